/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-requirements-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-weak.h"
#include "lh-workflow-table.h"

struct _LhRequirementsDialog
{
  AdwWindow   parent_instance;

  LhLedger   *ledger;
  gboolean    loading;

  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhRequirementsDialog, lh_requirements_dialog, ADW_TYPE_WINDOW)

static GtkSwitch *
lh_requirements_dialog_get_switch (LhRequirementsDialog *self,
                                   guint                 index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);

  return GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

static void
lh_requirements_dialog_load (LhRequirementsDialog *self)
{
  const char *setting = lh_ledger_get_setting (self->ledger, LH_WORKFLOW_SETTING_OFF, NULL);
  guint n;
  const LhRequirement *requirements = lh_requirements_get (&n);

  self->loading = TRUE;
  for (guint i = 0; i < n; i++)
    gtk_switch_set_active (lh_requirements_dialog_get_switch (self, i),
                           !lh_requirement_is_off (&requirements[i], setting));
  self->loading = FALSE;
}

static void
lh_requirements_dialog_saved_cb (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr (LhRequirementsDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL || self->list == NULL || lh_change_finish (result, &error) != 0)
    return;
  lh_error_dialog (self, _("The requirements were not changed"), error);
  lh_requirements_dialog_load (self);
}

/* The codes that are off; "none" says that nothing is. */
static char *
lh_requirements_dialog_serialize (LhRequirementsDialog *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  const LhRequirement *requirements = lh_requirements_get (&n);

  for (guint i = 0; i < n; i++)
    {
      if (!gtk_switch_get_active (lh_requirements_dialog_get_switch (self, i)))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", requirements[i].code);
    }
  return g_strdup (text->len > 0 ? text->str : "none");
}

static void
lh_requirements_dialog_switched_cb (LhRequirementsDialog *self)
{
  g_autofree char *value = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (self->loading)
    return;
  value = lh_requirements_dialog_serialize (self);
  changes = lh_ledger_create_setting_change (self->ledger, LH_WORKFLOW_SETTING_OFF, value);
  lh_change_apply_async (self->ledger, changes, lh_requirements_dialog_saved_cb, lh_weak_new (self));
}

static void
lh_requirements_dialog_add_row (LhRequirementsDialog *self,
                                const LhRequirement  *requirement)
{
  GtkWidget *toggle = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", lh_trc (NULL, "requirement", requirement->label),
                                 "subtitle", requirement->flags & LH_REQUIREMENT_FLAG ?
                                             _("Only flagged at the review; refuses nothing") : NULL,
                                 NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lh_trc (NULL, "requirement", requirement->label), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (lh_requirements_dialog_switched_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
lh_requirements_dialog_constructed (GObject *object)
{
  LhRequirementsDialog *self = LH_REQUIREMENTS_DIALOG (object);
  guint n;
  const LhRequirement *requirements = lh_requirements_get (&n);

  G_OBJECT_CLASS (lh_requirements_dialog_parent_class)->constructed (object);

  self->loading = TRUE;
  for (guint i = 0; i < n; i++)
    lh_requirements_dialog_add_row (self, &requirements[i]);
  lh_requirements_dialog_load (self);
}

static void
lh_requirements_dialog_dispose (GObject *object)
{
  LhRequirementsDialog *self = LH_REQUIREMENTS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_REQUIREMENTS_DIALOG);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_requirements_dialog_parent_class)->dispose (object);
}

static void
lh_requirements_dialog_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LhRequirementsDialog *self = LH_REQUIREMENTS_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_requirements_dialog_class_init (LhRequirementsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lh_requirements_dialog_constructed;
  object_class->dispose = lh_requirements_dialog_dispose;
  object_class->set_property = lh_requirements_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-requirements-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRequirementsDialog, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_requirements_dialog_init (LhRequirementsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_requirements_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 *
 * Returns: (transfer none): the dialog
 */
LhRequirementsDialog *
lh_requirements_dialog_present (gpointer  widget,
                                LhLedger *ledger)
{
  LhRequirementsDialog *self;
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (widget));
  self = g_object_new (LH_TYPE_REQUIREMENTS_DIALOG,
                       "ledger", ledger,
                       "transient-for", GTK_IS_WINDOW (root) ? root : NULL,
                       NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
