/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-sheets.h"

#include <glib/gi18n-lib.h>

#include "lh-problem-patterns.h"
#include "lh-problem.h"
#include "lh-quarter-tables.h"
#include "lh-quarter-texts.h"

/* Tables of the workbook that compare: problems by what they have in common, and quarters with one another. */

static LhReportColumn
lh_quarter_column (const char         *heading,
                   LhReportColumnKind  kind,
                   double              width)
{
  return (LhReportColumn) { .heading = heading, .kind = kind, .width = width };
}

/* Problems */

enum
{
  PROBLEMS_ORDINAL,
  PROBLEMS_NAME,
  PROBLEMS_ALL,
  PROBLEMS_COMPLETED,
  PROBLEMS_CLOSED,
  PROBLEMS_OVERDUE,
  PROBLEMS_RECTIFIED_RATE,
  PROBLEMS_CLOSED_RATE,
  N_PROBLEMS
};

static void
lh_quarter_describe_problems (LhReportColumn *columns,
                              const char     *name,
                              LhCatalog      *catalog)
{
  columns[PROBLEMS_ORDINAL] = lh_quarter_column (lh_trc (catalog, "column", "No."), LH_REPORT_COLUMN_ORDINAL, 0);
  columns[PROBLEMS_NAME] = lh_quarter_column (name, LH_REPORT_COLUMN_TEXT, 30);
  columns[PROBLEMS_ALL] = lh_quarter_column (lh_trc (catalog, "column", NC_("column", "Problems, total")),
                                             LH_REPORT_COLUMN_INTEGER, 11);
  columns[PROBLEMS_COMPLETED] = lh_quarter_column (lh_trc (catalog, "column", NC_("column", "Put right")),
                                                   LH_REPORT_COLUMN_INTEGER, 11);
  columns[PROBLEMS_CLOSED] = lh_quarter_column (lh_trc (catalog, "column", NC_("column", "Of these closed")),
                                                LH_REPORT_COLUMN_INTEGER, 11);
  columns[PROBLEMS_OVERDUE] = lh_quarter_column (lh_trc (catalog, "column", NC_("column", "Overdue")),
                                                 LH_REPORT_COLUMN_INTEGER, 11);
  columns[PROBLEMS_RECTIFIED_RATE] = lh_quarter_column (lh_trc (catalog, "column", NC_("column", "Rate of rectification")),
                                                        LH_REPORT_COLUMN_PERCENT, 12);
  columns[PROBLEMS_CLOSED_RATE] = lh_quarter_column (lh_trc (catalog, "column", NC_("column", "Rate of closing")),
                                                     LH_REPORT_COLUMN_PERCENT, 12);
  for (guint i = PROBLEMS_ALL; i <= PROBLEMS_OVERDUE; i++)
    columns[i].total = LH_REPORT_TOTAL_SUM;
  for (guint i = PROBLEMS_RECTIFIED_RATE; i <= PROBLEMS_CLOSED_RATE; i++)
    {
      columns[i].total = LH_REPORT_TOTAL_RATIO;
      columns[i].numerator = i == PROBLEMS_CLOSED_RATE ? PROBLEMS_CLOSED : PROBLEMS_COMPLETED;
      columns[i].denominator = PROBLEMS_ALL;
    }
}

static void
lh_quarter_fill_problems (LhReportRow          *row,
                          guint                 number,
                          const char           *label,
                          const LhProblemGroup *group)
{
  lh_report_row_set_integer (row, PROBLEMS_ORDINAL, number);
  lh_report_row_set_text (row, PROBLEMS_NAME, label);
  lh_report_row_set_integer (row, PROBLEMS_ALL, group->n_problems);
  lh_report_row_set_integer (row, PROBLEMS_COMPLETED, group->n_completed);
  lh_report_row_set_integer (row, PROBLEMS_CLOSED, group->n_closed);
  lh_report_row_set_integer (row, PROBLEMS_OVERDUE, group->n_overdue);
  if (group->n_problems == 0)
    return;
  lh_report_row_set_percent (row, PROBLEMS_RECTIFIED_RATE,
                             lh_divide_half_up ((gint64) group->n_completed * 1000, group->n_problems));
  lh_report_row_set_percent (row, PROBLEMS_CLOSED_RATE,
                             lh_divide_half_up ((gint64) group->n_closed * 1000, group->n_problems));
}

/**
 * lh_quarter_new_problems:
 * @grouping: by what they are counted
 *
 * The rate of rectification (整改率) counts what is put right, that of closing (销号率) what is closed; they are never
 * mixed (form 3.2).
 *
 * Returns: (transfer full): the problems of the year by what they have in common
 */
LhReportTable *
lh_quarter_new_problems (LhLedger          *ledger,
                         LhStatistics      *statistics,
                         LhProblemGrouping  grouping,
                         LhCatalog         *catalog)
{
  const LhProblemStatistics *problems = lh_statistics_get_problems (statistics);
  static const struct { const char *name; const char *heading; } groupings[LH_N_PROBLEM_GROUPINGS] = {
    [LH_PROBLEM_GROUPING_SOURCE] = { "problems_by_source", NC_("column", "Source of the problem") },
    [LH_PROBLEM_GROUPING_STATE] = { "problems_by_state", NC_("column", "State of rectification") },
    [LH_PROBLEM_GROUPING_CAUSE] = { "problems_by_cause", NC_("column", "Cause of the problem") },
    [LH_PROBLEM_GROUPING_CATEGORY] = { "problems_by_kind", NC_("column", "Kind of problem") },
    [LH_PROBLEM_GROUPING_ORGANIZATION] = { "problems_by_unit", NC_("column", "Organization") },
  };
  LhReportColumn columns[N_PROBLEMS];
  LhReportTable *table;

  lh_quarter_describe_problems (columns, lh_trc (catalog, "column", groupings[grouping].heading), catalog);
  table = lh_report_table_new (groupings[grouping].name, columns, N_PROBLEMS);
  for (guint i = 0; problems != NULL && i < problems->groups[grouping]->len; i++)
    {
      const LhProblemGroup *group = g_ptr_array_index (problems->groups[grouping], i);

      lh_quarter_fill_problems (lh_report_table_add_row (table), i + 1,
                                lh_problem_group_get_label (ledger, grouping, group, catalog), group);
    }
  return table;
}

static void
lh_quarter_fill_repeated (LhReportRow *row,
                          LhLedger    *ledger,
                          LhRecord    *problem,
                          guint        number,
                          LhCatalog   *catalog)
{
  static const guint texts[] = { LH_PROBLEM_ORGANIZATION_ID, LH_PROBLEM_CATEGORY, LH_PROBLEM_NUMBER, LH_PROBLEM_DESCRIPTION };

  lh_report_row_set_integer (row, 0, number);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lh_report_row_take_text (row, i + 1, lh_ledger_format_field (ledger, problem, texts[i], catalog));
  lh_report_row_set_date (row, 5, lh_record_get_date (problem, LH_PROBLEM_FOUND_ON));
  lh_report_row_set_date (row, 6, lh_record_get_date (problem, LH_PROBLEM_CLOSED_ON));
  lh_report_row_take_text (row, 7, lh_ledger_format_field (ledger, problem, LH_PROBLEM_STATE, catalog));
}

/**
 * lh_quarter_new_repeated:
 * @problems: (element-type LhRecord): problems of all units
 *
 * Returns: (transfer full): what was closed, and what the same unit did in the same category after that
 */
LhReportTable *
lh_quarter_new_repeated (LhLedger  *ledger,
                         GPtrArray *problems,
                         LhCatalog *catalog)
{
  const LhReportColumn columns[] = {
    lh_quarter_column (lh_trc (catalog, "column", "No."), LH_REPORT_COLUMN_ORDINAL, 0),
    lh_quarter_column (lh_trc (catalog, "column", "Organization"), LH_REPORT_COLUMN_TEXT, 16),
    lh_quarter_column (lh_trc (catalog, "column", "Kind of problem"), LH_REPORT_COLUMN_TEXT, 12),
    lh_quarter_column (lh_tr (catalog, N_("Problem number")), LH_REPORT_COLUMN_ID, 16),
    lh_quarter_column (lh_tr (catalog, N_("Repeated problem")), LH_REPORT_COLUMN_LONG_TEXT, 30),
    lh_quarter_column (lh_tr (catalog, N_("Found on")), LH_REPORT_COLUMN_DATE, 12),
    lh_quarter_column (lh_tr (catalog, N_("Closed on")), LH_REPORT_COLUMN_DATE, 12),
    lh_quarter_column (lh_trc (catalog, "column", "State of rectification"), LH_REPORT_COLUMN_CODE, 10),
  };
  g_autoptr (GArray) ids = lh_problems_find_repeated (problems);
  LhReportTable *table = lh_report_table_new ("problems_repeated", columns, G_N_ELEMENTS (columns));
  guint number = 0;

  for (guint i = 0; i < problems->len && number < ids->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (problems, i)) == g_array_index (ids, gint64, number))
        {
          number++;
          lh_quarter_fill_repeated (lh_report_table_add_row (table), ledger, g_ptr_array_index (problems, i), number, catalog);
        }
    }
  return table;
}

/* Quarters beside one another */

static char *
lh_quarter_format_of (LhStatistics   *statistics,
                      LhQuarterStyle  style,
                      LhCatalog      *catalog)
{
  return lh_quarter_format (lh_statistics_get_quarter (statistics), style, catalog);
}

/* Headings of the quarters, freed with @names. */
static void
lh_quarter_append_quarters (GArray             *columns,
                            GPtrArray          *names,
                            GPtrArray          *statistics,
                            LhReportColumnKind  kind,
                            double              width,
                            LhCatalog          *catalog)
{
  for (guint i = 0; i < statistics->len; i++)
    {
      char *name = lh_quarter_format_of (g_ptr_array_index (statistics, i), LH_QUARTER_LONG, catalog);
      LhReportColumn column = lh_quarter_column (name, kind, width);

      g_ptr_array_add (names, name);
      g_array_append_val (columns, column);
    }
}

static void
lh_quarter_set_figure (LhReportRow    *row,
                       guint           column,
                       const LhFigure *figure)
{
  if (figure == NULL || !figure->known)
    lh_report_row_set_not_applicable (row, column);
  else if (g_str_equal (figure->unit, "%") && figure->value.scale == 1)
    lh_report_row_set_percent (row, column, figure->value.value);
  else if (figure->value.scale == 0)
    lh_report_row_set_integer (row, column, figure->value.value);
  else
    lh_report_row_set_decimal (row, column, figure->value);
}

static void
lh_quarter_fill_compared (LhReportRow    *row,
                          guint           number,
                          const LhFigure *figure,
                          GPtrArray      *statistics,
                          LhCatalog      *catalog)
{
  lh_report_row_set_integer (row, 0, number);
  lh_report_row_set_text (row, 1, lh_tr (catalog, figure->label));
  if (*figure->unit != '\0')
    lh_report_row_set_text (row, 2, lh_tr (catalog, figure->unit));
  for (guint i = 0; i < statistics->len; i++)
    lh_quarter_set_figure (row, 3 + i, lh_statistics_get_figure (g_ptr_array_index (statistics, i), figure->code));
  lh_report_row_set_text (row, 3 + statistics->len, lh_tr (catalog, figure->definition));
}

/**
 * lh_quarter_new_compared:
 * @statistics: (element-type LhStatistics): the figures of several quarters, the first one first
 *
 * Returns: (transfer full): every figure with its definition, a column for each quarter
 */
LhReportTable *
lh_quarter_new_compared (GPtrArray *statistics,
                         LhCatalog *catalog)
{
  g_autoptr (GPtrArray) figures = lh_quarter_list_figures (g_ptr_array_index (statistics, statistics->len - 1));
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (LhReportColumn));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const LhReportColumn before[] = {
    lh_quarter_column (lh_trc (catalog, "column", "No."), LH_REPORT_COLUMN_ORDINAL, 0),
    lh_quarter_column (lh_trc (catalog, "column", "Figure"), LH_REPORT_COLUMN_TEXT, 26),
    lh_quarter_column (lh_trc (catalog, "column", "Unit"), LH_REPORT_COLUMN_CODE, 9),
  };
  const LhReportColumn after = lh_quarter_column (lh_trc (catalog, "column", "Definition"), LH_REPORT_COLUMN_LONG_TEXT, 36);
  LhReportTable *table;

  g_array_append_vals (columns, before, G_N_ELEMENTS (before));
  lh_quarter_append_quarters (columns, names, statistics, LH_REPORT_COLUMN_DECIMAL, 12, catalog);
  g_array_append_val (columns, after);
  table = lh_report_table_new ("figures_by_quarter", (const LhReportColumn *) (gpointer) columns->data, columns->len);
  for (guint i = 0; i < figures->len; i++)
    lh_quarter_fill_compared (lh_report_table_add_row (table), i + 1, g_ptr_array_index (figures, i), statistics, catalog);
  return table;
}

/**
 * lh_quarter_new_courses:
 *
 * Returns: (transfer full): average progress, planned and actual, and the share of reports on time, a row for each quarter
 */
LhReportTable *
lh_quarter_new_courses (GPtrArray *statistics,
                        LhCatalog *catalog)
{
  const LhReportColumn columns[] = {
    lh_quarter_column (lh_trc (catalog, "column", "Quarter"), LH_REPORT_COLUMN_CODE, 22),
    lh_quarter_column (lh_trc (catalog, "column", "Planned progress"), LH_REPORT_COLUMN_PERCENT, 16),
    lh_quarter_column (lh_trc (catalog, "column", "Actual progress"), LH_REPORT_COLUMN_PERCENT, 16),
    lh_quarter_column (lh_trc (catalog, "column", "On-time rate"), LH_REPORT_COLUMN_PERCENT, 16),
  };
  LhReportTable *table = lh_report_table_new ("course", columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < statistics->len; i++)
    {
      LhStatistics *quarter = g_ptr_array_index (statistics, i);
      const LhGroup *total = lh_statistics_get_total (quarter);
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_take_text (row, LH_COURSE_COLUMN_QUARTER, lh_quarter_format_of (quarter, LH_QUARTER_LONG, catalog));
      lh_report_row_set_percent (row, LH_COURSE_COLUMN_PLANNED, total->planned);
      lh_report_row_set_percent (row, LH_COURSE_COLUMN_ACTUAL, total->actual);
      if (total->n_due > 0)
        lh_report_row_set_percent (row, LH_COURSE_COLUMN_ON_TIME,
                                   lh_divide_half_up ((gint64) total->n_on_time * 1000, total->n_due));
    }
  return table;
}

/**
 * lh_quarter_new_light_history:
 *
 * Returns: (transfer full): the projects by light, a row for each quarter; column 1 is that of the first light
 */
LhReportTable *
lh_quarter_new_light_history (GPtrArray *statistics,
                              LhCatalog *catalog)
{
  LhReportColumn columns[1 + LH_N_LIGHTS] = {
    lh_quarter_column (lh_trc (catalog, "column", "Quarter"), LH_REPORT_COLUMN_CODE, 22)
  };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  LhReportTable *table;

  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      char *name = g_strdup_printf ("%s%s", lh_light_get_symbol (light), lh_light_get_colour (light, catalog));

      g_ptr_array_add (names, name);
      columns[1 + light] = lh_quarter_column (name, LH_REPORT_COLUMN_INTEGER, 12);
    }
  table = lh_report_table_new ("lights_by_quarter", columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < statistics->len; i++)
    {
      const LhGroup *total = lh_statistics_get_total (g_ptr_array_index (statistics, i));
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_take_text (row, 0, lh_quarter_format_of (g_ptr_array_index (statistics, i), LH_QUARTER_LONG, catalog));
      for (LhLight light = 0; light < LH_N_LIGHTS; light++)
        lh_report_row_set_integer (row, 1 + light, total->lights[light]);
    }
  return table;
}

static const LhGroup *
lh_quarter_find_group (LhStatistics *statistics,
                       const char   *key)
{
  GPtrArray *groups = lh_statistics_get_groups (statistics, LH_GROUPING_ORGANIZATION);

  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);

      if (g_str_equal (group->key, key))
        return group;
    }
  return NULL;
}

static void
lh_quarter_fill_history (LhReportRow   *row,
                         guint          number,
                         const LhGroup *last,
                         GPtrArray     *statistics,
                         LhCatalog     *catalog)
{
  lh_report_row_set_integer (row, 0, number);
  lh_report_row_set_text (row, 1, lh_quarter_get_group_label (last, catalog));
  for (guint i = 0; i < statistics->len; i++)
    {
      const LhGroup *group = lh_quarter_find_group (g_ptr_array_index (statistics, i), last->key);

      if (group != NULL)
        lh_report_row_set_percent (row, 2 + i, group->actual);
      else
        lh_report_row_set_not_applicable (row, 2 + i);
    }
}

/**
 * lh_quarter_new_progress_history:
 *
 * Returns: (transfer full): the average progress of each organization of the last quarter, a column for each quarter
 */
LhReportTable *
lh_quarter_new_progress_history (GPtrArray *statistics,
                                 LhCatalog *catalog)
{
  GPtrArray *groups = lh_statistics_get_groups (g_ptr_array_index (statistics, statistics->len - 1),
                                                LH_GROUPING_ORGANIZATION);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (LhReportColumn));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const LhReportColumn before[] = {
    lh_quarter_column (lh_trc (catalog, "column", "No."), LH_REPORT_COLUMN_ORDINAL, 0),
    lh_quarter_column (lh_trc (catalog, "column", "Organization"), LH_REPORT_COLUMN_TEXT, 30),
  };
  LhReportTable *table;

  g_array_append_vals (columns, before, G_N_ELEMENTS (before));
  lh_quarter_append_quarters (columns, names, statistics, LH_REPORT_COLUMN_PERCENT, 14, catalog);
  table = lh_report_table_new ("progress_by_quarter", (const LhReportColumn *) (gpointer) columns->data, columns->len);
  for (guint i = 0; i < groups->len; i++)
    lh_quarter_fill_history (lh_report_table_add_row (table), i + 1, g_ptr_array_index (groups, i), statistics, catalog);
  return table;
}
