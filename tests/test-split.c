/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <string.h>

#include "lh-codes.h"
#include "lh-pledge.h"
#include "lh-progress.h"
#include "lh-project-tree.h"
#include "lh-quarter-plan.h"
#include "lh-secretary-statistics.h"
#include "lh-split.h"
#include "lh-test-ledger.h"

/* 1+N, secretaries, responsibility letters. */

static LhStatistics *
compute (LhTestLedger *fixture)
{
  LhQuarter quarter = lh_quarter_new (2024, 3);
  g_autoptr (GError) error = NULL;
  LhStatistics *statistics = lh_ledger_compute_statistics (fixture->ledger, quarter, lh_quarter_last_day (quarter),
                                                           &error);

  g_assert_no_error (error);
  return statistics;
}

static gint64
insert_upper (LhTestLedger *fixture)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市财政局"));

  return lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization, "name", "年度攻坚",
                         "year", "2024", "state", "in-progress", "start-date", "2024-01-01", "due-date", "2024-12-31",
                         "filed-on", "2024-03-01", "approved-on", "2024-03-20", "category", "hard-problem",
                         "work-fields", "organizational conduct", NULL);
}

/* A part for an organization of its own. */
static LhSplitPart *
create_part (LhTestLedger *fixture,
             guint         number)
{
  LhSplitPart *part = lh_split_part_new ();
  g_autofree char *code = g_strdup_printf ("%03u", number + 1);
  g_autofree char *organization = g_strdup_printf ("市第%u局", number);

  g_free (part->name);
  g_free (part->lead_name);
  part->name = g_strdup_printf ("攻坚之%u", number);
  part->lead_name = g_strdup_printf ("书记%u", number);
  part->organization_id = lh_test_insert_organization (fixture->ledger, code, organization);
  return part;
}

static GPtrArray *
create_parts (LhTestLedger *fixture,
              guint         n)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_split_part_free);

  for (guint i = 1; i <= n; i++)
    g_ptr_array_add (parts, create_part (fixture, i));
  return parts;
}

static GPtrArray *
find_children (LhTestLedger *fixture,
               gint64        upper)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GError) error = NULL;
  GPtrArray *children;

  lh_query_where_id (query, LH_PROJECT_PARENT_ID, upper);
  children = lh_ledger_query (fixture->ledger, query, &error);
  g_assert_no_error (error);
  return children;
}

static GPtrArray *
split (LhTestLedger  *fixture,
       gint64         upper_id,
       GPtrArray     *parts,
       GPtrArray    **findings)
{
  g_autoptr (LhRecord) upper = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, upper_id);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_split_create_changes (upper, parts, &error);

  g_assert_no_error (error);
  lh_ledger_apply (fixture->ledger, changes, findings, &error);
  g_assert_no_error (error);
  return find_children (fixture, upper_id);
}

/* Equal shares make exactly 100 %, and given ones are kept. */
static void
test_shares (void)
{
  static const struct
  {
    guint  n;
    gint64 given[4];
    gint64 rest;
    gint64 expected[4];
  } cases[] = {
    { 4, { LH_UNSET, LH_UNSET, LH_UNSET, LH_UNSET }, 1000, { 250, 250, 250, 250 } },
    { 3, { LH_UNSET, LH_UNSET, LH_UNSET }, 1000, { 334, 333, 333 } },
    { 3, { 500, LH_UNSET, LH_UNSET }, 1000, { 500, 250, 250 } },
    { 2, { 700, 400 }, 1000, { 700, 400 } },
    { 2, { LH_UNSET, LH_UNSET }, 300, { 150, 150 } },
    { 2, { LH_UNSET, LH_UNSET }, 0, { 0, 0 } },
    { 2, { LH_UNSET, LH_UNSET }, LH_UNSET, { LH_UNSET, LH_UNSET } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_split_part_free);

      for (guint j = 0; j < cases[i].n; j++)
        {
          g_ptr_array_add (parts, lh_split_part_new ());
          ((LhSplitPart *) g_ptr_array_index (parts, j))->share = cases[i].given[j];
        }
      lh_split_share (parts, cases[i].rest);
      for (guint j = 0; j < cases[i].n; j++)
        g_assert_cmpint (((LhSplitPart *) g_ptr_array_index (parts, j))->share, ==, cases[i].expected[j]);
    }
}

static void
test_targets (void)
{
  static const struct
  {
    const char *start;
    const char *due;
    gint64      expected[4];
  } cases[] = {
    { "2024-01-01", "2024-12-31", { 250, 500, 750, 1000 } },
    { "2024-04-10", "2024-12-31", { LH_UNSET, 300, 650, 1000 } },
    { "2024-01-01", "2024-08-15", { 400, 800, 1000, 1000 } },
    { "", "2024-12-31", { LH_UNSET, LH_UNSET, LH_UNSET, LH_UNSET } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhRecord) upper = lh_test_record_new (LH_TYPE_PROJECT, "year", "2024", "start-date", cases[i].start,
                                                       "due-date", cases[i].due, NULL);
      g_autoptr (LhSplitPart) part = lh_split_part_new ();

      lh_split_part_plan (part, upper);
      for (guint j = 0; j < 4; j++)
        g_assert_cmpint (part->planned[j], ==, cases[i].expected[j]);
    }
}

/* One action, one entry of the journal, one step of undo. */
static void
test_split (LhTestLedger  *fixture,
            gconstpointer  data)
{
  gint64 upper = insert_upper (fixture);
  g_autoptr (GPtrArray) parts = create_parts (fixture, 4);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) children = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  ((LhSplitPart *) g_ptr_array_index (parts, 1))->due = lh_date_new (2024, 9, 30);
  lh_split_share (parts, 1000);
  for (guint i = 0; i < parts->len; i++)
    ((LhSplitPart *) g_ptr_array_index (parts, i))->planned[2] = 800;
  before = lh_test_dump (fixture->ledger);

  children = split (fixture, upper, parts, &findings);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpuint (children->len, ==, 4);
  for (guint i = 0; i < children->len; i++)
    {
      LhRecord *child = g_ptr_array_index (children, i);
      g_autofree char *number = g_strdup_printf ("SJ2024-%03u-01", i + 2);
      g_autofree char *fields = lh_record_serialize (child, LH_PROJECT_WORK_FIELDS);

      g_assert_cmpstr (lh_record_get_text (child, LH_PROJECT_NUMBER), ==, number);
      g_assert_cmpstr (lh_record_get_text (child, LH_PROJECT_STATE), ==, LH_STATE_APPROVED);
      g_assert_cmpstr (lh_record_get_text (child, LH_PROJECT_CATEGORY), ==, "hard-problem");
      g_assert_cmpstr (fields, ==, "organizational conduct");
      g_assert_cmpint (lh_record_get_int (child, LH_PROJECT_CHILD_SHARE), ==, 250);
      g_assert_cmpint (lh_record_get_int (child, LH_PROJECT_YEAR), ==, 2024);
      g_assert_true (lh_date_is_set (lh_record_get_date (child, LH_PROJECT_APPROVED_ON)));
    }
  g_assert_cmpint (lh_date_get_month (lh_record_get_date (g_ptr_array_index (children, 1), LH_PROJECT_DUE_DATE)), ==, 9);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_QUARTER_PLAN), ==, 4);

  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_cmpstr (undone, ==, lh_command_get_label ("split-project", NULL));
  after = lh_test_dump (fixture->ledger);
  g_assert_cmpstr (after, ==, before);
}

static void
test_split_refused (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  gint64 upper_id = insert_upper (fixture);
  g_autoptr (GPtrArray) parts = create_parts (fixture, 2);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (LhRecord) upper = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, upper_id);
  g_autoptr (LhRecord) closed = lh_record_duplicate (upper);
  g_autoptr (GError) error = NULL;

  g_assert_null (lh_split_create_changes (upper, none, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);

  ((LhSplitPart *) g_ptr_array_index (parts, 1))->organization_id = 0;
  g_assert_null (lh_split_create_changes (upper, parts, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strchr (error->message, '2'));
  g_clear_error (&error);

  lh_record_set_text (closed, LH_PROJECT_STATE, LH_STATE_ACCEPTED);
  g_assert_null (lh_split_create_changes (closed, parts, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
  g_assert_nonnull (strstr (error->message, "年度攻坚"));
}

/* What does not make 100 %, or ends after the whole, is told once and done. */
static void
test_split_warnings (LhTestLedger  *fixture,
                     gconstpointer  data)
{
  gint64 upper = insert_upper (fixture);
  g_autoptr (GPtrArray) parts = create_parts (fixture, 2);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) children = NULL;
  guint n_shares = 0;
  guint n_dates = 0;

  ((LhSplitPart *) g_ptr_array_index (parts, 0))->share = 600;
  ((LhSplitPart *) g_ptr_array_index (parts, 1))->share = 300;
  ((LhSplitPart *) g_ptr_array_index (parts, 1))->due = lh_date_new (2025, 1, 31);
  children = split (fixture, upper, parts, &findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const LhFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (finding->severity, ==, LH_SEVERITY_WARNING);
      n_shares += g_str_equal (finding->field, "child-share") && strstr (finding->message, "90.0%") != NULL;
      n_dates += g_str_equal (finding->field, "due-date") && strstr (finding->message, "年度攻坚") != NULL;
    }
  g_assert_cmpuint (n_shares, ==, 1);
  g_assert_cmpuint (n_dates, ==, 1);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpint (lh_split_get_rest (children), ==, 100);
}

static void
insert_stopped (LhTestLedger *fixture,
                gint64        upper)
{
  g_autofree char *parent = lh_test_id (upper);
  g_autofree char *organization = lh_test_get (fixture->ledger, LH_TYPE_PROJECT, upper, "organization-id");
  gint64 stopped = lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization,
                                   "parent-id", parent, "name", "中途终止", "year", "2024", "state", "terminated", NULL);

  lh_test_insert_progress (fixture->ledger, stopped, "2024Q3", "10");
}

/* A1-5: 100, 50, 25 and 0 make 43.8 % of equal shares; shares and the chosen basis change that. */
static void
test_upper_progress (LhTestLedger  *fixture,
                     gconstpointer  data)
{
  static const struct
  {
    const char *shares[4];
    const char *reported;
    const char *basis;
    gboolean    stopped;      /* there is a fifth one, which was stopped */
    gint64      actual;
    gboolean    from_children;
  } cases[] = {
    { { "25", "25", "25", "25" }, NULL, "", FALSE, 438, TRUE },
    { { "", "", "", "" }, NULL, "", FALSE, 438, TRUE },
    { { "40", "30", "20", "10" }, NULL, "", FALSE, 600, TRUE },
    { { "25", "25", "25", "25" }, "60", "", FALSE, 600, FALSE },
    { { "25", "25", "25", "25" }, "60", "children", FALSE, 438, TRUE },
    { { "25", "25", "25", "25" }, NULL, "reported", FALSE, LH_UNSET, FALSE },
    { { "", "", "", "" }, NULL, "children", TRUE, 438, TRUE },
  };
  static const char *const progress[] = { "100", "50", "25", "0" };
  gint64 upper = insert_upper (fixture);
  g_autoptr (GPtrArray) parts = create_parts (fixture, 4);
  g_autoptr (GPtrArray) children = split (fixture, upper, parts, NULL);

  for (guint i = 0; i < 4; i++)
    lh_test_insert_progress (fixture->ledger, lh_record_get_id (g_ptr_array_index (children, i)), "2024Q3", progress[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LhStatistics) statistics = NULL;
      const LhProjectStatusValues *values;
      LhProjectStatus *status;
      gint64 report = 0;

      for (guint j = 0; j < 4; j++)
        {
          gint64 child = lh_record_get_id (g_ptr_array_index (children, j));

          lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, child, "child-share", cases[i].shares[j], NULL);
        }
      if (cases[i].stopped)
        insert_stopped (fixture, upper);
      lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, upper, "progress-basis", cases[i].basis, NULL);
      if (cases[i].reported != NULL)
        report = lh_test_insert_progress (fixture->ledger, upper, "2024Q3", cases[i].reported);

      statistics = compute (fixture);
      status = lh_statistics_get_status (statistics, upper);
      values = lh_project_status_get_values (status);
      g_assert_cmpint (values->actual, ==, cases[i].actual);
      g_assert_cmpint (values->from_children, ==, cases[i].from_children);
      g_assert_cmpstr (lh_project_status_get_basis (status, NULL), ==,
                       cases[i].actual == LH_UNSET ? "" : cases[i].from_children ? "From the sub-projects" : "Entered");
      if (report != 0)
        lh_test_delete (fixture->ledger, LH_TYPE_PROGRESS, report, NULL);
    }
}

/* A1-5: four lists of one line each; who has signed nothing is below the minimum, also who leads nothing. */
static void
test_secretaries (LhTestLedger  *fixture,
                  gconstpointer  data)
{
  gint64 upper = insert_upper (fixture);
  g_autoptr (GPtrArray) parts = create_parts (fixture, 4);
  g_autoptr (GPtrArray) children = split (fixture, upper, parts, NULL);
  g_autoptr (LhStatistics) statistics = NULL;
  GPtrArray *secretaries;
  guint n_below = 0;

  for (guint i = 0; i < 2; i++)
    lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, lh_record_get_id (g_ptr_array_index (children, i)),
                  "pledge-signed-on", "2024-03-05", NULL);
  /* a revoked letter is none */
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, lh_record_get_id (g_ptr_array_index (children, 2)),
                "pledge-signed-on", "2024-03-05", NULL);
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, lh_record_get_id (g_ptr_array_index (children, 2)),
                "pledge-state", "revoked", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_ORGANIZATION, "code", "900", "name", "市第九局", "kind", "branch",
                  "official-order", "900", "files-projects", "true", "secretary", "书记九", NULL);

  statistics = compute (fixture);
  secretaries = lh_statistics_get_secretaries (statistics);
  g_assert_cmpuint (secretaries->len, ==, 5);
  for (guint i = 0; i < secretaries->len; i++)
    {
      const LhSecretary *secretary = g_ptr_array_index (secretaries, i);

      g_assert_true (lh_statistics_find_secretary (statistics, secretary->key) == secretary);
      g_assert_cmpuint (secretary->rows->len, ==, i < 4 ? 1 : 0);
      g_assert_cmpuint (secretary->signed_ids->len, ==, i < 2 ? 1 : 0);
      g_assert_cmpint (secretary->below_minimum, ==, i >= 2);
      if (i < 4)
        g_assert_cmpint (g_array_index (secretary->ids, gint64, 0), ==,
                         lh_record_get_id (g_ptr_array_index (children, i)));
      n_below += secretary->below_minimum;
    }
  g_assert_cmpuint (n_below, ==, 3);
  lh_test_check_figure (statistics, "secretaries-below-minimum", "3");
}

static LhChangeSet *
sign (LhTestLedger *fixture,
      gint64        id,
      const char   *representative)
{
  g_autoptr (LhRecord) project = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, id);
  g_autoptr (GError) error = NULL;
  LhChangeSet *changes = lh_pledge_create_changes (project, lh_date_new (2024, 2, 28), representative, &error);

  g_assert_no_error (error);
  return changes;
}

/* Form F21 no. 1: ZR2024-001, then a second letter of the organization; a letter keeps its number. */
static void
test_pledge (LhTestLedger  *fixture,
             gconstpointer  data)
{
  gint64 first = insert_upper (fixture);
  g_autofree char *organization = lh_test_get (fixture->ledger, LH_TYPE_PROJECT, first, "organization-id");
  gint64 second = lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization, "name", "另一项",
                                  "year", "2024", "lead-name", "书记", NULL);
  g_autoptr (LhRecord) nobody = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, first);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (LhChangeSet) again = NULL;
  g_autoptr (LhChangeSet) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  g_assert_null (lh_pledge_create_changes (nobody, lh_date_new (2024, 2, 28), NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, first, "lead-name", "书记", NULL);

  changes = sign (fixture, first, "沈××");
  lh_test_apply (fixture->ledger, changes);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, first, "pledge-number", "ZR2024-001");
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, first, "pledge-state", "signed");
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, first, "pledge-signed-on", "2024-02-28");
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, first, "pledge-representative", "沈××");

  other = sign (fixture, second, NULL);
  lh_test_apply (fixture->ledger, other);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, second, "pledge-number", "ZR2024-001-02");

  again = sign (fixture, first, NULL);
  lh_test_apply (fixture->ledger, again);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, first, "pledge-number", "ZR2024-001");
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, first, "pledge-representative", "沈××");

  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_cmpstr (undone, ==, lh_command_get_label ("sign-pledge", NULL));
}

static gboolean
tree_is_read (gpointer data)
{
  return !lh_project_tree_get_pending (data) && !lh_record_list_get_pending (lh_project_tree_get_roots (data));
}

/* A sub-project that fits brings its upper project along; the tree follows the ledger. */
static void
test_tree (LhTestLedger  *fixture,
           gconstpointer  data)
{
  gint64 upper = insert_upper (fixture);
  g_autoptr (GPtrArray) parts = create_parts (fixture, 3);
  g_autoptr (GPtrArray) children = split (fixture, upper, parts, NULL);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (LhQuery) all = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (LhProjectTree) tree = NULL;
  gint64 second = lh_record_get_id (g_ptr_array_index (children, 1));

  lh_query_set_search (query, "攻坚之2");
  tree = lh_project_tree_new (fixture->ledger, query);
  g_assert_true (lh_test_wait (tree_is_read, tree, 5000));
  g_assert_cmpuint (lh_project_tree_get_n_matches (tree), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lh_project_tree_get_roots (tree))), ==, 1);
  g_assert_cmpint (lh_record_list_get_id (lh_project_tree_get_roots (tree), 0), ==, upper);
  g_assert_nonnull (lh_project_tree_get_children (tree, upper));
  g_assert_null (lh_project_tree_get_children (tree, second));
  g_assert_cmpint (lh_project_tree_get_upper (tree, second), ==, upper);

  lh_project_tree_set_query (tree, all);
  g_assert_true (lh_test_wait (tree_is_read, tree, 5000));
  g_assert_cmpuint (lh_project_tree_get_n_matches (tree), ==, 4);

  for (guint i = 0; i < children->len; i++)
    lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, lh_record_get_id (g_ptr_array_index (children, i)), "parent-id", "",
                  NULL);
  g_assert_true (lh_test_wait (tree_is_read, tree, 5000));
  g_assert_null (lh_project_tree_get_children (tree, upper));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lh_project_tree_get_roots (tree))), ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/split/shares", test_shares);
  g_test_add_func ("/split/targets", test_targets);
  LH_TEST_LEDGER_ADD ("/split/done", NULL, test_split);
  LH_TEST_LEDGER_ADD ("/split/refused", NULL, test_split_refused);
  LH_TEST_LEDGER_ADD ("/split/warnings", NULL, test_split_warnings);
  LH_TEST_LEDGER_ADD ("/split/upper-progress", NULL, test_upper_progress);
  LH_TEST_LEDGER_ADD ("/split/secretaries", NULL, test_secretaries);
  LH_TEST_LEDGER_ADD ("/split/pledge", NULL, test_pledge);
  LH_TEST_LEDGER_ADD ("/split/tree", NULL, test_tree);

  return g_test_run ();
}
