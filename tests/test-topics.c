/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-filing-actions.h"
#include "lh-filing-statistics.h"
#include "lh-opinion.h"
#include "lh-topic.h"

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
test_insert_opinion (LhTestLedger *fixture,
                     gint64        organization,
                     const char   *content)
{
  g_autofree char *id = organization != 0 ? lh_test_id (organization) : NULL;

  return lh_test_insert (fixture->ledger, LH_TYPE_OPINION, "year", "2023", "organization-id", id, "content", content,
                         "front-line", "true", "place", "文昌街道", "raised-on", "2023-02-01", NULL);
}

static GPtrArray *
test_load_opinions (LhTestLedger *fixture,
                    const gint64 *ids,
                    guint         n_ids)
{
  GPtrArray *opinions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (opinions, lh_test_load (fixture->ledger, LH_TYPE_OPINION, ids[i]));
  return opinions;
}

/* Draws the topic of the two opinions. */
static LhRecord *
test_draw_topic (LhTestLedger *fixture,
                 const gint64 *ids)
{
  g_autoptr (GPtrArray) opinions = test_load_opinions (fixture, ids, 2);
  g_autoptr (LhRecord) topic = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  changes = lh_filing_draw_topic (opinions, 0, NULL, &topic, &error);
  g_assert_no_error (error);
  lh_test_apply (fixture->ledger, changes);
  return lh_test_load (fixture->ledger, LH_TYPE_TOPIC, lh_record_get_id (topic));
}

/* S0-5: opinions become a topic in one action, and their words stay */
static void
test_opinions_to_topic (LhTestLedger  *fixture,
                        gconstpointer  data)
{
  gint64 organization = test_insert_organization (fixture, 1);
  const gint64 ids[] = { test_insert_opinion (fixture, organization, "楼道灯坏了两个月没人修。找谁都说不归他管。"),
                         test_insert_opinion (fixture, 0, "改造时没问过我们") };
  g_autofree char *organization_id = lh_test_id (organization);
  g_autoptr (LhRecord) topic = test_draw_topic (fixture, ids);
  g_autofree char *topic_id = lh_test_id (lh_record_get_id (topic));
  g_autoptr (GPtrArray) opinions = NULL;
  g_autoptr (LhRecord) again = NULL;
  g_autoptr (GError) error = NULL;

  lh_test_assert_field (fixture->ledger, LH_TYPE_TOPIC, lh_record_get_id (topic), "title", "楼道灯坏了两个月没人修");
  lh_test_assert_field (fixture->ledger, LH_TYPE_TOPIC, lh_record_get_id (topic), "organization-id", organization_id);
  lh_test_assert_field (fixture->ledger, LH_TYPE_TOPIC, lh_record_get_id (topic), "problem",
                        "1.楼道灯坏了两个月没人修。找谁都说不归他管。\n2.改造时没问过我们");
  for (guint i = 0; i < 2; i++)
    lh_test_assert_field (fixture->ledger, LH_TYPE_OPINION, ids[i], "topic-id", topic_id);
  lh_test_assert_field (fixture->ledger, LH_TYPE_OPINION, ids[0], "content", "楼道灯坏了两个月没人修。找谁都说不归他管。");

  /* what was raised is not rewritten any more; a note is welcome */
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_OPINION, ids[0], "content", "灯不亮", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);
  lh_test_edit (fixture->ledger, LH_TYPE_OPINION, ids[0], "note", "已转社区", &error);
  g_assert_no_error (error);

  /* an opinion is part of one topic */
  opinions = test_load_opinions (fixture, ids, 2);
  g_assert_null (lh_filing_draw_topic (opinions, 0, NULL, &again, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
}

/* A topic becomes a project in one action, and carries over what it says */
static void
test_topic_to_project (LhTestLedger  *fixture,
                       gconstpointer  data)
{
  static const struct { const char *field; const char *value; } carried[] = {
    { "state", "draft" }, { "year", "2023" }, { "name", "楼道灯没人修" }, { "topic-dimension", "public-concern" },
    { "dimension-inferred", "true" }, { "problem", "管护没有主体" },
  };
  gint64 organization = test_insert_organization (fixture, 1);
  g_autofree char *organization_id = lh_test_id (organization);
  gint64 id = lh_test_insert (fixture->ledger, LH_TYPE_TOPIC, "year", "2023", "organization-id", organization_id,
                              "title", "楼道灯没人修", "problem", "管护没有主体", "dimension", "public-concern",
                              "inferred", "true", NULL);
  g_autoptr (LhRecord) topic = lh_test_load (fixture->ledger, LH_TYPE_TOPIC, id);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (LhRecord) done = NULL;
  g_autoptr (LhRecord) again = NULL;
  g_autofree char *project_id = NULL;
  g_autoptr (GError) error = NULL;

  changes = lh_filing_make_project (topic, NULL, &project, &error);
  g_assert_no_error (error);
  lh_test_apply (fixture->ledger, changes);
  project_id = lh_test_id (lh_record_get_id (project));
  lh_test_assert_field (fixture->ledger, LH_TYPE_TOPIC, id, "project-id", project_id);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, lh_record_get_id (project), "organization-id", organization_id);
  for (guint i = 0; i < G_N_ELEMENTS (carried); i++)
    lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, lh_record_get_id (project), carried[i].field,
                          carried[i].value);

  done = lh_test_load (fixture->ledger, LH_TYPE_TOPIC, id);
  g_assert_null (lh_filing_make_project (done, NULL, &again, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  g_free (lh_ledger_undo (fixture->ledger, &error));
  g_assert_no_error (error);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_PROJECT), ==, 0);
  lh_test_assert_field (fixture->ledger, LH_TYPE_TOPIC, id, "project-id", NULL);
}

/* A title that is too long for the name of a project is cut, never refused. */
static void
test_long_title (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  gint64 organization = test_insert_organization (fixture, 1);
  g_autofree char *organization_id = lh_test_id (organization);
  gint64 id = lh_test_insert (fixture->ledger, LH_TYPE_TOPIC, "year", "2023", "organization-id", organization_id, "title",
                              "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十多出来的字", NULL);
  g_autoptr (LhRecord) topic = lh_test_load (fixture->ledger, LH_TYPE_TOPIC, id);
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_filing_make_project (topic, NULL, &project, &error);

  g_assert_no_error (error);
  lh_test_apply (fixture->ledger, changes);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROJECT, lh_record_get_id (project), "name",
                        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十");
}

static void
test_opinions_refused (LhTestLedger  *fixture,
                       gconstpointer  data)
{
  gint64 one = test_insert_organization (fixture, 1);
  gint64 two = test_insert_organization (fixture, 2);
  const gint64 ids[] = { test_insert_opinion (fixture, one, "甲"), test_insert_opinion (fixture, two, "乙"),
                         test_insert_opinion (fixture, 0, "丙") };
  g_autoptr (GPtrArray) mixed = test_load_opinions (fixture, ids, 2);
  g_autoptr (GPtrArray) nobody = test_load_opinions (fixture, ids + 2, 1);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (LhChangeSet) aside = NULL;
  g_autoptr (LhRecord) topic = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *const lists[] = { mixed, nobody, none };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_assert_null (lh_filing_draw_topic (lists[i], 0, NULL, &topic, &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
      g_clear_error (&error);
    }

  /* setting aside needs a reason, and closes the opinion */
  aside = lh_filing_set_aside (nobody, "", &error);
  g_assert_false (lh_ledger_apply (fixture->ledger, aside, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);
  aside = (g_object_unref (aside), lh_filing_set_aside (nobody, "已转规划部门答复", &error));
  lh_test_apply (fixture->ledger, aside);
  test_check_figure (fixture, "opinions-raised", "3");
  test_check_figure (fixture, "opinions-front-line", "3");
  test_check_figure (fixture, "opinions-open", "2");
  test_check_figure (fixture, "opinions-set-aside", "1");
  nobody = (g_ptr_array_unref (nobody), test_load_opinions (fixture, ids + 2, 1));
  g_assert_null (lh_filing_draw_topic (nobody, one, NULL, &topic, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
}

/* The topics of A3-1: 16 rows, dimensions inferred by a reader. */
static const char *const dimensions[16] = {
  "central-difficulty", "central-difficulty", "public-concern", "central-difficulty", "", "public-concern", "team-gap",
  "central-difficulty", "public-concern", "central-difficulty", "public-concern", "", "team-gap", "central-difficulty",
  "public-concern", "central-difficulty",
};

static void
test_dimensions (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  static const struct { const char *code; guint n; guint n_inferred; } wanted[] = {
    { "central-difficulty", 7, 7 }, { "public-concern", 5, 5 }, { "team-gap", 2, 2 }, { "", 2, 0 },
  };
  g_autoptr (LhStatistics) statistics = NULL;
  GPtrArray *counts;
  GPtrArray *groups;
  guint total = 0;

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      g_autofree char *id = lh_test_id (test_insert_organization (fixture, i + 1));
      g_autofree char *name = g_strdup_printf ("项目%u", i + 1);
      const char *inferred = *dimensions[i] != '\0' ? "true" : "false";

      lh_test_insert (fixture->ledger, LH_TYPE_TOPIC, "year", "2023", "organization-id", id, "title", name,
                      "dimension", dimensions[i], "inferred", inferred, NULL);
      lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "year", "2023", "organization-id", id, "name", name,
                      "topic-dimension", dimensions[i], "dimension-inferred", inferred, "state", "filed", NULL);
    }

  statistics = test_compute (fixture, 2023);
  counts = lh_statistics_get_filing (statistics)->dimensions;
  groups = lh_statistics_get_groups (statistics, LH_GROUPING_TOPIC);
  g_assert_cmpuint (counts->len, ==, G_N_ELEMENTS (wanted));
  g_assert_cmpuint (groups->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      const LhDimensionCount *count = g_ptr_array_index (counts, i);

      g_assert_cmpstr (count->code, ==, wanted[i].code);
      g_assert_cmpuint (count->ids->len, ==, wanted[i].n);
      g_assert_cmpuint (count->n_inferred, ==, wanted[i].n_inferred);
      total += count->ids->len;
      for (guint j = 0; j < groups->len; j++)
        {
          const LhGroup *group = g_ptr_array_index (groups, j);

          if (!g_str_equal (group->key, wanted[i].code))
            continue;
          g_assert_cmpuint (group->n_projects, ==, wanted[i].n);
          g_assert_cmpuint (group->n_inferred, ==, wanted[i].n_inferred);
        }
    }
  g_assert_cmpuint (total, ==, 16);
}

/* A3-1: the third core problem of an organization is kept only with a reason, and then warned of */
static void
test_core_problems (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  g_autofree char *id = lh_test_id (test_insert_organization (fixture, 1));
  g_autofree char *other = lh_test_id (test_insert_organization (fixture, 2));
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-topic");
  g_autoptr (LhRecord) third = lh_test_record_new (LH_TYPE_TOPIC, "year", "2023", "organization-id", id,
                                                   "title", "三", "core", "true", NULL);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  gint64 first;

  first = lh_test_insert (fixture->ledger, LH_TYPE_TOPIC, "year", "2023", "organization-id", id, "title", "一",
                          "core", "true", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_TOPIC, "year", "2023", "organization-id", id, "title", "二", "core", "true",
                  NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_TOPIC, "year", "2022", "organization-id", id, "title", "往年", "core", "true",
                  NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_TOPIC, "year", "2023", "organization-id", other, "title", "别家", "core",
                  "true", NULL);

  lh_change_set_insert (changes, third);
  g_assert_false (lh_ledger_apply (fixture->ledger, changes, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_TOPIC), ==, 4);

  lh_test_record_set (third, "core-reason", "承担省级试点");
  changes = (g_object_unref (changes), lh_change_set_new ("new-topic"));
  lh_change_set_insert (changes, third);
  g_assert_true (lh_ledger_apply (fixture->ledger, changes, &findings, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpint (((LhFinding *) g_ptr_array_index (findings, 0))->severity, ==, LH_SEVERITY_WARNING);
  g_assert_cmpstr (((LhFinding *) g_ptr_array_index (findings, 0))->field, ==, "core");
  test_check_figure (fixture, "core-problems", "4");

  /* the first two stay as they are, and may be worked on */
  lh_test_edit (fixture->ledger, LH_TYPE_TOPIC, first, "title", "第一个", &error);
  g_assert_no_error (error);
  /* but the reason cannot be taken away again */
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_TOPIC, lh_record_get_id (third), "core-reason", "", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
}

/* Several at once are counted together. */
static void
test_core_problems_at_once (LhTestLedger  *fixture,
                            gconstpointer  data)
{
  g_autofree char *id = lh_test_id (test_insert_organization (fixture, 1));
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("script");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LhRecord) topic = lh_test_record_new (LH_TYPE_TOPIC, "year", "2023", "organization-id", id,
                                                       "title", "议题", "core", "true", NULL);

      lh_change_set_insert (changes, topic);
    }
  g_assert_false (lh_ledger_apply (fixture->ledger, changes, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/topics/opinions-to-topic", NULL, test_opinions_to_topic);
  LH_TEST_LEDGER_ADD ("/topics/topic-to-project", NULL, test_topic_to_project);
  LH_TEST_LEDGER_ADD ("/topics/long-title", NULL, test_long_title);
  LH_TEST_LEDGER_ADD ("/topics/opinions-refused", NULL, test_opinions_refused);
  LH_TEST_LEDGER_ADD ("/topics/dimensions", NULL, test_dimensions);
  LH_TEST_LEDGER_ADD ("/topics/core-problems", NULL, test_core_problems);
  LH_TEST_LEDGER_ADD ("/topics/core-problems-at-once", NULL, test_core_problems_at_once);
  return g_test_run ();
}
