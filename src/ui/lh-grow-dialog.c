/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-grow-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-choice.h"
#include "lh-grow.h"
#include "lh-page.h"
#include "lh-weak.h"

struct _LhGrowDialog
{
  AdwWindow            parent_instance;

  LhLedger            *ledger;
  LhRecord            *project;
  GPtrArray           *results;
  gboolean             brand;
  GListStore          *choices;

  AdwPreferencesGroup *group;
  AdwComboRow         *kind_row;
  AdwEntryRow         *name_row;
  GtkLabel            *problem_label;
};

G_DEFINE_FINAL_TYPE (LhGrowDialog, lh_grow_dialog, ADW_TYPE_WINDOW)

static void
lh_grow_dialog_tell (LhGrowDialog *self,
                     const GError *error)
{
  gtk_label_set_label (self->problem_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
}

static void
lh_grow_dialog_applied_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhGrowDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.confirm", TRUE);
  if (lh_change_finish (result, &error) == 0)
    {
      lh_grow_dialog_tell (self, error);
      return;
    }
  if (gtk_window_get_transient_for (GTK_WINDOW (self)) != NULL)
    lh_change_offer_undo (gtk_window_get_transient_for (GTK_WINDOW (self)),
                          self->brand ? _("The project has grown into a brand.") : _("The project is written up as a case."));
  gtk_window_destroy (GTK_WINDOW (self));
}

static LhChangeSet *
lh_grow_dialog_create_change (LhGrowDialog  *self,
                              GError       **error)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  LhChoice *choice = adw_combo_row_get_selected_item (self->kind_row);
  const char *code = choice != NULL ? lh_choice_get_value (choice) : NULL;

  if (self->brand)
    return lh_grow_create_brand (self->ledger, self->project, self->results, name, code, lh_date_today (), NULL, error);
  return lh_grow_create_practice (self->ledger, self->project, self->results, name, code, NULL, error);
}

static void
lh_grow_dialog_confirm_action (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  LhGrowDialog *self = LH_GROW_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = lh_grow_dialog_create_change (self, &error);

  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), FALSE);
  if (changes == NULL)
    {
      lh_grow_dialog_tell (self, error);
      return;
    }
  gtk_widget_action_set_enabled (widget, "dialog.confirm", FALSE);
  lh_change_apply_async (self->ledger, changes, lh_grow_dialog_applied_cb, lh_weak_new (self));
}

static void
lh_grow_dialog_activated_cb (LhGrowDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "dialog.confirm", NULL);
}

static void
lh_grow_dialog_fill (LhGrowDialog *self)
{
  g_autoptr (GtkExpression) label = gtk_property_expression_new (LH_TYPE_CHOICE, NULL, "label");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_row), self->brand ? _("Brand name") : _("Title"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->kind_row),
                                 self->brand ? _("Stage") : _("Kind of the practice"));
  adw_preferences_group_set_description (self->group,
                                         self->brand
                                         ? _("Organization, background, connotation, carriers and results come from the "
                                             "project and can be worked on afterwards.")
                                         : _("Background comes from the problem, the method from the measures, the effect "
                                             "from the results; all can be worked on afterwards."));
  self->choices = lh_choices_new ();
  lh_choices_fill_vocabulary (self->choices, self->ledger, self->brand ? "brand-stage" : "practice-kind");
  /* a brand begins at one of the first two stages */
  if (self->brand && g_list_model_get_n_items (G_LIST_MODEL (self->choices)) > 2)
    g_list_store_splice (self->choices, 2, g_list_model_get_n_items (G_LIST_MODEL (self->choices)) - 2, NULL, 0);
  adw_combo_row_set_expression (self->kind_row, label);
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (self->choices));
  if (self->brand && g_list_model_get_n_items (G_LIST_MODEL (self->choices)) > 1)
    adw_combo_row_set_selected (self->kind_row, 1);
}

static void
lh_grow_dialog_dispose (GObject *object)
{
  LhGrowDialog *self = LH_GROW_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_GROW_DIALOG);
  g_clear_object (&self->ledger);
  g_clear_object (&self->project);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->results, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_grow_dialog_parent_class)->dispose (object);
}

static void
lh_grow_dialog_class_init (LhGrowDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_grow_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-grow-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhGrowDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LhGrowDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LhGrowDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, LhGrowDialog, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_grow_dialog_activated_cb);
  gtk_widget_class_install_action (widget_class, "dialog.confirm", NULL, lh_grow_dialog_confirm_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_grow_dialog_init (LhGrowDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_grow_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @project: a finished project
 * @results: (element-type LhRecord): its results
 * @brand: whether a brand is made, else a case
 *
 * Returns: (transfer none): the dialog
 */
LhGrowDialog *
lh_grow_dialog_present (gpointer   widget,
                        LhLedger  *ledger,
                        LhRecord  *project,
                        GPtrArray *results,
                        gboolean   brand)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));
  LhGrowDialog *self = g_object_new (LH_TYPE_GROW_DIALOG, "title",
                                     brand ? _("Grow into a Brand") : _("Make a Case"),
                                     "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  self->ledger = g_object_ref (ledger);
  self->project = g_object_ref (project);
  self->results = g_ptr_array_ref (results);
  self->brand = brand;
  lh_grow_dialog_fill (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  return self;
}
