/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-light-override.h"
#include "lh-light-rule.h"
#include "lh-milestone.h"
#include "lh-progress.h"
#include "lh-quarter-plan.h"

/* A project is written in short: fields as "field=value, …", and its parts as
 *   plans       "2024Q2:50 2024Q3:75"                   progress planned up to the end of a quarter
 *   milestones  "2024-04-30:20 2024-05-31:30:cancelled" planned end, weight, state
 *   reports     "2024Q2:40.1@2024-07-05"                cumulative progress, and when it was reported
 *   overrides   "2024Q1:green@2024-04-02>2024-08-31"    decided on, and valid until
 *   settings    "light.orange=true"
 * Unless it says otherwise a project is in progress from 1 April to the end of 2024. */
typedef struct
{
  LhLightInput       input;
  LhLightThresholds  thresholds;
} TestProject;

static void
test_set (LhRecord   *record,
          guint       field,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  lh_record_deserialize (record, field, text, &error);
  g_assert_no_error (error);
}

static void
test_set_fields (LhRecord   *record,
                 const char *fields)
{
  g_auto (GStrv) pairs = g_strsplit (fields, ", ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      guint field;

      g_assert_nonnull (lh_record_class_find_field (LH_RECORD_GET_CLASS (record), pair[0], &field));
      test_set (record, field, pair[1]);
    }
}

static LhRecord *
test_new_plan (char **parts)
{
  LhRecord *plan = LH_RECORD (lh_quarter_plan_new ());

  test_set (plan, LH_QUARTER_PLAN_QUARTER, parts[0]);
  test_set (plan, LH_QUARTER_PLAN_PLANNED_PROGRESS, parts[1]);
  return plan;
}

static LhRecord *
test_new_milestone (char **parts)
{
  LhRecord *milestone = LH_RECORD (lh_milestone_new ());

  test_set (milestone, LH_MILESTONE_PLANNED_END, parts[0]);
  test_set (milestone, LH_MILESTONE_WEIGHT, parts[1]);
  test_set (milestone, LH_MILESTONE_STATE, parts[2] != NULL ? parts[2] : "not-started");
  return milestone;
}

static LhRecord *
test_new_report (char **parts)
{
  LhRecord *report = LH_RECORD (lh_progress_new ());
  g_auto (GStrv) dated = g_strsplit (parts[1], "@", 2);

  test_set (report, LH_PROGRESS_QUARTER, parts[0]);
  test_set (report, LH_PROGRESS_ACTUAL_PROGRESS, dated[0]);
  test_set (report, LH_PROGRESS_REPORTED_ON, dated[1]);
  return report;
}

static LhRecord *
test_new_override (char **parts)
{
  LhRecord *decision = LH_RECORD (lh_light_override_new ());
  g_auto (GStrv) dated = g_strsplit_set (parts[1], "@>", 3);

  test_set (decision, LH_LIGHT_OVERRIDE_QUARTER, parts[0]);
  test_set (decision, LH_LIGHT_OVERRIDE_LIGHT, dated[0]);
  test_set (decision, LH_LIGHT_OVERRIDE_DECIDED_ON, dated[1]);
  test_set (decision, LH_LIGHT_OVERRIDE_VALID_UNTIL, dated[2]);
  test_set (decision, LH_LIGHT_OVERRIDE_REASON, "现场核实");
  test_set (decision, LH_LIGHT_OVERRIDE_DECIDED_BY, "赵明");
  return decision;
}

static GPtrArray *
test_new_parts (const char  *text,
                LhRecord  *(*create) (char **parts))
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 3);

      if (*words[i] != '\0')
        g_ptr_array_add (records, create (parts));
    }
  return records;
}

static void
test_set_thresholds (LhLightThresholds *thresholds,
                     const char        *settings)
{
  g_auto (GStrv) pairs = g_strsplit (settings != NULL ? settings : "", ", ", -1);

  lh_light_thresholds_init (thresholds);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      g_autoptr (GError) error = NULL;

      lh_light_thresholds_set (thresholds, pair[0], pair[1], &error);
      g_assert_no_error (error);
    }
}

static void
test_project_init (TestProject *self,
                   const char  *fields,
                   const char  *plans,
                   const char  *milestones,
                   const char  *reports,
                   const char  *overrides,
                   const char  *settings)
{
  self->input.project = lh_project_new ();
  test_set_fields (LH_RECORD (self->input.project), "state=in-progress, start-date=2024-04-01, due-date=2024-12-31");
  if (fields != NULL)
    test_set_fields (LH_RECORD (self->input.project), fields);
  self->input.plans = test_new_parts (plans, test_new_plan);
  self->input.milestones = test_new_parts (milestones, test_new_milestone);
  self->input.reports = test_new_parts (reports, test_new_report);
  self->input.overrides = test_new_parts (overrides, test_new_override);
  self->input.children_actual = LH_UNSET;
  test_set_thresholds (&self->thresholds, settings);
}

static void
test_project_clear (TestProject *self)
{
  g_object_unref (self->input.project);
  g_ptr_array_unref (self->input.plans);
  g_ptr_array_unref (self->input.milestones);
  g_ptr_array_unref (self->input.reports);
  g_ptr_array_unref (self->input.overrides);
}

static LhDate
test_date (const char *text)
{
  LhDate date;

  g_assert_true (lh_date_parse_iso (text, &date));
  return date;
}

/* One case of the rule: what is known, and the light with its reason on a day. */
typedef struct
{
  const char *name;
  const char *fields;
  const char *plans;
  const char *reports;
  const char *settings;
  const char *as_of;
  const char *light;
  const char *reason;
} TestLight;

#define HALF "2024Q2:50"
#define JUNE "2024-06-30"
#define YEAR_2024 "start-date=2024-01-01"
#define RISING "2024Q1:20 2024Q2:40 2024Q3:60 2024Q4:80"

static const TestLight lights[] = {
  /* grey: not started, paused, terminated */
  { "draft", "state=draft", HALF, NULL, NULL, JUNE, "grey", "Not started" },
  { "filed", "state=filed", HALF, NULL, NULL, JUNE, "grey", "Not started" },
  { "returned", "state=returned", HALF, NULL, NULL, JUNE, "grey", "Not started" },
  { "starts tomorrow", "start-date=2024-07-01", NULL, NULL, NULL, JUNE, "grey", "Not started" },
  { "starts today", "start-date=2024-06-30", NULL, "2024Q2:0", NULL, JUNE, "green", "On plan" },
  { "paused", "state=paused", HALF, "2024Q2:10", NULL, JUNE, "grey", "Paused" },
  { "terminated", "state=terminated", HALF, "2024Q2:10", NULL, JUNE, "grey", "Terminated" },
  { "withdrawn", "state=withdrawn", HALF, "2024Q2:10", NULL, JUNE, "grey", "Terminated" },
  { "rejected", "state=rejected", HALF, NULL, NULL, JUNE, "grey", "Terminated" },
  { "paused and overdue", "state=paused, due-date=2024-05-01", HALF, NULL, NULL, JUNE, "grey", "Paused" },

  /* blue: done */
  { "accepted", "state=accepted", HALF, "2024Q2:10", NULL, JUNE, "blue", "Completed" },
  { "archived", "state=archived", HALF, NULL, NULL, JUNE, "blue", "Completed" },
  { "archived after it failed", "state=archived, acceptance-grade=unqualified, due-date=2024-05-31", HALF, "2024Q2:50", NULL,
    JUNE, "red", "Overdue by 30 days" },
  { "finished today", "finished-on=2024-06-30", HALF, "2024Q2:10", NULL, JUNE, "blue", "Completed" },
  { "finishes tomorrow", "finished-on=2024-07-01", HALF, "2024Q2:10", NULL, JUNE, "red",
    "Behind plan by 40.0 percentage points (limit 30.0)" },
  { "accepted later", "state=accepted, finished-on=2024-08-01", HALF, "2024Q2:50", NULL, JUNE, "green", "On plan" },
  { "everything done", NULL, HALF, "2024Q2:100", NULL, JUNE, "blue", "Completed" },
  { "done before the deadline passed", "due-date=2024-05-01", HALF, "2024Q2:100", NULL, JUNE, "blue", "Completed" },
  { "nearly done", NULL, HALF, "2024Q2:99.9", NULL, JUNE, "green", "Ahead of plan by 49.9 percentage points" },

  /* red: overdue */
  { "day of the deadline", "due-date=2024-06-30", HALF, "2024Q2:95", NULL, JUNE, "green",
    "Ahead of plan by 45.0 percentage points" },
  { "day after the deadline", "due-date=2024-06-30", HALF, "2024Q2:95", NULL, "2024-07-01", "red", "Overdue by 1 day" },
  { "twelve days late", "due-date=2024-06-30", HALF, "2024Q2:95", NULL, "2024-07-12", "red", "Overdue by 12 days" },
  { "extended", "due-date=2024-05-31, approved-due-date=2024-12-31", HALF, "2024Q2:50", NULL, JUNE, "green", "On plan" },
  { "overdue after the extension", "due-date=2024-03-31, approved-due-date=2024-06-28", HALF, "2024Q2:50", NULL, JUNE,
    "red", "Overdue by 2 days" },
  { "overdue before behind", "due-date=2024-06-29", HALF, "2024Q2:0", NULL, JUNE, "red", "Overdue by 1 day" },

  /* by the lag: yellow from 10.0, red above 30.0 */
  { "ahead", NULL, HALF, "2024Q2:55", NULL, JUNE, "green", "Ahead of plan by 5.0 percentage points" },
  { "on plan", NULL, HALF, "2024Q2:50", NULL, JUNE, "green", "On plan" },
  { "lag 9.9", NULL, HALF, "2024Q2:40.1", NULL, JUNE, "green", "Behind plan by 9.9 percentage points, within limits" },
  { "lag 10.0", NULL, HALF, "2024Q2:40", NULL, JUNE, "yellow", "Behind plan by 10.0 percentage points (limit 10.0)" },
  { "lag 30.0", NULL, HALF, "2024Q2:20", NULL, JUNE, "yellow", "Behind plan by 30.0 percentage points (limit 10.0)" },
  { "lag 30.1", NULL, HALF, "2024Q2:19.9", NULL, JUNE, "red", "Behind plan by 30.1 percentage points (limit 30.0)" },
  { "own limits, yellow", NULL, HALF, "2024Q2:45", "light.yellow-lag=5", JUNE, "yellow",
    "Behind plan by 5.0 percentage points (limit 5.0)" },
  { "own limits, red", NULL, HALF, "2024Q2:39.9", "light.red-lag=10", JUNE, "red",
    "Behind plan by 10.1 percentage points (limit 10.0)" },
  { "what was reported before", YEAR_2024, RISING, "2024Q1:35", NULL, "2024-05-31", "green",
    "Ahead of plan by 15.0 percentage points" },

  /* orange, when the office uses it */
  { "orange off, lag 25.0", NULL, HALF, "2024Q2:25", NULL, JUNE, "yellow",
    "Behind plan by 25.0 percentage points (limit 10.0)" },
  { "orange, lag 20.0", NULL, HALF, "2024Q2:30", "light.orange=true", JUNE, "yellow",
    "Behind plan by 20.0 percentage points (limit 10.0)" },
  { "orange, lag 20.1", NULL, HALF, "2024Q2:29.9", "light.orange=true", JUNE, "orange",
    "Behind plan by 20.1 percentage points (limit 20.0)" },
  { "orange, lag 30.1", NULL, HALF, "2024Q2:19.9", "light.orange=true", JUNE, "red",
    "Behind plan by 30.1 percentage points (limit 30.0)" },
  { "orange, five days left", "due-date=2024-07-05", HALF, "2024Q2:95", "light.orange=true", JUNE, "orange",
    "5 days left, progress 95.0%" },
  { "orange, six days left", "due-date=2024-07-06", HALF, "2024Q2:95", "light.orange=true", JUNE, "green",
    "Ahead of plan by 45.0 percentage points" },
  { "orange off, five days left", "due-date=2024-07-05", HALF, "2024Q2:95", NULL, JUNE, "green",
    "Ahead of plan by 45.0 percentage points" },

  /* yellow: the deadline is near and less than 90 % is done */
  { "sixteen days left", "due-date=2024-07-16", HALF, "2024Q2:50", NULL, JUNE, "green", "On plan" },
  { "fifteen days left", "due-date=2024-07-15", HALF, "2024Q2:89.9", NULL, JUNE, "yellow",
    "15 days left, progress 89.9%" },
  { "fifteen days left, 90 % done", "due-date=2024-07-15", HALF, "2024Q2:90", NULL, JUNE, "green",
    "Ahead of plan by 40.0 percentage points" },
  { "one day left", "due-date=2024-07-01", HALF, "2024Q2:60", NULL, JUNE, "yellow", "1 day left, progress 60.0%" },
  { "last day", "due-date=2024-06-30", HALF, "2024Q2:60", NULL, JUNE, "yellow", "0 days left, progress 60.0%" },
  { "near and nothing reported", "due-date=2024-07-05", HALF, NULL, NULL, "2024-06-25", "yellow",
    "10 days left, progress 0.0%" },

  /* reports */
  { "missing", NULL, HALF, NULL, NULL, JUNE, "yellow", "Quarter not reported" },
  { "not due before the quarter ends", NULL, HALF, NULL, NULL, "2024-06-29", "green", "No report due yet" },
  { "no plan and no dates", "start-date=, due-date=", NULL, "2024Q2:10", NULL, JUNE, "green", "No plan to compare with" },
  { "on the last day of grace", NULL, HALF, "2024Q2:50@2024-07-05", NULL, JUNE, "green", "On plan" },
  { "one day late", NULL, HALF, "2024Q2:50@2024-07-06", NULL, JUNE, "yellow", "Reported 1 day late" },
  { "two days late without grace", NULL, HALF, "2024Q2:50@2024-07-02", "report.grace-days=0", JUNE, "yellow",
    "Reported 2 days late" },
  { "behind before late", NULL, HALF, "2024Q2:40@2024-07-20", NULL, JUNE, "yellow",
    "Behind plan by 10.0 percentage points (limit 10.0)" },
  { "missed once", YEAR_2024, RISING, "2024Q2:40", NULL, JUNE, "green", "On plan" },
  { "missed twice", YEAR_2024, RISING, NULL, NULL, JUNE, "red", "Not reported for 2 quarters in a row" },
  { "missed three times", YEAR_2024, RISING, NULL, NULL, "2024-09-30", "red", "Not reported for 3 quarters in a row" },
  { "missed, reported, missed", YEAR_2024, RISING, "2024Q2:60", NULL, "2024-09-30", "yellow", "Quarter not reported" },
  { "missed twice, three allowed", YEAR_2024, RISING, NULL, "light.missed-quarters=3", JUNE, "yellow",
    "Quarter not reported" },
  { "started in the last days", "start-date=2024-06-29", HALF, NULL, NULL, JUNE, "yellow", "Quarter not reported" },

  /* yellow again and again */
  { "yellow twice", YEAR_2024, RISING, "2024Q1:5 2024Q2:25", NULL, JUNE, "yellow",
    "Behind plan by 15.0 percentage points (limit 10.0)" },
  { "yellow three times", YEAR_2024, RISING, "2024Q1:5 2024Q2:25 2024Q3:45", NULL, "2024-09-30", "red",
    "Yellow for 3 quarters in a row without improvement" },
  { "yellow three times, better", YEAR_2024, RISING, "2024Q1:5 2024Q2:25 2024Q3:45.1", NULL, "2024-09-30", "yellow",
    "Behind plan by 14.9 percentage points (limit 10.0)" },
  { "yellow four times", YEAR_2024 ", due-date=2025-12-31", RISING, "2024Q1:5 2024Q2:25 2024Q3:45 2024Q4:65", NULL,
    "2024-12-31", "red", "Yellow for 4 quarters in a row without improvement" },
  { "yellow with a green one between", YEAR_2024, RISING, "2024Q1:5 2024Q2:40 2024Q3:45", NULL, "2024-09-30", "yellow",
    "Behind plan by 15.0 percentage points (limit 10.0)" },

  /* yellow for one quarter after red */
  { "caught up", YEAR_2024, "2024Q1:40 2024Q2:60 2024Q3:80", "2024Q1:5 2024Q2:60", NULL, JUNE, "yellow",
    "Red last quarter, caught up since" },
  { "caught up, rule off", YEAR_2024, "2024Q1:40 2024Q2:60 2024Q3:80", "2024Q1:5 2024Q2:60", "light.caught-up=false",
    JUNE, "green", "On plan" },
  { "caught up, one quarter later", YEAR_2024, "2024Q1:40 2024Q2:60 2024Q3:80", "2024Q1:5 2024Q2:60 2024Q3:80", NULL,
    "2024-09-30", "green", "On plan" },
};

static LhProjectStatus *
test_judge (TestProject *project,
            LhDate       as_of)
{
  return lh_light_rule_judge (&project->input, &project->thresholds, lh_quarter_of_date (as_of), as_of);
}

static void
test_lights (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lights); i++)
    {
      const TestLight *test = &lights[i];
      TestProject project;
      g_autoptr (LhProjectStatus) status = NULL;
      g_autofree char *reason = NULL;

      g_test_message ("%s", test->name);
      test_project_init (&project, test->fields, test->plans, NULL, test->reports, NULL, test->settings);
      status = test_judge (&project, test_date (test->as_of));
      reason = lh_project_status_format_reason (status, NULL);
      g_assert_cmpstr (reason, ==, test->reason);
      g_assert_cmpstr (lh_light_get_code (lh_project_status_get_values (status)->light), ==, test->light);
      test_project_clear (&project);
    }
}

/* Reports printed on 8 April show the lights of 31 March. */
static void
test_as_of (void)
{
  TestProject project;
  g_autoptr (LhProjectStatus) march = NULL;
  g_autoptr (LhProjectStatus) april = NULL;

  test_project_init (&project, "start-date=2024-01-01, due-date=2024-04-02", "2024Q1:80", NULL, "2024Q1:92", NULL, NULL);
  march = test_judge (&project, test_date ("2024-03-31"));
  april = test_judge (&project, test_date ("2024-04-08"));
  g_assert_cmpint (lh_project_status_get_values (march)->light, ==, LH_LIGHT_GREEN);
  g_assert_cmpint (lh_date_compare (lh_project_status_get_values (march)->as_of, test_date ("2024-03-31")), ==, 0);
  g_assert_cmpint (lh_project_status_get_values (april)->light, ==, LH_LIGHT_RED);
  test_project_clear (&project);
}

/* Where the planned progress comes from. */
static void
test_planned (void)
{
  static const struct
  {
    const char *fields;
    const char *plans;
    const char *milestones;
    const char *as_of;
    gint64      planned;
  } cases[] = {
    /* by the quarter plan, which goes before the milestones */
    { NULL, "2024Q2:30 2024Q3:70", "2024-04-30:100", "2024-06-30", 300 },
    { NULL, "2024Q2:30 2024Q3:70", NULL, "2024-06-29", 0 },
    { NULL, "2024Q2:30 2024Q3:70", NULL, "2024-09-29", 300 },
    { NULL, "2024Q2:30 2024Q3:70", NULL, "2024-09-30", 700 },
    { NULL, "2024Q2:30 2024Q3:70", NULL, "2025-03-31", 700 },
    /* by the milestones due */
    { NULL, NULL, "2024-04-30:20 2024-06-30:30 2024-12-31:50", "2024-04-29", 0 },
    { NULL, NULL, "2024-04-30:20 2024-06-30:30 2024-12-31:50", "2024-04-30", 200 },
    { NULL, NULL, "2024-04-30:20 2024-06-30:30 2024-12-31:50", "2024-06-30", 500 },
    { NULL, NULL, "2024-04-30:20 2024-06-30:30 2024-12-31:50", "2024-12-31", 1000 },
    { NULL, NULL, "2024-04-30:20 2024-06-30:40:cancelled 2024-12-31:60", "2024-06-30", 250 },
    { NULL, NULL, "2024-04-30:33.3 2024-06-30:33.3 2024-12-31:33.3", "2024-04-30", 333 },
    /* milestones that say nothing leave it to the time */
    { NULL, NULL, "2024-04-30:", "2024-06-30", 328 },
    /* by the time between start and deadline: 274 days */
    { NULL, NULL, NULL, "2024-03-01", 0 },
    { NULL, NULL, NULL, "2024-04-01", 0 },
    { NULL, NULL, NULL, "2024-04-02", 4 },
    { NULL, NULL, NULL, "2024-06-30", 328 },
    { NULL, NULL, NULL, "2024-12-31", 1000 },
    { NULL, NULL, NULL, "2025-06-30", 1000 },
    { "approved-due-date=2025-03-31", NULL, NULL, "2024-06-30", 247 },
    { "start-date=2024-06-30, due-date=2024-06-30", NULL, NULL, "2024-06-29", 0 },
    { "start-date=2024-06-30, due-date=2024-06-30", NULL, NULL, "2024-06-30", 1000 },
    { "start-date=", NULL, NULL, "2024-06-30", LH_UNSET },
    { "due-date=", NULL, NULL, "2024-06-30", LH_UNSET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TestProject project;

      g_test_message ("%u", i);
      test_project_init (&project, cases[i].fields, cases[i].plans, cases[i].milestones, NULL, NULL, NULL);
      g_assert_cmpint (lh_light_rule_get_planned (&project.input, test_date (cases[i].as_of)), ==, cases[i].planned);
      test_project_clear (&project);
    }
}

/* A light set by a person holds for its quarter, and with an end for later ones up to that day. */
static void
test_overrides (void)
{
  static const struct
  {
    const char *overrides;
    const char *as_of;
    const char *light;
    const char *reason;
  } cases[] = {
    { "2024Q2:green@2024-07-02", "2024-06-30", "green", "现场核实 (set by 赵明)" },
    { "2024Q2:grey@2024-07-02", "2024-06-30", "grey", "现场核实 (set by 赵明)" },
    { "2024Q2:green@2024-07-02", "2024-09-30", "red", "Behind plan by 70.0 percentage points (limit 30.0)" },
    { "2024Q3:green@2024-07-02", "2024-06-30", "red", "Behind plan by 45.0 percentage points (limit 30.0)" },
    { "2024Q2:green@2024-07-02>2024-09-30", "2024-09-30", "green", "现场核实 (set by 赵明, until 30 September 2024)" },
    { "2024Q2:green@2024-07-02>2024-09-29", "2024-09-30", "red", "Behind plan by 70.0 percentage points (limit 30.0)" },
    { "2024Q2:yellow@2024-07-02 2024Q2:green@2024-07-01", "2024-06-30", "yellow", "现场核实 (set by 赵明)" },
    { "2024Q2:yellow@2024-07-01 2024Q2:green@2024-07-02", "2024-06-30", "green", "现场核实 (set by 赵明)" },
    { "2024Q2:purple@2024-07-01", "2024-06-30", "red", "Behind plan by 45.0 percentage points (limit 30.0)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TestProject project;
      g_autoptr (LhProjectStatus) status = NULL;
      g_autofree char *reason = NULL;

      g_test_message ("%s on %s", cases[i].overrides, cases[i].as_of);
      test_project_init (&project, NULL, "2024Q2:50 2024Q3:75", NULL, "2024Q2:5 2024Q3:5", cases[i].overrides, NULL);
      status = test_judge (&project, test_date (cases[i].as_of));
      reason = lh_project_status_format_reason (status, NULL);
      g_assert_cmpstr (reason, ==, cases[i].reason);
      g_assert_cmpstr (lh_light_get_code (lh_project_status_get_values (status)->light), ==, cases[i].light);
      /* what the rule says stays known */
      g_assert_cmpint (lh_project_status_get_values (status)->rule_light, ==, LH_LIGHT_RED);
      test_project_clear (&project);
    }
}

/* Progress of sub-projects counts as long as the project itself reports nothing. */
static void
test_children (void)
{
  TestProject project;
  g_autoptr (LhProjectStatus) computed = NULL;
  g_autoptr (LhProjectStatus) reported = NULL;

  test_project_init (&project, NULL, HALF, NULL, NULL, NULL, NULL);
  project.input.children_actual = 438;
  computed = test_judge (&project, test_date ("2024-06-20"));
  g_assert_cmpint (lh_project_status_get_values (computed)->actual, ==, 438);
  g_assert_true (lh_project_status_get_values (computed)->from_children);
  test_project_clear (&project);

  test_project_init (&project, NULL, HALF, NULL, "2024Q2:0", NULL, NULL);
  project.input.children_actual = 438;
  reported = test_judge (&project, test_date (JUNE));
  g_assert_cmpint (lh_project_status_get_values (reported)->actual, ==, 0);
  g_assert_false (lh_project_status_get_values (reported)->from_children);
  test_project_clear (&project);
}

static void
test_reporting (void)
{
  static const struct
  {
    const char  *fields;
    const char  *reports;
    const char  *as_of;
    LhReporting  reporting;
  } cases[] = {
    { NULL, NULL, "2024-06-29", LH_REPORTING_NOT_DUE },
    { NULL, NULL, JUNE, LH_REPORTING_MISSING },
    { NULL, "2024Q1:10", JUNE, LH_REPORTING_MISSING },
    { NULL, "2024Q2:10", JUNE, LH_REPORTING_ON_TIME },
    { NULL, "2024Q2:10@2024-06-12", "2024-06-20", LH_REPORTING_ON_TIME },
    { NULL, "2024Q2:10@2024-07-05", JUNE, LH_REPORTING_ON_TIME },
    { NULL, "2024Q2:10@2024-07-06", JUNE, LH_REPORTING_LATE },
    { "state=filed", NULL, JUNE, LH_REPORTING_NOT_DUE },
    { "state=paused", NULL, JUNE, LH_REPORTING_NOT_DUE },
    { "start-date=2024-07-01", NULL, JUNE, LH_REPORTING_NOT_DUE },
    { "start-date=2024-06-30", NULL, JUNE, LH_REPORTING_MISSING },
    { "state=accepted, start-date=2024-01-01, finished-on=2024-03-31", NULL, JUNE, LH_REPORTING_NOT_DUE },
    { "state=accepted, start-date=2024-01-01, finished-on=2024-04-01", NULL, JUNE, LH_REPORTING_MISSING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TestProject project;
      g_autoptr (LhProjectStatus) status = NULL;

      g_test_message ("%u", i);
      test_project_init (&project, cases[i].fields, HALF, NULL, cases[i].reports, NULL, NULL);
      status = test_judge (&project, test_date (cases[i].as_of));
      g_assert_cmpint (lh_project_status_get_values (status)->reporting, ==, cases[i].reporting);
      test_project_clear (&project);
    }
}

/* The reasons in the language of the ledger. */
static void
test_chinese (void)
{
  static const struct
  {
    const char *fields;
    const char *reports;
    const char *overrides;
    const char *as_of;
    const char *reason;
  } cases[] = {
    { "due-date=2024-06-30", "2024Q2:50", NULL, "2024-07-12", "逾期 12 天" },
    { NULL, "2024Q2:32", NULL, JUNE, "滞后 18.0 个百分点" },
    { NULL, NULL, NULL, JUNE, "未报送" },
    { "state=paused", NULL, NULL, JUNE, "暂停" },
    { NULL, "2024Q2:5", "2024Q2:green@2024-07-02>2024-08-31", JUNE, "现场核实" },
    { NULL, "2024Q2:5", "2024Q2:green@2024-07-02>2024-08-31", JUNE, "2024年8月31日" },
  };
  g_autoptr (LhCatalog) catalog = lh_catalog_new ("zh_CN", NULL);

  if (catalog == NULL)
    {
      g_test_skip ("The Chinese translations are not built");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TestProject project;
      g_autoptr (LhProjectStatus) status = NULL;
      g_autofree char *reason = NULL;

      test_project_init (&project, cases[i].fields, HALF, NULL, cases[i].reports, cases[i].overrides, NULL);
      status = test_judge (&project, test_date (cases[i].as_of));
      reason = lh_project_status_format_reason (status, catalog);
      g_test_message ("%s", reason);
      g_assert_nonnull (strstr (reason, cases[i].reason));
      test_project_clear (&project);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/light-rule/lights", test_lights);
  g_test_add_func ("/light-rule/as-of", test_as_of);
  g_test_add_func ("/light-rule/planned", test_planned);
  g_test_add_func ("/light-rule/overrides", test_overrides);
  g_test_add_func ("/light-rule/children", test_children);
  g_test_add_func ("/light-rule/reporting", test_reporting);
  g_test_add_func ("/light-rule/chinese", test_chinese);

  return g_test_run ();
}
