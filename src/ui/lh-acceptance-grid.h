/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-acceptance-sheet.h"
#include "lh-mark-entry.h"

G_BEGIN_DECLS

/**
 * LhAcceptanceGrid:
 *
 * The score sheet of an acceptance as a grid to type in: an item a row, a rater a column, Tab from mark to mark.
 *
 * Signals: "edited" (entry: #LhMarkEntry, text), "remark" (item id, text of the comment, whether the item does not apply).
 */
#define LH_TYPE_ACCEPTANCE_GRID (lh_acceptance_grid_get_type ())

G_DECLARE_FINAL_TYPE (LhAcceptanceGrid, lh_acceptance_grid, LH, ACCEPTANCE_GRID, AdwBin)

void         lh_acceptance_grid_set_sheet  (LhAcceptanceGrid  *self,
                                            LhAcceptanceSheet *sheet,
                                            LhLedger          *ledger);
LhMarkEntry *lh_acceptance_grid_find_entry (LhAcceptanceGrid  *self,
                                            gint64             item_id,
                                            const char        *kind,
                                            const char        *rater);

G_END_DECLS
