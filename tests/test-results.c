/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include <string.h>

#include "lh-brand.h"
#include "lh-derived-term.h"
#include "lh-error.h"
#include "lh-grow.h"
#include "lh-member-item.h"
#include "lh-outcomes.h"
#include "lh-practice.h"
#include "lh-problem.h"
#include "lh-project-results.h"

/* Results, derived figures, and what grows from a project. */

static gint64
insert_result (LhLedger   *ledger,
               gint64      project_id,
               const char *name,
               const char *text)
{
  g_autofree char *project = lh_test_id (project_id);

  return lh_test_insert (ledger, LH_TYPE_RESULT_ITEM, "project-id", project, "name", name, "value-text", text, NULL);
}

static gint64
insert_city_project (LhTestLedger *fixture)
{
  return lh_test_insert_project (fixture->ledger, lh_test_insert_organization (fixture->ledger, "013", "市城管局"),
                                 "三务融合工程");
}

static gboolean
derive (LhLedger    *ledger,
        gint64       project_id,
        const char  *name,
        const char  *operation,
        const char  *unit,
        gint64       first,
        gint64       second,
        GError     **error)
{
  g_autoptr (LhRecord) project = lh_test_load (ledger, LH_TYPE_PROJECT, project_id);
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LhChangeSet) changes = NULL;

  g_ptr_array_add (terms, lh_test_load (ledger, LH_TYPE_RESULT_ITEM, first));
  if (second != 0)
    g_ptr_array_add (terms, lh_test_load (ledger, LH_TYPE_RESULT_ITEM, second));
  changes = lh_derive_create (project, name, operation, unit, terms, 1);
  return lh_ledger_apply (ledger, changes, NULL, error);
}

static char *
format_figure (LhLedger *ledger,
               gint64    project_id,
               guint     index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhProjectResults) card = lh_project_results_load (ledger, project_id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (card->figures->len, >, index);
  return lh_derived_value_format (g_ptr_array_index (card->figures, index), lh_ledger_get_catalog (ledger));
}

#define assert_figure(ledger, project_id, index, expected) \
  G_STMT_START { \
    g_autofree char *figure_text = format_figure (ledger, project_id, index); \
    g_assert_cmpstr (figure_text, ==, expected); \
  } G_STMT_END

/* A0-4: four results in their own units, two figures the staff define, and no total. */
static void
test_city (LhTestLedger  *fixture,
           gconstpointer  data)
{
  gint64 project_id = insert_city_project (fixture);
  gint64 sites = insert_result (fixture->ledger, project_id, "便民摊点群", "74个");
  gint64 places = insert_result (fixture->ledger, project_id, "临时摊点", "86处");
  gint64 stalls = insert_result (fixture->ledger, project_id, "摊位", "2901个");
  gint64 jobs = insert_result (fixture->ledger, project_id, "就业", "7558人");
  gint64 forest = insert_result (fixture->ledger, project_id, "营造林", "58.6万亩");
  g_autofree char *value = lh_test_get (fixture->ledger, LH_TYPE_RESULT_ITEM, forest, "value");
  g_autofree char *scale = lh_test_get (fixture->ledger, LH_TYPE_RESULT_ITEM, forest, "scale");
  g_autofree char *unit = lh_test_get (fixture->ledger, LH_TYPE_RESULT_ITEM, forest, "unit");
  g_autoptr (LhRecord) record = lh_test_load (fixture->ledger, LH_TYPE_RESULT_ITEM, forest);
  g_autofree char *shown = lh_result_item_format (record, FALSE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhProjectResults) card = lh_project_results_load (fixture->ledger, project_id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, "586000");
  g_assert_cmpstr (scale, ==, "ten-thousand");
  g_assert_cmpstr (unit, ==, "亩");
  g_assert_cmpstr (shown, ==, "58.6万亩");
  g_assert_cmpuint (card->results->len, ==, 5);
  g_assert_cmpuint (card->figures->len, ==, 0);

  g_assert_true (derive (fixture->ledger, project_id, "点位合计", "sum", "个", sites, places, &error));
  assert_figure (fixture->ledger, project_id, 0, "160个");
  g_assert_true (derive (fixture->ledger, project_id, "每摊点就业", "ratio", "人", jobs, stalls, &error));
  assert_figure (fixture->ledger, project_id, 1, "2.61人");
}

/* No total of the year adds what is called differently: 74 + 86 + 2901 = 3061 does not appear. */
static void
test_no_total (LhTestLedger  *fixture,
               gconstpointer  data)
{
  gint64 project_id = insert_city_project (fixture);
  g_autoptr (LhOutcomes) outcomes = NULL;

  insert_result (fixture->ledger, project_id, "便民摊点群", "74个");
  insert_result (fixture->ledger, project_id, "临时摊点", "86个");
  insert_result (fixture->ledger, project_id, "摊位", "2901个");
  outcomes = lh_outcomes_load (fixture->ledger, 2024, NULL);
  g_assert_cmpuint (outcomes->totals->len, ==, 3);
  for (guint i = 0; i < outcomes->totals->len; i++)
    g_assert_cmpuint (((LhResultTotal *) g_ptr_array_index (outcomes->totals, i))->n_added, ==, 1);
}

/* A3-5 */
static void
test_mothers (LhTestLedger  *fixture,
              gconstpointer  data)
{
  gint64 project_id = insert_city_project (fixture);
  gint64 mothers = insert_result (fixture->ledger, project_id, "爱心妈妈", "521名");
  gint64 children = insert_result (fixture->ledger, project_id, "结对儿童", "363名");
  gint64 activities = insert_result (fixture->ledger, project_id, "关爱活动", "3700余场次");
  g_autoptr (LhOutcomes) outcomes = NULL;

  g_assert_true (derive (fixture->ledger, project_id, "每名儿童的妈妈", "ratio", "名", mothers, children, NULL));
  assert_figure (fixture->ledger, project_id, 0, "1.44名");
  g_assert_true (derive (fixture->ledger, project_id, "每名儿童的活动", "ratio", NULL, activities, children, NULL));
  assert_figure (fixture->ledger, project_id, 1, "约10.19");

  outcomes = lh_outcomes_load (fixture->ledger, 2024, NULL);
  g_assert_cmpuint (outcomes->totals->len, ==, 3);   /* 521 + 363 is offered nowhere */
}

/* What a sum is made of, and what it looks like (rules R1 to R5). */
static const struct
{
  const char *operation;
  const char *unit;
  const char *first;
  const char *second;
  const char *expected;   /* NULL: refused */
} derivations[] = {
  { "sum", "个", "139个", "40余个", "179余个" },
  { "sum", "人", "100人", "30多名", "130多人" },
  { "sum", "家", "超100家", "20家", "超120家" },
  { "sum", "次", "不少于5次", "3次", "不少于8次" },
  { "sum", "个", "40余个", "超100个", "140余个" },
  { "sum", "亩", "58.6万亩", "1.4万亩", "60万亩" },
  { "sum", "亩", "58.6万亩", "4000亩", "590000亩" },
  { "sum", "名", "6**0多名", "300名", "300名" },
  { "sum", NULL, "6**0多名", "7**名", "" },
  { "sum", "%", "82%", "75%", NULL },
  { "ratio", "%", "45%", "1000项", NULL },
  { "ratio", NULL, "371个", "179余个", "约2.07" },
  { "ratio", NULL, "1个", "8个", "0.13" },
  { "ratio", "%", "20个", "2800余个", "约0.7%" },
  { "ratio", "%", "26个", "90个", "28.9%" },
  { "ratio", NULL, "5个", "0个", "" },
  { "ratio", NULL, "约300人", "3个", "" },
  { "difference", "个", "90个", "26个", "64个" },
  { "difference", "个", "90余个", "26个", "约64个" },
};

static void
test_derivations (LhTestLedger  *fixture,
                  gconstpointer  data)
{
  gint64 project_id = insert_city_project (fixture);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (derivations); i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u", i);
      gint64 first = insert_result (fixture->ledger, project_id, name, derivations[i].first);
      gint64 second = insert_result (fixture->ledger, project_id, name, derivations[i].second);
      g_autoptr (GError) error = NULL;

      derive (fixture->ledger, project_id, name, derivations[i].operation, derivations[i].unit, first, second, &error);
      if (derivations[i].expected == NULL)
        {
          g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
          continue;
        }
      g_assert_no_error (error);
      assert_figure (fixture->ledger, project_id, n++, derivations[i].expected);
    }
}

/* A figure needs its terms, of its own project, of one subject. */
static void
test_derive_refused (LhTestLedger  *fixture,
                     gconstpointer  data)
{
  gint64 project_id = insert_city_project (fixture);
  gint64 other_id = lh_test_insert_project (fixture->ledger,
                                            lh_test_insert_organization (fixture->ledger, "014", "市林业局"), "增绿");
  gint64 first = insert_result (fixture->ledger, project_id, "甲", "1个");
  gint64 second = insert_result (fixture->ledger, project_id, "乙", "2个");
  gint64 foreign = insert_result (fixture->ledger, other_id, "丙", "3个");
  g_autoptr (GError) one = NULL;
  g_autoptr (GError) two = NULL;
  g_autoptr (GError) three = NULL;
  g_autoptr (GError) subjects = NULL;

  g_assert_false (derive (fixture->ledger, project_id, "一", "sum", NULL, first, 0, &one));
  g_assert_error (one, LH_ERROR, LH_ERROR_INVALID);
  g_assert_false (derive (fixture->ledger, project_id, "一", "ratio", NULL, first, 0, &two));
  g_assert_error (two, LH_ERROR, LH_ERROR_INVALID);
  g_assert_false (derive (fixture->ledger, project_id, "外", "sum", NULL, first, foreign, &three));
  g_assert_error (three, LH_ERROR, LH_ERROR_INVALID);

  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_RESULT_ITEM, first, "subject", "全市", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_RESULT_ITEM, second, "subject", "市城管局", NULL));
  g_assert_false (derive (fixture->ledger, project_id, "跨口径", "sum", NULL, first, second, &subjects));
  g_assert_error (subjects, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (strstr (subjects->message, "全市"));
  g_assert_true (derive (fixture->ledger, project_id, "占比", "ratio", "%", first, second, NULL));
  assert_figure (fixture->ledger, project_id, 0, "50.0%");
}

/* A term is checked when it comes later, too. */
static void
test_late_term (LhTestLedger  *fixture,
                gconstpointer  data)
{
  gint64 project_id = insert_city_project (fixture);
  gint64 share = insert_result (fixture->ledger, project_id, "满意率", "98%");
  g_autofree char *project = lh_test_id (project_id);
  g_autofree char *figure = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_DERIVED_FIGURE, "project-id", project,
                                                        "name", "合计", "operation", "sum", NULL));
  g_autofree char *result = lh_test_id (share);
  g_autoptr (LhRecord) term = lh_test_record_new (LH_TYPE_DERIVED_TERM, "figure-id", figure, "result-id", result, NULL);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-derived-term");
  g_autoptr (GError) error = NULL;

  lh_change_set_insert (changes, term);
  g_assert_false (lh_ledger_apply (fixture->ledger, changes, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
}

/* The entry is taken apart again when it is edited, and emptied with its parts; undo brings all back. */
static void
test_edit_written (LhTestLedger  *fixture,
                   gconstpointer  data)
{
  gint64 id = insert_result (fixture->ledger, insert_city_project (fixture), "营造林", "58.6万亩");
  g_autofree char *before = lh_test_dump (fixture->ledger);
  g_autofree char *value = NULL;
  g_autofree char *qualifier = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *undone_again = NULL;

  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_RESULT_ITEM, id, "value-text", "60余公顷", NULL));
  value = lh_test_get (fixture->ledger, LH_TYPE_RESULT_ITEM, id, "value");
  qualifier = lh_test_get (fixture->ledger, LH_TYPE_RESULT_ITEM, id, "qualifier");
  g_assert_cmpstr (value, ==, "60");
  g_assert_cmpstr (qualifier, ==, "remainder");
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_RESULT_ITEM, id, "value-text", NULL, NULL));
  empty = lh_test_get (fixture->ledger, LH_TYPE_RESULT_ITEM, id, "value");
  g_assert_cmpstr (empty, ==, NULL);
  undone = lh_ledger_undo (fixture->ledger, NULL);
  undone_again = lh_ledger_undo (fixture->ledger, NULL);
  after = lh_test_dump (fixture->ledger);
  g_assert_cmpstr (after, ==, before);
}

/* R3, R4 and R5 over a year: one line for each subject and unit, and each tells what it left out. */
static void
test_totals (LhTestLedger  *fixture,
             gconstpointer  data)
{
  gint64 project_id = insert_city_project (fixture);
  LhCatalog *catalog = lh_ledger_get_catalog (fixture->ledger);
  const char *const values[] = { "92个", "47个", "40余个", "6**0多个", "约30个", "若干", NULL };
  g_autoptr (LhOutcomes) outcomes = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *left_out = NULL;
  LhResultTotal *total;

  for (guint i = 0; values[i] != NULL; i++)
    {
      gint64 id = insert_result (fixture->ledger, project_id, values[i], values[i]);

      lh_test_edit (fixture->ledger, LH_TYPE_RESULT_ITEM, id, "subject", "结对对象", NULL);
      lh_test_edit (fixture->ledger, LH_TYPE_RESULT_ITEM, id, "unit", "个", NULL);
    }
  lh_test_edit (fixture->ledger, LH_TYPE_RESULT_ITEM, insert_result (fixture->ledger, project_id, "全市", "4707个"),
                "subject", "全市结对对象", NULL);
  insert_result (fixture->ledger, project_id, "满意率", "98%");
  insert_result (fixture->ledger, project_id, "满意率", "82%");

  outcomes = lh_outcomes_load (fixture->ledger, 2024, NULL);
  g_assert_cmpuint (outcomes->totals->len, ==, 3);
  total = g_ptr_array_index (outcomes->totals, 0);
  g_assert_cmpstr (total->subject, ==, "结对对象");
  sum = lh_result_total_format (total, catalog);
  g_assert_cmpstr (sum, ==, "179余个");
  g_assert_cmpuint (total->n_added, ==, 3);
  g_assert_cmpuint (total->left_out[LH_LEFT_OUT_MASKED], ==, 1);
  g_assert_cmpuint (total->left_out[LH_LEFT_OUT_LOOSE], ==, 1);
  g_assert_cmpuint (total->left_out[LH_LEFT_OUT_TEXT], ==, 1);
  g_assert_cmpuint (total->ids->len, ==, 6);
  left_out = lh_result_total_format_left_out (total, NULL);
  g_assert_cmpstr (left_out, ==, "3 values left out: hidden digits: 1, only about: 1, no number: 1");

  total = g_ptr_array_index (outcomes->totals, 1);
  g_assert_cmpstr (total->subject, ==, "满意率");
  g_assert_cmpuint (total->n_added, ==, 0);
  g_assert_cmpuint (total->left_out[LH_LEFT_OUT_PERCENTAGE], ==, 2);
  g_assert_cmpuint (outcomes->left_out[LH_LEFT_OUT_PERCENTAGE], ==, 2);
}

/* From an accepted project grow a brand and a case, in one step each; from a running one nothing does. */
static void
test_grow (LhTestLedger  *fixture,
           gconstpointer  data)
{
  gint64 running_id = insert_city_project (fixture);
  g_autofree char *organization = lh_test_get (fixture->ledger, LH_TYPE_PROJECT, running_id, "organization-id");
  gint64 project_id = lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization, "year", "2024",
                                      "name", "便民摊点", "state", "accepted", "problem", "摊点无序。", "measures",
                                      "划定便民摊点群。", "background", "群众反映集中。", NULL);
  g_autoptr (LhRecord) running = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, running_id);
  g_autoptr (LhRecord) project = lh_test_load (fixture->ledger, LH_TYPE_PROJECT, project_id);
  g_autoptr (LhProjectResults) card = NULL;
  g_autoptr (LhProjectResults) grown = NULL;
  g_autoptr (LhChangeSet) brand = NULL;
  g_autoptr (LhChangeSet) practice = NULL;
  g_autoptr (GError) refused = NULL;
  g_autoptr (GError) unnamed = NULL;
  g_autofree char *undone = NULL;
  LhRecord *made;

  insert_result (fixture->ledger, project_id, "就业", "7558人");
  lh_test_edit (fixture->ledger, LH_TYPE_RESULT_ITEM, insert_result (fixture->ledger, project_id, "帮扶", "王××"),
                "private", "true", NULL);
  card = lh_project_results_load (fixture->ledger, project_id, NULL);

  g_assert_null (lh_grow_create_brand (fixture->ledger, running, card->results, "城管红", NULL, lh_date_today (), NULL,
                                       &refused));
  g_assert_error (refused, LH_ERROR, LH_ERROR_NOT_ALLOWED);
  g_assert_null (lh_grow_create_practice (fixture->ledger, project, card->results, " ", NULL, NULL, &unnamed));
  g_assert_error (unnamed, LH_ERROR, LH_ERROR_INVALID);

  brand = lh_grow_create_brand (fixture->ledger, project, card->results, "城管红", NULL, lh_date_new (2025, 1, 5), NULL,
                                NULL);
  lh_test_apply (fixture->ledger, brand);
  practice = lh_grow_create_practice (fixture->ledger, project, card->results, "三务融合惠民生", NULL, NULL, NULL);
  lh_test_apply (fixture->ledger, practice);

  grown = lh_project_results_load (fixture->ledger, project_id, NULL);
  g_assert_cmpuint (grown->brands->len, ==, 1);
  made = g_ptr_array_index (grown->brands, 0);
  g_assert_cmpstr (lh_record_get_text (made, LH_BRAND_NAME), ==, "城管红");
  g_assert_cmpstr (lh_record_get_text (made, LH_BRAND_NUMBER), ==, "PP2025-013-01");
  g_assert_cmpstr (lh_record_get_text (made, LH_BRAND_STAGE), ==, "nurture");
  g_assert_cmpstr (lh_record_get_text (made, LH_BRAND_BACKGROUND), ==, "群众反映集中。");
  g_assert_cmpuint (grown->practices->len, ==, 1);
  made = g_ptr_array_index (grown->practices, 0);
  g_assert_cmpstr (lh_record_get_text (made, LH_PRACTICE_NUMBER), ==, "AL2024-013-01");
  g_assert_cmpstr (lh_record_get_text (made, LH_PRACTICE_BACKGROUND), ==, "摊点无序。");
  g_assert_cmpstr (lh_record_get_text (made, LH_PRACTICE_METHOD), ==, "划定便民摊点群。");
  g_assert_nonnull (strstr (lh_record_get_text (made, LH_PRACTICE_EFFECT), "就业7558人"));
  g_assert_null (strstr (lh_record_get_text (made, LH_PRACTICE_EFFECT), "王××"));

  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_PRACTICE), ==, 0);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_BRAND), ==, 1);
}

/* A practice is final with all that form F22 asks for. */
static void
test_final (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市委办公室"));
  gint64 id = lh_test_insert (fixture->ledger, LH_TYPE_PRACTICE, "year", "2024", "organization-id", organization, "title",
                              "案例", "background", "背景", "method", "做法", "effect", "成效", NULL);
  g_autofree char *state = lh_test_get (fixture->ledger, LH_TYPE_PRACTICE, id, "state");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (state, ==, "collected");
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_PRACTICE, id, "state", "final", &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PRACTICE, id, "kind", "mechanism", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PRACTICE, id, "author", "王××", NULL));
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PRACTICE, id, "state", "final", NULL));
}

/* S0-20 and S3-16: the four counts of a year, and the directions. */
static void
test_outcomes (LhTestLedger  *fixture,
               gconstpointer  data)
{
  gint64 organization_id = lh_test_insert_organization (fixture->ledger, "001", "市委办公室");
  g_autofree char *organization = lh_test_id (organization_id);
  gint64 project_id = lh_test_insert_project (fixture->ledger, organization_id, "一件事");
  g_autofree char *project = lh_test_id (project_id);
  g_autoptr (LhOutcomes) outcomes = NULL;
  LhOutcomeClass *class;

  lh_test_insert_project (fixture->ledger, organization_id, "没有方向");
  lh_test_insert (fixture->ledger, LH_TYPE_PROJECT, "organization-id", organization, "year", "2024", "name", "草稿",
                  "state", "draft", NULL);
  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, project_id, "result-direction", "governance", NULL);
  insert_result (fixture->ledger, project_id, "办件", "100件");
  lh_test_insert (fixture->ledger, LH_TYPE_BRAND, "organization-id", organization, "name", "旧", "stage", "nurture",
                  "created-on", "2022-01-01", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_BRAND, "organization-id", organization, "name", "新", "stage", "nurture",
                  "created-on", "2024-01-01", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_BRAND, "organization-id", organization, "name", "退出", "stage", "withdrawn",
                  "created-on", "2024-01-01", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_BRAND, "organization-id", organization, "name", "来年", "stage", "applied",
                  "created-on", "2025-01-01", NULL);
  for (guint i = 0; i < 4; i++)
    lh_test_insert (fixture->ledger, LH_TYPE_PROBLEM, "organization-id", organization, "description", "问题",
                    "measures", "已解决", "found-on", "2023-11-01", "state", i == 0 ? "in-progress" : "closed",
                    i == 0 ? NULL : "closed-on", i == 1 ? "2023-12-31" : "2024-12-31", NULL);
  for (guint i = 0; i < 3; i++)
    lh_test_insert (fixture->ledger, LH_TYPE_MEMBER_ITEM, "kind", i == 0 ? "promise" : "practical-thing", "title", "实事",
                    "done-on", i == 1 ? NULL : "2024-06-01", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_PRACTICE, "year", "2024", "organization-id", organization, "title", "案例",
                  "project-id", project, NULL);

  outcomes = lh_outcomes_load (fixture->ledger, 2024, NULL);
  g_assert_cmpuint (outcomes->projects->len, ==, 2);
  g_assert_cmpuint (outcomes->brands->len, ==, 2);
  g_assert_cmpuint (outcomes->new_brands->len, ==, 1);
  g_assert_cmpuint (outcomes->problems->len, ==, 2);
  g_assert_cmpuint (outcomes->practical_things->len, ==, 1);
  g_assert_cmpuint (outcomes->classes->len, ==, 5);
  class = lh_outcomes_find (outcomes, "governance");
  g_assert_cmpstr (class->label, ==, "治理效能");
  g_assert_cmpuint (class->projects->len, ==, 1);
  g_assert_cmpint (g_array_index (class->projects, gint64, 0), ==, project_id);
  g_assert_cmpuint (class->results->len, ==, 1);
  g_assert_cmpuint (class->practices->len, ==, 1);
  g_assert_cmpuint (class->totals->len, ==, 1);
  g_assert_cmpuint (lh_outcomes_find (outcomes, "livelihood")->projects->len, ==, 0);
  g_assert_cmpuint (lh_outcomes_find (outcomes, "")->projects->len, ==, 1);
}

/* A result belongs somewhere, and a base to a percentage. */
static void
test_result_rules (LhTestLedger  *fixture,
                   gconstpointer  data)
{
  gint64 share = insert_result (fixture->ledger, insert_city_project (fixture), "满意率", "98%");
  g_autoptr (LhRecord) lost = lh_test_record_new (LH_TYPE_RESULT_ITEM, "name", "无主", "value-text", "1个", NULL);
  g_autoptr (LhRecord) record = NULL;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-result-item");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) zero = NULL;
  g_autofree char *unknown = NULL;
  g_autofree char *known = NULL;

  lh_change_set_insert (changes, lost);
  g_assert_false (lh_ledger_apply (fixture->ledger, changes, NULL, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_RESULT_ITEM, share, "base", "0", &zero));
  g_assert_error (zero, LH_ERROR, LH_ERROR_INVALID);

  record = lh_test_load (fixture->ledger, LH_TYPE_RESULT_ITEM, share);
  unknown = lh_result_format_share (record, NULL);
  g_assert_cmpstr (unknown, ==, "base not known");
  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_RESULT_ITEM, share, "base", "1200", NULL));
  known = lh_result_format_share (record, NULL);
  g_assert_cmpstr (known, ==, "of 1200");
}

#define ADD_TEST(path, function) \
  g_test_add (path, LhTestLedger, NULL, lh_test_ledger_set_up, function, lh_test_ledger_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/results/city", test_city);
  ADD_TEST ("/results/no-total", test_no_total);
  ADD_TEST ("/results/mothers", test_mothers);
  ADD_TEST ("/results/derivations", test_derivations);
  ADD_TEST ("/results/derive-refused", test_derive_refused);
  ADD_TEST ("/results/late-term", test_late_term);
  ADD_TEST ("/results/edit-written", test_edit_written);
  ADD_TEST ("/results/totals", test_totals);
  ADD_TEST ("/results/rules", test_result_rules);
  ADD_TEST ("/results/grow", test_grow);
  ADD_TEST ("/results/final", test_final);
  ADD_TEST ("/results/outcomes", test_outcomes);

  return g_test_run ();
}
