/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance.h"
#include "lh-decimal.h"
#include "lh-query-sql.h"
#include "lh-rubric-item.h"
#include "lh-rubric.h"

#define LH_RUBRIC_SUM 100

/* How many acceptances were closed by a score sheet: it then is what they were judged by. */
static gboolean
lh_rubric_count_closed (LhSession  *session,
                        gint64      rubric_id,
                        gint64     *count,
                        GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ACCEPTANCE);

  lh_query_where_id (query, LH_ACCEPTANCE_RUBRIC_ID, rubric_id);
  lh_query_where_field (query, LH_ACCEPTANCE_CLOSED_ON, LH_QUERY_NOT_EMPTY, NULL);
  return lh_query_sql_count (session, query, count, error);
}

static void
lh_rubric_add_used (LhRecord  *record,
                    guint      field,
                    gint64     n_closed,
                    GPtrArray *findings)
{
  lh_findings_add (findings, LH_SEVERITY_ERROR, record, field,
                   _("%u acceptances were closed by this score sheet, so it stays as it is. Make a new one for the next."),
                   (guint) n_closed);
}

static void
lh_rubric_check_lines (LhRecord  *record,
                       GPtrArray *findings)
{
  const guint fields[] = { LH_RUBRIC_EXCELLENT_FROM, LH_RUBRIC_GOOD_FROM, LH_RUBRIC_QUALIFIED_FROM };
  LhDecimal above = lh_decimal_new (LH_RUBRIC_SUM, 0);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      LhDecimal line;

      if (lh_record_is_empty (record, fields[i]) ||
          !lh_decimal_parse (lh_record_get_text (record, fields[i]), &line, NULL))
        continue;
      if (line.value < 0 || lh_decimal_compare (line, above) > 0)
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, fields[i],
                         _("The grades must begin at fewer points from one to the next, from 100 down."));
      above = line;
    }
}

gboolean
lh_rubric_rules_check (LhSession  *session,
                       LhRecord   *record,
                       GPtrArray  *changes,
                       GPtrArray  *findings,
                       GError    **error)
{
  const guint frozen[] = { LH_RUBRIC_EXCELLENT_FROM, LH_RUBRIC_GOOD_FROM, LH_RUBRIC_QUALIFIED_FROM,
                           LH_RUBRIC_ADJUSTMENT_LIMIT };
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_RUBRIC, lh_record_get_id (record), NULL);
  LhDecimal limit;
  gint64 n_closed;

  if (!lh_rubric_count_closed (session, lh_record_get_id (record), &n_closed, error))
    return FALSE;
  for (guint i = 0; before != NULL && n_closed > 0 && i < G_N_ELEMENTS (frozen); i++)
    {
      if (!lh_record_field_equal (before, record, frozen[i]))
        lh_rubric_add_used (record, frozen[i], n_closed, findings);
    }
  if (!lh_record_is_empty (record, LH_RUBRIC_ADJUSTMENT_LIMIT) &&
      lh_decimal_parse (lh_record_get_text (record, LH_RUBRIC_ADJUSTMENT_LIMIT), &limit, NULL) && limit.value < 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_RUBRIC_ADJUSTMENT_LIMIT,
                     _("The limit of the adjustment cannot be negative; it holds in both directions."));
  lh_rubric_check_lines (record, findings);
  return TRUE;
}

static LhDecimal
lh_rubric_sum_items (GPtrArray *siblings,
                     GPtrArray *changes,
                     LhRecord  *record)
{
  LhDecimal sum = LH_DECIMAL_ZERO;
  LhDecimal full;

  for (guint i = 0; i < siblings->len; i++)
    {
      LhRecord *sibling = g_ptr_array_index (siblings, i);

      if (lh_record_get_id (sibling) != lh_record_get_id (record) &&
          lh_decimal_parse (lh_record_get_text (sibling, LH_RUBRIC_ITEM_FULL_MARK), &full, NULL))
        lh_decimal_add (sum, full, &sum);
    }
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_INSERT && LH_IS_RUBRIC_ITEM (change->record) &&
          lh_record_get_id (change->record) != lh_record_get_id (record) &&
          lh_record_field_equal (change->record, record, LH_RUBRIC_ITEM_RUBRIC_ID) &&
          lh_decimal_parse (lh_record_get_text (change->record, LH_RUBRIC_ITEM_FULL_MARK), &full, NULL))
        lh_decimal_add (sum, full, &sum);
    }
  if (lh_decimal_parse (lh_record_get_text (record, LH_RUBRIC_ITEM_FULL_MARK), &full, NULL))
    lh_decimal_add (sum, full, &sum);
  return sum;
}

static gboolean
lh_rubric_item_check_sum (LhSession  *session,
                          LhRecord   *record,
                          GPtrArray  *changes,
                          GPtrArray  *findings,
                          GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_RUBRIC_ITEM);
  g_autoptr (GPtrArray) siblings = NULL;
  g_autofree char *text = NULL;
  LhDecimal sum;

  lh_query_where_id (query, LH_RUBRIC_ITEM_RUBRIC_ID, lh_record_get_int (record, LH_RUBRIC_ITEM_RUBRIC_ID));
  siblings = lh_rules_find (session, changes, query, error);
  if (siblings == NULL)
    return FALSE;
  sum = lh_rubric_sum_items (siblings, changes, record);
  text = lh_decimal_to_string (sum);
  if (lh_decimal_compare (sum, lh_decimal_new (LH_RUBRIC_SUM, 0)) != 0)
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_RUBRIC_ITEM_FULL_MARK,
                     _("The full marks sum to %s instead of 100; totals are scaled to 100."), text);
  return TRUE;
}

static void
lh_rubric_item_check_frozen (LhSession *session,
                             LhRecord  *record,
                             gint64     n_closed,
                             GPtrArray *findings)
{
  const guint frozen[] = { LH_RUBRIC_ITEM_RUBRIC_ID, LH_RUBRIC_ITEM_FULL_MARK, LH_RUBRIC_ITEM_NATURE,
                           LH_RUBRIC_ITEM_SOURCE };
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_RUBRIC_ITEM, lh_record_get_id (record), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (frozen); i++)
    {
      if (before == NULL || !lh_record_field_equal (before, record, frozen[i]))
        lh_rubric_add_used (record, frozen[i], n_closed, findings);
    }
}

gboolean
lh_rubric_item_rules_check (LhSession  *session,
                            LhRecord   *record,
                            GPtrArray  *changes,
                            GPtrArray  *findings,
                            GError    **error)
{
  LhDecimal full;
  gint64 n_closed;

  if (!lh_rubric_count_closed (session, lh_record_get_int (record, LH_RUBRIC_ITEM_RUBRIC_ID), &n_closed, error))
    return FALSE;
  if (n_closed > 0)
    lh_rubric_item_check_frozen (session, record, n_closed, findings);
  if (lh_decimal_parse (lh_record_get_text (record, LH_RUBRIC_ITEM_FULL_MARK), &full, NULL) && full.value <= 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_RUBRIC_ITEM_FULL_MARK,
                     _("The full mark must be above 0."));
  if (g_str_equal (lh_record_get_text (record, LH_RUBRIC_ITEM_NATURE), "quantitative") ==
      g_str_equal (lh_record_get_text (record, LH_RUBRIC_ITEM_SOURCE), "judges"))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_RUBRIC_ITEM_SOURCE,
                     _("What is quantitative is counted from the data, what is qualitative comes from the judges."));
  return lh_rubric_item_check_sum (session, record, changes, findings, error);
}
