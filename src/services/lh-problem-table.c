/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-table.h"

#include <glib/gi18n-lib.h>

static const LhProblemTransition transitions[] = {
  { "start", "not-started", "in-progress", LH_WORKFLOW_UNIT, LH_PROBLEM_STEP_PLAIN, "measures people deadline" },
  { "complete", "in-progress returned continuing", "to-review", LH_WORKFLOW_UNIT, LH_PROBLEM_STEP_PLAIN,
    "completion account" },
  { "request-closing", "to-review", "closing-requested", LH_WORKFLOW_UNIT, LH_PROBLEM_STEP_NAMED,
    "completion account evidence" },
  { "first-pass", "closing-requested", NULL, LH_WORKFLOW_COMMITTEE, LH_PROBLEM_STEP_ONCE, "evidence" },
  { "close", "closing-requested", "closed", LH_WORKFLOW_COMMITTEE, LH_PROBLEM_STEP_PLAIN,
    "signature first-review evidence" },
  { "return", "to-review closing-requested", "returned", LH_WORKFLOW_COMMITTEE,
    LH_PROBLEM_STEP_OPINION_NEEDED | LH_PROBLEM_STEP_DEMAND_NEEDED | LH_PROBLEM_STEP_DEADLINE_NEEDED, "" },
  { "review", "continuing", NULL, LH_WORKFLOW_COMMITTEE,
    LH_PROBLEM_STEP_OPINION_NEEDED | LH_PROBLEM_STEP_DEADLINE_NEEDED, "" },
  { "continue", "in-progress returned to-review", "continuing", LH_WORKFLOW_COMMITTEE,
    LH_PROBLEM_STEP_OPINION_NEEDED | LH_PROBLEM_STEP_DEADLINE_NEEDED | LH_PROBLEM_STEP_ASIDE, "measures" },
  { "extend", "not-started in-progress returned", NULL, LH_WORKFLOW_COMMITTEE,
    LH_PROBLEM_STEP_OPINION_NEEDED | LH_PROBLEM_STEP_DEADLINE_NEEDED | LH_PROBLEM_STEP_ASIDE, "original-deadline" },
  { "reopen", "closed", NULL, LH_WORKFLOW_COMMITTEE,
    LH_PROBLEM_STEP_OPINION_NEEDED | LH_PROBLEM_STEP_DEADLINE_NEEDED | LH_PROBLEM_STEP_ASIDE, "" },
};

static const LhRequirement requirements[] = {
  { "measures", NC_("requirement", "Measures of the rectification"), "basics", LH_PROBLEM_MEASURES, LH_REQUIREMENT_ON },
  { "people", NC_("requirement", "A responsible leader and another person responsible"), "basics", -1, LH_REQUIREMENT_ON },
  { "deadline", NC_("requirement", "Deadline, or the next review of a continuing rectification"), "basics", -1,
    LH_REQUIREMENT_ON },
  { "original-deadline", NC_("requirement", "A deadline to be extended"), "basics", LH_PROBLEM_DEADLINE,
    LH_REQUIREMENT_ON },
  { "completion", NC_("requirement", "Completion of 100 %"), "rectification", -1, LH_REQUIREMENT_ON },
  { "account", NC_("requirement", "Progress of the rectification, in 10 characters at least"), "rectification", -1,
    LH_REQUIREMENT_ON },
  { "evidence", NC_("requirement", "At least one file as evidence"), "evidence", -1, LH_REQUIREMENT_ON },
  { "signature", NC_("requirement", "Signature of the head of the unit, with date"), "rectification", -1,
    LH_REQUIREMENT_ON },
  { "first-review", NC_("requirement", "First review passed"), "steps", LH_PROBLEM_FIRST_REVIEWER, LH_REQUIREMENT_ON },
};

/**
 * lh_problem_transitions_get:
 * @n_transitions: (out): how many
 *
 * Returns: (transfer none): the closing procedure, in the order in which a problem meets its steps
 */
const LhProblemTransition *
lh_problem_transitions_get (guint *n_transitions)
{
  *n_transitions = G_N_ELEMENTS (transitions);
  return transitions;
}

/**
 * lh_problem_transition_find:
 *
 * Returns: (transfer none) (nullable): the line of the table with this code
 */
const LhProblemTransition *
lh_problem_transition_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    {
      if (g_strcmp0 (transitions[i].code, code) == 0)
        return &transitions[i];
    }
  return NULL;
}

gboolean
lh_problem_transition_leads_from (const LhProblemTransition *self,
                                  const char                *state)
{
  g_auto (GStrv) states = g_strsplit (self->from, " ", -1);

  return g_strv_contains ((const char *const *) states, state);
}

/**
 * lh_problem_requirement_find:
 *
 * Returns: (transfer none) (nullable): what a step of a problem may need
 */
const LhRequirement *
lh_problem_requirement_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (requirements); i++)
    {
      if (g_strcmp0 (requirements[i].code, code) == 0)
        return &requirements[i];
    }
  return NULL;
}
