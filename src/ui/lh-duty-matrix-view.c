/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-matrix-view.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-duty-cell-pane.h"
#include "lh-duty-chooser.h"
#include "lh-duty-sheet.h"
#include "lh-duty-table.h"
#include "lh-duty-tick.h"
#include "lh-report-output.h"
#include "lh-sheet.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhDutyMatrixView
{
  LhPage          parent_instance;

  GSignalGroup   *ledger_signals;
  LhDutySheet    *model;
  guint           serial;
  gboolean        dirty;          /* what is shown is older than the ledger */
  gboolean        reset;          /* the next matrix chooses its rows anew */

  LhDutyChooser  *chooser;
  GtkDropDown    *filter_choice;
  GtkLabel       *figures_label;
  GtkStack       *stack;
  LhSheet        *sheet;
  GtkWidget      *side;
  GtkStack       *side_stack;
  LhDutyCellPane *pane;
  GtkListBox     *missing_list;
  GtkLabel       *missing_label;
};

typedef struct
{
  gpointer weak;
  guint    serial;
} LhDutyViewRequest;

G_DEFINE_FINAL_TYPE (LhDutyMatrixView, lh_duty_matrix_view, LH_TYPE_PAGE)

/* A record is for today; in a quarter that is over, for its last day. */
static LhDate
lh_duty_matrix_view_get_day (LhDutyMatrixView *self)
{
  return lh_ledger_get_as_of (lh_page_get_ledger (LH_PAGE (self)));
}

/* Missing names */

static GtkWidget *
lh_duty_matrix_view_create_missing (const LhDutyRow *row,
                                    guint            overdue)
{
  GtkWidget *line = adw_action_row_new ();
  g_autofree char *text = g_strdup_printf (_("%u missing"), overdue);

  g_object_set (line, "use-markup", FALSE, "title", lh_record_get_text (row->organization, LH_ORGANIZATION_NAME),
                "subtitle", text, "activatable", TRUE, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (line), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (line), "(sx)", "organization", lh_record_get_id (row->organization));
  return line;
}

/* The column of the cursor, or all columns. */
static guint
lh_duty_matrix_view_get_column (LhDutyMatrixView *self)
{
  guint n_columns = lh_duty_matrix_get_columns (lh_duty_sheet_get_matrix (self->model))->len;
  guint row, column;

  if (!lh_sheet_get_cursor (self->sheet, &row, &column) || column == 0 || column > n_columns)
    return n_columns;
  return column - 1;
}

static void
lh_duty_matrix_view_show_missing (LhDutyMatrixView *self)
{
  LhDutyMatrix *matrix = lh_duty_sheet_get_matrix (self->model);
  const guint column = lh_duty_matrix_view_get_column (self);
  GPtrArray *columns = lh_duty_matrix_get_columns (matrix);
  g_autoptr (GPtrArray) missing = lh_duty_matrix_list_missing (matrix, column);
  g_autofree char *heading = column < columns->len ? lh_duty_column_format (g_ptr_array_index (columns, column), NULL)
                                                   : g_strdup (_("All columns"));
  /* TRANSLATORS: a period or line, number of units */
  g_autofree char *text = g_strdup_printf (_("%s: %u units are missing"), heading, missing->len);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->missing_list))) != NULL)
    gtk_list_box_remove (self->missing_list, child);
  for (guint i = 0; i < missing->len; i++)
    {
      const LhDutyRow *row = g_ptr_array_index (missing, i);

      gtk_list_box_append (self->missing_list, lh_duty_matrix_view_create_missing (
        row, column < columns->len ? row->cells[column].totals.overdue : row->totals.overdue));
    }
  gtk_label_set_label (self->missing_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->missing_list), missing->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duties.copy-missing", missing->len > 0);
}

static void
lh_duty_matrix_view_copy_missing (GtkWidget  *widget,
                                  const char *action,
                                  GVariant   *parameter)
{
  LhDutyMatrixView *self = LH_DUTY_MATRIX_VIEW (widget);
  LhCatalog *catalog = lh_ledger_get_catalog (lh_page_get_ledger (LH_PAGE (self)));
  g_autofree char *text = lh_duty_matrix_format_missing (lh_duty_sheet_get_matrix (self->model),
                                                         lh_duty_matrix_view_get_column (self), catalog);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  lh_toast_show (self, _("The names of those missing are copied: paste them into a message."));
}

/* Cells */

static GPtrArray *
lh_duty_matrix_view_list_cells (LhDutyMatrixView *self)
{
  GPtrArray *cells = g_ptr_array_new ();
  LhSheetRange range;

  if (!lh_sheet_get_selection (self->sheet, &range))
    return cells;
  for (guint row = range.first_row; row <= range.last_row; row++)
    {
      for (guint column = range.first_column; column <= range.last_column; column++)
        {
          const LhDutyCell *cell = lh_duty_sheet_get_cell (self->model, row, column);

          if (cell != NULL && cell->state != LH_DUTY_CELL_NONE)
            g_ptr_array_add (cells, (gpointer) cell);
        }
    }
  return cells;
}

static char *
lh_duty_matrix_view_name_cells (LhDutyMatrixView *self,
                                guint             n_cells)
{
  GPtrArray *columns = lh_duty_matrix_get_columns (lh_duty_sheet_get_matrix (self->model));
  guint row, column;
  const LhDutyRow *unit = NULL;
  g_autofree char *heading = NULL;

  if (lh_sheet_get_cursor (self->sheet, &row, &column))
    unit = lh_duty_sheet_get_row (self->model, row);
  if (n_cells > 1)
    return g_strdup_printf (_("%u cells selected"), n_cells);
  if (unit == NULL)
    return g_strdup (_("Choose a cell of a unit"));
  if (column == 0 || column > columns->len)
    return g_strdup (lh_record_get_text (unit->organization, LH_ORGANIZATION_NAME));
  heading = lh_duty_column_format (g_ptr_array_index (columns, column - 1), NULL);
  return g_strdup_printf ("%s · %s", lh_record_get_text (unit->organization, LH_ORGANIZATION_NAME), heading);
}

static void
lh_duty_matrix_view_cursor_cb (LhDutyMatrixView *self)
{
  LhDutyMatrix *matrix = lh_duty_sheet_get_matrix (self->model);
  g_autoptr (GPtrArray) cells = NULL;
  g_autofree char *title = NULL;

  if (matrix == NULL || lh_page_get_ledger (LH_PAGE (self)) == NULL)
    return;
  cells = lh_duty_matrix_view_list_cells (self);
  title = lh_duty_matrix_view_name_cells (self, cells->len);
  lh_duty_cell_pane_set_cells (self->pane, lh_page_get_ledger (LH_PAGE (self)), matrix, cells, title,
                               lh_duty_matrix_view_get_day (self));
  lh_duty_matrix_view_show_missing (self);
}

static void
lh_duty_matrix_view_ticked_applied_cb (GObject      *source,
                                       GAsyncResult *result,
                                       gpointer      user_data)
{
  g_autoptr (LhDutyMatrixView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, _("Recorded"));
}

static void
lh_duty_matrix_view_tick (LhDutyMatrixView *self,
                          GPtrArray        *cells,
                          const LhDutyTick *tick)
{
  guint n;
  g_autoptr (LhChangeSet) changes = lh_duty_tick_create (cells, tick, &n);

  if (n > 0)
    lh_change_apply_async (lh_page_get_ledger (LH_PAGE (self)), changes, lh_duty_matrix_view_ticked_applied_cb,
                           lh_weak_new (self));
}

static void
lh_duty_matrix_view_ticked_cb (LhDutyMatrixView *self)
{
  LhDutyTick tick = { .times = 1, .attendance = LH_UNSET };
  g_autoptr (GPtrArray) cells = NULL;

  if (lh_page_get_ledger (LH_PAGE (self)) == NULL)
    return;
  cells = lh_duty_matrix_view_list_cells (self);
  tick.done_on = lh_duty_matrix_view_get_day (self);
  lh_duty_matrix_view_tick (self, cells, &tick);
}

static void
lh_duty_matrix_view_edited_cb (LhDutyMatrixView *self,
                               guint             row,
                               guint             column,
                               const char       *text)
{
  const LhDutyCell *cell = lh_duty_sheet_get_cell (self->model, row, column);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhDutyTick tick = { .times = 1, .attendance = LH_UNSET };
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (cell == NULL || ledger == NULL || *text == '\0')
    return;
  tick.done_on = lh_duty_matrix_view_get_day (self);
  if (!lh_duty_tick_parse (cell, text, lh_ledger_get_quarter (ledger).year, &tick, &error))
    {
      lh_toast_error (self, error);
      return;
    }
  g_ptr_array_add (cells, (gpointer) cell);
  lh_duty_matrix_view_tick (self, cells, &tick);
}

static void
lh_duty_matrix_view_opened_cb (LhDutyMatrixView *self)
{
  gtk_widget_set_visible (self->side, TRUE);
  gtk_stack_set_visible_child_name (self->side_stack, "cell");
  lh_duty_cell_pane_edit (self->pane);
}

/* Loading */

static void
lh_duty_matrix_view_show_figures (LhDutyMatrixView *self)
{
  g_autofree char *text = lh_duty_matrix_format_figures (lh_duty_sheet_get_matrix (self->model), NULL);

  gtk_label_set_label (self->figures_label, text);
}

static void
lh_duty_matrix_view_show (LhDutyMatrixView *self,
                          LhDutyMatrix     *matrix)
{
  LhDutyFilterKind filter = (LhDutyFilterKind) gtk_drop_down_get_selected (self->filter_choice);

  lh_duty_sheet_set_matrix (self->model, matrix, filter, self->reset);
  if (self->reset)
    lh_sheet_set_cursor (self->sheet, 1, 1);
  self->reset = FALSE;
  gtk_stack_set_visible_child_name (self->stack, lh_duty_matrix_get_rows (matrix)->len == 0 ? "empty"
                                    : lh_duty_sheet_get_rows (self->model)->len == 0 ? "nobody" : "matrix");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duties.export", lh_duty_sheet_get_rows (self->model)->len > 0);
  lh_duty_matrix_view_show_figures (self);
  lh_duty_matrix_view_cursor_cb (self);
}

static void
lh_duty_matrix_view_loaded_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autofree LhDutyViewRequest *request = user_data;
  g_autoptr (LhDutyMatrixView) self = lh_weak_take (request->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhDutyMatrix) matrix = lh_duty_matrix_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || request->serial != self->serial)
    return;
  if (matrix != NULL)
    lh_duty_matrix_view_show (self, matrix);
  else
    lh_toast_error (self, error);
}

static LhDutyViewRequest *
lh_duty_matrix_view_begin (LhDutyMatrixView *self)
{
  LhDutyViewRequest *request = g_new0 (LhDutyViewRequest, 1);

  request->weak = lh_weak_new (self);
  request->serial = ++self->serial;
  return request;
}

static void
lh_duty_matrix_view_load (LhDutyMatrixView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhDutyRequest request = lh_duty_chooser_get_request (self->chooser, ledger);

  lh_duty_matrix_load_async (ledger, &request, NULL, lh_duty_matrix_view_loaded_cb,
                             lh_duty_matrix_view_begin (self));
}

static void
lh_duty_matrix_view_choice_cb (LhDutyMatrixView *self)
{
  if (lh_page_get_ledger (LH_PAGE (self)) == NULL || !lh_duty_chooser_has_lines (self->chooser))
    return;
  self->reset = TRUE;
  lh_duty_matrix_view_load (self);
}

static void
lh_duty_matrix_view_filter_cb (LhDutyMatrixView *self)
{
  g_autoptr (LhDutyMatrix) matrix = NULL;

  if (lh_duty_sheet_get_matrix (self->model) == NULL)
    return;
  matrix = g_object_ref (lh_duty_sheet_get_matrix (self->model));
  self->reset = TRUE;
  lh_duty_matrix_view_show (self, matrix);
}

static void
lh_duty_matrix_view_lines_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autofree LhDutyViewRequest *request = user_data;
  g_autoptr (LhDutyMatrixView) self = lh_weak_take (request->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhDutyLines) lines = lh_duty_lines_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || request->serial != self->serial)
    return;
  if (lines == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  lh_duty_chooser_set_lines (self->chooser, LH_LEDGER (source), g_steal_pointer (&lines));
  lh_duty_matrix_view_load (self);
}

static void
lh_duty_matrix_view_refresh (LhDutyMatrixView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  self->dirty = TRUE;
  if (ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->dirty = FALSE;
  lh_duty_lines_load_async (ledger, lh_ledger_get_quarter (ledger).year, NULL, lh_duty_matrix_view_lines_cb,
                            lh_duty_matrix_view_begin (self));
}

static void
lh_duty_matrix_view_changed_cb (LhDutyMatrixView  *self,
                                const char *const *entities)
{
  static const char *const ours[] = { "duty", "duty-record", "checklist-item", "checklist", "organization",
                                      "committee-member" };

  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    {
      if (g_strv_contains (entities, ours[i]))
        {
          lh_duty_matrix_view_refresh (self);
          return;
        }
    }
}

static void
lh_duty_matrix_view_quarter_cb (LhDutyMatrixView *self)
{
  self->reset = TRUE;
  lh_duty_matrix_view_refresh (self);
}

static void
lh_duty_matrix_view_ledger_cb (LhDutyMatrixView *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_duty_matrix_view_quarter_cb (self);
}

static void
lh_duty_matrix_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_duty_matrix_view_parent_class)->map (widget);

  if (LH_DUTY_MATRIX_VIEW (widget)->dirty)
    lh_duty_matrix_view_refresh (LH_DUTY_MATRIX_VIEW (widget));
}

static void
lh_duty_matrix_view_toggle_pane (LhPage *page)
{
  LhDutyMatrixView *self = LH_DUTY_MATRIX_VIEW (page);

  gtk_widget_set_visible (self->side, !gtk_widget_get_visible (self->side));
}

/* The rows on screen, as a workbook, as PDF or on paper: the parameter says which. */
static void
lh_duty_matrix_view_export (GtkWidget  *widget,
                            const char *action,
                            GVariant   *parameter)
{
  LhDutyMatrixView *self = LH_DUTY_MATRIX_VIEW (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhReport) report = lh_duty_table_create (ledger, lh_duty_sheet_get_matrix (self->model),
                                                      lh_duty_sheet_get_rows (self->model));

  lh_report_output_run (self, report, g_variant_get_string (parameter, NULL));
}

/* An exemption by the keyboard: the cells stay selected, the reason is asked for. */
static void
lh_duty_matrix_view_ask_reason (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  LhDutyMatrixView *self = LH_DUTY_MATRIX_VIEW (widget);

  gtk_widget_set_visible (self->side, TRUE);
  gtk_stack_set_visible_child_name (self->side_stack, "cell");
  lh_duty_cell_pane_ask_reason (self->pane);
}

/* Back from the form to the cells. */
static void
lh_duty_matrix_view_leave_pane (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (LH_DUTY_MATRIX_VIEW (widget)->sheet));
}

static void
lh_duty_matrix_view_dispose (GObject *object)
{
  LhDutyMatrixView *self = LH_DUTY_MATRIX_VIEW (object);

  g_clear_object (&self->ledger_signals);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_DUTY_MATRIX_VIEW);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (lh_duty_matrix_view_parent_class)->dispose (object);
}

static void
lh_duty_matrix_view_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-duty-matrix-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhDutyMatrixView, chooser);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMatrixView, filter_choice);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMatrixView, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMatrixView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMatrixView, sheet);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMatrixView, side);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMatrixView, side_stack);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMatrixView, pane);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMatrixView, missing_list);
  gtk_widget_class_bind_template_child (widget_class, LhDutyMatrixView, missing_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_matrix_view_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_matrix_view_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_matrix_view_cursor_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_matrix_view_ticked_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_matrix_view_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_matrix_view_edited_cb);
}

static void
lh_duty_matrix_view_class_init (LhDutyMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_duty_matrix_view_dispose;
  widget_class->map = lh_duty_matrix_view_map;
  LH_PAGE_CLASS (klass)->toggle_pane = lh_duty_matrix_view_toggle_pane;

  g_type_ensure (LH_TYPE_DUTY_CELL_PANE);
  g_type_ensure (LH_TYPE_DUTY_CHOOSER);
  g_type_ensure (LH_TYPE_SHEET);
  lh_duty_matrix_view_bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "duties.copy-missing", NULL, lh_duty_matrix_view_copy_missing);
  gtk_widget_class_install_action (widget_class, "duties.export", "s", lh_duty_matrix_view_export);
  gtk_widget_class_install_action (widget_class, "duties.ask-reason", NULL, lh_duty_matrix_view_ask_reason);
  gtk_widget_class_install_action (widget_class, "duties.leave-pane", NULL, lh_duty_matrix_view_leave_pane);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "duties.ask-reason", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "duties.leave-pane", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "duties.export", "s", "print");
}

static void
lh_duty_matrix_view_init (LhDutyMatrixView *self)
{
  self->model = lh_duty_sheet_new ();
  self->reset = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_sheet_set_model (self->sheet, LH_SHEET_MODEL (self->model));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duties.export", FALSE);

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_duty_matrix_view_changed_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter", G_CALLBACK (lh_duty_matrix_view_quarter_cb),
                                  self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_duty_matrix_view_ledger_cb), NULL);
}

/**
 * lh_duty_matrix_view_get_matrix:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
LhDutyMatrix *
lh_duty_matrix_view_get_matrix (LhDutyMatrixView *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX_VIEW (self), NULL);
  return lh_duty_sheet_get_matrix (self->model);
}

/**
 * lh_duty_matrix_view_show_item:
 * @item_id: a line; 0 for all lines
 * @quarter: 1 to 4, or 0 for the year
 *
 * Shows a line, at once or as soon as the lines of the year are there.
 */
void
lh_duty_matrix_view_show_item (LhDutyMatrixView *self,
                               gint64            item_id,
                               int               quarter)
{
  g_return_if_fail (LH_IS_DUTY_MATRIX_VIEW (self));

  lh_duty_chooser_show_item (self->chooser, item_id, quarter);
  self->reset = TRUE;
  lh_duty_matrix_view_refresh (self);
}

/**
 * lh_duty_matrix_view_show_list:
 * @checklist_id: a list
 *
 * Shows who has done the lines of a list (S1-4, S1-5).
 */
void
lh_duty_matrix_view_show_list (LhDutyMatrixView *self,
                               gint64            checklist_id)
{
  g_return_if_fail (LH_IS_DUTY_MATRIX_VIEW (self));

  lh_duty_chooser_show_list (self->chooser, checklist_id);
  self->reset = TRUE;
  lh_duty_matrix_view_refresh (self);
}
