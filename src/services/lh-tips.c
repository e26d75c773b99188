/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tips.h"

#include "lh-ledger-job.h"
#include "lh-query-sql.h"

static void
lh_tip_line_free (LhTipLine *self)
{
  g_object_unref (self->receiver);
  g_clear_object (&self->organization);
  g_free (self);
}

static void
lh_tip_free (LhTip *self)
{
  g_object_unref (self->tip);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static LhTipState
lh_tip_judge (LhRecord *receiver)
{
  if (lh_record_get_boolean (receiver, LH_TIP_RECEIVER_EXEMPT))
    return LH_TIP_EXEMPT;
  if (!lh_record_is_empty (receiver, LH_TIP_RECEIVER_HANDLED_ON))
    return LH_TIP_HANDLED;
  return lh_record_is_empty (receiver, LH_TIP_RECEIVER_RECEIVED_ON) ? LH_TIP_WAITING : LH_TIP_RECEIVED;
}

/* What was handled late stays late; what is not handled is late by the day it is looked at. */
static int
lh_tip_find_overdue (LhRecord   *tip,
                     LhTipLine  *line,
                     LhDate      as_of)
{
  LhDate due = lh_record_get_date (tip, LH_WORK_TIP_DUE_ON);
  LhDate end = line->state == LH_TIP_HANDLED ? lh_record_get_date (line->receiver, LH_TIP_RECEIVER_HANDLED_ON) : as_of;

  if (line->state == LH_TIP_EXEMPT || !lh_date_is_set (due))
    return 0;
  return MAX (lh_date_days_between (due, end), 0);
}

static void
lh_tip_add_line (LhTip    *self,
                 LhRecord *receiver,
                 LhRecord *organization,
                 LhDate    as_of)
{
  LhTipLine *line = g_new0 (LhTipLine, 1);

  line->receiver = g_object_ref (receiver);
  line->organization = organization != NULL ? g_object_ref (organization) : NULL;
  line->state = lh_tip_judge (receiver);
  line->days = LH_UNSET;
  if (line->state == LH_TIP_HANDLED)
    line->days = lh_date_days_between (lh_record_get_date (self->tip, LH_WORK_TIP_STARTED_ON),
                                       lh_record_get_date (receiver, LH_TIP_RECEIVER_HANDLED_ON));
  line->overdue = lh_tip_find_overdue (self->tip, line, as_of);
  self->n_states[line->state]++;
  self->n_received += line->state == LH_TIP_RECEIVED || line->state == LH_TIP_HANDLED;
  self->n_overdue += line->overdue > 0;
  g_ptr_array_add (self->lines, line);
}

static void
lh_tip_average (LhTip *self)
{
  gint64 sum = 0;

  self->average = LH_UNSET;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LhTipLine *line = g_ptr_array_index (self->lines, i);

      sum += line->days != LH_UNSET ? line->days : 0;
    }
  if (self->n_states[LH_TIP_HANDLED] > 0)
    self->average = lh_divide_half_up (10 * sum, self->n_states[LH_TIP_HANDLED]);
}

/* The receivers of all tips, in official order of their organizations. */
static GPtrArray *
lh_tips_read_receivers (LhSession  *session,
                        GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_TIP_RECEIVER);

  lh_query_set_sort (query, LH_SORT_OFFICIAL, FALSE);
  return lh_query_sql_run_records (session, query, error);
}

static GHashTable *
lh_tips_read_organizations (LhSession  *session,
                            GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) organizations = lh_query_sql_run_records (session, query, error);
  GHashTable *table;

  if (organizations == NULL)
    return NULL;
  table = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; i < organizations->len; i++)
    {
      LhRecord *organization = g_ptr_array_index (organizations, i);
      gint64 id = lh_record_get_id (organization);

      g_hash_table_insert (table, g_memdup2 (&id, sizeof id), g_object_ref (organization));
    }
  return table;
}

static GPtrArray *
lh_tips_read_tips (LhSession  *session,
                   int         year,
                   GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_WORK_TIP);
  g_autofree char *from = g_strdup_printf ("%d-01-01", year);
  g_autofree char *until = g_strdup_printf ("%d-12-31", year);
  g_autoptr (GPtrArray) records = NULL;
  GPtrArray *tips;

  if (year != 0)
    {
      lh_query_where_field (query, LH_WORK_TIP_STARTED_ON, LH_QUERY_GREATER_EQUAL, from);
      lh_query_where_field (query, LH_WORK_TIP_STARTED_ON, LH_QUERY_LESS_EQUAL, until);
    }
  lh_query_set_sort (query, "started-on", TRUE);
  records = lh_query_sql_run_records (session, query, error);
  if (records == NULL)
    return NULL;
  tips = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_tip_free);
  for (guint i = 0; i < records->len; i++)
    {
      LhTip *tip = g_new0 (LhTip, 1);

      tip->tip = g_object_ref (g_ptr_array_index (records, i));
      tip->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_tip_line_free);
      g_ptr_array_add (tips, tip);
    }
  return tips;
}

static gpointer
lh_tips_read (LhSession  *session,
              int         year,
              gint64      day,
              GError    **error)
{
  g_autoptr (GPtrArray) tips = lh_tips_read_tips (session, year, error);
  g_autoptr (GPtrArray) receivers = tips != NULL ? lh_tips_read_receivers (session, error) : NULL;
  g_autoptr (GHashTable) organizations = receivers != NULL ? lh_tips_read_organizations (session, error) : NULL;

  if (organizations == NULL)
    return NULL;
  for (guint i = 0; i < receivers->len; i++)
    {
      LhRecord *receiver = g_ptr_array_index (receivers, i);
      gint64 id = lh_record_get_int (receiver, LH_TIP_RECEIVER_ORGANIZATION_ID);
      LhTip *tip = lh_tips_find (tips, lh_record_get_int (receiver, LH_TIP_RECEIVER_TIP_ID));

      if (tip != NULL)
        lh_tip_add_line (tip, receiver, g_hash_table_lookup (organizations, &id), (LhDate) { (gint32) day });
    }
  for (guint i = 0; i < tips->len; i++)
    lh_tip_average (g_ptr_array_index (tips, i));
  return g_steal_pointer (&tips);
}

/**
 * lh_tips_load:
 * @year: the year the tasks started in; 0 for all
 * @as_of: the day that what is overdue is reckoned by
 *
 * Returns: (transfer full) (element-type LhTip): the tips with their receivers, the newest first
 */
GPtrArray *
lh_tips_load (LhLedger  *ledger,
              int        year,
              LhDate     as_of,
              GError   **error)
{
  return lh_ledger_read (ledger, lh_tips_read, year, as_of.julian, error);
}

void
lh_tips_load_async (LhLedger            *ledger,
                    int                  year,
                    LhDate               as_of,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_tips_read, (GDestroyNotify) g_ptr_array_unref, year, as_of.julian, cancellable,
                        callback, user_data);
}

GPtrArray *
lh_tips_load_finish (LhLedger      *ledger,
                     GAsyncResult  *result,
                     GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

/**
 * lh_tips_find:
 * @tips: (element-type LhTip): tips
 *
 * Returns: (transfer none) (nullable): the tip with this id
 */
LhTip *
lh_tips_find (GPtrArray *tips,
              gint64     id)
{
  for (guint i = 0; i < tips->len; i++)
    {
      LhTip *tip = g_ptr_array_index (tips, i);

      if (lh_record_get_id (tip->tip) == id)
        return tip;
    }
  return NULL;
}

/**
 * lh_tip_is_response:
 *
 * Returns: whether it is a task of first-time response (S1-7), of which the response time matters
 */
gboolean
lh_tip_is_response (const LhTip *self)
{
  return g_str_equal (lh_record_get_text (self->tip, LH_WORK_TIP_KIND), "response");
}

/**
 * lh_tip_get_n_open:
 *
 * Returns: how many receivers have not responded
 */
guint
lh_tip_get_n_open (const LhTip *self)
{
  return self->n_states[LH_TIP_WAITING] + self->n_states[LH_TIP_RECEIVED];
}
