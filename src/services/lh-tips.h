/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-tip-receiver.h"
#include "lh-work-tip.h"

G_BEGIN_DECLS

/**
 * LhTipState:
 * @LH_TIP_WAITING: sent, not acknowledged yet
 * @LH_TIP_RECEIVED: acknowledged, not handled yet
 * @LH_TIP_HANDLED: handled
 * @LH_TIP_EXEMPT: need not handle it
 *
 * How a tip stands with one of its receivers (S1-6).
 */
typedef enum
{
  LH_TIP_WAITING,
  LH_TIP_RECEIVED,
  LH_TIP_HANDLED,
  LH_TIP_EXEMPT,
  LH_TIP_N_STATES
} LhTipState;

/**
 * LhTipLine:
 * @receiver: the record
 * @organization: who received it
 * @state: how it stands
 * @days: response time: from the start of the task to its handling, in days; %LH_UNSET before that
 * @overdue: how many days it is past the deadline of the tip; 0 when it is not
 *
 * One receiver of a tip.
 */
typedef struct
{
  LhRecord   *receiver;
  LhRecord   *organization;
  LhTipState  state;
  gint64      days;
  int         overdue;
} LhTipLine;

/**
 * LhTip:
 * @tip: the record
 * @lines: (element-type LhTipLine): its receivers in official order
 * @n_states: how many there are of each state
 * @n_received: how many acknowledged or handled it
 * @n_overdue: how many are past the deadline
 * @average: average response time in tenths of a day over those that handled it; %LH_UNSET without any
 *
 * A tip, or a task of first-time response, with its receivers. An average is told only with the number it is of.
 */
typedef struct
{
  LhRecord  *tip;
  GPtrArray *lines;
  guint      n_states[LH_TIP_N_STATES];
  guint      n_received;
  guint      n_overdue;
  gint64     average;
} LhTip;

GPtrArray   *lh_tips_load                (LhLedger             *ledger,
                                          int                   year,
                                          LhDate                as_of,
                                          GError              **error);
void         lh_tips_load_async          (LhLedger             *ledger,
                                          int                   year,
                                          LhDate                as_of,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GPtrArray   *lh_tips_load_finish         (LhLedger             *ledger,
                                          GAsyncResult         *result,
                                          GError              **error);
LhTip       *lh_tips_find                (GPtrArray            *tips,
                                          gint64                id);

const char  *lh_tip_state_get_code       (LhTipState            state);
const char  *lh_tip_state_get_label      (LhTipState            state,
                                          LhCatalog            *catalog);
gboolean     lh_tip_is_response          (const LhTip          *self);
guint        lh_tip_get_n_open           (const LhTip          *self);
char        *lh_tip_format_summary       (const LhTip          *self,
                                          LhCatalog            *catalog);
char        *lh_tip_format_average       (const LhTip          *self,
                                          LhCatalog            *catalog);
char        *lh_tip_format_names         (const LhTip          *self,
                                          gboolean              only_open,
                                          LhCatalog            *catalog);
char        *lh_tip_format_text          (const LhTip          *self,
                                          LhCatalog            *catalog);

LhChangeSet *lh_tip_create_send          (LhRecord             *tip,
                                          GArray               *organization_ids,
                                          LhDate                issued_on);
LhChangeSet *lh_tip_create_add_receivers (const LhTip          *self,
                                          GArray               *organization_ids);
LhChangeSet *lh_tip_create_mark          (GPtrArray            *receivers,
                                          LhTipState            state,
                                          LhDate                day);
LhChangeSet *lh_tip_create_close         (const LhTip          *self,
                                          const char           *summary,
                                          LhDate                day,
                                          GError              **error);
LhChangeSet *lh_tip_create_reopen        (const LhTip          *self);

G_END_DECLS
