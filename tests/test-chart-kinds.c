/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart.h"

#include <math.h>
#include <string.h>

#include "chart-samples.h"
#include "lh-chart-builder.h"
#include "lh-chart-private.h"

/* The kinds for planning and judging: route map, radar, bullet, funnel, cards, risk grid. */

static const struct
{
  const char *name;
  LhChart *(*make) (guint count);
} kinds[] = {
  { "chevrons", chart_sample_chevrons }, { "radar", chart_sample_radar }, { "bullet", chart_sample_bullet },
  { "funnel", chart_sample_funnel }, { "cards", chart_sample_cards }, { "risk-grid", chart_sample_risk_grid },
};

static const LhChartShape *
get_shape (LhChart *chart,
           guint    index)
{
  return &g_array_index (lh_chart_get_scene (chart)->shapes, LhChartShape, index);
}

static const LhChartShape *
find_text (LhChart    *chart,
           const char *words)
{
  for (guint i = 0; i < lh_chart_get_scene (chart)->shapes->len; i++)
    {
      const LhChartShape *shape = get_shape (chart, i);

      if (shape->kind == LH_CHART_SHAPE_TEXT && strcmp (pango_layout_get_text (shape->text), words) == 0)
        return shape;
    }

  return NULL;
}

static guint
count_shapes (LhChart          *chart,
              LhChartShapeKind  kind)
{
  guint count = 0;

  for (guint i = 0; i < lh_chart_get_scene (chart)->shapes->len; i++)
    count += get_shape (chart, i)->kind == kind;

  return count;
}

/* The ink of a text, a little less, so that lines that touch do not count. */
static LhChartRect
get_ink (const LhChartShape *shape)
{
  PangoRectangle ink;

  pango_layout_get_extents (shape->text, &ink, NULL);

  return lh_chart_rect_inset ((LhChartRect) { shape->rect.x + ink.x / (double) PANGO_SCALE,
                                              shape->rect.y + ink.y / (double) PANGO_SCALE,
                                              ink.width / (double) PANGO_SCALE, ink.height / (double) PANGO_SCALE }, 0.5);
}

/* No text covers another one, whatever the number of categories and the size. */
static void
test_collisions (void)
{
  static const guint counts[] = { 1, 2, 4, 6, 8, 12, 25, 82 };
  static const struct { double width, height; } sizes[] = {
    { 330, 300 }, { 340, 405 }, { 620, 260 }, { 960, 540 }, { 1920, 1080 }, { 240, 480 },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (gsize c = 0; c < G_N_ELEMENTS (counts); c++)
      for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
        {
          g_autoptr (LhChartTheme) theme = lh_chart_theme_new_for_size (LH_CHART_THEME_LIGHT, sizes[s].width, sizes[s].height);
          g_autoptr (LhChart) chart = kinds[k].make (counts[c]);
          guint n;

          lh_chart_layout (chart, sizes[s].width, sizes[s].height, theme);
          n = lh_chart_get_scene (chart)->shapes->len;
          for (guint i = 0; i < n; i++)
            for (guint j = i + 1; j < n && get_shape (chart, i)->kind == LH_CHART_SHAPE_TEXT; j++)
              {
                LhChartRect one, other;

                if (get_shape (chart, j)->kind != LH_CHART_SHAPE_TEXT)
                  continue;
                one = get_ink (get_shape (chart, i));
                other = get_ink (get_shape (chart, j));
                if (lh_chart_rect_overlaps (&one, &other))
                  g_error ("%s of %u at %g×%g: “%s” covers “%s”", kinds[k].name, counts[c], sizes[s].width, sizes[s].height,
                           pango_layout_get_text (get_shape (chart, j)->text),
                           pango_layout_get_text (get_shape (chart, i)->text));
              }
        }
}

/* Each thing can be reached by the keyboard, in reading order, and says its name. */
static void
test_marks (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
      g_autoptr (LhChart) chart = kinds[k].make (5);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      GArray *marks;
      int last = -1;

      lh_chart_layout (chart, 960.0, 540.0, theme);
      marks = lh_chart_get_marks (chart);
      for (guint i = 0; i < marks->len; i++)
        {
          const LhChartMark *mark = &g_array_index (marks, LhChartMark, i);

          if (!g_hash_table_contains (seen, GINT_TO_POINTER (mark->category)))
            g_assert_cmpint (mark->category, ==, ++last);
          g_hash_table_add (seen, GINT_TO_POINTER (mark->category));
          g_assert_nonnull (strchr (mark->tooltip, '\n'));
          g_assert_cmpfloat (mark->width, >, 1.0);
          g_assert_cmpfloat (mark->height, >, 1.0);
        }
      g_assert_cmpuint (g_hash_table_size (seen), ==, 5);
    }
}

static void
test_chevrons (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = chart_sample_chevrons (5);

  lh_chart_layout (chart, 960.0, 400.0, theme);
  g_assert_cmpuint (count_shapes (chart, LH_CHART_SHAPE_REGION), ==, 5);
  g_assert_nonnull (find_text (chart, "系统联调"));
  g_assert_nonnull (find_text (chart, "2024年8月底前"));
  g_assert_nonnull (find_text (chart, "三个县区直达兑付"));
  g_assert_nonnull (find_text (chart, "逾期未完成"));
  g_assert_cmpstr (g_array_index (lh_chart_get_marks (chart), LhChartMark, 3).tooltip, ==,
                   "试点运行\n完成时限 2024年10月底前\n完成标志 三个县区直达兑付\n状态 进行中");

  /* In a tall, narrow place the route goes on in the next line. */
  lh_chart_layout (chart, 300.0, 600.0, theme);
  g_assert_cmpfloat (find_text (chart, "总结推广")->rect.y, >, find_text (chart, "摸底调研")->rect.y + 100.0);
}

/* The figures are in the table; a missing value opens the line and is no zero. */
static void
test_radar (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) full = chart_sample_radar (6);
  g_autoptr (LhChart) open = NULL;
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_RADAR);

  lh_chart_layout (full, 800.0, 400.0, theme);
  g_assert_nonnull (find_text (full, "96.0"));
  g_assert_nonnull (find_text (full, "84.1"));
  g_assert_cmpfloat (find_text (full, "96.0")->rect.x, >, 400.0);

  lh_chart_builder_set_range (builder, 0, 100);
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "得分");
  for (guint i = 0; i < 5; i++)
    lh_chart_builder_set_value (builder, lh_chart_builder_add_category (builder, NULL, "项", NULL), 0, 80.0, "80.0");
  lh_chart_builder_set_state (builder, 2, 0, LH_CHART_CELL_MISSING, "未评");
  open = lh_chart_builder_end (builder);
  lh_chart_layout (open, 800.0, 400.0, theme);
  g_assert_nonnull (find_text (open, "未评"));
  g_assert_cmpuint (count_shapes (open, LH_CHART_SHAPE_SYMBOL), ==, 4 + 1);
  g_assert_cmpuint (count_shapes (open, LH_CHART_SHAPE_REGION), ==, 0);
  g_assert_cmpuint (count_shapes (full, LH_CHART_SHAPE_REGION), ==, 1);
}

/* The target of the row, as far right as its share of the range. */
static double
find_target (LhChart *chart,
             guint    row)
{
  guint found = 0;

  for (guint i = 0; i < lh_chart_get_scene (chart)->shapes->len; i++)
    {
      const LhChartShape *shape = get_shape (chart, i);

      if (shape->kind == LH_CHART_SHAPE_LINE && shape->rect.width == 0.0 && found++ == row)
        return shape->rect.x;
    }
  g_assert_not_reached ();
}

static void
test_bullet (void)
{
  static const struct { double value, target; const char *text; } rows[] = {
    { 50.0, 100.0, "50件" }, { 5000.0, 10000.0, "5000人" }, { -4.0, 4.0, "-4" }, { 0.0, 8.0, "0" },
  };
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) shared = chart_sample_bullet (6);
  g_autoptr (LhChart) own = NULL;
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_BULLET);

  lh_chart_layout (shared, 900.0, 400.0, theme);
  g_assert_nonnull (find_text (shared, "缺少基数"));
  g_assert_nonnull (find_text (shared, "96.3% (314/326)"));
  g_assert_nonnull (find_text (shared, "60%～80%"));
  g_assert_cmpfloat (fabs (find_target (shared, 1) - find_target (shared, 3)), <, 0.01);  /* both 90 */
  g_assert_cmpfloat (find_target (shared, 0), >, find_target (shared, 1) + 5.0);

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "完成");
  lh_chart_builder_add_series (builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT, "目标");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint category = lh_chart_builder_add_category (builder, NULL, "指标", NULL);

      lh_chart_builder_set_value (builder, category, 0, rows[i].value, rows[i].text);
      lh_chart_builder_set_value (builder, category, 1, rows[i].target, NULL);
    }
  own = lh_chart_builder_end (builder);
  lh_chart_layout (own, 900.0, 400.0, theme);
  g_assert_cmpfloat (fabs (find_target (own, 0) - find_target (own, 1)), <, 0.01);  /* each on its own scale */
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_nonnull (find_text (own, rows[i].text));
}

/* How many went on is computed from the counts, unless the caller says it; nothing comes from nothing. */
static void
test_funnel (void)
{
  static const struct { double value; const char *share; const char *expected; } states[] = {
    { 300, NULL, "" }, { 150, NULL, " (50.0%)" }, { 50, "三分之一", " (三分之一)" }, { 0, NULL, " (0.0%)" }, { 4, NULL, "" },
    { 8, NULL, " (200.0%)" },
  };
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = NULL;
  g_autoptr (GPtrArray) table = NULL;
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_FUNNEL);

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "项目");
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      guint category = lh_chart_builder_add_category (builder, NULL, "环节", NULL);
      g_autofree char *text = g_strdup_printf ("%g", states[i].value);

      lh_chart_builder_set_value (builder, category, 0, states[i].value, text);
      lh_chart_builder_set_share (builder, category, 0, states[i].share);
    }
  chart = lh_chart_builder_end (builder);
  table = lh_chart_to_table (chart);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *expected = g_strdup_printf ("%g%s", states[i].value, states[i].expected);

      g_assert_cmpstr (((char **) g_ptr_array_index (table, i + 1))[1], ==, expected);
    }
  lh_chart_layout (chart, 600.0, 400.0, theme);
  g_assert_nonnull (find_text (chart, "50.0%"));
  g_assert_nonnull (find_text (chart, "三分之一"));
  g_assert_nonnull (find_text (chart, "0"));
}

/* The number is large, its unit small; the table has both as they are printed elsewhere. */
static void
test_cards (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  g_autoptr (LhChart) chart = chart_sample_cards (6);
  g_autoptr (GPtrArray) table = lh_chart_to_table (chart);

  lh_chart_layout (chart, 900.0, 400.0, theme);
  g_assert_nonnull (find_text (chart, "256"));
  g_assert_cmpfloat (find_text (chart, "256")->rect.height, >, 2.0 * find_text (chart, "个")->rect.height);
  g_assert_nonnull (find_text (chart, "92.3%"));
  g_assert_nonnull (find_text (chart, "较上季 -3.2个百分点"));
  g_assert_cmpstr (((char **) g_ptr_array_index (table, 1))[1], ==, "256个");
  /* Six cards fill their lines, four do, too. */
  g_assert_cmpfloat (g_array_index (lh_chart_get_marks (chart), LhChartMark, 3).x, ==,
                     g_array_index (lh_chart_get_marks (chart), LhChartMark, 0).x);
}

/* A count in each cell, which says both its likelihood and its effect. */
static void
test_risk_grid (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_PRINT);
  g_autoptr (LhChart) chart = chart_sample_risk_grid (5);
  const LhChartMark *mark;

  lh_chart_layout (chart, 600.0, 400.0, theme);
  g_assert_cmpuint (lh_chart_get_marks (chart)->len, ==, 25);
  mark = &g_array_index (lh_chart_get_marks (chart), LhChartMark, 9);
  g_assert_cmpint (mark->category, ==, 1);
  g_assert_cmpint (mark->series, ==, 4);
  g_assert_cmpstr (mark->tooltip, ==, "较可能\n重大 3");
  g_assert_nonnull (find_text (chart, "发生可能性"));
  g_assert_nonnull (find_text (chart, "影响程度"));
  g_assert_cmpfloat (find_text (chart, "很可能")->rect.y, <, find_text (chart, "几乎不会")->rect.y);
  /* The level is told by a shape, not by colour alone. */
  g_assert_cmpuint (count_shapes (chart, LH_CHART_SHAPE_SYMBOL), ==, 25);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-kinds/collisions", test_collisions);
  g_test_add_func ("/chart-kinds/marks", test_marks);
  g_test_add_func ("/chart-kinds/chevrons", test_chevrons);
  g_test_add_func ("/chart-kinds/radar", test_radar);
  g_test_add_func ("/chart-kinds/bullet", test_bullet);
  g_test_add_func ("/chart-kinds/funnel", test_funnel);
  g_test_add_func ("/chart-kinds/cards", test_cards);
  g_test_add_func ("/chart-kinds/risk-grid", test_risk_grid);

  return g_test_run ();
}
