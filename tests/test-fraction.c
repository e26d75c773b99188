/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-fraction.h"

static void
test_assert_rounded (LhFraction  fraction,
                     guint       scale,
                     const char *expected)
{
  g_autofree char *text = lh_decimal_to_string (lh_fraction_round (fraction, scale));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_round (void)
{
  static const struct
  {
    gint64      numerator;
    gint64      denominator;
    guint       scale;
    const char *expected;
  } cases[] = {
    { 2, 3, 2, "0.67" },
    { 1, 3, 2, "0.33" },
    { 1, 8, 2, "0.13" },        /* half goes up */
    { -1, 8, 2, "-0.13" },
    { 1, -8, 2, "-0.13" },
    { 17999, 200, 2, "90.00" }, /* 89.995 */
    { 0, 7, 2, "0.00" },
    { G_MAXINT64, 1, 0, "9223372036854775807" },
    { 500, 1000, 0, "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    test_assert_rounded (lh_fraction_new (cases[i].numerator, cases[i].denominator), cases[i].scale,
                         cases[i].expected);
}

/* A third, three times, is one: nothing is lost on the way. */
static void
test_exact (void)
{
  LhFraction third = lh_fraction_new (1, 3);
  LhFraction sum = lh_fraction_add (lh_fraction_add (third, third), third);

  g_assert_cmpint (lh_fraction_compare (sum, LH_FRACTION_ONE), ==, 0);
  g_assert_cmpint (lh_fraction_compare (lh_fraction_divide (third, third), LH_FRACTION_ONE), ==, 0);
  g_assert_cmpint (lh_fraction_compare (lh_fraction_subtract (third, lh_fraction_new (2, 3)), LH_FRACTION_ZERO), ==, -1);
  test_assert_rounded (lh_fraction_multiply (third, lh_fraction_new (3, 2)), 2, "0.50");
  test_assert_rounded (lh_fraction_divide (LH_FRACTION_ONE, lh_fraction_new (-2, 1)), 2, "-0.50");
  test_assert_rounded (lh_fraction_from_decimal (lh_decimal_new (5860, 2)), 1, "58.6");
}

static void
test_clamp (void)
{
  test_assert_rounded (lh_fraction_clamp (lh_fraction_new (5, 4)), 2, "1.00");
  test_assert_rounded (lh_fraction_clamp (lh_fraction_new (-1, 4)), 2, "0.00");
  test_assert_rounded (lh_fraction_clamp (lh_fraction_new (3, 4)), 2, "0.75");
}

/* Many odd denominators outgrow every number: the result stays right to the digits that are shown. */
static void
test_many (void)
{
  static const gint64 primes[] = { 1000003, 1000033, 1000037, 1000039, 1000081, 1000099, 1000117, 1000121, 1000133 };
  LhFraction sum = LH_FRACTION_ZERO;

  for (guint i = 0; i < G_N_ELEMENTS (primes); i++)
    sum = lh_fraction_add (sum, lh_fraction_new (primes[i] - 1, primes[i]));
  test_assert_rounded (sum, 2, "9.00");
  test_assert_rounded (sum, 6, "8.999991");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fraction/round", test_round);
  g_test_add_func ("/fraction/exact", test_exact);
  g_test_add_func ("/fraction/clamp", test_clamp);
  g_test_add_func ("/fraction/many", test_many);
  return g_test_run ();
}
