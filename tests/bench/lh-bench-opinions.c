/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-bench.h"
#include "lh-opinion-index.h"
#include "lh-opinion-overview.h"
#include "lh-opinion-words.h"
#include "lh-opinion.h"

/* Target: proposals for 10,000 opinions of which none was compared before are there within a second, and within 50 ms
 * after one more came. The baseline splits the same texts into words and compares nothing. */
#define LH_BENCH_OPINIONS 10000
#define LH_BENCH_OPINIONS_LIMIT_MS 1000.0
#define LH_BENCH_OPINIONS_MORE_MS 50.0
#define LH_BENCH_OPINIONS_FACTOR 40.0

typedef struct
{
  GPtrArray      *texts;
  GHashTable     *ids;
  LhOpinionIndex *index;
} LhBenchOpinions;

/* Each says two things of the sample, so that it is similar to some dozens of others. */
static void
lh_bench_opinions_read (LhBenchOpinions *self,
                        const LhBench   *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) ledger = lh_ledger_open (bench->sample, &error);
  g_autoptr (LhOpinionOverview) overview = NULL;

  g_assert_no_error (error);
  overview = lh_opinion_overview_load (ledger, 2024, lh_date_new (2024, 9, 30), &error);
  g_assert_no_error (error);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (gint64 i = 1; i <= LH_BENCH_OPINIONS; i++)
    {
      LhRecord *first = g_ptr_array_index (overview->opinions, i % overview->opinions->len);
      LhRecord *second = g_ptr_array_index (overview->opinions, (i * 7919 + i / 13) % overview->opinions->len);

      g_ptr_array_add (self->texts, g_strconcat (lh_record_get_text (first, LH_OPINION_CONTENT),
                                                 lh_record_get_text (second, LH_OPINION_CONTENT), NULL));
      g_hash_table_add (self->ids, g_memdup2 (&i, sizeof i));
    }
  lh_ledger_close (ledger);
}

static void
lh_bench_opinions_all_cb (gpointer data)
{
  LhBenchOpinions *self = data;
  g_autoptr (GPtrArray) clusters = NULL;

  g_clear_pointer (&self->index, lh_opinion_index_free);
  self->index = lh_opinion_index_new ();
  for (guint i = 0; i < self->texts->len; i++)
    lh_opinion_index_set (self->index, i + 1, g_ptr_array_index (self->texts, i));
  lh_opinion_index_link (self->index);
  clusters = lh_opinion_index_cluster (self->index, self->ids);
  g_assert_cmpuint (clusters->len, >, 0);
}

static void
lh_bench_opinions_more_cb (gpointer data)
{
  LhBenchOpinions *self = data;
  static gint64 id = LH_BENCH_OPINIONS;
  g_autoptr (GPtrArray) clusters = NULL;

  id++;
  lh_opinion_index_set (self->index, id, g_ptr_array_index (self->texts, id % self->texts->len));
  lh_opinion_index_link (self->index);
  clusters = lh_opinion_index_cluster (self->index, self->ids);
  g_assert_cmpuint (clusters->len, >, 0);
}

static void
lh_bench_opinions_scan_cb (gpointer data)
{
  LhBenchOpinions *self = data;
  guint n_words = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      g_autoptr (GArray) words = lh_opinion_words_split (g_ptr_array_index (self->texts, i));

      n_words += words->len;
    }
  g_assert_cmpuint (n_words, >, self->texts->len);
}

void
lh_bench_run_opinions (const LhBench *bench)
{
  LhBenchOpinions self = { NULL };
  double ours;
  double baseline;

  lh_bench_opinions_read (&self, bench);
  lh_bench_best (lh_bench_opinions_all_cb, &self, lh_bench_opinions_scan_cb, &self, &ours, &baseline);
  lh_bench_report ("10,000 opinions compared and grouped", ours, baseline, LH_BENCH_OPINIONS_FACTOR, 0);
  lh_bench_report_limit ("10,000 opinions compared and grouped", ours, LH_BENCH_OPINIONS_LIMIT_MS, "ms");
  lh_bench_best (lh_bench_opinions_more_cb, &self, NULL, NULL, &ours, NULL);
  lh_bench_report_limit ("one more opinion among 10,000", ours, LH_BENCH_OPINIONS_MORE_MS, "ms");
  lh_opinion_index_free (self.index);
  g_ptr_array_unref (self.texts);
  g_hash_table_unref (self.ids);
}
