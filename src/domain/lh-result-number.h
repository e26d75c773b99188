/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-catalog.h"
#include "lh-decimal.h"

G_BEGIN_DECLS

/* Codes of the vocabularies "qualifier" and "number-scale". */
#define LH_QUALIFIER_REMAINDER "remainder"
#define LH_QUALIFIER_MANY "many"
#define LH_QUALIFIER_OVER "over"
#define LH_QUALIFIER_AT_LEAST "at-least"
#define LH_SCALE_TEN_THOUSAND "ten-thousand"
#define LH_SCALE_HUNDRED_MILLION "hundred-million"

/**
 * LhResultNumberKind:
 * @LH_RESULT_NUMBER_EMPTY: nothing is written
 * @LH_RESULT_NUMBER_VALUE: a number, exact or a lower bound (2800余个)
 * @LH_RESULT_NUMBER_MASKED: digits are hidden (6**0多名): text only
 * @LH_RESULT_NUMBER_LOOSE: a number that is no lower bound (约300人, 近500户, 5天以内): text only
 * @LH_RESULT_NUMBER_TEXT: no number in digits, or several: text only
 *
 * What a figure is good for. Only a value enters a total (rules R2, R3).
 */
typedef enum
{
  LH_RESULT_NUMBER_EMPTY,
  LH_RESULT_NUMBER_VALUE,
  LH_RESULT_NUMBER_MASKED,
  LH_RESULT_NUMBER_LOOSE,
  LH_RESULT_NUMBER_TEXT,
} LhResultNumberKind;

/**
 * LhResultNumber:
 * @kind: what it is good for
 * @value: the number in its plain unit: 586000 of 58.6万亩; only of %LH_RESULT_NUMBER_VALUE
 * @scale: (nullable): code of the scale it was written in
 * @qualifier: (nullable): code of the word that makes it a lower bound
 * @unit: what is counted: 亩; "" when it is not written
 * @percentage: whether it is a percentage, per mille or percentage points, which are never added (rule R4)
 *
 * A figure as a clerk writes it, taken apart.
 */
typedef struct
{
  LhResultNumberKind  kind;
  LhDecimal           value;
  const char         *scale;
  const char         *qualifier;
  char               *unit;
  gboolean            percentage;
} LhResultNumber;

void      lh_result_number_parse         (const char           *text,
                                          LhResultNumber       *number);
void      lh_result_number_clear         (LhResultNumber       *number);
gboolean  lh_result_unit_is_percentage   (const char           *unit);
char     *lh_result_number_format        (LhDecimal             value,
                                          const char           *scale,
                                          const char           *qualifier,
                                          const char           *unit,
                                          LhCatalog            *catalog);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhResultNumber, lh_result_number_clear)

G_END_DECLS
