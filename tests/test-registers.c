/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <locale.h>
#include <string.h>

#include "lh-activity.h"
#include "lh-annual-target.h"
#include "lh-birthdays.h"
#include "lh-brand-series.h"
#include "lh-good-idea.h"
#include "lh-lecture-order.h"
#include "lh-lecture.h"
#include "lh-pairing.h"
#include "lh-party-member.h"
#include "lh-party-union.h"
#include "lh-points-entry.h"
#include "lh-press-item.h"
#include "lh-press-texts.h"
#include "lh-register-figures.h"
#include "lh-series-value.h"
#include "lh-star-rating.h"
#include "lh-test-ledger.h"
#include "lh-training-attendance.h"
#include "lh-training.h"

/* The registers: their table, and what they come to. */

static LhDate
as_of (void)
{
  return lh_date_new (2024, 9, 30);
}

static LhRegisterFigures *
figures (LhTestLedger *fixture,
         const char   *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhCatalog) catalog = lh_catalog_new ("zh_CN", &error);
  LhRegisterFigures *found;

  g_assert_no_error (error);
  found = lh_register_figures_load (fixture->ledger, lh_register_find (code), as_of (), catalog, &error);
  g_assert_no_error (error);
  return found;
}

static void
check_figure (LhTestLedger *fixture,
              const char   *reg,
              const char   *code,
              const char   *value)
{
  g_autoptr (LhRegisterFigures) found = figures (fixture, reg);
  const LhRegisterFigure *figure = lh_register_figures_find (found, code);

  if (value == NULL)
    {
      g_assert_null (figure);
      return;
    }
  g_assert_nonnull (figure);
  g_assert_cmpstr (figure->value, ==, value);
}

static void
check_fields (const LhRegister *reg,
              GType             type,
              const char       *names)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_auto (GStrv) words = g_strsplit (names != NULL ? names : "", " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 2);

      if (lh_record_class_find_field ((LhRecordClass *) klass, parts[0], NULL) == NULL)
        g_error ("Register %s: %s has no field %s", reg->code, g_type_name (type), parts[0]);
    }
}

/* Whether one of a list of columns has this name. */
static gboolean
has_column (const char *columns,
            const char *name)
{
  g_auto (GStrv) words = g_strsplit (columns, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 2);

      if (parts[0] != NULL && g_str_equal (parts[0], name))
        return TRUE;
    }
  return FALSE;
}

/* Every name in the table of registers is a field of its entity, and every code is its own. */
static void
test_table (void)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lh_register_get_n (); i++)
    {
      const LhRegister *reg = lh_register_get (i);
      g_auto (GStrv) hidden = g_strsplit (reg->hidden != NULL ? reg->hidden : "", " ", -1);

      g_assert_true (g_hash_table_add (codes, (gpointer) reg->code));
      g_assert_true (lh_register_find (reg->code) == reg);
      check_fields (reg, reg->get_type (), reg->columns);
      check_fields (reg, reg->get_type (), reg->filters);
      check_fields (reg, reg->get_type (), reg->counts);
      check_fields (reg, reg->get_type (), reg->identity);
      check_fields (reg, reg->get_type (), reg->day);
      check_fields (reg, reg->get_type (), reg->where_field);
      if (!g_str_equal (reg->sort, LH_SORT_OFFICIAL))
        check_fields (reg, reg->get_type (), reg->sort);
      for (guint j = 0; hidden[j] != NULL && *hidden[j] != '\0'; j++)
        g_assert_true (has_column (reg->columns, hidden[j]));
      if (reg->get_part_type != NULL)
        {
          check_fields (reg, reg->get_part_type (), reg->part_columns);
          check_fields (reg, reg->get_part_type (), reg->part_link);
        }
    }
  g_assert_null (lh_register_find ("nothing"));
  g_assert_cmpstr (lh_register_find_entity ("activity")->code, ==, "activities");
  g_assert_null (lh_register_find_entity ("project"));
}

/* A4-4: 371 organizations; 92 villages, 47 communities, 40余 enterprises. */
static void
test_pairings (LhTestLedger  *fixture,
               gconstpointer  data)
{
  static const struct { const char *kind; guint n; } kinds[] = { { "village", 92 }, { "community", 47 } };
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("script");
  guint n_partners = 0;
  gint64 *ids = g_new (gint64, 371);

  for (guint i = 0; i < 371; i++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", i + 1);
      g_autofree char *name = g_strdup_printf ("机关支部%u", i + 1);
      g_autoptr (LhRecord) organization = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", code, "name", name, "kind",
                                                              "branch", NULL);

      ids[i] = lh_change_set_insert (changes, organization);
    }
  for (guint i = 0; i < 371; i++)
    {
      g_autofree char *id = lh_test_id (ids[i]);
      guint kind = i % 139 < 92 ? 0 : 1;
      g_autofree char *partner = g_strdup_printf ("%s%u", kinds[kind].kind, i % 139);
      g_autoptr (LhRecord) pairing = lh_test_record_new (LH_TYPE_PAIRING, "organization-id", id, "partner", partner,
                                                         "partner-kind", kinds[kind].kind, NULL);

      lh_change_set_insert (changes, pairing);
      n_partners = MAX (n_partners, i % 139 + 1);
    }
  g_assert_cmpuint (n_partners, ==, 139);
  {
    g_autofree char *id = lh_test_id (ids[0]);
    g_autoptr (LhRecord) many = lh_test_record_new (LH_TYPE_PAIRING, "organization-id", id, "partner", "非公企业",
                                                    "partner-kind", "enterprise", "partner-count", "40",
                                                    "partner-qualifier", "remainder", NULL);

    lh_change_set_insert (changes, many);
  }
  lh_test_apply (fixture->ledger, changes);
  g_free (ids);

  check_figure (fixture, "pairings", "partners", "179余");
  check_figure (fixture, "pairings", "partner-kind:village", "92");
  check_figure (fixture, "pairings", "partner-kind:community", "47");
  check_figure (fixture, "pairings", "partner-kind:enterprise", "40余");
  check_figure (fixture, "pairings", "organizations", "371");
  check_figure (fixture, "pairings", "organizations-per-partner", "约2.07");
  check_figure (fixture, "pairings", "paired-share", "100%");
}

/* 70% of units, as stated: there is no base, so it is shown and says so, and is never recomputed. */
static void
test_percentage (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  g_autofree char *id = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_BRAND_SERIES, "name", "参与结对的单位占比",
                                                    "unit", "%", NULL));
  g_autoptr (LhRegisterFigures) found = NULL;
  const LhTallyLine *line;

  lh_test_insert (fixture->ledger, LH_TYPE_SERIES_VALUE, "series-id", id, "year", "2024", "value", "70", NULL);
  check_figure (fixture, "series", "percentages", "1");
  found = figures (fixture, "series");
  line = g_ptr_array_index (lh_register_figures_find_tally (found, "values")->lines, 0);
  g_assert_nonnull (strstr (line->value, "70%"));
  g_assert_nonnull (strstr (line->value, "缺少基数"));
  check_figure (fixture, "pairings", "organizations-per-partner", "缺少基数");
}

static gint64
insert_member (LhTestLedger *fixture,
               const char   *organization,
               const char   *name,
               const char   *joined_on)
{
  return lh_test_insert (fixture->ledger, LH_TYPE_PARTY_MEMBER, "organization-id", organization, "name", name,
                         "joined-on", joined_on, NULL);
}

static void
test_trainings (LhTestLedger  *fixture,
                gconstpointer  data)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市审计局"));
  g_autofree char *one = lh_test_id (insert_member (fixture, organization, "王××", "2004-09-05"));
  g_autofree char *training = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_TRAINING, "kind", "class", "year",
                                                          "2024", "title", "党务干部培训班", NULL));

  check_figure (fixture, "trainings", "coverage", "0.0%");
  insert_member (fixture, organization, "李××", "2010-03-01");
  insert_member (fixture, organization, "张××", "2011-09-30");
  lh_test_insert (fixture->ledger, LH_TYPE_TRAINING_ATTENDANCE, "training-id", training, "name", "王××", "member-id", one,
                  "organization-id", organization, NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_TRAINING_ATTENDANCE, "training-id", training, "name", "赵××", NULL);
  check_figure (fixture, "trainings", "coverage", "33.3%");
  check_figure (fixture, "trainings", "untrained", "2");
  check_figure (fixture, "trainings", "attendance", "2");
  check_figure (fixture, "trainings", "unmatched", "1");
  check_figure (fixture, "trainings", "classes", "1");
  lh_test_insert (fixture->ledger, LH_TYPE_ANNUAL_TARGET, "year", "2024", "name", "培训班", "kind", "count", "target", "3",
                  "source", "trainings", NULL);
  check_figure (fixture, "trainings", "classes", "1 / 3（33.3%）");
}

/* Without members there is no coverage. */
static void
test_no_members (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  lh_test_insert (fixture->ledger, LH_TYPE_TRAINING, "kind", "cloud", "year", "2024", "title", "云课堂", NULL);
  check_figure (fixture, "trainings", "coverage", "缺少基数");
}

static void
test_lectures (LhTestLedger  *fixture,
               gconstpointer  data)
{
  g_autofree char *lecture = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_LECTURE, "title", "乡村振兴政策", NULL));

  lh_test_insert (fixture->ledger, LH_TYPE_LECTURE_ORDER, "lecture-id", lecture, "ordered-on", "2024-03-01",
                  "delivered-on", "2024-03-10", "audience", "60", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_LECTURE_ORDER, "lecture-id", lecture, "ordered-on", "2024-04-01",
                  "delivered-on", "2024-04-10", "audience", "80", "audience-qualifier", "remainder", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_LECTURE_ORDER, "lecture-id", lecture, "ordered-on", "2024-05-01",
                  "delivered-on", "2024-05-10", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_LECTURE_ORDER, "lecture-id", lecture, "ordered-on", "2024-06-01", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_LECTURE_ORDER, "lecture-id", lecture, "ordered-on", "2023-06-01",
                  "delivered-on", "2023-06-10", "audience", "500", NULL);
  check_figure (fixture, "lectures", "sessions", "3");
  check_figure (fixture, "lectures", "waiting", "1");
  check_figure (fixture, "lectures", "audience", "140余");
  check_figure (fixture, "lectures", "audience-missing", "1");
  check_figure (fixture, "lecture-orders", "total", "4");
  check_figure (fixture, "lecture-orders", "all", "5");
}

/* 87 of 90 branches, as in A1-4: 96.7%, 3 short; without branches the base is not known. */
static void
test_stars (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("script");

  check_figure (fixture, "stars", "rate", "缺少基数");
  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", i + 1);
      g_autofree char *name = g_strdup_printf ("第%u党支部", i + 1);
      g_autoptr (LhRecord) branch = lh_test_record_new (LH_TYPE_ORGANIZATION, "code", code, "name", name, "kind",
                                                        "branch", NULL);
      g_autofree char *id = lh_test_id (lh_change_set_insert (changes, branch));
      g_autoptr (LhRecord) rating = lh_test_record_new (LH_TYPE_STAR_RATING, "year", "2024", "organization-id", id,
                                                        "stars", i < 87 ? "5" : "3", "reached", i < 87 ? "true" : "false",
                                                        NULL);

      if (i < 88)
        lh_change_set_insert (changes, rating);
    }
  lh_test_apply (fixture->ledger, changes);
  check_figure (fixture, "stars", "reached", "87");
  check_figure (fixture, "stars", "rate", "96.7%");
  check_figure (fixture, "stars", "short", "3");
  check_figure (fixture, "stars", "unrated", "2");
}

static void
test_birthdays (LhTestLedger  *fixture,
                gconstpointer  data)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市审计局"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) september = NULL;
  g_autoptr (GPtrArray) february = NULL;
  g_autoptr (LhCatalog) catalog = lh_catalog_new ("zh_CN", NULL);
  g_autofree char *text = NULL;

  insert_member (fixture, organization, "张××", "2011-09-30");
  insert_member (fixture, organization, "王××", "2004-09-05");
  insert_member (fixture, organization, "新××", "2024-09-10");
  insert_member (fixture, organization, "孙××", "2000-02-29");
  lh_test_edit (fixture->ledger, LH_TYPE_PARTY_MEMBER, insert_member (fixture, organization, "钱××", "1999-09-01"), "until",
                "2024-08-31", &error);
  g_assert_no_error (error);

  september = lh_birthdays_of_month (fixture->ledger, 2024, 9, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (september->len, ==, 2);
  text = lh_birthdays_format (september, fixture->ledger, catalog);
  g_assert_cmpstr (text, ==, "9月5日  王××  市审计局  入党20年\n9月30日  张××  市审计局  入党13年\n");
  check_figure (fixture, "members", "birthdays", "2");
  check_figure (fixture, "members", "current", "4");

  february = lh_birthdays_of_month (fixture->ledger, 2025, 2, 0, &error);
  g_assert_cmpuint (february->len, ==, 1);
  g_assert_cmpint (lh_date_get_day (((LhBirthday *) g_ptr_array_index (february, 0))->day), ==, 28);
}

/* The most points first; who left is not ranked. */
static void
test_points (LhTestLedger  *fixture,
             gconstpointer  data)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市审计局"));
  g_autofree char *wang = lh_test_id (insert_member (fixture, organization, "王××", "2004-09-05"));
  g_autofree char *li = lh_test_id (insert_member (fixture, organization, "李××", "2004-09-05"));
  g_autoptr (LhRegisterFigures) found = NULL;
  const LhTally *ranking;

  insert_member (fixture, organization, "周××", "2004-09-05");
  lh_test_insert (fixture->ledger, LH_TYPE_POINTS_ENTRY, "member-id", wang, "earned-on", "2024-03-01", "points", "2", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_POINTS_ENTRY, "member-id", li, "earned-on", "2024-03-01", "points", "1.5", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_POINTS_ENTRY, "member-id", li, "earned-on", "2024-05-01", "points", "1.5", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_POINTS_ENTRY, "member-id", wang, "earned-on", "2023-05-01", "points", "9", NULL);
  found = figures (fixture, "points-entries");
  ranking = lh_register_figures_find_tally (found, "ranking");
  g_assert_cmpuint (ranking->lines->len, ==, 2);
  g_assert_cmpstr (((LhTallyLine *) g_ptr_array_index (ranking->lines, 0))->label, ==, "李××");
  g_assert_cmpstr (((LhTallyLine *) g_ptr_array_index (ranking->lines, 0))->value, ==, "3");
  g_assert_cmpstr (lh_register_figures_find (found, "without")->value, ==, "1");
}

static void
test_press (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市审计局"));
  g_autoptr (LhCatalog) catalog = lh_catalog_new ("zh_CN", NULL);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PRESS_ITEM);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (LhRegisterFigures) found = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  lh_test_insert_organization (fixture->ledger, "002", "市水务局");
  lh_test_insert (fixture->ledger, LH_TYPE_PRESS_ITEM, "title", "审计先锋走在前", "kind", "news", "medium", "日报",
                  "medium-level", "city", "column", "振兴先锋说", "published-on", "2024-05-06", "organization-id",
                  organization, "text", "第一段。", NULL);
  check_figure (fixture, "press", "medium-level:city", "1");
  check_figure (fixture, "press", "kind:news", "1");
  check_figure (fixture, "press", "units", "1");
  check_figure (fixture, "press", "units-without", "1");
  check_figure (fixture, "press", "without-text", NULL);
  items = lh_ledger_query (fixture->ledger, query, NULL);
  text = lh_press_texts_format (fixture->ledger, items, catalog);
  g_assert_cmpstr (text, ==, "审计先锋走在前\n日报  振兴先锋说  2024年5月6日  市审计局\n\n第一段。\n");
  name = lh_press_texts_file_name (items, catalog);
  g_assert_cmpstr (name, ==, "审计先锋走在前.txt");
  found = figures (fixture, "press");
  g_assert_nonnull (lh_register_figures_find_tally (found, "organization-id"));
  g_assert_nonnull (lh_register_figures_find_tally (found, "year"));
}

/* S2-17, S2-23: hours of volunteers, once and for all people; a record without hours is told; totals by year. */
static void
test_activities (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  g_autoptr (LhRegisterFigures) found = NULL;
  const LhTally *years;

  lh_test_insert (fixture->ledger, LH_TYPE_ACTIVITY, "title", "巡河", "kind", "volunteer", "held-on", "2024-03-05",
                  "people", "10", "hours", "2.5", "quantity", "6", "unit", "公里", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_ACTIVITY, "title", "植树", "kind", "volunteer", "held-on", "2024-03-12",
                  "people", "20", "hours", "3", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_ACTIVITY, "title", "清扫", "kind", "volunteer", "held-on", "2024-04-01", NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_ACTIVITY, "title", "观摩", "kind", "observation", "held-on", "2023-04-01",
                  "people", "30", "hours", "2", NULL);
  found = figures (fixture, "activities");
  g_assert_cmpstr (lh_register_figures_find (found, "volunteer-hours")->value, ==, "5.5");
  g_assert_cmpstr (lh_register_figures_find (found, "volunteer-person-hours")->value, ==, "85");
  g_assert_cmpuint (lh_register_figures_find (found, "volunteer-without-hours")->ids->len, ==, 1);
  years = lh_register_figures_find_tally (found, "year-totals");
  g_assert_cmpuint (years->lines->len, ==, 2);
  g_assert_nonnull (strstr (((LhTallyLine *) g_ptr_array_index (years->lines, 0))->value, "5.5"));
  g_assert_nonnull (strstr (((LhTallyLine *) g_ptr_array_index (years->lines, 0))->value, "6公里"));
  g_assert_cmpuint (((LhTallyLine *) g_ptr_array_index (years->lines, 0))->ids->len, ==, 3);
  g_assert_cmpuint (((LhTallyLine *) g_ptr_array_index (years->lines, 1))->ids->len, ==, 1);
}

/* Codes of the program (adoption) are counted like those of the office. */
static void
test_ideas (LhTestLedger  *fixture,
            gconstpointer  data)
{
  lh_test_insert (fixture->ledger, LH_TYPE_GOOD_IDEA, "content", "延时服务", "adoption", "adopted", "raised-on", "2024-03-01",
                  NULL);
  lh_test_insert (fixture->ledger, LH_TYPE_GOOD_IDEA, "content", "一窗通办", "adoption", "pending", "raised-on", "2024-04-01",
                  NULL);
  check_figure (fixture, "good-ideas", "adoption:adopted", "1");
  check_figure (fixture, "good-ideas", "adoption:pending", "1");
  check_figure (fixture, "good-ideas", "adoption:not-adopted", NULL);
  check_figure (fixture, "good-ideas", "without-result", "1");
}

/* Unions that still hold, against the target of the year: 5 of 5. */
static void
test_unions (LhTestLedger  *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u联合体", i + 1);

      lh_test_insert (fixture->ledger, LH_TYPE_PARTY_UNION, "name", name, "founded-on", "2024-01-01", i == 5 ? "ended-on" : NULL,
                      "2024-06-30", NULL);
    }
  check_figure (fixture, "unions", "against-target", "5");
  lh_test_insert (fixture->ledger, LH_TYPE_ANNUAL_TARGET, "year", "2024", "name", "联合体", "kind", "count", "target", "5",
                  "source", "unions", NULL);
  check_figure (fixture, "unions", "against-target", "5 / 5（100%）");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registers/table", test_table);
  LH_TEST_LEDGER_ADD ("/registers/pairings", NULL, test_pairings);
  LH_TEST_LEDGER_ADD ("/registers/percentage", NULL, test_percentage);
  LH_TEST_LEDGER_ADD ("/registers/trainings", NULL, test_trainings);
  LH_TEST_LEDGER_ADD ("/registers/no-members", NULL, test_no_members);
  LH_TEST_LEDGER_ADD ("/registers/lectures", NULL, test_lectures);
  LH_TEST_LEDGER_ADD ("/registers/stars", NULL, test_stars);
  LH_TEST_LEDGER_ADD ("/registers/birthdays", NULL, test_birthdays);
  LH_TEST_LEDGER_ADD ("/registers/points", NULL, test_points);
  LH_TEST_LEDGER_ADD ("/registers/press", NULL, test_press);
  LH_TEST_LEDGER_ADD ("/registers/activities", NULL, test_activities);
  LH_TEST_LEDGER_ADD ("/registers/ideas", NULL, test_ideas);
  LH_TEST_LEDGER_ADD ("/registers/unions", NULL, test_unions);
  return g_test_run ();
}
