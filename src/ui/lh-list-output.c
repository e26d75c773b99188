/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-list-output.h"

#include "lh-entities.h"
#include "lh-list-report.h"
#include "lh-report-output.h"
#include "lh-toast.h"

/* A list on its way to a workbook: its rows are read, then what they refer to; then the file is asked for. */
typedef struct
{
  LhRecordTable *table;
  LhLedger      *ledger;
  LhQuery       *query;
  GStrv          columns;
  GStrv          headings;
  GPtrArray     *records;
  GPtrArray     *targets;       /* keep what the rows refer to at hand */
  guint          next_column;
  char          *kind;
} LhListOutput;

static void lh_list_output_step (LhListOutput *self);

static void
lh_list_output_free (LhListOutput *self)
{
  g_object_unref (self->table);
  g_object_unref (self->ledger);
  g_object_unref (self->query);
  g_strfreev (self->columns);
  g_strfreev (self->headings);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_ptr_array_unref (self->targets);
  g_free (self->kind);
  g_free (self);
}

static void
lh_list_output_finish (LhListOutput *self)
{
  g_autofree char *title = NULL;
  LhListRows rows = { .ledger = self->ledger, .records = self->records, .type = lh_query_get_record_type (self->query),
                      .columns = (const char *const *) self->columns, .headings = (const char *const *) self->headings,
                      .remark = lh_record_table_get_status (self->table), .catalog = lh_ledger_get_catalog (self->ledger) };
  g_autoptr (LhReport) report = NULL;

  g_object_get (self->table, "label", &title, NULL);
  rows.title = title != NULL ? title : "";
  report = lh_list_report_new (&rows);
  g_signal_emit_by_name (self->table, "exporting", report);
  lh_report_output_run (self->table, report, self->kind);
  lh_list_output_free (self);
}

static void
lh_list_output_targets_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  LhListOutput *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, &error);

  /* A list whose references are blank would look complete. */
  if (records == NULL)
    {
      lh_toast_error (self->table, error);
      lh_list_output_free (self);
      return;
    }
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->targets, g_object_ref (g_ptr_array_index (records, i)));
  lh_list_output_step (self);
}

/* The query for what a column of references refers to; organizations are always at hand. */
static LhQuery *
lh_list_output_create_query (LhListOutput *self,
                             const char   *column)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (lh_query_get_record_type (self->query));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint index;
  const LhField *field = lh_record_class_find_field ((LhRecordClass *) klass, column, &index);
  LhQuery *query;

  if (field == NULL || field->kind != LH_FIELD_REFERENCE || g_str_equal (field->target, "organization"))
    return NULL;
  for (guint i = 0; i < self->records->len; i++)
    {
      gint64 id = lh_record_get_int (g_ptr_array_index (self->records, i), index);

      if (id != 0)
        g_array_append_val (ids, id);
    }
  if (ids->len == 0)
    return NULL;
  query = lh_query_new (lh_entities_find_type (field->target));
  lh_query_set_ids (query, (const gint64 *) (gpointer) ids->data, ids->len);
  return query;
}

static void
lh_list_output_step (LhListOutput *self)
{
  while (self->columns[self->next_column] != NULL)
    {
      g_autoptr (LhQuery) query = lh_list_output_create_query (self, self->columns[self->next_column++]);

      if (query == NULL)
        continue;
      lh_ledger_query_async (self->ledger, query, NULL, lh_list_output_targets_cb, self);
      return;
    }
  lh_list_output_finish (self);
}

static void
lh_list_output_records_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  LhListOutput *self = user_data;
  g_autoptr (GError) error = NULL;

  self->records = lh_ledger_query_finish (LH_LEDGER (source), result, &error);
  if (self->records != NULL)
    {
      lh_list_output_step (self);
      return;
    }
  lh_toast_error (self->table, error);
  lh_list_output_free (self);
}

/**
 * lh_list_output_run:
 * @table: a list
 * @kind: "workbook", "pdf" or "print"
 *
 * Saves or prints the list: the rows that are shown, in their order, with the columns that are shown. What belongs to it
 * besides is added by who handles "exporting" of the table.
 */
void
lh_list_output_run (LhRecordTable *table,
                    const char    *kind)
{
  LhRecordList *list = lh_record_table_get_list (table);
  LhListOutput *self;

  if (list == NULL)
    return;
  self = g_new0 (LhListOutput, 1);
  self->table = g_object_ref (table);
  self->kind = g_strdup (kind);
  g_object_get (table, "ledger", &self->ledger, NULL);
  self->query = g_object_ref (lh_record_list_get_query (list));
  self->columns = lh_record_table_get_columns (table);
  self->headings = lh_record_table_get_headings (table);
  self->targets = g_ptr_array_new_with_free_func (g_object_unref);
  lh_ledger_query_async (self->ledger, self->query, NULL, lh_list_output_records_cb, self);
}
