/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-reports-view-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-document-odt.h"
#include "lh-document-output.h"
#include "lh-file-chooser.h"
#include "lh-text.h"
#include "lh-toast.h"
#include "lh-weak.h"

/* A document on its way to a file. */
typedef struct
{
  GtkWidget  *widget;
  LhDocument *document;
  char       *path;
} LhReportOutput;

static void
lh_report_output_free (gpointer data)
{
  LhReportOutput *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->document);
  g_free (self->path);
  g_free (self);
}

static LhReportOutput *
lh_report_output_new (gpointer    widget,
                      LhDocument *document,
                      const char *path)
{
  LhReportOutput *self = g_new0 (LhReportOutput, 1);

  self->widget = g_object_ref (widget);
  self->document = g_object_ref (document);
  self->path = g_strdup (path);
  return self;
}

void
lh_reports_view_update_actions (LhReportsView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  const gboolean writable = ledger != NULL && !lh_ledger_get_read_only (ledger);
  LhRecord *draft = self->report != NULL ? self->report->draft : NULL;

  gtk_widget_action_set_enabled (widget, "reports.begin", writable);
  gtk_widget_action_set_enabled (widget, "reports.print", draft != NULL);
  gtk_widget_action_set_enabled (widget, "reports.save", draft != NULL);
  for (guint move = 0; move < LH_N_WORK_MOVES; move++)
    {
      g_autofree char *name = g_strdup_printf ("reports.%s", lh_work_move_get_code (move));

      gtk_widget_action_set_enabled (widget, name, writable && draft != NULL && lh_work_draft_may (draft, move));
    }
}

static void
lh_reports_view_begun_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LhReportsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gint64 id = lh_change_finish (result, &error);

  if (self == NULL)
    return;
  if (id == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, lh_change_get_description (result));
}

/* Begins a report on the quarter on screen and opens it. */
void
lh_reports_view_begin (LhReportsView *self,
                       const char    *kind)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) draft = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (ledger == NULL || lh_ledger_get_read_only (ledger))
    return;
  lh_reports_view_save (self);
  changes = lh_work_draft_create (ledger, kind, lh_ledger_get_quarter (ledger), &draft);
  self->report_id = lh_record_get_id (draft);
  lh_change_apply_async (ledger, changes, lh_reports_view_begun_cb, lh_weak_new (self));
}

static void
lh_reports_view_begin_action (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  lh_reports_view_begin (LH_REPORTS_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
lh_reports_view_move_action (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  LhReportsView *self = LH_REPORTS_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  LhWorkMove move;

  if (self->report == NULL || !lh_work_move_from_code (action + strlen ("reports."), &move))
    return;
  lh_reports_view_save (self);
  changes = lh_work_report_create_move (self->report, move, &error);
  if (changes != NULL)
    lh_change_apply_async (lh_page_get_ledger (LH_PAGE (self)), changes, lh_reports_view_begun_cb, lh_weak_new (self));
  else
    lh_toast_error (self, error);
}

static LhDocument *
lh_reports_view_create_document (LhReportsView *self)
{
  return lh_work_report_create_document (self->report, lh_ledger_get_catalog (lh_page_get_ledger (LH_PAGE (self))));
}

static void
lh_report_output_write (GTask        *task,
                        gpointer      source,
                        gpointer      task_data,
                        GCancellable *cancellable)
{
  LhReportOutput *self = task_data;
  GError *error = NULL;

  if (lh_document_write (self->document, self->path, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
lh_report_output_written_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  LhReportOutput *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    lh_toast_saved (self->widget, self->path);
  else
    lh_error_dialog (self->widget, _("The document was not saved"), error);
}

static void
lh_report_output_chosen_cb (GFile    *file,
                            gpointer  user_data)
{
  LhReportOutput *self = user_data;
  g_autoptr (GTask) task = g_task_new (self->widget, NULL, lh_report_output_written_cb, NULL);

  g_task_set_task_data (task, lh_report_output_new (self->widget, self->document, g_file_peek_path (file)),
                        lh_report_output_free);
  g_task_run_in_thread (task, lh_report_output_write);
}

static void
lh_reports_view_save_action (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  LhReportsView *self = LH_REPORTS_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  gboolean odt = g_str_equal (g_variant_get_string (parameter, NULL), "odt");
  g_autoptr (LhDocument) document = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (self->report == NULL || !GTK_IS_WINDOW (root))
    return;
  lh_reports_view_save (self);
  document = lh_reports_view_create_document (self);
  title = lh_text_file_name (lh_document_get_title (document));
  name = g_strdup_printf ("%s.%s", title, odt ? "odt" : "pdf");
  lh_file_chooser_save (GTK_WINDOW (root), _("Save the Document"), name, odt ? LH_FILE_KIND_ODT : LH_FILE_KIND_PDF,
                        lh_report_output_chosen_cb, lh_report_output_new (widget, document, NULL), lh_report_output_free);
}

/* Prints the pages that are shown, with the preview of the desktop. */
void
lh_reports_view_print (LhReportsView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (LhDocument) document = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (self->report == NULL)
    return;
  document = lh_reports_view_create_document (self);
  operation = lh_document_output_new_print (document);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error);
  if (error != NULL)
    lh_toast_error (self, error);
}

static void
lh_reports_view_print_action (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  lh_reports_view_print (LH_REPORTS_VIEW (widget));
}

/* Declares the actions of the view. */
void
lh_reports_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "reports.begin", "s", lh_reports_view_begin_action);
  gtk_widget_class_install_action (widget_class, "reports.print", NULL, lh_reports_view_print_action);
  gtk_widget_class_install_action (widget_class, "reports.save", "s", lh_reports_view_save_action);
  gtk_widget_class_install_action (widget_class, "reports.submit", NULL, lh_reports_view_move_action);
  gtk_widget_class_install_action (widget_class, "reports.return", NULL, lh_reports_view_move_action);
  gtk_widget_class_install_action (widget_class, "reports.freeze", NULL, lh_reports_view_move_action);
  gtk_widget_class_install_action (widget_class, "reports.thaw", NULL, lh_reports_view_move_action);
  gtk_widget_class_install_action (widget_class, "reports.send", NULL, lh_reports_view_move_action);
}
