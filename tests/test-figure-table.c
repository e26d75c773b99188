/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-figure-table.h"

#include <string.h>

#include "lh-error.h"
#include "lh-sample.h"
#include "lh-test-ledger.h"

static LhStatistics *
fill_and_compute (LhTestLedger *fixture)
{
  const LhQuarter quarter = lh_quarter_new (2024, 3);
  g_autoptr (GError) error = NULL;
  LhStatistics *statistics;

  lh_sample_fill (fixture->ledger, &error);
  g_assert_no_error (error);
  statistics = lh_ledger_compute_statistics (fixture->ledger, quarter, lh_quarter_last_day (quarter), &error);
  g_assert_no_error (error);
  return statistics;
}

/* What does not overlap adds up: every figure that counts rows, by everything it can be split by. */
static void
check_split (LhTestLedger   *fixture,
             LhStatistics   *statistics,
             const LhFigure *figure,
             const char     *by)
{
  const char *kind = lh_chart_query_list_kinds (figure, by)[0];
  g_autoptr (LhChartQuery) query = lh_chart_query_new (figure->code, by, kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhFigureTable) table = lh_figure_table_compute (fixture->ledger, statistics, query, NULL, &error);
  LhMeasure measure = lh_figure_get_measure (figure);
  gint64 sum = 0;

  g_test_message ("%s by %s", figure->code, by);
  g_assert_no_error (error);
  for (guint i = 0; i < table->lines->len; i++)
    {
      const LhFigureLine *line = g_ptr_array_index (table->lines, i);

      g_assert_nonnull (line->label);
      sum += measure == LH_MEASURE_COUNT ? lh_decimal_to_integer (line->value, 0) : 0;
    }
  if (measure == LH_MEASURE_COUNT && !g_str_equal (by, "key-task"))
    g_assert_cmpint (sum, ==, lh_decimal_to_integer (figure->value, 0));
}

static void
test_every_figure (LhTestLedger  *fixture,
                   gconstpointer  data)
{
  g_autoptr (LhStatistics) statistics = fill_and_compute (fixture);
  GPtrArray *figures = lh_statistics_get_figures (statistics);
  guint n_split = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const LhFigure *figure = g_ptr_array_index (figures, i);
      const char *const *groupings = lh_chart_query_list_groupings (figure);

      for (guint j = 0; groupings[j] != NULL; j++)
        {
          if (g_str_equal (groupings[j], "quarter") || g_str_equal (groupings[j], "year"))
            continue;
          check_split (fixture, statistics, figure, groupings[j]);
          n_split++;
        }
    }
  g_assert_cmpuint (n_split, >, 150);
}

/* Averages and rates of groups are those the other pages show. */
static void
test_averages (LhTestLedger  *fixture,
               gconstpointer  data)
{
  g_autoptr (LhStatistics) statistics = fill_and_compute (fixture);
  g_autoptr (LhChartQuery) query = lh_chart_query_new ("actual-progress", "sector", "ranking");
  g_autoptr (LhFigureTable) table = lh_figure_table_compute (fixture->ledger, statistics, query, NULL, NULL);
  GPtrArray *groups = lh_statistics_get_groups (statistics, LH_GROUPING_SECTOR);

  g_assert_cmpuint (table->lines->len, ==, groups->len);
  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);
      const LhFigureLine *line = g_ptr_array_index (table->lines, i);

      g_assert_cmpstr (line->key, ==, group->key);
      g_assert_cmpint (lh_decimal_compare (line->value, lh_decimal_new (group->actual, 1)), ==, 0);
    }
}

static void
test_json (void)
{
  g_autoptr (LhChartQuery) query = lh_chart_query_new ("projects", "light", "light-strip");
  g_autofree char *json = NULL;
  g_autofree char *second = NULL;
  g_autoptr (LhChartQuery) read = NULL;
  g_autoptr (GError) error = NULL;

  query->title = g_strdup ("灯号“分布”");
  query->filter = g_strdup ("sector=party-organs");
  query->quarter = lh_quarter_new (2024, 2);
  query->periods = 8;
  json = lh_chart_query_to_json (query);
  g_assert_true (lh_chart_query_is_query (json));
  g_assert_false (lh_chart_query_is_query ("{ \"version\": 1, \"kind\": \"ranking\" }"));
  read = lh_chart_query_new_from_json (json, &error);
  g_assert_no_error (error);
  second = lh_chart_query_to_json (read);
  g_assert_cmpstr (json, ==, second);
}

static void
test_mistakes (void)
{
  static const struct
  {
    const char *json;
    const char *told;
  } rows[] = {
    { "[]", "“{”" },
    { "{ \"version\": 2 }", "“version”" },
    { "{ \"figures\": \"a\" }", "“figures”: there is no such key" },
    { "{ \"figure\": 1 }", "“figure”: a text" },
    { "{ \"periods\": 99 }", "“periods”: a whole number" },
    { "{ \"figure\": \"projects\", \"by\": \"light\" }", "“kind”: it is needed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lh_chart_query_new_from_json (rows[i].json, &error));
      g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, rows[i].told));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/figure-table/every-figure", NULL, test_every_figure);
  LH_TEST_LEDGER_ADD ("/figure-table/averages", NULL, test_averages);
  g_test_add_func ("/figure-table/json", test_json);
  g_test_add_func ("/figure-table/mistakes", test_mistakes);

  return g_test_run ();
}
