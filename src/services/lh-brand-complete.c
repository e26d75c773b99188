/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-complete.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-comment.h"
#include "lh-brand-carrier.h"
#include "lh-brand-file.h"
#include "lh-brand-snapshot.h"
#include "lh-brand-step.h"
#include "lh-brand-year-steps.h"
#include "lh-error.h"
#include "lh-workflow-complete.h"

/* The brand as the change makes it, to be changed further; gets an update when there is none yet. */
static LhRecord *
lh_brand_complete_get_brand (LhSession    *session,
                             LhChangeSet  *changes,
                             gint64        id,
                             GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  g_autoptr (LhRecord) brand = NULL;
  g_autoptr (GError) load_error = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind != LH_CHANGE_DELETE && lh_record_get_id (change->record) == id)
        return change->record;
    }
  brand = lh_session_load (session, LH_TYPE_BRAND, id, &load_error);
  if (load_error != NULL)
    g_propagate_error (error, g_steal_pointer (&load_error));
  else if (brand == NULL)
    g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("The brand does not exist any more."));
  else
    {
      lh_change_set_update (changes, brand);
      return ((LhChange *) g_ptr_array_index (list, list->len - 1))->record;
    }
  return NULL;
}

/* A re-review that does not say which step is reached confirms the next one. */
static gboolean
lh_brand_complete_restage (LhBrandFile  *file,
                           GError      **error)
{
  g_autoptr (LhRecord) before = lh_session_load (file->session, LH_TYPE_BRAND, lh_record_get_id (file->brand), error);
  const char *step;

  if (before == NULL)
    return FALSE;
  step = lh_record_field_equal (before, file->brand, LH_BRAND_YEAR_STEP) ? lh_brand_get_next_step (before) :
                                                                          lh_record_get_text (file->brand, LH_BRAND_YEAR_STEP);
  if (step != NULL)
    {
      g_autofree char *copy = g_strdup (step);
      gboolean due_is_set = !lh_record_field_equal (before, file->brand, LH_BRAND_STEP_DUE_ON);
      LhDate due = lh_record_get_date (file->brand, LH_BRAND_STEP_DUE_ON);

      lh_brand_set_year_step (file->brand, copy);
      if (due_is_set)
        lh_record_set_date (file->brand, LH_BRAND_STEP_DUE_ON, due);
    }
  return TRUE;
}

/* With the approval a brand enters the register: cultivated, unless the office knows better, and managed by its unit. */
static void
lh_brand_complete_approve (LhRecord *brand)
{
  const char *stage = lh_record_get_text (brand, LH_BRAND_STAGE);

  if (g_str_equal (stage, "applied") || g_str_equal (stage, "withdrawn"))
    lh_record_set_text (brand, LH_BRAND_STAGE, "nurture");
  if (lh_record_is_empty (brand, LH_BRAND_MANAGEMENT))
    lh_record_set_text (brand, LH_BRAND_MANAGEMENT, "scattered");
  if (lh_record_is_empty (brand, LH_BRAND_STEP_DUE_ON))
    lh_record_set_date (brand, LH_BRAND_STEP_DUE_ON, lh_brand_get_step_due (brand));
}

static void
lh_brand_complete_restore (LhRecord   *brand,
                           const char *target)
{
  gboolean approved = g_str_equal (target, LH_BRAND_STATE_APPROVED);

  lh_record_set_text (brand, LH_BRAND_STAGE, approved ? "nurture" : "applied");
  lh_record_set_date (brand, LH_BRAND_WITHDRAWN_ON, (LhDate) { 0 });
  lh_record_set_text (brand, LH_BRAND_WITHDRAW_REASON, NULL);
  if (approved && lh_brand_count_steps (brand) > 0)
    {
      g_autofree char *step = g_strdup (lh_record_get_text (brand, LH_BRAND_YEAR_STEP));

      lh_brand_set_year_step (brand, step);
    }
}

/* Who passes what was answered is content with the answers. */
static gboolean
lh_brand_complete_settle (LhBrandFile  *file,
                          LhChangeSet  *changes,
                          GError      **error)
{
  g_autoptr (GPtrArray) comments = lh_brand_file_find (file, LH_TYPE_BRAND_COMMENT, LH_BRAND_COMMENT_BRAND_ID, error);

  if (comments == NULL)
    return FALSE;
  for (guint i = 0; i < comments->len; i++)
    {
      LhRecord *comment = g_ptr_array_index (comments, i);

      if (lh_record_get_boolean (comment, LH_BRAND_COMMENT_SETTLED) ||
          lh_workflow_is_new (lh_change_set_get_changes (changes), lh_record_get_id (comment)))
        continue;
      lh_record_set_boolean (comment, LH_BRAND_COMMENT_SETTLED, TRUE);
      lh_change_set_update (changes, comment);
    }
  return TRUE;
}

static gboolean
lh_brand_complete_effects (LhBrandFile              *file,
                           LhChangeSet              *changes,
                           const LhBrandTransition  *transition,
                           const char               *target,
                           GError                  **error)
{
  if (g_str_equal (transition->code, "restage"))
    return lh_brand_complete_restage (file, error);
  if (g_str_equal (transition->code, "pass"))
    return lh_brand_complete_settle (file, changes, error);
  if (g_str_equal (transition->code, "upgrade"))
    lh_record_set_text (file->brand, LH_BRAND_MANAGEMENT, "systematic");
  else if (g_str_equal (transition->code, "withdraw"))
    lh_record_set_text (file->brand, LH_BRAND_STAGE, "withdrawn");
  else if (g_str_equal (transition->code, "restore"))
    lh_brand_complete_restore (file->brand, target);
  else if (g_str_equal (transition->code, "approve"))
    {
      lh_brand_complete_approve (file->brand);
      return lh_brand_complete_settle (file, changes, error);
    }
  return TRUE;
}

/* The step remembers who reviews, in which round, and what was proposed. */
static gboolean
lh_brand_complete_fill_step (LhBrandFile              *file,
                             const LhBrandTransition  *transition,
                             LhRecord                 *step,
                             const char               *state,
                             GError                  **error)
{
  g_autoptr (GPtrArray) carriers = NULL;
  g_autofree char *snapshot = NULL;
  gint64 reviewer_id, round;

  if (!lh_brand_file_get_round (file, &round, error) || !lh_brand_file_get_reviewer (file, &reviewer_id, error))
    return FALSE;
  if (!g_str_equal (state, LH_BRAND_STATE_APPROVED) && !g_str_equal (state, LH_BRAND_STATE_WITHDRAWN))
    lh_record_set_int (step, LH_BRAND_STEP_REVIEW_ROUND,
                       MAX (round, 0) + ((transition->flags & LH_TRANSITION_ROUND) != 0 ? 1 : 0));
  if (g_str_equal (lh_record_get_text (step, LH_BRAND_STEP_TO_STATE), LH_BRAND_STATE_FIRST_REVIEW) ||
      g_str_equal (state, LH_BRAND_STATE_FIRST_REVIEW))
    lh_record_set_int (step, LH_BRAND_STEP_REVIEWER_ID, reviewer_id);
  if (!(transition->flags & LH_TRANSITION_ROUND))
    return TRUE;

  carriers = lh_brand_file_find (file, LH_TYPE_BRAND_CARRIER, LH_BRAND_CARRIER_BRAND_ID, error);
  if (carriers == NULL)
    return FALSE;
  snapshot = lh_brand_snapshot_create (file->brand, carriers);
  lh_record_set_text (step, LH_BRAND_STEP_SNAPSHOT, snapshot);
  return TRUE;
}

/* Takes a step. Whether it may be taken is for the rules to say, which see the result. */
static gboolean
lh_brand_complete_step (LhSession    *session,
                        LhChangeSet  *changes,
                        LhRecord     *step,
                        GError      **error)
{
  const LhBrandTransition *transition = lh_brand_transition_find (lh_record_get_text (step, LH_BRAND_STEP_TRANSITION));
  LhBrandFile file = { session, lh_change_set_get_changes (changes), NULL };
  g_autofree char *state = NULL;
  const char *target;

  if (transition == NULL || lh_record_get_int (step, LH_BRAND_STEP_BRAND_ID) == 0)
    return TRUE;   /* the rules say what is wrong */
  file.brand = lh_brand_complete_get_brand (session, changes, lh_record_get_int (step, LH_BRAND_STEP_BRAND_ID), error);
  if (file.brand == NULL || !lh_brand_file_get_target (&file, transition, &target, error))
    return FALSE;

  state = g_strdup (lh_brand_get_state (file.brand));
  lh_record_set_text (step, LH_BRAND_STEP_FROM_STATE, state);
  lh_record_set_text (step, LH_BRAND_STEP_TO_STATE, target);
  if (lh_record_is_empty (step, LH_BRAND_STEP_PERSON))
    lh_record_set_text (step, LH_BRAND_STEP_PERSON, lh_session_get_who (session));
  if (!lh_brand_complete_fill_step (&file, transition, step, state, error))
    return FALSE;

  lh_record_set_text (file.brand, LH_BRAND_STATE, target);
  if (transition->date_field >= 0)
    lh_record_set_date (file.brand, (guint) transition->date_field, lh_record_get_date (step, LH_BRAND_STEP_TAKEN_ON));
  if (transition->opinion_field >= 0 && !lh_record_is_empty (step, LH_BRAND_STEP_OPINION))
    lh_record_set_text (file.brand, (guint) transition->opinion_field, lh_record_get_text (step, LH_BRAND_STEP_OPINION));
  return lh_brand_complete_effects (&file, changes, transition, target, error);
}

/* The rule moves the day of the next step along, unless a person sets another one. */
static void
lh_brand_complete_due (LhSession *session,
                       LhRecord  *brand)
{
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_BRAND, lh_record_get_id (brand), NULL);

  if (before == NULL || !lh_record_field_equal (before, brand, LH_BRAND_STEP_DUE_ON) ||
      (lh_record_field_equal (before, brand, LH_BRAND_CREATED_ON) &&
       lh_record_field_equal (before, brand, LH_BRAND_YEAR_STEP)))
    return;
  if (g_str_equal (lh_brand_get_state (brand), LH_BRAND_STATE_APPROVED))
    lh_record_set_date (brand, LH_BRAND_STEP_DUE_ON, lh_brand_get_step_due (brand));
}

/* A grade is that of a year: of this one, when nobody says another. */
static void
lh_brand_complete_grade (LhSession *session,
                         LhRecord  *brand)
{
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_BRAND, lh_record_get_id (brand), NULL);

  if (before != NULL && !lh_record_field_equal (before, brand, LH_BRAND_GRADE) &&
      lh_record_is_empty (brand, LH_BRAND_GRADE_YEAR) && !lh_record_is_empty (brand, LH_BRAND_GRADE) &&
      !g_str_equal (lh_record_get_text (brand, LH_BRAND_GRADE), "unrated"))
    lh_record_set_int (brand, LH_BRAND_GRADE_YEAR, lh_date_get_year (lh_date_today ()));
}

/* A brand taken over from elsewhere stands where its stage says. */
static void
lh_brand_complete_new (LhRecord *brand)
{
  if (lh_record_is_empty (brand, LH_BRAND_STATE))
    lh_record_set_text (brand, LH_BRAND_STATE, lh_brand_get_state (brand));
  if (g_str_equal (lh_record_get_text (brand, LH_BRAND_STATE), LH_BRAND_STATE_APPROVED) &&
      lh_record_is_empty (brand, LH_BRAND_STEP_DUE_ON))
    lh_record_set_date (brand, LH_BRAND_STEP_DUE_ON, lh_brand_get_step_due (brand));
}

static void
lh_brand_complete_reply (LhSession *session,
                         LhRecord  *comment)
{
  if (lh_record_is_empty (comment, LH_BRAND_COMMENT_REPLY))
    return;
  if (lh_record_is_empty (comment, LH_BRAND_COMMENT_REPLIED_ON))
    lh_record_set_date (comment, LH_BRAND_COMMENT_REPLIED_ON, lh_date_today ());
  if (lh_record_is_empty (comment, LH_BRAND_COMMENT_REPLIED_BY))
    lh_record_set_text (comment, LH_BRAND_COMMENT_REPLIED_BY, lh_session_get_who (session));
}

static gboolean
lh_brand_complete_change (LhSession    *session,
                          LhChangeSet  *changes,
                          LhChange     *change,
                          GError      **error)
{
  LhRecord *record = change->record;

  if (LH_IS_BRAND (record) && change->kind == LH_CHANGE_INSERT)
    lh_brand_complete_new (record);
  else if (LH_IS_BRAND (record))
    {
      lh_brand_complete_due (session, record);
      lh_brand_complete_grade (session, record);
    }
  else if (LH_IS_BRAND_COMMENT (record))
    lh_brand_complete_reply (session, record);
  else if (LH_IS_BRAND_STEP (record) && change->kind == LH_CHANGE_INSERT &&
           !lh_workflow_is_new (lh_change_set_get_changes (changes), lh_record_get_int (record, LH_BRAND_STEP_BRAND_ID)))
    return lh_brand_complete_step (session, changes, record, error);
  return TRUE;
}

/**
 * lh_brand_complete:
 * @changes: one user action
 *
 * Adds what follows from the steps of brands in it: state, dates, stage, reviewer, round and the proposal as it is now; and
 * what the office need not enter by hand: the due day of the next of the three years' steps, the year of a grade, who
 * answered a comment and when. The history of a brand that is new in the same action is taken over as it is told.
 */
gboolean
lh_brand_complete (LhSession    *session,
                   LhChangeSet  *changes,
                   GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);
  const guint n_changes = list->len;

  for (guint i = 0; i < n_changes; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind != LH_CHANGE_DELETE && !lh_brand_complete_change (session, changes, change, error))
        return FALSE;
    }
  return TRUE;
}
