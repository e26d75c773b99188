/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-status-table.h"

#include "lh-query-sql.h"

/* Red first when sorted by light, then what needs a look, what is done and what does not run. */
static const int severities[LH_N_LIGHTS] = {
  [LH_LIGHT_RED] = 0,
  [LH_LIGHT_ORANGE] = 1,
  [LH_LIGHT_YELLOW] = 2,
  [LH_LIGHT_GREEN] = 3,
  [LH_LIGHT_BLUE] = 4,
  [LH_LIGHT_GREY] = 5,
};

static void
lh_status_table_bind_tenths (LhStatement *statement,
                             const char  *name,
                             gint64       value)
{
  if (value != LH_UNSET)
    lh_statement_bind_int (statement, name, value);
  else
    lh_statement_bind_null (statement, name);
}

static gboolean
lh_status_table_insert (LhStatement      *statement,
                        LhProjectStatus  *status,
                        GError          **error)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (status);

  lh_statement_reset (statement);
  lh_statement_bind_int (statement, "$project_id", values->project_id);
  lh_statement_bind_int (statement, "$light", values->light);
  lh_statement_bind_int (statement, "$severity", severities[values->light]);
  lh_status_table_bind_tenths (statement, "$planned", values->planned);
  lh_status_table_bind_tenths (statement, "$actual", values->actual);
  lh_status_table_bind_tenths (statement, "$lag", lh_project_status_get_lag (status));
  return lh_statement_execute (statement, error);
}

/**
 * lh_status_table_create:
 *
 * Makes the temporary table through which lists filter and sort by light and progress. It belongs to the connection
 * and lies in memory: what the light rule computed is never stored as truth.
 */
gboolean
lh_status_table_create (LhSession  *session,
                        GError    **error)
{
  return lh_connection_run_script (lh_session_get_connection (session),
                                   "CREATE TEMP TABLE IF NOT EXISTS " LH_STATUS_TABLE " ("
                                   "project_id INTEGER PRIMARY KEY, light INTEGER NOT NULL, severity INTEGER NOT NULL, "
                                   "planned INTEGER, actual INTEGER, lag INTEGER)", error);
}

/**
 * lh_status_table_replace:
 * @statuses: (element-type LhProjectStatus): how the projects stand now
 */
gboolean
lh_status_table_replace (LhSession  *session,
                         GPtrArray  *statuses,
                         GError    **error)
{
  LhConnection *connection = lh_session_get_connection (session);
  LhStatement *statement;

  if (!lh_connection_run_script (connection, "SAVEPOINT status; DELETE FROM temp." LH_STATUS_TABLE, error))
    return FALSE;

  statement = lh_connection_prepare (connection,
                                     "INSERT INTO temp." LH_STATUS_TABLE " "
                                     "(project_id, light, severity, planned, actual, lag) "
                                     "VALUES ($project_id, $light, $severity, $planned, $actual, $lag)", error);
  for (guint i = 0; statement != NULL && i < statuses->len; i++)
    {
      if (!lh_status_table_insert (statement, g_ptr_array_index (statuses, i), error))
        statement = NULL;
    }

  if (statement != NULL)
    return lh_connection_run_script (connection, "RELEASE status", error);
  lh_connection_run_script (connection, "ROLLBACK TO status; RELEASE status", NULL);
  return FALSE;
}
