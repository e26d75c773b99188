/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */

/* The standard charts over time and of classes: they draw and say the figures of the statistics. */

#include "lh-chart-finding.h"
#include "lh-problem-statistics.h"
#include "lh-sample.h"

#include <glib/gstdio.h>
#include <string.h>

/* The sample ledger is filled once; the tests only read it. */
typedef struct
{
  char         *folder;
  char         *path;
  LhLedger     *ledger;
  LhStatistics *quarters[3];
} Sample;

static void
sample_set_up (Sample *sample)
{
  g_autoptr (GError) error = NULL;

  sample->folder = g_dir_make_tmp ("lh-test-charts-XXXXXX", &error);
  g_assert_no_error (error);
  sample->path = g_build_filename (sample->folder, "sample.linghang", NULL);
  sample->ledger = lh_ledger_create (sample->path, "en", &error);
  g_assert_no_error (error);
  lh_sample_fill (sample->ledger, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (sample->quarters); i++)
    {
      LhQuarter quarter = lh_quarter_new (2024, (int) i + 1);

      sample->quarters[i] = lh_ledger_compute_statistics (sample->ledger, quarter, lh_quarter_last_day (quarter),
                                                          &error);
      g_assert_no_error (error);
    }
}

static void
sample_tear_down (Sample *sample)
{
  for (guint i = 0; i < G_N_ELEMENTS (sample->quarters); i++)
    g_clear_object (&sample->quarters[i]);
  lh_ledger_close (sample->ledger);
  g_clear_object (&sample->ledger);
  g_unlink (sample->path);
  g_rmdir (sample->folder);
  g_free (sample->folder);
  g_free (sample->path);
}

static gint64
get_tenths (LhStatistics *statistics,
            const char   *code)
{
  const LhFigure *figure = lh_statistics_get_figure (statistics, code);

  g_assert_nonnull (figure);

  return figure->known ? lh_decimal_to_integer (figure->value, 1) : LH_UNSET;
}

/* What the third quarter tells of the first is what the first told of itself. */
static void
test_trend_equals_quarters (gconstpointer data)
{
  const Sample *sample = data;
  const LhGroup *last = lh_statistics_get_total (sample->quarters[2]);
  const LhProblemStatistics *problems = lh_statistics_get_problems (sample->quarters[2]);

  for (guint i = 0; i < G_N_ELEMENTS (sample->quarters); i++)
    {
      const LhGroup *own = lh_statistics_get_total (sample->quarters[i]);
      guint lights = 0;

      g_assert_cmpmem (last->trend[i].lights, sizeof own->lights, own->lights, sizeof own->lights);
      for (guint light = 0; light < LH_N_LIGHTS; light++)
        lights += last->trend[i].lights[light];
      g_assert_cmpuint (lights, ==, 256);
      g_assert_cmpint (last->trend[i].actual, ==, own->actual);
      g_assert_cmpint (last->trend[i].on_time_rate, ==, get_tenths (sample->quarters[i], "on-time-rate"));
      g_assert_cmpint (problems->trend[i].completed_rate, ==, get_tenths (sample->quarters[i], "rectification-rate"));
      g_assert_cmpint (problems->trend[i].closed_rate, ==, get_tenths (sample->quarters[i], "closing-rate"));
    }
  g_assert_cmpint (last->trend[3].actual, ==, LH_UNSET);
  g_assert_cmpuint (last->trend[3].lights[LH_LIGHT_GREEN], ==, 0);
  g_assert_cmpint (problems->trend[3].completed_rate, ==, LH_UNSET);
}

static char *
get_cell (LhChart *chart,
          guint    row,
          guint    column)
{
  g_autoptr (GPtrArray) table = lh_chart_to_table (chart);

  g_assert_cmpuint (row, <, table->len);

  return g_strdup (((char **) g_ptr_array_index (table, row))[column]);
}

static void
test_s_curve (gconstpointer data)
{
  const Sample *sample = data;
  const LhGroup *total = lh_statistics_get_total (sample->quarters[2]);
  g_autoptr (LhChart) chart = lh_quarter_chart_new (sample->ledger, sample->quarters[2], LH_QUARTER_CHART_S_CURVE,
                                                    NULL, NULL);
  g_autofree char *start = get_cell (chart, 1, 1);
  g_autofree char *actual = get_cell (chart, 4, 1);
  g_autofree char *planned = get_cell (chart, 4, 2);
  g_autofree char *later = get_cell (chart, 5, 1);
  g_autofree char *wanted = lh_percent_format (total->actual);
  g_autofree char *plan = lh_percent_format (total->planned);

  g_assert_cmpuint (lh_chart_get_n_categories (chart), ==, 5);
  g_assert_cmpstr (start, ==, "0.0%");
  g_assert_cmpstr (actual, ==, wanted);
  g_assert_cmpstr (planned, ==, plan);
  g_assert_cmpstr (later, ==, "");
}

/* The parts of a ring and of each bar add up to the projects; the texts are those of the statistics. */
static void
test_parts (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr (LhChart) ring = lh_quarter_chart_new (sample->ledger, sample->quarters[2], LH_QUARTER_CHART_CATEGORIES,
                                                   NULL, NULL);
  g_autoptr (LhChart) lights = lh_quarter_chart_new (sample->ledger, sample->quarters[2],
                                                     LH_QUARTER_CHART_LIGHT_TREND, NULL, NULL);
  guint projects = 0;

  g_assert_cmpuint (lh_chart_get_n_categories (ring), <=, 6);
  for (guint i = 0; i < lh_chart_get_n_categories (ring); i++)
    {
      g_autofree char *text = get_cell (ring, i + 1, 1);

      projects += (guint) g_ascii_strtoull (text, NULL, 10);
    }
  g_assert_cmpuint (projects, ==, 256);

  g_assert_cmpuint (lh_chart_get_n_categories (lights), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      guint sum = 0;

      for (guint j = 0; j < 5; j++)
        {
          g_autofree char *text = get_cell (lights, i + 1, j + 1);

          sum += (guint) g_ascii_strtoull (text, NULL, 10);
        }
      g_assert_cmpuint (sum, ==, 256);
    }
}

/* Whatever projects are divided by, the printed shares are the whole. */
static void
test_shares (gconstpointer data)
{
  const Sample *sample = data;

  for (LhGrouping grouping = 0; grouping < LH_N_GROUPINGS; grouping++)
    {
      GPtrArray *groups = lh_statistics_get_groups (sample->quarters[2], grouping);
      gint64 sum = 0;

      if (grouping == LH_GROUPING_KEY_TASK)
        continue;
      for (guint i = 0; i < groups->len; i++)
        {
          const LhGroup *group = g_ptr_array_index (groups, i);

          /* no share is further than a tenth from what it is of */
          g_assert_cmpint (ABS (group->share * 256 - (gint64) group->n_projects * 1000), <, 256);
          sum += group->share;
        }
      g_assert_cmpint (sum, ==, 1000);
    }
}

/* A chart may begin in an earlier year: its quarters are told with their year, and their figures are those of that year. */
static void
test_years (gconstpointer data)
{
  const Sample *sample = data;
  const LhQuarterChartKind kinds[] = { LH_QUARTER_CHART_COLUMNS, LH_QUARTER_CHART_TREND, LH_QUARTER_CHART_LIGHT_TREND,
                                       LH_QUARTER_CHART_PROBLEM_RATES };
  const LhQuarter next = lh_quarter_new (2025, 1);
  g_autoptr (LhStatistics) before = lh_ledger_compute_statistics (sample->ledger, lh_quarter_new (2023, 4),
                                                                  lh_date_new (2023, 12, 31), NULL);
  g_autoptr (LhStatistics) last = lh_ledger_compute_statistics (sample->ledger, lh_quarter_new (2024, 4),
                                                                lh_date_new (2024, 12, 31), NULL);
  g_autoptr (LhStatistics) now = lh_ledger_compute_statistics (sample->ledger, next, lh_quarter_last_day (next), NULL);
  g_autoptr (GPtrArray) earlier = g_ptr_array_new ();
  const LhQuarterChartOptions options = { .earlier = earlier };

  g_ptr_array_add (earlier, before);
  g_ptr_array_add (earlier, last);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (LhChart) chart = lh_quarter_chart_new (sample->ledger, now, kinds[i], &options, NULL);
      g_autoptr (LhChart) year = lh_quarter_chart_new (sample->ledger, last, kinds[i], NULL, NULL);
      g_autofree char *first = get_cell (chart, 1, 0);
      g_autofree char *fifth = get_cell (chart, 5, 0);
      g_autofree char *value = get_cell (chart, 3, 1);
      g_autofree char *value_then = get_cell (year, 3, 1);

      g_assert_true (lh_quarter_chart_kind_spans_years (kinds[i]));
      g_assert_cmpstr (first, ==, "first quarter of 2024");
      g_assert_cmpstr (fifth, ==, "first quarter of 2025");
      g_assert_cmpstr (value, ==, value_then);
    }
  g_assert_false (lh_quarter_chart_kind_spans_years (LH_QUARTER_CHART_S_CURVE));
}

/* Units are numbered, classes keep their names. */
static void
test_hidden_names (gconstpointer data)
{
  const Sample *sample = data;
  const LhQuarterChartKind kinds[] = { LH_QUARTER_CHART_RANKING, LH_QUARTER_CHART_HEAT_MAP, LH_QUARTER_CHART_CATEGORIES,
                                       LH_QUARTER_CHART_LIGHT_SHARES };
  const LhQuarterChartOptions units = { .hide_names = TRUE };
  const LhQuarterChartOptions classes = { .hide_names = TRUE, .grouping = LH_GROUPING_SECTOR };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (LhChart) hidden = lh_quarter_chart_new (sample->ledger, sample->quarters[2], kinds[i], &units, NULL);
      g_autoptr (LhChart) named = lh_quarter_chart_new (sample->ledger, sample->quarters[2], kinds[i], &classes, NULL);
      g_autofree char *unit = get_cell (hidden, 1, 0);
      g_autofree char *class = get_cell (named, 1, 0);

      g_assert_cmpint (g_str_has_prefix (unit, "Organization "), ==, i < 2);
      g_assert_false (g_str_has_prefix (class, "Organization "));
    }
}

/* Each finding says the figures of its chart. */
static void
test_findings (gconstpointer data)
{
  const Sample *sample = data;
  LhStatistics *statistics = sample->quarters[2];
  const LhTrendPoint *point = &lh_statistics_get_total (statistics)->trend[2];
  const LhProblemPoint *problems = &lh_statistics_get_problems (statistics)->trend[2];
  g_autofree char *actual = lh_percent_format (point->actual);
  g_autofree char *change = lh_tenths_to_string (ABS (point->actual - point[-1].actual));
  g_autofree char *lag = lh_tenths_to_string (ABS (lh_statistics_get_total (statistics)->lag));
  g_autofree char *completed = lh_percent_format (problems->completed_rate);
  g_autofree char *closed = lh_percent_format (problems->closed_rate);
  g_autofree char *more = g_strdup_printf ("%d", ABS ((int) point->lights[LH_LIGHT_RED]
                                                      - (int) point[-1].lights[LH_LIGHT_RED]));
  const struct
  {
    LhQuarterChartKind kind;
    const char *words[2];
  } rows[] = {
    { LH_QUARTER_CHART_LIGHTS, { "154 green (60.2%)", "20 red" } },
    { LH_QUARTER_CHART_COLUMNS, { actual, lag } },
    { LH_QUARTER_CHART_S_CURVE, { actual, lag } },
    { LH_QUARTER_CHART_TREND, { actual, change } },
    { LH_QUARTER_CHART_LIGHT_TREND, { "20 red lights", more } },
    { LH_QUARTER_CHART_PROBLEM_RATES, { completed, closed } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *finding = lh_chart_finding_create (statistics, rows[i].kind, LH_GROUPING_ORGANIZATION, NULL);
      g_autoptr (LhChart) chart = lh_quarter_chart_new (NULL, statistics, rows[i].kind, NULL, NULL);

      for (gsize j = 0; j < G_N_ELEMENTS (rows[i].words); j++)
        g_assert_nonnull (strstr (finding, rows[i].words[j]));
      g_assert_cmpstr (lh_chart_get_title (chart), ==, finding);
    }
}

int
main (int    argc,
      char **argv)
{
  Sample sample = { 0 };
  int status;

  g_test_init (&argc, &argv, NULL);
  sample_set_up (&sample);
  g_test_add_data_func ("/quarter-charts/trend", &sample, test_trend_equals_quarters);
  g_test_add_data_func ("/quarter-charts/s-curve", &sample, test_s_curve);
  g_test_add_data_func ("/quarter-charts/parts", &sample, test_parts);
  g_test_add_data_func ("/quarter-charts/shares", &sample, test_shares);
  g_test_add_data_func ("/quarter-charts/years", &sample, test_years);
  g_test_add_data_func ("/quarter-charts/hidden-names", &sample, test_hidden_names);
  g_test_add_data_func ("/quarter-charts/findings", &sample, test_findings);
  status = g_test_run ();
  sample_tear_down (&sample);

  return status;
}
