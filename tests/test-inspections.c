/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-findings-text.h"
#include "lh-inspection-matrix.h"
#include "lh-inspection-round.h"
#include "lh-inspection-schedule.h"
#include "lh-inspection.h"
#include "lh-problem-status.h"
#include "lh-problem.h"

static guint
test_generate (LhLedger *ledger,
               int       year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plan = lh_inspection_schedule_plan (ledger, year, &error);
  g_autoptr (LhChangeSet) changes = NULL;
  guint n;

  g_assert_no_error (error);
  g_assert_cmpuint (plan->len, ==, 6);
  changes = lh_inspection_schedule_create_change (ledger, year, plan);
  if (changes == NULL)
    return 0;
  n = lh_change_set_get_changes (changes)->len;
  lh_test_apply (ledger, changes);
  return n;
}

static LhInspectionMatrix *
test_matrix (LhLedger *ledger,
             LhDate    as_of)
{
  g_autoptr (GError) error = NULL;
  LhInspectionMatrix *matrix = lh_inspection_matrix_load (ledger, 2024, as_of, &error);

  g_assert_no_error (error);
  return matrix;
}

/* 4 + 1 + 1, by day, once; what is there already stays as it is (S1-22). */
static void
test_schedule (LhTestLedger  *fixture,
               gconstpointer  data)
{
  static const char *const rounds[][3] = {
    { "quarterly", "2024-03-25", "2024-04-10" }, { "quarterly", "2024-06-20", "2024-07-05" },
    { "mid-year", "2024-07-08", "2024-07-20" },  { "quarterly", "2024-09-25", "2024-10-12" },
    { "quarterly", "2024-12-01", "2024-12-15" }, { "year-end", "2024-12-16", "2024-12-31" },
  };
  g_autoptr (LhInspectionMatrix) matrix = NULL;
  GPtrArray *found;
  LhRecord *first;

  g_assert_cmpuint (test_generate (fixture->ledger, 2024), ==, 6);
  g_assert_cmpuint (test_generate (fixture->ledger, 2024), ==, 0);
  matrix = test_matrix (fixture->ledger, lh_date_new (2024, 10, 1));
  found = lh_inspection_matrix_get_rounds (matrix);
  g_assert_cmpuint (found->len, ==, 6);
  for (guint i = 0; i < found->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (found, i));

      lh_test_assert_field (fixture->ledger, LH_TYPE_INSPECTION_ROUND, id, "kind", rounds[i][0]);
      lh_test_assert_field (fixture->ledger, LH_TYPE_INSPECTION_ROUND, id, "starts-on", rounds[i][1]);
      lh_test_assert_field (fixture->ledger, LH_TYPE_INSPECTION_ROUND, id, "due-on", rounds[i][2]);
    }

  /* one round less is one round to add; undo takes all of it back at once */
  first = g_ptr_array_index (found, 0);
  g_assert_true (g_str_has_prefix (lh_record_get_text (first, LH_INSPECTION_ROUND_TITLE), "2024"));
  g_assert_true (lh_test_delete (fixture->ledger, LH_TYPE_INSPECTION_ROUND, lh_record_get_id (first), NULL));
  g_assert_cmpuint (test_generate (fixture->ledger, 2024), ==, 1);
  g_assert_cmpuint (test_generate (fixture->ledger, 2025), ==, 6);
  g_free (lh_ledger_undo (fixture->ledger, NULL));
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_INSPECTION_ROUND), ==, 6);
}

static void
test_days (LhTestLedger  *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *text;
    const char *starts_on;   /* NULL: refused */
    const char *due_on;
  } cases[] = {
    { "03-25/04-10", "2023-03-25", "2023-04-10" },
    { "12-20/01-15", "2023-12-20", "2024-01-15" },   /* into the next year */
    { "02-20/02-29", "2023-02-20", "2023-02-28" },   /* the last of February */
    { "3-5/4-1", "2023-03-05", "2023-04-01" },
    { "03-25", NULL, NULL },
    { "03-25/04-31", NULL, NULL },
    { "13-01/14-01", NULL, NULL },
    { "", NULL, NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plan = NULL;
  LhInspectionPlanned *planned;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LhDate starts_on, due_on;
      gboolean parsed = lh_inspection_schedule_parse_days (cases[i].text, 2023, &starts_on, &due_on, NULL);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (parsed, ==, cases[i].starts_on != NULL);
      if (parsed)
        {
          g_autofree char *from = lh_date_to_iso (starts_on);
          g_autofree char *until = lh_date_to_iso (due_on);

          g_assert_cmpstr (from, ==, cases[i].starts_on);
          g_assert_cmpstr (until, ==, cases[i].due_on);
        }
    }

  g_assert_false (lh_ledger_set_setting (fixture->ledger, "inspection.quarter-1", "April", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (lh_ledger_set_setting (fixture->ledger, "inspection.quarter-1", "04-01/04-20", &error));
  plan = lh_inspection_schedule_plan (fixture->ledger, 2024, &error);
  planned = g_ptr_array_index (plan, 0);
  g_assert_cmpint (lh_date_compare (planned->starts_on, lh_date_new (2024, 4, 1)), ==, 0);
}

static gint64
test_inspect (LhLedger   *ledger,
              gint64      round,
              gint64      project,
              const char *inspected_on,
              const char *findings)
{
  g_autofree char *round_id = lh_test_id (round);
  g_autofree char *project_id = lh_test_id (project);

  return lh_test_insert (ledger, LH_TYPE_INSPECTION, "round-id", round_id, "project-id", project_id,
                         "inspected-on", inspected_on, "inspectors", "赵明;钱进", "findings", findings,
                         "demand", "限期整改", "deadline", *inspected_on != '\0' ? "2024-04-30" : "", NULL);
}

static gint64
test_get_round (LhInspectionMatrix *matrix,
                guint               place)
{
  return lh_record_get_id (g_ptr_array_index (lh_inspection_matrix_get_rounds (matrix), place));
}

/* Cells and totals, before and after the inspections; a project that ended or began later is not in the round. */
static void
test_matrix_states (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 organization = lh_test_insert_organization (ledger, "013", "市财政局");
  gint64 done = lh_test_insert_project (ledger, organization, "已查");
  gint64 found = lh_test_insert_project (ledger, organization, "有问题");
  gint64 late = lh_test_insert_project (ledger, organization, "未查");
  gint64 other = lh_test_insert_project (ledger, organization, "五月启动");
  g_autoptr (LhInspectionMatrix) empty = NULL;
  g_autoptr (LhInspectionMatrix) matrix = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  const LhInspectionCount *count;
  const LhInspectionRow *row;

  lh_test_edit (ledger, LH_TYPE_PROJECT, other, "start-date", "2024-05-06", NULL);
  test_generate (ledger, 2024);
  empty = test_matrix (ledger, lh_date_new (2024, 4, 1));
  test_inspect (ledger, test_get_round (empty, 0), done, "2024-04-02", "");
  test_inspect (ledger, test_get_round (empty, 0), found, "2024-04-03", "台账未更新");

  matrix = test_matrix (ledger, lh_date_new (2024, 4, 20));
  count = lh_inspection_matrix_get_count (matrix, 0);
  g_assert_cmpuint (count->states[LH_INSPECTION_STATE_DONE], ==, 1);
  g_assert_cmpuint (count->states[LH_INSPECTION_STATE_FINDINGS], ==, 1);
  g_assert_cmpuint (count->states[LH_INSPECTION_STATE_OVERDUE], ==, 1);
  g_assert_cmpuint (count->states[LH_INSPECTION_STATE_NOT_COVERED], ==, 1);
  count = lh_inspection_matrix_get_count (matrix, 1);
  g_assert_cmpuint (count->states[LH_INSPECTION_STATE_PENDING], ==, 4);
  count = lh_inspection_matrix_get_count (matrix, 6);
  g_assert_cmpuint (count->states[LH_INSPECTION_STATE_PENDING], ==, 20);
  row = g_ptr_array_index (lh_inspection_matrix_get_rows (matrix), 1);
  g_assert_cmpint (row->cells[0].state, ==, LH_INSPECTION_STATE_FINDINGS);
  g_assert_cmpstr (row->organization_name, ==, "市财政局");
  g_assert_cmpuint (row->count.states[LH_INSPECTION_STATE_PENDING], ==, 5);

  /* one action opens the records that are missing */
  changes = lh_inspection_matrix_create_records (matrix, 0);
  g_assert_cmpuint (lh_change_set_get_changes (changes)->len, ==, 1);
  lh_test_apply (ledger, changes);
  g_clear_object (&matrix);
  matrix = test_matrix (ledger, lh_date_new (2024, 4, 5));
  g_assert_null (lh_inspection_matrix_create_records (matrix, 0));
  row = g_ptr_array_index (lh_inspection_matrix_get_rows (matrix), 2);
  g_assert_cmpint (lh_record_get_id (row->project), ==, late);
  g_assert_cmpint (row->cells[0].inspection_id, !=, 0);
  g_assert_cmpint (row->cells[0].state, ==, LH_INSPECTION_STATE_PENDING);
}

/* Findings become problems once, with numbers, the project's unit, the finder and the deadline. */
static void
test_findings (LhTestLedger  *fixture,
               gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 project_id = lh_test_insert_project (ledger, lh_test_insert_organization (ledger, "013", "市财政局"), "直达");
  g_autoptr (LhRecord) project = lh_test_load (ledger, LH_TYPE_PROJECT, project_id);
  g_autoptr (LhInspectionMatrix) matrix = NULL;
  g_autoptr (LhRecord) inspection = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  gint64 id, first, second;

  test_generate (ledger, 2024);
  matrix = test_matrix (ledger, lh_date_new (2024, 4, 1));
  id = test_inspect (ledger, test_get_round (matrix, 0), project_id, "2024-04-02", "1.支委会记录不全；2.台账未更新");
  inspection = lh_test_load (ledger, LH_TYPE_INSPECTION, id);
  problems = lh_findings_text_create_problems (inspection, project, NULL);
  g_assert_cmpuint (problems->len, ==, 2);
  changes = lh_findings_text_create_change (problems);
  lh_test_apply (ledger, changes);
  first = lh_record_get_id (g_ptr_array_index (problems, 0));
  second = lh_record_get_id (g_ptr_array_index (problems, 1));

  /* found in April, in the round of the first quarter */
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, first, "number", "ZG2024-Q1-001");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, second, "number", "ZG2024-Q1-002");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, second, "description", "台账未更新");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, second, "finder", "赵明、钱进");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, second, "source", "inspection");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, second, "deadline", "2024-04-30");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, second, "found-on", "2024-04-02");

  again = lh_findings_text_create_problems (inspection, project, problems);
  g_assert_cmpuint (again->len, ==, 0);
  g_clear_object (&matrix);
  matrix = test_matrix (ledger, lh_date_new (2024, 4, 5));
  g_assert_cmpuint (lh_inspection_matrix_get_count (matrix, 0)->n_open, ==, 2);
}

/* A problem of a project is one of its unit, with a number, and overdue after its deadline. */
static void
test_problems (LhTestLedger  *fixture,
               gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 project_id = lh_test_insert_project (ledger, lh_test_insert_organization (ledger, "013", "市财政局"), "直达");
  g_autofree char *project = lh_test_id (project_id);
  gint64 id = lh_test_insert (ledger, LH_TYPE_PROBLEM, "project-id", project, "found-on", "2024-03-15",
                              "description", "第二支部2月未召开支委会", "deadline", "2024-03-31", NULL);
  g_autoptr (LhRecord) problem = lh_test_load (ledger, LH_TYPE_PROBLEM, id);

  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "number", "ZG2024-Q1-001");
  lh_test_assert_field (ledger, LH_TYPE_PROBLEM, id, "state", "not-started");
  g_assert_cmpint (lh_record_get_int (problem, LH_PROBLEM_ORGANIZATION_ID), !=, 0);
  g_assert_false (lh_problem_is_overdue (problem, lh_date_new (2024, 3, 31)));
  g_assert_true (lh_problem_is_overdue (problem, lh_date_new (2024, 4, 1)));
}

static void
test_rules (LhTestLedger  *fixture,
            gconstpointer  data)
{
  LhLedger *ledger = fixture->ledger;
  gint64 project = lh_test_insert_project (ledger, lh_test_insert_organization (ledger, "013", "市财政局"), "直达");
  g_autoptr (LhInspectionMatrix) matrix = NULL;
  g_autoptr (GError) error = NULL;
  gint64 round, record;
  const struct
  {
    const char *field;
    const char *text;
  } refused[] = { { "inspected-on", "2999-01-01" }, { "deadline", "2024-04-01" }, { "feedback-on", "2024-03-01" } };

  test_generate (ledger, 2024);
  matrix = test_matrix (ledger, lh_date_new (2024, 4, 1));
  round = test_get_round (matrix, 0);
  record = test_inspect (ledger, round, project, "2024-04-02", "");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_assert_false (lh_test_edit (ledger, LH_TYPE_INSPECTION, record, refused[i].field, refused[i].text, &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
      g_clear_error (&error);
    }
  g_assert_false (lh_test_edit (ledger, LH_TYPE_INSPECTION_ROUND, round, "quarter", "2024Q2", &error));
  g_clear_error (&error);
  g_assert_false (lh_test_edit (ledger, LH_TYPE_INSPECTION_ROUND, round, "due-on", "2024-03-01", &error));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LH_TEST_LEDGER_ADD ("/inspections/schedule", NULL, test_schedule);
  LH_TEST_LEDGER_ADD ("/inspections/days", NULL, test_days);
  LH_TEST_LEDGER_ADD ("/inspections/matrix", NULL, test_matrix_states);
  LH_TEST_LEDGER_ADD ("/inspections/findings", NULL, test_findings);
  LH_TEST_LEDGER_ADD ("/inspections/problems", NULL, test_problems);
  LH_TEST_LEDGER_ADD ("/inspections/rules", NULL, test_rules);
  return g_test_run ();
}
