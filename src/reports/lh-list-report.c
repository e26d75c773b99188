/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-list-report.h"

#include <glib/gi18n-lib.h>

#include "lh-problem-workflow.h"
#include "lh-record-cells.h"
#include "lh-result-item.h"

/* Any list of the window as a workbook: its rows, its columns, its order. */

/* A column that is no field: what the program computes of a record. */
typedef enum
{
  LH_LIST_FIELD,
  LH_LIST_LIGHT,
  LH_LIST_PLANNED,
  LH_LIST_ACTUAL,
  LH_LIST_LAG,
  LH_LIST_PROJECTS,
} LhListMaker;

typedef struct
{
  LhListMaker maker;
  guint       field;
} LhListCell;

static const struct
{
  const char         *key;
  LhListMaker         maker;
  LhReportColumnKind  kind;
  double              width;
} made_columns[] = {
  { LH_SORT_LIGHT, LH_LIST_LIGHT, LH_REPORT_COLUMN_LIGHT, 8 },
  { LH_SORT_PLANNED, LH_LIST_PLANNED, LH_REPORT_COLUMN_PERCENT, 9 },
  { LH_SORT_ACTUAL, LH_LIST_ACTUAL, LH_REPORT_COLUMN_PERCENT, 9 },
  { LH_SORT_LAG, LH_LIST_LAG, LH_REPORT_COLUMN_POINTS, 9 },
  { "projects", LH_LIST_PROJECTS, LH_REPORT_COLUMN_INTEGER, 9 },
};

/* A column of tick boxes and the like has nothing to be printed. */
static gboolean
lh_list_report_describe (const LhListRows *rows,
                         guint             index,
                         LhListCell       *cell,
                         LhReportColumn   *column)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (rows->type);
  const LhField *spec = lh_record_class_find_field ((LhRecordClass *) klass, rows->columns[index], &cell->field);

  *column = (LhReportColumn) { .heading = rows->headings[index], .code = rows->columns[index] };
  if (spec != NULL)
    {
      cell->maker = LH_LIST_FIELD;
      column->kind = lh_record_cells_get_kind (spec);
      column->width = lh_record_cells_get_width (spec);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (made_columns); i++)
    {
      if (!g_str_equal (made_columns[i].key, rows->columns[index]))
        continue;
      cell->maker = made_columns[i].maker;
      column->kind = made_columns[i].kind;
      column->width = made_columns[i].width;
      return TRUE;
    }
  return FALSE;
}

static void
lh_list_report_set_status (const LhListRows *rows,
                           LhReportRow      *row,
                           guint             column,
                           LhRecord         *record,
                           LhListMaker       maker)
{
  LhStatistics *statistics = lh_ledger_get_statistics (rows->ledger);
  LhProjectStatus *status = statistics != NULL ? lh_statistics_get_status (statistics, lh_record_get_id (record)) : NULL;
  const LhProjectStatusValues *values = status != NULL ? lh_project_status_get_values (status) : NULL;

  if (values == NULL)
    return;
  if (maker == LH_LIST_LIGHT)
    lh_report_row_set_light (row, column, values->light);
  else if (maker == LH_LIST_LAG)
    lh_report_row_set_points (row, column, lh_project_status_get_lag (status));
  else
    lh_report_row_set_percent (row, column, maker == LH_LIST_PLANNED ? values->planned : values->actual);
}

static void
lh_list_report_set_projects (const LhListRows *rows,
                             LhReportRow      *row,
                             guint             column,
                             LhRecord         *record)
{
  LhStatistics *statistics = lh_ledger_get_statistics (rows->ledger);
  GPtrArray *groups = statistics != NULL ? lh_statistics_get_groups (statistics, LH_GROUPING_ORGANIZATION) : NULL;

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);

      if (g_ascii_strtoll (group->key, NULL, 10) == lh_record_get_id (record))
        lh_report_row_set_integer (row, column, group->n_projects);
    }
}

/* What a list shows in other words than the field alone: a deadline that was extended, a value without its name. */
static gboolean
lh_list_report_set_words (const LhListRows *rows,
                          LhReportRow      *row,
                          guint             column,
                          LhRecord         *record,
                          guint             field)
{
  if (LH_IS_RESULT_ITEM (record) && field == LH_RESULT_ITEM_VALUE_TEXT)
    lh_report_row_take_text (row, column, lh_result_item_format (record, FALSE, rows->catalog));
  else if (LH_IS_PROJECT (record) && field == LH_PROJECT_DUE_DATE &&
           !lh_record_is_empty (record, LH_PROJECT_APPROVED_DUE_DATE))
    lh_report_row_take_text (row, column, lh_project_format_deadline (LH_PROJECT (record), rows->catalog));
  else
    return FALSE;
  return TRUE;
}

static void
lh_list_report_set_cell (const LhListRows *rows,
                         LhReportRow      *row,
                         guint             column,
                         LhRecord         *record,
                         const LhListCell *cell)
{
  if (cell->maker == LH_LIST_FIELD && lh_list_report_set_words (rows, row, column, record, cell->field))
    return;
  if (cell->maker == LH_LIST_FIELD)
    lh_record_cells_set (rows->ledger, rows->catalog, row, column, record, cell->field);
  else if (cell->maker == LH_LIST_PROJECTS)
    lh_list_report_set_projects (rows, row, column, record);
  else if (cell->maker == LH_LIST_LIGHT && LH_IS_PROBLEM (record))
    {
      g_auto (LhProblemStatus) status = { 0 };

      lh_ledger_judge_problem (rows->ledger, record, &status);
      lh_report_row_set_light (row, column, status.light);
    }
  else
    lh_list_report_set_status (rows, row, column, record, cell->maker);
}

static LhReportTable *
lh_list_report_create_table (const LhListRows *rows)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (LhReportColumn));
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (LhListCell));
  const LhReportColumn ordinal = { .heading = lh_trc (rows->catalog, "form", NC_("form", "No.")),
                                   .kind = LH_REPORT_COLUMN_ORDINAL, .width = 4.5 };
  LhReportTable *table;

  g_array_append_val (columns, ordinal);
  for (guint i = 0; rows->columns[i] != NULL; i++)
    {
      LhReportColumn column;
      LhListCell cell;

      if (!lh_list_report_describe (rows, i, &cell, &column))
        continue;
      g_array_append_val (columns, column);
      g_array_append_val (cells, cell);
    }
  table = lh_report_table_new ("list", (const LhReportColumn *) (gpointer) columns->data, columns->len);
  for (guint i = 0; i < rows->records->len; i++)
    {
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_set_integer (row, 0, i + 1);
      for (guint j = 0; j < cells->len; j++)
        lh_list_report_set_cell (rows, row, j + 1, g_ptr_array_index (rows->records, i), &g_array_index (cells, LhListCell, j));
    }
  return table;
}

/* The figures of the quarter in a list are those of the ledger as it stands, never those of a closing. */
static char *
lh_list_report_format_day (const LhListRows *rows)
{
  LhStatistics *statistics = lh_ledger_get_statistics (rows->ledger);
  g_autofree char *day = lh_date_format (lh_date_today (), LH_DATE_LONG, rows->catalog);
  g_autofree char *quarter = NULL;
  gboolean told = FALSE;

  for (guint i = 0; rows->columns[i] != NULL; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (made_columns); j++)
        told |= g_str_equal (made_columns[j].key, rows->columns[i]);
    }
  if (!told || statistics == NULL)
    return g_steal_pointer (&day);
  quarter = lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_LONG, rows->catalog);
  /* TRANSLATORS: above a list; a quarter, and today */
  return g_strdup_printf (lh_tr (rows->catalog, N_("%s, the ledger as it stood on %s")), quarter, day);
}

/**
 * lh_list_report_new:
 *
 * Returns: (transfer full): a list as a workbook of one sheet, as it is on screen
 */
LhReport *
lh_list_report_new (const LhListRows *rows)
{
  const char *office = lh_ledger_get_setting (rows->ledger, "office-name", "");
  g_autofree char *day = lh_list_report_format_day (rows);
  LhReport *report = lh_report_new (rows->title, rows->catalog);
  LhReportSheet *sheet = lh_report_add_sheet (report, rows->title);
  g_autoptr (LhReportTable) table = lh_list_report_create_table (rows);

  lh_report_set_office (report, office);
  lh_report_set_author (report, office);
  lh_report_set_date_style (report, LH_DATE_SHORT);
  lh_report_sheet_set_title (sheet, rows->title);
  lh_report_sheet_set_info (sheet, *office != '\0' ? office : NULL, rows->remark, day);
  lh_report_sheet_add_table (sheet, table);
  return report;
}
