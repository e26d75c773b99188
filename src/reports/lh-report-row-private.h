/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-report-table.h"

G_BEGIN_DECLS

struct _LhReportRow
{
  LhReportCell *cells;
  guint         n_cells;
};

LhReportRow *lh_report_row_new   (guint        n_cells);
void         lh_report_row_clear (LhReportRow *self);
void         lh_report_row_free  (LhReportRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhReportRow, lh_report_row_free)

G_END_DECLS
