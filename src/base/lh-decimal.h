/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* An integer field without a value: empty is not zero (rule R4). */
#define LH_UNSET G_MININT64

/**
 * LhDecimal:
 * @value: the digits as a whole number
 * @scale: how many of them stand behind the point, 0 to 9
 *
 * An exact decimal number, passed by value: 58.60 is { 5860, 2 }.
 */
typedef struct
{
  gint64 value;
  guint8 scale;
} LhDecimal;

#define LH_DECIMAL_ZERO ((LhDecimal) { 0, 0 })

LhDecimal lh_decimal_new         (gint64       value,
                                  guint        scale);
gboolean  lh_decimal_parse       (const char  *text,
                                  LhDecimal   *decimal,
                                  GError     **error);
char     *lh_decimal_to_string   (LhDecimal    decimal);
double    lh_decimal_to_double   (LhDecimal    decimal);
int       lh_decimal_compare     (LhDecimal    a,
                                  LhDecimal    b);
gboolean  lh_decimal_add         (LhDecimal    a,
                                  LhDecimal    b,
                                  LhDecimal   *sum);
gboolean  lh_decimal_subtract    (LhDecimal    a,
                                  LhDecimal    b,
                                  LhDecimal   *difference);
gboolean  lh_decimal_shift       (LhDecimal    decimal,
                                  guint        places,
                                  LhDecimal   *shifted);
gboolean  lh_decimal_divide      (LhDecimal    a,
                                  LhDecimal    b,
                                  guint        scale,
                                  LhDecimal   *quotient);
LhDecimal lh_decimal_strip       (LhDecimal    decimal);
LhDecimal lh_decimal_round       (LhDecimal    decimal,
                                  guint        scale);
LhDecimal lh_decimal_ratio       (gint64       numerator,
                                  gint64       denominator,
                                  guint        scale);
gint64    lh_decimal_to_integer  (LhDecimal    decimal,
                                  guint        scale);

gint64    lh_divide_half_up      (gint64       numerator,
                                  gint64       denominator);
char     *lh_tenths_to_string    (gint64       tenths);
gboolean  lh_tenths_parse        (const char  *text,
                                  gint64      *tenths,
                                  GError     **error);
char     *lh_percent_format      (gint64       tenths);

G_END_DECLS
