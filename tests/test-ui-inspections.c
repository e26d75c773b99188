/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-acceptance-grid.h"
#include "lh-acceptance-view.h"
#include "lh-acceptance.h"
#include "lh-acceptances-page.h"
#include "lh-inspection-matrix-page.h"
#include "lh-inspection-pane.h"
#include "lh-inspection.h"
#include "lh-inspections-page.h"
#include "lh-problems-page.h"
#include "lh-project-inspection-tab.h"
#include "lh-record-table.h"
#include "lh-rubric-item.h"

/* Inspection and acceptance: the matrix, problems, the score sheet. */

static gboolean
has_matrix (gpointer data)
{
  return lh_inspection_matrix_page_get_matrix (data) != NULL;
}

static LhInspectionMatrixPage *
show_matrix (Fixture *fixture)
{
  GtkWidget *view = lh_inspections_page_show_view (LH_INSPECTIONS_PAGE (fixture->page), "matrix");

  lh_test_assert_soon (has_matrix, view);
  return LH_INSPECTION_MATRIX_PAGE (view);
}

/* A number of a total shows its rows, and all of them come back. */
static void
test_matrix (Fixture       *fixture,
             gconstpointer  data)
{
  LhInspectionMatrixPage *view = show_matrix (fixture);
  LhInspectionMatrix *matrix = lh_inspection_matrix_page_get_matrix (view);
  guint all = lh_inspection_matrix_get_rows (matrix)->len;
  const LhInspectionCount *count = lh_inspection_matrix_get_count (matrix, 1);

  g_assert_cmpuint (all, >, 200);
  g_assert_cmpuint (lh_inspection_matrix_page_get_n_rows (view), ==, all);
  g_assert_cmpuint (count->states[LH_INSPECTION_STATE_FINDINGS], >, 0);
  gtk_widget_activate_action (GTK_WIDGET (view), "matrix.filter", "(uu)", 1, LH_INSPECTION_STATE_FINDINGS);
  g_assert_cmpuint (lh_inspection_matrix_page_get_n_rows (view), ==, count->states[LH_INSPECTION_STATE_FINDINGS]);
  gtk_widget_activate_action (GTK_WIDGET (view), "matrix.clear", NULL);
  g_assert_cmpuint (lh_inspection_matrix_page_get_n_rows (view), ==, all);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "inspections-matrix");
}

static const LhInspectionRow *
find_pending (LhInspectionMatrix *matrix,
              guint               round)
{
  GPtrArray *rows = lh_inspection_matrix_get_rows (matrix);

  for (guint i = 0; i < rows->len; i++)
    {
      const LhInspectionRow *row = g_ptr_array_index (rows, i);

      if (row->cells[round].state == LH_INSPECTION_STATE_OVERDUE || row->cells[round].state == LH_INSPECTION_STATE_PENDING)
        return row;
    }
  g_assert_not_reached ();
}

typedef struct
{
  LhInspectionMatrixPage *view;
  gint64                  project_id;
  guint                   round;
} Cell;

static gboolean
has_record (gpointer data)
{
  const Cell *cell = data;
  GPtrArray *rows = lh_inspection_matrix_get_rows (lh_inspection_matrix_page_get_matrix (cell->view));

  for (guint i = 0; i < rows->len; i++)
    {
      const LhInspectionRow *row = g_ptr_array_index (rows, i);

      if (lh_record_get_id (row->project) == cell->project_id)
        return row->cells[cell->round].inspection_id != 0;
    }
  return FALSE;
}

/* A cell opens its record beside the matrix; what is not there yet is begun there. */
static void
test_cell (Fixture       *fixture,
           gconstpointer  data)
{
  LhInspectionMatrixPage *view = show_matrix (fixture);
  const LhInspectionRow *row = find_pending (lh_inspection_matrix_page_get_matrix (view), 3);
  Cell cell = { view, lh_record_get_id (row->project), 3 };
  GtkWidget *pane;

  g_assert_false (has_record (&cell));
  gtk_widget_activate_action (GTK_WIDGET (view), "matrix.open", "(xu)", cell.project_id, cell.round);
  lh_test_frame (GTK_WIDGET (fixture->window));
  pane = lh_test_find (GTK_WIDGET (view), LH_TYPE_INSPECTION_PANE, NULL);
  g_assert_nonnull (pane);
  gtk_widget_activate_action (pane, "inspection.begin", NULL);
  lh_test_assert_soon (has_record, &cell);
  lh_test_settle ();
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "inspections-record");
  lh_page_toggle_pane (fixture->page);
  g_assert_false (gtk_widget_get_visible (pane));
}

static gboolean
has_overview (gpointer data)
{
  return lh_acceptances_page_get_overview (data) != NULL;
}

static void
test_acceptances (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *view = lh_inspections_page_show_view (LH_INSPECTIONS_PAGE (fixture->page), "acceptances");
  LhAcceptanceOverview *overview;

  lh_test_assert_soon (has_overview, view);
  overview = lh_acceptances_page_get_overview (LH_ACCEPTANCES_PAGE (view));
  g_assert_cmpuint (lh_acceptance_overview_count (overview, LH_ACCEPTANCE_STATE_CLOSED), ==, 22);
  gtk_widget_activate_action (view, "acceptances.filter", "i", LH_ACCEPTANCE_STATE_CLOSED);
  g_assert_cmpuint (lh_acceptances_page_get_n_rows (LH_ACCEPTANCES_PAGE (view)), ==, 22);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "inspections-acceptances");
  gtk_widget_activate_action (view, "acceptances.filter", "i", -1);
  g_assert_cmpuint (lh_acceptances_page_get_n_rows (LH_ACCEPTANCES_PAGE (view)), ==,
                    lh_acceptance_overview_get_rows (overview)->len);
}

static void
test_other_views (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const names[] = { "rounds", "rubrics" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *view = lh_inspections_page_show_view (LH_INSPECTIONS_PAGE (fixture->page), names[i]);
      g_autofree char *file = g_strdup_printf ("inspections-%s", names[i]);
      LhRecordTable *table = lh_record_page_get_table (LH_RECORD_PAGE (view));

      assert_table_rows (table, i == 0 ? 6 : 1);
      lh_record_table_select (table, lh_record_list_get_id (lh_record_table_get_list (table), 0));
      lh_test_settle ();
      lh_test_frame (GTK_WIDGET (fixture->window));
      lh_test_save_png (GTK_WIDGET (fixture->page), file);
    }
}

/* A view of one project in a window of its own. */
static GtkWidget *
show_project (Fixture    *fixture,
              GType       type,
              const char *state)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) projects = NULL;
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = g_object_new (type, "ledger", fixture->ledger, NULL);

  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_EQUAL, state);
  projects = lh_ledger_query (fixture->ledger, query, NULL);
  g_assert_cmpuint (projects->len, >, 0);
  gtk_widget_set_margin_start (view, 12);
  gtk_widget_set_margin_end (view, 12);
  gtk_widget_set_margin_top (view, 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  g_object_set (view, "record", g_ptr_array_index (projects, 0), NULL);
  adw_window_set_content (ADW_WINDOW (fixture->window), scroller);
  lh_test_frame (GTK_WIDGET (fixture->window));
  return view;
}

static gboolean
has_sheet (gpointer data)
{
  return lh_acceptance_view_get_sheet (data) != NULL;
}

typedef struct
{
  LhAcceptanceView *view;
  const char       *total;    /* NULL: none yet */
  gboolean          closed;
} Wanted;

static gboolean
has_total (gpointer data)
{
  const Wanted *wanted = data;
  LhAcceptanceSheet *sheet = lh_acceptance_view_get_sheet (wanted->view);
  LhDecimal total;
  g_autofree char *text = NULL;

  if (sheet == NULL || lh_acceptance_sheet_is_closed (sheet) != wanted->closed)
    return FALSE;
  text = lh_acceptance_sheet_get_total (sheet, &total) ? lh_decimal_to_string (total) : NULL;
  return g_strcmp0 (text, wanted->total) == 0;
}

static void
type_mark (GtkWidget  *view,
           guint       line,
           const char *text)
{
  LhAcceptanceSheet *sheet = lh_acceptance_view_get_sheet (LH_ACCEPTANCE_VIEW (view));
  LhAcceptanceLine *entry = g_ptr_array_index (lh_acceptance_sheet_get_lines (sheet), line);
  LhAcceptanceGrid *grid = LH_ACCEPTANCE_GRID (lh_test_find (view, LH_TYPE_ACCEPTANCE_GRID, NULL));
  LhMarkEntry *mark = lh_acceptance_grid_find_entry (grid, lh_record_get_id (entry->item), "committee", NULL);
  GtkWidget *editor = lh_test_find (GTK_WIDGET (mark), GTK_TYPE_TEXT, NULL);

  gtk_editable_set_text (GTK_EDITABLE (editor), text);
  g_signal_emit_by_name (editor, "activate");
}

static gboolean
is_excellent (gpointer data)
{
  LhAcceptanceSheet *sheet = lh_acceptance_view_get_sheet (data);

  return sheet != NULL && g_strcmp0 (lh_acceptance_sheet_get_grade (sheet), "excellent") == 0;
}

/* Begin, type a mark for each item, close with a visit; marks that do not fit stay where they were typed. */
static void
test_sheet (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const marks[] = { "9", "9", "22.5", "18", "5", "18", "9" };
  GtkWidget *view = show_project (fixture, LH_TYPE_ACCEPTANCE_VIEW, "in-progress");
  Wanted wanted = { LH_ACCEPTANCE_VIEW (view), "90.50", FALSE };
  LhRecord *acceptance;
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("edit-acceptance");
  g_autoptr (GError) error = NULL;

  g_assert_false (has_sheet (view));
  gtk_widget_activate_action (view, "acceptance.begin", NULL);
  lh_test_assert_soon (has_sheet, view);
  type_mark (view, 0, "11");
  lh_test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      type_mark (view, i, marks[i]);
      lh_test_settle ();
    }
  lh_test_assert_soon (has_total, &wanted);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->window), "acceptance-sheet-open");

  acceptance = lh_acceptance_sheet_get_acceptance (lh_acceptance_view_get_sheet (wanted.view));
  g_assert_true (lh_change_set_set_text (changes, acceptance, "visit-on", "2024-12-18", &error));
  g_assert_true (lh_change_set_set_text (changes, acceptance, "visit-record", "查看台账", &error));
  g_assert_true (lh_change_set_set_text (changes, acceptance, "applied-on", "2024-12-10", &error));
  lh_ledger_apply (fixture->ledger, changes, NULL, &error);
  g_assert_no_error (error);
  lh_test_assert_soon (is_excellent, view);
}

/* A closed sheet is shown as it was decided, and takes no marks. */
static void
test_closed_sheet (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *view = show_project (fixture, LH_TYPE_ACCEPTANCE_VIEW, "accepted");
  LhAcceptanceSheet *sheet;
  GtkWidget *editor;

  lh_test_assert_soon (has_sheet, view);
  sheet = lh_acceptance_view_get_sheet (LH_ACCEPTANCE_VIEW (view));
  g_assert_true (lh_acceptance_sheet_is_closed (sheet));
  g_assert_cmpuint (g_strv_length ((GStrv) lh_acceptance_sheet_get_judges (sheet)), ==, 3);
  editor = lh_test_find (lh_test_find (view, LH_TYPE_ACCEPTANCE_GRID, NULL), GTK_TYPE_TEXT, NULL);
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (editor)));
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->window), "acceptance-sheet-closed");
}

static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *view = show_project (fixture, LH_TYPE_PROJECT_INSPECTION_TAB, "in-progress");

  lh_test_settle ();
  g_assert_nonnull (lh_test_find (view, GTK_TYPE_COLUMN_VIEW, NULL));
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->window), "inspection-tab");
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-inspections/matrix", lh_inspections_page_get_type, test_matrix);
  ADD_PAGE_TEST ("/ui-inspections/cell", lh_inspections_page_get_type, test_cell);
  ADD_PAGE_TEST ("/ui-inspections/acceptances", lh_inspections_page_get_type, test_acceptances);
  ADD_PAGE_TEST ("/ui-inspections/other-views", lh_inspections_page_get_type, test_other_views);
  ADD_PAGE_TEST ("/ui-inspections/sheet", lh_inspections_page_get_type, test_sheet);
  ADD_PAGE_TEST ("/ui-inspections/closed-sheet", lh_inspections_page_get_type, test_closed_sheet);
  ADD_PAGE_TEST ("/ui-inspections/tab", lh_inspections_page_get_type, test_tab);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
