/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-duty-count.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhDutyShare:
 * @organization: the organization
 * @member: (nullable): a committee member in office; %NULL for the lines of the organization without one
 * @lines: (element-type LhRecord): the lines assigned to the member, or to nobody
 * @count: what the duties of the span add up to
 *
 * What a committee member answers for (S1-9).
 */
typedef struct
{
  LhRecord    *organization;
  LhRecord    *member;
  GPtrArray   *lines;
  LhDutyCount  count;
} LhDutyShare;

/**
 * LhDutyWorkload:
 *
 * How the duties of a span of days are spread over the units, and over the members of their committees. Immutable.
 */
#define LH_TYPE_DUTY_WORKLOAD (lh_duty_workload_get_type ())

G_DECLARE_FINAL_TYPE (LhDutyWorkload, lh_duty_workload, LH, DUTY_WORKLOAD, GObject)

LhDutyWorkload    *lh_duty_workload_load        (LhLedger             *ledger,
                                                 int                   year,
                                                 int                   quarter,
                                                 LhDate                as_of,
                                                 GError              **error);
void               lh_duty_workload_load_async  (LhLedger             *ledger,
                                                 int                   year,
                                                 int                   quarter,
                                                 LhDate                as_of,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
LhDutyWorkload    *lh_duty_workload_load_finish (LhLedger             *ledger,
                                                 GAsyncResult         *result,
                                                 GError              **error);

GPtrArray         *lh_duty_workload_get_shares  (LhDutyWorkload       *self);
GPtrArray         *lh_duty_workload_get_lines   (LhDutyWorkload       *self);
GArray            *lh_duty_workload_get_units   (LhDutyWorkload       *self);
const LhDutyCount *lh_duty_workload_find_unit   (LhDutyWorkload       *self,
                                                 gint64                organization_id);

gboolean           lh_duty_workload_bears       (LhDutyWorkload       *self,
                                                 LhRecord             *item,
                                                 gint64                organization_id);
gint64             lh_duty_workload_get_holder  (LhDutyWorkload       *self,
                                                 LhRecord             *item,
                                                 gint64                organization_id);
gboolean           lh_duty_workload_is_open     (LhDutyWorkload       *self,
                                                 LhRecord             *item,
                                                 gint64                organization_id);
gboolean           lh_duty_workload_is_shared   (LhDutyWorkload       *self,
                                                 LhRecord             *item);

LhChangeSet       *lh_duty_workload_create_assignment (LhDutyWorkload *self,
                                                 GPtrArray            *lines,
                                                 GPtrArray            *duties,
                                                 LhRecord             *member);

G_END_DECLS
