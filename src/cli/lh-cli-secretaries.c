/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-record.h"
#include "lh-cli-table.h"
#include "lh-cli-year.h"
#include "lh-error.h"
#include "lh-secretary-statistics.h"

/* What both commands show of the secretaries of a quarter. */
typedef struct
{
  LhStatistics *statistics;
  LhCatalog    *catalog;
  gboolean      only_below;
  char         *name;        /* only of this secretary; NULL for all */
} LhCliSecretaries;

static gboolean
lh_cli_shows_secretary (const LhCliSecretaries *self,
                        const LhSecretary      *secretary)
{
  return (!self->only_below || secretary->below_minimum) &&
         (self->name == NULL || g_str_equal (secretary->name, self->name) ||
          g_str_equal (secretary->organization_name, self->name));
}

static void
lh_cli_write_secretary_json (LhCliJson         *json,
                             const LhSecretary *secretary)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "name", secretary->name);
  lh_cli_json_string (json, "organization", secretary->organization_name);
  lh_cli_json_integer (json, "projects", secretary->ids->len);
  lh_cli_json_integer (json, "signed", secretary->signed_ids->len);
  lh_cli_json_boolean (json, "below_minimum", secretary->below_minimum);
  lh_cli_json_tenths (json, "planned", secretary->planned);
  lh_cli_json_tenths (json, "actual", secretary->actual);
  lh_cli_json_tenths (json, "lag", secretary->lag);
  lh_cli_json_begin_object (json, "lights");
  for (int i = 0; i < LH_N_LIGHTS; i++)
    lh_cli_json_integer (json, lh_light_get_code (i), secretary->lights[i]);
  lh_cli_json_end_object (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_secretaries_json (GString                *output,
                               const LhCliSecretaries *self)
{
  GPtrArray *secretaries = lh_statistics_get_secretaries (self->statistics);
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < secretaries->len; i++)
    {
      const LhSecretary *secretary = g_ptr_array_index (secretaries, i);

      if (lh_cli_shows_secretary (self, secretary))
        lh_cli_write_secretary_json (&json, secretary);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_add_secretary_row (LhCliTable        *table,
                          const LhSecretary *secretary,
                          LhCatalog         *catalog)
{
  g_autofree char *n_projects = g_strdup_printf ("%u", secretary->ids->len);
  g_autofree char *n_signed = g_strdup_printf ("%u", secretary->signed_ids->len);
  g_autofree char *planned = lh_cli_format_tenths (secretary->planned);
  g_autofree char *actual = lh_cli_format_tenths (secretary->actual);

  lh_cli_table_add_cell (table, secretary->organization_name);
  lh_cli_table_add_cell (table, secretary->name);
  lh_cli_table_add_cell (table, n_projects);
  lh_cli_table_add_cell (table, n_signed);
  for (int i = 0; i < LH_N_LIGHTS; i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", secretary->lights[i]);

      lh_cli_table_add_cell (table, count);
    }
  lh_cli_table_add_cell (table, planned);
  lh_cli_table_add_cell (table, actual);
  lh_cli_table_add_cell (table, secretary->below_minimum ? lh_tr (catalog, N_("below the minimum of one")) : "");
}

static void
lh_cli_write_secretaries_text (GString                *output,
                               const LhCliSecretaries *self)
{
  GPtrArray *secretaries = lh_statistics_get_secretaries (self->statistics);
  g_autoptr (LhCliTable) table = lh_cli_table_new ();
  LhCatalog *catalog = self->catalog;

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Organization")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Secretary")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Projects led")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Letters signed")), TRUE);
  for (int i = 0; i < LH_N_LIGHTS; i++)
    lh_cli_table_add_column (table, lh_light_get_colour (i, catalog), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Planned %")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Actual %")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Minimum")), FALSE);
  for (guint i = 0; i < secretaries->len; i++)
    {
      const LhSecretary *secretary = g_ptr_array_index (secretaries, i);

      if (lh_cli_shows_secretary (self, secretary))
        lh_cli_add_secretary_row (table, secretary, catalog);
    }
  lh_cli_table_write_text (table, output);
}

static LhProject *
lh_cli_find_upper (LhStatistics *statistics,
                   LhProject    *project)
{
  gint64 id = lh_record_get_int (LH_RECORD (project), LH_PROJECT_PARENT_ID);
  GPtrArray *rows = lh_statistics_get_rows (statistics);

  for (guint i = 0; id != 0 && i < rows->len; i++)
    {
      LhStatisticsRow *row = g_ptr_array_index (rows, i);

      if (lh_record_get_id (LH_RECORD (row->project)) == id)
        return row->project;
    }
  return NULL;
}

static void
lh_cli_write_line_json (LhCliJson             *json,
                        LhStatistics          *statistics,
                        const LhStatisticsRow *row)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (row->status);
  LhRecord *project = LH_RECORD (row->project);
  LhProject *upper = lh_cli_find_upper (statistics, row->project);
  g_autofree char *due = lh_date_to_iso (lh_project_get_deadline (row->project));

  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_id (json, "id", lh_record_get_id (project));
  lh_cli_json_string (json, "number", lh_record_get_text (project, LH_PROJECT_NUMBER));
  lh_cli_json_string (json, "name", lh_record_get_text (project, LH_PROJECT_NAME));
  lh_cli_json_string (json, "upper", upper != NULL ? lh_record_get_text (LH_RECORD (upper), LH_PROJECT_NAME) : NULL);
  lh_cli_json_tenths (json, "share", lh_record_get_int (project, LH_PROJECT_CHILD_SHARE));
  lh_cli_json_string (json, "state", lh_record_get_text (project, LH_PROJECT_STATE));
  lh_cli_json_string (json, "due", due);
  lh_cli_json_tenths (json, "planned", values->planned);
  lh_cli_json_tenths (json, "actual", values->actual);
  lh_cli_json_string (json, "basis", lh_project_status_get_basis_code (row->status));
  lh_cli_json_string (json, "light", lh_light_get_code (values->light));
  lh_cli_json_end_object (json);
}

static void
lh_cli_write_lists_json (GString                *output,
                         const LhCliSecretaries *self)
{
  GPtrArray *secretaries = lh_statistics_get_secretaries (self->statistics);
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_array (&json, NULL);
  for (guint i = 0; i < secretaries->len; i++)
    {
      const LhSecretary *secretary = g_ptr_array_index (secretaries, i);

      if (secretary->rows->len == 0 || !lh_cli_shows_secretary (self, secretary))
        continue;
      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "secretary", secretary->name);
      lh_cli_json_string (&json, "organization", secretary->organization_name);
      lh_cli_json_begin_array (&json, "lines");
      for (guint j = 0; j < secretary->rows->len; j++)
        lh_cli_write_line_json (&json, self->statistics, g_ptr_array_index (secretary->rows, j));
      lh_cli_json_end_array (&json);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_finish (&json);
}

static void
lh_cli_add_line_row (LhCliTable             *table,
                     const LhCliSecretaries *self,
                     const LhSecretary      *secretary,
                     const LhStatisticsRow  *row)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (row->status);
  LhProject *upper = lh_cli_find_upper (self->statistics, row->project);
  LhRecord *project = LH_RECORD (row->project);
  g_autofree char *due = lh_date_to_iso (lh_project_get_deadline (row->project));
  g_autofree char *planned = lh_cli_format_tenths (values->planned);
  g_autofree char *actual = lh_cli_format_tenths (values->actual);

  lh_cli_table_add_cell (table, secretary->name);
  lh_cli_table_add_cell (table, secretary->organization_name);
  lh_cli_table_add_cell (table, lh_record_get_text (project, LH_PROJECT_NUMBER));
  lh_cli_table_add_cell (table, lh_record_get_text (project, LH_PROJECT_NAME));
  lh_cli_table_add_cell (table, upper != NULL ? lh_record_get_text (LH_RECORD (upper), LH_PROJECT_NAME) : "");
  lh_cli_table_add_cell (table, due);
  lh_cli_table_add_cell (table, planned);
  lh_cli_table_add_cell (table, actual);
  lh_cli_table_add_cell (table, lh_project_status_get_basis (row->status, self->catalog));
  lh_cli_table_add_cell (table, lh_light_get_colour (values->light, self->catalog));
}

static void
lh_cli_write_lists_text (GString                *output,
                         const LhCliSecretaries *self)
{
  static const struct
  {
    const char *heading;
    gboolean    is_number;
  } columns[] = {
    { N_("Secretary"), FALSE }, { N_("Organization"), FALSE }, { N_("Number"), FALSE }, { N_("Project name"), FALSE },
    { N_("Upper project"), FALSE }, { N_("Deadline"), FALSE }, { N_("Planned %"), TRUE }, { N_("Actual %"), TRUE },
    { N_("Basis of the progress"), FALSE }, { N_("Light"), FALSE },
  };
  GPtrArray *secretaries = lh_statistics_get_secretaries (self->statistics);
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    lh_cli_table_add_column (table, lh_tr (self->catalog, columns[i].heading), columns[i].is_number);
  for (guint i = 0; i < secretaries->len; i++)
    {
      const LhSecretary *secretary = g_ptr_array_index (secretaries, i);

      for (guint j = 0; lh_cli_shows_secretary (self, secretary) && j < secretary->rows->len; j++)
        lh_cli_add_line_row (table, self, secretary, g_ptr_array_index (secretary->rows, j));
    }
  lh_cli_table_write_text (table, output);
}

static gboolean
lh_cli_check_secretary (const LhCliSecretaries  *self,
                        GError                 **error)
{
  GPtrArray *secretaries = lh_statistics_get_secretaries (self->statistics);

  for (guint i = 0; i < secretaries->len; i++)
    {
      if (lh_cli_shows_secretary (self, g_ptr_array_index (secretaries, i)))
        return TRUE;
    }
  if (self->name == NULL)
    return TRUE;
  g_set_error (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("No secretary and no organization “%s” leads a project of the year."),
               self->name);
  return FALSE;
}

static gboolean
lh_cli_show_secretaries (LhCli             *self,
                         GStrv              arguments,
                         LhCliSecretaries  *view,
                         void             (*write_json) (GString *, const LhCliSecretaries *),
                         void             (*write_text) (GString *, const LhCliSecretaries *),
                         GError           **error)
{
  g_autofree char *year_text = NULL;
  g_autofree char *quarter_text = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "year", 'y', 0, G_OPTION_ARG_FILENAME, &year_text, N_("The year"), N_("YEAR") },
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &quarter_text, N_("As of a quarter of the year"), N_("QUARTER") },
    { "secretary", 0, 0, G_OPTION_ARG_FILENAME, &view->name, N_("Only this secretary, or those of this organization"),
      N_("NAME") },
    { "below-minimum", 0, 0, G_OPTION_ARG_NONE, &view->only_below,
      N_("Only those who lead no project under a signed letter"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  LhCliFormat format = LH_CLI_FORMAT_TEXT;
  LhQuarter quarter;
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhStatistics) statistics = NULL;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) ||
      !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_parse_year_quarter (year_text, quarter_text, &quarter, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;

  ledger = lh_cli_open (self, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (self, ledger, error) : NULL;
  if (catalog != NULL && lh_cli_use_edition (&ledger, quarter, (LhDate) { 0 }, error))
    statistics = lh_cli_compute_statistics (ledger, quarter, (LhDate) { 0 }, error);
  if (statistics == NULL)
    return FALSE;
  view->statistics = statistics;
  view->catalog = catalog;
  if (!lh_cli_check_secretary (view, error))
    return FALSE;

  (format == LH_CLI_FORMAT_JSON ? write_json : write_text) (lh_cli_get_output (self), view);
  return TRUE;
}

/**
 * lh_cli_run_secretaries:
 *
 * secretaries --year YEAR [--below-minimum] [--secretary NAME]: how the secretaries do their duty.
 */
gboolean
lh_cli_run_secretaries (LhCli   *self,
                        GStrv    arguments,
                        GError **error)
{
  LhCliSecretaries view = { NULL };
  gboolean shown = lh_cli_show_secretaries (self, arguments, &view, lh_cli_write_secretaries_json,
                                            lh_cli_write_secretaries_text, error);

  g_free (view.name);
  return shown;
}

/**
 * lh_cli_run_attack_list:
 *
 * attack-list --year YEAR [--secretary NAME]: the yearly list of every secretary, one line for each project led.
 */
gboolean
lh_cli_run_attack_list (LhCli   *self,
                        GStrv    arguments,
                        GError **error)
{
  LhCliSecretaries view = { NULL };
  gboolean shown = lh_cli_show_secretaries (self, arguments, &view, lh_cli_write_lists_json, lh_cli_write_lists_text,
                                            error);

  g_free (view.name);
  return shown;
}
