/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-fraction.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhAcceptanceState:
 * @LH_ACCEPTANCE_STATE_NONE: the project has no acceptance
 * @LH_ACCEPTANCE_STATE_OPEN: its last acceptance is open
 * @LH_ACCEPTANCE_STATE_CLOSED: its last acceptance is closed
 */
typedef enum
{
  LH_ACCEPTANCE_STATE_NONE,
  LH_ACCEPTANCE_STATE_OPEN,
  LH_ACCEPTANCE_STATE_CLOSED,
  LH_ACCEPTANCE_N_STATES
} LhAcceptanceState;

/**
 * LhAcceptanceRow:
 * @project: the project
 * @organization: (nullable): its organization
 * @acceptance: (nullable): its last acceptance
 * @rubric: (nullable): the score sheet of that
 * @state: how far it is
 * @has_total: whether @total is set: closed ones only
 * @total: the total decided
 * @has_self_total: whether @self_total is set
 * @self_total: the total of the unit
 * @rank: place among the closed ones of its score sheet, the best first; equal ones share it; 0 for none
 *
 * One project of the year in the list of acceptances.
 */
typedef struct
{
  LhRecord          *project;
  LhRecord          *organization;
  LhRecord          *acceptance;
  LhRecord          *rubric;
  LhAcceptanceState  state;
  gboolean           has_total;
  LhDecimal          total;
  gboolean           has_self_total;
  LhDecimal          self_total;
  guint              rank;

  /*< private >*/
  LhFraction         ties[3];   /* quantitative lines, the effect, reports on time (house rule 4.4) */
} LhAcceptanceRow;

/**
 * LhExcellentShare:
 * @rubric: a score sheet
 * @n_closed: acceptances closed by it in the year
 * @n_excellent: of these with the highest grade
 * @n_places: how many may have it: the share of the score sheet, rounded down
 * @beyond: (element-type LhAcceptanceRow): excellent ones beyond the places; a person decides
 * @tied: (element-type LhAcceptanceRow): those that nothing tells apart at the cut; empty when there is none
 *
 * How many are excellent, and how many may be (house rule 4.4). Nothing is taken away by itself.
 */
typedef struct
{
  LhRecord  *rubric;
  guint      n_closed;
  guint      n_excellent;
  guint      n_places;
  GPtrArray *beyond;
  GPtrArray *tied;
} LhExcellentShare;

/**
 * LhAppraisalLine:
 * @organization: (nullable): the organization; %NULL for the total
 * @n_projects: its projects of the year
 * @n_closed: of these with a closed acceptance
 * @n_missing: of these without
 * @n_excellent: of these with the highest grade
 * @has_mean: whether @mean is set: not without a closed acceptance, which is not 0
 * @mean: mean of their totals, with two decimals
 *
 * The line “secretary-led projects” of the yearly appraisal of an organization (S0-11).
 */
typedef struct
{
  LhRecord  *organization;
  guint      n_projects;
  guint      n_closed;
  guint      n_missing;
  guint      n_excellent;
  gboolean   has_mean;
  LhDecimal  mean;
} LhAppraisalLine;

/**
 * LhAcceptanceOverview:
 *
 * The acceptances of a year: progress, list, shares and appraisal. Immutable.
 */
#define LH_TYPE_ACCEPTANCE_OVERVIEW (lh_acceptance_overview_get_type ())

G_DECLARE_FINAL_TYPE (LhAcceptanceOverview, lh_acceptance_overview, LH, ACCEPTANCE_OVERVIEW, GObject)

LhAcceptanceOverview *lh_acceptance_overview_load          (LhLedger             *ledger,
                                                            int                   year,
                                                            GError              **error);
void                  lh_acceptance_overview_load_async    (LhLedger             *ledger,
                                                            int                   year,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
LhAcceptanceOverview *lh_acceptance_overview_load_finish   (LhLedger             *ledger,
                                                            GAsyncResult         *result,
                                                            GError              **error);

int                   lh_acceptance_overview_get_year      (LhAcceptanceOverview *self);
GPtrArray            *lh_acceptance_overview_get_rows      (LhAcceptanceOverview *self);
guint                 lh_acceptance_overview_count         (LhAcceptanceOverview *self,
                                                            LhAcceptanceState     state);
gint64                lh_acceptance_overview_get_share     (LhAcceptanceOverview *self);
GPtrArray            *lh_acceptance_overview_get_shares    (LhAcceptanceOverview *self);
GPtrArray            *lh_acceptance_overview_get_appraisal (LhAcceptanceOverview *self);
LhAppraisalLine      *lh_acceptance_overview_get_appraisal_total (LhAcceptanceOverview *self);

const char           *lh_acceptance_state_get_code         (LhAcceptanceState     state);
const char           *lh_acceptance_state_get_label        (LhAcceptanceState     state,
                                                            LhCatalog            *catalog);

G_END_DECLS
