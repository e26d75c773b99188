/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-hand-over-output.h"

#include <glib/gi18n-lib.h>

#include "lh-document-odt.h"
#include "lh-hand-over-sheet.h"
#include "lh-toast.h"
#include "lh-xlsx-writer.h"

/* A sheet that was asked for: where it goes is not known yet. */
typedef struct
{
  GtkWidget  *widget;
  LhLedger   *ledger;
  LhRecord   *item;
  GPtrArray  *opinions;
  LhFileKind  kind;
} LhHandOverRequest;

/* A sheet that was made, on its way into a file. */
typedef struct
{
  LhDocument *document;
  LhReport   *form;      /* instead of the document, for a workbook */
  char       *path;
} LhHandOverOutput;

static void
lh_hand_over_request_free (gpointer data)
{
  LhHandOverRequest *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->ledger);
  g_object_unref (self->item);
  g_ptr_array_unref (self->opinions);
  g_free (self);
}

static void
lh_hand_over_output_free (gpointer data)
{
  LhHandOverOutput *self = data;

  g_clear_object (&self->document);
  g_clear_object (&self->form);
  g_free (self->path);
  g_free (self);
}

static void
lh_hand_over_output_write (GTask        *task,
                           gpointer      source,
                           gpointer      task_data,
                           GCancellable *cancellable)
{
  LhHandOverOutput *self = task_data;
  GError *error = NULL;
  gboolean written = self->form != NULL ? lh_xlsx_writer_write (self->form, LH_EDITION_PRINT, self->path, &error)
                                        : lh_document_write (self->document, self->path, NULL, &error);

  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * lh_hand_over_output_write_async:
 * @widget: (type GtkWidget): a widget of the window
 * @item: the item handed over
 * @opinions: (element-type LhRecord): the opinions merged into it
 * @kind: %LH_FILE_KIND_PDF or %LH_FILE_KIND_WORKBOOK
 * @path: the file
 *
 * Makes the sheet from what the ledger holds in memory, then lays it out and writes it on another thread.
 */
void
lh_hand_over_output_write_async (gpointer             widget,
                                 LhLedger            *ledger,
                                 LhRecord            *item,
                                 GPtrArray           *opinions,
                                 LhFileKind           kind,
                                 const char          *path,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (widget, NULL, callback, user_data);
  LhHandOverOutput *self = g_new0 (LhHandOverOutput, 1);

  self->path = g_strdup (path);
  if (kind == LH_FILE_KIND_WORKBOOK)
    {
      self->form = lh_hand_over_sheet_new_form (ledger, item, opinions, lh_ledger_get_catalog (ledger));
      lh_report_freeze (self->form);
    }
  else
    {
      self->document = lh_hand_over_sheet_new (ledger, item, opinions, lh_ledger_get_catalog (ledger));
    }
  g_task_set_source_tag (task, lh_hand_over_output_write_async);
  g_task_set_task_data (task, self, lh_hand_over_output_free);
  g_task_run_in_thread (task, lh_hand_over_output_write);
}

gboolean
lh_hand_over_output_write_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lh_hand_over_output_write_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
lh_hand_over_output_written_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  LhHandOverOutput *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (lh_hand_over_output_write_finish (result, &error))
    lh_toast_saved (GTK_WIDGET (source), self->path);
  else
    lh_error_dialog (GTK_WIDGET (source), _("The document was not saved"), error);
}

static void
lh_hand_over_output_chosen_cb (GFile    *file,
                               gpointer  user_data)
{
  LhHandOverRequest *self = user_data;

  if (g_file_peek_path (file) != NULL)
    lh_hand_over_output_write_async (self->widget, self->ledger, self->item, self->opinions, self->kind,
                                     g_file_peek_path (file), lh_hand_over_output_written_cb, NULL);
}

/**
 * lh_hand_over_output_save:
 *
 * Asks where to save the sheet that goes with an item to the units that handle it (交办单), and saves it there without
 * keeping the window waiting.
 */
void
lh_hand_over_output_save (gpointer    widget,
                          LhLedger   *ledger,
                          LhRecord   *item,
                          GPtrArray  *opinions,
                          LhFileKind  kind)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));
  LhHandOverRequest *self = g_new0 (LhHandOverRequest, 1);
  g_autofree char *name = lh_hand_over_sheet_file_name (item, lh_ledger_get_catalog (ledger),
                                                        kind == LH_FILE_KIND_WORKBOOK ? "xlsx" : "pdf");

  self->widget = g_object_ref (widget);
  self->ledger = g_object_ref (ledger);
  self->item = lh_record_duplicate (item);
  self->opinions = g_ptr_array_ref (opinions);
  self->kind = kind;
  lh_file_chooser_save (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Save Hand-over Sheet"), name, kind,
                        lh_hand_over_output_chosen_cb, self, lh_hand_over_request_free);
}
