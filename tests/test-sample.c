/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include "lh-brand.h"
#include "lh-duty.h"
#include "lh-progress.h"
#include "lh-sample.h"

static LhStatistics *
test_compute (LhLedger *ledger,
              int       number)
{
  const LhQuarter quarter = lh_quarter_new (2024, number);
  g_autoptr (GError) error = NULL;
  LhStatistics *statistics;

  statistics = lh_ledger_compute_statistics (ledger, quarter, lh_quarter_last_day (quarter), &error);
  g_assert_no_error (error);
  return statistics;
}

static void
test_fill (LhTestLedger *fixture)
{
  g_autoptr (GError) error = NULL;

  lh_sample_fill (fixture->ledger, &error);
  g_assert_no_error (error);
}

/* 82 organizations file 256 projects; figures agree with each other in every quarter. */
static void
test_figures (LhTestLedger  *fixture,
              gconstpointer  data)
{
  static const char *const expected[][2] = {
    { "organizations-filed", "82" },
    { "projects", "256" },
    { "projects-per-organization", "3.12" },
  };

  test_fill (fixture);
  for (int number = 1; number <= 4; number++)
    {
      g_autoptr (LhStatistics) statistics = test_compute (fixture->ledger, number);
      guint lights = 0;

      g_test_message ("2024Q%d", number);
      lh_test_check_statistics (statistics);
      for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
        lh_test_check_figure (statistics, expected[i][0], expected[i][1]);
      for (int light = 0; light < LH_N_LIGHTS; light++)
        lights += lh_statistics_get_total (statistics)->lights[light];
      g_assert_cmpuint (lights, ==, 256);
    }
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_BRAND), ==, 57);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_DUTY), >, 300);
}

/* Most projects keep to their plan, a few are late and a few red: worth looking at, but no alarm. */
static void
test_shape (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (LhStatistics) statistics = NULL;
  const LhGroup *total;

  test_fill (fixture);
  statistics = test_compute (fixture->ledger, 3);
  total = lh_statistics_get_total (statistics);
  g_assert_cmpuint (total->lights[LH_LIGHT_GREEN], >, 128);
  g_assert_cmpuint (total->lights[LH_LIGHT_YELLOW], >, 0);
  g_assert_cmpuint (total->lights[LH_LIGHT_RED], >, 0);
  g_assert_cmpuint (total->lights[LH_LIGHT_RED], <, 64);
  g_assert_cmpuint (total->n_late, >, 0);
  g_assert_cmpuint (total->n_missing, >, 0);
}

/* All that is shown of a project, without its id. */
static void
test_describe_row (const LhStatisticsRow *row,
                   GString               *text)
{
  g_autofree char *reason = lh_project_status_format_reason (row->status, NULL);
  const LhProjectStatusValues *values = lh_project_status_get_values (row->status);

  g_string_append_printf (text, "%s %s %s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d %s\n",
                          lh_record_get_text (LH_RECORD (row->project), LH_PROJECT_NUMBER),
                          lh_record_get_text (LH_RECORD (row->project), LH_PROJECT_NAME),
                          row->organization_name, reason, values->planned, values->actual, values->reporting,
                          row->work_done != NULL ? row->work_done : "");
}

static char *
test_describe (LhLedger *ledger)
{
  GString *text = g_string_new (NULL);

  for (int number = 1; number <= 4; number++)
    {
      g_autoptr (LhStatistics) statistics = test_compute (ledger, number);
      GPtrArray *figures = lh_statistics_get_figures (statistics);
      GPtrArray *rows = lh_statistics_get_rows (statistics);

      for (guint i = 0; i < figures->len; i++)
        {
          g_autofree char *value = lh_figure_format (g_ptr_array_index (figures, i), NULL);

          g_string_append_printf (text, "%s\n", value);
        }
      for (guint i = 0; i < rows->len; i++)
        test_describe_row (g_ptr_array_index (rows, i), text);
    }
  return g_string_free (text, FALSE);
}

/* Two samples made apart are the same, but for the ids. */
static void
test_deterministic (LhTestLedger  *fixture,
                    gconstpointer  data)
{
  LhTestLedger other = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  lh_test_ledger_set_up (&other, NULL);
  test_fill (fixture);
  test_fill (&other);
  first = test_describe (fixture->ledger);
  second = test_describe (other.ledger);
  g_assert_cmpstr (first, ==, second);
  lh_test_ledger_tear_down (&other, NULL);
}

/* The sample is a sound ledger that opens on its third quarter, and nothing in it can be undone. */
static void
test_sound (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;

  test_fill (fixture);
  lh_test_ledger_reopen (fixture);
  g_assert_true (lh_quarter_equal (lh_ledger_get_quarter (fixture->ledger), lh_quarter_new (2024, 3)));
  g_assert_null (lh_ledger_get_undo_label (fixture->ledger));
  problems = lh_ledger_check (fixture->ledger, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Stores some records again as they are, which tells what the rules say of them. */
static void
test_check_rules (LhTestLedger *fixture,
                  GType         type)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  g_autoptr (GPtrArray) records = lh_ledger_query (fixture->ledger, query, NULL);

  for (guint i = 0; i < records->len; i += 7)
    {
      LhRecord *record = g_ptr_array_index (records, i);
      g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-project");
      g_autoptr (LhRecord) copy = lh_record_duplicate (record);
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (GError) error = NULL;

      lh_change_set_update (changes, copy);
      lh_ledger_apply (fixture->ledger, changes, &findings, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < findings->len; j++)
        {
          const LhFinding *finding = g_ptr_array_index (findings, j);

          /* a few reports repeat themselves, as they do in life */
          g_test_message ("%s %s", finding->field, finding->message);
          g_assert_cmpstr (finding->field, ==, "work-done");
        }
    }
}

/* What the program made by itself keeps the rules it makes others keep. */
static void
test_rules (LhTestLedger  *fixture,
            gconstpointer  data)
{
  test_fill (fixture);
  test_check_rules (fixture, LH_TYPE_ORGANIZATION);
  test_check_rules (fixture, LH_TYPE_PROJECT);
  test_check_rules (fixture, LH_TYPE_PROGRESS);
}

/* Any number of projects, for measuring. */
static void
test_scale (LhTestLedger  *fixture,
            gconstpointer  data)
{
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (GError) error = NULL;

  lh_scale_fill (fixture->ledger, 500, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_PROJECT), ==, 500);
  statistics = lh_ledger_compute_statistics (fixture->ledger, lh_ledger_get_quarter (fixture->ledger),
                                             lh_ledger_get_as_of (fixture->ledger), &error);
  g_assert_no_error (error);
  lh_test_check_statistics (statistics);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/sample/figures", NULL, test_figures);
  LH_TEST_LEDGER_ADD ("/sample/shape", NULL, test_shape);
  LH_TEST_LEDGER_ADD ("/sample/deterministic", NULL, test_deterministic);
  LH_TEST_LEDGER_ADD ("/sample/sound", NULL, test_sound);
  LH_TEST_LEDGER_ADD ("/sample/rules", NULL, test_rules);
  LH_TEST_LEDGER_ADD ("/sample/scale", NULL, test_scale);

  return g_test_run ();
}
