/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-cli-json.h"
#include "lh-cli-options.h"
#include "lh-cli-statistics.h"
#include "lh-cli-table.h"
#include "lh-quarter-comparison.h"

/* A year stands for its fourth quarter, whose figures are those of the year. */
static gboolean
lh_cli_comparison_parse_quarter (const char  *text,
                                 LhQuarter   *quarter,
                                 GError     **error)
{
  if (strlen (text) == 4 && strspn (text, "0123456789") == 4)
    {
      *quarter = lh_quarter_new ((int) g_ascii_strtoll (text, NULL, 10), 4);
      return TRUE;
    }
  return lh_cli_parse_quarter (text, quarter, error);
}

/**
 * lh_cli_comparison_parse_quarters:
 * @text: quarters or years, separated by commas
 * @quarters: (element-type LhQuarter): to be added to
 *
 * Returns: whether there are at least two quarters now
 */
gboolean
lh_cli_comparison_parse_quarters (const char  *text,
                                  GArray      *quarters,
                                  GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      LhQuarter quarter;

      if (!lh_cli_comparison_parse_quarter (g_strstrip (parts[i]), &quarter, error))
        return FALSE;
      g_array_append_val (quarters, quarter);
    }
  if (quarters->len >= 2)
    return TRUE;
  lh_cli_set_usage_error (error, _("--quarters: at least two are compared, such as 2024Q2,2024Q3."));
  return FALSE;
}

static void
lh_cli_comparison_write_row_json (LhCliJson                 *json,
                                  const LhQuarterComparison *comparison,
                                  const LhComparisonRow     *row,
                                  LhCatalog                 *catalog)
{
  lh_cli_json_begin_object (json, NULL);
  lh_cli_json_string (json, "area", row->area);
  lh_cli_json_string (json, "code", row->code);
  lh_cli_json_string (json, "group", row->group_key);
  lh_cli_json_string (json, "label", row->label);
  lh_cli_json_begin_array (json, "values");
  for (guint i = 0; i < comparison->quarters->len; i++)
    {
      const LhQuarterFigure *figure = g_ptr_array_index (row->values, i);
      g_autofree char *difference = i > 0 ? lh_comparison_row_format_difference (row, i, catalog) : NULL;
      LhDecimal value;

      lh_cli_json_begin_object (json, NULL);
      if (figure != NULL && figure->value != NULL && lh_decimal_parse (figure->value, &value, NULL))
        lh_cli_json_decimal (json, "value", value);
      else
        lh_cli_json_null (json, "value");
      lh_cli_json_string (json, "shown", figure != NULL ? figure->shown : NULL);
      lh_cli_json_string (json, "difference", difference);
      lh_cli_json_end_object (json);
    }
  lh_cli_json_end_array (json);
  lh_cli_json_end_object (json);
}

static void
lh_cli_comparison_write_json (GString                   *output,
                              const LhQuarterComparison *comparison,
                              LhCatalog                 *catalog)
{
  LhCliJson json;

  lh_cli_json_init (&json, output);
  lh_cli_json_begin_object (&json, NULL);
  lh_cli_json_begin_array (&json, "quarters");
  for (guint i = 0; i < comparison->quarters->len; i++)
    {
      g_autofree char *quarter = lh_quarter_to_string (g_array_index (comparison->quarters, LhQuarter, i));

      lh_cli_json_begin_object (&json, NULL);
      lh_cli_json_string (&json, "quarter", quarter);
      lh_cli_json_boolean (&json, "closed", g_ptr_array_index (comparison->closings, i) != NULL);
      lh_cli_json_end_object (&json);
    }
  lh_cli_json_end_array (&json);
  lh_cli_json_begin_array (&json, "figures");
  for (guint i = 0; i < comparison->rows->len; i++)
    lh_cli_comparison_write_row_json (&json, comparison, g_ptr_array_index (comparison->rows, i), catalog);
  lh_cli_json_end_array (&json);
  lh_cli_json_end_object (&json);
  lh_cli_json_finish (&json);
}

static LhCliTable *
lh_cli_comparison_create_table (const LhQuarterComparison *comparison,
                                LhCatalog                 *catalog)
{
  LhCliTable *table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Figure")), FALSE);
  for (guint i = 0; i < comparison->quarters->len; i++)
    {
      g_autofree char *quarter = lh_quarter_comparison_format_quarter (comparison, i, catalog);

      lh_cli_table_add_column (table, quarter, TRUE);
      if (i > 0)
        lh_cli_table_add_column (table, lh_trc (catalog, "comparison", "Difference"), TRUE);
    }
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const LhComparisonRow *row = g_ptr_array_index (comparison->rows, i);

      lh_cli_table_add_cell (table, row->label);
      for (guint j = 0; j < comparison->quarters->len; j++)
        {
          g_autofree char *value = lh_comparison_row_format_value (row, j);
          g_autofree char *difference = lh_comparison_row_format_difference (row, j, catalog);

          lh_cli_table_add_cell (table, value);
          if (j > 0)
            lh_cli_table_add_cell (table, difference);
        }
    }
  return table;
}

/**
 * lh_cli_comparison_show:
 * @quarters: (element-type LhQuarter): at least two, in the order of the columns
 * @area: (nullable): a grouping
 * @code: (nullable): one figure
 *
 * Writes figures of several quarters side by side.
 */
gboolean
lh_cli_comparison_show (LhCli        *self,
                        GArray       *quarters,
                        const char   *area,
                        const char   *code,
                        LhCliFormat   format,
                        GError      **error)
{
  g_autoptr (LhLedger) ledger = lh_cli_open (self, error);
  g_autoptr (LhCatalog) catalog = ledger != NULL ? lh_cli_get_catalog (self, ledger, error) : NULL;
  g_autoptr (LhQuarterComparison) comparison = NULL;
  g_autoptr (LhCliTable) table = NULL;

  if (catalog != NULL)
    comparison = lh_quarter_comparison_load (ledger, (const LhQuarter *) quarters->data, quarters->len, area, code, error);
  if (comparison == NULL)
    return FALSE;
  if (comparison->rows->len == 0)
    {
      lh_cli_set_usage_error (error, _("--figure: there is no figure “%s”."), code != NULL ? code : "");
      return FALSE;
    }
  if (format == LH_CLI_FORMAT_JSON)
    {
      lh_cli_comparison_write_json (lh_cli_get_output (self), comparison, catalog);
      return TRUE;
    }
  table = lh_cli_comparison_create_table (comparison, catalog);
  if (format == LH_CLI_FORMAT_CSV)
    lh_cli_table_write_csv (table, lh_cli_get_output (self));
  else
    lh_cli_table_write_text (table, lh_cli_get_output (self));
  return TRUE;
}

/**
 * lh_cli_run_compare_quarters:
 *
 * compare-quarters --quarters Q,Q… [--by GROUPING] [--figure CODE]: figures of several quarters or years side by side.
 * Closed quarters are told by what was frozen.
 */
gboolean
lh_cli_run_compare_quarters (LhCli   *self,
                             GStrv    arguments,
                             GError **error)
{
  g_autofree char *quarters_text = NULL;
  g_autofree char *area = NULL;
  g_autofree char *code = NULL;
  g_autofree char *format_name = NULL;
  const GOptionEntry entries[] = {
    { "quarters", 'q', 0, G_OPTION_ARG_FILENAME, &quarters_text, N_("The quarters or years, such as 2023Q3,2024Q2,2024Q3"),
      N_("QUARTERS") },
    { "by", 0, 0, G_OPTION_ARG_FILENAME, &area,
      N_("Compare groups: organizations, sectors, types, categories, topics, states …"), N_("GROUPING") },
    { "figure", 0, 0, G_OPTION_ARG_FILENAME, &code, N_("Compare only this figure, such as actual-progress"), N_("CODE") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, N_("text, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;
  g_autoptr (GArray) quarters = g_array_new (FALSE, FALSE, sizeof (LhQuarter));
  LhCliFormat format = LH_CLI_FORMAT_TEXT;

  if (!lh_cli_parse (self, arguments, entries, &operands, error) || !lh_cli_check_operands (operands, 0, 0, error) ||
      !lh_cli_comparison_parse_quarters (quarters_text, quarters, error) ||
      !lh_cli_parse_format (format_name, LH_CLI_FORMAT_TEXT | LH_CLI_FORMAT_CSV | LH_CLI_FORMAT_JSON, &format, error))
    return FALSE;
  if (area != NULL && !lh_quarter_comparison_is_area (area))
    {
      lh_cli_set_usage_error (error, _("--by: “%s” is no grouping."), area);
      return FALSE;
    }
  return lh_cli_comparison_show (self, quarters, area, code, format, error);
}
