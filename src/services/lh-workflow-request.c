/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-workflow-complete.h"

#include "lh-codes.h"
#include "lh-project-change.h"
#include "lh-project-leader.h"
#include "lh-project-step.h"

/* The column of the reason in the history of leaders. */
#define LH_REASON_CHARACTERS 100

/* What a change of content may be about (vocabulary "change-field"). */
static const struct
{
  const char *code;
  guint       field;
} contents[] = {
  { "name", LH_PROJECT_NAME },
  { "problem", LH_PROJECT_PROBLEM },
  { "goal", LH_PROJECT_GOAL },
  { "measures", LH_PROJECT_MEASURES },
  { "outcome", LH_PROJECT_OUTCOME },
};

static gboolean
lh_request_find_content (LhRecord *request,
                         guint    *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      if (g_str_equal (contents[i].code, lh_record_get_text (request, LH_PROJECT_CHANGE_CONTENT_FIELD)))
        {
          *field = contents[i].field;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
lh_request_take_step (LhSession    *session,
                      LhChangeSet  *changes,
                      LhRecord     *request,
                      const char   *transition,
                      guint         date_field,
                      guint         person_field,
                      guint         opinion_field,
                      const char   *target,
                      GError      **error)
{
  g_autoptr (LhRecord) step = LH_RECORD (lh_project_step_new ());

  lh_record_set_int (step, LH_PROJECT_STEP_PROJECT_ID, lh_record_get_int (request, LH_PROJECT_CHANGE_PROJECT_ID));
  lh_record_set_text (step, LH_PROJECT_STEP_TRANSITION, transition);
  lh_record_set_date (step, LH_PROJECT_STEP_TAKEN_ON, lh_record_get_date (request, date_field));
  lh_record_set_text (step, LH_PROJECT_STEP_PERSON, lh_record_get_text (request, person_field));
  lh_record_set_text (step, LH_PROJECT_STEP_OPINION, lh_record_get_text (request, opinion_field));
  if (!lh_workflow_take_step (session, changes, step, target, error))
    return FALSE;
  lh_change_set_insert (changes, step);
  return TRUE;
}

/* A new request waits for the unit, and remembers what it wants to change. */
static gboolean
lh_request_begin (LhSession    *session,
                  LhChangeSet  *changes,
                  LhRecord     *request,
                  GError      **error)
{
  LhRecord *project = lh_workflow_get_project (session, changes,
                                               lh_record_get_int (request, LH_PROJECT_CHANGE_PROJECT_ID), error);
  guint field;

  if (project == NULL)
    return FALSE;
  lh_record_set_text (request, LH_PROJECT_CHANGE_STATE, "unit-pending");
  lh_record_set_text (request, LH_PROJECT_CHANGE_RESUME_STATE, lh_record_get_text (project, LH_PROJECT_STATE));
  lh_record_set_date (request, LH_PROJECT_CHANGE_ORIGINAL_DUE_DATE, lh_record_get_date (project, LH_PROJECT_DUE_DATE));
  if (lh_request_find_content (request, &field))
    lh_record_set_text (request, LH_PROJECT_CHANGE_OLD_CONTENT, lh_record_get_text (project, field));
  return lh_request_take_step (session, changes, request, "request-change", LH_PROJECT_CHANGE_REQUESTED_ON,
                               LH_PROJECT_CHANGE_REQUESTED_BY, LH_PROJECT_CHANGE_REASON, NULL, error);
}

static gboolean
lh_request_replace_leader (LhSession    *session,
                           LhChangeSet  *changes,
                           LhRecord     *request,
                           GError      **error)
{
  g_autoptr (LhRecord) leader = LH_RECORD (lh_project_leader_new ());
  const char *reason = lh_record_get_text (request, LH_PROJECT_CHANGE_REASON);
  g_autofree char *start = g_utf8_substring (reason, 0, MIN (g_utf8_strlen (reason, -1), LH_REASON_CHARACTERS));

  lh_record_set_int (leader, LH_PROJECT_LEADER_PROJECT_ID, lh_record_get_int (request, LH_PROJECT_CHANGE_PROJECT_ID));
  lh_record_set_text (leader, LH_PROJECT_LEADER_NAME, lh_record_get_text (request, LH_PROJECT_CHANGE_NEW_LEADER_NAME));
  lh_record_set_text (leader, LH_PROJECT_LEADER_POST, lh_record_get_text (request, LH_PROJECT_CHANGE_NEW_LEADER_POST));
  lh_record_set_date (leader, LH_PROJECT_LEADER_SINCE, lh_record_get_date (request, LH_PROJECT_CHANGE_DECIDED_ON));
  lh_record_set_text (leader, LH_PROJECT_LEADER_REASON, start);
  lh_change_set_insert (changes, leader);
  return lh_workflow_lead (session, changes, leader, error);
}

/* What an approved request changes in the project (form F5). The original deadline stays for ever. */
static gboolean
lh_request_carry_out (LhSession    *session,
                      LhChangeSet  *changes,
                      LhRecord     *request,
                      LhRecord     *project,
                      GError      **error)
{
  const char *kind = lh_record_get_text (request, LH_PROJECT_CHANGE_KIND);
  guint field;

  if (g_str_equal (kind, "extension"))
    lh_record_set_date (project, LH_PROJECT_APPROVED_DUE_DATE,
                        lh_record_get_date (request, LH_PROJECT_CHANGE_NEW_DUE_DATE));
  else if (g_str_equal (kind, "long-term"))
    lh_record_set_date (project, LH_PROJECT_APPROVED_DUE_DATE,
                        lh_record_get_date (request, LH_PROJECT_CHANGE_EXPECTED_ON));
  else if (g_str_equal (kind, "content") && lh_request_find_content (request, &field))
    lh_record_set_text (project, field, lh_record_get_text (request, LH_PROJECT_CHANGE_NEW_CONTENT));
  else if (g_str_equal (kind, "leader"))
    return lh_request_replace_leader (session, changes, request, error);
  return TRUE;
}

static gboolean
lh_request_approve (LhSession    *session,
                    LhChangeSet  *changes,
                    LhRecord     *request,
                    GError      **error)
{
  const char *kind = lh_record_get_text (request, LH_PROJECT_CHANGE_KIND);
  const char *target = lh_record_get_text (request, LH_PROJECT_CHANGE_RESUME_STATE);
  LhRecord *project = lh_workflow_get_project (session, changes,
                                               lh_record_get_int (request, LH_PROJECT_CHANGE_PROJECT_ID), error);

  if (project == NULL || !lh_request_carry_out (session, changes, request, project, error))
    return FALSE;
  if (g_str_equal (kind, "pause"))
    target = LH_STATE_PAUSED;
  else if (g_str_equal (kind, "termination"))
    target = LH_STATE_TERMINATED;
  return lh_request_take_step (session, changes, request, "approve-change", LH_PROJECT_CHANGE_DECIDED_ON,
                               LH_PROJECT_CHANGE_DECIDED_BY, LH_PROJECT_CHANGE_COMMITTEE_OPINION, target, error);
}

/* The unit itself or the committee says no: the project goes on as before. */
static gboolean
lh_request_refuse (LhSession    *session,
                   LhChangeSet  *changes,
                   LhRecord     *request,
                   gboolean      by_unit,
                   GError      **error)
{
  const char *target = lh_record_get_text (request, LH_PROJECT_CHANGE_RESUME_STATE);

  if (by_unit)
    return lh_request_take_step (session, changes, request, "refuse-change", LH_PROJECT_CHANGE_UNIT_DECIDED_ON,
                                 LH_PROJECT_CHANGE_UNIT_DECIDED_BY, LH_PROJECT_CHANGE_UNIT_OPINION, target, error);
  return lh_request_take_step (session, changes, request, "refuse-change", LH_PROJECT_CHANGE_DECIDED_ON,
                               LH_PROJECT_CHANGE_DECIDED_BY, LH_PROJECT_CHANGE_COMMITTEE_OPINION, target, error);
}

/**
 * lh_workflow_complete_request:
 * @change: a new or changed change request (form F5)
 *
 * Adds what follows from it: the step of the project, and the effects once the committee approves it.
 */
gboolean
lh_workflow_complete_request (LhSession    *session,
                              LhChangeSet  *changes,
                              LhChange     *change,
                              GError      **error)
{
  LhRecord *request = change->record;
  const char *state = lh_record_get_text (request, LH_PROJECT_CHANGE_STATE);
  g_autoptr (LhRecord) before = NULL;
  const char *old;

  if (lh_record_get_int (request, LH_PROJECT_CHANGE_PROJECT_ID) == 0)
    return TRUE;   /* the rules say so */
  if (change->kind == LH_CHANGE_INSERT)
    return lh_request_begin (session, changes, request, error);

  before = lh_session_load (session, LH_TYPE_PROJECT_CHANGE, lh_record_get_id (request), NULL);
  old = before != NULL ? lh_record_get_text (before, LH_PROJECT_CHANGE_STATE) : state;
  if (g_str_equal (old, "committee-pending") && g_str_equal (state, "approved"))
    return lh_request_approve (session, changes, request, error);
  if (g_str_equal (state, "rejected") && !g_str_equal (old, "rejected"))
    return lh_request_refuse (session, changes, request, g_str_equal (old, "unit-pending"), error);
  return TRUE;
}
