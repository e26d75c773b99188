/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-register-table.h"

G_BEGIN_DECLS

/**
 * LhRegisterFigure:
 * @code: stable English name: "total", "medium-level:city", "partners" …
 * @label: what it is called, in the language asked for
 * @value: as it is shown: 30, 179余, 96.7%, 缺少基数
 * @known: whether there is a number; without a base there is none (rule R4)
 * @number: the number
 * @qualifier: (nullable): code of the qualifier that makes it a lower bound (rule R2)
 * @entity: (nullable): entity of the rows it counts
 * @ids: (element-type gint64): the rows it counts
 *
 * One figure above the table of a register.
 */
typedef struct
{
  char       *code;
  char       *label;
  char       *value;
  gboolean    known;
  LhDecimal   number;
  const char *qualifier;
  const char *entity;
  GArray     *ids;
} LhRegisterFigure;

/**
 * LhTallyLine:
 * @label: what is counted: a unit, a medium, a member
 * @value: how it is shown
 * @number: what it is ordered by, as far as the tally says so
 * @entity: (nullable): entity of @ids
 * @ids: (element-type gint64): the rows that are counted
 */
typedef struct
{
  char       *label;
  char       *value;
  LhDecimal   number;
  const char *entity;
  GArray     *ids;
} LhTallyLine;

/**
 * LhTally:
 * @code: stable English name: "organization" …
 * @title: by what it counts
 * @lines: (element-type LhTallyLine)
 *
 * A table of counts: press items by unit, the ranking of points, coverage by organization.
 */
typedef struct
{
  const char *code;
  char       *title;
  GPtrArray  *lines;
} LhTally;

/**
 * LhRegisterFigures:
 * @reg: the register
 * @year: the year on screen
 * @figures: (element-type LhRegisterFigure): the line above the table
 * @tallies: (element-type LhTally): the counts
 *
 * What a register comes to. It is counted here and nowhere else.
 */
typedef struct
{
  const LhRegister *reg;
  int               year;
  GPtrArray        *figures;
  GPtrArray        *tallies;
} LhRegisterFigures;

LhRegisterFigures      *lh_register_figures_load        (LhLedger                 *ledger,
                                                         const LhRegister         *reg,
                                                         LhDate                    as_of,
                                                         LhCatalog                *catalog,
                                                         GError                  **error);
void                    lh_register_figures_load_async  (LhLedger                 *ledger,
                                                         const LhRegister         *reg,
                                                         GCancellable             *cancellable,
                                                         GAsyncReadyCallback       callback,
                                                         gpointer                  user_data);
LhRegisterFigures      *lh_register_figures_load_finish (LhLedger                 *ledger,
                                                         GAsyncResult             *result,
                                                         LhDate                    as_of,
                                                         LhCatalog                *catalog,
                                                         GError                  **error);
void                    lh_register_figures_free        (LhRegisterFigures        *self);
const LhRegisterFigure *lh_register_figures_find        (LhRegisterFigures        *self,
                                                         const char               *code);
const LhTally          *lh_register_figures_find_tally  (LhRegisterFigures        *self,
                                                         const char               *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhRegisterFigures, lh_register_figures_free)

G_END_DECLS
