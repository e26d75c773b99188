/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-birthdays.h"
#include "lh-checklist.h"
#include "lh-checklists-page.h"
#include "lh-document-pdf.h"
#include "lh-duty-cell-pane.h"
#include "lh-duty-chooser.h"
#include "lh-duty-matrix-view.h"
#include "lh-duty-record.h"
#include "lh-duty-table.h"
#include "lh-duty-workload.h"
#include "lh-duty.h"
#include "lh-report-document.h"
#include "lh-row-item.h"
#include "lh-sheet.h"

/* The tick matrix and the division of work, as the page of checklists has them. */

static gboolean
has_matrix (gpointer data)
{
  return lh_duty_matrix_view_get_matrix (data) != NULL;
}

static LhDutyMatrixView *
show_matrix (Fixture *fixture)
{
  GtkWidget *view = lh_checklists_page_show_view (LH_CHECKLISTS_PAGE (fixture->page), "matrix");

  lh_test_assert_soon (has_matrix, view);
  return LH_DUTY_MATRIX_VIEW (view);
}

/* A cell and how it shall stand; looked up anew, as every change brings a new matrix. */
typedef struct
{
  LhDutyMatrixView *view;
  guint             row;
  guint             column;
  LhDutyCellState   state;
  guint             done;
} Cell;

static const LhDutyCell *
get_cell (const Cell *cell)
{
  GPtrArray *rows = lh_duty_matrix_get_rows (lh_duty_matrix_view_get_matrix (cell->view));

  return &((LhDutyRow *) g_ptr_array_index (rows, cell->row))->cells[cell->column];
}

static gboolean
stands_so (gpointer data)
{
  const Cell *cell = data;

  return get_cell (cell)->state == cell->state && get_cell (cell)->totals.done == cell->done;
}

/* The first cell where something is left to do. */
static Cell
find_open (LhDutyMatrixView *view)
{
  GPtrArray *rows = lh_duty_matrix_get_rows (lh_duty_matrix_view_get_matrix (view));
  const guint n = lh_duty_matrix_get_columns (lh_duty_matrix_view_get_matrix (view))->len;

  for (guint row = 0; row < rows->len; row++)
    {
      for (guint column = 0; column < n; column++)
        {
          Cell cell = { view, row, column, LH_DUTY_CELL_NONE, 0 };

          cell.state = get_cell (&cell)->state;
          cell.done = get_cell (&cell)->totals.done;
          if (lh_duty_cell_get_next (get_cell (&cell)) != NULL)
            return cell;
        }
    }
  g_error ("nothing is open in the sample");
}

static void
test_tick (Fixture       *fixture,
           gconstpointer  data)
{
  LhDutyMatrixView *view = show_matrix (fixture);
  GtkWidget *sheet = lh_test_find (GTK_WIDGET (view), LH_TYPE_SHEET, NULL);
  Cell before = find_open (view);
  Cell after = before;
  g_autofree char *undone = NULL;

  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "duties-matrix");
  after.state = LH_DUTY_CELL_DONE;
  after.done = 1;
  /* totals come first, and the names of the units */
  lh_sheet_set_cursor (LH_SHEET (sheet), before.row + 1, before.column + 1);
  g_signal_emit_by_name (sheet, "ticked");
  lh_test_assert_soon (stands_so, &after);
  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_nonnull (undone);
  lh_test_assert_soon (stands_so, &before);
}

/* A day that is typed is recorded; what is neither a number nor a day is not. */
static void
test_type (Fixture       *fixture,
           gconstpointer  data)
{
  LhDutyMatrixView *view = show_matrix (fixture);
  GtkWidget *sheet = lh_test_find (GTK_WIDGET (view), LH_TYPE_SHEET, NULL);
  Cell cell = find_open (view);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_DUTY_RECORD);
  gint64 n = lh_ledger_count (fixture->ledger, query, NULL);
  g_autoptr (GPtrArray) records = NULL;

  g_signal_emit_by_name (sheet, "edited", cell.row + 1, cell.column + 1, "nonsense");
  lh_test_settle ();
  g_assert_cmpint (lh_ledger_count (fixture->ledger, query, NULL), ==, n);
  g_signal_emit_by_name (sheet, "edited", cell.row + 1, cell.column + 1, "9.28");
  cell.state = LH_DUTY_CELL_DONE;
  cell.done = 1;
  lh_test_assert_soon (stands_so, &cell);
  lh_query_where_field (query, LH_DUTY_RECORD_DONE_ON, LH_QUERY_EQUAL, "2024-09-28");
  lh_query_where_id (query, LH_DUTY_RECORD_DUTY_ID,
                     lh_record_get_id (((LhDutyEntry *) g_ptr_array_index (get_cell (&cell)->entries, 0))->duty));
  records = lh_ledger_query (fixture->ledger, query, NULL);
  g_assert_cmpuint (records->len, ==, 1);
}

static gboolean
shows_all_lines (gpointer data)
{
  LhDutyMatrix *matrix = lh_duty_matrix_view_get_matrix (data);

  return matrix != NULL && lh_duty_matrix_get_request (matrix)->item_id == 0;
}

/* All lines of a quarter: each a column, each unit its total. */
static void
test_all_lines (Fixture       *fixture,
                gconstpointer  data)
{
  LhDutyMatrixView *view = show_matrix (fixture);

  lh_duty_matrix_view_show_item (view, 0, 3);
  lh_test_assert_soon (shows_all_lines, view);
  g_assert_cmpuint (lh_duty_matrix_get_columns (lh_duty_matrix_view_get_matrix (view))->len, >, 3);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "duties-all-lines");
}

static GtkDropDown *
get_choice (GtkWidget  *chooser,
            const char *name)
{
  return GTK_DROP_DOWN (gtk_widget_get_template_child (chooser, LH_TYPE_DUTY_CHOOSER, name));
}

/* Chooses what begins so. */
static void
choose (GtkDropDown *choice,
        const char  *text)
{
  GListModel *names = gtk_drop_down_get_model (choice);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      if (g_str_has_prefix (gtk_string_list_get_string (GTK_STRING_LIST (names), i), text))
        {
          gtk_drop_down_set_selected (choice, i);
          return;
        }
    }
  g_error ("%s is not offered", text);
}

static gboolean
shows_months (gpointer data)
{
  const LhDutyRequest *request = lh_duty_matrix_get_request (lh_duty_matrix_view_get_matrix (data));

  return request->by_list && g_strcmp0 (request->unit_kind, "branch") == 0;
}

static gboolean
shows_one_list (gpointer data)
{
  return lh_duty_matrix_get_request (lh_duty_matrix_view_get_matrix (data))->checklist_id != 0;
}

/* The matrix on paper has every unit on screen, and the theme days of the year from January to December. */
static void
check_paper (LhLedger     *ledger,
             LhDutyMatrix *matrix)
{
  GPtrArray *rows = lh_duty_matrix_get_rows (matrix);
  g_autoptr (LhReport) report = lh_duty_table_create (ledger, matrix, rows);
  g_autoptr (LhDocument) document = lh_report_document_new (report);
  LhDocumentTable *table = NULL;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "linghang-matrix.pdf", NULL);
  g_autofree char *bytes = NULL;
  guint n_cells = 0;

  for (guint i = 0; table == NULL && i < lh_document_get_n_blocks (document); i++)
    table = lh_document_get_block (document, i)->table;
  g_assert_nonnull (table);
  g_assert_cmpuint (lh_document_table_get_n_rows (table), ==, 1 + rows->len + 1);
  for (guint i = 0; i < lh_document_table_get_n_cells (table); i++)
    {
      const LhDocumentCell *cell = lh_document_table_get_cell (table, i);

      if (cell->column == 1 && cell->row >= 1 && cell->row <= rows->len)
        {
          const LhDutyRow *row = g_ptr_array_index (rows, cell->row - 1);

          g_assert_cmpstr (cell->text, ==, lh_record_get_text (row->organization, LH_ORGANIZATION_NAME));
          n_cells++;
        }
    }
  g_assert_cmpuint (n_cells, ==, rows->len);
  g_assert_true (lh_document_write_pdf (document, path, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
  g_unlink (path);
}

/* Who has done the theme day: months beside one another, only branches; then one month, by its lines. */
static void
test_lists (Fixture       *fixture,
            gconstpointer  data)
{
  LhDutyMatrixView *view = show_matrix (fixture);
  GtkWidget *chooser = lh_test_find (GTK_WIDGET (view), LH_TYPE_DUTY_CHOOSER, NULL);
  LhDutyMatrix *matrix;

  choose (get_choice (chooser, "unit_choice"), "Party branch");
  choose (get_choice (chooser, "list_choice"), "All lists of: Theme day");
  lh_test_assert_soon (shows_months, view);
  matrix = lh_duty_matrix_view_get_matrix (view);
  g_assert_cmpuint (lh_duty_matrix_get_columns (matrix)->len, ==, 12);
  g_assert_cmpuint (lh_duty_matrix_get_rows (matrix)->len, >, 20);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "duties-months");
  check_paper (fixture->ledger, matrix);
  choose (get_choice (chooser, "list_choice"), "2024年9月主题党日");
  lh_test_assert_soon (shows_one_list, view);
  g_assert_cmpuint (lh_duty_matrix_get_columns (lh_duty_matrix_view_get_matrix (view))->len, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (get_choice (chooser, "line_choice"))), ==, 2);
}

/* An exemption without the mouse: F8, the reason, Enter, and one is among the cells again. */
static void
test_exempt (Fixture       *fixture,
             gconstpointer  data)
{
  LhDutyMatrixView *view = show_matrix (fixture);
  GtkWidget *sheet = lh_test_find (GTK_WIDGET (view), LH_TYPE_SHEET, NULL);
  Cell cell = find_open (view);
  GtkWidget *reason, *focus;

  lh_sheet_set_cursor (LH_SHEET (sheet), cell.row + 1, cell.column + 1);
  gtk_widget_activate_action (GTK_WIDGET (view), "duties.ask-reason", NULL);
  lh_test_frame (GTK_WIDGET (fixture->window));
  reason = GTK_WIDGET (gtk_widget_get_template_child (lh_test_find (GTK_WIDGET (view), LH_TYPE_DUTY_CELL_PANE, NULL),
                                                      LH_TYPE_DUTY_CELL_PANE, "reason_row"));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, reason));
  g_signal_emit_by_name (reason, "entry-activated");
  lh_test_settle ();
  g_assert_true (stands_so (&cell));
  gtk_editable_set_text (GTK_EDITABLE (reason), "机构改革，本年度不再承担");
  g_signal_emit_by_name (reason, "entry-activated");
  cell.state = LH_DUTY_CELL_EXEMPT;
  lh_test_assert_soon (stands_so, &cell);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (focus == sheet);
}

static gboolean
has_members (gpointer data)
{
  gint64 count = -1;

  g_object_get (data, "count", &count, NULL);
  return count > 0;
}

static GtkSelectionModel *
get_model (GtkWidget *half)
{
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (lh_test_find (half, GTK_TYPE_COLUMN_VIEW, NULL)));

  g_assert_nonnull (model);
  return model;
}

/* Chooses the first member of a unit. */
static const LhDutyShare *
select_member (GtkWidget  *view,
               const char *unit)
{
  GtkWidget *paned = lh_test_find (view, GTK_TYPE_PANED, NULL);
  GtkSelectionModel *model = get_model (gtk_paned_get_start_child (GTK_PANED (paned)));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (LhRowItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
      const LhDutyShare *share = lh_row_item_get_row (item);

      if (g_str_equal (lh_record_get_text (share->organization, LH_ORGANIZATION_NAME), unit))
        {
          gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (model), i);
          return share;
        }
    }
  g_error ("%s has no members in the sample", unit);
}

static guint
count_duties (LhLedger *ledger,
              gint64    member_id)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_DUTY);

  lh_query_where_id (query, LH_DUTY_MEMBER_ID, member_id);
  return (guint) lh_ledger_count (ledger, query, NULL);
}

typedef struct
{
  GListModel *model;
  guint       n;
} Length;

static gboolean
has_length (gpointer data)
{
  const Length *length = data;

  return g_list_model_get_n_items (length->model) == length->n;
}

/* An organ committee divides lines of all committees among its own members, in one step and back in one. */
static void
test_members (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *view = lh_checklists_page_show_view (LH_CHECKLISTS_PAGE (fixture->page), "members");
  GtkSelectionModel *lines;
  const LhDutyShare *share;
  g_autofree char *undone = NULL;
  gint64 member_id;
  guint n_lines, n_duties;
  Length length;

  lh_test_assert_soon (has_members, view);
  share = select_member (view, "市纪委监委机关");
  member_id = lh_record_get_id (share->member);
  g_assert_cmpuint (share->lines->len, ==, 3);
  g_assert_cmpuint (share->count.required, >, 0);
  n_duties = count_duties (fixture->ledger, member_id);
  g_assert_cmpuint (n_duties, >, 3);
  lines = get_model (gtk_paned_get_end_child (GTK_PANED (lh_test_find (view, GTK_TYPE_PANED, NULL))));
  n_lines = g_list_model_get_n_items (G_LIST_MODEL (lines));
  g_assert_cmpuint (n_lines, >=, 2);

  gtk_selection_model_select_range (lines, 0, 2, TRUE);
  gtk_widget_activate_action (view, "members.assign", NULL);
  length = (Length) { G_LIST_MODEL (lines), n_lines - 2 };
  lh_test_assert_soon (has_length, &length);
  g_assert_cmpuint (count_duties (fixture->ledger, member_id), >, n_duties);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "duties-members");
  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_nonnull (undone);
  g_assert_cmpuint (count_duties (fixture->ledger, member_id), ==, n_duties);
  length.n = n_lines;
  lh_test_assert_soon (has_length, &length);
}

typedef struct
{
  GtkExpander *expander;
  char        *title;
} Birthdays;

static gboolean
shows_birthdays (gpointer data)
{
  Birthdays *birthdays = data;

  return gtk_widget_get_visible (GTK_WIDGET (birthdays->expander)) &&
         g_strcmp0 (gtk_expander_get_label (birthdays->expander), birthdays->title) == 0;
}

static gboolean
is_theme_day (LhRecord *checklist,
              int       month)
{
  return lh_record_get_loaded (checklist) && lh_record_get_int (checklist, LH_CHECKLIST_MONTH) == month &&
         g_str_equal (lh_record_get_text (checklist, LH_CHECKLIST_KIND), "theme-day");
}

static gboolean
select_checklist (GtkSingleSelection *selection,
                  int                 month)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (selection)); i++)
    {
      g_autoptr (LhRecord) checklist = g_list_model_get_item (G_LIST_MODEL (selection), i);

      lh_test_assert_soon (is_loaded, checklist);
      if (month == 0 ? lh_record_get_int (checklist, LH_CHECKLIST_MONTH) <= 0 : is_theme_day (checklist, month))
        {
          gtk_single_selection_set_selected (selection, i);
          return TRUE;
        }
    }
  return FALSE;
}

/* What leaves with a list besides its lines: the birthdays, a row each. */
static void
check_export (GtkWidget *view,
              guint      n_birthdays)
{
  GtkWidget *table = lh_test_find (view, LH_TYPE_RECORD_TABLE, NULL);
  g_autoptr (LhReport) report = lh_report_new ("Plan", NULL);
  LhReportSheet *sheet = lh_report_add_sheet (report, "Plan");

  g_signal_emit_by_name (table, "exporting", report);
  g_assert_cmpuint (lh_report_sheet_count (sheet, LH_REPORT_BLOCK_TABLE), ==, n_birthdays > 0 ? 1 : 0);
  if (n_birthdays > 0)
    g_assert_cmpuint (lh_report_table_get_n_rows (lh_report_sheet_get_block (sheet, 1)->table), ==, n_birthdays);
}

static gboolean
is_shown (gpointer data)
{
  return gtk_widget_get_visible (data);
}

static gboolean
shows_list (gpointer data)
{
  return has_matrix (data) && shows_one_list (data);
}

/* From the list to who has done it, and how much that is. */
static void
check_completion (Fixture   *fixture,
                  GtkWidget *view)
{
  GtkWidget *completion = GTK_WIDGET (gtk_widget_get_template_child (view, G_OBJECT_TYPE (view), "completion"));
  GtkLabel *label = GTK_LABEL (gtk_widget_get_template_child (view, G_OBJECT_TYPE (view), "completion_label"));
  GtkWidget *matrix;

  lh_test_assert_soon (is_shown, completion);
  g_assert_nonnull (strstr (gtk_label_get_label (label), "of 86"));
  g_assert_nonnull (strstr (gtk_label_get_label (label), "Published on"));
  gtk_widget_activate_action (view, "page.completion", NULL);
  matrix = lh_checklists_page_show_view (LH_CHECKLISTS_PAGE (fixture->page), "matrix");
  lh_test_assert_soon (shows_list, matrix);
  g_assert_cmpuint (lh_duty_matrix_get_totals (lh_duty_matrix_view_get_matrix (LH_DUTY_MATRIX_VIEW (matrix)))->required, ==,
                    86);
  lh_checklists_page_show_view (LH_CHECKLISTS_PAGE (fixture->page), "lists");
}

/* The theme day of a month has the political birthdays of that month over its lines; other lists have none. */
static void
test_birthdays (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *view = lh_checklists_page_show_view (LH_CHECKLISTS_PAGE (fixture->page), "lists");
  GtkWidget *list = lh_test_find (view, GTK_TYPE_LIST_VIEW, NULL);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  Birthdays shown = { GTK_EXPANDER (gtk_widget_get_template_child (view, G_OBJECT_TYPE (view), "birthdays")), NULL };
  guint n_all = 0;

  lh_test_settle ();
  for (int month = 8; month <= 9; month++)
    {
      g_autoptr (GPtrArray) expected = lh_birthdays_of_month (fixture->ledger, 2024, month, 0, NULL);

      n_all += expected->len;
      shown.title = g_strdup_printf (expected->len == 1 ? "Political birthdays of the month: %u member"
                                     : "Political birthdays of the month: %u members", expected->len);
      g_assert_true (select_checklist (selection, month));
      lh_test_assert_soon (shows_birthdays, &shown);
      g_free (shown.title);
      check_export (view, expected->len);
    }
  check_completion (fixture, view);
  g_assert_cmpuint (n_all, >, 0);
  gtk_expander_set_expanded (shown.expander, TRUE);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "checklists-birthdays");
  g_assert_true (select_checklist (selection, 0));
  lh_test_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (shown.expander)));
}

static void
add_tests (void)
{
  ADD_PAGE_TEST ("/ui-duties/tick", lh_checklists_page_get_type, test_tick);
  ADD_PAGE_TEST ("/ui-duties/type", lh_checklists_page_get_type, test_type);
  ADD_PAGE_TEST ("/ui-duties/all-lines", lh_checklists_page_get_type, test_all_lines);
  ADD_PAGE_TEST ("/ui-duties/lists", lh_checklists_page_get_type, test_lists);
  ADD_PAGE_TEST ("/ui-duties/exempt", lh_checklists_page_get_type, test_exempt);
  ADD_PAGE_TEST ("/ui-duties/birthdays", lh_checklists_page_get_type, test_birthdays);
  ADD_PAGE_TEST ("/ui-duties/members", lh_checklists_page_get_type, test_members);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
