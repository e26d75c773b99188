/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <gio/gio.h>

#include "lh-bench-sql.h"
#include "lh-bench.h"
#include "lh-record-list.h"

/* Targets: the rows of a search are on the screen after half again of the bare query for the ids and one frame; the
 * figures of a quarter take no more than a third again of their bare SQL; so does the save of one field. */
#define LH_BENCH_SEARCH_FACTOR 1.5
#define LH_BENCH_FRAME_MS 16.7
#define LH_BENCH_STATISTICS_FACTOR 1.3
#define LH_BENCH_SAVE_FACTOR 1.3
/* The rows of a filter over the projects of one year are on the screen at once. */
#define LH_BENCH_FILTER_MS 50.0
#define LH_BENCH_FILTER_ROUNDS 8

#define LH_BENCH_ROWS_ON_SCREEN 30
#define LH_BENCH_YEAR 2024
#define LH_BENCH_QUARTER 3

/* Finds about a tenth of the projects. */
#define LH_BENCH_SEARCH "第1"

typedef struct
{
  LhLedger     *ledger;
  LhRecordList *list;
  LhRecord     *project;
  LhBenchSql   *sql;
  guint         round;
} LhBenchStore;

static void
lh_bench_store_init (LhBenchStore  *self,
                     const LhBench *bench)
{
  g_autoptr (GError) error = NULL;

  self->ledger = lh_ledger_open (bench->ledger, &error);
  g_assert_no_error (error);
  self->sql = lh_bench_sql_open (bench->ledger);
}

static void
lh_bench_store_clear (LhBenchStore *self)
{
  g_clear_object (&self->list);
  g_clear_object (&self->project);
  g_clear_pointer (&self->sql, lh_bench_sql_close);
  lh_ledger_close (self->ledger);
  g_clear_object (&self->ledger);
}

static gboolean
lh_bench_rows_are_shown (LhBenchStore *self)
{
  GListModel *model = G_LIST_MODEL (self->list);
  guint n = MIN (g_list_model_get_n_items (model), LH_BENCH_ROWS_ON_SCREEN);

  if (lh_record_list_get_pending (self->list))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LhRecord) record = g_list_model_get_item (model, i);

      if (!lh_record_get_loaded (record))
        return FALSE;
    }
  return TRUE;
}

static void
lh_bench_wait_for_rows (LhBenchStore *self)
{
  while (!lh_bench_rows_are_shown (self))
    g_main_context_iteration (NULL, TRUE);
}

/* Another text every time, so that no result is at hand already. */
static char *
lh_bench_get_search (LhBenchStore *self)
{
  return g_strdup_printf ("%s%u", LH_BENCH_SEARCH, self->round++ % 10);
}

static void
lh_bench_search_cb (gpointer data)
{
  LhBenchStore *self = data;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *search = lh_bench_get_search (self);

  lh_query_set_search (query, search);
  lh_record_list_set_query (self->list, query);
  lh_bench_wait_for_rows (self);
}

/* A year, a light and two states: what chips ask for. Another state every time. */
static void
lh_bench_filter_cb (gpointer data)
{
  static const char *const states[] = { "in-progress", "accepted", "approved", "paused" };
  LhBenchStore *self = data;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *year = g_strdup_printf ("%d", LH_BENCH_YEAR);
  const char *const wanted[] = { "in-progress", states[self->round++ % G_N_ELEMENTS (states)], NULL };

  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year);
  lh_query_where_in (query, LH_PROJECT_STATE, wanted);
  lh_query_set_lights (query, 1u << LH_LIGHT_GREEN | 1u << LH_LIGHT_YELLOW | 1u << LH_LIGHT_RED);
  lh_record_list_set_query (self->list, query);
  lh_bench_wait_for_rows (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), >, 0);
}

static void
lh_bench_sql_search_cb (gpointer data)
{
  LhBenchStore *self = data;
  g_autofree char *search = lh_bench_get_search (self);

  g_assert_cmpuint (lh_bench_sql_search (self->sql, search), >, 0);
}

static void
lh_bench_statistics_cb (gpointer data)
{
  LhBenchStore *self = data;
  LhQuarter quarter = lh_quarter_new (LH_BENCH_YEAR, LH_BENCH_QUARTER);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhStatistics) statistics = NULL;

  statistics = lh_ledger_compute_statistics (self->ledger, quarter, lh_quarter_last_day (quarter), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lh_statistics_get_total (statistics)->n_projects, >, 0);
}

static void
lh_bench_sql_statistics_cb (gpointer data)
{
  LhBenchStore *self = data;

  g_assert_cmpuint (lh_bench_sql_statistics (self->sql, LH_BENCH_YEAR, LH_BENCH_QUARTER), >, 0);
}

static LhRecord *
lh_bench_get_first_project (LhLedger *ledger)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  lh_query_set_limit (query, 1);
  records = lh_ledger_query (ledger, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 1);
  return g_object_ref (g_ptr_array_index (records, 0));
}

static void
lh_bench_save_cb (gpointer data)
{
  LhBenchStore *self = data;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-project");
  g_autofree char *note = g_strdup_printf ("ours %u", self->round++);
  g_autoptr (GError) error = NULL;

  g_assert_true (lh_change_set_set_text (changes, self->project, "note", note, &error));
  lh_ledger_apply (self->ledger, changes, NULL, &error);
  g_assert_no_error (error);
}

static void
lh_bench_sql_save_cb (gpointer data)
{
  LhBenchStore *self = data;

  lh_bench_sql_save (self->sql, self->round++);
}

void
lh_bench_run_search (const LhBench *bench)
{
  LhBenchStore store = { NULL };
  g_autoptr (LhQuery) all = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *name = g_strdup_printf ("search in %u projects, to rows", bench->n_projects);
  double ours;
  double baseline;

  lh_bench_store_init (&store, bench);
  store.list = lh_record_list_new (store.ledger, all);
  lh_bench_wait_for_rows (&store);
  lh_bench_best (lh_bench_search_cb, &store, lh_bench_sql_search_cb, &store, &ours, &baseline);
  lh_bench_report (name, ours, baseline, LH_BENCH_SEARCH_FACTOR, LH_BENCH_FRAME_MS);
  lh_bench_store_clear (&store);
}

/* One user of the window: the lights of the quarter are known. */
static void
lh_bench_wait_for_lights (LhBenchStore *self)
{
  lh_ledger_set_live (self->ledger, TRUE);
  lh_ledger_set_quarter (self->ledger, lh_quarter_new (LH_BENCH_YEAR, LH_BENCH_QUARTER));
  while (lh_ledger_get_statistics (self->ledger) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
lh_bench_run_filter (const LhBench *bench)
{
  LhBenchStore store = { NULL };
  g_autoptr (LhQuery) all = lh_query_new (LH_TYPE_PROJECT);
  double best = G_MAXDOUBLE;

  lh_bench_store_init (&store, bench);
  lh_bench_wait_for_lights (&store);
  store.list = lh_record_list_new (store.ledger, all);
  lh_bench_wait_for_rows (&store);
  for (guint i = 0; i < LH_BENCH_FILTER_ROUNDS; i++)
    best = MIN (best, lh_bench_time (lh_bench_filter_cb, &store));
  lh_bench_report_limit ("filter of a year's projects, to rows", best, LH_BENCH_FILTER_MS, "ms");
  lh_bench_store_clear (&store);
}

void
lh_bench_run_statistics (const LhBench *bench)
{
  LhBenchStore store = { NULL };
  g_autofree char *name = g_strdup_printf ("statistics of a quarter, %u projects", bench->n_projects);
  double ours;
  double baseline;

  lh_bench_store_init (&store, bench);
  lh_bench_best (lh_bench_statistics_cb, &store, lh_bench_sql_statistics_cb, &store, &ours, &baseline);
  lh_bench_report (name, ours, baseline, LH_BENCH_STATISTICS_FACTOR, 0);
  lh_bench_store_clear (&store);
}

/* The baseline writes to a file of its own: a ledger notices when somebody else changes it, which is no part of a
 * save. */
static void
lh_bench_copy_ledger (const LhBench *bench,
                      const char    *path)
{
  g_autoptr (GFile) source = g_file_new_for_path (bench->ledger);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
lh_bench_run_save (const LhBench *bench)
{
  LhBenchStore store = { NULL };
  g_autofree char *copy = g_build_filename (bench->folder, "copy.linghang", NULL);
  g_autoptr (GError) error = NULL;
  double ours;
  double baseline;

  lh_bench_copy_ledger (bench, copy);
  store.ledger = lh_ledger_open (bench->ledger, &error);
  g_assert_no_error (error);
  store.sql = lh_bench_sql_open (copy);
  store.project = lh_bench_get_first_project (store.ledger);
  lh_bench_best (lh_bench_save_cb, &store, lh_bench_sql_save_cb, &store, &ours, &baseline);
  lh_bench_report ("save of one field", ours, baseline, LH_BENCH_SAVE_FACTOR, 0);
  lh_bench_store_clear (&store);
}
