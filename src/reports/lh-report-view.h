/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-report-table.h"

G_BEGIN_DECLS

/**
 * LhReportChoice:
 * @column: a column of the source
 * @width: its width in characters; 0 as in the source
 *
 * A column of a view.
 */
typedef struct
{
  guint  column;
  double width;
} LhReportChoice;

LhReportTable *lh_report_view_new (LhReportTable        *source,
                                   const LhReportChoice *choices,
                                   guint                 n_choices);

G_END_DECLS
