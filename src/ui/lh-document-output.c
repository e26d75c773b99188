/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-output.h"

#include <glib/gi18n-lib.h>

#include "lh-document-odt.h"
#include "lh-toast.h"
#include "lh-xlsx-writer.h"

/* A document that a person asked for, on its way: read on the thread of the store, made on the main thread, laid out
 * and written on another one. */
typedef struct
{
  GtkWidget             *widget;
  LhLedger              *ledger;
  LhProjectDocumentKind  kind;
  LhFileKind             file_kind;
  gboolean               print;
  LhDocument            *document;
  LhReport              *form;
  char                  *name;
  char                  *path;
  LhDocumentOutcome      outcome;
} LhDocumentRequest;

static void
lh_document_request_free (gpointer data)
{
  LhDocumentRequest *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->ledger);
  g_clear_object (&self->document);
  g_clear_object (&self->form);
  g_free (self->name);
  g_free (self->path);
  g_free (self);
}

/* Printing */

static void
lh_document_output_begin_cb (GtkPrintOperation *operation,
                             GtkPrintContext   *context,
                             LhDocument        *document)
{
  LhDocumentLayout *layout = lh_document_layout_new (document);

  g_object_set_data_full (G_OBJECT (operation), "lh-layout", layout, g_object_unref);
  gtk_print_operation_set_n_pages (operation, lh_document_layout_get_n_pages (layout));
}

static void
lh_document_output_draw_cb (GtkPrintOperation *operation,
                            GtkPrintContext   *context,
                            int                page,
                            LhDocument        *document)
{
  LhDocumentLayout *layout = g_object_get_data (G_OBJECT (operation), "lh-layout");

  lh_document_layout_draw_page (layout, page, gtk_print_context_get_cairo_context (context));
}

/* The printer must not add margins of its own: those of the document are measured from the edge of the paper. */
static GtkPageSetup *
lh_document_output_create_setup (LhDocument *document)
{
  const LhPageSetup *page = lh_document_get_page (document);
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  gtk_page_setup_set_orientation (setup, page->width > page->height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                     : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  return setup;
}

/**
 * lh_document_output_new_print:
 * @document: a document
 *
 * Returns: (transfer full): an operation that prints the same pages as the PDF has, with preview
 */
GtkPrintOperation *
lh_document_output_new_print (LhDocument *document)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = lh_document_output_create_setup (document);

  gtk_print_operation_set_job_name (operation, lh_document_get_title (document));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (lh_document_output_begin_cb), g_object_ref (document),
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (lh_document_output_draw_cb), document, 0);
  return operation;
}

/* Files */

static void
lh_document_request_write (GTask        *task,
                           gpointer      source,
                           gpointer      task_data,
                           GCancellable *cancellable)
{
  LhDocumentRequest *self = task_data;
  GError *error = NULL;
  gboolean written = self->form != NULL
                     ? lh_xlsx_writer_write (self->form, LH_EDITION_PRINT, self->path, &error)
                     : lh_document_write (self->document, self->path, &self->outcome, &error);

  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
lh_document_request_tell (LhDocumentRequest *self)
{
  g_autofree char *message = NULL;

  lh_toast_saved (self->widget, self->path);
  if (!self->outcome.overflowed)
    return;
  message = g_strdup_printf (_("The form has %u pages: its texts do not fit on one at a size that can be read."),
                             self->outcome.n_pages);
  lh_toast_show (self->widget, message);
}

static void
lh_document_request_written_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  LhDocumentRequest *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    lh_document_request_tell (self);
  else
    lh_error_dialog (self->widget, _("The document was not saved"), error);
}

static LhDocumentRequest *
lh_document_request_copy (const LhDocumentRequest *self,
                          const char              *path)
{
  LhDocumentRequest *copy = g_new0 (LhDocumentRequest, 1);

  copy->widget = g_object_ref (self->widget);
  copy->ledger = g_object_ref (self->ledger);
  g_set_object (&copy->document, self->document);
  g_set_object (&copy->form, self->form);
  copy->path = g_strdup (path);
  return copy;
}

static void
lh_document_request_chosen_cb (GFile    *file,
                               gpointer  user_data)
{
  LhDocumentRequest *self = user_data;
  g_autoptr (GTask) task = g_task_new (self->widget, NULL, lh_document_request_written_cb, NULL);

  g_task_set_task_data (task, lh_document_request_copy (self, g_file_peek_path (file)), lh_document_request_free);
  g_task_run_in_thread (task, lh_document_request_write);
}

/* Makes the document from what was read. Only this looks at the ledger, so only this is on the main thread. */
static gboolean
lh_document_request_make (LhDocumentRequest  *self,
                          LhProjectDossier   *dossier,
                          GError            **error)
{
  LhProjectTexts texts = { self->ledger, dossier, lh_ledger_get_catalog (self->ledger) };
  gboolean as_form = self->file_kind == LH_FILE_KIND_WORKBOOK;

  self->name = lh_project_document_file_name (self->kind, &texts, as_form ? "xlsx" : "pdf");
  if (as_form)
    self->form = lh_project_document_new_form (self->kind, &texts);
  else
    self->document = lh_project_document_new (self->kind, &texts, error);
  return self->form != NULL || self->document != NULL;
}

static void
lh_document_request_loaded_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  LhDocumentRequest *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhProjectDossier) dossier = lh_project_dossier_load_finish (LH_LEDGER (source), result, &error);
  GtkRoot *root = gtk_widget_get_root (self->widget);

  if (dossier == NULL || !lh_document_request_make (self, dossier, &error))
    {
      lh_toast_error (self->widget, error);
      lh_document_request_free (self);
    }
  else if (self->print)
    {
      lh_document_output_run_print (self->widget, self->document);
      lh_document_request_free (self);
    }
  else if (GTK_IS_WINDOW (root))
    lh_file_chooser_save (GTK_WINDOW (root), _("Save the Document"), self->name, self->file_kind,
                          lh_document_request_chosen_cb, self, lh_document_request_free);
  else
    lh_document_request_free (self);
}

static LhDocumentRequest *
lh_document_request_new (gpointer               widget,
                         LhLedger              *ledger,
                         LhProjectDocumentKind  kind)
{
  LhDocumentRequest *self = g_new0 (LhDocumentRequest, 1);

  self->widget = g_object_ref (widget);
  self->ledger = g_object_ref (ledger);
  self->kind = kind;
  return self;
}

/**
 * lh_document_output_save:
 * @widget: (type GtkWidget): a widget of the window
 * @ledger: the ledger
 * @project: a project of it
 * @kind: what is written about it
 * @file_kind: %LH_FILE_KIND_PDF, or %LH_FILE_KIND_WORKBOOK for a kind that has a form
 *
 * Asks where to save a document, and saves it there without keeping the window waiting.
 */
void
lh_document_output_save (gpointer               widget,
                         LhLedger              *ledger,
                         LhRecord              *project,
                         LhProjectDocumentKind  kind,
                         LhFileKind             file_kind)
{
  LhDocumentRequest *request;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LH_IS_LEDGER (ledger));
  g_return_if_fail (LH_IS_RECORD (project));

  request = lh_document_request_new (widget, ledger, kind);
  request->file_kind = file_kind;
  lh_project_dossier_load_async (ledger, lh_record_get_id (project), NULL, lh_document_request_loaded_cb, request);
}

/**
 * lh_document_output_print:
 *
 * Opens the dialog that prints a document, with its preview.
 */
void
lh_document_output_print (gpointer               widget,
                          LhLedger              *ledger,
                          LhRecord              *project,
                          LhProjectDocumentKind  kind)
{
  LhDocumentRequest *request;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LH_IS_LEDGER (ledger));
  g_return_if_fail (LH_IS_RECORD (project));

  request = lh_document_request_new (widget, ledger, kind);
  request->file_kind = LH_FILE_KIND_PDF;
  request->print = TRUE;
  lh_project_dossier_load_async (ledger, lh_record_get_id (project), NULL, lh_document_request_loaded_cb, request);
}

/**
 * lh_document_output_run_print:
 * @widget: (type GtkWidget): where it was asked for
 *
 * Opens the dialog that prints a document, and tells what went wrong.
 */
void
lh_document_output_run_print (gpointer    widget,
                              LhDocument *document)
{
  g_autoptr (GtkPrintOperation) operation = lh_document_output_new_print (document);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, TRUE);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    lh_error_dialog (widget, _("The document was not printed"), error);
}
