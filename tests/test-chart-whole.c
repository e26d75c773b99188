/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */

/* Charts of parts and wholes, and those over time: stacks, bars of 100 %, rings, trends and S-curves. */

#include <math.h>

#include "lh-chart-builder.h"
#include "lh-chart-private.h"

#define LONG_NAME "国家税务总局示例市税务局机关党委第一党支部暨驻村帮扶工作队临时党支部委员会"

static const LhChartKind kinds[] = {
  LH_CHART_STACKED, LH_CHART_PERCENT, LH_CHART_DOUGHNUT, LH_CHART_TREND, LH_CHART_S_CURVE,
};

typedef double (*TestValue) (guint category,
                             guint series);

static double
test_value_usual (guint category,
                  guint series)
{
  return (category * 17 + series * 29) % 83 + 1.0;
}

static double
test_value_zero (guint category,
                 guint series)
{
  return 0.0;
}

static double
test_value_negative (guint category,
                     guint series)
{
  return 20.0 - (category + series * 3) % 7 * 11.0;
}

static double
test_value_huge (guint category,
                 guint series)
{
  return category == 0 && series == 0 ? 1e15 : 1e-9;
}

static double
test_value_equal (guint category,
                  guint series)
{
  return 76.3;
}

static guint
test_count_series (LhChartKind kind)
{
  switch (kind)
    {
    case LH_CHART_DOUGHNUT:
      return 1;
    case LH_CHART_S_CURVE:
      return 2;
    case LH_CHART_TREND:
      return 6;
    default:
      return 5;
    }
}

static LhChartBuilder *
test_builder_new (LhChartKind kind)
{
  LhChartBuilder *builder = lh_chart_builder_new (kind);

  lh_chart_builder_set_title (builder, "三季度红灯20个，比二季度增加8个");
  lh_chart_builder_set_subtitle (builder, "各季度末项目亮灯");
  lh_chart_builder_set_source (builder, "数据来源：各单位报送  截至2024年9月30日");
  lh_chart_builder_set_empty_text (builder, "还没有数据");
  lh_chart_builder_set_unit (builder, "%");
  lh_chart_builder_set_rest_label (builder, "其余");
  lh_chart_builder_set_gap (builder, "低于计划6.1个百分点");

  return builder;
}

static LhChart *
test_chart_new (LhChartKind kind,
                guint       count,
                TestValue   value)
{
  static const LhChartSymbol symbols[] = {
    LH_CHART_SYMBOL_CIRCLE, LH_CHART_SYMBOL_TRIANGLE, LH_CHART_SYMBOL_SQUARE, LH_CHART_SYMBOL_CHECK,
    LH_CHART_SYMBOL_RING,
  };
  LhChartBuilder *builder = test_builder_new (kind);
  guint n = test_count_series (kind);

  for (guint j = 0; j < n; j++)
    {
      g_autofree char *name = g_strdup_printf ("第%u项指标", j + 1);

      lh_chart_builder_add_series (builder, kind == LH_CHART_S_CURVE && j == 1 ? LH_CHART_PART_PLAN
                                                                               : LH_CHART_PART_VALUE,
                                   LH_CHART_ROLE_DEFAULT, name);
    }
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *key = g_strdup_printf ("unit-%u", i);
      g_autofree char *name = g_strdup_printf ("市第%u单位", i);
      guint category = lh_chart_builder_add_category (builder, key, i % 5 == 1 ? LONG_NAME : name, NULL);

      for (guint j = 0; j < n; j++)
        {
          g_autofree char *text = g_strdup_printf ("%.0f", value (i, j));

          if (i % 11 == 7)
            lh_chart_builder_set_state (builder, category, j, LH_CHART_CELL_MISSING, "未报送");
          else
            lh_chart_builder_set_value (builder, category, j, value (i, j), text);
          if (kind == LH_CHART_STACKED || kind == LH_CHART_PERCENT)
            lh_chart_builder_set_style (builder, category, j, LH_CHART_ROLE_DEFAULT, symbols[j]);
        }
    }
  lh_chart_builder_set_now (builder, count / 2.0, "截至9月30日");

  return lh_chart_builder_end (builder);
}

static gboolean
test_says (LhChart    *chart,
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

static void
test_draw (LhChart            *chart,
           double              width,
           double              height,
           const LhChartTheme *theme)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX ((int) width, 1),
                                                         MAX ((int) height, 1));
  cairo_t *cr = cairo_create (surface);

  lh_chart_draw (chart, cr, width, height, theme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
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

static void
test_bounds (void)
{
  static const guint counts[] = { 0, 1, 2, 3, 6, 7, 12, 40, 82, 500 };
  static const double sizes[][2] = {
    { 330, 300 }, { 340, 122 }, { 1920, 1080 }, { 1200, 800 }, { 200, 600 }, { 60, 40 }, { 12, 9 }, { 1, 1 },
  };
  static const TestValue values[] = {
    test_value_usual, test_value_zero, test_value_negative, test_value_huge, test_value_equal,
  };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (gsize c = 0; c < G_N_ELEMENTS (counts); c++)
      for (gsize v = 0; v < G_N_ELEMENTS (values); v++)
        {
          g_autoptr (LhChart) chart = test_chart_new (kinds[k], counts[c], values[v]);

          for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
            {
              g_autoptr (LhChartTheme) theme = lh_chart_theme_new_for_size (s % 4, sizes[s][0], sizes[s][1]);

              lh_chart_layout (chart, sizes[s][0], sizes[s][1], theme);
              if (sizes[s][0] >= 200.0 && sizes[s][1] >= 120.0)
                test_assert_inside (lh_chart_scene_get_extents (lh_chart_get_scene (chart)), sizes[s][0], sizes[s][1]);
              for (guint m = 0; m < lh_chart_get_marks (chart)->len; m++)
                {
                  const LhChartMark *mark = &g_array_index (lh_chart_get_marks (chart), LhChartMark, m);

                  test_assert_inside ((LhChartRect) { mark->x, mark->y, mark->width, mark->height },
                                      sizes[s][0], sizes[s][1]);
                }
              if (counts[c] <= 12)
                test_draw (chart, sizes[s][0], sizes[s][1], theme);
            }
        }
}

static LhChartRect
test_get_ink (const LhChartShape *shape)
{
  PangoRectangle ink;

  pango_layout_get_extents (shape->text, &ink, NULL);

  return (LhChartRect) {
    shape->rect.x + ink.x / (double) PANGO_SCALE + 0.5, shape->rect.y + ink.y / (double) PANGO_SCALE + 0.5,
    ink.width / (double) PANGO_SCALE - 1.0, ink.height / (double) PANGO_SCALE - 1.0,
  };
}

/* No text stands on another one, at any size, with few or many categories. */
static void
test_labels (void)
{
  static const guint counts[] = { 1, 3, 4, 6, 9, 13, 24, 60 };
  static const double sizes[][2] = { { 330, 300 }, { 1200, 800 }, { 1920, 1080 } };
  static const TestValue values[] = { test_value_usual, test_value_equal, test_value_zero, test_value_huge };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (gsize c = 0; c < G_N_ELEMENTS (counts); c++)
      for (gsize s = 0; s < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (values); s++)
        {
          const double *size = sizes[s % G_N_ELEMENTS (sizes)];
          g_autoptr (LhChart) chart = test_chart_new (kinds[k], counts[c], values[s / G_N_ELEMENTS (sizes)]);
          g_autoptr (LhChartTheme) theme = lh_chart_theme_new_for_size (LH_CHART_THEME_LIGHT, size[0], size[1]);
          GArray *shapes;

          lh_chart_layout (chart, size[0], size[1], theme);
          shapes = lh_chart_get_scene (chart)->shapes;
          for (guint i = 0; i < shapes->len; i++)
            for (guint j = 0; j < i; j++)
              {
                const LhChartShape *one = &g_array_index (shapes, LhChartShape, i);
                const LhChartShape *other = &g_array_index (shapes, LhChartShape, j);
                LhChartRect a, b;

                if (one->kind != LH_CHART_SHAPE_TEXT || other->kind != LH_CHART_SHAPE_TEXT)
                  continue;
                a = test_get_ink (one);
                b = test_get_ink (other);
                if (a.width > 0.0 && b.width > 0.0 && lh_chart_rect_overlaps (&a, &b))
                  g_error ("kind %d, %u categories, %g×%g: “%s” stands on “%s”", kinds[k], counts[c], size[0], size[1],
                           pango_layout_get_text (one->text), pango_layout_get_text (other->text));
              }
        }
}

static guint
test_parse_tenths (const char *share)
{
  guint whole = 0, tenth = 0;

  g_assert_cmpint (sscanf (share, "%u.%u%%", &whole, &tenth), ==, 2);

  return whole * 10 + tenth;
}

/* The shares of a whole add up to 100.0 %, whatever the amounts. */
static void
test_shares (void)
{
  static const double amounts[][6] = {
    { 81, 66, 52, 30, 18, 9 }, { 1, 1, 1, 0, 0, 0 }, { 1, 1, 1, 1, 1, 1 }, { 999, 1, 0, 0, 0, 0 },
    { 1, 2, 4, 8, 16, 32 }, { 7, 7, 7, 7, 7, 2000 }, { 5, 0, 0, 0, 0, 0 },
  };

  for (gsize row = 0; row < G_N_ELEMENTS (amounts); row++)
    for (int ring = 0; ring < 2; ring++)
      {
        LhChartBuilder *builder = test_builder_new (ring ? LH_CHART_DOUGHNUT : LH_CHART_PERCENT);
        g_autoptr (LhChart) chart = NULL;
        LhChartData *data;
        guint sum = 0;

        for (guint i = 0; i < (ring ? 1 : 6); i++)
          lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "项目");
        for (guint i = 0; i < (ring ? 6 : 1); i++)
          lh_chart_builder_add_category (builder, NULL, "类", NULL);
        for (guint i = 0; i < 6; i++)
          {
            g_autofree char *text = g_strdup_printf ("%.0f", amounts[row][i]);

            lh_chart_builder_set_value (builder, ring ? i : 0, ring ? 0 : i, amounts[row][i], text);
          }
        chart = lh_chart_builder_end (builder);
        data = lh_chart_get_view (chart)->data;
        for (guint i = 0; i < 6; i++)
          sum += test_parse_tenths (lh_chart_data_get_cell (data, ring ? i : 0, ring ? 0 : i)->share);
        g_assert_cmpuint (sum, ==, 1000);
      }
}

/* Of more than six classes the five greatest stay, in their order; hover tells what the rest is. */
static void
test_rest (void)
{
  static const double amounts[] = { 5, 40, 3, 30, 2, 20, 10, 1, 8 };
  static const char *const expected[] = { "40", "30", "20", "10", "8", "11" };
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  LhChartBuilder *builder = test_builder_new (LH_CHART_DOUGHNUT);
  g_autoptr (LhChart) chart = NULL;
  g_autoptr (GPtrArray) table = NULL;
  const LhChartMark *mark;

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "项目");
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *text = g_strdup_printf ("%.0f", amounts[i]);
      g_autofree char *name = g_strdup_printf ("第%u类", i);

      lh_chart_builder_add_category (builder, name, name, NULL);
      lh_chart_builder_set_value (builder, i, 0, amounts[i], text);
    }
  chart = lh_chart_builder_end (builder);
  table = lh_chart_to_table (chart);

  g_assert_cmpuint (table->len, ==, 7);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      char **row = g_ptr_array_index (table, i + 1);
      g_autofree char *start = g_strdup_printf ("%s (", expected[i]);

      g_assert_true (g_str_has_prefix (row[1], start));
    }
  lh_chart_layout (chart, 1200.0, 800.0, theme);
  g_assert_true (test_says (chart, "其余"));
  g_assert_true (test_says (chart, "119"));
  mark = &g_array_index (lh_chart_get_marks (chart), LhChartMark, 5);
  g_assert_cmpstr (mark->tooltip, ==, "其余\n第0类 5\n第2类 3\n第4类 2\n第7类 1");
  g_assert_null (mark->key);
}

/* A point in a slice finds it; the hole and the corners find nothing. */
static void
test_ring_hit (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = test_chart_new (LH_CHART_DOUGHNUT, 4, test_value_equal);
  GArray *marks;
  double x = 0.0, y = 0.0, radius = 0.0;

  lh_chart_layout (chart, 800.0, 600.0, theme);
  marks = lh_chart_get_marks (chart);
  g_assert_cmpuint (marks->len, ==, 4);

  /* Four equal slices: the first lies between twelve and three o'clock. */
  x = g_array_index (marks, LhChartMark, 0).x;
  y = g_array_index (marks, LhChartMark, 0).y + g_array_index (marks, LhChartMark, 0).height;
  radius = g_array_index (marks, LhChartMark, 0).width;
  for (guint i = 0; i < 4; i++)
    {
      double angle = -G_PI_4 + i * G_PI_2;
      const LhChartMark *hit = lh_chart_hit_test (chart, x + radius * 0.8 * cos (angle), y + radius * 0.8 * sin (angle));

      g_assert_nonnull (hit);
      g_assert_cmpint (hit->category, ==, i);
      g_assert_null (lh_chart_hit_test (chart, x + radius * 0.3 * cos (angle), y + radius * 0.3 * sin (angle)));
      g_assert_null (lh_chart_hit_test (chart, x + radius * 1.05 * cos (angle), y + radius * 1.05 * sin (angle)));
    }
}

/* Marks come in reading order, each with its figure: the order of keyboard travel. */
static void
test_marks (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (LhChart) chart = test_chart_new (kinds[k], 5, test_value_usual);
      GArray *marks;
      int before = -1;

      lh_chart_layout (chart, 900.0, 600.0, theme);
      marks = lh_chart_get_marks (chart);
      g_assert_cmpuint (marks->len, ==, 5 * test_count_series (kinds[k]));
      for (guint i = 0; i < marks->len; i++)
        {
          const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);
          int order = mark->category * 10 + mark->series;
          g_autofree char *figure = g_strdup_printf ("%.0f", test_value_usual (mark->category, mark->series));

          g_assert_cmpint (order, >, before);
          g_assert_nonnull (strstr (mark->tooltip, figure));
          if (mark->category == 1)
            g_assert_true (g_str_has_prefix (mark->tooltip, LONG_NAME "\n"));
          before = order;
        }
    }
}

static void
test_trend (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = test_chart_new (LH_CHART_TREND, 12, test_value_usual);
  g_autoptr (LhChart) high = NULL;
  LhChartBuilder *builder = test_builder_new (LH_CHART_TREND);

  lh_chart_layout (chart, 1200.0, 800.0, theme);
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u项指标", i + 1);

      g_assert_cmpint (test_says (chart, name), ==, i < 4);
    }
  g_assert_true (test_says (chart, "0%"));
  g_assert_true (test_says (chart, "未报送"));

  /* An axis that does not start at zero says so. */
  lh_chart_builder_set_range (builder, 80, 100);
  lh_chart_builder_set_axis_note (builder, "纵轴自80%起");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "报送率");
  for (guint i = 0; i < 4; i++)
    {
      lh_chart_builder_add_category (builder, NULL, "一季度", NULL);
      lh_chart_builder_set_value (builder, i, 0, 92.0 + i, "92");
    }
  high = lh_chart_builder_end (builder);
  lh_chart_layout (high, 1200.0, 800.0, theme);
  g_assert_true (test_says (high, "纵轴自80%起"));
  g_assert_true (test_says (high, "80%"));
  g_assert_false (test_says (high, "20%"));
}

static void
test_s_curve (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = test_chart_new (LH_CHART_S_CURVE, 6, test_value_usual);
  g_autoptr (LhChart) single = test_chart_new (LH_CHART_S_CURVE, 1, test_value_usual);

  lh_chart_layout (chart, 1200.0, 800.0, theme);
  g_assert_true (test_says (chart, "截至9月30日"));
  g_assert_true (test_says (chart, "低于计划6.1个百分点"));
  lh_chart_layout (single, 1200.0, 800.0, theme);
  g_assert_true (test_says (single, "第1项指标"));
}

/* Sums stand above the columns, those of the caller or those of the cells. */
static void
test_sums (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  LhChartBuilder *builder = test_builder_new (LH_CHART_STACKED);
  g_autoptr (LhChart) chart = NULL;

  for (guint j = 0; j < 2; j++)
    lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "项目");
  for (guint i = 0; i < 3; i++)
    {
      lh_chart_builder_add_category (builder, NULL, "季度", NULL);
      lh_chart_builder_set_value (builder, i, 0, 100.0 * i, "a");
      lh_chart_builder_set_value (builder, i, 1, 11.0, "b");
    }
  lh_chart_builder_set_sum (builder, 2, "二百一十一");
  chart = lh_chart_builder_end (builder);
  lh_chart_layout (chart, 900.0, 600.0, theme);
  g_assert_true (test_says (chart, "111"));
  g_assert_true (test_says (chart, "二百一十一"));
  g_assert_false (test_says (chart, "211"));
}

static void
test_pages (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (LhChart) chart = test_chart_new (kinds[k], 82, test_value_usual);
      g_autoptr (LhChart) page = NULL;
      g_autoptr (LhChart) ends = NULL;

      /* A ring has no pages. */
      if (kinds[k] == LH_CHART_DOUGHNUT)
        continue;
      page = lh_chart_new_page (chart, 40, 10);
      lh_chart_layout (page, 1200.0, 800.0, theme);
      g_assert_cmpstr (g_array_index (lh_chart_get_marks (page), LhChartMark, 0).key, ==, "unit-40");
      ends = lh_chart_new_ends (chart, 3, "中间76个单位");
      lh_chart_layout (ends, 1200.0, 800.0, theme);
      g_assert_true (test_says (ends, "中间76个单位"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-whole/bounds", test_bounds);
  g_test_add_func ("/chart-whole/labels", test_labels);
  g_test_add_func ("/chart-whole/shares", test_shares);
  g_test_add_func ("/chart-whole/rest", test_rest);
  g_test_add_func ("/chart-whole/ring-hit", test_ring_hit);
  g_test_add_func ("/chart-whole/marks", test_marks);
  g_test_add_func ("/chart-whole/trend", test_trend);
  g_test_add_func ("/chart-whole/s-curve", test_s_curve);
  g_test_add_func ("/chart-whole/sums", test_sums);
  g_test_add_func ("/chart-whole/pages", test_pages);

  return g_test_run ();
}
