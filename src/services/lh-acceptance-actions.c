/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-actions.h"

#include "lh-acceptance-mark.h"
#include "lh-acceptance.h"
#include "lh-id.h"
#include "lh-rubric-default.h"
#include "lh-rubric.h"
#include "lh-text.h"

/**
 * lh_acceptance_create_open_change:
 * @project: the project
 * @rubric: (nullable): the score sheet; %NULL adds the shipped one
 * @applied_on: day of the application; may be unset
 *
 * Returns: (transfer full): the change that begins an acceptance; the acceptance is its last record
 */
LhChangeSet *
lh_acceptance_create_open_change (LhLedger *ledger,
                                  LhRecord *project,
                                  LhRecord *rubric,
                                  LhDate    applied_on)
{
  LhChangeSet *changes = lh_change_set_new ("open-acceptance");
  g_autoptr (LhRecord) acceptance = LH_RECORD (lh_acceptance_new ());
  gint64 rubric_id;

  if (rubric != NULL)
    rubric_id = lh_record_get_id (rubric);
  else
    rubric_id = lh_rubric_default_insert (changes, lh_ledger_get_language (ledger),
                                          (int) lh_record_get_int (project, LH_PROJECT_YEAR));
  lh_record_set_int (acceptance, LH_ACCEPTANCE_PROJECT_ID, lh_record_get_id (project));
  lh_record_set_int (acceptance, LH_ACCEPTANCE_RUBRIC_ID, rubric_id);
  lh_record_set_date (acceptance, LH_ACCEPTANCE_APPLIED_ON, applied_on);
  lh_change_set_insert (changes, acceptance);
  return changes;
}

static LhRecord *
lh_acceptance_find_given (GPtrArray               *marks,
                          const LhAcceptanceInput *input)
{
  for (guint i = 0; i < marks->len; i++)
    {
      LhRecord *mark = g_ptr_array_index (marks, i);

      if (lh_record_get_int (mark, LH_ACCEPTANCE_MARK_ITEM_ID) == input->item_id &&
          g_str_equal (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER_KIND), input->kind) &&
          (!g_str_equal (input->kind, "judge") ||
           g_strcmp0 (lh_record_get_text (mark, LH_ACCEPTANCE_MARK_RATER), input->rater) == 0))
        return mark;
    }
  return NULL;
}

static gboolean
lh_acceptance_fill_mark (LhRecord                 *mark,
                         const LhAcceptanceInput  *input,
                         GError                  **error)
{
  lh_record_set_boolean (mark, LH_ACCEPTANCE_MARK_INAPPLICABLE, input->inapplicable);
  if (input->comment != NULL)
    lh_record_set_text (mark, LH_ACCEPTANCE_MARK_COMMENT, input->comment);
  return lh_record_deserialize (mark, LH_ACCEPTANCE_MARK_MARK, input->inapplicable ? NULL : input->mark, error);
}

static gboolean
lh_acceptance_add_mark (LhChangeSet              *changes,
                        gint64                    acceptance_id,
                        GPtrArray                *marks,
                        const LhAcceptanceInput  *input,
                        GError                  **error)
{
  LhRecord *given = lh_acceptance_find_given (marks, input);
  gboolean empty = !input->inapplicable && lh_text_is_blank (input->mark);
  g_autoptr (LhRecord) mark = NULL;

  if (empty && given != NULL)
    lh_change_set_delete (changes, given);
  if (empty)
    return TRUE;

  mark = given != NULL ? lh_record_duplicate (given) : LH_RECORD (lh_acceptance_mark_new ());
  lh_record_set_int (mark, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID, acceptance_id);
  lh_record_set_int (mark, LH_ACCEPTANCE_MARK_ITEM_ID, input->item_id);
  lh_record_set_text (mark, LH_ACCEPTANCE_MARK_RATER_KIND, input->kind);
  lh_record_set_text (mark, LH_ACCEPTANCE_MARK_RATER, input->rater);
  if (!lh_acceptance_fill_mark (mark, input, error))
    return FALSE;
  if (given != NULL)
    lh_change_set_update (changes, mark);
  else
    lh_change_set_insert (changes, mark);
  return TRUE;
}

/**
 * lh_acceptance_create_mark_change:
 * @sheet: the sheet as it was read
 * @marks: (element-type LhRecord): the marks of its acceptance, as stored
 *
 * Returns: (transfer full): the change that enters marks: new ones, other ones, and those taken away; %NULL with
 *   LH_ERROR_INVALID for what is no number
 */
LhChangeSet *
lh_acceptance_create_mark_change (LhAcceptanceSheet        *sheet,
                                  GPtrArray                *marks,
                                  const LhAcceptanceInput  *inputs,
                                  guint                     n_inputs,
                                  GError                  **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("mark-acceptance");
  gint64 id = lh_record_get_id (lh_acceptance_sheet_get_acceptance (sheet));

  for (guint i = 0; i < n_inputs; i++)
    {
      if (!lh_acceptance_add_mark (changes, id, marks, &inputs[i], error))
        return NULL;
    }
  return g_steal_pointer (&changes);
}

/**
 * lh_acceptance_create_close_change:
 * @result: (nullable): "accepted", "rework" or "not-accepted"; %NULL leaves it to the grade
 *
 * The rest is completed in the transaction: total, grade, what the data said, the grade of the project.
 *
 * Returns: (transfer full): the change that closes an acceptance
 */
LhChangeSet *
lh_acceptance_create_close_change (LhRecord   *acceptance,
                                   LhDate      closed_on,
                                   const char *result)
{
  LhChangeSet *changes = lh_change_set_new ("close-acceptance");
  g_autoptr (LhRecord) copy = lh_record_duplicate (acceptance);

  lh_record_set_date (copy, LH_ACCEPTANCE_CLOSED_ON, closed_on);
  lh_record_set_text (copy, LH_ACCEPTANCE_RESULT, result);
  lh_change_set_update (changes, copy);
  return changes;
}

/**
 * lh_acceptance_create_reopen_change:
 * @reason: why; the rules refuse a reopening without
 *
 * Returns: (transfer full): the change that opens a closed acceptance again, so that its marks can be changed
 */
LhChangeSet *
lh_acceptance_create_reopen_change (LhRecord   *acceptance,
                                    LhDate      reopened_on,
                                    const char *reason)
{
  LhChangeSet *changes = lh_change_set_new ("reopen-acceptance");
  g_autoptr (LhRecord) copy = lh_record_duplicate (acceptance);

  lh_record_set_date (copy, LH_ACCEPTANCE_CLOSED_ON, (LhDate) { 0 });
  lh_record_set_date (copy, LH_ACCEPTANCE_REOPENED_ON, reopened_on);
  lh_record_set_text (copy, LH_ACCEPTANCE_REOPEN_REASON, reason);
  lh_change_set_update (changes, copy);
  return changes;
}
