/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-matrix-sql.h"

#include "lh-checklist-item.h"
#include "lh-duty-record.h"
#include "lh-duty.h"

/* How often each duty that falls due in a span of days is required and was done by a day. A ledger of an older version
 * knows how often, but has no single records. */
#define LH_DUTY_JUDGED \
  "WITH counted AS (" \
  "  SELECT d.id, d.organization_id, ifnull (d.member_id, i.member_id) AS member_id, d.due_on," \
  "    d.state = 'exempt' AS exempt, max (ifnull (d.required_count, 1), 1) AS required, d.state, d.done_count," \
  "    d.done_on, EXISTS (SELECT 1 FROM duty_record r WHERE r.duty_id = d.id) AS recorded," \
  "    (SELECT sum (ifnull (r.times, 1)) FROM duty_record r WHERE r.duty_id = d.id AND r.done_on <= $as_of) AS times" \
  "  FROM duty d JOIN checklist_item i ON i.id = d.item_id WHERE d.due_on BETWEEN $from AND $until)," \
  " judged AS (" \
  "  SELECT *, min (required, CASE WHEN recorded THEN ifnull (times, 0)" \
  "    WHEN done_on > $as_of THEN 0 WHEN state = 'done' THEN required ELSE ifnull (done_count, 0) END) AS done" \
  "  FROM counted) "

#define LH_DUTY_SUMS \
  " count (*), sum (iif (exempt, 0, required)), sum (iif (exempt, 0, done))," \
  " sum (iif (exempt OR due_on > $as_of, 0, required)), sum (iif (exempt OR due_on > $as_of, 0, done))," \
  " sum (iif (exempt OR due_on >= $as_of, 0, required - done)), sum (iif (exempt, required, 0)) FROM judged "

static const char units_sql[] =
  LH_DUTY_JUDGED "SELECT organization_id," LH_DUTY_SUMS "GROUP BY organization_id";

static const char members_sql[] =
  LH_DUTY_JUDGED "SELECT member_id," LH_DUTY_SUMS "WHERE member_id IS NOT NULL GROUP BY member_id";

static const char bearings_sql[] =
  "SELECT DISTINCT d.organization_id, d.item_id, ifnull (d.member_id, 0) FROM duty d JOIN checklist_item i ON i.id = d.item_id"
  " JOIN checklist l ON l.id = i.checklist_id WHERE l.year = $year";

static void
lh_duty_matrix_sql_bind (LhStatement *statement,
                         LhDate       from,
                         LhDate       until)
{
  g_autofree char *from_text = lh_date_to_iso (from);
  g_autofree char *until_text = lh_date_to_iso (until);

  lh_statement_bind_text (statement, "$from", from_text);
  lh_statement_bind_text (statement, "$until", until_text);
}

static GPtrArray *
lh_duty_matrix_sql_read (LhSession   *session,
                         GType        type,
                         const char  *rest,
                         gint64       item_id,
                         LhDate       from,
                         LhDate       until,
                         GError     **error)
{
  LhMapper *mapper = lh_session_get_mapper (session, type);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s", lh_mapper_get_selection (mapper), rest);
  LhStatement *statement = lh_connection_prepare (lh_session_get_connection (session), sql, error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  lh_statement_bind_int (statement, "$item", item_id);
  lh_duty_matrix_sql_bind (statement, from, until);
  while (TRUE)
    {
      if (!lh_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&records);
      g_ptr_array_add (records, lh_mapper_read_row (mapper, statement, 0));
    }
}

/**
 * lh_duty_matrix_sql_read_lines:
 * @year: the year of the lists
 *
 * Returns: (transfer full) (element-type LhChecklistItem): the lines that have duties, by list and position
 */
GPtrArray *
lh_duty_matrix_sql_read_lines (LhSession  *session,
                               int         year,
                               GError    **error)
{
  LhMapper *mapper = lh_session_get_mapper (session, LH_TYPE_CHECKLIST_ITEM);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM checklist_item t JOIN checklist l ON l.id = t.checklist_id"
                                          " WHERE l.year = $year AND EXISTS (SELECT 1 FROM duty d WHERE d.item_id = t.id)"
                                          " ORDER BY l.position, l.id, t.position, t.id",
                                          lh_mapper_get_selection (mapper));
  LhStatement *statement = lh_connection_prepare (lh_session_get_connection (session), sql, error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  lh_statement_bind_int (statement, "$year", year);
  while (TRUE)
    {
      if (!lh_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&records);
      g_ptr_array_add (records, lh_mapper_read_row (mapper, statement, 0));
    }
}

/**
 * lh_duty_matrix_sql_read_duties:
 * @item_id: a line
 *
 * Returns: (transfer full) (element-type LhDuty): the duties of the line that fall due in a span of days, by due date
 */
GPtrArray *
lh_duty_matrix_sql_read_duties (LhSession  *session,
                                gint64      item_id,
                                LhDate      from,
                                LhDate      until,
                                GError    **error)
{
  return lh_duty_matrix_sql_read (session, LH_TYPE_DUTY,
                                  "duty t WHERE t.item_id = $item AND t.due_on BETWEEN $from AND $until"
                                  " ORDER BY t.due_on, t.id", item_id, from, until, error);
}

/**
 * lh_duty_matrix_sql_read_records:
 *
 * Returns: (transfer full) (element-type LhDutyRecord): all that was recorded of these duties, by day
 */
GPtrArray *
lh_duty_matrix_sql_read_records (LhSession  *session,
                                 gint64      item_id,
                                 LhDate      from,
                                 LhDate      until,
                                 GError    **error)
{
  return lh_duty_matrix_sql_read (session, LH_TYPE_DUTY_RECORD,
                                  "duty d CROSS JOIN duty_record t ON t.duty_id = d.id"
                                  " WHERE d.item_id = $item AND d.due_on BETWEEN $from AND $until"
                                  " ORDER BY t.done_on, t.id", item_id, from, until, error);
}

static GArray *
lh_duty_matrix_sql_count (LhSession   *session,
                          const char  *sql,
                          LhDate       from,
                          LhDate       until,
                          LhDate       as_of,
                          GError     **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (LhDutyCount));
  g_autofree char *as_of_text = lh_date_to_iso (as_of);
  LhStatement *statement = lh_connection_prepare (lh_session_get_connection (session), sql, error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  lh_duty_matrix_sql_bind (statement, from, until);
  lh_statement_bind_text (statement, "$as_of", as_of_text);
  while (TRUE)
    {
      LhDutyCount count = { 0 };
      guint *const sums[] = { &count.n_duties, &count.required, &count.done, &count.due, &count.due_done,
                              &count.overdue, &count.exempt };

      if (!lh_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&counts);
      count.id = lh_statement_column_int (statement, 0);
      for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
        *sums[i] = (guint) lh_statement_column_int (statement, (int) i + 1);
      g_array_append_val (counts, count);
    }
}

/**
 * lh_duty_matrix_sql_count_units:
 * @from: first day on which a duty falls due
 * @until: last day
 * @as_of: the day for which it is counted
 *
 * Returns: (transfer full) (element-type LhDutyCount): what the duties of each organization add up to
 */
GArray *
lh_duty_matrix_sql_count_units (LhSession  *session,
                                LhDate      from,
                                LhDate      until,
                                LhDate      as_of,
                                GError    **error)
{
  return lh_duty_matrix_sql_count (session, units_sql, from, until, as_of, error);
}

/**
 * lh_duty_matrix_sql_count_members:
 *
 * Returns: (transfer full) (element-type LhDutyCount): what the duties of each committee member add up to, their own and
 *   those of the lines assigned to them
 */
GArray *
lh_duty_matrix_sql_count_members (LhSession  *session,
                                  LhDate      from,
                                  LhDate      until,
                                  LhDate      as_of,
                                  GError    **error)
{
  return lh_duty_matrix_sql_count (session, members_sql, from, until, as_of, error);
}

/**
 * lh_duty_matrix_sql_list_bearings:
 * @year: the year of the lists
 *
 * Returns: (transfer full) (element-type LhDutyBearing): which organization bears which line, and who of its committee
 */
GArray *
lh_duty_matrix_sql_list_bearings (LhSession  *session,
                                  int         year,
                                  GError    **error)
{
  g_autoptr (GArray) bearings = g_array_new (FALSE, FALSE, sizeof (LhDutyBearing));
  LhStatement *statement = lh_connection_prepare (lh_session_get_connection (session), bearings_sql, error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  lh_statement_bind_int (statement, "$year", year);
  while (TRUE)
    {
      LhDutyBearing bearing;

      if (!lh_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&bearings);
      bearing.organization_id = lh_statement_column_int (statement, 0);
      bearing.item_id = lh_statement_column_int (statement, 1);
      bearing.member_id = lh_statement_column_int (statement, 2);
      g_array_append_val (bearings, bearing);
    }
}
