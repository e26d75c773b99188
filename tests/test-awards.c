/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include <string.h>

#include "lh-acceptance-mark.h"
#include "lh-acceptance.h"
#include "lh-awards.h"
#include "lh-error.h"
#include "lh-project-results.h"
#include "lh-rubric-item.h"
#include "lh-rubric.h"

/* Categories with places, ranked nominations, awards and their list. */

static gint64
insert_category (LhLedger   *ledger,
                 const char *name,
                 const char *places)
{
  return lh_test_insert (ledger, LH_TYPE_AWARD_CATEGORY, "year", "2024", "title", "年度“双十佳新突破”党建项目", "name",
                         name, "places", places, "level", "city-organs", "pool", "2800余个", NULL);
}

static gboolean
nominate (LhLedger    *ledger,
          gint64       category_id,
          gint64       project_id,
          gboolean     granted,
          GError     **error)
{
  g_autofree char *category = lh_test_id (category_id);
  g_autofree char *project = lh_test_id (project_id);
  g_autoptr (LhRecord) award = lh_test_record_new (LH_TYPE_AWARD, "category-id", category, "project-id", project,
                                                   "granted", granted ? "true" : "false", NULL);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-award");

  lh_change_set_insert (changes, award);
  return lh_ledger_apply (ledger, changes, NULL, error);
}

/* A1-3: of twenty places the 21st is refused, and 20 of 2800余 are about 0.7 %. */
static void
test_places (LhTestLedger  *fixture,
             gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (fixture->ledger, "001", "市委办公室");
  gint64 category_id = insert_category (fixture->ledger, "十佳", "20");
  g_autoptr (LhRecord) category = lh_test_load (fixture->ledger, LH_TYPE_AWARD_CATEGORY, category_id);
  g_autofree char *share = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) fewer = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("项目%u", i);

      g_assert_true (nominate (fixture->ledger, category_id, lh_test_insert_project (fixture->ledger, organization, name),
                               TRUE, NULL));
    }
  g_assert_false (nominate (fixture->ledger, category_id,
                            lh_test_insert_project (fixture->ledger, organization, "第二十一个"), TRUE, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "20"));
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_AWARD), ==, 20);

  share = lh_award_category_format_share (category, 20, 21, lh_ledger_get_catalog (fixture->ledger));
  g_assert_cmpstr (share, ==, "约0.7%");
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_AWARD_CATEGORY, category_id, "places", "19", &fewer));
  g_assert_error (fewer, LH_ERROR, LH_ERROR_INVALID);
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_AWARD_CATEGORY, category_id, "places", "21", NULL));
}

/* Accepts a project with a total: one item, one mark. */
static void
score (LhLedger   *ledger,
       gint64      project_id,
       gint64      rubric_id,
       gint64      item_id,
       const char *total)
{
  g_autofree char *project = lh_test_id (project_id);
  g_autofree char *rubric = lh_test_id (rubric_id);
  g_autofree char *item = lh_test_id (item_id);
  g_autofree char *acceptance = NULL;
  gint64 id;

  if (total == NULL)
    return;
  id = lh_test_insert (ledger, LH_TYPE_ACCEPTANCE, "project-id", project, "rubric-id", rubric, "attempt", "1", "visit-on",
                       "2024-12-01", "visit-record", "现场查看", NULL);
  acceptance = lh_test_id (id);
  lh_test_insert (ledger, LH_TYPE_ACCEPTANCE_MARK, "acceptance-id", acceptance, "item-id", item, "rater-kind", "committee",
                  "mark", total, NULL);
  g_assert_true (lh_test_edit (ledger, LH_TYPE_ACCEPTANCE, id, "closed-on", "2024-12-02", NULL));
}

/* Equal totals share a rank, and the next is as much lower: 1, 2, 2, 4; without a total there is none. */
static void
test_ranking (LhTestLedger  *fixture,
              gconstpointer  data)
{
  const char *const totals[] = { "88", "92.5", NULL, "92.50", "95" };
  const guint ranks[] = { 1, 2, 2, 4, 0 };
  const char *const names[] = { "项目4", "项目1", "项目3", "项目0", "项目2" };
  gint64 organization = lh_test_insert_organization (fixture->ledger, "001", "市委办公室");
  gint64 rubric = lh_test_insert (fixture->ledger, LH_TYPE_RUBRIC, "name", "评分表", NULL);
  g_autofree char *rubric_id = lh_test_id (rubric);
  gint64 item = lh_test_insert (fixture->ledger, LH_TYPE_RUBRIC_ITEM, "rubric-id", rubric_id, "name", "成效", "full-mark",
                                "100", "nature", "qualitative", "source", "judges", NULL);
  gint64 category = insert_category (fixture->ledger, "十佳", "2");
  g_autoptr (LhAwards) awards = NULL;
  g_autofree char *ties = NULL;
  LhAwardRanking *ranking;

  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_autofree char *name = g_strdup_printf ("项目%u", i);
      gint64 project = lh_test_insert_project (fixture->ledger, organization, name);

      score (fixture->ledger, project, rubric, item, totals[i]);
      g_assert_true (nominate (fixture->ledger, category, project, FALSE, NULL));
    }

  awards = lh_awards_load (fixture->ledger, 2024, NULL);
  g_assert_cmpuint (awards->rankings->len, ==, 1);
  g_assert_cmpuint (awards->n_projects, ==, 5);
  ranking = lh_awards_find (awards, category);
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      LhAwardEntry *entry = g_ptr_array_index (ranking->entries, i);

      g_assert_cmpstr (lh_record_get_text (entry->project, LH_PROJECT_NAME), ==, names[i]);
      g_assert_cmpuint (entry->rank, ==, ranks[i]);
      g_assert_cmpint (entry->tied, ==, ranks[i] == 2);
    }
  ties = lh_award_ranking_explain (ranking, NULL);
  g_assert_cmpstr (ties, ==, "Rank 2 is shared by 2 projects, in the official order. They are more than the places left "
                             "(1): the work committee decides.");
  g_assert_null (lh_awards_find (awards, 1));
}

/* Granted, listed, taken back; one selection honours a project once. */
static void
test_grant (LhTestLedger  *fixture,
            gconstpointer  data)
{
  gint64 organization = lh_test_insert_organization (fixture->ledger, "001", "市委办公室");
  gint64 project = lh_test_insert_project (fixture->ledger, organization, "机关, 提速");
  gint64 first = insert_category (fixture->ledger, "十佳创新", "10");
  gint64 second = insert_category (fixture->ledger, "十佳攻坚", "10");
  LhCatalog *catalog = lh_ledger_get_catalog (fixture->ledger);
  g_autoptr (LhAwards) awards = NULL;
  g_autoptr (LhAwards) granted = NULL;
  g_autoptr (LhChangeSet) grant = NULL;
  g_autoptr (LhChangeSet) revoke = NULL;
  g_autoptr (LhProjectResults) card = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *shown = NULL;

  g_assert_true (nominate (fixture->ledger, first, project, FALSE, NULL));
  awards = lh_awards_load (fixture->ledger, 2024, NULL);
  grant = lh_awards_grant (lh_award_ranking_find (lh_awards_find (awards, first), project), lh_date_new (2025, 1, 20));
  lh_test_apply (fixture->ledger, grant);

  g_assert_false (nominate (fixture->ledger, second, project, TRUE, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "十佳创新"));

  granted = lh_awards_load (fixture->ledger, 0, NULL);
  g_assert_cmpuint (lh_awards_find (granted, first)->n_granted, ==, 1);
  text = lh_awards_format_list (granted, fixture->ledger, LH_AWARD_LIST_TEXT, catalog);
  g_assert_nonnull (strstr (text, "1. 市委办公室：机关, 提速\n"));
  csv = lh_awards_format_list (granted, fixture->ledger, LH_AWARD_LIST_CSV, catalog);
  g_assert_nonnull (strstr (csv, "市委办公室,\"机关, 提速\","));
  g_assert_nonnull (strstr (csv, ",2025-01-20\r\n"));
  card = lh_project_results_load (fixture->ledger, project, NULL);
  g_assert_cmpuint (card->awards->len, ==, 1);
  shown = lh_project_award_format (g_ptr_array_index (card->awards, 0), fixture->ledger, catalog);
  g_assert_cmpstr (shown, ==, "2024年度“双十佳新突破”党建项目 · 十佳创新（市直机关）");

  revoke = lh_awards_revoke (lh_award_ranking_find (lh_awards_find (granted, first), project));
  lh_test_apply (fixture->ledger, revoke);
  g_assert_true (nominate (fixture->ledger, second, project, TRUE, NULL));
}

static void
test_nominate_refused (LhTestLedger  *fixture,
                       gconstpointer  data)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市委办公室"));
  gint64 project = lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization, "year", "2024",
                                   "name", "撤回的项目", "state", "withdrawn", NULL);
  gint64 category = insert_category (fixture->ledger, "十佳", "10");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) pool = NULL;

  g_assert_false (nominate (fixture->ledger, category, project, FALSE, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_AWARD_CATEGORY, category, "pool", "很多", &pool));
  g_assert_error (pool, LH_ERROR, LH_ERROR_INVALID);
}

#define ADD_TEST(path, function) \
  g_test_add (path, LhTestLedger, NULL, lh_test_ledger_set_up, function, lh_test_ledger_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/awards/places", test_places);
  ADD_TEST ("/awards/ranking", test_ranking);
  ADD_TEST ("/awards/grant", test_grant);
  ADD_TEST ("/awards/nominate-refused", test_nominate_refused);

  return g_test_run ();
}
