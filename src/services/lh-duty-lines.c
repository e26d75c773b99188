/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-lines.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-duty-matrix-sql.h"
#include "lh-ledger-job.h"
#include "lh-query-sql.h"

/* Lists without duties are of no use here. */
static void
lh_duty_lines_drop_empty (LhDutyLines *self)
{
  for (guint i = self->lists->len; i > 0; i--)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (self->lists, i - 1));
      gboolean used = FALSE;

      for (guint j = 0; !used && j < self->lines->len; j++)
        used = lh_record_get_int (g_ptr_array_index (self->lines, j), LH_CHECKLIST_ITEM_CHECKLIST_ID) == id;
      if (!used)
        g_ptr_array_remove_index (self->lists, i - 1);
    }
}

static gpointer
lh_duty_lines_read (LhSession  *session,
                    int         year,
                    gint64      id,
                    GError    **error)
{
  g_autoptr (LhDutyLines) self = g_new0 (LhDutyLines, 1);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST);
  g_autofree char *text = g_strdup_printf ("%d", year);

  lh_query_where_field (query, LH_CHECKLIST_YEAR, LH_QUERY_EQUAL, text);
  lh_query_set_sort (query, "position", FALSE);
  self->lists = lh_query_sql_run_records (session, query, error);
  if (self->lists != NULL)
    self->lines = lh_duty_matrix_sql_read_lines (session, year, error);
  if (self->lines == NULL)
    return NULL;
  lh_duty_lines_drop_empty (self);
  return g_steal_pointer (&self);
}

/**
 * lh_duty_lines_load_async:
 * @year: the year of the lists
 *
 * Reads the lines that have duties, and their lists.
 */
void
lh_duty_lines_load_async (LhLedger            *ledger,
                          int                  year,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_duty_lines_read, (GDestroyNotify) lh_duty_lines_free, year, 0, cancellable, callback,
                        user_data);
}

/**
 * lh_duty_lines_load_finish:
 *
 * Returns: (transfer full): the lines, or %NULL with an error
 */
LhDutyLines *
lh_duty_lines_load_finish (LhLedger      *ledger,
                           GAsyncResult  *result,
                           GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_duty_lines_free (LhDutyLines *self)
{
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

/**
 * lh_duty_lines_find_list:
 *
 * Returns: (transfer none) (nullable): the list of a line
 */
LhRecord *
lh_duty_lines_find_list (const LhDutyLines *self,
                         LhRecord          *line)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      LhRecord *list = g_ptr_array_index (self->lists, i);

      if (lh_record_get_id (list) == lh_record_get_int (line, LH_CHECKLIST_ITEM_CHECKLIST_ID))
        return list;
    }
  return NULL;
}

/**
 * lh_duty_line_format:
 *
 * Returns: (transfer full): who bears a line, and what it asks for
 */
char *
lh_duty_line_format (LhLedger *ledger,
                     LhRecord *line)
{
  const char *code = lh_record_get_text (line, LH_CHECKLIST_ITEM_BEARER);
  const char *bearer = lh_ledger_get_code_label (ledger, "bearer", code, NULL);
  const char *title = lh_record_get_text (line, LH_CHECKLIST_ITEM_TITLE);

  return bearer != NULL && *bearer != '\0' ? g_strdup_printf ("%s · %s", bearer, title) : g_strdup (title);
}
