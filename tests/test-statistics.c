/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-codes.h"
#include "lh-organization-statistics.h"
#include "lh-progress.h"

static LhStatistics *
test_compute (LhTestLedger *fixture,
              LhQuarter     quarter)
{
  g_autoptr (GError) error = NULL;
  LhStatistics *statistics;

  statistics = lh_ledger_compute_statistics (fixture->ledger, quarter, lh_quarter_last_day (quarter), &error);
  g_assert_no_error (error);
  lh_test_check_statistics (statistics);
  return statistics;
}

static void
test_check_figures (LhStatistics      *statistics,
                    const char *const  figures[][2],
                    guint              n_figures)
{
  for (guint i = 0; i < n_figures; i++)
    lh_test_check_figure (statistics, figures[i][0], figures[i][1]);
}

/* A register of 85, of which 72 file 3 projects and 10 file 4. */
static gint64
test_file_projects (LhTestLedger *fixture)
{
  g_autoptr (LhChangeSet) organizations = lh_change_set_new ("new-organization");
  g_autoptr (LhChangeSet) projects = lh_change_set_new ("new-project");
  gint64 ids[85];
  gint64 last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", i + 1);
      g_autofree char *name = g_strdup_printf ("市第%u局", i + 1);
      g_autoptr (LhRecord) record = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", code, "name", name,
                                                        "kind", "organ-committee", "files-projects", "true", NULL);

      ids[i] = lh_change_set_insert (organizations, record);
    }
  lh_test_apply (fixture->ledger, organizations);

  for (guint i = 0; i < 82; i++)
    {
      g_autofree char *id = lh_test_id (ids[i]);

      for (guint j = 0; j < (i < 72 ? 3 : 4); j++)
        {
          g_autofree char *name = g_strdup_printf ("项目%u-%u", i + 1, j + 1);
          g_autoptr (LhRecord) record = lh_test_record_new (LH_TYPE_PROJECT, "organization-id", id, "name", name,
                                                            "year", "2023", "state", "filed",
                                                            "filed-on", "2023-03-22", NULL);

          last = lh_change_set_insert (projects, record);
        }
    }
  lh_test_apply (fixture->ledger, projects);
  return last;
}

/* A0-1, with the numbers of S0-1 and S0-2 */
static void
test_filing (LhTestLedger  *fixture,
             gconstpointer  data)
{
  static const char *const filed[][2] = {
    { "organizations-registered", "85" },
    { "organizations-filed", "82" },
    { "organizations-not-filed", "3" },
    { "filing-rate", "96.5" },
    { "projects", "256" },
    { "projects-per-organization", "3.12" },
    { "projects-most", "4" },
    { "organizations-with-most", "10" },
    { "projects-fewest", "3" },
  };
  static const char *const withdrawn[][2] = {
    { "organizations-filed", "82" },
    { "projects", "255" },
    { "projects-per-organization", "3.11" },
    { "projects-most", "4" },
    { "organizations-with-most", "9" },
  };
  const gint64 last = test_file_projects (fixture);
  g_autoptr (LhStatistics) before = test_compute (fixture, lh_quarter_new (2023, 1));
  g_autoptr (LhStatistics) after = NULL;
  g_autoptr (LhStatistics) other_year = NULL;
  g_autoptr (GError) error = NULL;

  test_check_figures (before, filed, G_N_ELEMENTS (filed));

  lh_test_take (fixture->ledger, last, "withdraw", &error);
  g_assert_no_error (error);
  after = test_compute (fixture, lh_quarter_new (2023, 1));
  test_check_figures (after, withdrawn, G_N_ELEMENTS (withdrawn));

  /* without projects there are averages of nothing, which are not 0 (rule R4) */
  other_year = test_compute (fixture, lh_quarter_new (2024, 1));
  lh_test_check_figure (other_year, "projects", "0");
  lh_test_check_figure (other_year, "filing-rate", "0.0");
  lh_test_check_figure (other_year, "projects-per-organization", NULL);
  lh_test_check_figure (other_year, "projects-most", NULL);
  lh_test_check_figure (other_year, "on-time-rate", NULL);
  lh_test_check_figure (other_year, "actual-progress", NULL);
}

/* The organs of document 000 with the class the text gives them. */
static const struct
{
  const char *name;
  const char *aliases;
  const char *sector_class;
} organs[] = {
  { "市委机关", NULL, "party-organs" },
  { "市纪委机关", NULL, "party-organs" },
  { "市委组织部", NULL, "party-organs" },
  { "市发改委", NULL, "project-organs" },
  { "市住建局", NULL, "project-organs" },
  { "市审计局", NULL, "finance-organs" },
  { "市财政局", NULL, "finance-organs" },
  { "市行政审批服务局", "市行政审批局", "window-service" },
  { "市城管局", NULL, "window-service" },
  { "市政协机关", NULL, NULL },
  { "市中级人民法院", NULL, NULL },
  { "市税务局", NULL, NULL },
  { "市水务局", NULL, NULL },
  { "市市场监督管理局", NULL, NULL },
  { "市残联", NULL, NULL },
  { "市林业局", NULL, NULL },
};

static void
test_insert_organs (LhTestLedger *fixture)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-organization");

  for (guint i = 0; i < G_N_ELEMENTS (organs); i++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", i + 1);
      g_autoptr (LhRecord) record = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", code, "name", organs[i].name,
                                                        "kind", "department", "aliases", organs[i].aliases,
                                                        "sector-class", organs[i].sector_class, NULL);

      lh_change_set_insert (changes, record);
    }
  lh_test_apply (fixture->ledger, changes);
}

static gint64
test_find_organ (LhTestLedger *fixture,
                 const char   *search)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) found = NULL;

  lh_query_set_search (query, search);
  found = lh_ledger_query (fixture->ledger, query, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  return lh_record_get_id (g_ptr_array_index (found, 0));
}

static void
test_check_sectors (LhTestLedger *fixture,
                    const guint   expected[5])
{
  static const char *const labels[] = { "党委单位", "项目单位", "财经单位", "窗口和服务行业", "" };
  g_autoptr (GPtrArray) sectors = NULL;
  guint sum = 0;

  sectors = lh_organization_statistics_sectors (fixture->ledger, "department", lh_date_new (2023, 6, 30));
  g_assert_cmpuint (sectors->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < sectors->len; i++)
    {
      const LhSectorCount *sector = g_ptr_array_index (sectors, i);

      g_assert_cmpstr (sector->label, ==, labels[i]);
      g_assert_cmpuint (sector->ids->len, ==, expected[i]);
      sum += sector->ids->len;
    }
  g_assert_cmpuint (sum, ==, 16);
}

/* A0-2 (S0-6) */
static void
test_sectors (LhTestLedger  *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) sectors = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refused = NULL;
  g_autoptr (LhChangeSet) again = lh_change_set_new ("new-organization");
  g_autoptr (LhRecord) same = NULL;
  const LhSectorCount *finance;

  test_insert_organs (fixture);
  test_check_sectors (fixture, (const guint[]) { 3, 2, 2, 2, 7 });

  sectors = lh_organization_statistics_sectors (fixture->ledger, "department", lh_date_new (2023, 6, 30));
  finance = g_ptr_array_index (sectors, 2);
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, g_array_index (finance->ids, gint64, 0), "name", "市审计局");
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, g_array_index (finance->ids, gint64, 1), "name", "市财政局");

  lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, test_find_organ (fixture, "市水务局"), "sector-class",
                "project-organs", &error);
  g_assert_no_error (error);
  test_check_sectors (fixture, (const guint[]) { 3, 3, 2, 2, 6 });

  /* the other name leads to the organ, and adds none */
  lh_test_assert_field (fixture->ledger, LH_TYPE_ORGANIZATION, test_find_organ (fixture, "市行政审批局"), "name",
                        "市行政审批服务局");
  same = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", "099", "name", "市行政审批局", "kind", "department", NULL);
  lh_change_set_insert (again, same);
  g_assert_false (lh_ledger_apply (fixture->ledger, again, NULL, &refused));
  g_assert_error (refused, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (refused->message, "市行政审批服务局"));
  test_check_sectors (fixture, (const guint[]) { 3, 3, 2, 2, 6 });
}

/* A1-5: the upper project and its four sub-projects; the first of them is done and accepted. */
typedef struct
{
  gint64 upper;
  gint64 children[4];
} TestUpper;

static TestUpper
test_insert_upper (LhTestLedger *fixture)
{
  static const struct
  {
    const char *name;
    const char *progress;
    const char *state;
    const char *signed_on;
  } children[] = {
    { "子项目甲", "100", "accepted", "2024-03-05" },
    { "子项目乙", "50", "in-progress", "2024-03-05" },
    { "子项目丙", "25", "in-progress", "2024-03-05" },
    { "子项目丁", "0", "in-progress", NULL },
  };
  TestUpper result = { 0 };
  g_autofree char *upper = NULL;

  result.upper = lh_test_insert_project (fixture->ledger, lh_test_insert_organization (fixture->ledger, "001", "市财政局"),
                                         "年度攻坚");
  upper = lh_test_id (result.upper);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", i + 2);
      g_autofree char *name = g_strdup_printf ("市第%u局", i + 1);
      g_autofree char *secretary = g_strdup_printf ("书记%u", i + 1);
      g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, code, name));

      result.children[i] = lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization,
                                           "parent-id", upper, "name", children[i].name, "year", "2024",
                                           "state", children[i].state, "lead-name", secretary,
                                           "pledge-signed-on", children[i].signed_on, "start-date", "2024-01-01",
                                           "due-date", "2024-12-31", NULL);
      lh_test_insert_progress (fixture->ledger, result.children[i], "2024Q3", children[i].progress);
    }
  return result;
}

/* A1-5: 43.8 %, and acceptance waits for the sub-projects, which are named. */
static void
test_upper_project (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  const TestUpper projects = test_insert_upper (fixture);
  g_autoptr (LhStatistics) statistics = test_compute (fixture, lh_quarter_new (2024, 3));
  const LhProjectStatusValues *status;
  const LhFigure *unsigned_letters;
  g_autofree char *percent = NULL;
  g_autoptr (GError) error = NULL;

  status = lh_project_status_get_values (lh_statistics_get_status (statistics, projects.upper));
  percent = lh_percent_format (status->actual);
  g_assert_cmpstr (percent, ==, "43.8%");
  g_assert_true (status->from_children);

  unsigned_letters = lh_statistics_get_figure (statistics, "secretaries-below-minimum");
  lh_test_check_figure (statistics, "secretaries-below-minimum", "1");
  g_assert_cmpuint (unsigned_letters->ids->len, ==, 1);
  g_assert_cmpint (g_array_index (unsigned_letters->ids, gint64, 0), ==, projects.children[3]);

  g_assert_false (lh_test_take (fixture->ledger, projects.upper, "request-acceptance", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_null (strstr (error->message, "子项目甲"));
  g_assert_nonnull (strstr (error->message, "子项目乙"));
  g_assert_nonnull (strstr (error->message, "子项目丙"));
  g_assert_nonnull (strstr (error->message, "子项目丁"));
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, projects.upper, "state", LH_STATE_IN_PROGRESS);

  g_assert_true (lh_ledger_set_setting (fixture->ledger, "workflow.off", "visit acceptance", NULL));
  for (guint i = 1; i < 4; i++)
    {
      g_assert_true (lh_test_take (fixture->ledger, projects.children[i], "request-acceptance", NULL));
      g_assert_true (lh_test_take (fixture->ledger, projects.children[i], "accept", NULL));
    }
  g_clear_error (&error);
  lh_test_take (fixture->ledger, projects.upper, "request-acceptance", &error);
  g_assert_no_error (error);
}

static void
test_secretaries (LhTestLedger  *fixture,
                  gconstpointer  data)
{
  const TestUpper projects = test_insert_upper (fixture);
  g_autoptr (LhStatistics) statistics = test_compute (fixture, lh_quarter_new (2024, 3));
  GPtrArray *groups = lh_statistics_get_groups (statistics, LH_GROUPING_SECRETARY);
  guint n_lists = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *secretary = g_strdup_printf ("书记%u", n_lists + 1);

      if (*group->label == '\0')
        continue;
      g_assert_cmpstr (group->label, ==, secretary);
      g_assert_cmpuint (group->n_projects, ==, 1);
      g_assert_cmpint (g_array_index (group->ids, gint64, 0), ==, projects.children[n_lists]);
      n_lists++;
    }
  g_assert_cmpuint (n_lists, ==, 4);
}

/* What a project reports itself counts before the average of its sub-projects. */
static void
test_upper_reports_itself (LhTestLedger  *fixture,
                           gconstpointer  data)
{
  const TestUpper projects = test_insert_upper (fixture);
  g_autoptr (LhStatistics) statistics = NULL;
  const LhProjectStatusValues *status;

  lh_test_insert_progress (fixture->ledger, projects.upper, "2024Q3", "60");
  statistics = test_compute (fixture, lh_quarter_new (2024, 3));
  status = lh_project_status_get_values (lh_statistics_get_status (statistics, projects.upper));
  g_assert_cmpint (status->actual, ==, 600);
  g_assert_false (status->from_children);
}

/* Puts branches with their members below a body; the first 78 of all have 19, the others 18. */
static void
test_add_branches (LhChangeSet *changes,
                   const char  *parent,
                   const char  *department,
                   guint        n_branches,
                   guint       *n_all)
{
  for (guint i = 0; i < n_branches; i++, ++*n_all)
    {
      g_autofree char *code = g_strdup_printf ("B%03u", *n_all + 1);
      g_autofree char *name = g_strdup_printf ("第%u党支部", *n_all + 1);
      g_autoptr (LhRecord) record = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", code, "name", name,
                                                        "kind", "branch", "parent-id", parent, "department", department,
                                                        "member-count", *n_all < 78 ? "19" : "18", NULL);

      lh_change_set_insert (changes, record);
    }
}

static void
test_add_bodies (LhChangeSet *changes,
                 const char  *committee,
                 const char  *kind,
                 guint        n_bodies,
                 guint        n_branches,
                 guint       *n_all)
{
  for (guint i = 0; i < n_bodies; i++)
    {
      g_autofree char *code = g_strdup_printf ("%c%02u", *kind, i + 1);
      g_autofree char *department = g_strdup_printf ("%s部门%u", kind, i + 1);
      g_autoptr (LhRecord) body = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", code, "name", code, "kind", kind,
                                                      "parent-id", committee, "department", department, NULL);
      g_autofree char *id = lh_test_id (lh_change_set_insert (changes, body));

      test_add_branches (changes, id, department, n_branches, n_all);
    }
}

static gint64
test_insert_tree (LhTestLedger *fixture)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-organization");
  g_autoptr (LhRecord) committee = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", "000", "name", "市直机关工委",
                                                       "kind", "committee", NULL);
  g_autofree char *id = lh_test_id (lh_change_set_insert (changes, committee));
  GPtrArray *list = lh_change_set_get_changes (changes);
  guint n_all = 0;

  test_add_bodies (changes, id, "organ-committee", 8, 5, &n_all);
  test_add_bodies (changes, id, "general-branch", 5, 4, &n_all);
  for (guint i = 0; i < 44; i++)
    {
      g_autofree char *department = g_strdup_printf ("直属部门%u", i + 1);

      test_add_branches (changes, id, department, 1, &n_all);
    }
  lh_test_apply (fixture->ledger, changes);
  return lh_record_get_id (((LhChange *) g_ptr_array_index (list, list->len - 1))->record);
}

static void
test_check_decimal (LhDecimal   decimal,
                    const char *expected)
{
  g_autofree char *text = lh_decimal_to_string (decimal);

  g_assert_cmpstr (text, ==, expected);
}

/* A2-1 (S2-2) */
static void
test_tree (LhTestLedger  *fixture,
           gconstpointer  data)
{
  const gint64 direct_branch = test_insert_tree (fixture);
  LhOrganizationStatistics counts;
  g_autoptr (GError) error = NULL;

  lh_organization_statistics_compute (fixture->ledger, lh_date_new (2025, 6, 30), &counts);
  g_assert_cmpuint (counts.n_organ_committees, ==, 8);
  g_assert_cmpuint (counts.n_general_branches, ==, 5);
  g_assert_cmpuint (counts.n_direct_branches, ==, 44);
  g_assert_cmpuint (counts.n_direct, ==, 57);
  g_assert_cmpuint (counts.n_departments, ==, 57);
  g_assert_cmpuint (counts.n_branches, ==, 104);
  g_assert_cmpuint (counts.n_branches_below, ==, 60);
  test_check_decimal (counts.branches_per_body, "4.62");
  g_assert_cmpuint (counts.n_party_organizations, ==, 117);
  g_assert_cmpint (counts.n_members, ==, 1950);
  test_check_decimal (counts.members_per_branch, "18.75");

  lh_test_edit (fixture->ledger, LH_TYPE_ORGANIZATION, direct_branch, "active-until", "2025-06-30", &error);
  g_assert_no_error (error);
  lh_organization_statistics_compute (fixture->ledger, lh_date_new (2025, 6, 30), &counts);
  g_assert_cmpuint (counts.n_direct, ==, 57);
  g_assert_cmpuint (counts.n_branches, ==, 104);
  lh_organization_statistics_compute (fixture->ledger, lh_date_new (2025, 7, 1), &counts);
  g_assert_cmpuint (counts.n_direct, ==, 56);
  g_assert_cmpuint (counts.n_branches, ==, 103);
}

/* Temporary branches stand apart, and a body without branches speaks for its members itself (S0-26). */
static void
test_tree_exceptions (LhTestLedger  *fixture,
                      gconstpointer  data)
{
  LhOrganizationStatistics counts;

  lh_organization_statistics_compute (fixture->ledger, lh_date_new (2024, 6, 30), &counts);
  g_assert_cmpuint (counts.n_party_organizations, ==, 0);
  test_check_decimal (counts.members_per_branch, "0");

  lh_test_insert (fixture->ledger, LH_TYPE_ORGANIZATION, "code", "001", "name", "市审计局", "kind", "organ-committee",
                  "member-count", "31", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_ORGANIZATION, "code", "002", "name", "审计组临时党支部",
                  "kind", "temporary-branch", "member-count", "5", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_ORGANIZATION, "code", "003", "name", "市残联", "kind", "department", NULL);
  lh_organization_statistics_compute (fixture->ledger, lh_date_new (2024, 6, 30), &counts);
  g_assert_cmpuint (counts.n_party_organizations, ==, 1);
  g_assert_cmpuint (counts.n_temporary, ==, 1);
  g_assert_cmpint (counts.n_members, ==, 31);
}

/* Averages, reports and lights of a handful of projects whose figures are easily worked out by hand. */
static void
test_progress (LhTestLedger  *fixture,
               gconstpointer  data)
{
  /* Planned are 9.8 % on 31 March, 39.7 % on 30 June and 69.8 % on 30 September: 30, 121 and 213 of 305 days. */
  static const struct
  {
    const char *state;
    const char *second;
    const char *third;
    const char *reported_on;
  } projects[] = {
    { "in-progress", "39.7", "75.0", "2024-09-28" },
    { "in-progress", "39.7", "65.0", "2024-10-05" },   /* the last day that is on time */
    { "in-progress", "39.7", "40.2", "2024-10-06" },   /* late */
    { "in-progress", "62.0", NULL, NULL },             /* missing: what it reported last counts */
    { "paused", "9.8", "10.0", "2024-09-28" },         /* counts in no average */
    { "filed", NULL, NULL, NULL },                     /* not initiated: owes no report */
  };
  static const char *const expected[][2] = {
    { "projects", "6" },
    { "planned-progress", "69.8" },
    { "actual-progress", "60.6" },
    { "average-lag", "9.2" },
    { "projects-behind", "3" },
    { "light-green", "2" },
    { "light-yellow", "2" },
    { "light-red", "0" },
    { "light-grey", "2" },
    { "reports-due", "5" },
    { "reports-on-time", "3" },
    { "reports-late", "1" },
    { "reports-missing", "1" },
    { "on-time-rate", "60.0" },
    { "organizations-not-reported", "1" },
  };
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市财政局"));
  g_autoptr (LhStatistics) statistics = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (projects); i++)
    {
      g_autofree char *name = g_strdup_printf ("项目%u", i + 1);
      g_autofree char *id = NULL;

      id = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization, "name", name,
                                       "year", "2024", "state", projects[i].state, "start-date", "2024-03-01",
                                       "due-date", "2024-12-31", NULL));
      if (projects[i].second == NULL)
        continue;
      lh_test_insert (fixture->ledger, LH_TYPE_PROGRESS, "project-id", id, "quarter", "2024Q1", "actual-progress", "9.8",
                      NULL);
      lh_test_insert (fixture->ledger, LH_TYPE_PROGRESS, "project-id", id, "quarter", "2024Q2",
                      "actual-progress", projects[i].second, NULL);
      if (projects[i].third != NULL)
        lh_test_insert (fixture->ledger, LH_TYPE_PROGRESS, "project-id", id, "quarter", "2024Q3",
                        "actual-progress", projects[i].third, "reported-on", projects[i].reported_on, NULL);
    }
  statistics = test_compute (fixture, lh_quarter_new (2024, 3));
  test_check_figures (statistics, expected, G_N_ELEMENTS (expected));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/statistics/filing", NULL, test_filing);
  LH_TEST_LEDGER_ADD ("/statistics/sectors", NULL, test_sectors);
  LH_TEST_LEDGER_ADD ("/statistics/upper-project", NULL, test_upper_project);
  LH_TEST_LEDGER_ADD ("/statistics/upper-reports-itself", NULL, test_upper_reports_itself);
  LH_TEST_LEDGER_ADD ("/statistics/secretaries", NULL, test_secretaries);
  LH_TEST_LEDGER_ADD ("/statistics/tree", NULL, test_tree);
  LH_TEST_LEDGER_ADD ("/statistics/tree-exceptions", NULL, test_tree_exceptions);
  LH_TEST_LEDGER_ADD ("/statistics/progress", NULL, test_progress);

  return g_test_run ();
}
