/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"
#include "lh-ledger.h"
#include "lh-problem-status.h"
#include "lh-problem-table.h"
#include "lh-workflow-item.h"

G_BEGIN_DECLS

typedef struct _LhSession LhSession;

/**
 * LhProblemAction:
 * @transition: (transfer none): a line of the table
 * @target: state it leads to
 * @items: (element-type LhWorkflowItem): what the problem lacks for it
 *
 * A step that is possible from where a problem is.
 */
typedef struct
{
  const LhProblemTransition *transition;
  const char                *target;
  GPtrArray                 *items;
} LhProblemAction;

/**
 * LhProblemMove:
 * @transition: code of a step
 * @date: the day
 * @person: (nullable): who takes it; %NULL for who works at this desk
 * @opinion: (nullable): opinion or reason
 * @demand: (nullable): the further demand of a return
 * @deadline: new deadline or day of the next review; may be unset
 *
 * What somebody says when taking a step of a problem.
 */
typedef struct
{
  const char *transition;
  LhDate      date;
  const char *person;
  const char *opinion;
  const char *demand;
  LhDate      deadline;
} LhProblemMove;

LhChangeSet *lh_problem_create_move              (GPtrArray            *problems,
                                                  const LhProblemMove  *move);
GPtrArray   *lh_ledger_list_problem_actions      (LhLedger             *self,
                                                  gint64                problem_id,
                                                  GError              **error);
void         lh_ledger_list_problem_actions_async (LhLedger            *self,
                                                  gint64                problem_id,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GPtrArray   *lh_ledger_list_problem_actions_finish (LhLedger           *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

void         lh_ledger_judge_problem             (LhLedger             *self,
                                                  LhRecord             *problem,
                                                  LhProblemStatus      *status);

/* On the thread of the store */
gboolean     lh_problem_workflow_complete        (LhSession            *session,
                                                  LhChangeSet          *changes,
                                                  GError              **error);
gboolean     lh_problem_workflow_check           (LhSession            *session,
                                                  GPtrArray            *changes,
                                                  LhRecord             *problem,
                                                  const LhProblemTransition *transition,
                                                  GPtrArray            *items,
                                                  GError              **error);

G_END_DECLS
