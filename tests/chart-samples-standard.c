/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "chart-samples-standard.h"

#include "lh-chart-builder.h"
#include "lh-chart-gantt.h"

static const char *const units[] = {
  "市行政审批局", "市水务局", "市财政局", "市住房和城乡建设局", "市审计局", "市林业局", "市教育体育局",
  "市人力资源和社会保障局", "市国资委", "市中级人民法院", "市政协机关", "国家税务总局示例市税务局机关党委",
};

static void
chart_sample_set_captions (LhChartBuilder *builder,
                           const char     *title,
                           const char     *subtitle)
{
  lh_chart_builder_set_title (builder, title);
  lh_chart_builder_set_subtitle (builder, subtitle);
  lh_chart_builder_set_source (builder, "数据来源：各单位报送  截至2024年9月30日");
  lh_chart_builder_set_footer (builder, "示例市直机关工委");
  lh_chart_builder_set_empty_text (builder, "本季度还没有数据");
}

LhChart *
chart_sample_light_strip (guint count)
{
  static const struct
  {
    const char *key, *label;
    int value;
    LhChartRole role;
    LhChartSymbol symbol;
  } lights[] = {
    { "green", "绿 正常", 171, LH_CHART_ROLE_LIGHT_GREEN, LH_CHART_SYMBOL_CIRCLE },
    { "yellow", "黄 预警", 38, LH_CHART_ROLE_LIGHT_YELLOW, LH_CHART_SYMBOL_TRIANGLE },
    { "red", "红 逾期", 19, LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_SQUARE },
    { "blue", "蓝 办结", 22, LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_SYMBOL_CHECK },
    { "grey", "灰 未启动", 6, LH_CHART_ROLE_LIGHT_GREY, LH_CHART_SYMBOL_RING },
  };
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_LIGHT_STRIP);

  chart_sample_set_captions (builder, "三季度亮灯：绿灯过三分之二，红灯 19 个", "项目 256 个，按进展灯");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "项目");
  for (guint i = 0; i < MIN (count, G_N_ELEMENTS (lights)); i++)
    {
      guint category = lh_chart_builder_add_category (builder, lights[i].key, lights[i].label, NULL);
      g_autofree char *text = g_strdup_printf ("%d", lights[i].value);

      lh_chart_builder_set_value (builder, category, 0, lights[i].value, text);
      lh_chart_builder_set_style (builder, category, 0, lights[i].role, lights[i].symbol);
    }

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_ranking (guint    count,
                      gboolean negative)
{
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_RANKING);

  chart_sample_set_captions (builder, "各单位平均进度：三成单位低于序时", "竖线为计划进度 75%，▼ 为低于序时");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_NAVY, "实际进度");
  if (!negative)
    lh_chart_builder_add_series (builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT, "计划进度");
  lh_chart_builder_set_show_ranks (builder, count > 12);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *key = g_strdup_printf ("unit-%u", i);
      g_autofree char *rank = g_strdup_printf ("%u", i + 1);
      double value = (negative ? 20.0 : 92.0) - (negative ? 60.0 : 50.0) * i / count;
      g_autofree char *text = g_strdup_printf ("%.1f%%", value);
      guint category = lh_chart_builder_add_category (builder, key, units[i % G_N_ELEMENTS (units)], NULL);

      lh_chart_builder_set_rank (builder, category, rank);
      if (i % 17 == 16)
        {
          lh_chart_builder_set_state (builder, category, 0, LH_CHART_CELL_MISSING, "未报送");
          continue;
        }
      lh_chart_builder_set_value (builder, category, 0, value, text);
      if (!negative)
        lh_chart_builder_set_value (builder, category, 1, 75.0, "75.0%");
      if (value < (negative ? 0.0 : 75.0))
        lh_chart_builder_set_below (builder, category, 0);
    }
  lh_chart_builder_add_reference (builder, LH_CHART_ROLE_DEFAULT, negative ? -9.7 : 76.6,
                                  negative ? "平均 -9.7%" : "平均 76.6%");

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_columns (guint count)
{
  static const char *const quarters[] = { "一季度", "二季度", "三季度", "四季度" };
  static const double actual[] = { 27.4, 48.1, 68.9 };
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_COLUMNS);

  chart_sample_set_captions (builder, "三季度平均进度 68.9%，低于序时 6.1 个百分点", "全部项目平均，%");
  lh_chart_builder_set_unit (builder, "%");
  lh_chart_builder_add_series (builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT, "计划");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_NAVY, "实际");
  for (guint i = 0; i < count; i++)
    {
      double plan = 25.0 * (i % 4 + 1);
      g_autofree char *plan_text = g_strdup_printf ("%.0f", plan);
      g_autofree char *text = g_strdup_printf ("%.1f", actual[i % 3]);
      guint category = lh_chart_builder_add_category (builder, quarters[i % 4], quarters[i % 4], NULL);

      lh_chart_builder_set_value (builder, category, 0, plan, plan_text);
      if (i % 4 == 3)
        {
          lh_chart_builder_set_state (builder, category, 1, LH_CHART_CELL_NOT_DUE, NULL);
          continue;
        }
      lh_chart_builder_set_value (builder, category, 1, actual[i % 3], text);
      if (i % 4 > 0)
        lh_chart_builder_set_below (builder, category, 1);
    }

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_heat_map (guint count)
{
  static const char *const quarters[] = { "一季度", "二季度", "三季度", "四季度" };
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_HEAT_MAP);

  chart_sample_set_captions (builder, "单位 × 季度热力图", "累计进度（%），斜纹为未报送");
  for (guint j = 0; j < G_N_ELEMENTS (quarters); j++)
    lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, quarters[j]);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *key = g_strdup_printf ("unit-%u", i);
      guint category = lh_chart_builder_add_category (builder, key, units[i % G_N_ELEMENTS (units)], NULL);

      for (guint j = 0; j < G_N_ELEMENTS (quarters); j++)
        {
          double value = (31.0 - i % 12) * (j + 1);
          g_autofree char *text = g_strdup_printf ("%.0f", value);

          if (j == 3)
            lh_chart_builder_set_state (builder, category, j, LH_CHART_CELL_NOT_DUE, "未到期");
          else if ((i + j) % 7 == 5)
            lh_chart_builder_set_state (builder, category, j, LH_CHART_CELL_MISSING, "未报送");
          else
            lh_chart_builder_set_value (builder, category, j, value, text);
        }
    }

  return lh_chart_builder_end (builder);
}

static void
chart_sample_add_periods (LhChartBuilder *builder,
                          int             year)
{
  static const char *const quarters[] = { "一季度", "二季度", "三季度", "四季度" };
  g_autofree char *name = g_strdup_printf ("%d年", year);

  lh_chart_builder_set_time (builder, lh_date_new (year, 1, 1), lh_date_new (year, 12, 31));
  lh_chart_builder_add_period (builder, LH_CHART_PERIOD_YEAR, lh_date_new (year, 1, 1), lh_date_new (year, 12, 31),
                               name, NULL);
  for (int i = 0; i < 12; i++)
    {
      LhDate first = lh_date_new (year, i + 1, 1);
      g_autofree char *label = g_strdup_printf ("%d月", i + 1);
      g_autofree char *full = lh_date_format (first, LH_DATE_MONTH, NULL);

      lh_chart_builder_add_period (builder, LH_CHART_PERIOD_MONTH, first, lh_date_end_of_month (first), label, full);
      if (i % 3 == 0)
        lh_chart_builder_add_period (builder, LH_CHART_PERIOD_QUARTER, first,
                                     lh_date_end_of_month (lh_date_add_months (first, 2)), quarters[i / 3], NULL);
    }
}

static void
chart_sample_add_gantt_legend (LhChartBuilder *builder)
{
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_PLAN, LH_CHART_ROLE_PLAN, LH_CHART_SYMBOL_NONE, "原计划");
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_EXTENSION, LH_CHART_ROLE_PLAN, LH_CHART_SYMBOL_NONE, "延期");
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_ACTUAL, LH_CHART_ROLE_LIGHT_GREEN, LH_CHART_SYMBOL_NONE,
                               "实际进度");
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_OVERDUE, LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_NONE, "逾期");
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_MOMENT, LH_CHART_ROLE_LIGHT_BLUE,
                               LH_CHART_SYMBOL_MILESTONE_DONE, "按期完成");
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_MOMENT, LH_CHART_ROLE_LIGHT_YELLOW,
                               LH_CHART_SYMBOL_MILESTONE_LATE, "逾期完成");
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_MOMENT, LH_CHART_ROLE_LIGHT_RED,
                               LH_CHART_SYMBOL_MILESTONE_OVERDUE, "逾期未完成");
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_MOMENT, LH_CHART_ROLE_LIGHT_GREEN,
                               LH_CHART_SYMBOL_MILESTONE_UNDER_WAY, "进行中");
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_MOMENT, LH_CHART_ROLE_LIGHT_GREY,
                               LH_CHART_SYMBOL_MILESTONE_OPEN, "未启动");
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_MOMENT, LH_CHART_ROLE_LIGHT_GREY,
                               LH_CHART_SYMBOL_MILESTONE_CANCELLED, "取消");
}

static void
chart_sample_add_gantt_bars (LhChartBuilder *builder,
                             guint           category,
                             guint           i)
{
  static const struct
  {
    LhChartRole role;
    LhChartSymbol symbol;
  } lights[] = {
    { LH_CHART_ROLE_LIGHT_GREEN, LH_CHART_SYMBOL_CIRCLE }, { LH_CHART_ROLE_LIGHT_YELLOW, LH_CHART_SYMBOL_TRIANGLE },
    { LH_CHART_ROLE_LIGHT_ORANGE, LH_CHART_SYMBOL_DIAMOND }, { LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_SQUARE },
    { LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_SYMBOL_CHECK }, { LH_CHART_ROLE_LIGHT_GREY, LH_CHART_SYMBOL_RING },
  };
  static const LhChartSymbol marks[] = {
    LH_CHART_SYMBOL_MILESTONE_DONE, LH_CHART_SYMBOL_MILESTONE_LATE, LH_CHART_SYMBOL_MILESTONE_OVERDUE,
    LH_CHART_SYMBOL_MILESTONE_UNDER_WAY, LH_CHART_SYMBOL_MILESTONE_OPEN, LH_CHART_SYMBOL_MILESTONE_CANCELLED,
  };
  static const LhChartRole roles[] = {
    LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_ROLE_LIGHT_YELLOW, LH_CHART_ROLE_LIGHT_RED, LH_CHART_ROLE_LIGHT_GREEN,
    LH_CHART_ROLE_LIGHT_GREY, LH_CHART_ROLE_LIGHT_GREY,
  };
  LhDate start = lh_date_new (2024, 1 + (int) (i % 3), 15);
  LhDate due = lh_date_new (2024, 7 + (int) (i % 5), 30);
  g_autofree char *progress = g_strdup_printf ("%u%%", 35 + i * 7 % 60);
  gboolean extended = i % 4 == 3;
  LhDate deadline = extended ? lh_date_add_days (due, 60) : due;
  LhChartBar bar = { LH_CHART_SPAN_PLAN, start, due, 0.0, LH_CHART_ROLE_PLAN, LH_CHART_SYMBOL_NONE, NULL, "原计划", NULL };

  lh_chart_builder_set_row_symbol (builder, category, lights[i % 6].role, lights[i % 6].symbol);
  lh_chart_builder_add_bar (builder, category, &bar);
  bar = (LhChartBar) { LH_CHART_SPAN_ACTUAL, start, deadline, (35 + i * 7 % 60) / 100.0, lights[i % 6].role,
                       LH_CHART_SYMBOL_NONE, progress, "累计进度", NULL };
  lh_chart_builder_add_bar (builder, category, &bar);
  if (extended)
    {
      bar = (LhChartBar) { LH_CHART_SPAN_EXTENSION, lh_date_add_days (due, 1), deadline, 0.0, LH_CHART_ROLE_PLAN,
                           LH_CHART_SYMBOL_NONE, NULL, "延期至", NULL };
      lh_chart_builder_add_bar (builder, category, &bar);
    }
  if (lh_date_compare (deadline, lh_date_new (2024, 9, 30)) < 0)
    {
      bar = (LhChartBar) { LH_CHART_SPAN_OVERDUE, lh_date_add_days (deadline, 1), lh_date_new (2024, 9, 30), 1.0,
                           LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_NONE, NULL, "逾期", NULL };
      lh_chart_builder_add_bar (builder, category, &bar);
    }
  for (guint j = 0; j < 4; j++)
    {
      LhDate day = lh_date_add_days (start, 30 + 50 * (int) j);

      bar = (LhChartBar) { LH_CHART_SPAN_MOMENT, day, day, 0.0, roles[(i + j) % 6], marks[(i + j) % 6], NULL, "里程碑",
                           NULL };
      lh_chart_builder_add_bar (builder, category, &bar);
    }
}

LhChart *
chart_sample_gantt (guint count)
{
  static const char *const names[] = {
    "打造年轻干部廉洁教育流动课堂", "惠企资金直达快享", "“一老一小”暖心服务",
    "推行市直机关单位“一件事一次办”窗口业务流程再造和党员先锋岗全覆盖行动计划",
  };
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_GANTT);

  chart_sample_set_captions (builder, "2024年书记项目作战图：256个项目，逾期未完成里程碑19个", "细条为原计划，粗条为实际进度");
  chart_sample_add_periods (builder, 2024);
  lh_chart_builder_set_today (builder, lh_date_new (2024, 9, 30), "截至2024年9月30日");
  lh_chart_builder_set_heading (builder, "项目");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "责任人");
  chart_sample_add_gantt_legend (builder);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *key = g_strdup_printf ("project-%u", i);
      g_autofree char *owner = g_strdup_printf ("%s 王××", units[i % G_N_ELEMENTS (units)]);
      guint category = lh_chart_builder_add_category (builder, key, names[i % G_N_ELEMENTS (names)], NULL);

      lh_chart_builder_set_value (builder, category, 0, 0.0, owner);
      chart_sample_add_gantt_bars (builder, category, i);
    }

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_table (guint count)
{
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_TABLE);
  guint problem, light;

  chart_sample_set_captions (builder, "2024年书记项目清单", "共256个项目");
  lh_chart_builder_set_heading (builder, "项目名称");
  problem = lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "拟解决的突出问题");
  lh_chart_builder_set_weight (builder, problem, 2.0);
  light = lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "亮灯");
  lh_chart_builder_set_weight (builder, light, 0.6);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *key = g_strdup_printf ("project-%u", i);
      guint category = lh_chart_builder_add_category (builder, key, "打造年轻干部廉洁教育流动课堂", NULL);

      lh_chart_builder_set_value (builder, category, problem, 0.0,
                                  "教育内容与岗位风险结合不紧，课后测评平均得分不足80分，年轻干部参与互动少。");
      lh_chart_builder_set_value (builder, category, light, 0.0, "黄 预警");
      lh_chart_builder_set_style (builder, category, light, LH_CHART_ROLE_LIGHT_YELLOW, LH_CHART_SYMBOL_TRIANGLE);
    }

  return lh_chart_builder_end (builder);
}
