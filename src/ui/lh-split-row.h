/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"
#include "lh-split.h"

G_BEGIN_DECLS

/**
 * LhSplitRow:
 *
 * One sub-project to be, as a line of entries.
 *
 * Signals: "changed" (something was typed), "removed" (the person does not want it).
 */
#define LH_TYPE_SPLIT_ROW (lh_split_row_get_type ())

G_DECLARE_FINAL_TYPE (LhSplitRow, lh_split_row, LH, SPLIT_ROW, AdwBin)

LhSplitRow  *lh_split_row_new         (LhLedger     *ledger);
void         lh_split_row_show        (LhSplitRow   *self,
                                       LhSplitPart  *part);
LhSplitPart *lh_split_row_create_part (LhSplitRow   *self,
                                       GError      **error);
gboolean     lh_split_row_is_blank    (LhSplitRow   *self);
gint64       lh_split_row_get_share   (LhSplitRow   *self);
gboolean     lh_split_row_get_planned (LhSplitRow   *self);
void         lh_split_row_set_share   (LhSplitRow   *self,
                                       gint64        share);
void         lh_split_row_show_headings (LhSplitRow *self);

G_END_DECLS
