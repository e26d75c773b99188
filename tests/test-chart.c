/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart.h"

#include <math.h>

#include "lh-chart-builder.h"
#include "lh-chart-private.h"

/* A name that fits nowhere. */
#define LONG_NAME "国家税务总局示例市税务局机关党委第一党支部暨驻村帮扶工作队临时党支部委员会联合书记项目领导小组办公室"

static const LhChartKind kinds[] = {
  LH_CHART_LIGHT_STRIP, LH_CHART_RANKING, LH_CHART_COLUMNS, LH_CHART_HEAT_MAP, LH_CHART_CHEVRONS, LH_CHART_RADAR,
  LH_CHART_BULLET, LH_CHART_FUNNEL, LH_CHART_CARDS, LH_CHART_RISK_GRID,
};

typedef double (*TestValue) (guint index,
                             guint count);

static double
test_value_falling (guint index,
                    guint count)
{
  return 100.0 - 70.0 * index / count;
}

static double
test_value_negative (guint index,
                     guint count)
{
  return 20.0 - 60.0 * index / count;
}

static double
test_value_zero (guint index,
                 guint count)
{
  return 0.0;
}

static double
test_value_equal (guint index,
                  guint count)
{
  return 76.3;
}

static double
test_value_huge (guint index,
                 guint count)
{
  return index == 0 ? 1e15 : 1e-9;
}

static LhChartBuilder *
test_builder_new (LhChartKind kind)
{
  LhChartBuilder *builder = lh_chart_builder_new (kind);

  lh_chart_builder_set_title (builder, "三季度平均进度68.9%，低于序时6.1个百分点，其中19个项目亮红灯，需要本季度内逐项过堂");
  lh_chart_builder_set_subtitle (builder, "累计进度按项目平均；竖线为计划进度");
  lh_chart_builder_set_source (builder, "数据来源：各单位报送  截至2024年9月30日");
  lh_chart_builder_set_footer (builder, "示例市直机关工委");
  lh_chart_builder_set_empty_text (builder, "还没有数据");
  lh_chart_builder_set_unit (builder, "%");

  return builder;
}

/* A chart with everything: plan, reference lines, missing values, values below the plan, a long name. */
static LhChart *
test_chart_new (LhChartKind kind,
                guint       count,
                TestValue   value)
{
  LhChartBuilder *builder = test_builder_new (kind);
  guint actual = lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_NAVY, "实际");
  guint plan = 0;

  if (kind == LH_CHART_RANKING || kind == LH_CHART_COLUMNS || kind == LH_CHART_BULLET)
    plan = lh_chart_builder_add_series (builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT, "计划");
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *key = g_strdup_printf ("unit-%u", i);
      g_autofree char *name = g_strdup_printf ("市第%u单位", i);
      g_autofree char *text = g_strdup_printf ("%.1f%%", value (i, count));
      guint category = lh_chart_builder_add_category (builder, key, i % 5 == 1 ? LONG_NAME : name, NULL);

      if (i % 11 == 7)
        lh_chart_builder_set_state (builder, category, actual, LH_CHART_CELL_MISSING, "未报送");
      else
        lh_chart_builder_set_value (builder, category, actual, value (i, count), text);
      lh_chart_builder_set_style (builder, category, actual, LH_CHART_ROLE_DEFAULT,
                                  kind == LH_CHART_LIGHT_STRIP ? LH_CHART_SYMBOL_SQUARE : LH_CHART_SYMBOL_NONE);
      if (plan != 0)
        lh_chart_builder_set_value (builder, category, plan, 75.0, "75.0%");
      if (plan != 0 && value (i, count) < 75.0)
        lh_chart_builder_set_below (builder, category, actual);
    }
  lh_chart_builder_add_reference (builder, LH_CHART_ROLE_DEFAULT, 76.3, "平均 76.3%");

  return lh_chart_builder_end (builder);
}

static cairo_rectangle_t
test_draw (LhChart            *chart,
           double              width,
           double              height,
           const LhChartTheme *theme)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  cairo_rectangle_t ink;

  lh_chart_draw (chart, cr, width, height, theme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
  cairo_surface_destroy (surface);

  return ink;
}

static void
test_assert_inside (double x,
                    double y,
                    double width,
                    double height,
                    double full_width,
                    double full_height,
                    double slack)
{
  g_assert_true (isfinite (x) && isfinite (y) && isfinite (width) && isfinite (height));
  g_assert_cmpfloat (x, >=, -slack);
  g_assert_cmpfloat (y, >=, -slack);
  g_assert_cmpfloat (x + width, <=, full_width + slack);
  g_assert_cmpfloat (y + height, <=, full_height + slack);
}

static void
test_check_bounds (LhChart            *chart,
                   double              width,
                   double              height,
                   const LhChartTheme *theme)
{
  cairo_rectangle_t ink = test_draw (chart, width, height, theme);
  LhChartRect shapes = lh_chart_scene_get_extents (lh_chart_get_scene (chart));
  GArray *marks = lh_chart_get_marks (chart);

  test_assert_inside (ink.x, ink.y, ink.width, ink.height, width, height, 0.01);

  /* The clip keeps the paint inside anyway; where there is room, nothing may need it. */
  if (width >= 200.0 && height >= 120.0)
    test_assert_inside (shapes.x, shapes.y, shapes.width, shapes.height, width, height, 1.0);

  for (guint i = 0; i < marks->len; i++)
    {
      const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);

      test_assert_inside (mark->x, mark->y, mark->width, mark->height, width, height, 1.0);
    }
}

static void
test_bounds (void)
{
  static const guint counts[] = { 0, 1, 2, 3, 5, 12, 40, 82, 500 };
  static const struct
  {
    double width, height;
  } sizes[] = {
    { 330, 300 }, { 340, 122 }, { 1920, 1080 }, { 1200, 800 }, { 200, 600 }, { 60, 40 }, { 12, 9 }, { 1, 1 },
  };
  static const TestValue values[] = {
    test_value_falling, test_value_negative, test_value_zero, test_value_equal, test_value_huge,
  };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (gsize c = 0; c < G_N_ELEMENTS (counts); c++)
      for (gsize v = 0; v < G_N_ELEMENTS (values); v++)
        {
          g_autoptr (LhChart) chart = test_chart_new (kinds[k], counts[c], values[v]);

          for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
            {
              g_autoptr (LhChartTheme) theme = lh_chart_theme_new_for_size (s % 4, sizes[s].width,
                                                                            sizes[s].height);

              test_check_bounds (chart, sizes[s].width, sizes[s].height, theme);
            }
        }
}

static void
test_slide (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new_slide (LH_CHART_THEME_LIGHT);

  g_assert_cmpfloat (lh_chart_theme_get_font_size (theme), >=, 24.0);
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (LhChart) chart = test_chart_new (kinds[k], 8, test_value_falling);

      test_check_bounds (chart, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT, theme);
    }
}

static gboolean
test_scene_says (LhChart    *chart,
                 const char *words)
{
  LhChartScene *scene = lh_chart_get_scene (chart);

  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const LhChartShape *shape = &g_array_index (scene->shapes, LhChartShape, i);

      if (shape->kind == LH_CHART_SHAPE_TEXT && strstr (pango_layout_get_text (shape->text), words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static guint
test_scene_count_symbols (LhChart       *chart,
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

/* The painted areas in the middle of a mark. */
static const LhChartShape *
test_scene_find_area (LhChart           *chart,
                      const LhChartMark *mark,
                      double             x)
{
  LhChartScene *scene = lh_chart_get_scene (chart);
  double y = mark->y + mark->height / 2.0;

  for (guint i = scene->shapes->len; i > 0; i--)
    {
      const LhChartShape *shape = &g_array_index (scene->shapes, LhChartShape, i - 1);

      if (shape->kind == LH_CHART_SHAPE_AREA && y >= shape->rect.y && y < shape->rect.y + shape->rect.height
          && x >= shape->rect.x && x < shape->rect.x + shape->rect.width && shape->rect.width < 300.0)
        return shape;
    }

  return NULL;
}

static const LhChartMark *
test_find_mark (LhChart    *chart,
                const char *key)
{
  GArray *marks = lh_chart_get_marks (chart);

  for (guint i = 0; i < marks->len; i++)
    if (g_strcmp0 (g_array_index (marks, LhChartMark, i).key, key) == 0)
      return &g_array_index (marks, LhChartMark, i);

  return NULL;
}

static void
test_hit (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (LhChart) chart = test_chart_new (kinds[k], 5, test_value_falling);
      GArray *marks;

      g_assert_null (lh_chart_get_marks (chart));
      g_assert_null (lh_chart_hit_test (chart, 10.0, 10.0));

      lh_chart_layout (chart, 400.0, 300.0, theme);
      marks = lh_chart_get_marks (chart);
      g_assert_cmpuint (marks->len, >=, 5);
      for (guint i = 0; i < marks->len; i++)
        {
          const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);
          const LhChartMark *hit = lh_chart_hit_test (chart, mark->x + mark->width / 2.0,
                                                      mark->y + mark->height / 2.0);
          g_autofree char *key = g_strdup_printf ("unit-%d", mark->category);

          g_assert_nonnull (hit);
          g_assert_cmpstr (hit->key, ==, key);
          g_assert_cmpint (hit->category, ==, mark->category);
        }
      g_assert_null (lh_chart_hit_test (chart, 1.0, 1.0));
      g_assert_null (lh_chart_hit_test (chart, -5.0, 500.0));
    }
}

/* A chart shown at two sizes at once answers for the one drawn last. */
static void
test_hit_sizes (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = test_chart_new (LH_CHART_RANKING, 3, test_value_falling);
  const LhChartMark *mark;
  LhChartScene *scene;
  double right;

  test_draw (chart, 800.0, 400.0, theme);
  scene = lh_chart_get_scene (chart);
  mark = &g_array_index (lh_chart_get_marks (chart), LhChartMark, 0);
  right = mark->x + mark->width - 2.0;
  g_assert_true (lh_chart_hit_test (chart, right, mark->y + 2.0) == mark);

  test_draw (chart, 300.0, 300.0, theme);
  g_assert_true (lh_chart_get_scene (chart) != scene);
  g_assert_null (lh_chart_hit_test (chart, right, 100.0));

  /* Drawing the first size again uses the layout that is there. */
  test_draw (chart, 800.0, 400.0, theme);
  g_assert_true (lh_chart_get_scene (chart) == scene);

  lh_chart_theme_set_font_size (theme, 20.0);
  test_draw (chart, 800.0, 400.0, theme);
  g_assert_true (lh_chart_get_scene (chart) != scene);
}

static void
test_below (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = test_chart_new (LH_CHART_RANKING, 6, test_value_falling);
  LhChartColor red = lh_chart_palette_get_color (LH_CHART_THEME_LIGHT, LH_CHART_ROLE_RED);
  LhChartColor navy = lh_chart_palette_get_color (LH_CHART_THEME_LIGHT, LH_CHART_ROLE_NAVY);
  const LhChartShape *bar;

  lh_chart_layout (chart, 400.0, 400.0, theme);

  /* 100, 88.3, 76.7 | 65, 53.3, 41.7 against 75. */
  g_assert_cmpuint (test_scene_count_symbols (chart, LH_CHART_SYMBOL_BELOW), ==, 3);
  bar = test_scene_find_area (chart, test_find_mark (chart, "unit-2"), 190.0);
  g_assert_nonnull (bar);
  g_assert_cmpfloat (bar->paint.color.red, ==, navy.red);
  bar = test_scene_find_area (chart, test_find_mark (chart, "unit-3"), 190.0);
  g_assert_nonnull (bar);
  g_assert_cmpfloat (bar->paint.color.red, ==, red.red);
}

/* What was not reported is hatched and said, and is no bar of length zero. */
static void
test_missing (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);

  for (gsize k = 1; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (LhChart) chart = test_chart_new (kinds[k], 8, test_value_falling);
      LhChartScene *scene;
      guint hatches = 0;

      lh_chart_layout (chart, 900.0, 600.0, theme);
      scene = lh_chart_get_scene (chart);
      for (guint i = 0; i < scene->shapes->len; i++)
        {
          const LhChartShape *shape = &g_array_index (scene->shapes, LhChartShape, i);

          hatches += (shape->kind == LH_CHART_SHAPE_AREA || shape->kind == LH_CHART_SHAPE_REGION)
                     && shape->paint.pattern == LH_CHART_PATTERN_FORWARD;
        }
      /* The line of a radar has a gap instead. */
      g_assert_cmpuint (hatches, ==, kinds[k] == LH_CHART_RADAR ? 0 : 1);
      g_assert_true (test_scene_says (chart, "未报送"));
    }
}

/* The figures in the drawing, in the table and in hover are the caller's strings. */
static void
test_figures (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (LhChart) chart = test_chart_new (kinds[k], 4, test_value_falling);
      g_autoptr (GPtrArray) rows = lh_chart_to_table (chart);

      lh_chart_layout (chart, 900.0, 600.0, theme);
      g_assert_cmpuint (rows->len, ==, 5);
      for (guint i = 0; i < 4; i++)
        {
          g_autofree char *key = g_strdup_printf ("unit-%u", i);
          g_autofree char *figure = g_strdup_printf ("%.1f%%", test_value_falling (i, 4));
          char **row = g_ptr_array_index (rows, i + 1);

          g_assert_true (test_scene_says (chart, figure));
          g_assert_true (g_str_has_prefix (row[1], figure));
          g_assert_nonnull (strstr (test_find_mark (chart, key)->tooltip, figure));
        }
      g_assert_cmpstr (((char **) g_ptr_array_index (rows, 2))[0], ==, LONG_NAME);
      g_assert_true (g_str_has_prefix (test_find_mark (chart, "unit-1")->tooltip, LONG_NAME "\n"));
    }
}

static void
test_captions (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = test_chart_new (LH_CHART_RANKING, 4, test_value_falling);

  lh_chart_layout (chart, 900.0, 600.0, theme);
  g_assert_true (test_scene_says (chart, "三季度平均进度68.9%"));
  g_assert_true (test_scene_says (chart, "累计进度按项目平均"));
  g_assert_true (test_scene_says (chart, "截至2024年9月30日"));
  g_assert_true (test_scene_says (chart, "示例市直机关工委"));
  g_assert_true (test_scene_says (chart, "平均 76.3%"));

  lh_chart_theme_set_show_title (theme, FALSE);
  lh_chart_theme_set_show_source (theme, FALSE);
  lh_chart_layout (chart, 900.0, 600.0, theme);
  g_assert_false (test_scene_says (chart, "三季度平均进度68.9%"));
  g_assert_false (test_scene_says (chart, "截至2024年9月30日"));
}

static void
test_empty (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (LhChart) chart = test_chart_new (kinds[k], 0, test_value_falling);

      lh_chart_layout (chart, 330.0, 300.0, theme);
      g_assert_cmpuint (lh_chart_get_marks (chart)->len, ==, 0);
      g_assert_true (test_scene_says (chart, "还没有数据"));
    }
}

static void
test_strip_shares (void)
{
  static const char *const expected[] = { "66.8%", "14.9%", "7.4%", "8.6%", "2.3%" };
  static const char *const names[] = { "绿", "黄", "红", "办结", "未启动" };
  static const double counts[] = { 171, 38, 19, 22, 6 };
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_PRINT);
  g_autoptr (LhChart) chart = NULL;
  LhChartBuilder *builder = test_builder_new (LH_CHART_LIGHT_STRIP);

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *text = g_strdup_printf ("%.0f", counts[i]);

      lh_chart_builder_add_category (builder, text, names[i], NULL);
      lh_chart_builder_set_value (builder, i, 0, counts[i], text);
      lh_chart_builder_set_style (builder, i, 0, LH_CHART_ROLE_LIGHT_RED + i, LH_CHART_SYMBOL_CIRCLE + i);
    }
  chart = lh_chart_builder_end (builder);

  /* Every light is named even in the smallest card. */
  lh_chart_layout (chart, 340.0, 122.0, theme);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *count = g_strdup_printf ("%.0f", counts[i]);

      g_assert_true (test_scene_says (chart, names[i]));
      g_assert_true (test_scene_says (chart, count));
      g_assert_true (test_scene_says (chart, expected[i]));
      g_assert_cmpuint (test_scene_count_symbols (chart, LH_CHART_SYMBOL_CIRCLE + i), ==, 2);
    }
  g_assert_cmpuint (lh_chart_get_marks (chart)->len, ==, 10);
}

static void
test_pages (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = test_chart_new (LH_CHART_RANKING, 82, test_value_falling);
  g_autoptr (LhChart) second = lh_chart_new_page (chart, 40, 40);
  g_autoptr (LhChart) last = lh_chart_new_page (chart, 80, 40);
  g_autoptr (LhChart) beyond = lh_chart_new_page (chart, 100, 40);
  g_autoptr (LhChart) ends = lh_chart_new_ends (chart, 10, "中间62个单位");
  g_autoptr (LhChart) whole = lh_chart_new_ends (chart, 41, "没有");
  g_autoptr (GPtrArray) table = lh_chart_to_table (ends);
  const struct
  {
    LhChart *chart;
    guint marks;
    const char *first, *final;
  } rows[] = {
    { second, 40, "unit-40", "unit-79" }, { last, 2, "unit-80", "unit-81" }, { ends, 20, "unit-0", "unit-81" },
    { whole, 82, "unit-0", "unit-81" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GArray *marks;

      lh_chart_layout (rows[i].chart, 900.0, 700.0, theme);
      marks = lh_chart_get_marks (rows[i].chart);
      g_assert_cmpuint (marks->len, ==, rows[i].marks);
      g_assert_cmpstr (g_array_index (marks, LhChartMark, 0).key, ==, rows[i].first);
      g_assert_cmpstr (g_array_index (marks, LhChartMark, marks->len - 1).key, ==, rows[i].final);
      g_assert_cmpuint (lh_chart_get_n_categories (rows[i].chart), ==, 82);
    }

  g_assert_true (test_scene_says (ends, "中间62个单位"));
  g_assert_cmpuint (table->len, ==, 21);
  lh_chart_layout (beyond, 900.0, 700.0, theme);
  g_assert_cmpuint (lh_chart_get_marks (beyond)->len, ==, 0);
}

static void
test_not_finite (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = NULL;
  LhChartBuilder *builder = test_builder_new (LH_CHART_COLUMNS);

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, NULL);
  for (guint i = 0; i < 3; i++)
    lh_chart_builder_add_category (builder, "k", "一季度", NULL);
  lh_chart_builder_set_value (builder, 0, 0, NAN, "?");
  lh_chart_builder_set_value (builder, 1, 0, INFINITY, "?");
  lh_chart_builder_set_value (builder, 2, 0, 50.0, "50");
  lh_chart_builder_add_reference (builder, LH_CHART_ROLE_DEFAULT, NAN, "?");
  chart = lh_chart_builder_end (builder);

  test_check_bounds (chart, 400.0, 300.0, theme);
  g_assert_cmpuint (lh_chart_get_marks (chart)->len, ==, 1);
}

static void
test_focus (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_DARK);
  g_autoptr (LhChart) chart = test_chart_new (LH_CHART_HEAT_MAP, 3, test_value_falling);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  const LhChartMark *mark;
  double x, y, width, height;

  lh_chart_layout (chart, 400.0, 300.0, theme);
  mark = &g_array_index (lh_chart_get_marks (chart), LhChartMark, 1);
  lh_chart_draw_focus (chart, cr, mark, theme);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  cairo_surface_destroy (surface);

  g_assert_cmpfloat (x, >=, mark->x - 1.0);
  g_assert_cmpfloat (y, >=, mark->y - 1.0);
  g_assert_cmpfloat (x + width, <=, mark->x + mark->width + 1.0);
  g_assert_cmpfloat (width, >, mark->width - 2.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/bounds", test_bounds);
  g_test_add_func ("/chart/slide", test_slide);
  g_test_add_func ("/chart/hit", test_hit);
  g_test_add_func ("/chart/hit-sizes", test_hit_sizes);
  g_test_add_func ("/chart/below", test_below);
  g_test_add_func ("/chart/missing", test_missing);
  g_test_add_func ("/chart/figures", test_figures);
  g_test_add_func ("/chart/captions", test_captions);
  g_test_add_func ("/chart/empty", test_empty);
  g_test_add_func ("/chart/strip-shares", test_strip_shares);
  g_test_add_func ("/chart/pages", test_pages);
  g_test_add_func ("/chart/not-finite", test_not_finite);
  g_test_add_func ("/chart/focus", test_focus);

  return g_test_run ();
}
