/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-workflow.h"

#include <glib/gi18n-lib.h>

#include "lh-attachment.h"
#include "lh-codes.h"
#include "lh-error.h"
#include "lh-problem-step.h"
#include "lh-query-sql.h"
#include "lh-rules.h"
#include "lh-setting.h"
#include "lh-text.h"
#include "lh-workflow-complete.h"

/* Form F12 no. 10 */
#define LH_ACCOUNT_LENGTH 10

static gboolean
lh_problem_has_evidence (LhSession  *session,
                         GPtrArray  *changes,
                         LhRecord   *problem,
                         gboolean   *found,
                         GError    **error)
{
  g_autoptr (GPtrArray) files = lh_rules_find_parts (session, changes, LH_TYPE_ATTACHMENT, LH_ATTACHMENT_OWNER_ID,
                                                     lh_record_get_id (problem), error);

  *found = FALSE;
  for (guint i = 0; files != NULL && i < files->len; i++)
    *found = *found || g_str_equal (lh_record_get_text (g_ptr_array_index (files, i), LH_ATTACHMENT_OWNER_ENTITY),
                                    "problem");
  return files != NULL;
}

static gboolean
lh_problem_has_people (LhRecord *problem)
{
  const char *leader = lh_record_get_text (problem, LH_PROBLEM_LEADER);
  const char *person = lh_record_get_text (problem, LH_PROBLEM_RESPONSIBLE_NAME);

  return *leader != '\0' && *person != '\0' && !g_str_equal (leader, person);
}

static gboolean
lh_problem_has_deadline (LhRecord *problem)
{
  return !lh_record_is_empty (problem, LH_PROBLEM_DEADLINE) || !lh_record_is_empty (problem, LH_PROBLEM_EXTENDED_DEADLINE) ||
         (g_str_equal (lh_record_get_text (problem, LH_PROBLEM_RECTIFICATION), "continuing") &&
          !lh_record_is_empty (problem, LH_PROBLEM_REVIEW_ON));
}

static gboolean
lh_problem_meets (LhSession           *session,
                  GPtrArray           *changes,
                  LhRecord            *problem,
                  const LhRequirement *requirement,
                  gboolean            *met,
                  GError             **error)
{
  const char *code = requirement->code;

  if (g_str_equal (code, "evidence"))
    return lh_problem_has_evidence (session, changes, problem, met, error);
  if (g_str_equal (code, "people"))
    *met = lh_problem_has_people (problem);
  else if (g_str_equal (code, "deadline"))
    *met = lh_problem_has_deadline (problem);
  else if (g_str_equal (code, "completion"))
    *met = lh_record_get_int (problem, LH_PROBLEM_COMPLETION) == 1000;
  else if (g_str_equal (code, "account"))
    *met = lh_text_length (lh_record_get_text (problem, LH_PROBLEM_PROGRESS_TEXT)) >= LH_ACCOUNT_LENGTH;
  else if (g_str_equal (code, "signature"))
    *met = !lh_record_is_empty (problem, LH_PROBLEM_SIGNED_BY) && !lh_record_is_empty (problem, LH_PROBLEM_SIGNED_ON);
  else
    *met = !lh_record_is_empty (problem, (guint) requirement->field);
  return TRUE;
}

/**
 * lh_problem_workflow_check:
 * @changes: (element-type LhChange): the change under way, empty when there is none
 * @problem: the problem as it shall be
 * @items: (element-type LhWorkflowItem): gets what it lacks for the step
 */
gboolean
lh_problem_workflow_check (LhSession                  *session,
                           GPtrArray                  *changes,
                           LhRecord                   *problem,
                           const LhProblemTransition  *transition,
                           GPtrArray                  *items,
                           GError                    **error)
{
  g_auto (GStrv) codes = g_strsplit (transition->requirements, " ", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const LhRequirement *requirement = *codes[i] != '\0' ? lh_problem_requirement_find (codes[i]) : NULL;
      gboolean met;

      if (requirement == NULL)
        continue;
      if (!lh_problem_meets (session, changes, problem, requirement, &met, error))
        return FALSE;
      if (!met)
        lh_workflow_items_add (items, requirement, "%s", g_dpgettext2 (GETTEXT_PACKAGE, "requirement", requirement->label));
    }
  return TRUE;
}

/* The problem as the change makes it, to be changed further. */
static LhRecord *
lh_problem_get_changed (LhSession    *session,
                        LhChangeSet  *changes,
                        gint64        id,
                        GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  g_autoptr (LhRecord) problem = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind != LH_CHANGE_DELETE && LH_IS_PROBLEM (change->record) && lh_record_get_id (change->record) == id)
        return change->record;
    }
  problem = lh_session_load (session, LH_TYPE_PROBLEM, id, NULL);
  if (problem == NULL)
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("The problem does not exist any more."));
      return NULL;
    }
  lh_change_set_update (changes, problem);
  return ((LhChange *) g_ptr_array_index (list, list->len - 1))->record;
}

/* What was signed and reviewed in a round that ended. */
static void
lh_problem_clear_round (LhRecord *problem)
{
  static const guint texts[] = { LH_PROBLEM_SIGNED_BY, LH_PROBLEM_FIRST_REVIEWER };
  static const guint dates[] = { LH_PROBLEM_SIGNED_ON, LH_PROBLEM_FIRST_REVIEWED_ON, LH_PROBLEM_COMPLETED_ON };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lh_record_set_text (problem, texts[i], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    lh_record_set_date (problem, dates[i], (LhDate) { 0 });
  lh_record_set_int (problem, LH_PROBLEM_COMPLETION, LH_UNSET);
}

/* XH2024-001: how the office files what it closed. */
static gboolean
lh_problem_number_closing (LhSession    *session,
                           LhChangeSet  *changes,
                           LhRecord     *problem,
                           int           year,
                           GError      **error)
{
  gboolean taken = TRUE;

  if (!lh_record_is_empty (problem, LH_PROBLEM_CLOSING_NUMBER))
    return TRUE;
  for (guint sequence = 1; taken; sequence++)
    {
      g_autofree char *number = g_strdup_printf ("XH%d-%03u", year, sequence);
      g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
      gint64 count;

      lh_query_where_field (query, LH_PROBLEM_CLOSING_NUMBER, LH_QUERY_EQUAL, number);
      if (!lh_query_sql_count (session, query, &count, error))
        return FALSE;
      taken = count > 0;
      for (guint i = 0; i < lh_change_set_get_changes (changes)->len; i++)
        {
          LhChange *change = g_ptr_array_index (lh_change_set_get_changes (changes), i);

          taken = taken || (LH_IS_PROBLEM (change->record) &&
                            g_str_equal (lh_record_get_text (change->record, LH_PROBLEM_CLOSING_NUMBER), number));
        }
      if (!taken)
        lh_record_set_text (problem, LH_PROBLEM_CLOSING_NUMBER, number);
    }
  return TRUE;
}

static void
lh_problem_judge_review (LhRecord   *problem,
                         LhRecord   *step,
                         const char *conclusion)
{
  lh_record_set_text (problem, LH_PROBLEM_REVIEWER, lh_record_get_text (step, LH_PROBLEM_STEP_PERSON));
  lh_record_set_date (problem, LH_PROBLEM_REVIEWED_ON, lh_record_get_date (step, LH_PROBLEM_STEP_TAKEN_ON));
  lh_record_set_text (problem, LH_PROBLEM_CONCLUSION, conclusion);
}

static void
lh_problem_take_return (LhRecord *problem,
                        LhRecord *step)
{
  gint64 count = lh_record_get_int (problem, LH_PROBLEM_RETURN_COUNT);

  lh_problem_judge_review (problem, step, "failed");
  lh_problem_clear_round (problem);
  lh_record_set_int (problem, LH_PROBLEM_RETURN_COUNT, (count == LH_UNSET ? 0 : count) + 1);
  lh_record_set_date (problem, LH_PROBLEM_EXTENDED_DEADLINE, lh_record_get_date (step, LH_PROBLEM_STEP_NEW_DEADLINE));
}

static void
lh_problem_sign (LhRecord *problem,
                 LhRecord *step)
{
  lh_record_set_text (problem, LH_PROBLEM_SIGNED_BY, lh_record_get_text (step, LH_PROBLEM_STEP_PERSON));
  lh_record_set_date (problem, LH_PROBLEM_SIGNED_ON, lh_record_get_date (step, LH_PROBLEM_STEP_TAKEN_ON));
}

/* What a step writes beside the state. */
static gboolean
lh_problem_record_step (LhSession    *session,
                        LhChangeSet  *changes,
                        LhRecord     *problem,
                        LhRecord     *step,
                        GError      **error)
{
  const char *code = lh_record_get_text (step, LH_PROBLEM_STEP_TRANSITION);
  LhDate day = lh_record_get_date (step, LH_PROBLEM_STEP_TAKEN_ON);
  LhDate deadline = lh_record_get_date (step, LH_PROBLEM_STEP_NEW_DEADLINE);

  if (g_str_equal (code, "complete") && lh_record_is_empty (problem, LH_PROBLEM_COMPLETED_ON))
    lh_record_set_date (problem, LH_PROBLEM_COMPLETED_ON, day);
  else if (g_str_equal (code, "request-closing"))
    lh_problem_sign (problem, step);
  else if (g_str_equal (code, "first-pass"))
    {
      lh_record_set_text (problem, LH_PROBLEM_FIRST_REVIEWER, lh_record_get_text (step, LH_PROBLEM_STEP_PERSON));
      lh_record_set_date (problem, LH_PROBLEM_FIRST_REVIEWED_ON, day);
    }
  else if (g_str_equal (code, "close"))
    {
      lh_problem_judge_review (problem, step, "passed");
      lh_record_set_date (problem, LH_PROBLEM_CLOSED_ON, day);
      return lh_problem_number_closing (session, changes, problem, lh_date_get_year (day), error);
    }
  else if (g_str_equal (code, "return"))
    lh_problem_take_return (problem, step);
  else if (g_str_equal (code, "extend"))
    lh_record_set_date (problem, LH_PROBLEM_EXTENDED_DEADLINE, deadline);
  else if (g_str_equal (code, "continue") || g_str_equal (code, "review"))
    {
      lh_record_set_text (problem, LH_PROBLEM_RECTIFICATION, "continuing");
      lh_record_set_date (problem, LH_PROBLEM_REVIEW_ON, deadline);
    }
  return TRUE;
}

/* What came back at a look back is a new problem that names the old one; the old one stays as it was closed. */
static void
lh_problem_add_reopened (LhChangeSet *changes,
                         LhRecord    *old,
                         LhRecord    *step)
{
  static const guint kept[] = {
    LH_PROBLEM_PROJECT_ID, LH_PROBLEM_ORGANIZATION_ID, LH_PROBLEM_SOURCE, LH_PROBLEM_CATEGORY, LH_PROBLEM_GOAL,
    LH_PROBLEM_LEADER, LH_PROBLEM_RESPONSIBLE_NAME, LH_PROBLEM_ASSISTING, LH_PROBLEM_BRANCH, LH_PROBLEM_COMMONNESS,
    LH_PROBLEM_COMMON_PROBLEM_ID, LH_PROBLEM_SEVERITY, LH_PROBLEM_CAUSE, LH_PROBLEM_ITEM_ID,
  };
  g_autoptr (LhRecord) problem = LH_RECORD (lh_problem_new ());

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *text = lh_record_serialize (old, kept[i]);

      lh_record_deserialize (problem, kept[i], text, NULL);
    }
  lh_record_set_text (problem, LH_PROBLEM_STATE, "not-started");
  lh_record_set_text (problem, LH_PROBLEM_RECTIFICATION, "by-date");
  lh_record_set_text (problem, LH_PROBLEM_DESCRIPTION, lh_record_get_text (step, LH_PROBLEM_STEP_OPINION));
  lh_record_set_date (problem, LH_PROBLEM_FOUND_ON, lh_record_get_date (step, LH_PROBLEM_STEP_TAKEN_ON));
  lh_record_set_text (problem, LH_PROBLEM_FINDER, lh_record_get_text (step, LH_PROBLEM_STEP_PERSON));
  lh_record_set_date (problem, LH_PROBLEM_DEADLINE, lh_record_get_date (step, LH_PROBLEM_STEP_NEW_DEADLINE));
  lh_record_set_int (problem, LH_PROBLEM_REOPENED_ID, lh_record_get_id (old));
  lh_change_set_insert (changes, problem);
}

static LhDate
lh_problem_get_old_date (LhRecord   *problem,
                         const char *code)
{
  if (g_str_equal (code, "continue") || g_str_equal (code, "review"))
    return lh_record_get_date (problem, LH_PROBLEM_REVIEW_ON);
  return lh_problem_get_deadline (problem);
}

static gboolean
lh_problem_take_step (LhSession    *session,
                      LhChangeSet  *changes,
                      LhRecord     *step,
                      GError      **error)
{
  const LhProblemTransition *transition = lh_problem_transition_find (lh_record_get_text (step, LH_PROBLEM_STEP_TRANSITION));
  LhRecord *problem;

  if (transition == NULL || lh_record_get_int (step, LH_PROBLEM_STEP_PROBLEM_ID) == 0)
    return TRUE;   /* the rules say what is wrong */
  problem = lh_problem_get_changed (session, changes, lh_record_get_int (step, LH_PROBLEM_STEP_PROBLEM_ID), error);
  if (problem == NULL)
    return FALSE;
  if ((transition->flags & LH_PROBLEM_STEP_ONCE) && !lh_record_is_empty (problem, LH_PROBLEM_FIRST_REVIEWER))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
                   _("%s has passed the first review of this round already. Agree to close it, or return it."),
                   lh_record_get_text (problem, LH_PROBLEM_FIRST_REVIEWER));
      return FALSE;
    }
  if (lh_record_is_empty (step, LH_PROBLEM_STEP_PERSON))
    lh_record_set_text (step, LH_PROBLEM_STEP_PERSON,
                        transition->flags & LH_PROBLEM_STEP_NAMED ? lh_record_get_text (problem, LH_PROBLEM_SIGNED_BY)
                                                                  : lh_session_get_who (session));
  if (lh_record_is_empty (step, LH_PROBLEM_STEP_PERSON))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("“%s” is signed by the head of the unit. Name the head."),
                   lh_code_get_label ("problem-transition", transition->code, NULL));
      return FALSE;
    }
  lh_record_set_text (step, LH_PROBLEM_STEP_FROM_STATE, lh_record_get_text (problem, LH_PROBLEM_STATE));
  lh_record_set_text (step, LH_PROBLEM_STEP_TO_STATE,
                      transition->to != NULL ? transition->to : lh_record_get_text (problem, LH_PROBLEM_STATE));
  if (transition->flags & LH_PROBLEM_STEP_DEADLINE_NEEDED)
    lh_record_set_date (step, LH_PROBLEM_STEP_OLD_DEADLINE, lh_problem_get_old_date (problem, transition->code));
  if (g_str_equal (transition->code, "reopen"))
    {
      lh_problem_add_reopened (changes, problem, step);
      return TRUE;
    }
  lh_record_set_text (problem, LH_PROBLEM_STATE, lh_record_get_text (step, LH_PROBLEM_STEP_TO_STATE));
  return lh_problem_record_step (session, changes, problem, step, error);
}

static gboolean
lh_problem_load_days (LhSession  *session,
                      int        *days,
                      GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SETTING);
  g_autoptr (GPtrArray) settings = NULL;
  LhLightThresholds thresholds;

  lh_light_thresholds_init (&thresholds);
  lh_query_where_field (query, LH_SETTING_KEY, LH_QUERY_EQUAL, LH_PROBLEM_DAYS_KEY);
  settings = lh_query_sql_run_records (session, query, error);
  if (settings != NULL && settings->len > 0)
    lh_light_thresholds_set (&thresholds, LH_PROBLEM_DAYS_KEY,
                             lh_record_get_text (g_ptr_array_index (settings, 0), LH_SETTING_VALUE), NULL);
  *days = thresholds.problem_days;
  return settings != NULL;
}

/* What is put right at once (立行立改) is due so many days after it was found, unless somebody said otherwise. */
static gboolean
lh_problem_set_deadline (LhSession  *session,
                         LhRecord   *problem,
                         GError    **error)
{
  LhDate found = lh_record_get_date (problem, LH_PROBLEM_FOUND_ON);
  int days;

  if (!g_str_equal (lh_record_get_text (problem, LH_PROBLEM_RECTIFICATION), "at-once") || !lh_date_is_set (found) ||
      !lh_record_is_empty (problem, LH_PROBLEM_DEADLINE))
    return TRUE;
  if (!lh_problem_load_days (session, &days, error))
    return FALSE;
  lh_record_set_date (problem, LH_PROBLEM_DEADLINE, lh_date_add_days (found, days));
  return TRUE;
}

/**
 * lh_problem_workflow_complete:
 * @changes: one user action
 *
 * Adds what follows from the steps of problems in it: the state, dates and persons of the problem, and the new problem of
 * a look back. So a form, a script and a dialog take a step in the same way. The history of a problem that is new in the
 * same action is taken over as it is told.
 */
gboolean
lh_problem_workflow_complete (LhSession    *session,
                              LhChangeSet  *changes,
                              GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  const guint n_changes = list->len;

  for (guint i = 0; i < n_changes; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind == LH_CHANGE_INSERT && LH_IS_PROBLEM_STEP (change->record) &&
          !lh_workflow_is_new (list, lh_record_get_int (change->record, LH_PROBLEM_STEP_PROBLEM_ID)) &&
          !lh_problem_take_step (session, changes, change->record, error))
        return FALSE;
      if (change->kind != LH_CHANGE_DELETE && LH_IS_PROBLEM (change->record) &&
          !lh_problem_set_deadline (session, change->record, error))
        return FALSE;
    }
  return TRUE;
}
