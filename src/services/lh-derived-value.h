/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-derived-figure.h"
#include "lh-result-totals.h"

G_BEGIN_DECLS

#define LH_OPERATION_SUM "sum"
#define LH_OPERATION_RATIO "ratio"
#define LH_OPERATION_DIFFERENCE "difference"

/**
 * LhDerivedValue:
 * @figure: (nullable): the figure the staff defined
 * @terms: (element-type LhRecord): the results it is made of, in order
 * @known: whether it could be reckoned
 * @value: the figure; a ratio has two decimals, a percentage one (rule R1)
 * @scale: (nullable): code of the scale of a sum
 * @qualifier: (nullable): code of the qualifier of a sum
 * @approximate: whether a ratio or difference has a term that is a bound (rule R2: 约)
 * @left_out: how many terms were left out, by #LhLeftOut
 * @problem: (nullable): why it could not be reckoned
 *
 * A figure derived from results because the staff say so; the program derives none by itself (S0-18).
 */
typedef struct
{
  LhRecord   *figure;
  GPtrArray  *terms;
  gboolean    known;
  LhDecimal   value;
  const char *scale;
  const char *qualifier;
  gboolean    approximate;
  guint       left_out[LH_N_LEFT_OUT];
  char       *problem;
} LhDerivedValue;

LhDerivedValue *lh_derived_value_compute (LhRecord             *figure,
                                          GPtrArray            *terms);
void            lh_derived_value_free    (LhDerivedValue       *self);
gboolean        lh_derived_value_check   (const char           *operation,
                                          GPtrArray            *terms,
                                          GError              **error);
char           *lh_derived_value_format  (const LhDerivedValue *self,
                                          LhCatalog            *catalog);
char           *lh_derived_value_explain (const LhDerivedValue *self,
                                          LhCatalog            *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhDerivedValue, lh_derived_value_free)

G_END_DECLS
