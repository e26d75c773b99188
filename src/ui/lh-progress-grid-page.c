/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-progress-grid-page-private.h"

#include <glib/gi18n-lib.h>

#include "lh-toast.h"
#include "lh-weak.h"

G_DEFINE_FINAL_TYPE (LhProgressGridPage, lh_progress_grid_page, LH_TYPE_PAGE)

static void
lh_progress_grid_page_show_count (GtkToggleButton *button,
                                  LhProgressGrid  *grid,
                                  guint            flags,
                                  const char      *format)
{
  g_autofree char *text = g_strdup_printf (format, lh_progress_grid_count (grid, flags));

  gtk_button_set_label (GTK_BUTTON (button), text);
}

static void
lh_progress_grid_page_show_counts (LhProgressGridPage *self)
{
  LhProgressGrid *grid = lh_progress_sheet_get_grid (self->model);
  guint n_missing = lh_progress_grid_count (grid, LH_GRID_NO_REPORT);

  lh_progress_grid_page_show_count (self->missing_button, grid, LH_GRID_NO_REPORT, _("Without a report %u"));
  lh_progress_grid_page_show_count (self->warnings_button, grid, LH_GRID_WARNINGS, _("With warnings %u"));
  lh_progress_grid_page_show_count (self->untracked_button, grid, LH_GRID_UNTRACKED, _("Not tracked for long %u"));
  if (!lh_filter_bar_get_active (self->filter_bar))
    lh_page_set_count (LH_PAGE (self), n_missing);
}

static void
lh_progress_grid_page_show_status (LhProgressGridPage *self)
{
  LhProgressGrid *grid = lh_progress_sheet_get_grid (self->model);
  g_autoptr (GString) text = g_string_new (NULL);
  LhSheetRange range;
  guint n_cells;

  if (grid == NULL)
    return;
  g_string_append_printf (text, _("%u of %u projects"), lh_progress_sheet_get_n_rows (self->model),
                          lh_progress_grid_get_n_rows (grid));
  if (lh_sheet_get_selection (self->sheet, &range))
    {
      n_cells = (range.last_row - range.first_row + 1) * (range.last_column - range.first_column + 1);
      if (n_cells > 1)
        g_string_append_printf (text, _(" · %u rows × %u columns selected"), range.last_row - range.first_row + 1,
                                range.last_column - range.first_column + 1);
    }
  gtk_label_set_label (self->status_label, text->str);
}

static void
lh_progress_grid_page_show_text (GtkLabel   *label,
                                 const char *text)
{
  gboolean empty = text == NULL || *text == '\0';

  gtk_label_set_label (label, empty ? "—" : text);
  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dim-label");
}

/* Below the sheet: all of the text of the cell, beside what was promised. */
static void
lh_progress_grid_page_cursor_cb (LhProgressGridPage *self)
{
  LhSheetModel *model = LH_SHEET_MODEL (self->model);
  guint row, column;
  g_autofree char *text = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *promise = NULL;
  g_autofree char *project = NULL;
  g_autofree char *heading = NULL;

  lh_progress_grid_page_show_status (self);
  if (!lh_sheet_get_cursor (self->sheet, &row, &column))
    {
      gtk_label_set_label (self->cell_heading, "");
      lh_progress_grid_page_show_text (self->cell_label, NULL);
      lh_progress_grid_page_show_text (self->promise_label, NULL);
      return;
    }
  text = lh_sheet_model_get_text (model, row, column);
  warning = lh_sheet_model_get_warning (model, row, column);
  if (warning == NULL && (lh_progress_sheet_get_row (self->model, row)->flags & LH_GRID_UNTRACKED))
    warning = lh_grid_row_explain (lh_progress_sheet_get_row (self->model, row), LH_GRID_UNTRACKED, NULL);
  promise = lh_grid_row_format (lh_progress_sheet_get_row (self->model, row), LH_GRID_PROMISE, NULL);
  project = lh_grid_row_format (lh_progress_sheet_get_row (self->model, row), LH_GRID_PROJECT, NULL);
  heading = g_strdup_printf ("%s · %s", project, lh_sheet_model_get_column (model, column)->title);
  gtk_label_set_label (self->cell_heading, heading);
  lh_progress_grid_page_show_text (self->cell_label, text);
  lh_progress_grid_page_show_text (self->promise_label, promise);
  gtk_label_set_label (self->cell_warning, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->cell_warning), warning != NULL);
}

/* What most come here for. */
static void
lh_progress_grid_page_place_cursor (LhProgressGridPage *self)
{
  LhSheetModel *model = LH_SHEET_MODEL (self->model);

  for (guint place = 0; place < lh_sheet_model_get_n_columns (model); place++)
    {
      if (lh_progress_sheet_get_column (self->model, place) == LH_GRID_WORK_DONE)
        lh_sheet_set_cursor (self->sheet, 0, place);
    }
}

static LhQuery *
lh_progress_grid_page_create_query (LhProgressGridPage *self,
                                    LhQuarter           quarter)
{
  LhProgressGrid *grid = lh_progress_sheet_get_grid (self->model);
  LhQuery *query = lh_progress_grid_create_query (quarter);
  g_autoptr (GArray) ids = NULL;

  if (self->filter_again || grid == NULL)
    {
      lh_filter_bar_apply (self->filter_bar, query);
      return query;
    }
  if (!lh_filter_bar_get_active (self->filter_bar))
    return query;
  /* a light that changes while its row is filled in does not take the row away */
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < lh_progress_grid_get_n_rows (grid); i++)
    {
      gint64 id = lh_record_get_id (lh_progress_grid_get_row (grid, i)->project);

      g_array_append_val (ids, id);
    }
  lh_query_set_ids (query, (const gint64 *) ids->data, ids->len);
  return query;
}

static void
lh_progress_grid_page_loaded_cb (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr (LhProgressGridPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhProgressGrid) grid = lh_progress_grid_load_finish (result, &error);
  LhLedger *ledger;

  if (self == NULL || self->sheet == NULL)
    return;
  self->loading = FALSE;
  ledger = lh_page_get_ledger (LH_PAGE (self));
  if (grid == NULL || (gpointer) ledger != source)
    {
      if (ledger != NULL && (gpointer) ledger == source)
        lh_toast_error (self, error);
    }
  else if (!self->again || !self->filter_again)
    {
      gboolean first = lh_progress_sheet_get_grid (self->model) == NULL;

      lh_progress_sheet_set_grid (self->model, ledger, grid, self->flags, self->filter_again);
      if (first)
        lh_progress_grid_page_place_cursor (self);
      self->filter_again = FALSE;
      gtk_stack_set_visible_child_name (self->stack, lh_progress_sheet_get_n_rows (self->model) > 0 ? "rows" : "empty");
      lh_progress_grid_page_show_counts (self);
      lh_progress_grid_page_cursor_cb (self);
    }
  if (self->again)
    lh_progress_grid_page_reload (self, self->filter_again);
  else
    lh_progress_grid_page_next_edit (self);
}

/**
 * lh_progress_grid_page_reload:
 * @filter_again: whether the rows are chosen anew, because the quarter or the filter is another one
 *
 * Asks the ledger for the rows.
 */
void
lh_progress_grid_page_reload (LhProgressGridPage *self,
                              gboolean            filter_again)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhQuery) query = NULL;
  LhQuarter quarter;

  self->filter_again |= filter_again;
  if (ledger == NULL || !self->attached)
    return;
  self->again = self->loading;
  if (self->loading)
    return;
  self->loading = TRUE;
  self->dirty = FALSE;
  quarter = lh_ledger_get_quarter (ledger);
  query = lh_progress_grid_page_create_query (self, quarter);
  lh_progress_grid_load_async (ledger, quarter, lh_ledger_get_as_of (ledger), query, NULL,
                               lh_progress_grid_page_loaded_cb, lh_weak_new (self));
}

static void
lh_progress_grid_page_filter_cb (LhProgressGridPage *self)
{
  self->flags = (gtk_toggle_button_get_active (self->missing_button) ? LH_GRID_NO_REPORT : 0) |
                (gtk_toggle_button_get_active (self->warnings_button) ? LH_GRID_WARNINGS : 0) |
                (gtk_toggle_button_get_active (self->untracked_button) ? LH_GRID_UNTRACKED : 0);
  lh_progress_grid_page_reload (self, TRUE);
}

static void
lh_progress_grid_page_changed_cb (LhProgressGridPage *self,
                                  const char *const  *entities)
{
  const char *const wanted[] = { "progress", "indicator-value", "indicator", "quarter-plan", "project", "organization",
                                 "tracking-entry", "setting", "*" };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    self->dirty |= g_strv_contains (entities, wanted[i]);
  /* a change of our own comes back through its callback */
  if (self->dirty && !self->busy)
    lh_progress_grid_page_reload (self, FALSE);
}

static void
lh_progress_grid_page_status_cb (LhProgressGridPage *self)
{
  lh_sheet_model_changed (LH_SHEET_MODEL (self->model), FALSE);
}

static void
lh_progress_grid_page_quarter_cb (LhProgressGridPage *self)
{
  lh_progress_grid_page_reload (self, TRUE);
}

static void
lh_progress_grid_page_read_only_cb (LhProgressGridPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  g_object_set (self->sheet, "editable", ledger != NULL && !lh_ledger_get_read_only (ledger), NULL);
}

static void
lh_progress_grid_page_ledger_cb (LhProgressGridPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  lh_progress_grid_page_drop_edits (self);
  self->busy = FALSE;
  g_signal_group_set_target (self->ledger_signals, ledger);
  g_object_set (self->filter_bar, "ledger", ledger, NULL);
  lh_progress_grid_page_read_only_cb (self);
  lh_progress_grid_page_reload (self, TRUE);
}

static void
lh_progress_grid_page_map (GtkWidget *widget)
{
  LhProgressGridPage *self = LH_PROGRESS_GRID_PAGE (widget);

  GTK_WIDGET_CLASS (lh_progress_grid_page_parent_class)->map (widget);
  if (self->attached)
    return;
  self->attached = TRUE;
  lh_progress_grid_page_reload (self, TRUE);
}

static void
lh_progress_grid_page_column_cb (LhProgressGridPage *self,
                                 GVariant           *state,
                                 GSimpleAction      *action)
{
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < LH_N_GRID_COLUMNS; i++)
    {
      if (g_str_equal (lh_grid_column_get (i)->name, name))
        lh_progress_sheet_show_column (self->model, i, g_variant_get_boolean (state));
    }
  g_simple_action_set_state (action, state);
}

/* A menu of the columns, as the tables have it. */
static void
lh_progress_grid_page_fill_menu (LhProgressGridPage *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();

  for (guint i = 0; i < LH_N_GRID_COLUMNS; i++)
    {
      const LhGridColumn *column = lh_grid_column_get (i);
      g_autofree char *name = g_strconcat ("columns.", column->name, NULL);
      g_autoptr (GSimpleAction) action = NULL;

      action = g_simple_action_new_stateful (column->name, NULL,
                                             g_variant_new_boolean (lh_progress_sheet_shows_column (self->model, i)));
      g_signal_connect_object (action, "change-state", G_CALLBACK (lh_progress_grid_page_column_cb), self,
                               G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
      g_menu_append (columns, lh_tr (NULL, column->label), name);
    }
  g_menu_append_section (menu, _("Columns"), G_MENU_MODEL (columns));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (actions));
  gtk_menu_button_set_menu_model (self->columns_button, G_MENU_MODEL (menu));
}

static void
lh_progress_grid_page_sheet_action (GtkWidget  *widget,
                                    const char *action_name,
                                    GVariant   *parameter)
{
  LhProgressGridPage *self = LH_PROGRESS_GRID_PAGE (widget);

  if (g_str_equal (action_name, "grid.copy"))
    lh_sheet_copy (self->sheet);
  else if (g_str_equal (action_name, "grid.paste"))
    lh_sheet_paste (self->sheet);
  else
    lh_progress_grid_page_filled_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

static void
lh_progress_grid_page_open_action (GtkWidget  *widget,
                                   const char *action_name,
                                   GVariant   *parameter)
{
  LhProgressGridPage *self = LH_PROGRESS_GRID_PAGE (widget);
  guint row, column;

  if (lh_sheet_get_cursor (self->sheet, &row, &column))
    gtk_widget_activate_action (widget, "win.show-record", "(sx)", "project",
                                lh_record_get_id (lh_progress_sheet_get_row (self->model, row)->project));
}

static void
lh_progress_grid_page_clear_filters_action (GtkWidget  *widget,
                                            const char *action_name,
                                            GVariant   *parameter)
{
  LhProgressGridPage *self = LH_PROGRESS_GRID_PAGE (widget);

  gtk_toggle_button_set_active (self->missing_button, FALSE);
  gtk_toggle_button_set_active (self->warnings_button, FALSE);
  gtk_toggle_button_set_active (self->untracked_button, FALSE);
  lh_filter_bar_clear (self->filter_bar);
}

static void
lh_progress_grid_page_dispose (GObject *object)
{
  LhProgressGridPage *self = LH_PROGRESS_GRID_PAGE (object);

  if (self->ledger_signals != NULL)
    g_signal_group_set_target (self->ledger_signals, NULL);
  g_clear_object (&self->ledger_signals);
  lh_progress_grid_page_drop_edits (self);
  /* a bound child of a bin would be taken away twice */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROGRESS_GRID_PAGE);
  self->sheet = NULL;
  g_clear_object (&self->model);

  G_OBJECT_CLASS (lh_progress_grid_page_parent_class)->dispose (object);
}

static void
lh_progress_grid_page_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, missing_button);
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, warnings_button);
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, untracked_button);
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, columns_button);
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, status_label);
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, promise_label);
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, cell_heading);
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, cell_label);
  gtk_widget_class_bind_template_child (widget_class, LhProgressGridPage, cell_warning);
  gtk_widget_class_bind_template_callback (widget_class, lh_progress_grid_page_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_progress_grid_page_cursor_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_progress_grid_page_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_progress_grid_page_pasted_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_progress_grid_page_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_progress_grid_page_filled_cb);
}

static void
lh_progress_grid_page_class_init (LhProgressGridPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_progress_grid_page_dispose;
  widget_class->map = lh_progress_grid_page_map;

  g_type_ensure (LH_TYPE_FILTER_BAR);
  g_type_ensure (LH_TYPE_FILTER_CHIP);
  g_type_ensure (LH_TYPE_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-progress-grid-page.ui"));
  lh_progress_grid_page_bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "grid.copy", NULL, lh_progress_grid_page_sheet_action);
  gtk_widget_class_install_action (widget_class, "grid.paste", NULL, lh_progress_grid_page_sheet_action);
  gtk_widget_class_install_action (widget_class, "grid.fill", NULL, lh_progress_grid_page_sheet_action);
  gtk_widget_class_install_action (widget_class, "grid.open", NULL, lh_progress_grid_page_open_action);
  gtk_widget_class_install_action (widget_class, "page.clear-filters", NULL,
                                   lh_progress_grid_page_clear_filters_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "grid.open", NULL);
}

static void
lh_progress_grid_page_init (LhProgressGridPage *self)
{
  self->model = lh_progress_sheet_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_sheet_set_model (self->sheet, LH_SHEET_MODEL (self->model));
  lh_progress_grid_page_fill_menu (self);

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_progress_grid_page_changed_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "status-changed", G_CALLBACK (lh_progress_grid_page_status_cb),
                                  self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter",
                                  G_CALLBACK (lh_progress_grid_page_quarter_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::read-only",
                                  G_CALLBACK (lh_progress_grid_page_read_only_cb), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_progress_grid_page_ledger_cb), NULL);
}
