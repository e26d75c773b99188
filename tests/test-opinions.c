/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-filing-actions.h"
#include "lh-opinion-actions.h"
#include "lh-opinion-item.h"
#include "lh-opinion-overview.h"
#include "lh-opinion.h"
#include "lh-problem.h"
#include "lh-topic.h"

#define TEST_YEAR 2024

static gint64
test_insert_opinion (LhTestLedger *fixture,
                     const char   *content)
{
  return lh_test_insert (fixture->ledger, LH_TYPE_OPINION, "year", "2024", "content", content, NULL);
}

static LhOpinionOverview *
test_load (LhTestLedger *fixture)
{
  g_autoptr (GError) error = NULL;
  LhOpinionOverview *overview = lh_opinion_overview_load (fixture->ledger, TEST_YEAR, lh_date_new (TEST_YEAR, 9, 30), &error);

  g_assert_no_error (error);
  return overview;
}

/* Whatever was done: each opinion stands in one place, and each item has the ones that name it */
static void
test_check_totals (LhTestLedger *fixture,
                   guint         n_opinions)
{
  g_autoptr (LhOpinionOverview) overview = test_load (fixture);
  g_autoptr (GPtrArray) levels = lh_opinion_overview_count_levels (overview, fixture->ledger, NULL);
  g_autoptr (GPtrArray) states = lh_opinion_overview_count_states (overview, fixture->ledger, NULL);
  g_autoptr (GPtrArray) units = lh_opinion_overview_count_units (overview, fixture->ledger, NULL);
  GPtrArray *tables[] = { levels, states, units };
  guint sum = 0;

  for (guint i = 0; i < LH_N_OPINION_PLACES; i++)
    sum += overview->places[i];
  g_assert_cmpuint (sum, ==, n_opinions);
  g_assert_cmpuint (overview->opinions->len, ==, n_opinions);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      guint items = 0, opinions = 0, overdue = 0;

      for (guint j = 0; j < tables[i]->len; j++)
        {
          const LhOpinionCount *count = g_ptr_array_index (tables[i], j);

          items += count->items;
          opinions += count->opinions;
          overdue += count->overdue;
        }
      g_assert_cmpuint (items, ==, overview->items->len);
      g_assert_cmpuint (opinions, ==, overview->places[LH_OPINION_MERGED]);
      g_assert_cmpuint (overdue, ==, overview->overdue);
    }
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

static gint64
test_merge (LhTestLedger *fixture,
            const gint64 *ids,
            guint         n_ids)
{
  g_autoptr (GPtrArray) opinions = test_load_opinions (fixture, ids, n_ids);
  g_autoptr (LhRecord) item = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_opinion_merge (opinions, NULL, &item, &error);

  g_assert_no_error (error);
  lh_test_apply (fixture->ledger, changes);
  return lh_record_get_id (item);
}

/* S4-10: many become one, and each can be found again */
static void
test_merge_and_take_apart (LhTestLedger  *fixture,
                           gconstpointer  data)
{
  const gint64 ids[] = { test_insert_opinion (fixture, "楼道灯坏了三个月。没人修。"), test_insert_opinion (fixture, "楼道灯不亮") };
  const gint64 item_id = test_merge (fixture, ids, 2);
  g_autoptr (LhRecord) item = lh_test_load (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id);
  g_autoptr (LhOpinionOverview) overview = test_load (fixture);
  g_autoptr (GPtrArray) opinions = test_load_opinions (fixture, ids, 1);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  g_assert_cmpuint (lh_opinion_overview_get_opinions (overview, item_id)->len, ==, 2);
  lh_test_assert_field (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, "number", "YJ2024-001");
  lh_test_assert_field (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, "title", "楼道灯坏了三个月");
  lh_test_assert_field (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, "state", "not-started");
  lh_test_assert_field (fixture->ledger, LH_TYPE_OPINION, ids[0], "content", "楼道灯坏了三个月。没人修。");

  /* the words of the item may change, those that were raised may not */
  lh_test_edit (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, "title", "楼道灯损坏", &error);
  g_assert_no_error (error);
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_OPINION, ids[0], "content", "灯坏了", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);

  /* again into the same item: nothing to do */
  g_assert_null (lh_opinion_add_to_item (opinions, item, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  changes = lh_opinion_take_apart (opinions, &error);
  g_assert_no_error (error);
  lh_test_apply (fixture->ledger, changes);
  test_check_totals (fixture, 2);
  lh_test_assert_field (fixture->ledger, LH_TYPE_OPINION, ids[0], "item-id", NULL);
  undone = lh_ledger_undo (fixture->ledger, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, lh_command_get_label ("take-opinions-apart", NULL));
  test_check_totals (fixture, 2);
}

/* An opinion stands in one place; the way to another one is said */
static void
test_one_place (LhTestLedger  *fixture,
                gconstpointer  data)
{
  const gint64 organization = lh_test_insert_organization (fixture->ledger, "001", "市财政局");
  g_autofree char *organization_id = lh_test_id (organization);
  const gint64 topic = lh_test_insert (fixture->ledger, LH_TYPE_TOPIC, "year", "2024", "organization-id", organization_id,
                                       "title", "议题", NULL);
  g_autofree char *topic_id = lh_test_id (topic);
  const gint64 ids[] = { test_insert_opinion (fixture, "一"), test_insert_opinion (fixture, "二"), test_insert_opinion (fixture, "三") };
  g_autoptr (GPtrArray) in_topic = NULL;
  g_autoptr (GPtrArray) merged = NULL;
  g_autoptr (LhRecord) item = NULL;
  g_autoptr (GError) error = NULL;

  lh_test_edit (fixture->ledger, LH_TYPE_OPINION, ids[0], "topic-id", topic_id, &error);
  g_assert_no_error (error);
  in_topic = test_load_opinions (fixture, ids, 1);
  g_assert_null (lh_opinion_merge (in_topic, NULL, &item, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  test_merge (fixture, ids + 1, 1);
  merged = test_load_opinions (fixture, ids + 1, 1);
  g_assert_null (lh_filing_draw_topic (merged, organization, NULL, &item, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_null (lh_filing_set_aside (merged, "重复", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_OPINION, ids[1], "topic-id", topic_id, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  test_check_totals (fixture, 3);
}

/* S4-11: what is handed over goes to somebody, and ends with a result */
static void
test_handling (LhTestLedger  *fixture,
               gconstpointer  data)
{
  const gint64 id = test_insert_opinion (fixture, "供暖温度不达标");
  const gint64 item_id = test_merge (fixture, &id, 1);
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市住房城乡建设局"));
  static const struct { const char *field; const char *value; } steps[] = {
    { "level", "joint" }, { "lead-organization-id", NULL }, { "assisting", "市能源局" },
  };
  g_autoptr (LhOpinionOverview) overview = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, "handed-on", "2024-05-13", &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
      g_clear_error (&error);
      lh_test_edit (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, steps[i].field,
                    steps[i].value != NULL ? steps[i].value : organization, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (LhChangeSet) changes = NULL;

      g_ptr_array_add (items, lh_test_load (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id));
      changes = lh_opinion_hand_over (items, lh_date_new (2024, 5, 13), lh_date_new (2024, 9, 20), &error);
      if (i == 0)
        lh_test_apply (fixture->ledger, changes);
      else
        g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);   /* only once */
    }
  g_clear_error (&error);
  lh_test_assert_field (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, "state", "in-progress");
  overview = test_load (fixture);
  g_assert_cmpuint (overview->overdue, ==, 1);

  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, "state", "done", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);
  lh_test_edit (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, "result", "二次管网改造完成", &error);
  lh_test_edit (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, "state", "done", &error);
  g_assert_no_error (error);
  g_clear_pointer (&overview, lh_opinion_overview_free);
  overview = test_load (fixture);
  g_assert_cmpuint (overview->overdue, ==, 0);
}

/* What an item says of its due date stays; the others get the usual one */
static void
test_hand_over_due (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  static const struct { const char *own; const char *after; } cases[] = {
    { NULL, "2024-06-12" },
    { "2024-05-20", "2024-05-20" },
    { "2024-12-31", "2024-12-31" },
    { NULL, "2024-06-12" },
  };
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市住房城乡建设局"));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  gint64 ids[G_N_ELEMENTS (cases)];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gint64 id = test_insert_opinion (fixture, "供暖温度不达标");

      ids[i] = test_merge (fixture, &id, 1);
      lh_test_edit (fixture->ledger, LH_TYPE_OPINION_ITEM, ids[i], "level", "self", &error);
      lh_test_edit (fixture->ledger, LH_TYPE_OPINION_ITEM, ids[i], "lead-organization-id", organization, &error);
      if (cases[i].own != NULL)
        lh_test_edit (fixture->ledger, LH_TYPE_OPINION_ITEM, ids[i], "due-on", cases[i].own, &error);
      g_assert_no_error (error);
      g_ptr_array_add (items, lh_test_load (fixture->ledger, LH_TYPE_OPINION_ITEM, ids[i]));
    }
  changes = lh_opinion_hand_over (items, lh_date_new (2024, 5, 13), lh_date_new (2024, 6, 12), &error);
  g_assert_no_error (error);
  lh_test_apply (fixture->ledger, changes);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lh_test_assert_field (fixture->ledger, LH_TYPE_OPINION_ITEM, ids[i], "handed-on", "2024-05-13");
      lh_test_assert_field (fixture->ledger, LH_TYPE_OPINION_ITEM, ids[i], "due-on", cases[i].after);
    }
}

/* From a problem back to the first opinion */
static void
test_problem (LhTestLedger  *fixture,
              gconstpointer  data)
{
  const gint64 id = test_insert_opinion (fixture, "盲道被占用");
  const gint64 item_id = test_merge (fixture, &id, 1);
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市城市管理局"));
  g_autoptr (LhRecord) item = lh_test_load (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id);
  g_autoptr (LhRecord) problem = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem_id = NULL;

  g_assert_null (lh_opinion_make_problem (item, lh_date_new (2024, 6, 1), &problem, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  lh_test_edit (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, "lead-organization-id", organization, &error);
  g_assert_no_error (error);
  g_clear_object (&item);
  item = lh_test_load (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id);
  changes = lh_opinion_make_problem (item, lh_date_new (2024, 6, 1), &problem, &error);
  g_assert_no_error (error);
  lh_test_apply (fixture->ledger, changes);
  problem_id = lh_test_id (lh_record_get_id (problem));
  lh_test_assert_field (fixture->ledger, LH_TYPE_OPINION_ITEM, item_id, "problem-id", problem_id);
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROBLEM, lh_record_get_id (problem), "description", "盲道被占用");
  lh_test_assert_field (fixture->ledger, LH_TYPE_PROBLEM, lh_record_get_id (problem), "organization-id", organization);
}

static LhChangeSet *
test_create_random_change (GRand     *random,
                           GPtrArray *opinions,
                           GPtrArray *items,
                           GPtrArray *topics)
{
  g_autoptr (LhRecord) made = NULL;
  LhChangeSet *changes;

  switch (g_rand_int_range (random, 0, 9))
    {
    case 0:
    case 1:
      return lh_opinion_merge (opinions, NULL, &made, NULL);
    case 2:
    case 3:
      return items->len == 0 ? NULL
             : lh_opinion_add_to_item (opinions, items->pdata[g_rand_int_range (random, 0, (int) items->len)], NULL);
    case 4:
      return lh_opinion_take_apart (opinions, NULL);
    case 5:
      return lh_filing_set_aside (opinions, "不属本级职权", NULL);
    case 6:
      return lh_opinion_take_up (opinions, NULL);
    case 7:
      return g_rand_boolean (random) ? lh_filing_add_to_topic (opinions, topics->pdata[0], NULL)
                                     : lh_filing_take_out (opinions, NULL);
    default:
      if (items->len == 0)
        return NULL;
      changes = lh_change_set_new ("delete-opinion-item");   /* its opinions are open again */
      lh_change_set_delete (changes, items->pdata[g_rand_int_range (random, 0, (int) items->len)]);
      return changes;
    }
}

/* 300 steps of chance, with some of them taken back: nothing is lost and nothing counted twice */
static void
test_invariant (LhTestLedger  *fixture,
                gconstpointer  data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市财政局"));
  const gint64 topic_id = lh_test_insert (fixture->ledger, LH_TYPE_TOPIC, "year", "2024", "organization-id", organization,
                                          "title", "议题", NULL);
  g_autoptr (GPtrArray) topics = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n_opinions = 25;
  guint n_done = 0;

  g_ptr_array_add (topics, lh_test_load (fixture->ledger, LH_TYPE_TOPIC, topic_id));
  for (guint i = 0; i < n_opinions; i++)
    {
      g_autofree char *content = g_strdup_printf ("意见%u", i);

      test_insert_opinion (fixture, content);
    }
  for (guint step = 0; step < 300; step++)
    {
      g_autoptr (LhOpinionOverview) overview = test_load (fixture);
      g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
      g_autoptr (LhChangeSet) changes = NULL;
      g_autofree char *undone = NULL;

      for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
        {
          LhRecord *opinion = overview->opinions->pdata[g_rand_int_range (random, 0, (int) n_opinions)];

          if (!g_ptr_array_find (chosen, opinion, NULL))
            g_ptr_array_add (chosen, opinion);
        }
      changes = test_create_random_change (random, chosen, overview->items, topics);
      if (changes == NULL)
        continue;
      n_done++;
      lh_test_apply (fixture->ledger, changes);
      test_check_totals (fixture, n_opinions);
      if (g_rand_int_range (random, 0, 4) == 0)
        undone = lh_ledger_undo (fixture->ledger, NULL);
      test_check_totals (fixture, n_opinions);
    }
  g_assert_cmpuint (n_done, >, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/opinions/merge-and-take-apart", NULL, test_merge_and_take_apart);
  LH_TEST_LEDGER_ADD ("/opinions/one-place", NULL, test_one_place);
  LH_TEST_LEDGER_ADD ("/opinions/handling", NULL, test_handling);
  LH_TEST_LEDGER_ADD ("/opinions/hand-over-due", NULL, test_hand_over_due);
  LH_TEST_LEDGER_ADD ("/opinions/problem", NULL, test_problem);
  LH_TEST_LEDGER_ADD ("/opinions/invariant", NULL, test_invariant);

  return g_test_run ();
}
