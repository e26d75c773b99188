/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-organization-roll-up.h"

#include "lh-duty-count.h"
#include "lh-duty-matrix-sql.h"
#include "lh-duty.h"
#include "lh-ledger-job.h"
#include "lh-problem.h"
#include "lh-quarter-edition.h"
#include "lh-query-sql.h"
#include "lh-statistics-private.h"

/* What one unit, with all that is below it, has and owes (S1-3): the figures of the quarter, made of its records alone. */

/* The job of the ledger carries one number for the quarter and, in days from its first, the day of the figures. */
#define LH_QUARTERS 4
#define LH_DAYS     1024

static gboolean
lh_roll_up_add_unit (GHashTable *units,
                     gint64      id)
{
  return g_hash_table_add (units, g_memdup2 (&id, sizeof id));
}

static gboolean
lh_roll_up_has_unit (GHashTable *units,
                     gint64      id)
{
  return g_hash_table_contains (units, &id);
}

/* The unit and whatever is below it, however deep. */
static GHashTable *
lh_roll_up_collect_units (GPtrArray *organizations,
                          gint64     id)
{
  GHashTable *units = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean grown = lh_roll_up_add_unit (units, id);

  while (grown)
    {
      grown = FALSE;
      for (guint i = 0; i < organizations->len; i++)
        {
          LhRecord *organization = g_ptr_array_index (organizations, i);

          if (lh_roll_up_has_unit (units, lh_record_get_int (organization, LH_ORGANIZATION_PARENT_ID)))
            grown = lh_roll_up_add_unit (units, lh_record_get_id (organization)) || grown;
        }
    }
  return units;
}

static gint64
lh_roll_up_get_unit (LhRecord *record,
                     guint     field)
{
  return LH_IS_ORGANIZATION (record) ? lh_record_get_id (record) : lh_record_get_int (record, field);
}

/* The units, or the records that belong to them by a field; they stay with @records. */
static GPtrArray *
lh_roll_up_select (GPtrArray  *records,
                   GHashTable *units,
                   guint       field)
{
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);

      if (lh_roll_up_has_unit (units, lh_roll_up_get_unit (record, field)))
        g_ptr_array_add (selected, record);
    }
  return selected;
}

static GPtrArray *
lh_roll_up_select_projects (GPtrArray  *projects,
                            GHashTable *units)
{
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < projects->len; i++)
    {
      LhYearProject *entry = g_ptr_array_index (projects, i);

      if (lh_roll_up_has_unit (units, lh_record_get_int (LH_RECORD (entry->input.project), LH_PROJECT_ORGANIZATION_ID)))
        g_ptr_array_add (selected, entry);
    }
  return selected;
}

/* The year with less in it: what is counted of the whole is counted of the part in the same way. */
static LhStatistics *
lh_roll_up_compute (LhYearData *year,
                    GHashTable *units,
                    LhQuarter   quarter,
                    LhDate      as_of)
{
  GPtrArray *projects = year->projects;
  GPtrArray *problems = year->problems;
  GPtrArray *organizations = year->organizations;
  LhStatistics *statistics;

  year->projects = lh_roll_up_select_projects (projects, units);
  year->problems = lh_roll_up_select (problems, units, LH_PROBLEM_ORGANIZATION_ID);
  year->organizations = lh_roll_up_select (organizations, units, 0);
  statistics = lh_statistics_compute (year, quarter, as_of);
  g_ptr_array_unref (year->projects);
  g_ptr_array_unref (year->problems);
  g_ptr_array_unref (year->organizations);
  year->organizations = organizations;
  year->projects = projects;
  year->problems = problems;
  return statistics;
}

static gboolean
lh_roll_up_add_duties (LhStatistics  *statistics,
                       LhSession     *session,
                       GHashTable    *units,
                       LhQuarter      quarter,
                       LhDate         as_of,
                       GError       **error)
{
  const LhDate first = lh_quarter_first_day (quarter);
  const LhDate last = lh_quarter_last_day (quarter);
  g_autofree char *from = lh_date_to_iso (first);
  g_autofree char *until = lh_date_to_iso (last);
  g_autoptr (GArray) counts = lh_duty_matrix_sql_count_units (session, first, last, as_of, error);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_DUTY);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) duties = NULL;

  lh_query_where_field (query, LH_DUTY_DUE_ON, LH_QUERY_GREATER_EQUAL, from);
  lh_query_where_field (query, LH_DUTY_DUE_ON, LH_QUERY_LESS_EQUAL, until);
  all = counts != NULL ? lh_query_sql_run_records (session, query, error) : NULL;
  if (all == NULL)
    return FALSE;
  for (guint i = counts->len; i > 0; i--)
    {
      if (!lh_roll_up_has_unit (units, g_array_index (counts, LhDutyCount, i - 1).id))
        g_array_remove_index (counts, i - 1);
    }
  duties = lh_roll_up_select (all, units, LH_DUTY_ORGANIZATION_ID);
  lh_statistics_add_unit_duties (statistics, counts, duties);
  return TRUE;
}

/* See lh_roll_up_get_number(). */
static gpointer
lh_roll_up_read (LhSession  *session,
                 int         number,
                 gint64      id,
                 GError    **error)
{
  const int place = number / LH_DAYS;
  const LhQuarter quarter = lh_quarter_new (place / LH_QUARTERS, place % LH_QUARTERS + 1);
  const LhDate as_of = lh_date_add_days (lh_quarter_first_day (quarter), number % LH_DAYS);
  g_autoptr (LhYearData) year = lh_year_data_load (session, quarter.year, error);
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (GHashTable) units = NULL;

  if (year == NULL)
    return NULL;
  units = lh_roll_up_collect_units (year->organizations, id);
  statistics = lh_roll_up_compute (year, units, quarter, as_of);
  if (!lh_roll_up_add_duties (statistics, session, units, quarter, as_of, error) ||
      !lh_statistics_add_unit_brands (statistics, session, units, error))
    return NULL;
  return g_steal_pointer (&statistics);
}

static int
lh_roll_up_get_number (LhLedger *ledger)
{
  const LhQuarter quarter = lh_ledger_get_quarter (ledger);
  const LhDate as_of = lh_ledger_get_edition_as_of (ledger, quarter);
  const int days = (int) as_of.julian - (int) lh_quarter_first_day (quarter).julian;

  return (quarter.year * LH_QUARTERS + quarter.number - 1) * LH_DAYS + CLAMP (days, 0, LH_DAYS - 1);
}

/**
 * lh_organization_roll_up_load:
 *
 * Returns: (transfer full): the figures of one unit and all below it in the quarter of the ledger: projects, reports,
 *   duties, problems, brands. What a figure means is the same as for the whole; each knows the rows it counts.
 */
LhStatistics *
lh_organization_roll_up_load (LhLedger  *ledger,
                              gint64     organization_id,
                              GError   **error)
{
  return lh_ledger_read (ledger, lh_roll_up_read, lh_roll_up_get_number (ledger), organization_id, error);
}

void
lh_organization_roll_up_load_async (LhLedger            *ledger,
                                    gint64               organization_id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_roll_up_read, g_object_unref, lh_roll_up_get_number (ledger), organization_id,
                        cancellable, callback, user_data);
}

LhStatistics *
lh_organization_roll_up_load_finish (LhLedger      *ledger,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}
