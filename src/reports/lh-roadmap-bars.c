/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-roadmap-charts-private.h"

#include "lh-light-style.h"
#include "lh-roadmap-texts.h"

/* Adds a bar with a line of hover: @detail (transfer full). */
static void
lh_roadmap_chart_take_bar (LhRoadmapChart   *self,
                           guint             index,
                           const LhChartBar *bar,
                           char             *detail)
{
  LhChartBar copy = *bar;

  copy.detail = detail;
  lh_chart_builder_add_bar (self->builder, index, &copy);
  if (lh_date_is_set (bar->start) && lh_date_is_set (bar->end) && lh_date_compare (bar->start, bar->end) <= 0)
    self->used[bar->kind] = TRUE;
  g_free (detail);
}

static char *
lh_roadmap_format_days (const char *format,
                        LhDate      date,
                        LhCatalog  *catalog)
{
  g_autofree char *day = lh_date_format (date, LH_DATE_LONG, catalog);

  return g_strdup_printf (format, day);
}

/* lh_roadmap_create_key: the key of a milestone of a project. */
char *
lh_roadmap_create_key (LhProject *project,
                       LhRecord  *milestone)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, lh_record_get_id (LH_RECORD (project)),
                          lh_record_get_id (milestone));
}

/* What was planned at first, and what was granted beyond it: both stay on paper for ever (form F5). */
static void
lh_roadmap_chart_add_plan (LhRoadmapChart *self,
                           guint           index,
                           LhRecord       *project)
{
  LhDate start = lh_record_get_date (project, LH_PROJECT_START_DATE);
  LhDate due = lh_record_get_date (project, LH_PROJECT_DUE_DATE);
  LhDate extended = lh_record_get_date (project, LH_PROJECT_APPROVED_DUE_DATE);
  LhChartBar bar = { .kind = LH_CHART_SPAN_PLAN, .start = start, .end = due, .role = LH_CHART_ROLE_PLAN };

  lh_roadmap_chart_take_bar (self, index, &bar,
                             lh_roadmap_format_days (lh_tr (self->catalog, N_("Original deadline: %s")), due,
                                                     self->catalog));
  if (!lh_date_is_set (extended) || !lh_date_is_set (due))
    return;

  bar = (LhChartBar) { .kind = LH_CHART_SPAN_EXTENSION, .start = lh_date_add_days (due, 1), .end = extended,
                       .role = LH_CHART_ROLE_PLAN };
  lh_roadmap_chart_take_bar (self, index, &bar,
                             lh_roadmap_format_days (lh_tr (self->catalog, N_("Extended to %s")), extended,
                                                     self->catalog));
}

/* The finding under the pointer: progress and plan, the light and its reason. */
static char *
lh_roadmap_format_state (LhRoadmapRow *row,
                         LhCatalog    *catalog)
{
  g_autofree char *progress = lh_roadmap_format_progress (row, catalog);
  g_autofree char *light = lh_roadmap_format_light (row, catalog);
  g_autofree char *reason = row->status != NULL ? lh_project_status_format_reason (row->status, catalog) : NULL;

  return g_strdup_printf ("%s\n%s\n%s", progress, light, reason != NULL ? reason : "");
}

/* The time that counts now, filled as far as the work has come; a finished project ends on the day it was finished. */
static void
lh_roadmap_chart_add_actual (LhRoadmapChart *self,
                             guint           index,
                             LhRoadmapRow   *row,
                             LhDate          deadline,
                             LhDate          finished)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (row->status);
  g_autofree char *text = values->actual != LH_UNSET ? lh_percent_format (values->actual) : NULL;
  LhChartBar bar = {
    .kind = LH_CHART_SPAN_ACTUAL,
    .start = lh_record_get_date (LH_RECORD (row->project), LH_PROJECT_START_DATE),
    .end = deadline,
    .progress = MAX (values->actual, 0) / 1000.0,
    .role = lh_light_get_style (values->light).role,
    .text = text,
  };

  if (lh_date_is_set (finished) && lh_date_compare (finished, deadline) < 0)
    bar.end = finished;
  lh_roadmap_chart_take_bar (self, index, &bar, lh_roadmap_format_state (row, self->catalog));
}

static char *
lh_roadmap_format_overdue (LhRoadmapChart *self,
                           LhDate          from,
                           LhDate          to,
                           gboolean        done)
{
  int days = lh_date_days_between (from, to);

  if (done)
    return g_strdup_printf (lh_trn (self->catalog, "Done %d day late", "Done %d days late", days), days);
  return g_strdup_printf (lh_trn (self->catalog, "Overdue by %d day", "Overdue by %d days", days), days);
}

static void
lh_roadmap_chart_add_overdue (LhRoadmapChart *self,
                              guint           index,
                              LhDate          deadline,
                              LhDate          end,
                              gboolean        done)
{
  LhChartBar bar = {
    .kind = LH_CHART_SPAN_OVERDUE,
    .start = lh_date_add_days (deadline, 1),
    .end = end,
    .progress = 1.0,
    .role = done ? LH_CHART_ROLE_LIGHT_ORANGE : LH_CHART_ROLE_LIGHT_RED,
  };

  if (lh_date_compare (end, deadline) > 0)
    lh_roadmap_chart_take_bar (self, index, &bar, lh_roadmap_format_overdue (self, deadline, end, done));
}

/* A milestone stands where it was done, or where it is due; a line tells how late it was. */
static void
lh_roadmap_chart_add_moment (LhRoadmapChart *self,
                             guint           index,
                             LhRoadmapStep  *step,
                             const char     *key,
                             const char     *text)
{
  LhDate planned = lh_record_get_date (step->milestone, LH_MILESTONE_PLANNED_END);
  LhDate actual = lh_record_get_date (step->milestone, LH_MILESTONE_ACTUAL_END);
  gboolean done = lh_milestone_mark_is_done (step->mark);
  LhDate day = done && lh_date_is_set (actual) ? actual : planned;
  LhLightStyle style = lh_milestone_mark_get_style (step->mark);
  g_autofree char *detail = lh_roadmap_format_step (step, self->catalog);
  LhChartBar bar = { .kind = LH_CHART_SPAN_MOMENT, .start = day, .end = day, .role = style.role,
                     .symbol = style.symbol, .text = text, .detail = detail, .key = key };

  lh_chart_builder_add_bar (self->builder, index, &bar);
  if (step->mark != LH_MILESTONE_MARK_LATE || !lh_date_is_set (planned))
    return;

  bar = (LhChartBar) { .kind = LH_CHART_SPAN_DELAY, .start = lh_date_add_days (planned, 1), .end = day };
  lh_chart_builder_add_bar (self->builder, index, &bar);
}

/* lh_roadmap_chart_add_project_bars: the plan, the time that counts, what is overdue, and the milestones. */
void
lh_roadmap_chart_add_project_bars (LhRoadmapChart *self,
                                   guint           index,
                                   LhRoadmapRow   *row)
{
  LhRecord *project = LH_RECORD (row->project);
  LhDate deadline = lh_project_get_deadline (row->project);
  LhDate finished = lh_record_get_date (project, LH_PROJECT_FINISHED_ON);
  gboolean done = lh_date_is_set (finished) && lh_date_compare (finished, self->as_of) <= 0;
  const LhProjectStatusValues *values = row->status != NULL ? lh_project_status_get_values (row->status) : NULL;

  lh_roadmap_chart_add_plan (self, index, project);
  if (values != NULL && lh_date_is_set (deadline))
    {
      lh_roadmap_chart_add_actual (self, index, row, deadline, done ? finished : (LhDate) { 0 });
      if (done || (values->rule_light != LH_LIGHT_GREY && values->rule_light != LH_LIGHT_BLUE))
        lh_roadmap_chart_add_overdue (self, index, deadline, done ? finished : self->as_of, done);
    }
  for (guint i = 0; i < row->steps->len; i++)
    {
      LhRoadmapStep *step = lh_roadmap_row_get_step (row, i);
      g_autofree char *key = lh_roadmap_create_key (row->project, step->milestone);

      lh_roadmap_chart_add_moment (self, index, step, key, NULL);
    }
}

/* The time spent on a milestone: until it was done, or until today; what is not begun has none. */
static void
lh_roadmap_chart_add_spent (LhRoadmapChart *self,
                            guint           index,
                            LhRoadmapStep  *step)
{
  LhDate start = lh_record_get_date (step->milestone, LH_MILESTONE_PLANNED_START);
  LhDate planned = lh_record_get_date (step->milestone, LH_MILESTONE_PLANNED_END);
  LhDate actual = lh_record_get_date (step->milestone, LH_MILESTONE_ACTUAL_END);
  gboolean done = lh_milestone_mark_is_done (step->mark);
  LhDate end = done && lh_date_is_set (actual) ? actual : self->as_of;
  LhChartBar bar = { .kind = LH_CHART_SPAN_ACTUAL, .start = start, .end = end, .progress = 1.0,
                     .role = lh_milestone_mark_get_style (step->mark).role };

  if (!done && step->mark != LH_MILESTONE_MARK_UNDER_WAY && step->mark != LH_MILESTONE_MARK_OVERDUE)
    return;
  if (lh_date_is_set (planned) && lh_date_compare (planned, end) < 0)
    bar.end = planned;
  lh_roadmap_chart_take_bar (self, index, &bar, lh_roadmap_format_step (step, self->catalog));
  if (step->days_late > 0)
    lh_roadmap_chart_add_overdue (self, index, planned, end, done);
}

/* lh_roadmap_chart_add_step_bars: plan and time spent of one milestone, and its day. */
void
lh_roadmap_chart_add_step_bars (LhRoadmapChart *self,
                                guint           index,
                                LhRoadmapStep  *step)
{
  LhDate start = lh_record_get_date (step->milestone, LH_MILESTONE_PLANNED_START);
  LhDate planned = lh_record_get_date (step->milestone, LH_MILESTONE_PLANNED_END);
  LhDate actual = lh_record_get_date (step->milestone, LH_MILESTONE_ACTUAL_END);
  gboolean done = lh_milestone_mark_is_done (step->mark) && lh_date_is_set (actual);
  g_autofree char *day = lh_date_format (done ? actual : planned, LH_DATE_MONTH_DAY, self->catalog);
  LhChartBar bar = { .kind = LH_CHART_SPAN_PLAN, .start = start, .end = planned, .role = LH_CHART_ROLE_PLAN };

  lh_roadmap_chart_take_bar (self, index, &bar, lh_roadmap_format_step_period (step, self->catalog));
  lh_roadmap_chart_add_spent (self, index, step);
  lh_roadmap_chart_add_moment (self, index, step, NULL, *day != '\0' ? day : NULL);
}
