/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-frame.h"

/* A drawing keeps at least these heights, in multiples of the base size, before a title or a caption gets
 * any. */
#define LH_CHART_FRAME_MIN_HEIGHT  4.0
#define LH_CHART_FRAME_MIN_CAPTION 6.5

static gboolean
lh_chart_frame_has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Puts a block of text at the top of the free rectangle and takes its height off, if there is room. */
static void
lh_chart_frame_cut_text (LhChartContext   *context,
                         const char       *text,
                         double            size,
                         LhChartTextFlags  flags,
                         LhChartRole       role,
                         double            gap)
{
  g_autoptr (PangoLayout) layout = NULL;
  double height;
  int lines = 2;

  if (!lh_chart_frame_has_text (text))
    return;

  /* A second line only where it takes nothing from the drawing. */
  if (context->area.height < size * 14.0)
    lines = 1;

  layout = lh_chart_context_make_text (context, text, size, flags, context->area.width, lines);
  height = lh_chart_text_get_height (layout);
  if (context->area.height - height - gap < LH_CHART_FRAME_MIN_HEIGHT * context->em)
    return;

  lh_chart_context_place_block (context, g_steal_pointer (&layout), context->area.x, context->area.y, 0.0,
                                lh_chart_context_get_color (context, role));
  lh_chart_rect_cut_top (&context->area, height + gap);
}

static void
lh_chart_frame_cut_title (LhChartContext *context)
{
  const LhChartTheme *theme = context->theme;
  gboolean slide = theme->accent > 0.0;
  double before = context->area.height;

  if (!theme->show_title)
    return;

  lh_chart_frame_cut_text (context, context->data->title, context->em * theme->title_scale,
                           LH_CHART_TEXT_BOLD | LH_CHART_TEXT_TITLE,
                           slide ? LH_CHART_ROLE_TITLE : LH_CHART_ROLE_TEXT,
                           context->em * (slide ? 0.1 : 0.05));
  lh_chart_frame_cut_text (context, context->data->subtitle, context->em * theme->subtitle_scale,
                           LH_CHART_TEXT_PLAIN, LH_CHART_ROLE_TEXT_DIM, 0.0);

  if (context->area.height < before)
    lh_chart_rect_cut_top (&context->area, context->em * 0.7);
}

/* Puts one caption at the bottom of the free rectangle. */
static void
lh_chart_frame_add_caption (LhChartContext *context,
                            const char     *words,
                            double          size,
                            double          x_align)
{
  LhChartRect line = { context->area.x, context->area.y + context->area.height - size * 1.45,
                       context->area.width, size * 1.45 };

  lh_chart_context_add_text (context, words, size, line.width,
                             line.x + x_align * line.width, line.y + line.height / 2.0, x_align, LH_CHART_ROLE_TEXT_DIM);
}

/* Source at the lower left, office at the lower right: on one line, or in a narrow chart on two. */
static void
lh_chart_frame_cut_source (LhChartContext *context)
{
  const LhChartData *data = context->data;
  gboolean source = lh_chart_frame_has_text (data->source);
  gboolean footer = lh_chart_frame_has_text (data->footer);
  double size = context->em * context->theme->caption_scale;
  double line = size * 1.45;
  double width = size;

  if (!context->theme->show_source || (!source && !footer)
      || context->area.height - line - size < LH_CHART_FRAME_MIN_CAPTION * context->em)
    return;

  if (source)
    width += lh_chart_context_measure (context, data->source, size);
  if (footer)
    width += lh_chart_context_measure (context, data->footer, size);

  if (footer && (width <= context->area.width || !source))
    {
      lh_chart_frame_add_caption (context, data->footer, size, 1.0);
    }
  else if (footer && context->area.height > context->em * 14.0)
    {
      lh_chart_frame_add_caption (context, data->footer, size, 1.0);
      lh_chart_rect_cut_bottom (&context->area, line);
    }
  if (source)
    lh_chart_frame_add_caption (context, data->source, size, 0.0);

  lh_chart_rect_cut_bottom (&context->area, line + size * 0.75);
}

static void
lh_chart_frame_layout_empty (LhChartContext *context)
{
  const char *text = context->data->empty_text;
  LhChartRect area = context->area;
  PangoLayout *layout;

  if (!lh_chart_frame_has_text (text) || area.height < context->em)
    return;

  layout = lh_chart_context_make_text (context, text, context->em, LH_CHART_TEXT_CENTER, area.width, 2);
  lh_chart_context_place_text (context, layout, area.x + area.width / 2.0, area.y + area.height / 2.0, 0.5,
                               lh_chart_context_get_color (context, LH_CHART_ROLE_TEXT_DIM));
}

static const LhChartPainter *
lh_chart_frame_get_painter (LhChartKind kind)
{
  switch (kind)
    {
    case LH_CHART_LIGHT_STRIP:
      return &lh_chart_light_strip_painter;
    case LH_CHART_RANKING:
      return &lh_chart_ranking_painter;
    case LH_CHART_COLUMNS:
      return &lh_chart_columns_painter;
    case LH_CHART_HEAT_MAP:
      return &lh_chart_heat_map_painter;
    case LH_CHART_GANTT:
      return &lh_chart_gantt_painter;
    case LH_CHART_TABLE:
      return &lh_chart_table_painter;
    case LH_CHART_CHEVRONS:
      return &lh_chart_chevrons_painter;
    case LH_CHART_RADAR:
      return &lh_chart_radar_painter;
    case LH_CHART_BULLET:
      return &lh_chart_bullet_painter;
    case LH_CHART_FUNNEL:
      return &lh_chart_funnel_painter;
    case LH_CHART_CARDS:
      return &lh_chart_cards_painter;
    case LH_CHART_RISK_GRID:
      return &lh_chart_risk_grid_painter;
    case LH_CHART_STACKED:
      return &lh_chart_stacked_painter;
    case LH_CHART_PERCENT:
      return &lh_chart_percent_painter;
    case LH_CHART_DOUGHNUT:
      return &lh_chart_doughnut_painter;
    case LH_CHART_TREND:
    case LH_CHART_S_CURVE:
      return &lh_chart_lines_painter;
    default:
      g_return_val_if_reached (&lh_chart_ranking_painter);
    }
}

/* lh_chart_frame_layout: lays out everything: background, title, source line, then the marks of the kind in
 * what is left. */
void
lh_chart_frame_layout (LhChartContext *context,
                       double          width,
                       double          height)
{
  const LhChartTheme *theme = context->theme;
  double margin = MIN (theme->margin, MIN (width, height) * 0.12);

  context->area = (LhChartRect) { 0.0, 0.0, width, height };
  if (theme->draw_background)
    lh_chart_context_add_area (context, context->area,
                               lh_chart_context_get_paint (context, LH_CHART_ROLE_BACKGROUND));
  if (theme->accent > 0.0 && theme->accent < height / 4.0)
    lh_chart_context_add_area (context, (LhChartRect) { 0.0, 0.0, width, theme->accent },
                               lh_chart_context_get_paint (context, LH_CHART_ROLE_ACCENT));

  context->area = lh_chart_rect_inset (context->area, margin);
  lh_chart_frame_cut_title (context);
  lh_chart_frame_cut_source (context);

  if (context->area.width < 2.0 || context->area.height < 2.0)
    return;
  if (lh_chart_view_get_n_rows (context->view) == 0 || context->data->series->len == 0)
    lh_chart_frame_layout_empty (context);
  else
    lh_chart_frame_get_painter (context->data->kind)->layout (context);
}
