/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-error.h"
#include "lh-grid-column.h"
#include "lh-indicator.h"
#include "lh-progress-text.h"

/* What single texts of the quarterly grid mean: phrases that say nothing, headings, values of indicators. */

static void
test_vague (void)
{
  static const struct
  {
    const char *text;
    gboolean    vague;
  } cases[] = {
    { "正常推进", TRUE }, { "正常推进。", TRUE }, { "项目正常推进，进展顺利！", TRUE }, { "按计划进行", TRUE },
    { "目前各项工作有序开展。", TRUE }, { "无", TRUE }, { "（无）", TRUE }, { "正常\n推进中", TRUE }, { "已完成。", TRUE },
    { "本季度项目正在正常推进", TRUE }, { "同上", TRUE },
    { "", FALSE }, { "。。", FALSE }, { NULL, FALSE },
    { "正常推进，办结12件。", FALSE }, { "完成流程梳理", FALSE }, { "按计划推进流程梳理", FALSE }, { "无障碍改造完工", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text != NULL ? cases[i].text : "(null)");
      g_assert_cmpint (lh_progress_text_is_vague (cases[i].text), ==, cases[i].vague);
    }
}

static void
test_similarity (void)
{
  const char *text = "完成前期调研，走访基层单位和服务对象，梳理出主要堵点，形成问题清单并报党组审定。";

  g_assert_cmpuint (lh_progress_text_similarity (text, text), ==, 100);
  g_assert_cmpuint (lh_progress_text_similarity ("完成前期调研走访", "完成 前期调研、走访。"), ==, 100);
  g_assert_cmpuint (lh_progress_text_similarity (text, "完成前期调研，走访基层单位和服务对象，梳理出主要堵点，"
                                                       "形成问题清单并报党委审定。"), >=, LH_PROGRESS_TEXT_NEAR);
  g_assert_cmpuint (lh_progress_text_similarity (text, "召开推进会三次，对照时间表检查任务完成情况。"), <, 40);
  g_assert_cmpuint (lh_progress_text_similarity ("无", "有"), ==, 0);
  g_assert_cmpuint (lh_progress_text_similarity ("", ""), ==, 0);
  g_assert_cmpuint (lh_progress_text_similarity (NULL, text), ==, 0);
}

static void
test_headings (void)
{
  static const struct
  {
    const char *heading;
    guint       column;
  } cases[] = {
    { "单位", LH_GRID_ORGANIZATION }, { "填报单位", LH_GRID_ORGANIZATION }, { "项目编号", LH_GRID_NUMBER },
    { "书记项目名称", LH_GRID_PROJECT }, { "本季度进展(做了什么、结果如何)", LH_GRID_WORK_DONE },
    { "本季度进展（做了什么、结果如何）", LH_GRID_WORK_DONE }, { "累计进度(%)", LH_GRID_ACTUAL },
    { "累 计 进 度（％）", LH_GRID_ACTUAL }, { "下步打算", LH_GRID_NEXT_PLAN }, { "存在的问题", LH_GRID_PROBLEMS },
    { "量化指标完成值", LH_GRID_VALUES }, { "填报日期", LH_GRID_REPORTED_ON }, { "Problems", LH_GRID_PROBLEMS },
    { "work-done", LH_N_GRID_COLUMNS }, { "序号", LH_N_GRID_COLUMNS }, { "", LH_N_GRID_COLUMNS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint column = LH_N_GRID_COLUMNS;

      g_test_message ("%s", cases[i].heading);
      lh_grid_column_from_heading (cases[i].heading, &column);
      g_assert_cmpuint (column, ==, cases[i].column);
    }
}

static LhRecord *
create_indicator (const char *name,
                  const char *unit)
{
  LhRecord *indicator = LH_RECORD (lh_indicator_new ());

  lh_record_set_text (indicator, LH_INDICATOR_NAME, name);
  lh_record_set_text (indicator, LH_INDICATOR_UNIT, unit);
  return indicator;
}

/* The values are read, and written again in one spelling. */
static void
test_values (void)
{
  static const struct
  {
    const char *text;
    const char *expected;       /* NULL: refused */
  } cases[] = {
    { "", "" }, { "无", "" }, { "—", "" },
    { "廉洁微课 9门；测评平均得分 84分", "廉洁微课 9门；测评平均得分 84分" },
    { "测评平均得分：84；廉洁微课9门", "廉洁微课 9门；测评平均得分 84分" },
    { "廉洁微课/门/9", "廉洁微课 9门" },
    { "廉洁微课　９　门\n", "廉洁微课 9门" },
    { "测评平均得分为84.50分", "测评平均得分 84.50分" },
    { "廉洁微课300余门", "廉洁微课 300余门" }, { "廉洁微课超300门", "廉洁微课 超300门" },
    { "廉洁微课 300多门", "廉洁微课 300多门" }, { "廉洁微课300门以上", "廉洁微课 300门以上" },
    { "廉洁微课 9场", NULL }, { "廉洁微课 若干门", NULL }, { "培训场次 9", NULL }, { "9门", NULL },
    { "廉洁微课 9门；廉洁微课 10门", NULL },
  };
  g_autoptr (GPtrArray) indicators = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (indicators, create_indicator ("廉洁微课", "门"));
  g_ptr_array_add (indicators, create_indicator ("测评平均得分", "分"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) parsed = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%s", cases[i].text);
      if (cases[i].expected == NULL)
        {
          g_assert_false (lh_grid_values_parse (indicators, cases[i].text, &parsed, &error));
          g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
          continue;
        }
      lh_grid_values_parse (indicators, cases[i].text, &parsed, &error);
      g_assert_no_error (error);
      text = lh_grid_values_format (indicators, parsed);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grid-texts/vague", test_vague);
  g_test_add_func ("/grid-texts/similarity", test_similarity);
  g_test_add_func ("/grid-texts/headings", test_headings);
  g_test_add_func ("/grid-texts/values", test_values);

  return g_test_run ();
}
