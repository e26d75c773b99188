/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-scale.h"

#include <math.h>

/**
 * lh_chart_scale_map:
 * @self: a scale
 * @value: a value
 *
 * Returns: its drawing coordinate; the start of the range if the domain is empty
 */
double
lh_chart_scale_map (const LhChartScale *self,
                    double              value)
{
  double span;

  g_return_val_if_fail (self != NULL, 0.0);

  span = self->domain_end - self->domain_start;
  if (span == 0.0 || !isfinite (span))
    return self->range_start;

  return self->range_start
         + (value - self->domain_start) / span * (self->range_end - self->range_start);
}

/**
 * lh_chart_scale_nice_step:
 * @span: length to divide, above 0
 * @max_steps: how many steps at most, at least 1
 *
 * Returns: the smallest of 1, 2, 2.5 and 5 times a power of ten that divides @span into @max_steps
 */
double
lh_chart_scale_nice_step (double span,
                          guint  max_steps)
{
  static const double factors[] = { 1.0, 2.0, 2.5, 5.0, 10.0 };
  double raw, power;

  g_return_val_if_fail (max_steps > 0, 1.0);

  if (!(span > 0.0) || !isfinite (span))
    return 1.0;

  raw = span / max_steps;
  power = pow (10.0, floor (log10 (raw)));
  for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power >= raw * (1.0 - 1e-9))
      return factors[i] * power;

  return 10.0 * power;
}

/**
 * lh_chart_scale_nice_range:
 * @minimum: (inout): smallest value
 * @maximum: (inout): greatest value
 * @max_steps: how many steps at most
 *
 * Widens a range to whole steps. A range without length becomes one that begins or ends at zero.
 */
void
lh_chart_scale_nice_range (double *minimum,
                           double *maximum,
                           guint   max_steps)
{
  double step;

  g_return_if_fail (minimum != NULL && maximum != NULL);

  if (*minimum == *maximum)
    {
      *maximum = MAX (*maximum, 0.0);
      *minimum = MIN (*minimum, 0.0);
    }
  if (*minimum == *maximum)
    *maximum = *minimum + 1.0;

  step = lh_chart_scale_nice_step (*maximum - *minimum, max_steps);
  *minimum = floor (*minimum / step + 1e-9) * step;
  *maximum = ceil (*maximum / step - 1e-9) * step;
}

/**
 * lh_chart_scale_ticks:
 * @minimum: smallest value
 * @maximum: greatest value
 * @max_steps: how many steps at most
 *
 * Returns: (transfer full) (element-type double): the round values from @minimum to @maximum
 */
GArray *
lh_chart_scale_ticks (double minimum,
                      double maximum,
                      guint  max_steps)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));
  double step, first;

  if (!(maximum > minimum))
    return ticks;

  step = lh_chart_scale_nice_step (maximum - minimum, max_steps);
  first = ceil (minimum / step - 1e-9);
  for (guint i = 0; (first + i) * step <= maximum + step * 1e-9; i++)
    {
      /* Adding zero turns a negative zero into zero. */
      double tick = (first + i) * step + 0.0;

      g_array_append_val (ticks, tick);
    }

  return ticks;
}

/**
 * lh_chart_band:
 * @start: where the first place begins
 * @length: length of all places together
 * @count: how many places
 * @gap_ratio: share of a place that stays empty, 0 to 1
 *
 * Returns: @count equal places; a bar lies in the middle of its place
 */
LhChartBand
lh_chart_band (double start,
               double length,
               guint  count,
               double gap_ratio)
{
  LhChartBand band = { start, 0.0, 0.0 };

  if (count > 0)
    {
      band.step = length / count;
      band.width = band.step * (1.0 - CLAMP (gap_ratio, 0.0, 1.0));
    }

  return band;
}

/**
 * lh_chart_share_tenths:
 * @amounts: (array length=count): amounts; below zero counts as zero
 * @count: how many
 * @tenths: (out caller-allocates) (array length=count): tenths of a percent
 *
 * Divides 100.0 % by the largest remainder, so that the printed shares add up to 100.0. Equal remainders
 * go to the first. All are zero if the amounts are.
 */
void
lh_chart_share_tenths (const double *amounts,
                       guint         count,
                       guint        *tenths)
{
  g_autofree double *remainders = g_new0 (double, count);
  double total = 0.0;
  guint given = 0;

  for (guint i = 0; i < count; i++)
    total += MAX (amounts[i], 0.0);

  for (guint i = 0; i < count; i++)
    {
      double exact = total > 0.0 ? MAX (amounts[i], 0.0) * 1000.0 / total : 0.0;

      tenths[i] = (guint) floor (exact + 1e-9);
      remainders[i] = exact - tenths[i];
      given += tenths[i];
    }

  while (total > 0.0 && given < 1000)
    {
      guint best = 0;

      for (guint i = 1; i < count; i++)
        if (remainders[i] > remainders[best] + 1e-9)
          best = i;

      tenths[best]++;
      remainders[best] = -1.0;
      given++;
    }
}
