/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report-output.h"

#include <glib/gi18n-lib.h>

#include "lh-document-output.h"
#include "lh-file-chooser.h"
#include "lh-report-document.h"
#include "lh-text.h"
#include "lh-toast.h"
#include "lh-xlsx-writer.h"

typedef struct
{
  GtkWidget  *widget;
  LhReport   *report;
  char       *path;
} LhReportOutput;

static void
lh_report_output_free (gpointer data)
{
  LhReportOutput *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->report);
  g_free (self->path);
  g_free (self);
}

static LhReportOutput *
lh_report_output_new (GtkWidget  *widget,
                      LhReport   *report,
                      const char *path)
{
  LhReportOutput *self = g_new0 (LhReportOutput, 1);

  self->widget = g_object_ref (widget);
  self->report = g_object_ref (report);
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

  if (lh_xlsx_writer_write (self->report, LH_EDITION_PRINT, self->path, &error))
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

  g_task_set_task_data (task, lh_report_output_new (self->widget, self->report, g_file_peek_path (file)),
                        lh_report_output_free);
  g_task_run_in_thread (task, lh_report_output_write);
}

/**
 * lh_report_output_save_as:
 * @widget: (type GtkWidget): asks, and tells how it went
 * @report: a table as it is on screen, or a form
 * @name: a name for the file, without folder, that ends in .xlsx
 *
 * Asks for a file and writes a workbook for print, off the main thread.
 */
void
lh_report_output_save_as (gpointer    widget,
                          LhReport   *report,
                          const char *name)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *file_name = lh_text_file_name (name);

  lh_report_freeze (report);
  lh_file_chooser_save (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Save the Table"), file_name,
                        LH_FILE_KIND_WORKBOOK, lh_report_output_chosen_cb, lh_report_output_new (widget, report, NULL),
                        lh_report_output_free);
}

/**
 * lh_report_output_save:
 *
 * Does so with the title of the report for a name.
 */
void
lh_report_output_save (gpointer  widget,
                       LhReport *report)
{
  g_autofree char *name = g_strdup_printf ("%s.xlsx", lh_report_get_title (report));

  lh_report_output_save_as (widget, report, name);
}

/**
 * lh_report_output_run:
 * @widget: (type GtkWidget): asks, and tells how it went
 * @report: a table as it is on screen
 * @kind: "workbook", "pdf" (or ODT, as the person chooses) or "print"
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
  lh_document_output_run (widget, document, NULL, g_str_equal (kind, "print"));
}
