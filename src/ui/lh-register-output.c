/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-output.h"

#include <glib/gi18n-lib.h>

#include "lh-brand.h"
#include "lh-document-output.h"
#include "lh-entities.h"
#include "lh-file-chooser.h"
#include "lh-press-item.h"
#include "lh-press-texts.h"
#include "lh-register-report.h"
#include "lh-toast.h"
#include "lh-xlsx-writer.h"

/* A register that a person wants as a file or on paper, on its way: the rows are read, then what they refer to, then it
 * is made on the main thread, and written on another one. */
typedef enum
{
  LH_REGISTER_EXPORT,
  LH_REGISTER_PRINT,
  LH_REGISTER_DOCUMENT,
  LH_REGISTER_TEXTS,
} LhRegisterOutputKind;

typedef struct
{
  GtkWidget            *widget;
  LhLedger             *ledger;
  const LhRegister     *reg;
  LhRegisterOutputKind  kind;
  GStrv                 columns;
  gboolean              filtered;
  GPtrArray            *records;
  GPtrArray            *targets;       /* keep what the rows refer to at hand */
  guint                 next_column;
  LhReport             *report;
  char                 *text;
  char                 *path;
} LhRegisterOutput;

static void lh_register_output_load_targets (LhRegisterOutput *self);

static void
lh_register_output_free (gpointer data)
{
  LhRegisterOutput *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->ledger);
  g_strfreev (self->columns);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_object (&self->report);
  g_free (self->text);
  g_free (self->path);
  g_free (self);
}

static GtkWindow *
lh_register_output_get_window (LhRegisterOutput *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
lh_register_output_write (GTask        *task,
                          gpointer      source,
                          gpointer      task_data,
                          GCancellable *cancellable)
{
  LhRegisterOutput *self = task_data;
  GError *error = NULL;
  gboolean written = self->text != NULL ? g_file_set_contents (self->path, self->text, -1, &error)
                                        : lh_xlsx_writer_write (self->report, LH_EDITION_PRINT, self->path, &error);

  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
lh_register_output_written_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  LhRegisterOutput *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    lh_toast_saved (self->widget, self->path);
  else
    lh_error_dialog (self->widget, _("The register was not saved"), error);
}

static LhRegisterOutput *
lh_register_output_copy (const LhRegisterOutput *self,
                         const char             *path)
{
  LhRegisterOutput *copy = g_new0 (LhRegisterOutput, 1);

  copy->widget = g_object_ref (self->widget);
  copy->ledger = g_object_ref (self->ledger);
  g_set_object (&copy->report, self->report);
  copy->text = g_strdup (self->text);
  copy->path = g_strdup (path);
  return copy;
}

static void
lh_register_output_chosen_cb (GFile    *file,
                              gpointer  user_data)
{
  LhRegisterOutput *self = user_data;
  g_autoptr (GTask) task = g_task_new (self->widget, NULL, lh_register_output_written_cb, NULL);

  g_task_set_task_data (task, lh_register_output_copy (self, g_file_peek_path (file)), lh_register_output_free);
  g_task_run_in_thread (task, lh_register_output_write);
}

static void
lh_register_output_finish (LhRegisterOutput *self)
{
  LhCatalog *catalog = lh_ledger_get_catalog (self->ledger);
  LhRegisterRows rows = { self->ledger, self->reg, self->records, (const char *const *) self->columns,
                          self->filtered ? lh_tr (catalog, N_("Part of the rows")) : NULL, catalog };
  g_autofree char *name = lh_register_report_file_name (&rows, lh_date_today ());

  if (self->kind == LH_REGISTER_PRINT || self->kind == LH_REGISTER_DOCUMENT)
    {
      g_autoptr (LhDocument) document = lh_register_document_new (&rows);

      lh_document_output_run (self->widget, document, NULL, self->kind == LH_REGISTER_PRINT);
      lh_register_output_free (self);
      return;
    }
  if (self->kind == LH_REGISTER_TEXTS && self->records->len == 0)
    {
      lh_toast_show (self->widget, _("Nothing was published about it yet."));
      lh_register_output_free (self);
      return;
    }
  if (self->kind == LH_REGISTER_TEXTS)
    self->text = lh_press_texts_format (self->ledger, self->records, catalog);
  else
    {
      self->report = lh_register_report_new (&rows);
      lh_report_freeze (self->report);
    }
  if (self->text != NULL)
    {
      g_free (name);
      name = lh_press_texts_file_name (self->records, catalog);
    }
  lh_file_chooser_save (lh_register_output_get_window (self), _(self->reg->label), name,
                        self->text != NULL ? LH_FILE_KIND_ANY : LH_FILE_KIND_WORKBOOK, lh_register_output_chosen_cb, self,
                        lh_register_output_free);
}

static void
lh_register_output_targets_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  LhRegisterOutput *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, &error);

  if (records == NULL)
    {
      lh_toast_error (self->widget, error);
      lh_register_output_free (self);
      return;
    }
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->targets, g_object_ref (g_ptr_array_index (records, i)));
  lh_register_output_load_targets (self);
}

/* Ids that the rows have in a reference to another entity than organizations, which are always at hand. */
static GArray *
lh_register_output_collect_ids (LhRegisterOutput *self,
                                const char       *column,
                                GType            *type)
{
  guint field;
  const LhField *spec = lh_register_find_field (self->reg, column, &field);
  GArray *ids;

  if (spec->kind != LH_FIELD_REFERENCE || g_str_equal (spec->target, "organization"))
    return NULL;
  *type = lh_entities_find_type (spec->target);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->records->len; i++)
    {
      gint64 id = lh_record_get_int (g_ptr_array_index (self->records, i), field);

      if (id != 0)
        g_array_append_val (ids, id);
    }
  return ids;
}

static void
lh_register_output_load_targets (LhRegisterOutput *self)
{
  while (self->columns[self->next_column] != NULL)
    {
      GType type = 0;
      g_autoptr (GArray) ids = lh_register_output_collect_ids (self, self->columns[self->next_column++], &type);
      g_autoptr (LhQuery) query = NULL;

      if (ids == NULL || ids->len == 0)
        continue;
      query = lh_query_new (type);
      lh_query_set_ids (query, (const gint64 *) ids->data, ids->len);
      lh_ledger_query_async (self->ledger, query, NULL, lh_register_output_targets_cb, self);
      return;
    }
  lh_register_output_finish (self);
}

static void
lh_register_output_records_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  LhRegisterOutput *self = user_data;
  g_autoptr (GError) error = NULL;

  self->records = lh_ledger_query_finish (LH_LEDGER (source), result, &error);
  if (self->records == NULL)
    {
      lh_toast_error (self->widget, error);
      lh_register_output_free (self);
      return;
    }
  lh_register_output_load_targets (self);
}

static void
lh_register_output_run (gpointer              widget,
                        LhLedger             *ledger,
                        const LhRegister     *reg,
                        LhRecordTable        *table,
                        gboolean              filtered,
                        LhRegisterOutputKind  kind)
{
  LhRecordList *list = lh_record_table_get_list (table);
  g_autoptr (GPtrArray) selected = NULL;
  LhRegisterOutput *self;

  if (list == NULL)
    return;
  self = g_new0 (LhRegisterOutput, 1);
  self->widget = g_object_ref (widget);
  self->ledger = g_object_ref (ledger);
  self->reg = reg;
  self->kind = kind;
  self->columns = lh_record_table_get_columns (table);
  self->filtered = filtered;
  self->targets = g_ptr_array_new_with_free_func (g_object_unref);
  selected = lh_record_table_get_selected (table);
  if (kind == LH_REGISTER_TEXTS && selected->len > 0)
    {
      self->records = g_steal_pointer (&selected);
      lh_register_output_load_targets (self);
      return;
    }
  lh_ledger_query_async (ledger, lh_record_list_get_query (list), NULL, lh_register_output_records_cb, self);
}

/**
 * lh_register_output_export:
 * @widget: (type GtkWidget): a widget in the window
 *
 * Saves the rows of a table as a workbook: those shown, in their order, with the columns shown.
 */
void
lh_register_output_export (gpointer          widget,
                           LhLedger         *ledger,
                           const LhRegister *reg,
                           LhRecordTable    *table,
                           LhFilterBar      *filter_bar)
{
  lh_register_output_run (widget, ledger, reg, table, lh_filter_bar_get_active (filter_bar), LH_REGISTER_EXPORT);
}

/**
 * lh_register_output_print:
 *
 * Prints the rows of a table, as shown.
 */
void
lh_register_output_print (gpointer          widget,
                          LhLedger         *ledger,
                          const LhRegister *reg,
                          LhRecordTable    *table,
                          LhFilterBar      *filter_bar)
{
  lh_register_output_run (widget, ledger, reg, table, lh_filter_bar_get_active (filter_bar), LH_REGISTER_PRINT);
}

/**
 * lh_register_output_save:
 *
 * Saves the rows of a table, as shown, as a document: PDF or ODT.
 */
void
lh_register_output_save (gpointer          widget,
                         LhLedger         *ledger,
                         const LhRegister *reg,
                         LhRecordTable    *table,
                         LhFilterBar      *filter_bar)
{
  lh_register_output_run (widget, ledger, reg, table, lh_filter_bar_get_active (filter_bar), LH_REGISTER_DOCUMENT);
}

/**
 * lh_register_output_texts:
 *
 * Saves the texts of the articles selected, or of all that are shown, in one text file (S1-34).
 */
void
lh_register_output_texts (gpointer       widget,
                          LhLedger      *ledger,
                          LhRecordTable *table)
{
  lh_register_output_run (widget, ledger, lh_register_find ("press"), table, FALSE, LH_REGISTER_TEXTS);
}

/**
 * lh_register_output_texts_of:
 * @subject: a brand or a project
 *
 * Saves the texts of all articles about it in one text file (S0-29).
 */
void
lh_register_output_texts_of (gpointer  widget,
                             LhLedger *ledger,
                             LhRecord *subject)
{
  LhRegisterOutput *self = g_new0 (LhRegisterOutput, 1);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PRESS_ITEM);

  lh_query_where_id (query, LH_IS_BRAND (subject) ? (guint) LH_PRESS_ITEM_BRAND_ID : (guint) LH_PRESS_ITEM_PROJECT_ID,
                     lh_record_get_id (subject));
  lh_query_set_sort (query, "published-on", FALSE);
  self->widget = g_object_ref (widget);
  self->ledger = g_object_ref (ledger);
  self->reg = lh_register_find ("press");
  self->kind = LH_REGISTER_TEXTS;
  self->columns = g_new0 (char *, 1);
  self->targets = g_ptr_array_new_with_free_func (g_object_unref);
  lh_ledger_query_async (ledger, query, NULL, lh_register_output_records_cb, self);
}
