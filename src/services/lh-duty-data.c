/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-data.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-committee-member.h"
#include "lh-duty-sql.h"
#include "lh-duty.h"
#include "lh-organization.h"
#include "lh-query-sql.h"

static GPtrArray *
lh_duty_data_read_checklists (LhSession  *session,
                              int         year,
                              GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST);
  g_autofree char *text = g_strdup_printf ("%d", year);

  lh_query_where_field (query, LH_CHECKLIST_YEAR, LH_QUERY_EQUAL, text);
  lh_query_set_sort (query, "position", FALSE);
  return lh_query_sql_run_records (session, query, error);
}

static GPtrArray *
lh_duty_data_read_type (LhSession  *session,
                        GType       type,
                        GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  return lh_query_sql_run_records (session, query, error);
}

static void
lh_duty_data_index (LhDutyData *self,
                    GPtrArray  *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);
      gint64 id = lh_record_get_id (record);

      g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), record);
    }
}

/**
 * lh_duty_data_read:
 * @year: a year of lists
 *
 * Returns: (transfer full): the lists of the year, their lines and duties, and who bears them
 */
LhDutyData *
lh_duty_data_read (LhSession  *session,
                   int         year,
                   GError    **error)
{
  g_autoptr (LhDutyData) self = g_new0 (LhDutyData, 1);

  self->year = year;
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->checklists = lh_duty_data_read_checklists (session, year, error);
  if (self->checklists != NULL)
    self->items = lh_duty_sql_read_of_year (session, LH_TYPE_CHECKLIST_ITEM, year, error);
  if (self->items != NULL)
    self->duties = lh_duty_sql_read_of_year (session, LH_TYPE_DUTY, year, error);
  if (self->duties != NULL)
    self->organizations = lh_duty_data_read_type (session, LH_TYPE_ORGANIZATION, error);
  if (self->organizations != NULL)
    self->members = lh_duty_data_read_type (session, LH_TYPE_COMMITTEE_MEMBER, error);
  if (self->members == NULL)
    return NULL;

  lh_duty_data_index (self, self->checklists);
  lh_duty_data_index (self, self->items);
  lh_duty_data_index (self, self->organizations);
  lh_duty_data_index (self, self->members);
  return g_steal_pointer (&self);
}

void
lh_duty_data_free (LhDutyData *self)
{
  g_clear_pointer (&self->checklists, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  g_clear_pointer (&self->organizations, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_free (self);
}

/**
 * lh_duty_data_find:
 *
 * Returns: (transfer none) (nullable): a list, line, organization or member
 */
LhRecord *
lh_duty_data_find (LhDutyData *self,
                   gint64      id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

/**
 * lh_duty_data_get_checklist:
 *
 * Returns: (transfer none): the list of a line
 */
LhRecord *
lh_duty_data_get_checklist (LhDutyData *self,
                            LhRecord   *item)
{
  return lh_duty_data_find (self, lh_record_get_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID));
}
