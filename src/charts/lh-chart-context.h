/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-marks.h"
#include "lh-chart-scene.h"
#include "lh-chart-theme-private.h"
#include "lh-chart-view.h"

G_BEGIN_DECLS

/**
 * LhChartTextFlags:
 * @LH_CHART_TEXT_BOLD: bold
 * @LH_CHART_TEXT_TITLE: in the face of titles
 * @LH_CHART_TEXT_RIGHT: lines end at the right
 * @LH_CHART_TEXT_CENTER: lines are centred
 */
typedef enum
{
  LH_CHART_TEXT_PLAIN = 0,
  LH_CHART_TEXT_BOLD = 1 << 0,
  LH_CHART_TEXT_TITLE = 1 << 1,
  LH_CHART_TEXT_RIGHT = 1 << 2,
  LH_CHART_TEXT_CENTER = 1 << 3,
} LhChartTextFlags;

/**
 * LhChartContext:
 * @theme: the look
 * @view: what to show
 * @data: its data
 * @scene: receives the shapes
 * @marks: receives what can be pointed at
 * @pango: measures text
 * @em: base size of type
 * @hair: width of a thin line
 * @area: what is still free; each step of a layout takes its piece
 * @plot: where the rows of a Gantt chart lie over the time axis; the others leave it empty
 * @row_height: height of one of them
 * @texts: (nullable): texts laid out before, for a window that scrolls
 * @type_size: size of the type of the rows of a Gantt chart or a table; 0 where none fits
 *
 * The state of one layout.
 */
typedef struct
{
  const LhChartTheme *theme;
  const LhChartView *view;
  const LhChartData *data;
  LhChartScene *scene;
  GArray *marks;
  PangoContext *pango;
  double em;
  double hair;
  LhChartRect area;
  LhChartRect plot;
  double row_height;
  double type_size;
  GHashTable *texts;
} LhChartContext;

/**
 * LhChartPainter:
 * @layout: fills the free rectangle of the context with shapes and marks
 *
 * What a kind of chart has to do. There is always at least one row and one series.
 */
typedef struct
{
  void (*layout) (LhChartContext *context);
} LhChartPainter;

void         lh_chart_context_init        (LhChartContext     *self,
                                           const LhChartTheme *theme,
                                           const LhChartView  *view,
                                           LhChartScene       *scene,
                                           GArray             *marks);
void         lh_chart_context_clear       (LhChartContext     *self);

LhChartColor lh_chart_context_get_color   (LhChartContext     *self,
                                           LhChartRole         role);
LhChartPaint lh_chart_context_get_paint   (LhChartContext     *self,
                                           LhChartRole         role);

void         lh_chart_context_add_area    (LhChartContext     *self,
                                           LhChartRect         rect,
                                           LhChartPaint        paint);
void         lh_chart_context_add_hatch   (LhChartContext     *self,
                                           LhChartRect         rect);
void         lh_chart_context_add_frame   (LhChartContext     *self,
                                           LhChartRect         rect,
                                           LhChartRole         role,
                                           double              line_width);
void         lh_chart_context_add_region  (LhChartContext     *self,
                                           LhChartPath        *path,
                                           LhChartPaint        paint);
void         lh_chart_context_add_stroke  (LhChartContext     *self,
                                           LhChartPath        *path,
                                           LhChartColor        color,
                                           double              line_width,
                                           LhChartDash         dash);
void         lh_chart_context_add_line    (LhChartContext     *self,
                                           LhChartRect         rect,
                                           LhChartRole         role,
                                           double              line_width,
                                           gboolean            dashed);
void         lh_chart_context_add_symbol  (LhChartContext     *self,
                                           LhChartSymbol       symbol,
                                           double              x,
                                           double              y,
                                           double              size,
                                           LhChartColor        color);
void         lh_chart_context_add_mark    (LhChartContext     *self,
                                           LhChartRect         rect,
                                           guint               category,
                                           guint               series);
void         lh_chart_context_add_outlined_mark (LhChartContext *self,
                                           LhChartPath        *path,
                                           guint               category,
                                           guint               series);

PangoLayout *lh_chart_context_make_text   (LhChartContext     *self,
                                           const char         *text,
                                           double              size,
                                           LhChartTextFlags    flags,
                                           double              max_width,
                                           int                 max_lines);
PangoLayout *lh_chart_context_make_name   (LhChartContext     *self,
                                           const char         *text,
                                           double              size,
                                           double              max_width,
                                           double              max_height);
double       lh_chart_text_get_width      (PangoLayout        *text);
double       lh_chart_text_get_height     (PangoLayout        *text);
double       lh_chart_context_measure     (LhChartContext     *self,
                                           const char         *text,
                                           double              size);
void         lh_chart_context_place_text  (LhChartContext     *self,
                                           PangoLayout        *text,
                                           double              x,
                                           double              y,
                                           double              x_align,
                                           LhChartColor        color);
void         lh_chart_context_add_text    (LhChartContext     *self,
                                           const char         *text,
                                           double              size,
                                           double              max_width,
                                           double              x,
                                           double              y,
                                           double              x_align,
                                           LhChartRole         role);
void         lh_chart_context_place_block (LhChartContext     *self,
                                           PangoLayout        *text,
                                           double              x,
                                           double              y,
                                           double              x_align,
                                           LhChartColor        color);

extern const LhChartPainter lh_chart_light_strip_painter;
extern const LhChartPainter lh_chart_ranking_painter;
extern const LhChartPainter lh_chart_columns_painter;
extern const LhChartPainter lh_chart_heat_map_painter;
extern const LhChartPainter lh_chart_gantt_painter;
extern const LhChartPainter lh_chart_table_painter;
extern const LhChartPainter lh_chart_chevrons_painter;
extern const LhChartPainter lh_chart_radar_painter;
extern const LhChartPainter lh_chart_bullet_painter;
extern const LhChartPainter lh_chart_funnel_painter;
extern const LhChartPainter lh_chart_cards_painter;
extern const LhChartPainter lh_chart_risk_grid_painter;
extern const LhChartPainter lh_chart_stacked_painter;
extern const LhChartPainter lh_chart_percent_painter;
extern const LhChartPainter lh_chart_doughnut_painter;
extern const LhChartPainter lh_chart_lines_painter;

G_END_DECLS
