/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-fraction.h"

/* Operands below this leave room for the product of two of them, and for nine more decimals. */
#define LH_FRACTION_OPERAND_LIMIT ((LhWide) 1 << 62)
#define LH_FRACTION_ROUND_LIMIT ((LhWide) 1 << 96)
#define LH_FRACTION_MAX_SCALE 9

static LhWide
lh_wide_magnitude (LhWide value)
{
  return value < 0 ? -value : value;
}

static LhWide
lh_wide_gcd (LhWide a,
             LhWide b)
{
  while (b != 0)
    {
      LhWide rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

/* Divides, rounding half away from zero; the divisor is above 0. */
static LhWide
lh_wide_divide_half_up (LhWide numerator,
                        LhWide denominator)
{
  LhWide quotient = lh_wide_magnitude (numerator) / denominator;
  LhWide rest = lh_wide_magnitude (numerator) % denominator;

  if (rest >= denominator - rest)
    quotient++;
  return numerator < 0 ? -quotient : quotient;
}

static LhFraction
lh_fraction_reduce (LhWide numerator,
                    LhWide denominator)
{
  LhWide divisor = lh_wide_gcd (lh_wide_magnitude (numerator), denominator);

  return (LhFraction) { numerator / divisor, denominator / divisor };
}

/* Keeps an operand small enough for the next step. Only sums of many odd denominators get here; what is cut off lies
 * beyond the fifteenth digit. */
static LhFraction
lh_fraction_trim (LhFraction fraction,
                  LhWide     limit)
{
  while (lh_wide_magnitude (fraction.numerator) >= limit || fraction.denominator >= limit)
    {
      fraction.numerator = lh_wide_divide_half_up (fraction.numerator, 2);
      fraction.denominator = MAX (lh_wide_divide_half_up (fraction.denominator, 2), 1);
    }
  return fraction;
}

/**
 * lh_fraction_new:
 * @denominator: not 0
 *
 * Returns: the quotient, reduced
 */
LhFraction
lh_fraction_new (gint64 numerator,
                 gint64 denominator)
{
  g_return_val_if_fail (denominator != 0, LH_FRACTION_ZERO);

  return denominator < 0 ? lh_fraction_reduce (-(LhWide) numerator, -(LhWide) denominator)
                         : lh_fraction_reduce (numerator, denominator);
}

LhFraction
lh_fraction_from_decimal (LhDecimal decimal)
{
  gint64 power = 1;

  for (guint i = 0; i < decimal.scale; i++)
    power *= 10;
  return lh_fraction_new (decimal.value, power);
}

LhFraction
lh_fraction_add (LhFraction a,
                 LhFraction b)
{
  a = lh_fraction_trim (a, LH_FRACTION_OPERAND_LIMIT);
  b = lh_fraction_trim (b, LH_FRACTION_OPERAND_LIMIT);
  return lh_fraction_reduce (a.numerator * b.denominator + b.numerator * a.denominator,
                             a.denominator * b.denominator);
}

LhFraction
lh_fraction_subtract (LhFraction a,
                      LhFraction b)
{
  b.numerator = -b.numerator;
  return lh_fraction_add (a, b);
}

LhFraction
lh_fraction_multiply (LhFraction a,
                      LhFraction b)
{
  a = lh_fraction_trim (a, LH_FRACTION_OPERAND_LIMIT);
  b = lh_fraction_trim (b, LH_FRACTION_OPERAND_LIMIT);
  return lh_fraction_reduce (a.numerator * b.numerator, a.denominator * b.denominator);
}

/**
 * lh_fraction_divide:
 * @b: not 0
 *
 * Returns: the exact quotient
 */
LhFraction
lh_fraction_divide (LhFraction a,
                    LhFraction b)
{
  LhFraction inverse = { b.denominator, b.numerator };

  g_return_val_if_fail (b.numerator != 0, LH_FRACTION_ZERO);

  if (inverse.denominator < 0)
    inverse = (LhFraction) { -inverse.numerator, -inverse.denominator };
  return lh_fraction_multiply (a, inverse);
}

/**
 * lh_fraction_compare:
 *
 * Returns: -1, 0 or 1 as @a is less than, equal to or greater than @b
 */
int
lh_fraction_compare (LhFraction a,
                     LhFraction b)
{
  LhFraction difference = lh_fraction_subtract (a, b);

  return (difference.numerator > 0) - (difference.numerator < 0);
}

/**
 * lh_fraction_clamp:
 *
 * Returns: @fraction, but at least 0 and at most 1
 */
LhFraction
lh_fraction_clamp (LhFraction fraction)
{
  if (fraction.numerator <= 0)
    return LH_FRACTION_ZERO;
  return fraction.numerator >= fraction.denominator ? LH_FRACTION_ONE : fraction;
}

/**
 * lh_fraction_round:
 * @scale: how many decimals to keep, 0 to 9
 *
 * Returns: the number, rounded half away from zero; two thirds with two decimals are 0.67
 */
LhDecimal
lh_fraction_round (LhFraction fraction,
                   guint      scale)
{
  LhWide power = 1;
  LhWide value;

  g_return_val_if_fail (scale <= LH_FRACTION_MAX_SCALE, LH_DECIMAL_ZERO);

  for (guint i = 0; i < scale; i++)
    power *= 10;
  fraction = lh_fraction_trim (fraction, LH_FRACTION_ROUND_LIMIT);
  value = lh_wide_divide_half_up (fraction.numerator * power, fraction.denominator);
  return lh_decimal_new ((gint64) CLAMP (value, -(LhWide) G_MAXINT64, (LhWide) G_MAXINT64), scale);
}
