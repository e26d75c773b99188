/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-builder.h"

#include <math.h>

#include "lh-chart-private.h"
#include "lh-chart-scale.h"

/* What the charts of parts and wholes, and those over time, need besides cells. */

/* So many classes of a ring can be told apart. */
#define LH_CHART_MAX_SLICES 6

static void
lh_chart_builder_replace (char       **field,
                          const char  *value)
{
  char *copy = g_strdup (value);

  g_clear_pointer (field, g_free);
  *field = copy;
}

/* A count as one writes it, an amount with one decimal. */
static char *
lh_chart_builder_format (double value)
{
  return g_strdup_printf (fabs (value - round (value)) < 1e-9 ? "%.0f" : "%.1f", value);
}

/* Shares of the parts of one category, by the largest remainder; and their sum, where the caller gave none. */
static void
lh_chart_builder_add_sum (LhChartData *data,
                          guint        index)
{
  LhChartCategory *category = g_ptr_array_index (data->categories, index);
  guint n = data->series->len;
  g_autofree double *amounts = g_new0 (double, n);
  g_autofree guint *tenths = g_new0 (guint, n);
  double sum = 0.0;
  gboolean known = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const LhChartCell *cell = lh_chart_data_get_cell (data, index, i);

      if (cell->state != LH_CHART_CELL_VALUE)
        continue;
      amounts[i] = cell->value;
      sum += cell->value;
      known = TRUE;
    }
  if (!known)
    return;

  lh_chart_share_tenths (amounts, n, tenths);
  for (guint i = 0; i < n; i++)
    {
      LhChartCell *cell = lh_chart_data_edit_cell (data, index, i);

      if (cell->state == LH_CHART_CELL_VALUE && cell->value >= 0.0 && cell->share == NULL)
        cell->share = g_strdup_printf ("%u.%u%%", tenths[i] / 10, tenths[i] % 10);
    }
  if (category->sum == NULL)
    category->sum = lh_chart_builder_format (sum);
}

void
lh_chart_data_add_sums (LhChartData *data)
{
  for (guint i = 0; i < data->categories->len; i++)
    lh_chart_builder_add_sum (data, i);
}

static int
lh_chart_builder_compare_cb (gconstpointer a,
                             gconstpointer b,
                             gpointer      user_data)
{
  const LhChartData *data = user_data;
  double one = lh_chart_data_get_cell (data, *(const guint *) a, 0)->value;
  double other = lh_chart_data_get_cell (data, *(const guint *) b, 0)->value;

  if (one != other)
    return one > other ? -1 : 1;

  return *(const guint *) a > *(const guint *) b ? 1 : -1;
}

/* Which categories are among the greatest; of equal ones those that come first. */
static gboolean *
lh_chart_builder_choose_greatest (LhChartData *data,
                                  guint        count)
{
  guint n = data->categories->len;
  g_autofree guint *order = g_new (guint, n);
  gboolean *kept = g_new0 (gboolean, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof (guint), lh_chart_builder_compare_cb, data);
  for (guint i = 0; i < MIN (count, n); i++)
    kept[order[i]] = TRUE;

  return kept;
}

static void
lh_chart_builder_add_total (LhChartData *data)
{
  double sum = 0.0;

  for (guint i = 0; i < data->categories->len && data->series->len > 0; i++)
    sum += lh_chart_data_get_cell (data, i, 0)->value;
  if (data->total_text == NULL && data->categories->len > 0)
    data->total_text = lh_chart_builder_format (sum);
}

/* lh_chart_data_merge_rest: of more than six classes the smallest become one, which hover takes apart again. */
void
lh_chart_data_merge_rest (LhChartData *data)
{
  guint n = data->categories->len;
  g_autofree gboolean *kept = NULL;
  g_autoptr (GString) detail = g_string_new (NULL);
  LhChartCell *cell;
  double sum = 0.0;
  guint rest;

  lh_chart_builder_add_total (data);
  if (n <= LH_CHART_MAX_SLICES || data->series->len == 0)
    return;

  kept = lh_chart_builder_choose_greatest (data, LH_CHART_MAX_SLICES - 1);
  for (guint i = 0; i < n; i++)
    {
      const LhChartCell *part = lh_chart_data_get_cell (data, i, 0);

      if (kept[i] || part->state != LH_CHART_CELL_VALUE)
        continue;
      sum += MAX (part->value, 0.0);
      g_string_append_printf (detail, "%s%s %s", detail->len > 0 ? "\n" : "",
                              lh_chart_data_get_category (data, i)->label, part->text != NULL ? part->text : "");
    }

  for (guint i = n; i > 0; i--)
    if (!kept[i - 1])
      g_ptr_array_remove_index (data->categories, i - 1);

  rest = lh_chart_data_add_category (data, NULL, data->rest_label != NULL ? data->rest_label : "…", NULL);
  cell = lh_chart_data_edit_cell (data, rest, 0);
  cell->state = LH_CHART_CELL_VALUE;
  cell->value = sum;
  cell->text = lh_chart_builder_format (sum);
  cell->role = LH_CHART_ROLE_LIGHT_GREY;
  cell->detail = g_strdup (detail->str);
}

/**
 * lh_chart_builder_set_sum:
 * @self: a builder of a stack
 * @category: index of a category
 * @sum: (nullable): the sum of its cells, as printed; without it their values are added up
 */
void
lh_chart_builder_set_sum (LhChartBuilder *self,
                          guint           category,
                          const char     *sum)
{
  LhChartData *data = lh_chart_builder_get_data (self);

  g_return_if_fail (data != NULL);
  g_return_if_fail (category < data->categories->len);

  lh_chart_builder_replace (&((LhChartCategory *) g_ptr_array_index (data->categories, category))->sum, sum);
}

/**
 * lh_chart_builder_set_total:
 * @self: a builder of a doughnut
 * @text: (nullable): the total in the hole, as printed everywhere; without it the values are added up
 * @label: (nullable): what it counts, "个项目"
 */
void
lh_chart_builder_set_total (LhChartBuilder *self,
                            const char     *text,
                            const char     *label)
{
  LhChartData *data = lh_chart_builder_get_data (self);

  g_return_if_fail (data != NULL);

  lh_chart_builder_replace (&data->total_text, text);
  lh_chart_builder_replace (&data->total_label, label);
}

/**
 * lh_chart_builder_set_rest_label:
 * @self: a builder of a doughnut
 * @label: (nullable): the name of the classes beyond the five greatest, "其余"
 */
void
lh_chart_builder_set_rest_label (LhChartBuilder *self,
                                 const char     *label)
{
  LhChartData *data = lh_chart_builder_get_data (self);

  g_return_if_fail (data != NULL);

  lh_chart_builder_replace (&data->rest_label, label);
}

/**
 * lh_chart_builder_set_axis_note:
 * @self: a builder of a trend or an S-curve
 * @note: (nullable): what stands above an axis that does not start at zero, "纵轴自20%起"
 *
 * Such an axis comes of a range with a minimum above zero.
 */
void
lh_chart_builder_set_axis_note (LhChartBuilder *self,
                                const char     *note)
{
  LhChartData *data = lh_chart_builder_get_data (self);

  g_return_if_fail (data != NULL);

  lh_chart_builder_replace (&data->axis_note, note);
}

/**
 * lh_chart_builder_set_now:
 * @self: a builder of a trend or an S-curve
 * @position: where today is: 2 is the third category, 2.5 half way to the fourth
 * @label: (nullable): what stands at its line, "截至9月30日"
 */
void
lh_chart_builder_set_now (LhChartBuilder *self,
                          double          position,
                          const char     *label)
{
  LhChartData *data = lh_chart_builder_get_data (self);

  g_return_if_fail (data != NULL);

  data->has_now = isfinite (position);
  data->now = position;
  lh_chart_builder_replace (&data->now_label, label);
}

/**
 * lh_chart_builder_set_gap:
 * @self: a builder of an S-curve
 * @label: (nullable): the distance of the last actual value from the plan, "低于计划6.1个百分点"
 */
void
lh_chart_builder_set_gap (LhChartBuilder *self,
                          const char     *label)
{
  LhChartData *data = lh_chart_builder_get_data (self);

  g_return_if_fail (data != NULL);

  lh_chart_builder_replace (&data->gap_label, label);
}
