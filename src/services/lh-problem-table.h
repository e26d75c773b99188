/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-problem.h"
#include "lh-workflow-table.h"

G_BEGIN_DECLS

/**
 * LhProblemTransitionFlags:
 * @LH_PROBLEM_STEP_OPINION_NEEDED: it needs an opinion or a reason
 * @LH_PROBLEM_STEP_DEMAND_NEEDED: it needs a further demand
 * @LH_PROBLEM_STEP_DEADLINE_NEEDED: it needs a new date: a deadline, or the next review of a continuing rectification
 * @LH_PROBLEM_STEP_NAMED: who takes it must be named: the head who signs
 * @LH_PROBLEM_STEP_ASIDE: it leads aside, and is offered behind the steps that lead on
 * @LH_PROBLEM_STEP_ONCE: taken once in each round of review
 */
typedef enum
{
  LH_PROBLEM_STEP_PLAIN           = 0,
  LH_PROBLEM_STEP_OPINION_NEEDED  = 1 << 0,
  LH_PROBLEM_STEP_DEMAND_NEEDED   = 1 << 1,
  LH_PROBLEM_STEP_DEADLINE_NEEDED = 1 << 2,
  LH_PROBLEM_STEP_NAMED           = 1 << 3,
  LH_PROBLEM_STEP_ASIDE           = 1 << 4,
  LH_PROBLEM_STEP_ONCE            = 1 << 5,
} LhProblemTransitionFlags;

/**
 * LhProblemTransition:
 * @code: code of the vocabulary "problem-transition"
 * @from: the states it leads from, separated by blanks
 * @to: (nullable): the state it leads to; %NULL when the problem stays where it is
 * @actor: who takes it
 * @flags: see #LhProblemTransitionFlags
 * @requirements: codes of what must be met, separated by blanks
 *
 * One line of the closing procedure (form 3.3): the only ways from one state of a problem to another.
 */
typedef struct
{
  const char               *code;
  const char               *from;
  const char               *to;
  LhWorkflowActor           actor;
  LhProblemTransitionFlags  flags;
  const char               *requirements;
} LhProblemTransition;

const LhProblemTransition *lh_problem_transitions_get       (guint                     *n_transitions);
const LhProblemTransition *lh_problem_transition_find       (const char                *code);
gboolean                   lh_problem_transition_leads_from (const LhProblemTransition *self,
                                                             const char                *state);

const LhRequirement       *lh_problem_requirement_find      (const char                *code);

G_END_DECLS
