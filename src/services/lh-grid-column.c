/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-grid-column.h"

#include <string.h>

#include "lh-organization.h"
#include "lh-progress.h"
#include "lh-project.h"
#include "lh-quarter-plan.h"
#include "lh-text.h"

#define FIXED(name, label, headings) { name, label, headings, LH_GRID_KIND_FIXED, 0 }
#define FIELD(name, label, headings, field) { name, label, headings, LH_GRID_KIND_FIELD, field }

/* Headings beside the label: what organizations write above the same column (form F4, rule 8.2), folded. */
static const LhGridColumn columns[LH_N_GRID_COLUMNS] = {
  [LH_GRID_ORGANIZATION] = FIXED ("organization", N_("Organization"),
    "单位 单位名称 责任单位 填报单位 申报单位 牵头单位 部门 部门名称 党组织 党组织名称"),
  [LH_GRID_NUMBER] = FIXED ("number", N_("Number"), "项目编号 编号"),
  [LH_GRID_PROJECT] = FIXED ("project", N_("Project"), "项目 项目名称 书记项目 书记项目名称 领办项目 领办事项 突破项目"),
  [LH_GRID_LIGHT] = FIXED ("light", N_("Light"), "灯 亮灯 预警"),
  [LH_GRID_PLAN] = FIELD ("planned-work", N_("Plan of the quarter"), "本季度计划 本季计划 计划 季度计划",
                          LH_PROGRESS_PLANNED_WORK),
  [LH_GRID_PROMISE] = FIXED ("promise", N_("Promised last quarter"), "上季承诺 上季度下步打算 上季打算"),
  [LH_GRID_WORK_DONE] = FIELD ("work-done", N_("Progress of the quarter"),
    "本季度进展 本季进展 进展情况 进展 工作进展 推进情况 落实情况 最新进展 本季度进展做了什么结果如何 项目实施进展情况",
    LH_PROGRESS_WORK_DONE),
  [LH_GRID_PROBLEMS] = FIELD ("problems", N_("Problems"), "存在问题 存在的问题 问题及困难 困难问题 问题",
                              LH_PROGRESS_PROBLEMS),
  [LH_GRID_CAUSES] = FIELD ("causes", N_("Causes"), "原因分析 原因 问题原因", LH_PROGRESS_CAUSES),
  [LH_GRID_NEXT_PLAN] = FIELD ("next-plan", N_("Plan for the next quarter"),
    "下季度打算 下步打算 下一步打算 下一步工作 下季度计划 下步计划 下步措施 下季打算", LH_PROGRESS_NEXT_PLAN),
  [LH_GRID_COORDINATION] = FIELD ("coordination", N_("Matters to coordinate"), "需协调事项 需协调解决的事项 协调事项",
                                  LH_PROGRESS_COORDINATION),
  [LH_GRID_BEFORE] = FIXED ("progress-before", N_("Progress last quarter"), "上季进度 上季度进度 上季累计进度"),
  [LH_GRID_ACTUAL] = FIELD ("actual-progress", N_("Cumulative progress"),
    "累计进度 进度 完成率 完成比例 完成百分比 当前进度 总体进度 累计完成", LH_PROGRESS_ACTUAL_PROGRESS),
  [LH_GRID_FALL_REASON] = FIELD ("fall-reason", N_("Reason for the fall"), "下降原因 进度下降原因 回落原因 进度回落说明",
                                 LH_PROGRESS_FALL_REASON),
  [LH_GRID_VALUES] = { "values", N_("Indicator values"), "量化指标完成值 指标完成值 指标值 量化指标 指标完成情况",
                       LH_GRID_KIND_VALUES, 0 },
  [LH_GRID_REPORTER] = FIELD ("reporter", N_("Reported by"), "填报人 汇报人 报送人", LH_PROGRESS_REPORTER),
  [LH_GRID_REVIEWER] = FIELD ("reviewer", N_("Reviewed by"), "审核人 审签人", LH_PROGRESS_REVIEWER),
  [LH_GRID_REPORTED_ON] = FIELD ("reported-on", N_("Reported on"), "填报日期 填报时间 报送日期 报送时间",
                                 LH_PROGRESS_REPORTED_ON),
};

const LhGridColumn *
lh_grid_column_get (guint column)
{
  g_return_val_if_fail (column < LH_N_GRID_COLUMNS, NULL);
  return &columns[column];
}

static gboolean
lh_grid_column_has_heading (guint       column,
                            const char *folded)
{
  g_auto (GStrv) headings = g_strsplit (columns[column].headings, " ", -1);
  g_autofree char *label = lh_text_fold (columns[column].label);

  return g_strv_contains ((const char *const *) headings, folded) || g_str_equal (label, folded) ||
         g_str_equal (columns[column].name, folded);
}

/* "累计进度(%)" and "本季度进展（做了什么、结果如何）": what is in brackets says how to fill the column in. */
static char *
lh_grid_column_strip_brackets (const char *heading)
{
  g_autofree char *normal = lh_text_normalize (heading);
  char *bracket = strchr (normal, '(');

  if (bracket != NULL && bracket != normal)
    *bracket = '\0';
  return lh_text_fold (normal);
}

/**
 * lh_grid_column_from_heading:
 * @heading: a heading as somebody wrote it
 * @column: (out): the column it means
 *
 * Returns: whether it is known
 */
gboolean
lh_grid_column_from_heading (const char *heading,
                             guint      *column)
{
  g_autofree char *folded = lh_text_fold (heading);
  g_autofree char *stripped = lh_grid_column_strip_brackets (heading);

  if (*folded == '\0')
    return FALSE;
  for (guint i = 0; i < LH_N_GRID_COLUMNS; i++)
    {
      if (lh_grid_column_has_heading (i, folded) || lh_grid_column_has_heading (i, stripped))
        {
          *column = i;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
lh_grid_column_is_editable (guint column)
{
  g_return_val_if_fail (column < LH_N_GRID_COLUMNS, FALSE);
  return columns[column].kind != LH_GRID_KIND_FIXED;
}

/**
 * lh_grid_column_is_long:
 *
 * Returns: whether the column holds texts of several lines
 */
gboolean
lh_grid_column_is_long (guint column)
{
  const guint longs = 1u << LH_GRID_PLAN | 1u << LH_GRID_PROMISE | 1u << LH_GRID_WORK_DONE | 1u << LH_GRID_PROBLEMS |
                      1u << LH_GRID_CAUSES | 1u << LH_GRID_NEXT_PLAN | 1u << LH_GRID_COORDINATION |
                      1u << LH_GRID_FALL_REASON | 1u << LH_GRID_VALUES;

  return (longs & (1u << column)) != 0;
}

gboolean
lh_grid_column_is_numeric (guint column)
{
  return column == LH_GRID_ACTUAL || column == LH_GRID_BEFORE;
}

static char *
lh_grid_row_format_field (LhRecord  *report,
                          guint      field,
                          LhCatalog *catalog)
{
  guint n_fields;

  if (report == NULL)
    return g_strdup ("");
  switch (lh_record_get_fields (report, &n_fields)[field].kind)
    {
    case LH_FIELD_TENTHS:
      return lh_percent_format (lh_record_get_int (report, field));
    case LH_FIELD_DATE:
      return lh_date_is_set (lh_record_get_date (report, field))
             ? lh_date_format (lh_record_get_date (report, field), LH_DATE_SHORT, catalog) : g_strdup ("");
    default:
      return g_strdup (lh_record_get_text (report, field));
    }
}

/* Until the report says otherwise, the plan of the quarter is what the project planned. */
static char *
lh_grid_row_format_plan (LhGridRow *row)
{
  if (row->report != NULL && !lh_record_is_empty (row->report, LH_PROGRESS_PLANNED_WORK))
    return g_strdup (lh_record_get_text (row->report, LH_PROGRESS_PLANNED_WORK));
  return g_strdup (row->plan != NULL ? lh_record_get_text (row->plan, LH_QUARTER_PLAN_TASK) : "");
}

/**
 * lh_grid_row_format:
 * @column: a #LhGridColumnId; the light is not known here and is ""
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): what is in a cell, as it is shown, copied and edited
 */
char *
lh_grid_row_format (LhGridRow *row,
                    guint      column,
                    LhCatalog *catalog)
{
  g_return_val_if_fail (column < LH_N_GRID_COLUMNS, NULL);

  switch ((LhGridColumnId) column)
    {
    case LH_GRID_ORGANIZATION:
      return g_strdup (row->organization != NULL ? lh_record_get_text (row->organization, LH_ORGANIZATION_NAME) : "");
    case LH_GRID_NUMBER:
      return g_strdup (lh_record_get_text (row->project, LH_PROJECT_NUMBER));
    case LH_GRID_PROJECT:
      return g_strdup (lh_record_get_text (row->project, LH_PROJECT_NAME));
    case LH_GRID_PLAN:
      return lh_grid_row_format_plan (row);
    case LH_GRID_PROMISE:
      return g_strdup (row->before != NULL ? lh_record_get_text (row->before, LH_PROGRESS_NEXT_PLAN) : "");
    case LH_GRID_BEFORE:
      return lh_grid_row_format_field (row->before, LH_PROGRESS_ACTUAL_PROGRESS, catalog);
    case LH_GRID_VALUES:
      return lh_grid_values_format (row->indicators, row->values);
    case LH_GRID_LIGHT:
      return g_strdup ("");
    default:
      return lh_grid_row_format_field (row->report, columns[column].field, catalog);
    }
}
