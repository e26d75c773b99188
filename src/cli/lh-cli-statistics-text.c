/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-statistics.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-coverage.h"
#include "lh-cli-record.h"
#include "lh-cli-table.h"
#include "lh-codes.h"
#include "lh-problem-statistics.h"
#include "lh-quarter-closing.h"
#include "lh-quarter-edition.h"

static void
lh_cli_write_title (GString      *output,
                    LhStatistics *statistics,
                    LhCatalog    *catalog)
{
  g_autofree char *quarter = lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_LONG, catalog);
  g_autofree char *as_of = lh_date_format (lh_statistics_get_as_of (statistics), LH_DATE_LONG, catalog);

  /* Translators: a quarter, and the day the figures are calculated for */
  g_string_append_printf (output, lh_tr (catalog, N_("%s, as of %s")), quarter, as_of);
  g_string_append_c (output, '\n');
}

static void
lh_cli_write_figures (GString   *output,
                      GPtrArray *figures,
                      LhCatalog *catalog)
{
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Figure")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Value")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Definition")), FALSE);
  for (guint i = 0; i < figures->len; i++)
    {
      const LhFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *value = lh_figure_format (figure, catalog);

      lh_cli_table_add_cell (table, lh_tr (catalog, figure->label));
      lh_cli_table_add_cell (table, value);
      lh_cli_table_add_cell (table, lh_tr (catalog, figure->definition));
    }
  g_string_append_c (output, '\n');
  lh_cli_table_write_text (table, output);
}

static void
lh_cli_write_lights (GString      *output,
                     LhStatistics *statistics,
                     LhCatalog    *catalog)
{
  const LhGroup *total = lh_statistics_get_total (statistics);
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Light")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Meaning")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Projects")), TRUE);
  for (int i = 0; i < LH_N_LIGHTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %s", lh_light_get_symbol (i), lh_light_get_colour (i, catalog));
      g_autofree char *count = g_strdup_printf ("%u", total->lights[i]);

      lh_cli_table_add_cell (table, name);
      lh_cli_table_add_cell (table, lh_light_get_word (i, catalog));
      lh_cli_table_add_cell (table, count);
    }
  g_string_append_c (output, '\n');
  lh_cli_table_write_text (table, output);
}

static void
lh_cli_write_trend (GString      *output,
                    LhStatistics *statistics,
                    LhCatalog    *catalog)
{
  g_autoptr (GArray) trend = lh_statistics_get_trend (statistics);
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Quarter")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Planned %")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Actual %")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Projects")), TRUE);
  for (guint i = 0; i < trend->len; i++)
    {
      const LhTrendPoint *point = &g_array_index (trend, LhTrendPoint, i);
      g_autofree char *quarter = lh_quarter_format (point->quarter, LH_QUARTER_LONG, catalog);
      g_autofree char *planned = lh_cli_format_tenths (point->planned);
      g_autofree char *actual = lh_cli_format_tenths (point->actual);
      g_autofree char *count = g_strdup_printf ("%u", point->n_projects);

      lh_cli_table_add_cell (table, quarter);
      lh_cli_table_add_cell (table, planned);
      lh_cli_table_add_cell (table, actual);
      lh_cli_table_add_cell (table, count);
    }
  g_string_append_c (output, '\n');
  lh_cli_table_write_text (table, output);
}

static void
lh_cli_add_group (LhCliTable    *table,
                  LhLedger      *ledger,
                  LhGrouping     grouping,
                  const LhGroup *group,
                  LhCatalog     *catalog)
{
  g_autofree char *label = lh_cli_get_group_label (ledger, grouping, group, catalog);
  g_autofree char *count = g_strdup_printf ("%u", group->n_projects);
  g_autofree char *share = lh_cli_format_tenths (group->share);
  g_autofree char *planned = lh_cli_format_tenths (group->planned);
  g_autofree char *actual = lh_cli_format_tenths (group->actual);
  g_autofree char *lag = lh_cli_format_tenths (group->lag);

  lh_cli_table_add_cell (table, label);
  lh_cli_table_add_cell (table, count);
  lh_cli_table_add_cell (table, share);
  lh_cli_table_add_cell (table, planned);
  lh_cli_table_add_cell (table, actual);
  lh_cli_table_add_cell (table, lag);
  for (int i = 0; i < LH_N_LIGHTS; i++)
    {
      g_autofree char *light = g_strdup_printf ("%u", group->lights[i]);

      lh_cli_table_add_cell (table, light);
    }
}

static void
lh_cli_write_groups (GString      *output,
                     LhLedger     *ledger,
                     LhStatistics *statistics,
                     LhGrouping    grouping,
                     const char   *heading,
                     LhCatalog    *catalog)
{
  GPtrArray *groups = lh_statistics_get_groups (statistics, grouping);
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, heading, FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Projects")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Share %")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Planned %")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Actual %")), TRUE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Lag")), TRUE);
  for (int i = 0; i < LH_N_LIGHTS; i++)
    lh_cli_table_add_column (table, lh_light_get_colour (i, catalog), TRUE);
  for (guint i = 0; i < groups->len; i++)
    lh_cli_add_group (table, ledger, grouping, g_ptr_array_index (groups, i), catalog);

  g_string_append_c (output, '\n');
  lh_cli_table_write_text (table, output);
}

static void
lh_cli_write_categories (GString      *output,
                         LhStatistics *statistics,
                         LhCatalog    *catalog)
{
  GPtrArray *categories = lh_statistics_get_brands (statistics)->categories;
  g_autoptr (LhCliTable) table = lh_cli_table_new ();

  lh_cli_table_add_column (table, lh_tr (catalog, N_("Category of the brand")), FALSE);
  lh_cli_table_add_column (table, lh_tr (catalog, N_("Brands")), TRUE);
  for (guint i = 0; i < categories->len; i++)
    {
      const LhCoverageCategory *category = g_ptr_array_index (categories, i);
      g_autofree char *count = g_strdup_printf ("%u", category->ids->len);

      lh_cli_table_add_cell (table, *category->code != '\0' ? category->label : lh_tr (catalog, N_("Without a category")));
      lh_cli_table_add_cell (table, count);
    }
  g_string_append_c (output, '\n');
  lh_cli_table_write_text (table, output);
}

/**
 * lh_cli_write_unit_text:
 *
 * Writes the figures of one organization as aligned tables.
 */
void
lh_cli_write_unit_text (GString      *output,
                        LhStatistics *statistics,
                        LhCatalog    *catalog)
{
  lh_cli_write_title (output, statistics, catalog);
  lh_cli_write_figures (output, lh_statistics_get_figures (statistics), catalog);
  lh_cli_write_figures (output, lh_statistics_get_problems (statistics)->figures, catalog);
}

/**
 * lh_cli_write_statistics_text:
 * @output: where it goes
 *
 * Writes all figures and groups of a quarter as aligned tables.
 */
void
lh_cli_write_statistics_text (GString      *output,
                              LhLedger     *ledger,
                              LhStatistics *statistics,
                              LhCatalog    *catalog)
{
  static const struct { LhGrouping grouping; const char *heading; } tables[] = {
    { LH_GROUPING_STATE, N_("State") },
    { LH_GROUPING_TYPE, N_("Project type") },
    { LH_GROUPING_CATEGORY, N_("Project category") },
    { LH_GROUPING_TOPIC, N_("Topic dimension") },
    { LH_GROUPING_WORK_MODE, N_("Work mode (Party building +)") },
    { LH_GROUPING_LEVEL, N_("Level of the project") },
    { LH_GROUPING_DIRECTION, N_("Direction of the results") },
    { LH_GROUPING_KEY_TASK, N_("Key task") },
    { LH_GROUPING_SECTOR, N_("Sector class") },
    { LH_GROUPING_ORGANIZATION, N_("Organization") },
  };

  lh_cli_write_title (output, statistics, catalog);
  if (lh_ledger_get_edition_closing (ledger) != NULL)
    {
      g_autofree char *closed = lh_quarter_closing_format (lh_ledger_get_edition_closing (ledger), catalog);

      g_string_append_printf (output, "%s\n", closed);
    }
  lh_cli_write_figures (output, lh_statistics_get_figures (statistics), catalog);
  lh_cli_write_figures (output, lh_statistics_get_problems (statistics)->figures, catalog);
  lh_cli_write_categories (output, statistics, catalog);
  lh_cli_write_lights (output, statistics, catalog);
  lh_cli_write_trend (output, statistics, catalog);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    lh_cli_write_groups (output, ledger, statistics, tables[i].grouping, lh_tr (catalog, tables[i].heading), catalog);
}

/* What is left open is called by what was asked: a class that was not given, a field that was not filled in. */
static const char *
lh_cli_get_empty_label (LhGrouping  grouping,
                        LhCatalog  *catalog)
{
  switch (grouping)
    {
    case LH_GROUPING_TOPIC:
    case LH_GROUPING_WORK_MODE:
    case LH_GROUPING_LEVEL:
    case LH_GROUPING_DIRECTION:
      return lh_tr (catalog, N_("Not filled in"));
    case LH_GROUPING_KEY_TASK:
      return lh_tr (catalog, N_("No key task"));
    default:
      return lh_tr (catalog, N_("Not classified"));
    }
}

/**
 * lh_cli_get_group_label:
 *
 * Returns: (transfer full): the name of a group; that of the program's own codes in the language of @catalog
 */
char *
lh_cli_get_group_label (LhLedger      *ledger,
                        LhGrouping     grouping,
                        const LhGroup *group,
                        LhCatalog     *catalog)
{
  const char *label = NULL;

  if (grouping == LH_GROUPING_STATE)
    label = lh_code_get_label ("project-state", group->key, catalog);
  if (label == NULL)
    label = group->label;
  if (*label == '\0')
    label = lh_cli_get_empty_label (grouping, catalog);
  if (grouping == LH_GROUPING_TOPIC && group->n_inferred > 0)
    /* TRANSLATORS: a topic dimension, and for how many projects a reader inferred it */
    return g_strdup_printf (lh_tr (catalog, N_("%s (inferred: %u)")), label, group->n_inferred);
  return g_strdup (label);
}
