/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-complete.h"

#include "lh-briefing-chart.h"
#include "lh-briefing.h"
#include "lh-codes.h"
#include "lh-query-sql.h"

static gboolean
lh_briefing_has_charts (GPtrArray *changes,
                        gint64     id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (LH_IS_BRIEFING_CHART (change->record) &&
          lh_record_get_int (change->record, LH_BRIEFING_CHART_BRIEFING_ID) == id)
        return TRUE;
    }
  return FALSE;
}

/* A new briefing has the standard charts, in the order of the desk, until the person chooses. */
static void
lh_briefing_add_charts (LhChangeSet *changes,
                        LhRecord    *briefing)
{
  guint n_codes;
  const LhCode *codes = lh_codes_get ("standard-chart", &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      g_autoptr (LhRecord) chart = LH_RECORD (lh_briefing_chart_new ());

      lh_record_set_int (chart, LH_BRIEFING_CHART_BRIEFING_ID, lh_record_get_id (briefing));
      lh_record_set_int (chart, LH_BRIEFING_CHART_POSITION, i + 1);
      lh_record_set_text (chart, LH_BRIEFING_CHART_STANDARD, codes[i].code);
      lh_change_set_insert (changes, chart);
    }
}

/* Issues are counted through the year. */
static gboolean
lh_briefing_give_number (LhSession  *session,
                         LhRecord   *briefing,
                         GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRIEFING);
  g_autoptr (GPtrArray) others = NULL;
  int year = lh_record_get_quarter (briefing, LH_BRIEFING_QUARTER).year;
  gint64 last = 0;

  if (!lh_record_is_empty (briefing, LH_BRIEFING_ISSUE_NUMBER))
    return TRUE;
  others = lh_query_sql_run_records (session, query, error);
  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      LhRecord *other = g_ptr_array_index (others, i);

      if (lh_record_get_quarter (other, LH_BRIEFING_QUARTER).year == year &&
          !lh_record_is_empty (other, LH_BRIEFING_ISSUE_NUMBER))
        last = MAX (last, lh_record_get_int (other, LH_BRIEFING_ISSUE_NUMBER));
    }
  lh_record_set_int (briefing, LH_BRIEFING_ISSUE_NUMBER, last + 1);
  return TRUE;
}

/**
 * lh_briefing_complete:
 * @session: the ledger
 * @changes: what a person changes
 *
 * Gives new briefings their issue number and the standard charts (form F26).
 *
 * Returns: whether it succeeded
 */
gboolean
lh_briefing_complete (LhSession    *session,
                      LhChangeSet  *changes,
                      GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  guint n = list->len;

  for (guint i = 0; i < n; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind != LH_CHANGE_INSERT || !LH_IS_BRIEFING (change->record))
        continue;
      if (!lh_briefing_give_number (session, change->record, error))
        return FALSE;
      if (!lh_briefing_has_charts (list, lh_record_get_id (change->record)))
        lh_briefing_add_charts (changes, change->record);
    }
  return TRUE;
}
