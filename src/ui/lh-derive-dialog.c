/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-derive-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-codes.h"
#include "lh-page.h"
#include "lh-project-results.h"
#include "lh-text.h"
#include "lh-weak.h"

struct _LhDeriveDialog
{
  AdwWindow            parent_instance;

  LhLedger            *ledger;
  LhRecord            *project;
  GPtrArray           *results;
  GPtrArray           *terms;      /* in the order they were ticked */
  guint                position;

  AdwEntryRow         *name_row;
  AdwComboRow         *operation_row;
  GtkLabel            *preview_label;
  GtkLabel            *problem_label;
  AdwPreferencesGroup *term_group;
  AdwEntryRow         *unit_row;
};

G_DEFINE_FINAL_TYPE (LhDeriveDialog, lh_derive_dialog, ADW_TYPE_WINDOW)

static const char *
lh_derive_dialog_get_operation (LhDeriveDialog *self)
{
  const LhCode *codes = lh_codes_get ("figure-operation", NULL);

  return codes[adw_combo_row_get_selected (self->operation_row)].code;
}

/* What it would come to, or why not. */
static void
lh_derive_dialog_update (LhDeriveDialog *self)
{
  g_autoptr (LhRecord) figure = NULL;
  g_autoptr (LhDerivedValue) value = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *made_of = NULL;
  g_autofree char *text = NULL;

  if (self->terms == NULL || adw_combo_row_get_selected (self->operation_row) == GTK_INVALID_LIST_POSITION)
    return;
  figure = LH_RECORD (lh_derived_figure_new ());
  lh_record_set_text (figure, LH_DERIVED_FIGURE_OPERATION, lh_derive_dialog_get_operation (self));
  lh_record_set_text (figure, LH_DERIVED_FIGURE_UNIT, gtk_editable_get_text (GTK_EDITABLE (self->unit_row)));
  value = lh_derived_value_compute (figure, self->terms);
  shown = lh_derived_value_format (value, NULL);
  made_of = lh_derived_value_explain (value, NULL);
  text = value->known ? g_strdup_printf ("%s = %s", made_of, shown) : g_strdup (made_of);
  gtk_label_set_label (self->preview_label, text);
}

static void
lh_derive_dialog_ticked_cb (LhDeriveDialog *self,
                            GParamSpec     *pspec,
                            GtkCheckButton *button)
{
  LhRecord *result = g_object_get_data (G_OBJECT (button), "result");

  if (gtk_check_button_get_active (button))
    g_ptr_array_add (self->terms, g_object_ref (result));
  else
    g_ptr_array_remove (self->terms, result);
  lh_derive_dialog_update (self);
}

static void
lh_derive_dialog_add_result (LhDeriveDialog *self,
                             LhRecord       *result)
{
  g_autofree char *value = lh_result_item_format (result, FALSE, NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                 lh_record_get_text (result, LH_RESULT_ITEM_NAME), NULL);
  GtkWidget *button = gtk_check_button_new ();

  g_object_set_data_full (G_OBJECT (button), "result", g_object_ref (result), g_object_unref);
  g_signal_connect_object (button, "notify::active", G_CALLBACK (lh_derive_dialog_ticked_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lh_record_get_text (result, LH_RESULT_ITEM_NAME), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (value));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->term_group, row);
}

static void
lh_derive_dialog_tell (LhDeriveDialog *self,
                       const char     *message)
{
  gtk_label_set_label (self->problem_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
}

static void
lh_derive_dialog_applied_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhDeriveDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.confirm", TRUE);
  if (lh_change_finish (result, &error) != 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    lh_derive_dialog_tell (self, error->message);
}

static void
lh_derive_dialog_confirm_action (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter)
{
  LhDeriveDialog *self = LH_DERIVE_DIALOG (widget);
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  const char *unit = gtk_editable_get_text (GTK_EDITABLE (self->unit_row));
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), FALSE);
  if (lh_text_is_blank (name))
    lh_derive_dialog_tell (self, _("It needs a name."));
  else if (!lh_derived_value_check (lh_derive_dialog_get_operation (self), self->terms, &error))
    lh_derive_dialog_tell (self, error->message);
  else
    {
      changes = lh_derive_create (self->project, name, lh_derive_dialog_get_operation (self), unit, self->terms,
                                  self->position);
      gtk_widget_action_set_enabled (widget, "dialog.confirm", FALSE);
      lh_change_apply_async (self->ledger, changes, lh_derive_dialog_applied_cb, lh_weak_new (self));
    }
}

static void
lh_derive_dialog_fill (LhDeriveDialog *self)
{
  const LhCode *codes = lh_codes_get ("figure-operation", NULL);
  g_autoptr (GtkStringList) operations = gtk_string_list_new (NULL);

  for (; codes->code != NULL; codes++)
    gtk_string_list_append (operations, _(codes->label));
  adw_combo_row_set_model (self->operation_row, G_LIST_MODEL (operations));
  for (guint i = 0; i < self->results->len; i++)
    lh_derive_dialog_add_result (self, g_ptr_array_index (self->results, i));
}

static void
lh_derive_dialog_dispose (GObject *object)
{
  LhDeriveDialog *self = LH_DERIVE_DIALOG (object);

  g_clear_pointer (&self->terms, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_DERIVE_DIALOG);
  g_clear_object (&self->ledger);
  g_clear_object (&self->project);
  g_clear_pointer (&self->results, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_derive_dialog_parent_class)->dispose (object);
}

static void
lh_derive_dialog_class_init (LhDeriveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_derive_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-derive-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhDeriveDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, LhDeriveDialog, operation_row);
  gtk_widget_class_bind_template_child (widget_class, LhDeriveDialog, preview_label);
  gtk_widget_class_bind_template_child (widget_class, LhDeriveDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LhDeriveDialog, term_group);
  gtk_widget_class_bind_template_child (widget_class, LhDeriveDialog, unit_row);
  gtk_widget_class_bind_template_callback (widget_class, lh_derive_dialog_update);
  gtk_widget_class_install_action (widget_class, "dialog.confirm", NULL, lh_derive_dialog_confirm_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_derive_dialog_init (LhDeriveDialog *self)
{
  self->terms = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_derive_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @results: (element-type LhRecord): what the figure may be made of
 * @position: its place among the figures of the project
 *
 * Returns: (transfer none): the dialog
 */
LhDeriveDialog *
lh_derive_dialog_present (gpointer   widget,
                          LhLedger  *ledger,
                          LhRecord  *project,
                          GPtrArray *results,
                          guint      position)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));
  LhDeriveDialog *self = g_object_new (LH_TYPE_DERIVE_DIALOG, "title", _("Derived Figure"),
                                       "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  self->ledger = g_object_ref (ledger);
  self->project = g_object_ref (project);
  self->results = g_ptr_array_ref (results);
  self->position = position;
  lh_derive_dialog_fill (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  return self;
}
