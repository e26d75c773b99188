/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-inspections.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-actions.h"
#include "lh-acceptance-mark.h"
#include "lh-acceptance.h"
#include "lh-cli-acceptance-print.h"
#include "lh-cli-line.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-error.h"
#include "lh-rubric-default.h"
#include "lh-rubric-item.h"
#include "lh-rubric.h"

/* One run of "acceptance". */
typedef struct
{
  LhCli       *cli;
  LhLedger    *ledger;
  LhRecord    *project;
  GStrv        operands;      /* behind the action */

  char        *year;
  char        *rubric;
  char        *date;
  char        *judge;
  char        *comment;
  char        *reason;
  char        *result;
  char        *visit_on;
  char        *visit_record;
  char        *format;
  gboolean     self;
  gboolean     committee;
} LhCliAcceptance;

static void
lh_cli_acceptance_clear (LhCliAcceptance *self)
{
  g_clear_object (&self->ledger);
  g_clear_object (&self->project);
  g_free (self->year);
  g_free (self->rubric);
  g_free (self->date);
  g_free (self->judge);
  g_free (self->comment);
  g_free (self->reason);
  g_free (self->result);
  g_free (self->visit_on);
  g_free (self->visit_record);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliAcceptance, lh_cli_acceptance_clear)

static gboolean
lh_cli_acceptance_apply (LhCliAcceptance  *self,
                         LhChangeSet      *changes,
                         GError          **error)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (!lh_ledger_apply (self->ledger, changes, &findings, error))
    return FALSE;
  lh_cli_warn_findings (findings);
  return TRUE;
}

static gboolean
lh_cli_acceptance_get_date (LhCliAcceptance  *self,
                            LhDate           *date,
                            GError          **error)
{
  *date = lh_date_today ();
  return self->date == NULL || lh_cli_parse_date ("--date", self->date, date, error);
}

static gboolean
lh_cli_acceptance_show (LhCliAcceptance  *self,
                        GError          **error)
{
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhAcceptanceSheet) sheet = NULL;

  if (!lh_cli_parse_format (self->format, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  catalog = lh_cli_get_catalog (self->cli, self->ledger, error);
  if (catalog == NULL)
    return FALSE;
  sheet = lh_acceptance_sheet_load_newest (self->ledger, lh_record_get_id (self->project), error);
  if (sheet == NULL)
    return FALSE;
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_write_sheet_json (lh_cli_get_output (self->cli), self->ledger, sheet, catalog);
  else
    lh_cli_write_sheet_text (lh_cli_get_output (self->cli), self->ledger, sheet, catalog);
  return TRUE;
}

/* The score sheet that was named, else that of the year; *rubric stays NULL for the shipped one. */
static gboolean
lh_cli_acceptance_find_rubric (LhCliAcceptance  *self,
                               LhRecord        **rubric,
                               GError          **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_RUBRIC);
  g_autoptr (GPtrArray) rubrics = NULL;
  LhRecord *chosen;

  if (self->rubric != NULL)
    {
      *rubric = lh_cli_find_record (self->ledger, lh_cli_kind_find ("rubric"), self->rubric, error);
      return *rubric != NULL;
    }
  rubrics = lh_ledger_query (self->ledger, query, error);
  if (rubrics == NULL)
    return FALSE;
  chosen = lh_rubric_choose (rubrics, (int) lh_record_get_int (self->project, LH_PROJECT_YEAR));
  *rubric = chosen != NULL ? g_object_ref (chosen) : NULL;
  return TRUE;
}

static gboolean
lh_cli_acceptance_begin (LhCliAcceptance  *self,
                         GError          **error)
{
  g_autoptr (LhRecord) rubric = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  LhDate date;

  if (!lh_cli_acceptance_get_date (self, &date, error) || !lh_cli_acceptance_find_rubric (self, &rubric, error))
    return FALSE;
  changes = lh_acceptance_create_open_change (self->ledger, self->project, rubric, date);
  return lh_cli_acceptance_apply (self, changes, error) && lh_cli_acceptance_show (self, error);
}

/* An item by its name or its place in the sheet. */
static LhRecord *
lh_cli_acceptance_find_item (LhAcceptanceSheet  *sheet,
                             const char         *name,
                             GError            **error)
{
  GPtrArray *lines = lh_acceptance_sheet_get_lines (sheet);
  g_autoptr (GString) names = g_string_new (NULL);
  guint64 place;

  if (g_ascii_string_to_unsigned (name, 10, 1, MAX (lines->len, 1), &place, NULL) && lines->len > 0)
    return ((LhAcceptanceLine *) g_ptr_array_index (lines, place - 1))->item;
  for (guint i = 0; i < lines->len; i++)
    {
      LhRecord *item = ((LhAcceptanceLine *) g_ptr_array_index (lines, i))->item;

      if (g_str_equal (lh_record_get_text (item, LH_RUBRIC_ITEM_NAME), name))
        return item;
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", lh_record_get_text (item, LH_RUBRIC_ITEM_NAME));
    }
  g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("The score sheet has no item “%s”; there are %s."), name, names->str);
  return NULL;
}

static gboolean
lh_cli_acceptance_read_input (LhCliAcceptance    *self,
                              LhAcceptanceSheet  *sheet,
                              const char         *assignment,
                              LhAcceptanceInput  *input,
                              GError            **error)
{
  g_autofree char *name = NULL;
  const char *value;
  LhRecord *item;

  if (!lh_cli_split_assignment (assignment, &name, &value, error))
    return FALSE;
  item = lh_cli_acceptance_find_item (sheet, name, error);
  if (item == NULL)
    return FALSE;
  input->item_id = lh_record_get_id (item);
  input->kind = self->self ? "self" : self->committee ? "committee" : "judge";
  input->rater = self->judge;
  input->inapplicable = g_str_equal (value, "n/a");
  input->mark = value;
  input->comment = self->comment;
  return TRUE;
}

static gboolean
lh_cli_acceptance_mark (LhCliAcceptance  *self,
                        GError          **error)
{
  guint n = g_strv_length (self->operands);
  g_autofree LhAcceptanceInput *inputs = g_new0 (LhAcceptanceInput, n + 1);
  g_autoptr (LhAcceptanceSheet) sheet = NULL;
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ACCEPTANCE_MARK);
  g_autoptr (GPtrArray) marks = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (n == 0 || self->self + self->committee + (self->judge != NULL) != 1)
    {
      lh_cli_set_usage_error (error, _("Write ITEM=MARK, and one of --judge, --self and --committee."));
      return FALSE;
    }
  sheet = lh_acceptance_sheet_load_newest (self->ledger, lh_record_get_id (self->project), error);
  if (sheet == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!lh_cli_acceptance_read_input (self, sheet, self->operands[i], &inputs[i], error))
        return FALSE;
    }
  lh_query_where_id (query, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID,
                     lh_record_get_id (lh_acceptance_sheet_get_acceptance (sheet)));
  marks = lh_ledger_query (self->ledger, query, error);
  changes = marks != NULL ? lh_acceptance_create_mark_change (sheet, marks, inputs, n, error) : NULL;
  return changes != NULL && lh_cli_acceptance_apply (self, changes, error) && lh_cli_acceptance_show (self, error);
}

static LhRecord *
lh_cli_acceptance_load (LhCliAcceptance  *self,
                        GError          **error)
{
  g_autoptr (LhAcceptanceSheet) sheet = lh_acceptance_sheet_load_newest (self->ledger, lh_record_get_id (self->project),
                                                                        error);

  return sheet != NULL ? lh_record_duplicate (lh_acceptance_sheet_get_acceptance (sheet)) : NULL;
}

static gboolean
lh_cli_acceptance_close (LhCliAcceptance  *self,
                         GError          **error)
{
  g_autoptr (LhRecord) acceptance = lh_cli_acceptance_load (self, error);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autofree char *result = NULL;
  guint n_fields;
  LhDate date;

  if (acceptance == NULL || !lh_cli_acceptance_get_date (self, &date, error))
    return FALSE;
  if (!lh_record_is_empty (acceptance, LH_ACCEPTANCE_CLOSED_ON))
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_ALLOWED, _("The acceptance is closed already."));
      return FALSE;
    }
  if ((self->visit_on != NULL &&
       !lh_record_deserialize (acceptance, LH_ACCEPTANCE_VISIT_ON, self->visit_on, error)) ||
      (self->visit_record != NULL &&
       !lh_record_deserialize (acceptance, LH_ACCEPTANCE_VISIT_RECORD, self->visit_record, error)))
    return FALSE;
  if (self->result != NULL)
    {
      result = lh_cli_resolve_value (self->ledger, &lh_record_get_fields (acceptance, &n_fields)[LH_ACCEPTANCE_RESULT],
                                     self->result, error);
      if (result == NULL)
        return FALSE;
    }
  changes = lh_acceptance_create_close_change (acceptance, date, result);
  return lh_cli_acceptance_apply (self, changes, error) && lh_cli_acceptance_show (self, error);
}

static gboolean
lh_cli_acceptance_reopen (LhCliAcceptance  *self,
                          GError          **error)
{
  g_autoptr (LhRecord) acceptance = lh_cli_acceptance_load (self, error);
  g_autoptr (LhChangeSet) changes = NULL;
  LhDate date;

  if (acceptance == NULL || !lh_cli_acceptance_get_date (self, &date, error))
    return FALSE;
  if (lh_record_is_empty (acceptance, LH_ACCEPTANCE_CLOSED_ON))
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_ALLOWED, _("The acceptance is open."));
      return FALSE;
    }
  changes = lh_acceptance_create_reopen_change (acceptance, date, self->reason);
  return lh_cli_acceptance_apply (self, changes, error) && lh_cli_acceptance_show (self, error);
}

static const struct
{
  const char *name;
  guint       max_operands;
  gboolean  (*run) (LhCliAcceptance *self, GError **error);
} actions[] = {
  { "show", 0, lh_cli_acceptance_show },
  { "begin", 0, lh_cli_acceptance_begin },
  { "mark", G_MAXUINT - 2, lh_cli_acceptance_mark },
  { "close", 0, lh_cli_acceptance_close },
  { "reopen", 0, lh_cli_acceptance_reopen },
};

static gboolean
lh_cli_acceptance_run_action (LhCliAcceptance  *self,
                              GStrv             operands,
                              GError          **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_str_equal (actions[i].name, operands[1]))
        continue;
      if (!lh_cli_check_operands (operands, 2, 2 + actions[i].max_operands, error))
        return FALSE;
      self->operands = operands + 2;
      self->ledger = lh_cli_open (self->cli, error);
      if (self->ledger == NULL)
        return FALSE;
      self->project = lh_cli_find_record (self->ledger, lh_cli_kind_find ("project"), operands[0], error);
      return self->project != NULL && actions[i].run (self, error);
    }
  lh_cli_set_usage_error (error, _("“%s” is none of show, begin, mark, close, reopen."), operands[1]);
  return FALSE;
}

/* acceptance --year Y: how far the year is. */
static gboolean
lh_cli_acceptance_run_year (LhCliAcceptance  *self,
                            GError          **error)
{
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhAcceptanceOverview) overview = NULL;
  guint year = 0;

  if (self->year == NULL)
    {
      lh_cli_set_usage_error (error, _("Name a project and an action, or a year with --year."));
      return FALSE;
    }
  if (!lh_cli_parse_number ("--year", self->year, 2000, 2099, &year, error) ||
      !lh_cli_parse_format (self->format, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  self->ledger = lh_cli_open (self->cli, error);
  catalog = self->ledger != NULL ? lh_cli_get_catalog (self->cli, self->ledger, error) : NULL;
  overview = catalog != NULL ? lh_acceptance_overview_load (self->ledger, (int) year, error) : NULL;
  if (overview == NULL)
    return FALSE;
  if (format == LH_CLI_FORMAT_JSON)
    lh_cli_write_overview_json (lh_cli_get_output (self->cli), overview);
  else
    lh_cli_write_overview_text (lh_cli_get_output (self->cli), self->ledger, overview, catalog);
  return TRUE;
}

/**
 * lh_cli_run_acceptance:
 *
 * acceptance PROJECT show|begin|mark|close|reopen, acceptance --year Y: the acceptance of a project by its score sheet,
 * and how far the acceptances of a year are.
 */
gboolean
lh_cli_run_acceptance (LhCli   *self,
                       GStrv    arguments,
                       GError **error)
{
  g_auto (LhCliAcceptance) run = { .cli = self };
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &run.year, N_("Show how far the acceptances of a year are"), N_("YEAR") },
    { "rubric", 0, 0, G_OPTION_ARG_FILENAME, &run.rubric, N_("Score sheet to begin with; that of the year when it is left out"),
      N_("RECORD") },
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &run.date, N_("Day of the application, closing or reopening; today when it is left out"),
      N_("DATE") },
    { "judge", 0, 0, G_OPTION_ARG_FILENAME, &run.judge, N_("The judge whose marks these are"), N_("NAME") },
    { "self", 0, 0, G_OPTION_ARG_NONE, &run.self, N_("The marks are those of the unit"), NULL },
    { "committee", 0, 0, G_OPTION_ARG_NONE, &run.committee, N_("The marks are those of the work committee"), NULL },
    { "comment", 0, 0, G_OPTION_ARG_FILENAME, &run.comment, N_("Reason of the marks"), N_("TEXT") },
    { "visit-on", 0, 0, G_OPTION_ARG_FILENAME, &run.visit_on, N_("Day of the visit"), N_("DATE") },
    { "visit-record", 0, 0, G_OPTION_ARG_FILENAME, &run.visit_record, N_("What was seen on the visit"), N_("TEXT") },
    { "result", 0, 0, G_OPTION_ARG_FILENAME, &run.result, N_("accepted, rework or not-accepted; by the grade when it is left out"),
      N_("RESULT") },
    { "reason", 0, 0, G_OPTION_ARG_FILENAME, &run.reason, N_("Why it is reopened"), N_("TEXT") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &run.format, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error))
    return FALSE;
  if (operands[0] == NULL)
    return lh_cli_acceptance_run_year (&run, error);
  if (!lh_cli_check_operands (operands, 2, G_MAXUINT, error))
    return FALSE;
  return lh_cli_acceptance_run_action (&run, operands, error);
}
