/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-filter-bar.h"
#include "lh-paste-dialog.h"
#include "lh-progress-grid-page.h"
#include "lh-progress-sheet.h"
#include "lh-progress.h"
#include "lh-sheet-cell.h"
#include "lh-sheet.h"

/* The page of the quarterly reports: rows, filters, entering, pasting. */

static LhSheet *
get_sheet (Fixture *fixture)
{
  return LH_SHEET (gtk_widget_get_template_child (GTK_WIDGET (fixture->page), LH_TYPE_PROGRESS_GRID_PAGE, "sheet"));
}

static LhProgressSheet *
get_model (Fixture *fixture)
{
  LhProgressSheet *model = NULL;

  g_object_get (get_sheet (fixture), "model", &model, NULL);
  g_object_unref (model);   /* the page holds it */
  return model;
}

static gboolean
sheet_has_rows (gpointer data)
{
  return lh_progress_sheet_get_grid (data) != NULL;
}

static void
wait_for_rows (Fixture *fixture)
{
  lh_test_assert_soon (sheet_has_rows, get_model (fixture));
  lh_test_frame (GTK_WIDGET (fixture->window));
}

static guint
find_place (LhProgressSheet *model,
            guint            column)
{
  for (guint i = 0; i < lh_sheet_model_get_n_columns (LH_SHEET_MODEL (model)); i++)
    {
      if (lh_progress_sheet_get_column (model, i) == column)
        return i;
    }
  g_error ("column %u is not shown", column);
}

typedef struct
{
  LhProgressSheet *model;
  gint64           project;
  guint            column;
  const char      *text;
} Cell;

static gboolean
cell_says (gpointer data)
{
  Cell *cell = data;
  LhGridRow *row = lh_progress_grid_find (lh_progress_sheet_get_grid (cell->model), cell->project);
  g_autofree char *text = lh_grid_row_format (row, cell->column, NULL);

  return g_strcmp0 (text, cell->text) == 0;
}

static void
assert_stored (Fixture    *fixture,
               gint64      project,
               guint       column,
               const char *text)
{
  Cell cell = { get_model (fixture), project, column, text };

  lh_test_assert_soon (cell_says, &cell);
}

static gint64
get_project (Fixture *fixture,
             guint    row)
{
  return lh_record_get_id (lh_progress_sheet_get_row (get_model (fixture), row)->project);
}

static void
test_rows_of_quarter (Fixture       *fixture,
                      gconstpointer  data)
{
  LhProgressSheet *model = get_model (fixture);
  GtkWidget *cell;
  guint n_cells = 0;

  wait_for_rows (fixture);
  g_assert_cmpuint (lh_progress_sheet_get_n_rows (model), ==, 256);
  lh_test_save_png (GTK_WIDGET (fixture->page), "LhProgressGridPage");

  /* cells only for what is in view */
  for (cell = gtk_widget_get_first_child (GTK_WIDGET (get_sheet (fixture))); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    n_cells += LH_IS_SHEET_CELL (cell);
  g_assert_cmpuint (n_cells, >, 100);
  g_assert_cmpuint (n_cells, <, 600);

  lh_ledger_set_quarter (fixture->ledger, lh_quarter_new (2024, 2));
  lh_test_settle ();
  assert_stored (fixture, get_project (fixture, 0), LH_GRID_ACTUAL, "45.0%");
}

/* Goes to the end and back: every cell in view says what its row says. */
static void
test_scrolling (Fixture       *fixture,
                gconstpointer  data)
{
  LhSheet *sheet = get_sheet (fixture);
  LhProgressSheet *model = get_model (fixture);
  guint place = find_place (model, LH_GRID_PROJECT);

  wait_for_rows (fixture);
  for (guint row = 0; row < 256; row += 51)
    {
      g_autofree char *text = lh_sheet_model_get_text (LH_SHEET_MODEL (model), row, place);
      gboolean found = FALSE;

      lh_sheet_set_cursor (sheet, row, place);
      lh_test_frame (GTK_WIDGET (fixture->window));
      lh_test_frame (GTK_WIDGET (fixture->window));
      for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (sheet)); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        found |= LH_IS_SHEET_CELL (child) && gtk_widget_get_child_visible (child) &&
                 gtk_widget_has_css_class (child, "cursor") &&
                 g_strcmp0 (lh_sheet_cell_get_text (LH_SHEET_CELL (child)), text) == 0;
      g_assert_true (found);
    }
}

static GtkWidget *
get_toggle (Fixture    *fixture,
            const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->page), LH_TYPE_PROGRESS_GRID_PAGE, name));
}

typedef struct
{
  LhProgressSheet *model;
  guint            n;
} Rows;

static gboolean
has_rows (gpointer data)
{
  Rows *rows = data;

  return lh_progress_sheet_get_n_rows (rows->model) == rows->n;
}

static void
assert_rows (Fixture *fixture,
             guint    n)
{
  Rows rows = { get_model (fixture), n };

  lh_test_assert_soon (has_rows, &rows);
}

/* A row that is filled in stays, though the filter would not choose it any more. */
static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  LhProgressSheet *model = get_model (fixture);
  LhFilterBar *bar = LH_FILTER_BAR (lh_test_find (GTK_WIDGET (fixture->window), LH_TYPE_FILTER_BAR, NULL));
  GtkToggleButton *missing = GTK_TOGGLE_BUTTON (get_toggle (fixture, "missing_button"));
  guint n_missing;
  gint64 project;

  wait_for_rows (fixture);
  n_missing = lh_progress_grid_count (lh_progress_sheet_get_grid (model), LH_GRID_NO_REPORT);
  gtk_toggle_button_set_active (missing, TRUE);
  assert_rows (fixture, n_missing);
  project = get_project (fixture, 0);
  g_signal_emit_by_name (get_sheet (fixture), "edited", 0, find_place (model, LH_GRID_WORK_DONE), "补报。");
  assert_stored (fixture, project, LH_GRID_WORK_DONE, "补报。");
  assert_rows (fixture, n_missing);
  gtk_toggle_button_set_active (missing, FALSE);
  assert_rows (fixture, 256);
  gtk_toggle_button_set_active (missing, TRUE);
  assert_rows (fixture, n_missing - 1);
  gtk_toggle_button_set_active (missing, FALSE);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_toggle (fixture, "warnings_button")), TRUE);
  lh_test_settle ();
  assert_rows (fixture, lh_progress_grid_count (lh_progress_sheet_get_grid (model), LH_GRID_WARNINGS));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_toggle (fixture, "warnings_button")), FALSE);
  lh_filter_bar_set_values (bar, "light", (const char *[]) { "red", NULL });
  assert_rows (fixture, 20);
  lh_filter_bar_set_search (bar, "没有这样的名字");
  assert_rows (fixture, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.clear-filters", NULL);
  assert_rows (fixture, 256);
}

/* Fast typing: several changes of one row before the first is written. */
static void
test_edits_in_a_row (Fixture       *fixture,
                     gconstpointer  data)
{
  LhProgressSheet *model = get_model (fixture);
  LhSheet *sheet = get_sheet (fixture);
  gint64 project;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  wait_for_rows (fixture);
  project = get_project (fixture, 0);
  before = lh_grid_row_format (lh_progress_sheet_get_row (model, 0), LH_GRID_WORK_DONE, NULL);
  g_signal_emit_by_name (sheet, "edited", 0, find_place (model, LH_GRID_WORK_DONE), "送教上门。");
  g_signal_emit_by_name (sheet, "edited", 0, find_place (model, LH_GRID_PROBLEMS), "师资不足。");
  g_signal_emit_by_name (sheet, "edited", 0, find_place (model, LH_GRID_ACTUAL), "66");
  g_signal_emit_by_name (sheet, "edited", 0, find_place (model, LH_GRID_ACTUAL), "166");
  assert_stored (fixture, project, LH_GRID_ACTUAL, "66.0%");
  assert_stored (fixture, project, LH_GRID_WORK_DONE, "送教上门。");
  assert_stored (fixture, project, LH_GRID_PROBLEMS, "师资不足。");
  for (guint i = 0; i < 3; i++)
    g_free (lh_ledger_undo (fixture->ledger, &error));
  g_assert_no_error (error);
  assert_stored (fixture, project, LH_GRID_WORK_DONE, before);
}

static LhPasteDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (LH_IS_PASTE_DIALOG (window))
        return LH_PASTE_DIALOG (window);
    }
  return NULL;
}

static gboolean
dialog_is_there (gpointer data)
{
  return find_dialog () != NULL;
}

static gboolean
dialog_is_gone (gpointer data)
{
  return find_dialog () == NULL;
}

static void
paste (Fixture    *fixture,
       const char *text)
{
  g_autoptr (LhBlock) block = lh_block_new_from_tsv (text);

  g_signal_emit_by_name (get_sheet (fixture), "pasted", block);
  lh_test_assert_soon (dialog_is_there, NULL);
}

static void
test_paste (Fixture       *fixture,
            gconstpointer  data)
{
  LhProgressSheet *model = get_model (fixture);
  LhGridEdit *edit;
  gint64 first, third;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  wait_for_rows (fixture);
  first = get_project (fixture, 0);
  third = get_project (fixture, 2);
  before = lh_grid_row_format (lh_progress_sheet_get_row (model, 0), LH_GRID_WORK_DONE, NULL);

  lh_sheet_set_cursor (get_sheet (fixture), 0, find_place (model, LH_GRID_ACTUAL));
  paste (fixture, "70\n\n150\n");
  edit = lh_paste_dialog_get_edit (find_dialog ());
  g_assert_cmpuint (lh_grid_edit_count (edit, LH_GRID_CELL_CHANGED), ==, 1);
  g_assert_cmpuint (lh_grid_edit_count (edit, LH_GRID_CELL_REFUSED), ==, 1);
  lh_test_frame (GTK_WIDGET (find_dialog ()));
  lh_test_save_png (GTK_WIDGET (find_dialog ()), "LhPasteDialog");
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  lh_test_assert_soon (dialog_is_gone, NULL);
  assert_stored (fixture, first, LH_GRID_ACTUAL, "62.0%");

  /* a table with headings does not mind where the cursor is */
  paste (fixture, "项目编号\t本季进展\nSJ2024-001-03\t由表头找到。\nSJ2024-001-01\t送教上门。\n");
  lh_paste_dialog_accept (find_dialog ());
  assert_stored (fixture, first, LH_GRID_WORK_DONE, "送教上门。");
  assert_stored (fixture, third, LH_GRID_WORK_DONE, "由表头找到。");
  g_free (lh_ledger_undo (fixture->ledger, &error));
  g_assert_no_error (error);
  assert_stored (fixture, first, LH_GRID_WORK_DONE, before);
}

/* One cell over a selection fills it; clearing takes the texts and leaves the report. */
static void
test_fill_and_clear (Fixture       *fixture,
                     gconstpointer  data)
{
  LhProgressSheet *model = get_model (fixture);
  LhSheet *sheet = get_sheet (fixture);
  LhSheetRange range = { 5, 6, 0, 0 };
  gint64 project;

  wait_for_rows (fixture);
  project = get_project (fixture, 6);
  range.first_column = range.last_column = find_place (model, LH_GRID_NEXT_PLAN);
  lh_sheet_set_selection (sheet, &range);
  paste (fixture, "下季组织验收。");
  g_assert_cmpuint (lh_grid_edit_count (lh_paste_dialog_get_edit (find_dialog ()), LH_GRID_CELL_CHANGED), ==, 2);
  lh_paste_dialog_accept (find_dialog ());
  assert_stored (fixture, project, LH_GRID_NEXT_PLAN, "下季组织验收。");

  range.first_column = find_place (model, LH_GRID_WORK_DONE);
  lh_sheet_set_selection (sheet, &range);
  g_signal_emit_by_name (sheet, "cleared");
  assert_stored (fixture, project, LH_GRID_NEXT_PLAN, "");
  assert_stored (fixture, project, LH_GRID_WORK_DONE, "");
  g_assert_nonnull (lh_progress_grid_find (lh_progress_sheet_get_grid (model), project)->report);
}

/* Somebody else changes a report: the sheet follows. */
static void
test_follows_ledger (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-progress");
  g_autoptr (GError) error = NULL;
  LhGridRow *row;

  wait_for_rows (fixture);
  row = lh_progress_sheet_get_row (get_model (fixture), 0);
  lh_change_set_set_text (changes, row->report, "problems", "别处填的。", &error);
  g_assert_no_error (error);
  lh_ledger_apply (fixture->ledger, changes, NULL, &error);
  g_assert_no_error (error);
  assert_stored (fixture, get_project (fixture, 0), LH_GRID_PROBLEMS, "别处填的。");
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/progress-grid/rows", lh_progress_grid_page_get_type, test_rows_of_quarter);
  ADD_PAGE_TEST ("/progress-grid/scrolling", lh_progress_grid_page_get_type, test_scrolling);
  ADD_PAGE_TEST ("/progress-grid/filters", lh_progress_grid_page_get_type, test_filters);
  ADD_PAGE_TEST ("/progress-grid/edits", lh_progress_grid_page_get_type, test_edits_in_a_row);
  ADD_PAGE_TEST ("/progress-grid/paste", lh_progress_grid_page_get_type, test_paste);
  ADD_PAGE_TEST ("/progress-grid/fill-clear", lh_progress_grid_page_get_type, test_fill_and_clear);
  ADD_PAGE_TEST ("/progress-grid/follows", lh_progress_grid_page_get_type, test_follows_ledger);
}

int
main (int   argc,
      char *argv[])
{
  return run_pages (&argc, &argv, add_tests);
}
