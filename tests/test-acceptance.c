/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-acceptance-actions.h"
#include "lh-acceptance-mark.h"
#include "lh-acceptance-overview.h"
#include "lh-acceptance.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-milestone.h"
#include "lh-progress.h"
#include "lh-rubric-default.h"
#include "lh-rubric-item.h"
#include "lh-rubric.h"

/* A ledger with a project and the score sheet of case A0-5. */
typedef struct
{
  LhTestLedger  base;
  LhLedger     *ledger;
  gint64        organization;
  gint64        project;
  gint64        rubric;
  gint64        items[4];
} TestAcceptance;

static void
test_set_up (TestAcceptance *fixture,
             gconstpointer   data)
{
  static const char *const items[4][2] = { { "立项", "20" }, { "推进", "30" }, { "成效", "40" }, { "资料", "10" } };
  g_autofree char *rubric = NULL;

  lh_test_ledger_set_up (&fixture->base, NULL);
  fixture->ledger = fixture->base.ledger;
  fixture->organization = lh_test_insert_organization (fixture->ledger, "013", "市残联");
  fixture->project = lh_test_insert_project (fixture->ledger, fixture->organization, "“三先三抓三创”活动");
  fixture->rubric = lh_test_insert (fixture->ledger, LH_TYPE_RUBRIC, "name", "2024年考评表", "year", "2024",
                                    "excellent-from", "90", NULL);
  rubric = lh_test_id (fixture->rubric);
  for (guint i = 0; i < 4; i++)
    fixture->items[i] = lh_test_insert (fixture->ledger, LH_TYPE_RUBRIC_ITEM, "rubric-id", rubric, "name", items[i][0],
                                        "full-mark", items[i][1], "nature", "qualitative", "source", "judges",
                                        "position", items[i][1], NULL);
}

static void
test_tear_down (TestAcceptance *fixture,
                gconstpointer   data)
{
  lh_test_ledger_tear_down (&fixture->base, NULL);
}

static gint64
test_open (TestAcceptance *fixture,
           gint64          project_id,
           gint64          rubric_id)
{
  g_autoptr (LhRecord) project = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, project_id);
  g_autoptr (LhRecord) rubric = rubric_id != 0 ? lh_test_load (fixture->ledger, LH_TYPE_RUBRIC, rubric_id) : NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  GPtrArray *list;
  LhChange *last;

  changes = lh_acceptance_create_open_change (fixture->ledger, project, rubric, lh_date_new (2024, 12, 10));
  list = lh_change_set_get_changes (changes);
  last = g_ptr_array_index (list, list->len - 1);
  lh_test_apply (fixture->ledger, changes);
  return lh_record_get_id (last->record);
}

static GPtrArray *
test_marks (TestAcceptance *fixture,
            gint64          acceptance)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ACCEPTANCE_MARK);
  g_autoptr (GError) error = NULL;
  GPtrArray *marks;

  lh_query_where_id (query, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID, acceptance);
  marks = lh_ledger_query (fixture->ledger, query, &error);
  g_assert_no_error (error);
  return marks;
}

static gboolean
test_mark (TestAcceptance *fixture,
           gint64          acceptance,
           gint64          item,
           const char     *kind,
           const char     *rater,
           const char     *mark,
           GError        **error)
{
  g_autoptr (LhAcceptanceSheet) sheet = lh_acceptance_sheet_load (fixture->ledger, acceptance, NULL);
  g_autoptr (GPtrArray) marks = test_marks (fixture, acceptance);
  LhAcceptanceInput input = { .item_id = item, .kind = kind, .rater = rater, .mark = mark };
  g_autoptr (LhChangeSet) changes = lh_acceptance_create_mark_change (sheet, marks, &input, 1, error);

  return changes != NULL && lh_ledger_apply (fixture->ledger, changes, NULL, error);
}

static void
test_mark_all (TestAcceptance *fixture,
               gint64          acceptance,
               const char     *rater,
               const char     *marks)
{
  g_auto (GStrv) words = g_strsplit (marks, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      test_mark (fixture, acceptance, fixture->items[i], "judge", rater, words[i], &error);
      g_assert_no_error (error);
    }
}

static void
test_visit (TestAcceptance *fixture,
            gint64          acceptance)
{
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "visit-on", "2024-12-18", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "visit-record",
                               "实地查看助残服务点3处，查阅台账并走访服务对象6人。", NULL));
}

static gboolean
test_close (TestAcceptance *fixture,
            gint64          acceptance,
            GError        **error)
{
  g_autoptr (LhRecord) record = lh_test_load (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance);
  g_autoptr (LhChangeSet) changes = lh_acceptance_create_close_change (record, lh_date_new (2024, 12, 20), NULL);

  return lh_ledger_apply (fixture->ledger, changes, NULL, error);
}

static gint64
test_accept (TestAcceptance *fixture,
             gint64          project,
             const char     *marks)
{
  gint64 acceptance = test_open (fixture, project, fixture->rubric);
  g_autoptr (GError) error = NULL;

  test_mark_all (fixture, acceptance, "考评组", marks);
  test_visit (fixture, acceptance);
  test_close (fixture, acceptance, &error);
  g_assert_no_error (error);
  return acceptance;
}

static void
test_assert_refused (GError     **error,
                     const char  *text)
{
  g_assert_nonnull (*error);
  if (strstr ((*error)->message, text) == NULL)
    g_error ("“%s” does not tell of “%s”", (*error)->message, text);
  g_clear_error (error);
}

/* A0-5: 18, 27, 38, 9 of 20, 30, 40, 10 make 92 and 优秀; one of 256 is assessed; no closing without a visit. */
static void
test_a0_5 (TestAcceptance *fixture,
           gconstpointer   data)
{
  g_autoptr (LhAcceptanceOverview) overview = NULL;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-project");
  g_autoptr (GError) error = NULL;
  g_autofree char *organization = lh_test_id (fixture->organization);
  gint64 acceptance;

  for (guint i = 1; i < 256; i++)
    {
      g_autofree char *name = g_strdup_printf ("项目%u", i);
      g_autoptr (LhRecord) project = lh_test_record_new (LH_TYPE_PROJECT, "organization-id", organization, "name", name,
                                                         "year", "2024", "state", "in-progress", NULL);

      lh_change_set_insert (changes, project);
    }
  lh_test_apply (fixture->ledger, changes);

  acceptance = test_open (fixture, fixture->project, fixture->rubric);
  test_mark_all (fixture, acceptance, "考评组", "18 27 38 9");
  g_assert_false (test_close (fixture, acceptance, &error));
  test_assert_refused (&error, "The visit is not recorded");
  lh_test_assert_field (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "total", NULL);

  test_visit (fixture, acceptance);
  g_assert_true (test_close (fixture, acceptance, &error));
  lh_test_assert_field (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "total", "92.00");
  lh_test_assert_field (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "grade", "excellent");
  lh_test_assert_field (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "result", "accepted");
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, fixture->project, "acceptance-grade", "excellent");

  overview = lh_acceptance_overview_load (fixture->ledger, 2024, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lh_acceptance_overview_count (overview, LH_ACCEPTANCE_STATE_CLOSED), ==, 1);
  g_assert_cmpuint (lh_acceptance_overview_count (overview, LH_ACCEPTANCE_STATE_NONE), ==, 255);
  g_assert_cmpint (lh_acceptance_overview_get_share (overview), ==, 4);
}

/* The items without a mark are named, and the judge who left one out. */
static void
test_missing (TestAcceptance *fixture,
              gconstpointer   data)
{
  gint64 acceptance = test_open (fixture, fixture->project, fixture->rubric);
  g_autoptr (GError) error = NULL;

  test_visit (fixture, acceptance);
  g_assert_true (test_mark (fixture, acceptance, fixture->items[0], "judge", "赵明", "18", NULL));
  g_assert_true (test_mark (fixture, acceptance, fixture->items[0], "judge", "钱进", "17", NULL));
  g_assert_true (test_mark (fixture, acceptance, fixture->items[1], "judge", "钱进", "25", NULL));
  g_assert_false (test_close (fixture, acceptance, &error));
  g_assert_null (strstr (error->message, "立项"));
  g_assert_nonnull (strstr (error->message, "推进 (赵明)"));
  g_assert_nonnull (strstr (error->message, "成效"));
  test_assert_refused (&error, "资料");

  /* a low mark needs its reason */
  test_mark_all (fixture, acceptance, "赵明", "18 27 20 9");
  test_mark_all (fixture, acceptance, "钱进", "17 25 38 9");
  g_assert_false (test_close (fixture, acceptance, &error));
  test_assert_refused (&error, "成效 (赵明)");
  g_assert_true (test_mark (fixture, acceptance, fixture->items[2], "committee", NULL, "30", NULL));
  g_assert_false (test_close (fixture, acceptance, &error));
  g_clear_error (&error);
  g_assert_true (test_mark (fixture, acceptance, fixture->items[2], "judge", "赵明", "", NULL));
  g_assert_true (test_close (fixture, acceptance, &error));
  lh_test_assert_field (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "total", "82.50");
}

/* What a mark may be. */
static void
test_marks_checked (TestAcceptance *fixture,
                    gconstpointer   data)
{
  gint64 acceptance = test_open (fixture, fixture->project, fixture->rubric);
  g_autofree char *id = lh_test_id (acceptance);
  g_autofree char *item = lh_test_id (fixture->items[0]);
  const struct
  {
    const char *kind;
    const char *rater;
    const char *mark;
    const char *inapplicable;
    const char *comment;
    const char *refused;   /* NULL: taken */
  } cases[] = {
    { "judge", "赵明", "20.5", "false", "", "between 0 and 20" },
    { "judge", "赵明", "-1", "false", "", "between 0 and 20" },
    { "judge", "", "18", "false", "", "which judge" },
    { "judge", "赵明", "", "false", "", "The mark is missing" },
    { "judge", "赵明", "", "true", "x", "Only the work committee" },
    { "committee", "", "", "true", "", "why the item does not apply" },
    { "committee", "", "5", "true", "x", "has no mark" },
    { "computed", "", "5", "false", "", "only then" },
    { "judge", "赵明", "18.5", "false", "", NULL },
    { "judge", "赵明", "17", "false", "", "marked the item already" },
    { "committee", "", "", "true", "该项目不涉及", NULL },
    { "self", "", "20", "false", "", NULL },
    { "self", "", "19", "false", "", "marked the item already" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhRecord) mark = lh_test_record_new (LH_TYPE_ACCEPTANCE_MARK, "acceptance-id", id, "item-id", item,
                                                      "rater-kind", cases[i].kind, "rater", cases[i].rater,
                                                      "mark", cases[i].mark, "inapplicable", cases[i].inapplicable,
                                                      "comment", cases[i].comment, NULL);
      g_autoptr (LhChangeSet) changes = lh_change_set_new ("mark-acceptance");
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      lh_change_set_insert (changes, mark);
      lh_ledger_apply (fixture->ledger, changes, NULL, &error);
      if (cases[i].refused == NULL)
        g_assert_no_error (error);
      else
        test_assert_refused (&error, cases[i].refused);
    }
}

/* After closing, marks and result stay, until it is reopened with a reason; undo brings each step back. */
static void
test_frozen (TestAcceptance *fixture,
             gconstpointer   data)
{
  gint64 acceptance = test_accept (fixture, fixture->project, "18 27 38 9");
  g_autoptr (GPtrArray) marks = test_marks (fixture, acceptance);
  gint64 mark = lh_record_get_id (g_ptr_array_index (marks, 0));
  g_autoptr (LhRecord) record = lh_test_load (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_ACCEPTANCE_MARK, mark, "mark", "20", &error));
  test_assert_refused (&error, "Reopen");
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_ACCEPTANCE_MARK, mark, "comment", "x", &error));
  test_assert_refused (&error, "Reopen");
  g_assert_false (lh_test_delete (fixture->ledger, LH_TYPE_ACCEPTANCE_MARK, mark, &error));
  test_assert_refused (&error, "Reopen");
  g_assert_false (test_mark (fixture, acceptance, fixture->items[0], "committee", NULL, "20", &error));
  test_assert_refused (&error, "Reopen");
  g_assert_false (lh_test_delete (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, &error));
  test_assert_refused (&error, "Reopen");
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "total", "99", &error));
  test_assert_refused (&error, "Reopen");
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_RUBRIC_ITEM, fixture->items[0], "full-mark", "30", &error));
  test_assert_refused (&error, "stays as it is");
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_RUBRIC, fixture->rubric, "excellent-from", "95", &error));
  test_assert_refused (&error, "stays as it is");
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "opinion", "同意通过验收。", NULL));

  changes = lh_acceptance_create_reopen_change (record, lh_date_new (2024, 12, 25), NULL);
  g_assert_false (lh_ledger_apply (fixture->ledger, changes, NULL, &error));
  g_clear_error (&error);
  g_clear_object (&record);
  record = lh_test_load (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance);
  g_clear_object (&changes);
  changes = lh_acceptance_create_reopen_change (record, lh_date_new (2024, 12, 25), "复核发现计分有误");
  lh_test_apply (fixture->ledger, changes);
  lh_test_assert_field (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "total", NULL);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, fixture->project, "acceptance-grade", NULL);
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ACCEPTANCE_MARK, mark, "mark", "15", NULL));
  g_assert_true (test_close (fixture, acceptance, NULL));
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, fixture->project, "acceptance-grade", "good");

  undone = lh_ledger_undo (fixture->ledger, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "Close the acceptance");
  lh_test_assert_field (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "closed-on", NULL);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, fixture->project, "acceptance-grade", NULL);
}

/* The shipped score sheet: its quantitative lines come from the data, and stay as they were when it is closed. */
static void
test_data_lines (TestAcceptance *fixture,
                 gconstpointer   data)
{
  LhLedger *ledger = fixture->ledger;
  g_autofree char *project = lh_test_id (fixture->project);
  g_autofree char *indicator = NULL;
  g_autofree char *progress = NULL;
  g_autoptr (LhAcceptanceSheet) sheet = NULL;
  g_autoptr (LhAcceptanceSheet) after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 acceptance, task;
  GPtrArray *lines;
  const LhAcceptanceLine *line;
  LhDecimal total;

  lh_test_insert (ledger, LH_TYPE_MILESTONE, "project-id", project, "task", "摸底", "weight", "60", "state", "done",
                  "actual-end", "2024-06-28", NULL);
  task = lh_test_insert (ledger, LH_TYPE_MILESTONE, "project-id", project, "task", "推广", "weight", "40", "state",
                         "in-progress", NULL);
  indicator = lh_test_id (lh_test_insert (ledger, LH_TYPE_INDICATOR, "project-id", project, "name", "服务时长", "unit",
                                          "天", "baseline", "21", "target", "5", "direction", "lower", NULL));
  progress = lh_test_id (lh_test_insert (ledger, LH_TYPE_PROGRESS, "project-id", project, "quarter", "2024Q2",
                                         "actual-progress", "60", "reported-on", "2024-07-01", NULL));
  lh_test_insert (ledger, LH_TYPE_INDICATOR_VALUE, "progress-id", progress, "indicator-id", indicator, "value", "9", NULL);

  /* no score sheet of 2025 is there: the shipped one comes with the acceptance */
  acceptance = test_open (fixture, fixture->project, 0);
  test_visit (fixture, acceptance);
  sheet = lh_acceptance_sheet_load (ledger, acceptance, &error);
  g_assert_no_error (error);
  lines = lh_acceptance_sheet_get_lines (sheet);
  g_assert_cmpuint (lines->len, ==, 7);
  g_assert_cmpint (lh_decimal_compare (lh_acceptance_sheet_get_full (sheet), lh_decimal_new (100, 0)), ==, 0);
  line = g_ptr_array_index (lines, 2);
  g_assert_cmpint (lh_fraction_round (line->score, 2).value, ==, 1500);    /* 60 % of 25 */
  line = g_ptr_array_index (lines, 3);
  g_assert_cmpint (lh_fraction_round (line->score, 2).value, ==, 1500);    /* three quarters of 20 */
  line = g_ptr_array_index (lines, 4);
  g_assert_cmpint (lh_fraction_round (line->score, 2).value, ==, 167);     /* one of three reports, of 5 */

  for (guint i = 0; i < lines->len; i++)
    {
      line = g_ptr_array_index (lines, i);
      if (!line->has_score)
        g_assert_true (test_mark (fixture, acceptance, lh_record_get_id (line->item), "judge", "考评组",
                                  lh_record_get_text (line->item, LH_RUBRIC_ITEM_FULL_MARK), NULL));
    }
  g_assert_true (test_close (fixture, acceptance, &error));
  lh_test_assert_field (ledger, LH_TYPE_ACCEPTANCE, acceptance, "total", "81.67");   /* 10+10+15+15+5/3+20+10 */

  g_assert_true (lh_test_edit (ledger, LH_TYPE_MILESTONE, task, "actual-end", "2024-12-22", NULL));
  lh_test_edit (ledger, LH_TYPE_MILESTONE, task, "state", "done", NULL);
  lh_test_assert_field (ledger, LH_TYPE_MILESTONE, task, "state", "done");
  after = lh_acceptance_sheet_load (ledger, acceptance, &error);
  line = g_ptr_array_index (lh_acceptance_sheet_get_lines (after), 2);
  g_assert_cmpint (lh_fraction_round (line->score, 2).value, ==, 1500);
  g_assert_true (lh_acceptance_sheet_get_total (after, &total));
  g_assert_cmpint (total.value, ==, 8167);
}

static void
test_limits (TestAcceptance *fixture,
             gconstpointer   data)
{
  gint64 acceptance = test_open (fixture, fixture->project, fixture->rubric);
  g_autoptr (LhRecord) project = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, fixture->project);
  g_autoptr (LhRecord) rubric = lh_test_load (fixture->ledger, LH_TYPE_RUBRIC, fixture->rubric);
  g_autoptr (LhChangeSet) again = NULL;
  g_autoptr (GError) error = NULL;
  const struct
  {
    const char *field;
    const char *text;
    const char *refused;
  } cases[] = {
    { "adjustment", "5.5", "5 points at most" },
    { "adjustment", "-6", "5 points at most" },
    { "total", "92", "decided when the acceptance is closed" },
    { "grade", "excellent", "decided when the acceptance is closed" },
    { "result", "accepted", "decided when the acceptance is closed" },
    { "closed-on", "2024-12-20", "cannot be closed yet" },
    { "closed-on", "2024-12-01", "before it was applied for" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, cases[i].field, cases[i].text,
                                    &error));
      test_assert_refused (&error, cases[i].refused);
    }
  again = lh_acceptance_create_open_change (fixture->ledger, project, rubric, lh_date_new (2024, 12, 11));
  g_assert_false (lh_ledger_apply (fixture->ledger, again, NULL, &error));
  test_assert_refused (&error, "not closed yet");

  /* an adjustment is closed with its reason only */
  test_visit (fixture, acceptance);
  test_mark_all (fixture, acceptance, "考评组", "18 27 38 9");
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "adjustment", "-2", NULL));
  g_assert_false (test_close (fixture, acceptance, &error));
  test_assert_refused (&error, "needs its reason");
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "adjustment-reason", "两次逾期未报", NULL));
  g_assert_true (test_close (fixture, acceptance, &error));
  lh_test_assert_field (fixture->ledger, LH_TYPE_ACCEPTANCE, acceptance, "total", "90.00");
}

/* Ten closed, three may be excellent, four are; two of these are alike at the cut. Then the line of each unit. */
static void
test_shares (TestAcceptance *fixture,
             gconstpointer   data)
{
  static const char *const marks[] = { "20 30 40 10", "19 29 39 10", "18 28 39 9", "18 28 39 9", "18 27 33 9",
                                       "15 25 35 8", "15 25 35 8", "14 25 35 8", "13 25 35 8", "12 20 30 8" };
  g_autoptr (LhAcceptanceOverview) overview = NULL;
  g_autoptr (GError) error = NULL;
  const LhExcellentShare *share;
  const LhAppraisalLine *line;
  gint64 other = lh_test_insert_organization (fixture->ledger, "014", "市审计局");
  gint64 project;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *name = g_strdup_printf ("项目%u", i);

      project = lh_test_insert_project (fixture->ledger, i < 4 ? other : fixture->organization, name);
      test_accept (fixture, project, marks[i]);
    }

  overview = lh_acceptance_overview_load (fixture->ledger, 2024, &error);
  g_assert_no_error (error);
  share = g_ptr_array_index (lh_acceptance_overview_get_shares (overview), 0);
  g_assert_cmpuint (share->n_closed, ==, 10);
  g_assert_cmpuint (share->n_excellent, ==, 4);
  g_assert_cmpuint (share->n_places, ==, 3);
  g_assert_cmpuint (share->beyond->len, ==, 1);
  g_assert_cmpuint (share->tied->len, ==, 2);

  line = g_ptr_array_index (lh_acceptance_overview_get_appraisal (overview), 0);
  g_assert_cmpstr (lh_record_get_text (line->organization, LH_ORGANIZATION_NAME), ==, "市残联");
  g_assert_cmpuint (line->n_projects, ==, 7);
  g_assert_cmpuint (line->n_closed, ==, 6);
  g_assert_cmpuint (line->n_missing, ==, 1);
  g_assert_cmpint (line->mean.value, ==, 8100);     /* (87 + 83 + 83 + 82 + 81 + 70) ÷ 6 */
  line = g_ptr_array_index (lh_acceptance_overview_get_appraisal (overview), 1);
  g_assert_cmpint (line->mean.value, ==, 9625);
  g_assert_cmpuint (line->n_excellent, ==, 4);
  line = lh_acceptance_overview_get_appraisal_total (overview);
  g_assert_cmpuint (line->n_projects, ==, 11);
}

/* Equal totals are told apart by the lines that count first: here by the effect. */
static void
test_tie_break (TestAcceptance *fixture,
                gconstpointer   data)
{
  static const char *const marks[] = { "20 30 36 9", "20 28 38 9", "19 29 38 9", "20 30 36 9" };
  static const guint ranks[] = { 3, 1, 1, 3 };
  g_autoptr (LhAcceptanceOverview) overview = NULL;
  GPtrArray *rows;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *name = g_strdup_printf ("项目%u", i);

      test_accept (fixture, lh_test_insert_project (fixture->ledger, fixture->organization, name), marks[i]);
    }
  overview = lh_acceptance_overview_load (fixture->ledger, 2024, NULL);
  rows = lh_acceptance_overview_get_rows (overview);
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    g_assert_cmpuint (((LhAcceptanceRow *) g_ptr_array_index (rows, i + 1))->rank, ==, ranks[i]);
}

/* The score sheet of the year goes first, a retired one never. */
static void
test_choose_rubric (TestAcceptance *fixture,
                    gconstpointer   data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_RUBRIC);
  g_autoptr (LhChangeSet) changes = lh_rubric_default_create_change (fixture->ledger, 2025);
  g_autoptr (GPtrArray) rubrics = NULL;

  lh_test_apply (fixture->ledger, changes);
  rubrics = lh_ledger_query (fixture->ledger, query, NULL);
  g_assert_cmpuint (rubrics->len, ==, 2);
  g_assert_cmpint (lh_record_get_id (lh_rubric_choose (rubrics, 2024)), ==, fixture->rubric);
  g_assert_cmpint (lh_record_get_int (lh_rubric_choose (rubrics, 2025), LH_RUBRIC_YEAR), ==, 2025);
  g_assert_null (lh_rubric_choose (rubrics, 2026));
  lh_test_edit (fixture->ledger, LH_TYPE_RUBRIC, fixture->rubric, "retired", "true", NULL);
  g_assert_null (lh_rubric_choose (rubrics, 2024));
}

#define TEST_ADD(path, func) g_test_add (path, TestAcceptance, NULL, test_set_up, func, test_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST_ADD ("/acceptance/a0-5", test_a0_5);
  TEST_ADD ("/acceptance/missing", test_missing);
  TEST_ADD ("/acceptance/marks", test_marks_checked);
  TEST_ADD ("/acceptance/frozen", test_frozen);
  TEST_ADD ("/acceptance/data-lines", test_data_lines);
  TEST_ADD ("/acceptance/limits", test_limits);
  TEST_ADD ("/acceptance/shares", test_shares);
  TEST_ADD ("/acceptance/tie-break", test_tie_break);
  TEST_ADD ("/acceptance/choose-rubric", test_choose_rubric);
  return g_test_run ();
}
