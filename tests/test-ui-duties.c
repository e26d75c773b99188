/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "test-pages-fixture.h"

#include "lh-birthdays.h"
#include "lh-checklist.h"
#include "lh-checklists-page.h"
#include "lh-duty-matrix-view.h"
#include "lh-duty-record.h"
#include "lh-duty-workload.h"
#include "lh-duty.h"
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
  lh_test_settle ();
  g_assert_cmpuint (count_duties (fixture->ledger, member_id), >, n_duties);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, n_lines - 2);
  lh_test_frame (GTK_WIDGET (fixture->window));
  lh_test_save_png (GTK_WIDGET (fixture->page), "duties-members");
  undone = lh_ledger_undo (fixture->ledger, NULL);
  g_assert_nonnull (undone);
  lh_test_settle ();
  g_assert_cmpuint (count_duties (fixture->ledger, member_id), ==, n_duties);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, n_lines);
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
    }
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
  ADD_PAGE_TEST ("/ui-duties/birthdays", lh_checklists_page_get_type, test_birthdays);
  ADD_PAGE_TEST ("/ui-duties/members", lh_checklists_page_get_type, test_members);
}

int
main (int    argc,
      char **argv)
{
  return run_pages (&argc, &argv, add_tests);
}
