/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tracking-sql.h"

#include "lh-indicator-value.h"

/* A report or an entry of the tracking record: both tell that somebody looked after the project. */
static const char last_days_sql[] =
  "SELECT p.id, max ("
  "  coalesce ((SELECT max (t.entered_on) FROM tracking_entry t WHERE t.project_id = p.id AND t.entered_on <= $until), ''),"
  "  coalesce ((SELECT max (r.reported_on) FROM progress r WHERE r.project_id = p.id AND r.reported_on <= $until), ''))"
  " FROM project p WHERE p.year = $year";

/**
 * lh_tracking_sql_read_last_days:
 * @year: the year of the projects
 * @until: later entries and reports are not looked at
 *
 * Returns: (transfer full): id of a project (gint64 *) -> the julian day of its last entry or report, for those that
 *   have any
 */
GHashTable *
lh_tracking_sql_read_last_days (LhSession  *session,
                                int         year,
                                LhDate      until,
                                GError    **error)
{
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *until_text = lh_date_to_iso (until);
  LhStatement *statement = lh_connection_prepare (lh_session_get_connection (session), last_days_sql, error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  lh_statement_bind_int (statement, "$year", year);
  lh_statement_bind_text (statement, "$until", until_text);
  while (TRUE)
    {
      gint64 id;
      LhDate day;

      if (!lh_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&days);
      id = lh_statement_column_int (statement, 0);
      if (lh_date_parse_iso (lh_statement_column_text (statement, 1), &day))
        g_hash_table_replace (days, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (day.julian));
    }
}

/**
 * lh_tracking_sql_read_values:
 *
 * Returns: (transfer full) (element-type LhIndicatorValue): the values that the reports of a quarter give
 */
GPtrArray *
lh_tracking_sql_read_values (LhSession  *session,
                             LhQuarter   quarter,
                             GError    **error)
{
  LhMapper *mapper = lh_session_get_mapper (session, LH_TYPE_INDICATOR_VALUE);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM indicator_value t JOIN progress r ON r.id = t.progress_id"
                                          " WHERE r.quarter = $quarter", lh_mapper_get_selection (mapper));
  g_autofree char *quarter_text = lh_quarter_to_string (quarter);
  LhStatement *statement = lh_connection_prepare (lh_session_get_connection (session), sql, error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  lh_statement_bind_text (statement, "$quarter", quarter_text);
  while (TRUE)
    {
      if (!lh_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&records);
      g_ptr_array_add (records, lh_mapper_read_row (mapper, statement, 0));
    }
}
