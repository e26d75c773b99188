/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-file.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-cli-table.h"
#include "lh-cli-year.h"
#include "lh-document-pdf.h"
#include "lh-error.h"
#include "lh-organization.h"
#include "lh-tip-document.h"

/* One run of "tips": what was said on the command line. */
typedef struct
{
  LhCli       *cli;
  LhLedger    *ledger;
  LhCatalog   *catalog;
  GPtrArray   *tips;
  GStrv        operands;     /* after the action */
  int          year;         /* 0 for all */
  LhDate       day;
  char        *summary;
  char        *output;
  LhCliFormat  format;
} LhCliTips;

static void
lh_cli_write_tip_json (LhCliJson   *json,
                       const LhTip *tip,
                       LhCatalog   *catalog)
{
  g_autofree char *open = lh_tip_format_names (tip, TRUE, catalog);

  lh_cli_json_id (json, "id", lh_record_get_id (tip->tip));
  lh_cli_json_string (json, "number", lh_record_get_text (tip->tip, LH_WORK_TIP_NUMBER));
  lh_cli_json_string (json, "kind", lh_record_get_text (tip->tip, LH_WORK_TIP_KIND));
  lh_cli_json_string (json, "title", lh_record_get_text (tip->tip, LH_WORK_TIP_TITLE));
  lh_cli_json_integer (json, "receivers", tip->lines->len);
  lh_cli_json_integer (json, "received", tip->n_received);
  lh_cli_json_integer (json, "handled", tip->n_states[LH_TIP_HANDLED]);
  lh_cli_json_integer (json, "exempt", tip->n_states[LH_TIP_EXEMPT]);
  lh_cli_json_integer (json, "open", lh_tip_get_n_open (tip));
  lh_cli_json_integer (json, "overdue", tip->n_overdue);
  lh_cli_json_string (json, "not_responded", open);
  lh_cli_json_begin_object (json, "average_days");
  lh_cli_json_tenths (json, "days", tip->average);
  lh_cli_json_integer (json, "of", tip->n_states[LH_TIP_HANDLED]);
  lh_cli_json_end_object (json);
  lh_cli_json_boolean (json, "closed", !lh_record_is_empty (tip->tip, LH_WORK_TIP_CLOSED_ON));
}

static void
lh_cli_write_receiver_json (LhCliJson       *json,
                            const LhTipLine *line)
{
  g_autofree char *received = lh_date_to_iso (lh_record_get_date (line->receiver, LH_TIP_RECEIVER_RECEIVED_ON));
  g_autofree char *handled = lh_date_to_iso (lh_record_get_date (line->receiver, LH_TIP_RECEIVER_HANDLED_ON));

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "organization", line->organization != NULL
                      ? lh_record_get_text (line->organization, LH_ORGANIZATION_NAME) : NULL);
  lh_cli_json_string (json, "state", lh_tip_state_get_code (line->state));
  lh_cli_json_string (json, "received_on", received);
  lh_cli_json_string (json, "handled_on", handled);
  if (line->days != LH_UNSET)
    lh_cli_json_integer (json, "days", line->days);
  else
    lh_cli_json_null (json, "days");
  lh_cli_json_integer (json, "overdue", line->overdue);
  lh_cli_json_end_object (json);
}

static void
lh_cli_tips_write_json (LhCliTips *self)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < self->tips->len; i++)
    {
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_write_tip_json (&json, g_ptr_array_index (self->tips, i), self->catalog);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

/* tips list: the tips of a year. */
static gboolean
lh_cli_tips_list (LhCliTips  *self,
                  GError    **error)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_tips_write_json (self);
      return TRUE;
    }
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Number")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Title")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("State")), FALSE);
  for (guint i = 0; i < self->tips->len; i++)
    {
      const LhTip *tip = g_ptr_array_index (self->tips, i);
      g_autofree char *summary = lh_tip_format_summary (tip, self->catalog);

      lh_cli_table_add_cell (table, lh_record_get_text (tip->tip, LH_WORK_TIP_NUMBER));
      lh_cli_table_add_cell (table, lh_record_get_text (tip->tip, LH_WORK_TIP_TITLE));
      lh_cli_table_add_cell (table, summary);
    }
  lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
  return TRUE;
}

static LhTip *
lh_cli_tips_find (LhCliTips  *self,
                  GError    **error)
{
  g_autoptr (LhRecord) record = lh_cli_find_record (self->ledger, lh_cli_kind_find ("work-tip"), self->operands[0], error);

  return record != NULL ? lh_tips_find (self->tips, lh_record_get_id (record)) : NULL;
}

static void
lh_cli_tips_write_receivers (LhCliTips   *self,
                             const LhTip *tip)
{
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_write_tip_json (&json, tip, self->catalog);
  lh_cli_json_begin_array (&json, "lines");
  for (guint i = 0; i < tip->lines->len; i++)
    lh_cli_write_receiver_json (&json, g_ptr_array_index (tip->lines, i));
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

/* tips show TIP: the text that is sent, and who has not responded. */
/* The letter with its list of receivers, or receipt and handling as a workbook. */
static gboolean
lh_cli_tips_write_file (LhCliTips    *self,
                        const LhTip  *tip,
                        GError      **error)
{
  g_autoptr (LhReport) report = NULL;
  g_autoptr (LhDocument) document = NULL;

  if (g_str_has_suffix (self->output, ".xlsx"))
    {
      report = lh_tip_report_new (self->ledger, tip, self->catalog);
      return lh_cli_write_report (report, self->output, error);
    }
  if (!g_str_has_suffix (self->output, ".pdf"))
    {
      lh_cli_set_usage_error (error, _("--output: “%s” ends neither in .pdf nor in .xlsx."), self->output);
      return FALSE;
    }
  document = lh_tip_document_new (tip, self->catalog);
  return lh_document_write_pdf (document, self->output, NULL, error);
}

static gboolean
lh_cli_tips_show (LhCliTips  *self,
                  GError    **error)
{
  const LhTip *tip = lh_cli_tips_find (self, error);
  g_autofree char *text = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *open = NULL;

  if (tip == NULL)
    return FALSE;
  if (self->output != NULL)
    return lh_cli_tips_write_file (self, tip, error);
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_tips_write_receivers (self, tip);
      return TRUE;
    }
  text = lh_tip_format_text (tip, self->catalog);
  summary = lh_tip_format_summary (tip, self->catalog);
  open = lh_tip_format_names (tip, TRUE, self->catalog);
  lh_cli_print (self->cli, "%s\n%s\n", text, summary);
  if (*open != '\0')
    /* TRANSLATORS: the names of those that have not responded */
    lh_cli_print (self->cli, lh_tr (self->catalog, N_("Not responded: %s\n")), open);
  return TRUE;
}

static gboolean
lh_cli_tips_find_receivers (LhCliTips    *self,
                            const LhTip  *tip,
                            GPtrArray    *receivers,
                            GError      **error)
{
  for (guint i = 2; self->operands[i] != NULL; i++)
    {
      g_autoptr (LhRecord) organization = lh_cli_find_record (self->ledger, lh_cli_kind_find ("organization"),
                                                              self->operands[i], error);
      const guint n_found = receivers->len;

      if (organization == NULL)
        return FALSE;
      for (guint j = 0; j < tip->lines->len; j++)
        {
          const LhTipLine *line = g_ptr_array_index (tip->lines, j);

          if (lh_record_get_int (line->receiver, LH_TIP_RECEIVER_ORGANIZATION_ID) == lh_record_get_id (organization))
            g_ptr_array_add (receivers, line->receiver);
        }
      if (receivers->len == n_found)
        {
          g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("“%s” did not receive this tip."), self->operands[i]);
          return FALSE;
        }
    }
  return TRUE;
}

/* tips mark TIP received|handled|waiting ORGANIZATION…: all in one step. */
static gboolean
lh_cli_tips_mark (LhCliTips  *self,
                  GError    **error)
{
  g_autoptr (GPtrArray) receivers = g_ptr_array_new ();
  g_autoptr (LhChangeSet) changes = NULL;
  const LhTip *tip = lh_cli_tips_find (self, error);
  guint state = 0;

  if (tip == NULL)
    return FALSE;
  while (state < LH_TIP_EXEMPT && g_strcmp0 (lh_tip_state_get_code (state), self->operands[1]) != 0)
    state++;
  if (state == LH_TIP_EXEMPT)
    {
      lh_cli_set_usage_error (error, _("Say received, handled or waiting after the tip."));
      return FALSE;
    }
  if (!lh_cli_tips_find_receivers (self, tip, receivers, error))
    return FALSE;
  changes = lh_tip_create_mark (receivers, state, self->day);
  return lh_ledger_apply (self->ledger, changes, NULL, error);
}

static gboolean
lh_cli_tips_close (LhCliTips  *self,
                   GError    **error)
{
  const LhTip *tip = lh_cli_tips_find (self, error);
  g_autoptr (LhChangeSet) changes = tip != NULL ? lh_tip_create_close (tip, self->summary, self->day, error) : NULL;

  return changes != NULL && lh_ledger_apply (self->ledger, changes, NULL, error);
}

static const struct
{
  const char *name;
  guint       minimum;
  guint       maximum;
  gboolean  (*run) (LhCliTips *, GError **);
} actions[] = {
  { "list", 0, 0, lh_cli_tips_list },
  { "show", 1, 1, lh_cli_tips_show },
  { "mark", 3, G_MAXUINT, lh_cli_tips_mark },
  { "close", 1, 1, lh_cli_tips_close },
};

static gboolean
lh_cli_tips_run (LhCliTips   *self,
                 GStrv        operands,
                 GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_str_equal (actions[i].name, operands[0]))
        continue;
      if (!lh_cli_check_operands (operands, actions[i].minimum + 1,
                                  actions[i].maximum == G_MAXUINT ? G_MAXUINT : actions[i].maximum + 1, error))
        return FALSE;
      self->ledger = lh_cli_open (self->cli, error);
      self->catalog = self->ledger != NULL ? lh_cli_get_catalog (self->cli, self->ledger, error) : NULL;
      self->tips = self->catalog != NULL ? lh_tips_load (self->ledger, self->year, self->day, error) : NULL;
      self->operands = operands + 1;
      return self->tips != NULL && actions[i].run (self, error);
    }
  lh_cli_set_usage_error (error, _("“%s” is not an action of tips: list, show, mark or close."), operands[0]);
  return FALSE;
}

/**
 * lh_cli_run_tips:
 *
 * tips list|show|mark|close: work tips and tasks of first-time response.
 */
gboolean
lh_cli_run_tips (LhCli   *self,
                 GStrv    arguments,
                 GError **error)
{
  LhCliTips tips = { .cli = self, .day = lh_date_today (), .format = LH_CLI_FORMAT_TEXT };
  g_autofree char *year_text = NULL;
  g_autofree char *day_text = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("Only tasks that started in this year"), N_("YEAR") },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &day_text, N_("The day of the mark, or the day that says what is overdue"),
      N_("DATE") },
    { "summary", 0, 0, G_OPTION_ARG_FILENAME, &tips.summary, N_("What came of a task that is settled"), N_("TEXT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &tips.output, N_("With show: write the tip for sending, .pdf, or .xlsx"),
      N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  gboolean done;

  done = lh_cli_parse (self, arguments, entries, &operands, error) &&
         lh_cli_check_operands (operands, 1, G_MAXUINT, error) &&
         (year_text == NULL || lh_cli_parse_year (year_text, &tips.year, error)) &&
         lh_cli_parse_date ("--date", day_text, &tips.day, error) &&
         lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &tips.format, error) &&
         lh_cli_tips_run (&tips, operands, error);
  g_clear_pointer (&tips.tips, g_ptr_array_unref);
  g_clear_object (&tips.catalog);
  g_clear_object (&tips.ledger);
  g_free (tips.summary);
  g_free (tips.output);
  return done;
}
