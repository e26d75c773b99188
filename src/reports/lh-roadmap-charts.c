/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-roadmap-charts.h"

#include "lh-chart-gantt.h"
#include "lh-light-style.h"
#include "lh-quarter-texts.h"
#include "lh-roadmap-charts-private.h"
#include "lh-roadmap-texts.h"

/* Years around the one of the map; what lies further away is a mistake in a date. */
#define LH_ROADMAP_YEARS 2

/* The axis: from the first start to the last deadline, in whole quarters. */
static void
lh_roadmap_chart_widen (LhRoadmapChart *self,
                        LhDate          date)
{
  LhQuarter quarter = lh_quarter_of_date (date);

  if (!lh_date_is_set (date) || ABS (quarter.year - self->year) > LH_ROADMAP_YEARS)
    return;
  if (lh_quarter_compare (quarter, self->first) < 0)
    self->first = quarter;
  if (lh_quarter_compare (quarter, self->last) > 0)
    self->last = quarter;
}

static void
lh_roadmap_chart_widen_row (LhRoadmapChart *self,
                            LhRoadmapRow   *row)
{
  LhRecord *project = LH_RECORD (row->project);

  lh_roadmap_chart_widen (self, lh_record_get_date (project, LH_PROJECT_START_DATE));
  lh_roadmap_chart_widen (self, lh_record_get_date (project, LH_PROJECT_DUE_DATE));
  lh_roadmap_chart_widen (self, lh_record_get_date (project, LH_PROJECT_APPROVED_DUE_DATE));
  lh_roadmap_chart_widen (self, lh_record_get_date (project, LH_PROJECT_FINISHED_ON));
  for (guint i = 0; i < row->steps->len; i++)
    {
      LhRecord *milestone = lh_roadmap_row_get_step (row, i)->milestone;

      lh_roadmap_chart_widen (self, lh_record_get_date (milestone, LH_MILESTONE_PLANNED_START));
      lh_roadmap_chart_widen (self, lh_record_get_date (milestone, LH_MILESTONE_PLANNED_END));
      lh_roadmap_chart_widen (self, lh_record_get_date (milestone, LH_MILESTONE_ACTUAL_END));
    }
}

static void
lh_roadmap_chart_add_months (LhRoadmapChart *self,
                             LhQuarter       quarter)
{
  for (int i = 0; i < 3; i++)
    {
      LhDate first = lh_date_add_months (lh_quarter_first_day (quarter), i);
      g_autofree char *full = lh_date_format (first, LH_DATE_MONTH, self->catalog);
      /* TRANSLATORS: a month on a time axis, by its number */
      g_autofree char *label = g_strdup_printf (lh_trc (self->catalog, "month", "%d"), lh_date_get_month (first));

      lh_chart_builder_add_period (self->builder, LH_CHART_PERIOD_MONTH, first, lh_date_end_of_month (first), label,
                                   full);
    }
}

static void
lh_roadmap_chart_add_periods (LhRoadmapChart *self)
{
  gboolean one_year = self->first.year == self->last.year;

  for (LhQuarter q = self->first; lh_quarter_compare (q, self->last) <= 0; q = lh_quarter_next (q))
    {
      g_autofree char *label = lh_quarter_format (q, LH_QUARTER_SHORT, self->catalog);
      g_autofree char *full = lh_quarter_format (q, one_year ? LH_QUARTER_SHORT : LH_QUARTER_LONG, self->catalog);

      lh_chart_builder_add_period (self->builder, LH_CHART_PERIOD_QUARTER, lh_quarter_first_day (q),
                                   lh_quarter_last_day (q), label, full);
      lh_roadmap_chart_add_months (self, q);
    }
  for (int year = self->first.year; year <= self->last.year; year++)
    {
      /* TRANSLATORS: a year on a time axis */
      g_autofree char *label = g_strdup_printf (lh_trc (self->catalog, "year", "%d"), year);

      lh_chart_builder_add_period (self->builder, LH_CHART_PERIOD_YEAR, lh_date_new (year, 1, 1),
                                   lh_date_new (year, 12, 31), label, NULL);
    }
  lh_chart_builder_set_time (self->builder, lh_quarter_first_day (self->first), lh_quarter_last_day (self->last));
}

static void
lh_roadmap_chart_set_frame (LhRoadmapChart *self,
                            LhLedger       *ledger)
{
  g_autofree char *day = lh_date_format (self->as_of, LH_DATE_LONG, self->catalog);
  g_autofree char *today = g_strdup_printf (lh_tr (self->catalog, N_("as of %s")), day);
  g_autofree char *source = lh_quarter_format_source_of_ledger (ledger, self->as_of, self->catalog);

  lh_chart_builder_set_today (self->builder, self->as_of, today);
  lh_chart_builder_set_source (self->builder, source);
  lh_chart_builder_set_empty_text (self->builder, lh_tr (self->catalog, N_("No projects to show")));
  if (ledger != NULL)
    lh_chart_builder_set_footer (self->builder, lh_ledger_get_setting (ledger, "office-name", NULL));
}

/* Only what occurs is explained. */
static void
lh_roadmap_chart_add_legend (LhRoadmapChart *self)
{
  static const struct
  {
    LhChartSpanKind kind;
    LhChartRole     role;
    const char     *label;
  } bars[] = {
    { LH_CHART_SPAN_PLAN, LH_CHART_ROLE_PLAN, N_("original plan") },
    { LH_CHART_SPAN_EXTENSION, LH_CHART_ROLE_PLAN, N_("extension") },
    { LH_CHART_SPAN_ACTUAL, LH_CHART_ROLE_LIGHT_GREEN, N_("progress, in the colour of the light") },
    { LH_CHART_SPAN_OVERDUE, LH_CHART_ROLE_LIGHT_RED, N_("past the deadline") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    if (self->used[bars[i].kind])
      lh_chart_builder_add_legend (self->builder, bars[i].kind, bars[i].role, LH_CHART_SYMBOL_NONE,
                                   lh_tr (self->catalog, bars[i].label));
  for (guint i = 0; i < LH_N_MILESTONE_MARKS; i++)
    if (self->marks[i] > 0)
      lh_chart_builder_add_legend (self->builder, LH_CHART_SPAN_MOMENT, lh_milestone_mark_get_style (i).role,
                                   lh_milestone_mark_get_style (i).symbol,
                                   lh_milestone_mark_get_label (i, self->catalog));
}

static void
lh_roadmap_chart_init (LhRoadmapChart *self,
                       LhRoadmap      *roadmap,
                       LhCatalog      *catalog)
{
  *self = (LhRoadmapChart) {
    .builder = lh_chart_builder_new (LH_CHART_GANTT),
    .catalog = catalog,
    .as_of = lh_roadmap_get_as_of (roadmap),
    .year = lh_roadmap_get_quarter (roadmap).year,
  };
  self->first = lh_quarter_new (self->year, 1);
  self->last = lh_quarter_new (self->year, 4);
}

/* The first series is the owner; the others are told by hover and to screen readers. */
static void
lh_roadmap_chart_add_series (LhRoadmapChart *self,
                             const char *const *labels)
{
  for (guint i = 0; labels[i] != NULL; i++)
    lh_chart_builder_add_series (self->builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT,
                                 lh_tr (self->catalog, labels[i]));
}

static LhChart *
lh_roadmap_chart_end (LhRoadmapChart *self,
                      LhLedger       *ledger)
{
  lh_roadmap_chart_add_periods (self);
  lh_roadmap_chart_add_legend (self);
  lh_roadmap_chart_set_frame (self, ledger);
  return lh_chart_builder_end (self->builder);
}

/* Takes @text (transfer full) for the cell of a row; nothing for "". */
static void
lh_roadmap_chart_take_cell (LhRoadmapChart *self,
                            guint           row,
                            guint           series,
                            char           *text)
{
  if (*text != '\0')
    lh_chart_builder_set_value (self->builder, row, series, 0.0, text);
  g_free (text);
}

static guint
lh_roadmap_chart_add_project (LhRoadmapChart *self,
                              LhRoadmapRow   *row)
{
  LhRecord *project = LH_RECORD (row->project);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (project));
  guint index = lh_chart_builder_add_category (self->builder, key, lh_record_get_text (project, LH_PROJECT_NAME), NULL);

  if (row->status != NULL)
    {
      LhLightStyle style = lh_light_get_style (lh_project_status_get_values (row->status)->light);

      lh_chart_builder_set_row_symbol (self->builder, index, style.role, style.symbol);
    }
  lh_roadmap_chart_take_cell (self, index, 0, lh_roadmap_format_owner (row));
  lh_roadmap_chart_take_cell (self, index, 1, lh_roadmap_format_period (row->project, self->catalog));
  lh_roadmap_chart_take_cell (self, index, 2, lh_roadmap_format_progress (row, self->catalog));
  lh_roadmap_chart_take_cell (self, index, 3, lh_roadmap_format_light (row, self->catalog));
  lh_roadmap_chart_take_cell (self, index, 4, lh_roadmap_format_marks (row, self->catalog));
  lh_roadmap_chart_add_project_bars (self, index, row);
  for (guint i = 0; i < LH_N_MILESTONE_MARKS; i++)
    self->marks[i] += row->marks[i];
  return index;
}

static const char *const lh_roadmap_project_series[] = {
  N_("Owner"), N_("Start and deadline"), N_("Progress"), N_("Light"), N_("Milestones"), NULL,
};

static void
lh_roadmap_chart_title_map (LhRoadmapChart *self,
                            guint           n_projects)
{
  /* TRANSLATORS: year, number of projects, number of milestones */
  g_autofree char *title = g_strdup_printf (lh_tr (self->catalog,
                                                   N_("Map of the projects of %d: %u projects, %u milestones overdue")),
                                            self->year, n_projects, self->marks[LH_MILESTONE_MARK_OVERDUE]);

  lh_chart_builder_set_title (self->builder, title);
  lh_chart_builder_set_subtitle (self->builder,
                                 lh_tr (self->catalog,
                                        N_("Thin bar: original plan. Thick bar: the time that counts now, filled by the "
                                           "cumulative progress. Diamonds: milestones")));
}

/**
 * lh_roadmap_create_map:
 * @ledger: (nullable): whose office is named below the chart
 * @roadmap: the plans
 * @rows: (element-type LhRoadmapRow): the projects shown, in this order
 * @catalog: (nullable): the language of its texts
 *
 * The map of the year (作战图, S3-7): a row for each project with its owner, its planned and actual time, and its
 * milestones.
 *
 * Returns: (transfer full): a chart
 */
LhChart *
lh_roadmap_create_map (LhLedger  *ledger,
                       LhRoadmap *roadmap,
                       GPtrArray *rows,
                       LhCatalog *catalog)
{
  LhRoadmapChart self;

  g_return_val_if_fail (LH_IS_ROADMAP (roadmap), NULL);

  lh_roadmap_chart_init (&self, roadmap, catalog);
  lh_chart_builder_set_heading (self.builder, lh_tr (catalog, N_("Project")));
  lh_roadmap_chart_add_series (&self, lh_roadmap_project_series);
  for (guint i = 0; i < rows->len; i++)
    {
      lh_roadmap_chart_widen_row (&self, g_ptr_array_index (rows, i));
      lh_roadmap_chart_add_project (&self, g_ptr_array_index (rows, i));
    }
  lh_roadmap_chart_title_map (&self, rows->len);
  return lh_roadmap_chart_end (&self, ledger);
}

static void
lh_roadmap_chart_add_step (LhRoadmapChart *self,
                           LhRoadmapRow   *row,
                           LhRoadmapStep  *step)
{
  LhRecord *milestone = step->milestone;
  g_autofree char *key = lh_roadmap_create_key (row->project, milestone);
  const char *owner = lh_record_get_text (milestone, LH_MILESTONE_RESPONSIBLE_NAME);
  LhLightStyle style = lh_milestone_mark_get_style (step->mark);
  guint index = lh_chart_builder_add_category (self->builder, key, lh_record_get_text (milestone, LH_MILESTONE_TASK),
                                               NULL);

  lh_chart_builder_set_row_symbol (self->builder, index, style.role, style.symbol);
  if (*owner == '\0')
    owner = lh_record_get_text (milestone, LH_MILESTONE_LEADER);
  lh_roadmap_chart_take_cell (self, index, 0, g_strdup (owner));
  lh_roadmap_chart_take_cell (self, index, 1, lh_roadmap_format_step_period (step, self->catalog));
  lh_roadmap_chart_take_cell (self, index, 4, g_strdup (lh_milestone_mark_get_label (step->mark, self->catalog)));
  lh_roadmap_chart_add_step_bars (self, index, step);
}

static void
lh_roadmap_chart_title_route (LhRoadmapChart *self,
                              LhRoadmapRow   *row)
{
  gint64 done = lh_roadmap_row_get_done (row);
  g_autofree char *percent = done != LH_UNSET ? lh_percent_format (done) : NULL;
  /* TRANSLATORS: name of a project */
  g_autofree char *title = g_strdup_printf (lh_tr (self->catalog, N_("Route of “%s”")),
                                            lh_record_get_text (LH_RECORD (row->project), LH_PROJECT_NAME));
  g_autofree char *subtitle = NULL;

  lh_chart_builder_set_title (self->builder, title);
  if (percent != NULL)
    /* TRANSLATORS: percentage, number of milestones */
    subtitle = g_strdup_printf (lh_tr (self->catalog, N_("Tasks completed by weight: %s; milestones overdue: %u")),
                                percent, row->marks[LH_MILESTONE_MARK_OVERDUE]);
  lh_chart_builder_set_subtitle (self->builder, subtitle);
}

/**
 * lh_roadmap_create_route:
 * @row: a project
 *
 * The route of one project (路线图, S0-8): the project, then its milestones, each with its owner and its days.
 *
 * Returns: (transfer full): a chart
 */
LhChart *
lh_roadmap_create_route (LhLedger     *ledger,
                         LhRoadmap    *roadmap,
                         LhRoadmapRow *row,
                         LhCatalog    *catalog)
{
  LhRoadmapChart self;

  g_return_val_if_fail (LH_IS_ROADMAP (roadmap), NULL);
  g_return_val_if_fail (LH_IS_ROADMAP_ROW (row), NULL);

  lh_roadmap_chart_init (&self, roadmap, catalog);
  lh_chart_builder_set_heading (self.builder, lh_tr (catalog, N_("Milestone")));
  lh_roadmap_chart_add_series (&self, lh_roadmap_project_series);
  lh_roadmap_chart_widen_row (&self, row);
  lh_roadmap_chart_add_project (&self, row);
  for (guint i = 0; i < row->steps->len; i++)
    lh_roadmap_chart_add_step (&self, row, lh_roadmap_row_get_step (row, i));
  lh_roadmap_chart_title_route (&self, row);
  return lh_roadmap_chart_end (&self, ledger);
}

/**
 * lh_roadmap_parse_key:
 * @key: key of a mark: "PROJECT" or "PROJECT/MILESTONE"
 * @project_id: (out): the project
 * @milestone_id: (out): the milestone; 0 for none
 *
 * Returns: whether it is such a key
 */
gboolean
lh_roadmap_parse_key (const char *key,
                      gint64     *project_id,
                      gint64     *milestone_id)
{
  g_auto (GStrv) parts = g_strsplit (key, "/", 2);

  *milestone_id = 0;
  if (parts[0] == NULL || !g_ascii_string_to_signed (parts[0], 10, 1, G_MAXINT64, project_id, NULL))
    return FALSE;
  return parts[1] == NULL || g_ascii_string_to_signed (parts[1], 10, 1, G_MAXINT64, milestone_id, NULL);
}
