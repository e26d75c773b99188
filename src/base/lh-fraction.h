/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-decimal.h"

G_BEGIN_DECLS

__extension__ typedef __int128 LhWide;

/**
 * LhFraction:
 * @numerator: the dividend
 * @denominator: the divisor, above 0, without a common factor
 *
 * An exact quotient, passed by value: what is computed in several steps and rounded once, at the end. Marks are means
 * and shares, and a third has no decimal spelling.
 */
typedef struct
{
  LhWide numerator;
  LhWide denominator;
} LhFraction;

#define LH_FRACTION_ZERO ((LhFraction) { 0, 1 })
#define LH_FRACTION_ONE ((LhFraction) { 1, 1 })

LhFraction lh_fraction_new          (gint64      numerator,
                                     gint64      denominator);
LhFraction lh_fraction_from_decimal (LhDecimal   decimal);
LhFraction lh_fraction_add          (LhFraction  a,
                                     LhFraction  b);
LhFraction lh_fraction_subtract     (LhFraction  a,
                                     LhFraction  b);
LhFraction lh_fraction_multiply     (LhFraction  a,
                                     LhFraction  b);
LhFraction lh_fraction_divide       (LhFraction  a,
                                     LhFraction  b);
int        lh_fraction_compare      (LhFraction  a,
                                     LhFraction  b);
LhFraction lh_fraction_clamp        (LhFraction  fraction);
LhDecimal  lh_fraction_round        (LhFraction  fraction,
                                     guint       scale);

G_END_DECLS
