/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-scale.h"

#include "lh-chart-layout.h"
#include "lh-chart-palette.h"

static void
test_map (void)
{
  const LhChartScale down = { 0.0, 100.0, 300.0, 0.0 };
  const LhChartScale flat = { 5.0, 5.0, 10.0, 20.0 };

  g_assert_cmpfloat_with_epsilon (lh_chart_scale_map (&down, 0.0), 300.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (lh_chart_scale_map (&down, 25.0), 225.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (lh_chart_scale_map (&down, 120.0), -60.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (lh_chart_scale_map (&flat, 7.0), 10.0, 1e-9);
}

static void
test_nice_range (void)
{
  static const struct
  {
    double minimum, maximum;
    guint steps;
    double nice_minimum, nice_maximum, step;
  } rows[] = {
    { 0.0, 100.0, 5, 0.0, 100.0, 20.0 },
    { 0.0, 92.3, 5, 0.0, 100.0, 20.0 },
    { 0.0, 7.0, 5, 0.0, 8.0, 2.0 },
    { -32.5, 18.0, 5, -40.0, 20.0, 20.0 },
    { 0.0, 0.37, 4, 0.0, 0.4, 0.1 },
    { 0.0, 12345.0, 5, 0.0, 12500.0, 2500.0 },
    { 42.0, 42.0, 5, 0.0, 50.0, 10.0 },
    { -3.0, -3.0, 3, -3.0, 0.0, 1.0 },
    { 0.0, 0.0, 5, 0.0, 1.0, 0.2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double minimum = rows[i].minimum, maximum = rows[i].maximum;
      g_autoptr (GArray) ticks = NULL;

      lh_chart_scale_nice_range (&minimum, &maximum, rows[i].steps);
      g_assert_cmpfloat_with_epsilon (minimum, rows[i].nice_minimum, 1e-6);
      g_assert_cmpfloat_with_epsilon (maximum, rows[i].nice_maximum, 1e-6);

      ticks = lh_chart_scale_ticks (minimum, maximum, rows[i].steps);
      g_assert_cmpuint (ticks->len, >=, 2);
      g_assert_cmpuint (ticks->len, <=, rows[i].steps + 2);
      g_assert_cmpfloat_with_epsilon (g_array_index (ticks, double, 0), minimum, 1e-6);
      g_assert_cmpfloat_with_epsilon (g_array_index (ticks, double, ticks->len - 1), maximum, 1e-6);
    }
}

static void
test_nice_step (void)
{
  static const struct
  {
    double span;
    guint steps;
    double step;
  } rows[] = {
    { 100.0, 5, 20.0 }, { 100.0, 10, 10.0 }, { 100.0, 4, 25.0 }, { 99.0, 4, 25.0 }, { 101.0, 4, 50.0 },
    { 1.0, 5, 0.2 }, { 30000.0, 6, 5000.0 }, { 0.0, 5, 1.0 }, { -1.0, 5, 1.0 }, { G_MAXDOUBLE * 10.0, 5, 1.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat_with_epsilon (lh_chart_scale_nice_step (rows[i].span, rows[i].steps), rows[i].step, 1e-9);
}

static void
test_ticks (void)
{
  g_autoptr (GArray) ticks = lh_chart_scale_ticks (-40.0, 20.0, 5);
  g_autoptr (GArray) none = lh_chart_scale_ticks (1.0, 1.0, 5);
  const double expected[] = { -40.0, -20.0, 0.0, 20.0 };

  g_assert_cmpuint (ticks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < ticks->len; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (ticks, double, i), expected[i], 1e-9);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_band (void)
{
  LhChartBand band = lh_chart_band (10.0, 100.0, 4, 0.2);
  LhChartBand none = lh_chart_band (10.0, 100.0, 0, 0.2);

  g_assert_cmpfloat_with_epsilon (band.start, 10.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (band.step, 25.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (band.width, 20.0, 1e-9);
  g_assert_cmpfloat (none.step, ==, 0.0);
}

static void
test_shares (void)
{
  static const struct
  {
    guint count;
    double amounts[7];
    guint tenths[7];
  } rows[] = {
    /* The lights of the sample: 66.797, 14.844, 7.422, 8.594, 2.344. */
    { 5, { 171, 38, 19, 22, 6 }, { 668, 149, 74, 86, 23 } },
    { 3, { 1, 1, 1 }, { 334, 333, 333 } },
    { 7, { 1, 1, 1, 1, 1, 1, 1 }, { 143, 143, 143, 143, 143, 143, 142 } },
    { 2, { 0, 5 }, { 0, 1000 } },
    { 2, { -3, 5 }, { 0, 1000 } },
    { 3, { 0, 0, 0 }, { 0, 0, 0 } },
    { 1, { 256 }, { 1000 } },
    { 2, { 1, 100000 }, { 0, 1000 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint tenths[7] = { 0 };

      lh_chart_share_tenths (rows[i].amounts, rows[i].count, tenths);
      for (guint j = 0; j < rows[i].count; j++)
        g_assert_cmpuint (tenths[j], ==, rows[i].tenths[j]);
    }
}

static void
test_shares_add_up (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20240930);

  for (guint round = 0; round < 200; round++)
    {
      double amounts[40];
      guint tenths[40], total = 0;
      guint count = g_rand_int_range (random, 1, 41);

      for (guint i = 0; i < count; i++)
        amounts[i] = g_rand_int_range (random, 0, 500);
      amounts[0] += 1.0;
      lh_chart_share_tenths (amounts, count, tenths);
      for (guint i = 0; i < count; i++)
        total += tenths[i];
      g_assert_cmpuint (total, ==, 1000);
    }
}

static void
test_cut (void)
{
  LhChartRect area = { 0.0, 0.0, 100.0, 60.0 };
  LhChartRect top = lh_chart_rect_cut_top (&area, 10.0);
  LhChartRect bottom = lh_chart_rect_cut_bottom (&area, 20.0);
  LhChartRect left = lh_chart_rect_cut_left (&area, 5.0);
  LhChartRect right = lh_chart_rect_cut_right (&area, 1000.0);

  g_assert_cmpfloat (top.height, ==, 10.0);
  g_assert_cmpfloat (bottom.y, ==, 40.0);
  g_assert_cmpfloat (left.width, ==, 5.0);
  g_assert_cmpfloat (right.x, ==, 5.0);
  g_assert_cmpfloat (right.width, ==, 95.0);
  g_assert_cmpfloat (area.width, ==, 0.0);
  g_assert_cmpfloat (area.height, ==, 30.0);
}

static void
test_panels (void)
{
  const LhChartRect slide = { 96.0, 200.0, 1728.0, 670.0 };
  const LhChartRect card = { 0.0, 0.0, 300.0, 200.0 };
  LhChartPanels few = lh_chart_panels_new (slide, 8, 26.0, 15.0, 3.4);
  LhChartPanels many = lh_chart_panels_new (slide, 82, 26.0, 15.0, 3.4);
  LhChartPanels crowd = lh_chart_panels_new (card, 500, 13.0, 15.0, 3.4);
  LhChartRect last = lh_chart_panels_get_row (&many, slide, 81);

  g_assert_cmpuint (few.columns, ==, 1);
  g_assert_cmpfloat (few.size, ==, 26.0);
  g_assert_cmpuint (many.columns, ==, 3);
  g_assert_cmpuint (many.rows, ==, 28);
  g_assert_cmpfloat (many.size, >=, 26.0 * 0.6);
  g_assert_cmpfloat (last.x + last.width, <=, slide.x + slide.width + 0.001);
  g_assert_cmpfloat (last.y + last.height, <=, slide.y + slide.height + 0.001);
  g_assert_cmpuint (crowd.columns, ==, 1);
  g_assert_cmpfloat (crowd.size, ==, 0.0);
}

/* Text on every fill, and every text colour on the background, reach 4.5 to 1 in every theme. */
static void
test_contrast (void)
{
  static const LhChartRole texts[] = {
    LH_CHART_ROLE_TEXT, LH_CHART_ROLE_TEXT_DIM, LH_CHART_ROLE_TITLE, LH_CHART_ROLE_REFERENCE,
  };

  for (int kind = LH_CHART_THEME_LIGHT; kind <= LH_CHART_THEME_PRINT; kind++)
    {
      LhChartColor ground = lh_chart_palette_get_color (kind, LH_CHART_ROLE_BACKGROUND);

      for (int role = LH_CHART_ROLE_DEFAULT; role <= LH_CHART_ROLE_LIGHT_GREY; role++)
        {
          LhChartPaint paint = lh_chart_palette_get_paint (kind, role);
          LhChartColor fill = paint.pattern == LH_CHART_PATTERN_SOLID ? paint.color : paint.ground;

          g_assert_cmpfloat (lh_chart_color_contrast (lh_chart_palette_get_ink (&paint), fill), >=, 4.5);
        }
      for (guint step = 0; step < LH_CHART_HEAT_STEPS; step++)
        {
          LhChartPaint paint = lh_chart_palette_get_heat (kind, step);

          g_assert_cmpfloat (lh_chart_color_contrast (lh_chart_palette_get_ink (&paint), paint.color), >=, 4.5);
        }
      for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
        g_assert_cmpfloat (lh_chart_color_contrast (lh_chart_palette_get_color (kind, texts[i]), ground),
                           >=, 4.5);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/scale/map", test_map);
  g_test_add_func ("/chart/scale/nice-range", test_nice_range);
  g_test_add_func ("/chart/scale/nice-step", test_nice_step);
  g_test_add_func ("/chart/scale/ticks", test_ticks);
  g_test_add_func ("/chart/scale/band", test_band);
  g_test_add_func ("/chart/scale/shares", test_shares);
  g_test_add_func ("/chart/scale/shares-add-up", test_shares_add_up);
  g_test_add_func ("/chart/layout/cut", test_cut);
  g_test_add_func ("/chart/layout/panels", test_panels);
  g_test_add_func ("/chart/palette/contrast", test_contrast);

  return g_test_run ();
}
