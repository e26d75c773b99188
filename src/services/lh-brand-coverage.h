/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhCoverageScope:
 * @LH_COVERAGE_ORGANS: organizations directly below the work committee (一单位一品牌)
 * @LH_COVERAGE_BRANCHES: Party branches, those directly below the work committee included (一支部一特色)
 */
typedef enum
{
  LH_COVERAGE_ORGANS,
  LH_COVERAGE_BRANCHES,
  LH_N_COVERAGE_SCOPES
} LhCoverageScope;

/**
 * LhCoverageState:
 * @LH_COVERAGE_NAMED: it has a brand with a name
 * @LH_COVERAGE_UNNAMED: a brand is known of, but not what it is called
 * @LH_COVERAGE_NONE: there is no record of a brand
 */
typedef enum
{
  LH_COVERAGE_NAMED,
  LH_COVERAGE_UNNAMED,
  LH_COVERAGE_NONE,
  LH_N_COVERAGE_STATES
} LhCoverageState;

/**
 * LhCoverageRow:
 * @organization: the organization
 * @state: whether it has a brand
 * @brands: (element-type LhRecord): its brands but for withdrawn ones
 */
typedef struct
{
  LhRecord        *organization;
  LhCoverageState  state;
  GPtrArray       *brands;
} LhCoverageRow;

/**
 * LhCoverageCategory:
 * @code: code of the category; "" for brands without one
 * @label: its name; "" for those
 * @ids: (element-type gint64): the brands with a name
 *
 * Brands by category (S1-52).
 */
typedef struct
{
  char   *code;
  char   *label;
  GArray *ids;
} LhCoverageCategory;

/**
 * LhBrandCoverage:
 * @scope: which organizations are counted
 * @rows: (element-type LhCoverageRow): all of them that exist on the day, in official order
 * @counts: how many there are, by #LhCoverageState
 * @categories: (element-type LhCoverageCategory): the brands of the ledger by category
 * @aims: (element-type LhCoverageCategory): the brands of the ledger by the aims they serve; last those that serve none
 *
 * Which organizations have a brand (S1-31, S2-22).
 */
typedef struct _LhBrandCoverage
{
  LhCoverageScope  scope;
  GPtrArray       *rows;
  guint            counts[LH_N_COVERAGE_STATES];
  GPtrArray       *categories;
  GPtrArray       *aims;
} LhBrandCoverage;

LhBrandCoverage *lh_brand_coverage_load        (LhLedger               *ledger,
                                                LhCoverageScope         scope,
                                                LhDate                  day,
                                                GError                **error);
void             lh_brand_coverage_load_async  (LhLedger               *ledger,
                                                LhCoverageScope         scope,
                                                LhDate                  day,
                                                GCancellable           *cancellable,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
LhBrandCoverage *lh_brand_coverage_load_finish (LhLedger               *ledger,
                                                GAsyncResult           *result,
                                                GError                **error);
void             lh_brand_coverage_free        (LhBrandCoverage        *self);
guint            lh_brand_coverage_count       (const LhBrandCoverage  *self);
gint64           lh_brand_coverage_get_share   (const LhBrandCoverage  *self,
                                                LhCoverageState         state);
GArray          *lh_brand_coverage_list        (const LhBrandCoverage  *self,
                                                LhCoverageState         state);
const char      *lh_coverage_scope_get_code    (LhCoverageScope         scope);
gboolean         lh_coverage_scope_from_code   (const char             *code,
                                                LhCoverageScope        *scope);
const char      *lh_coverage_state_get_code    (LhCoverageState         state);
const char      *lh_coverage_state_get_label   (LhCoverageState         state,
                                                LhCatalog              *catalog);
gboolean         lh_brand_has_name             (LhRecord               *brand);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhBrandCoverage, lh_brand_coverage_free)

G_END_DECLS
