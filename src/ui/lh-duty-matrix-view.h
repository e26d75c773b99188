/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-duty-matrix.h"
#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhDutyMatrixView:
 *
 * The tick matrix (打卡): units against the periods of a line, or against lines. Ticking records a duty; beside it stand
 * the cell with its records, and the names of those missing.
 *
 * Actions: duties.copy-missing, duties.export.
 */
#define LH_TYPE_DUTY_MATRIX_VIEW (lh_duty_matrix_view_get_type ())

G_DECLARE_FINAL_TYPE (LhDutyMatrixView, lh_duty_matrix_view, LH, DUTY_MATRIX_VIEW, LhPage)

LhDutyMatrix *lh_duty_matrix_view_get_matrix (LhDutyMatrixView *self);
void          lh_duty_matrix_view_show_item  (LhDutyMatrixView *self,
                                              gint64            item_id,
                                              int               quarter);

void          lh_duty_matrix_view_show_list  (LhDutyMatrixView *self,
                                              gint64            checklist_id);

G_END_DECLS
