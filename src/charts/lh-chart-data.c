/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-data.h"

static void
lh_chart_cell_clear (LhChartCell *cell)
{
  g_clear_pointer (&cell->text, g_free);
  g_clear_pointer (&cell->share, g_free);
  g_clear_pointer (&cell->detail, g_free);
  g_clear_pointer (&cell->key, g_free);
}

static void
lh_chart_category_free (LhChartCategory *category)
{
  g_clear_pointer (&category->key, g_free);
  g_clear_pointer (&category->label, g_free);
  g_clear_pointer (&category->full_label, g_free);
  g_clear_pointer (&category->rank, g_free);
  g_clear_pointer (&category->sum, g_free);
  g_clear_pointer (&category->cells, g_array_unref);
  g_clear_pointer (&category->spans, g_array_unref);
  g_free (category);
}

static void
lh_chart_series_clear (LhChartSeries *series)
{
  g_clear_pointer (&series->label, g_free);
}

static void
lh_chart_reference_clear (LhChartReference *reference)
{
  g_clear_pointer (&reference->label, g_free);
}

static void
lh_chart_span_clear (LhChartSpan *span)
{
  g_clear_pointer (&span->text, g_free);
  g_clear_pointer (&span->detail, g_free);
  g_clear_pointer (&span->key, g_free);
}

static void
lh_chart_period_clear (LhChartPeriod *period)
{
  g_clear_pointer (&period->label, g_free);
  g_clear_pointer (&period->full_label, g_free);
}

static void
lh_chart_legend_clear (LhChartLegend *legend)
{
  g_clear_pointer (&legend->label, g_free);
}

static void
lh_chart_timeline_clear (LhChartTimeline *timeline)
{
  g_clear_pointer (&timeline->today_text, g_free);
  g_clear_pointer (&timeline->label_heading, g_free);
  g_clear_pointer (&timeline->periods, g_array_unref);
  g_clear_pointer (&timeline->legend, g_array_unref);
}

/* A line "series figure", or the figure alone if the series has no name. */
static void
lh_chart_data_append_figure (const LhChartData *self,
                             GString           *text,
                             guint              category,
                             guint              series)
{
  const LhChartCell *cell = lh_chart_data_get_cell (self, category, series);
  const char *label = lh_chart_data_get_series (self, series)->label;

  if (cell->text == NULL)
    return;

  g_string_append_c (text, '\n');
  if (label != NULL)
    g_string_append_printf (text, "%s ", label);
  g_string_append (text, cell->text);
  if (cell->share != NULL)
    g_string_append_printf (text, " (%s)", cell->share);
}

/* lh_chart_data_new: what a chart shows. It is filled by the builder and never changed afterwards. */
LhChartData *
lh_chart_data_new (LhChartKind kind)
{
  LhChartData *self = g_new0 (LhChartData, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->categories = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_chart_category_free);
  self->series = g_array_new (FALSE, TRUE, sizeof (LhChartSeries));
  g_array_set_clear_func (self->series, (GDestroyNotify) lh_chart_series_clear);
  self->references = g_array_new (FALSE, TRUE, sizeof (LhChartReference));
  g_array_set_clear_func (self->references, (GDestroyNotify) lh_chart_reference_clear);
  self->timeline.periods = g_array_new (FALSE, TRUE, sizeof (LhChartPeriod));
  g_array_set_clear_func (self->timeline.periods, (GDestroyNotify) lh_chart_period_clear);
  self->timeline.legend = g_array_new (FALSE, TRUE, sizeof (LhChartLegend));
  g_array_set_clear_func (self->timeline.legend, (GDestroyNotify) lh_chart_legend_clear);

  return self;
}

LhChartData *
lh_chart_data_ref (LhChartData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
lh_chart_data_unref (LhChartData *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->footer, g_free);
  g_clear_pointer (&self->empty_text, g_free);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->total_text, g_free);
  g_clear_pointer (&self->total_label, g_free);
  g_clear_pointer (&self->rest_label, g_free);
  g_clear_pointer (&self->axis_note, g_free);
  g_clear_pointer (&self->now_label, g_free);
  g_clear_pointer (&self->gap_label, g_free);
  g_clear_pointer (&self->categories, g_ptr_array_unref);
  g_clear_pointer (&self->series, g_array_unref);
  g_clear_pointer (&self->references, g_array_unref);
  lh_chart_timeline_clear (&self->timeline);
  g_free (self);
}

guint
lh_chart_data_add_series (LhChartData *self,
                          LhChartPart  part,
                          LhChartRole  role,
                          const char  *label)
{
  LhChartSeries series = { part, role, g_strdup (label), 1.0 };

  g_array_append_val (self->series, series);

  return self->series->len - 1;
}

guint
lh_chart_data_add_category (LhChartData *self,
                            const char  *key,
                            const char  *label,
                            const char  *full_label)
{
  LhChartCategory *category = g_new0 (LhChartCategory, 1);

  category->key = g_strdup (key);
  category->label = g_strdup (label != NULL ? label : "");
  category->full_label = g_strdup (full_label);
  category->cells = g_array_new (FALSE, TRUE, sizeof (LhChartCell));
  g_array_set_clear_func (category->cells, (GDestroyNotify) lh_chart_cell_clear);
  g_ptr_array_add (self->categories, category);

  return self->categories->len - 1;
}

void
lh_chart_data_add_reference (LhChartData *self,
                             LhChartRole  role,
                             double       value,
                             const char  *label)
{
  LhChartReference reference = { value, role, g_strdup (label) };

  g_array_append_val (self->references, reference);
}

const LhChartCategory *
lh_chart_data_get_category (const LhChartData *self,
                            guint              category)
{
  g_assert (category < self->categories->len);

  return g_ptr_array_index (self->categories, category);
}

const LhChartSeries *
lh_chart_data_get_series (const LhChartData *self,
                          guint              series)
{
  g_assert (series < self->series->len);

  return &g_array_index (self->series, LhChartSeries, series);
}

const LhChartReference *
lh_chart_data_get_reference (const LhChartData *self,
                             guint              reference)
{
  g_assert (reference < self->references->len);

  return &g_array_index (self->references, LhChartReference, reference);
}

/* lh_chart_data_get_cell: never %NULL; a cell that was not set is empty. */
const LhChartCell *
lh_chart_data_get_cell (const LhChartData *self,
                        guint              category,
                        guint              series)
{
  static const LhChartCell empty = { LH_CHART_CELL_NONE };
  GArray *cells = lh_chart_data_get_category (self, category)->cells;

  return series < cells->len ? &g_array_index (cells, LhChartCell, series) : &empty;
}

LhChartCell *
lh_chart_data_edit_cell (LhChartData *self,
                         guint        category,
                         guint        series)
{
  GArray *cells = lh_chart_data_get_category (self, category)->cells;

  g_assert (series < self->series->len);

  if (series >= cells->len)
    g_array_set_size (cells, series + 1);

  return &g_array_index (cells, LhChartCell, series);
}

/* lh_chart_data_find_series: the first series of @part, or -1. */
int
lh_chart_data_find_series (const LhChartData *self,
                           LhChartPart        part)
{
  for (guint i = 0; i < self->series->len; i++)
    if (lh_chart_data_get_series (self, i)->part == part)
      return i;

  return -1;
}

/* lh_chart_data_get_extent: the smallest and greatest of all values, reference lines, zero and the
 * caller's range. All pages of a chart share it, so that bars can be compared between pages. */
void
lh_chart_data_get_extent (const LhChartData *self,
                          double            *minimum,
                          double            *maximum)
{
  *minimum = self->has_range ? self->minimum : 0.0;
  *maximum = self->has_range ? self->maximum : 0.0;

  for (guint i = 0; i < self->categories->len; i++)
    for (guint j = 0; j < self->series->len; j++)
      {
        const LhChartCell *cell = lh_chart_data_get_cell (self, i, j);

        if (cell->state != LH_CHART_CELL_VALUE)
          continue;
        *minimum = MIN (*minimum, cell->value);
        *maximum = MAX (*maximum, cell->value);
      }

  for (guint i = 0; i < self->references->len; i++)
    {
      *minimum = MIN (*minimum, lh_chart_data_get_reference (self, i)->value);
      *maximum = MAX (*maximum, lh_chart_data_get_reference (self, i)->value);
    }

  if (*minimum == *maximum)
    *maximum = *minimum + 1.0;
}

/* Where a mark is one figure of several of its category, hover tells that one. */
static gboolean
lh_chart_kind_names_cell (LhChartKind kind)
{
  switch (kind)
    {
    case LH_CHART_HEAT_MAP:
    case LH_CHART_LIGHT_STRIP:
    case LH_CHART_TABLE:
    case LH_CHART_STACKED:
    case LH_CHART_PERCENT:
    case LH_CHART_RISK_GRID:
      return TRUE;
    default:
      return FALSE;
    }
}

/* lh_chart_data_describe: (transfer full): the text of hover and of screen readers: the full name, then the
 * figures. A heat map names the one cell, a table the one under the pointer, the other kinds all figures of the
 * category. */
char *
lh_chart_data_describe (const LhChartData *self,
                        guint              category,
                        guint              series)
{
  const LhChartCategory *place = lh_chart_data_get_category (self, category);
  const LhChartCell *cell = lh_chart_data_get_cell (self, category, series);
  GString *text = g_string_new (place->full_label != NULL ? place->full_label : place->label);

  if (cell->detail != NULL)
    {
      g_string_append_c (text, '\n');
      g_string_append (text, cell->detail);
    }
  else if (lh_chart_kind_names_cell (self->kind))
    lh_chart_data_append_figure (self, text, category, series);
  else
    for (guint i = 0; i < self->series->len; i++)
      lh_chart_data_append_figure (self, text, category, i);

  return g_string_free (text, FALSE);
}

/* lh_chart_data_get_key: (nullable): the key of the cell, or else of its category. */
const char *
lh_chart_data_get_key (const LhChartData *self,
                       guint              category,
                       guint              series)
{
  const char *key = lh_chart_data_get_cell (self, category, series)->key;

  return key != NULL ? key : lh_chart_data_get_category (self, category)->key;
}

/* lh_chart_data_new_spans: (transfer full): the spans of a category, as yet none. */
GArray *
lh_chart_data_new_spans (void)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (LhChartSpan));

  g_array_set_clear_func (spans, (GDestroyNotify) lh_chart_span_clear);

  return spans;
}

void
lh_chart_data_add_span (LhChartData *self,
                        guint        category,
                        LhChartSpan  span)
{
  LhChartCategory *row = g_ptr_array_index (self->categories, category);

  if (row->spans == NULL)
    row->spans = lh_chart_data_new_spans ();
  g_array_append_val (row->spans, span);
}

void
lh_chart_data_add_period (LhChartData   *self,
                          LhChartPeriod  period)
{
  g_array_append_val (self->timeline.periods, period);
}

void
lh_chart_data_add_legend (LhChartData   *self,
                          LhChartLegend  legend)
{
  g_array_append_val (self->timeline.legend, legend);
}

guint
lh_chart_data_get_n_spans (const LhChartData *self,
                           guint              category)
{
  GArray *spans = lh_chart_data_get_category (self, category)->spans;

  return spans != NULL ? spans->len : 0;
}

const LhChartSpan *
lh_chart_data_get_span (const LhChartData *self,
                        guint              category,
                        guint              span)
{
  g_assert (span < lh_chart_data_get_n_spans (self, category));

  return &g_array_index (lh_chart_data_get_category (self, category)->spans, LhChartSpan, span);
}

/* lh_chart_data_describe_span: (transfer full): the text of hover over a bar or a milestone: the name of the row, then
 * its detail. */
char *
lh_chart_data_describe_span (const LhChartData *self,
                             guint              category,
                             guint              span)
{
  const LhChartCategory *row = lh_chart_data_get_category (self, category);
  const char *name = row->full_label != NULL ? row->full_label : row->label;
  const LhChartSpan *item = lh_chart_data_get_span (self, category, span);

  return item->detail != NULL ? g_strdup_printf ("%s\n%s", name, item->detail) : g_strdup (name);
}
