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

static const LhChartRect *
lh_chart_rects_find (GArray            *rects,
                     const LhChartRect *place)
{
  for (guint i = 0; i < rects->len; i++)
    {
      const LhChartRect *rect = &g_array_index (rects, LhChartRect, i);

      if (lh_chart_rect_overlaps (place, rect))
        return rect;
    }

  return NULL;
}

/* lh_chart_rects_are_free: whether @place covers none of @taken (element-type LhChartRect). */
gboolean
lh_chart_rects_are_free (GArray            *taken,
                         const LhChartRect *place)
{
  return lh_chart_rects_find (taken, place) == NULL;
}

/* lh_chart_rects_find_room: moves @place up, or else down, until it covers none of @taken (element-type LhChartRect).
 * Returns FALSE if there is no such place in @area. */
gboolean
lh_chart_rects_find_room (GArray      *taken,
                          LhChartRect *place,
                          LhChartRect  area)
{
  for (int way = 0; way < 2; way++)
    {
      LhChartRect at = *place;

      for (guint attempt = 0; attempt < 12; attempt++)
        {
          const LhChartRect *obstacle = lh_chart_rects_find (taken, &at);

          if (obstacle == NULL)
            break;
          at.y = way == 0 ? obstacle->y - at.height - 0.01 : obstacle->y + obstacle->height + 0.01;
        }
      if (at.y >= area.y - 0.01 && at.y + at.height <= area.y + area.height + 0.01
          && lh_chart_rects_find (taken, &at) == NULL)
        {
          *place = at;
          return TRUE;
        }
    }

  return FALSE;
}

typedef struct
{
  double sum;
  guint count;
} LhChartBlock;

/* lh_chart_spread: moves labels apart along an axis, each as little as can be.
 * @centers are the places wanted, in order, and receive those found; @lengths are their lengths. All stay between @start
 * and @end, if these are far enough apart.
 *
 * With the lengths before it taken off, a label only has to keep the order; labels that would break it go to the mean of
 * their places together (the pool of adjacent violators). */
void
lh_chart_spread (double       *centers,
                 const double *lengths,
                 guint         count,
                 double        start,
                 double        end)
{
  g_autofree LhChartBlock *blocks = g_new0 (LhChartBlock, count);
  g_autofree double *offsets = g_new0 (double, count);
  guint n = 0;

  for (guint i = 0; i < count; i++)
    {
      offsets[i] = i > 0 ? offsets[i - 1] + (lengths[i - 1] + lengths[i]) / 2.0 : 0.0;
      blocks[n++] = (LhChartBlock) { centers[i] - offsets[i], 1 };
      while (n > 1 && blocks[n - 1].sum / blocks[n - 1].count < blocks[n - 2].sum / blocks[n - 2].count)
        {
          blocks[n - 2].sum += blocks[n - 1].sum;
          blocks[n - 2].count += blocks[n - 1].count;
          n--;
        }
    }

  for (guint i = 0, block = 0, used = 0; i < count; i++)
    {
      double lowest = start + lengths[0] / 2.0;
      double highest = end - lengths[count - 1] / 2.0 - offsets[count - 1];

      centers[i] = CLAMP (blocks[block].sum / blocks[block].count, lowest, MAX (highest, lowest)) + offsets[i];
      if (++used == blocks[block].count)
        {
          used = 0;
          block++;
        }
    }
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
