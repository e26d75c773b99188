/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-workflow.h"

#include "lh-brand-comment.h"
#include "lh-brand-file.h"
#include "lh-brand-step.h"
#include "lh-ledger-job.h"

static void
lh_brand_action_free (LhBrandAction *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * lh_brand_action_is_blocked:
 *
 * Returns: whether the brand lacks something without which the step is refused
 */
gboolean
lh_brand_action_is_blocked (const LhBrandAction *self)
{
  return lh_workflow_items_count (self->items, LH_REQUIREMENT_ON) > 0;
}

static gboolean
lh_brand_actions_add (GPtrArray                *actions,
                      LhBrandFile              *file,
                      const LhBrandTransition  *transition,
                      GError                  **error)
{
  LhBrandAction *action = g_new0 (LhBrandAction, 1);

  action->transition = transition;
  action->items = lh_workflow_items_new ();
  g_ptr_array_add (actions, action);
  return lh_brand_file_get_target (file, transition, &action->target, error) &&
         lh_brand_file_get_reviewer (file, &action->reviewer_id, error) &&
         lh_brand_file_check (file, transition, action->items, error);
}

static gpointer
lh_brand_actions_read (LhSession  *session,
                       int         year,
                       gint64      id,
                       GError    **error)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_brand_action_free);
  g_autoptr (GPtrArray) no_changes = g_ptr_array_new ();
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) brand = lh_session_load (session, LH_TYPE_BRAND, id, &load_error);
  LhBrandFile file = { session, no_changes, brand };
  guint n_transitions;
  const LhBrandTransition *transitions = lh_brand_transitions_get (&n_transitions);

  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return NULL;
    }
  for (guint i = 0; brand != NULL && i < n_transitions; i++)
    {
      if (lh_brand_transition_leads_from (&transitions[i], lh_brand_get_state (brand)) &&
          !lh_brand_actions_add (actions, &file, &transitions[i], error))
        return NULL;
    }
  return g_steal_pointer (&actions);
}

/**
 * lh_ledger_list_brand_actions:
 * @brand_id: a brand
 *
 * Returns: (transfer full) (element-type LhBrandAction): the steps that lead on from where it is, in the order of the
 *   table; each says what the brand lacks for it. Empty for a brand that does not exist any more
 */
GPtrArray *
lh_ledger_list_brand_actions (LhLedger  *self,
                              gint64     brand_id,
                              GError   **error)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  return lh_ledger_read (self, lh_brand_actions_read, 0, brand_id, error);
}

void
lh_ledger_list_brand_actions_async (LhLedger            *self,
                                    gint64               brand_id,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  lh_ledger_read_async (self, lh_brand_actions_read, (GDestroyNotify) g_ptr_array_unref, 0, brand_id, NULL, callback,
                        user_data);
}

GPtrArray *
lh_ledger_list_brand_actions_finish (LhLedger      *self,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return lh_ledger_read_finish (self, result, error);
}

static void
lh_brand_workflow_add_comments (LhChangeSet       *changes,
                                LhRecord          *step,
                                const char *const *comments)
{
  guint position = 0;

  for (guint i = 0; comments != NULL && comments[i] != NULL; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (comments[i]));
      g_autoptr (LhRecord) comment = LH_RECORD (lh_brand_comment_new ());

      if (*text == '\0')
        continue;
      lh_record_set_int (comment, LH_BRAND_COMMENT_BRAND_ID, lh_record_get_int (step, LH_BRAND_STEP_BRAND_ID));
      lh_record_set_int (comment, LH_BRAND_COMMENT_STEP_ID, lh_record_get_id (step));
      lh_record_set_int (comment, LH_BRAND_COMMENT_POSITION, ++position);
      lh_record_set_text (comment, LH_BRAND_COMMENT_COMMENT, text);
      lh_record_set_text (comment, LH_BRAND_COMMENT_COMMENTED_BY, lh_record_get_text (step, LH_BRAND_STEP_PERSON));
      lh_record_set_date (comment, LH_BRAND_COMMENT_COMMENTED_ON, lh_record_get_date (step, LH_BRAND_STEP_TAKEN_ON));
      lh_change_set_insert (changes, comment);
    }
}

/**
 * lh_brand_workflow_create_transition:
 * @brand_ids: (array length=n_brands): the brands
 * @transition: code of a line of the table
 * @person: (nullable): who takes it; %NULL for who works at this desk
 * @opinion: (nullable): the opinion
 * @comments: (array zero-terminated=1) (nullable): comments that are to be answered; empty ones are passed over
 *
 * Returns: (transfer full): the change that takes a step of one brand or of several together, as one action. Where it leads
 *   is decided when it is applied
 */
LhChangeSet *
lh_brand_workflow_create_transition (const gint64      *brand_ids,
                                     gsize              n_brands,
                                     const char        *transition,
                                     LhDate             date,
                                     const char        *person,
                                     const char        *opinion,
                                     const char *const *comments)
{
  const LhBrandTransition *line = lh_brand_transition_find (transition);
  LhChangeSet *changes;

  g_return_val_if_fail (line != NULL, NULL);

  changes = lh_change_set_new (line->command);
  for (gsize i = 0; i < n_brands; i++)
    {
      g_autoptr (LhRecord) step = LH_RECORD (lh_brand_step_new ());

      lh_record_set_int (step, LH_BRAND_STEP_BRAND_ID, brand_ids[i]);
      lh_record_set_text (step, LH_BRAND_STEP_TRANSITION, transition);
      lh_record_set_date (step, LH_BRAND_STEP_TAKEN_ON, date);
      lh_record_set_text (step, LH_BRAND_STEP_PERSON, person);
      lh_record_set_text (step, LH_BRAND_STEP_OPINION, opinion);
      lh_change_set_insert (changes, step);
      lh_brand_workflow_add_comments (changes, step, comments);
    }
  return changes;
}

/**
 * lh_brand_workflow_set_year_step:
 * @changes: a re-review of the brand
 * @brand: the brand as loaded
 * @year_step: code of the step of the three years that is reached
 *
 * Says which step the re-review confirms; without it, it is the next one.
 */
void
lh_brand_workflow_set_year_step (LhChangeSet *changes,
                                 LhRecord    *brand,
                                 const char  *year_step)
{
  g_autoptr (LhRecord) copy = lh_record_duplicate (brand);

  lh_record_set_text (copy, LH_BRAND_YEAR_STEP, year_step);
  lh_change_set_update (changes, copy);
}

/**
 * lh_brand_query_behind:
 *
 * Returns: (transfer full): the query of the brands that have not reached the step of the three years that was due before
 *   @as_of (S2-8)
 */
LhQuery *
lh_brand_query_behind (LhDate as_of)
{
  LhQuery *query = lh_query_new (LH_TYPE_BRAND);
  g_autofree char *day = lh_date_to_iso (as_of);

  lh_query_where_field (query, LH_BRAND_STATE, LH_QUERY_EQUAL, LH_BRAND_STATE_APPROVED);
  lh_query_where_field (query, LH_BRAND_STEP_DUE_ON, LH_QUERY_LESS, day);
  return query;
}
