/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-catalog.h"
#include "lh-result-item.h"

G_BEGIN_DECLS

/**
 * LhLeftOut:
 * @LH_LEFT_OUT_MASKED: digits are hidden (rule R3)
 * @LH_LEFT_OUT_LOOSE: about, nearly, at most: no lower bound
 * @LH_LEFT_OUT_TEXT: there is no number in digits
 * @LH_LEFT_OUT_EMPTY: nothing is entered; empty is not 0 (rule R4)
 * @LH_LEFT_OUT_PERCENTAGE: percentages are never added (rule R4)
 * @LH_LEFT_OUT_TOO_LARGE: the sum would not fit
 *
 * Why a value does not enter a total.
 */
typedef enum
{
  LH_LEFT_OUT_MASKED,
  LH_LEFT_OUT_LOOSE,
  LH_LEFT_OUT_TEXT,
  LH_LEFT_OUT_EMPTY,
  LH_LEFT_OUT_PERCENTAGE,
  LH_LEFT_OUT_TOO_LARGE,
  LH_N_LEFT_OUT
} LhLeftOut;

/**
 * LhResultTotal:
 * @subject: what the values speak of
 * @unit: their unit
 * @value: their sum
 * @scale: (nullable): code of the scale all of them are written in
 * @qualifier: (nullable): code of the qualifier of the sum, which then is a lower bound (rule R2)
 * @n_added: how many values were added
 * @left_out: how many were left out, by #LhLeftOut
 * @ids: (element-type gint64): all of them, added and left out
 *
 * The total of values of one subject in one unit. Values of different subjects are never added (rule R5).
 */
typedef struct
{
  char       *subject;
  char       *unit;
  LhDecimal   value;
  const char *scale;
  const char *qualifier;
  guint       n_added;
  guint       left_out[LH_N_LEFT_OUT];
  GArray     *ids;
} LhResultTotal;

GPtrArray     *lh_result_totals_compute       (GPtrArray           *results);
LhResultTotal *lh_result_total_new            (const char          *subject,
                                               const char          *unit);
void           lh_result_total_free           (LhResultTotal       *self);
void           lh_result_total_add            (LhResultTotal       *self,
                                               LhRecord            *result);
char          *lh_result_total_format         (const LhResultTotal *self,
                                               LhCatalog           *catalog);
char          *lh_result_total_format_left_out (const LhResultTotal *self,
                                               LhCatalog           *catalog);
guint          lh_result_total_count_left_out (const LhResultTotal *self);
gboolean       lh_result_total_is_money       (const LhResultTotal *self);
const char    *lh_left_out_get_code           (LhLeftOut            reason);
char          *lh_left_out_format             (const guint          counts[LH_N_LEFT_OUT],
                                               LhCatalog           *catalog);
char          *lh_result_get_subject          (LhRecord            *result);
char          *lh_result_format_share         (LhRecord            *result,
                                               LhCatalog           *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhResultTotal, lh_result_total_free)

G_END_DECLS
