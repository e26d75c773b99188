/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include <glib/gi18n.h>

#include "lh-chart-area.h"
#include "lh-form.h"
#include "lh-new-dialog.h"
#include "lh-party-member.h"
#include "lh-register-import-dialog.h"
#include "lh-register-report.h"
#include "lh-registers-page.h"
#include "lh-risk.h"
#include "lh-xlsx-writer.h"

/* The page of registers: each opens, filters, counts, and takes a new row. */

static LhRegisterView *
show (Fixture    *fixture,
      const char *code)
{
  LhRegisterView *view = lh_registers_page_show_register (LH_REGISTERS_PAGE (fixture->page), code);

  g_assert_nonnull (view);
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  return view;
}

static gboolean
has_figures (gpointer data)
{
  return *lh_register_view_get_figures (data) != '\0';
}

static gboolean
has_list (gpointer data)
{
  LhRecordList *list = lh_record_table_get_list (lh_record_page_get_table (data));

  return list != NULL && !lh_record_list_get_pending (list);
}

static guint
count (LhRegisterView *view)
{
  lh_test_settle ();
  lh_test_assert_soon (has_list, view);
  return g_list_model_get_n_items (G_LIST_MODEL (lh_record_table_get_list (lh_record_page_get_table (LH_RECORD_PAGE (view)))));
}

static gboolean
is_undoable (gpointer data)
{
  return lh_ledger_get_undo_label (data) != NULL && strstr (lh_ledger_get_undo_label (data), _("List the branches to be rated"));
}

static gboolean
has_points (gpointer data)
{
  gboolean points = FALSE;

  g_object_get (data, "points", &points, NULL);
  return points;
}

/* The line of figures of a view. */
static GtkWidget *
find_figures (GtkWidget *root)
{
  if (gtk_widget_has_css_class (root, "lh-figures"))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_figures (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Every register opens with its rows, its figures, its counts, and the pane of its first row. */
static void
test_all (Fixture       *fixture,
          gconstpointer  data)
{
  for (guint i = 0; i < lh_register_get_n (); i++)
    {
      const LhRegister *reg = lh_register_get (i);
      LhRegisterView *view = show (fixture, reg->code);
      g_autofree char *name = g_strdup_printf ("register-%s", reg->code);
      g_autofree char *counts = g_strdup_printf ("register-%s-counts", reg->code);

      lh_test_assert_soon (has_figures, view);
      if (count (view) > 0)
        {
          lh_page_show_record (LH_PAGE (view), lh_record_list_get_id (lh_record_table_get_list (
            lh_record_page_get_table (LH_RECORD_PAGE (view))), 0));
          lh_test_settle ();
          lh_test_frame (GTK_WIDGET (fixture->window));
          g_assert_nonnull (lh_record_page_get_record (LH_RECORD_PAGE (view)));
        }
      lh_test_save_png (GTK_WIDGET (fixture->page), name);
      g_object_set (view, "view", "counts", NULL);
      lh_test_frame (GTK_WIDGET (fixture->window));
      lh_test_save_png (GTK_WIDGET (fixture->page), counts);
      g_object_set (view, "view", "rows", NULL);
    }
}

static gboolean
has_chart (gpointer data)
{
  return lh_chart_area_get_chart (data) != NULL;
}

/* A cell of the grid of risks opens the risks it counts. */
static void
test_risk_grid (Fixture       *fixture,
                gconstpointer  data)
{
  LhRegisterView *view = show (fixture, "risks");
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_RISK);
  GtkWidget *area;
  guint n;

  lh_query_where_field (query, LH_RISK_LIKELIHOOD, LH_QUERY_EQUAL, "medium");
  lh_query_where_field (query, LH_RISK_EFFECT, LH_QUERY_EQUAL, "high");
  n = (guint) lh_ledger_count (fixture->ledger, query, NULL);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, count (view));
  g_object_set (view, "view", "grid", NULL);
  lh_test_frame (GTK_WIDGET (fixture->window));
  area = lh_test_find (GTK_WIDGET (view), LH_TYPE_CHART_AREA, NULL);
  lh_test_assert_soon (has_chart, area);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "register-risks-grid");
  g_signal_emit_by_name (area, "mark-activated", "medium/high");
  assert_table_rows (lh_record_page_get_table (LH_RECORD_PAGE (view)), n);
}

static gboolean
has_new_dialog (gpointer data)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (LH_IS_NEW_DIALOG (window))
        *(GtkWidget **) data = window;
    }
  return *(GtkWidget **) data != NULL;
}

/* Each register offers a form for a new row; what is known of it is filled in. */
static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  for (guint i = 0; i < lh_register_get_n (); i++)
    {
      LhRegisterView *view = show (fixture, lh_register_get (i)->code);
      GtkWidget *dialog = NULL;
      LhRecord *draft;

      lh_page_new_item (LH_PAGE (view));
      lh_test_assert_soon (has_new_dialog, &dialog);
      draft = lh_form_get_record (LH_FORM (lh_test_find (dialog, LH_TYPE_FORM, NULL)));
      g_assert_true (G_OBJECT_TYPE (draft) == lh_register_get (i)->get_type ());
      g_assert_true (lh_register_has (lh_register_get (i), draft));
      gtk_window_destroy (GTK_WINDOW (dialog));
      lh_test_settle ();
    }
}

/* The year, a class, and the rows that a figure counts. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  LhRegisterView *view = show (fixture, "press");
  LhFilterBar *bar = lh_record_page_get_filter_bar (LH_RECORD_PAGE (view));
  guint all = count (view);
  guint some;

  g_assert_cmpuint (all, >=, 24);
  g_object_set (view, "year-only", TRUE, NULL);
  some = count (view);
  g_assert_cmpuint (some, >, 0);
  g_assert_cmpuint (some, <, all);
  g_object_set (view, "year-only", FALSE, NULL);
  lh_filter_bar_set_values (bar, "medium-level", (const char *[]) { "province", NULL });
  some = count (view);
  g_assert_cmpuint (some, >, 0);
  g_assert_cmpuint (some, <, all);
  lh_filter_bar_clear (bar);
  lh_test_assert_soon (has_figures, view);
  g_signal_emit_by_name (find_figures (GTK_WIDGET (view)), "activate-link", "medium-level:province", &some);
  g_assert_cmpuint (count (view), <=, all);
  g_assert_true (lh_filter_bar_get_active (bar));

  /* a record of an entity is shown in its register */
  g_assert_true (lh_page_open_entity (fixture->page, "risk"));
  g_assert_false (lh_page_open_entity (fixture->page, "project"));
}

/* Branches without a rating come onto the sheet in one step, and are still not rated. */
static void
test_branches (Fixture       *fixture,
               gconstpointer  data)
{
  LhRegisterView *view = show (fixture, "stars");
  guint before = count (view);

  lh_test_assert_soon (has_figures, view);
  gtk_widget_activate_action (GTK_WIDGET (view), "register.list-branches", NULL);
  lh_test_assert_soon (is_undoable, fixture->ledger);
  g_assert_cmpuint (count (view), >, before);
  g_assert_nonnull (strstr (lh_ledger_get_undo_label (fixture->ledger), _("List the branches to be rated")));
}

/* A register as it is on screen becomes a workbook and pages; telephones are masked. */
static void
test_output (Fixture       *fixture,
             gconstpointer  data)
{
  const char *const columns[] = { "name", "organization-id", "joined-on", "phone", NULL };
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PARTY_MEMBER);
  g_autoptr (GPtrArray) records = lh_ledger_query (fixture->ledger, query, NULL);
  LhRegisterRows rows = { fixture->ledger, lh_register_find ("members"), records, columns, NULL,
                          lh_ledger_get_catalog (fixture->ledger) };
  g_autoptr (LhReport) report = NULL;
  g_autoptr (LhDocument) document = NULL;
  const LhReportBlock *block;
  const LhReportCell *cells;
  g_autofree char *path = g_build_filename (fixture->directory, "members.xlsx", NULL);
  g_autoptr (GError) error = NULL;

  lh_record_set_text (g_ptr_array_index (records, 0), LH_PARTY_MEMBER_PHONE, "13912345678");
  report = lh_register_report_new (&rows);
  document = lh_register_document_new (&rows);
  block = lh_report_sheet_get_block (lh_report_get_sheet (report, 0), 0);
  cells = lh_report_table_read_row (block->table, 0);
  g_assert_cmpuint (lh_report_table_get_n_rows (block->table), ==, records->len);
  g_assert_cmpuint (lh_report_table_get_n_columns (block->table), ==, 5);
  g_assert_cmpstr (cells[1].text, ==, lh_record_get_text (g_ptr_array_index (records, 0), LH_PARTY_MEMBER_NAME));
  g_assert_cmpstr (cells[4].text, ==, "139****5678");
  g_assert_cmpuint (lh_document_get_n_blocks (document), ==, 3);
  g_assert_true (lh_xlsx_writer_write (report, LH_EDITION_PRINT, path, &error));
  g_assert_no_error (error);
  g_unlink (path);
}

static gboolean
has_preview (gpointer data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        *(GtkWidget **) data = window;
    }
  return *(GtkWidget **) data != NULL;
}

typedef struct
{
  LhRegisterView *view;
  guint           n;
} Rows;

static gboolean
has_rows (gpointer data)
{
  return count (((Rows *) data)->view) == ((Rows *) data)->n;
}

/* A table is read beside the window, shown line by line, taken in as one step, and taken back. */
static void
test_take_in (Fixture       *fixture,
              gconstpointer  data)
{
  Rows rows = { show (fixture, "good-ideas"), 0 };
  GtkWidget *preview = NULL;
  g_autofree char *path = g_build_filename (fixture->directory, "ideas.csv", NULL);
  g_autofree char *undone = NULL;

  rows.n = count (rows.view);
  g_file_set_contents (path, "建议内容,采纳情况\n推行一次性告知清单,采纳\n,采纳\n", -1, NULL);
  lh_register_import_take (rows.view, fixture->ledger, lh_register_find ("good-ideas"), path, 0);
  lh_test_assert_soon (has_preview, &preview);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (preview)), "1 new"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (preview)), "1 refused"));
  g_assert_cmpuint (count (rows.view), ==, rows.n);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (preview), "take");
  rows.n++;
  lh_test_assert_soon (has_rows, &rows);
  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_nonnull (undone);
  rows.n--;
  lh_test_assert_soon (has_rows, &rows);
  g_unlink (path);
}

/* The optional module of points is a setting of the ledger. */
static void
test_points (Fixture       *fixture,
             gconstpointer  data)
{
  gboolean points = TRUE;

  g_object_get (fixture->page, "points", &points, NULL);
  g_assert_false (points);
  g_object_set (fixture->page, "points", TRUE, NULL);
  lh_test_assert_soon (has_points, fixture->page);
  g_assert_cmpstr (lh_ledger_get_setting (fixture->ledger, LH_REGISTER_POINTS_SETTING, ""), ==, "true");
}

static void
add_tests (void)
{
  g_test_add ("/registers/new", Fixture, lh_registers_page_get_type, set_up, test_new, tear_down);
  g_test_add ("/registers/risk-grid", Fixture, lh_registers_page_get_type, set_up, test_risk_grid, tear_down);
  g_test_add ("/registers/filter", Fixture, lh_registers_page_get_type, set_up, test_filter, tear_down);
  g_test_add ("/registers/branches", Fixture, lh_registers_page_get_type, set_up, test_branches, tear_down);
  g_test_add ("/registers/output", Fixture, lh_registers_page_get_type, set_up, test_output, tear_down);
  g_test_add ("/registers/take-in", Fixture, lh_registers_page_get_type, set_up, test_take_in, tear_down);
  g_test_add ("/registers/points", Fixture, lh_registers_page_get_type, set_up, test_points, tear_down);
  g_test_add ("/registers/all", Fixture, lh_registers_page_get_type, set_up, test_all, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
