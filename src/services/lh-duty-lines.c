/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-lines.h"

#include "lh-checklist-item.h"
#include "lh-duty-matrix-sql.h"
#include "lh-ledger-job.h"

static gpointer
lh_duty_lines_read (LhSession  *session,
                    int         year,
                    gint64      id,
                    GError    **error)
{
  return lh_duty_matrix_sql_read_lines (session, year, error);
}

/**
 * lh_duty_lines_load_async:
 * @year: the year of the lists
 *
 * Reads the lines that have duties, by list and position.
 */
void
lh_duty_lines_load_async (LhLedger            *ledger,
                          int                  year,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_duty_lines_read, (GDestroyNotify) g_ptr_array_unref, year, 0, cancellable, callback,
                        user_data);
}

/**
 * lh_duty_lines_load_finish:
 *
 * Returns: (transfer full) (element-type LhRecord): the lines, or %NULL with an error
 */
GPtrArray *
lh_duty_lines_load_finish (LhLedger      *ledger,
                           GAsyncResult  *result,
                           GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
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
