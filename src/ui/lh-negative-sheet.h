/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-negative-list.h"
#include "lh-sheet-model.h"

G_BEGIN_DECLS

/**
 * LhNegativeSheet:
 *
 * The self-check matrix as a #LhSheet shows it: what was found in each line, then the organizations.
 */
#define LH_TYPE_NEGATIVE_SHEET (lh_negative_sheet_get_type ())

G_DECLARE_FINAL_TYPE (LhNegativeSheet, lh_negative_sheet, LH, NEGATIVE_SHEET, GObject)

LhNegativeSheet *lh_negative_sheet_new       (void);
void             lh_negative_sheet_take_list (LhNegativeSheet *self,
                                              LhNegativeList  *list);
LhNegativeList  *lh_negative_sheet_get_list  (LhNegativeSheet *self);
LhNegativeCell  *lh_negative_sheet_get_cell  (LhNegativeSheet *self,
                                              guint            row,
                                              guint            column);

G_END_DECLS
