/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

#include "lh-chart-types.h"

G_BEGIN_DECLS

/**
 * LhChartCell:
 * @state: whether there is a value
 * @value: the value, for drawing only
 * @text: (nullable): the figure as printed everywhere
 * @share: (nullable): its share, "66.8%"
 * @detail: (nullable): what hover shows instead of the usual text
 * @key: (nullable): what the user interface opens
 * @role: colour, or %LH_CHART_ROLE_DEFAULT
 * @symbol: shape that says the same as the colour
 * @below: whether it lies below the plan
 */
typedef struct
{
  LhChartCellState state;
  double value;
  char *text;
  char *share;
  char *detail;
  char *key;
  LhChartRole role;
  LhChartSymbol symbol;
  gboolean below;
} LhChartCell;

typedef struct
{
  char *key;
  char *label;
  char *full_label;
  char *rank;
  GArray *cells; /* LhChartCell by series */
} LhChartCategory;

typedef struct
{
  LhChartPart part;
  LhChartRole role;
  char *label;
} LhChartSeries;

typedef struct
{
  double value;
  LhChartRole role;
  char *label;
} LhChartReference;

typedef struct
{
  gatomicrefcount ref_count;

  LhChartKind kind;
  char *title;
  char *subtitle;
  char *source;
  char *footer;
  char *empty_text;
  char *unit;

  gboolean has_range;
  double minimum;
  double maximum;
  gboolean show_ranks;

  GPtrArray *categories; /* LhChartCategory */
  GArray *series;        /* LhChartSeries */
  GArray *references;    /* LhChartReference */
} LhChartData;

LhChartData            *lh_chart_data_new           (LhChartKind        kind);
LhChartData            *lh_chart_data_ref           (LhChartData       *self);
void                    lh_chart_data_unref         (LhChartData       *self);

guint                   lh_chart_data_add_series    (LhChartData       *self,
                                                     LhChartPart        part,
                                                     LhChartRole        role,
                                                     const char        *label);
guint                   lh_chart_data_add_category  (LhChartData       *self,
                                                     const char        *key,
                                                     const char        *label,
                                                     const char        *full_label);
void                    lh_chart_data_add_reference (LhChartData       *self,
                                                     LhChartRole        role,
                                                     double             value,
                                                     const char        *label);

const LhChartCategory  *lh_chart_data_get_category  (const LhChartData *self,
                                                     guint              category);
const LhChartSeries    *lh_chart_data_get_series    (const LhChartData *self,
                                                     guint              series);
const LhChartReference *lh_chart_data_get_reference (const LhChartData *self,
                                                     guint              reference);
const LhChartCell      *lh_chart_data_get_cell      (const LhChartData *self,
                                                     guint              category,
                                                     guint              series);
LhChartCell            *lh_chart_data_edit_cell     (LhChartData       *self,
                                                     guint              category,
                                                     guint              series);
int                     lh_chart_data_find_series   (const LhChartData *self,
                                                     LhChartPart        part);
void                    lh_chart_data_get_extent    (const LhChartData *self,
                                                     double            *minimum,
                                                     double            *maximum);
char                   *lh_chart_data_describe      (const LhChartData *self,
                                                     guint              category,
                                                     guint              series);
const char             *lh_chart_data_get_key       (const LhChartData *self,
                                                     guint              category,
                                                     guint              series);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhChartData, lh_chart_data_unref)

G_END_DECLS
