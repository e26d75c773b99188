/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-file-chooser.h"
#include "lh-opinion-import.h"
#include "lh-opinion-overview.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhOpinionImportDialog
{
  AdwWindow         parent_instance;

  LhLedger         *ledger;
  int               year;
  LhOpinionImport  *import;        /* NULL before a list was read */
  char             *path;

  GtkListView      *view;
  GtkLabel         *summary_label;
  GtkStack         *stack;
};

/* A list on its way: read and compared in a thread. */
typedef struct
{
  char              *path;
  LhOpinionOverview *overview;
  LhOpinionImport   *import;
} LhReadJob;

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_YEAR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhOpinionImportDialog, lh_opinion_import_dialog, ADW_TYPE_WINDOW)

static void
lh_read_job_free (LhReadJob *job)
{
  g_free (job->path);
  lh_opinion_overview_free (job->overview);
  g_clear_pointer (&job->import, lh_opinion_import_free);
  g_free (job);
}

static void
lh_opinion_import_dialog_thread (GTask        *task,
                                 gpointer      source_object,
                                 gpointer      task_data,
                                 GCancellable *cancellable)
{
  LhReadJob *job = task_data;
  GError *error = NULL;
  g_autoptr (LhOpinionFile) file = lh_opinion_file_read (job->path, &error);

  if (file != NULL && lh_opinion_import_read (job->import, file, job->overview->opinions, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What was refused comes first, then what is new; what is known already is only counted. */
static GListModel *
lh_opinion_import_dialog_list_rows (LhOpinionImportDialog *self)
{
  static const LhImportKind order[] = { LH_IMPORT_REFUSED, LH_IMPORT_NEW };
  GListStore *rows = g_list_store_new (LH_TYPE_IMPORT_ITEM);
  GPtrArray *items = lh_opinion_import_get_items (self->import);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      for (guint j = 0; j < items->len; j++)
        {
          if (lh_import_item_get_kind (g_ptr_array_index (items, j)) == order[i])
            g_list_store_append (rows, g_ptr_array_index (items, j));
        }
    }
  return G_LIST_MODEL (rows);
}

static void
lh_opinion_import_dialog_show (LhOpinionImportDialog *self)
{
  const guint n_new = lh_opinion_import_count (self->import, LH_IMPORT_NEW);
  g_autofree char *text = g_strdup_printf (_("%u new · %u known already · %u refused · %u without an opinion"), n_new,
                                           lh_opinion_import_count (self->import, LH_IMPORT_UNCHANGED),
                                           lh_opinion_import_count (self->import, LH_IMPORT_REFUSED),
                                           lh_opinion_import_get_n_empty (self->import));
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (lh_opinion_import_dialog_list_rows (self));

  gtk_label_set_label (self->summary_label, text);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (model));
  gtk_stack_set_visible_child_name (self->stack, "rows");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", n_new > 0);
}

static void
lh_opinion_import_dialog_read_cb (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  LhOpinionImportDialog *self = LH_OPINION_IMPORT_DIALOG (source);
  LhReadJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (self->ledger == NULL || self->stack == NULL)
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      gtk_stack_set_visible_child_name (self->stack, "start");
      lh_error_dialog (self, _("The list was not read"), error);
      return;
    }
  g_clear_pointer (&self->import, lh_opinion_import_free);
  self->import = g_steal_pointer (&job->import);
  lh_opinion_import_dialog_show (self);
}

static void
lh_opinion_import_dialog_known_cb (GObject      *source,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr (LhOpinionImportDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  LhOpinionOverview *overview = lh_opinion_overview_load_finish (LH_LEDGER (source), result, &error);
  g_autoptr (GTask) task = NULL;
  LhReadJob *job;

  if (self == NULL || self->ledger == NULL || overview == NULL)
    {
      g_clear_pointer (&overview, lh_opinion_overview_free);
      return;
    }
  job = g_new0 (LhReadJob, 1);
  job->path = g_strdup (self->path);
  job->overview = overview;
  job->import = lh_opinion_import_new (self->ledger, self->year);
  task = g_task_new (self, NULL, lh_opinion_import_dialog_read_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) lh_read_job_free);
  g_task_run_in_thread (task, lh_opinion_import_dialog_thread);
}

static void
lh_opinion_import_dialog_setup_cb (GtkSignalListItemFactory *factory,
                                   GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_box_append (GTK_BOX (texts), label);
      if (i == 1)
        {
          gtk_widget_add_css_class (label, "caption");
          gtk_widget_add_css_class (label, "dim-label");
        }
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_item_set_child (list_item, box);
}

/* Where the row stands, and what is wrong with it. */
static char *
lh_opinion_import_dialog_describe (LhImportItem *item)
{
  GPtrArray *lines = lh_import_item_get_lines (item);
  GString *text = g_string_new (lh_import_item_get_file (item));

  for (guint i = 0; i < lines->len; i++)
    {
      const LhImportLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "\n%s %s “%s”: %s", line->cell, line->label, line->new_text, line->problem);
    }
  return g_string_free (text, FALSE);
}

static void
lh_opinion_import_dialog_bind_cb (GtkSignalListItemFactory *factory,
                                  GtkListItem              *list_item)
{
  LhImportItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_next_sibling (icon));
  const gboolean refused = lh_import_item_get_kind (item) == LH_IMPORT_REFUSED;
  g_autofree char *description = lh_opinion_import_dialog_describe (item);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), refused ? "dialog-error-symbolic" : "list-add-symbolic");
  if (refused)
    gtk_widget_add_css_class (icon, "error");
  else
    gtk_widget_remove_css_class (icon, "error");
  gtk_label_set_label (GTK_LABEL (title), *lh_import_item_get_title (item) != '\0' ? lh_import_item_get_title (item) : "—");
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), description);
}

static void
lh_opinion_import_dialog_chosen_cb (GFile    *file,
                                    gpointer  user_data)
{
  lh_opinion_import_dialog_read_file (user_data, file);
}

static void
lh_opinion_import_dialog_choose_action (GtkWidget  *widget,
                                        const char *action_name,
                                        GVariant   *parameter)
{
  lh_file_chooser_open (GTK_WINDOW (widget), _("Choose a List of Opinions"), LH_FILE_KIND_ANY,
                        lh_opinion_import_dialog_chosen_cb, g_object_ref (widget), g_object_unref);
}

static void
lh_opinion_import_dialog_applied_cb (GObject      *source,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr (LhOpinionImportDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  GtkWindow *parent;
  guint n_taken;

  if (self == NULL || self->stack == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", TRUE);
      lh_error_dialog (self, _("Nothing was taken in"), error);
      return;
    }
  n_taken = lh_opinion_import_count (self->import, LH_IMPORT_NEW);
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u opinion taken in", "%u opinions taken in", n_taken), n_taken);
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent != NULL)
    lh_change_offer_undo (parent, message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lh_opinion_import_dialog_apply_action (GtkWidget  *widget,
                                       const char *action_name,
                                       GVariant   *parameter)
{
  LhOpinionImportDialog *self = LH_OPINION_IMPORT_DIALOG (widget);
  g_autoptr (LhChangeSet) changes = NULL;

  if (self->import == NULL)
    return;
  changes = lh_opinion_import_create_changes (self->import);
  gtk_widget_action_set_enabled (widget, "dialog.apply", FALSE);
  lh_change_apply_async (self->ledger, changes, lh_opinion_import_dialog_applied_cb, lh_weak_new (self));
}

static gboolean
lh_opinion_import_dialog_drop_cb (LhOpinionImportDialog *self,
                                  const GValue          *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files != NULL)
    lh_opinion_import_dialog_read_file (self, files->data);
  return files != NULL;
}

static void
lh_opinion_import_dialog_dispose (GObject *object)
{
  LhOpinionImportDialog *self = LH_OPINION_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_OPINION_IMPORT_DIALOG);
  self->stack = NULL;
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->import, lh_opinion_import_free);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (lh_opinion_import_dialog_parent_class)->dispose (object);
}

static void
lh_opinion_import_dialog_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  LhOpinionImportDialog *self = LH_OPINION_IMPORT_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    case PROP_YEAR:
      self->year = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_opinion_import_dialog_class_init (LhOpinionImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_opinion_import_dialog_dispose;
  object_class->set_property = lh_opinion_import_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, once);
  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, G_MAXINT, 0, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-opinion-import-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhOpinionImportDialog, view);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LhOpinionImportDialog, summary_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinion_import_dialog_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_opinion_import_dialog_bind_cb);
  gtk_widget_class_install_action (widget_class, "dialog.choose", NULL, lh_opinion_import_dialog_choose_action);
  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, lh_opinion_import_dialog_apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.apply", NULL);
}

static void
lh_opinion_import_dialog_init (LhOpinionImportDialog *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", FALSE);
  g_signal_connect_object (drop, "drop", G_CALLBACK (lh_opinion_import_dialog_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/**
 * lh_opinion_import_dialog_present:
 * @parent: the window that asks
 * @year: the year the opinions are collected in
 *
 * Returns: (transfer none): the dialog
 */
LhOpinionImportDialog *
lh_opinion_import_dialog_present (GtkWindow *parent,
                                  LhLedger  *ledger,
                                  int        year)
{
  LhOpinionImportDialog *self = g_object_new (LH_TYPE_OPINION_IMPORT_DIALOG, "ledger", ledger, "year", year,
                                              "transient-for", parent, NULL);

  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * lh_opinion_import_dialog_read_file:
 * @file: a list
 *
 * Reads it in a thread and shows what would be taken in.
 */
void
lh_opinion_import_dialog_read_file (LhOpinionImportDialog *self,
                                    GFile                 *file)
{
  g_return_if_fail (LH_IS_OPINION_IMPORT_DIALOG (self));

  if (g_file_peek_path (file) == NULL || self->ledger == NULL)
    return;
  g_free (self->path);
  self->path = g_file_get_path (file);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  lh_opinion_overview_load_async (self->ledger, self->year, lh_date_today (), NULL, lh_opinion_import_dialog_known_cb,
                                  lh_weak_new (self));
}

/**
 * lh_opinion_import_dialog_get_summary:
 *
 * Returns: (transfer none): what would be taken in; "" before a list was read
 */
const char *
lh_opinion_import_dialog_get_summary (LhOpinionImportDialog *self)
{
  g_return_val_if_fail (LH_IS_OPINION_IMPORT_DIALOG (self), NULL);
  return gtk_label_get_label (self->summary_label);
}
