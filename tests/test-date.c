/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-date.h"

#include "lh-error.h"
#include "lh-test-mo.h"

static const LhTestText chinese_texts[] = {
  LH_TEST_TEXT ("", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"),
  LH_TEST_TEXT ("date range\004%1$s – %2$s", "%1$s—%2$s"),
  LH_TEST_TEXT ("date range\004%2$s – %3$s %1$d", "%1$d年%2$s—%3$s"),
  LH_TEST_TEXT ("date range\004%2$s–%3$s %1$d", "%1$d年%2$s—%3$s"),
  LH_TEST_TEXT ("date range\004from %s", "%s起"),
  LH_TEST_TEXT ("date range\004until %s", "%s前"),
  LH_TEST_TEXT ("date\004%1$04d-%2$02d-%3$02d", "%1$d.%2$d.%3$d"),
  LH_TEST_TEXT ("date\004%2$d %1$s", "%1$s%2$d日"),
  LH_TEST_TEXT ("date\004%2$s %1$d", "%1$d年%2$s"),
  LH_TEST_TEXT ("date\004%3$d %2$s %1$d", "%1$d年%2$s%3$d日"),
  LH_TEST_TEXT ("month\004December", "12月"),
  LH_TEST_TEXT ("month\004February", "2月"),
  LH_TEST_TEXT ("month\004March", "3月"),
  LH_TEST_TEXT ("month\004November", "11月"),
};

static void
assert_date (LhDate      date,
             const char *expected)
{
  g_autofree char *iso = lh_date_to_iso (date);

  g_assert_cmpstr (iso, ==, expected);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    /* The test vectors of the import conventions. */
    { "２０２４．３．２２", "2024-03-22" },
    { "2024年3月", "2024-03-31" },
    { "24/3/5", "2024-03-05" },
    { "45373", "2024-03-22" },
    { "二〇二四年三月", "2024-03-31" },
    /* Their list of spellings. */
    { "2024.3.5", "2024-03-05" },
    { "2024年3月5日", "2024-03-05" },
    { "2024-03-05", "2024-03-05" },
    { "2024/03/05", "2024-03-05" },
    { "2024/3/22", "2024-03-22" },
    { "20240305", "2024-03-05" },
    { "2024.3", "2024-03-31" },
    { "二〇二四年三月五日", "2024-03-05" },
    { "45356", "2024-03-05" },
    { "2024年3月底", "2024-03-31" },
    /* Typing habits. */
    { "  2024 年 3 月 22 日 ", "2024-03-22" },
    { "2024年03月22号", "2024-03-22" },
    { "２０２４年３月２２日", "2024-03-22" },
    { "2024－3－22", "2024-03-22" },
    { "2024—3—22", "2024-03-22" },
    { "2024——3——22", "2024-03-22" },
    { "2024。3。22", "2024-03-22" },
    { "2024年3月22", "2024-03-22" },
    { "24年3月5日", "2024-03-05" },
    { "24.3.5", "2024-03-05" },
    { "24年3月", "2024-03-31" },
    { "2024-03", "2024-03-31" },
    { "2024/3", "2024-03-31" },
    { "2023.2", "2023-02-28" },
    { "2024年2月末", "2024-02-29" },
    { "2024年底", "2024-12-31" },
    { "\xEF\xBB\xBF" "2024-03-22\xC2\xA0", "2024-03-22" },
    { "2024\xE2\x80\x8B.3.22", "2024-03-22" },
    { "2024\xE3\x80\x80年3月", "2024-03-31" },
    /* Chinese numerals. */
    { "二○二四年十二月三十一日", "2024-12-31" },
    { "二零二四年十月十日", "2024-10-10" },
    { "二〇二四年二月二十九日", "2024-02-29" },
    { "一九四九年十月一日", "1949-10-01" },
    { "二〇二四年十一月", "2024-11-30" },
    { "２０２４年十二月二日", "2024-12-02" },
    /* Exports of spreadsheets and programs. */
    { "2024-03-22 00:00:00", "2024-03-22" },
    { "2024-03-22T08:30", "2024-03-22" },
    { "2024/3/22 8:30", "2024-03-22" },
    { "45373.0", "2024-03-22" },
    { "25569", "1970-01-01" },
    { "73050", "2099-12-31" },
    { "20240229", "2024-02-29" },
    /* The English of this program, and the American order. */
    { "5 March 2024", "2024-03-05" },
    { "March 2024", "2024-03-31" },
    { "5 Mar 2024", "2024-03-05" },
    { "MAY 2024", "2024-05-31" },
    { "Sept 2024", NULL },
    { "March 5, 2024", "2024-03-05" },
    /* Refused. */
    { "2024.2.30", NULL },
    { "2023-02-29", NULL },
    { "2024年13月", NULL },
    { "2024年0月", NULL },
    { "2024-00-10", NULL },
    { "2024-3-32", NULL },
    { "20240230", NULL },
    { "25568", NULL },
    { "73051", NULL },
    { "3500", NULL },
    { "2024", NULL },
    { "2024年", NULL },
    { "202403", NULL },
    { "3月5日", NULL },
    { "3月", NULL },
    { "3.5", NULL },
    { "3/4/2024", NULL },
    { "5.3.2024", NULL },
    { "2024.3-22", NULL },
    { "2024年3-22", NULL },
    { "124/3/5", NULL },
    { "1899-12-31", NULL },
    { "2100-01-01", NULL },
    { "立行立改", NULL },
    { "长期", NULL },
    { "2024.3.22起", NULL },
    { "2024.3.22底", NULL },
    { "约2024.3.22", NULL },
    { "-2024.3.22", NULL },
    { "2024.3.22.1", NULL },
    { "2024年3月5日-12月5日", NULL },
    { "99999999999999999999", NULL },
    { "十十年三月", NULL },
    { "31 February 2024", NULL },
    { "March", NULL },
    { "March 5", NULL },
    { "", NULL },
    { "   ", NULL },
    { NULL, NULL },
    { "\xFF\xFE", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LhDate date = { 7 };
      gboolean parsed = lh_date_parse (cases[i].text, &date, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      if (cases[i].expected != NULL)
        {
          g_assert_no_error (error);
          g_assert_true (parsed);
          assert_date (date, cases[i].expected);
        }
      else
        {
          g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
          g_assert_false (parsed);
          g_assert_cmpint (date.julian, ==, 7);
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
    { " 2024.2.30 ", "“2024.2.30” is not a valid date. Write it like 2024-02-29." },
    { "3月5日", "“3月5日” does not say which year. Write it like 2024-02-29." },
    { "3月底", "“3月底” does not say which year. Write it like 2024-02-29." },
    { "3/4/2024", "“3/4/2024” can be read in two ways. Write the year first, like 2024-02-29." },
    { NULL, "“” is not a valid date. Write it like 2024-02-29." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LhDate date;

      g_assert_false (lh_date_parse (cases[i].text, &date, &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_parse_iso (void)
{
  static const char *const refused[] = {
    "2024-3-22", "2024-03-22 ", " 2024-03-22", "2024/03/22", "2024-02-30", "2024-13-01", "20240322",
    "２０２４-03-22", "+024-03-22", "2024-0a-22", "", "0000-01-01",
  };
  LhDate date = { 0 };

  g_assert_true (lh_date_parse_iso ("2024-02-29", &date));
  assert_date (date, "2024-02-29");
  g_assert_true (lh_date_parse_iso ("0001-01-01", &date));
  g_assert_cmpint (date.julian, ==, 1);
  g_assert_true (lh_date_parse_iso ("9999-12-31", &date));
  assert_date (date, "9999-12-31");

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (lh_date_parse_iso (refused[i], &date));
  g_assert_false (lh_date_parse_iso (NULL, &date));
  assert_date (date, "9999-12-31");
}

static void
test_fields (void)
{
  LhDate date = lh_date_new (2024, 2, 29);
  LhDate unset = { 0 };
  GDate gdate;

  g_assert_true (lh_date_is_set (date));
  g_assert_cmpint (lh_date_get_year (date), ==, 2024);
  g_assert_cmpint (lh_date_get_month (date), ==, 2);
  g_assert_cmpint (lh_date_get_day (date), ==, 29);

  g_date_clear (&gdate, 1);
  g_date_set_dmy (&gdate, 29, 2, 2024);
  g_assert_cmpint (date.julian, ==, g_date_get_julian (&gdate));

  g_assert_false (lh_date_is_set (unset));
  g_assert_cmpint (lh_date_get_year (unset), ==, 0);
  g_assert_cmpint (lh_date_get_month (unset), ==, 0);
  g_assert_cmpint (lh_date_get_day (unset), ==, 0);
  assert_date (unset, "");

  g_assert_false (lh_date_is_set (lh_date_new (2023, 2, 29)));
  g_assert_false (lh_date_is_set (lh_date_new (1900, 2, 29)));
  g_assert_true (lh_date_is_set (lh_date_new (2000, 2, 29)));
  g_assert_false (lh_date_is_set (lh_date_new (0, 1, 1)));
  g_assert_false (lh_date_is_set (lh_date_new (10000, 1, 1)));
  g_assert_false (lh_date_is_set (lh_date_new (2024, -1, 1)));
  g_assert_false (lh_date_is_set (lh_date_new (2024, 1, 256 + 1)));
}

static void
test_reckoning (void)
{
  static const struct
  {
    int days;
    int months;
    const char *from;
    const char *expected;
  } cases[] = {
    { 1, 0, "2024-02-28", "2024-02-29" },
    { 2, 0, "2024-02-28", "2024-03-01" },
    { -1, 0, "2024-01-01", "2023-12-31" },
    { 366, 0, "2024-01-01", "2025-01-01" },
    { -1, 0, "0001-01-01", "" },
    { 1, 0, "9999-12-31", "" },
    { G_MAXINT, 0, "2024-01-01", "" },
    { G_MININT, 0, "2024-01-01", "" },
    { 0, 1, "2024-01-31", "2024-02-29" },
    { 0, 1, "2023-01-31", "2023-02-28" },
    { 0, 12, "2024-02-29", "2025-02-28" },
    { 0, -1, "2024-03-31", "2024-02-29" },
    { 0, -3, "2024-01-15", "2023-10-15" },
    { 0, 11, "2024-12-01", "2025-11-01" },
    { 0, 1, "9999-12-01", "" },
    { 0, -1, "0001-01-31", "" },
    { 0, G_MAXINT, "2024-01-01", "" },
    { 0, G_MININT, "2024-01-01", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LhDate from;

      g_assert_true (lh_date_parse_iso (cases[i].from, &from));
      assert_date (lh_date_add_months (lh_date_add_days (from, cases[i].days), cases[i].months), cases[i].expected);
    }

  assert_date (lh_date_add_days ((LhDate) { 0 }, 5), "");
  assert_date (lh_date_add_months ((LhDate) { 0 }, 5), "");
  assert_date (lh_date_end_of_month (lh_date_new (2024, 2, 1)), "2024-02-29");
  assert_date (lh_date_end_of_month (lh_date_new (2024, 12, 31)), "2024-12-31");
  assert_date (lh_date_end_of_month ((LhDate) { 0 }), "");
}

static void
test_order (void)
{
  LhDate unset = { 0 };
  LhDate first = lh_date_new (2024, 3, 5);
  LhDate second = lh_date_new (2024, 12, 31);

  g_assert_cmpint (lh_date_compare (first, second), <, 0);
  g_assert_cmpint (lh_date_compare (second, first), >, 0);
  g_assert_cmpint (lh_date_compare (first, first), ==, 0);
  g_assert_cmpint (lh_date_compare (unset, first), <, 0);

  g_assert_cmpint (lh_date_days_between (first, second), ==, 301);
  g_assert_cmpint (lh_date_days_between (second, first), ==, -301);
  g_assert_cmpint (lh_date_days_between (lh_date_new (2023, 12, 31), lh_date_new (2024, 12, 31)), ==, 366);
  g_assert_cmpint (lh_date_days_between (unset, first), ==, 0);
}

static void
test_today (void)
{
  LhDate before = lh_date_today ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *expected = g_date_time_format (now, "%Y-%m-%d");

  /* The day may have changed in between. */
  if (lh_date_compare (before, lh_date_today ()) == 0)
    assert_date (before, expected);
}

static void
test_format (void)
{
  static const struct
  {
    const char *date;
    LhDateStyle style;
    const char *english;
    const char *chinese;
  } cases[] = {
    { "2024-03-05", LH_DATE_LONG, "5 March 2024", "2024年3月5日" },
    { "2024-03-05", LH_DATE_SHORT, "2024-03-05", "2024.3.5" },
    { "2024-03-05", LH_DATE_MONTH, "March 2024", "2024年3月" },
    { "2024-03-05", LH_DATE_MONTH_DAY, "5 March", "3月5日" },
    { "2024-12-31", LH_DATE_LONG, "31 December 2024", "2024年12月31日" },
    { "2024-12-31", LH_DATE_SHORT, "2024-12-31", "2024.12.31" },
  };
  g_autoptr (LhCatalog) chinese = lh_test_mo_catalog (chinese_texts, G_N_ELEMENTS (chinese_texts));
  g_autoptr (LhCatalog) english = lh_catalog_new ("en", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *in_english = NULL;
      g_autofree char *in_interface = NULL;
      g_autofree char *in_chinese = NULL;
      LhDate date;

      g_assert_true (lh_date_parse_iso (cases[i].date, &date));
      in_english = lh_date_format (date, cases[i].style, english);
      in_interface = lh_date_format (date, cases[i].style, NULL);
      in_chinese = lh_date_format (date, cases[i].style, chinese);
      g_assert_cmpstr (in_english, ==, cases[i].english);
      g_assert_cmpstr (in_interface, ==, cases[i].english);
      g_assert_cmpstr (in_chinese, ==, cases[i].chinese);
    }
}

static void
test_format_range (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *english;
    const char *chinese;
  } cases[] = {
    { "2024-03-01", "2024-12-31", "March–December 2024", "2024年3月—12月" },
    { "2024-03-01", "2024-03-31", "March 2024", "2024年3月" },
    { "2023-11-01", "2024-02-29", "November 2023 – February 2024", "2023年11月—2024年2月" },
    { "2024-03-05", "2024-12-31", "5 March – 31 December 2024", "2024年3月5日—12月31日" },
    { "2024-03-01", "2024-12-30", "1 March – 30 December 2024", "2024年3月1日—12月30日" },
    { "2023-11-15", "2024-02-29", "15 November 2023 – 29 February 2024", "2023年11月15日—2024年2月29日" },
    { "2024-03-05", "2024-03-05", "5 March 2024", "2024年3月5日" },
    { "2024-03-05", "", "from 5 March 2024", "2024年3月5日起" },
    { "", "2024-03-05", "until 5 March 2024", "2024年3月5日前" },
    { "", "", "", "" },
  };
  g_autoptr (LhCatalog) chinese = lh_test_mo_catalog (chinese_texts, G_N_ELEMENTS (chinese_texts));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *in_english = NULL;
      g_autofree char *in_chinese = NULL;
      LhDate from = { 0 }, to = { 0 };

      lh_date_parse_iso (cases[i].from, &from);
      lh_date_parse_iso (cases[i].to, &to);
      in_english = lh_date_format_range (from, to, NULL);
      in_chinese = lh_date_format_range (from, to, chinese);
      g_assert_cmpstr (in_english, ==, cases[i].english);
      g_assert_cmpstr (in_chinese, ==, cases[i].chinese);
    }
}

/* What is shown can be typed again. */
static void
test_round_trip (void)
{
  g_autoptr (LhCatalog) chinese = lh_test_mo_catalog (chinese_texts, G_N_ELEMENTS (chinese_texts));
  LhCatalog *catalogs[] = { NULL, chinese };

  for (LhDate date = lh_date_new (2023, 1, 1); lh_date_get_year (date) < 2025; date = lh_date_add_days (date, 1))
    for (gsize i = 0; i < 2 * G_N_ELEMENTS (catalogs); i++)
      {
        g_autofree char *text = lh_date_format (date, i % 2 ? LH_DATE_LONG : LH_DATE_SHORT, catalogs[i / 2]);
        LhDate parsed;

        /* The catalog of this test has four months only. */
        if (catalogs[i / 2] != NULL && i % 2 && strstr (text, "月") == NULL)
          continue;
        g_assert_true (lh_date_parse (text, &parsed, NULL));
        g_assert_cmpint (parsed.julian, ==, date.julian);
      }
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  LhDate date = lh_date_new (2024, 3, 5);
  const LhDate *stored;

  g_value_init (&value, LH_TYPE_DATE);
  g_value_set_boxed (&value, &date);
  stored = g_value_get_boxed (&value);
  g_assert_true (stored != &date);
  g_assert_cmpint (stored->julian, ==, date.julian);
}

/* Every day of a cycle of the calendar, and the ends of each year. */
static void
test_calendar (void)
{
  GDate day;

  g_date_clear (&day, 1);
  for (guint32 julian = 1; julian <= 3652059; julian++)
    {
      const LhDate date = { (gint32) julian };
      LhDate end;

      if (julian > 146097 && julian % 365 > 5)
        continue;
      g_date_set_julian (&day, julian);
      g_assert_cmpint (lh_date_get_year (date), ==, g_date_get_year (&day));
      g_assert_cmpint (lh_date_get_month (date), ==, (int) g_date_get_month (&day));
      g_assert_cmpint (lh_date_get_day (date), ==, g_date_get_day (&day));
      g_assert_cmpint (lh_date_new (g_date_get_year (&day), (int) g_date_get_month (&day), g_date_get_day (&day)).julian,
                       ==, date.julian);
      end = lh_date_end_of_month (date);
      g_assert_cmpint (end.julian - date.julian, ==,
                       g_date_get_days_in_month (g_date_get_month (&day), g_date_get_year (&day)) - g_date_get_day (&day));
      g_assert_cmpint (lh_date_get_day (lh_date_add_days (end, 1)), ==, end.julian < 3652059 ? 1 : 0);
    }
  assert_date (lh_date_new (2023, 2, 29), "");
  assert_date (lh_date_new (1900, 2, 29), "");
  assert_date (lh_date_new (2024, 4, 31), "");
  assert_date (lh_date_new (2024, 12, 32), "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/parse-messages", test_parse_messages);
  g_test_add_func ("/date/parse-iso", test_parse_iso);
  g_test_add_func ("/date/fields", test_fields);
  g_test_add_func ("/date/reckoning", test_reckoning);
  g_test_add_func ("/date/order", test_order);
  g_test_add_func ("/date/today", test_today);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/format-range", test_format_range);
  g_test_add_func ("/date/round-trip", test_round_trip);
  g_test_add_func ("/date/calendar", test_calendar);
  g_test_add_func ("/date/boxed", test_boxed);

  return g_test_run ();
}
