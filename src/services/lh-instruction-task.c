/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-work-draft.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-error.h"
#include "lh-instruction.h"
#include "lh-text.h"

/* The longest title of a task. */
#define LH_TASK_TITLE 60

/* The task list of the year, or else a new one. */
static gint64
lh_instruction_find_list (LhLedger    *ledger,
                          int          year,
                          LhChangeSet *changes)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST);
  g_autoptr (LhRecord) checklist = LH_RECORD (lh_checklist_new ());
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) lists = NULL;

  lh_query_where_field (query, LH_CHECKLIST_KIND, LH_QUERY_EQUAL, "task");
  lh_query_where_field (query, LH_CHECKLIST_YEAR, LH_QUERY_EQUAL, text);
  lh_query_where_field (query, LH_CHECKLIST_RETIRED_ON, LH_QUERY_EMPTY, NULL);
  lists = lh_ledger_query (ledger, query, NULL);
  if (lists != NULL && lists->len > 0)
    return lh_record_get_id (g_ptr_array_index (lists, 0));

  title = g_strdup_printf (lh_tr (lh_ledger_get_catalog (ledger), N_("Tasks of %s")), text);
  lh_record_set_text (checklist, LH_CHECKLIST_KIND, "task");
  lh_record_set_text (checklist, LH_CHECKLIST_TITLE, title);
  lh_record_set_int (checklist, LH_CHECKLIST_YEAR, year);
  return lh_change_set_insert (changes, checklist);
}

static gint64
lh_instruction_count_items (LhLedger *ledger,
                            gint64    checklist_id)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_ITEM);

  lh_query_where_id (query, LH_CHECKLIST_ITEM_CHECKLIST_ID, checklist_id);
  return lh_ledger_count (ledger, query, NULL);
}

static LhRecord *
lh_instruction_create_item (LhLedger *ledger,
                            LhRecord *instruction,
                            gint64    checklist_id)
{
  LhCatalog *catalog = lh_ledger_get_catalog (ledger);
  LhRecord *item = LH_RECORD (lh_checklist_item_new ());
  const char *text = lh_record_get_text (instruction, LH_INSTRUCTION_TEXT);
  g_autofree char *title = lh_text_ellipsize (text, LH_TASK_TITLE);
  g_autofree char *day = lh_date_format (lh_record_get_date (instruction, LH_INSTRUCTION_RECEIVED_ON), LH_DATE_LONG,
                                         catalog);
  /* TRANSLATORS: what a task is based on: who gave the instruction, and when */
  g_autofree char *basis = g_strdup_printf (lh_tr (catalog, N_("Instruction of %s on %s")),
                                            lh_record_get_text (instruction, LH_INSTRUCTION_PERSON), day);

  lh_record_set_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID, checklist_id);
  lh_record_set_int (item, LH_CHECKLIST_ITEM_POSITION, lh_instruction_count_items (ledger, checklist_id) + 1);
  lh_record_set_text (item, LH_CHECKLIST_ITEM_TITLE, title);
  lh_record_set_text (item, LH_CHECKLIST_ITEM_CONTENT, text);
  lh_record_set_text (item, LH_CHECKLIST_ITEM_BASIS, basis);
  lh_record_set_int (item, LH_CHECKLIST_ITEM_ORGANIZATION_ID,
                     lh_record_get_int (instruction, LH_INSTRUCTION_ORGANIZATION_ID));
  lh_record_set_text (item, LH_CHECKLIST_ITEM_FREQUENCY, "once");
  lh_record_set_int (item, LH_CHECKLIST_ITEM_MINIMUM_COUNT, 1);
  lh_record_set_date (item, LH_CHECKLIST_ITEM_START_DATE, lh_record_get_date (instruction, LH_INSTRUCTION_RECEIVED_ON));
  lh_record_set_date (item, LH_CHECKLIST_ITEM_DUE_DATE, lh_record_get_date (instruction, LH_INSTRUCTION_DUE_ON));
  lh_record_set_text (item, LH_CHECKLIST_ITEM_STATE, "not-started");
  return item;
}

/**
 * lh_instruction_create_task:
 * @instruction: an instruction on a report (批示, S1-41)
 *
 * Makes a task of it, in the task list of the year in which it was received. The instruction refers to the task.
 *
 * Returns: (transfer full) (nullable): the change; %NULL with LH_ERROR_INVALID when nobody is to carry it out, there is
 *   no deadline, or it is a task already
 */
LhChangeSet *
lh_instruction_create_task (LhLedger  *ledger,
                            LhRecord  *instruction,
                            GError   **error)
{
  g_autoptr (LhRecord) changed = lh_record_duplicate (instruction);
  g_autoptr (LhRecord) item = NULL;
  LhDate received = lh_record_get_date (instruction, LH_INSTRUCTION_RECEIVED_ON);
  LhChangeSet *changes;

  if (lh_record_get_int (instruction, LH_INSTRUCTION_ITEM_ID) > 0)
    g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID, _("The instruction is a task already."));
  else if (lh_record_get_int (instruction, LH_INSTRUCTION_ORGANIZATION_ID) <= 0)
    g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID,
                         _("Nobody is to carry out the instruction: choose its organization first."));
  else if (lh_record_is_empty (instruction, LH_INSTRUCTION_DUE_ON))
    g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID,
                         _("The instruction has no deadline: say until when it is to be carried out."));
  else
    {
      changes = lh_change_set_new ("instruction-to-task");
      item = lh_instruction_create_item (ledger, instruction, lh_instruction_find_list (
                                           ledger, lh_quarter_of_date (received).year, changes));
      lh_record_set_int (changed, LH_INSTRUCTION_ITEM_ID, lh_change_set_insert (changes, item));
      lh_change_set_update (changes, changed);
      return changes;
    }
  return NULL;
}
