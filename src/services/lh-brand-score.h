/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-fraction.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/* Key of the setting that says how much of the composite the experts decide, in percent. */
#define LH_BRAND_SETTING_EXPERT_SHARE "brand-expert-share"
#define LH_BRAND_EXPERT_SHARE 70

/* The six heads of form F10. */
#define LH_BRAND_N_HEADS 6

/**
 * LhBrandHead:
 * @field: field of an evaluation
 * @full: its full mark
 */
typedef struct
{
  guint field;
  guint full;
} LhBrandHead;

extern const LhBrandHead lh_brand_heads[LH_BRAND_N_HEADS];

/**
 * LhBrandScore:
 * @brand_id: the brand
 * @year: the year
 * @n_experts: experts with a total
 * @n_dropped: how many of them did not count: the highest and the lowest, from five on
 * @n_unfinished: experts whose marks are not complete
 * @has_expert: whether there is a mean of the experts
 * @expert: that mean
 * @has_poll: whether there is a result of the mutual evaluation or poll
 * @poll: its mean
 * @has_composite: whether both halves are there
 * @composite: the composite (form F10 no. 8)
 * @rank: the rank among the brands of the year, equal ones alike; 0 without a composite
 * @n_ranked: among how many
 */
typedef struct
{
  gint64     brand_id;
  int        year;
  guint      n_experts;
  guint      n_dropped;
  guint      n_unfinished;
  gboolean   has_expert;
  LhFraction expert;
  gboolean   has_poll;
  LhFraction poll;
  gboolean   has_composite;
  LhFraction composite;
  guint      rank;
  guint      n_ranked;
} LhBrandScore;

gboolean      lh_brand_evaluation_get_total (LhRecord      *evaluation,
                                             LhDecimal     *total);
void          lh_brand_score_compute        (LhBrandScore  *self,
                                             GPtrArray     *evaluations,
                                             guint          expert_share);
void          lh_brand_scores_rank          (GPtrArray     *scores);
GPtrArray    *lh_brand_scores_load          (LhLedger      *ledger,
                                             int            year,
                                             GError       **error);
LhBrandScore *lh_brand_scores_find          (GPtrArray     *scores,
                                             gint64         brand_id);

G_END_DECLS
