/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-fraction.h"
#include "lh-light-rule.h"

G_BEGIN_DECLS

/**
 * LhAttainment:
 * @known: whether the data say it; empty is not zero (rule R4)
 * @share: the share attained, 0 to 1
 * @approximate: whether a value with 余, 多, 超 or 以上 went into it (rule R2)
 * @n_done: how many tasks, indicators or reports are done, reached or on time
 * @n_total: of how many
 * @n_unknown: of these how many say nothing
 *
 * How much of what was promised the data of a project show (form F7, quantitative lines).
 */
typedef struct
{
  gboolean   known;
  LhFraction share;
  gboolean   approximate;
  guint      n_done;
  guint      n_total;
  guint      n_unknown;
} LhAttainment;

gboolean     lh_attainment_of_indicator  (LhRecord                *indicator,
                                          LhRecord                *value,
                                          LhFraction              *share);
LhAttainment lh_attainment_of_indicators (GPtrArray               *indicators,
                                          GHashTable              *values);
LhAttainment lh_attainment_of_tasks      (GPtrArray               *milestones);
LhAttainment lh_attainment_of_reports    (const LhLightInput      *input,
                                          const LhLightThresholds *thresholds,
                                          LhDate                   as_of);

G_END_DECLS
