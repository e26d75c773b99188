/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-workflow-file.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-acceptance.h"
#include "lh-codes.h"
#include "lh-indicator.h"
#include "lh-milestone.h"
#include "lh-project-leader.h"
#include "lh-project-step.h"
#include "lh-quarter-plan.h"
#include "lh-query-sql.h"
#include "lh-review-suggestion.h"
#include "lh-term.h"
#include "lh-topic.h"

#define LH_QUOTED_CHARACTERS 24

typedef gboolean (*LhRequirementCheck) (LhWorkflowFile       *file,
                                        const LhRequirement  *requirement,
                                        const LhTransition   *transition,
                                        GPtrArray            *items,
                                        GError              **error);

static void
lh_requirement_append_name (GString    *names,
                            const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list separator", ", ") : "", name);
}

/* One project, one leader (S0-9). Whether he is named at all is another requirement. */
static gboolean
lh_requirement_check_leader (LhWorkflowFile       *file,
                             const LhRequirement  *requirement,
                             const LhTransition   *transition,
                             GPtrArray            *items,
                             GError              **error)
{
  g_autoptr (GPtrArray) leaders = lh_workflow_file_get_current_leaders (file, error);
  const char *lead = lh_record_get_text (file->project, LH_PROJECT_LEAD_NAME);
  g_autoptr (GString) names = g_string_new (NULL);

  if (leaders == NULL)
    return FALSE;
  for (guint i = 0; i < leaders->len; i++)
    lh_requirement_append_name (names, lh_record_get_text (g_ptr_array_index (leaders, i), LH_PROJECT_LEADER_NAME));
  if (leaders->len > 1)
    lh_workflow_items_add (items, requirement, _("one current leader (there are several: %s)"), names->str);
  else if (leaders->len == 1 && *lead != '\0' && !g_str_equal (names->str, lead))
    lh_workflow_items_add (items, requirement, _("one current leader (the project names %s, its history of leaders %s)"),
                           lead, names->str);
  return TRUE;
}

static gboolean
lh_requirement_check_milestones (LhWorkflowFile       *file,
                                 const LhRequirement  *requirement,
                                 const LhTransition   *transition,
                                 GPtrArray            *items,
                                 GError              **error)
{
  g_autoptr (GPtrArray) milestones = lh_workflow_file_find (file, LH_TYPE_MILESTONE, LH_MILESTONE_PROJECT_ID, error);
  g_autofree char *text = NULL;
  gint64 sum = 0;

  if (milestones == NULL)
    return FALSE;
  for (guint i = 0; i < milestones->len; i++)
    sum += MAX (lh_record_get_int (g_ptr_array_index (milestones, i), LH_MILESTONE_WEIGHT), 0);
  text = lh_percent_format (sum);
  if (milestones->len == 0)
    lh_workflow_items_add (items, requirement, _("milestones (none yet)"));
  else if (sum != 1000)
    lh_workflow_items_add (items, requirement, _("weights of the milestones (%s in all instead of 100%%)"), text);
  return TRUE;
}

static gboolean
lh_requirement_check_indicators (LhWorkflowFile       *file,
                                 const LhRequirement  *requirement,
                                 const LhTransition   *transition,
                                 GPtrArray            *items,
                                 GError              **error)
{
  g_autoptr (GPtrArray) indicators = lh_workflow_file_find (file, LH_TYPE_INDICATOR, LH_INDICATOR_PROJECT_ID, error);
  g_autoptr (GString) names = g_string_new (NULL);

  if (indicators == NULL)
    return FALSE;
  for (guint i = 0; i < indicators->len; i++)
    {
      LhRecord *indicator = g_ptr_array_index (indicators, i);

      if (!lh_record_is_empty (indicator, LH_INDICATOR_TARGET))
        return TRUE;
      lh_requirement_append_name (names, lh_record_get_text (indicator, LH_INDICATOR_NAME));
    }
  if (indicators->len == 0)
    lh_workflow_items_add (items, requirement, _("an indicator with a target (none yet)"));
  else
    lh_workflow_items_add (items, requirement, _("a target of an indicator (%s)"), names->str);
  return TRUE;
}

static int
lh_requirement_compare_plans (gconstpointer a,
                              gconstpointer b)
{
  return lh_quarter_compare (lh_record_get_quarter (*(LhRecord *const *) a, LH_QUARTER_PLAN_QUARTER),
                             lh_record_get_quarter (*(LhRecord *const *) b, LH_QUARTER_PLAN_QUARTER));
}

/* A project that runs into another year need not be at 100 % at the end of this one (form F1 no. 16). */
static gboolean
lh_requirement_is_cross_year (LhRecord *project)
{
  LhDate deadline = lh_project_get_deadline (LH_PROJECT (project));

  return lh_date_is_set (deadline) && lh_date_get_year (deadline) > lh_record_get_int (project, LH_PROJECT_YEAR);
}

static gboolean
lh_requirement_check_plan (LhWorkflowFile       *file,
                           const LhRequirement  *requirement,
                           const LhTransition   *transition,
                           GPtrArray            *items,
                           GError              **error)
{
  g_autoptr (GPtrArray) plans = lh_workflow_file_find (file, LH_TYPE_QUARTER_PLAN, LH_QUARTER_PLAN_PROJECT_ID, error);
  g_autofree char *text = NULL;
  gint64 last = 0;
  gboolean falls = FALSE;

  if (plans == NULL)
    return FALSE;
  g_ptr_array_sort (plans, lh_requirement_compare_plans);
  for (guint i = 0; i < plans->len; i++)
    {
      gint64 planned = lh_record_get_int (g_ptr_array_index (plans, i), LH_QUARTER_PLAN_PLANNED_PROGRESS);

      falls = falls || planned < last;
      last = planned;
    }
  text = lh_percent_format (MAX (last, 0));
  if (plans->len == 0)
    lh_workflow_items_add (items, requirement, _("quarter plan (none yet)"));
  else if (falls)
    lh_workflow_items_add (items, requirement, _("quarter plan (the planned progress falls)"));
  else if (last != 1000 && !lh_requirement_is_cross_year (file->project))
    lh_workflow_items_add (items, requirement, _("quarter plan (%s in the last quarter instead of 100%%)"), text);
  return TRUE;
}

/* The terms of a vocabulary that a field does not tick. */
static gboolean
lh_requirement_check_ticks (LhWorkflowFile       *file,
                            const LhRequirement  *requirement,
                            guint                 field,
                            const char           *vocabulary,
                            const char           *format,
                            GPtrArray            *items,
                            GError              **error)
{
  g_auto (GStrv) ticked = g_strsplit (lh_record_get_text (file->project, field), " ", -1);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_TERM);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GPtrArray) terms = NULL;

  lh_query_where_field (query, LH_TERM_VOCABULARY, LH_QUERY_EQUAL, vocabulary);
  terms = lh_query_sql_run_records (file->session, query, error);
  if (terms == NULL)
    return FALSE;
  for (guint i = 0; i < terms->len; i++)
    {
      LhRecord *term = g_ptr_array_index (terms, i);

      if (!lh_record_get_boolean (term, LH_TERM_RETIRED) &&
          !g_strv_contains ((const char *const *) ticked, lh_record_get_text (term, LH_TERM_CODE)))
        lh_requirement_append_name (names, lh_record_get_text (term, LH_TERM_NAME));
    }
  if (names->len > 0)
    {
      g_autofree char *text = g_strconcat (format, names->str, NULL);

      lh_workflow_items_add (items, requirement, "%s", text);
    }
  return TRUE;
}

static gboolean
lh_requirement_check_criteria (LhWorkflowFile       *file,
                               const LhRequirement  *requirement,
                               const LhTransition   *transition,
                               GPtrArray            *items,
                               GError              **error)
{
  return lh_requirement_check_ticks (file, requirement, LH_PROJECT_CRITERIA, "topic-criterion",
                                     _("criteria not met: "), items, error);
}

static gboolean
lh_requirement_check_first_review (LhWorkflowFile       *file,
                                   const LhRequirement  *requirement,
                                   const LhTransition   *transition,
                                   GPtrArray            *items,
                                   GError              **error)
{
  return lh_requirement_check_ticks (file, requirement, LH_PROJECT_REVIEW_CHECKS, "review-check",
                                     _("first review not passed: "), items, error);
}

/* What the review suggested is answered, round by round, before the project comes back. */
static gboolean
lh_requirement_check_suggestions (LhWorkflowFile       *file,
                                  const LhRequirement  *requirement,
                                  const LhTransition   *transition,
                                  GPtrArray            *items,
                                  GError              **error)
{
  g_autoptr (GPtrArray) suggestions = lh_workflow_file_find (file, LH_TYPE_REVIEW_SUGGESTION,
                                                             LH_REVIEW_SUGGESTION_PROJECT_ID, error);

  for (guint i = 0; suggestions != NULL && i < suggestions->len; i++)
    {
      LhRecord *suggestion = g_ptr_array_index (suggestions, i);
      const char *text = lh_record_get_text (suggestion, LH_REVIEW_SUGGESTION_SUGGESTION);
      g_autofree char *start = NULL;

      if (!lh_record_is_empty (suggestion, LH_REVIEW_SUGGESTION_REPLY) ||
          lh_record_get_boolean (suggestion, LH_REVIEW_SUGGESTION_SETTLED))
        continue;
      start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), LH_QUOTED_CHARACTERS));
      lh_workflow_items_add (items, requirement, _("answer to the suggestion “%s%s”"), start,
                             strlen (start) < strlen (text) ? "…" : "");
    }
  return suggestions != NULL;
}

/* Survey, diagnosis, initiation (S3-4): the topic of the project has both papers. */
static gboolean
lh_requirement_check_topic (LhWorkflowFile       *file,
                            const LhRequirement  *requirement,
                            guint                 field,
                            const char           *missing,
                            GPtrArray            *items,
                            GError              **error)
{
  g_autoptr (GPtrArray) topics = lh_workflow_file_find (file, LH_TYPE_TOPIC, LH_TOPIC_PROJECT_ID, error);

  for (guint i = 0; topics != NULL && i < topics->len; i++)
    {
      if (!lh_record_is_empty (g_ptr_array_index (topics, i), field))
        return TRUE;
    }
  if (topics != NULL)
    lh_workflow_items_add (items, requirement, "%s", missing);
  return topics != NULL;
}

static gboolean
lh_requirement_check_survey (LhWorkflowFile       *file,
                             const LhRequirement  *requirement,
                             const LhTransition   *transition,
                             GPtrArray            *items,
                             GError              **error)
{
  return lh_requirement_check_topic (file, requirement, LH_TOPIC_RESEARCH, _("survey record of the topic"), items, error);
}

static gboolean
lh_requirement_check_diagnosis (LhWorkflowFile       *file,
                                const LhRequirement  *requirement,
                                const LhTransition   *transition,
                                GPtrArray            *items,
                                GError              **error)
{
  return lh_requirement_check_topic (file, requirement, LH_TOPIC_DIAGNOSIS, _("diagnosis opinion on the topic"), items,
                                     error);
}

/* An upper project is not accepted while sub-projects are open (1+N, S1-19). */
static gboolean
lh_requirement_check_children (LhWorkflowFile       *file,
                               const LhRequirement  *requirement,
                               const LhTransition   *transition,
                               GPtrArray            *items,
                               GError              **error)
{
  static const char *const closed[] = { LH_STATE_ACCEPTED, LH_STATE_ARCHIVED, LH_STATE_TERMINATED, LH_STATE_WITHDRAWN,
                                        LH_STATE_REJECTED, NULL };
  g_autoptr (GPtrArray) children = lh_workflow_file_find (file, LH_TYPE_PROJECT, LH_PROJECT_PARENT_ID, error);
  g_autoptr (GString) names = g_string_new (NULL);

  if (children == NULL)
    return FALSE;
  for (guint i = 0; i < children->len; i++)
    {
      LhRecord *child = g_ptr_array_index (children, i);

      if (!g_strv_contains (closed, lh_record_get_text (child, LH_PROJECT_STATE)))
        lh_requirement_append_name (names, lh_record_get_text (child, LH_PROJECT_NAME));
    }
  if (names->len > 0)
    lh_workflow_items_add (items, requirement, _("sub-projects still open: %s"), names->str);
  return TRUE;
}

/* The group has seen the project on site before anybody decides (S0-14). */
static gboolean
lh_requirement_check_visit (LhWorkflowFile       *file,
                            const LhRequirement  *requirement,
                            const LhTransition   *transition,
                            GPtrArray            *items,
                            GError              **error)
{
  g_autoptr (LhRecord) acceptance = NULL;

  if (!lh_workflow_file_get_acceptance (file, &acceptance, error))
    return FALSE;
  if (acceptance == NULL || lh_record_is_empty (acceptance, LH_ACCEPTANCE_VISIT_ON) ||
      lh_record_is_empty (acceptance, LH_ACCEPTANCE_VISIT_RECORD))
    lh_workflow_items_add (items, requirement, _("record of the visit on site"));
  return TRUE;
}

/* When acceptance was asked for last; a result from before that is used up. */
static gboolean
lh_requirement_find_request (LhWorkflowFile  *file,
                             LhDate          *requested_on,
                             GError         **error)
{
  g_autoptr (GPtrArray) steps = lh_workflow_file_get_steps (file, error);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      LhRecord *step = g_ptr_array_index (steps, i);

      if (g_str_equal (lh_record_get_text (step, LH_PROJECT_STEP_TO_STATE), LH_STATE_ACCEPTANCE_REQUESTED))
        *requested_on = lh_record_get_date (step, LH_PROJECT_STEP_TAKEN_ON);
    }
  return steps != NULL;
}

static gboolean
lh_requirement_check_acceptance (LhWorkflowFile       *file,
                                 const LhRequirement  *requirement,
                                 const LhTransition   *transition,
                                 GPtrArray            *items,
                                 GError              **error)
{
  g_autoptr (LhRecord) acceptance = NULL;
  LhDate requested_on = { 0 };
  LhDate closed_on = { 0 };
  const char *result = "";

  if (!lh_workflow_file_get_acceptance (file, &acceptance, error) ||
      !lh_requirement_find_request (file, &requested_on, error))
    return FALSE;
  if (acceptance != NULL)
    {
      closed_on = lh_record_get_date (acceptance, LH_ACCEPTANCE_CLOSED_ON);
      result = lh_record_get_text (acceptance, LH_ACCEPTANCE_RESULT);
    }
  if (!lh_date_is_set (closed_on) || *result == '\0' ||
      (lh_date_is_set (requested_on) && lh_date_compare (closed_on, requested_on) < 0))
    lh_workflow_items_add (items, requirement, _("a closed acceptance"));
  else if (!g_str_equal (result, transition->to))
    lh_workflow_items_add (items, requirement, _("an acceptance with this result (the last one says: %s)"),
                           lh_code_get_label ("acceptance-result", result, NULL));
  return TRUE;
}

static const struct
{
  const char         *code;
  LhRequirementCheck  check;
} checks[] = {
  { "one-leader", lh_requirement_check_leader },
  { "milestones", lh_requirement_check_milestones },
  { "indicators", lh_requirement_check_indicators },
  { "plan", lh_requirement_check_plan },
  { "criteria", lh_requirement_check_criteria },
  { "review-checks", lh_requirement_check_first_review },
  { "suggestions", lh_requirement_check_suggestions },
  { "survey", lh_requirement_check_survey },
  { "diagnosis", lh_requirement_check_diagnosis },
  { "children", lh_requirement_check_children },
  { "visit", lh_requirement_check_visit },
  { "acceptance", lh_requirement_check_acceptance },
};

static gboolean
lh_requirement_check (LhWorkflowFile       *file,
                      const LhRequirement  *requirement,
                      const LhTransition   *transition,
                      GPtrArray            *items,
                      GError              **error)
{
  if (requirement->field >= 0)
    {
      if (lh_record_is_empty (file->project, (guint) requirement->field))
        lh_workflow_items_add (items, requirement, "%s", lh_trc (NULL, "requirement", requirement->label));
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      if (g_str_equal (checks[i].code, requirement->code))
        return checks[i].check (file, requirement, transition, items, error);
    }
  g_assert_not_reached ();
}

/**
 * lh_workflow_file_check:
 * @transition: a transition
 * @items: (element-type LhWorkflowItem): gets what the project lacks for it, and what is only flagged
 *
 * Returns: %FALSE only when the ledger could not be read
 */
gboolean
lh_workflow_file_check (LhWorkflowFile      *self,
                        const LhTransition  *transition,
                        GPtrArray           *items,
                        GError             **error)
{
  g_auto (GStrv) codes = g_strsplit (transition->requirements, " ", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const LhRequirement *requirement = lh_requirement_find (codes[i]);

      if (*codes[i] == '\0')
        continue;
      g_assert (requirement != NULL);
      if (!lh_requirement_is_off (requirement, self->off) &&
          !lh_requirement_check (self, requirement, transition, items, error))
        return FALSE;
    }
  return TRUE;
}
