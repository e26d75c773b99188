/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-sql.h"

#include "lh-checklist-item.h"
#include "lh-duty-record.h"
#include "lh-duty.h"

static const char *
lh_duty_sql_get_joins (GType type)
{
  if (type == LH_TYPE_CHECKLIST_ITEM)
    return "checklist_item t JOIN checklist l ON l.id = t.checklist_id "
           "WHERE l.year = $year ORDER BY l.position, l.id, t.position, t.id";
  if (type == LH_TYPE_DUTY)
    return "duty t JOIN checklist_item i ON i.id = t.item_id JOIN checklist l ON l.id = i.checklist_id "
           "WHERE l.year = $year ORDER BY t.due_on, t.id";
  if (type == LH_TYPE_DUTY_RECORD)
    return "duty_record t JOIN duty d ON d.id = t.duty_id JOIN checklist_item i ON i.id = d.item_id "
           "JOIN checklist l ON l.id = i.checklist_id WHERE l.year = $year ORDER BY t.done_on, t.id";
  g_assert_not_reached ();
}

/**
 * lh_duty_sql_read_of_year:
 * @type: #LhChecklistItem, #LhDuty or #LhDutyRecord
 * @year: the year of the checklist
 *
 * Returns: (transfer full) (element-type LhRecord): the lines of the lists of a year by list and position, or their duties
 *   by due date, or what was recorded of these by day
 */
GPtrArray *
lh_duty_sql_read_of_year (LhSession  *session,
                          GType       type,
                          int         year,
                          GError    **error)
{
  LhMapper *mapper = lh_session_get_mapper (session, type);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s", lh_mapper_get_selection (mapper),
                                          lh_duty_sql_get_joins (type));
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
