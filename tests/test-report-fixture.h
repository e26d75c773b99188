/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-report.h"
#include "lh-test-mo.h"

/* A report made by hand, with everything a writer must cope with. */

#define FIXTURE_N_UNITS 14
#define FIXTURE_N_PROJECTS 61
#define FIXTURE_FORMULA "=1+1 是文字，不是公式"
#define FIXTURE_DIRTY "看不见的\001控制\357\277\277字符\r\n_x0041_"
#define FIXTURE_TITLE "示例市2024年第三季度书记项目推进情况台账"

static const LhTestText fixture_texts[] = {
  LH_TEST_TEXT ("Blue", "蓝"),
  LH_TEST_TEXT ("Green", "绿"),
  LH_TEST_TEXT ("Grey", "灰"),
  LH_TEST_TEXT ("Not to be changed", "不得更改"),
  LH_TEST_TEXT ("Orange", "橙"),
  LH_TEST_TEXT ("Page &P of &N", "第 &P 页 共 &N 页"),
  LH_TEST_TEXT ("Red", "红"),
  LH_TEST_TEXT ("This column is needed to take the table back.", "本列用于回收导入，请勿修改。"),
  LH_TEST_TEXT ("Total", "合计"),
  LH_TEST_TEXT ("Yellow", "黄"),
};

static const LhReportColumn fixture_ledger_columns[] = {
  { .heading = "序号", .kind = LH_REPORT_COLUMN_ORDINAL, .width = 4 },
  { .heading = "单位", .kind = LH_REPORT_COLUMN_TEXT, .width = 9, .flags = LH_REPORT_COLUMN_MERGE },
  { .heading = "项目编号", .kind = LH_REPORT_COLUMN_ID, .width = 9 },
  { .heading = "项目名称", .kind = LH_REPORT_COLUMN_TEXT, .width = 13 },
  { .heading = "项目类别", .kind = LH_REPORT_COLUMN_CODE, .width = 7 },
  { .heading = "拟解决问题", .kind = LH_REPORT_COLUMN_LONG_TEXT, .width = 12 },
  { .heading = "主要目标", .kind = LH_REPORT_COLUMN_LONG_TEXT, .width = 12 },
  { .heading = "完成时限", .kind = LH_REPORT_COLUMN_DATE, .width = 11 },
  { .heading = "计划进度", .group = "进度", .kind = LH_REPORT_COLUMN_PERCENT, .width = 7.5 },
  { .heading = "当前进度", .group = "进度", .kind = LH_REPORT_COLUMN_PERCENT, .width = 7.5 },
  { .heading = "滞后", .group = "进度", .kind = LH_REPORT_COLUMN_POINTS, .width = 7 },
  { .heading = "亮灯", .kind = LH_REPORT_COLUMN_LIGHT, .width = 7 },
  { .heading = "经费预算（万元）", .kind = LH_REPORT_COLUMN_MONEY, .width = 10, .total = LH_REPORT_TOTAL_SUM },
  { .heading = "备注", .kind = LH_REPORT_COLUMN_LONG_TEXT, .width = 8 },
  { .heading = "记录ID", .kind = LH_REPORT_COLUMN_ID, .flags = LH_REPORT_COLUMN_KEY },
  { .heading = "版本", .kind = LH_REPORT_COLUMN_INTEGER, .flags = LH_REPORT_COLUMN_KEY },
};

static const LhReportColumn fixture_summary_columns[] = {
  { .heading = "序号", .kind = LH_REPORT_COLUMN_ORDINAL },
  { .heading = "单位", .kind = LH_REPORT_COLUMN_TEXT, .width = 16 },
  { .heading = "项目数", .kind = LH_REPORT_COLUMN_INTEGER, .total = LH_REPORT_TOTAL_SUM },
  { .heading = "应报", .group = "报送", .kind = LH_REPORT_COLUMN_INTEGER, .total = LH_REPORT_TOTAL_SUM },
  { .heading = "按时", .group = "报送", .kind = LH_REPORT_COLUMN_INTEGER, .total = LH_REPORT_TOTAL_SUM },
  { .heading = "按时率", .group = "报送", .kind = LH_REPORT_COLUMN_PERCENT, .total = LH_REPORT_TOTAL_RATIO,
    .numerator = 4, .denominator = 3 },
  { .heading = "平均进度", .kind = LH_REPORT_COLUMN_PERCENT, .total = LH_REPORT_TOTAL_VALUE },
};

static const char *const fixture_units[FIXTURE_N_UNITS] = {
  "市委办公室", "市委组织部", "市委宣传部", "市人大机关", "市发展改革委", "市教育体育局", "市财政局",
  "市人力资源和社会保障局", "市行政审批服务局", "市水务局", "市林业局", "市审计局", "市总工会", "市残联",
};

static void
fixture_fill_texts (LhReportRow *row,
                    guint        index)
{
  if (index == 3)
    {
      /* 600 characters without a blank, that must not be cut */
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint i = 0; i < 60; i++)
        g_string_append (text, "窗口服务流程环节过多。");
      lh_report_row_set_text (row, 5, text->str);
    }
  else
    {
      lh_report_row_set_static (row, 5, index % 3 == 0 ? "惠企资金兑付环节多、平均用时21天，企业反映强烈"
                                                       : "流程环节多");
    }
  lh_report_row_set_static (row, 6, index % 4 == 1 ? "年底前兑付用时压缩至5天，形成1项制度、1个案例，满意率达到98%以上"
                                                   : "用时压缩至5天");
  lh_report_row_set_static (row, 13, index == 1 ? FIXTURE_FORMULA : index == 2 ? FIXTURE_DIRTY : NULL);
}

static void
fixture_fill_ledger (LhReportRow *row,
                     guint        index,
                     gpointer     user_data)
{
  gint64 planned = 750;
  gint64 actual = index == 0 ? 1000 : 400 + (gint64) (index * 37 % 500);

  lh_report_row_set_integer (row, 0, index + 1);
  lh_report_row_set_static (row, 1, fixture_units[index * FIXTURE_N_UNITS / FIXTURE_N_PROJECTS]);
  lh_report_row_take_text (row, 2, g_strdup_printf ("SJ2024-%03u-%02u", index / 4 + 1, index % 4 + 1));
  lh_report_row_set_static (row, 3, index % 2 == 0 ? "“财政惠企直达”党员先锋行动" : "三务融合工程");
  lh_report_row_set_static (row, 4, "攻坚类");
  fixture_fill_texts (row, index);
  lh_report_row_set_date (row, 7, lh_date_new (2024, 12, 31));
  lh_report_row_set_percent (row, 8, planned);
  lh_report_row_set_percent (row, 9, actual);
  if (index == 2)
    lh_report_row_set_not_applicable (row, 10);
  else
    lh_report_row_set_points (row, 10, planned - actual);
  lh_report_row_set_light (row, 11, index % LH_N_LIGHTS);
  lh_report_row_set_money (row, 12, index % 5 == 0 ? LH_UNSET : 350000 + index * 1000);
  lh_report_row_take_text (row, 14, g_strdup_printf ("%" G_GINT64_FORMAT, G_MAXINT64 - (gint64) index));
  lh_report_row_set_integer (row, 15, 3);
}

static LhReportTable *
fixture_new_summary (void)
{
  LhReportTable *table = lh_report_table_new ("summary", fixture_summary_columns,
                                              G_N_ELEMENTS (fixture_summary_columns));

  for (guint i = 0; i < FIXTURE_N_UNITS; i++)
    {
      LhReportRow *row = lh_report_table_add_row (table);

      lh_report_row_set_integer (row, 0, i + 1);
      lh_report_row_set_static (row, 1, fixture_units[i]);
      lh_report_row_set_integer (row, 2, 4 + i % 2);
      lh_report_row_set_integer (row, 3, i == 5 ? 0 : 4);
      lh_report_row_set_integer (row, 4, i == 5 ? 0 : i % 3 + 1);
      if (i == 5)
        lh_report_row_set_not_applicable (row, 5);
      else
        lh_report_row_set_percent (row, 5, (i % 3 + 1) * 250);
      lh_report_row_set_percent (row, 6, 500 + i * 30);
    }
  lh_report_row_set_percent (lh_report_table_edit_total (table), 6, 689);
  return table;
}

static LhReport *
fixture_new_report (LhCatalog *catalog)
{
  LhReport *report = lh_report_new (FIXTURE_TITLE, catalog);
  g_autoptr(LhReportTable) summary = fixture_new_summary ();
  g_autoptr(LhReportTable) ledger = lh_report_table_new ("projects", fixture_ledger_columns,
                                                         G_N_ELEMENTS (fixture_ledger_columns));
  LhReportSheet *sheet;
  LhReportChart *chart;

  lh_report_set_office (report, "示例市直机关工委");
  lh_report_set_author (report, "领\002航");
  lh_report_set_date_style (report, LH_DATE_SHORT);

  sheet = lh_report_add_sheet (report, "按单位汇总");
  lh_report_sheet_set_annex (sheet, "附件1");
  lh_report_sheet_set_title (sheet, "2024年第三季度书记项目按单位汇总");
  lh_report_sheet_set_info (sheet, "填报单位：示例市直机关工委", NULL, "截至2024年9月30日");
  lh_report_sheet_add_table (sheet, summary);
  lh_report_sheet_add_text (sheet, LH_REPORT_TEXT_NOTE, "注：按时率＝按时份数÷应报份数，合计由合计数重新计算。");
  lh_report_sheet_set_signature (sheet, "单位负责人：　　　　审核人：　　　　填表人：　　　　填表日期：");

  lh_report_table_set_source (ledger, FIXTURE_N_PROJECTS, fixture_fill_ledger, NULL, NULL);
  sheet = lh_report_add_sheet (report, "项目台账[2024/Q3]的名称长到超过三十一个字的工作表名称需要截短");
  lh_report_sheet_set_title (sheet, FIXTURE_TITLE "（一个特别长的标题用来检查字号）");
  lh_report_sheet_set_info (sheet, "填报单位：示例市直机关工委", "填报人：　　审核人：　　联系电话：", "单位：万元、%");
  lh_report_sheet_add_table (sheet, ledger);

  sheet = lh_report_add_sheet (report, "图表");
  lh_report_sheet_set_title (sheet, "2024年第三季度书记项目图表");
  chart = lh_report_chart_new (LH_REPORT_CHART_BARS, summary, "各单位平均进度");
  chart->category = 1;
  chart->percent_axis = TRUE;
  chart->height = 400;
  lh_report_chart_add_series (chart, (LhReportSeries) { .column = 6, .colour = 0x1F4E79 });
  lh_report_sheet_add_chart (sheet, chart, FALSE);
  return report;
}

static LhCatalog *
fixture_new_catalog (void)
{
  return lh_test_mo_catalog (fixture_texts, G_N_ELEMENTS (fixture_texts));
}
