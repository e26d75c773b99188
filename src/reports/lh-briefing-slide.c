/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-slide.h"

#include <pango/pangocairo.h>

#define LH_SLIDE_RGB(hex) { (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

/* Titles shrink to fit on a line before they take two. */
#define LH_SLIDE_TITLE_SIZE 50
#define LH_SLIDE_TITLE_LEAST 40

static const LhSlideColours light_colours = {
  .ground = LH_SLIDE_RGB (0xffffff), .accent = LH_SLIDE_RGB (0xb22222), .title = LH_SLIDE_RGB (0x8c1515),
  .text = LH_SLIDE_RGB (0x1a1a1a), .dim = LH_SLIDE_RGB (0x595959), .line = LH_SLIDE_RGB (0xd9d9d9),
};

static const LhSlideColours dark_colours = {
  .ground = LH_SLIDE_RGB (0x1e1e1e), .accent = LH_SLIDE_RGB (0xc44a42), .title = LH_SLIDE_RGB (0xf2b8b0),
  .text = LH_SLIDE_RGB (0xf2f2f2), .dim = LH_SLIDE_RGB (0xb8b8b8), .line = LH_SLIDE_RGB (0x4d4d4d),
};

static const LhSlideColours grey_colours = {
  .ground = LH_SLIDE_RGB (0xffffff), .accent = LH_SLIDE_RGB (0x262626), .title = LH_SLIDE_RGB (0x000000),
  .text = LH_SLIDE_RGB (0x000000), .dim = LH_SLIDE_RGB (0x404040), .line = LH_SLIDE_RGB (0xbfbfbf),
};

/**
 * lh_slide_colours_get:
 *
 * Returns: (transfer none): the colours of a slide around charts of the theme
 */
const LhSlideColours *
lh_slide_colours_get (LhChartThemeKind theme)
{
  switch (theme)
    {
    case LH_CHART_THEME_DARK:
      return &dark_colours;
    case LH_CHART_THEME_HIGH_CONTRAST:
    case LH_CHART_THEME_PRINT:
      return &grey_colours;
    default:
      return &light_colours;
    }
}

void
lh_slide_set_colour (LhSlide             *self,
                     const LhSlideColour *colour)
{
  cairo_set_source_rgb (self->cr, colour->red, colour->green, colour->blue);
}

void
lh_slide_fill (LhSlide             *self,
               const LhSlideColour *colour,
               double               x,
               double               y,
               double               width,
               double               height)
{
  lh_slide_set_colour (self, colour);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_fill (self->cr);
}

/**
 * lh_slide_draw_text:
 *
 * Draws a text from its upper left corner; nothing is left out without dots.
 *
 * Returns: how high it is
 */
double
lh_slide_draw_text (LhSlide           *self,
                    const LhSlideText *look,
                    double             x,
                    double             y,
                    double             width,
                    const char        *text)
{
  g_autoptr (PangoLayout) layout = lh_document_fonts_create_layout (self->fonts, look->role, look->size, 0, text);
  int height;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, look->align);
  if (look->spacing > 0)
    pango_layout_set_line_spacing (layout, look->spacing);
  if (look->n_lines > 0)
    {
      pango_layout_set_height (layout, -look->n_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  lh_slide_set_colour (self, look->colour);
  cairo_move_to (self->cr, x, y);
  pango_cairo_update_layout (self->cr, layout);
  pango_cairo_show_layout (self->cr, layout);
  pango_layout_get_size (layout, NULL, &height);
  return height / (double) PANGO_SCALE;
}

/* The largest size at which a title stands on one line; the least one when none does. */
static double
lh_slide_find_title_size (LhSlide    *self,
                          const char *title)
{
  for (double size = LH_SLIDE_TITLE_SIZE; size > LH_SLIDE_TITLE_LEAST; size -= 2)
    {
      g_autoptr (PangoLayout) layout = lh_document_fonts_create_layout (self->fonts, LH_FONT_TITLE, size, 0, title);
      int width;

      pango_layout_get_size (layout, &width, NULL);
      if (width <= LH_SLIDE_TEXT_WIDTH * PANGO_SCALE)
        return size;
    }
  return LH_SLIDE_TITLE_LEAST;
}

/**
 * lh_slide_draw_frame:
 * @title: the finding
 * @subtitle: (nullable): how it is defined
 *
 * Draws the ground, the bar, the texts above the body and those below it.
 */
void
lh_slide_draw_frame (LhSlide    *self,
                     const char *title,
                     const char *subtitle)
{
  const LhSlideText heading = { LH_FONT_TITLE, lh_slide_find_title_size (self, title), &self->colours->title,
                                PANGO_ALIGN_LEFT, 2, 0 };
  const LhSlideText definition = { LH_FONT_HEI, 24, &self->colours->dim, PANGO_ALIGN_LEFT, 1, 0 };
  const LhSlideText small = { LH_FONT_HEI, 20, &self->colours->dim, PANGO_ALIGN_LEFT, 1, 0 };
  const LhSlideText number = { LH_FONT_HEI, 20, &self->colours->dim, PANGO_ALIGN_RIGHT, 1, 0 };
  g_autofree char *page = g_strdup_printf ("%u", self->page);
  double height;

  lh_slide_fill (self, &self->colours->ground, 0, 0, LH_CHART_SLIDE_WIDTH, LH_CHART_SLIDE_HEIGHT);
  lh_slide_fill (self, &self->colours->accent, 0, 0, LH_CHART_SLIDE_WIDTH, LH_SLIDE_BAR);
  height = lh_slide_draw_text (self, &heading, LH_SLIDE_MARGIN, 56, LH_SLIDE_TEXT_WIDTH, title);
  if (subtitle != NULL)
    lh_slide_draw_text (self, &definition, LH_SLIDE_MARGIN, 56 + height + 8, LH_SLIDE_TEXT_WIDTH, subtitle);
  lh_slide_draw_text (self, &small, LH_SLIDE_MARGIN, 1016, LH_SLIDE_TEXT_WIDTH - 160, self->source);
  lh_slide_draw_text (self, &number, LH_SLIDE_MARGIN, 1016, LH_SLIDE_TEXT_WIDTH, page);
}
