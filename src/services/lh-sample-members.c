/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-checklist-item.h"
#include "lh-committee-member.h"
#include "lh-duty.h"
#include "lh-query-sql.h"

/* The code of the work committee. */
#define LH_SAMPLE_COMMITTEE "000"

/* Committee members of the sample with their share of the work. All persons are invented. */

static gboolean
lh_sample_assign_duties (LhSample  *sample,
                         LhRecord  *member,
                         LhRecord  *item,
                         GError   **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_DUTY);
  g_autoptr (GPtrArray) duties = NULL;

  lh_query_where_id (query, LH_DUTY_ITEM_ID, lh_record_get_id (item));
  lh_query_where_id (query, LH_DUTY_ORGANIZATION_ID, lh_record_get_int (member, LH_COMMITTEE_MEMBER_ORGANIZATION_ID));
  duties = lh_query_sql_run_records (sample->session, query, error);
  if (duties == NULL)
    return FALSE;
  for (guint i = 0; i < duties->len; i++)
    {
      lh_record_set_int (g_ptr_array_index (duties, i), LH_DUTY_MEMBER_ID, lh_record_get_id (member));
      if (!lh_session_update (sample->session, g_ptr_array_index (duties, i), error))
        return FALSE;
    }
  return TRUE;
}

/* A line of the work committee is assigned itself, of a line of many units the duties of the member's own unit. */
static gboolean
lh_sample_assign_item (LhSample  *sample,
                       LhRecord  *member,
                       LhRecord  *item,
                       GError   **error)
{
  if (lh_record_get_int (member, LH_COMMITTEE_MEMBER_ORGANIZATION_ID) != lh_sample_get_id (sample, LH_SAMPLE_COMMITTEE))
    return lh_sample_assign_duties (sample, member, item, error);
  lh_record_set_int (item, LH_CHECKLIST_ITEM_MEMBER_ID, lh_record_get_id (member));
  return lh_session_update (sample->session, item, error);
}

static gboolean
lh_sample_assign_line (LhSample    *sample,
                       LhRecord    *member,
                       const char  *title,
                       GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_ITEM);
  g_autoptr (GPtrArray) items = NULL;

  lh_query_where_field (query, LH_CHECKLIST_ITEM_TITLE, LH_QUERY_EQUAL, title);
  items = lh_query_sql_run_records (sample->session, query, error);
  if (items == NULL)
    return FALSE;
  if (items->len == 0)
    g_error ("Sample: no line %s", title);
  for (guint i = 0; i < items->len; i++)
    {
      if (!lh_sample_assign_item (sample, member, g_ptr_array_index (items, i), error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_sample_write_members:
 *
 * Writes the members of some committees, and divides the lines of their lists among them.
 */
gboolean
lh_sample_write_members (LhSample  *sample,
                         GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "committee-members.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_auto (GStrv) lines = g_strsplit (lh_csv_get (table, row, "lines"), "|", -1);
      g_autoptr (LhRecord) member = LH_RECORD (lh_committee_member_new ());

      lh_sample_set_fields (member, table, row);
      lh_record_set_int (member, LH_COMMITTEE_MEMBER_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      if (!lh_sample_insert (sample, member, error))
        return FALSE;
      for (guint i = 0; lines[i] != NULL; i++)
        {
          if (*lines[i] != '\0' && !lh_sample_assign_line (sample, member, lines[i], error))
            return FALSE;
        }
    }
  return TRUE;
}
