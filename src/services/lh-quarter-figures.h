/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-frozen-figure.h"
#include "lh-problem-statistics.h"
#include "lh-statistics.h"

G_BEGIN_DECLS

/* The areas of figures that stand for the whole ledger; the others belong to groups, to quarters of the trend, or to
 * single projects. */
#define LH_AREA_QUARTER "quarter"
#define LH_AREA_FILING "filing"
#define LH_AREA_PROBLEMS "problems"
#define LH_AREA_REGISTERS "registers"
#define LH_AREA_BRANDS "brands"
#define LH_AREA_TREND "trend"
#define LH_AREA_ROWS "rows"

/**
 * LhQuarterFigure:
 * @area: "quarter", "filing", "problems", "registers", "brands", "trend", "rows", or what it is grouped by:
 *   "organizations", "problem_sources" …
 * @code: code of the figure
 * @group_key: which group, quarter or project; "" for the whole ledger
 * @label: what it is called, in the ledger's language
 * @definition: its definition; "" for groups, which share that of the whole
 * @value: (nullable): the exact value; %NULL without a base
 * @shown: as it is printed, with its unit
 * @unit: its unit; "" for none
 * @entity: entity of the rows
 * @ids: (element-type gint64): the rows it counts
 * @names: (element-type utf8): what they are called; empty for groups, whose rows the whole names
 *
 * One value of the statistics of a quarter, as it is frozen: complete in itself, without the ledger.
 */
typedef struct
{
  char      *area;
  char      *code;
  char      *group_key;
  char      *label;
  char      *definition;
  char      *value;
  char      *shown;
  char      *unit;
  char      *entity;
  GArray    *ids;
  GPtrArray *names;
} LhQuarterFigure;

LhQuarterFigure *lh_quarter_figure_new         (const char            *area,
                                                const char            *code,
                                                const char            *group_key,
                                                const char            *label);
void             lh_quarter_figure_free        (LhQuarterFigure       *self);
char            *lh_quarter_figure_get_key     (const LhQuarterFigure *self);
gboolean         lh_quarter_figure_is_whole    (const LhQuarterFigure *self);
const char      *lh_quarter_figure_get_name    (const LhQuarterFigure *self,
                                                gint64                 id);
gboolean         lh_quarter_figure_equal       (const LhQuarterFigure *self,
                                                const LhQuarterFigure *other);
LhRecord        *lh_quarter_figure_freeze      (const LhQuarterFigure *self,
                                                gint64                 close_id,
                                                guint                  position);
LhQuarterFigure *lh_quarter_figure_thaw        (LhRecord              *record);
const char      *lh_grouping_get_key           (LhGrouping             grouping);
gboolean         lh_quarter_figures_find_problem_grouping
                                               (const char            *area,
                                                LhProblemGrouping     *grouping);

/* (element-type LhQuarterFigure) (transfer full) */
GPtrArray       *lh_quarter_figures_new        (LhStatistics          *statistics,
                                                LhCatalog             *catalog);
const LhQuarterFigure *
                 lh_quarter_figures_find       (GPtrArray             *figures,
                                                const char            *area,
                                                const char            *code,
                                                const char            *group_key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhQuarterFigure, lh_quarter_figure_free)

G_END_DECLS
