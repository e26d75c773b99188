/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-activity.h"
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-designation.h"
#include "lh-duty-record.h"
#include "lh-duty.h"
#include "lh-member-item.h"
#include "lh-party-union.h"
#include "lh-star-rating.h"
#include "lh-targets.h"
#include "lh-test-ledger.h"
#include "lh-training.h"

/* Targets of the year: acceptance case A1-4, and what the registers count. */

static const struct
{
  const char *name;
  const char *kind;
  const char *target;
  const char *unit;
  const char *qualifier;
  const char *actual;
  const char *percent;
  const char *state;
} nine[] = {
  { "宣讲品牌", "count", "10", "个", "", "4", "40.0%", "behind" },
  { "达标率", "share", "100", "", "", "87", "96.7%", "on-pace" },
  { "培训班", "count", "3", "期", "", "2", "66.7%", "behind" },
  { "联合体", "count", "5", "个", "", "5", "100.0%", "reached" },
  { "双报到", "count", "4", "次", "at-least", "3", "75.0%", "on-pace" },
  { "中心组", "count", "12", "次", "at-least", "9", "75.0%", "on-pace" },
  { "警示教育", "count", "4", "次", "", "3", "75.0%", "on-pace" },
  { "先锋岗", "count", "30", "个", "", "18", "60.0%", "behind" },
  { "思想动态", "count", "4", "次", "", "3", "75.0%", "on-pace" },
};

static gint64
insert_nine (LhLedger   *ledger,
             const char *base)
{
  gint64 share = 0;

  for (guint i = 0; i < G_N_ELEMENTS (nine); i++)
    {
      g_autofree char *position = g_strdup_printf ("%u", i + 1);
      const gboolean is_share = g_str_equal (nine[i].kind, "share");
      gint64 id = lh_test_insert (ledger, LH_TYPE_ANNUAL_TARGET, "year", "2024", "position", position,
                                  "name", nine[i].name, "kind", nine[i].kind, "target", nine[i].target,
                                  "unit", nine[i].unit, "qualifier", nine[i].qualifier, "actual", nine[i].actual,
                                  "base", is_share ? base : "", "base-unit", is_share ? "个支部" : "", NULL);

      if (is_share)
        share = id;
    }
  return share;
}

static LhTargets *
load (LhTestLedger *fixture,
      const char   *day)
{
  g_autoptr (GError) error = NULL;
  LhDate as_of;
  LhTargets *targets;

  g_assert_true (lh_date_parse_iso (day, &as_of));
  targets = lh_targets_load (fixture->ledger, 2024, as_of, &error);
  g_assert_no_error (error);
  return targets;
}

/* A1-4: forty, 96.7 with three branches missing, … one of nine reached, and no average of the nine. */
static void
test_nine (LhTestLedger  *fixture,
           gconstpointer  data)
{
  g_autoptr (LhTargets) targets = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *actual = NULL;
  g_autofree char *at_least = NULL;

  insert_nine (fixture->ledger, "90");
  targets = load (fixture, "2024-09-30");
  g_assert_cmpuint (targets->lines->len, ==, G_N_ELEMENTS (nine));
  for (guint i = 0; i < G_N_ELEMENTS (nine); i++)
    {
      const LhTargetLine *line = g_ptr_array_index (targets->lines, i);
      g_autofree char *percent = lh_target_line_format_percent (line, NULL);

      g_assert_cmpstr (lh_record_get_text (line->target, LH_ANNUAL_TARGET_NAME), ==, nine[i].name);
      g_assert_cmpstr (percent, ==, nine[i].percent);
      g_assert_cmpstr (lh_target_state_get_code (line->state), ==, nine[i].state);
    }
  missing = lh_target_line_format_missing (g_ptr_array_index (targets->lines, 1), NULL);
  actual = lh_target_line_format_actual (g_ptr_array_index (targets->lines, 1), NULL);
  at_least = lh_target_line_format_target (g_ptr_array_index (targets->lines, 5), NULL);
  summary = lh_targets_format_summary (targets, NULL);
  g_assert_cmpuint (targets->n_reached, ==, 1);
  g_assert_cmpstr (missing, ==, "3 个支部 missing");
  g_assert_cmpstr (actual, ==, "87 of 90 个支部");
  g_assert_cmpstr (at_least, ==, "at least 12 次");
  g_assert_cmpstr (summary, ==, "1 of 9 targets reached");
}

/* A1-4: without the number of branches there is no percentage, and the target is not reached either. */
static void
test_no_base (LhTestLedger  *fixture,
              gconstpointer  data)
{
  gint64 share = insert_nine (fixture->ledger, "");
  const char *const bases[] = { "", "0" };

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autoptr (LhTargets) targets = NULL;
      g_autofree char *percent = NULL;
      const LhTargetLine *line;

      if (*bases[i] != '\0')
        g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_ANNUAL_TARGET, share, "actual", "", NULL) &&
                       lh_test_edit (fixture->ledger, LH_TYPE_ANNUAL_TARGET, share, "base", bases[i], NULL));
      targets = load (fixture, "2024-12-31");
      line = g_ptr_array_index (targets->lines, 1);
      percent = lh_target_line_format_percent (line, NULL);
      g_assert_cmpint (line->state, ==, LH_TARGET_NO_BASE);
      g_assert_cmpint (line->tenths, ==, LH_UNSET);
      g_assert_cmpstr (percent, ==, "base missing");
      g_assert_cmpuint (targets->n_reached, ==, 1);
    }
}

static const struct
{
  const char *kind;
  const char *target;
  const char *base;
  const char *actual;
  const char *qualifier;
  const char *percent;
  const char *missing;
  const char *state;
} cases[] = {
  { "count", "8", "", "0", "", "0.0%", "8 个 missing", "missed" },
  { "count", "8", "", "", "", "not entered yet", "", "no-actual" },
  { "count", "", "", "3", "", "target missing", "", "no-target" },
  { "count", "0", "", "3", "", "target missing", "", "no-target" },
  { "count", "3", "", "4", "", "133.3%", "", "reached" },
  { "count", "2800", "", "20", "remainder", "about 0.7%", "2780 个 missing", "missed" },
  { "count", "0.5", "", "0.2", "", "40.0%", "0.3 个 missing", "missed" },
  { "share", "95", "90", "85", "", "94.4%", "1 个支部 missing", "missed" },
  { "share", "95", "90", "86", "", "95.6%", "", "reached" },
  { "share", "100", "3", "2", "", "66.7%", "1 个支部 missing", "missed" },
  { "share", "", "3", "2", "", "target missing", "", "no-target" },
};

static void
test_cases (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (LhTargets) targets = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *position = g_strdup_printf ("%u", i + 1);

      lh_test_insert (fixture->ledger, LH_TYPE_ANNUAL_TARGET, "year", "2024", "position", position, "name", "指标",
                      "kind", cases[i].kind, "target", cases[i].target, "base", cases[i].base, "unit", "个",
                      "base-unit", "个支部", "actual", cases[i].actual, "actual-qualifier", cases[i].qualifier, NULL);
    }
  targets = load (fixture, "2024-12-31");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LhTargetLine *line = g_ptr_array_index (targets->lines, i);
      g_autofree char *percent = lh_target_line_format_percent (line, NULL);
      g_autofree char *missing = lh_target_line_format_missing (line, NULL);

      g_assert_cmpstr (percent, ==, cases[i].percent);
      g_assert_cmpstr (missing, ==, cases[i].missing);
      g_assert_cmpstr (lh_target_state_get_code (line->state), ==, cases[i].state);
    }
}

/* What the registers count, up to the day, of the year; beside each a row that does not count. */
static void
fill_registers (LhLedger   *ledger,
                const char *organization,
                const char *item)
{
  for (guint month = 1; month <= 12; month++)
    {
      g_autofree char *from = g_strdup_printf ("2024-%02u-01", month);
      g_autofree char *due = g_strdup_printf ("2024-%02u-28", month);

      g_autofree char *duty = lh_test_id (lh_test_insert (ledger, LH_TYPE_DUTY, "item-id", item,
                                                          "organization-id", organization, "period-start", from,
                                                          "due-on", due, "required-count", "1", "state", "open", NULL));

      if (month <= 4)
        lh_test_insert (ledger, LH_TYPE_DUTY_RECORD, "duty-id", duty, "done-on", from, "topic", "学习", NULL);
    }
  lh_test_insert (ledger, LH_TYPE_DESIGNATION, "standard", "lecture-brand", "organization-id", organization,
                  "year", "2024", "named-on", "2024-05-01", NULL);
  lh_test_insert (ledger, LH_TYPE_DESIGNATION, "standard", "four-strong", "organization-id", organization,
                  "year", "2024", "named-on", "2024-05-01", NULL);
  lh_test_insert (ledger, LH_TYPE_STAR_RATING, "year", "2024", "organization-id", organization, "reached", "true", NULL);
  lh_test_insert (ledger, LH_TYPE_STAR_RATING, "year", "2023", "organization-id", organization, "reached", "true", NULL);
  lh_test_insert (ledger, LH_TYPE_TRAINING, "kind", "class", "year", "2024", "title", "第一期", "held-on", "2024-04-01", NULL);
  lh_test_insert (ledger, LH_TYPE_TRAINING, "kind", "class", "year", "2024", "title", "第二期", "held-on", "2024-11-01", NULL);
  lh_test_insert (ledger, LH_TYPE_TRAINING, "kind", "cloud", "year", "2024", "title", "云课堂", "held-on", "2024-04-01", NULL);
  lh_test_insert (ledger, LH_TYPE_PARTY_UNION, "name", "联合体", "organization-id", organization,
                  "founded-on", "2023-02-01", NULL);
  lh_test_insert (ledger, LH_TYPE_PARTY_UNION, "name", "已撤", "organization-id", organization,
                  "founded-on", "2023-02-01", "ended-on", "2024-01-31", NULL);
  lh_test_insert (ledger, LH_TYPE_MEMBER_ITEM, "organization-id", organization, "kind", "vanguard-post",
                  "title", "窗口先锋岗", NULL);
  lh_test_insert (ledger, LH_TYPE_MEMBER_ITEM, "organization-id", organization, "kind", "promise", "title", "承诺", NULL);
  lh_test_insert (ledger, LH_TYPE_ACTIVITY, "kind", "volunteer", "organization-id", organization, "title", "进社区",
                  "held-on", "2024-06-01", NULL);
  lh_test_insert (ledger, LH_TYPE_ACTIVITY, "kind", "brand", "organization-id", organization, "title", "品牌活动",
                  "held-on", "2024-06-01", NULL);
}

static void
test_counted (LhTestLedger  *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *source;
    const char *entity;
    int         count;
  } sources[] = {
    { "duties", "duty", 4 }, { "designations", "designation", 1 }, { "stars", "star-rating", 1 },
    { "trainings", "training", 1 }, { "unions", "party-union", 1 }, { "posts", "member-item", 1 },
    { "services", "activity", 1 },
  };
  g_autofree char *organization = lh_test_id (lh_test_insert_organization (fixture->ledger, "001", "市财政局"));
  g_autofree char *list = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST, "kind", "task", "title", "清单",
                                                      "year", "2024", NULL));
  g_autofree char *item = lh_test_id (lh_test_insert (fixture->ledger, LH_TYPE_CHECKLIST_ITEM, "checklist-id", list,
                                                      "title", "中心组学习", NULL));
  g_autoptr (LhTargets) targets = NULL;

  fill_registers (fixture->ledger, organization, item);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *position = g_strdup_printf ("%u", i + 1);

      lh_test_insert (fixture->ledger, LH_TYPE_ANNUAL_TARGET, "year", "2024", "position", position,
                      "name", sources[i].source, "kind", "count", "target", "12", "source", sources[i].source,
                      "standard", "lecture-brand", "item-id", item, "actual", "99", NULL);
    }
  targets = load (fixture, "2024-09-30");
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      const LhTargetLine *line = g_ptr_array_index (targets->lines, i);

      g_assert_true (line->counted);
      g_assert_cmpstr (line->entity, ==, sources[i].entity);
      g_assert_cmpint (lh_decimal_to_integer (line->actual, 0), ==, sources[i].count);
      g_assert_cmpuint (line->ids->len, ==, (guint) sources[i].count);
    }
}

/* The nine shipped come in one step that can be taken back; a second time there is nothing to add. */
static void
test_template (LhTestLedger  *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_target_template_create_change (fixture->ledger, 2024, &error);
  g_autoptr (LhChangeSet) again = NULL;
  g_autofree char *undone = NULL;

  g_assert_no_error (error);
  lh_test_apply (fixture->ledger, changes);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_ANNUAL_TARGET), ==, 9);
  again = lh_target_template_create_change (fixture->ledger, 2024, &error);
  g_assert_no_error (error);
  g_assert_null (again);
  undone = lh_ledger_undo (fixture->ledger, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_ANNUAL_TARGET), ==, 0);
}

static void
test_refused (LhTestLedger  *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *text;
    const char *message;
  } refused[] = {
    { "target", "120", "*between 0 and 100*" },
    { "actual", "91", "*more than its base*" },
  };
  gint64 share = insert_nine (fixture->ledger, "90");

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (lh_test_edit (fixture->ledger, LH_TYPE_ANNUAL_TARGET, share, refused[i].field, refused[i].text,
                                    &error));
      g_assert_true (g_pattern_match_simple (refused[i].message, error->message));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/targets/nine", NULL, test_nine);
  LH_TEST_LEDGER_ADD ("/targets/no-base", NULL, test_no_base);
  LH_TEST_LEDGER_ADD ("/targets/cases", NULL, test_cases);
  LH_TEST_LEDGER_ADD ("/targets/counted", NULL, test_counted);
  LH_TEST_LEDGER_ADD ("/targets/template", NULL, test_template);
  LH_TEST_LEDGER_ADD ("/targets/refused", NULL, test_refused);

  return g_test_run ();
}
