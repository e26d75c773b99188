/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-bench.h"
#include "lh-briefing-file.h"
#include "lh-briefing-set.h"

/* Target: the set of a quarter of 256 projects, from reading the ledger to the finished folder. */
#define LH_BENCH_BRIEFING_MS 5000.0

typedef struct
{
  LhLedger   *ledger;
  const char *folder;
} LhBenchBriefing;

static void
lh_bench_briefing_cb (gpointer data)
{
  LhBenchBriefing *self = data;
  const LhBriefingOptions options = { .quarter = lh_quarter_new (2024, 3) };
  g_autoptr (GError) error = NULL;
  g_autoptr (LhBriefingSet) set = lh_briefing_set_new (self->ledger, &options, lh_ledger_get_catalog (self->ledger),
                                                       &error);
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  path = lh_briefing_set_write (set, self->folder, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  lh_briefing_file_remove (path);
}

void
lh_bench_run_briefing (const LhBench *bench)
{
  g_autoptr (GError) error = NULL;
  LhBenchBriefing briefing = { lh_ledger_open (bench->sample, &error), bench->folder };
  double ours;

  g_assert_no_error (error);
  lh_bench_best (lh_bench_briefing_cb, &briefing, NULL, NULL, &ours, NULL);
  lh_bench_report_limit ("briefing set of 256 projects", ours, LH_BENCH_BRIEFING_MS, "ms");
  lh_ledger_close (briefing.ledger);
  g_object_unref (briefing.ledger);
}
