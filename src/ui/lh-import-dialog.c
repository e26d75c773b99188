/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-charter-import.h"
#include "lh-file-chooser.h"
#include "lh-import-row.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhImportDialog
{
  AdwWindow       parent_instance;

  LhLedger       *ledger;
  GPtrArray      *items;         /* LhImportItem */
  guint           n_taken;

  GtkListBox     *list;
  GtkLabel       *summary_label;
  GtkStack       *stack;
};

/* Files on their way: read in a thread, compared with the ledger afterwards. */
typedef struct
{
  LhCatalog *catalog;
  GPtrArray *paths;
  GPtrArray *forms;    /* LhCharterForm */
  GPtrArray *broken;   /* LhImportItem */
} LhImportJob;

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhImportDialog, lh_import_dialog, ADW_TYPE_WINDOW)

static void
lh_import_job_free (LhImportJob *job)
{
  g_object_unref (job->catalog);
  g_ptr_array_unref (job->paths);
  g_ptr_array_unref (job->forms);
  g_ptr_array_unref (job->broken);
  g_free (job);
}

static LhImportJob *
lh_import_job_new (LhLedger   *ledger,
                   GListModel *files)
{
  LhImportJob *job = g_new0 (LhImportJob, 1);

  job->catalog = g_object_ref (lh_ledger_get_catalog (ledger));
  job->paths = g_ptr_array_new_with_free_func (g_free);
  job->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_charter_form_free);
  job->broken = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (g_file_peek_path (file) != NULL)
        g_ptr_array_add (job->paths, g_file_get_path (file));
    }
  return job;
}

static void
lh_import_dialog_read_thread (GTask        *task,
                              gpointer      source_object,
                              gpointer      task_data,
                              GCancellable *cancellable)
{
  LhImportJob *job = task_data;

  for (guint i = 0; i < job->paths->len; i++)
    {
      const char *path = g_ptr_array_index (job->paths, i);
      g_autoptr (GError) error = NULL;
      LhCharterForm *form = lh_charter_form_read (path, job->catalog, &error);
      g_autofree char *name = g_path_get_basename (path);

      if (form != NULL)
        g_ptr_array_add (job->forms, form);
      else
        {
          LhImportItem *item = lh_import_item_new (name);

          lh_import_item_add_problem (item, NULL, C_("import", "File"), NULL, error->message);
          g_ptr_array_add (job->broken, item);
        }
    }
  g_task_return_boolean (task, TRUE);
}

static guint
lh_import_dialog_count_taken (LhImportDialog *self)
{
  return lh_charter_import_count (self->items, LH_IMPORT_NEW) + lh_charter_import_count (self->items, LH_IMPORT_UPDATE);
}

static void
lh_import_dialog_show (LhImportDialog *self)
{
  g_autofree char *text = NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->items->len; i++)
    gtk_list_box_append (self->list, lh_import_row_new (g_ptr_array_index (self->items, i)));
  text = g_strdup_printf (_("%u new · %u changed · %u unchanged · %u refused"),
                          lh_charter_import_count (self->items, LH_IMPORT_NEW),
                          lh_charter_import_count (self->items, LH_IMPORT_UPDATE),
                          lh_charter_import_count (self->items, LH_IMPORT_UNCHANGED),
                          lh_charter_import_count (self->items, LH_IMPORT_REFUSED));
  gtk_label_set_label (self->summary_label, text);
  gtk_stack_set_visible_child_name (self->stack, "files");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", lh_import_dialog_count_taken (self) > 0);
}

static void
lh_import_dialog_read_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  LhImportDialog *self = LH_IMPORT_DIALOG (source);
  LhImportJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  GPtrArray *items;

  if (self->ledger == NULL)
    return;
  items = lh_charter_import_plan (self->ledger, job->forms, lh_ledger_get_quarter (self->ledger).year, &error);
  if (items == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "start");
      lh_error_dialog (self, _("The files were not compared"), error);
      return;
    }
  g_ptr_array_extend_and_steal (items, g_ptr_array_ref (job->broken));
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  lh_import_dialog_show (self);
}

static void
lh_import_dialog_chosen_cb (GListModel *files,
                            gpointer    user_data)
{
  lh_import_dialog_read_files (user_data, files);
}

static void
lh_import_dialog_choose_action (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  lh_file_chooser_open_many (GTK_WINDOW (widget), _("Choose Charters"), lh_import_dialog_chosen_cb,
                             g_object_ref (widget), g_object_unref);
}

static void
lh_import_dialog_applied_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhImportDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  GtkWindow *parent;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", TRUE);
      lh_error_dialog (self, _("Nothing was taken in"), error);
      return;
    }
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u charter taken in", "%u charters taken in", self->n_taken),
                             self->n_taken);
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent != NULL)
    lh_change_offer_undo (parent, message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lh_import_dialog_apply_action (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  LhImportDialog *self = LH_IMPORT_DIALOG (widget);
  g_autoptr (LhChangeSet) changes = NULL;

  if (self->items == NULL)
    return;
  self->n_taken = lh_import_dialog_count_taken (self);
  changes = lh_charter_import_create_changes (self->items);
  gtk_widget_action_set_enabled (widget, "dialog.apply", FALSE);
  lh_change_apply_async (self->ledger, changes, lh_import_dialog_applied_cb, lh_weak_new (self));
}

static gboolean
lh_import_dialog_drop_cb (LhImportDialog *self,
                          const GValue   *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *item = g_value_get_boxed (value); item != NULL; item = item->next)
    g_list_store_append (files, item->data);
  lh_import_dialog_read_files (self, G_LIST_MODEL (files));
  return TRUE;
}

static void
lh_import_dialog_dispose (GObject *object)
{
  LhImportDialog *self = LH_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_import_dialog_parent_class)->dispose (object);
}

static void
lh_import_dialog_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LhImportDialog *self = LH_IMPORT_DIALOG (object);

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
lh_import_dialog_class_init (LhImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_import_dialog_dispose;
  object_class->set_property = lh_import_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-import-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhImportDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LhImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LhImportDialog, summary_label);
  gtk_widget_class_install_action (widget_class, "dialog.choose", NULL, lh_import_dialog_choose_action);
  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, lh_import_dialog_apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.apply", NULL);
}

static void
lh_import_dialog_init (LhImportDialog *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", FALSE);
  g_signal_connect_object (drop, "drop", G_CALLBACK (lh_import_dialog_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/**
 * lh_import_dialog_present:
 * @parent: the window that asks
 *
 * Returns: (transfer none): the dialog
 */
LhImportDialog *
lh_import_dialog_present (GtkWindow *parent,
                          LhLedger  *ledger)
{
  LhImportDialog *self = g_object_new (LH_TYPE_IMPORT_DIALOG, "ledger", ledger, "transient-for", parent, NULL);

  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * lh_import_dialog_read_files:
 * @files: (element-type GFile): what units sent
 *
 * Reads them in a thread and shows what they would change.
 */
void
lh_import_dialog_read_files (LhImportDialog *self,
                             GListModel     *files)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LH_IS_IMPORT_DIALOG (self));

  if (g_list_model_get_n_items (files) == 0)
    return;
  task = g_task_new (self, NULL, lh_import_dialog_read_cb, NULL);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  g_task_set_task_data (task, lh_import_job_new (self->ledger, files), (GDestroyNotify) lh_import_job_free);
  g_task_run_in_thread (task, lh_import_dialog_read_thread);
}
