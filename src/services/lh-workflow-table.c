/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-workflow-table.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-error.h"

/* The value of the setting that switches nothing off. */
#define LH_NOTHING_OFF "none"

/* What form F1 cannot do without, and what a project needs to be initiated. */
#define LH_FORM "problem goal measures start-date due-date"
#define LH_WHOLE "lead host carriers one-leader team " LH_FORM " milestones indicators plan criteria review-checks"
#define LH_CLOSED "children visit acceptance"

static const LhTransition transitions[] = {
  { "file", LH_STATE_DRAFT, LH_STATE_FILED, LH_WORKFLOW_UNIT, LH_TRANSITION_ROUND,
    LH_FORM " criteria", LH_PROJECT_FILED_ON, LH_PROJECT_UNIT_OPINION },
  { "refile", LH_STATE_RETURNED, LH_STATE_FILED, LH_WORKFLOW_UNIT,
    LH_TRANSITION_ROUND | LH_TRANSITION_KEEP_DATE, LH_FORM " suggestions criteria", LH_PROJECT_FILED_ON, LH_PROJECT_UNIT_OPINION },
  { "withdraw", LH_STATE_FILED " " LH_STATE_RETURNED, LH_STATE_WITHDRAWN, LH_WORKFLOW_UNIT, LH_TRANSITION_ASIDE,
    "", -1, -1 },
  { "approve", LH_STATE_FILED, LH_STATE_APPROVED, LH_WORKFLOW_COMMITTEE, LH_TRANSITION_PLAIN,
    LH_WHOLE " suggestions survey diagnosis", LH_PROJECT_APPROVED_ON, LH_PROJECT_REVIEW_OPINION },
  { "return", LH_STATE_FILED, LH_STATE_RETURNED, LH_WORKFLOW_COMMITTEE, LH_TRANSITION_OPINION,
    "", -1, LH_PROJECT_REVIEW_OPINION },
  { "reject", LH_STATE_FILED, LH_STATE_REJECTED, LH_WORKFLOW_COMMITTEE, LH_TRANSITION_OPINION | LH_TRANSITION_ASIDE,
    "", -1, LH_PROJECT_REVIEW_OPINION },
  { "start", LH_STATE_APPROVED, LH_STATE_IN_PROGRESS, LH_WORKFLOW_UNIT, LH_TRANSITION_PLAIN,
    "start-date due-date", -1, -1 },
  { "request-change",
    LH_STATE_APPROVED " " LH_STATE_IN_PROGRESS " " LH_STATE_REWORK " " LH_STATE_PAUSED,
    LH_STATE_CHANGE_REQUESTED, LH_WORKFLOW_UNIT, LH_TRANSITION_REQUEST, "", -1, -1 },
  { "approve-change", LH_STATE_CHANGE_REQUESTED, NULL, LH_WORKFLOW_COMMITTEE, LH_TRANSITION_REQUEST, "", -1, -1 },
  { "refuse-change", LH_STATE_CHANGE_REQUESTED, NULL, LH_WORKFLOW_COMMITTEE, LH_TRANSITION_REQUEST, "", -1, -1 },
  { "request-acceptance", LH_STATE_IN_PROGRESS, LH_STATE_ACCEPTANCE_REQUESTED, LH_WORKFLOW_UNIT,
    LH_TRANSITION_PLAIN, "children", -1, -1 },
  { "accept", LH_STATE_ACCEPTANCE_REQUESTED, LH_STATE_ACCEPTED, LH_WORKFLOW_COMMITTEE, LH_TRANSITION_KEEP_DATE,
    LH_CLOSED, LH_PROJECT_FINISHED_ON, -1 },
  { "demand-rework", LH_STATE_ACCEPTANCE_REQUESTED, LH_STATE_REWORK, LH_WORKFLOW_COMMITTEE, LH_TRANSITION_OPINION,
    "visit acceptance", -1, -1 },
  { "fail", LH_STATE_ACCEPTANCE_REQUESTED, LH_STATE_NOT_ACCEPTED, LH_WORKFLOW_COMMITTEE, LH_TRANSITION_OPINION,
    "visit acceptance", -1, -1 },
  { "request-again", LH_STATE_REWORK, LH_STATE_ACCEPTANCE_REQUESTED, LH_WORKFLOW_UNIT, LH_TRANSITION_PLAIN,
    "children", -1, -1 },
  { "archive", LH_STATE_ACCEPTED " " LH_STATE_NOT_ACCEPTED, LH_STATE_ARCHIVED, LH_WORKFLOW_COMMITTEE,
    LH_TRANSITION_PLAIN, "", -1, -1 },
  { "pause", LH_STATE_APPROVED " " LH_STATE_IN_PROGRESS " " LH_STATE_REWORK, LH_STATE_PAUSED,
    LH_WORKFLOW_COMMITTEE, LH_TRANSITION_OPINION | LH_TRANSITION_ASIDE, "", -1, -1 },
  { "resume", LH_STATE_PAUSED, NULL, LH_WORKFLOW_COMMITTEE, LH_TRANSITION_PLAIN, "", -1, -1 },
  { "terminate", LH_STATE_APPROVED " " LH_STATE_IN_PROGRESS " " LH_STATE_REWORK " " LH_STATE_PAUSED,
    LH_STATE_TERMINATED, LH_WORKFLOW_COMMITTEE, LH_TRANSITION_OPINION | LH_TRANSITION_ASIDE, "", -1, -1 },
};

static const LhRequirement requirements[] = {
  { "lead", NC_("requirement", "Leading secretary"), "people", LH_PROJECT_LEAD_NAME, LH_REQUIREMENT_ON },
  { "host", NC_("requirement", "Host organization"), "people", LH_PROJECT_HOST, LH_REQUIREMENT_ON },
  { "carriers", NC_("requirement", "Those who carry it out"), "people", LH_PROJECT_CARRIERS, LH_REQUIREMENT_ON },
  { "one-leader", NC_("requirement", "One current leader"), "people", -1, LH_REQUIREMENT_ON },
  { "team", NC_("requirement", "Team"), "people", LH_PROJECT_TEAM, LH_REQUIREMENT_ON },
  { "problem", NC_("requirement", "Problem to be solved"), "basics", LH_PROJECT_PROBLEM, LH_REQUIREMENT_ON },
  { "goal", NC_("requirement", "Goal"), "basics", LH_PROJECT_GOAL, LH_REQUIREMENT_ON },
  { "measures", NC_("requirement", "Measures"), "basics", LH_PROJECT_MEASURES, LH_REQUIREMENT_ON },
  { "start-date", NC_("requirement", "Start"), "basics", LH_PROJECT_START_DATE, LH_REQUIREMENT_ON },
  { "due-date", NC_("requirement", "Deadline"), "basics", LH_PROJECT_DUE_DATE, LH_REQUIREMENT_ON },
  { "milestones", NC_("requirement", "Milestones whose weights sum to 100 %"), "roadmap", -1, LH_REQUIREMENT_ON },
  { "indicators", NC_("requirement", "At least one indicator with a target"), "indicators", -1, LH_REQUIREMENT_ON },
  { "plan", NC_("requirement", "Quarter plan that rises to 100 %"), "plan", -1, LH_REQUIREMENT_ON },
  { "criteria", NC_("requirement", "Criteria of a good topic"), "basics", -1, LH_REQUIREMENT_FLAG },
  { "review-checks", NC_("requirement", "Checklist of the first review"), "basics", -1, LH_REQUIREMENT_FLAG },
  { "suggestions", NC_("requirement", "Answers to the suggestions of the review"), "steps", -1, LH_REQUIREMENT_ON },
  { "survey", NC_("requirement", "Survey record of the topic"), "basics", -1, LH_REQUIREMENT_OFF },
  { "diagnosis", NC_("requirement", "Diagnosis opinion on the topic"), "basics", -1, LH_REQUIREMENT_OFF },
  { "children", NC_("requirement", "All sub-projects closed"), "parts", -1, LH_REQUIREMENT_ON },
  { "visit", NC_("requirement", "Record of the visit on site"), "acceptance", -1, LH_REQUIREMENT_ON },
  { "acceptance", NC_("requirement", "Closed acceptance with this result"), "acceptance", -1, LH_REQUIREMENT_ON },
};

/**
 * lh_transitions_get:
 * @n_transitions: (out): how many
 *
 * Returns: (transfer none): the table of transitions, in the order in which a project meets them
 */
const LhTransition *
lh_transitions_get (guint *n_transitions)
{
  *n_transitions = G_N_ELEMENTS (transitions);
  return transitions;
}

/**
 * lh_transition_find:
 *
 * Returns: (transfer none) (nullable): the line of the table with this code
 */
const LhTransition *
lh_transition_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    {
      if (g_strcmp0 (transitions[i].code, code) == 0)
        return &transitions[i];
    }
  return NULL;
}

static gboolean
lh_words_contain (const char *words,
                  const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *) list, word);
}

gboolean
lh_transition_leads_from (const LhTransition *self,
                          const char         *state)
{
  return lh_words_contain (self->from, state);
}

/**
 * lh_requirements_get:
 * @n_requirements: (out): how many
 *
 * Returns: (transfer none): the table of requirements, in the order of the settings dialog
 */
const LhRequirement *
lh_requirements_get (guint *n_requirements)
{
  *n_requirements = G_N_ELEMENTS (requirements);
  return requirements;
}

const LhRequirement *
lh_requirement_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (requirements); i++)
    {
      if (g_strcmp0 (requirements[i].code, code) == 0)
        return &requirements[i];
    }
  return NULL;
}

/**
 * lh_requirements_get_default_off:
 *
 * Returns: (transfer full): the value of %LH_WORKFLOW_SETTING_OFF that is shipped
 */
char *
lh_requirements_get_default_off (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (requirements); i++)
    {
      if (requirements[i].flags & LH_REQUIREMENT_OFF)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", requirements[i].code);
    }
  return g_strdup (text->str);
}

/**
 * lh_requirement_is_off:
 * @setting: (nullable): the value of %LH_WORKFLOW_SETTING_OFF; %NULL or "" for the shipped one
 */
gboolean
lh_requirement_is_off (const LhRequirement *self,
                       const char          *setting)
{
  if (setting == NULL || *setting == '\0')
    return (self->flags & LH_REQUIREMENT_OFF) != 0;
  return lh_words_contain (setting, self->code);
}

/**
 * lh_requirements_check_setting:
 * @setting: a value of %LH_WORKFLOW_SETTING_OFF
 *
 * Returns: %FALSE with LH_ERROR_INVALID when it names something that is no requirement
 */
gboolean
lh_requirements_check_setting (const char  *setting,
                               GError     **error)
{
  g_auto (GStrv) codes = g_strsplit (setting, " ", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (*codes[i] == '\0' || g_str_equal (codes[i], LH_NOTHING_OFF) || lh_requirement_find (codes[i]) != NULL)
        continue;
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("“%s” is no requirement of the workflow. Write codes separated by blanks, or “%s” for none."),
                   codes[i], LH_NOTHING_OFF);
      return FALSE;
    }
  return TRUE;
}
