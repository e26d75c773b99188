/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "lh-briefing-chart.h"
#include "lh-briefing-charts-tab.h"
#include "lh-briefing.h"
#include "lh-field-cell.h"
#include "lh-history-item.h"
#include "lh-light-rule-dialog.h"
#include "lh-notice.h"
#include "lh-notices.h"
#include "lh-part-mover.h"
#include "lh-sample.h"
#include "lh-settings.h"
#include "lh-test-ui.h"
#include "lh-threshold-row.h"
#include "lh-vocabulary-dialog.h"

/* The dialogs change the sample ledger; what one test changes it takes back. */
static LhLedger *ledger;

static LhRecord *
get_term (const char *vocabulary,
          guint       position)
{
  g_autoptr (LhRecord) term = g_list_model_get_item (lh_ledger_get_vocabulary (ledger, vocabulary), position);

  return term;
}

static void
undo (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = lh_ledger_undo (ledger, &error);

  g_assert_no_error (error);
  g_assert_nonnull (label);
}

typedef struct
{
  guint       position;
  const char *name;
} ExpectedTerm;

static gboolean
term_has_name (gpointer data)
{
  const ExpectedTerm *expected = data;
  LhRecord *term = get_term ("project-category", expected->position);

  return term != NULL && g_strcmp0 (lh_record_get_text (term, LH_TERM_NAME), expected->name) == 0;
}

static gboolean
term_is_retired (gpointer data)
{
  return lh_record_get_boolean (get_term ("project-category", 0), LH_TERM_RETIRED);
}

static gboolean
has_terms (gpointer n_terms)
{
  return g_list_model_get_n_items (lh_ledger_get_vocabulary (ledger, "project-category"))
         == GPOINTER_TO_UINT (n_terms);
}

static void
test_vocabulary (void)
{
  GtkWidget *dialog = GTK_WIDGET (lh_vocabulary_dialog_new (NULL, ledger));
  guint n_terms = g_list_model_get_n_items (lh_ledger_get_vocabulary (ledger, "project-category"));
  gint64 id = lh_record_get_id (get_term ("project-category", 0));
  g_autofree char *first = g_strdup (lh_record_get_text (get_term ("project-category", 0), LH_TERM_NAME));
  g_autofree char *second = g_strdup (lh_record_get_text (get_term ("project-category", 1), LH_TERM_NAME));
  ExpectedTerm renamed = { 0, "夯基类" };
  ExpectedTerm moved = { 0, second };
  ExpectedTerm back = { 0, first };

  lh_test_present (GTK_WINDOW (dialog));

  gtk_widget_activate_action (dialog, "term.rename", "(xs)", id, "夯基类");
  lh_test_assert_soon (term_has_name, &renamed);
  undo ();
  lh_test_assert_soon (term_has_name, &back);

  gtk_widget_activate_action (dialog, "term.move", "(xi)", id, 1);
  lh_test_assert_soon (term_has_name, &moved);
  undo ();
  lh_test_assert_soon (term_has_name, &back);

  gtk_widget_activate_action (dialog, "term.retire", "x", id);
  lh_test_assert_soon (term_is_retired, NULL);
  undo ();

  gtk_widget_activate_action (dialog, "term.add", NULL);
  lh_test_assert_soon (has_terms, GUINT_TO_POINTER (n_terms + 1));

  lh_test_frame (dialog);
  lh_test_save_png (dialog, "dialog-vocabularies");
  undo ();
  gtk_window_destroy (GTK_WINDOW (dialog));
  lh_test_settle ();
}

/* The first term cannot go up, nor the last one down. */
static void
test_vocabulary_ends (void)
{
  GtkWidget *dialog = GTK_WIDGET (lh_vocabulary_dialog_new (NULL, ledger));
  g_autofree char *before = g_strdup (lh_ledger_get_undo_label (ledger));
  gint64 id = lh_record_get_id (get_term ("project-category", 0));

  gtk_widget_activate_action (dialog, "term.move", "(xi)", id, -1);
  gtk_widget_activate_action (dialog, "term.rename", "(xs)", G_GINT64_CONSTANT (1), "nobody");
  lh_test_settle ();
  g_assert_cmpstr (lh_ledger_get_undo_label (ledger), ==, before);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_threshold (void)
{
  guint n_infos;
  const LhThresholdInfo *infos = lh_light_thresholds_get_infos (&n_infos);
  guint n_windows = g_list_model_get_n_items (gtk_window_get_toplevels ());

  for (guint i = 0; i < n_infos; i++)
    {
      g_autoptr (GtkWidget) row = g_object_ref_sink (lh_threshold_row_new (ledger, &infos[i]));
      g_autofree char *before = g_strdup (lh_ledger_get_setting (ledger, infos[i].key, infos[i].fallback));

      /* A row that nobody touched changes nothing, whatever the spelling of its value. */
      lh_threshold_row_save (LH_THRESHOLD_ROW (row));
      g_assert_cmpstr (lh_ledger_get_setting (ledger, infos[i].key, infos[i].fallback), ==, before);
    }
  g_assert_cmpuint (n_infos, >, 5);
  /* Nor does it complain. */
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_windows);
}

static GtkWidget *
find_spin_button (GtkWidget *widget)
{
  if (GTK_IS_SPIN_BUTTON (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_spin_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_yellow_lag (gpointer data)
{
  return g_str_equal (lh_ledger_get_setting (ledger, "light.yellow-lag", "10.0"), data);
}

static void
test_light_rule (void)
{
  GtkWidget *dialog = GTK_WIDGET (lh_light_rule_dialog_new (NULL, ledger));
  guint n_infos;
  const LhThresholdInfo *infos = lh_light_thresholds_get_infos (&n_infos);
  GtkWidget *spin;

  lh_test_present (GTK_WINDOW (dialog));
  spin = find_spin_button (dialog);
  g_assert_nonnull (spin);
  g_assert_cmpstr (infos[0].key, ==, "light.yellow-lag");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 12.5);
  lh_test_save_png (dialog, "dialog-light-rule");

  /* Closing does not wait for the pause that gathers turns of the wheel. */
  gtk_window_close (GTK_WINDOW (dialog));
  lh_test_assert_soon (is_yellow_lag, "12.5");
  undo ();
  g_assert_cmpstr (lh_ledger_get_setting (ledger, "light.yellow-lag", infos[0].fallback), ==, infos[0].fallback);
}

static void
test_history (void)
{
  g_autoptr (LhRecord) organization = g_list_model_get_item (lh_ledger_get_organizations (ledger), 1);
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-organization");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (LhHistoryItem) item = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *details = NULL;
  g_autofree char *title = NULL;
  g_auto (GStrv) classes = NULL;

  lh_change_set_set_text (changes, organization, "note", "查看记录", &error);
  g_assert_no_error (error);
  lh_ledger_apply (ledger, changes, NULL, &error);
  g_assert_no_error (error);

  entries = lh_ledger_get_history (ledger, NULL, 0, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  item = lh_history_item_new (ledger, g_ptr_array_index (entries, 0));
  g_object_get (item, "title", &title, "details", &details, "classes", &classes, NULL);
  g_assert_nonnull (strstr (title, lh_record_get_text (organization, LH_ORGANIZATION_NAME)));
  g_assert_nonnull (strstr (details, "查看记录"));
  g_assert_false (g_strv_contains ((const char *const *) classes, "undone"));
  undo ();
}

static void
test_notices (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhStatistics) statistics = lh_ledger_compute_statistics (ledger, lh_quarter_new (2024, 3),
                                                                      lh_date_new (2024, 9, 30), &error);
  g_autoptr (GListModel) due = NULL;
  g_autoptr (GListModel) lights = NULL;
  gint64 lag_before = G_MAXINT64;

  g_assert_no_error (error);
  due = lh_notices_new_due (statistics, 5);
  lights = lh_notices_new_lights (statistics, 200);
  g_assert_cmpuint (g_list_model_get_n_items (due), ==, 5);

  /* Red ones first, and of each colour the furthest behind first. */
  for (guint i = 0; i < g_list_model_get_n_items (lights); i++)
    {
      g_autoptr (LhNotice) notice = g_list_model_get_item (lights, i);
      GArray *ids = lh_notice_get_ids (notice);
      LhProjectStatus *status = lh_statistics_get_status (statistics, g_array_index (ids, gint64, 0));

      g_assert_cmpuint (ids->len, ==, 1);
      if (lh_project_status_get_values (status)->light != LH_LIGHT_RED)
        break;
      g_assert_cmpint (lh_project_status_get_lag (status), <=, lag_before);
      lag_before = lh_project_status_get_lag (status);
    }
  g_assert_cmpint (lag_before, <, G_MAXINT64);
}

static gint64
insert_briefing (void)
{
  static const char *const kinds[] = { "light-strip", "ranking", "columns" };
  g_autoptr (LhRecord) briefing = LH_RECORD (lh_briefing_new ());
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("new-briefing");
  g_autoptr (GError) error = NULL;
  gint64 id;

  lh_record_set_text (briefing, LH_BRIEFING_TITLE, "三季度简报");
  lh_record_set_quarter (briefing, LH_BRIEFING_QUARTER, lh_quarter_new (2024, 3));
  lh_change_set_insert (changes, briefing);
  id = lh_record_get_id (briefing);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (LhRecord) chart = LH_RECORD (lh_briefing_chart_new ());

      lh_record_set_int (chart, LH_BRIEFING_CHART_BRIEFING_ID, id);
      lh_record_set_text (chart, LH_BRIEFING_CHART_STANDARD, kinds[i]);
      lh_record_set_int (chart, LH_BRIEFING_CHART_POSITION, i + 1);
      lh_change_set_insert (changes, chart);
    }
  g_assert_true (lh_ledger_apply (ledger, changes, NULL, &error));
  g_assert_no_error (error);
  return id;
}

typedef struct
{
  LhPartTable *table;
  const char  *expected;
} ExpectedOrder;

static gboolean
charts_are_in_order (gpointer data)
{
  const ExpectedOrder *order = data;
  GListModel *list = lh_part_table_get_list (order->table);
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LhRecord) chart = g_list_model_get_item (list, i);

      if (lh_record_get_loaded (chart))
        g_string_append_printf (kinds, "%s ", lh_record_get_text (chart, LH_BRIEFING_CHART_STANDARD));
    }
  return g_str_equal (kinds->str, order->expected);
}

/* A chart of a briefing is taken to another place, as a drag does, in one step of undo. */
static void
test_mover (void)
{
  g_autoptr (GError) error = NULL;
  const gint64 id = insert_briefing ();
  g_autoptr (LhRecord) briefing = lh_ledger_load (ledger, LH_TYPE_BRIEFING, id, &error);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *tab = g_object_new (LH_TYPE_BRIEFING_CHARTS_TAB, "ledger", ledger, "record", briefing, NULL);
  ExpectedOrder order = { NULL, "light-strip ranking columns " };
  LhPartMover *mover;

  g_assert_no_error (error);
  g_type_ensure (LH_TYPE_FIELD_CELL);
  gtk_window_set_child (GTK_WINDOW (window), tab);
  lh_test_present (GTK_WINDOW (window));
  order.table = LH_PART_TABLE (lh_test_find (tab, LH_TYPE_PART_TABLE, NULL));
  mover = LH_PART_MOVER (lh_test_find (tab, LH_TYPE_PART_MOVER, NULL));
  lh_test_assert_soon (charts_are_in_order, &order);

  lh_part_mover_move (mover, 0, 2);
  order.expected = "ranking columns light-strip ";
  lh_test_assert_soon (charts_are_in_order, &order);
  lh_part_mover_move (mover, 2, 1);
  order.expected = "ranking light-strip columns ";
  lh_test_assert_soon (charts_are_in_order, &order);
  undo ();
  undo ();
  order.expected = "light-strip ranking columns ";
  lh_test_assert_soon (charts_are_in_order, &order);
  undo ();

  gtk_window_destroy (GTK_WINDOW (window));
  lh_test_settle ();
}

/* Without a schema the program forgets, but runs. */
static void
test_settings (void)
{
  g_autofree char *text = lh_settings_get_string (NULL, "last-ledger");
  g_auto (GStrv) list = lh_settings_get_strv (NULL, "recent-ledgers");

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpuint (g_strv_length (list), ==, 0);
  lh_settings_set_string (NULL, "last-ledger", "x");
  lh_settings_set_strv (NULL, "recent-ledgers", (const char *const[]) { "x", NULL });
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  lh_catalog_init_gettext ();
  setlocale (LC_ALL, "C.UTF-8");
  adw_init ();

  folder = g_dir_make_tmp ("linghang-test-XXXXXX", NULL);
  path = g_build_filename (folder, "sample.linghang", NULL);
  ledger = lh_ledger_create (path, "zh_CN", &error);
  g_assert_no_error (error);
  lh_sample_fill (ledger, &error);
  g_assert_no_error (error);

  g_test_add_func ("/ui-dialogs/vocabulary", test_vocabulary);
  g_test_add_func ("/ui-dialogs/vocabulary-ends", test_vocabulary_ends);
  g_test_add_func ("/ui-dialogs/threshold", test_threshold);
  g_test_add_func ("/ui-dialogs/light-rule", test_light_rule);
  g_test_add_func ("/ui-dialogs/history", test_history);
  g_test_add_func ("/ui-dialogs/notices", test_notices);
  g_test_add_func ("/ui-dialogs/mover", test_mover);
  g_test_add_func ("/ui-dialogs/settings", test_settings);
  status = g_test_run ();

  lh_ledger_close (ledger);
  g_object_unref (ledger);
  g_unlink (path);
  g_rmdir (folder);
  return status;
}
