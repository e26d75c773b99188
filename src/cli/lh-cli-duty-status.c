/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-duties.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-cli-json.h"
#include "lh-cli-table.h"
#include "lh-committee-member.h"
#include "lh-duty.h"
#include "lh-organization.h"

static const char *
lh_cli_get_duty_text (LhRecord *record,
                      guint     field)
{
  const char *text = record != NULL ? lh_record_get_text (record, field) : NULL;

  return text != NULL ? text : "";
}

static void
lh_cli_write_duty_totals (LhCliJson          *json,
                          const LhDutyTotals *totals)
{
  lh_cli_json_integer (json, "required", totals->required);
  lh_cli_json_integer (json, "done", totals->done);
  lh_cli_json_integer (json, "due", totals->due);
  lh_cli_json_integer (json, "due-done", totals->due_done);
  lh_cli_json_integer (json, "overdue", totals->overdue);
  lh_cli_json_integer (json, "exempt", totals->exempt);
  for (guint i = 0; i < LH_DUTY_N_STATES; i++)
    {
      g_autofree char *key = g_strdup_printf ("duties-%s", lh_duty_state_get_code (i));

      lh_cli_json_integer (json, key, totals->states[i]);
    }
}

static void
lh_cli_write_duty_date (LhCliJson  *json,
                        const char *key,
                        LhDate      date)
{
  g_autofree char *text = lh_date_is_set (date) ? lh_date_to_iso (date) : NULL;

  lh_cli_json_string (json, key, text);
}

static void
lh_cli_write_duty_entry (LhCliJson         *json,
                         const LhDutyEntry *entry,
                         LhCatalog         *catalog)
{
  g_autofree char *period = lh_duty_entry_format_period (entry, catalog);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (entry->duty));
  lh_cli_json_string (json, "organization", lh_cli_get_duty_text (entry->organization, LH_ORGANIZATION_NAME));
  lh_cli_json_string (json, "member", entry->member != NULL
                      ? lh_cli_get_duty_text (entry->member, LH_COMMITTEE_MEMBER_NAME) : NULL);
  lh_cli_json_string (json, "list", lh_cli_get_duty_text (entry->checklist, LH_CHECKLIST_TITLE));
  lh_cli_json_string (json, "item", lh_cli_get_duty_text (entry->item, LH_CHECKLIST_ITEM_TITLE));
  lh_cli_json_string (json, "level", lh_duty_level_get_code (entry->level));
  lh_cli_json_string (json, "period", period);
  lh_cli_write_duty_date (json, "period-start", lh_record_get_date (entry->duty, LH_DUTY_PERIOD_START));
  lh_cli_write_duty_date (json, "period-end", lh_record_get_date (entry->duty, LH_DUTY_PERIOD_END));
  lh_cli_write_duty_date (json, "due-on", lh_record_get_date (entry->duty, LH_DUTY_DUE_ON));
  lh_cli_json_integer (json, "required", entry->required);
  lh_cli_json_integer (json, "done", entry->done);
  lh_cli_write_duty_date (json, "done-on", entry->done_on);
  lh_cli_json_string (json, "state", lh_duty_state_get_code (entry->state));
  lh_cli_json_boolean (json, "overdue", entry->overdue);
  lh_cli_json_boolean (json, "late", entry->late);
  lh_cli_json_end_object (json);
}

static void
lh_cli_print_duty_json (LhCli        *cli,
                        LhDutyStatus *status,
                        LhCatalog    *catalog)
{
  GPtrArray *entries = lh_duty_status_get_entries (status);
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_integer (&json, "year", lh_duty_status_get_filter (status)->year);
  lh_cli_write_duty_date (&json, "as-of", lh_duty_status_get_filter (status)->as_of);
  lh_cli_json_begin_object (&json, "total");
  lh_cli_write_duty_totals (&json, lh_duty_status_get_totals (status));
  lh_cli_json_end_object (&json);
  lh_cli_json_begin_array (&json, "levels");
  for (guint i = 0; i < LH_DUTY_N_LEVELS; i++)
    {
      const LhDutyTotals *totals = lh_duty_status_get_level (status, i);

      if (totals->required + totals->exempt == 0)
        continue;
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "level", lh_duty_level_get_code (i));
      lh_cli_json_string (&json, "name", lh_duty_level_get_label (i, catalog));
      lh_cli_write_duty_totals (&json, totals);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_begin_array (&json, "duties");
  for (guint i = 0; i < entries->len; i++)
    lh_cli_write_duty_entry (&json, g_ptr_array_index (entries, i), catalog);
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_add_duty_row (LhCliTable        *table,
                     const LhDutyEntry *entry,
                     LhCatalog         *catalog)
{
  g_autofree char *period = lh_duty_entry_format_period (entry, catalog);
  g_autofree char *due = lh_date_format (lh_record_get_date (entry->duty, LH_DUTY_DUE_ON), LH_DATE_SHORT, catalog);
  g_autofree char *count = g_strdup_printf ("%u/%u", entry->done, entry->required);

  lh_cli_table_add_cell (table, lh_cli_get_duty_text (entry->organization, LH_ORGANIZATION_NAME));
  lh_cli_table_add_cell (table, lh_cli_get_duty_text (entry->item, LH_CHECKLIST_ITEM_TITLE));
  lh_cli_table_add_cell (table, lh_cli_get_duty_text (entry->member, LH_COMMITTEE_MEMBER_NAME));
  lh_cli_table_add_cell (table, period);
  lh_cli_table_add_cell (table, due);
  lh_cli_table_add_cell (table, count);
  lh_cli_table_add_cell (table, lh_duty_state_get_label (entry->state, catalog));
}

/**
 * lh_cli_print_duty_status:
 *
 * Prints the duties of a year as they stand on a day, and their totals.
 */
void
lh_cli_print_duty_status (LhCli        *cli,
                          LhDutyStatus *status,
                          LhCliFormat   format,
                          LhCatalog    *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  GPtrArray *entries = lh_duty_status_get_entries (status);
  const LhDutyTotals *totals = lh_duty_status_get_totals (status);

  if (format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_print_duty_json (cli, status, catalog);
      return;
    }
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Organization")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Item")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Committee member")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Period")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Due on")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Done / required")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("State")), FALSE);
  for (guint i = 0; i < entries->len; i++)
    lh_cli_add_duty_row (table, g_ptr_array_index (entries, i), catalog);
  if (format == LH_CLI_FORMAT_CSV)
    {
      lh_cli_table_write_csv (table, lh_cli_get_output (cli));
      return;
    }
  lh_cli_table_write_text (table, lh_cli_get_output (cli));
  lh_cli_print (cli, lh_tr (catalog, N_("Required %u, done %u; due %u, of these done %u; overdue %u")), totals->required,
                totals->done, totals->due, totals->due_done, totals->overdue);
  lh_cli_print (cli, "\n");
}
