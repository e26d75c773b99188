/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-axis.h"

#include <math.h>

/* What upright charts have in common: names under the plot, values beside it, lines across it. */

/* Lengths in multiples of the base size. */
#define LH_CHART_AXIS_NAME     0.95
#define LH_CHART_AXIS_LEADING  1.25
#define LH_CHART_AXIS_FOOT     0.55 /* around the names */
#define LH_CHART_AXIS_LINES    3    /* at most so many lines of a name */
#define LH_CHART_AXIS_TICK     0.85
#define LH_CHART_AXIS_STEPS    5
#define LH_CHART_AXIS_SHARE    0.36 /* greatest share of the height for the names */

static const char *
lh_chart_axis_get_name (LhChartContext *context,
                        guint           row)
{
  int category = lh_chart_view_get_category (context->view, row);

  return category >= 0 ? lh_chart_data_get_category (context->data, category)->label : context->view->gap_text;
}

/* How many lines the longest name takes where all names are shown; one where some are left out. */
static guint
lh_chart_axis_count_lines (LhChartContext *context,
                           double          width)
{
  guint n = lh_chart_view_get_n_rows (context->view);
  double room = width / n * 0.94;
  double longest = 0.0;

  if (room < context->em * 1.9)
    return 1;

  for (guint i = 0; i < n; i++)
    {
      const char *name = lh_chart_axis_get_name (context, i);

      if (name != NULL)
        longest = MAX (longest, lh_chart_context_measure (context, name, context->em * LH_CHART_AXIS_NAME));
    }

  return CLAMP ((guint) ceil (longest / room - 0.01), 1, LH_CHART_AXIS_LINES);
}

/* lh_chart_axis_get_foot: how high the names under a plot of @width are. */
double
lh_chart_axis_get_foot (LhChartContext *context,
                        double          width)
{
  double line = context->em * LH_CHART_AXIS_NAME * LH_CHART_AXIS_LEADING;
  double around = context->em * LH_CHART_AXIS_FOOT;
  guint lines = lh_chart_axis_count_lines (context, width);

  while (lines > 1 && lines * line + around > context->area.height * LH_CHART_AXIS_SHARE)
    lines--;

  return MIN (lines * line + around, context->area.height * LH_CHART_AXIS_SHARE);
}

/* One name in at most @lines of about the same length, so that no character is left alone on the last one. */
static PangoLayout *
lh_chart_axis_make_name (LhChartContext *context,
                         const char     *name,
                         double          size,
                         double          width,
                         guint           lines)
{
  double whole = lh_chart_context_measure (context, name, size);
  double needed = ceil (whole / MAX (width, 1.0) - 0.01);

  if (lines > 1 && needed > 1.0 && needed <= lines)
    width = MIN (width, whole / needed + size * 0.8);

  return lh_chart_context_make_text (context, name, size, LH_CHART_TEXT_CENTER, width, lines);
}

/* lh_chart_axis_layout_names: names under the places of @band, wrapped where there is room for more lines; of many, as
 * many as fit. */
void
lh_chart_axis_layout_names (LhChartContext    *context,
                            const LhChartBand *band,
                            LhChartRect        foot)
{
  guint n = lh_chart_view_get_n_rows (context->view);
  double size = MIN (context->em * LH_CHART_AXIS_NAME, foot.height / 1.3);
  double least = MIN (context->em * 4.0, band->step * n);
  guint step = band->step >= least || band->step >= context->em * 2.0 ? 1
                                                                      : (guint) (least / MAX (band->step, 0.01)) + 1;
  guint lines = MAX ((guint) (foot.height / (size * LH_CHART_AXIS_LEADING)), 1);
  double taken = -G_MAXDOUBLE;

  for (guint i = 0; i < n && size >= 4.0; i += step)
    {
      const char *name = lh_chart_axis_get_name (context, i);
      double middle = band->start + (i + 0.5) * band->step;
      g_autoptr (PangoLayout) text = NULL;
      double half;

      if (name == NULL)
        continue;
      text = lh_chart_axis_make_name (context, name, size, band->step * step * 0.94, lines);
      half = lh_chart_text_get_width (text) / 2.0;
      middle = CLAMP (middle, foot.x + half, MAX (foot.x + foot.width - half, foot.x + half));
      if (middle - half < taken)
        continue;
      taken = middle + half + size * 0.2;
      lh_chart_context_place_block (context, g_steal_pointer (&text), middle, foot.y + size * 0.35, 0.5,
                                    lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
    }
}

/* lh_chart_axis_get_max_steps: into how many steps an axis of @height may be divided. */
guint
lh_chart_axis_get_max_steps (LhChartContext *context,
                             double          height)
{
  return CLAMP ((guint) (height / (context->em * 1.8)), 1, LH_CHART_AXIS_STEPS);
}

static char *
lh_chart_axis_format (LhChartContext *context,
                      double          value)
{
  return g_strdup_printf ("%g%s", value, context->data->unit != NULL ? context->data->unit : "");
}

/* lh_chart_axis_get_tick_width: how much room the values beside a plot take. */
double
lh_chart_axis_get_tick_width (LhChartContext *context,
                              double          minimum,
                              double          maximum,
                              double          height)
{
  g_autoptr (GArray) ticks = lh_chart_scale_ticks (minimum, maximum, lh_chart_axis_get_max_steps (context, height));
  double widest = 0.0;

  for (guint i = 0; i < ticks->len; i++)
    {
      g_autofree char *words = lh_chart_axis_format (context, g_array_index (ticks, double, i));

      widest = MAX (widest, lh_chart_context_measure (context, words, context->em * LH_CHART_AXIS_TICK));
    }

  return widest + context->em * 0.5;
}

/* lh_chart_axis_layout_ticks: round values at the left of the plot, and quiet lines across it. */
void
lh_chart_axis_layout_ticks (LhChartContext     *context,
                            LhChartRect         plot,
                            const LhChartScale *scale)
{
  g_autoptr (GArray) ticks = lh_chart_scale_ticks (scale->domain_start, scale->domain_end,
                                                   lh_chart_axis_get_max_steps (context, plot.height));
  double size = MIN (context->em * LH_CHART_AXIS_TICK, plot.height / 4.0);

  for (guint i = 0; i < ticks->len; i++)
    {
      double value = g_array_index (ticks, double, i);
      double y = lh_chart_scale_map (scale, value);
      g_autofree char *words = lh_chart_axis_format (context, value);

      if (value != 0.0)
        lh_chart_context_add_line (context, (LhChartRect) { plot.x, y, plot.width, 0.0 }, LH_CHART_ROLE_GRID,
                                   context->hair, FALSE);
      lh_chart_context_add_text (context, words, size, -1.0, plot.x - size * 0.4, y, 1.0, LH_CHART_ROLE_TEXT_DIM);
    }
}

/* lh_chart_axis_layout_zero: the base line, at zero, or at the lower edge of an axis that does not reach it. */
void
lh_chart_axis_layout_zero (LhChartContext     *context,
                           LhChartRect         plot,
                           const LhChartScale *scale)
{
  double base = CLAMP (0.0, scale->domain_start, scale->domain_end);

  lh_chart_context_add_line (context, (LhChartRect) { plot.x, lh_chart_scale_map (scale, base), plot.width, 0.0 },
                             LH_CHART_ROLE_AXIS, context->hair, FALSE);
}

/* lh_chart_axis_layout_references: labelled lines across the plot; a label goes where it covers nothing of @taken
 * (element-type LhChartRect), or else, on a plate, to the end of its line. */
void
lh_chart_axis_layout_references (LhChartContext     *context,
                                 LhChartRect         plot,
                                 const LhChartScale *scale,
                                 GArray             *taken)
{
  double size = context->em * 0.92;

  for (guint i = 0; i < context->data->references->len; i++)
    {
      const LhChartReference *reference = lh_chart_data_get_reference (context->data, i);
      LhChartRole role = reference->role != LH_CHART_ROLE_DEFAULT ? reference->role : LH_CHART_ROLE_REFERENCE;
      double y = lh_chart_scale_map (scale, reference->value);
      g_autoptr (PangoLayout) text = NULL;
      LhChartRect place;

      lh_chart_context_add_line (context, (LhChartRect) { plot.x, y, plot.width, 0.0 }, role, context->hair * 1.25,
                                 TRUE);
      if (reference->label == NULL)
        continue;

      text = lh_chart_context_make_text (context, reference->label, size, LH_CHART_TEXT_PLAIN, plot.width * 0.6, 1);
      place = (LhChartRect) { plot.x + plot.width, y - size * 1.35, lh_chart_text_get_width (text), size * 1.2 };
      place.x -= place.width;
      if (place.y < plot.y)
        place.y = y + size * 0.15;
      if (!lh_chart_rects_find_room (taken, &place, plot))
        lh_chart_context_add_area (context, place, lh_chart_context_get_paint (context, LH_CHART_ROLE_BACKGROUND));
      g_array_append_val (taken, place);
      lh_chart_context_place_text (context, g_steal_pointer (&text), place.x, place.y + place.height / 2.0, 0.0,
                                   lh_chart_context_get_color (context, role));
    }
}

/* lh_chart_axis_get_role: the colour of a cell, else of its series, else the next of the palette. */
LhChartRole
lh_chart_axis_get_role (const LhChartData *data,
                        int                category,
                        guint              series)
{
  LhChartRole role = category >= 0 ? lh_chart_data_get_cell (data, category, series)->role : LH_CHART_ROLE_DEFAULT;

  if (role == LH_CHART_ROLE_DEFAULT)
    role = lh_chart_data_get_series (data, series)->role;

  return role != LH_CHART_ROLE_DEFAULT ? role : LH_CHART_ROLE_RED + series % 7;
}

static LhChartSymbol
lh_chart_legend_get_symbol (const LhChartData *data,
                            guint              series)
{
  for (guint i = 0; i < data->categories->len; i++)
    {
      const LhChartCell *cell = lh_chart_data_get_cell (data, i, series);

      if (cell->symbol != LH_CHART_SYMBOL_NONE)
        return cell->symbol;
    }

  return LH_CHART_SYMBOL_NONE;
}

/* Swatch, symbol and name of one series. Returns how long that is. */
static double
lh_chart_legend_layout_item (LhChartContext *context,
                             guint           series,
                             double          x,
                             double          y,
                             gboolean        draw)
{
  const LhChartSeries *item = lh_chart_data_get_series (context->data, series);
  LhChartSymbol symbol = lh_chart_legend_get_symbol (context->data, series);
  LhChartRole role = lh_chart_axis_get_role (context->data, context->data->categories->len > 0 ? 0 : -1, series);
  double em = context->em;
  double glyph = symbol != LH_CHART_SYMBOL_NONE ? em * 0.95 : 0.0;
  g_autoptr (PangoLayout) text = lh_chart_context_make_text (context, item->label != NULL ? item->label : "",
                                                             em * 0.92, LH_CHART_TEXT_PLAIN,
                                                             context->area.width - em * 1.1 - glyph, 1);
  double width = em + glyph + lh_chart_text_get_width (text);

  if (!draw)
    return width;

  lh_chart_context_add_area (context, (LhChartRect) { x, y - em * 0.36, em * 0.72, em * 0.72 },
                             lh_chart_context_get_paint (context, role));
  lh_chart_context_add_symbol (context, symbol, x + em, y, em * 0.75,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT));
  lh_chart_context_place_text (context, g_steal_pointer (&text), x + em + glyph, y, 0.0,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));

  return width;
}

/* lh_chart_legend_layout: what the colours of the series mean, in lines at the top of the free rectangle. Returns how
 * high that is; @draw draws it. */
double
lh_chart_legend_layout (LhChartContext *context,
                        gboolean        draw)
{
  double line = context->em * 1.45;
  double x = context->area.x;
  double y = context->area.y;

  for (guint i = 0; i < context->data->series->len; i++)
    {
      double width = lh_chart_legend_layout_item (context, i, 0.0, 0.0, FALSE);

      if (x > context->area.x && x + width > context->area.x + context->area.width)
        {
          x = context->area.x;
          y += line;
        }
      if (draw)
        lh_chart_legend_layout_item (context, i, x, y + line * 0.45, TRUE);
      x += width + context->em * 1.2;
    }

  return y + line - context->area.y;
}
