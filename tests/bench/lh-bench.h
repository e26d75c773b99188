/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LhBenchFunc:
 *
 * Work to be timed.
 */
typedef void (*LhBenchFunc) (gpointer data);

/**
 * LhBench:
 * @ledger: a ledger of @n_projects made-up projects
 * @sample: the sample ledger
 * @folder: where files may be written
 * @n_projects: the scale
 *
 * What the rows measure on.
 */
typedef struct
{
  const char *ledger;
  const char *sample;
  const char *folder;
  guint       n_projects;
} LhBench;

/**
 * LhBenchRun:
 *
 * A row of the table: measures, and prints one line for each thing measured with lh_bench_report().
 */
typedef void (*LhBenchRun) (const LhBench *bench);

void   lh_bench_run_search     (const LhBench *bench);
void   lh_bench_run_filter     (const LhBench *bench);
void   lh_bench_run_statistics (const LhBench *bench);
void   lh_bench_run_opinions   (const LhBench *bench);
void   lh_bench_run_grid       (const LhBench *bench);
void   lh_bench_run_redraw     (const LhBench *bench);
void   lh_bench_run_png        (const LhBench *bench);
void   lh_bench_run_export     (const LhBench *bench);
void   lh_bench_run_briefing   (const LhBench *bench);
void   lh_bench_run_save       (const LhBench *bench);
void   lh_bench_run_duties     (const LhBench *bench);

double lh_bench_time           (LhBenchFunc    func,
                                gpointer       data);
void   lh_bench_best           (LhBenchFunc    ours,
                                gpointer       ours_data,
                                LhBenchFunc    baseline,
                                gpointer       baseline_data,
                                double        *ours_ms,
                                double        *baseline_ms);
void   lh_bench_report         (const char    *name,
                                double         ours_ms,
                                double         baseline_ms,
                                double         factor,
                                double         margin_ms);
void   lh_bench_report_limit   (const char    *name,
                                double         value,
                                double         limit,
                                const char    *unit);

G_END_DECLS
