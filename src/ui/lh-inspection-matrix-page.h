/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-inspection-matrix.h"
#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhInspectionMatrixPage:
 *
 * The projects of the year against its rounds of inspection (S1-22): a cell opens the record, a number shows its rows.
 *
 * Actions: matrix.open (project, place of the round), matrix.filter (place of the round, state), matrix.clear,
 * matrix.open-records (place of the round).
 */
#define LH_TYPE_INSPECTION_MATRIX_PAGE (lh_inspection_matrix_page_get_type ())

G_DECLARE_FINAL_TYPE (LhInspectionMatrixPage, lh_inspection_matrix_page, LH, INSPECTION_MATRIX_PAGE, LhPage)

LhInspectionMatrix *lh_inspection_matrix_page_get_matrix (LhInspectionMatrixPage *self);
guint               lh_inspection_matrix_page_get_n_rows (LhInspectionMatrixPage *self);

G_END_DECLS
