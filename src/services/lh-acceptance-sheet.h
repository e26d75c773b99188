/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-attainment.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/* What a rubric that says nothing has. */
#define LH_RUBRIC_EXCELLENT_DEFAULT 90
#define LH_RUBRIC_GOOD_DEFAULT 80
#define LH_RUBRIC_QUALIFIED_DEFAULT 60
#define LH_RUBRIC_LIMIT_DEFAULT 5
#define LH_RUBRIC_SHARE_DEFAULT 300   /* tenths of a percent */

/**
 * LhAcceptanceLine:
 * @item: the item of the rubric (#LhRubricItem)
 * @full: its full mark
 * @applies: whether it applies to the project; the full marks of the others are scaled to 100
 * @has_self: whether the unit marked it
 * @self: its mark
 * @judges: (element-type LhRecord): the raw marks of the judges (#LhAcceptanceMark), by judge
 * @has_mean: whether @mean is set
 * @mean: mean of the judges; of five and more without one highest and one lowest
 * @n_dropped: how many marks stayed out of the mean
 * @has_computed: whether @computed is set
 * @computed: what the data say, in points
 * @attainment: where it comes from; of a closed acceptance only the points are kept
 * @committee: (nullable): the mark of the work committee, which goes before the others (#LhAcceptanceMark)
 * @has_score: whether the item has a mark that counts
 * @score: it, in full precision
 * @missing_judges: (element-type utf8): judges who marked other items, but not this one
 *
 * One line of the score sheet (form F7).
 */
typedef struct
{
  LhRecord     *item;
  LhDecimal     full;
  gboolean      applies;
  gboolean      has_self;
  LhDecimal     self;
  GPtrArray    *judges;
  gboolean      has_mean;
  LhFraction    mean;
  guint         n_dropped;
  gboolean      has_computed;
  LhFraction    computed;
  LhAttainment  attainment;
  LhRecord     *committee;
  gboolean      has_score;
  LhFraction    score;
  GPtrArray    *missing_judges;
} LhAcceptanceLine;

/**
 * LhAcceptanceIndicator:
 * @indicator: the indicator, with its target
 * @value: (nullable): what was reported last (#LhIndicatorValue)
 * @known: whether @share is set
 * @share: how much of the target is attained, 0 to 1
 *
 * One line of the indicators of form F6.
 */
typedef struct
{
  LhRecord   *indicator;
  LhRecord   *value;
  gboolean    known;
  LhFraction  share;
} LhAcceptanceIndicator;

/**
 * LhAcceptanceSheet:
 *
 * The score sheet of an acceptance, computed: what the window, the command line and the printed opinion show. Of a
 * closed acceptance it is what was decided; of an open one what the marks and the data say now. Immutable.
 */
#define LH_TYPE_ACCEPTANCE_SHEET (lh_acceptance_sheet_get_type ())

G_DECLARE_FINAL_TYPE (LhAcceptanceSheet, lh_acceptance_sheet, LH, ACCEPTANCE_SHEET, GObject)

LhAcceptanceSheet *lh_acceptance_sheet_load             (LhLedger             *ledger,
                                                         gint64                acceptance_id,
                                                         GError              **error);
LhAcceptanceSheet *lh_acceptance_sheet_load_newest      (LhLedger             *ledger,
                                                         gint64                project_id,
                                                         GError              **error);
void               lh_acceptance_sheet_load_async       (LhLedger             *ledger,
                                                         gint64                acceptance_id,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
LhAcceptanceSheet *lh_acceptance_sheet_load_finish      (LhLedger             *ledger,
                                                         GAsyncResult         *result,
                                                         GError              **error);

LhRecord          *lh_acceptance_sheet_get_acceptance   (LhAcceptanceSheet    *self);
LhRecord          *lh_acceptance_sheet_get_project      (LhAcceptanceSheet    *self);
LhRecord          *lh_acceptance_sheet_get_organization (LhAcceptanceSheet    *self);
LhRecord          *lh_acceptance_sheet_get_rubric       (LhAcceptanceSheet    *self);
LhDate             lh_acceptance_sheet_get_as_of        (LhAcceptanceSheet    *self);
gboolean           lh_acceptance_sheet_is_closed        (LhAcceptanceSheet    *self);
GPtrArray         *lh_acceptance_sheet_get_lines        (LhAcceptanceSheet    *self);
GPtrArray         *lh_acceptance_sheet_get_indicators   (LhAcceptanceSheet    *self);
GPtrArray         *lh_acceptance_sheet_get_marks        (LhAcceptanceSheet    *self);
const char *const *lh_acceptance_sheet_get_judges       (LhAcceptanceSheet    *self);
LhDecimal          lh_acceptance_sheet_get_full         (LhAcceptanceSheet    *self);
gboolean           lh_acceptance_sheet_get_total        (LhAcceptanceSheet    *self,
                                                         LhDecimal            *total);
gboolean           lh_acceptance_sheet_get_self_total   (LhAcceptanceSheet    *self,
                                                         LhDecimal            *total);
gboolean           lh_acceptance_sheet_get_difference   (LhAcceptanceSheet    *self,
                                                         LhDecimal            *difference);
const char        *lh_acceptance_sheet_get_grade        (LhAcceptanceSheet    *self);
const char        *lh_acceptance_sheet_get_self_grade   (LhAcceptanceSheet    *self);
GPtrArray         *lh_acceptance_sheet_get_obstacles    (LhAcceptanceSheet    *self);

gboolean           lh_acceptance_line_get_difference    (const LhAcceptanceLine *line,
                                                         LhDecimal            *difference);
char              *lh_acceptance_line_format_basis      (const LhAcceptanceLine *line,
                                                         LhCatalog            *catalog);
const char        *lh_rubric_get_grade                  (LhRecord             *rubric,
                                                         LhDecimal             total);
LhDecimal          lh_rubric_get_limit                  (LhRecord             *rubric);

G_END_DECLS
