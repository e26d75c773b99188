/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-xlsx-cells.h"

G_BEGIN_DECLS

LhXlsxChartPlace *lh_xlsx_chart_place_new  (LhReportChart     *chart,
                                            lxw_worksheet     *worksheet,
                                            guint              row,
                                            double             left,
                                            double             width,
                                            double             height);
void              lh_xlsx_chart_place_free (LhXlsxChartPlace  *self);
gboolean          lh_xlsx_charts_insert    (LhXlsxContext     *context,
                                            GError           **error);

G_END_DECLS
