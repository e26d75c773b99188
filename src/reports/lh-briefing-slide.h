/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <cairo.h>

#include "lh-chart-theme.h"
#include "lh-document-fonts.h"

G_BEGIN_DECLS

/* A slide of house rule 7.3: 16:9, measured in pixels of a screen of 1920 × 1080, on a grid of 8. */
#define LH_SLIDE_MARGIN 96
#define LH_SLIDE_BAR 12
#define LH_SLIDE_TEXT_WIDTH (LH_CHART_SLIDE_WIDTH - 2 * LH_SLIDE_MARGIN)
#define LH_SLIDE_BODY_TOP 216
#define LH_SLIDE_BODY_BOTTOM 984

typedef struct
{
  double red;
  double green;
  double blue;
} LhSlideColour;

/**
 * LhSlideColours:
 * @ground: of the page
 * @accent: of the bar and of figures
 * @title: of titles
 * @text: of texts
 * @dim: of what is secondary
 * @line: between things
 */
typedef struct
{
  LhSlideColour ground;
  LhSlideColour accent;
  LhSlideColour title;
  LhSlideColour text;
  LhSlideColour dim;
  LhSlideColour line;
} LhSlideColours;

/**
 * LhSlide:
 * @cr: what is drawn on; one unit is a pixel
 * @fonts: the fonts
 * @colours: the colours of the theme
 * @page: number of the slide, from 1
 * @source: the line at the lower left
 *
 * A slide being drawn.
 */
typedef struct
{
  cairo_t              *cr;
  LhDocumentFonts      *fonts;
  const LhSlideColours *colours;
  guint                 page;
  const char           *source;
} LhSlide;

/**
 * LhSlideText:
 * @role: its font
 * @size: in pixels
 * @colour: its colour
 * @align: how it stands in its width
 * @n_lines: so many lines at most, the last one with dots; 0 for any number
 * @spacing: of the lines, in multiples of the size; 0 for that of the font
 */
typedef struct
{
  LhFontRole            role;
  double                size;
  const LhSlideColour  *colour;
  PangoAlignment        align;
  int                   n_lines;
  double                spacing;
} LhSlideText;

const LhSlideColours *lh_slide_colours_get   (LhChartThemeKind      theme);
void                  lh_slide_set_colour    (LhSlide              *self,
                                              const LhSlideColour  *colour);
void                  lh_slide_fill          (LhSlide              *self,
                                              const LhSlideColour  *colour,
                                              double                x,
                                              double                y,
                                              double                width,
                                              double                height);
double                lh_slide_draw_text     (LhSlide              *self,
                                              const LhSlideText    *look,
                                              double                x,
                                              double                y,
                                              double                width,
                                              const char           *text);
void                  lh_slide_draw_frame    (LhSlide              *self,
                                              const char           *title,
                                              const char           *subtitle);

G_END_DECLS
