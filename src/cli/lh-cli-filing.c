/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-table.h"
#include "lh-error.h"
#include "lh-filing-actions.h"
#include "lh-filing-statistics.h"
#include "lh-organization.h"
#include "lh-project-round.h"

/* The figures of filing that the statistics of the quarter have, too, come first. */
static const char *const figures[] = {
  "organizations-registered", "organizations-filed", "organizations-not-filed", "filing-rate", "projects",
  "projects-per-organization", "projects-most", "organizations-with-most", "projects-fewest",
};

/* A year that has passed is looked at from its end, this year from today. */
static LhStatistics *
lh_cli_filing_compute (LhLedger  *ledger,
                       int        year,
                       GError   **error)
{
  LhQuarter quarter = lh_quarter_of_date (lh_date_today ());

  if (quarter.year != year)
    quarter = lh_quarter_new (year, 4);
  return lh_ledger_compute_statistics (ledger, quarter, lh_ledger_default_as_of (quarter), error);
}

static GPtrArray *
lh_cli_filing_list_figures (LhStatistics *statistics)
{
  const LhFilingStatistics *filing = lh_statistics_get_filing (statistics);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    g_ptr_array_add (list, (gpointer) lh_statistics_get_figure (statistics, figures[i]));
  for (guint i = 0; i < filing->figures->len; i++)
    g_ptr_array_add (list, g_ptr_array_index (filing->figures, i));
  return list;
}

static void
lh_cli_filing_write_round (GString    *output,
                           LhRecord   *round,
                           int         year,
                           LhCatalog  *catalog)
{
  LhDate from, until;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (round == NULL)
    {
      g_string_append_printf (output, lh_tr (catalog, N_("%d: no round of projects has been opened.")), year);
      g_string_append (output, "\n\n");
      return;
    }
  g_string_append_printf (output, "%s\n%s\n", lh_record_get_text (round, LH_PROJECT_ROUND_TITLE),
                          lh_record_get_text (round, LH_PROJECT_ROUND_NUMBER));
  from = lh_record_get_date (round, LH_PROJECT_ROUND_FILING_FROM);
  until = lh_record_get_date (round, LH_PROJECT_ROUND_FILING_UNTIL);
  if (lh_date_is_set (from) && lh_date_is_set (until))
    {
      first = lh_date_format (from, LH_DATE_LONG, catalog);
      last = lh_date_format (until, LH_DATE_LONG, catalog);
      g_string_append_printf (output, lh_tr (catalog, N_("Filing window: %s to %s")), first, last);
      g_string_append_c (output, '\n');
    }
  g_string_append_c (output, '\n');
}

static void
lh_cli_filing_write_figures (GString      *output,
                             LhStatistics *statistics,
                             LhCatalog    *catalog)
{
  g_autoptr (GPtrArray) list = lh_cli_filing_list_figures (statistics);
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Figure")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Value")), TRUE);
  for (guint i = 0; i < list->len; i++)
    {
      const LhFigure *figure = g_ptr_array_index (list, i);
      g_autofree char *value = lh_figure_format (figure, catalog);

      lh_cli_table_add_cell (table, lh_tr (catalog, figure->label));
      lh_cli_table_add_cell (table, value);
    }
  lh_cli_table_write_text (table, output);
}

static void
lh_cli_filing_add_row (LhCliTable  *table,
                       LhFilingRow *row,
                       LhCatalog   *catalog)
{
  LhRecord *organization = lh_filing_row_get_organization (row);
  const LhFilingValues *values = lh_filing_row_get_values (row);
  g_autofree char *expected = g_strdup_printf ("%u", values->n_expected);
  g_autofree char *filed = g_strdup_printf ("%u", values->n_filed);
  g_autofree char *late = g_strdup_printf ("%u", values->n_late);
  g_autofree char *day = lh_date_is_set (values->first_filed_on) ? lh_date_to_iso (values->first_filed_on) : NULL;

  lh_cli_table_add_cell (table, lh_record_get_text (organization, LH_ORGANIZATION_NAME));
  lh_cli_table_add_cell (table, lh_filing_state_get_label (values->state, catalog));
  lh_cli_table_add_cell (table, expected);
  lh_cli_table_add_cell (table, filed);
  lh_cli_table_add_cell (table, late);
  lh_cli_table_add_cell (table, day);
  lh_cli_table_add_cell (table, values->reason);
}

static void
lh_cli_filing_write_rows (GString                  *output,
                          const LhFilingStatistics *filing,
                          gboolean                  as_csv,
                          LhCatalog                *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Organization")), FALSE);
  lh_cli_table_add_column (table, lh_trc (catalog, "filing", "State"), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Expected")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Filed")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Of these late")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("First filed on")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Remark")), FALSE);
  for (guint i = 0; i < filing->rows->len; i++)
    lh_cli_filing_add_row (table, g_ptr_array_index (filing->rows, i), catalog);
  if (as_csv)
    lh_cli_table_write_csv (table, output);
  else
    lh_cli_table_write_text (table, output);
}

static void
lh_cli_filing_write_json_row (LhCliJson   *json,
                              LhFilingRow *row)
{
  LhRecord *organization = lh_filing_row_get_organization (row);
  const LhFilingValues *values = lh_filing_row_get_values (row);
  g_autofree char *day = lh_date_is_set (values->first_filed_on) ? lh_date_to_iso (values->first_filed_on) : NULL;

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (organization));
  lh_cli_json_string (json, "code", lh_record_get_text (organization, LH_ORGANIZATION_CODE));
  lh_cli_json_string (json, "name", lh_record_get_text (organization, LH_ORGANIZATION_NAME));
  lh_cli_json_string (json, "state", lh_filing_state_get_code (values->state));
  lh_cli_json_integer (json, "expected", values->n_expected);
  lh_cli_json_integer (json, "filed", values->n_filed);
  lh_cli_json_integer (json, "late", values->n_late);
  lh_cli_json_integer (json, "short", lh_filing_row_get_shortfall (row));
  if (day != NULL)
    lh_cli_json_string (json, "first_filed_on", day);
  else
    lh_cli_json_null (json, "first_filed_on");
  lh_cli_json_string (json, "reason", values->reason);
  lh_cli_json_end_object (json);
}

static void
lh_cli_filing_write_json_round (LhCliJson *json,
                                LhRecord  *round)
{
  static const guint fields[] = { LH_PROJECT_ROUND_TITLE, LH_PROJECT_ROUND_NUMBER, LH_PROJECT_ROUND_ISSUED_ON,
                                  LH_PROJECT_ROUND_FILING_FROM, LH_PROJECT_ROUND_FILING_UNTIL };
  guint n_fields;
  const LhField *specs;

  if (round == NULL)
    {
      lh_cli_json_null (json, "round");
      return;
    }
  specs = lh_record_get_fields (round, &n_fields);
  lh_cli_json_begin_object (json, "round");
  lh_cli_json_id (json, "id", lh_record_get_id (round));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *key = g_strdelimit (g_strdup (specs[fields[i]].name), "-", '_');
      g_autofree char *value = lh_record_serialize (round, fields[i]);

      if (value != NULL)
        lh_cli_json_string (json, key, value);
      else
        lh_cli_json_null (json, key);
    }
  lh_cli_json_end_object (json);
}

static void
lh_cli_filing_write_json (GString      *output,
                          LhStatistics *statistics,
                          int           year)
{
  const LhFilingStatistics *filing = lh_statistics_get_filing (statistics);
  g_autoptr (GPtrArray) list = lh_cli_filing_list_figures (statistics);
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_integer (&json, "year", year);
  lh_cli_filing_write_json_round (&json, filing->round);
  for (guint i = 0; i < list->len; i++)
    {
      const LhFigure *figure = g_ptr_array_index (list, i);
      g_autofree char *key = g_strdelimit (g_strdup (figure->code), "-", '_');

      if (figure->known)
        lh_cli_json_decimal (&json, key, figure->value);
      else
        lh_cli_json_null (&json, key);
    }
  lh_cli_json_begin_array (&json, "organizations");
  for (guint i = 0; i < filing->rows->len; i++)
    lh_cli_filing_write_json_row (&json, g_ptr_array_index (filing->rows, i));
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

/* Hangs what belongs to no round yet, and tells how many that were. */
static gboolean
lh_cli_filing_hang (LhCli     *self,
                    LhLedger  *ledger,
                    int        year,
                    GError   **error)
{
  g_autoptr (LhQuery) round_query = lh_filing_create_round_query (year);
  g_autoptr (GPtrArray) rounds = lh_ledger_query (ledger, round_query, error);
  g_autoptr (LhQuery) query = NULL;
  g_autoptr (GPtrArray) projects = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (rounds == NULL)
    return FALSE;
  if (rounds->len == 0)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND,
                   _("The year %d has no round. Enter its notice first: “set project-round new year=%d title=…”."),
                   year, year);
      return FALSE;
    }
  query = lh_filing_create_hang_query (g_ptr_array_index (rounds, 0));
  projects = lh_ledger_query (ledger, query, error);
  if (projects == NULL)
    return FALSE;
  changes = lh_filing_hang_projects (g_ptr_array_index (rounds, 0), projects);
  if (projects->len > 0 && !lh_ledger_apply (ledger, changes, NULL, error))
    return FALSE;
  lh_cli_print (self, "%u\n", projects->len);
  return TRUE;
}

static gboolean
lh_cli_filing_show (LhCli       *self,
                    LhLedger    *ledger,
                    int          year,
                    gboolean     reminder,
                    LhCliFormat  format,
                    GError     **error)
{
  GString *output = lh_cli_get_output (self);
  g_autoptr (LhCatalog) catalog = lh_cli_get_catalog (self, ledger, error);
  g_autoptr (LhStatistics) statistics = NULL;
  const LhFilingStatistics *filing;

  statistics = catalog != NULL ? lh_cli_filing_compute (ledger, year, error) : NULL;
  if (statistics == NULL)
    return FALSE;
  filing = lh_statistics_get_filing (statistics);
  if (reminder)
    {
      g_autofree char *text = lh_filing_statistics_format_reminder (filing,
                                                                    lh_ledger_get_setting (ledger, "office-name", ""),
                                                                    lh_date_today (), catalog);

      g_string_append (output, text);
    }
  else if (format == LH_CLI_FORMAT_JSON)
    lh_cli_filing_write_json (output, statistics, year);
  else if (format == LH_CLI_FORMAT_CSV)
    lh_cli_filing_write_rows (output, filing, TRUE, catalog);
  else
    {
      lh_cli_filing_write_round (output, filing->round, year, catalog);
      lh_cli_filing_write_figures (output, statistics, catalog);
      g_string_append_c (output, '\n');
      lh_cli_filing_write_rows (output, filing, FALSE, catalog);
    }
  return TRUE;
}

/**
 * lh_cli_run_filing:
 *
 * filing --year Y [--reminder | --hang]: who filed projects in a year, organization by organization and in sum; the
 * text that reminds those who did not; or hangs the projects of the year on its round.
 */
gboolean
lh_cli_run_filing (LhCli   *self,
                   GStrv    arguments,
                   GError **error)
{
  g_autofree char *year_text = NULL;
  g_autofree char *format_name = NULL;
  gboolean reminder = FALSE;
  gboolean hang = FALSE;
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year of the round"), N_("YEAR") },
    { "reminder", 0, 0, G_OPTION_ARG_NONE, &reminder, N_("Write the reminder to those who have not filed"), NULL },
    { "hang", 0, 0, G_OPTION_ARG_NONE, &hang, N_("Hang all projects of the year on its round"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text, json or csv"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  guint year = (guint) lh_date_get_year (lh_date_today ());
  g_autoptr (LhLedger) ledger = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_number ("--year", year_text, 2000, 2099, &year, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON | LH_CLI_FORMAT_CSV, &format, error))
    return FALSE;
  if (reminder && hang)
    {
      lh_cli_set_usage_error (error, _("--reminder and --hang do not go together."));
      return FALSE;
    }

  ledger = lh_cli_open (self, error);
  if (ledger == NULL)
    return FALSE;
  if (hang)
    return lh_cli_filing_hang (self, ledger, (int) year, error);
  return lh_cli_filing_show (self, ledger, (int) year, reminder, format, error);
}
