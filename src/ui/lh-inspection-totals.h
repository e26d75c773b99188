/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-inspection-matrix.h"

G_BEGIN_DECLS

/**
 * LhInspectionTotals:
 *
 * The totals of the rounds, a card each: every number shows its rows (matrix.filter).
 */
#define LH_TYPE_INSPECTION_TOTALS (lh_inspection_totals_get_type ())

G_DECLARE_FINAL_TYPE (LhInspectionTotals, lh_inspection_totals, LH, INSPECTION_TOTALS, AdwBin)

void  lh_inspection_totals_set_matrix   (LhInspectionTotals *self,
                                         LhInspectionMatrix *matrix);
char *lh_inspection_totals_format_title (LhRecord           *round);

G_END_DECLS
