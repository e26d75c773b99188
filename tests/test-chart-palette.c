/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-palette.h"

#include <math.h>
#include <string.h>

/* The colours of charts can be told apart by all readers, and what is written on them can be read. Distances are those
 * of house rule 7.2: ΔE in CIE L*a*b*, as seen with each kind of colour vision. */

#define FAR        20.0
#define FAR_TRITAN 13.0   /* one reader in thirty thousand; shapes and words tell the rest */
#define FAR_GREY   15.0   /* two greys without a pattern */

typedef struct
{
  double v[3];
} Vector;

typedef enum
{
  NORMAL,
  PROTAN,
  DEUTAN,
  TRITAN,
  N_VISIONS
} Vision;

/* Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB */
static const double visions[N_VISIONS][3][3] = {
  [NORMAL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  [PROTAN] = { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  [DEUTAN] = { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  [TRITAN] = { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

static const double srgb_to_xyz[3][3] = {
  { 0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047 },
  { 0.2126729, 0.7151522, 0.0721750 },
  { 0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883 },
};

static const LhChartRole series[] = {
  LH_CHART_ROLE_RED, LH_CHART_ROLE_NAVY, LH_CHART_ROLE_GOLD, LH_CHART_ROLE_SKY, LH_CHART_ROLE_GRASS, LH_CHART_ROLE_GREY,
  LH_CHART_ROLE_MAGENTA,
};

/* Without orange, which is off unless an office wants it; its shape tells it from red. */
static const LhChartRole lights[] = {
  LH_CHART_ROLE_LIGHT_RED, LH_CHART_ROLE_LIGHT_YELLOW, LH_CHART_ROLE_LIGHT_GREEN, LH_CHART_ROLE_LIGHT_BLUE,
  LH_CHART_ROLE_LIGHT_GREY,
};

static Vector
multiply (const double matrix[3][3],
          Vector       vector)
{
  Vector result = { { 0 } };

  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      result.v[i] += matrix[i][j] * vector.v[j];

  return result;
}

static double
to_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
to_lightness (double t)
{
  return t > 216.0 / 24389.0 ? cbrt (t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
}

static Vector
see (LhChartColor color,
     Vision       vision)
{
  Vector rgb = { { to_linear (color.red), to_linear (color.green), to_linear (color.blue) } };
  Vector xyz;

  rgb = multiply (visions[vision], rgb);
  for (int i = 0; i < 3; i++)
    rgb.v[i] = CLAMP (rgb.v[i], 0.0, 1.0);
  xyz = multiply (srgb_to_xyz, rgb);
  for (int i = 0; i < 3; i++)
    xyz.v[i] = to_lightness (xyz.v[i]);

  return (Vector) { { 116.0 * xyz.v[1] - 16.0, 500.0 * (xyz.v[0] - xyz.v[1]), 200.0 * (xyz.v[1] - xyz.v[2]) } };
}

static double
get_distance (LhChartColor one,
              LhChartColor other,
              Vision       vision)
{
  Vector a = see (one, vision);
  Vector b = see (other, vision);

  return sqrt (pow (a.v[0] - b.v[0], 2) + pow (a.v[1] - b.v[1], 2) + pow (a.v[2] - b.v[2], 2));
}

static double
find_least (LhChartThemeKind   theme,
            const LhChartRole *roles,
            guint              n,
            Vision             vision)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      least = MIN (least, get_distance (lh_chart_palette_get_color (theme, roles[i]),
                                        lh_chart_palette_get_color (theme, roles[j]), vision));

  return least;
}

/* The measure itself: what is known of it, and the pair that an office must not use. */
static void
test_measure (void)
{
  const LhChartColor black = { 0.0, 0.0, 0.0 };
  const LhChartColor white = { 1.0, 1.0, 1.0 };
  const LhChartColor red = { 0xB2 / 255.0, 0x22 / 255.0, 0x22 / 255.0 };
  const LhChartColor dark_red = { 0x8C / 255.0, 0x15 / 255.0, 0x15 / 255.0 };
  const LhChartColor pure_red = { 1.0, 0.0, 0.0 };
  const LhChartColor pure_green = { 0.0, 0xB0 / 255.0, 0x50 / 255.0 };

  for (Vision vision = NORMAL; vision < N_VISIONS; vision++)
    g_assert_cmpfloat_with_epsilon (get_distance (black, white, vision), 100.0, 0.2);
  g_assert_cmpfloat (get_distance (red, dark_red, PROTAN), <, FAR);
  g_assert_cmpfloat (get_distance (pure_red, pure_green, DEUTAN), <, get_distance (pure_red, pure_green, NORMAL) / 3.0);
}

static void
test_vision (void)
{
  static const LhChartThemeKind themes[] = {
    LH_CHART_THEME_LIGHT, LH_CHART_THEME_DARK, LH_CHART_THEME_HIGH_CONTRAST, LH_CHART_THEME_BRIEFING,
  };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (Vision vision = NORMAL; vision < N_VISIONS; vision++)
      {
        const double far = vision == TRITAN ? FAR_TRITAN : FAR;

        g_test_message ("theme %u, vision %u", themes[i], vision);
        g_assert_cmpfloat (find_least (themes[i], series, G_N_ELEMENTS (series), vision), >=, far);
        g_assert_cmpfloat (find_least (themes[i], lights, G_N_ELEMENTS (lights), vision), >=, far);
      }
}

/* Copies in black and white: what has the same pattern has another grey. */
static void
check_print (const LhChartRole *roles,
             guint              n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        LhChartPaint one = lh_chart_palette_get_paint (LH_CHART_THEME_PRINT, roles[i]);
        LhChartPaint other = lh_chart_palette_get_paint (LH_CHART_THEME_PRINT, roles[j]);

        g_assert_true (one.pattern != other.pattern || get_distance (one.color, other.color, NORMAL) >= FAR_GREY);
        g_assert_cmpfloat_with_epsilon (one.color.red, one.color.green, 0.001);
        g_assert_cmpfloat_with_epsilon (one.color.red, one.color.blue, 0.001);
      }
}

static void
test_print (void)
{
  check_print (series, G_N_ELEMENTS (series));
  check_print (lights, G_N_ELEMENTS (lights));
}

/* Text on the ground, on every fill and on every step of a heat map. */
static void
test_text (void)
{
  static const LhChartRole texts[] = {
    LH_CHART_ROLE_TEXT, LH_CHART_ROLE_TEXT_DIM, LH_CHART_ROLE_TITLE, LH_CHART_ROLE_REFERENCE,
  };

  for (LhChartThemeKind theme = 0; theme < LH_CHART_N_THEMES; theme++)
    {
      LhChartColor ground = lh_chart_palette_get_color (theme, LH_CHART_ROLE_BACKGROUND);

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        g_assert_cmpfloat (lh_chart_color_contrast (lh_chart_palette_get_color (theme, texts[i]), ground), >=, 4.5);
      for (LhChartRole role = LH_CHART_ROLE_RED; role <= LH_CHART_ROLE_LIGHT_GREY; role++)
        {
          LhChartPaint paint = lh_chart_palette_get_paint (theme, role);
          LhChartColor fill = paint.pattern == LH_CHART_PATTERN_SOLID ? paint.color : paint.ground;

          g_assert_cmpfloat (lh_chart_color_contrast (lh_chart_palette_get_ink (&paint), fill), >=, 4.5);
        }
      for (guint step = 0; step < LH_CHART_HEAT_STEPS; step++)
        {
          LhChartPaint paint = lh_chart_palette_get_heat (theme, step);

          g_assert_cmpfloat (lh_chart_color_contrast (lh_chart_palette_get_ink (&paint), paint.color), >=, 4.5);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-palette/measure", test_measure);
  g_test_add_func ("/chart-palette/vision", test_vision);
  g_test_add_func ("/chart-palette/print", test_print);
  g_test_add_func ("/chart-palette/text", test_text);

  return g_test_run ();
}
