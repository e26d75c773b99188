/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-gantt.h"

#include <math.h>

#include "lh-chart-export.h"
#include "lh-chart-private.h"

#define LONG_NAME "推行市直机关单位“一件事一次办”窗口业务流程再造和党员先锋岗全覆盖三年行动计划暨作风建设提升工程"

static const LhChartThemeKind themes[] = {
  LH_CHART_THEME_LIGHT, LH_CHART_THEME_DARK, LH_CHART_THEME_HIGH_CONTRAST, LH_CHART_THEME_PRINT,
};

static void
test_add_periods (LhChartBuilder *builder)
{
  lh_chart_builder_set_time (builder, lh_date_new (2024, 1, 1), lh_date_new (2024, 12, 31));
  lh_chart_builder_add_period (builder, LH_CHART_PERIOD_YEAR, lh_date_new (2024, 1, 1), lh_date_new (2024, 12, 31),
                               "2024年", NULL);
  for (int i = 0; i < 12; i++)
    {
      LhDate first = lh_date_new (2024, i + 1, 1);
      g_autofree char *label = g_strdup_printf ("%d月", i + 1);
      g_autofree char *full = g_strdup_printf ("2024年%d月", i + 1);
      g_autofree char *quarter = g_strdup_printf ("第%d季度", i / 3 + 1);

      lh_chart_builder_add_period (builder, LH_CHART_PERIOD_MONTH, first, lh_date_end_of_month (first), label, full);
      if (i % 3 == 0)
        lh_chart_builder_add_period (builder, LH_CHART_PERIOD_QUARTER, first,
                                     lh_date_end_of_month (lh_date_add_months (first, 2)), quarter, NULL);
    }
}

static void
test_add_bar (LhChartBuilder  *builder,
              guint            row,
              LhChartSpanKind  kind,
              LhDate           start,
              LhDate           end,
              double           progress,
              const char      *text,
              const char      *detail)
{
  const LhChartBar bar = { kind, start, end, progress, LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_NONE, text, detail, NULL };

  lh_chart_builder_add_bar (builder, row, &bar);
}

static void
test_add_moment (LhChartBuilder *builder,
                 guint           row,
                 LhDate          day,
                 LhChartSymbol   symbol,
                 const char     *key)
{
  const LhChartBar bar = { LH_CHART_SPAN_MOMENT, day, day, 0.0, LH_CHART_ROLE_LIGHT_BLUE, symbol, "印发流程图", "里程碑",
                           key };

  lh_chart_builder_add_bar (builder, row, &bar);
}

/* A row: planned from March to the end of June, extended to the end of August, overdue until the end of September. */
static void
test_add_row (LhChartBuilder *builder,
              guint           index)
{
  g_autofree char *key = g_strdup_printf ("project-%u", index);
  g_autofree char *name = g_strdup_printf ("第%u个项目", index);
  g_autofree char *moment = g_strdup_printf ("milestone-%u", index);
  guint row = lh_chart_builder_add_category (builder, key, index % 5 == 1 ? LONG_NAME : name, NULL);

  lh_chart_builder_set_row_symbol (builder, row, LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_SQUARE);
  lh_chart_builder_set_value (builder, row, 0, 0.0, "市财政局 王××");
  test_add_moment (builder, row, lh_date_new (2024, 5, 20), LH_CHART_SYMBOL_MILESTONE_DONE, moment);
  test_add_moment (builder, row, lh_date_new (2024, 6, 28), LH_CHART_SYMBOL_MILESTONE_OVERDUE, NULL);
  test_add_bar (builder, row, LH_CHART_SPAN_PLAN, lh_date_new (2024, 3, 1), lh_date_new (2024, 6, 30), 0.0, NULL,
                "原计划");
  test_add_bar (builder, row, LH_CHART_SPAN_EXTENSION, lh_date_new (2024, 7, 1), lh_date_new (2024, 8, 31), 0.0, NULL,
                "延期");
  test_add_bar (builder, row, LH_CHART_SPAN_ACTUAL, lh_date_new (2024, 3, 1), lh_date_new (2024, 8, 31), 0.5, "50%",
                "累计进度50%");
  test_add_bar (builder, row, LH_CHART_SPAN_OVERDUE, lh_date_new (2024, 9, 1), lh_date_new (2024, 9, 30), 1.0, NULL,
                "逾期30天");
}

static LhChart *
test_chart_new (guint  count,
                LhDate today)
{
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_GANTT);

  lh_chart_builder_set_title (builder, "2024年书记项目作战图");
  lh_chart_builder_set_source (builder, "数据来源：各单位报送");
  lh_chart_builder_set_empty_text (builder, "还没有项目");
  lh_chart_builder_set_heading (builder, "项目");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "责任人");
  lh_chart_builder_add_legend (builder, LH_CHART_SPAN_PLAN, LH_CHART_ROLE_PLAN, LH_CHART_SYMBOL_NONE, "原计划");
  lh_chart_builder_set_today (builder, today, "截至今日");
  test_add_periods (builder);
  for (guint i = 0; i < count; i++)
    test_add_row (builder, i);

  return lh_chart_builder_end (builder);
}

static const LhChartShape *
test_find_text (LhChart    *chart,
                const char *words)
{
  LhChartScene *scene = lh_chart_get_scene (chart);

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const LhChartShape *shape = &g_array_index (scene->shapes, LhChartShape, i);

      if (shape->kind == LH_CHART_SHAPE_TEXT && strstr (pango_layout_get_text (shape->text), words) != NULL)
        return shape;
    }

  return NULL;
}

static guint
test_count_symbols (LhChart       *chart,
                    LhChartSymbol  symbol)
{
  LhChartScene *scene = lh_chart_get_scene (chart);
  guint count = 0;

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const LhChartShape *shape = &g_array_index (scene->shapes, LhChartShape, i);

      count += shape->kind == LH_CHART_SHAPE_SYMBOL && shape->symbol == symbol;
    }

  return count;
}

static const LhChartMark *
test_find_mark (LhChart    *chart,
                const char *detail)
{
  GArray *marks = lh_chart_get_marks (chart);

  for (guint i = 0; i < marks->len; i++)
    if (strstr (g_array_index (marks, LhChartMark, i).tooltip, detail) != NULL)
      return &g_array_index (marks, LhChartMark, i);

  return NULL;
}

static void
test_assert_inside (LhChartRect rect,
                    double      width,
                    double      height)
{
  g_assert_true (isfinite (rect.x) && isfinite (rect.y) && isfinite (rect.width) && isfinite (rect.height));
  g_assert_cmpfloat (rect.x, >=, -1.0);
  g_assert_cmpfloat (rect.y, >=, -1.0);
  g_assert_cmpfloat (rect.x + rect.width, <=, width + 1.0);
  g_assert_cmpfloat (rect.y + rect.height, <=, height + 1.0);
}

/* Nothing leaves the drawing, whatever its size, with none, one and very many rows, in every theme. */
static void
test_bounds (void)
{
  static const guint counts[] = { 0, 1, 2, 12, 82, 500 };
  static const struct { double width, height; } sizes[] = {
    { 1920, 1080 }, { 960, 540 }, { 420, 300 }, { 300, 900 }, { 900, 120 }, { 80, 60 }, { 3, 3 },
  };

  for (gsize c = 0; c < G_N_ELEMENTS (counts); c++)
    for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        g_autoptr (LhChart) chart = test_chart_new (counts[c], lh_date_new (2024, 9, 30));
        g_autoptr (LhChartTheme) theme = lh_chart_theme_new_for_size (themes[s % 4], sizes[s].width, sizes[s].height);
        GArray *marks;

        lh_chart_layout (chart, sizes[s].width, sizes[s].height, theme);
        /* The clip keeps the paint inside anyway; where there is room, nothing may need it. */
        if (sizes[s].width >= 200.0 && sizes[s].height >= 120.0)
          test_assert_inside (lh_chart_scene_get_extents (lh_chart_get_scene (chart)), sizes[s].width,
                              sizes[s].height);
        marks = lh_chart_get_marks (chart);
        for (guint i = 0; i < marks->len; i++)
          {
            const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);

            test_assert_inside ((LhChartRect) { mark->x, mark->y, mark->width, mark->height }, sizes[s].width,
                                sizes[s].height);
          }
      }
}

static void
test_counts (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) none = test_chart_new (0, lh_date_new (2024, 9, 30));
  g_autoptr (LhChart) one = test_chart_new (1, lh_date_new (2024, 9, 30));
  g_autoptr (LhChart) many = test_chart_new (500, lh_date_new (2024, 9, 30));

  lh_chart_layout (none, 900.0, 600.0, theme);
  g_assert_cmpuint (lh_chart_get_marks (none)->len, ==, 0);
  g_assert_nonnull (test_find_text (none, "还没有项目"));

  lh_chart_layout (one, 900.0, 600.0, theme);
  g_assert_nonnull (test_find_text (one, "第0个项目"));
  g_assert_nonnull (test_find_text (one, "王××"));
  g_assert_nonnull (test_find_text (one, "第3季度"));
  g_assert_nonnull (test_find_text (one, "截至今日"));
  g_assert_nonnull (test_find_text (one, "50%"));

  /* With room for a thin line only there is no type, but all rows are there. */
  lh_chart_layout (many, 900.0, 600.0, theme);
  g_assert_null (test_find_text (many, "第0个项目"));
  g_assert_cmpuint (lh_chart_get_marks (many)->len, ==, 500 * 6);
}

/* The middle of everything that can be pointed at is answered by what stands there: a milestone before its bar. */
static void
test_hit (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = test_chart_new (5, lh_date_new (2024, 9, 30));
  const LhChartMark *moment, *name;

  lh_chart_layout (chart, 1000.0, 400.0, theme);
  moment = test_find_mark (chart, "第2个项目\n里程碑");
  g_assert_nonnull (moment);
  g_assert_cmpstr (moment->key, ==, "milestone-2");
  g_assert_cmpint (moment->category, ==, 2);
  g_assert_true (lh_chart_hit_test (chart, moment->x + moment->width / 2.0, moment->y + moment->height / 2.0) == moment);

  name = test_find_mark (chart, "第3个项目");
  g_assert_cmpint (name->series, ==, -1);
  g_assert_cmpstr (name->key, ==, "project-3");
  g_assert_true (lh_chart_hit_test (chart, name->x + 4.0, name->y + 4.0) == name);
  g_assert_null (lh_chart_hit_test (chart, 1.0, 1.0));
}

/* The first deadline and the extended one are both there, the second one dashed, and both can be asked. */
static void
test_extension (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = test_chart_new (1, lh_date_new (2024, 9, 30));
  const LhChartMark *plan, *extension, *overdue;
  LhChartScene *scene;
  gboolean solid = FALSE, dashed = FALSE;

  lh_chart_layout (chart, 1000.0, 300.0, theme);
  plan = test_find_mark (chart, "原计划");
  extension = test_find_mark (chart, "延期");
  overdue = test_find_mark (chart, "逾期30天");
  g_assert_cmpfloat_with_epsilon (plan->x + plan->width, extension->x, 0.01);
  g_assert_cmpfloat_with_epsilon (extension->x + extension->width, overdue->x, 0.01);

  scene = lh_chart_get_scene (chart);
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const LhChartShape *shape = &g_array_index (scene->shapes, LhChartShape, i);
      gboolean upright = shape->kind == LH_CHART_SHAPE_LINE && shape->rect.width == 0.0;

      solid |= upright && !shape->dashed && fabs (shape->rect.x - plan->x - plan->width) < 0.01
               && shape->rect.height < 60.0;
      dashed |= upright && shape->dashed && fabs (shape->rect.x - extension->x - extension->width) < 0.01;
    }
  g_assert_true (solid);
  g_assert_true (dashed);
}

/* Overdue is a hatch and a milestone has a shape of its own in every theme; the progress fills its share. */
static void
test_never_colour_alone (void)
{
  for (gsize t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      g_autoptr (LhChartTheme) theme = lh_chart_theme_new (themes[t]);
      g_autoptr (LhChart) chart = test_chart_new (1, lh_date_new (2024, 9, 30));
      const LhChartMark *actual, *overdue;
      LhChartScene *scene;
      gboolean hatched = FALSE, filled = FALSE;

      lh_chart_layout (chart, 1000.0, 300.0, theme);
      g_assert_cmpuint (test_count_symbols (chart, LH_CHART_SYMBOL_MILESTONE_DONE), ==, 1);
      g_assert_cmpuint (test_count_symbols (chart, LH_CHART_SYMBOL_MILESTONE_OVERDUE), ==, 1);
      g_assert_cmpuint (test_count_symbols (chart, LH_CHART_SYMBOL_SQUARE), >=, 1);

      overdue = test_find_mark (chart, "逾期30天");
      actual = test_find_mark (chart, "累计进度");
      scene = lh_chart_get_scene (chart);
      for (guint i = 0; i < scene->shapes->len; i++)
        {
          const LhChartShape *shape = &g_array_index (scene->shapes, LhChartShape, i);

          if (shape->kind != LH_CHART_SHAPE_AREA)
            continue;
          hatched |= shape->rect.x == overdue->x && shape->paint.pattern == LH_CHART_PATTERN_FORWARD;
          filled |= shape->rect.x == actual->x && fabs (shape->rect.width - actual->width / 2.0) < 0.01;
        }
      g_assert_true (hatched);
      g_assert_true (filled);
    }
}

/* A day that is not shown has no line; its label tells on which side it lies. */
static void
test_today_outside (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  const struct { LhDate today; const char *label; } rows[] = {
    { lh_date_new (2023, 5, 1), "← 截至今日" }, { lh_date_new (2025, 1, 1), "截至今日 →" },
    { lh_date_new (2024, 12, 31), "截至今日" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LhChart) chart = test_chart_new (3, rows[i].today);
      LhChartColor color = lh_chart_palette_get_color (LH_CHART_THEME_LIGHT, LH_CHART_ROLE_REFERENCE);
      LhChartScene *scene;
      guint lines = 0;

      lh_chart_layout (chart, 900.0, 400.0, theme);
      g_assert_cmpstr (pango_layout_get_text (test_find_text (chart, "截至今日")->text), ==, rows[i].label);
      scene = lh_chart_get_scene (chart);
      for (guint j = 0; j < scene->shapes->len; j++)
        {
          const LhChartShape *shape = &g_array_index (scene->shapes, LhChartShape, j);

          lines += shape->kind == LH_CHART_SHAPE_LINE && shape->color.red == color.red
                   && shape->color.blue == color.blue;
        }
      g_assert_cmpuint (lines, ==, i == 2 ? 1 : 0);
    }
}

/* Long names are cut, and hover has all of them. No text lies on another one, at any width. */
static void
test_names (void)
{
  static const double widths[] = { 420.0, 640.0, 1000.0, 1600.0 };
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);

  for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (LhChart) chart = test_chart_new (12, lh_date_new (2024, 9, 30));
      LhChartScene *scene;

      lh_chart_layout (chart, widths[w], 520.0, theme);
      g_assert_nonnull (test_find_mark (chart, LONG_NAME "\n"));
      g_assert_true (pango_layout_is_ellipsized (test_find_text (chart, LONG_NAME)->text));

      scene = lh_chart_get_scene (chart);
      for (guint i = 0; i < scene->shapes->len; i++)
        for (guint j = i + 1; j < scene->shapes->len; j++)
          {
            const LhChartShape *one = &g_array_index (scene->shapes, LhChartShape, i);
            const LhChartShape *other = &g_array_index (scene->shapes, LhChartShape, j);
            LhChartRect a = lh_chart_rect_inset (one->rect, 2.0), b = lh_chart_rect_inset (other->rect, 2.0);

            if (one->kind == LH_CHART_SHAPE_TEXT && other->kind == LH_CHART_SHAPE_TEXT)
              g_assert_false (lh_chart_rect_overlaps (&a, &b));
          }
    }
}

/* A window lays out what is seen of thousands of rows, scrolled by parts of a row, and a part of the year. */
static void
test_window (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) all = test_chart_new (3000, lh_date_new (2024, 9, 30));
  const LhChartWindow rows = { 1500, 10.0, 28.0, { 0 }, { 0 } };
  const LhChartWindow month = { 0, 0.0, 28.0, lh_date_new (2024, 5, 1), lh_date_new (2024, 5, 31) };
  const LhChartWindow beyond = { 9000, 0.0, 28.0, { 0 }, { 0 } };
  g_autoptr (LhChart) scrolled = lh_chart_new_window (all, &rows);
  g_autoptr (LhChart) zoomed = lh_chart_new_window (all, &month);
  g_autoptr (LhChart) empty = lh_chart_new_window (all, &beyond);
  GArray *marks;
  LhChartPlot plot;
  LhDate day;

  lh_chart_layout (scrolled, 1920.0, 1080.0, theme);
  marks = lh_chart_get_marks (scrolled);
  g_assert_cmpint (g_array_index (marks, LhChartMark, 0).category, ==, 1500);
  g_assert_cmpuint (marks->len, <, 50 * 6);
  g_assert_cmpuint (marks->len, >, 20 * 6);
  g_assert_cmpuint (lh_chart_get_n_categories (scrolled), ==, 3000);
  g_assert_true (lh_chart_get_plot (scrolled, &plot));
  g_assert_cmpfloat (plot.row_height, ==, 28.0);
  g_assert_cmpfloat_with_epsilon (g_array_index (marks, LhChartMark, 0).y, plot.y - 10.0, 0.01);
  test_assert_inside (lh_chart_scene_get_extents (lh_chart_get_scene (scrolled)), 1920.0, 1080.0);

  /* May: of the two milestones only that of the 20th. */
  lh_chart_layout (zoomed, 1200.0, 400.0, theme);
  g_assert_nonnull (test_find_mark (zoomed, "里程碑"));
  g_assert_cmpuint (test_count_symbols (zoomed, LH_CHART_SYMBOL_MILESTONE_OVERDUE), ==, 0);
  g_assert_cmpuint (test_count_symbols (zoomed, LH_CHART_SYMBOL_MILESTONE_DONE), >, 0);
  g_assert_nonnull (test_find_text (zoomed, "2024年5月"));
  g_assert_true (lh_chart_get_plot (zoomed, &plot));
  g_assert_true (lh_chart_find_day (zoomed, plot.x + plot.width * 19.5 / 31.0, &day));
  g_assert_cmpint (lh_date_get_day (day), ==, 20);
  g_assert_false (lh_chart_find_day (zoomed, plot.x - 1.0, &day));

  lh_chart_layout (empty, 800.0, 400.0, theme);
  g_assert_cmpuint (lh_chart_get_marks (empty)->len, ==, 0);
}

/* Without a time axis it is as long as the rows are; what ends before it starts is not there. */
static void
test_time (void)
{
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_GANTT);
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = NULL;
  LhDate start, end;

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, NULL);
  lh_chart_builder_add_category (builder, "a", "甲", NULL);
  test_add_bar (builder, 0, LH_CHART_SPAN_ACTUAL, lh_date_new (2024, 2, 3), lh_date_new (2024, 4, 5), NAN, NULL, "x");
  test_add_bar (builder, 0, LH_CHART_SPAN_PLAN, lh_date_new (2025, 2, 3), lh_date_new (2024, 4, 5), 0.0, NULL, "y");
  test_add_bar (builder, 0, LH_CHART_SPAN_PLAN, (LhDate) { 0 }, lh_date_new (2024, 4, 5), 0.0, NULL, "z");
  chart = lh_chart_builder_end (builder);

  lh_chart_get_time (chart, &start, &end);
  g_assert_cmpint (lh_date_compare (start, lh_date_new (2024, 2, 3)), ==, 0);
  g_assert_cmpint (lh_date_compare (end, lh_date_new (2024, 4, 5)), ==, 0);
  lh_chart_layout (chart, 500.0, 200.0, theme);
  g_assert_nonnull (test_find_mark (chart, "x"));
  g_assert_null (test_find_mark (chart, "y"));
  g_assert_null (test_find_mark (chart, "z"));
}

static void
test_table (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_PRINT);
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_TABLE);
  g_autoptr (LhChart) chart = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  lh_chart_builder_set_heading (builder, "项目名称");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "目标");
  lh_chart_builder_set_weight (builder, 0, 3.0);
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "亮灯");
  for (guint i = 0; i < 3; i++)
    {
      lh_chart_builder_add_category (builder, "key", LONG_NAME, NULL);
      lh_chart_builder_set_value (builder, i, 0, 0.0, "年底前兑付用时压缩至5天");
      lh_chart_builder_set_value (builder, i, 1, 0.0, "红 逾期");
      lh_chart_builder_set_style (builder, i, 1, LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_SQUARE);
    }
  chart = lh_chart_builder_end (builder);

  lh_chart_layout (chart, 900.0, 300.0, theme);
  g_assert_nonnull (test_find_text (chart, "项目名称"));
  g_assert_nonnull (test_find_text (chart, "压缩至5天"));
  g_assert_cmpuint (test_count_symbols (chart, LH_CHART_SYMBOL_SQUARE), ==, 3);
  g_assert_cmpuint (lh_chart_get_marks (chart)->len, ==, 6);
  g_assert_cmpfloat (g_array_index (lh_chart_get_marks (chart), LhChartMark, 0).width, >,
                     2.5 * g_array_index (lh_chart_get_marks (chart), LhChartMark, 1).width);
  rows = lh_chart_to_table (chart);
  g_assert_cmpstr (((char **) g_ptr_array_index (rows, 1))[2], ==, "红 逾期");
  test_assert_inside (lh_chart_scene_get_extents (lh_chart_get_scene (chart)), 900.0, 300.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-gantt/bounds", test_bounds);
  g_test_add_func ("/chart-gantt/counts", test_counts);
  g_test_add_func ("/chart-gantt/hit", test_hit);
  g_test_add_func ("/chart-gantt/extension", test_extension);
  g_test_add_func ("/chart-gantt/never-colour-alone", test_never_colour_alone);
  g_test_add_func ("/chart-gantt/today-outside", test_today_outside);
  g_test_add_func ("/chart-gantt/names", test_names);
  g_test_add_func ("/chart-gantt/window", test_window);
  g_test_add_func ("/chart-gantt/time", test_time);
  g_test_add_func ("/chart-gantt/table", test_table);

  return g_test_run ();
}
