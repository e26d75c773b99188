/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-cli-table.h"
#include "lh-document-odt.h"
#include "lh-error.h"
#include "lh-organization.h"
#include "lh-self-check-report.h"
#include "lh-self-check.h"
#include "lh-xlsx-writer.h"

/* One run of "self-checks". */
typedef struct
{
  LhCli          *cli;
  LhLedger       *ledger;
  LhCatalog      *catalog;
  LhNegativeList *list;
  GStrv           operands;      /* after the action */
  char           *description;
  char           *output;
  LhDate          day;
  guint           year;
  guint           revision;      /* 0 for the version in force */
  LhCliFormat     format;
} LhCliSelfChecks;

static const char *const state_codes[LH_SELF_CHECK_N_STATES] = {
  [LH_SELF_CHECK_OPEN] = "open", [LH_SELF_CHECK_CLEAR] = "clear", [LH_SELF_CHECK_FOUND] = "found",
};

static guint
lh_cli_self_checks_get_revision (LhRecord *list)
{
  const gint64 revision = lh_record_get_int (list, LH_CHECKLIST_REVISION);

  return revision == LH_UNSET || revision < 1 ? 1 : (guint) revision;
}

static gboolean
lh_cli_self_checks_load (LhCliSelfChecks  *self,
                         GError          **error)
{
  gint64 id = 0;

  self->list = lh_negative_list_load (self->ledger, (int) self->year, 0, error);
  if (self->list == NULL)
    return FALSE;
  for (guint i = 0; self->revision > 0 && i < self->list->lists->len; i++)
    {
      LhRecord *list = g_ptr_array_index (self->list->lists, i);

      if (lh_cli_self_checks_get_revision (list) == self->revision)
        id = lh_record_get_id (list);
    }
  if (self->list->checklist == NULL || (self->revision > 0 && id == 0))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, self->revision == 0 ?
                   _("There is no negative list of %u. Make a checklist of the kind negative list first.") :
                   _("The negative list of %u has no such version; see “self-checks versions”."), self->year);
      return FALSE;
    }
  if (id == 0)
    return TRUE;
  g_clear_pointer (&self->list, lh_negative_list_free);
  self->list = lh_negative_list_load (self->ledger, (int) self->year, id, error);
  return self->list != NULL;
}

static void
lh_cli_self_checks_write_cell (LhCliJson            *json,
                               const LhNegativeCell *cell)
{
  const LhSelfCheckState state = lh_negative_cell_get_state (cell);
  g_autofree char *day = NULL;

  if (state == LH_SELF_CHECK_OPEN)
    return;
  day = lh_record_serialize (cell->check, LH_SELF_CHECK_CHECKED_ON);
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "line", lh_record_get_text (cell->item, LH_CHECKLIST_ITEM_TITLE));
  lh_cli_json_string (json, "state", state_codes[state]);
  lh_cli_json_string (json, "checked-on", day);
  lh_cli_json_string (json, "description", lh_record_get_text (cell->check, LH_SELF_CHECK_DESCRIPTION));
  if (lh_record_get_int (cell->check, LH_SELF_CHECK_PROBLEM_ID) != 0)
    lh_cli_json_id (json, "problem", lh_record_get_int (cell->check, LH_SELF_CHECK_PROBLEM_ID));
  lh_cli_json_end_object (json);
}

static void
lh_cli_self_checks_write_units (LhCliSelfChecks *self,
                                LhCliJson       *json)
{
  LhNegativeList *list = self->list;

  lh_cli_json_begin_array (json, "units");
  for (guint i = 0; i < list->organizations->len; i++)
    {
      lh_cli_json_begin_object (json, NULL);
      lh_cli_json_string (json, "organization", lh_record_get_text (g_ptr_array_index (list->organizations, i), LH_ORGANIZATION_NAME));
      for (guint state = 0; state < LH_SELF_CHECK_N_STATES; state++)
        lh_cli_json_integer (json, state_codes[state], lh_negative_list_count_row (list, i, state));
      lh_cli_json_begin_array (json, "checks");
      for (guint j = 0; j < list->items->len; j++)
        lh_cli_self_checks_write_cell (json, lh_negative_list_get_cell (list, i, j));
      lh_cli_json_end_array (json);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
}

static void
lh_cli_self_checks_print_json (LhCliSelfChecks *self)
{
  LhNegativeList *list = self->list;
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_string (&json, "list", lh_record_get_text (list->checklist, LH_CHECKLIST_TITLE));
  lh_cli_json_integer (&json, "version", lh_cli_self_checks_get_revision (list->checklist));
  lh_cli_json_integer (&json, "organizations", list->organizations->len);
  lh_cli_json_integer (&json, "complete", list->n_complete);
  for (guint state = 0; state < LH_SELF_CHECK_N_STATES; state++)
    lh_cli_json_integer (&json, state_codes[state], list->states[state]);
  lh_cli_json_integer (&json, "problems", list->n_problems);
  lh_cli_self_checks_write_units (self, &json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

/* Lines are numbered in the headings, as "record" takes them. */
static void
lh_cli_self_checks_print_table (LhCliSelfChecks *self)
{
  LhNegativeList *list = self->list;
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Organization")), FALSE);
  for (guint j = 0; j < list->items->len; j++)
    {
      g_autofree char *heading = g_strdup_printf ("%u. %s", j + 1,
                                                  lh_record_get_text (g_ptr_array_index (list->items, j), LH_CHECKLIST_ITEM_TITLE));

      lh_cli_table_add_column (table, heading, FALSE);
    }
  for (guint i = 0; i < list->organizations->len; i++)
    {
      lh_cli_table_add_cell (table, lh_record_get_text (g_ptr_array_index (list->organizations, i), LH_ORGANIZATION_NAME));
      for (guint j = 0; j < list->items->len; j++)
        lh_cli_table_add_cell (table, lh_self_check_state_get_label (
                                 lh_negative_cell_get_state (lh_negative_list_get_cell (list, i, j)), self->catalog));
    }
  if (self->format == LH_CLI_FORMAT_CSV)
    lh_cli_table_write_csv (table, lh_cli_get_output (self->cli));
  else
    lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
}

static gboolean
lh_cli_self_checks_matrix (gpointer   data,
                           GError   **error)
{
  LhCliSelfChecks *self = data;

  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_self_checks_print_json (self);
  else
    lh_cli_self_checks_print_table (self);
  return TRUE;
}

static gboolean
lh_cli_self_checks_versions (gpointer   data,
                             GError   **error)
{
  LhCliSelfChecks *self = data;
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  LhCliJson json;

  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  if (self->format == LH_CLI_FORMAT_JSON)
    lh_cli_json_begin_array (&json, NULL);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Version")), TRUE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Title")), FALSE);
  lh_cli_table_add_column (table, lh_tr (self->catalog, N_("Out of force on")), FALSE);
  for (guint i = 0; i < self->list->lists->len; i++)
    {
      LhRecord *list = g_ptr_array_index (self->list->lists, i);
      g_autofree char *revision = g_strdup_printf ("%u", lh_cli_self_checks_get_revision (list));
      g_autofree char *retired = lh_record_serialize (list, LH_CHECKLIST_RETIRED_ON);

      lh_cli_table_add_cell (table, revision);
      lh_cli_table_add_cell (table, lh_record_get_text (list, LH_CHECKLIST_TITLE));
      lh_cli_table_add_cell (table, retired);
      if (self->format != LH_CLI_FORMAT_JSON)
        continue;
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_integer (&json, "version", lh_cli_self_checks_get_revision (list));
      lh_cli_json_string (&json, "title", lh_record_get_text (list, LH_CHECKLIST_TITLE));
      lh_cli_json_string (&json, "retired-on", retired);
      lh_cli_json_end_object (&json);
    }
  if (self->format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_json_end_array (&json);
      lh_cli_json_finish (&json);
    }
  else if (self->format == LH_CLI_FORMAT_CSV)
    lh_cli_table_write_csv (table, lh_cli_get_output (self->cli));
  else
    lh_cli_table_write_text (table, lh_cli_get_output (self->cli));
  return TRUE;
}

static void
lh_cli_self_checks_print_changed (LhCliSelfChecks *self,
                                  const char      *key,
                                  guint            n)
{
  LhCliJson json;

  if (self->format != LH_CLI_FORMAT_JSON)
    {
      lh_cli_print (self->cli, "%u\n", n);
      return;
    }
  lh_cli_json_init (&json, lh_cli_get_output (self->cli));
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_integer (&json, key, n);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static gboolean
lh_cli_self_checks_apply (LhCliSelfChecks  *self,
                          LhChangeSet      *changes,
                          const char       *key,
                          guint             n,
                          GError          **error)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (n > 0 && !lh_ledger_apply (self->ledger, changes, &findings, error))
    return FALSE;
  if (findings != NULL)
    lh_cli_warn_findings (findings);
  lh_cli_self_checks_print_changed (self, key, n);
  return TRUE;
}

/* What a self-check is recorded in stands in force; what is out of force is kept as it is. */
static gboolean
lh_cli_self_checks_check_open (LhCliSelfChecks  *self,
                               GError          **error)
{
  if (lh_record_is_empty (self->list->checklist, LH_CHECKLIST_RETIRED_ON))
    return TRUE;
  g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
               _("Version %u is out of force. Record self-checks in the one that is in force."),
               lh_cli_self_checks_get_revision (self->list->checklist));
  return FALSE;
}

static gboolean
lh_cli_self_checks_is_line (LhRecord   *item,
                            guint       number,
                            const char *text)
{
  return g_ascii_strtoull (text, NULL, 10) == number || g_str_equal (lh_record_get_text (item, LH_CHECKLIST_ITEM_TITLE), text);
}

/* The cells of a unit, or of one line of it; all of them without operands. */
static GPtrArray *
lh_cli_self_checks_find_cells (LhCliSelfChecks  *self,
                               GError          **error)
{
  const char *unit = self->operands[0];
  const char *line = unit != NULL ? self->operands[1] : NULL;
  g_autoptr (LhRecord) organization = unit != NULL ? lh_cli_find_record (self->ledger, lh_cli_kind_find ("organization"), unit, error)
                                                   : NULL;
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  if (unit != NULL && organization == NULL)
    return NULL;
  for (guint i = 0; i < self->list->organizations->len; i++)
    {
      LhRecord *row = g_ptr_array_index (self->list->organizations, i);

      for (guint j = 0; j < self->list->items->len; j++)
        {
          if ((organization == NULL || lh_record_get_id (row) == lh_record_get_id (organization)) &&
              (line == NULL || lh_cli_self_checks_is_line (g_ptr_array_index (self->list->items, j), j + 1, line)))
            g_ptr_array_add (cells, lh_negative_list_get_cell (self->list, i, j));
        }
    }
  if (cells->len > 0)
    return g_steal_pointer (&cells);
  g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("“%s” has no line “%s” to check; see “self-checks matrix”."), unit,
               line != NULL ? line : "");
  return NULL;
}

/* The words of a hit go with it, into the same step. */
static void
lh_cli_self_checks_describe (LhCliSelfChecks *self,
                             LhChangeSet     *changes)
{
  GPtrArray *list = lh_change_set_get_changes (changes);

  for (guint i = 0; self->description != NULL && i < list->len; i++)
    lh_record_set_text (((LhChange *) g_ptr_array_index (list, i))->record, LH_SELF_CHECK_DESCRIPTION, self->description);
}

static gboolean
lh_cli_self_checks_record (gpointer   data,
                           GError   **error)
{
  LhCliSelfChecks *self = data;
  const guint n_operands = g_strv_length (self->operands);
  const char *word = self->operands[n_operands - 1];
  g_autofree char *result = g_strdup (word);
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  guint state = 0;
  guint n;

  while (state < LH_SELF_CHECK_N_STATES && !g_str_equal (state_codes[state], result))
    state++;
  if (state == LH_SELF_CHECK_N_STATES)
    {
      lh_cli_set_usage_error (error, _("A self-check is clear, found or open, not “%s”."), result);
      return FALSE;
    }
  g_clear_pointer (&self->operands[n_operands - 1], g_free);
  cells = lh_cli_self_checks_check_open (self, error) ? lh_cli_self_checks_find_cells (self, error) : NULL;
  if (cells == NULL)
    return FALSE;
  changes = lh_negative_list_create_marks (cells, state, self->day, &n);
  if (state == LH_SELF_CHECK_FOUND)
    lh_cli_self_checks_describe (self, changes);
  return lh_cli_self_checks_apply (self, changes, "recorded", n, error);
}

static gboolean
lh_cli_self_checks_problems (gpointer   data,
                             GError   **error)
{
  LhCliSelfChecks *self = data;
  g_autoptr (GPtrArray) cells = lh_cli_self_checks_find_cells (self, error);
  g_autoptr (LhChangeSet) changes = NULL;
  guint n;

  if (cells == NULL)
    return FALSE;
  changes = lh_negative_list_create_problems (cells, self->day, &n);
  return lh_cli_self_checks_apply (self, changes, "problems", n, error);
}

static gboolean
lh_cli_self_checks_new_version (gpointer   data,
                                GError   **error)
{
  LhCliSelfChecks *self = data;
  g_autoptr (LhChangeSet) changes = NULL;

  if (!lh_cli_self_checks_check_open (self, error))
    return FALSE;
  changes = lh_negative_list_create_version (self->list, self->day);
  return lh_cli_self_checks_apply (self, changes, "version", lh_cli_self_checks_get_revision (self->list->checklist) + 1, error);
}

/* All units as a workbook; the sheet of one unit as pages or as a workbook. */
static gboolean
lh_cli_self_checks_export (gpointer   data,
                           GError   **error)
{
  LhCliSelfChecks *self = data;
  const gboolean is_workbook = self->output != NULL && g_str_has_suffix (self->output, ".xlsx");
  g_autoptr (LhRecord) organization = NULL;
  g_autoptr (LhReport) report = NULL;
  g_autoptr (LhDocument) document = NULL;

  if (self->output == NULL || (!is_workbook && self->operands[0] == NULL))
    {
      lh_cli_set_usage_error (error, _("--output FILE.xlsx is needed, or the unit and --output FILE.pdf."));
      return FALSE;
    }
  if (self->operands[0] != NULL)
    {
      organization = lh_cli_find_record (self->ledger, lh_cli_kind_find ("organization"), self->operands[0], error);
      if (organization == NULL)
        return FALSE;
    }
  if (!is_workbook)
    {
      document = lh_self_check_sheet_new (self->ledger, self->list, organization, self->catalog);
      return lh_document_write (document, self->output, NULL, error);
    }
  report = organization != NULL ? lh_self_check_sheet_new_form (self->ledger, self->list, organization, self->catalog)
                                : lh_self_check_report_new (self->ledger, self->list, self->catalog);
  return lh_xlsx_writer_write (report, LH_EDITION_PRINT, self->output, error);
}

static const LhCliAction actions[] = {
  { "matrix", 0, 0, FALSE, lh_cli_self_checks_matrix },
  { "versions", 0, 0, FALSE, lh_cli_self_checks_versions },
  { "record", 2, 3, FALSE, lh_cli_self_checks_record },
  { "problems", 0, 2, FALSE, lh_cli_self_checks_problems },
  { "new-version", 0, 0, FALSE, lh_cli_self_checks_new_version },
  { "export", 0, 1, FALSE, lh_cli_self_checks_export },
  { NULL }
};

static gboolean
lh_cli_self_checks_run (LhCliSelfChecks  *self,
                        GStrv             operands,
                        GError          **error)
{
  const LhCliAction *action = lh_cli_choose_action (actions, operands, 0, error);

  if (action == NULL)
    return FALSE;
  self->ledger = lh_cli_open (self->cli, error);
  self->catalog = self->ledger != NULL ? lh_cli_get_catalog (self->cli, self->ledger, error) : NULL;
  self->operands = operands + 1;
  return self->catalog != NULL && lh_cli_self_checks_load (self, error) && action->run (self, error);
}

/**
 * lh_cli_run_self_checks:
 *
 * self-checks matrix, versions, record UNIT [LINE] RESULT, problems [UNIT [LINE]], new-version, export [UNIT]: the
 * negative list and the self-check of the units against it (S1-46).
 */
gboolean
lh_cli_run_self_checks (LhCli   *self,
                        GStrv    arguments,
                        GError **error)
{
  LhCliSelfChecks run = { .cli = self, .year = (guint) lh_date_get_year (lh_date_today ()), .day = lh_date_today (),
                          .format = LH_CLI_FORMAT_TEXT };
  g_autofree char *year_text = NULL;
  g_autofree char *day_text = NULL;
  g_autofree char *revision_text = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year of the negative list"), N_("YEAR") },
    { "revision", 0, 0, G_OPTION_ARG_FILENAME, &revision_text, N_("A version of the list; the one in force without it"),
      N_("NUMBER") },
    { "date", 'd', 0, G_OPTION_ARG_FILENAME, &day_text, N_("The day of the self-check; today without it"), N_("DATE") },
    { "description", 0, 0, G_OPTION_ARG_FILENAME, &run.description, N_("What was found"), N_("TEXT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &run.output, N_("The file to write"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  gboolean done;

  done = lh_cli_parse (self, arguments, entries, &operands, error) &&
         lh_cli_check_operands (operands, 1, 4, error) &&
         lh_cli_parse_number ("--year", year_text, 2000, 2099, &run.year, error) &&
         lh_cli_parse_number ("--revision", revision_text, 1, 999, &run.revision, error) &&
         (day_text == NULL || lh_cli_parse_date ("--date", day_text, &run.day, error)) &&
         lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON | LH_CLI_FORMAT_CSV, &run.format, error) &&
         lh_cli_self_checks_run (&run, operands, error);
  g_clear_pointer (&run.list, lh_negative_list_free);
  g_clear_object (&run.catalog);
  g_clear_object (&run.ledger);
  g_free (run.description);
  g_free (run.output);
  return done;
}
