/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-theme.h"

#include <math.h>

#include "lh-chart-theme-private.h"

/* A font of the desktop for Latin letters and figures, then faces that carry Chinese; the context asks for
 * simplified forms by language. */
#define LH_CHART_SANS  "Cantarell, Noto Sans CJK SC, WenQuanYi Micro Hei, sans-serif"
#define LH_CHART_TITLE "方正小标宋_GBK, 方正小标宋简体, Noto Serif CJK SC, Source Han Serif SC, serif"

G_DEFINE_BOXED_TYPE (LhChartTheme, lh_chart_theme, lh_chart_theme_copy, lh_chart_theme_free)

/* Stored in specifications and briefings: they never change. */
static const char *const lh_chart_theme_names[] = {
  [LH_CHART_THEME_LIGHT] = "light",
  [LH_CHART_THEME_DARK] = "dark",
  [LH_CHART_THEME_HIGH_CONTRAST] = "high-contrast",
  [LH_CHART_THEME_PRINT] = "print",
  [LH_CHART_THEME_BRIEFING] = "briefing",
};
G_STATIC_ASSERT (G_N_ELEMENTS (lh_chart_theme_names) == LH_CHART_N_THEMES);

/**
 * lh_chart_theme_kind_get_name:
 * @kind: colours
 *
 * Returns: their name in specifications, in briefings and on the command line
 */
const char *
lh_chart_theme_kind_get_name (LhChartThemeKind kind)
{
  g_return_val_if_fail (kind < LH_CHART_N_THEMES, NULL);

  return lh_chart_theme_names[kind];
}

/**
 * lh_chart_theme_kind_from_name:
 * @name: a name, such as "high-contrast"
 * @kind: (out): the colours of that name
 *
 * Returns: whether there are such colours
 */
gboolean
lh_chart_theme_kind_from_name (const char       *name,
                               LhChartThemeKind *kind)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < LH_CHART_N_THEMES; i++)
    {
      if (!g_str_equal (lh_chart_theme_names[i], name))
        continue;
      *kind = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * lh_chart_theme_new:
 * @kind: colours
 *
 * The look of a small card on the screen: 13 px type, which is 10 pt at 96 dots per inch, and a
 * filled background.
 *
 * Returns: (transfer full): a new theme
 */
LhChartTheme *
lh_chart_theme_new (LhChartThemeKind kind)
{
  LhChartTheme *self = g_new0 (LhChartTheme, 1);

  self->kind = kind;
  self->font_size = 13.0;
  self->title_scale = 1.08;
  self->subtitle_scale = 0.92;
  self->caption_scale = 0.85;
  self->margin = 14.0;
  self->family = g_strdup (LH_CHART_SANS);
  self->draw_background = TRUE;
  self->show_title = TRUE;
  self->show_source = TRUE;

  return self;
}

/**
 * lh_chart_theme_new_for_size:
 * @kind: colours
 * @width: width of the drawing
 * @height: height of the drawing
 *
 * The look of a single image: the type grows with the area, from 13 px for a card to 26 px at 1920 × 1080.
 *
 * Returns: (transfer full): a new theme
 */
LhChartTheme *
lh_chart_theme_new_for_size (LhChartThemeKind kind,
                             double           width,
                             double           height)
{
  LhChartTheme *self = lh_chart_theme_new (kind);

  lh_chart_theme_set_font_size (self, MAX (13.0, sqrt (MAX (width * height, 0.0)) / 55.0));
  self->margin = self->font_size * 1.6;
  if (self->font_size > 14.5)
    self->title_scale = 1.4;

  return self;
}

/**
 * lh_chart_theme_new_slide:
 * @kind: colours
 *
 * The look of a 16:9 slide of %LH_CHART_SLIDE_WIDTH × %LH_CHART_SLIDE_HEIGHT: margins of 96, a bar of 12
 * on top, a title of 48 in the title face, labels of 26, a source line of 20.
 *
 * Returns: (transfer full): a new theme
 */
LhChartTheme *
lh_chart_theme_new_slide (LhChartThemeKind kind)
{
  LhChartTheme *self = lh_chart_theme_new (kind);

  self->font_size = 26.0;
  self->title_scale = 48.0 / 26.0;
  self->subtitle_scale = 1.0;
  self->caption_scale = 20.0 / 26.0;
  self->margin = 96.0;
  self->accent = kind == LH_CHART_THEME_BRIEFING ? 24.0 : 12.0;
  self->title_family = g_strdup (LH_CHART_TITLE);

  return self;
}

/**
 * lh_chart_theme_copy:
 * @self: a theme
 *
 * Returns: (transfer full): a copy
 */
LhChartTheme *
lh_chart_theme_copy (const LhChartTheme *self)
{
  LhChartTheme *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->family = g_strdup (self->family);
  copy->title_family = g_strdup (self->title_family);

  return copy;
}

/**
 * lh_chart_theme_free:
 * @self: (transfer full): a theme
 */
void
lh_chart_theme_free (LhChartTheme *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->family, g_free);
  g_clear_pointer (&self->title_family, g_free);
  g_free (self);
}

/**
 * lh_chart_theme_equal:
 * @self: a theme
 * @other: a theme
 *
 * Returns: whether both draw the same
 */
gboolean
lh_chart_theme_equal (const LhChartTheme *self,
                      const LhChartTheme *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->kind == other->kind
         && self->font_size == other->font_size
         && self->title_scale == other->title_scale
         && self->subtitle_scale == other->subtitle_scale
         && self->caption_scale == other->caption_scale
         && self->margin == other->margin
         && self->accent == other->accent
         && self->draw_background == other->draw_background
         && self->vector == other->vector
         && self->show_title == other->show_title
         && self->show_source == other->show_source
         && g_strcmp0 (self->family, other->family) == 0
         && g_strcmp0 (self->title_family, other->title_family) == 0;
}

/**
 * lh_chart_theme_set_font_size:
 * @self: a theme
 * @pixels: size of the labels in units of the drawing; the other sizes follow
 */
void
lh_chart_theme_set_font_size (LhChartTheme *self,
                              double        pixels)
{
  g_return_if_fail (self != NULL);

  self->font_size = CLAMP (pixels, 4.0, 400.0);
}

/**
 * lh_chart_theme_set_family:
 * @self: a theme
 * @family: families of the text, separated by commas, the wanted one first
 */
void
lh_chart_theme_set_family (LhChartTheme *self,
                           const char   *family)
{
  char *copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (family != NULL);

  copy = g_strdup (family);
  g_clear_pointer (&self->family, g_free);
  self->family = copy;
}

/**
 * lh_chart_theme_set_title_family:
 * @self: a theme
 * @family: (nullable): families of the title, or %NULL for those of the text
 */
void
lh_chart_theme_set_title_family (LhChartTheme *self,
                                 const char   *family)
{
  char *copy;

  g_return_if_fail (self != NULL);

  copy = g_strdup (family);
  g_clear_pointer (&self->title_family, g_free);
  self->title_family = copy;
}

/**
 * lh_chart_theme_set_background:
 * @self: a theme
 * @draw_background: %FALSE to leave the ground as it is, for a card that has its own
 */
void
lh_chart_theme_set_background (LhChartTheme *self,
                               gboolean      draw_background)
{
  g_return_if_fail (self != NULL);

  self->draw_background = draw_background != FALSE;
}

/**
 * lh_chart_theme_set_margin:
 * @self: a theme
 * @pixels: empty edge on all sides
 */
void
lh_chart_theme_set_margin (LhChartTheme *self,
                           double        pixels)
{
  g_return_if_fail (self != NULL);

  self->margin = MAX (pixels, 0.0);
}

/**
 * lh_chart_theme_set_vector:
 * @self: a theme
 * @vector: %TRUE to draw exact positions, %FALSE to move edges onto the pixels; PDF and SVG surfaces are
 *   recognized without it
 */
void
lh_chart_theme_set_vector (LhChartTheme *self,
                           gboolean      vector)
{
  g_return_if_fail (self != NULL);

  self->vector = vector != FALSE;
}

/**
 * lh_chart_theme_set_live_text:
 * @self: a theme
 * @live_text: %TRUE to keep text as text in an SVG, to be selected, searched and edited; %FALSE for outlines, which look the
 *   same everywhere
 */
void
lh_chart_theme_set_live_text (LhChartTheme *self,
                              gboolean      live_text)
{
  g_return_if_fail (self != NULL);

  self->live_text = live_text != FALSE;
}

gboolean
lh_chart_theme_get_live_text (const LhChartTheme *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->live_text;
}

/**
 * lh_chart_theme_set_show_title:
 * @self: a theme
 * @show_title: whether title and subtitle are part of the drawing
 */
void
lh_chart_theme_set_show_title (LhChartTheme *self,
                               gboolean      show_title)
{
  g_return_if_fail (self != NULL);

  self->show_title = show_title != FALSE;
}

/**
 * lh_chart_theme_set_show_source:
 * @self: a theme
 * @show_source: whether source line and footer are part of the drawing
 */
void
lh_chart_theme_set_show_source (LhChartTheme *self,
                                gboolean      show_source)
{
  g_return_if_fail (self != NULL);

  self->show_source = show_source != FALSE;
}

/**
 * lh_chart_theme_get_kind:
 * @self: a theme
 *
 * Returns: its colours
 */
LhChartThemeKind
lh_chart_theme_get_kind (const LhChartTheme *self)
{
  g_return_val_if_fail (self != NULL, LH_CHART_THEME_LIGHT);

  return self->kind;
}

/**
 * lh_chart_theme_get_font_size:
 * @self: a theme
 *
 * Returns: size of the labels in units of the drawing
 */
double
lh_chart_theme_get_font_size (const LhChartTheme *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->font_size;
}
