/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-document-output.h"

#include <glib/gi18n-lib.h>

#include "lh-document-odt.h"
#include "lh-file-chooser.h"
#include "lh-text.h"
#include "lh-toast.h"

/* A document on its way to a file: laid out and written on another thread. */
typedef struct
{
  GtkWidget         *widget;
  LhDocument        *document;
  char              *path;
  LhDocumentOutcome  outcome;
} LhDocumentOutput;

static LhDocumentOutput *
lh_document_output_new (GtkWidget  *widget,
                        LhDocument *document,
                        const char *path)
{
  LhDocumentOutput *self = g_new0 (LhDocumentOutput, 1);

  self->widget = g_object_ref (widget);
  self->document = g_object_ref (document);
  self->path = g_strdup (path);
  return self;
}

static void
lh_document_output_free (gpointer data)
{
  LhDocumentOutput *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->document);
  g_free (self->path);
  g_free (self);
}

static GtkWindow *
lh_document_output_get_window (gpointer widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
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

/**
 * lh_document_output_print:
 * @widget: (type GtkWidget): a widget of the window
 * @document: what is printed
 *
 * Opens the dialog that prints a document, with its preview.
 */
void
lh_document_output_print (gpointer    widget,
                          LhDocument *document)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LH_IS_DOCUMENT (document));

  operation = lh_document_output_new_print (document);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               lh_document_output_get_window (widget), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    lh_error_dialog (widget, _("The document was not printed"), error);
}

/* Files */

static void
lh_document_output_write (GTask        *task,
                          gpointer      source,
                          gpointer      task_data,
                          GCancellable *cancellable)
{
  LhDocumentOutput *self = task_data;
  GError *error = NULL;

  if (lh_document_write (self->document, self->path, &self->outcome, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
lh_document_output_tell (LhDocumentOutput *self)
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
lh_document_output_written_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  LhDocumentOutput *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    lh_document_output_tell (self);
  else
    lh_error_dialog (self->widget, _("The document was not saved"), error);
}

static void
lh_document_output_chosen_cb (GFile    *file,
                              gpointer  user_data)
{
  LhDocumentOutput *self = user_data;
  g_autoptr (GTask) task = g_task_new (self->widget, NULL, lh_document_output_written_cb, NULL);

  g_task_set_task_data (task, lh_document_output_new (self->widget, self->document, g_file_peek_path (file)),
                        lh_document_output_free);
  g_task_run_in_thread (task, lh_document_output_write);
}

/**
 * lh_document_output_save:
 * @widget: (type GtkWidget): a widget of the window
 * @document: what is saved
 * @name: (nullable): a name for the file, without folder, that ends in .pdf; made of its title without it
 *
 * Asks where to save a document, as PDF or as an editable one (ODT), and saves it there without keeping the window
 * waiting.
 */
void
lh_document_output_save (gpointer    widget,
                         LhDocument *document,
                         const char *name)
{
  g_autofree char *titled = NULL;
  g_autofree char *file_name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LH_IS_DOCUMENT (document));

  titled = g_strdup_printf ("%s.pdf", lh_document_get_title (document));
  file_name = lh_text_file_name (name != NULL ? name : titled);
  lh_file_chooser_save (lh_document_output_get_window (widget), _("Save the Document"), file_name,
                        LH_FILE_KIND_DOCUMENT, lh_document_output_chosen_cb,
                        lh_document_output_new (widget, document, NULL), lh_document_output_free);
}

/**
 * lh_document_output_run:
 * @print: whether it is printed; saved otherwise
 *
 * Prints a document or saves it.
 */
void
lh_document_output_run (gpointer    widget,
                        LhDocument *document,
                        const char *name,
                        gboolean    print)
{
  if (print)
    lh_document_output_print (widget, document);
  else
    lh_document_output_save (widget, document, name);
}
