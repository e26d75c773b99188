/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-annual-target.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

typedef struct _LhSession LhSession;

/**
 * LhTargetState:
 * @LH_TARGET_NO_BASE: a share of a base that is not known
 * @LH_TARGET_NO_TARGET: nobody says how much is wanted
 * @LH_TARGET_NO_ACTUAL: nobody says how much there is
 * @LH_TARGET_REACHED: the target is reached
 * @LH_TARGET_ON_PACE: not yet, but not less than even pace over the year asks for
 * @LH_TARGET_BEHIND: less than even pace asks for
 * @LH_TARGET_MISSED: the year is over and the target is not reached
 *
 * How a target of the year stands.
 */
typedef enum
{
  LH_TARGET_NO_BASE,
  LH_TARGET_NO_TARGET,
  LH_TARGET_NO_ACTUAL,
  LH_TARGET_REACHED,
  LH_TARGET_ON_PACE,
  LH_TARGET_BEHIND,
  LH_TARGET_MISSED,
} LhTargetState;

/**
 * LhTargetLine:
 * @target: the target
 * @state: how it stands
 * @counted: whether the actual value is counted from the registers
 * @has_actual: whether there is an actual value
 * @actual: the actual value
 * @tenths: percentage in tenths, half up (rule R1): of the target, or for a share of the base; %LH_UNSET when there is none
 * @pace: what even pace asks for by the day, as such a percentage
 * @missing: how much is missing to the target, in the unit of the base for a share; zero when it is reached
 * @approximate: whether a value with 余, 多, 超 or 以上 went into the percentage (rule R2)
 * @entity: (nullable): of what the counted rows are
 * @ids: (element-type gint64): the counted rows
 *
 * One target with what the ledger says about it. Targets of different kinds are never added or averaged.
 */
typedef struct
{
  LhRecord      *target;
  LhTargetState  state;
  gboolean       counted;
  gboolean       has_actual;
  LhDecimal      actual;
  gint64         tenths;
  gint64         pace;
  LhDecimal      missing;
  gboolean       approximate;
  const char    *entity;
  GArray        *ids;
} LhTargetLine;

/**
 * LhTargets:
 * @year: the year
 * @as_of: the day
 * @lines: (element-type LhTargetLine): its targets in their order
 * @n_reached: how many are reached
 *
 * The targets of a year (acceptance case A1-4).
 */
typedef struct
{
  int        year;
  LhDate     as_of;
  GPtrArray *lines;
  guint      n_reached;
} LhTargets;

/* (transfer full): a #LhLedgerReader */
gpointer     lh_targets_read               (LhSession            *session,
                                            int                   year,
                                            gint64                day,
                                            GError              **error);
LhTargets   *lh_targets_load               (LhLedger             *ledger,
                                            int                   year,
                                            LhDate                as_of,
                                            GError              **error);
void         lh_targets_load_async         (LhLedger             *ledger,
                                            int                   year,
                                            LhDate                as_of,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
LhTargets   *lh_targets_load_finish        (LhLedger             *ledger,
                                            GAsyncResult         *result,
                                            GError              **error);
void         lh_targets_free               (LhTargets            *self);
char        *lh_targets_format_summary     (const LhTargets      *self,
                                            LhCatalog            *catalog);

const char  *lh_target_state_get_code      (LhTargetState         state);
const char  *lh_target_state_get_label     (LhTargetState         state,
                                            LhCatalog            *catalog);
gboolean     lh_target_line_is_share       (const LhTargetLine   *self);
char        *lh_target_line_format_target  (const LhTargetLine   *self,
                                            LhCatalog            *catalog);
char        *lh_target_line_format_actual  (const LhTargetLine   *self,
                                            LhCatalog            *catalog);
char        *lh_target_line_format_percent (const LhTargetLine   *self,
                                            LhCatalog            *catalog);
char        *lh_target_line_format_missing (const LhTargetLine   *self,
                                            LhCatalog            *catalog);

LhChangeSet *lh_target_template_create_change (LhLedger          *ledger,
                                            int                   year,
                                            GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhTargets, lh_targets_free)

G_END_DECLS
