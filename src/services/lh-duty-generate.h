/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhDutySkip:
 * @LH_DUTY_SKIP_NO_CALENDAR: the line follows no calendar: on occasion, all the time, standing
 * @LH_DUTY_SKIP_NO_SCOPE: a line of a task list that does not say for whom it is
 * @LH_DUTY_SKIP_NO_BEARER: nobody of the register bears the line, and it names no organization
 * @LH_DUTY_SKIP_NO_MEMBERS: a duty of each committee member, and the organization has none
 * @LH_DUTY_SKIP_NOT_ACTIVE: the organization does not exist on the day the period counts
 * @LH_DUTY_SKIP_MEMBER_LEFT: the member is none on that day
 * @LH_DUTY_SKIP_LINE_CHANGED: the line does not ask for it any more
 *
 * Why no duty follows, or why one is superfluous.
 */
typedef enum
{
  LH_DUTY_SKIP_NO_CALENDAR,
  LH_DUTY_SKIP_NO_SCOPE,
  LH_DUTY_SKIP_NO_BEARER,
  LH_DUTY_SKIP_NO_MEMBERS,
  LH_DUTY_SKIP_NOT_ACTIVE,
  LH_DUTY_SKIP_MEMBER_LEFT,
  LH_DUTY_SKIP_LINE_CHANGED,
  LH_DUTY_N_SKIPS
} LhDutySkip;

/**
 * LhDutyPlanCount:
 * @record: a list or an organization
 * @n_create: duties that will be created
 * @required: how often these are to be done
 * @n_present: duties that are there already
 * @n_skipped: periods for which none will be created
 *
 * What the plan does for one list or one organization.
 */
typedef struct
{
  LhRecord *record;
  guint     n_create;
  guint     required;
  guint     n_present;
  guint     n_skipped;
} LhDutyPlanCount;

/**
 * LhDutyPlanSkip:
 * @item: the line
 * @organization: (nullable): the organization; %NULL when the whole line is skipped
 * @reason: why
 * @n: how many periods; 0 for a whole line
 *
 * What the plan leaves out.
 */
typedef struct
{
  LhRecord   *item;
  LhRecord   *organization;
  LhDutySkip  reason;
  guint       n;
} LhDutyPlanSkip;

/**
 * LhDutyPlanExtra:
 * @duty: a duty that was generated and does not follow from the lists any more
 * @item: its line
 * @organization: who bears it
 * @reason: why
 * @removable: nothing was recorded or written about it
 */
typedef struct
{
  LhRecord   *duty;
  LhRecord   *item;
  LhRecord   *organization;
  LhDutySkip  reason;
  gboolean    removable;
} LhDutyPlanExtra;

/**
 * LhDutyPlan:
 *
 * What duties follow from the lists of a year and are not there yet: the preview, and the change that creates them.
 * Immutable.
 *
 * A duty counts for an organization, or for a committee member, that exists on its due date, or on the last day of the
 * period if it is due later. So a unit that begins in May bears May, the second quarter and the year; one that ends in
 * June bears June, the second quarter and the first half, but not the year.
 */
#define LH_TYPE_DUTY_PLAN (lh_duty_plan_get_type ())

G_DECLARE_FINAL_TYPE (LhDutyPlan, lh_duty_plan, LH, DUTY_PLAN, GObject)

/**
 * LhDutyPlanFlags:
 * @LH_DUTY_PLAN_ALL: all lists of the year
 * @LH_DUTY_PLAN_STARTED: only lists made from a template and lists that have duties already
 */
typedef enum
{
  LH_DUTY_PLAN_ALL = 0,
  LH_DUTY_PLAN_STARTED = 1 << 0,
} LhDutyPlanFlags;

LhDutyPlan  *lh_duty_plan_load              (LhLedger             *ledger,
                                             int                   year,
                                             gint64                organization_id,
                                             LhDutyPlanFlags       flags,
                                             GError              **error);
void         lh_duty_plan_load_async        (LhLedger             *ledger,
                                             int                   year,
                                             gint64                organization_id,
                                             LhDutyPlanFlags       flags,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
LhDutyPlan  *lh_duty_plan_load_finish       (LhLedger             *ledger,
                                             GAsyncResult         *result,
                                             GError              **error);

int          lh_duty_plan_get_year          (LhDutyPlan           *self);
GPtrArray   *lh_duty_plan_get_duties        (LhDutyPlan           *self);
GPtrArray   *lh_duty_plan_get_checklists    (LhDutyPlan           *self);
GPtrArray   *lh_duty_plan_get_organizations (LhDutyPlan           *self);
GPtrArray   *lh_duty_plan_get_skips         (LhDutyPlan           *self);
GPtrArray   *lh_duty_plan_get_extras        (LhDutyPlan           *self);
guint        lh_duty_plan_get_required      (LhDutyPlan           *self);
guint        lh_duty_plan_get_n_present     (LhDutyPlan           *self);

LhChangeSet *lh_duty_plan_create_changes    (LhDutyPlan           *self);
LhChangeSet *lh_duty_plan_create_removal    (LhDutyPlan           *self);

const char  *lh_duty_skip_get_code          (LhDutySkip            reason);
const char  *lh_duty_skip_get_label         (LhDutySkip            reason,
                                             LhCatalog            *catalog);

G_END_DECLS
