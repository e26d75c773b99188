/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-statistics-private.h"

#include "lh-codes.h"
#include "lh-filing-data.h"
#include "lh-problem-statistics.h"
#include "lh-key-task.h"
#include "lh-organization.h"
#include "lh-progress.h"

/* One project with its status in each quarter of the year up to the one asked for, and the plan of the later ones. */
typedef struct
{
  LhYearProject   *entry;
  LhProjectStatus *statuses[4];
  gint64           planned[4];
} LhJudged;

/* Sums from which the averages of a group are made. */
typedef struct
{
  gint64 planned[4];
  gint64 actual[4];
  guint  n[4];
  guint  n_planned[4];
  guint  n_due[4];
  guint  n_missing[4];
  guint  n_on_time[4];
  guint  lights[4][LH_N_LIGHTS];
} LhSums;

static void
lh_judged_free (LhJudged *self)
{
  for (int i = 0; i < 4; i++)
    g_clear_object (&self->statuses[i]);
  g_free (self);
}

/* A sub-project that was not initiated or ended early carries nothing of the upper project. */
static gboolean
lh_statistics_carries_share (LhYearProject *child)
{
  const char *const stopped[] = { LH_STATE_REJECTED, LH_STATE_TERMINATED, NULL };

  return !g_strv_contains (stopped, lh_record_get_text (LH_RECORD (child->input.project), LH_PROJECT_STATE));
}

static gboolean
lh_statistics_has_shares (LhYearProject *entry)
{
  for (guint i = 0; i < entry->children->len; i++)
    {
      LhYearProject *child = g_ptr_array_index (entry->children, i);

      if (lh_statistics_carries_share (child) &&
          lh_record_get_int (LH_RECORD (child->input.project), LH_PROJECT_CHILD_SHARE) > 0)
        return TRUE;
    }
  return FALSE;
}

/* Progress computed from the sub-projects (1+N, S1-19): their average weighted by their shares, the plain one when none
 * has a share. A sub-project that has reported nothing has shown nothing done and counts as 0; without any report at all
 * there is no progress to compute. */
static gint64
lh_statistics_average_children (LhYearProject *entry,
                                GHashTable    *judged,
                                int            index)
{
  const gboolean shares = entry->children != NULL && lh_statistics_has_shares (entry);
  gint64 sum = 0;
  gint64 weights = 0;
  gboolean known = FALSE;

  for (guint i = 0; entry->children != NULL && i < entry->children->len; i++)
    {
      LhYearProject *child = g_ptr_array_index (entry->children, i);
      LhJudged *result = g_hash_table_lookup (judged, child);
      gint64 share = lh_record_get_int (LH_RECORD (child->input.project), LH_PROJECT_CHILD_SHARE);
      gint64 weight = shares ? MAX (share, 0) : 1;
      gint64 actual = LH_UNSET;

      if (!lh_statistics_carries_share (child))
        continue;
      weights += weight;
      if (result != NULL && result->statuses[index] != NULL)
        actual = lh_project_status_get_values (result->statuses[index])->actual;
      if (actual == LH_UNSET)
        continue;
      known = TRUE;
      sum += weight * actual;
    }
  return known && weights > 0 ? lh_divide_half_up (sum, weights) : LH_UNSET;
}

/* Judges the sub-projects first. The table guards against a circle of parents, too. */
static LhJudged *
lh_statistics_judge (LhStatistics  *self,
                     LhYearData    *data,
                     LhYearProject *entry,
                     GHashTable    *judged)
{
  LhJudged *result = g_hash_table_lookup (judged, entry);

  if (result != NULL)
    return result;
  result = g_new0 (LhJudged, 1);
  result->entry = entry;
  g_hash_table_insert (judged, entry, result);

  for (guint i = 0; entry->children != NULL && i < entry->children->len; i++)
    lh_statistics_judge (self, data, g_ptr_array_index (entry->children, i), judged);

  for (int i = 0; i < 4; i++)
    {
      LhQuarter quarter = lh_quarter_new (data->year, i + 1);
      LhDate day = lh_quarter_last_day (quarter);

      if (lh_date_compare (day, self->as_of) > 0 && lh_quarter_compare (quarter, self->quarter) <= 0)
        day = self->as_of;
      result->planned[i] = lh_light_rule_get_planned (&entry->input, day);
      if (lh_quarter_compare (quarter, self->quarter) > 0)
        continue;
      entry->input.children_actual = lh_statistics_average_children (entry, judged, i);
      result->statuses[i] = lh_light_rule_judge (&entry->input, &data->thresholds, quarter, day);
    }
  return result;
}

/* Averages are over projects that run or are done and of which both plan and progress are known. */
static gboolean
lh_statistics_counts (LhProjectStatus *status)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (status);

  return values->rule_light != LH_LIGHT_GREY && values->planned != LH_UNSET && values->actual != LH_UNSET;
}

static void
lh_sums_add_status (LhSums          *sums,
                       LhProjectStatus *status,
                       int              index)
{
  LhReporting reporting = lh_project_status_get_values (status)->reporting;

  if (reporting != LH_REPORTING_NOT_DUE)
    sums->n_due[index]++;
  if (reporting == LH_REPORTING_MISSING)
    sums->n_missing[index]++;
  if (reporting == LH_REPORTING_ON_TIME)
    sums->n_on_time[index]++;
  sums->lights[index][lh_project_status_get_values (status)->light]++;
}

static void
lh_sums_add (LhSums   *sums,
             LhJudged *judged)
{
  for (int i = 0; i < 4; i++)
    {
      if (judged->statuses[i] != NULL)
        lh_sums_add_status (sums, judged->statuses[i], i);
      if (judged->statuses[i] == NULL)
        {
          if (judged->planned[i] == LH_UNSET)
            continue;
          sums->planned[i] += judged->planned[i];
          sums->n_planned[i]++;
        }
      else if (lh_statistics_counts (judged->statuses[i]))
        {
          const LhProjectStatusValues *values = lh_project_status_get_values (judged->statuses[i]);

          sums->planned[i] += values->planned;
          sums->actual[i] += values->actual;
          sums->n[i]++;
          sums->n_planned[i]++;
        }
    }
}

static void
lh_group_add (LhGroup         *self,
              LhProject       *project,
              LhProjectStatus *status)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (status);
  gint64 id = lh_record_get_id (LH_RECORD (project));

  g_array_append_val (self->ids, id);
  self->n_projects++;
  self->lights[values->light]++;
  switch (values->reporting)
    {
    case LH_REPORTING_ON_TIME:
      self->n_due++;
      self->n_on_time++;
      break;
    case LH_REPORTING_LATE:
      self->n_due++;
      self->n_late++;
      break;
    case LH_REPORTING_MISSING:
      self->n_due++;
      self->n_missing++;
      break;
    case LH_REPORTING_NOT_DUE:
    default:
      break;
    }
}

/* The averages as they are printed; the lag is their difference, so that the three always agree. */
static void
lh_group_finish (LhGroup      *self,
                 const LhSums *sums,
                 LhQuarter     quarter)
{
  const int current = quarter.number - 1;

  for (int i = 0; i < 4; i++)
    {
      self->trend[i].n_projects = sums->n_planned[i];
      self->trend[i].n_due = sums->n_due[i];
      self->trend[i].n_missing = sums->n_missing[i];
      self->trend[i].n_on_time = sums->n_on_time[i];
      if (sums->n_due[i] > 0)
        self->trend[i].on_time_rate = lh_divide_half_up ((gint64) sums->n_on_time[i] * 1000, sums->n_due[i]);
      memcpy (self->trend[i].lights, sums->lights[i], sizeof (sums->lights[i]));
      if (sums->n_planned[i] > 0)
        self->trend[i].planned = lh_divide_half_up (sums->planned[i], sums->n_planned[i]);
      if (sums->n[i] > 0)
        self->trend[i].actual = lh_divide_half_up (sums->actual[i], sums->n[i]);
    }
  self->n_running = sums->n[current];
  self->planned = self->trend[current].planned;
  self->actual = self->trend[current].actual;
  if (self->planned != LH_UNSET && self->actual != LH_UNSET)
    self->lag = self->planned - self->actual;
}

LhGroup *
lh_group_new (const char *key,
              const char *label,
              LhQuarter   quarter)
{
  LhGroup *self = g_new0 (LhGroup, 1);

  self->key = g_strdup (key);
  self->label = g_strdup (label);
  self->planned = self->actual = self->lag = self->share = LH_UNSET;
  for (int i = 0; i < 4; i++)
    self->trend[i] = (LhTrendPoint) { .quarter = lh_quarter_new (quarter.year, i + 1), .planned = LH_UNSET,
                                      .actual = LH_UNSET, .on_time_rate = LH_UNSET };
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

void
lh_group_free (LhGroup *self)
{
  g_free (self->key);
  g_free (self->label);
  g_array_unref (self->ids);
  g_free (self);
}

/* Returns (transfer none) the name of a code; the code itself when the office has no such term. */
static const char *
lh_statistics_get_term (LhYearData *data,
                        const char *vocabulary,
                        const char *code)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", vocabulary, code);
  const char *name = g_hash_table_lookup (data->term_names, key);

  return name != NULL ? name : code;
}

/* What projects are grouped by that is one of their own codes. */
static const struct
{
  guint       field;
  const char *vocabulary;
} lh_grouping_terms[LH_N_GROUPINGS] = {
  [LH_GROUPING_CATEGORY] = { LH_PROJECT_CATEGORY, "project-category" },
  [LH_GROUPING_TYPE] = { LH_PROJECT_TYPE, "project-type" },
  [LH_GROUPING_TOPIC] = { LH_PROJECT_TOPIC_DIMENSION, "topic-dimension" },
  [LH_GROUPING_STATE] = { LH_PROJECT_STATE, "project-state" },
  [LH_GROUPING_WORK_MODE] = { LH_PROJECT_WORK_MODE, "work-mode" },
  [LH_GROUPING_LEVEL] = { LH_PROJECT_LEVEL, "project-level" },
  [LH_GROUPING_DIRECTION] = { LH_PROJECT_RESULT_DIRECTION, "result-direction" },
};

/* Key of the group a project belongs to. Returns (transfer none); written into @scratch when it is made of parts. */
static const char *
lh_statistics_get_group_key (LhJudged        *judged,
                             LhProjectStatus *status,
                             LhGrouping       grouping,
                             GString         *scratch)
{
  LhRecord *project = LH_RECORD (judged->entry->input.project);
  LhRecord *organization = judged->entry->organization;
  gint64 organization_id = lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID);

  switch (grouping)
    {
    case LH_GROUPING_ORGANIZATION:
      g_string_printf (scratch, "%" G_GINT64_FORMAT, organization_id);
      return scratch->str;
    case LH_GROUPING_SECTOR:
      return organization != NULL ? lh_record_get_text (organization, LH_ORGANIZATION_SECTOR_CLASS) : "";
    case LH_GROUPING_LIGHT:
      return lh_light_get_code (lh_project_status_get_values (status)->light);
    case LH_GROUPING_SECRETARY:
      /* two people of one name are told apart by their organization */
      g_string_printf (scratch, "%" G_GINT64_FORMAT "/%s", organization_id,
                       lh_record_get_text (project, LH_PROJECT_LEAD_NAME));
      return scratch->str;
    default:
      return lh_record_get_text (project, lh_grouping_terms[grouping].field);
    }
}

/* Returns (transfer none) what the group of a project is called. */
static const char *
lh_statistics_get_group_label (LhYearData *data,
                               LhJudged   *judged,
                               LhGrouping  grouping,
                               const char *key)
{
  LhRecord *organization = judged->entry->organization;

  switch (grouping)
    {
    case LH_GROUPING_ORGANIZATION:
      return organization != NULL ? lh_record_get_text (organization, LH_ORGANIZATION_NAME) : "";
    case LH_GROUPING_SECTOR:
      return lh_statistics_get_term (data, "sector-class", key);
    case LH_GROUPING_LIGHT:
      return key;
    case LH_GROUPING_SECRETARY:
      return lh_record_get_text (LH_RECORD (judged->entry->input.project), LH_PROJECT_LEAD_NAME);
    default:
      return lh_statistics_get_term (data, lh_grouping_terms[grouping].vocabulary, key);
    }
}

/* The groups of one grouping while they are made. */
typedef struct
{
  LhStatistics *statistics;
  LhGrouping    grouping;
  GHashTable   *groups;   /* key -> LhGroup */
  GHashTable   *sums;     /* LhGroup -> LhSums */
} LhGrouper;

static LhGroup *
lh_grouper_create_group (LhGrouper  *self,
                         const char *key,
                         const char *label)
{
  LhGroup *group = lh_group_new (key, label, self->statistics->quarter);

  g_ptr_array_add (self->statistics->groups[self->grouping], group);
  g_hash_table_insert (self->groups, group->key, group);
  g_hash_table_insert (self->sums, group, g_new0 (LhSums, 1));
  return group;
}

static void
lh_grouper_add (LhGrouper *self,
                LhGroup   *group,
                LhJudged  *judged)
{
  LhRecord *project = LH_RECORD (judged->entry->input.project);

  lh_group_add (group, judged->entry->input.project, judged->statuses[self->statistics->quarter.number - 1]);
  lh_sums_add (g_hash_table_lookup (self->sums, group), judged);
  if (self->grouping == LH_GROUPING_TOPIC && lh_record_get_boolean (project, LH_PROJECT_DIMENSION_INFERRED))
    group->n_inferred++;
}

/* Every key task has its group, in the order of the list, also one that no project serves yet (S0-4). */
static void
lh_grouper_add_key_tasks (LhGrouper  *self,
                          LhYearData *data)
{
  for (guint i = 0; i < data->filing->key_tasks->len; i++)
    {
      LhRecord *task = g_ptr_array_index (data->filing->key_tasks, i);
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (task));

      lh_grouper_create_group (self, key, lh_record_get_text (task, LH_KEY_TASK_NAME));
    }
}

static void
lh_grouper_add_by_key_task (LhGrouper  *self,
                            LhYearData *data,
                            LhJudged   *judged)
{
  gint64 id = lh_record_get_id (LH_RECORD (judged->entry->input.project));
  GPtrArray *tasks = lh_filing_data_get_key_tasks (data->filing, id);
  LhGroup *none = g_hash_table_lookup (self->groups, "");

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      LhRecord *task = g_ptr_array_index (tasks, i);
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (task));

      lh_grouper_add (self, g_hash_table_lookup (self->groups, key), judged);
    }
  if (tasks == NULL)
    lh_grouper_add (self, none != NULL ? none : lh_grouper_create_group (self, "", ""), judged);
}

static void
lh_grouper_add_by_key (LhGrouper  *self,
                       LhYearData *data,
                       LhJudged   *judged,
                       GString    *scratch)
{
  LhProjectStatus *status = judged->statuses[self->statistics->quarter.number - 1];
  const char *key = lh_statistics_get_group_key (judged, status, self->grouping, scratch);
  LhGroup *group = g_hash_table_lookup (self->groups, key);

  if (group == NULL)
    group = lh_grouper_create_group (self, key, lh_statistics_get_group_label (data, judged, self->grouping, key));
  lh_grouper_add (self, group, judged);
}

static void
lh_grouper_finish (LhGrouper *self)
{
  GPtrArray *groups = self->statistics->groups[self->grouping];

  for (guint i = 0; i < groups->len; i++)
    {
      LhGroup *group = g_ptr_array_index (groups, i);

      lh_group_finish (group, g_hash_table_lookup (self->sums, group), self->statistics->quarter);
    }
  lh_groups_divide (groups, self->statistics->rows->len, self->grouping == LH_GROUPING_KEY_TASK);
}

/* Groups in the order in which their first project comes, which is the official one. */
static void
lh_statistics_group (LhStatistics *self,
                     LhYearData   *data,
                     GPtrArray    *all,
                     LhGrouping    grouping)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  g_autoptr (GString) scratch = g_string_new (NULL);
  LhGrouper grouper = { self, grouping, groups, sums };

  if (grouping == LH_GROUPING_KEY_TASK)
    lh_grouper_add_key_tasks (&grouper, data);
  for (guint i = 0; i < all->len; i++)
    {
      LhJudged *judged = g_ptr_array_index (all, i);

      if (grouping == LH_GROUPING_KEY_TASK)
        lh_grouper_add_by_key_task (&grouper, data, judged);
      else
        lh_grouper_add_by_key (&grouper, data, judged, scratch);
    }
  lh_grouper_finish (&grouper);
}

static void
lh_statistics_total (LhStatistics *self,
                     GPtrArray    *all)
{
  const int current = self->quarter.number - 1;
  LhSums sums = { 0 };

  self->total = lh_group_new ("", "", self->quarter);
  for (guint i = 0; i < all->len; i++)
    {
      LhJudged *judged = g_ptr_array_index (all, i);

      lh_group_add (self->total, judged->entry->input.project, judged->statuses[current]);
      lh_sums_add (&sums, judged);
    }
  lh_group_finish (self->total, &sums, self->quarter);
  self->total->share = all->len > 0 ? 1000 : LH_UNSET;
}

static LhRecord *
lh_statistics_find_report (LhYearProject *entry,
                           LhQuarter      quarter)
{
  GPtrArray *reports = entry->input.reports;

  for (guint i = 0; reports != NULL && i < reports->len; i++)
    {
      LhRecord *report = g_ptr_array_index (reports, i);

      if (lh_quarter_equal (lh_record_get_quarter (report, LH_PROGRESS_QUARTER), quarter))
        return report;
    }
  return NULL;
}

static void
lh_statistics_add_row (LhStatistics *self,
                       LhJudged     *judged)
{
  LhStatisticsRow *row = g_new0 (LhStatisticsRow, 1);
  LhRecord *report = lh_statistics_find_report (judged->entry, self->quarter);
  gint64 id = lh_record_get_id (LH_RECORD (judged->entry->input.project));

  row->project = g_object_ref (judged->entry->input.project);
  row->status = g_object_ref (judged->statuses[self->quarter.number - 1]);
  if (judged->entry->organization != NULL)
    row->organization_name = g_strdup (lh_record_get_text (judged->entry->organization, LH_ORGANIZATION_NAME));
  else
    row->organization_name = g_strdup ("");
  if (report != NULL)
    {
      row->work_done = g_strdup (lh_record_get_text (report, LH_PROGRESS_WORK_DONE));
      row->problems = g_strdup (lh_record_get_text (report, LH_PROGRESS_PROBLEMS));
    }
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->statuses, g_memdup2 (&id, sizeof id), row->status);
}

/**
 * lh_statistics_compute:
 * @data: the year
 * @quarter: the quarter
 * @as_of: the day the lights are for
 *
 * Returns: (transfer full): all figures of the quarter
 */
LhStatistics *
lh_statistics_compute (LhYearData *data,
                       LhQuarter   quarter,
                       LhDate      as_of)
{
  LhStatistics *self = g_object_new (LH_TYPE_STATISTICS, NULL);
  g_autoptr (GHashTable) judged = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL,
                                                         (GDestroyNotify) lh_judged_free);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) no_problems = g_ptr_array_new ();

  g_assert (quarter.year == data->year);

  self->quarter = quarter;
  self->as_of = as_of;
  for (guint i = 0; i < data->projects->len; i++)
    {
      LhJudged *entry = lh_statistics_judge (self, data, g_ptr_array_index (data->projects, i), judged);

      g_ptr_array_add (all, entry);
      lh_statistics_add_row (self, entry);
    }

  for (int grouping = 0; grouping < LH_N_GROUPINGS; grouping++)
    lh_statistics_group (self, data, all, grouping);
  lh_statistics_total (self, all);
  lh_statistics_collect_secretaries (self, data);
  self->filing = lh_filing_statistics_new (data, as_of);
  self->problems = lh_problem_statistics_new (data->problems != NULL ? data->problems : no_problems, as_of);
  lh_problem_statistics_add_trend (self->problems, data->problems != NULL ? data->problems : no_problems, quarter,
                                   as_of);
  lh_statistics_add_figures (self, data);
  return self;
}
