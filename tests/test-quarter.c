/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter.h"

#include "lh-error.h"
#include "lh-test-mo.h"

static const LhTestText chinese_texts[] = {
  LH_TEST_TEXT ("", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"),
  LH_TEST_TEXT ("Q1", "一季度"),
  LH_TEST_TEXT ("Q2", "二季度"),
  LH_TEST_TEXT ("Q3", "三季度"),
  LH_TEST_TEXT ("Q4", "四季度"),
  LH_TEST_TEXT ("first quarter of %d", "%d年第一季度"),
  LH_TEST_TEXT ("fourth quarter of %d", "%d年第四季度"),
  LH_TEST_TEXT ("second quarter of %d", "%d年第二季度"),
  LH_TEST_TEXT ("third quarter of %d", "%d年第三季度"),
};

static void
assert_quarter (LhQuarter   quarter,
                const char *expected)
{
  g_autofree char *code = lh_quarter_to_string (quarter);

  g_assert_cmpstr (code, ==, expected);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    int default_year;
    const char *expected;
  } cases[] = {
    /* The test vectors of the import conventions. */
    { "一季度", 2024, "2024Q1" },
    { "Q1", 2024, "2024Q1" },
    { "第1季度", 2024, "2024Q1" },
    { "1-3月", 2024, "2024Q1" },
    { "2024Q3", 0, "2024Q3" },
    { "2024q3", 0, "2024Q3" },
    { "2024-Q3", 0, "2024Q3" },
    { "2024 Q3", 0, "2024Q3" },
    { "2024/Q3", 0, "2024Q3" },
    { "Q3 2024", 0, "2024Q3" },
    { "２０２４Ｑ３", 0, "2024Q3" },
    { "2024年第三季度", 0, "2024Q3" },
    { "2024年三季度", 0, "2024Q3" },
    { "2024年3季度", 0, "2024Q3" },
    { "2024 年 第 三 季度", 0, "2024Q3" },
    { "2024年Q3", 0, "2024Q3" },
    { "二〇二四年第三季度", 0, "2024Q3" },
    { "24年三季度", 0, "2024Q3" },
    { "第三季度", 2024, "2024Q3" },
    { "三季度", 2024, "2024Q3" },
    { "3季度", 2024, "2024Q3" },
    { "第3季度", 2024, "2024Q3" },
    { "第３季度", 2024, "2024Q3" },
    { "四季度", 2023, "2023Q4" },
    { "二季", 2024, "2024Q2" },
    { "7-9月", 2024, "2024Q3" },
    { "7—9月", 2024, "2024Q3" },
    { "7——9月", 2024, "2024Q3" },
    { "7～9月", 2024, "2024Q3" },
    { "7月至9月", 2024, "2024Q3" },
    { "７－９月", 2024, "2024Q3" },
    { "七至九月", 2024, "2024Q3" },
    { "10-12月", 2024, "2024Q4" },
    { "十月—十二月", 2024, "2024Q4" },
    { "2024年7-9月", 0, "2024Q3" },
    { "2024.7-9月", 0, "2024Q3" },
    { "third quarter of 2024", 0, "2024Q3" },
    { "First Quarter", 2024, "2024Q1" },
    { "2000Q1", 0, "2000Q1" },
    { "2099Q4", 0, "2099Q4" },
    /* The year that is written is the one that counts. */
    { "2023Q3", 2024, "2023Q3" },
    /* Refused. */
    { "三季度", 0, NULL },
    { "Q3", 0, NULL },
    { "1999Q4", 0, NULL },
    { "2100Q1", 0, NULL },
    { "三季度", 1999, NULL },
    { "2024Q0", 0, NULL },
    { "2024Q5", 0, NULL },
    { "2024Q", 0, NULL },
    { "2024Q33", 0, NULL },
    { "五季度", 2024, NULL },
    { "第十二季度", 2024, NULL },
    { "第一二季度", 2024, NULL },
    { "2024", 0, NULL },
    { "2024年", 0, NULL },
    { "3", 2024, NULL },
    { "第三", 2024, NULL },
    { "季度", 2024, NULL },
    { "上半年", 2024, NULL },
    { "6-9月", 2024, NULL },
    { "8-10月", 2024, NULL },
    { "1-6月", 2024, NULL },
    { "13-15月", 2024, NULL },
    { "-2-0月", 2024, NULL },
    { "7-9", 2024, NULL },
    { "2024Q3x", 0, NULL },
    { "2024Q3-Q4", 0, NULL },
    { "一、二季度", 2024, NULL },
    { "2024-03-05", 0, NULL },
    { "fifth quarter of 2024", 0, NULL },
    { "", 2024, NULL },
    { NULL, 2024, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LhQuarter quarter = { 7, 7 };
      gboolean parsed = lh_quarter_parse (cases[i].text, cases[i].default_year, &quarter, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      if (cases[i].expected != NULL)
        {
          g_assert_no_error (error);
          g_assert_true (parsed);
          assert_quarter (quarter, cases[i].expected);
        }
      else
        {
          g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
          g_assert_false (parsed);
          assert_quarter (quarter, "7Q7");
        }
    }
}

static void
test_parse_messages (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "上半年", "“上半年” is not a quarter. Write it like 2024Q3." },
    { "三季度", "“三季度” does not say which year. Write it like 2024Q3." },
    { "1999Q3", "“1999Q3” is not between the years 2000 and 2099." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LhQuarter quarter;

      g_assert_false (lh_quarter_parse (cases[i].text, 0, &quarter, &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_days (void)
{
  static const struct
  {
    int number;
    const char *first;
    const char *last;
  } cases[] = {
    { 1, "2024-01-01", "2024-03-31" },
    { 2, "2024-04-01", "2024-06-30" },
    { 3, "2024-07-01", "2024-09-30" },
    { 4, "2024-10-01", "2024-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LhQuarter quarter = lh_quarter_new (2024, cases[i].number);
      g_autofree char *first = lh_date_to_iso (lh_quarter_first_day (quarter));
      g_autofree char *last = lh_date_to_iso (lh_quarter_last_day (quarter));

      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpstr (last, ==, cases[i].last);
      g_assert_true (lh_quarter_contains (quarter, lh_quarter_first_day (quarter)));
      g_assert_true (lh_quarter_contains (quarter, lh_quarter_last_day (quarter)));
      g_assert_false (lh_quarter_contains (quarter, lh_date_add_days (lh_quarter_first_day (quarter), -1)));
      g_assert_false (lh_quarter_contains (quarter, lh_date_add_days (lh_quarter_last_day (quarter), 1)));
    }
}

/* Every day of a leap year lies in one quarter, the one that days count. */
static void
test_of_date (void)
{
  LhQuarter quarter = lh_quarter_new (2024, 1);

  for (LhDate date = lh_date_new (2024, 1, 1); lh_date_get_year (date) == 2024; date = lh_date_add_days (date, 1))
    {
      if (lh_date_compare (date, lh_quarter_last_day (quarter)) > 0)
        quarter = lh_quarter_next (quarter);
      g_assert_true (lh_quarter_equal (lh_quarter_of_date (date), quarter));
    }
  assert_quarter (quarter, "2024Q4");
}

static void
test_reckoning (void)
{
  LhQuarter quarter = lh_quarter_new (2024, 3);

  assert_quarter (lh_quarter_next (lh_quarter_new (2024, 4)), "2025Q1");
  assert_quarter (lh_quarter_previous (lh_quarter_new (2024, 1)), "2023Q4");
  assert_quarter (lh_quarter_add (quarter, 0), "2024Q3");
  assert_quarter (lh_quarter_add (quarter, 6), "2026Q1");
  assert_quarter (lh_quarter_add (quarter, -7), "2022Q4");
  assert_quarter (lh_quarter_add (quarter, G_MAXINT), "");
  assert_quarter (lh_quarter_add (quarter, G_MININT), "");
  assert_quarter (lh_quarter_previous (lh_quarter_new (1, 1)), "");

  g_assert_cmpint (lh_quarter_get_index (quarter), ==, 2024 * 4 + 2);
  assert_quarter (lh_quarter_from_index (2024 * 4 + 2), "2024Q3");
  for (int index = 2000 * 4; index < 2100 * 4; index++)
    g_assert_cmpint (lh_quarter_get_index (lh_quarter_from_index (index)), ==, index);

  g_assert_cmpint (lh_quarter_compare (quarter, lh_quarter_next (quarter)), <, 0);
  g_assert_cmpint (lh_quarter_compare (lh_quarter_new (2025, 1), lh_quarter_new (2024, 4)), >, 0);
  g_assert_cmpint (lh_quarter_compare (quarter, quarter), ==, 0);
}

static void
test_unset (void)
{
  LhQuarter unset = { 0 };

  g_assert_false (lh_quarter_is_set (unset));
  g_assert_false (lh_quarter_is_set (lh_quarter_new (2024, 0)));
  g_assert_false (lh_quarter_is_set (lh_quarter_new (2024, 5)));
  g_assert_false (lh_quarter_is_set (lh_quarter_new (0, 1)));
  g_assert_false (lh_quarter_is_set (lh_quarter_new (70000, 1)));
  g_assert_false (lh_quarter_is_set (lh_quarter_of_date ((LhDate) { 0 })));
  g_assert_false (lh_quarter_is_set (lh_quarter_next (unset)));
  g_assert_false (lh_date_is_set (lh_quarter_first_day (unset)));
  g_assert_false (lh_date_is_set (lh_quarter_last_day (unset)));
  g_assert_false (lh_quarter_contains (unset, lh_date_new (2024, 1, 1)));
  g_assert_false (lh_quarter_contains (unset, (LhDate) { 0 }));
  g_assert_false (lh_quarter_contains (lh_quarter_new (2024, 1), (LhDate) { 0 }));
  g_assert_true (lh_quarter_equal (unset, lh_quarter_from_index (0)));
  g_assert_cmpint (lh_quarter_get_index (unset), ==, 0);
  g_assert_cmpint (lh_quarter_compare (unset, lh_quarter_new (2024, 1)), <, 0);
  assert_quarter (unset, "");
}

static void
test_format (void)
{
  static const struct
  {
    int number;
    LhQuarterStyle style;
    const char *english;
    const char *chinese;
  } cases[] = {
    { 1, LH_QUARTER_LONG, "first quarter of 2024", "2024年第一季度" },
    { 2, LH_QUARTER_LONG, "second quarter of 2024", "2024年第二季度" },
    { 3, LH_QUARTER_LONG, "third quarter of 2024", "2024年第三季度" },
    { 4, LH_QUARTER_LONG, "fourth quarter of 2024", "2024年第四季度" },
    { 3, LH_QUARTER_SHORT, "Q3", "三季度" },
    { 3, LH_QUARTER_CODE, "2024Q3", "2024Q3" },
    { 0, LH_QUARTER_LONG, "", "" },
    { 0, LH_QUARTER_SHORT, "", "" },
  };
  g_autoptr (LhCatalog) chinese = lh_test_mo_catalog (chinese_texts, G_N_ELEMENTS (chinese_texts));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LhQuarter quarter = lh_quarter_new (2024, cases[i].number);
      g_autofree char *in_english = lh_quarter_format (quarter, cases[i].style, NULL);
      g_autofree char *in_chinese = lh_quarter_format (quarter, cases[i].style, chinese);

      g_assert_cmpstr (in_english, ==, cases[i].english);
      g_assert_cmpstr (in_chinese, ==, cases[i].chinese);
    }
}

/* What is shown can be typed again. */
static void
test_round_trip (void)
{
  g_autoptr (LhCatalog) chinese = lh_test_mo_catalog (chinese_texts, G_N_ELEMENTS (chinese_texts));

  for (LhQuarter quarter = lh_quarter_new (2000, 1); quarter.year < 2100; quarter = lh_quarter_next (quarter))
    for (LhQuarterStyle style = LH_QUARTER_LONG; style <= LH_QUARTER_CODE; style++)
      {
        g_autofree char *in_english = lh_quarter_format (quarter, style, NULL);
        g_autofree char *in_chinese = lh_quarter_format (quarter, style, chinese);
        LhQuarter parsed;

        g_assert_true (lh_quarter_parse (in_english, quarter.year, &parsed, NULL));
        g_assert_true (lh_quarter_equal (parsed, quarter));
        g_assert_true (lh_quarter_parse (in_chinese, quarter.year, &parsed, NULL));
        g_assert_true (lh_quarter_equal (parsed, quarter));
      }
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  LhQuarter quarter = lh_quarter_new (2024, 3);
  const LhQuarter *stored;

  g_value_init (&value, LH_TYPE_QUARTER);
  g_value_set_boxed (&value, &quarter);
  stored = g_value_get_boxed (&value);
  g_assert_true (stored != &quarter);
  g_assert_true (lh_quarter_equal (*stored, quarter));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quarter/parse", test_parse);
  g_test_add_func ("/quarter/parse-messages", test_parse_messages);
  g_test_add_func ("/quarter/days", test_days);
  g_test_add_func ("/quarter/of-date", test_of_date);
  g_test_add_func ("/quarter/reckoning", test_reckoning);
  g_test_add_func ("/quarter/unset", test_unset);
  g_test_add_func ("/quarter/format", test_format);
  g_test_add_func ("/quarter/round-trip", test_round_trip);
  g_test_add_func ("/quarter/boxed", test_boxed);

  return g_test_run ();
}
