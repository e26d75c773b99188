/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-file.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-table.h"
#include "lh-document-odt.h"
#include "lh-reminder-document.h"

/* What is shown: one section, or all. */
typedef struct
{
  LhCli       *cli;
  LhLedger    *ledger;
  LhCatalog   *catalog;
  LhReminders *reminders;
  guint        first;
  guint        last;
} LhCliReminders;

static void
lh_cli_write_reminder_json (LhCliJson        *json,
                            const LhReminder *reminder)
{
  g_autofree char *due = lh_date_to_iso (reminder->due_on);

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "source", reminder->source);
  lh_cli_json_string (json, "kind", reminder->entity);
  lh_cli_json_id (json, "id", reminder->id);
  lh_cli_json_string (json, "organization", reminder->organization);
  lh_cli_json_string (json, "subject", reminder->subject);
  lh_cli_json_string (json, "due", due);
  lh_cli_json_integer (json, "days", reminder->days);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_reminders_json (const LhCliReminders *self)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  for (guint section = self->first; section <= self->last; section++)
    {
      const GPtrArray *rows = self->reminders->rows[section];

      lh_cli_json_begin_object (&json, lh_reminder_section_get_code (section));
      lh_cli_json_integer (&json, "count", self->reminders->counts[section]);
      lh_cli_json_begin_array (&json, "rows");
      for (guint i = 0; i < rows->len; i++)
        lh_cli_write_reminder_json (&json, g_ptr_array_index (rows, i));
      lh_cli_json_end_array (&json);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_write_reminders_table (const LhCliReminders *self,
                              LhCliFormat           format)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  const char *const headings[] = { N_("Section"), N_("Due on"), N_("Days"), N_("Organization"), N_("Source"),
                                   N_("What is to be done") };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    lh_cli_table_add_column (table, lh_tr (self->catalog, headings[i]), FALSE);
  for (guint section = self->first; section <= self->last; section++)
    {
      const GPtrArray *rows = self->reminders->rows[section];

      for (guint i = 0; i < rows->len; i++)
        {
          const LhReminder *reminder = g_ptr_array_index (rows, i);
          g_autofree char *due = lh_date_to_iso (reminder->due_on);
          g_autofree char *days = lh_reminder_format_days (reminder, self->catalog);

          lh_cli_table_add_cell (table, lh_reminder_section_get_label (section, self->catalog));
          lh_cli_table_add_cell (table, due);
          lh_cli_table_add_cell (table, days);
          lh_cli_table_add_cell (table, reminder->organization);
          lh_cli_table_add_cell (table, lh_reminder_source_get_label (reminder->source, self->catalog));
          lh_cli_table_add_cell (table, reminder->subject);
        }
    }
  if (format == LH_CLI_FORMAT_CSV)
    lh_cli_table_write_csv (table, lh_cli_get_output (self->cli));
  else
    lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
}

/* The list that is printed or sent: of the sections that are shown. */
static gboolean
lh_cli_write_reminders_file (LhCliReminders  *self,
                             const char      *output,
                             GError         **error)
{
  LhDocumentOutcome outcome;

  for (guint section = 0; section < LH_REMINDER_N_SECTIONS; section++)
    {
      if (section < self->first || section > self->last)
        g_ptr_array_set_size (self->reminders->rows[section], 0);
    }
  if (g_str_has_suffix (output, ".pdf") || g_str_has_suffix (output, ".odt"))
    {
      g_autoptr (LhDocument) document = lh_reminder_document_new (self->ledger, self->reminders, self->catalog);

      return lh_document_write (document, output, &outcome, error);
    }
  if (g_str_has_suffix (output, ".xlsx"))
    {
      g_autoptr (LhReport) report = lh_reminder_report_new (self->ledger, self->reminders, self->catalog);

      return lh_cli_write_report (report, output, error);
    }
  lh_cli_set_usage_error (error, _("--output: “%s” ends neither in .pdf nor in .xlsx."), output);
  return FALSE;
}

static gboolean
lh_cli_parse_section (const char      *text,
                      LhCliReminders  *self,
                      GError         **error)
{
  self->first = 0;
  self->last = LH_REMINDER_N_SECTIONS - 1;
  if (text == NULL)
    return TRUE;
  for (guint i = 0; i < LH_REMINDER_N_SECTIONS; i++)
    {
      if (g_str_equal (lh_reminder_section_get_code (i), text))
        {
          self->first = self->last = i;
          return TRUE;
        }
    }
  lh_cli_set_usage_error (error, _("--section: “%s” is none of overdue, today, week, quarter."), text);
  return FALSE;
}

static gboolean
lh_cli_show_reminders (LhCliReminders  *self,
                       LhDate           as_of,
                       const char      *output,
                       LhCliFormat      format,
                       GError         **error)
{
  self->reminders = lh_reminders_load (self->ledger, as_of, 0, error);
  if (self->reminders == NULL)
    return FALSE;
  if (output != NULL)
    return lh_cli_write_reminders_file (self, output, error);
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_write_reminders_json (self);
  else
    lh_cli_write_reminders_table (self, format);
  return TRUE;
}

/**
 * lh_cli_run_reminders:
 *
 * reminders [--as-of DATE] [--section SECTION] [--output FILE]: what is due, from every source.
 */
gboolean
lh_cli_run_reminders (LhCli   *self,
                      GStrv    arguments,
                      GError **error)
{
  g_autofree char *as_of_text = NULL;
  g_autofree char *section_text = NULL;
  g_autofree char *output = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &as_of_text, N_("The day; today without it"), N_("DATE") },
    { "section", 0, 0, G_OPTION_ARG_FILENAME, &section_text, N_("Only overdue, today, week or quarter"), N_("SECTION") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write a list to print, .pdf or .xlsx"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  LhCliReminders run = { .cli = self };
  LhDate as_of = lh_date_today ();
  gboolean done;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) || !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_date ("--as-of", as_of_text, &as_of, error) || !lh_cli_parse_section (section_text, &run, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_CSV | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  run.ledger = lh_cli_open (self, error);
  run.catalog = run.ledger != NULL ? lh_cli_get_catalog (self, run.ledger, error) : NULL;
  done = run.catalog != NULL && lh_cli_show_reminders (&run, as_of, output, format, error);
  g_clear_pointer (&run.reminders, lh_reminders_free);
  g_clear_object (&run.catalog);
  g_clear_object (&run.ledger);
  return done;
}
