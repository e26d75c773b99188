/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-decimal.h"

#include "lh-error.h"
#include "lh-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LH_DECIMAL_MAX_SCALE 9

typedef enum
{
  LH_DECIMAL_PARSE_OK,
  LH_DECIMAL_PARSE_INVALID,
  LH_DECIMAL_PARSE_TOO_LONG,
} LhDecimalParseResult;

static gint64
lh_decimal_power (guint exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

static guint64
lh_decimal_magnitude (gint64 value)
{
  return value < 0 ? (guint64) 0 - (guint64) value : (guint64) value;
}

/* Gives @magnitude its sign back; FALSE if it is too large for that. */
static gboolean
lh_decimal_apply_sign (guint64   magnitude,
                       gboolean  negative,
                       gint64   *value)
{
  if (magnitude > G_MAXINT64)
    return FALSE;

  *value = negative ? -(gint64) magnitude : (gint64) magnitude;
  return TRUE;
}

static gboolean
lh_decimal_rescale (LhDecimal *decimal,
                    guint      scale)
{
  gint64 value;

  if (__builtin_mul_overflow (decimal->value, lh_decimal_power (scale - decimal->scale), &value))
    return FALSE;

  *decimal = (LhDecimal) { value, (guint8) scale };
  return TRUE;
}

/* 1,234,567: commas only where they part groups of three. */
static gboolean
lh_decimal_commas_are_right (const char *text)
{
  const char *end = text + strspn (text, "0123456789,");
  const char *comma = memchr (text, ',', (gsize) (end - text));

  if (comma == NULL)
    return TRUE;
  if (comma == text || comma - text > 3)
    return FALSE;
  for (; comma < end; comma += 4)
    if (*comma != ',' || end - comma < 4 || memchr (comma + 1, ',', 3) != NULL)
      return FALSE;

  return TRUE;
}

static gboolean
lh_decimal_append_digit (guint64 *magnitude,
                         char     digit)
{
  return !__builtin_mul_overflow (*magnitude, (guint64) 10, magnitude)
         && !__builtin_add_overflow (*magnitude, (guint64) (digit - '0'), magnitude);
}

/* @text has no sign and no blanks. */
static LhDecimalParseResult
lh_decimal_scan (const char *text,
                 guint64    *magnitude,
                 guint8     *scale)
{
  const char *point = strchr (text, '.');
  gsize length = strlen (text);

  *magnitude = 0;
  *scale = 0;
  if (strspn (text, "0123456789,.") != length || strpbrk (text, "0123456789") == NULL
      || !lh_decimal_commas_are_right (text)
      || (point != NULL && strpbrk (point + 1, ",.") != NULL))
    return LH_DECIMAL_PARSE_INVALID;

  /* Zeros at the end behind the point say no more than the digits that fit. */
  while (point != NULL && text + length > point + 1 + LH_DECIMAL_MAX_SCALE && text[length - 1] == '0')
    length--;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        continue;
      if (!lh_decimal_append_digit (magnitude, text[i]))
        return LH_DECIMAL_PARSE_TOO_LONG;
      if (point != NULL && text + i > point && ++*scale > LH_DECIMAL_MAX_SCALE)
        return LH_DECIMAL_PARSE_TOO_LONG;
    }

  return LH_DECIMAL_PARSE_OK;
}

static LhDecimalParseResult
lh_decimal_parse_plain (const char *text,
                        LhDecimal  *decimal)
{
  LhDecimalParseResult result;
  gboolean negative = FALSE;
  guint64 magnitude;

  if (g_str_has_prefix (text, "−"))
    {
      negative = TRUE;
      text += strlen ("−");
    }
  else if (*text == '-' || *text == '+')
    negative = *text++ == '-';

  result = lh_decimal_scan (text, &magnitude, &decimal->scale);
  if (result == LH_DECIMAL_PARSE_OK && !lh_decimal_apply_sign (magnitude, negative, &decimal->value))
    result = LH_DECIMAL_PARSE_TOO_LONG;
  return result;
}

/**
 * lh_decimal_new:
 * @value: the digits as a whole number
 * @scale: how many of them stand behind the point, 0 to 9
 *
 * Returns: the number @value ÷ 10^@scale
 */
LhDecimal
lh_decimal_new (gint64 value,
                guint  scale)
{
  g_return_val_if_fail (scale <= LH_DECIMAL_MAX_SCALE, LH_DECIMAL_ZERO);

  return (LhDecimal) { value, (guint8) scale };
}

/**
 * lh_decimal_parse:
 * @text: (nullable): what was typed or imported
 * @decimal: (out): the number with the decimals that were written; left alone on failure
 * @error: return location for an error
 *
 * Reads a number in ordinary or full-width digits, with a sign, a decimal point and commas between groups of three
 * digits. Anything else, among it a power of ten as spreadsheets write it, is refused.
 *
 * Returns: whether @text is a number; if not, @error is %LH_ERROR_INVALID
 */
gboolean
lh_decimal_parse (const char  *text,
                  LhDecimal   *decimal,
                  GError     **error)
{
  g_autofree char *normalized = lh_text_normalize (text);
  g_autofree char *shown = g_strstrip (lh_text_ellipsize (text, 40));
  LhDecimal parsed = { 0 };

  g_return_val_if_fail (decimal != NULL, FALSE);

  switch (lh_decimal_parse_plain (normalized, &parsed))
    {
    case LH_DECIMAL_PARSE_OK:
      *decimal = parsed;
      return TRUE;
    case LH_DECIMAL_PARSE_TOO_LONG:
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” has too many digits. Up to 18 digits and 9 decimals are possible."), shown);
      return FALSE;
    case LH_DECIMAL_PARSE_INVALID:
    default:
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” is not a number. Write it like 1234.5."), shown);
      return FALSE;
    }
}

/**
 * lh_decimal_to_string:
 * @decimal: a number
 *
 * Returns: (transfer full): the number with all its decimals: 58.60
 */
char *
lh_decimal_to_string (LhDecimal decimal)
{
  guint64 magnitude = lh_decimal_magnitude (decimal.value);
  guint64 power = (guint64) lh_decimal_power (decimal.scale);
  const char *sign = decimal.value < 0 ? "-" : "";

  if (decimal.scale == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, magnitude);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT,
                          sign, magnitude / power, (int) decimal.scale, magnitude % power);
}

/**
 * lh_decimal_to_double:
 * @decimal: a number
 *
 * For the cells of a workbook and for drawing; never for reckoning.
 *
 * Returns: the nearest double
 */
double
lh_decimal_to_double (LhDecimal decimal)
{
  return (double) decimal.value / (double) lh_decimal_power (decimal.scale);
}

/**
 * lh_decimal_compare:
 * @a: a number
 * @b: another one
 *
 * Compares by value: 1.5 and 1.50 are equal.
 *
 * Returns: -1, 0 or 1 as @a is less than, equal to or greater than @b
 */
int
lh_decimal_compare (LhDecimal a,
                    LhDecimal b)
{
  gint64 whole_a = a.value / lh_decimal_power (a.scale);
  gint64 whole_b = b.value / lh_decimal_power (b.scale);
  gint64 rest_a = a.value % lh_decimal_power (a.scale) * lh_decimal_power (LH_DECIMAL_MAX_SCALE - a.scale);
  gint64 rest_b = b.value % lh_decimal_power (b.scale) * lh_decimal_power (LH_DECIMAL_MAX_SCALE - b.scale);

  if (whole_a != whole_b)
    return whole_a < whole_b ? -1 : 1;

  return (rest_a > rest_b) - (rest_a < rest_b);
}

/**
 * lh_decimal_add:
 * @a: a number
 * @b: another one
 * @sum: (out): the exact sum, with the decimals of the operand that has more
 *
 * Returns: %FALSE if the sum does not fit; @sum is left alone then
 */
gboolean
lh_decimal_add (LhDecimal  a,
                LhDecimal  b,
                LhDecimal *sum)
{
  guint scale = MAX (a.scale, b.scale);
  gint64 value;

  g_return_val_if_fail (sum != NULL, FALSE);

  if (!lh_decimal_rescale (&a, scale) || !lh_decimal_rescale (&b, scale)
      || __builtin_add_overflow (a.value, b.value, &value))
    return FALSE;

  *sum = lh_decimal_new (value, scale);
  return TRUE;
}

/**
 * lh_decimal_subtract:
 * @a: a number
 * @b: what is taken from it
 * @difference: (out): the exact difference, with the decimals of the operand that has more
 *
 * Returns: %FALSE if the difference does not fit; @difference is left alone then
 */
gboolean
lh_decimal_subtract (LhDecimal  a,
                     LhDecimal  b,
                     LhDecimal *difference)
{
  guint scale = MAX (a.scale, b.scale);
  gint64 value;

  g_return_val_if_fail (difference != NULL, FALSE);

  if (!lh_decimal_rescale (&a, scale) || !lh_decimal_rescale (&b, scale)
      || __builtin_sub_overflow (a.value, b.value, &value))
    return FALSE;

  *difference = lh_decimal_new (value, scale);
  return TRUE;
}

/**
 * lh_decimal_shift:
 * @decimal: a number
 * @places: how many places the point moves to the right, 0 to 18
 * @shifted: (out): @decimal × 10^@places, without decimals that say nothing
 *
 * Returns: %FALSE if the result does not fit; @shifted is left alone then
 */
gboolean
lh_decimal_shift (LhDecimal  decimal,
                  guint      places,
                  LhDecimal *shifted)
{
  guint used = MIN (places, decimal.scale);
  gint64 value;

  g_return_val_if_fail (shifted != NULL, FALSE);
  g_return_val_if_fail (places <= 18, FALSE);

  if (__builtin_mul_overflow (decimal.value, lh_decimal_power (places - used), &value))
    return FALSE;

  *shifted = lh_decimal_strip (lh_decimal_new (value, decimal.scale - used));
  return TRUE;
}

/**
 * lh_decimal_divide:
 * @a: the dividend
 * @b: the divisor
 * @scale: how many decimals to compute, 0 to 9
 * @quotient: (out): the quotient, rounded half away from zero: 7558 ÷ 2901 with two decimals is 2.61
 *
 * Returns: %FALSE if @b is 0 or a number does not fit; @quotient is left alone then
 */
gboolean
lh_decimal_divide (LhDecimal  a,
                   LhDecimal  b,
                   guint      scale,
                   LhDecimal *quotient)
{
  guint common = MAX (a.scale, b.scale);

  g_return_val_if_fail (quotient != NULL, FALSE);

  if (b.value == 0 || !lh_decimal_rescale (&a, common) || !lh_decimal_rescale (&b, common))
    return FALSE;

  *quotient = lh_decimal_ratio (a.value, b.value, scale);
  return TRUE;
}

/**
 * lh_decimal_strip:
 * @decimal: a number
 *
 * Returns: the same number without zeros at the end behind the point: 58.60 becomes 58.6
 */
LhDecimal
lh_decimal_strip (LhDecimal decimal)
{
  while (decimal.scale > 0 && decimal.value % 10 == 0)
    decimal = lh_decimal_new (decimal.value / 10, decimal.scale - 1);
  return decimal;
}

/**
 * lh_decimal_round:
 * @decimal: a number
 * @scale: how many decimals to keep, 0 to 9
 *
 * Rounds half away from zero: 0.125 becomes 0.13, −0.125 becomes −0.13. Missing decimals are filled with zeros,
 * unless the number is too large for them.
 *
 * Returns: @decimal with @scale decimals
 */
LhDecimal
lh_decimal_round (LhDecimal decimal,
                  guint     scale)
{
  g_return_val_if_fail (scale <= LH_DECIMAL_MAX_SCALE, decimal);

  if (scale >= decimal.scale)
    {
      lh_decimal_rescale (&decimal, scale);
      return decimal;
    }

  return lh_decimal_new (lh_divide_half_up (decimal.value, lh_decimal_power (decimal.scale - scale)), scale);
}

/**
 * lh_decimal_ratio:
 * @numerator: the dividend
 * @denominator: the divisor, not 0
 * @scale: how many decimals to compute, 0 to 9
 *
 * Divides exactly and rounds half away from zero: 256 ÷ 82 with two decimals is 3.12. A quotient too large for
 * @scale decimals comes with as many as fit.
 *
 * Returns: the quotient
 */
LhDecimal
lh_decimal_ratio (gint64 numerator,
                  gint64 denominator,
                  guint  scale)
{
  guint64 divisor = lh_decimal_magnitude (denominator);
  guint64 quotient, rest;
  LhDecimal result = LH_DECIMAL_ZERO;
  guint digits = 0;

  g_return_val_if_fail (denominator != 0, LH_DECIMAL_ZERO);
  g_return_val_if_fail (scale <= LH_DECIMAL_MAX_SCALE, LH_DECIMAL_ZERO);

  quotient = lh_decimal_magnitude (numerator) / divisor;
  rest = lh_decimal_magnitude (numerator) % divisor;
  for (; digits < scale && quotient <= (G_MAXINT64 - 9) / 10; digits++)
    {
      guint64 sum = 0;

      /* The next digit is how often the divisor goes into ten times the rest; added up piece by piece, nothing overflows. */
      quotient *= 10;
      for (guint i = 0; i < 10; i++)
        {
          sum += rest;
          if (sum >= divisor)
            {
              sum -= divisor;
              quotient++;
            }
        }
      rest = sum;
    }
  if (rest >= divisor - rest && quotient < G_MAXINT64)
    quotient++;

  lh_decimal_apply_sign (MIN (quotient, G_MAXINT64), (numerator < 0) != (denominator < 0), &result.value);
  result.scale = (guint8) digits;
  return result;
}

/**
 * lh_decimal_to_integer:
 * @decimal: a number
 * @scale: the decimals of the unit, 0 to 9
 *
 * Counts @decimal in units of 10^−@scale, rounding half away from zero: 43.85 with one decimal is 439 tenths.
 *
 * Returns: the count; the largest number of its sign if it does not fit
 */
gint64
lh_decimal_to_integer (LhDecimal decimal,
                       guint     scale)
{
  LhDecimal rounded = lh_decimal_round (decimal, scale);

  if (rounded.scale == scale)
    return rounded.value;

  return decimal.value < 0 ? -G_MAXINT64 : G_MAXINT64;
}

/**
 * lh_divide_half_up:
 * @numerator: the dividend, or %LH_UNSET
 * @denominator: the divisor, not 0
 *
 * Divides whole numbers, rounding half away from zero: 7 ÷ 2 is 4, −7 ÷ 2 is −4.
 *
 * Returns: the quotient; %LH_UNSET of %LH_UNSET
 */
gint64
lh_divide_half_up (gint64 numerator,
                   gint64 denominator)
{
  g_return_val_if_fail (denominator != 0, LH_UNSET);

  if (numerator == LH_UNSET)
    return LH_UNSET;

  return lh_decimal_ratio (numerator, denominator, 0).value;
}

/**
 * lh_tenths_to_string:
 * @tenths: tenths of a unit, or %LH_UNSET
 *
 * Returns: (transfer full): the number, always with one decimal: 438 is 43.8; empty if unset
 */
char *
lh_tenths_to_string (gint64 tenths)
{
  if (tenths == LH_UNSET)
    return g_strdup ("");

  return lh_decimal_to_string (lh_decimal_new (tenths, 1));
}

/**
 * lh_tenths_parse:
 * @text: (nullable): what was typed or imported, with or without a percent sign
 * @tenths: (out): the number in tenths; left alone on failure
 * @error: return location for an error
 *
 * Reads a number of at most one decimal, exactly: 43.8, 43.8% and ４３．８％ are 438. A second decimal is refused
 * unless it is 0, for a figure that is rounded unseen no longer agrees with the paper it was copied from.
 *
 * Returns: whether @text is such a number; if not, @error is %LH_ERROR_INVALID
 */
gboolean
lh_tenths_parse (const char  *text,
                 gint64      *tenths,
                 GError     **error)
{
  g_autofree char *number = lh_text_normalize (text);
  g_autofree char *shown = g_strstrip (lh_text_ellipsize (text, 40));
  LhDecimal decimal, rounded;

  g_return_val_if_fail (tenths != NULL, FALSE);

  if (g_str_has_suffix (number, "%"))
    number[strlen (number) - 1] = '\0';
  if (!lh_decimal_parse (number, &decimal, NULL))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” is not a number. Write it like 43.8."), shown);
      return FALSE;
    }

  rounded = lh_decimal_round (decimal, 1);
  if (rounded.scale != 1)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” is too large."), shown);
      return FALSE;
    }
  if (lh_decimal_compare (rounded, decimal) != 0)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” has more than one decimal. Write it like 43.8."), shown);
      return FALSE;
    }

  *tenths = rounded.value;
  return TRUE;
}

/**
 * lh_percent_format:
 * @tenths: tenths of a percent, or %LH_UNSET
 *
 * Spells a percentage by the house rule: one decimal, but the whole as 100%.
 *
 * Returns: (transfer full): 43.8%, or 100%; empty if unset
 */
char *
lh_percent_format (gint64 tenths)
{
  g_autofree char *number = lh_tenths_to_string (tenths);

  if (tenths == LH_UNSET)
    return g_steal_pointer (&number);

  return tenths == 1000 ? g_strdup ("100%") : g_strconcat (number, "%", NULL);
}
