/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-roadmap-private.h"

#include "lh-organization.h"
#include "lh-progress.h"
#include "lh-quarter-plan.h"

/* A project that runs longer than this has a mistake in its dates. */
#define LH_ROADMAP_MAX_QUARTERS 40

struct _LhRoadmap
{
  GObject    parent_instance;

  LhQuarter  quarter;
  LhDate     as_of;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (LhRoadmapRow, lh_roadmap_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (LhRoadmap, lh_roadmap, G_TYPE_OBJECT)

static void
lh_roadmap_step_clear (LhRoadmapStep *step)
{
  g_clear_object (&step->milestone);
}

static void
lh_plan_point_clear (LhPlanPoint *point)
{
  g_clear_pointer (&point->task, g_free);
}

static int
lh_roadmap_compare_steps_cb (gconstpointer a,
                             gconstpointer b)
{
  LhRecord *one = ((const LhRoadmapStep *) a)->milestone;
  LhRecord *other = ((const LhRoadmapStep *) b)->milestone;
  gint64 difference = lh_record_get_int (one, LH_MILESTONE_POSITION) - lh_record_get_int (other, LH_MILESTONE_POSITION);

  if (difference == 0)
    difference = lh_date_compare (lh_record_get_date (one, LH_MILESTONE_PLANNED_END),
                                  lh_record_get_date (other, LH_MILESTONE_PLANNED_END));
  if (difference == 0)
    difference = lh_record_get_id (one) - lh_record_get_id (other);
  return (difference > 0) - (difference < 0);
}

static void
lh_roadmap_row_add_steps (LhRoadmapRow *self,
                          GPtrArray    *milestones,
                          LhDate        as_of)
{
  for (guint i = 0; milestones != NULL && i < milestones->len; i++)
    {
      LhRoadmapStep step = { g_object_ref (g_ptr_array_index (milestones, i)) };
      gint64 weight = MAX (lh_record_get_int (step.milestone, LH_MILESTONE_WEIGHT), 0);

      step.mark = lh_milestone_mark_judge (step.milestone, as_of);
      step.days_late = lh_milestone_count_late (step.milestone, as_of);
      self->marks[step.mark]++;
      if (step.mark != LH_MILESTONE_MARK_CANCELLED)
        self->weight += weight;
      if (lh_milestone_mark_is_done (step.mark))
        self->weight_done += weight;
      g_array_append_val (self->steps, step);
    }
  g_array_sort (self->steps, lh_roadmap_compare_steps_cb);
}

static LhRecord *
lh_roadmap_find_of_quarter (GPtrArray *records,
                            guint      field,
                            LhQuarter  quarter)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);

      if (lh_quarter_equal (lh_record_get_quarter (record, field), quarter))
        return record;
    }
  return NULL;
}

static void
lh_roadmap_widen (LhQuarter *first,
                  LhQuarter *last,
                  LhQuarter  quarter)
{
  if (!lh_quarter_is_set (quarter))
    return;
  if (lh_quarter_compare (quarter, *first) < 0)
    *first = quarter;
  if (lh_quarter_compare (quarter, *last) > 0)
    *last = quarter;
}

/* From the first to the last quarter of the project, its plan and its reports; at least the year on screen. */
static void
lh_roadmap_get_span (const LhLightInput *input,
                     int                 year,
                     LhQuarter          *first,
                     LhQuarter          *last)
{
  LhDate start = lh_record_get_date (LH_RECORD (input->project), LH_PROJECT_START_DATE);
  LhDate deadline = lh_project_get_deadline (input->project);

  *first = lh_quarter_new (year, 1);
  *last = lh_quarter_new (year, 4);
  if (lh_date_is_set (start))
    lh_roadmap_widen (first, last, lh_quarter_of_date (start));
  if (lh_date_is_set (deadline))
    lh_roadmap_widen (first, last, lh_quarter_of_date (deadline));
  for (guint i = 0; input->plans != NULL && i < input->plans->len; i++)
    lh_roadmap_widen (first, last,
                      lh_record_get_quarter (g_ptr_array_index (input->plans, i), LH_QUARTER_PLAN_QUARTER));
  for (guint i = 0; input->reports != NULL && i < input->reports->len; i++)
    lh_roadmap_widen (first, last, lh_record_get_quarter (g_ptr_array_index (input->reports, i), LH_PROGRESS_QUARTER));
}

static void
lh_roadmap_row_add_points (LhRoadmapRow       *self,
                           const LhLightInput *input,
                           LhQuarter           shown,
                           LhDate              as_of)
{
  LhQuarter quarter, last;

  lh_roadmap_get_span (input, shown.year, &quarter, &last);
  for (guint i = 0; i < LH_ROADMAP_MAX_QUARTERS && lh_quarter_compare (quarter, last) <= 0; i++)
    {
      LhRecord *report = lh_roadmap_find_of_quarter (input->reports, LH_PROGRESS_QUARTER, quarter);
      LhRecord *plan = lh_roadmap_find_of_quarter (input->plans, LH_QUARTER_PLAN_QUARTER, quarter);
      LhPlanPoint point = { quarter, LH_UNSET, LH_UNSET };

      point.planned = lh_light_rule_get_planned (input, lh_quarter_last_day (quarter));
      point.future = lh_date_compare (lh_quarter_last_day (quarter), as_of) > 0 ||
                     lh_quarter_compare (quarter, shown) > 0;
      if (report != NULL && lh_quarter_compare (quarter, shown) <= 0)
        point.actual = lh_record_get_int (report, LH_PROGRESS_ACTUAL_PROGRESS);
      if (plan != NULL)
        point.task = g_strdup (lh_record_get_text (plan, LH_QUARTER_PLAN_TASK));
      g_array_append_val (self->points, point);
      quarter = lh_quarter_next (quarter);
    }
}

/* Late ones first (S0-13): by the lag. What was never reported has shown nothing done. */
static gint64
lh_roadmap_row_count_lateness (LhRoadmapRow *self)
{
  const LhProjectStatusValues *values = self->status != NULL ? lh_project_status_get_values (self->status) : NULL;
  gint64 lag;

  if (values == NULL || values->rule_light == LH_LIGHT_GREY || values->planned == LH_UNSET)
    return -G_MAXINT64;
  lag = lh_project_status_get_lag (self->status);
  return lag != LH_UNSET ? lag : values->planned;
}

static LhRoadmapRow *
lh_roadmap_row_new (LhYearProject *entry,
                    LhStatistics  *statistics)
{
  LhRoadmapRow *self = g_object_new (LH_TYPE_ROADMAP_ROW, NULL);
  const LhLightInput *input = &entry->input;
  LhQuarter quarter = lh_statistics_get_quarter (statistics);
  LhDate as_of = lh_statistics_get_as_of (statistics);
  LhRecord *plan = lh_roadmap_find_of_quarter (input->plans, LH_QUARTER_PLAN_QUARTER, quarter);
  LhRecord *report = lh_roadmap_find_of_quarter (input->reports, LH_PROGRESS_QUARTER, quarter);

  self->project = g_object_ref (input->project);
  self->organization_name = g_strdup (entry->organization != NULL ?
                                      lh_record_get_text (entry->organization, LH_ORGANIZATION_NAME) : "");
  g_set_object (&self->status, lh_statistics_get_status (statistics, lh_record_get_id (LH_RECORD (input->project))));
  g_set_object (&self->plan, plan);
  g_set_object (&self->report, report);
  lh_roadmap_row_add_steps (self, input->milestones, as_of);
  lh_roadmap_row_add_points (self, input, quarter, as_of);
  self->lateness = lh_roadmap_row_count_lateness (self);
  return self;
}

static int
lh_roadmap_compare_late_cb (gconstpointer a,
                            gconstpointer b)
{
  const LhRoadmapRow *one = *(LhRoadmapRow *const *) a;
  const LhRoadmapRow *other = *(LhRoadmapRow *const *) b;

  return (other->lateness > one->lateness) - (other->lateness < one->lateness);
}

static void
lh_roadmap_row_finalize (GObject *object)
{
  LhRoadmapRow *self = LH_ROADMAP_ROW (object);

  g_clear_object (&self->project);
  g_clear_object (&self->status);
  g_clear_object (&self->plan);
  g_clear_object (&self->report);
  g_clear_pointer (&self->organization_name, g_free);
  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->points, g_array_unref);

  G_OBJECT_CLASS (lh_roadmap_row_parent_class)->finalize (object);
}

static void
lh_roadmap_row_class_init (LhRoadmapRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_roadmap_row_finalize;
}

static void
lh_roadmap_row_init (LhRoadmapRow *self)
{
  self->steps = g_array_new (FALSE, TRUE, sizeof (LhRoadmapStep));
  g_array_set_clear_func (self->steps, (GDestroyNotify) lh_roadmap_step_clear);
  self->points = g_array_new (FALSE, TRUE, sizeof (LhPlanPoint));
  g_array_set_clear_func (self->points, (GDestroyNotify) lh_plan_point_clear);
}

static void
lh_roadmap_finalize (GObject *object)
{
  g_clear_pointer (&LH_ROADMAP (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_roadmap_parent_class)->finalize (object);
}

static void
lh_roadmap_class_init (LhRoadmapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_roadmap_finalize;
}

static void
lh_roadmap_init (LhRoadmap *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * lh_roadmap_new:
 * @data: the projects with their parts
 * @statistics: the figures of the same data
 *
 * Returns: (transfer full): the plans of the projects
 */
LhRoadmap *
lh_roadmap_new (LhYearData   *data,
                LhStatistics *statistics)
{
  LhRoadmap *self = g_object_new (LH_TYPE_ROADMAP, NULL);

  self->quarter = lh_statistics_get_quarter (statistics);
  self->as_of = lh_statistics_get_as_of (statistics);
  for (guint i = 0; i < data->projects->len; i++)
    g_ptr_array_add (self->rows, lh_roadmap_row_new (g_ptr_array_index (data->projects, i), statistics));
  return self;
}

LhQuarter
lh_roadmap_get_quarter (LhRoadmap *self)
{
  g_return_val_if_fail (LH_IS_ROADMAP (self), (LhQuarter) { 0 });
  return self->quarter;
}

LhDate
lh_roadmap_get_as_of (LhRoadmap *self)
{
  g_return_val_if_fail (LH_IS_ROADMAP (self), (LhDate) { 0 });
  return self->as_of;
}

GPtrArray *
lh_roadmap_get_rows (LhRoadmap *self)
{
  g_return_val_if_fail (LH_IS_ROADMAP (self), NULL);
  return self->rows;
}

/**
 * lh_roadmap_list_late_first:
 *
 * Returns: (transfer full) (element-type LhRoadmapRow): the rows, the latest first; those of equal lag stay in official
 *   order, and those that do not run come last (S0-13)
 */
GPtrArray *
lh_roadmap_list_late_first (LhRoadmap *self)
{
  GPtrArray *rows;

  g_return_val_if_fail (LH_IS_ROADMAP (self), NULL);

  rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (self->rows, i)));
  g_ptr_array_sort (rows, lh_roadmap_compare_late_cb);
  return rows;
}

/**
 * lh_roadmap_find:
 *
 * Returns: (transfer none) (nullable): the row of a project
 */
LhRoadmapRow *
lh_roadmap_find (LhRoadmap *self,
                 gint64     project_id)
{
  g_return_val_if_fail (LH_IS_ROADMAP (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhRoadmapRow *row = g_ptr_array_index (self->rows, i);

      if (lh_record_get_id (LH_RECORD (row->project)) == project_id)
        return row;
    }
  return NULL;
}

LhRoadmapStep *
lh_roadmap_row_get_step (LhRoadmapRow *self,
                         guint         step)
{
  g_return_val_if_fail (LH_IS_ROADMAP_ROW (self) && step < self->steps->len, NULL);
  return &g_array_index (self->steps, LhRoadmapStep, step);
}

LhPlanPoint *
lh_roadmap_row_get_point (LhRoadmapRow *self,
                          guint         point)
{
  g_return_val_if_fail (LH_IS_ROADMAP_ROW (self) && point < self->points->len, NULL);
  return &g_array_index (self->points, LhPlanPoint, point);
}

/**
 * lh_roadmap_row_find_next:
 *
 * Returns: (nullable): the milestone to look at now: the first that is neither done nor cancelled
 */
LhRoadmapStep *
lh_roadmap_row_find_next (LhRoadmapRow *self)
{
  g_return_val_if_fail (LH_IS_ROADMAP_ROW (self), NULL);

  for (guint i = 0; i < self->steps->len; i++)
    {
      LhRoadmapStep *step = lh_roadmap_row_get_step (self, i);

      if (!lh_milestone_mark_is_done (step->mark) && step->mark != LH_MILESTONE_MARK_CANCELLED)
        return step;
    }
  return NULL;
}

/**
 * lh_roadmap_row_get_done:
 *
 * The completion of the tasks: the weights of those done, of the weights of all (form F3).
 *
 * Returns: tenths of a percent; %LH_UNSET without weights
 */
gint64
lh_roadmap_row_get_done (LhRoadmapRow *self)
{
  g_return_val_if_fail (LH_IS_ROADMAP_ROW (self), LH_UNSET);

  return self->weight > 0 ? lh_divide_half_up (self->weight_done * 1000, self->weight) : LH_UNSET;
}
