/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-statistics.h"
#include "lh-project-ledger.h"
#include "lh-quarter-charts.h"
#include "lh-quarter-report.h"
#include "lh-quarter-tables.h"
#include "lh-quarter-texts.h"
#include "lh-sample.h"

#include <glib/gstdio.h>
#include <string.h>

/* The sample ledger is filled once; the tests only read it. */
typedef struct
{
  char         *folder;
  char         *path;
  LhLedger     *ledger;
  LhStatistics *statistics;
  LhCatalog    *catalog;
} Sample;

static void
sample_empty_folder (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_dir_close (dir);
}

static void
sample_set_up (Sample *sample)
{
  g_autoptr(GError) error = NULL;

  sample->folder = g_dir_make_tmp ("lh-test-quarter-XXXXXX", &error);
  g_assert_no_error (error);
  sample->path = g_build_filename (sample->folder, "sample.linghang", NULL);
  sample->catalog = lh_catalog_new ("en", &error);
  g_assert_no_error (error);
  sample->ledger = lh_ledger_create (sample->path, "en", &error);
  g_assert_no_error (error);
  lh_sample_fill (sample->ledger, &error);
  g_assert_no_error (error);
  sample->statistics = lh_ledger_compute_statistics (sample->ledger, lh_quarter_new (2024, 3),
                                                     lh_date_new (2024, 9, 30), &error);
  g_assert_no_error (error);
}

static void
sample_tear_down (Sample *sample)
{
  g_clear_object (&sample->statistics);
  lh_ledger_close (sample->ledger);
  g_clear_object (&sample->ledger);
  g_clear_object (&sample->catalog);
  sample_empty_folder (sample->folder);
  g_rmdir (sample->folder);
  g_free (sample->folder);
  g_free (sample->path);
}

/* The column of a table with this heading in this group. */
static guint
find_column (LhReportTable *table,
             const char    *group,
             const char    *heading)
{
  for (guint i = 0; i < lh_report_table_get_n_columns (table); i++)
    {
      const LhReportColumn *column = lh_report_table_get_column (table, i);

      if (g_strcmp0 (column->heading, heading) == 0 && g_strcmp0 (column->group, group) == 0)
        return i;
    }
  g_error ("no column “%s”", heading);
}

static void
test_summary_equals_total (gconstpointer data)
{
  const Sample *sample = data;
  const LhGroup *total = lh_statistics_get_total (sample->statistics);

  for (LhGrouping grouping = LH_GROUPING_ORGANIZATION; grouping <= LH_GROUPING_TYPE; grouping++)
    {
      g_autoptr(LhReportTable) table = lh_quarter_new_summary (sample->statistics, grouping, sample->catalog);
      const LhReportCell *cells = lh_report_table_compute_total (table);
      const struct
      {
        guint  column;
        gint64 value;
      } expected[] = {
        { find_column (table, NULL, "Projects"), total->n_projects },
        { find_column (table, "Average progress", "Planned"), total->planned },
        { find_column (table, "Average progress", "Actual"), total->actual },
        { find_column (table, "Average progress", "Lag (percentage points)"), total->lag },
        { find_column (table, "Lights", "●Green"), total->lights[LH_LIGHT_GREEN] },
        { find_column (table, "Lights", "■Red"), total->lights[LH_LIGHT_RED] },
        { find_column (table, "Reports", "Due"), total->n_due },
        { find_column (table, "Reports", "On time"), total->n_on_time },
        { find_column (table, "Reports", "Late"), total->n_late },
        { find_column (table, "Reports", "Missing"), total->n_missing },
      };

      for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
        g_assert_cmpint (cells[expected[i].column].number, ==, expected[i].value);
    }
}

/* One statistic, two tables: the rate of the totals is the figure of the cover. */
static void
test_rate_equals_figure (gconstpointer data)
{
  const Sample *sample = data;
  const LhFigure *figure = lh_statistics_get_figure (sample->statistics, "on-time-rate");
  g_autoptr(LhReportTable) table = lh_quarter_new_summary (sample->statistics, LH_GROUPING_ORGANIZATION,
                                                           sample->catalog);
  const LhReportCell *cells = lh_report_table_compute_total (table);
  guint column = find_column (table, "Reports", "On-time rate");

  g_assert_true (figure->known);
  g_assert_cmpint (cells[column].kind, ==, LH_REPORT_CELL_PERCENT);
  g_assert_cmpint (cells[column].number, ==, lh_decimal_to_integer (figure->value, 1));
}

static void
test_figures (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr(LhReportTable) table = lh_quarter_new_figures (sample->statistics, sample->catalog);
  guint n_rows = lh_report_table_get_n_rows (table);
  const LhFigure *closing = lh_statistics_get_figure (sample->statistics, "closing-rate");
  gboolean found = FALSE;

  /* the figures of the quarter, then those of the problems with both rates */
  g_assert_cmpuint (n_rows, ==, lh_statistics_get_figures (sample->statistics)->len
                                + lh_statistics_get_problems (sample->statistics)->figures->len);
  for (guint i = 0; i < n_rows; i++)
    {
      const LhReportCell *cells = lh_report_table_read_row (table, i);

      g_assert_cmpint (cells[1].kind, ==, LH_REPORT_CELL_TEXT);
      g_assert_cmpint (cells[4].kind, ==, LH_REPORT_CELL_TEXT);
      g_assert_cmpint (cells[2].kind, !=, LH_REPORT_CELL_EMPTY);
      found = found || (g_str_equal (cells[4].text, lh_tr (sample->catalog, closing->definition))
                        && cells[2].number == lh_decimal_to_integer (closing->value, 1));
    }
  g_assert_true (found);
}

static void
test_ledger (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr(LhReportTable) print = lh_project_ledger_new (sample->ledger, sample->statistics, LH_EDITION_PRINT,
                                                          sample->catalog);
  g_autoptr(LhReportTable) table = lh_project_ledger_new (sample->ledger, sample->statistics, LH_EDITION_DATA,
                                                          sample->catalog);
  const LhReportCell *cells;

  g_assert_cmpuint (lh_report_table_get_n_visible (print), ==, 19);
  g_assert_cmpuint (lh_report_table_get_n_visible (table), ==, 23);
  g_assert_cmpuint (lh_report_table_get_n_columns (table), ==, 25);
  g_assert_cmpuint (lh_report_table_get_n_rows (table), ==, lh_statistics_get_total (sample->statistics)->n_projects);

  cells = lh_report_table_read_row (table, 0);
  g_assert_cmpint (cells[0].number, ==, 1);
  g_assert_cmpint (cells[find_column (table, NULL, "Organization")].kind, ==, LH_REPORT_CELL_TEXT);
  g_assert_cmpint (cells[find_column (table, NULL, "Project name")].kind, ==, LH_REPORT_CELL_TEXT);
  g_assert_cmpint (cells[find_column (table, NULL, "State")].kind, ==, LH_REPORT_CELL_TEXT);
  g_assert_cmpint (cells[find_column (table, NULL, "Start")].kind, ==, LH_REPORT_CELL_DATE);
  g_assert_cmpint (cells[find_column (table, NULL, "Planned progress")].kind, ==, LH_REPORT_CELL_PERCENT);
  g_assert_cmpint (cells[find_column (table, NULL, "Light")].kind, ==, LH_REPORT_CELL_LIGHT);
  g_assert_cmpint (cells[find_column (table, NULL, "Record ID")].kind, ==, LH_REPORT_CELL_TEXT);
}

static void
test_warnings (gconstpointer data)
{
  const Sample *sample = data;
  const LhGroup *total = lh_statistics_get_total (sample->statistics);
  g_autoptr(LhReportTable) table = lh_quarter_new_warnings (sample->statistics, sample->catalog);
  guint n_rows = lh_report_table_get_n_rows (table);
  guint counts[LH_N_LIGHTS] = { 0 };

  for (guint i = 0; i < n_rows; i++)
    {
      const LhReportCell *cells = lh_report_table_read_row (table, i);

      counts[cells[1].light]++;
      /* the gravest first, each with its reason */
      g_assert_cmpint (cells[1].light == LH_LIGHT_RED, ==, i < total->lights[LH_LIGHT_RED]);
      g_assert_cmpint (cells[9].kind, ==, LH_REPORT_CELL_TEXT);
    }
  g_assert_cmpuint (counts[LH_LIGHT_RED], ==, total->lights[LH_LIGHT_RED]);
  g_assert_cmpuint (counts[LH_LIGHT_ORANGE], ==, total->lights[LH_LIGHT_ORANGE]);
  g_assert_cmpuint (counts[LH_LIGHT_YELLOW], ==, total->lights[LH_LIGHT_YELLOW]);
  g_assert_cmpuint (n_rows, ==, counts[LH_LIGHT_RED] + counts[LH_LIGHT_ORANGE] + counts[LH_LIGHT_YELLOW]);
}

static void
test_ranking (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr(GArray) ranked = lh_quarter_rank_groups (sample->statistics, LH_GROUPING_ORGANIZATION);

  g_assert_cmpuint (ranked->len, ==, lh_statistics_get_groups (sample->statistics, LH_GROUPING_ORGANIZATION)->len);
  for (guint i = 1; i < ranked->len; i++)
    {
      const LhRankedGroup *above = &g_array_index (ranked, LhRankedGroup, i - 1);
      const LhRankedGroup *below = &g_array_index (ranked, LhRankedGroup, i);

      g_assert_cmpint (above->group->actual, >=, below->group->actual);
      if (below->group->actual == LH_UNSET)
        g_assert_cmpuint (below->rank, ==, 0);
      else if (below->group->actual == above->group->actual)
        g_assert_cmpuint (below->rank, ==, above->rank);
      else
        g_assert_cmpuint (below->rank, ==, i + 1);
    }
}

static void
test_charts (gconstpointer data)
{
  const Sample *sample = data;
  const LhGroup *total = lh_statistics_get_total (sample->statistics);
  g_autofree char *actual = lh_percent_format (total->actual);

  for (LhQuarterChartKind kind = 0; kind < LH_N_QUARTER_CHARTS; kind++)
    {
      g_autoptr(LhChart) chart = lh_quarter_chart_new (sample->ledger, sample->statistics, kind, NULL,
                                                       sample->catalog);
      g_autofree char *text = lh_chart_to_text (chart);
      LhQuarterChartKind found;

      g_assert_nonnull (lh_chart_get_title (chart));
      g_assert_nonnull (lh_chart_get_subtitle (chart));
      g_assert_nonnull (strstr (lh_chart_get_source (chart), "30 September 2024"));
      g_assert_cmpuint (lh_chart_get_n_categories (chart), >, 0);
      g_assert_nonnull (text);
      g_assert_true (lh_quarter_chart_kind_from_name (lh_quarter_chart_kind_get_name (kind), &found));
      g_assert_cmpint (found, ==, kind);
      if (kind == LH_QUARTER_CHART_COLUMNS)
        {
          g_assert_nonnull (strstr (lh_chart_get_title (chart), actual));
          g_assert_nonnull (strstr (text, actual));
        }
    }
}

static void
test_chart_options (gconstpointer data)
{
  const Sample *sample = data;
  LhQuarterChartOptions page = { .first = 40, .count = 40 };
  LhQuarterChartOptions hidden = { .hide_names = TRUE };
  g_autoptr(LhChart) second = lh_quarter_chart_new (NULL, sample->statistics, LH_QUARTER_CHART_RANKING, &page,
                                                    sample->catalog);
  g_autoptr(LhChart) nameless = lh_quarter_chart_new (NULL, sample->statistics, LH_QUARTER_CHART_RANKING, &hidden,
                                                      sample->catalog);
  const LhGroup *group = g_ptr_array_index (lh_statistics_get_groups (sample->statistics, LH_GROUPING_ORGANIZATION), 0);
  g_autoptr(LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autofree char *text = lh_chart_to_text (nameless);

  lh_chart_layout (second, 1280, 720, theme);
  g_assert_cmpuint (lh_chart_get_marks (second)->len, ==, 40);
  g_assert_null (strstr (text, group->label));
}

static void
test_write (gconstpointer data)
{
  const Sample *sample = data;

  for (LhEdition edition = LH_EDITION_PRINT; edition <= LH_EDITION_DATA; edition++)
    {
      g_autofree char *name = lh_quarter_report_file_name (sample->statistics, edition, sample->catalog);
      g_autofree char *path = g_build_filename (sample->folder, name, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_nonnull (strstr (name, "20240930"));
      g_assert_true (g_str_has_suffix (name, ".xlsx"));
      g_assert_true (lh_quarter_report_write (sample->ledger, sample->statistics, path, edition, sample->catalog,
                                              &error));
      g_assert_no_error (error);
      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

/* A frozen table says the same as the one it was made from. */
static void
test_freeze (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr(LhReportTable) live = lh_project_ledger_new (sample->ledger, sample->statistics, LH_EDITION_DATA,
                                                         sample->catalog);
  g_autoptr(LhReportTable) frozen = lh_project_ledger_new (sample->ledger, sample->statistics, LH_EDITION_DATA,
                                                           sample->catalog);
  guint n_rows = lh_report_table_get_n_rows (live);

  lh_report_table_freeze (frozen);
  g_assert_cmpuint (lh_report_table_get_n_rows (frozen), ==, n_rows);
  for (guint row = 0; row < n_rows; row++)
    {
      const LhReportCell *wanted = lh_report_table_read_row (live, row);
      const LhReportCell *got = lh_report_table_read_row (frozen, row);

      for (guint i = 0; i < lh_report_table_get_n_columns (live); i++)
        {
          g_assert_cmpint (got[i].kind, ==, wanted[i].kind);
          if (wanted[i].kind == LH_REPORT_CELL_TEXT)
            g_assert_cmpstr (got[i].text, ==, wanted[i].text);
          else if (wanted[i].kind == LH_REPORT_CELL_PERCENT || wanted[i].kind == LH_REPORT_CELL_INTEGER)
            g_assert_cmpint (got[i].number, ==, wanted[i].number);
          else if (wanted[i].kind == LH_REPORT_CELL_DATE)
            g_assert_cmpint (got[i].date.julian, ==, wanted[i].date.julian);
        }
    }
}

/* A ledger without any project gives a report too. */
static void
test_empty_ledger (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (sample->folder, "empty.linghang", NULL);
  g_autofree char *workbook = g_build_filename (sample->folder, "empty.xlsx", NULL);
  g_autoptr(LhLedger) ledger = lh_ledger_create (path, "en", &error);
  g_autoptr(LhStatistics) statistics = NULL;

  g_assert_no_error (error);
  statistics = lh_ledger_compute_statistics (ledger, lh_quarter_new (2024, 3), lh_date_new (2024, 9, 30), &error);
  g_assert_no_error (error);
  for (LhEdition edition = LH_EDITION_PRINT; edition <= LH_EDITION_DATA; edition++)
    {
      lh_quarter_report_write (ledger, statistics, workbook, edition, sample->catalog, &error);
      g_assert_no_error (error);
    }
  for (LhQuarterChartKind kind = 0; kind < LH_N_QUARTER_CHARTS; kind++)
    {
      g_autoptr(LhChart) chart = lh_quarter_chart_new (ledger, statistics, kind, NULL, sample->catalog);

      g_assert_cmpuint (lh_chart_get_n_categories (chart), ==, 0);
    }
  lh_ledger_close (ledger);
}

int
main (int    argc,
      char **argv)
{
  Sample sample = { 0 };
  int status;

  g_test_init (&argc, &argv, NULL);
  sample_set_up (&sample);
  g_test_add_data_func ("/report-quarter/summary", &sample, test_summary_equals_total);
  g_test_add_data_func ("/report-quarter/rate", &sample, test_rate_equals_figure);
  g_test_add_data_func ("/report-quarter/figures", &sample, test_figures);
  g_test_add_data_func ("/report-quarter/ledger", &sample, test_ledger);
  g_test_add_data_func ("/report-quarter/warnings", &sample, test_warnings);
  g_test_add_data_func ("/report-quarter/ranking", &sample, test_ranking);
  g_test_add_data_func ("/report-quarter/charts", &sample, test_charts);
  g_test_add_data_func ("/report-quarter/chart-options", &sample, test_chart_options);
  g_test_add_data_func ("/report-quarter/write", &sample, test_write);
  g_test_add_data_func ("/report-quarter/freeze", &sample, test_freeze);
  g_test_add_data_func ("/report-quarter/empty", &sample, test_empty_ledger);
  status = g_test_run ();
  sample_tear_down (&sample);
  return status;
}
