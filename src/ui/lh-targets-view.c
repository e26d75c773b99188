/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-targets-view.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-column-fit.h"
#include "lh-entities.h"
#include "lh-new-dialog.h"
#include "lh-plan-bar.h"
#include "lh-record-pane.h"
#include "lh-report-output.h"
#include "lh-row-item.h"
#include "lh-target-table.h"
#include "lh-rows-dialog.h"
#include "lh-targets.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhTargetsView
{
  LhPage              parent_instance;

  GSignalGroup       *ledger_signals;
  GListStore         *items;
  GtkSingleSelection *selection;
  gboolean            pane_wanted;
  const char         *output;       /* what the table is asked for as; interned */
  gint64              wanted_id;      /* selected when the list is new */

  LhRecordPane       *pane;
  GtkStack           *stack;
  GtkLabel           *summary_label;
  GtkLabel           *title_label;
  GtkColumnView      *view;
};

G_DEFINE_FINAL_TYPE (LhTargetsView, lh_targets_view, LH_TYPE_PAGE)

static LhTargetLine *
lh_targets_view_get_line (LhTargetsView *self)
{
  LhRowItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? lh_row_item_get_row (item) : NULL;
}

static gboolean
lh_targets_view_is_writable (LhTargetsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  return ledger != NULL && !lh_ledger_get_read_only (ledger);
}

static void
lh_targets_view_selected_cb (LhTargetsView *self)
{
  LhTargetLine *line = lh_targets_view_get_line (self);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) record = NULL;

  if (self->stack == NULL)
    return;
  if (line != NULL && ledger != NULL)
    record = lh_ledger_load (ledger, LH_TYPE_ANNUAL_TARGET, lh_record_get_id (line->target), NULL);
  if (record != NULL)
    self->wanted_id = lh_record_get_id (record);
  g_object_set (self->pane, "ledger", ledger, "record", record, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->pane), record != NULL && self->pane_wanted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "targets.rows", line != NULL && line->ids->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "targets.delete",
                                 record != NULL && lh_targets_view_is_writable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "targets.template", lh_targets_view_is_writable (self));
}

static void
lh_targets_view_select_wanted (LhTargetsView *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (LhRowItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const LhTargetLine *line = lh_row_item_get_row (item);

      if (lh_record_get_id (line->target) == self->wanted_id)
        gtk_single_selection_set_selected (self->selection, i);
    }
}

static void
lh_targets_view_loaded_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhTargetsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  LhTargets *targets = lh_targets_load_finish (LH_LEDGER (source), result, &error);
  g_autoptr (GObject) owner = g_object_new (G_TYPE_OBJECT, NULL);
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  if (targets != NULL)
    g_object_set_data_full (owner, "targets", targets, (GDestroyNotify) lh_targets_free);
  if (self == NULL || self->stack == NULL)
    return;
  if (targets == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  title = g_strdup_printf (_("Targets of %d"), targets->year);
  summary = lh_targets_format_summary (targets, NULL);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->summary_label, targets->lines->len > 0 ? summary : "");
  gtk_stack_set_visible_child_name (self->stack, targets->lines->len > 0 ? "rows" : "empty");
  lh_row_items_fill (self->items, targets->lines, owner);
  lh_targets_view_select_wanted (self);
  lh_targets_view_selected_cb (self);
}

static void
lh_targets_view_refresh (LhTargetsView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (ledger != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    lh_targets_load_async (ledger, lh_ledger_get_quarter (ledger).year, lh_ledger_get_as_of (ledger), NULL,
                           lh_targets_view_loaded_cb, lh_weak_new (self));
}

/* The registers that targets are counted from, and the targets. */
static void
lh_targets_view_changed_cb (LhTargetsView *self,
                            GStrv          entities)
{
  static const char *const parts[] = { "annual-target", "duty", "designation", "star-rating", "training", "party-union",
                                       "member-item", "activity", NULL };

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_strv_contains ((const char *const *) entities, parts[i]))
        {
          lh_targets_view_refresh (self);
          return;
        }
    }
}

static void
lh_targets_view_ledger_cb (LhTargetsView *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_targets_view_refresh (self);
}

static void
lh_targets_view_activate_cb (LhTargetsView *self)
{
  self->pane_wanted = TRUE;
  lh_targets_view_selected_cb (self);
}

static void
lh_targets_view_rows_action (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhTargetsView *self = LH_TARGETS_VIEW (widget);
  LhTargetLine *line = lh_targets_view_get_line (self);

  if (line != NULL && line->ids->len > 0)
    lh_rows_dialog_present (self, lh_page_get_ledger (LH_PAGE (self)), lh_entities_find_type (line->entity), line->ids,
                            lh_record_get_text (line->target, LH_ANNUAL_TARGET_NAME));
}

static void
lh_targets_view_applied_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhTargetsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, lh_change_get_description (result));
}

static void
lh_targets_view_template_action (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter)
{
  LhTargetsView *self = LH_TARGETS_VIEW (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (ledger == NULL)
    return;
  changes = lh_target_template_create_change (ledger, lh_ledger_get_quarter (ledger).year, &error);
  if (changes != NULL)
    lh_change_apply_async (ledger, changes, lh_targets_view_applied_cb, lh_weak_new (self));
  else if (error != NULL)
    lh_toast_error (self, error);
  else
    lh_toast_show (self, _("The year has all the targets shipped."));
}

static void
lh_targets_view_delete_action (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  LhTargetsView *self = LH_TARGETS_VIEW (widget);
  LhTargetLine *line = lh_targets_view_get_line (self);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (line == NULL)
    return;
  g_ptr_array_add (records, g_object_ref (line->target));
  lh_change_delete_async (lh_page_get_ledger (LH_PAGE (self)), records, lh_targets_view_applied_cb, lh_weak_new (self));
}

static void
lh_targets_view_export_loaded_cb (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr (LhTargetsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhTargets) targets = lh_targets_load_finish (LH_LEDGER (source), result, &error);
  g_autoptr (LhReport) report = NULL;

  if (self == NULL)
    return;
  if (targets == NULL)
    {
      lh_toast_error (self, error);
      return;
    }
  report = lh_target_table_create (LH_LEDGER (source), targets, lh_ledger_get_catalog (LH_LEDGER (source)));
  lh_report_output_run (self, report, self->output);
}

/* The table as a workbook, as PDF or on paper: the parameter says which. */
static void
lh_targets_view_export_action (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  LhTargetsView *self = LH_TARGETS_VIEW (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (ledger == NULL)
    return;
  self->output = g_intern_string (g_variant_get_string (parameter, NULL));
  lh_targets_load_async (ledger, lh_ledger_get_quarter (ledger).year, lh_ledger_get_as_of (ledger), NULL,
                         lh_targets_view_export_loaded_cb, lh_weak_new (self));
}

static void
lh_targets_view_created_cb (LhTargetsView *self,
                            LhRecord      *target)
{
  self->wanted_id = lh_record_get_id (target);
  self->pane_wanted = TRUE;
  lh_targets_view_refresh (self);
}

static void
lh_targets_view_new_item (LhPage *page)
{
  LhTargetsView *self = LH_TARGETS_VIEW (page);
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) target = LH_RECORD (lh_annual_target_new ());

  if (ledger == NULL)
    return;
  lh_record_set_int (target, LH_ANNUAL_TARGET_YEAR, lh_ledger_get_quarter (ledger).year);
  lh_record_set_int (target, LH_ANNUAL_TARGET_POSITION, g_list_model_get_n_items (G_LIST_MODEL (self->items)) + 1);
  lh_record_set_text (target, LH_ANNUAL_TARGET_KIND, "count");
  lh_record_set_text (target, LH_ANNUAL_TARGET_SOURCE, "entered");
  g_signal_connect_object (lh_new_dialog_present (page, ledger, target, _("New Target"), "annual-target-new"), "created",
                           G_CALLBACK (lh_targets_view_created_cb), self, G_CONNECT_SWAPPED);
}

static void
lh_targets_view_toggle_pane (LhPage *page)
{
  LhTargetsView *self = LH_TARGETS_VIEW (page);

  self->pane_wanted = !self->pane_wanted;
  lh_targets_view_selected_cb (self);
}

static char *
lh_targets_view_format_name (gpointer row,
                             gpointer data)
{
  return g_strdup (lh_record_get_text (((LhTargetLine *) row)->target, LH_ANNUAL_TARGET_NAME));
}

static char *
lh_targets_view_format_target (gpointer row,
                               gpointer data)
{
  return lh_target_line_format_target (row, NULL);
}

static char *
lh_targets_view_format_actual (gpointer row,
                               gpointer data)
{
  const LhTargetLine *line = row;
  g_autofree char *actual = lh_target_line_format_actual (line, NULL);

  return line->counted ? g_strdup_printf (_("%s (counted)"), actual) : g_steal_pointer (&actual);
}

static char *
lh_targets_view_format_percent (gpointer row,
                                gpointer data)
{
  const LhTargetLine *line = row;

  return line->tenths != LH_UNSET ? lh_target_line_format_percent (line, NULL) : g_strdup ("—");
}

static char *
lh_targets_view_format_missing (gpointer row,
                                gpointer data)
{
  return lh_target_line_format_missing (row, NULL);
}

/* A shape and a word, never the colour alone. */
static char *
lh_targets_view_format_state (gpointer row,
                              gpointer data)
{
  static const char *const shapes[] = {
    [LH_TARGET_NO_BASE] = "○", [LH_TARGET_NO_TARGET] = "○", [LH_TARGET_NO_ACTUAL] = "○", [LH_TARGET_REACHED] = "✓",
    [LH_TARGET_ON_PACE] = "●", [LH_TARGET_BEHIND] = "▲", [LH_TARGET_MISSED] = "■",
  };
  LhTargetState state = ((LhTargetLine *) row)->state;

  return g_strdup_printf ("%s %s", shapes[state], lh_target_state_get_label (state, NULL));
}

static void
lh_targets_view_bar_setup_cb (GtkListItemFactory *factory,
                              GtkListItem        *list_item)
{
  GtkWidget *bar = g_object_new (LH_TYPE_PLAN_BAR, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_list_item_set_child (list_item, bar);
}

/* The bar ends where the target is reached: a share of 95 percent fills it at 95. */
static void
lh_targets_view_bar_bind_cb (GtkListItemFactory *factory,
                             GtkListItem        *list_item)
{
  GtkWidget *bar = gtk_list_item_get_child (list_item);
  const LhTargetLine *line = lh_row_item_get_row (gtk_list_item_get_item (list_item));
  g_autofree char *pace = lh_tenths_to_string (line->pace);
  g_autofree char *tip = g_strdup_printf (_("Even pace by today: %s%%"), pace);
  static const char *const colours[] = {
    [LH_TARGET_NO_BASE] = "light-grey", [LH_TARGET_NO_TARGET] = "light-grey", [LH_TARGET_NO_ACTUAL] = "light-grey",
    [LH_TARGET_REACHED] = "light-green", [LH_TARGET_ON_PACE] = "light-green", [LH_TARGET_BEHIND] = "light-yellow",
    [LH_TARGET_MISSED] = "light-red",
  };
  const char *classes[] = { colours[line->state], NULL };

  gtk_widget_set_css_classes (bar, classes);
  gtk_widget_set_tooltip_text (bar, tip);
  lh_plan_bar_set_values (LH_PLAN_BAR (bar), line->tenths, line->pace);
}

static void
lh_targets_view_append_bar (LhTargetsView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_("Against even pace"), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (lh_targets_view_bar_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (lh_targets_view_bar_bind_cb), NULL);
  gtk_column_view_column_set_fixed_width (column, 150);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
  lh_column_fit_add (self->view, column, NULL);
}

static void
lh_targets_view_append_columns (LhTargetsView *self)
{
  lh_row_column_append (self->view, _("Target name"), 0, FALSE, lh_targets_view_format_name, NULL);
  lh_row_column_append (self->view, _("Target"), 100, TRUE, lh_targets_view_format_target, NULL);
  lh_row_column_append (self->view, _("Actual value"), 120, TRUE, lh_targets_view_format_actual, NULL);
  lh_row_column_append (self->view, _("Completion"), 78, TRUE, lh_targets_view_format_percent, NULL);
  lh_targets_view_append_bar (self);
  lh_row_column_append (self->view, _("State"), 110, FALSE, lh_targets_view_format_state, NULL);
  lh_row_column_append (self->view, _("Still missing"), 110, FALSE, lh_targets_view_format_missing, NULL);
}

static void
lh_targets_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_targets_view_parent_class)->map (widget);
  lh_targets_view_refresh (LH_TARGETS_VIEW (widget));
}

static void
lh_targets_view_dispose (GObject *object)
{
  LhTargetsView *self = LH_TARGETS_VIEW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_TARGETS_VIEW);
  self->stack = NULL;
  g_clear_object (&self->ledger_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (lh_targets_view_parent_class)->dispose (object);
}

static void
lh_targets_view_class_init (LhTargetsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_targets_view_dispose;
  widget_class->map = lh_targets_view_map;
  LH_PAGE_CLASS (klass)->new_item = lh_targets_view_new_item;
  LH_PAGE_CLASS (klass)->toggle_pane = lh_targets_view_toggle_pane;

  g_type_ensure (LH_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-targets-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhTargetsView, pane);
  gtk_widget_class_bind_template_child (widget_class, LhTargetsView, stack);
  gtk_widget_class_bind_template_child (widget_class, LhTargetsView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, LhTargetsView, title_label);
  gtk_widget_class_bind_template_child (widget_class, LhTargetsView, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_targets_view_activate_cb);
  gtk_widget_class_install_action (widget_class, "targets.export", "s", lh_targets_view_export_action);
  gtk_widget_class_install_action (widget_class, "targets.template", NULL, lh_targets_view_template_action);
  gtk_widget_class_install_action (widget_class, "targets.rows", NULL, lh_targets_view_rows_action);
  gtk_widget_class_install_action (widget_class, "targets.delete", NULL, lh_targets_view_delete_action);
}

static void
lh_targets_view_init (LhTargetsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = g_list_store_new (LH_TYPE_ROW_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  lh_targets_view_append_columns (self);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (lh_targets_view_selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_targets_view_changed_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter", G_CALLBACK (lh_targets_view_refresh), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_targets_view_ledger_cb), NULL);
}
