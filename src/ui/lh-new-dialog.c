/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-new-dialog.h"

#include "lh-change.h"
#include "lh-form.h"
#include "lh-page.h"
#include "lh-weak.h"

struct _LhNewDialog
{
  AdwWindow  parent_instance;

  LhLedger  *ledger;
  LhRecord  *record;
  char      *layout;
  char      *command;

  AdwBin    *form_slot;
  LhForm    *form;
  GtkLabel  *problem_label;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  PROP_LAYOUT,
  PROP_COMMAND,
  N_PROPS
};

enum
{
  CREATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhNewDialog, lh_new_dialog, ADW_TYPE_WINDOW)

static void
lh_new_dialog_inserted_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (LhNewDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.create", TRUE);
  if (lh_change_finish (result, &error) != 0)
    {
      g_signal_emit (self, signals[CREATED], 0, self->record);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  if (self->form == NULL)
    return;
  lh_form_show_findings (self->form, lh_change_get_findings (result));
  gtk_label_set_label (self->problem_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
}

/* An action that has more to it than a new record: the ledger adds what follows from it. */
static void
lh_new_dialog_run_command (LhNewDialog *self)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new (self->command);

  lh_record_set_id (self->record, 0);
  lh_change_set_insert (changes, self->record);
  lh_change_apply_async (self->ledger, changes, lh_new_dialog_inserted_cb, lh_weak_new (self));
}

static void
lh_new_dialog_create_action (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhNewDialog *self = LH_NEW_DIALOG (widget);

  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), FALSE);
  if (!lh_form_flush (self->form))
    return;

  gtk_widget_action_set_enabled (widget, "dialog.create", FALSE);
  if (self->command == NULL)
    lh_change_insert_async (self->ledger, self->record, lh_new_dialog_inserted_cb, lh_weak_new (self));
  else
    lh_new_dialog_run_command (self);
}

static void
lh_new_dialog_constructed (GObject *object)
{
  LhNewDialog *self = LH_NEW_DIALOG (object);

  G_OBJECT_CLASS (lh_new_dialog_parent_class)->constructed (object);

  self->form = g_object_new (LH_TYPE_FORM, "layout", self->layout, "draft", TRUE, NULL);
  lh_form_set_ledger (self->form, self->ledger);
  lh_form_set_record (self->form, self->record);
  adw_bin_set_child (self->form_slot, GTK_WIDGET (self->form));
}

static void
lh_new_dialog_dispose (GObject *object)
{
  LhNewDialog *self = LH_NEW_DIALOG (object);

  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_NEW_DIALOG);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_new_dialog_parent_class)->dispose (object);
}

static void
lh_new_dialog_finalize (GObject *object)
{
  g_free (LH_NEW_DIALOG (object)->layout);
  g_free (LH_NEW_DIALOG (object)->command);

  G_OBJECT_CLASS (lh_new_dialog_parent_class)->finalize (object);
}

static void
lh_new_dialog_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhNewDialog *self = LH_NEW_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    case PROP_RECORD:
      self->record = g_value_dup_object (value);
      break;
    case PROP_LAYOUT:
      self->layout = g_value_dup_string (value);
      break;
    case PROP_COMMAND:
      g_free (self->command);
      self->command = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_new_dialog_class_init (LhNewDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lh_new_dialog_constructed;
  object_class->dispose = lh_new_dialog_dispose;
  object_class->finalize = lh_new_dialog_finalize;
  object_class->set_property = lh_new_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_LAYOUT] = g_param_spec_string ("layout", NULL, NULL, NULL, flags);
  properties[PROP_COMMAND] = g_param_spec_string ("command", NULL, NULL, NULL,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CREATED] = g_signal_new ("created", LH_TYPE_NEW_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, LH_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-new-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhNewDialog, form_slot);
  gtk_widget_class_bind_template_child (widget_class, LhNewDialog, problem_label);
  gtk_widget_class_install_action (widget_class, "dialog.create", NULL, lh_new_dialog_create_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.create", NULL);
}

static void
lh_new_dialog_init (LhNewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_new_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @record: a draft with what is known already
 * @title: what is made
 * @layout: which rows are asked for
 *
 * Returns: (transfer none): the dialog, to connect to "created"
 */
LhNewDialog *
lh_new_dialog_present (gpointer    widget,
                       LhLedger   *ledger,
                       LhRecord   *record,
                       const char *title,
                       const char *layout)
{
  LhNewDialog *self;
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (widget));
  self = g_object_new (LH_TYPE_NEW_DIALOG,
                       "ledger", ledger,
                       "record", record,
                       "layout", layout,
                       "title", title,
                       "transient-for", GTK_IS_WINDOW (root) ? root : NULL,
                       NULL);
  gtk_window_present (GTK_WINDOW (self));
  lh_form_focus_first (self->form);
  return self;
}
