/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/* Problems that several units seem to have in common (S1-13). Only proposed; what is assigned is what somebody chose. */

GPtrArray   *lh_problems_pick_similar        (GPtrArray            *problems,
                                              GPtrArray            *chosen);
GPtrArray   *lh_problems_pick_groups         (GPtrArray            *problems);
void         lh_problems_find_similar_async  (LhLedger             *ledger,
                                              GPtrArray            *chosen,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GPtrArray   *lh_problems_find_similar_finish (GAsyncResult         *result,
                                              GError              **error);
LhChangeSet *lh_problems_assign_common       (GPtrArray            *problems,
                                              gint64                common_id,
                                              LhRecord             *common,
                                              GError              **error);

G_END_DECLS
