/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-tables.h"

#include <glib/gi18n-lib.h>

#include "lh-problem-statistics.h"
#include "lh-quarter-texts.h"

/* A table whose headings are msgids in the context "column". */
static LhReportTable *
lh_quarter_new_table (const char           *name,
                      const LhReportColumn *columns,
                      guint                 n_columns,
                      LhCatalog            *catalog)
{
  g_autofree LhReportColumn *translated = g_memdup2 (columns, sizeof (LhReportColumn) * n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      translated[i].heading = lh_trc (catalog, "column", columns[i].heading);
      if (columns[i].group != NULL)
        translated[i].group = lh_trc (catalog, "column", columns[i].group);
    }
  return lh_report_table_new (name, translated, n_columns);
}

/* Figures with their definitions */

static void
lh_quarter_set_figure (LhReportRow    *row,
                       guint           column,
                       const LhFigure *figure)
{
  LhDecimal value = figure->value;

  if (!figure->known)
    lh_report_row_set_not_applicable (row, column);
  else if (g_str_equal (figure->unit, "%") && value.scale == 1)
    lh_report_row_set_percent (row, column, value.value);
  else if (value.scale == 0)
    lh_report_row_set_integer (row, column, value.value);
  else
    lh_report_row_set_decimal (row, column, value);
}

/**
 * lh_quarter_list_figures:
 *
 * Returns: (transfer container) (element-type LhFigure): the figures of the quarter, then those of the problems
 */
GPtrArray *
lh_quarter_list_figures (LhStatistics *statistics)
{
  GPtrArray *figures = g_ptr_array_copy (lh_statistics_get_figures (statistics), NULL, NULL);
  const LhProblemStatistics *problems = lh_statistics_get_problems (statistics);

  /* The copy shows the figures of the statistics, which keep them. */
  g_ptr_array_set_free_func (figures, NULL);
  if (problems != NULL)
    g_ptr_array_extend (figures, problems->figures, NULL, NULL);
  return figures;
}

/**
 * lh_quarter_new_figures:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): every figure of the quarter with its unit and its definition (口径)
 */
LhReportTable *
lh_quarter_new_figures (LhStatistics *statistics,
                        LhCatalog    *catalog)
{
  static const LhReportColumn columns[] = {
    { .heading = NC_("column", "No."), .kind = LH_REPORT_COLUMN_ORDINAL },
    { .heading = NC_("column", "Figure"), .kind = LH_REPORT_COLUMN_TEXT, .width = 28 },
    { .heading = NC_("column", "Value"), .kind = LH_REPORT_COLUMN_DECIMAL, .width = 12 },
    { .heading = NC_("column", "Unit"), .kind = LH_REPORT_COLUMN_CODE, .width = 15 },
    { .heading = NC_("column", "Definition"), .kind = LH_REPORT_COLUMN_LONG_TEXT, .width = 40 },
  };
  LhReportTable *table = lh_quarter_new_table ("figures", columns, G_N_ELEMENTS (columns), catalog);
  g_autoptr(GPtrArray) figures = lh_quarter_list_figures (statistics);

  for (guint i = 0; i < figures->len; i++)
    {
      const LhFigure *figure = g_ptr_array_index (figures, i);
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_set_integer (row, 0, i + 1);
      lh_report_row_set_text (row, 1, lh_tr (catalog, figure->label));
      lh_quarter_set_figure (row, 2, figure);
      if (*figure->unit != '\0')
        lh_report_row_set_text (row, 3, lh_tr (catalog, figure->unit));
      lh_report_row_set_text (row, 4, lh_tr (catalog, figure->definition));
    }
  return table;
}

/* Summary by group */

enum
{
  SUMMARY_ORDINAL,
  SUMMARY_NAME,
  SUMMARY_PROJECTS,
  SUMMARY_PLANNED,
  SUMMARY_ACTUAL,
  SUMMARY_LAG,
  SUMMARY_FIRST_LIGHT,
  SUMMARY_DUE = SUMMARY_FIRST_LIGHT + LH_N_LIGHTS,
  SUMMARY_ON_TIME,
  SUMMARY_LATE,
  SUMMARY_MISSING,
  SUMMARY_RATE,
  SUMMARY_KEY,
  N_SUMMARY
};

/* Of the total, averages are given: they are means over projects, which the means of the groups cannot tell. */
static const LhReportColumn summary_columns[N_SUMMARY] = {
  [SUMMARY_ORDINAL] = { NC_("column", "No."), NULL, LH_REPORT_COLUMN_ORDINAL, .width = 0 },
  [SUMMARY_NAME] = { NC_("column", "Organization"), NULL, LH_REPORT_COLUMN_TEXT, .width = 20 },
  [SUMMARY_PROJECTS] = { NC_("column", "Projects"), NULL, LH_REPORT_COLUMN_INTEGER, .width = 7,
                         .total = LH_REPORT_TOTAL_SUM },
  [SUMMARY_PLANNED] = { NC_("column", "Planned"), NC_("column", "Average progress"), LH_REPORT_COLUMN_PERCENT,
                        .total = LH_REPORT_TOTAL_VALUE },
  [SUMMARY_ACTUAL] = { NC_("column", "Actual"), NC_("column", "Average progress"), LH_REPORT_COLUMN_PERCENT,
                       .total = LH_REPORT_TOTAL_VALUE },
  [SUMMARY_LAG] = { NC_("column", "Lag (percentage points)"), NC_("column", "Average progress"),
                    LH_REPORT_COLUMN_POINTS, .width = 10, .total = LH_REPORT_TOTAL_VALUE },
  [SUMMARY_DUE] = { NC_("column", "Due"), NC_("column", "Reports"), LH_REPORT_COLUMN_INTEGER, .width = 6.5,
                    .total = LH_REPORT_TOTAL_SUM },
  [SUMMARY_ON_TIME] = { NC_("column", "On time"), NC_("column", "Reports"), LH_REPORT_COLUMN_INTEGER, .width = 6.5,
                        .total = LH_REPORT_TOTAL_SUM },
  [SUMMARY_LATE] = { NC_("column", "Late"), NC_("column", "Reports"), LH_REPORT_COLUMN_INTEGER, .width = 6.5,
                     .total = LH_REPORT_TOTAL_SUM },
  [SUMMARY_MISSING] = { NC_("column", "Missing"), NC_("column", "Reports"), LH_REPORT_COLUMN_INTEGER, .width = 6.5,
                        .total = LH_REPORT_TOTAL_SUM },
  [SUMMARY_RATE] = { NC_("column", "On-time rate"), NC_("column", "Reports"), LH_REPORT_COLUMN_PERCENT,
                     .total = LH_REPORT_TOTAL_RATIO, .numerator = SUMMARY_ON_TIME, .denominator = SUMMARY_DUE },
  [SUMMARY_KEY] = { NC_("column", "Record ID"), NULL, LH_REPORT_COLUMN_ID, .width = 20,
                    .flags = LH_REPORT_COLUMN_KEY },
};

/* Columns for the numbers of lights. @names keeps their headings until the table has copied them. */
static void
lh_quarter_add_light_columns (LhReportColumn *columns,
                              double          width,
                              GPtrArray      *names,
                              LhCatalog      *catalog)
{
  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      char *name = g_strdup_printf ("%s%s", lh_light_get_symbol (light), lh_light_get_colour (light, catalog));

      g_ptr_array_add (names, name);
      columns[light] = (LhReportColumn) {
        .heading = name, .group = NC_("column", "Lights"), .kind = LH_REPORT_COLUMN_INTEGER, .width = width,
        .total = LH_REPORT_TOTAL_SUM,
      };
    }
}

static void
lh_quarter_set_progress (LhReportRow   *row,
                         const LhGroup *group)
{
  lh_report_row_set_percent (row, SUMMARY_PLANNED, group->planned);
  lh_report_row_set_percent (row, SUMMARY_ACTUAL, group->actual);
  lh_report_row_set_points (row, SUMMARY_LAG, group->lag);
}

static void
lh_quarter_fill_summary (LhReportRow   *row,
                         guint          index,
                         const LhGroup *group,
                         LhCatalog     *catalog)
{
  lh_report_row_set_integer (row, SUMMARY_ORDINAL, index + 1);
  lh_report_row_set_text (row, SUMMARY_NAME, lh_quarter_get_group_label (group, catalog));
  lh_report_row_set_integer (row, SUMMARY_PROJECTS, group->n_projects);
  lh_quarter_set_progress (row, group);
  for (guint i = 0; i < LH_N_LIGHTS; i++)
    lh_report_row_set_integer (row, SUMMARY_FIRST_LIGHT + i, group->lights[i]);
  lh_report_row_set_integer (row, SUMMARY_DUE, group->n_due);
  lh_report_row_set_integer (row, SUMMARY_ON_TIME, group->n_on_time);
  lh_report_row_set_integer (row, SUMMARY_LATE, group->n_late);
  lh_report_row_set_integer (row, SUMMARY_MISSING, group->n_missing);
  if (group->n_due > 0)
    lh_report_row_set_percent (row, SUMMARY_RATE,
                               lh_divide_half_up ((gint64) group->n_on_time * 1000, group->n_due));
  else
    lh_report_row_set_not_applicable (row, SUMMARY_RATE);
  lh_report_row_set_text (row, SUMMARY_KEY, group->key);
}

/**
 * lh_quarter_new_summary:
 * @grouping: by what the projects are summed up
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): projects, progress, lights and reports of each group, with totals equal to those of
 *   lh_statistics_get_total()
 */
LhReportTable *
lh_quarter_new_summary (LhStatistics *statistics,
                        LhGrouping    grouping,
                        LhCatalog    *catalog)
{
  LhReportColumn columns[N_SUMMARY];
  GPtrArray *groups = lh_statistics_get_groups (statistics, grouping);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  LhReportTable *table;

  memcpy (columns, summary_columns, sizeof columns);
  if (grouping == LH_GROUPING_CATEGORY)
    columns[SUMMARY_NAME].heading = NC_("column", "Project category");
  else if (grouping != LH_GROUPING_ORGANIZATION)
    columns[SUMMARY_NAME].heading = NC_("column", "Class");
  lh_quarter_add_light_columns (&columns[SUMMARY_FIRST_LIGHT], 6.5, names, catalog);
  table = lh_quarter_new_table (grouping == LH_GROUPING_ORGANIZATION ? "summary"
                                : grouping == LH_GROUPING_CATEGORY ? "summary_by_category" : "summary_by_sector",
                                columns, N_SUMMARY, catalog);
  for (guint i = 0; i < groups->len; i++)
    lh_quarter_fill_summary (lh_report_table_add_row (table), i, g_ptr_array_index (groups, i), catalog);
  lh_quarter_set_progress (lh_report_table_edit_total (table), lh_statistics_get_total (statistics));
  return table;
}

/* Lights */

static void
lh_quarter_add_warning (LhReportTable         *table,
                        const LhStatisticsRow *source,
                        LhCatalog             *catalog)
{
  const LhProjectStatusValues *values = lh_project_status_get_values (source->status);
  LhRecord *project = LH_RECORD (source->project);
  guint number = lh_report_table_get_n_rows (table) + 1;
  LhReportRow *row = lh_report_table_add_row (table);

  lh_report_row_set_integer (row, 0, number);
  lh_report_row_set_light (row, 1, values->light);
  lh_report_row_set_text (row, 2, source->organization_name);
  lh_report_row_set_text (row, 3, lh_record_get_text (project, LH_PROJECT_NUMBER));
  lh_report_row_set_text (row, 4, lh_record_get_text (project, LH_PROJECT_NAME));
  lh_report_row_set_text (row, 5, lh_record_get_text (project, LH_PROJECT_LEAD_NAME));
  lh_report_row_set_percent (row, 6, values->planned);
  lh_report_row_set_percent (row, 7, values->actual);
  lh_report_row_set_points (row, 8, lh_project_status_get_lag (source->status));
  lh_report_row_take_text (row, 9, lh_project_status_format_reason (source->status, catalog));
}

/**
 * lh_quarter_new_warnings:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the projects with a red, orange or yellow light and why, the gravest first
 */
LhReportTable *
lh_quarter_new_warnings (LhStatistics *statistics,
                         LhCatalog    *catalog)
{
  static const LhReportColumn columns[] = {
    { .heading = NC_("column", "No."), .kind = LH_REPORT_COLUMN_ORDINAL },
    { .heading = NC_("column", "Light"), .kind = LH_REPORT_COLUMN_LIGHT },
    { .heading = NC_("column", "Organization"), .kind = LH_REPORT_COLUMN_TEXT, .width = 17 },
    { .heading = NC_("column", "Project number"), .kind = LH_REPORT_COLUMN_ID, .width = 17 },
    { .heading = NC_("column", "Project name"), .kind = LH_REPORT_COLUMN_TEXT, .width = 28 },
    { .heading = NC_("column", "Leading secretary"), .kind = LH_REPORT_COLUMN_TEXT, .width = 11 },
    { .heading = NC_("column", "Planned progress"), .kind = LH_REPORT_COLUMN_PERCENT },
    { .heading = NC_("column", "Actual progress"), .kind = LH_REPORT_COLUMN_PERCENT },
    { .heading = NC_("column", "Lag (percentage points)"), .kind = LH_REPORT_COLUMN_POINTS, .width = 10.5 },
    { .heading = NC_("column", "Reason"), .kind = LH_REPORT_COLUMN_LONG_TEXT, .width = 20 },
  };
  static const LhLight order[] = { LH_LIGHT_RED, LH_LIGHT_ORANGE, LH_LIGHT_YELLOW };
  LhReportTable *table = lh_quarter_new_table ("lights", columns, G_N_ELEMENTS (columns), catalog);
  GPtrArray *rows = lh_statistics_get_rows (statistics);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      for (guint j = 0; j < rows->len; j++)
        {
          const LhStatisticsRow *row = g_ptr_array_index (rows, j);

          if (lh_project_status_get_values (row->status)->light == order[i])
            lh_quarter_add_warning (table, row, catalog);
        }
    }
  return table;
}

/* Data of the charts */

/**
 * lh_quarter_new_lights:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the number of projects with each light that occurs
 */
LhReportTable *
lh_quarter_new_lights (LhStatistics *statistics,
                       LhCatalog    *catalog)
{
  static const LhReportColumn columns[] = {
    { .heading = NC_("column", "Light"), .kind = LH_REPORT_COLUMN_CODE, .width = 16 },
    { .heading = NC_("column", "Projects"), .kind = LH_REPORT_COLUMN_INTEGER, .width = 24,
      .total = LH_REPORT_TOTAL_SUM },
  };
  LhReportTable *table = lh_quarter_new_table (NULL, columns, G_N_ELEMENTS (columns), catalog);
  const LhGroup *total = lh_statistics_get_total (statistics);

  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      LhReportRow *row;

      if (total->lights[light] == 0)
        continue;
      row = lh_report_table_add_row (table);
      lh_report_row_take_text (row, LH_LIGHTS_COLUMN_LIGHT,
                               g_strdup_printf ("%s%s", lh_light_get_symbol (light),
                                                lh_light_get_colour (light, catalog)));
      lh_report_row_set_integer (row, LH_LIGHTS_COLUMN_PROJECTS, total->lights[light]);
    }
  return table;
}

/**
 * lh_quarter_new_classes:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the number of projects with each light in each sector class
 */
LhReportTable *
lh_quarter_new_classes (LhStatistics *statistics,
                        LhCatalog    *catalog)
{
  LhReportColumn columns[LH_CLASSES_COLUMN_FIRST_LIGHT + LH_N_LIGHTS] = {
    [LH_CLASSES_COLUMN_NAME] = { NC_("column", "Class"), NULL, LH_REPORT_COLUMN_TEXT, .width = 16 },
  };
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *groups = lh_statistics_get_groups (statistics, LH_GROUPING_SECTOR);
  LhReportTable *table;

  lh_quarter_add_light_columns (&columns[LH_CLASSES_COLUMN_FIRST_LIGHT], 12, names, catalog);
  table = lh_quarter_new_table ("classes", columns, G_N_ELEMENTS (columns), catalog);
  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_set_text (row, LH_CLASSES_COLUMN_NAME, lh_quarter_get_group_label (group, catalog));
      for (guint light = 0; light < LH_N_LIGHTS; light++)
        lh_report_row_set_integer (row, LH_CLASSES_COLUMN_FIRST_LIGHT + light, group->lights[light]);
    }
  return table;
}

/**
 * lh_quarter_new_trend:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): planned and actual progress at the end of each quarter of the year
 */
LhReportTable *
lh_quarter_new_trend (LhStatistics *statistics,
                      LhCatalog    *catalog)
{
  static const LhReportColumn columns[] = {
    { .heading = NC_("column", "Quarter"), .kind = LH_REPORT_COLUMN_CODE, .width = 16 },
    { .heading = NC_("column", "Planned progress"), .kind = LH_REPORT_COLUMN_PERCENT, .width = 24 },
    { .heading = NC_("column", "Actual progress"), .kind = LH_REPORT_COLUMN_PERCENT, .width = 18 },
  };
  LhReportTable *table = lh_quarter_new_table (NULL, columns, G_N_ELEMENTS (columns), catalog);
  g_autoptr(GArray) trend = lh_statistics_get_trend (statistics);

  for (guint i = 0; i < trend->len; i++)
    {
      const LhTrendPoint *point = &g_array_index (trend, LhTrendPoint, i);
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_take_text (row, LH_TREND_COLUMN_QUARTER,
                               lh_quarter_format (point->quarter, LH_QUARTER_SHORT, catalog));
      lh_report_row_set_percent (row, LH_TREND_COLUMN_PLANNED, point->planned);
      if (lh_quarter_compare (point->quarter, lh_statistics_get_quarter (statistics)) <= 0)
        lh_report_row_set_percent (row, LH_TREND_COLUMN_ACTUAL, point->actual);
    }
  return table;
}

/**
 * lh_quarter_new_ranking:
 * @catalog: (nullable): the language
 *
 * What has reached its plan and what lies below it stand in columns of their own, so that a chart can colour them
 * differently and still follow the cells.
 *
 * Returns: (transfer full): the organizations by average progress, best first; equal ones share a rank
 */
LhReportTable *
lh_quarter_new_ranking (LhStatistics *statistics,
                        LhCatalog    *catalog)
{
  static const LhReportColumn columns[] = {
    { .heading = NC_("column", "Rank"), .kind = LH_REPORT_COLUMN_ORDINAL, .width = 16 },
    { .heading = NC_("column", "Organization"), .kind = LH_REPORT_COLUMN_TEXT, .width = 24 },
    { .heading = NC_("column", "Progress, plan reached"), .kind = LH_REPORT_COLUMN_PERCENT, .width = 18 },
    { .heading = NC_("column", "Progress, below plan"), .kind = LH_REPORT_COLUMN_PERCENT, .width = 18 },
    { .heading = NC_("column", "Planned progress"), .kind = LH_REPORT_COLUMN_PERCENT, .width = 18 },
  };
  LhReportTable *table = lh_quarter_new_table ("ranking", columns, G_N_ELEMENTS (columns), catalog);
  g_autoptr(GArray) ranked = lh_quarter_rank_groups (statistics, LH_GROUPING_ORGANIZATION);

  for (guint i = 0; i < ranked->len; i++)
    {
      const LhRankedGroup *item = &g_array_index (ranked, LhRankedGroup, i);
      guint column = lh_quarter_group_is_below (item->group) ? LH_RANKING_COLUMN_BELOW : LH_RANKING_COLUMN_REACHED;
      LhReportRow *row = lh_report_table_add_row (table);

      if (item->rank > 0)
        lh_report_row_set_integer (row, 0, item->rank);
      else
        lh_report_row_set_not_applicable (row, 0);
      lh_report_row_set_text (row, LH_RANKING_COLUMN_NAME, lh_quarter_get_group_label (item->group, catalog));
      lh_report_row_set_percent (row, column, item->group->actual);
      lh_report_row_set_percent (row, LH_RANKING_COLUMN_PLANNED, item->group->planned);
    }
  return table;
}
