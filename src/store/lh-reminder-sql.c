/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-reminder-sql.h"

/* Everything that has a day by which it is to be done, and is not done: source, what opens, who, by when. Each source
 * reads its own index; of duties, which are many, one that holds only those that are not done. What was done after the
 * day that is asked for was still to be done on it; that is looked for only when the day lies in the past. */
#define LH_REMINDER_DUE \
  "WITH due (source, entity, id, organization_id, due_on) AS (" \
  " SELECT 'duty', 'checklist-item', item_id, organization_id, due_on FROM duty" \
  "  WHERE state <> 'done' AND state <> 'exempt' AND due_on BETWEEN $from AND $until" \
  " UNION ALL SELECT 'duty', 'checklist-item', item_id, organization_id, due_on FROM duty" \
  "  WHERE $past AND state = 'done' AND due_on BETWEEN $from AND $until AND done_on > $as_of" \
  " UNION ALL SELECT 'project', 'project', id, organization_id, coalesce (approved_due_date, due_date) FROM project" \
  "  WHERE state IN ('approved', 'in-progress', 'change-requested', 'rework', 'not-accepted')" \
  "  AND coalesce (approved_due_date, due_date) BETWEEN $from AND $until" \
  " UNION ALL SELECT 'milestone', 'project', p.id, p.organization_id, m.planned_end FROM milestone m" \
  "  JOIN project p ON p.id = m.project_id WHERE m.planned_end BETWEEN $from AND $until" \
  "  AND (m.actual_end IS NULL AND m.state NOT IN ('done', 'done-late', 'cancelled') OR m.actual_end > $as_of)" \
  "  AND p.state IN ('approved', 'in-progress', 'change-requested', 'rework')" \
  " UNION ALL SELECT 'report', 'project', p.id, p.organization_id, r.due_on FROM project p" \
  "  JOIN (SELECT $quarter_1 AS quarter, $report_1 AS due_on, $start_1 AS ends_on, $year_1 AS year" \
  "  UNION ALL SELECT $quarter_2, $report_2, $start_2, $year_2) r ON p.year = r.year" \
  "  WHERE r.due_on BETWEEN $from AND $until AND r.ends_on <= $as_of" \
  "  AND p.state IN ('in-progress', 'change-requested', 'acceptance-requested', 'rework', 'not-accepted')" \
  "  AND (p.start_date IS NULL OR p.start_date <= r.ends_on)" \
  "  AND NOT EXISTS (SELECT 1 FROM progress g WHERE g.project_id = p.id AND g.quarter = r.quarter" \
  "  AND coalesce (g.reported_on, '') <= $as_of)" \
  " UNION ALL SELECT 'suggestion', 'project', p.id, p.organization_id, r.filing_until FROM review_suggestion s" \
  "  JOIN project p ON p.id = s.project_id JOIN project_round r ON r.id = p.round_id" \
  "  WHERE NOT s.settled AND s.replied_on IS NULL AND r.filing_until BETWEEN $from AND $until" \
  "  AND p.state IN ('filed', 'returned')" \
  " UNION ALL SELECT 'task', 'checklist-item', i.id, coalesce (i.organization_id, 0), i.due_date FROM checklist_item i" \
  "  JOIN checklist c ON c.id = i.checklist_id WHERE c.kind = 'task' AND c.retired_on IS NULL" \
  "  AND coalesce (i.state, '') NOT IN ('done', 'cancelled', 'paused') AND i.due_date BETWEEN $from AND $until" \
  " UNION ALL SELECT 'decision', 'meeting', d.meeting_id, coalesce (d.organization_id, 0), d.due_on" \
  "  FROM meeting_decision d WHERE d.item_id IS NULL AND d.due_on BETWEEN $from AND $until" \
  " UNION ALL SELECT 'problem', 'problem', id, organization_id, coalesce (extended_deadline, deadline) FROM problem" \
  "  WHERE state <> 'continuing' AND (state <> 'closed' OR closed_on > $as_of) AND found_on <= $as_of" \
  "  AND coalesce (extended_deadline, deadline) BETWEEN $from AND $until" \
  " UNION ALL SELECT 'review', 'problem', id, organization_id, review_on FROM problem" \
  "  WHERE state <> 'closed' AND review_on BETWEEN $from AND $until" \
  " UNION ALL SELECT 'tip', 'work-tip', t.id, r.organization_id, t.due_on FROM work_tip t" \
  "  JOIN tip_receiver r ON r.tip_id = t.id WHERE t.due_on BETWEEN $from AND $until AND t.started_on <= $as_of" \
  "  AND (t.closed_on IS NULL OR t.closed_on > $as_of) AND NOT r.exempt" \
  "  AND (r.handled_on IS NULL OR r.handled_on > $as_of)" \
  " UNION ALL SELECT 'warning', 'warning', id, organization_id, due_on FROM warning" \
  "  WHERE due_on BETWEEN $from AND $until AND issued_on <= $as_of AND (handled_on IS NULL OR handled_on > $as_of)" \
  " UNION ALL SELECT 'brand', 'brand', id, organization_id, step_due_on FROM brand" \
  "  WHERE step_due_on BETWEEN $from AND $until AND withdrawn_on IS NULL AND coalesce (state, '') <> 'withdrawn'" \
  " UNION ALL SELECT 'opinion', 'opinion-item', id, coalesce (lead_organization_id, 0), due_on FROM opinion_item" \
  "  WHERE due_on BETWEEN $from AND $until AND (done_on IS NULL OR done_on > $as_of)" \
  " UNION ALL SELECT 'member', 'project', m.project_id, coalesce (m.organization_id, 0), m.due_on FROM member_item m" \
  "  WHERE m.due_on BETWEEN $from AND $until AND (m.done_on IS NULL OR m.done_on > $as_of)" \
  "  AND m.project_id IS NOT NULL AND coalesce (m.state, '') NOT IN ('done', 'cancelled')" \
  " UNION ALL SELECT 'inspection', 'inspection-round', id, 0, due_on FROM inspection_round" \
  "  WHERE due_on BETWEEN max ($from, $as_of) AND $until" \
  ") "

static const char count_sql[] =
  LH_REMINDER_DUE
  "SELECT source, CASE WHEN due_on < $as_of THEN 0 WHEN due_on = $as_of THEN 1 WHEN due_on <= $week_end THEN 2 ELSE 3 END,"
  " count (*) FROM due GROUP BY 1, 2";

/* Names are looked up for the rows that are wanted only. */
static const char read_sql[] =
  LH_REMINDER_DUE
  "SELECT source, entity, id, organization_id, due_on, CASE entity"
  "  WHEN 'project' THEN (SELECT name FROM project WHERE id = w.id)"
  "  WHEN 'checklist-item' THEN (SELECT title FROM checklist_item WHERE id = w.id)"
  "  WHEN 'meeting' THEN (SELECT title FROM meeting WHERE id = w.id)"
  "  WHEN 'problem' THEN (SELECT description FROM problem WHERE id = w.id)"
  "  WHEN 'work-tip' THEN (SELECT title FROM work_tip WHERE id = w.id)"
  "  WHEN 'warning' THEN (SELECT subject FROM warning WHERE id = w.id)"
  "  WHEN 'brand' THEN (SELECT name FROM brand WHERE id = w.id)"
  "  WHEN 'opinion-item' THEN (SELECT title FROM opinion_item WHERE id = w.id)"
  "  WHEN 'inspection-round' THEN (SELECT title FROM inspection_round WHERE id = w.id) END"
  " FROM (SELECT * FROM due ORDER BY due_on, source, organization_id, id LIMIT $limit) w"
  " ORDER BY due_on, source, organization_id, id";

/**
 * lh_reminder_row_free:
 *
 * Frees a row.
 */
void
lh_reminder_row_free (LhReminderRow *row)
{
  g_free (row->source);
  g_free (row->entity);
  g_free (row->subject);
  g_free (row);
}

static void
lh_reminder_sql_bind_date (LhStatement *statement,
                           const char  *name,
                           LhDate       date)
{
  g_autofree char *text = lh_date_to_iso (date);

  lh_statement_bind_text (statement, name, lh_date_is_set (date) ? text : "");
}

static void
lh_reminder_sql_bind (LhStatement          *statement,
                      const LhReminderDays *days,
                      LhDate                from,
                      LhDate                until)
{
  static const char *const names[2][4] = { { "$quarter_1", "$report_1", "$start_1", "$year_1" },
                                           { "$quarter_2", "$report_2", "$start_2", "$year_2" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *quarter = lh_quarter_to_string (days->quarters[i]);

      lh_statement_bind_text (statement, names[i][0], quarter);
      lh_reminder_sql_bind_date (statement, names[i][1], days->reports_due[i]);
      lh_reminder_sql_bind_date (statement, names[i][2], lh_quarter_last_day (days->quarters[i]));
      lh_statement_bind_int (statement, names[i][3], days->quarters[i].year);
    }
  lh_reminder_sql_bind_date (statement, "$as_of", days->as_of);
  lh_reminder_sql_bind_date (statement, "$from", from);
  lh_reminder_sql_bind_date (statement, "$until", until);
  lh_statement_bind_int (statement, "$past", days->past);
}

/**
 * lh_reminder_sql_count:
 * @counted: (scope call): told how many there are of each source in each section: 0 overdue, 1 today, 2 this week, 3 later
 *
 * Counts all there is up to the last day.
 */
gboolean
lh_reminder_sql_count (LhSession             *session,
                       const LhReminderDays  *days,
                       LhReminderCounted      counted,
                       gpointer               data,
                       GError               **error)
{
  LhStatement *statement = lh_connection_prepare (lh_session_get_connection (session), count_sql, error);
  gboolean has_row = TRUE;

  if (statement == NULL)
    return FALSE;
  lh_reminder_sql_bind (statement, days, (LhDate) { 0 }, days->until);
  lh_reminder_sql_bind_date (statement, "$week_end", days->week_end);
  while (lh_statement_step (statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      counted (lh_statement_column_text (statement, 0), (guint) lh_statement_column_int (statement, 1),
               (guint) lh_statement_column_int (statement, 2), data);
    }
  return FALSE;
}

/**
 * lh_reminder_sql_read:
 * @from: the first day; unset for all that is earlier
 * @until: the last day
 * @limit: most rows; 0 for all
 *
 * Returns: (transfer full) (element-type LhReminderRow): what is due in these days, the earliest first
 */
GPtrArray *
lh_reminder_sql_read (LhSession             *session,
                      const LhReminderDays  *days,
                      LhDate                 from,
                      LhDate                 until,
                      guint                  limit,
                      GError               **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_reminder_row_free);
  LhStatement *statement = lh_connection_prepare (lh_session_get_connection (session), read_sql, error);
  gboolean has_row = TRUE;

  if (statement == NULL)
    return NULL;
  lh_reminder_sql_bind (statement, days, from, until);
  lh_statement_bind_int (statement, "$limit", limit > 0 ? (gint64) limit : -1);
  while (lh_statement_step (statement, &has_row, error))
    {
      LhReminderRow *row;

      if (!has_row)
        return g_steal_pointer (&rows);
      row = g_new0 (LhReminderRow, 1);
      row->source = g_strdup (lh_statement_column_text (statement, 0));
      row->entity = g_strdup (lh_statement_column_text (statement, 1));
      row->id = lh_statement_column_int (statement, 2);
      row->organization_id = lh_statement_column_int (statement, 3);
      lh_date_parse_iso (lh_statement_column_text (statement, 4), &row->due_on);
      row->subject = g_strdup (lh_statement_column_text (statement, 5));
      g_ptr_array_add (rows, row);
    }
  return NULL;
}
