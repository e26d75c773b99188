/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-project.h"

G_BEGIN_DECLS

/* The ledger's setting of the requirements that are not asked for: their codes, separated by blanks. */
#define LH_WORKFLOW_SETTING_OFF "workflow.off"

/**
 * LhWorkflowActor:
 * @LH_WORKFLOW_UNIT: the unit that has the project
 * @LH_WORKFLOW_COMMITTEE: the work committee
 *
 * Who takes a step.
 */
typedef enum
{
  LH_WORKFLOW_UNIT,
  LH_WORKFLOW_COMMITTEE,
} LhWorkflowActor;

/**
 * LhTransitionFlags:
 * @LH_TRANSITION_OPINION: it needs an opinion, such as the reason of a return
 * @LH_TRANSITION_ROUND: it starts a new round of review
 * @LH_TRANSITION_REQUEST: it belongs to a change request, and is taken with it only
 * @LH_TRANSITION_KEEP_DATE: a date that the project has already stays
 * @LH_TRANSITION_ASIDE: it leads aside, and is offered behind the steps that lead on
 */
typedef enum
{
  LH_TRANSITION_PLAIN     = 0,
  LH_TRANSITION_OPINION   = 1 << 0,
  LH_TRANSITION_ROUND     = 1 << 1,
  LH_TRANSITION_REQUEST   = 1 << 2,
  LH_TRANSITION_KEEP_DATE = 1 << 3,
  LH_TRANSITION_ASIDE     = 1 << 4,
} LhTransitionFlags;

/**
 * LhTransition:
 * @code: code of the vocabulary "project-transition"
 * @from: the states it leads from, separated by blanks
 * @to: (nullable): the state it leads to; %NULL when the history of the project says which
 * @actor: who takes it
 * @flags: see #LhTransitionFlags
 * @requirements: codes of what must be met, separated by blanks
 * @date_field: field of the project that keeps its date; -1 for none
 * @opinion_field: field of the project that keeps its opinion; -1 for none
 *
 * One line of the table of transitions: the only ways from one state of a project to another (S1-14, form 1.1).
 */
typedef struct
{
  const char        *code;
  const char        *from;
  const char        *to;
  LhWorkflowActor    actor;
  LhTransitionFlags  flags;
  const char        *requirements;
  int                date_field;
  int                opinion_field;
} LhTransition;

/**
 * LhRequirementFlags:
 * @LH_REQUIREMENT_OFF: not asked for unless the office switches it on
 * @LH_REQUIREMENT_FLAG: only shown at the review; refuses nothing
 */
typedef enum
{
  LH_REQUIREMENT_ON   = 0,
  LH_REQUIREMENT_OFF  = 1 << 0,
  LH_REQUIREMENT_FLAG = 1 << 1,
} LhRequirementFlags;

/**
 * LhRequirement:
 * @code: what settings call it
 * @label: what the user calls it (msgid)
 * @tab: name of the tab of the project where it is met
 * @field: field of the project that may not be empty; -1 when more has to be looked at
 * @flags: see #LhRequirementFlags
 *
 * Something a project must have before a step.
 */
typedef struct
{
  const char         *code;
  const char         *label;
  const char         *tab;
  int                 field;
  LhRequirementFlags  flags;
} LhRequirement;

const LhTransition  *lh_transitions_get        (guint              *n_transitions);
const LhTransition  *lh_transition_find        (const char         *code);
gboolean             lh_transition_leads_from  (const LhTransition *self,
                                                const char         *state);

const LhRequirement *lh_requirements_get       (guint              *n_requirements);
const LhRequirement *lh_requirement_find       (const char         *code);
char                *lh_requirements_get_default_off (void);
gboolean             lh_requirement_is_off     (const LhRequirement *self,
                                                const char          *setting);
gboolean             lh_requirements_check_setting (const char      *setting,
                                                GError             **error);

G_END_DECLS
