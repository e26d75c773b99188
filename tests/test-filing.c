/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-codes.h"
#include "lh-filing-actions.h"
#include "lh-filing-statistics.h"
#include "lh-key-task.h"
#include "lh-project-duty.h"
#include "lh-project-key-task.h"
#include "lh-project-round.h"
#include "lh-round-filer.h"

static LhStatistics *
test_compute (LhTestLedger *fixture,
              int           year)
{
  LhQuarter quarter = lh_quarter_new (year, 4);
  g_autoptr (GError) error = NULL;
  LhStatistics *statistics = lh_ledger_compute_statistics (fixture->ledger, quarter, lh_quarter_last_day (quarter), &error);

  g_assert_no_error (error);
  lh_test_check_statistics (statistics);
  return statistics;
}

static void
test_check_figure (LhTestLedger *fixture,
                   const char   *code,
                   const char   *value)
{
  g_autoptr (LhStatistics) statistics = test_compute (fixture, 2023);

  lh_test_check_figure (statistics, code, value);
}

static gint64
test_insert_organization (LhTestLedger *fixture,
                          guint         number)
{
  g_autofree char *code = g_strdup_printf ("%03u", number);
  g_autofree char *name = g_strdup_printf ("市第%u局", number);

  return lh_test_insert (fixture->ledger, LH_TYPE_ORGANIZATION, "code", code, "name", name, "kind", "organ-committee",
                         "files-projects", "true", NULL);
}

static gint64
test_insert_project (LhTestLedger *fixture,
                     gint64        organization,
                     const char   *name,
                     const char   *filed_on)
{
  g_autofree char *id = lh_test_id (organization);

  return lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", id, "name", name, "year", "2023",
                         "state", filed_on != NULL ? "filed" : "draft", "filed-on", filed_on, NULL);
}

static gint64
test_insert_round (LhTestLedger *fixture,
                   const char   *expected)
{
  return lh_test_insert (fixture->ledger, LH_TYPE_PROJECT_ROUND, "year", "2023", "number", "市直工发〔2023〕9号",
                         "title", "关于实施机关党建“书记项目”的通知", "issued-on", "2023-03-22", "filing-from", "2023-03-22",
                         "filing-until", "2023-04-15", "expected-per-organization", expected, NULL);
}

static const LhFilingValues *
test_find_row (LhStatistics *statistics,
               gint64        organization)
{
  GPtrArray *rows = lh_statistics_get_filing (statistics)->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      LhFilingRow *row = g_ptr_array_index (rows, i);

      if (lh_record_get_id (lh_filing_row_get_organization (row)) == organization)
        return lh_filing_row_get_values (row);
    }
  return NULL;
}

/* A0-1 by organization: 72 with three projects, 10 with four, 3 with none */
static void
test_rows (LhTestLedger  *fixture,
           gconstpointer  data)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-project");
  g_autoptr (LhStatistics) statistics = NULL;
  guint counts[LH_N_FILING_STATES] = { 0 };
  guint n_filed[5] = { 0 };

  test_insert_round (fixture, NULL);
  for (guint i = 0; i < 85; i++)
    {
      g_autofree char *id = lh_test_id (test_insert_organization (fixture, i + 1));

      for (guint j = 0; j < (i < 72 ? 3 : i < 82 ? 4 : 0); j++)
        {
          g_autofree char *name = g_strdup_printf ("项目%u-%u", i + 1, j + 1);
          g_autoptr (LhRecord) project = lh_test_record_new (LH_TYPE_PROJECT, "organization-id", id, "name", name,
                                                             "year", "2023", "state", "filed",
                                                             "filed-on", "2023-04-10", NULL);

          lh_change_set_insert (changes, project);
        }
    }
  lh_test_apply (fixture->ledger, changes);

  statistics = test_compute (fixture, 2023);
  for (guint i = 0; i < 85; i++)
    {
      const LhFilingValues *values = lh_filing_row_get_values (g_ptr_array_index (lh_statistics_get_filing (statistics)->rows,
                                                                                  i));

      counts[values->state]++;
      n_filed[values->n_filed]++;
      g_assert_cmpuint (values->ids->len, ==, values->n_filed);
    }
  g_assert_cmpuint (lh_statistics_get_filing (statistics)->rows->len, ==, 85);
  g_assert_cmpuint (counts[LH_FILING_FILED], ==, 82);
  g_assert_cmpuint (counts[LH_FILING_MISSING], ==, 3);
  g_assert_cmpuint (n_filed[3], ==, 72);
  g_assert_cmpuint (n_filed[4], ==, 10);
  lh_test_check_figure (statistics, "organizations-registered", "85");
  lh_test_check_figure (statistics, "organizations-filed", "82");
  lh_test_check_figure (statistics, "organizations-not-filed", "3");
  lh_test_check_figure (statistics, "filing-rate", "96.5");
  lh_test_check_figure (statistics, "projects", "256");
  lh_test_check_figure (statistics, "projects-without-round", "0");
}

/* One organization with all that can make it differ, and what is expected of it. */
static const struct
{
  const char    *active_until;
  const char    *files_projects;
  const char    *corrected;        /* expected count of the round's correction */
  const char    *exempt;
  const char    *filed[3];         /* dates of its projects */
  LhFilingState  state;
  gboolean       has_row;
  guint          n_expected;
  guint          n_late;
} cases[] = {
  { NULL, "true", NULL, NULL, { "2023-04-01", "2023-04-15" }, LH_FILING_FILED, TRUE, 2, 0 },
  { NULL, "true", NULL, NULL, { "2023-04-01", "2023-04-16" }, LH_FILING_LATE, TRUE, 2, 1 },
  { NULL, "true", NULL, NULL, { "2023-04-01", "2023-04-02", "2023-04-16" }, LH_FILING_FILED, TRUE, 2, 1 },
  { NULL, "true", NULL, NULL, { "2023-04-16" }, LH_FILING_LATE, TRUE, 2, 1 },
  { NULL, "true", NULL, NULL, { NULL }, LH_FILING_MISSING, TRUE, 2, 0 },
  { NULL, "true", "1", NULL, { "2023-04-01", "2023-04-16" }, LH_FILING_FILED, TRUE, 1, 1 },
  { NULL, "true", NULL, "true", { NULL }, LH_FILING_EXEMPT, TRUE, 0, 0 },
  { NULL, "true", "0", NULL, { NULL }, LH_FILING_EXEMPT, TRUE, 0, 0 },
  { NULL, "true", NULL, "true", { "2023-04-01" }, LH_FILING_VOLUNTARY, TRUE, 0, 0 },
  { NULL, "false", NULL, NULL, { "2023-04-01" }, LH_FILING_VOLUNTARY, TRUE, 0, 0 },
  { NULL, "false", "1", NULL, { NULL }, LH_FILING_MISSING, TRUE, 1, 0 },
  { NULL, "false", NULL, NULL, { NULL }, LH_FILING_FILED, FALSE, 0, 0 },
  { "2023-04-14", "true", NULL, NULL, { NULL }, LH_FILING_FILED, FALSE, 0, 0 },
  { "2023-04-15", "true", NULL, NULL, { NULL }, LH_FILING_MISSING, TRUE, 2, 0 },
};

static void
test_expected (LhTestLedger  *fixture,
               gconstpointer  data)
{
  g_autofree char *round = lh_test_id (test_insert_round (fixture, "2"));
  gint64 ids[G_N_ELEMENTS (cases)];
  g_autoptr (LhStatistics) statistics = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", i + 1);
      g_autofree char *id = NULL;

      ids[i] = lh_test_insert (fixture->ledger, LH_TYPE_ORGANIZATION, "code", code, "name", code, "kind", "branch",
                               "files-projects", cases[i].files_projects, "active-until", cases[i].active_until, NULL);
      id = lh_test_id (ids[i]);
      if (cases[i].corrected != NULL || cases[i].exempt != NULL)
        lh_test_insert (fixture->ledger, LH_TYPE_ROUND_FILER, "round-id", round, "organization-id", id,
                        "expected-count", cases[i].corrected, "exempt",
                        cases[i].exempt != NULL ? cases[i].exempt : "false", "reason", "集中搬迁", NULL);
      for (guint j = 0; j < 3 && cases[i].filed[j] != NULL; j++)
        test_insert_project (fixture, ids[i], (const char *[]) { "甲", "乙", "丙" }[j], cases[i].filed[j]);
    }

  statistics = test_compute (fixture, 2023);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LhFilingValues *values = test_find_row (statistics, ids[i]);

      g_test_message ("case %u", i);
      g_assert_cmpint (values != NULL, ==, cases[i].has_row);
      if (values == NULL)
        continue;
      g_assert_cmpint (values->state, ==, cases[i].state);
      g_assert_cmpuint (values->n_expected, ==, cases[i].n_expected);
      g_assert_cmpuint (values->n_late, ==, cases[i].n_late);
    }
  lh_test_check_figure (statistics, "organizations-late", "2");
  lh_test_check_figure (statistics, "organizations-short", "1");
  lh_test_check_figure (statistics, "organizations-exempt", "3");
  lh_test_check_figure (statistics, "projects-late", "4");
}

/* S0-1: a notice heads the year; old projects are hung on it at once, new ones join by themselves */
static void
test_round (LhTestLedger  *fixture,
            gconstpointer  data)
{
  gint64 organization = test_insert_organization (fixture, 1);
  gint64 before = test_insert_project (fixture, organization, "先有的项目", "2023-03-01");
  gint64 draft = test_insert_project (fixture, organization, "草稿", NULL);
  gint64 round = test_insert_round (fixture, NULL);
  g_autofree char *round_id = lh_test_id (round);
  g_autoptr (LhRecord) record = lh_test_load (fixture->ledger, LH_TYPE_PROJECT_ROUND, round);
  g_autoptr (LhQuery) query = lh_filing_create_hang_query (record);
  g_autoptr (GPtrArray) projects = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;
  gint64 after;

  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, before, "round-id", NULL);
  test_check_figure (fixture, "projects-without-round", "1");
  projects = lh_ledger_query (fixture->ledger, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (projects->len, ==, 2);
  changes = lh_filing_hang_projects (record, projects);
  lh_test_apply (fixture->ledger, changes);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, before, "round-id", round_id);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, draft, "round-id", round_id);
  test_check_figure (fixture, "projects-without-round", "0");

  after = test_insert_project (fixture, organization, "后来的项目", "2023-04-01");
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, after, "round-id", round_id);
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, after, "year", "2024", &error);
  g_assert_no_error (error);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, after, "round-id", NULL);

  /* one action, one step of undo */
  undone = lh_ledger_undo (fixture->ledger, &error);
  g_free (lh_ledger_undo (fixture->ledger, &error));
  g_free (lh_ledger_undo (fixture->ledger, &error));
  g_assert_no_error (error);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, before, "round-id", NULL);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, draft, "round-id", NULL);

  /* and a year has one round */
  record = (g_object_unref (record), lh_test_record_new (LH_TYPE_PROJECT_ROUND, "year", "2023", "title", "补报", NULL));
  changes = (g_object_unref (changes), lh_change_set_new ("new-project-round"));
  lh_change_set_insert (changes, record);
  g_assert_false (lh_ledger_apply (fixture->ledger, changes, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“书记项目”"));
}

/* S0-4: many to many, counted by task, also the task that nobody serves */
static void
test_key_tasks (LhTestLedger  *fixture,
                gconstpointer  data)
{
  gint64 organization = test_insert_organization (fixture, 1);
  gint64 project = test_insert_project (fixture, organization, "一", "2023-04-01");
  const gint64 tasks[] = {
    lh_test_insert (fixture->ledger, LH_TYPE_KEY_TASK, "year", "2023", "name", "乡村振兴", "position", "2", NULL),
    lh_test_insert (fixture->ledger, LH_TYPE_KEY_TASK, "name", "营商环境", "position", "1", NULL),
    lh_test_insert (fixture->ledger, LH_TYPE_KEY_TASK, "year", "2023", "name", "数字政府", "position", "3", NULL),
    lh_test_insert (fixture->ledger, LH_TYPE_KEY_TASK, "year", "2022", "name", "往年任务", NULL),
  };
  static const struct { const char *name; guint n; } wanted[] = { { "营商环境", 1 }, { "乡村振兴", 1 }, { "数字政府", 0 },
                                                                  { "", 1 } };
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT_KEY_TASK);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *groups;

  test_insert_project (fixture, organization, "二", "2023-04-01");
  changes = lh_filing_link ("link-key-tasks", LH_TYPE_PROJECT_KEY_TASK, LH_PROJECT_KEY_TASK_PROJECT_ID, project,
                            LH_PROJECT_KEY_TASK_KEY_TASK_ID, links, tasks, 2);
  lh_test_apply (fixture->ledger, changes);
  statistics = test_compute (fixture, 2023);
  groups = lh_statistics_get_groups (statistics, LH_GROUPING_KEY_TASK);
  g_assert_cmpuint (groups->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);

      g_assert_cmpstr (group->label, ==, wanted[i].name);
      g_assert_cmpuint (group->n_projects, ==, wanted[i].n);
    }
  lh_test_check_figure (statistics, "projects-without-key-task", "1");

  /* the same again changes nothing; another choice takes one link away and adds one */
  links = (g_ptr_array_unref (links), lh_ledger_query (fixture->ledger, query, &error));
  changes = (g_object_unref (changes), lh_filing_link ("link-key-tasks", LH_TYPE_PROJECT_KEY_TASK,
                                                       LH_PROJECT_KEY_TASK_PROJECT_ID, project,
                                                       LH_PROJECT_KEY_TASK_KEY_TASK_ID, links, tasks, 2));
  g_assert_cmpuint (lh_change_set_get_changes (changes)->len, ==, 0);
  changes = (g_object_unref (changes), lh_filing_link ("link-key-tasks", LH_TYPE_PROJECT_KEY_TASK,
                                                       LH_PROJECT_KEY_TASK_PROJECT_ID, project,
                                                       LH_PROJECT_KEY_TASK_KEY_TASK_ID, links, tasks + 1, 2));
  g_assert_cmpuint (lh_change_set_get_changes (changes)->len, ==, 2);
  lh_test_apply (fixture->ledger, changes);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_PROJECT_KEY_TASK), ==, 2);
}

/* S3-3: lines of the responsibility checklist, and those that no project serves */
static void
test_duties (LhTestLedger  *fixture,
             gconstpointer  data)
{
  gint64 project = test_insert_project (fixture, test_insert_organization (fixture, 1), "一", "2023-04-01");
  g_autofree char *project_id = lh_test_id (project);
  g_autofree char *checklist = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST, "year", "2023", "kind",
                                                           "responsibility", "title", "主体责任清单", NULL));
  g_autofree char *tasks = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST, "year", "2023", "kind",
                                                       "task", "title", "任务清单", NULL));
  g_autofree char *line = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, "checklist-id", checklist,
                                                      "title", "专题研究", NULL));
  g_autofree char *task = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, "checklist-id", tasks,
                                                      "title", "召开会议", NULL));
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-project-duty");
  g_autoptr (LhRecord) wrong = lh_test_record_new (LH_TYPE_PROJECT_DUTY, "project-id", project_id, "item-id", task, NULL);
  g_autoptr (GError) error = NULL;

  lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, "checklist-id", checklist, "title", "通报情况", NULL);
  test_check_figure (fixture, "responsibility-lines", "2");
  test_check_figure (fixture, "responsibility-lines-without-project", "2");
  lh_test_insert (fixture->ledger, LH_TYPE_PROJECT_DUTY, "project-id", project_id, "item-id", line, NULL);
  test_check_figure (fixture, "responsibility-lines-without-project", "1");

  lh_change_set_insert (changes, wrong);
  g_assert_false (lh_ledger_apply (fixture->ledger, changes, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);

  /* what was withdrawn serves nothing any more */
  g_clear_error (&error);
  lh_test_take (fixture->ledger, project, "withdraw", &error);
  g_assert_no_error (error);
  test_check_figure (fixture, "responsibility-lines-without-project", "2");
}

/* S0-3: all four criteria are asked for */
static void
test_criteria (LhTestLedger  *fixture,
               gconstpointer  data)
{
  gint64 project = test_insert_project (fixture, test_insert_organization (fixture, 1), "一", "2023-04-01");
  g_autoptr (GError) error = NULL;

  test_check_figure (fixture, "projects-criteria-open", "1");
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, project, "criteria", "small-cut highlight deliverable", &error);
  test_check_figure (fixture, "projects-criteria-open", "1");
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, project, "criteria", "deliverable highlight exemplary small-cut", &error);
  g_assert_no_error (error);
  test_check_figure (fixture, "projects-criteria-open", "0");
}

static void
test_reminder (LhTestLedger  *fixture,
               gconstpointer  data)
{
  gint64 short_of = test_insert_organization (fixture, 1);
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (LhStatistics) complete = NULL;
  g_autofree char *early = NULL;
  g_autofree char *late = NULL;
  g_autofree char *done = NULL;
  const LhDate today = lh_date_new (2023, 4, 10);

  test_insert_round (fixture, "2");
  lh_test_insert (fixture->ledger, LH_TYPE_ORGANIZATION, "code", "099", "name", "市侨联", "kind", "branch",
                  "files-projects", "true", "contact", "郑××", NULL);
  test_insert_project (fixture, short_of, "一", "2023-04-01");
  statistics = test_compute (fixture, 2023);
  early = lh_filing_statistics_format_reminder (lh_statistics_get_filing (statistics), "工委办公室", today, NULL);
  late = lh_filing_statistics_format_reminder (lh_statistics_get_filing (statistics), "工委办公室",
                                               lh_date_new (2023, 4, 16), NULL);
  g_assert_nonnull (strstr (early, "市侨联"));
  g_assert_nonnull (strstr (early, "郑××"));
  g_assert_nonnull (strstr (early, "工委办公室 by 15 April 2023"));
  g_assert_nonnull (strstr (early, "市第1局 (2 expected, 1 filed)"));
  g_assert_nonnull (strstr (late, "at once"));

  test_insert_project (fixture, short_of, "二", "2023-04-02");
  lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION,
                lh_record_get_id (lh_filing_row_get_organization (g_ptr_array_index (
                                  lh_statistics_get_filing (statistics)->rows, 1))), "files-projects", "false", NULL);
  complete = test_compute (fixture, 2023);
  done = lh_filing_statistics_format_reminder (lh_statistics_get_filing (complete), "工委办公室", today, NULL);
  g_assert_null (strstr (done, "1."));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/filing/rows", NULL, test_rows);
  LH_TEST_LEDGER_ADD ("/filing/expected", NULL, test_expected);
  LH_TEST_LEDGER_ADD ("/filing/round", NULL, test_round);
  LH_TEST_LEDGER_ADD ("/filing/reminder", NULL, test_reminder);
  LH_TEST_LEDGER_ADD ("/filing/criteria", NULL, test_criteria);
  LH_TEST_LEDGER_ADD ("/links/key-tasks", NULL, test_key_tasks);
  LH_TEST_LEDGER_ADD ("/links/duties", NULL, test_duties);
  return g_test_run ();
}
