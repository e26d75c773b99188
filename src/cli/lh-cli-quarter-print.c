/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-quarter.h"

#include "lh-cli-json.h"
#include "lh-cli-table.h"
#include "lh-quarter-close.h"
#include "lh-quarter-closing.h"

static void
lh_cli_write_day (LhCliJson  *json,
                  const char *key,
                  LhRecord   *record,
                  guint       field)
{
  LhDate day = lh_record_get_date (record, field);
  g_autofree char *iso = lh_date_is_set (day) ? lh_date_to_iso (day) : NULL;

  lh_cli_json_string (json, key, iso);
}

static void
lh_cli_write_closing_fields (LhCliJson *json,
                             LhRecord  *closing)
{
  g_autofree char *quarter = lh_quarter_to_string (lh_record_get_quarter (closing, LH_QUARTER_CLOSE_QUARTER));

  lh_cli_json_id (json, "id", lh_record_get_id (closing));
  lh_cli_json_string (json, "quarter", quarter);
  lh_cli_json_boolean (json, "closed", !lh_quarter_closing_is_open (closing));
  lh_cli_write_day (json, "as_of", closing, LH_QUARTER_CLOSE_AS_OF);
  lh_cli_write_day (json, "closed_on", closing, LH_QUARTER_CLOSE_CLOSED_ON);
  lh_cli_json_string (json, "closed_by", lh_record_get_text (closing, LH_QUARTER_CLOSE_CLOSED_BY));
  lh_cli_json_string (json, "reason", lh_record_get_text (closing, LH_QUARTER_CLOSE_REASON));
  lh_cli_write_day (json, "sent_on", closing, LH_QUARTER_CLOSE_SENT_ON);
  lh_cli_json_string (json, "sent_to", lh_record_get_text (closing, LH_QUARTER_CLOSE_SENT_TO));
  lh_cli_write_day (json, "reopened_on", closing, LH_QUARTER_CLOSE_REOPENED_ON);
  lh_cli_json_string (json, "reopened_by", lh_record_get_text (closing, LH_QUARTER_CLOSE_REOPENED_BY));
  lh_cli_json_string (json, "reopen_reason", lh_record_get_text (closing, LH_QUARTER_CLOSE_REOPEN_REASON));
}

static void
lh_cli_write_closings_json (GString   *output,
                            GPtrArray *closings)
{
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < closings->len; i++)
    {
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_write_closing_fields (&json, g_ptr_array_index (closings, i));
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

static char *
lh_cli_format_day (LhRecord  *record,
                   guint      field,
                   LhCatalog *catalog)
{
  LhDate day = lh_record_get_date (record, field);

  return lh_date_is_set (day) ? lh_date_format (day, LH_DATE_LONG, catalog) : g_strdup ("");
}

static const char *
lh_cli_get_reason (LhRecord *closing)
{
  const char *reason = lh_record_get_text (closing, LH_QUARTER_CLOSE_REOPEN_REASON);

  if (reason == NULL)
    reason = lh_record_get_text (closing, LH_QUARTER_CLOSE_REASON);
  return reason != NULL ? reason : "";
}

/**
 * lh_cli_write_closings:
 * @closings: (element-type LhRecord): closings, newest first
 */
void
lh_cli_write_closings (GString     *output,
                       GPtrArray   *closings,
                       LhCliFormat  format,
                       LhCatalog   *catalog)
{
  const char *headings[] = { N_("Quarter"), N_("As of"), N_("Frozen on"), N_("Frozen by"), N_("Sent to the city on"),
                             N_("Addressee"), N_("Reopened on"), N_("Reason") };
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  if (format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_write_closings_json (output, closings);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    lh_cli_table_add_column (table, lh_tr (catalog, headings[i]), FALSE);
  for (guint i = 0; i < closings->len; i++)
    {
      LhRecord *closing = g_ptr_array_index (closings, i);
      const char *by = lh_record_get_text (closing, LH_QUARTER_CLOSE_CLOSED_BY);
      const char *to = lh_record_get_text (closing, LH_QUARTER_CLOSE_SENT_TO);
      g_autofree char *quarter = lh_quarter_format (lh_record_get_quarter (closing, LH_QUARTER_CLOSE_QUARTER),
                                                    LH_QUARTER_LONG, catalog);
      g_autofree char *as_of = lh_cli_format_day (closing, LH_QUARTER_CLOSE_AS_OF, catalog);
      g_autofree char *closed_on = lh_cli_format_day (closing, LH_QUARTER_CLOSE_CLOSED_ON, catalog);
      g_autofree char *sent_on = lh_cli_format_day (closing, LH_QUARTER_CLOSE_SENT_ON, catalog);
      g_autofree char *reopened_on = lh_cli_format_day (closing, LH_QUARTER_CLOSE_REOPENED_ON, catalog);

      lh_cli_table_add_cell (table, quarter);
      lh_cli_table_add_cell (table, as_of);
      lh_cli_table_add_cell (table, closed_on);
      lh_cli_table_add_cell (table, by != NULL ? by : "");
      lh_cli_table_add_cell (table, sent_on);
      lh_cli_table_add_cell (table, to != NULL ? to : "");
      lh_cli_table_add_cell (table, reopened_on);
      lh_cli_table_add_cell (table, lh_cli_get_reason (closing));
    }
  lh_cli_table_write_text (table, output);
}

static void
lh_cli_write_quarter_rows (LhCliJson  *json,
                           const char *key,
                           GPtrArray  *rows)
{
  lh_cli_json_begin_array (json, key);
  for (guint i = 0; i < rows->len; i++)
    {
      const LhQuarterRow *row = g_ptr_array_index (rows, i);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_id (json, "id", row->id);
      lh_cli_json_string (json, "name", row->name);
      lh_cli_json_string (json, "from", row->from);
      lh_cli_json_string (json, "to", row->to);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_write_quarter_entries (LhCliJson *json,
                              GPtrArray *entries,
                              LhCatalog *catalog)
{
  lh_cli_json_begin_array (json, "entries");
  for (guint i = 0; i < entries->len; i++)
    {
      LhHistoryEntry *entry = g_ptr_array_index (entries, i);
      GPtrArray *lines = lh_history_entry_get_changes (entry);

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_integer (json, "journal", lh_history_entry_get_id (entry));
      lh_cli_json_string (json, "at", lh_history_entry_get_at (entry));
      lh_cli_json_string (json, "who", lh_history_entry_get_who (entry));
      lh_cli_json_string (json, "command", lh_history_entry_get_command (entry));
      lh_cli_json_string (json, "label", lh_command_get_label (lh_history_entry_get_command (entry), catalog));
      lh_cli_json_begin_array (json, "fields");
      for (guint j = 0; j < lines->len; j++)
        {
          const LhHistoryChange *line = g_ptr_array_index (lines, j);

          lh_cli_json_begin_object (json, NULL);
          lh_cli_json_string (json, "entity", line->entity);
          lh_cli_json_string (json, "title", line->title);
          lh_cli_json_string (json, "field", line->field);
          lh_cli_json_string (json, "from", line->from);
          lh_cli_json_string (json, "to", line->to);
          lh_cli_json_end_object (json);
        }
      lh_cli_json_end_array (json);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_write_quarter_figures (LhCliJson  *json,
                              const char *key,
                              GPtrArray  *changes)
{
  lh_cli_json_begin_array (json, key);
  for (guint i = 0; i < changes->len; i++)
    {
      const LhQuarterChange *change = g_ptr_array_index (changes, i);
      const LhQuarterFigure *any = change->then != NULL ? change->then : change->now;

      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "area", any->area);
      lh_cli_json_string (json, "code", any->code);
      lh_cli_json_string (json, "group", any->group_key);
      lh_cli_json_string (json, "label", any->label);
      lh_cli_json_string (json, "from", change->then != NULL ? change->then->shown : NULL);
      lh_cli_json_string (json, "to", change->now != NULL ? change->now->shown : NULL);
      lh_cli_write_quarter_rows (json, "rows_in", change->in);
      lh_cli_write_quarter_rows (json, "rows_out", change->out);
      lh_cli_write_quarter_rows (json, "rows_changed", change->changed);
      lh_cli_json_begin_array (json, "because");
      for (guint j = 0; j < change->entries->len; j++)
        lh_cli_json_integer (json, NULL, lh_history_entry_get_id (g_ptr_array_index (change->entries, j)));
      lh_cli_json_end_array (json);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_write_quarter_changes_json (GString                *output,
                                   const LhQuarterChanges *changes,
                                   LhCatalog              *catalog)
{
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_write_closing_fields (&json, changes->closing);
  lh_cli_write_quarter_figures (&json, "figures", changes->changes);
  lh_cli_write_quarter_figures (&json, "groups", changes->groups);
  lh_cli_write_quarter_rows (&json, "projects", changes->rows);
  lh_cli_write_quarter_entries (&json, changes->entries, catalog);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_print_rows (GString    *output,
                   const char *sign,
                   GPtrArray  *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const LhQuarterRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (output, "    %s %s", sign, row->name);
      if (row->from != NULL && row->to != NULL)
        g_string_append_printf (output, "  %s → %s", row->from, row->to);
      g_string_append_c (output, '\n');
    }
}

/**
 * lh_cli_write_quarter_changes:
 *
 * Writes what changed since the closing: each figure with its rows, then who did what.
 */
void
lh_cli_write_quarter_changes (GString                *output,
                              const LhQuarterChanges *changes,
                              LhCliFormat             format,
                              LhCatalog              *catalog)
{
  g_autofree char *title = lh_quarter_closing_format (changes->closing, catalog);
  g_autofree char *reopening = lh_quarter_closing_format_reopening (changes->closing, catalog);

  if (format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_write_quarter_changes_json (output, changes, catalog);
      return;
    }
  g_string_append_printf (output, "%s\n", title);
  if (reopening != NULL)
    g_string_append_printf (output, "%s\n", reopening);
  if (changes->changes->len == 0)
    g_string_append_printf (output, "%s\n", lh_tr (catalog, N_("No figure has changed since.")));
  for (guint i = 0; i < changes->changes->len; i++)
    {
      const LhQuarterChange *change = g_ptr_array_index (changes->changes, i);
      const LhQuarterFigure *any = change->then != NULL ? change->then : change->now;

      g_string_append_printf (output, "\n%s: %s → %s\n", any->label, change->then != NULL ? change->then->shown : "—",
                              change->now != NULL ? change->now->shown : "—");
      lh_cli_print_rows (output, "+", change->in);
      lh_cli_print_rows (output, "−", change->out);
      lh_cli_print_rows (output, "*", change->changed);
    }
  for (guint i = 0; i < changes->entries->len; i++)
    {
      g_autofree char *line = lh_history_entry_format (g_ptr_array_index (changes->entries, i), catalog);

      g_string_append_printf (output, "%s%s\n", i == 0 ? "\n" : "", line);
    }
}
