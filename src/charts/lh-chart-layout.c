/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-layout.h"

/* A row of type needs this multiple of its size. */
#define LH_CHART_ROW_LEADING 1.4

/* Type below this share of the base size is a reason to break the list into panels. */
#define LH_CHART_PANEL_SHRINK 0.6

#define LH_CHART_MAX_PANELS 6

/* Smallest size, in units of the drawing, that is worth printing. */
#define LH_CHART_MIN_SIZE 6.5

/* lh_chart_rect_cut_top: takes a piece off the free rectangle, at most all of it, and returns the piece. So
 * do the next three. */
LhChartRect
lh_chart_rect_cut_top (LhChartRect *self,
                       double       length)
{
  LhChartRect piece = *self;

  piece.height = CLAMP (length, 0.0, self->height);
  self->y += piece.height;
  self->height -= piece.height;

  return piece;
}

LhChartRect
lh_chart_rect_cut_bottom (LhChartRect *self,
                          double       length)
{
  LhChartRect piece = *self;

  piece.height = CLAMP (length, 0.0, self->height);
  self->height -= piece.height;
  piece.y += self->height;

  return piece;
}

LhChartRect
lh_chart_rect_cut_left (LhChartRect *self,
                        double       length)
{
  LhChartRect piece = *self;

  piece.width = CLAMP (length, 0.0, self->width);
  self->x += piece.width;
  self->width -= piece.width;

  return piece;
}

LhChartRect
lh_chart_rect_cut_right (LhChartRect *self,
                         double       length)
{
  LhChartRect piece = *self;

  piece.width = CLAMP (length, 0.0, self->width);
  self->width -= piece.width;
  piece.x += self->width;

  return piece;
}

/* lh_chart_rect_inset: @self without an edge; a small rectangle keeps its middle. */
LhChartRect
lh_chart_rect_inset (LhChartRect self,
                     double      length)
{
  double x = MIN (length, self.width / 2.0);
  double y = MIN (length, self.height / 2.0);

  return (LhChartRect) { self.x + x, self.y + y, self.width - 2.0 * x, self.height - 2.0 * y };
}

gboolean
lh_chart_rect_overlaps (const LhChartRect *self,
                        const LhChartRect *other)
{
  return self->x < other->x + other->width && other->x < self->x + self->width
         && self->y < other->y + other->height && other->y < self->y + self->height;
}

/* lh_chart_panels_new: breaks @count rows into as few panels as leave the type readable.
 * @em is the wanted size of type, @min_width the width of a panel in multiples of the size its rows get,
 * @max_step the greatest height of a row in multiples of @em. */
LhChartPanels
lh_chart_panels_new (LhChartRect area,
                     guint       count,
                     double      em,
                     double      min_width,
                     double      max_step)
{
  LhChartPanels best = { 1, MAX (count, 1), area.width, 0.0, 0.0, 0.0 };

  for (guint columns = 1; columns <= MIN (LH_CHART_MAX_PANELS, MAX (count, 1)); columns++)
    {
      LhChartPanels panels = { columns, (count + columns - 1) / columns };

      panels.rows = MAX (panels.rows, 1);
      panels.gap = columns > 1 ? em * 1.5 : 0.0;
      panels.width = (area.width - panels.gap * (columns - 1)) / columns;
      panels.step = MIN (area.height / panels.rows, em * max_step);
      panels.size = MIN (em, panels.step / LH_CHART_ROW_LEADING);

      if (columns > 1 && panels.width < min_width * panels.size)
        break;
      if (columns == 1 || panels.size > best.size)
        best = panels;
      if (best.size >= em * LH_CHART_PANEL_SHRINK)
        break;
    }

  if (best.size < LH_CHART_MIN_SIZE)
    best = (LhChartPanels) { 1, MAX (count, 1), area.width, 0.0, area.height / MAX (count, 1), 0.0 };

  return best;
}

/* lh_chart_panels_get_row: the place of a row; panels are filled one after the other. */
LhChartRect
lh_chart_panels_get_row (const LhChartPanels *self,
                         LhChartRect          area,
                         guint                row)
{
  guint column = row / self->rows;

  return (LhChartRect) {
    area.x + column * (self->width + self->gap),
    area.y + (row % self->rows) * self->step,
    self->width,
    self->step,
  };
}
