/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

#include "lh-duty-bearer.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhDutyState:
 * @LH_DUTY_STATE_OPEN: not done yet, and its day has not passed
 * @LH_DUTY_STATE_DONE: done as often as required
 * @LH_DUTY_STATE_MISSED: not done as often as required, and its day has passed
 * @LH_DUTY_STATE_EXEMPT: exempt, with a reason
 *
 * How a duty stands on a day.
 */
typedef enum
{
  LH_DUTY_STATE_OPEN,
  LH_DUTY_STATE_DONE,
  LH_DUTY_STATE_MISSED,
  LH_DUTY_STATE_EXEMPT,
  LH_DUTY_N_STATES
} LhDutyState;

/**
 * LhDutyEntry:
 * @duty: the duty
 * @item: its line
 * @checklist: the list of the line
 * @organization: who bears it
 * @member: (nullable): the committee member, for a duty of each member
 * @level: the level of its bearer
 * @required: how often it is to be done
 * @done: how often it was done by the day, as recorded; may exceed @required
 * @n_records: in how many records
 * @state: how it stands on the day
 * @due: it is due by the day, or was
 * @overdue: @state is missed
 * @late: done, but after its day
 * @done_on: the last day something was recorded; unset for nothing
 *
 * One duty as it stands on a day. The records are copies.
 */
typedef struct
{
  LhRecord    *duty;
  LhRecord    *item;
  LhRecord    *checklist;
  LhRecord    *organization;
  LhRecord    *member;
  LhDutyLevel  level;
  guint        required;
  guint        done;
  guint        n_records;
  LhDutyState  state;
  gboolean     due;
  gboolean     overdue;
  gboolean     late;
  LhDate       done_on;
} LhDutyEntry;

/**
 * LhDutyTotals:
 * @states: how many duties there are of each state
 * @required: how often in all; exempt duties require nothing, here and below
 * @done: how often of these it was done; what exceeds the requirement of a duty does not count for another one
 * @due: how often by the day
 * @due_done: how often of these it was done
 * @overdue: how often it is missing of what was due before the day
 * @exempt: how often the exempt duties would have required
 *
 * Totals of duties. They count times, not duties: twelve lists a year are twelve, and so is one duty to be done twelve
 * times.
 */
typedef struct
{
  guint states[LH_DUTY_N_STATES];
  guint required;
  guint done;
  guint due;
  guint due_done;
  guint overdue;
  guint exempt;
} LhDutyTotals;

/**
 * LhDutyFilter:
 * @year: the year of the lists
 * @as_of: the day
 * @organization_id: only duties of this organization; 0 for all
 * @checklist_id: only duties of this list; 0 for all
 * @item_id: only duties of this line; 0 for all
 *
 * Which duties are asked for.
 */
typedef struct
{
  int    year;
  LhDate as_of;
  gint64 organization_id;
  gint64 checklist_id;
  gint64 item_id;
} LhDutyFilter;

/**
 * LhDutyStatus:
 *
 * The duties of a year as they stand on a day: what the tick matrix, the reminders and `linghang-cli duties status` show.
 * Immutable.
 */
#define LH_TYPE_DUTY_STATUS (lh_duty_status_get_type ())

G_DECLARE_FINAL_TYPE (LhDutyStatus, lh_duty_status, LH, DUTY_STATUS, GObject)

LhDutyStatus       *lh_duty_status_load         (LhLedger             *ledger,
                                                 const LhDutyFilter   *filter,
                                                 GError              **error);
void                lh_duty_status_load_async   (LhLedger             *ledger,
                                                 const LhDutyFilter   *filter,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
LhDutyStatus       *lh_duty_status_load_finish  (LhLedger             *ledger,
                                                 GAsyncResult         *result,
                                                 GError              **error);

const LhDutyFilter *lh_duty_status_get_filter   (LhDutyStatus         *self);
GPtrArray          *lh_duty_status_get_entries  (LhDutyStatus         *self);
const LhDutyTotals *lh_duty_status_get_totals   (LhDutyStatus         *self);
const LhDutyTotals *lh_duty_status_get_level    (LhDutyStatus         *self,
                                                 LhDutyLevel           level);

void                lh_duty_entry_judge         (LhDutyEntry          *entry,
                                                 GPtrArray            *records,
                                                 LhDate                as_of);
char               *lh_duty_entry_format_period (const LhDutyEntry    *entry,
                                                 LhCatalog            *catalog);
void                lh_duty_totals_add          (LhDutyTotals         *totals,
                                                 const LhDutyEntry    *entry,
                                                 LhDate                as_of);

const char         *lh_duty_state_get_code      (LhDutyState           state);
const char         *lh_duty_state_get_label     (LhDutyState           state,
                                                 LhCatalog            *catalog);

G_END_DECLS
