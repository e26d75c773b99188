/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "lh-chart-marks.h"
#include "lh-chart-theme.h"
#include "lh-chart-types.h"

G_BEGIN_DECLS

#define LH_TYPE_CHART (lh_chart_get_type ())

G_DECLARE_FINAL_TYPE (LhChart, lh_chart, LH, CHART, GObject)

LhChart           *lh_chart_new_page         (LhChart            *self,
                                              guint               first,
                                              guint               count);
LhChart           *lh_chart_new_ends         (LhChart            *self,
                                              guint               count,
                                              const char         *gap_text);

LhChartKind        lh_chart_get_kind         (LhChart            *self);
const char        *lh_chart_get_title        (LhChart            *self);
const char        *lh_chart_get_subtitle     (LhChart            *self);
const char        *lh_chart_get_source       (LhChart            *self);
const char        *lh_chart_get_footer       (LhChart            *self);
guint              lh_chart_get_n_categories (LhChart            *self);
GPtrArray         *lh_chart_to_table         (LhChart            *self);
char              *lh_chart_to_text          (LhChart            *self);

void               lh_chart_draw             (LhChart            *self,
                                              cairo_t            *cr,
                                              double              width,
                                              double              height,
                                              const LhChartTheme *theme);
void               lh_chart_draw_focus       (LhChart            *self,
                                              cairo_t            *cr,
                                              const LhChartMark  *mark,
                                              const LhChartTheme *theme);
void               lh_chart_layout           (LhChart            *self,
                                              double              width,
                                              double              height,
                                              const LhChartTheme *theme);
GArray            *lh_chart_get_marks        (LhChart            *self);
double             lh_chart_get_type_size    (LhChart            *self);
const LhChartMark *lh_chart_hit_test         (LhChart            *self,
                                              double              x,
                                              double              y);

G_END_DECLS
