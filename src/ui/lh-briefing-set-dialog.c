/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-set-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-briefing-set.h"
#include "lh-briefing.h"
#include "lh-error.h"
#include "lh-file-chooser.h"
#include "lh-page.h"
#include "lh-paths.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhBriefingSetDialog
{
  AdwWindow       parent_instance;

  GtkWidget      *owner;
  LhLedger       *ledger;
  LhRecord       *briefing;
  char           *folder;
  GCancellable   *cancellable;

  AdwActionRow   *folder_row;
  GtkSwitch      *naming;
  GtkProgressBar *progress;
  GtkLabel       *problem;
};

G_DEFINE_FINAL_TYPE (LhBriefingSetDialog, lh_briefing_set_dialog, ADW_TYPE_WINDOW)

/* What the writing thread says, on its way to the window. */
typedef struct
{
  gpointer  dialog;
  guint     done;
  guint     n_files;
  char     *name;
} LhBriefingSetNews;

static gboolean
lh_briefing_set_dialog_news_cb (gpointer data)
{
  LhBriefingSetNews *news = data;
  g_autoptr (LhBriefingSetDialog) self = lh_weak_take (news->dialog);

  if (self != NULL && self->cancellable != NULL)
    {
      gtk_progress_bar_set_fraction (self->progress, news->n_files > 0 ? (double) news->done / news->n_files : 0);
      gtk_progress_bar_set_text (self->progress, news->name != NULL ? news->name : "");
    }
  g_free (news->name);
  g_free (news);
  return G_SOURCE_REMOVE;
}

static void
lh_briefing_set_dialog_progress_cb (guint       done,
                                    guint       n_files,
                                    const char *name,
                                    gpointer    user_data)
{
  LhBriefingSetNews *news = g_new0 (LhBriefingSetNews, 1);

  news->dialog = lh_weak_new (user_data);
  news->done = done;
  news->n_files = n_files;
  news->name = g_strdup (name);
  g_idle_add (lh_briefing_set_dialog_news_cb, news);
}

static void
lh_briefing_set_dialog_set_busy (LhBriefingSetDialog *self,
                                 gboolean             busy)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.choose-folder", !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->naming), !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), busy);
}

static void
lh_briefing_set_dialog_fail (LhBriefingSetDialog *self,
                             const GError        *error)
{
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* The window goes when it was cancelled; what else is wrong is told in it. */
static void
lh_briefing_set_dialog_stop (LhBriefingSetDialog *self,
                             const GError        *error)
{
  g_clear_object (&self->cancellable);
  lh_briefing_set_dialog_set_busy (self, FALSE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || g_error_matches (error, LH_ERROR, LH_ERROR_CANCELLED))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    lh_briefing_set_dialog_fail (self, error);
}

static void
lh_briefing_set_dialog_written_cb (GObject      *source,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr (LhBriefingSetDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = lh_briefing_set_write_finish (result, &error);

  if (path == NULL)
    {
      lh_briefing_set_dialog_stop (self, error);
      return;
    }
  g_clear_object (&self->cancellable);
  lh_toast_saved (self->owner, path);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lh_briefing_set_dialog_loaded_cb (GObject      *source,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr (LhBriefingSetDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  LhBriefingSet *set = lh_briefing_set_load_finish (result, &error);

  if (set == NULL)
    {
      lh_briefing_set_dialog_stop (self, error);
      return;
    }
  g_object_set_data_full (G_OBJECT (self), "set", set, (GDestroyNotify) lh_briefing_set_free);
  lh_briefing_set_write_async (set, self->folder, lh_briefing_set_dialog_progress_cb, self, self->cancellable,
                               lh_briefing_set_dialog_written_cb, g_object_ref (self));
}

/* Nothing is left in the folder when it is cancelled or fails. */
static void
lh_briefing_set_dialog_apply (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  LhBriefingSetDialog *self = LH_BRIEFING_SET_DIALOG (widget);
  LhBriefingOptions options = {
    .quarter = lh_record_get_quarter (self->briefing, LH_BRIEFING_QUARTER),
    .briefing = self->briefing,
    .naming = gtk_switch_get_active (self->naming),
    .theme = LH_CHART_THEME_LIGHT,
  };

  if (!lh_record_is_empty (self->briefing, LH_BRIEFING_THEME))
    lh_chart_theme_kind_from_name (lh_record_get_text (self->briefing, LH_BRIEFING_THEME), &options.theme);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  self->cancellable = g_cancellable_new ();
  lh_briefing_set_dialog_set_busy (self, TRUE);
  gtk_progress_bar_set_text (self->progress, _("The figures of the quarter are being read…"));
  gtk_progress_bar_pulse (self->progress);
  lh_briefing_set_load_async (self->ledger, &options, self->cancellable, lh_briefing_set_dialog_loaded_cb,
                              g_object_ref (self));
}

static void
lh_briefing_set_dialog_set_folder (LhBriefingSetDialog *self,
                                   const char          *folder)
{
  g_autofree char *shown = lh_paths_display (folder);

  g_free (self->folder);
  self->folder = g_strdup (folder);
  adw_action_row_set_subtitle (self->folder_row, shown);
}

static void
lh_briefing_set_dialog_folder_cb (GFile    *file,
                                  gpointer  user_data)
{
  lh_briefing_set_dialog_set_folder (user_data, g_file_peek_path (file));
}

static void
lh_briefing_set_dialog_choose_folder (GtkWidget  *widget,
                                      const char *action,
                                      GVariant   *parameter)
{
  lh_file_chooser_open_folder (GTK_WINDOW (widget), _("Folder for the Set of Files"), lh_briefing_set_dialog_folder_cb,
                               g_object_ref (widget), g_object_unref);
}

/* While files are written, closing means cancelling; the window goes when the thread has ended. */
static gboolean
lh_briefing_set_dialog_close_request (GtkWindow *window)
{
  LhBriefingSetDialog *self = LH_BRIEFING_SET_DIALOG (window);

  if (self->cancellable == NULL)
    return GTK_WINDOW_CLASS (lh_briefing_set_dialog_parent_class)->close_request (window);
  g_cancellable_cancel (self->cancellable);
  return TRUE;
}

static void
lh_briefing_set_dialog_dispose (GObject *object)
{
  LhBriefingSetDialog *self = LH_BRIEFING_SET_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRIEFING_SET_DIALOG);
  g_clear_object (&self->owner);
  g_clear_object (&self->ledger);
  g_clear_object (&self->briefing);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (lh_briefing_set_dialog_parent_class)->dispose (object);
}

static void
lh_briefing_set_dialog_finalize (GObject *object)
{
  g_free (LH_BRIEFING_SET_DIALOG (object)->folder);

  G_OBJECT_CLASS (lh_briefing_set_dialog_parent_class)->finalize (object);
}

static void
lh_briefing_set_dialog_class_init (LhBriefingSetDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_briefing_set_dialog_dispose;
  object_class->finalize = lh_briefing_set_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = lh_briefing_set_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-briefing-set-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBriefingSetDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, LhBriefingSetDialog, naming);
  gtk_widget_class_bind_template_child (widget_class, LhBriefingSetDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LhBriefingSetDialog, problem);
  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, lh_briefing_set_dialog_apply);
  gtk_widget_class_install_action (widget_class, "dialog.choose-folder", NULL, lh_briefing_set_dialog_choose_folder);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_briefing_set_dialog_init (LhBriefingSetDialog *self)
{
  g_autofree char *folder = lh_paths_get_export_dir ();

  gtk_widget_init_template (GTK_WIDGET (self));
  lh_briefing_set_dialog_set_folder (self, folder);
}

/**
 * lh_briefing_set_dialog_present:
 * @widget: (type GtkWidget): a widget in the window that asks
 * @ledger: the ledger
 * @briefing: the briefing
 *
 * Asks where the set goes and whether units are named, and makes it.
 */
void
lh_briefing_set_dialog_present (gpointer  widget,
                                LhLedger *ledger,
                                LhRecord *briefing)
{
  LhBriefingSetDialog *self = g_object_new (LH_TYPE_BRIEFING_SET_DIALOG, "transient-for",
                                            gtk_widget_get_root (GTK_WIDGET (widget)), NULL);

  g_return_if_fail (LH_IS_LEDGER (ledger));
  g_return_if_fail (LH_IS_BRIEFING (briefing));

  self->owner = g_object_ref (GTK_WIDGET (widget));
  self->ledger = g_object_ref (ledger);
  self->briefing = g_object_ref (briefing);
  gtk_switch_set_active (self->naming, lh_record_get_boolean (briefing, LH_BRIEFING_NAMING));
  gtk_window_present (GTK_WINDOW (self));
}
