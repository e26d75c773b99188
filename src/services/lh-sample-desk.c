/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-annual-target.h"
#include "lh-checklist-item.h"
#include "lh-instruction.h"
#include "lh-meeting-decision.h"
#include "lh-meeting.h"
#include "lh-numbering.h"
#include "lh-organization.h"
#include "lh-query-sql.h"
#include "lh-report-draft.h"
#include "lh-report-section.h"
#include "lh-tip-receiver.h"
#include "lh-work-tip.h"

/* Targets, work tips, meetings and the report on the quarter, with its instruction, of the sample. All figures are invented. */

static gboolean
lh_sample_write_targets (LhSample  *sample,
                         GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "targets.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) target = LH_RECORD (lh_annual_target_new ());

      lh_sample_set_fields (target, table, row);
      if (!lh_sample_insert (sample, target, error))
        return FALSE;
    }
  return TRUE;
}

/* The units a tip goes to: all that file projects, or of them those with a committee or a general branch. */
static gboolean
lh_sample_receives (LhRecord   *organization,
                    const char *to,
                    LhDate      day)
{
  LhDate until = lh_record_get_date (organization, LH_ORGANIZATION_ACTIVE_UNTIL);

  return lh_record_get_boolean (organization, LH_ORGANIZATION_FILES_PROJECTS) &&
         (!lh_date_is_set (until) || lh_date_compare (until, day) >= 0) &&
         (g_str_equal (to, "all") ||
          !g_str_equal (lh_record_get_text (organization, LH_ORGANIZATION_KIND), "branch"));
}

/* Most acknowledge within two days and handle it in time; of a settled tip all did, of the others some did not. */
static void
lh_sample_answer_tip (LhRecord   *tip,
                      LhRecord   *receiver,
                      const char *code,
                      LhDate      until)
{
  const guint seed = g_str_hash (code) + g_str_hash (lh_record_get_text (tip, LH_WORK_TIP_TITLE));
  const gboolean closed = !lh_record_is_empty (tip, LH_WORK_TIP_CLOSED_ON);
  LhDate issued = lh_record_get_date (tip, LH_WORK_TIP_ISSUED_ON);
  LhDate received = lh_date_add_days (issued, (int) lh_sample_chance (seed, 1, 3));
  LhDate handled = lh_date_add_days (received, (int) lh_sample_chance (seed, 2, 12));

  if (!closed && lh_sample_chance (seed, 3, 16) == 0)
    return;
  lh_record_set_date (receiver, LH_TIP_RECEIVER_RECEIVED_ON, received);
  if (!closed && lh_sample_chance (seed, 4, 7) == 0)
    return;
  lh_record_set_date (receiver, LH_TIP_RECEIVER_HANDLED_ON, lh_date_compare (handled, until) < 0 ? handled : until);
}

static gboolean
lh_sample_write_receivers (LhSample    *sample,
                           LhRecord    *tip,
                           const char  *to,
                           const char  *until_text,
                           GError     **error)
{
  GHashTableIter iter;
  gpointer code, organization;
  LhDate until;

  if (!lh_date_parse_iso (until_text, &until))
    g_error ("Sample: no day %s", until_text);
  g_hash_table_iter_init (&iter, sample->organizations);
  while (g_hash_table_iter_next (&iter, &code, &organization))
    {
      g_autoptr (LhRecord) receiver = NULL;

      if (!lh_sample_receives (organization, to, lh_record_get_date (tip, LH_WORK_TIP_STARTED_ON)))
        continue;
      receiver = LH_RECORD (lh_tip_receiver_new ());
      lh_record_set_int (receiver, LH_TIP_RECEIVER_TIP_ID, lh_record_get_id (tip));
      lh_record_set_int (receiver, LH_TIP_RECEIVER_ORGANIZATION_ID, lh_record_get_id (organization));
      lh_sample_answer_tip (tip, receiver, code, until);
      if (!lh_sample_insert (sample, receiver, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_tips (LhSample  *sample,
                      GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "tips.csv");
  guint n_responses = 0;

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) tip = LH_RECORD (lh_work_tip_new ());
      const gboolean response = g_str_equal (lh_csv_get (table, row, "kind"), "response");
      g_autofree char *number = NULL;

      lh_sample_set_fields (tip, table, row);
      n_responses += response;
      number = lh_tip_number_format (response ? "XY" : "TS",
                                     lh_date_get_year (lh_record_get_date (tip, LH_WORK_TIP_STARTED_ON)),
                                     response ? n_responses : row + 1 - n_responses);
      lh_record_set_text (tip, LH_WORK_TIP_NUMBER, number);
      if (!lh_sample_insert (sample, tip, error) ||
          !lh_sample_write_receivers (sample, tip, lh_csv_get (table, row, "to"), lh_csv_get (table, row, "until"), error))
        return FALSE;
    }
  return TRUE;
}

/* The task a decision or an instruction became, by its title; 0 when it is none yet. */
static gboolean
lh_sample_find_task (LhSample    *sample,
                     const char  *title,
                     gint64      *id,
                     GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_ITEM);
  g_autoptr (GPtrArray) items = NULL;

  *id = 0;
  if (*title == '\0')
    return TRUE;
  lh_query_where_field (query, LH_CHECKLIST_ITEM_TITLE, LH_QUERY_EQUAL, title);
  items = lh_query_sql_run_records (sample->session, query, error);
  if (items == NULL)
    return FALSE;
  if (items->len == 0)
    g_error ("Sample: no task %s", title);
  *id = lh_record_get_id (g_ptr_array_index (items, 0));
  return TRUE;
}

static gboolean
lh_sample_write_decisions (LhSample    *sample,
                           GHashTable  *meetings,
                           GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "meeting-decisions.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) decision = LH_RECORD (lh_meeting_decision_new ());
      LhRecord *meeting = g_hash_table_lookup (meetings, lh_csv_get (table, row, "meeting-key"));
      gint64 task;

      if (!lh_sample_find_task (sample, lh_csv_get (table, row, "task"), &task, error))
        return FALSE;
      lh_sample_set_fields (decision, table, row);
      lh_record_set_int (decision, LH_MEETING_DECISION_MEETING_ID, lh_record_get_id (meeting));
      lh_record_set_int (decision, LH_MEETING_DECISION_ITEM_ID, task);
      lh_record_set_int (decision, LH_MEETING_DECISION_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      if (!lh_sample_insert (sample, decision, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_meetings (LhSample  *sample,
                          GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "meetings.csv");
  g_autoptr (GHashTable) meetings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhRecord *meeting = LH_RECORD (lh_meeting_new ());

      g_hash_table_insert (meetings, (char *) lh_csv_get (table, row, "key"), meeting);
      lh_sample_set_fields (meeting, table, row);
      lh_record_set_int (meeting, LH_MEETING_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      if (!lh_sample_insert (sample, meeting, error))
        return FALSE;
    }
  return lh_sample_write_decisions (sample, meetings, error);
}

static gboolean
lh_sample_write_sections (LhSample    *sample,
                          GHashTable  *reports,
                          GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "report-sections.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) section = LH_RECORD (lh_report_section_new ());
      LhRecord *report = g_hash_table_lookup (reports, lh_csv_get (table, row, "report-key"));

      lh_sample_set_fields (section, table, row);
      lh_record_set_int (section, LH_REPORT_SECTION_REPORT_ID, lh_record_get_id (report));
      lh_record_set_int (section, LH_REPORT_SECTION_POSITION, row + 1);
      if (!lh_sample_insert (sample, section, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_instructions (LhSample    *sample,
                              GHashTable  *reports,
                              GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "instructions.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) instruction = LH_RECORD (lh_instruction_new ());
      LhRecord *report = g_hash_table_lookup (reports, lh_csv_get (table, row, "report-key"));
      gint64 task;

      if (!lh_sample_find_task (sample, lh_csv_get (table, row, "task"), &task, error))
        return FALSE;
      lh_sample_set_fields (instruction, table, row);
      lh_record_set_int (instruction, LH_INSTRUCTION_REPORT_ID, lh_record_get_id (report));
      lh_record_set_int (instruction, LH_INSTRUCTION_ITEM_ID, task);
      lh_record_set_int (instruction, LH_INSTRUCTION_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      if (!lh_sample_insert (sample, instruction, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_reports (LhSample  *sample,
                         GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "report-drafts.csv");
  g_autoptr (GHashTable) reports = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhRecord *report = LH_RECORD (lh_report_draft_new ());

      g_hash_table_insert (reports, (char *) lh_csv_get (table, row, "key"), report);
      lh_sample_set_fields (report, table, row);
      if (!lh_sample_insert (sample, report, error))
        return FALSE;
    }
  return lh_sample_write_sections (sample, reports, error) && lh_sample_write_instructions (sample, reports, error);
}

/**
 * lh_sample_write_desk:
 *
 * Writes the targets of the year, the work tips with their receivers, the meetings with their decisions and the report
 * on the quarter with the instruction on it, after the checklists.
 */
gboolean
lh_sample_write_desk (LhSample  *sample,
                      GError   **error)
{
  return lh_sample_write_targets (sample, error) && lh_sample_write_tips (sample, error) &&
         lh_sample_write_meetings (sample, error) && lh_sample_write_reports (sample, error);
}
