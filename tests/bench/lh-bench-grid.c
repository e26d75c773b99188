/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <gio/gio.h>
#include <string.h>

#include "lh-bench-sql.h"
#include "lh-bench.h"
#include "lh-grid-column.h"

/* Target: the grid of the projects of one year, 3,000 at the usual scale, is open within 200 ms: everything read and
 * judged off the main thread, and the rows on the screen written out. The bare SQL reads the same rows and judges
 * nothing. */
#define LH_BENCH_GRID_FACTOR 3.0
#define LH_BENCH_GRID_LIMIT_MS 200

#define LH_BENCH_ROWS_ON_SCREEN 30
#define LH_BENCH_YEAR 2024
#define LH_BENCH_QUARTER 3

typedef struct
{
  LhLedger       *ledger;
  LhBenchSql     *sql;
  LhProgressGrid *grid;
} LhBenchGrid;

static void
lh_bench_grid_loaded_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  LhBenchGrid *self = user_data;
  g_autoptr (GError) error = NULL;

  self->grid = lh_progress_grid_load_finish (result, &error);
  g_assert_no_error (error);
}

static void
lh_bench_grid_open_cb (gpointer data)
{
  LhBenchGrid *self = data;
  gsize length = 0;

  g_clear_object (&self->grid);
  lh_progress_grid_load_async (self->ledger, lh_quarter_new (LH_BENCH_YEAR, LH_BENCH_QUARTER), (LhDate) { 0 }, NULL, NULL,
                               lh_bench_grid_loaded_cb, self);
  while (self->grid == NULL)
    g_main_context_iteration (NULL, TRUE);
  for (guint row = 0; row < LH_BENCH_ROWS_ON_SCREEN; row++)
    {
      for (guint column = 0; column < LH_N_GRID_COLUMNS; column++)
        {
          g_autofree char *text = lh_grid_row_format (lh_progress_grid_get_row (self->grid, row), column, NULL);

          length += strlen (text);
        }
    }
  g_assert_cmpuint (length, >, 0);
}

static void
lh_bench_grid_sql_cb (gpointer data)
{
  LhBenchGrid *self = data;

  g_assert_cmpuint (lh_bench_sql_grid (self->sql, LH_BENCH_YEAR, LH_BENCH_QUARTER), >, 0);
}

void
lh_bench_run_grid (const LhBench *bench)
{
  LhBenchGrid self = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  double ours;
  double baseline;

  self.ledger = lh_ledger_open (bench->ledger, &error);
  g_assert_no_error (error);
  self.sql = lh_bench_sql_open (bench->ledger);
  lh_bench_best (lh_bench_grid_open_cb, &self, lh_bench_grid_sql_cb, &self, &ours, &baseline);
  name = g_strdup_printf ("grid of a quarter, %u projects, to rows", lh_progress_grid_get_n_rows (self.grid));
  lh_bench_report (name, ours, baseline, LH_BENCH_GRID_FACTOR, 0);
  lh_bench_report_limit ("grid of a quarter opens", ours, LH_BENCH_GRID_LIMIT_MS, "ms");
  g_clear_object (&self.grid);
  lh_bench_sql_close (self.sql);
  lh_ledger_close (self.ledger);
  g_clear_object (&self.ledger);
}
