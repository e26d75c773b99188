/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-meeting-decision.h"
#include "lh-meeting.h"

G_BEGIN_DECLS

GPtrArray   *lh_meeting_query_decisions   (LhLedger   *ledger,
                                           LhRecord   *meeting,
                                           GError    **error);
LhChangeSet *lh_meeting_create_tasks      (LhLedger   *ledger,
                                           LhRecord   *meeting,
                                           gint64      checklist_id,
                                           gint64     *used_id,
                                           GError    **error);
LhRecord    *lh_meeting_find_by_task      (LhLedger   *ledger,
                                           gint64      item_id,
                                           GError    **error);

G_END_DECLS
