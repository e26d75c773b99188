/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"

G_BEGIN_DECLS

cairo_surface_t *lh_chart_render_surface (LhChart            *chart,
                                          double              width,
                                          double              height,
                                          double              scale,
                                          const LhChartTheme *theme);

gboolean         lh_chart_export_surface (cairo_surface_t *surface,
                                          const char      *path,
                                          GError         **error);

gboolean         lh_chart_export         (LhChart             *chart,
                                          const char          *path,
                                          double               width,
                                          double               height,
                                          double               scale,
                                          const LhChartTheme  *theme,
                                          GError             **error);
gboolean         lh_chart_export_pages   (GPtrArray           *charts,
                                          const char          *path,
                                          double               width,
                                          double               height,
                                          double               scale,
                                          const LhChartTheme  *theme,
                                          GError             **error);
gboolean         lh_chart_export_png     (LhChart             *chart,
                                          const char          *path,
                                          double               width,
                                          double               height,
                                          double               scale,
                                          const LhChartTheme  *theme,
                                          GError             **error);
gboolean         lh_chart_export_svg     (LhChart             *chart,
                                          const char          *path,
                                          double               width,
                                          double               height,
                                          const LhChartTheme  *theme,
                                          GError             **error);
gboolean         lh_chart_export_pdf     (LhChart             *chart,
                                          const char          *path,
                                          double               width,
                                          double               height,
                                          const LhChartTheme  *theme,
                                          GError             **error);

G_END_DECLS
