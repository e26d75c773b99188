/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-result-item.h"

#define VALUE LH_RESULT_NUMBER_VALUE
#define MASKED LH_RESULT_NUMBER_MASKED
#define LOOSE LH_RESULT_NUMBER_LOOSE
#define TEXT LH_RESULT_NUMBER_TEXT

/* Figures as reports have them, and their parts (rules R2 and R3). */
static const struct
{
  const char         *text;
  LhResultNumberKind  kind;
  const char         *value;
  const char         *scale;
  const char         *qualifier;
  const char         *unit;
} figures[] = {
  /* scales */
  { "58.6万亩", VALUE, "586000", "ten-thousand", NULL, "亩" },
  { "19.3万元", VALUE, "193000", "ten-thousand", NULL, "元" },
  { "1.23456789亿元", VALUE, "123456789", "hundred-million", NULL, "元" },
  { "2万亿元", VALUE, "2000000000000", NULL, NULL, "元" },
  { "3千余人", VALUE, "3000", NULL, "remainder", "人" },
  { "5百万元", VALUE, "5000000", "ten-thousand", NULL, "元" },
  { "12千米", VALUE, "12", NULL, NULL, "千米" },
  { "0.00005万元", VALUE, "0.5", "ten-thousand", NULL, "元" },
  /* qualifiers, before and behind */
  { "2800余个", VALUE, "2800", NULL, "remainder", "个" },
  { "3700余场次", VALUE, "3700", NULL, "remainder", "场次" },
  { "70万余", VALUE, "700000", "ten-thousand", "remainder", "" },
  { "70余万项", VALUE, "700000", "ten-thousand", "remainder", "项" },
  { "40余", VALUE, "40", NULL, "remainder", "" },
  { "30多名", VALUE, "30", NULL, "many", "名" },
  { "超100家", VALUE, "100", NULL, "over", "家" },
  { "超过1.2万户", VALUE, "12000", "ten-thousand", "over", "户" },
  { "逾500人次", VALUE, "500", NULL, "over", "人次" },
  { "1000以上", VALUE, "1000", NULL, "at-least", "" },
  { "1000人以上", VALUE, "1000", NULL, "at-least", "人" },
  { "100家及以上", VALUE, "100", NULL, "at-least", "家" },
  { "不少于5次", VALUE, "5", NULL, "at-least", "次" },
  { "至少 3 次", VALUE, "3", NULL, "at-least", "次" },
  { "累计超5000人次", VALUE, "5000", NULL, "over", "人次" },
  { "200+家", VALUE, "200", NULL, "at-least", "家" },
  /* spellings of the digits */
  { "７５５８人", VALUE, "7558", NULL, NULL, "人" },
  { "５８．６万亩", VALUE, "586000", "ten-thousand", NULL, "亩" },
  { "193,000元", VALUE, "193000", NULL, NULL, "元" },
  { "2，901个", VALUE, "2901", NULL, NULL, "个" },
  { " 74 个 ", VALUE, "74", NULL, NULL, "个" },
  { "0", VALUE, "0", NULL, NULL, "" },
  { "-3.2", VALUE, "-3.2", NULL, NULL, "" },
  { "35平方米", VALUE, "35", NULL, NULL, "平方米" },
  { "120m2", VALUE, "120", NULL, NULL, "m2" },
  { "over 40 sites", VALUE, "40", NULL, "over", "sites" },
  /* shares */
  { "82%", VALUE, "82", NULL, NULL, "%" },
  { "７５％", VALUE, "75", NULL, NULL, "%" },
  { "3.5个百分点", VALUE, "3.5", NULL, NULL, "个百分点" },
  { "95%以上", VALUE, "95", NULL, "at-least", "%" },
  { "不低于98.5%", VALUE, "98.5", NULL, "at-least", "%" },
  /* hidden digits */
  { "6**0多名", MASKED, NULL, NULL, "many", "名" },
  { "12**多件", MASKED, NULL, NULL, "many", "件" },
  { "３＊＊户", MASKED, NULL, NULL, NULL, "户" },
  { "6××0名", MASKED, NULL, NULL, NULL, "名" },
  /* numbers that are no lower bound */
  { "约300人", LOOSE, NULL, NULL, NULL, "人" },
  { "近500户", LOOSE, NULL, NULL, NULL, "户" },
  { "300人左右", LOOSE, NULL, NULL, NULL, "人" },
  { "不超过5天", LOOSE, NULL, NULL, NULL, "天" },
  { "5天以内", LOOSE, NULL, NULL, NULL, "天" },
  /* no number, or several */
  { "显著提升", TEXT, NULL, NULL, NULL, "" },
  { "百余家", TEXT, NULL, NULL, NULL, "" },
  { "王××、李××", TEXT, NULL, NULL, NULL, "" },
  { "92个村47个社区", TEXT, NULL, NULL, NULL, "" },
  { "3至5次", TEXT, NULL, NULL, NULL, "" },
  { "1,2个", TEXT, NULL, NULL, NULL, "" },
  { "160个，解决就业问题", TEXT, NULL, NULL, NULL, "" },
  { "99999999999999999999个", TEXT, NULL, NULL, NULL, "" },
  { "", LH_RESULT_NUMBER_EMPTY, NULL, NULL, NULL, "" },
  { "  ", LH_RESULT_NUMBER_EMPTY, NULL, NULL, NULL, "" },
  { NULL, LH_RESULT_NUMBER_EMPTY, NULL, NULL, NULL, "" },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_auto (LhResultNumber) number = { 0 };
      g_autofree char *value = NULL;

      g_test_message ("“%s”", figures[i].text);
      lh_result_number_parse (figures[i].text, &number);
      g_assert_cmpint (number.kind, ==, figures[i].kind);
      g_assert_cmpstr (number.unit, ==, figures[i].unit);
      g_assert_cmpint (number.percentage, ==, g_str_has_prefix (number.unit, "%") || g_str_has_suffix (number.unit, "点"));
      if (number.kind == VALUE)
        {
          value = lh_decimal_to_string (number.value);
          g_assert_cmpstr (value, ==, figures[i].value);
          g_assert_cmpstr (number.scale, ==, figures[i].scale);
        }
      if (number.kind != LOOSE)
        g_assert_cmpstr (number.qualifier, ==, figures[i].qualifier);
    }
}

/* One entry fills the parts; the figure is shown as it was written. */
static void
test_take_apart (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr (LhRecord) item = LH_RECORD (lh_result_item_new ());
      g_autofree char *shown = NULL;

      lh_record_set_text (item, LH_RESULT_ITEM_VALUE, "1");
      lh_record_set_text (item, LH_RESULT_ITEM_VALUE_TEXT, figures[i].text);
      lh_result_item_take_apart (item);
      g_assert_cmpstr (lh_record_get_text (item, LH_RESULT_ITEM_VALUE), ==,
                       figures[i].kind == VALUE ? figures[i].value : "");
      g_assert_cmpstr (lh_record_get_text (item, LH_RESULT_ITEM_UNIT), ==, figures[i].unit);
      g_assert_cmpint (lh_result_item_get_kind (item, NULL), ==, figures[i].kind);
      shown = lh_result_item_format (item, FALSE, NULL);
      g_assert_cmpstr (shown, ==, figures[i].text != NULL ? figures[i].text : "");
    }
}

static void
test_unit_apart (void)
{
  g_autoptr (LhRecord) item = LH_RECORD (lh_result_item_new ());
  g_autofree char *shown = NULL;

  lh_record_set_text (item, LH_RESULT_ITEM_UNIT, "个");
  lh_record_set_text (item, LH_RESULT_ITEM_VALUE_TEXT, "2800余");
  lh_result_item_take_apart (item);
  g_assert_cmpstr (lh_record_get_text (item, LH_RESULT_ITEM_UNIT), ==, "个");
  shown = lh_result_item_format (item, FALSE, NULL);
  g_assert_cmpstr (shown, ==, "2800余个");
}

/* Names are hidden, the number is not. */
static void
test_private (void)
{
  g_autoptr (LhRecord) item = LH_RECORD (lh_result_item_new ());
  g_autofree char *hidden = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *number = NULL;

  lh_record_set_text (item, LH_RESULT_ITEM_VALUE_TEXT, "王××、李××");
  lh_record_set_text (item, LH_RESULT_ITEM_EVIDENCE, "名单");
  g_assert_false (lh_record_is_private (item, LH_RESULT_ITEM_VALUE_TEXT));
  lh_record_set_boolean (item, LH_RESULT_ITEM_PRIVATE, TRUE);
  g_assert_true (lh_record_is_private (item, LH_RESULT_ITEM_VALUE_TEXT));
  g_assert_true (lh_record_is_private (item, LH_RESULT_ITEM_EVIDENCE));
  g_assert_false (lh_record_is_private (item, LH_RESULT_ITEM_NAME));
  hidden = lh_result_item_format (item, FALSE, NULL);
  g_assert_cmpstr (hidden, ==, "***");
  shown = lh_result_item_format (item, TRUE, NULL);
  g_assert_cmpstr (shown, ==, "王××、李××");

  lh_record_set_text (item, LH_RESULT_ITEM_VALUE_TEXT, "363名");
  lh_result_item_take_apart (item);
  number = lh_result_item_format (item, FALSE, NULL);
  g_assert_cmpstr (number, ==, "363 名");
}

static void
test_shift (void)
{
  LhDecimal result = LH_DECIMAL_ZERO;
  g_autofree char *shifted = NULL;
  g_autofree char *quotient = NULL;

  g_assert_true (lh_decimal_shift (lh_decimal_new (586, 1), 4, &result));
  shifted = lh_decimal_to_string (result);
  g_assert_cmpstr (shifted, ==, "586000");
  g_assert_false (lh_decimal_shift (lh_decimal_new (G_MAXINT64 / 2, 0), 4, &result));
  g_assert_true (lh_decimal_divide (lh_decimal_new (7558, 0), lh_decimal_new (29010, 1), 2, &result));
  quotient = lh_decimal_to_string (result);
  g_assert_cmpstr (quotient, ==, "2.61");
  g_assert_false (lh_decimal_divide (lh_decimal_new (1, 0), LH_DECIMAL_ZERO, 2, &result));
}

static void
test_format (void)
{
  static const struct
  {
    const char *scale;
    const char *qualifier;
    const char *expected;
  } cases[] = {
    { NULL, NULL, "179 个" },
    { NULL, "remainder", "179+ 个" },
    { NULL, "many", "179+ 个" },
    { NULL, "over", "over 179 个" },
    { NULL, "at-least", "at least 179 个" },
    { "ten-thousand", NULL, "179 个" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lh_result_number_format (lh_decimal_new (179, 0), cases[i].scale, cases[i].qualifier, "个",
                                                       NULL);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/result-number/parse", test_parse);
  g_test_add_func ("/result-number/take-apart", test_take_apart);
  g_test_add_func ("/result-number/unit-apart", test_unit_apart);
  g_test_add_func ("/result-number/private", test_private);
  g_test_add_func ("/result-number/shift", test_shift);
  g_test_add_func ("/result-number/format", test_format);

  return g_test_run ();
}
