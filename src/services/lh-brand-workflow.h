/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-brand-table.h"
#include "lh-ledger.h"
#include "lh-workflow-item.h"

G_BEGIN_DECLS

/**
 * LhBrandAction:
 * @transition: (transfer none): the step
 * @target: (transfer none): the state it leads to
 * @reviewer_id: the organ committee or general branch that has the brand for the first review; 0 for the work committee
 * @items: (element-type LhWorkflowItem): what the brand lacks for it, and what is only flagged
 *
 * A step that leads on from where a brand is.
 */
typedef struct
{
  const LhBrandTransition *transition;
  const char              *target;
  gint64                   reviewer_id;
  GPtrArray               *items;
} LhBrandAction;

gboolean     lh_brand_action_is_blocked       (const LhBrandAction *self);
GPtrArray   *lh_ledger_list_brand_actions     (LhLedger            *self,
                                               gint64               brand_id,
                                               GError             **error);
void         lh_ledger_list_brand_actions_async (LhLedger          *self,
                                               gint64               brand_id,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
GPtrArray   *lh_ledger_list_brand_actions_finish (LhLedger         *self,
                                               GAsyncResult        *result,
                                               GError             **error);

LhChangeSet *lh_brand_workflow_create_transition (const gint64     *brand_ids,
                                               gsize                n_brands,
                                               const char          *transition,
                                               LhDate               date,
                                               const char          *person,
                                               const char          *opinion,
                                               const char *const   *comments);
void         lh_brand_workflow_set_year_step  (LhChangeSet         *changes,
                                               LhRecord            *brand,
                                               const char          *year_step);
LhQuery     *lh_brand_query_behind            (LhDate               as_of);

G_END_DECLS
