/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-spec.h"

#include <glib/gstdio.h>
#include <string.h>

#include "lh-chart-export.h"
#include "lh-chart-gantt.h"
#include "lh-error.h"

#define WIDTH  480.0
#define HEIGHT 300.0

/* Some of everything a chart can say; any kind can be made of it. */
static LhChartBuilder *
create_builder (LhChartKind kind)
{
  LhChartBuilder *builder = lh_chart_builder_new (kind);

  lh_chart_builder_set_title (builder, "三季度平均进度68.2%，“两个”单位低于序时 \\ ▼");
  lh_chart_builder_set_subtitle (builder, "口径：累计进度的\n算术平均");
  lh_chart_builder_set_source (builder, "数据来源：各单位报送");
  lh_chart_builder_set_footer (builder, "示例市直机关工委");
  lh_chart_builder_set_empty_text (builder, "本季没有项目");
  lh_chart_builder_set_unit (builder, "%");
  lh_chart_builder_set_range (builder, 0.0, 100.0);
  lh_chart_builder_set_show_ranks (builder, TRUE);
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "实际");
  lh_chart_builder_add_series (builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_GOLD, "计划");
  lh_chart_builder_set_weight (builder, 1, 2.5);
  lh_chart_builder_add_category (builder, "013", "市财政局", "示例市财政局");
  lh_chart_builder_add_category (builder, NULL, "市审计局", NULL);
  lh_chart_builder_add_category (builder, "027", "市水务局", NULL);
  lh_chart_builder_set_rank (builder, 0, "1");
  lh_chart_builder_set_value (builder, 0, 0, 88.2, "88.2%");
  lh_chart_builder_set_value (builder, 0, 1, 75.0, "七成半");
  lh_chart_builder_set_value (builder, 1, 0, 1.0 / 3.0, NULL);
  lh_chart_builder_set_below (builder, 1, 0);
  lh_chart_builder_set_detail (builder, 1, 0, "三分之一");
  lh_chart_builder_set_key (builder, 1, 0, "021");
  lh_chart_builder_set_style (builder, 1, 0, LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_SQUARE);
  lh_chart_builder_set_state (builder, 2, 0, LH_CHART_CELL_MISSING, "未报送");
  lh_chart_builder_set_state (builder, 2, 1, LH_CHART_CELL_NOT_DUE, NULL);
  lh_chart_builder_add_reference (builder, LH_CHART_ROLE_DEFAULT, 68.2, "平均 68.2%");

  return builder;
}

static LhChart *
create_gantt (void)
{
  LhChartBuilder *builder = create_builder (LH_CHART_GANTT);
  LhDate start = lh_date_new (2024, 1, 1);
  LhDate end = lh_date_new (2024, 12, 31);

  lh_chart_builder_set_time (builder, start, end);
  lh_chart_builder_set_today (builder, lh_date_new (2024, 9, 30), "今天 9月30日");
  lh_chart_builder_set_heading (builder, "项目");
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *label = g_strdup_printf ("%d季度", i + 1);
      LhDate first = lh_date_new (2024, i * 3 + 1, 1);

      lh_chart_builder_add_period (builder, LH_CHART_PERIOD_QUARTER, first,
                                   lh_date_end_of_month (lh_date_add_months (first, 2)), label, NULL);
    }
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_PLAN, LH_CHART_ROLE_PLAN, LH_CHART_SYMBOL_NONE, "计划");
  lh_chart_builder_set_row_symbol (builder, 0, LH_CHART_ROLE_LIGHT_GREEN, LH_CHART_SYMBOL_CIRCLE);
  lh_chart_builder_add_bar (builder, 0, &(LhChartBar) {
    .kind = LH_CHART_SPAN_ACTUAL, .start = start, .end = lh_date_new (2024, 10, 31), .progress = 0.7,
    .role = LH_CHART_ROLE_NAVY, .text = "70%", .detail = "进度70%", .key = "9" });
  lh_chart_builder_add_bar (builder, 0, &(LhChartBar) {
    .kind = LH_CHART_SPAN_PLAN, .start = start, .end = end, .role = LH_CHART_ROLE_PLAN });
  lh_chart_builder_add_bar (builder, 1, &(LhChartBar) {
    .kind = LH_CHART_SPAN_MOMENT, .start = lh_date_new (2024, 6, 30), .role = LH_CHART_ROLE_RED,
    .symbol = LH_CHART_SYMBOL_MILESTONE_OVERDUE, .detail = "印发办法" });

  return lh_chart_builder_end (builder);
}

static void
assert_same_picture (LhChart          *one,
                     LhChart          *other,
                     LhChartThemeKind  kind)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (kind);
  cairo_surface_t *a = lh_chart_render_surface (one, WIDTH, HEIGHT, 1.0, theme);
  cairo_surface_t *b = lh_chart_render_surface (other, WIDTH, HEIGHT, 1.0, theme);
  gsize size = cairo_image_surface_get_stride (a) * (gsize) cairo_image_surface_get_height (a);

  g_assert_cmpmem (cairo_image_surface_get_data (a), size, cairo_image_surface_get_data (b), size);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

/* Through JSON and back: the same text, the same picture. */
static LhChartSpec *
assert_round_trip (LhChart          *chart,
                   LhChartThemeKind  theme)
{
  g_autoptr (LhChartSpec) spec = lh_chart_to_spec (chart, theme);
  g_autofree char *json = lh_chart_spec_to_json (spec);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChartSpec) read = lh_chart_spec_new_from_json (json, -1, &error);
  g_autoptr (LhChart) again = NULL;
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  again = lh_chart_new_from_spec (read);
  second = lh_chart_spec_to_json (read);
  g_assert_cmpstr (second, ==, json);
  g_assert_true (lh_chart_spec_equal (spec, read));
  g_assert_cmpint (lh_chart_spec_get_theme (read), ==, theme);
  assert_same_picture (chart, again, theme);

  return g_steal_pointer (&read);
}

static void
test_kinds (void)
{
  LhChartKind kind = 0;

  for (; lh_chart_kind_get_name (kind) != NULL; kind++)
    {
      g_autoptr (LhChart) chart = lh_chart_builder_end (create_builder (kind));
      g_autoptr (LhChartSpec) spec = assert_round_trip (chart, kind % LH_CHART_N_THEMES);
      LhChartKind found;

      g_assert_cmpint (lh_chart_spec_get_kind (spec), ==, kind);
      g_assert_true (lh_chart_kind_from_name (lh_chart_kind_get_name (kind), &found));
      g_assert_cmpint (found, ==, kind);
    }
  g_assert_cmpuint (kind, >, LH_CHART_TABLE);
}

static void
test_empty (void)
{
  g_autoptr (LhChart) chart = lh_chart_builder_end (lh_chart_builder_new (LH_CHART_COLUMNS));
  g_autoptr (LhChartSpec) spec = assert_round_trip (chart, LH_CHART_THEME_LIGHT);
  g_autofree char *json = lh_chart_spec_to_json (spec);

  g_assert_cmpstr (json, ==, "{\n  \"version\": 1,\n  \"theme\": \"light\",\n  \"kind\": \"columns\"\n}\n");
}

static void
test_gantt (void)
{
  g_autoptr (LhChart) chart = create_gantt ();
  g_autoptr (LhChartSpec) spec = assert_round_trip (chart, LH_CHART_THEME_PRINT);
  g_autofree char *json = lh_chart_spec_to_json (spec);
  const LhChartWindow window = { .first = 1, .row_height = 20.0 };
  g_autoptr (LhChart) screen = lh_chart_new_window (chart, &window);
  g_autoptr (LhChartSpec) whole = lh_chart_to_spec (screen, LH_CHART_THEME_PRINT);

  /* Last days are written as days that still belong, and a milestone by its own day. */
  g_assert_nonnull (strstr (json, "\"start\": \"2024-01-01\", \"end\": \"2024-10-31\""));
  g_assert_nonnull (strstr (json, "\"kind\": \"moment\", \"start\": \"2024-06-30\", \"end\": \"2024-06-30\""));
  g_assert_true (lh_chart_spec_equal (spec, whole));
}

static void
test_parts (void)
{
  g_autoptr (LhChart) chart = lh_chart_builder_end (create_builder (LH_CHART_RANKING));
  g_autoptr (LhChart) page = lh_chart_new_page (chart, 1, 2);
  g_autoptr (LhChart) ends = lh_chart_new_ends (chart, 1, "……");
  g_autoptr (LhChartSpec) page_spec = assert_round_trip (page, LH_CHART_THEME_LIGHT);
  g_autoptr (LhChartSpec) ends_spec = assert_round_trip (ends, LH_CHART_THEME_LIGHT);

  g_assert_false (lh_chart_spec_equal (page_spec, ends_spec));
}

/* A specification as somebody would write it. */
static void
test_by_hand (void)
{
  static const char json[] =
    "{ \"version\": 1, \"kind\": \"columns\", \"unit\": \"个\",\n"
    "  \"categories\": [ { \"label\": \"一季度\", \"cells\": [ 12, 11.5 ] },\n"
    "                  { \"label\": \"二季度\", \"cells\": [ null, { \"state\": \"missing\", \"text\": \"未报送\" } ] },\n"
    "                  { \"label\": \"三季度\" } ],\n"
    "  \"series\": [ { \"label\": \"计划\", \"part\": \"plan\" }, { \"label\": \"实际\" } ] }";
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChartSpec) spec = lh_chart_spec_new_from_json (json, -1, &error);
  g_autoptr (LhChart) chart = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  chart = lh_chart_new_from_spec (spec);
  text = lh_chart_to_text (chart);
  g_assert_cmpstr (text, ==, "\t计划\t实际\n一季度\t12个\t11.5个\n二季度\t\t未报送\n三季度\t\t\n");
}

static void
test_mistakes (void)
{
#define HEAD "{ \"version\": 1, \"kind\": \"ranking\", "
#define SERIES HEAD "\"series\": [ {} ], "
  static const struct
  {
    const char *json;
    const char *told;
  } rows[] = {
    { "", "closing bracket" },
    { "[]", "does not start with" },
    { "{ \"kind\": \"ranking\" } {}", "follows after its end" },
    { "{ /* kind */ \"version\": 1 }", "comments" },
    { "{ \"version\": 1, \"kind\": \"ranking\"", "closing bracket" },
    { "{ \"version\": 1 \"kind\": \"ranking\" }", "no JSON (line" },
    { "{ \"kind\": \"ranking\" }", "“version”: it is needed" },
    { "{ \"version\": 0, \"kind\": \"ranking\" }", "“version”: there is no such version" },
    { "{ \"version\": 1 }", "“kind” is needed" },
    { "{ \"version\": 1, \"kind\": \"pie\" }", "“kind”: “pie” is not known; there are light-strip, ranking" },
    { HEAD "\"theme\": \"pink\" }", "“theme”: “pink” is not known; there are light, dark, high-contrast, print, briefing" },
    { HEAD "\"colour\": 1 }", "“colour”: there is no such key; there are version" },
    { HEAD "\"title\": 7 }", "“title”: a text" },
    { HEAD "\"range\": [0] }", "“range”: two numbers" },
    { HEAD "\"range\": [5, 5] }", "“range”: the first number must be smaller" },
    { HEAD "\"show-ranks\": 1 }", "“show-ranks”: true or false" },
    { HEAD "\"categories\": {} }", "“categories”: a list" },
    { HEAD "\"categories\": [ 1 ] }", "“categories[0]”: an object" },
    { HEAD "\"categories\": [ { \"cells\": [ 1 ] } ] }", "“categories[0].cells”: the list has 1 items; there may be 0" },
    { SERIES "\"categories\": [ {}, { \"cells\": [ \"1\" ] } ] }", "“categories[1].cells[0]”: a number" },
    { SERIES "\"categories\": [ { \"cells\": [ 1e999 ] } ] }", "“categories[0].cells[0]”: a number" },
    { SERIES "\"categories\": [ { \"cells\": [ { \"value\": 1, \"state\": \"missing\" } ] } ] }", "not both" },
    { SERIES "\"categories\": [ { \"cells\": [ { \"role\": \"blue\" } ] } ] }", "“categories[0].cells[0].role”: “blue”" },
    { HEAD "\"categories\": [ { \"spans\": [ { \"start\": \"2024-2-30\" } ] } ] }", "“2024-2-30” is no day" },
    { HEAD "\"categories\": [ { \"spans\": [ { \"start\": \"2024-05-02\", \"end\": \"2024-04-30\" } ] } ] }",
      "“categories[0].spans[0]”: “start” and “end” are needed" },
    { HEAD "\"page\": { \"first\": 0 } }", "“page.first”: the first category has number 1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LhChartSpec) spec = lh_chart_spec_new_from_json (rows[i].json, -1, &error);

      g_test_message ("%s", rows[i].json);
      g_assert_null (spec);
      g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, rows[i].told));
    }
}

static void
test_hostile (void)
{
  g_autoptr (GString) deep = g_string_new ("{ \"version\": 1, \"kind\": ");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) newer = NULL;

  for (int i = 0; i < 1000000; i++)
    g_string_append_c (deep, '[');
  g_assert_null (lh_chart_spec_new_from_json (deep->str, deep->len, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_null (lh_chart_spec_new_from_json ("{ \"version\": 1, \"kind\": \"\xff\" }", -1, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_INVALID);

  g_assert_null (lh_chart_spec_new_from_json ("{ \"version\": 2, \"hologram\": true }", -1, &newer));
  g_assert_error (newer, LH_ERROR, LH_ERROR_NEWER);
}

static void
test_edit (void)
{
  g_autoptr (LhChart) chart = lh_chart_builder_end (create_builder (LH_CHART_RANKING));
  g_autoptr (LhChartSpec) spec = lh_chart_to_spec (chart, LH_CHART_THEME_LIGHT);
  g_autoptr (LhChartSpec) titled = lh_chart_spec_with_text (spec, LH_CHART_TEXT_TITLE, "进度总体平稳");
  g_autoptr (LhChartSpec) red = lh_chart_spec_with_theme (titled, LH_CHART_THEME_BRIEFING);
  g_autoptr (LhChartSpec) columns = lh_chart_spec_with_kind (red, LH_CHART_COLUMNS);
  g_autoptr (LhChartSpec) back = lh_chart_spec_with_text (titled, LH_CHART_TEXT_TITLE,
                                                         lh_chart_get_title (chart));
  g_autoptr (LhChart) other = lh_chart_new_from_spec (columns);

  g_assert_cmpstr (lh_chart_spec_get_text (spec, LH_CHART_TEXT_TITLE), ==, lh_chart_get_title (chart));
  g_assert_cmpstr (lh_chart_spec_get_text (red, LH_CHART_TEXT_TITLE), ==, "进度总体平稳");
  g_assert_cmpint (lh_chart_spec_get_theme (titled), ==, LH_CHART_THEME_LIGHT);
  g_assert_cmpint (lh_chart_spec_get_theme (columns), ==, LH_CHART_THEME_BRIEFING);
  g_assert_cmpint (lh_chart_get_kind (other), ==, LH_CHART_COLUMNS);
  g_assert_cmpint (lh_chart_get_kind (chart), ==, LH_CHART_RANKING);
  g_assert_cmpstr (lh_chart_get_footer (other), ==, "示例市直机关工委");
  g_assert_false (lh_chart_spec_equal (spec, titled));
  g_assert_true (lh_chart_spec_equal (spec, back));
}

static void
test_files (void)
{
  g_autofree char *directory = g_dir_make_tmp ("lh-spec-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "排名.json", NULL);
  g_autofree char *nowhere = g_build_filename (directory, "missing", "a.json", NULL);
  g_autoptr (LhChart) chart = create_gantt ();
  g_autoptr (LhChartSpec) spec = lh_chart_to_spec (chart, LH_CHART_THEME_DARK);
  g_autoptr (LhChartSpec) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lh_chart_spec_save (spec, path, &error));
  read = lh_chart_spec_load (path, &error);
  g_assert_no_error (error);
  g_assert_true (lh_chart_spec_equal (spec, read));

  g_assert_false (lh_chart_spec_save (spec, nowhere, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_IO);
  g_clear_error (&error);
  g_assert_null (lh_chart_spec_load (nowhere, &error));
  g_assert_error (error, LH_ERROR, LH_ERROR_NOT_FOUND);

  g_unlink (path);
  g_rmdir (directory);
}

static void
test_themes (void)
{
  LhChartThemeKind found;

  for (LhChartThemeKind kind = 0; kind < LH_CHART_N_THEMES; kind++)
    {
      g_assert_true (lh_chart_theme_kind_from_name (lh_chart_theme_kind_get_name (kind), &found));
      g_assert_cmpint (found, ==, kind);
    }
  g_assert_false (lh_chart_theme_kind_from_name ("pink", &found));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-spec/kinds", test_kinds);
  g_test_add_func ("/chart-spec/empty", test_empty);
  g_test_add_func ("/chart-spec/gantt", test_gantt);
  g_test_add_func ("/chart-spec/parts", test_parts);
  g_test_add_func ("/chart-spec/by-hand", test_by_hand);
  g_test_add_func ("/chart-spec/mistakes", test_mistakes);
  g_test_add_func ("/chart-spec/hostile", test_hostile);
  g_test_add_func ("/chart-spec/edit", test_edit);
  g_test_add_func ("/chart-spec/files", test_files);
  g_test_add_func ("/chart-spec/themes", test_themes);

  return g_test_run ();
}
