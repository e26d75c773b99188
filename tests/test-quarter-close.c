/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-test-ledger.h"

#include <string.h>

#include "lh-problem.h"
#include "lh-progress.h"
#include "lh-quarter-changes.h"
#include "lh-quarter-closing.h"
#include "lh-quarter-comparison.h"
#include "lh-quarter-edition.h"
#include "lh-quarter-plan.h"
#include "lh-quarter-source.h"
#include "lh-sample.h"

#define N_ROUNDS 40

static LhQuarter
test_quarter (void)
{
  return lh_quarter_new (2024, 3);
}

static void
test_fill_sample (LhTestLedger *fixture)
{
  g_autoptr (GError) error = NULL;

  lh_sample_fill (fixture->ledger, &error);
  g_assert_no_error (error);
}

/* Closes the quarter; returns the closing. */
static LhRecord *
test_close (LhLedger *ledger)
{
  g_autoptr (LhChangeSet) changes = lh_quarter_closing_create_close (test_quarter (), (LhDate) { 0 }, NULL);
  g_autoptr (GError) error = NULL;
  LhRecord *closing;

  lh_test_apply (ledger, changes);
  closing = lh_ledger_find_closing (ledger, test_quarter (), &error);
  g_assert_no_error (error);
  g_assert_nonnull (closing);
  return closing;
}

static GPtrArray *
test_load_all (LhLedger *ledger,
               GType     type)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  g_autoptr (GError) error = NULL;
  GPtrArray *records = lh_ledger_query (ledger, query, &error);

  g_assert_no_error (error);
  return records;
}

/* One edit that may be refused, a deletion, or an undo: whatever a clerk may do. */
static void
test_do_something (LhLedger *ledger,
                   GRand    *random)
{
  const GType types[] = { LH_TYPE_PROGRESS, LH_TYPE_PROJECT, LH_TYPE_QUARTER_PLAN };
  GType type = types[g_rand_int_range (random, 0, G_N_ELEMENTS (types))];
  g_autoptr (GPtrArray) records = test_load_all (ledger, type);
  LhRecord *record = g_ptr_array_index (records, g_rand_int_range (random, 0, (int) records->len));
  gint64 id = lh_record_get_id (record);
  g_autofree char *percent = g_strdup_printf ("%d", g_rand_int_range (random, 0, 101));

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      lh_test_delete (ledger, type, id, NULL);
      break;
    case 1:
      /* taking back the closing itself is another story */
      if (g_strcmp0 (lh_ledger_get_undo_label (ledger), lh_command_get_label ("close-quarter", NULL)) == 0)
        break;
      g_free (lh_ledger_undo (ledger, NULL));
      break;
    default:
      if (type == LH_TYPE_PROJECT)
        lh_test_edit (ledger, type, id, "name", percent, NULL);
      else
        lh_test_edit (ledger, type, id, type == LH_TYPE_PROGRESS ? "actual-progress" : "target-progress", percent, NULL);
    }
}

static void
test_assert_same (GPtrArray *a,
                  GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const LhQuarterFigure *x = g_ptr_array_index (a, i);
      const LhQuarterFigure *y = g_ptr_array_index (b, i);
      g_autofree char *x_key = lh_quarter_figure_get_key (x);
      g_autofree char *y_key = lh_quarter_figure_get_key (y);

      g_assert_cmpstr (x_key, ==, y_key);
      g_assert_cmpstr (x->value, ==, y->value);
      g_assert_cmpstr (x->shown, ==, y->shown);
      g_assert_cmpstr (x->label, ==, y->label);
      g_assert_cmpmem (x->ids->data, x->ids->len * sizeof (gint64), y->ids->data, y->ids->len * sizeof (gint64));
    }
}

/* The whole content of a ledger, to the version of each record. */
static char *
test_describe (LhLedger *ledger)
{
  const GType types[] = { LH_TYPE_PROGRESS, LH_TYPE_PROJECT, LH_TYPE_QUARTER_PLAN, LH_TYPE_ORGANIZATION };
  GString *text = g_string_new (NULL);

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      g_autoptr (GPtrArray) records = test_load_all (ledger, types[t]);

      for (guint i = 0; i < records->len; i++)
        {
          LhRecord *record = g_ptr_array_index (records, i);
          guint n_fields;

          g_string_append_printf (text, "%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, lh_record_get_id (record),
                                  lh_record_get_version (record));
          lh_record_get_fields (record, &n_fields);
          for (guint field = 0; field < n_fields; field++)
            {
              g_autofree char *value = lh_record_serialize (record, field);

              g_string_append_printf (text, "|%s", value != NULL ? value : "");
            }
          g_string_append_c (text, '\n');
        }
    }
  return g_string_free (text, FALSE);
}

static void
test_random (LhTestLedger  *fixture,
             gconstpointer  data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20240930);
  g_autoptr (LhRecord) closing = NULL;
  g_autoptr (GPtrArray) frozen = NULL;
  g_autoptr (GPtrArray) live = NULL;
  g_autoptr (LhLedger) edition = NULL;
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  test_fill_sample (fixture);
  for (guint i = 0; i < N_ROUNDS / 4; i++)
    test_do_something (fixture->ledger, random);
  before = test_describe (fixture->ledger);
  live = lh_ledger_get_quarter_figures (fixture->ledger, test_quarter (), NULL, &error);
  g_assert_no_error (error);
  closing = test_close (fixture->ledger);
  for (guint i = 0; i < N_ROUNDS; i++)
    test_do_something (fixture->ledger, random);

  frozen = lh_ledger_get_quarter_figures (fixture->ledger, test_quarter (), NULL, &error);
  g_assert_no_error (error);
  test_assert_same (frozen, live);
  edition = lh_ledger_open_edition (fixture->ledger, test_quarter (), &error);
  g_assert_no_error (error);
  g_assert_true (edition != fixture->ledger);
  g_assert_cmpstr (lh_ledger_get_path (edition), ==, fixture->path);
  after = test_describe (edition);
  g_assert_cmpstr (after, ==, before);
  statistics = lh_ledger_compute_statistics (edition, test_quarter (),
                                             lh_record_get_date (closing, LH_QUARTER_CLOSE_AS_OF), &error);
  g_assert_no_error (error);
  again = lh_ledger_get_quarter_figures (edition, test_quarter (), NULL, &error);
  g_assert_no_error (error);
  test_assert_same (again, live);
  g_assert_true (lh_quarter_closing_check_print (fixture->ledger, statistics, &error));
  g_assert_no_error (error);
}

static void
test_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(LhQuarterEdition **) user_data = lh_quarter_edition_load_finish (LH_LEDGER (source), result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (*(LhQuarterEdition **) user_data);
}

static gboolean
test_tick_cb (gpointer user_data)
{
  ++*(guint *) user_data;
  return G_SOURCE_CONTINUE;
}

static LhQuarterEdition *
test_load_edition (LhLedger *ledger)
{
  LhQuarterEdition *told = NULL;

  lh_quarter_edition_load_async (ledger, test_quarter (), NULL, test_loaded_cb, &told);
  g_assert_null (told);
  while (told == NULL)
    g_main_context_iteration (NULL, TRUE);
  return told;
}

/* The edition is made while the main loop goes on, has the frozen figures, says when it was closed, and is shared. */
static void
test_edition_without_waiting (LhTestLedger  *fixture,
                              gconstpointer  data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20240930);
  g_autoptr (LhRecord) closing = NULL;
  g_autoptr (LhQuarterEdition) open = NULL;
  g_autoptr (LhQuarterEdition) told = NULL;
  g_autoptr (LhQuarterEdition) again = NULL;
  g_autofree char *as_of = NULL;
  g_autoptr (GError) error = NULL;
  guint n_ticks = 0;
  guint ticker;

  test_fill_sample (fixture);
  open = test_load_edition (fixture->ledger);
  g_assert_true (open->ledger == fixture->ledger);
  g_assert_false (lh_date_is_set (lh_statistics_get_closed_on (open->statistics)));
  closing = test_close (fixture->ledger);
  for (guint i = 0; i < N_ROUNDS / 4; i++)
    test_do_something (fixture->ledger, random);

  ticker = g_timeout_add (1, test_tick_cb, &n_ticks);
  told = test_load_edition (fixture->ledger);
  g_source_remove (ticker);
  g_assert_cmpuint (n_ticks, >, 3);
  g_assert_true (told->ledger != fixture->ledger);
  g_assert_true (lh_quarter_closing_check_print (fixture->ledger, told->statistics, &error));
  g_assert_no_error (error);
  g_assert_cmpint (lh_statistics_get_closed_on (told->statistics).julian, ==,
                   lh_record_get_date (closing, LH_QUARTER_CLOSE_CLOSED_ON).julian);
  as_of = lh_statistics_format_as_of (told->statistics, NULL);
  g_assert_nonnull (strstr (as_of, "closed on"));
  again = test_load_edition (fixture->ledger);
  g_assert_true (again->ledger == told->ledger);
}

static void
test_open_quarter (LhTestLedger  *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) edition = lh_ledger_open_edition (fixture->ledger, test_quarter (), &error);

  g_assert_no_error (error);
  g_assert_true (edition == fixture->ledger);
  g_assert_null (lh_ledger_get_edition_closing (edition));
}

/* One project with a report of 40 %; corrected to 60 % after the closing. */
static gint64
test_fill_one (LhTestLedger *fixture)
{
  gint64 organization = lh_test_insert_organization (fixture->ledger, "013", "市财政局");
  gint64 project = lh_test_insert_project (fixture->ledger, organization, "财政惠企直达");

  lh_test_edit (fixture->ledger, LH_TYPE_PROJECT, project, "year", "2024", NULL);
  return lh_test_insert_progress (fixture->ledger, project, "2024Q3", "40");
}

static void
test_print_is_refused (LhTestLedger  *fixture,
                       gconstpointer  data)
{
  gint64 report = test_fill_one (fixture);
  g_autoptr (LhRecord) closing = test_close (fixture->ledger);
  LhDate as_of = lh_record_get_date (closing, LH_QUARTER_CLOSE_AS_OF);
  g_autoptr (LhStatistics) same = NULL;
  g_autoptr (LhStatistics) other = NULL;
  g_autoptr (LhStatistics) other_day = NULL;
  g_autoptr (GError) error = NULL;

  same = lh_ledger_compute_statistics (fixture->ledger, test_quarter (), as_of, NULL);
  g_assert_true (lh_quarter_closing_check_print (fixture->ledger, same, &error));
  g_assert_no_error (error);

  g_assert_true (lh_test_delete (fixture->ledger, LH_TYPE_PROGRESS, report, NULL));
  other = lh_ledger_compute_statistics (fixture->ledger, test_quarter (), as_of, NULL);
  g_assert_false (lh_quarter_closing_check_print (fixture->ledger, other, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_assert_nonnull (g_strstr_len (error->message, -1, "closed with"));
  g_clear_error (&error);

  other_day = lh_ledger_compute_statistics (fixture->ledger, test_quarter (), lh_date_add_days (as_of, 5), NULL);
  g_assert_true (lh_quarter_closing_check_print (fixture->ledger, other_day, &error));
  g_assert_no_error (error);
}

static void
test_changes (LhTestLedger  *fixture,
              gconstpointer  data)
{
  gint64 report = test_fill_one (fixture);
  g_autoptr (LhRecord) progress = lh_test_load (fixture->ledger, LH_TYPE_PROGRESS, report);
  gint64 project = lh_record_get_int (progress, LH_PROGRESS_PROJECT_ID);
  g_autoptr (LhRecord) closing = test_close (fixture->ledger);
  g_autoptr (LhQuarterChanges) none = NULL;
  g_autoptr (LhQuarterChanges) some = NULL;
  g_autoptr (GError) error = NULL;
  const LhQuarterRow *row;

  none = lh_quarter_changes_load (fixture->ledger, closing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->changes->len + none->groups->len + none->rows->len + none->entries->len, ==, 0);

  g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PROGRESS, report, "actual-progress", "60", NULL));
  some = lh_quarter_changes_load (fixture->ledger, closing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (some->rows->len, ==, 1);
  row = g_ptr_array_index (some->rows, 0);
  g_assert_cmpint (row->id, ==, project);
  g_assert_nonnull (g_strstr_len (row->from, -1, "40.0%"));
  g_assert_nonnull (g_strstr_len (row->to, -1, "60.0%"));
  g_assert_cmpuint (some->entries->len, ==, 1);
  g_assert_cmpstr (lh_history_entry_get_command (g_ptr_array_index (some->entries, 0)), ==, "edit-progress");
}

/* Rows of registers, brands and groups of problems are frozen and named, and told when they change. */
static void
test_records (LhTestLedger  *fixture,
              gconstpointer  data)
{
  g_autoptr (LhRecord) closing = NULL;
  g_autoptr (LhQuarterChanges) changes = NULL;
  g_autoptr (GPtrArray) frozen = NULL;
  g_autoptr (GError) error = NULL;
  const LhQuarterFigure *found;
  const LhQuarterChange *change = NULL;
  gboolean deleted = FALSE;
  guint sum = 0;

  test_fill_sample (fixture);
  closing = test_close (fixture->ledger);
  frozen = lh_ledger_load_frozen_figures (fixture->ledger, closing, &error);
  g_assert_no_error (error);
  found = lh_quarter_figures_find (frozen, LH_AREA_BRANDS, "brands-named", "");
  g_assert_cmpint (g_ascii_strtoll (found->value, NULL, 10), >, 0);
  g_assert_cmpuint (found->ids->len, ==, g_ascii_strtoll (found->value, NULL, 10));
  for (guint i = 0; i < frozen->len; i++)
    {
      const LhQuarterFigure *figure = g_ptr_array_index (frozen, i);

      if (!g_str_equal (figure->area, "problem_sources") || !g_str_equal (figure->code, "problems-found"))
        continue;
      sum += figure->ids->len;
      g_assert_false (g_str_has_prefix (figure->label, "inspection"));
    }
  found = lh_quarter_figures_find (frozen, LH_AREA_PROBLEMS, "problems-found", "");
  g_assert_cmpuint (sum, ==, found->ids->len);

  /* one that nothing hangs on */
  for (guint i = 0; i < found->ids->len && !deleted; i++)
    deleted = lh_test_delete (fixture->ledger, LH_TYPE_PROBLEM, g_array_index (found->ids, gint64, i), NULL);
  g_assert_true (deleted);
  changes = lh_quarter_changes_load (fixture->ledger, closing, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < changes->groups->len; i++)
    {
      change = g_ptr_array_index (changes->groups, i);
      if (g_str_equal (change->then->area, "problem_organizations"))
        break;
      change = NULL;
    }
  g_assert_nonnull (change);
}

static void
test_reopening (LhTestLedger  *fixture,
                gconstpointer  data)
{
  g_autoptr (LhRecord) first = NULL;
  g_autoptr (LhRecord) second = NULL;
  g_autoptr (LhChangeSet) again = lh_quarter_closing_create_close (test_quarter (), (LhDate) { 0 }, NULL);
  g_autoptr (LhChangeSet) reopen = NULL;
  g_autoptr (LhChangeSet) without_reason = NULL;
  g_autoptr (GPtrArray) closings = NULL;

  test_fill_one (fixture);
  first = test_close (fixture->ledger);
  g_assert_false (lh_ledger_apply (fixture->ledger, again, NULL, NULL));
  without_reason = lh_quarter_closing_create_reopen (first, NULL);
  g_assert_false (lh_ledger_apply (fixture->ledger, without_reason, NULL, NULL));
  reopen = lh_quarter_closing_create_reopen (first, "进度有误");
  lh_test_apply (fixture->ledger, reopen);
  g_assert_null (lh_ledger_find_closing (fixture->ledger, test_quarter (), NULL));
  second = test_close (fixture->ledger);
  g_assert_cmpint (lh_record_get_id (second), !=, lh_record_get_id (first));
  closings = lh_ledger_list_closings (fixture->ledger, test_quarter (), NULL);
  g_assert_cmpuint (closings->len, ==, 2);
}

static gboolean
test_source_is_open (gpointer data)
{
  LhStatistics *statistics = lh_quarter_source_get_statistics (data);

  return statistics != NULL && !lh_date_is_set (lh_statistics_get_closed_on (statistics));
}

static gboolean
test_source_is_frozen (gpointer data)
{
  LhStatistics *statistics = lh_quarter_source_get_statistics (data);

  return statistics != NULL && lh_date_is_set (lh_statistics_get_closed_on (statistics));
}

static gboolean
test_source_went_down (gpointer data)
{
  return test_source_is_open (data) &&
         lh_statistics_get_total (lh_quarter_source_get_statistics (data))->actual == 0;
}

/* What the charts of the window are told from: the ledger, then the closing, then the ledger again. */
static void
test_source (LhTestLedger  *fixture,
             gconstpointer  data)
{
  g_autoptr (LhQuarterSource) source = NULL;
  g_autoptr (LhQuarterSource) shared = NULL;
  g_autoptr (LhRecord) closing = NULL;
  g_autoptr (LhChangeSet) reopen = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  gint64 actual;

  test_fill_one (fixture);
  lh_ledger_set_quarter (fixture->ledger, test_quarter ());
  lh_ledger_set_live (fixture->ledger, TRUE);
  source = lh_quarter_source_get (fixture->ledger);
  shared = lh_quarter_source_get (fixture->ledger);
  g_assert_true (source == shared);
  g_assert_null (lh_quarter_source_get_statistics (source));
  g_assert_true (lh_test_wait (test_source_is_open, source, 10000));
  g_assert_true (lh_quarter_source_get_ledger (source) == fixture->ledger);

  closing = test_close (fixture->ledger);
  g_assert_true (lh_test_wait (test_source_is_frozen, source, 10000));
  g_assert_false (lh_quarter_source_get_ledger (source) == fixture->ledger);
  actual = lh_statistics_get_total (lh_quarter_source_get_statistics (source))->actual;
  g_assert_cmpint (actual, >, 0);

  reports = test_load_all (fixture->ledger, LH_TYPE_PROGRESS);
  for (guint i = 0; i < reports->len; i++)
    g_assert_true (lh_test_edit (fixture->ledger, LH_TYPE_PROGRESS, lh_record_get_id (g_ptr_array_index (reports, i)),
                                 "actual-progress", "0", NULL));
  g_assert_false (lh_test_wait (test_source_is_open, source, 500));
  g_assert_cmpint (lh_statistics_get_total (lh_quarter_source_get_statistics (source))->actual, ==, actual);

  reopen = lh_quarter_closing_create_reopen (closing, "进度有误");
  lh_test_apply (fixture->ledger, reopen);
  g_assert_true (lh_test_wait (test_source_went_down, source, 10000));
  g_assert_true (lh_quarter_source_get_ledger (source) == fixture->ledger);
}

static void
test_closing_is_one_step (LhTestLedger  *fixture,
                          gconstpointer  data)
{
  g_autofree char *undone = NULL;
  g_autoptr (LhRecord) closing = NULL;

  test_fill_one (fixture);
  closing = test_close (fixture->ledger);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_FROZEN_FIGURE), >, 30);
  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_FROZEN_FIGURE), ==, 0);
  g_assert_cmpint (lh_test_count (fixture->ledger, LH_TYPE_QUARTER_CLOSE), ==, 0);
}

static void
test_comparison (LhTestLedger  *fixture,
                 gconstpointer  data)
{
  const LhQuarter quarters[] = { lh_quarter_new (2024, 2), lh_quarter_new (2024, 3) };
  g_autoptr (LhQuarterComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  const LhComparisonRow *row;
  g_autofree char *value = NULL;
  g_autofree char *difference = NULL;

  test_fill_one (fixture);
  comparison = lh_quarter_comparison_load (fixture->ledger, quarters, 2, NULL, "projects", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (comparison->rows->len, ==, 1);
  row = g_ptr_array_index (comparison->rows, 0);
  value = lh_comparison_row_format_value (row, 1);
  difference = lh_comparison_row_format_difference (row, 1, NULL);
  g_assert_true (g_str_has_prefix (value, "1"));
  g_assert_true (g_str_has_prefix (difference, "0"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  LH_TEST_LEDGER_ADD ("/quarter-close/random-edits-change-nothing", NULL, test_random);
  LH_TEST_LEDGER_ADD ("/quarter-close/edition-without-waiting", NULL, test_edition_without_waiting);
  LH_TEST_LEDGER_ADD ("/quarter-close/open-quarter", NULL, test_open_quarter);
  LH_TEST_LEDGER_ADD ("/quarter-close/print-is-refused", NULL, test_print_is_refused);
  LH_TEST_LEDGER_ADD ("/quarter-close/changes", NULL, test_changes);
  LH_TEST_LEDGER_ADD ("/quarter-close/records", NULL, test_records);
  LH_TEST_LEDGER_ADD ("/quarter-close/reopening", NULL, test_reopening);
  LH_TEST_LEDGER_ADD ("/quarter-close/source", NULL, test_source);
  LH_TEST_LEDGER_ADD ("/quarter-close/closing-is-one-step", NULL, test_closing_is_one_step);
  LH_TEST_LEDGER_ADD ("/quarter-close/comparison", NULL, test_comparison);

  return g_test_run ();
}
