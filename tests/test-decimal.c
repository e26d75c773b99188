/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-decimal.h"

#include "lh-error.h"

static void
assert_decimal (LhDecimal   decimal,
                const char *expected)
{
  g_autofree char *text = lh_decimal_to_string (decimal);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "0", "0" },
    { "58.60", "58.60" },
    { " 58.6 ", "58.6" },
    { "-3.2", "-3.2" },
    { "−3.2", "-3.2" },
    { "－３．２", "-3.2" },
    { "+3", "3" },
    { "-0.05", "-0.05" },
    { ".5", "0.5" },
    { "5.", "5" },
    { "007", "7" },
    { "３５，０００", "35000" },
    { "35,000", "35000" },
    { "1,234.5", "1234.5" },
    { "1,234,567.89", "1234567.89" },
    { "123,456", "123456" },
    { "0.123456789", "0.123456789" },
    { "0.1234567890", "0.123456789" },
    { "1.50000000000000", "1.500000000" },
    { "9223372036854775807", "9223372036854775807" },
    { "-9223372036854775807", "-9223372036854775807" },
    { "9,223,372,036.854775807", "9223372036.854775807" },
    /* Refused. */
    { "1,23", NULL },
    { "1234,567", NULL },
    { "1,2345", NULL },
    { "1,234,56", NULL },
    { ",234", NULL },
    { "1,,234", NULL },
    { "1.234,5", NULL },
    { "1.2.3", NULL },
    { "1.38E+10", NULL },
    { "0x10", NULL },
    { "12人次", NULL },
    { "约50", NULL },
    { "1 234", NULL },
    { "--5", NULL },
    { "- 5", NULL },
    { "-", NULL },
    { ".", NULL },
    { ",", NULL },
    { "nan", NULL },
    { "50%", NULL },
    { "二十", NULL },
    { "", NULL },
    { NULL, NULL },
    { "9223372036854775808", NULL },
    { "-9223372036854775808", NULL },
    { "99999999999999999999999", NULL },
    { "0.1234567891", NULL },
    { "9223372036854775807.5", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LhDecimal decimal = { 7, 1 };
      gboolean parsed = lh_decimal_parse (cases[i].text, &decimal, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      if (cases[i].expected != NULL)
        {
          g_assert_no_error (error);
          g_assert_true (parsed);
          assert_decimal (decimal, cases[i].expected);
        }
      else
        {
          g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
          g_assert_false (parsed);
          assert_decimal (decimal, "0.7");
        }
    }
}

static void
test_parse_messages (void)
{
  g_autoptr (GError) garbage = NULL;
  g_autoptr (GError) large = NULL;
  LhDecimal decimal;

  g_assert_false (lh_decimal_parse (" 12人次 ", &decimal, &garbage));
  g_assert_cmpstr (garbage->message, ==, "“12人次” is not a number. Write it like 1234.5.");

  g_assert_false (lh_decimal_parse ("9223372036854775808", &decimal, &large));
  g_assert_cmpstr (large->message, ==,
                   "“9223372036854775808” has too many digits. Up to 18 digits and 9 decimals are possible.");
}

static void
test_to_string (void)
{
  assert_decimal (lh_decimal_new (5860, 2), "58.60");
  assert_decimal (lh_decimal_new (-5, 2), "-0.05");
  assert_decimal (lh_decimal_new (0, 3), "0.000");
  assert_decimal (lh_decimal_new (7, 0), "7");
  assert_decimal (lh_decimal_new (1, 9), "0.000000001");
  assert_decimal (lh_decimal_new (G_MININT64, 0), "-9223372036854775808");
  assert_decimal (lh_decimal_new (G_MININT64, 9), "-9223372036.854775808");

  g_assert_cmpfloat (lh_decimal_to_double (lh_decimal_new (5860, 2)), ==, 58.6);
  g_assert_cmpfloat (lh_decimal_to_double (lh_decimal_new (-1, 1)), ==, -0.1);
}

static void
test_compare (void)
{
  static const struct
  {
    LhDecimal a;
    LhDecimal b;
    int expected;
  } cases[] = {
    { { 15, 1 }, { 150, 2 }, 0 },
    { { 15, 1 }, { 151, 2 }, -1 },
    { { -15, 1 }, { -151, 2 }, 1 },
    { { -1, 1 }, { 1, 1 }, -1 },
    { { -1, 1 }, { 0, 0 }, -1 },
    { { 2, 0 }, { 19, 1 }, 1 },
    { { G_MAXINT64, 0 }, { G_MAXINT64, 9 }, 1 },
    { { G_MININT64, 0 }, { G_MAXINT64, 0 }, -1 },
    { { G_MAXINT64, 0 }, { G_MAXINT64 - 1, 0 }, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (lh_decimal_compare (cases[i].a, cases[i].b), ==, cases[i].expected);
      g_assert_cmpint (lh_decimal_compare (cases[i].b, cases[i].a), ==, -cases[i].expected);
    }
}

static void
test_add (void)
{
  LhDecimal result;

  g_assert_true (lh_decimal_add (lh_decimal_new (1, 1), lh_decimal_new (2, 1), &result));
  assert_decimal (result, "0.3");
  g_assert_true (lh_decimal_add (lh_decimal_new (15, 1), lh_decimal_new (25, 2), &result));
  assert_decimal (result, "1.75");
  g_assert_true (lh_decimal_subtract (lh_decimal_new (1, 0), lh_decimal_new (125, 2), &result));
  assert_decimal (result, "-0.25");
  g_assert_true (lh_decimal_subtract (LH_DECIMAL_ZERO, lh_decimal_new (G_MAXINT64, 0), &result));
  assert_decimal (result, "-9223372036854775807");

  /* Whatever does not fit leaves the result alone. */
  g_assert_false (lh_decimal_add (lh_decimal_new (G_MAXINT64, 0), lh_decimal_new (1, 0), &result));
  g_assert_false (lh_decimal_add (lh_decimal_new (G_MAXINT64, 0), lh_decimal_new (1, 1), &result));
  g_assert_false (lh_decimal_subtract (LH_DECIMAL_ZERO, lh_decimal_new (G_MININT64, 0), &result));
  assert_decimal (result, "-9223372036854775807");
}

static void
test_round (void)
{
  static const struct
  {
    LhDecimal decimal;
    guint scale;
    const char *expected;
  } cases[] = {
    { { 125, 3 }, 2, "0.13" },
    { { -125, 3 }, 2, "-0.13" },
    { { 124, 3 }, 2, "0.12" },
    { { -124, 3 }, 2, "-0.12" },
    { { 5, 1 }, 0, "1" },
    { { -5, 1 }, 0, "-1" },
    { { 49, 2 }, 0, "0" },
    { { 4385, 2 }, 1, "43.9" },
    { { 438, 1 }, 1, "43.8" },
    { { 5, 0 }, 2, "5.00" },
    { { 9995, 3 }, 2, "10.00" },
    /* Too large for more decimals. */
    { { G_MAXINT64, 0 }, 2, "9223372036854775807" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_decimal (lh_decimal_round (cases[i].decimal, cases[i].scale), cases[i].expected);

  g_assert_cmpint (lh_decimal_to_integer (lh_decimal_new (4385, 2), 1), ==, 439);
  g_assert_cmpint (lh_decimal_to_integer (lh_decimal_new (-4385, 2), 1), ==, -439);
  g_assert_cmpint (lh_decimal_to_integer (lh_decimal_new (35, 1), 6), ==, 3500000);
  g_assert_cmpint (lh_decimal_to_integer (lh_decimal_new (G_MAXINT64, 0), 1), ==, G_MAXINT64);
  g_assert_cmpint (lh_decimal_to_integer (lh_decimal_new (-G_MAXINT64, 0), 1), ==, -G_MAXINT64);
}

static void
test_ratio (void)
{
  static const struct
  {
    gint64 numerator;
    gint64 denominator;
    guint scale;
    const char *expected;
  } cases[] = {
    /* The projects per filing organization of the first document. */
    { 256, 82, 2, "3.12" },
    { 82 * 100, 85, 1, "96.5" },
    { 1, 3, 9, "0.333333333" },
    { 2, 3, 9, "0.666666667" },
    { 2, 3, 0, "1" },
    { 1, 2, 0, "1" },
    { -1, 2, 0, "-1" },
    { 1, -2, 0, "-1" },
    { -1, -2, 0, "1" },
    { 1, 8, 2, "0.13" },
    { -1, 8, 2, "-0.13" },
    { 0, 7, 2, "0.00" },
    { 0, -7, 2, "0.00" },
    { 995, 1000, 2, "1.00" },
    { G_MAXINT64, 1, 0, "9223372036854775807" },
    { G_MAXINT64, G_MAXINT64, 9, "1.000000000" },
    { G_MAXINT64 - 1, G_MAXINT64, 9, "1.000000000" },
    { 1, G_MAXINT64, 9, "0.000000000" },
    { G_MAXINT64 / 2, G_MAXINT64, 9, "0.500000000" },
    { G_MININT64, G_MININT64, 3, "1.000" },
    { G_MININT64, 2, 0, "-4611686018427387904" },
    { 1, G_MININT64, 2, "0.00" },
    /* As many decimals as fit. */
    { G_MAXINT64, 2, 9, "4611686018427387904" },
    { G_MAXINT64, 100, 9, "92233720368547758.1" },
    { G_MININT64, -1, 0, "9223372036854775807" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      assert_decimal (lh_decimal_ratio (cases[i].numerator, cases[i].denominator, cases[i].scale),
                      cases[i].expected);
    }
}

/* Against another way to round: twice the numerator, plus the denominator, by twice the denominator. */
static void
test_divide (void)
{
  for (gint64 numerator = -60; numerator <= 60; numerator++)
    for (gint64 denominator = 1; denominator <= 12; denominator++)
      {
        gint64 magnitude = (ABS (numerator) * 2 + denominator) / (2 * denominator);
        gint64 expected = numerator < 0 ? -magnitude : magnitude;

        g_assert_cmpint (lh_divide_half_up (numerator, denominator), ==, expected);
        g_assert_cmpint (lh_divide_half_up (numerator, -denominator), ==, -expected);
      }

  g_assert_cmpint (lh_divide_half_up (LH_UNSET, 3), ==, LH_UNSET);
  g_assert_cmpint (lh_divide_half_up (G_MAXINT64, 1), ==, G_MAXINT64);
}

static void
test_tenths (void)
{
  static const struct
  {
    const char *text;
    gint64 expected;
    const char *spelled;
  } cases[] = {
    { "43.8", 438, "43.8" },
    { "43.8%", 438, "43.8" },
    { "43.8 %", 438, "43.8" },
    { "４３．８％", 438, "43.8" },
    { "50％", 500, "50.0" },
    { "50%", 500, "50.0" },
    { "0.5", 5, "0.5" },
    { "43.80", 438, "43.8" },
    { "100", 1000, "100.0" },
    { "-5.3", -53, "-5.3" },
    { "-0.5", -5, "-0.5" },
    { "1,000.5", 10005, "1000.5" },
    /* Refused. */
    { "43.85", LH_UNSET, NULL },
    { "0.05%", LH_UNSET, NULL },
    { "50%%", LH_UNSET, NULL },
    { "%", LH_UNSET, NULL },
    { "约50%", LH_UNSET, NULL },
    { "百分之五十", LH_UNSET, NULL },
    { "", LH_UNSET, NULL },
    { NULL, LH_UNSET, NULL },
    { "9223372036854775807", LH_UNSET, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *spelled = NULL;
      gint64 tenths = 7;
      gboolean parsed = lh_tenths_parse (cases[i].text, &tenths, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      if (cases[i].spelled != NULL)
        {
          g_assert_no_error (error);
          g_assert_true (parsed);
          g_assert_cmpint (tenths, ==, cases[i].expected);
          spelled = lh_tenths_to_string (tenths);
          g_assert_cmpstr (spelled, ==, cases[i].spelled);
        }
      else
        {
          g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
          g_assert_false (parsed);
          g_assert_cmpint (tenths, ==, 7);
        }
    }
}

static void
test_tenths_messages (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "43.85%", "“43.85%” has more than one decimal. Write it like 43.8." },
    { "约50%", "“约50%” is not a number. Write it like 43.8." },
    { "9223372036854775807", "“9223372036854775807” is too large." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 tenths;

      g_assert_false (lh_tenths_parse (cases[i].text, &tenths, &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_percent (void)
{
  static const struct
  {
    gint64 tenths;
    const char *expected;
  } cases[] = {
    { 438, "43.8%" },
    { 1000, "100%" },
    { 999, "99.9%" },
    { 0, "0.0%" },
    { -53, "-5.3%" },
    { 1005, "100.5%" },
    { -1000, "-100.0%" },
    { LH_UNSET, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lh_percent_format (cases[i].tenths);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_unset (void)
{
  g_autofree char *text = lh_tenths_to_string (LH_UNSET);

  g_assert_cmpstr (text, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/parse-messages", test_parse_messages);
  g_test_add_func ("/decimal/to-string", test_to_string);
  g_test_add_func ("/decimal/compare", test_compare);
  g_test_add_func ("/decimal/add", test_add);
  g_test_add_func ("/decimal/round", test_round);
  g_test_add_func ("/decimal/ratio", test_ratio);
  g_test_add_func ("/decimal/divide", test_divide);
  g_test_add_func ("/decimal/tenths", test_tenths);
  g_test_add_func ("/decimal/tenths-messages", test_tenths_messages);
  g_test_add_func ("/decimal/percent", test_percent);
  g_test_add_func ("/decimal/unset", test_unset);

  return g_test_run ();
}
