/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
/* bench [--scale N] [--ledger FILE] [ROW…]: measures and prints one line for each row of the targets: name, ours,
 * baseline, ratio, target, met or not. Baselines do the same work with the bare library, in the same run; both are
 * the best of five, taken in turn. Each row runs in a process of its own. */
#include "lh-bench.h"

#include <stdio.h>
#include <stdlib.h>

#include <glib/gstdio.h>

#include "lh-ledger.h"
#include "lh-sample.h"

#define LH_BENCH_SCALE 30000
#define LH_BENCH_ROUNDS 5

static const struct
{
  const char *name;
  LhBenchRun  run;
} rows[] = {
  { "search", lh_bench_run_search },
  { "filter", lh_bench_run_filter },
  { "statistics", lh_bench_run_statistics },
  { "grid", lh_bench_run_grid },
  { "opinions", lh_bench_run_opinions },
  { "redraw", lh_bench_run_redraw },
  { "png", lh_bench_run_png },
  { "export", lh_bench_run_export },
  { "briefing", lh_bench_run_briefing },
  { "save", lh_bench_run_save },
  { "duties", lh_bench_run_duties },
};

static void
lh_bench_fail (GError *error)
{
  fprintf (stderr, "bench: %s\n", error->message);
  exit (1);
}

static void
lh_bench_create (const char *path,
                 guint       n_projects)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) ledger = NULL;
  gboolean ok;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  ledger = lh_ledger_create (path, "zh_CN", &error);
  if (ledger == NULL)
    lh_bench_fail (error);
  ok = n_projects > 0 ? lh_scale_fill (ledger, n_projects, &error) : lh_sample_fill (ledger, &error);
  if (!ok)
    lh_bench_fail (error);
  lh_ledger_close (ledger);
}

static void
lh_bench_run_row (const LhBench *bench,
                  const char    *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (g_str_equal (rows[i].name, name))
        rows[i].run (bench);
    }
}

/* A process of its own: what one row leaves in the caches or on the heap does not help or hinder the next. */
static gboolean
lh_bench_spawn_row (const LhBench *bench,
                    const char    *program,
                    const char    *name)
{
  g_autofree char *scale = g_strdup_printf ("%u", bench->n_projects);
  const char *arguments[] = { program, "--ledger", bench->ledger, "--sample", bench->sample, "--folder", bench->folder,
                              "--scale", scale, "--row", name, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error))
    lh_bench_fail (error);
  return g_spawn_check_wait_status (status, NULL);
}

static gboolean
lh_bench_is_wanted (char       **names,
                    const char  *name)
{
  return names == NULL || g_strv_contains ((const char *const *) names, name);
}

static gboolean
lh_bench_run_all (const LhBench *bench,
                  const char    *program,
                  char         **names)
{
  gboolean ok = TRUE;

  lh_bench_create (bench->sample, 0);
  lh_bench_create (bench->ledger, bench->n_projects);
  printf ("%-44s %12s %12s %8s %12s\n", "row", "ours", "baseline", "ratio", "target");
  fflush (stdout);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (lh_bench_is_wanted (names, rows[i].name))
        ok = lh_bench_spawn_row (bench, program, rows[i].name) && ok;
    }
  return ok;
}

static void
lh_bench_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/**
 * lh_bench_time:
 *
 * Returns: how many milliseconds the work took
 */
double
lh_bench_time (LhBenchFunc func,
               gpointer    data)
{
  gint64 start = g_get_monotonic_time ();

  func (data);
  return (g_get_monotonic_time () - start) / 1000.0;
}

/**
 * lh_bench_best:
 * @ours_ms: (out): the best of five
 * @baseline_ms: (out) (optional): the same for the baseline
 *
 * Times both in turn, so that a busy machine hinders both alike. The first round warms up and does not count.
 */
void
lh_bench_best (LhBenchFunc  ours,
               gpointer     ours_data,
               LhBenchFunc  baseline,
               gpointer     baseline_data,
               double      *ours_ms,
               double      *baseline_ms)
{
  *ours_ms = G_MAXDOUBLE;
  if (baseline != NULL)
    *baseline_ms = G_MAXDOUBLE;
  for (guint i = 0; i <= LH_BENCH_ROUNDS; i++)
    {
      double time = lh_bench_time (ours, ours_data);

      if (i > 0)
        *ours_ms = MIN (*ours_ms, time);
      if (baseline == NULL)
        continue;
      time = lh_bench_time (baseline, baseline_data);
      if (i > 0)
        *baseline_ms = MIN (*baseline_ms, time);
    }
}

/**
 * lh_bench_report:
 * @factor: ours may take so many times the baseline
 * @margin_ms: and so many milliseconds more
 */
void
lh_bench_report (const char *name,
                 double      ours_ms,
                 double      baseline_ms,
                 double      factor,
                 double      margin_ms)
{
  g_autofree char *target = margin_ms > 0 ? g_strdup_printf ("%.1fx+%.0fms", factor, margin_ms)
                                          : g_strdup_printf ("%.1fx", factor);

  printf ("%-44s %9.2f ms %9.2f ms %7.2fx %12s  %s\n", name, ours_ms, baseline_ms, ours_ms / baseline_ms, target,
          ours_ms <= baseline_ms * factor + margin_ms ? "met" : "NOT MET");
  fflush (stdout);
}

/**
 * lh_bench_report_limit:
 * @limit: greatest value allowed
 */
void
lh_bench_report_limit (const char *name,
                       double      value,
                       double      limit,
                       const char *unit)
{
  g_autofree char *target = g_strdup_printf ("%.0f %s", limit, unit);

  printf ("%-44s %9.2f %-2s %12s %8s %12s  %s\n", name, value, unit, "-", "-", target,
          value <= limit ? "met" : "NOT MET");
  fflush (stdout);
}

int
main (int    argc,
      char **argv)
{
  int scale = LH_BENCH_SCALE;
  g_autofree char *given = NULL;
  g_autofree char *sample = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *row = NULL;
  g_auto (GStrv) names = NULL;
  const GOptionEntry entries[] = {
    { "scale", 0, 0, G_OPTION_ARG_INT, &scale, "Projects in the ledger; 30000 when it is left out", "N" },
    { "ledger", 0, 0, G_OPTION_ARG_FILENAME, &given, "Measure on this ledger; made when it does not exist", "FILE" },
    { "sample", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &sample, NULL, NULL },
    { "folder", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, &folder, NULL, NULL },
    { "row", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &row, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &names, NULL, "[ROW…]" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *ledger = NULL;
  LhBench bench;
  gboolean ok = TRUE;

  lh_catalog_init_gettext ();
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    lh_bench_fail (error);

  if (row != NULL)
    {
      bench = (LhBench) { given, sample, folder, (guint) scale };
      lh_bench_run_row (&bench, row);
      return 0;
    }

  folder = g_dir_make_tmp ("lh-bench-XXXXXX", &error);
  if (folder == NULL)
    lh_bench_fail (error);
  ledger = given != NULL ? g_strdup (given) : g_build_filename (folder, "scale.linghang", NULL);
  sample = g_build_filename (folder, "sample.linghang", NULL);
  bench = (LhBench) { ledger, sample, folder, (guint) scale };
  ok = lh_bench_run_all (&bench, argv[0], names);
  lh_bench_remove_folder (folder);
  return ok ? 0 : 1;
}
