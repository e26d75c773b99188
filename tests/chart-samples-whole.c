/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "chart-samples-whole.h"

#include "lh-chart-builder.h"

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
chart_sample_stacked (LhChartKind kind,
                      guint       count)
{
  static const struct
  {
    const char *label;
    LhChartRole role;
    LhChartSymbol symbol;
  } lights[] = {
    { "绿 正常", LH_CHART_ROLE_LIGHT_GREEN, LH_CHART_SYMBOL_CIRCLE },
    { "黄 预警", LH_CHART_ROLE_LIGHT_YELLOW, LH_CHART_SYMBOL_TRIANGLE },
    { "红 逾期", LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_SQUARE },
    { "蓝 办结", LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_SYMBOL_CHECK },
    { "灰 未启动", LH_CHART_ROLE_LIGHT_GREY, LH_CHART_SYMBOL_RING },
  };
  static const int values[][5] = {
    { 96, 21, 4, 0, 135 }, { 140, 47, 12, 8, 49 }, { 154, 55, 20, 18, 9 }, { 0, 0, 0, 0, 0 }, { 3, 1, 0, 0, 0 },
  };
  LhChartBuilder *builder = lh_chart_builder_new (kind);

  chart_sample_set_captions (builder, "三季度红灯20个，比二季度增加8个", "各季度末项目亮灯，个");
  for (guint j = 0; j < G_N_ELEMENTS (lights); j++)
    lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, lights[j].role, lights[j].label);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *key = g_strdup_printf ("unit-%u", i);
      guint category = lh_chart_builder_add_category (builder, key, units[i % G_N_ELEMENTS (units)], NULL);

      for (guint j = 0; j < G_N_ELEMENTS (lights); j++)
        {
          int value = values[i % G_N_ELEMENTS (values)][j];
          g_autofree char *text = g_strdup_printf ("%d", value);

          if (i % 11 == 6)
            lh_chart_builder_set_state (builder, category, j, LH_CHART_CELL_MISSING, "未报送");
          else
            lh_chart_builder_set_value (builder, category, j, value, text);
          lh_chart_builder_set_style (builder, category, j, lights[j].role, lights[j].symbol);
        }
    }

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_doughnut (guint count)
{
  static const struct
  {
    const char *label;
    int value;
  } classes[] = {
    { "服务中心大局", 81 }, { "基层党组织建设", 66 }, { "优化营商环境", 52 }, { "党建品牌创建", 30 },
    { "党风廉政建设和反腐败斗争", 18 }, { "干部队伍建设", 6 }, { "群团工作", 2 }, { "其他", 1 },
  };
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_DOUGHNUT);

  chart_sample_set_captions (builder, "服务中心大局类项目81个，占31.6%，居首位", "立项且未撤销的项目，按类别");
  lh_chart_builder_set_rest_label (builder, "其余");
  lh_chart_builder_set_total (builder, NULL, "个项目");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "项目");
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", classes[i % G_N_ELEMENTS (classes)].value);
      guint category = lh_chart_builder_add_category (builder, text, classes[i % G_N_ELEMENTS (classes)].label, NULL);

      lh_chart_builder_set_value (builder, category, 0, classes[i % G_N_ELEMENTS (classes)].value, text);
    }

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_trend (guint count)
{
  static const char *const lines[] = { "平均进度", "按期报送率", "整改完成率", "整改销号率", "上年同期" };
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_TREND);

  chart_sample_set_captions (builder, "2024年三季度整改销号率62.0%，连续三个季度上升", "各季度末，%");
  lh_chart_builder_set_unit (builder, "%");
  lh_chart_builder_set_range (builder, 0, 100);
  for (guint j = 0; j < G_N_ELEMENTS (lines); j++)
    lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, lines[j]);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u年%u季度", 2022 + i / 4, i % 4 + 1);
      guint category = lh_chart_builder_add_category (builder, name, name, NULL);

      for (guint j = 0; j < G_N_ELEMENTS (lines); j++)
        {
          double value = 90.0 - j * 9.0 - (i * 7 + j * 5) % 23 + (i % 4) * 2.0;
          g_autofree char *text = g_strdup_printf ("%.1f%%", value);

          if (i % 7 == 3 && j < 2)
            lh_chart_builder_set_state (builder, category, j, LH_CHART_CELL_MISSING, "未报送");
          else
            lh_chart_builder_set_value (builder, category, j, value, text);
        }
    }

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_s_curve (guint count)
{
  static const double plan[] = { 0, 3, 8, 16, 26, 37, 49, 61, 72, 82, 90, 96, 100 };
  static const double actual[] = { 0, 2, 6, 15, 24, 33, 44, 55, 65, 68.9 };
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_S_CURVE);

  chart_sample_set_captions (builder, "截至9月末平均进度68.9%，低于计划13.1个百分点", "全部项目累计进度平均，%");
  lh_chart_builder_set_unit (builder, "%");
  lh_chart_builder_set_range (builder, 0, 100);
  lh_chart_builder_set_now (builder, MIN (9, count - 1.0), "截至9月30日");
  lh_chart_builder_set_gap (builder, "低于计划13.1个百分点");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_RED, "实际");
  lh_chart_builder_add_series (builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT, "计划");
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *name = i % 13 == 0 ? g_strdup ("年初") : g_strdup_printf ("%u月", i % 13);
      guint category = lh_chart_builder_add_category (builder, name, name, NULL);
      g_autofree char *plan_text = g_strdup_printf ("%.1f%%", plan[i % 13]);

      lh_chart_builder_set_value (builder, category, 1, plan[i % 13], plan_text);
      if (i < G_N_ELEMENTS (actual))
        {
          g_autofree char *text = g_strdup_printf ("%.1f%%", actual[i]);

          lh_chart_builder_set_value (builder, category, 0, actual[i], text);
        }
    }

  return lh_chart_builder_end (builder);
}
