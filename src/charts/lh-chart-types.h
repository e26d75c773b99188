/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LhChartKind:
 * @LH_CHART_LIGHT_STRIP: stacked 100 % strip; a category is a segment, a series is a strip
 * @LH_CHART_RANKING: horizontal bars; a category is a bar, in the order given
 * @LH_CHART_COLUMNS: upright columns; a category is a group (a quarter), a series is a column of it
 * @LH_CHART_HEAT_MAP: a category is a row (a unit), a series is a column (a quarter)
 * @LH_CHART_GANTT: a category is a row with bars and milestones over time; the first series is its owner, the further
 *   ones are told by hover only
 * @LH_CHART_TABLE: a category is a row of text, a series is a column
 * @LH_CHART_CHEVRONS: route map; a category is a stage, the first series its time, the last one its state, those between
 *   its sign of completion and what else is told
 * @LH_CHART_RADAR: a category is an axis, a series a line; the figures stand in a table beside it
 * @LH_CHART_BULLET: a category is an indicator with what was reached, the target (%LH_CHART_PART_PLAN) and, from the
 *   reference lines, the bands behind both; without a range each has a scale of its own
 * @LH_CHART_FUNNEL: a category is a state, its share how many went on to it from the one before
 * @LH_CHART_CARDS: a category is a figure with its unit, the further series are lines under it: its change
 * @LH_CHART_RISK_GRID: a category is a row (a likelihood), a series is a column (an effect), a cell is a count
 * @LH_CHART_STACKED: upright columns; a category is a column, a series is a segment of each
 * @LH_CHART_PERCENT: level bars of equal length; a category is a bar, a series is a segment of each
 * @LH_CHART_DOUGHNUT: a category is a slice of the ring, of one series; beyond six classes the smallest are the rest
 * @LH_CHART_TREND: a category is a point in time, a series is a line; beyond four the lines are pale and unnamed
 * @LH_CHART_S_CURVE: as the trend, with a planned and an actual line that add up over time, and the gap between them
 */
typedef enum
{
  LH_CHART_LIGHT_STRIP,
  LH_CHART_RANKING,
  LH_CHART_COLUMNS,
  LH_CHART_HEAT_MAP,
  LH_CHART_GANTT,
  LH_CHART_TABLE,
  LH_CHART_CHEVRONS,
  LH_CHART_RADAR,
  LH_CHART_BULLET,
  LH_CHART_FUNNEL,
  LH_CHART_CARDS,
  LH_CHART_RISK_GRID,
  LH_CHART_STACKED,
  LH_CHART_PERCENT,
  LH_CHART_DOUGHNUT,
  LH_CHART_TREND,
  LH_CHART_S_CURVE,
} LhChartKind;

/**
 * LhChartPart:
 * @LH_CHART_PART_VALUE: what happened; drawn solid
 * @LH_CHART_PART_PLAN: what was planned; drawn as an outline (columns) or a mark (ranking)
 */
typedef enum
{
  LH_CHART_PART_VALUE,
  LH_CHART_PART_PLAN,
} LhChartPart;

/**
 * LhChartCellState:
 * @LH_CHART_CELL_NONE: no such value; nothing is drawn
 * @LH_CHART_CELL_VALUE: a value
 * @LH_CHART_CELL_MISSING: should be there but was not reported; drawn as a hatch, never as zero
 * @LH_CHART_CELL_NOT_DUE: lies in the future; drawn empty, or as a pale hatch in a heat map
 */
typedef enum
{
  LH_CHART_CELL_NONE,
  LH_CHART_CELL_VALUE,
  LH_CHART_CELL_MISSING,
  LH_CHART_CELL_NOT_DUE,
} LhChartCellState;

/**
 * LhChartRole:
 *
 * What a colour means. The theme turns a role into a colour, or into a pattern where copies are
 * printed in black and white. %LH_CHART_ROLE_DEFAULT leaves the choice to the chart.
 */
typedef enum
{
  LH_CHART_ROLE_DEFAULT,

  LH_CHART_ROLE_RED,
  LH_CHART_ROLE_NAVY,
  LH_CHART_ROLE_GOLD,
  LH_CHART_ROLE_SKY,
  LH_CHART_ROLE_GRASS,
  LH_CHART_ROLE_GREY,
  LH_CHART_ROLE_MAGENTA,

  LH_CHART_ROLE_LIGHT_RED,
  LH_CHART_ROLE_LIGHT_ORANGE,
  LH_CHART_ROLE_LIGHT_YELLOW,
  LH_CHART_ROLE_LIGHT_GREEN,
  LH_CHART_ROLE_LIGHT_BLUE,
  LH_CHART_ROLE_LIGHT_GREY,

  LH_CHART_ROLE_BACKGROUND,
  LH_CHART_ROLE_TEXT,
  LH_CHART_ROLE_TEXT_DIM,
  LH_CHART_ROLE_TITLE,
  LH_CHART_ROLE_ACCENT,
  LH_CHART_ROLE_AXIS,
  LH_CHART_ROLE_GRID,
  LH_CHART_ROLE_PLAN,
  LH_CHART_ROLE_REFERENCE,
  LH_CHART_ROLE_HATCH,

  LH_CHART_N_ROLES,
} LhChartRole;

/**
 * LhChartSymbol:
 *
 * A shape that says the same as the colour. It is drawn, not taken from a font.
 */
typedef enum
{
  LH_CHART_SYMBOL_NONE,
  LH_CHART_SYMBOL_CIRCLE,   /* ● green  */
  LH_CHART_SYMBOL_TRIANGLE, /* ▲ yellow */
  LH_CHART_SYMBOL_DIAMOND,  /* ◆ orange */
  LH_CHART_SYMBOL_SQUARE,   /* ■ red    */
  LH_CHART_SYMBOL_CHECK,    /* ✓ done   */
  LH_CHART_SYMBOL_RING,     /* ○ grey   */
  LH_CHART_SYMBOL_BELOW,    /* ▼ below the plan */

  /* Milestones: a diamond, and inside it what became of it. */
  LH_CHART_SYMBOL_MILESTONE_OPEN,      /* hollow */
  LH_CHART_SYMBOL_MILESTONE_UNDER_WAY, /* half full */
  LH_CHART_SYMBOL_MILESTONE_DONE,      /* a tick */
  LH_CHART_SYMBOL_MILESTONE_LATE,      /* the hands of a clock */
  LH_CHART_SYMBOL_MILESTONE_OVERDUE,   /* an exclamation mark */
  LH_CHART_SYMBOL_MILESTONE_CANCELLED, /* a bar */
} LhChartSymbol;

/**
 * LhChartSpanKind:
 * @LH_CHART_SPAN_PLAN: what was planned at first; a thin bar
 * @LH_CHART_SPAN_EXTENSION: what was granted beyond it; a hollow thin bar
 * @LH_CHART_SPAN_ACTUAL: the time that counts now, filled as far as the work has come
 * @LH_CHART_SPAN_OVERDUE: time beyond the last deadline; hatched
 * @LH_CHART_SPAN_DELAY: from the day something was due to the day it was done; a line
 * @LH_CHART_SPAN_MOMENT: a milestone; a symbol on one day
 *
 * What stands in a row of a Gantt chart.
 */
typedef enum
{
  LH_CHART_SPAN_PLAN,
  LH_CHART_SPAN_EXTENSION,
  LH_CHART_SPAN_ACTUAL,
  LH_CHART_SPAN_OVERDUE,
  LH_CHART_SPAN_DELAY,
  LH_CHART_SPAN_MOMENT,
} LhChartSpanKind;

/**
 * LhChartPeriodLevel:
 *
 * The divisions of a time axis, from the longest to the shortest.
 */
typedef enum
{
  LH_CHART_PERIOD_YEAR,
  LH_CHART_PERIOD_QUARTER,
  LH_CHART_PERIOD_MONTH,
  LH_CHART_N_PERIODS,
} LhChartPeriodLevel;

G_END_DECLS
