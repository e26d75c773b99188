/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LhChartScale:
 * @domain_start: value at @range_start
 * @domain_end: value at @range_end
 * @range_start: drawing coordinate of the first value
 * @range_end: drawing coordinate of the last value; may be smaller, as y grows downwards
 *
 * A straight mapping of values to drawing coordinates.
 */
typedef struct
{
  double domain_start;
  double domain_end;
  double range_start;
  double range_end;
} LhChartScale;

/**
 * LhChartBand:
 * @start: coordinate of the first band
 * @step: distance from one band to the next
 * @width: width of a bar, without the gap
 *
 * A row of equal places for categories.
 */
typedef struct
{
  double start;
  double step;
  double width;
} LhChartBand;

double      lh_chart_scale_map         (const LhChartScale *self,
                                        double              value);
double      lh_chart_scale_nice_step   (double              span,
                                        guint               max_steps);
void        lh_chart_scale_nice_range  (double             *minimum,
                                        double             *maximum,
                                        guint               max_steps);
GArray     *lh_chart_scale_ticks       (double              minimum,
                                        double              maximum,
                                        guint               max_steps);
LhChartBand lh_chart_band              (double              start,
                                        double              length,
                                        guint               count,
                                        double              gap_ratio);
void        lh_chart_share_tenths      (const double       *amounts,
                                        guint               count,
                                        guint              *tenths);

G_END_DECLS
