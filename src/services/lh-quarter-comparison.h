/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-quarter-figures.h"

G_BEGIN_DECLS

/**
 * LhComparisonRow:
 * @area: area of the figure
 * @code: its code
 * @group_key: which group; "" for the whole ledger
 * @label: what it is called
 * @definition: its definition
 * @values: (element-type LhQuarterFigure): for each quarter the figure or %NULL
 *
 * One figure over several quarters.
 */
typedef struct
{
  const char *area;
  const char *code;
  const char *group_key;
  const char *label;
  const char *definition;
  GPtrArray  *values;
} LhComparisonRow;

/**
 * LhQuarterComparison:
 * @quarters: (element-type LhQuarter): the quarters, as asked for
 * @closings: (element-type LhRecord): for each the closing whose frozen figures are shown, or %NULL
 * @rows: (element-type LhComparisonRow): the figures
 * @figures: (element-type GPtrArray): all figures of each quarter
 *
 * Figures of several quarters or years side by side. A closed quarter is compared by what was frozen.
 */
typedef struct
{
  GArray    *quarters;
  GPtrArray *closings;
  GPtrArray *rows;
  GPtrArray *figures;
} LhQuarterComparison;

LhQuarterComparison *lh_quarter_comparison_load              (LhLedger               *ledger,
                                                              const LhQuarter        *quarters,
                                                              guint                   n_quarters,
                                                              const char             *area,
                                                              const char             *code,
                                                              GError                **error);
void                 lh_quarter_comparison_load_async        (LhLedger               *ledger,
                                                              const LhQuarter        *quarters,
                                                              guint                   n_quarters,
                                                              const char             *area,
                                                              const char             *code,
                                                              GCancellable           *cancellable,
                                                              GAsyncReadyCallback     callback,
                                                              gpointer                user_data);
LhQuarterComparison *lh_quarter_comparison_load_finish       (LhLedger               *ledger,
                                                              GAsyncResult           *result,
                                                              GError                **error);
char                *lh_quarter_comparison_format_quarter    (const LhQuarterComparison *self,
                                                              guint                   index,
                                                              LhCatalog              *catalog);
char                *lh_quarter_comparison_to_text           (const LhQuarterComparison *self,
                                                              LhCatalog              *catalog);
void                 lh_quarter_comparison_free              (LhQuarterComparison    *self);
gboolean             lh_comparison_row_get_difference        (const LhComparisonRow  *row,
                                                              guint                   index,
                                                              LhDecimal              *difference);
char                *lh_comparison_row_format_value          (const LhComparisonRow  *row,
                                                              guint                   index);
char                *lh_comparison_row_format_difference     (const LhComparisonRow  *row,
                                                              guint                   index,
                                                              LhCatalog              *catalog);
gboolean             lh_quarter_comparison_is_area           (const char             *area);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhQuarterComparison, lh_quarter_comparison_free)

G_END_DECLS
