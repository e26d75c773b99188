/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-nominate-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-awards.h"
#include "lh-change.h"
#include "lh-codes.h"
#include "lh-page.h"
#include "lh-record-table.h"
#include "lh-weak.h"

struct _LhNominateDialog
{
  AdwWindow      parent_instance;

  LhLedger      *ledger;
  LhRecord      *category;

  GtkLabel      *problem_label;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhNominateDialog, lh_nominate_dialog, ADW_TYPE_WINDOW)

static void
lh_nominate_dialog_applied_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhNominateDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.confirm", TRUE);
  if (lh_change_finish (result, &error) != 0)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_label (self->problem_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
}

static void
lh_nominate_dialog_confirm_action (GtkWidget  *widget,
                                   const char *action_name,
                                   GVariant   *parameter)
{
  LhNominateDialog *self = LH_NOMINATE_DIALOG (widget);
  g_autoptr (GPtrArray) projects = lh_record_table_get_selected (self->table);
  g_autoptr (LhChangeSet) changes = NULL;

  if (projects->len == 0)
    return;
  changes = lh_awards_nominate (self->category, projects, NULL, lh_date_today ());
  gtk_widget_action_set_enabled (widget, "dialog.confirm", FALSE);
  lh_change_apply_async (self->ledger, changes, lh_nominate_dialog_applied_cb, lh_weak_new (self));
}

static void
lh_nominate_dialog_selected_cb (LhNominateDialog *self)
{
  guint n = 0;

  g_object_get (self->table, "n-selected", &n, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.confirm", n > 0);
}

static void
lh_nominate_dialog_dispose (GObject *object)
{
  LhNominateDialog *self = LH_NOMINATE_DIALOG (object);

  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_NOMINATE_DIALOG);
  self->table = NULL;
  g_clear_object (&self->ledger);
  g_clear_object (&self->category);

  G_OBJECT_CLASS (lh_nominate_dialog_parent_class)->dispose (object);
}

static void
lh_nominate_dialog_class_init (LhNominateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_nominate_dialog_dispose;
  g_type_ensure (LH_TYPE_PROJECT);
  g_type_ensure (LH_TYPE_RECORD_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-nominate-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhNominateDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LhNominateDialog, table);
  gtk_widget_class_install_action (widget_class, "dialog.confirm", NULL, lh_nominate_dialog_confirm_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_nominate_dialog_init (LhNominateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->table, "notify::n-selected", G_CALLBACK (lh_nominate_dialog_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.confirm", FALSE);
}

/**
 * lh_nominate_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @category: what for
 *
 * Returns: (transfer none): the dialog
 */
LhNominateDialog *
lh_nominate_dialog_present (gpointer  widget,
                            LhLedger *ledger,
                            LhRecord *category)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));
  LhNominateDialog *self = g_object_new (LH_TYPE_NOMINATE_DIALOG,
                                         "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  const char *const finished[] = { LH_STATE_ACCEPTED, LH_STATE_ARCHIVED, NULL };
  g_autofree char *year = lh_record_serialize (category, LH_AWARD_CATEGORY_YEAR);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);

  self->ledger = g_object_ref (ledger);
  self->category = g_object_ref (category);
  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year);
  lh_query_where_in (query, LH_PROJECT_STATE, finished);
  g_object_set (self->table, "ledger", ledger, NULL);
  lh_record_table_set_query (self->table, query);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
