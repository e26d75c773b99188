/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-review-item.h"
#include "lh-workflow-item.h"

G_BEGIN_DECLS

/**
 * LhWorkflowAction:
 * @transition: (transfer none): the step
 * @target: (transfer none): the state it leads to
 * @items: (element-type LhWorkflowItem): what the project lacks for it, and what is only flagged
 *
 * A step that leads on from where a project is.
 */
typedef struct
{
  const LhTransition *transition;
  const char         *target;
  GPtrArray          *items;
} LhWorkflowAction;

gboolean     lh_workflow_action_is_blocked  (const LhWorkflowAction *self);
GPtrArray   *lh_ledger_list_actions         (LhLedger             *self,
                                             gint64                project_id,
                                             GError              **error);
void         lh_ledger_list_actions_async   (LhLedger             *self,
                                             gint64                project_id,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray   *lh_ledger_list_actions_finish  (LhLedger             *self,
                                             GAsyncResult         *result,
                                             GError              **error);

GPtrArray   *lh_ledger_list_reviews         (LhLedger             *self,
                                             GError              **error);
void         lh_ledger_list_reviews_async   (LhLedger             *self,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray   *lh_ledger_list_reviews_finish  (LhLedger             *self,
                                             GAsyncResult         *result,
                                             GError              **error);

LhChangeSet *lh_workflow_create_transition  (gint64                project_id,
                                             const char           *transition,
                                             LhDate                date,
                                             const char           *person,
                                             const char           *opinion,
                                             const char *const    *suggestions);
LhChangeSet *lh_workflow_create_decision    (LhRecord             *request,
                                             gboolean              agreed,
                                             LhDate                date,
                                             const char           *person,
                                             const char           *opinion);

G_END_DECLS
