/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "chart-samples.h"

#include "lh-chart-builder.h"
#include "lh-chart-gantt.h"

static LhChartBuilder *
chart_sample_builder_new (LhChartKind  kind,
                          const char  *title,
                          const char  *subtitle)
{
  LhChartBuilder *builder = lh_chart_builder_new (kind);

  lh_chart_builder_set_title (builder, title);
  lh_chart_builder_set_subtitle (builder, subtitle);
  lh_chart_builder_set_source (builder, "数据来源：各单位报送  截至2024年9月30日");
  lh_chart_builder_set_footer (builder, "示例市直机关工委");
  lh_chart_builder_set_empty_text (builder, "本季度还没有数据");

  return builder;
}

static guint
chart_sample_add_category (LhChartBuilder *builder,
                           guint           index,
                           const char     *label)
{
  g_autofree char *key = g_strdup_printf ("key-%u", index);

  return lh_chart_builder_add_category (builder, key, label, NULL);
}

LhChart *
chart_sample_chevrons (guint count)
{
  static const struct
  {
    const char *label, *time, *sign, *state;
    LhChartRole role;
    LhChartSymbol symbol;
  } stages[] = {
    { "摸底调研", "2024年3月底前", "形成兑付流程问题清单", "已完成", LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_SYMBOL_CHECK },
    { "流程再造", "2024年5月底前", "环节由11个减至6个，印发流程图", "逾期完成", LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_SYMBOL_CHECK },
    { "系统联调", "2024年8月底前", "与市数据局、人民银行接口打通并通过验收测试", "逾期未完成", LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_SQUARE },
    { "试点运行", "2024年10月底前", "三个县区直达兑付", "进行中", LH_CHART_ROLE_LIGHT_GREEN, LH_CHART_SYMBOL_CIRCLE },
    { "总结推广", "2024年12月底前", "制度正式印发", "未启动", LH_CHART_ROLE_LIGHT_GREY, LH_CHART_SYMBOL_RING },
  };
  LhChartBuilder *builder = chart_sample_builder_new (LH_CHART_CHEVRONS,
                                                      "“财政惠企直达”党员先锋行动路线图：5个阶段已完成2个，1个逾期",
                                                      "阶段、完成时限、完成标志和状态");

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "完成时限");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "完成标志");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "状态");
  for (guint i = 0; i < count; i++)
    {
      guint j = i % G_N_ELEMENTS (stages);
      guint category = chart_sample_add_category (builder, i, stages[j].label);

      lh_chart_builder_set_value (builder, category, 0, 0.0, stages[j].time);
      lh_chart_builder_set_value (builder, category, 1, 0.0, stages[j].sign);
      lh_chart_builder_set_value (builder, category, 2, 0.0, stages[j].state);
      lh_chart_builder_set_style (builder, category, 2, stages[j].role, stages[j].symbol);
    }

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_radar (guint count)
{
  static const struct
  {
    const char *label;
    double value, average;
  } heads[] = {
    { "选题精准", 90.0, 82.5 }, { "书记领办", 85.0, 78.0 }, { "任务完成", 96.0, 84.1 }, { "指标达成", 72.5, 80.6 },
    { "按期报送", 100.0, 91.3 }, { "工作实效", 88.0, 79.4 }, { "创新推广", 65.0, 70.2 },
  };
  LhChartBuilder *builder = chart_sample_builder_new (LH_CHART_RADAR, "市财政局5项高于平均，指标达成低8.1分",
                                                      "各评价项目得分率（%），与参评单位平均比较");

  lh_chart_builder_set_range (builder, 0, 100);
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "市财政局");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "平均");
  for (guint i = 0; i < count; i++)
    {
      guint j = i % G_N_ELEMENTS (heads);
      guint category = chart_sample_add_category (builder, i, heads[j].label);
      g_autofree char *value = g_strdup_printf ("%.1f", heads[j].value);
      g_autofree char *average = g_strdup_printf ("%.1f", heads[j].average);

      lh_chart_builder_set_value (builder, category, 0, heads[j].value, value);
      lh_chart_builder_set_value (builder, category, 1, heads[j].average, average);
    }

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_bullet (guint count)
{
  static const struct
  {
    const char *label;
    double value, target;
    const char *share;
  } targets[] = {
    { "党支部标准化规范化达标率", 96.3, 95.0, "314/326" }, { "书记项目按期完成率", 87.5, 90.0, "224/256" },
    { "党员参与志愿服务", 61.8, 80.0, "4078/6598" }, { "问题整改率", 91.2, 90.0, "279/306" },
    { "群众满意度", -1.0, 90.0, NULL }, { "“四强”党支部占比", 32.5, 30.0, "106/326" },
  };
  LhChartBuilder *builder = chart_sample_builder_new (LH_CHART_BULLET, "6项年度目标达成3项，2项低于目标，1项缺少基数",
                                                      "竖线为目标值，▼为低于目标；括号内为完成数/基数");

  lh_chart_builder_set_unit (builder, "%");
  lh_chart_builder_set_range (builder, 0, 100);
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "完成");
  lh_chart_builder_add_series (builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT, "目标");
  for (guint i = 0; i < count; i++)
    {
      guint j = i % G_N_ELEMENTS (targets);
      guint category = chart_sample_add_category (builder, i, targets[j].label);
      g_autofree char *value = g_strdup_printf ("%.1f%%", targets[j].value);
      g_autofree char *target = g_strdup_printf ("目标 ≥%.1f%%", targets[j].target);

      lh_chart_builder_set_value (builder, category, 1, targets[j].target, target);
      if (targets[j].share == NULL)
        {
          lh_chart_builder_set_state (builder, category, 0, LH_CHART_CELL_MISSING, "缺少基数");
          continue;
        }
      lh_chart_builder_set_value (builder, category, 0, targets[j].value, value);
      lh_chart_builder_set_share (builder, category, 0, targets[j].share);
      if (targets[j].value < targets[j].target)
        lh_chart_builder_set_below (builder, category, 0);
    }
  lh_chart_builder_add_reference (builder, LH_CHART_ROLE_DEFAULT, 60.0, "不足60%");
  lh_chart_builder_add_reference (builder, LH_CHART_ROLE_DEFAULT, 80.0, "60%～80%");
  lh_chart_builder_add_reference (builder, LH_CHART_ROLE_DEFAULT, 100.0, "80%以上");

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_funnel (guint count)
{
  static const struct
  {
    const char *label;
    int value;
  } states[] = {
    { "申报", 281 }, { "立项", 256 }, { "实施", 247 }, { "申请验收", 41 }, { "验收通过", 18 },
  };
  LhChartBuilder *builder = chart_sample_builder_new (LH_CHART_FUNNEL, "281个项目申报，256个立项，18个验收通过",
                                                      "到过该环节的项目数；百分比为上一环节进入本环节的比例");

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "项目");
  for (guint i = 0; i < count; i++)
    {
      guint j = i % G_N_ELEMENTS (states);
      guint category = chart_sample_add_category (builder, i, states[j].label);
      g_autofree char *value = g_strdup_printf ("%d个", states[j].value);

      lh_chart_builder_set_value (builder, category, 0, states[j].value, value);
    }

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_cards (guint count)
{
  static const struct
  {
    const char *label, *value, *change;
    LhChartSymbol symbol;
    gboolean below;
  } cards[] = {
    { "立项项目", "256个", "较上季 +4个", LH_CHART_SYMBOL_TRIANGLE, FALSE },
    { "平均进度", "68.9%", "较上季 +20.8个百分点", LH_CHART_SYMBOL_TRIANGLE, FALSE },
    { "按期报送率", "92.3%", "较上季 -3.2个百分点", LH_CHART_SYMBOL_BELOW, TRUE },
    { "红灯项目", "20个", "较上季 +8个", LH_CHART_SYMBOL_TRIANGLE, TRUE },
    { "问题整改率", "91.2%", "较上季 持平", LH_CHART_SYMBOL_NONE, FALSE },
    { "党建品牌", "57个", "上季没有数据", LH_CHART_SYMBOL_NONE, FALSE },
  };
  LhChartBuilder *builder = chart_sample_builder_new (LH_CHART_CARDS, "2024年三季度书记项目主要数字", "截至季末，与二季度末比较");

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_NAVY, "数值");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "变化");
  for (guint i = 0; i < count; i++)
    {
      guint j = i % G_N_ELEMENTS (cards);
      guint category = chart_sample_add_category (builder, i, cards[j].label);

      lh_chart_builder_set_value (builder, category, 0, 0.0, cards[j].value);
      lh_chart_builder_set_value (builder, category, 1, 0.0, cards[j].change);
      lh_chart_builder_set_style (builder, category, 1, cards[j].below ? LH_CHART_ROLE_RED : LH_CHART_ROLE_GRASS,
                                  cards[j].symbol);
    }

  return lh_chart_builder_end (builder);
}

LhChart *
chart_sample_risk_grid (guint count)
{
  static const char *const likelihoods[] = { "很可能", "较可能", "有可能", "不太可能", "几乎不会" };
  static const char *const effects[] = { "轻微", "较小", "一般", "较大", "重大" };
  static const struct
  {
    LhChartRole role;
    LhChartSymbol symbol;
  } levels[] = {
    { LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_SYMBOL_RING }, { LH_CHART_ROLE_LIGHT_YELLOW, LH_CHART_SYMBOL_TRIANGLE },
    { LH_CHART_ROLE_LIGHT_ORANGE, LH_CHART_SYMBOL_DIAMOND }, { LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_SQUARE },
  };
  LhChartBuilder *builder = chart_sample_builder_new (LH_CHART_RISK_GRID, "23个廉政风险点中，重大风险4个、较大风险7个",
                                                      "按发生可能性和影响程度，格内为风险点个数");

  lh_chart_builder_set_heading (builder, "发生可能性\n影响程度");
  for (guint j = 0; j < G_N_ELEMENTS (effects); j++)
    lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, effects[j]);
  for (guint i = 0; i < count; i++)
    {
      guint category = chart_sample_add_category (builder, i, likelihoods[i % G_N_ELEMENTS (likelihoods)]);

      for (guint j = 0; j < G_N_ELEMENTS (effects); j++)
        {
          guint score = (5 - i % 5) * (j + 1);
          guint level = score >= 16 ? 3 : score >= 10 ? 2 : score >= 5 ? 1 : 0;
          g_autofree char *text = g_strdup_printf ("%u", (i * 7 + j * 3) % 4);

          lh_chart_builder_set_value (builder, category, j, (i * 7 + j * 3) % 4, text);
          lh_chart_builder_set_style (builder, category, j, levels[level].role, levels[level].symbol);
        }
    }

  return lh_chart_builder_end (builder);
}
