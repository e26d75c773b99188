/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-checklist-item.h"
#include "lh-committee-member.h"
#include "lh-query-sql.h"

/* Committee members of the sample with their share of the work. All persons are invented. */

static gboolean
lh_sample_assign_line (LhSample    *sample,
                       LhRecord    *member,
                       const char  *title,
                       GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_ITEM);
  g_autoptr (GPtrArray) items = NULL;

  lh_query_where_field (query, LH_CHECKLIST_ITEM_TITLE, LH_QUERY_EQUAL, title);
  lh_query_where_id (query, LH_CHECKLIST_ITEM_ORGANIZATION_ID,
                     lh_record_get_int (member, LH_COMMITTEE_MEMBER_ORGANIZATION_ID));
  items = lh_query_sql_run_records (sample->session, query, error);
  if (items == NULL)
    return FALSE;
  if (items->len == 0)
    g_error ("Sample: no line %s", title);
  lh_record_set_int (g_ptr_array_index (items, 0), LH_CHECKLIST_ITEM_MEMBER_ID, lh_record_get_id (member));
  return lh_session_update (sample->session, g_ptr_array_index (items, 0), error);
}

/**
 * lh_sample_write_members:
 *
 * Writes the members of some committees, and assigns the lines of the work committee's list to its members.
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
