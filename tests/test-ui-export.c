/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-brand-register-page.h"
#include "lh-checklist-lists-view.h"
#include "lh-comparison-dialog.h"
#include "lh-comparison-report.h"
#include "lh-exemplars-view.h"
#include "lh-export-dialog.h"
#include "lh-field-cell.h"
#include "lh-inspection-rounds-page.h"
#include "lh-ledger-report.h"
#include "lh-list-report.h"
#include "lh-meetings-view.h"
#include "lh-opinions-page.h"
#include "lh-organizations-page.h"
#include "lh-practices-view.h"
#include "lh-problems-page.h"
#include "lh-projects-page.h"
#include "lh-sheet-style-dialog.h"
#include "lh-sheet-template.h"
#include "lh-topics-view.h"
#include "lh-warnings-page.h"

/* What the window exports: the list of contents, the template of a table, and a list as it is shown. */

static LhLedgerRows *
load (LhLedger   *ledger,
      const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhStatistics) statistics = lh_ledger_compute_statistics (ledger, lh_ledger_get_quarter (ledger),
                                                                      lh_ledger_get_as_of (ledger), &error);
  LhLedgerRows *rows = lh_ledger_rows_load (ledger, lh_ledger_sheet_find (code), statistics, &error);

  g_assert_no_error (error);
  return rows;
}

static gboolean
has_style (gpointer data)
{
  g_autoptr (LhLedgerRows) rows = load (data, "F11");

  return lh_ledger_rows_get_style (rows) != NULL;
}

static GtkWidget *
find_entry (GtkWidget  *root,
            const char *title)
{
  if (ADW_IS_ENTRY_ROW (root) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What is entered once is on every printed sheet; the data edition stays whole. */
static void
test_template (Fixture       *fixture,
               gconstpointer  data)
{
  LhSheetStyleDialog *dialog = lh_sheet_style_dialog_new (GTK_WINDOW (fixture->window), fixture->ledger,
                                                          lh_ledger_sheet_find ("F11"));
  g_autoptr (LhLedgerRows) rows = NULL;
  g_autoptr (LhReport) print = NULL;
  g_autoptr (LhReport) whole = NULL;
  GtkWidget *entry;

  lh_test_present (GTK_WINDOW (dialog));
  lh_test_settle ();
  entry = find_entry (GTK_WIDGET (dialog), "Heading above the title");
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "附件3");
  lh_test_save_png (GTK_WIDGET (dialog), "sheet-style-dialog");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "style.save", NULL);
  lh_test_assert_soon (has_style, fixture->ledger);
  lh_test_settle ();

  rows = load (fixture->ledger, "F11");
  g_assert_cmpstr (lh_record_get_text (lh_ledger_rows_get_style (rows), LH_SHEET_TEMPLATE_COLUMNS), ==, "");
  print = lh_ledger_report_new (fixture->ledger, lh_ledger_rows_get_statistics (rows), LH_EDITION_PRINT, NULL);
  whole = lh_ledger_report_new (fixture->ledger, lh_ledger_rows_get_statistics (rows), LH_EDITION_DATA, NULL);
  g_assert_cmpstr (lh_report_sheet_get_annex (lh_ledger_report_add (print, rows, LH_EDITION_PRINT)), ==, "附件3");
  g_assert_null (lh_report_sheet_get_annex (lh_ledger_report_add (whole, rows, LH_EDITION_DATA)));
}

/* Every ledger can be chosen. */
static void
test_contents (Fixture       *fixture,
               gconstpointer  data)
{
  LhExportDialog *dialog = lh_export_dialog_new (GTK_WINDOW (fixture->window), fixture->ledger);
  GtkWidget *row;

  lh_test_present (GTK_WINDOW (dialog));
  row = lh_test_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, NULL);
  g_assert_nonnull (row);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==,
                    lh_ledger_sheet_get_n () + 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 11);
  lh_test_frame (GTK_WIDGET (dialog));
  lh_test_save_png (GTK_WIDGET (dialog), "export-dialog");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The sheet of a list has the columns on screen, in their order, under their headings. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  LhRecordTable *table = lh_record_page_get_table (LH_RECORD_PAGE (fixture->page));
  g_auto (GStrv) columns = NULL;
  g_auto (GStrv) headings = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (LhReport) report = NULL;
  LhListRows rows = { 0 };
  LhReportTable *list;

  lh_test_settle ();
  columns = lh_record_table_get_columns (table);
  headings = lh_record_table_get_headings (table);
  g_assert_cmpuint (g_strv_length (columns), ==, g_strv_length (headings));
  records = lh_ledger_query (fixture->ledger, lh_record_list_get_query (lh_record_table_get_list (table)), NULL);
  rows = (LhListRows) { .ledger = fixture->ledger, .title = "List", .records = records, .type = LH_TYPE_ORGANIZATION,
                        .columns = (const char *const *) columns, .headings = (const char *const *) headings };
  report = lh_list_report_new (&rows);
  list = lh_report_sheet_get_block (lh_report_get_sheet (report, 0), 0)->table;
  g_assert_cmpuint (lh_report_table_get_n_rows (list), ==, records->len);
  g_assert_cmpuint (lh_report_table_get_n_columns (list), ==, g_strv_length (columns) + 1);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      g_assert_cmpstr (lh_report_table_get_column (list, i + 1)->code, ==, columns[i]);
      g_assert_cmpstr (lh_report_table_get_column (list, i + 1)->heading, ==, headings[i]);
    }
  g_assert_cmpstr (lh_report_table_read_row (list, 0)[1].text, ==,
                   lh_record_get_text (g_ptr_array_index (records, 0), LH_ORGANIZATION_CODE));
}

static gboolean
is_there (gpointer data)
{
  LhRecordList *list = lh_record_table_get_list (data);

  return list != NULL && !lh_record_list_get_pending (list);
}

/* The column of a field in the exported table; G_MAXUINT when it has none. */
static guint
find_column (LhReportTable *table,
             const char    *field)
{
  for (guint i = 0; i < lh_report_table_get_n_columns (table); i++)
    {
      if (g_strcmp0 (lh_report_table_get_column (table, i)->code, field) == 0)
        return i;
    }
  return G_MAXUINT;
}

typedef struct
{
  GPtrArray     *records;
  LhReportTable *table;
  guint          n_checked;
} Shown;

/* The words of a cell on screen are those of the row in the workbook. */
static void
check_cell (GtkWidget *cell,
            Shown     *shown)
{
  GtkWidget *text = lh_test_find (cell, GTK_TYPE_INSCRIPTION, NULL);
  g_autoptr (LhRecord) record = NULL;
  g_autofree char *field = NULL;
  const LhReportCell *exported;
  guint column, index;

  g_object_get (cell, "record", &record, "field", &field, NULL);
  column = record != NULL && text != NULL ? find_column (shown->table, field) : G_MAXUINT;
  /* no telephone leaves the program in full */
  if (column == G_MAXUINT || lh_record_class_find_field (LH_RECORD_GET_CLASS (record), field, &index) == NULL ||
      lh_record_is_private (record, index))
    return;
  for (guint i = 0; i < shown->records->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (shown->records, i)) != lh_record_get_id (record))
        continue;
      exported = &lh_report_table_read_row (shown->table, i)[column];
      if (exported->kind == LH_REPORT_CELL_TEXT)
        {
          g_assert_cmpstr (exported->text, ==, gtk_inscription_get_text (GTK_INSCRIPTION (text)));
          shown->n_checked++;
        }
    }
}

static void
check_cells (GtkWidget *widget,
             Shown     *shown)
{
  if (LH_IS_FIELD_CELL (widget) && gtk_widget_get_mapped (widget))
    check_cell (widget, shown);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_cells (child, shown);
}

/* The rows are those of the list in its order, the columns those that are visible, the words those on screen. */
static void
check_export (Fixture       *fixture,
              LhRecordTable *table)
{
  LhRecordList *list = lh_record_table_get_list (table);
  LhQuery *query = lh_record_list_get_query (list);
  g_auto (GStrv) columns = lh_record_table_get_columns (table);
  g_auto (GStrv) headings = lh_record_table_get_headings (table);
  g_autoptr (GPtrArray) records = lh_ledger_query (fixture->ledger, query, NULL);
  const LhListRows rows = { .ledger = fixture->ledger, .title = "List", .records = records,
                            .type = lh_query_get_record_type (query), .columns = (const char *const *) columns,
                            .headings = (const char *const *) headings };
  g_autoptr (LhReport) report = lh_list_report_new (&rows);
  Shown shown = { .records = records,
                  .table = lh_report_sheet_get_block (lh_report_get_sheet (report, 0), 0)->table };

  g_assert_cmpuint (records->len, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
  for (guint i = 0; i < records->len; i++)
    g_assert_cmpint (lh_record_get_id (g_ptr_array_index (records, i)), ==, lh_record_list_get_id (list, i));
  check_cells (GTK_WIDGET (table), &shown);
  g_test_message ("%u rows, %u cells compared", records->len, shown.n_checked);
  if (records->len > 0)
    g_assert_cmpuint (shown.n_checked, >, 0);
}

/* Any list on screen exports as it is shown, also sorted by its last column that sorts. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  LhRecordTable *table = LH_RECORD_TABLE (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_RECORD_TABLE, NULL));
  g_auto (GStrv) columns = NULL;

  g_assert_nonnull (table);
  lh_test_assert_soon (is_there, table);
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  check_export (fixture, table);

  columns = lh_record_table_get_columns (table);
  lh_record_table_set_sort (table, columns[0], TRUE);
  lh_test_settle ();
  lh_test_assert_soon (is_there, table);
  lh_test_frame (GTK_WIDGET (fixture->window));
  check_export (fixture, table);
}

/* Two quarters side by side: what is on screen is what the service says, a missing value is missing, and one quarter alone
 * is not compared. */
static gboolean
is_compared (gpointer data)
{
  return lh_comparison_dialog_get_comparison (data) != NULL;
}

static void
test_comparison (Fixture       *fixture,
                 gconstpointer  data)
{
  LhComparisonDialog *dialog = lh_comparison_dialog_new (GTK_WINDOW (fixture->window), fixture->ledger);
  const LhQuarterComparison *shown;
  g_autoptr (LhQuarterComparison) asked = NULL;
  g_autoptr (LhReport) report = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  LhReportTable *table;
  GtkWidget *view;
  GtkWidget *button;

  lh_test_present (GTK_WINDOW (dialog));
  lh_test_assert_soon (is_compared, dialog);
  shown = lh_comparison_dialog_get_comparison (dialog);
  g_assert_cmpuint (shown->quarters->len, ==, 2);
  asked = lh_quarter_comparison_load (fixture->ledger, (const LhQuarter *) (gpointer) shown->quarters->data, 2, NULL, NULL,
                                      NULL);
  text = lh_quarter_comparison_to_text (shown, NULL);
  expected = lh_quarter_comparison_to_text (asked, NULL);
  g_assert_cmpstr (text, ==, expected);
  view = lh_test_find (GTK_WIDGET (dialog), GTK_TYPE_COLUMN_VIEW, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view))), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)))), ==,
                    asked->rows->len);

  report = lh_comparison_report_new (fixture->ledger, shown, NULL);
  table = lh_report_sheet_get_block (lh_report_get_sheet (report, 0), 0)->table;
  g_assert_cmpuint (lh_report_table_get_n_rows (table), ==, shown->rows->len);
  g_assert_cmpuint (lh_report_table_get_n_columns (table), ==, 7);
  lh_test_frame (GTK_WIDGET (dialog));
  lh_test_save_png (GTK_WIDGET (dialog), "comparison-dialog");

  button = lh_test_find (lh_test_find (GTK_WIDGET (dialog), GTK_TYPE_FLOW_BOX, NULL), GTK_TYPE_TOGGLE_BUTTON, NULL);
  for (GtkWidget *child = gtk_widget_get_parent (button); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (child)), FALSE);
  g_assert_null (lh_comparison_dialog_get_comparison (dialog));
  lh_test_settle ();
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static const struct
{
  const char *name;
  GType     (*get_type) (void);
} pages[] = {
  { "projects", lh_projects_page_get_type },
  { "organizations", lh_organizations_page_get_type },
  { "brands", lh_brand_register_page_get_type },
  { "checklists", lh_checklist_lists_view_get_type },
  { "problems", lh_problems_page_get_type },
  { "opinions", lh_opinions_page_get_type },
  { "warnings", lh_warnings_page_get_type },
  { "inspection-rounds", lh_inspection_rounds_page_get_type },
  { "practices", lh_practices_view_get_type },
  { "exemplars", lh_exemplars_view_get_type },
  { "meetings", lh_meetings_view_get_type },
  { "topics", lh_topics_view_get_type },
};

static void
add_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/export/list/%s", pages[i].name);

      g_test_add (path, Fixture, pages[i].get_type, set_up, test_page, tear_down);
    }
  g_test_add ("/export/template", Fixture, lh_organizations_page_get_type, set_up, test_template, tear_down);
  g_test_add ("/export/comparison", Fixture, lh_organizations_page_get_type, set_up, test_comparison, tear_down);
  g_test_add ("/export/contents", Fixture, lh_organizations_page_get_type, set_up, test_contents, tear_down);
  g_test_add ("/export/list", Fixture, lh_organizations_page_get_type, set_up, test_list, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
