/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-meetings.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-error.h"

/**
 * lh_meeting_query_decisions:
 *
 * Returns: (transfer full) (element-type LhRecord): the decisions of a meeting in their order
 */
GPtrArray *
lh_meeting_query_decisions (LhLedger  *ledger,
                            LhRecord  *meeting,
                            GError   **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_MEETING_DECISION);

  lh_query_where_id (query, LH_MEETING_DECISION_MEETING_ID, lh_record_get_id (meeting));
  lh_query_set_sort (query, "position", FALSE);
  return lh_ledger_query (ledger, query, error);
}

/* Decisions that are no task yet; each must say who does it by when. */
static GPtrArray *
lh_meeting_find_open (LhLedger  *ledger,
                      LhRecord  *meeting,
                      GError   **error)
{
  g_autoptr (GPtrArray) decisions = lh_meeting_query_decisions (ledger, meeting, error);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) incomplete = g_string_new (NULL);

  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      LhRecord *decision = g_ptr_array_index (decisions, i);

      if (lh_record_get_int (decision, LH_MEETING_DECISION_ITEM_ID) != 0)
        continue;
      if (lh_record_get_int (decision, LH_MEETING_DECISION_ORGANIZATION_ID) == 0 ||
          lh_record_is_empty (decision, LH_MEETING_DECISION_DUE_ON))
        g_string_append_printf (incomplete, "%s%s", incomplete->len > 0 ? _("; ") : "",
                                lh_record_get_text (decision, LH_MEETING_DECISION_DECISION));
      g_ptr_array_add (open, g_object_ref (decision));
    }
  if (decisions == NULL)
    return NULL;
  if (incomplete->len > 0)
    g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                 _("A task needs an organization and a deadline. Enter them for: %s"), incomplete->str);
  else if (open->len == 0)
    g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID,
                         _("The meeting has no decision that is not a task already. Enter its decisions first."));
  return incomplete->len > 0 || open->len == 0 ? NULL : g_steal_pointer (&open);
}

/* The task list of the year, or else a new one. */
static gint64
lh_meeting_find_list (LhLedger    *ledger,
                      LhRecord    *meeting,
                      LhChangeSet *changes)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST);
  g_autoptr (LhRecord) checklist = LH_RECORD (lh_checklist_new ());
  g_autofree char *year = g_strdup_printf ("%d", (int) lh_record_get_int (meeting, LH_MEETING_YEAR));
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) lists = NULL;

  lh_query_where_field (query, LH_CHECKLIST_KIND, LH_QUERY_EQUAL, "task");
  lh_query_where_field (query, LH_CHECKLIST_YEAR, LH_QUERY_EQUAL, year);
  lh_query_where_field (query, LH_CHECKLIST_RETIRED_ON, LH_QUERY_EMPTY, NULL);
  lists = lh_ledger_query (ledger, query, NULL);
  if (lists != NULL && lists->len > 0)
    return lh_record_get_id (g_ptr_array_index (lists, 0));

  /* TRANSLATORS: title of a list of tasks: its year */
  title = g_strdup_printf (lh_tr (lh_ledger_get_catalog (ledger), N_("Tasks of %s")), year);
  lh_record_set_text (checklist, LH_CHECKLIST_KIND, "task");
  lh_record_set_text (checklist, LH_CHECKLIST_TITLE, title);
  lh_record_set_int (checklist, LH_CHECKLIST_YEAR, lh_record_get_int (meeting, LH_MEETING_YEAR));
  return lh_change_set_insert (changes, checklist);
}

static gint64
lh_meeting_find_last_position (LhLedger *ledger,
                               gint64    checklist_id)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_ITEM);
  g_autoptr (GPtrArray) items = NULL;
  gint64 last = 0;

  lh_query_where_id (query, LH_CHECKLIST_ITEM_CHECKLIST_ID, checklist_id);
  items = lh_ledger_query (ledger, query, NULL);
  for (guint i = 0; items != NULL && i < items->len; i++)
    last = MAX (last, lh_record_get_int (g_ptr_array_index (items, i), LH_CHECKLIST_ITEM_POSITION));
  return last;
}

static LhRecord *
lh_meeting_create_task (LhRecord *meeting,
                        LhRecord *decision,
                        gint64    checklist_id,
                        gint64    position)
{
  LhRecord *item = LH_RECORD (lh_checklist_item_new ());

  lh_record_set_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID, checklist_id);
  lh_record_set_int (item, LH_CHECKLIST_ITEM_POSITION, position);
  lh_record_set_text (item, LH_CHECKLIST_ITEM_TITLE, lh_record_get_text (decision, LH_MEETING_DECISION_DECISION));
  lh_record_set_text (item, LH_CHECKLIST_ITEM_CONTENT, lh_record_get_text (decision, LH_MEETING_DECISION_REQUIREMENT));
  lh_record_set_text (item, LH_CHECKLIST_ITEM_BASIS, lh_record_get_text (meeting, LH_MEETING_TITLE));
  lh_record_set_int (item, LH_CHECKLIST_ITEM_ORGANIZATION_ID,
                     lh_record_get_int (decision, LH_MEETING_DECISION_ORGANIZATION_ID));
  lh_record_set_text (item, LH_CHECKLIST_ITEM_RESPONSIBLE_NAME,
                      lh_record_get_text (decision, LH_MEETING_DECISION_RESPONSIBLE_NAME));
  lh_record_set_text (item, LH_CHECKLIST_ITEM_FREQUENCY, "once");
  lh_record_set_int (item, LH_CHECKLIST_ITEM_MINIMUM_COUNT, 1);
  lh_record_set_date (item, LH_CHECKLIST_ITEM_START_DATE, lh_record_get_date (meeting, LH_MEETING_HELD_ON));
  lh_record_set_date (item, LH_CHECKLIST_ITEM_DUE_DATE, lh_record_get_date (decision, LH_MEETING_DECISION_DUE_ON));
  lh_record_set_text (item, LH_CHECKLIST_ITEM_STATE, "not-started");
  return item;
}

/**
 * lh_meeting_create_tasks:
 * @checklist_id: the task list they go to; 0 for the one of the year of the meeting, which is made when there is none
 * @used_id: (out) (optional): the list they went to
 *
 * Every decision of the meeting that is no task yet becomes one, with its owner and its deadline; the decision refers to
 * the task (S1-2, S2-1).
 *
 * Returns: (transfer full) (nullable): the change; %NULL with LH_ERROR_INVALID when a decision lacks its owner or its
 *   deadline, or when there is nothing to do
 */
LhChangeSet *
lh_meeting_create_tasks (LhLedger  *ledger,
                         LhRecord  *meeting,
                         gint64     checklist_id,
                         gint64    *used_id,
                         GError   **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("decisions-to-tasks");
  g_autoptr (GPtrArray) open = lh_meeting_find_open (ledger, meeting, error);
  gint64 last;

  if (open == NULL)
    return NULL;
  if (checklist_id == 0)
    checklist_id = lh_meeting_find_list (ledger, meeting, changes);
  last = lh_meeting_find_last_position (ledger, checklist_id);
  for (guint i = 0; i < open->len; i++)
    {
      g_autoptr (LhRecord) decision = lh_record_duplicate (g_ptr_array_index (open, i));
      g_autoptr (LhRecord) item = lh_meeting_create_task (meeting, decision, checklist_id, last + 1 + i);

      lh_record_set_int (decision, LH_MEETING_DECISION_ITEM_ID, lh_change_set_insert (changes, item));
      lh_change_set_update (changes, decision);
    }
  if (used_id != NULL)
    *used_id = checklist_id;
  return g_steal_pointer (&changes);
}

/**
 * lh_meeting_find_by_task:
 *
 * Returns: (transfer full) (nullable): the meeting whose decision a task was; %NULL without an error when it was none
 */
LhRecord *
lh_meeting_find_by_task (LhLedger  *ledger,
                         gint64     item_id,
                         GError   **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_MEETING_DECISION);
  g_autoptr (GPtrArray) decisions = NULL;

  lh_query_where_id (query, LH_MEETING_DECISION_ITEM_ID, item_id);
  decisions = lh_ledger_query (ledger, query, error);
  if (decisions == NULL || decisions->len == 0)
    return NULL;
  return lh_ledger_load (ledger, LH_TYPE_MEETING,
                         lh_record_get_int (g_ptr_array_index (decisions, 0), LH_MEETING_DECISION_MEETING_ID), error);
}
