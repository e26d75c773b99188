/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-duty-matrix.h"
#include "lh-sheet-model.h"

G_BEGIN_DECLS

/**
 * LhDutyFilterKind:
 * @LH_DUTY_SHOW_ALL: all units
 * @LH_DUTY_SHOW_MISSING: units that are overdue with something
 * @LH_DUTY_SHOW_BEHIND: units behind an even pace
 * @LH_DUTY_SHOW_EXEMPT: units exempt from something
 */
typedef enum
{
  LH_DUTY_SHOW_ALL,
  LH_DUTY_SHOW_MISSING,
  LH_DUTY_SHOW_BEHIND,
  LH_DUTY_SHOW_EXEMPT,
} LhDutyFilterKind;

/**
 * LhDutySheet:
 *
 * A tick matrix as a #LhSheet shows it: the totals of the columns, then the units with the totals of each.
 */
#define LH_TYPE_DUTY_SHEET (lh_duty_sheet_get_type ())

G_DECLARE_FINAL_TYPE (LhDutySheet, lh_duty_sheet, LH, DUTY_SHEET, GObject)

LhDutySheet      *lh_duty_sheet_new        (void);
void              lh_duty_sheet_set_matrix (LhDutySheet      *self,
                                            LhDutyMatrix     *matrix,
                                            LhDutyFilterKind  filter,
                                            gboolean          reset);
LhDutyMatrix     *lh_duty_sheet_get_matrix (LhDutySheet      *self);
GPtrArray        *lh_duty_sheet_get_rows   (LhDutySheet      *self);
const LhDutyRow  *lh_duty_sheet_get_row    (LhDutySheet      *self,
                                            guint             row);
const LhDutyCell *lh_duty_sheet_get_cell   (LhDutySheet      *self,
                                            guint             row,
                                            guint             column);
gboolean          lh_duty_sheet_shows      (const LhDutyRow  *row,
                                            LhDutyFilterKind  filter);

G_END_DECLS
