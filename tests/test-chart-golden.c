/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart.h"

#include <fontconfig/fontconfig.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "chart-samples-standard.h"
#include "chart-samples-whole.h"
#include "chart-samples.h"
#include "lh-chart-builder.h"

/* Every kind of chart looks as it did: pictures in golden/charts, small ones, in the themes of the window and of paper.
 * LH_UPDATE_GOLDEN=1 writes them anew; look at them before they are committed.
 *
 * Another machine with the same fonts draws edges a little differently: a pixel may differ by GOLDEN_PIXEL, few may by
 * more, and no place may look different as a whole. */

#define GOLDEN_WIDTH  400
#define GOLDEN_HEIGHT 280
#define GOLDEN_FONT   "DejaVu Sans, WenQuanYi Micro Hei"
#define GOLDEN_PIXEL  48     /* of 255 */
#define GOLDEN_SHARE  0.02   /* of the pixels may differ by more */
#define GOLDEN_BLOCK  8      /* side of a place, and by how much its mean may differ: */
#define GOLDEN_MEAN   28
#define GOLDEN_BLOCKS 3      /* so many places may differ by more */

static LhChart *
make_ranking (guint count)
{
  return chart_sample_ranking (count, FALSE);
}

static LhChart *
make_stacked (guint count)
{
  return chart_sample_stacked (LH_CHART_STACKED, count);
}

static LhChart *
make_percent (guint count)
{
  return chart_sample_stacked (LH_CHART_PERCENT, count);
}

static const struct
{
  LhChartKind kind;
  const char *name;
  LhChart *(*make) (guint count);
  guint count;
} samples[] = {
  { LH_CHART_LIGHT_STRIP, "light-strip", chart_sample_light_strip, 5 },
  { LH_CHART_RANKING, "ranking", make_ranking, 7 },
  { LH_CHART_COLUMNS, "columns", chart_sample_columns, 4 },
  { LH_CHART_HEAT_MAP, "heat-map", chart_sample_heat_map, 6 },
  { LH_CHART_GANTT, "gantt", chart_sample_gantt, 7 },
  { LH_CHART_TABLE, "table", chart_sample_table, 4 },
  { LH_CHART_CHEVRONS, "chevrons", chart_sample_chevrons, 5 },
  { LH_CHART_RADAR, "radar", chart_sample_radar, 5 },
  { LH_CHART_BULLET, "bullet", chart_sample_bullet, 6 },
  { LH_CHART_FUNNEL, "funnel", chart_sample_funnel, 5 },
  { LH_CHART_CARDS, "cards", chart_sample_cards, 6 },
  { LH_CHART_RISK_GRID, "risk-grid", chart_sample_risk_grid, 5 },
  { LH_CHART_STACKED, "stacked", make_stacked, 4 },
  { LH_CHART_PERCENT, "percent", make_percent, 4 },
  { LH_CHART_DOUGHNUT, "doughnut", chart_sample_doughnut, 6 },
  { LH_CHART_TREND, "trend", chart_sample_trend, 8 },
  { LH_CHART_S_CURVE, "s-curve", chart_sample_s_curve, 13 },
};

static const struct
{
  LhChartThemeKind kind;
  const char *name;
} themes[] = {
  { LH_CHART_THEME_LIGHT, "light" }, { LH_CHART_THEME_DARK, "dark" }, { LH_CHART_THEME_PRINT, "print" },
};

static cairo_surface_t *
draw (LhChart          *chart,
      LhChartThemeKind  kind,
      double            shift)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, GOLDEN_WIDTH, GOLDEN_HEIGHT);
  g_autoptr (LhChartTheme) theme = lh_chart_theme_new (kind);
  cairo_t *cr = cairo_create (surface);

  lh_chart_theme_set_family (theme, GOLDEN_FONT);
  lh_chart_theme_set_title_family (theme, GOLDEN_FONT);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_translate (cr, shift, 0.0);
  lh_chart_draw (chart, cr, GOLDEN_WIDTH, GOLDEN_HEIGHT, theme);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static const guchar *
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  return cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + x * 4;
}

static gboolean
pixel_differs (cairo_surface_t *one,
               cairo_surface_t *other,
               int              x,
               int              y)
{
  const guchar *a = get_pixel (one, x, y);
  const guchar *b = get_pixel (other, x, y);

  return ABS (a[0] - b[0]) > GOLDEN_PIXEL || ABS (a[1] - b[1]) > GOLDEN_PIXEL || ABS (a[2] - b[2]) > GOLDEN_PIXEL;
}

static gboolean
block_differs (cairo_surface_t *one,
               cairo_surface_t *other,
               int              left,
               int              top)
{
  int sums[3] = { 0 };

  for (int y = top; y < top + GOLDEN_BLOCK; y++)
    for (int x = left; x < left + GOLDEN_BLOCK; x++)
      for (int i = 0; i < 3; i++)
        sums[i] += get_pixel (one, x, y)[i] - get_pixel (other, x, y)[i];

  for (int i = 0; i < 3; i++)
    if (ABS (sums[i]) > GOLDEN_MEAN * GOLDEN_BLOCK * GOLDEN_BLOCK)
      return TRUE;

  return FALSE;
}

/* Whether two pictures look the same; says in what they differ. */
static gboolean
looks_like (cairo_surface_t  *one,
            cairo_surface_t  *other,
            char            **difference)
{
  guint pixels = 0, blocks = 0;

  *difference = NULL;
  if (cairo_image_surface_get_width (other) != GOLDEN_WIDTH || cairo_image_surface_get_height (other) != GOLDEN_HEIGHT)
    {
      *difference = g_strdup ("another size");
      return FALSE;
    }
  for (int y = 0; y < GOLDEN_HEIGHT; y++)
    for (int x = 0; x < GOLDEN_WIDTH; x++)
      pixels += pixel_differs (one, other, x, y);
  for (int y = 0; y < GOLDEN_HEIGHT; y += GOLDEN_BLOCK)
    for (int x = 0; x < GOLDEN_WIDTH; x += GOLDEN_BLOCK)
      blocks += block_differs (one, other, x, y);
  *difference = g_strdup_printf ("%.2f %% of the pixels and %u places", pixels * 100.0 / (GOLDEN_WIDTH * GOLDEN_HEIGHT), blocks);

  return pixels <= GOLDEN_SHARE * GOLDEN_WIDTH * GOLDEN_HEIGHT && blocks <= GOLDEN_BLOCKS;
}

/* The pictures are of one pair of fonts, which the packages of the tests bring along. */
static gboolean
has_font (const char *family)
{
  FcPattern *pattern = FcPatternCreate ();
  FcPattern *match;
  FcResult result;
  FcChar8 *name = NULL;
  gboolean found = FALSE;

  FcPatternAddString (pattern, FC_FAMILY, (const FcChar8 *) family);
  FcConfigSubstitute (NULL, pattern, FcMatchPattern);
  FcDefaultSubstitute (pattern);
  match = FcFontMatch (NULL, pattern, &result);
  for (int i = 0; match != NULL && !found && FcPatternGetString (match, FC_FAMILY, i, &name) == FcResultMatch; i++)
    found = strcmp ((const char *) name, family) == 0;
  if (match != NULL)
    FcPatternDestroy (match);
  FcPatternDestroy (pattern);

  return found;
}

static gboolean
skip_without_fonts (void)
{
  if (has_font ("DejaVu Sans") && has_font ("WenQuanYi Micro Hei"))
    return FALSE;
  if (g_getenv ("CI") != NULL)
    g_error ("fonts-dejavu-core and fonts-wqy-microhei are needed");
  g_test_skip ("fonts-dejavu-core and fonts-wqy-microhei are needed");

  return TRUE;
}

static void
check_picture (guint sample,
               guint theme)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.png", samples[sample].name, themes[theme].name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "charts", name, NULL);
  g_autoptr (LhChart) chart = samples[sample].make (samples[sample].count);
  cairo_surface_t *now = draw (chart, themes[theme].kind, 0.0);
  g_autofree char *difference = NULL;
  cairo_surface_t *golden;

  if (g_getenv ("LH_UPDATE_GOLDEN") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (now, path), ==, CAIRO_STATUS_SUCCESS);
  golden = cairo_image_surface_create_from_png (path);
  if (cairo_surface_status (golden) != CAIRO_STATUS_SUCCESS)
    g_error ("%s cannot be read; LH_UPDATE_GOLDEN=1 writes it", path);
  if (!looks_like (now, golden, &difference))
    {
      g_autofree char *seen = g_build_filename (g_get_tmp_dir (), name, NULL);

      cairo_surface_write_to_png (now, seen);
      g_error ("%s looks different in %s; see %s", name, difference, seen);
    }
  cairo_surface_destroy (golden);
  cairo_surface_destroy (now);
}

static void
test_pictures (void)
{
  if (skip_without_fonts ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (guint j = 0; j < G_N_ELEMENTS (themes); j++)
      check_picture (i, j);
}

/* No kind is forgotten: they are numbered from 0 on. */
static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (LhChart) chart = samples[i].make (samples[i].count);
      gboolean there = FALSE;

      g_assert_cmpint (lh_chart_get_kind (chart), ==, samples[i].kind);
      for (guint j = 0; j < G_N_ELEMENTS (samples); j++)
        there = there || (guint) samples[j].kind == i;
      g_assert_true (there);
    }
}

/* A bar that is shorter, a name that is another, one more row, another theme: each is seen. */
static void
test_differences (void)
{
  static const struct { double value; const char *name; gboolean same; } changes[] = {
    { 90.0, "市教育局", TRUE }, { 80.0, "市教育局", FALSE }, { 90.0, "市中级人民法院", FALSE },
  };
  g_autoptr (LhChart) chart = NULL;
  cairo_surface_t *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_RANKING);
      g_autofree char *words = NULL;
      g_autoptr (LhChart) changed = NULL;
      cairo_surface_t *surface;

      lh_chart_builder_set_range (builder, 0, 100);
      lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_NAVY, NULL);
      for (guint j = 0; j < 8; j++)
        lh_chart_builder_set_value (builder, lh_chart_builder_add_category (builder, NULL, j == 3 ? changes[i].name : "市水务局",
                                                                            NULL),
                                    0, j == 3 ? changes[i].value : 70.0, NULL);
      changed = lh_chart_builder_end (builder);
      surface = draw (changed, LH_CHART_THEME_LIGHT, 0.0);
      if (first == NULL)
        first = cairo_surface_reference (surface);
      g_assert_true (looks_like (surface, first, &words) == changes[i].same);
      cairo_surface_destroy (surface);
    }
  cairo_surface_destroy (first);

  chart = chart_sample_radar (5);
  first = draw (chart, LH_CHART_THEME_LIGHT, 0.0);
  for (guint i = 1; i < G_N_ELEMENTS (themes); i++)
    {
      cairo_surface_t *surface = draw (chart, themes[i].kind, 0.0);
      g_autofree char *words = NULL;

      g_assert_false (looks_like (surface, first, &words));
      cairo_surface_destroy (surface);
    }
  cairo_surface_destroy (first);
}

/* Edges that fall elsewhere between the pixels, as with another version of the rasterizer, do not count. */
static void
test_tolerance (void)
{
  if (skip_without_fonts ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (LhChart) chart = samples[i].make (samples[i].count);
      cairo_surface_t *one = draw (chart, LH_CHART_THEME_LIGHT, 0.0);
      cairo_surface_t *other = draw (chart, LH_CHART_THEME_LIGHT, 0.12);
      g_autofree char *difference = NULL;

      if (!looks_like (other, one, &difference))
        g_error ("%s moved by an eighth of a pixel differs in %s", samples[i].name, difference);
      cairo_surface_destroy (one);
      cairo_surface_destroy (other);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-golden/kinds", test_kinds);
  g_test_add_func ("/chart-golden/differences", test_differences);
  g_test_add_func ("/chart-golden/tolerance", test_tolerance);
  g_test_add_func ("/chart-golden/pictures", test_pictures);

  return g_test_run ();
}
