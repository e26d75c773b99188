/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-score-private.h"

#include "lh-acceptance-sheet-private.h"
#include "lh-brand-evaluation.h"
#include "lh-ledger-job.h"
#include "lh-query-sql.h"
#include "lh-setting.h"

const LhBrandHead lh_brand_heads[LH_BRAND_N_HEADS] = {
  { LH_BRAND_EVALUATION_NAMING, 10 },
  { LH_BRAND_EVALUATION_CONNOTATION, 15 },
  { LH_BRAND_EVALUATION_CARRIERS, 20 },
  { LH_BRAND_EVALUATION_FUSION, 20 },
  { LH_BRAND_EVALUATION_RESULTS, 25 },
  { LH_BRAND_EVALUATION_PROMOTION, 10 },
};

/**
 * lh_brand_evaluation_get_total:
 * @total: (out): the sum of the six heads; where none is filled in, the total that was entered
 *
 * Returns: whether the evaluation is complete: all six heads, or a total alone
 */
gboolean
lh_brand_evaluation_get_total (LhRecord  *evaluation,
                               LhDecimal *total)
{
  guint n_filled = 0;

  *total = LH_DECIMAL_ZERO;
  for (guint i = 0; i < LH_BRAND_N_HEADS; i++)
    {
      LhDecimal mark;

      if (lh_decimal_parse (lh_record_get_text (evaluation, lh_brand_heads[i].field), &mark, NULL) &&
          lh_decimal_add (*total, mark, total))
        n_filled++;
    }
  if (n_filled > 0)
    return n_filled == LH_BRAND_N_HEADS;
  return lh_decimal_parse (lh_record_get_text (evaluation, LH_BRAND_EVALUATION_TOTAL), total, NULL);
}

static gboolean
lh_brand_score_is_of (LhRecord   *evaluation,
                      const char *kind)
{
  return g_str_equal (lh_record_get_text (evaluation, LH_BRAND_EVALUATION_RATER_KIND), kind);
}

static LhFraction
lh_brand_score_get_mean (GArray *totals)
{
  LhFraction sum = LH_FRACTION_ZERO;

  for (guint i = 0; i < totals->len; i++)
    sum = lh_fraction_add (sum, lh_fraction_from_decimal (g_array_index (totals, LhDecimal, i)));
  return lh_fraction_divide (sum, lh_fraction_new (totals->len, 1));
}

static void
lh_brand_score_combine (LhBrandScore *self,
                        guint         expert_share)
{
  LhFraction experts = lh_fraction_multiply (self->expert, lh_fraction_new (expert_share, 100));
  LhFraction poll = lh_fraction_multiply (self->poll, lh_fraction_new (100 - expert_share, 100));

  self->has_composite = self->has_expert && (self->has_poll || expert_share == 100);
  if (self->has_composite)
    self->composite = lh_fraction_add (experts, poll);
}

/**
 * lh_brand_score_compute:
 * @self: brand and year are set; the rest is computed
 * @evaluations: (element-type LhRecord): its evaluations of the year
 * @expert_share: how many percent of the composite the experts decide; with 100 no poll is needed
 *
 * The mean of the experts without one highest and one lowest from five on, the mean of the poll, and the composite of
 * both (form F10). A half that is missing is not taken for 0: there is no composite then (rule R4).
 */
void
lh_brand_score_compute (LhBrandScore *self,
                        GPtrArray    *evaluations,
                        guint         expert_share)
{
  g_autoptr (GArray) experts = g_array_new (FALSE, FALSE, sizeof (LhDecimal));
  g_autoptr (GArray) polls = g_array_new (FALSE, FALSE, sizeof (LhDecimal));

  self->expert = self->poll = self->composite = LH_FRACTION_ZERO;
  self->n_unfinished = 0;
  for (guint i = 0; i < evaluations->len; i++)
    {
      LhRecord *evaluation = g_ptr_array_index (evaluations, i);
      gboolean is_expert = lh_brand_score_is_of (evaluation, "expert");
      LhDecimal total;

      if (lh_brand_evaluation_get_total (evaluation, &total))
        g_array_append_val (is_expert ? experts : polls, total);
      else if (is_expert)
        self->n_unfinished++;
    }
  self->n_experts = experts->len;
  self->n_dropped = 0;
  self->has_expert = experts->len > 0;
  self->has_poll = polls->len > 0;
  if (self->has_expert)
    self->expert = lh_acceptance_mean (experts, &self->n_dropped);
  if (self->has_poll)
    self->poll = lh_brand_score_get_mean (polls);
  lh_brand_score_combine (self, expert_share);
}

/* Composites are compared as they are shown: two of 88.13 are equal, whatever the third place says. */
static LhDecimal
lh_brand_score_get_shown (const LhBrandScore *self)
{
  return lh_fraction_round (self->composite, 2);
}

/**
 * lh_brand_scores_rank:
 * @scores: (element-type LhBrandScore): of one year
 *
 * Gives each its rank; equal ones have the same, and the next one is as many places below (form F10 no. 9).
 */
void
lh_brand_scores_rank (GPtrArray *scores)
{
  guint n_ranked = 0;

  for (guint i = 0; i < scores->len; i++)
    n_ranked += ((LhBrandScore *) g_ptr_array_index (scores, i))->has_composite ? 1 : 0;
  for (guint i = 0; i < scores->len; i++)
    {
      LhBrandScore *score = g_ptr_array_index (scores, i);

      score->n_ranked = n_ranked;
      score->rank = score->has_composite ? 1 : 0;
      for (guint j = 0; score->has_composite && j < scores->len; j++)
        {
          LhBrandScore *other = g_ptr_array_index (scores, j);

          if (other->has_composite &&
              lh_decimal_compare (lh_brand_score_get_shown (other), lh_brand_score_get_shown (score)) > 0)
            score->rank++;
        }
    }
}

static guint
lh_brand_score_read_share (LhSession *session)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SETTING);
  g_autoptr (GPtrArray) settings = NULL;
  guint64 share;

  lh_query_where_field (query, LH_SETTING_KEY, LH_QUERY_EQUAL, LH_BRAND_SETTING_EXPERT_SHARE);
  settings = lh_query_sql_run_records (session, query, NULL);
  if (settings != NULL && settings->len > 0 &&
      g_ascii_string_to_unsigned (lh_record_get_text (g_ptr_array_index (settings, 0), LH_SETTING_VALUE), 10, 0, 100,
                                  &share, NULL))
    return (guint) share;
  return LH_BRAND_EXPERT_SHARE;
}

static void
lh_brand_scores_group (GHashTable *by_brand,
                       GPtrArray  *evaluations)
{
  for (guint i = 0; i < evaluations->len; i++)
    {
      LhRecord *evaluation = g_ptr_array_index (evaluations, i);
      gint64 id = lh_record_get_int (evaluation, LH_BRAND_EVALUATION_BRAND_ID);
      GPtrArray *of_brand = g_hash_table_lookup (by_brand, &id);

      if (of_brand == NULL)
        {
          of_brand = g_ptr_array_new ();
          g_hash_table_insert (by_brand, g_memdup2 (&id, sizeof id), of_brand);
        }
      g_ptr_array_add (of_brand, evaluation);
    }
}

/**
 * lh_brand_scores_read:
 *
 * Returns: (transfer full) (element-type LhBrandScore): the scores of all brands evaluated in a year, ranked
 */
GPtrArray *
lh_brand_scores_read (LhSession  *session,
                      int         year,
                      GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND_EVALUATION);
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autoptr (GHashTable) by_brand = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                           (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) evaluations = NULL;
  GPtrArray *scores;
  GHashTableIter iter;
  gpointer id, of_brand;
  guint share;

  lh_query_where_field (query, LH_BRAND_EVALUATION_YEAR, LH_QUERY_EQUAL, text);
  evaluations = lh_query_sql_run_records (session, query, error);
  if (evaluations == NULL)
    return NULL;
  share = lh_brand_score_read_share (session);
  lh_brand_scores_group (by_brand, evaluations);
  scores = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_iter_init (&iter, by_brand);
  while (g_hash_table_iter_next (&iter, &id, &of_brand))
    {
      LhBrandScore *score = g_new0 (LhBrandScore, 1);

      score->brand_id = *(gint64 *) id;
      score->year = year;
      lh_brand_score_compute (score, of_brand, share);
      g_ptr_array_add (scores, score);
    }
  lh_brand_scores_rank (scores);
  return scores;
}

static gpointer
lh_brand_scores_read_job (LhSession  *session,
                          int         year,
                          gint64      id,
                          GError    **error)
{
  return lh_brand_scores_read (session, year, error);
}

/**
 * lh_brand_scores_load:
 *
 * Returns: (transfer full) (element-type LhBrandScore): see lh_brand_scores_read()
 */
GPtrArray *
lh_brand_scores_load (LhLedger  *ledger,
                      int        year,
                      GError   **error)
{
  return lh_ledger_read (ledger, lh_brand_scores_read_job, year, 0, error);
}

/**
 * lh_brand_scores_find:
 *
 * Returns: (transfer none) (nullable): the score of a brand
 */
LhBrandScore *
lh_brand_scores_find (GPtrArray *scores,
                      gint64     brand_id)
{
  for (guint i = 0; i < scores->len; i++)
    {
      LhBrandScore *score = g_ptr_array_index (scores, i);

      if (score->brand_id == brand_id)
        return score;
    }
  return NULL;
}
