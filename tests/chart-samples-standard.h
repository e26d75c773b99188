/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart.h"

G_BEGIN_DECLS

/* The charts of every quarter, and the map and the list of the year, of any number of categories. */

LhChart *chart_sample_light_strip (guint    count);
LhChart *chart_sample_ranking     (guint    count,
                                   gboolean negative);
LhChart *chart_sample_columns     (guint    count);
LhChart *chart_sample_heat_map    (guint    count);
LhChart *chart_sample_gantt       (guint    count);
LhChart *chart_sample_table       (guint    count);

G_END_DECLS
