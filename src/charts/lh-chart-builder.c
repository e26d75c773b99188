/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-builder.h"

#include <math.h>

#include "lh-chart-data.h"
#include "lh-chart-private.h"
#include "lh-chart-scale.h"

struct _LhChartBuilder
{
  LhChartData *data;
};

static void
lh_chart_builder_set_string (char       **field,
                             const char  *value)
{
  char *copy = g_strdup (value);

  g_clear_pointer (field, g_free);
  *field = copy;
}

/* Shares of the segments of each strip, where the caller gave none. */
static void
lh_chart_builder_add_shares (LhChartData *data)
{
  guint n = data->categories->len;
  g_autofree double *amounts = g_new0 (double, n);
  g_autofree guint *tenths = g_new0 (guint, n);

  for (guint j = 0; j < data->series->len; j++)
    {
      for (guint i = 0; i < n; i++)
        amounts[i] = lh_chart_data_get_cell (data, i, j)->value;
      lh_chart_share_tenths (amounts, n, tenths);

      for (guint i = 0; i < n; i++)
        {
          LhChartCell *cell = lh_chart_data_edit_cell (data, i, j);

          if (cell->state == LH_CHART_CELL_VALUE && cell->share == NULL)
            cell->share = g_strdup_printf ("%u.%u%%", tenths[i] / 10, tenths[i] % 10);
        }
    }
}

/**
 * lh_chart_builder_new:
 * @kind: kind of chart
 *
 * A builder collects what a chart shows. All text is the caller's, in the language of the output; figures are
 * printed as the caller wrote them, so that they are the same in the window, the chart and the workbook.
 * Add the series and the categories, then set the cells.
 *
 * Returns: (transfer full): a new builder
 */
LhChartBuilder *
lh_chart_builder_new (LhChartKind kind)
{
  LhChartBuilder *self = g_new0 (LhChartBuilder, 1);

  self->data = lh_chart_data_new (kind);

  return self;
}

/**
 * lh_chart_builder_free:
 * @self: (transfer full): a builder that is not needed any more
 */
void
lh_chart_builder_free (LhChartBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->data, lh_chart_data_unref);
  g_free (self);
}

/* lh_chart_builder_finish: what follows from the data is added to them, before they become a chart. */
void
lh_chart_builder_finish (LhChartData *data)
{
  if (data->kind == LH_CHART_DOUGHNUT)
    lh_chart_data_merge_rest (data);

  if (data->kind == LH_CHART_LIGHT_STRIP || data->kind == LH_CHART_DOUGHNUT)
    lh_chart_builder_add_shares (data);
  else if (data->kind == LH_CHART_STACKED || data->kind == LH_CHART_PERCENT)
    lh_chart_data_add_sums (data);
  else if (data->kind == LH_CHART_FUNNEL)
    lh_chart_funnel_finish (data);
  else if (data->kind == LH_CHART_GANTT)
    lh_chart_gantt_finish (data);
}

/**
 * lh_chart_builder_end:
 * @self: (transfer full): a builder; it is freed
 *
 * Returns: (transfer full): the chart, which does not change any more
 */
LhChart *
lh_chart_builder_end (LhChartBuilder *self)
{
  LhChart *chart;

  g_return_val_if_fail (self != NULL, NULL);

  lh_chart_builder_finish (self->data);
  chart = lh_chart_new_for_view (lh_chart_view_new_page (self->data, 0, self->data->categories->len));
  lh_chart_builder_free (self);

  return chart;
}

/* lh_chart_builder_get_data: what has been collected, for the builders of single kinds. */
LhChartData *
lh_chart_builder_get_data (LhChartBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->data;
}

/**
 * lh_chart_builder_set_title:
 * @self: a builder
 * @title: (nullable): what the chart shows, as a finding with its period
 */
void
lh_chart_builder_set_title (LhChartBuilder *self,
                            const char     *title)
{
  g_return_if_fail (self != NULL);

  lh_chart_builder_set_string (&self->data->title, title);
}

/**
 * lh_chart_builder_set_subtitle:
 * @self: a builder
 * @subtitle: (nullable): how the figures are defined
 */
void
lh_chart_builder_set_subtitle (LhChartBuilder *self,
                               const char     *subtitle)
{
  g_return_if_fail (self != NULL);

  lh_chart_builder_set_string (&self->data->subtitle, subtitle);
}

/**
 * lh_chart_builder_set_source:
 * @self: a builder
 * @source: (nullable): line at the lower left: where the data come from, and their date
 */
void
lh_chart_builder_set_source (LhChartBuilder *self,
                             const char     *source)
{
  g_return_if_fail (self != NULL);

  lh_chart_builder_set_string (&self->data->source, source);
}

/**
 * lh_chart_builder_set_footer:
 * @self: a builder
 * @footer: (nullable): line at the lower right: the office
 */
void
lh_chart_builder_set_footer (LhChartBuilder *self,
                             const char     *footer)
{
  g_return_if_fail (self != NULL);

  lh_chart_builder_set_string (&self->data->footer, footer);
}

/**
 * lh_chart_builder_set_empty_text:
 * @self: a builder
 * @text: (nullable): what stands in place of the drawing if there is no category
 */
void
lh_chart_builder_set_empty_text (LhChartBuilder *self,
                                 const char     *text)
{
  g_return_if_fail (self != NULL);

  lh_chart_builder_set_string (&self->data->empty_text, text);
}

/**
 * lh_chart_builder_set_unit:
 * @self: a builder
 * @unit: (nullable): unit written after the values of an axis, "%"
 */
void
lh_chart_builder_set_unit (LhChartBuilder *self,
                           const char     *unit)
{
  g_return_if_fail (self != NULL);

  lh_chart_builder_set_string (&self->data->unit, unit);
}

/**
 * lh_chart_builder_set_range:
 * @self: a builder
 * @minimum: smallest value of the axis
 * @maximum: greatest value of the axis
 *
 * Without a range it is that of the data and zero. Values outside widen it. A heat map divides it into
 * six steps of colour; 0 to 100 without a range.
 */
void
lh_chart_builder_set_range (LhChartBuilder *self,
                            double          minimum,
                            double          maximum)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (minimum < maximum);

  self->data->has_range = TRUE;
  self->data->minimum = minimum;
  self->data->maximum = maximum;
}

/**
 * lh_chart_builder_set_show_ranks:
 * @self: a builder
 * @show_ranks: whether a ranking prints the rank before each name
 */
void
lh_chart_builder_set_show_ranks (LhChartBuilder *self,
                                 gboolean        show_ranks)
{
  g_return_if_fail (self != NULL);

  self->data->show_ranks = show_ranks != FALSE;
}

/**
 * lh_chart_builder_add_series:
 * @self: a builder
 * @part: whether it is a plan or what was done
 * @role: colour, or %LH_CHART_ROLE_DEFAULT
 * @label: (nullable): name of the series
 *
 * Returns: its index
 */
guint
lh_chart_builder_add_series (LhChartBuilder *self,
                             LhChartPart     part,
                             LhChartRole     role,
                             const char     *label)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (role < LH_CHART_N_ROLES, 0);

  return lh_chart_data_add_series (self->data, part, role, label);
}

/**
 * lh_chart_builder_add_category:
 * @self: a builder
 * @key: (nullable): what the user interface opens on a click, for instance the id of a unit
 * @label: name as printed; it may be wrapped or cut
 * @full_label: (nullable): name as shown by hover, if it is longer than @label
 *
 * Categories are drawn in the order they are added: sort them before.
 *
 * Returns: its index
 */
guint
lh_chart_builder_add_category (LhChartBuilder *self,
                               const char     *key,
                               const char     *label,
                               const char     *full_label)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (label != NULL, 0);

  return lh_chart_data_add_category (self->data, key, label, full_label);
}

/**
 * lh_chart_builder_set_rank:
 * @self: a builder
 * @category: index of a category
 * @rank: (nullable): rank as printed; equal values share one
 */
void
lh_chart_builder_set_rank (LhChartBuilder *self,
                           guint           category,
                           const char     *rank)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (category < self->data->categories->len);

  lh_chart_builder_set_string (&((LhChartCategory *) self->data->categories->pdata[category])->rank, rank);
}

/**
 * lh_chart_builder_set_value:
 * @self: a builder
 * @category: index of a category
 * @series: index of a series
 * @value: the value, for drawing only
 * @text: (nullable): the figure as printed
 *
 * A value that is not finite leaves the cell empty.
 */
void
lh_chart_builder_set_value (LhChartBuilder *self,
                            guint           category,
                            guint           series,
                            double          value,
                            const char     *text)
{
  LhChartCell *cell;

  g_return_if_fail (self != NULL);
  g_return_if_fail (category < self->data->categories->len);
  g_return_if_fail (series < self->data->series->len);

  cell = lh_chart_data_edit_cell (self->data, category, series);
  cell->state = isfinite (value) ? LH_CHART_CELL_VALUE : LH_CHART_CELL_NONE;
  cell->value = isfinite (value) ? value : 0.0;
  lh_chart_builder_set_string (&cell->text, text);
}

/**
 * lh_chart_builder_set_state:
 * @self: a builder
 * @category: index of a category
 * @series: index of a series
 * @state: why there is no value
 * @text: (nullable): what is printed instead of a figure
 */
void
lh_chart_builder_set_state (LhChartBuilder   *self,
                            guint             category,
                            guint             series,
                            LhChartCellState  state,
                            const char       *text)
{
  LhChartCell *cell;

  g_return_if_fail (self != NULL);
  g_return_if_fail (state != LH_CHART_CELL_VALUE);
  g_return_if_fail (category < self->data->categories->len);
  g_return_if_fail (series < self->data->series->len);

  cell = lh_chart_data_edit_cell (self->data, category, series);
  cell->state = state;
  cell->value = 0.0;
  lh_chart_builder_set_string (&cell->text, text);
}

/**
 * lh_chart_builder_set_style:
 * @self: a builder
 * @category: index of a category
 * @series: index of a series
 * @role: colour, or %LH_CHART_ROLE_DEFAULT
 * @symbol: shape drawn beside the figure
 */
void
lh_chart_builder_set_style (LhChartBuilder *self,
                            guint           category,
                            guint           series,
                            LhChartRole     role,
                            LhChartSymbol   symbol)
{
  LhChartCell *cell;

  g_return_if_fail (self != NULL);
  g_return_if_fail (role < LH_CHART_N_ROLES);
  g_return_if_fail (category < self->data->categories->len);
  g_return_if_fail (series < self->data->series->len);

  cell = lh_chart_data_edit_cell (self->data, category, series);
  cell->role = role;
  cell->symbol = symbol;
}

/**
 * lh_chart_builder_set_below:
 * @self: a builder
 * @category: index of a category
 * @series: index of a series
 *
 * The value lies below its plan: it is drawn red and marked ▼. The caller decides, from exact amounts.
 */
void
lh_chart_builder_set_below (LhChartBuilder *self,
                            guint           category,
                            guint           series)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (category < self->data->categories->len);
  g_return_if_fail (series < self->data->series->len);

  lh_chart_data_edit_cell (self->data, category, series)->below = TRUE;
}

/**
 * lh_chart_builder_set_share:
 * @self: a builder
 * @category: index of a category
 * @series: index of a series
 * @share: (nullable): share as printed, "66.8%"; without it a light strip computes the shares so that they
 *   add up to 100.0
 */
void
lh_chart_builder_set_share (LhChartBuilder *self,
                            guint           category,
                            guint           series,
                            const char     *share)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (category < self->data->categories->len);
  g_return_if_fail (series < self->data->series->len);

  lh_chart_builder_set_string (&lh_chart_data_edit_cell (self->data, category, series)->share, share);
}

/**
 * lh_chart_builder_set_detail:
 * @self: a builder
 * @category: index of a category
 * @series: index of a series
 * @detail: (nullable): what hover shows under the name instead of the figures
 */
void
lh_chart_builder_set_detail (LhChartBuilder *self,
                             guint           category,
                             guint           series,
                             const char     *detail)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (category < self->data->categories->len);
  g_return_if_fail (series < self->data->series->len);

  lh_chart_builder_set_string (&lh_chart_data_edit_cell (self->data, category, series)->detail, detail);
}

/**
 * lh_chart_builder_set_key:
 * @self: a builder
 * @category: index of a category
 * @series: index of a series
 * @key: (nullable): what the user interface opens; without it the key of the category
 */
void
lh_chart_builder_set_key (LhChartBuilder *self,
                          guint           category,
                          guint           series,
                          const char     *key)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (category < self->data->categories->len);
  g_return_if_fail (series < self->data->series->len);

  lh_chart_builder_set_string (&lh_chart_data_edit_cell (self->data, category, series)->key, key);
}

/**
 * lh_chart_builder_set_weight:
 * @self: a builder of a table
 * @series: index of a series
 * @weight: how wide its column is; others have 1
 */
void
lh_chart_builder_set_weight (LhChartBuilder *self,
                             guint           series,
                             double          weight)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (series < self->data->series->len);
  g_return_if_fail (weight > 0.0);

  g_array_index (self->data->series, LhChartSeries, series).weight = weight;
}

/**
 * lh_chart_builder_add_reference:
 * @self: a builder
 * @role: colour, or %LH_CHART_ROLE_DEFAULT
 * @value: where the line stands, for drawing only
 * @label: (nullable): its text, "平均 76.3%"
 *
 * Adds a line across the chart, such as the average.
 */
void
lh_chart_builder_add_reference (LhChartBuilder *self,
                                LhChartRole     role,
                                double          value,
                                const char     *label)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (role < LH_CHART_N_ROLES);

  if (isfinite (value))
    lh_chart_data_add_reference (self->data, role, value, label);
}
