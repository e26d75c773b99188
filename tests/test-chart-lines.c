/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */

/* Lines over time that break off, and labels that are moved apart. */

#include "lh-chart-builder.h"
#include "lh-chart-private.h"

static guint
test_count_shapes (LhChart          *chart,
                   LhChartShapeKind  kind)
{
  LhChartScene *scene = lh_chart_get_scene (chart);
  guint count = 0;

  for (guint i = 0; i < scene->shapes->len; i++)
    count += g_array_index (scene->shapes, LhChartShape, i).kind == kind;

  return count;
}

/* Where nothing was reported the line breaks off: two pieces, and no figure between them. */
static void
test_gaps (void)
{
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (LH_CHART_THEME_LIGHT);
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_TREND);
  g_autoptr (LhChart) chart = NULL;
  LhChartScene *scene;
  guint hatches = 0;

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, "平均进度");
  for (guint i = 0; i < 5; i++)
    {
      lh_chart_builder_add_category (builder, NULL, "季度", NULL);
      if (i == 2)
        lh_chart_builder_set_state (builder, i, 0, LH_CHART_CELL_MISSING, "未报送");
      else
        lh_chart_builder_set_value (builder, i, 0, 50.0, "50");
    }
  chart = lh_chart_builder_end (builder);
  lh_chart_layout (chart, 900.0, 600.0, theme);
  scene = lh_chart_get_scene (chart);
  for (guint i = 0; i < scene->shapes->len; i++)
    {
      const LhChartShape *shape = &g_array_index (scene->shapes, LhChartShape, i);
      LhChartRect extents;
      const LhChartMark *gap = &g_array_index (lh_chart_get_marks (chart), LhChartMark, 0);

      hatches += shape->kind == LH_CHART_SHAPE_AREA && shape->paint.pattern == LH_CHART_PATTERN_FORWARD;
      if (shape->kind != LH_CHART_SHAPE_STROKE)
        continue;

      /* Its course reaches over the gap, but it has no ink there. */
      extents = lh_chart_path_get_extents (shape->path);
      if (extents.width > 300.0)
        {
          cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 900, 600);
          cairo_t *cr = cairo_create (surface);

          lh_chart_path_trace (shape->path, cr);
          cairo_set_line_width (cr, 4.0);
          g_assert_false (cairo_in_stroke (cr, gap->x + gap->width / 2.0, extents.y));
          g_assert_true (cairo_in_stroke (cr, extents.x + 2.0, extents.y));
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
        }
    }
  g_assert_cmpuint (hatches, ==, 1);
  g_assert_cmpuint (test_count_shapes (chart, LH_CHART_SHAPE_STROKE), ==, 1);
}

static void
test_spread (void)
{
  static const struct
  {
    guint count;
    double wanted[5], length, start, end;
    double found[5];
  } rows[] = {
    { 1, { 50 }, 10, 0, 100, { 50 } },
    { 1, { -20 }, 10, 0, 100, { 5 } },
    { 2, { 10, 80 }, 10, 0, 100, { 10, 80 } },
    { 2, { 50, 50 }, 10, 0, 100, { 45, 55 } },
    { 3, { 98, 99, 100 }, 10, 0, 100, { 75, 85, 95 } },
    { 4, { 20, 21, 70, 72 }, 10, 0, 100, { 15.5, 25.5, 66, 76 } },
    { 5, { 50, 50, 50, 50, 50 }, 20, 0, 100, { 10, 30, 50, 70, 90 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double centers[5], lengths[5];

      for (guint j = 0; j < rows[i].count; j++)
        {
          centers[j] = rows[i].wanted[j];
          lengths[j] = rows[i].length;
        }
      lh_chart_spread (centers, lengths, rows[i].count, rows[i].start, rows[i].end);
      for (guint j = 0; j < rows[i].count; j++)
        g_assert_cmpfloat_with_epsilon (centers[j], rows[i].found[j], 0.001);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-lines/gaps", test_gaps);
  g_test_add_func ("/chart-lines/spread", test_spread);

  return g_test_run ();
}
