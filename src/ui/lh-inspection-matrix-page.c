/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-matrix-page.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-column-fit.h"
#include "lh-inspection-pane.h"
#include "lh-inspection-round.h"
#include "lh-inspection-schedule-dialog.h"
#include "lh-inspection-totals.h"
#include "lh-light-cell.h"
#include "lh-row-item.h"
#include "lh-text.h"
#include "lh-toast.h"
#include "lh-weak.h"

#define LH_NO_ROUND G_MAXUINT
#define LH_ANY_STATE LH_INSPECTION_N_STATES

struct _LhInspectionMatrixPage
{
  LhPage                parent_instance;

  GSignalGroup         *ledger_signals;
  LhInspectionMatrix   *matrix;
  GListStore           *store;           /* LhRowItem of LhInspectionRow */
  guint                 serial;
  char                 *shape;           /* the rounds the columns were built for */
  guint                 filter_round;    /* LH_NO_ROUND for none */
  guint                 filter_state;
  gboolean              pane_wanted;

  GtkDropDown          *light_choice;
  GtkDropDown          *organization_choice;
  LhInspectionPane     *pane;
  GtkSearchEntry       *search;
  GtkStack             *stack;
  GtkLabel             *status_label;
  LhInspectionTotals   *totals;
  GtkColumnView        *view;
};

typedef struct
{
  gpointer weak;
  guint    serial;
} LhMatrixRequest;

G_DEFINE_FINAL_TYPE (LhInspectionMatrixPage, lh_inspection_matrix_page, LH_TYPE_PAGE)

static const struct
{
  const char *mark;
  const char *colour;
} looks[LH_INSPECTION_N_STATES] = {
  [LH_INSPECTION_STATE_NOT_COVERED] = { "–", "grey" },
  [LH_INSPECTION_STATE_PENDING] = { "○", "grey" },
  [LH_INSPECTION_STATE_OVERDUE] = { "■", "red" },
  [LH_INSPECTION_STATE_DONE] = { "●", "green" },
  [LH_INSPECTION_STATE_FINDINGS] = { "▲", "yellow" },
};

static LhInspectionRow *
lh_matrix_page_get_row (GtkListItem *list_item)
{
  return lh_row_item_get_row (gtk_list_item_get_item (list_item));
}

static char *
lh_matrix_page_format_organization (gpointer row,
                                    gpointer data)
{
  const char *name = ((LhInspectionRow *) row)->organization_name;

  return g_strdup (name != NULL ? name : "");
}

static char *
lh_matrix_page_format_project (gpointer row,
                               gpointer data)
{
  return g_strdup (lh_record_get_text (((LhInspectionRow *) row)->project, LH_PROJECT_NAME));
}

/* Inspected of those due: what a row has behind it. */
static char *
lh_matrix_page_format_total (gpointer row,
                             gpointer data)
{
  const LhInspectionCount *count = &((LhInspectionRow *) row)->count;
  guint done = count->states[LH_INSPECTION_STATE_DONE] + count->states[LH_INSPECTION_STATE_FINDINGS];

  return g_strdup_printf ("%u/%u", done, done + count->states[LH_INSPECTION_STATE_PENDING] +
                                         count->states[LH_INSPECTION_STATE_OVERDUE]);
}

static char *
lh_matrix_page_format_cell (const LhInspectionCell *cell)
{
  if (cell->state == LH_INSPECTION_STATE_NOT_COVERED)
    return g_strdup (looks[cell->state].mark);
  if (cell->n_problems > 0)
    /* TRANSLATORS: a mark, "problems found", how many of how many are closed */
    return g_strdup_printf (_("%s %s %u/%u"), looks[cell->state].mark, lh_inspection_state_get_label (cell->state, NULL),
                            cell->n_problems - cell->n_open, cell->n_problems);
  return g_strdup_printf ("%s %s", looks[cell->state].mark, lh_inspection_state_get_label (cell->state, NULL));
}

static void
lh_matrix_page_setup_cell_cb (GtkListItemFactory *factory,
                              GtkListItem        *list_item)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "lh-matrix-cell");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_list_item_set_child (list_item, button);
}

static void
lh_matrix_page_bind_cell_cb (gpointer     place,
                             GtkListItem *list_item)
{
  LhInspectionRow *row = lh_matrix_page_get_row (list_item);
  guint round = GPOINTER_TO_UINT (place);
  const LhInspectionCell *cell = &row->cells[round];
  GtkWidget *button = gtk_list_item_get_child (list_item);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));
  const char *const classes[] = { "lh-light", looks[cell->state].colour, NULL };
  g_autofree char *text = lh_matrix_page_format_cell (cell);

  gtk_button_set_label (GTK_BUTTON (button), text);
  gtk_widget_set_css_classes (label, (const char **) classes);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xu)", lh_record_get_id (row->project), round);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "matrix.open");
}

static void
lh_matrix_page_setup_light_cb (GtkListItemFactory *factory,
                               GtkListItem        *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (LH_TYPE_LIGHT_CELL, NULL));
}

static LhProjectStatus *
lh_matrix_page_get_status (LhInspectionMatrixPage *self,
                           LhInspectionRow        *row)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhStatistics *statistics = ledger != NULL ? lh_ledger_get_statistics (ledger) : NULL;

  return statistics != NULL ? lh_statistics_get_status (statistics, lh_record_get_id (row->project)) : NULL;
}

static void
lh_matrix_page_bind_light_cb (LhInspectionMatrixPage *self,
                              GtkListItem            *list_item)
{
  g_object_set (gtk_list_item_get_child (list_item), "status",
                lh_matrix_page_get_status (self, lh_matrix_page_get_row (list_item)), NULL);
}

static void
lh_matrix_page_append_light (LhInspectionMatrixPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_("Light"), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (lh_matrix_page_setup_light_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (lh_matrix_page_bind_light_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_fixed_width (column, 90);
  gtk_column_view_append_column (self->view, column);
  lh_column_fit_add (self->view, column, NULL);
}

static void
lh_matrix_page_append_round (LhInspectionMatrixPage *self,
                             LhRecord               *round,
                             guint                   place)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *title = lh_inspection_totals_format_title (round);
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (lh_matrix_page_setup_cell_cb), NULL);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (lh_matrix_page_bind_cell_cb), GUINT_TO_POINTER (place));
  gtk_column_view_column_set_fixed_width (column, 98);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
  lh_column_fit_add (self->view, column, NULL);
}

static char *
lh_matrix_page_describe (LhInspectionMatrix *matrix)
{
  GPtrArray *rounds = lh_inspection_matrix_get_rounds (matrix);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rounds->len; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT "%s ", lh_record_get_id (g_ptr_array_index (rounds, i)),
                            lh_record_get_text (g_ptr_array_index (rounds, i), LH_INSPECTION_ROUND_TITLE));
  return g_string_free (text, FALSE);
}

/* The columns stay while the rounds do. */
static void
lh_matrix_page_build_columns (LhInspectionMatrixPage *self)
{
  g_autofree char *shape = lh_matrix_page_describe (self->matrix);
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GPtrArray *rounds = lh_inspection_matrix_get_rounds (self->matrix);

  if (g_strcmp0 (shape, self->shape) == 0)
    return;
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  g_list_store_remove_all (self->store);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  lh_row_column_append (self->view, _("Organization"), 108, FALSE, lh_matrix_page_format_organization, NULL);
  lh_row_column_append (self->view, _("Project"), 0, FALSE, lh_matrix_page_format_project, NULL);
  lh_matrix_page_append_light (self);
  for (guint i = 0; i < rounds->len; i++)
    lh_matrix_page_append_round (self, g_ptr_array_index (rounds, i), i);
  lh_row_column_append (self->view, _("Inspected"), 64, TRUE, lh_matrix_page_format_total, NULL);
}

static gboolean
lh_matrix_page_matches (LhInspectionMatrixPage *self,
                        LhInspectionRow        *row,
                        const char             *search)
{
  GObject *organization = gtk_drop_down_get_selected_item (self->organization_choice);
  guint light = gtk_drop_down_get_selected (self->light_choice);

  if (self->filter_round != LH_NO_ROUND && row->cells[self->filter_round].state != self->filter_state)
    return FALSE;
  if (gtk_drop_down_get_selected (self->organization_choice) > 0 && organization != NULL &&
      g_strcmp0 (gtk_string_object_get_string (GTK_STRING_OBJECT (organization)), row->organization_name) != 0)
    return FALSE;
  if (light > 0 && light != GTK_INVALID_LIST_POSITION)
    {
      LhProjectStatus *status = lh_matrix_page_get_status (self, row);

      if (status == NULL || lh_project_status_get_values (status)->light != (LhLight) (light - 1))
        return FALSE;
    }
  if (*search != '\0')
    {
      const char *const texts[] = { lh_record_get_text (row->project, LH_PROJECT_NAME), row->organization_name, NULL };
      g_autofree char *key = lh_text_search_key (texts);

      return strstr (key, search) != NULL;
    }
  return TRUE;
}

static void
lh_matrix_page_filter (LhInspectionMatrixPage *self)
{
  g_autofree char *search = lh_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GPtrArray *all;
  g_autofree char *text = NULL;

  if (self->matrix == NULL)
    return;
  all = lh_inspection_matrix_get_rows (self->matrix);
  for (guint i = 0; i < all->len; i++)
    {
      if (lh_matrix_page_matches (self, g_ptr_array_index (all, i), search))
        g_ptr_array_add (rows, g_ptr_array_index (all, i));
    }
  lh_row_items_fill (self->store, rows, self->matrix);
  text = g_strdup_printf (_("%u of %u shown"), rows->len, all->len);
  gtk_label_set_label (self->status_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.clear",
                                 rows->len < all->len || self->filter_round != LH_NO_ROUND);
}

static void
lh_matrix_page_filter_cb (LhInspectionMatrixPage *self)
{
  lh_matrix_page_filter (self);
}

/* The organizations that have projects, in official order; the choice stays. */
static void
lh_matrix_page_fill_organizations (LhInspectionMatrixPage *self)
{
  GPtrArray *rows = lh_inspection_matrix_get_rows (self->matrix);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GObject *selected = gtk_drop_down_get_selected_item (self->organization_choice);
  g_autofree char *wanted = selected != NULL ? g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (selected))) : NULL;
  const char *last = NULL;
  guint place = 0;

  gtk_string_list_append (names, _("All organizations"));
  for (guint i = 0; i < rows->len; i++)
    {
      const char *name = ((LhInspectionRow *) g_ptr_array_index (rows, i))->organization_name;

      if (name == NULL || g_strcmp0 (name, last) == 0)
        continue;
      gtk_string_list_append (names, name);
      last = name;
      if (g_strcmp0 (name, wanted) == 0)
        place = g_list_model_get_n_items (G_LIST_MODEL (names)) - 1;
    }
  g_signal_handlers_block_by_func (self->organization_choice, lh_matrix_page_filter_cb, self);
  gtk_drop_down_set_model (self->organization_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->organization_choice, place);
  g_signal_handlers_unblock_by_func (self->organization_choice, lh_matrix_page_filter_cb, self);
}

static void
lh_matrix_page_show (LhInspectionMatrixPage *self,
                     LhInspectionMatrix     *matrix)
{
  GPtrArray *rounds = lh_inspection_matrix_get_rounds (matrix);

  g_set_object (&self->matrix, matrix);
  if (self->filter_round != LH_NO_ROUND && self->filter_round >= rounds->len)
    self->filter_round = LH_NO_ROUND;
  gtk_stack_set_visible_child_name (self->stack, rounds->len > 0 ? "matrix" : "empty");
  lh_matrix_page_build_columns (self);
  lh_matrix_page_fill_organizations (self);
  lh_inspection_totals_set_matrix (self->totals, matrix);
  lh_matrix_page_filter (self);
}

static void
lh_matrix_page_loaded_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autofree LhMatrixRequest *request = user_data;
  g_autoptr (LhInspectionMatrixPage) self = lh_weak_take (request->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhInspectionMatrix) matrix = lh_inspection_matrix_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || request->serial != self->serial)
    return;
  if (matrix != NULL)
    lh_matrix_page_show (self, matrix);
  else
    lh_toast_error (self, error);
}

static void
lh_matrix_page_refresh (LhInspectionMatrixPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhMatrixRequest *request;

  if (ledger == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  request = g_new0 (LhMatrixRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = ++self->serial;
  lh_inspection_matrix_load_async (ledger, lh_ledger_get_quarter (ledger).year, lh_ledger_get_as_of (ledger), NULL,
                                   lh_matrix_page_loaded_cb, request);
}

static void
lh_matrix_page_changed_cb (LhInspectionMatrixPage *self)
{
  lh_matrix_page_refresh (self);
}

static void
lh_matrix_page_ledger_cb (LhInspectionMatrixPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  g_signal_group_set_target (self->ledger_signals, ledger);
  g_object_set (self->pane, "ledger", ledger, NULL);
  lh_matrix_page_refresh (self);
}

static void
lh_matrix_page_update_pane (LhInspectionMatrixPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->pane),
                          self->pane_wanted && lh_ledger_bin_get_record (LH_LEDGER_BIN (self->pane)) != NULL);
}

static void
lh_matrix_page_open (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  LhInspectionMatrixPage *self = LH_INSPECTION_MATRIX_PAGE (widget);
  GPtrArray *rows = lh_inspection_matrix_get_rows (self->matrix);
  gint64 project_id;
  guint round;

  g_variant_get (parameter, "(xu)", &project_id, &round);
  for (guint i = 0; i < rows->len; i++)
    {
      LhInspectionRow *row = g_ptr_array_index (rows, i);

      if (lh_record_get_id (row->project) != project_id)
        continue;
      lh_inspection_pane_set_round (self->pane, g_ptr_array_index (lh_inspection_matrix_get_rounds (self->matrix), round));
      g_object_set (self->pane, "record", row->project, NULL);
      self->pane_wanted = TRUE;
      lh_matrix_page_update_pane (self);
      return;
    }
}

static void
lh_matrix_page_set_filter (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  LhInspectionMatrixPage *self = LH_INSPECTION_MATRIX_PAGE (widget);

  g_variant_get (parameter, "(uu)", &self->filter_round, &self->filter_state);
  lh_matrix_page_filter (self);
}

static void
lh_matrix_page_clear (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  LhInspectionMatrixPage *self = LH_INSPECTION_MATRIX_PAGE (widget);

  self->filter_round = LH_NO_ROUND;
  gtk_drop_down_set_selected (self->organization_choice, 0);
  gtk_drop_down_set_selected (self->light_choice, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  lh_matrix_page_filter (self);
}

static void
lh_matrix_page_opened_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LhInspectionMatrixPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) < 0 && self != NULL)
    lh_toast_error (self, error);
}

static void
lh_matrix_page_open_records (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  LhInspectionMatrixPage *self = LH_INSPECTION_MATRIX_PAGE (widget);
  g_autoptr (LhChangeSet) changes = lh_inspection_matrix_create_records (self->matrix, g_variant_get_uint32 (parameter));

  if (changes == NULL)
    lh_toast_show (self, _("Every project of the round has its record already."));
  else
    lh_change_apply_async (lh_page_get_ledger (LH_PAGE (self)), changes, lh_matrix_page_opened_cb, lh_weak_new (self));
}

static void
lh_matrix_page_generate (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));

  if (ledger != NULL)
    lh_inspection_schedule_dialog_present (widget, ledger, lh_ledger_get_quarter (ledger).year);
}

static void
lh_matrix_page_toggle_pane (LhPage *page)
{
  LhInspectionMatrixPage *self = LH_INSPECTION_MATRIX_PAGE (page);

  self->pane_wanted = !self->pane_wanted;
  lh_matrix_page_update_pane (self);
}

static void
lh_matrix_page_fill_lights (LhInspectionMatrixPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("All lights"));
  for (int light = 0; light < LH_N_LIGHTS; light++)
    gtk_string_list_append (names, lh_light_get_colour (light, NULL));
  gtk_drop_down_set_model (self->light_choice, G_LIST_MODEL (names));
}

static void
lh_inspection_matrix_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_inspection_matrix_page_parent_class)->map (widget);

  lh_matrix_page_refresh (LH_INSPECTION_MATRIX_PAGE (widget));
}

static void
lh_inspection_matrix_page_dispose (GObject *object)
{
  LhInspectionMatrixPage *self = LH_INSPECTION_MATRIX_PAGE (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_INSPECTION_MATRIX_PAGE);
  g_clear_object (&self->matrix);
  g_clear_object (&self->store);
  g_clear_pointer (&self->shape, g_free);

  G_OBJECT_CLASS (lh_inspection_matrix_page_parent_class)->dispose (object);
}

static void
lh_inspection_matrix_page_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-inspection-matrix-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhInspectionMatrixPage, light_choice);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionMatrixPage, organization_choice);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionMatrixPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionMatrixPage, search);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionMatrixPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionMatrixPage, status_label);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionMatrixPage, totals);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionMatrixPage, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_matrix_page_filter_cb);
}

static void
lh_inspection_matrix_page_class_init (LhInspectionMatrixPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_inspection_matrix_page_dispose;
  widget_class->map = lh_inspection_matrix_page_map;
  LH_PAGE_CLASS (klass)->toggle_pane = lh_matrix_page_toggle_pane;

  g_type_ensure (LH_TYPE_INSPECTION_PANE);
  g_type_ensure (LH_TYPE_INSPECTION_TOTALS);
  lh_inspection_matrix_page_bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "matrix.open", "(xu)", lh_matrix_page_open);
  gtk_widget_class_install_action (widget_class, "matrix.filter", "(uu)", lh_matrix_page_set_filter);
  gtk_widget_class_install_action (widget_class, "matrix.clear", NULL, lh_matrix_page_clear);
  gtk_widget_class_install_action (widget_class, "matrix.open-records", "u", lh_matrix_page_open_records);
  gtk_widget_class_install_action (widget_class, "rounds.generate", NULL, lh_matrix_page_generate);
}

static void
lh_inspection_matrix_page_init (LhInspectionMatrixPage *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->filter_round = LH_NO_ROUND;
  self->filter_state = LH_ANY_STATE;
  self->store = g_list_store_new (LH_TYPE_ROW_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->store))));
  gtk_column_view_set_model (self->view, selection);
  lh_matrix_page_fill_lights (self);

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_matrix_page_changed_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "status-changed", G_CALLBACK (lh_matrix_page_changed_cb), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_matrix_page_ledger_cb), NULL);
}

/**
 * lh_inspection_matrix_page_get_matrix:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
LhInspectionMatrix *
lh_inspection_matrix_page_get_matrix (LhInspectionMatrixPage *self)
{
  g_return_val_if_fail (LH_IS_INSPECTION_MATRIX_PAGE (self), NULL);
  return self->matrix;
}

/**
 * lh_inspection_matrix_page_get_n_rows:
 *
 * Returns: how many rows the filter leaves
 */
guint
lh_inspection_matrix_page_get_n_rows (LhInspectionMatrixPage *self)
{
  g_return_val_if_fail (LH_IS_INSPECTION_MATRIX_PAGE (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->store));
}
