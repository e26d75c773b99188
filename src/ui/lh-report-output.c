/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report-output.h"

#include <glib/gi18n-lib.h>

#include "lh-document-output.h"
#include "lh-document-pdf.h"
#include "lh-file-chooser.h"
#include "lh-report-document.h"
#include "lh-toast.h"
#include "lh-xlsx-writer.h"

typedef struct
{
  GtkWidget  *widget;
  LhReport   *report;
  LhDocument *document;     /* the same as PDF; NULL for a workbook */
  char       *path;
} LhReportOutput;

static void
lh_report_output_free (gpointer data)
{
  LhReportOutput *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->report);
  g_clear_object (&self->document);
  g_free (self->path);
  g_free (self);
}

static LhReportOutput *
lh_report_output_new (GtkWidget  *widget,
                      LhReport   *report,
                      LhDocument *document,
                      const char *path)
{
  LhReportOutput *self = g_new0 (LhReportOutput, 1);

  self->widget = g_object_ref (widget);
  self->report = g_object_ref (report);
  g_set_object (&self->document, document);
  self->path = g_strdup (path);
  return self;
}

static void
lh_report_output_write (GTask        *task,
                        gpointer      source,
                        gpointer      task_data,
                        GCancellable *cancellable)
{
  LhReportOutput *self = task_data;
  GError *error = NULL;
  gboolean written = self->document != NULL
                     ? lh_document_write_pdf (self->document, self->path, NULL, &error)
                     : lh_xlsx_writer_write (self->report, LH_EDITION_PRINT, self->path, &error);

  if (written)
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
    lh_error_dialog (self->widget, _("The table was not saved"), error);
}

static void
lh_report_output_chosen_cb (GFile    *file,
                            gpointer  user_data)
{
  LhReportOutput *self = user_data;
  g_autoptr (GTask) task = g_task_new (self->widget, NULL, lh_report_output_written_cb, NULL);

  g_task_set_task_data (task, lh_report_output_new (self->widget, self->report, self->document,
                                                    g_file_peek_path (file)),
                        lh_report_output_free);
  g_task_run_in_thread (task, lh_report_output_write);
}

static GtkWindow *
lh_report_output_get_window (gpointer widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
lh_report_output_choose (gpointer    widget,
                         LhReport   *report,
                         LhDocument *document,
                         const char *ending,
                         LhFileKind  kind)
{
  g_autofree char *name = g_strconcat (lh_report_get_title (report), ending, NULL);

  lh_file_chooser_save (lh_report_output_get_window (widget), _("Save the Table"), name, kind, lh_report_output_chosen_cb,
                        lh_report_output_new (widget, report, document, NULL), lh_report_output_free);
}

/**
 * lh_report_output_save:
 * @widget: (type GtkWidget): asks, and tells how it went
 * @report: a table as it is on screen
 *
 * Asks for a file and writes a workbook for print, off the main thread.
 */
void
lh_report_output_save (gpointer  widget,
                       LhReport *report)
{
  lh_report_freeze (report);
  lh_report_output_choose (widget, report, NULL, ".xlsx", LH_FILE_KIND_WORKBOOK);
}

/**
 * lh_report_output_print:
 * @widget: (type GtkWidget): a widget in the window
 * @document: what is printed
 *
 * Opens the dialog of the printer.
 */
void
lh_report_output_print (gpointer    widget,
                        LhDocument *document)
{
  g_autoptr (GtkPrintOperation) operation = lh_document_output_new_print (document);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, TRUE);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, lh_report_output_get_window (widget),
                               &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    lh_error_dialog (widget, _("The document was not printed"), error);
}

/**
 * lh_report_output_run:
 * @widget: (type GtkWidget): asks, and tells how it went
 * @report: a table as it is on screen
 * @kind: "workbook", "pdf" or "print"
 *
 * Brings a table out as the menu "lh-report-output" offers it.
 */
void
lh_report_output_run (gpointer    widget,
                      LhReport   *report,
                      const char *kind)
{
  g_autoptr (LhDocument) document = NULL;

  if (g_str_equal (kind, "workbook"))
    {
      lh_report_output_save (widget, report);
      return;
    }
  document = lh_report_document_new (report);
  if (g_str_equal (kind, "print"))
    lh_report_output_print (widget, document);
  else
    lh_report_output_choose (widget, report, document, ".pdf", LH_FILE_KIND_PDF);
}
