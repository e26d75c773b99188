/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include <string.h>

#include "lh-brand.h"
#include "lh-chart-source.h"
#include "lh-judge-load.h"
#include "lh-risk.h"
#include "lh-sample.h"

/* Charts of what is planned and judged say what the figures say. */

static LhStatistics *
compute (LhTestLedger *fixture,
         int           number)
{
  const LhQuarter quarter = lh_quarter_new (2024, number);
  g_autoptr (GError) error = NULL;
  LhStatistics *statistics = lh_ledger_compute_statistics (fixture->ledger, quarter, lh_quarter_last_day (quarter), &error);

  g_assert_no_error (error);
  return statistics;
}

static void
fill (LhTestLedger *fixture)
{
  g_autoptr (GError) error = NULL;

  lh_sample_fill (fixture->ledger, &error);
  g_assert_no_error (error);
}

static const char *
get_cell (GPtrArray *table,
          guint      row,
          guint      column)
{
  g_assert_cmpuint (row, <, table->len);
  return ((char **) g_ptr_array_index (table, row))[column];
}

static void
check_cards (LhTestLedger *fixture)
{
  static const char *const codes[] = { "projects", "actual-progress", "on-time-rate", "light-red", "rectification-rate", "brands-exemplary" };
  g_autoptr (LhStatistics) statistics = compute (fixture, 3);
  g_autoptr (LhStatistics) previous = compute (fixture, 2);
  g_autoptr (LhChart) chart = lh_judge_create_cards (fixture->ledger, statistics, previous, NULL);
  g_autoptr (LhChart) first = lh_judge_create_cards (fixture->ledger, statistics, NULL, NULL);
  g_autoptr (GPtrArray) table = lh_chart_to_table (chart);
  g_autoptr (GPtrArray) alone = lh_chart_to_table (first);

  g_assert_cmpuint (table->len, ==, 1 + G_N_ELEMENTS (codes));
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const LhFigure *figure = lh_statistics_get_figure (statistics, codes[i]);
      const LhFigure *before = lh_statistics_get_figure (previous, codes[i]);
      g_autofree char *shown = lh_figure_format (figure, NULL);
      g_autofree char *number = NULL;
      LhDecimal change;

      g_assert_cmpstr (get_cell (table, i + 1, 1), ==, shown);
      g_assert_cmpstr (get_cell (alone, i + 1, 2), ==, "nothing to compare with");
      g_assert_true (lh_decimal_subtract (figure->value, before->value, &change));
      number = lh_decimal_to_string (change);
      if (lh_decimal_compare (change, lh_decimal_new (0, 0)) == 0)
        g_assert_cmpstr (get_cell (table, i + 1, 2), ==, "as in the quarter before");
      else
        g_assert_nonnull (strstr (get_cell (table, i + 1, 2), number));
    }
}

/* Nobody comes further without having been where the step before is. */
static void
check_funnels (LhTestLedger *fixture)
{
  g_autoptr (LhStatistics) statistics = compute (fixture, 3);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) brands = lh_ledger_query (fixture->ledger, query, NULL);
  static const char *const first[] = { "projects", "problems-found", "brands" };
  static const guint steps[] = { 5, 3, 4 };

  for (LhFunnelKind kind = LH_FUNNEL_PROJECTS; kind <= LH_FUNNEL_BRANDS; kind++)
    {
      g_autoptr (LhChart) chart = lh_judge_create_funnel (fixture->ledger, statistics, kind, brands, NULL);
      g_autoptr (GPtrArray) table = lh_chart_to_table (chart);
      guint64 last = G_MAXUINT64;

      g_assert_cmpuint (table->len, ==, 1 + steps[kind]);
      g_assert_cmpint (g_ascii_strtoll (get_cell (table, 1, 1), NULL, 10), ==,
                       lh_decimal_to_integer (lh_statistics_get_figure (statistics, first[kind])->value, 0));
      for (guint i = 1; i < table->len; i++)
        {
          guint64 count = g_ascii_strtoull (get_cell (table, i, 1), NULL, 10);

          g_assert_cmpuint (count, <=, last);
          last = count;
        }
    }
}

static void
check_targets (LhTestLedger *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhTargets) targets = lh_targets_load (fixture->ledger, 2024, lh_date_new (2024, 9, 30), &error);
  g_autoptr (LhChart) chart = lh_judge_create_targets (fixture->ledger, targets, NULL);
  g_autoptr (GPtrArray) table = lh_chart_to_table (chart);

  g_assert_no_error (error);
  g_assert_cmpuint (table->len, ==, 1 + targets->lines->len);
  for (guint i = 0; i < targets->lines->len; i++)
    {
      g_autofree char *percent = lh_target_line_format_percent (g_ptr_array_index (targets->lines, i), NULL);

      g_assert_true (g_str_has_prefix (get_cell (table, i + 1, 1), percent));
    }
}

/* Each risk that is rated stands in one cell; the others are told. */
static void
check_risks (LhTestLedger *fixture)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_RISK);
  g_autoptr (GPtrArray) risks = lh_ledger_query (fixture->ledger, query, NULL);
  g_autoptr (LhChart) chart = NULL;
  g_autoptr (GPtrArray) table = NULL;
  guint64 sum = 0;

  g_assert_cmpuint (risks->len, >, 10);
  lh_record_set_text (g_ptr_array_index (risks, 0), LH_RISK_EFFECT, NULL);
  lh_record_set_text (g_ptr_array_index (risks, 1), LH_RISK_LIKELIHOOD, NULL);
  chart = lh_judge_create_risk_grid (fixture->ledger, risks, lh_date_new (2024, 9, 30), NULL);
  table = lh_chart_to_table (chart);
  g_assert_cmpuint (table->len, ==, 4);
  for (guint i = 1; i <= 3; i++)
    for (guint j = 1; j <= 3; j++)
      sum += g_ascii_strtoull (get_cell (table, i, j), NULL, 10);
  g_assert_cmpuint (sum, ==, risks->len - 2);
  g_assert_nonnull (strstr (lh_chart_get_subtitle (chart), "2 not rated"));
}

/* The organization is one of those whose average is shown; shares do not leave the scale. */
static void
check_radar (LhTestLedger *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = lh_judge_load_sheets (fixture->ledger, 2024, &error);
  g_autoptr (LhChart) nobody = NULL;
  g_autoptr (LhChart) chart = NULL;
  g_autoptr (GPtrArray) table = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, >, 5);
  nobody = lh_judge_create_radar (fixture->ledger, sheets, 12345, lh_date_new (2024, 9, 30), NULL);
  g_assert_cmpuint (lh_chart_get_n_categories (nobody), ==, 0);
  chart = lh_judge_create_radar (fixture->ledger, sheets,
                                 lh_record_get_id (lh_acceptance_sheet_get_organization (g_ptr_array_index (sheets, 0))),
                                 lh_date_new (2024, 9, 30), NULL);
  table = lh_chart_to_table (chart);
  g_assert_cmpuint (table->len, >=, 5);
  for (guint i = 1; i < table->len; i++)
    for (guint j = 1; j <= 2; j++)
      {
        double share = g_ascii_strtod (get_cell (table, i, j), NULL);

        g_assert_cmpfloat (share, >, 0.0);
        g_assert_cmpfloat (share, <=, 100.0);
      }
}

/* All stages of a project, in order, with their states. */
static void
check_route (LhTestLedger *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhRoadmap) roadmap = lh_ledger_compute_roadmap (fixture->ledger, lh_quarter_new (2024, 3),
                                                             lh_date_new (2024, 9, 30), 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < lh_roadmap_get_rows (roadmap)->len; i++)
    {
      LhRoadmapRow *row = g_ptr_array_index (lh_roadmap_get_rows (roadmap), i);
      g_autoptr (LhChart) chart = lh_judge_create_route_map (fixture->ledger, roadmap, row, NULL);
      g_autoptr (GPtrArray) table = lh_chart_to_table (chart);

      g_assert_cmpuint (table->len - 1, <=, row->steps->len);
      g_assert_true ((table->len > 1) == (row->steps->len > 0));
      for (guint j = 1; j < table->len; j++)
        g_assert_cmpstr (get_cell (table, j, 3), !=, "");
      n += table->len > 1;
    }
  g_assert_cmpuint (n, >, 100);
}

typedef struct
{
  LhLedger *ledger;
  LhChart  *chart;
  gboolean  done;
} Loaded;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Loaded *loaded = user_data;
  g_autoptr (GError) error = NULL;

  loaded->chart = lh_judge_load_finish (LH_LEDGER (source), result, &error);
  g_assert_no_error (error);
  loaded->done = TRUE;
}

static gboolean
is_loaded (gpointer data)
{
  return ((Loaded *) data)->done;
}

/* Each kind by its name: at once, off the main thread and as a chart of the office it is the same chart. */
static void
check_loading (LhTestLedger *fixture)
{
  const LhQuarter quarter = lh_quarter_new (2024, 3);
  g_autoptr (LhStatistics) statistics = compute (fixture, 3);

  lh_ledger_set_quarter (fixture->ledger, quarter);
  for (LhJudgeKind kind = 0; kind < LH_N_JUDGES; kind++)
    {
      const LhJudgeQuery query = { kind, quarter, lh_quarter_last_day (quarter), 0 };
      g_autofree char *json = lh_judge_create_json (kind, 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (LhChart) chart = lh_judge_load (fixture->ledger, &query, NULL, &error);
      g_autoptr (LhChart) later = NULL;
      g_autoptr (LhChart) own = NULL;
      g_autoptr (LhChartSpec) spec = NULL;
      g_autofree char *text = NULL;
      g_autofree char *later_text = NULL;
      g_autofree char *own_text = NULL;
      Loaded loaded = { fixture->ledger, NULL, FALSE };
      LhJudgeKind found;

      g_assert_no_error (error);
      g_assert_true (lh_judge_kind_from_name (lh_judge_kind_get_name (kind), &found) && found == kind);
      text = lh_chart_to_text (chart);
      lh_judge_load_async (fixture->ledger, &query, NULL, loaded_cb, &loaded);
      g_assert_true (lh_test_wait (is_loaded, &loaded, 10000));
      later = loaded.chart;
      later_text = lh_chart_to_text (later);
      g_assert_cmpstr (later_text, ==, text);
      g_assert_cmpstr (lh_chart_get_title (later), ==, lh_chart_get_title (chart));

      spec = lh_chart_source_read (fixture->ledger, statistics, json, NULL, &error);
      g_assert_no_error (error);
      own = lh_chart_new_from_spec (spec);
      own_text = lh_chart_to_text (own);
      g_assert_cmpstr (own_text, ==, text);
    }
}

static void
test_all (LhTestLedger  *fixture,
          gconstpointer  data)
{
  fill (fixture);
  check_cards (fixture);
  check_funnels (fixture);
  check_targets (fixture);
  check_risks (fixture);
  check_radar (fixture);
  check_route (fixture);
  check_loading (fixture);
}

/* A new ledger has nothing to show, and says so. */
static void
test_empty (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (LhStatistics) statistics = compute (fixture, 3);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  LhChart *charts[] = {
    lh_judge_create_funnel (fixture->ledger, statistics, LH_FUNNEL_PROJECTS, none, NULL),
    lh_judge_create_funnel (fixture->ledger, statistics, LH_FUNNEL_PROBLEMS, none, NULL),
    lh_judge_create_funnel (fixture->ledger, statistics, LH_FUNNEL_BRANDS, none, NULL),
    lh_judge_create_risk_grid (fixture->ledger, none, lh_date_new (2024, 9, 30), NULL),
    lh_judge_create_radar (fixture->ledger, none, 1, lh_date_new (2024, 9, 30), NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_assert_cmpuint (lh_chart_get_n_categories (charts[i]), ==, 0);
      g_object_unref (charts[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/judge-charts/sample", NULL, test_all);
  LH_TEST_LEDGER_ADD ("/judge-charts/empty", NULL, test_empty);

  return g_test_run ();
}
