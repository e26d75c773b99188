/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-statistics.h"
#include "lh-quarter-charts-private.h"

/* The standard charts over time: progress and rates by quarter, and the curve of the year. */

/* lh_quarter_chart_list_years: (transfer full) (element-type LhStatistics): the years of the chart; the first of them that
 * has projects is the first shown. */
GPtrArray *
lh_quarter_chart_list_years (LhQuarterChart *self)
{
  GPtrArray *earlier = self->options->earlier;
  GPtrArray *years = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      LhStatistics *statistics = g_ptr_array_index (earlier, i);

      if (years->len > 0 || lh_statistics_get_total (statistics)->n_projects > 0)
        g_ptr_array_add (years, g_object_ref (statistics));
    }
  g_ptr_array_add (years, g_object_ref (self->statistics));
  return years;
}

gboolean
lh_quarter_chart_has_projects (GPtrArray *years)
{
  for (guint i = 0; i < years->len; i++)
    if (lh_statistics_get_total (g_ptr_array_index (years, i))->n_projects > 0)
      return TRUE;
  return FALSE;
}

/* lh_quarter_chart_add_quarter: a category; of several years the year is told, too. */
guint
lh_quarter_chart_add_quarter (LhQuarterChart *self,
                              LhQuarter       quarter)
{
  const gboolean several = self->options->earlier != NULL && self->options->earlier->len > 0;
  g_autofree char *key = lh_quarter_to_string (quarter);
  g_autofree char *name = lh_quarter_format (quarter, LH_QUARTER_SHORT, self->catalog);
  g_autofree char *full = lh_quarter_format (quarter, LH_QUARTER_LONG, self->catalog);

  return lh_chart_builder_add_category (self->builder, key, several ? key : name, several ? full : NULL);
}

/* A rate at the end of a quarter: its value, or that it should be there, or that it is not due yet. */
static void
lh_quarter_chart_set_rate (LhQuarterChart *self,
                           guint           category,
                           guint           series,
                           gint64          tenths,
                           LhQuarter       quarter)
{
  g_autofree char *text = NULL;

  if (tenths != LH_UNSET)
    {
      text = lh_percent_format (tenths);
      lh_chart_builder_set_value (self->builder, category, series, tenths / 10.0, text);
    }
  else if (lh_quarter_chart_is_future (self, quarter))
    {
      lh_chart_builder_set_state (self->builder, category, series, LH_CHART_CELL_NOT_DUE, NULL);
    }
}

static void
lh_quarter_chart_add_line (LhQuarterChart *self,
                           LhChartPart     part,
                           LhChartRole     role,
                           const char     *label)
{
  lh_chart_builder_add_series (self->builder, part, role, lh_tr (self->catalog, label));
}

static void
lh_quarter_chart_add_trend_point (LhQuarterChart     *self,
                                  const LhTrendPoint *point)
{
  guint category;

  if (lh_quarter_chart_is_future (self, point->quarter))
    return;
  category = lh_quarter_chart_add_quarter (self, point->quarter);
  lh_quarter_chart_set_rate (self, category, 0, point->actual, point->quarter);
  if (point->actual == LH_UNSET)
    lh_chart_builder_set_state (self->builder, category, 0, LH_CHART_CELL_MISSING,
                                lh_tr (self->catalog, N_("not reported")));
  lh_quarter_chart_set_rate (self, category, 1, point->planned, point->quarter);
  lh_quarter_chart_set_rate (self, category, 2, point->on_time_rate, point->quarter);
}

void
lh_quarter_chart_build_trend (LhQuarterChart *self)
{
  g_autoptr (GPtrArray) years = lh_quarter_chart_list_years (self);

  lh_chart_builder_set_unit (self->builder, "%");
  lh_chart_builder_set_range (self->builder, 0, 100);
  lh_chart_builder_set_subtitle (self->builder,
                                 lh_tr (self->catalog, N_("Plain average of the cumulative progress of all projects; "
                                                          "reports on time, divided by reports due")));
  lh_quarter_chart_add_line (self, LH_CHART_PART_VALUE, LH_CHART_ROLE_RED, N_("Average progress"));
  lh_quarter_chart_add_line (self, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT, N_("Planned progress"));
  lh_quarter_chart_add_line (self, LH_CHART_PART_VALUE, LH_CHART_ROLE_NAVY, N_("On-time rate"));
  for (guint year = 0; year < years->len && lh_quarter_chart_has_projects (years); year++)
    for (guint i = 0; i < 4; i++)
      lh_quarter_chart_add_trend_point (self, &lh_statistics_get_total (g_ptr_array_index (years, year))->trend[i]);
}

/* Where a day lies between the start of the year, 0, and the ends of its quarters, 1 to 4. */
static double
lh_quarter_chart_get_position (LhDate day)
{
  LhQuarter quarter = lh_quarter_of_date (day);
  LhDate first = lh_quarter_first_day (quarter);
  double length = lh_date_days_between (first, lh_quarter_last_day (quarter)) + 1.0;

  return quarter.number - 1 + (lh_date_days_between (first, day) + 1.0) / length;
}

/* The day of the figures and the distance from the plan on it. */
static void
lh_quarter_chart_mark_now (LhQuarterChart *self,
                           const LhGroup  *total)
{
  LhDate day = lh_statistics_get_as_of (self->statistics);
  g_autofree char *date = lh_date_format (day, LH_DATE_LONG, self->catalog);
  /* TRANSLATORS: %s is a date */
  g_autofree char *label = g_strdup_printf (lh_tr (self->catalog, N_("As of %s")), date);
  g_autofree char *lag = NULL;
  g_autofree char *gap = NULL;

  if (lh_quarter_of_date (day).year == lh_statistics_get_quarter (self->statistics).year)
    lh_chart_builder_set_now (self->builder, lh_quarter_chart_get_position (day), label);
  if (total->lag == LH_UNSET)
    return;

  lag = lh_tenths_to_string (ABS (total->lag));
  if (total->lag > 0)
    gap = g_strdup_printf (lh_tr (self->catalog, N_("%s percentage points below plan")), lag);
  else if (total->lag < 0)
    gap = g_strdup_printf (lh_tr (self->catalog, N_("%s percentage points above plan")), lag);
  else
    gap = g_strdup (lh_tr (self->catalog, N_("as planned")));
  lh_chart_builder_set_gap (self->builder, gap);
}

void
lh_quarter_chart_build_s_curve (LhQuarterChart *self)
{
  const LhGroup *total = lh_statistics_get_total (self->statistics);
  g_autofree char *zero = lh_percent_format (0);
  guint category;

  lh_chart_builder_set_unit (self->builder, "%");
  lh_chart_builder_set_range (self->builder, 0, 100);
  lh_chart_builder_set_subtitle (self->builder,
                                 lh_tr (self->catalog, N_("Plain average of the cumulative progress of all projects at "
                                                          "the end of each quarter, from zero at the start of the year")));
  lh_quarter_chart_add_line (self, LH_CHART_PART_VALUE, LH_CHART_ROLE_RED, N_("Actual progress"));
  lh_quarter_chart_add_line (self, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT, N_("Planned progress"));
  if (total->n_projects == 0)
    return;

  category = lh_chart_builder_add_category (self->builder, NULL, lh_tr (self->catalog, N_("Start of the year")), NULL);
  lh_chart_builder_set_value (self->builder, category, 0, 0.0, zero);
  lh_chart_builder_set_value (self->builder, category, 1, 0.0, zero);
  for (guint i = 0; i < G_N_ELEMENTS (total->trend); i++)
    {
      const LhTrendPoint *point = &total->trend[i];

      category = lh_quarter_chart_add_quarter (self, point->quarter);
      lh_quarter_chart_set_rate (self, category, 0, point->actual, point->quarter);
      lh_quarter_chart_set_rate (self, category, 1, point->planned, point->quarter);
    }
  lh_quarter_chart_mark_now (self, total);
}

static gboolean
lh_quarter_chart_has_problems (GPtrArray *years)
{
  for (guint year = 0; year < years->len; year++)
    for (guint i = 0; i < 4; i++)
      if (lh_statistics_get_problems (g_ptr_array_index (years, year))->trend[i].n_problems > 0)
        return TRUE;
  return FALSE;
}

static void
lh_quarter_chart_add_problem_point (LhQuarterChart       *self,
                                    const LhProblemPoint *point)
{
  g_autofree char *detail = NULL;
  guint category;

  if (lh_quarter_chart_is_future (self, point->quarter))
    return;
  category = lh_quarter_chart_add_quarter (self, point->quarter);
  lh_quarter_chart_set_rate (self, category, 0, point->completed_rate, point->quarter);
  lh_quarter_chart_set_rate (self, category, 1, point->closed_rate, point->quarter);
  /* TRANSLATORS: numbers of problems found, put right and closed */
  detail = g_strdup_printf (lh_tr (self->catalog, N_("%u found, %u put right, %u closed")), point->n_problems,
                            point->n_completed, point->n_closed);
  for (guint i = 0; i < 2; i++)
    lh_chart_builder_set_share (self->builder, category, i, detail);
}

void
lh_quarter_chart_build_problem_rates (LhQuarterChart *self)
{
  g_autoptr (GPtrArray) years = lh_quarter_chart_list_years (self);

  lh_chart_builder_set_unit (self->builder, "%");
  lh_chart_builder_set_range (self->builder, 0, 100);
  lh_chart_builder_set_subtitle (self->builder,
                                 lh_tr (self->catalog, N_("Problems put right, and problems closed, divided by the "
                                                          "problems found in the year until the end of the quarter")));
  lh_quarter_chart_add_line (self, LH_CHART_PART_VALUE, LH_CHART_ROLE_RED, N_("Rate of rectification"));
  lh_quarter_chart_add_line (self, LH_CHART_PART_VALUE, LH_CHART_ROLE_NAVY, N_("Rate of closing"));
  for (guint year = 0; year < years->len && lh_quarter_chart_has_problems (years); year++)
    for (guint i = 0; i < 4; i++)
      lh_quarter_chart_add_problem_point (self, &lh_statistics_get_problems (g_ptr_array_index (years, year))->trend[i]);
}
