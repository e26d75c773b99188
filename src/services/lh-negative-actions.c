/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-negative-list.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-id.h"
#include "lh-problem.h"
#include "lh-self-check.h"

/* A check of the same day is put right; one of another day is followed by a new one, and stays. */
static void
lh_negative_cell_mark (const LhNegativeCell *cell,
                       gboolean              hit,
                       LhDate                day,
                       LhChangeSet          *changes)
{
  gboolean same_day = cell->check != NULL && lh_date_compare (lh_record_get_date (cell->check, LH_SELF_CHECK_CHECKED_ON),
                                                              day) == 0;
  g_autoptr (LhRecord) check = same_day ? lh_record_duplicate (cell->check) : LH_RECORD (lh_self_check_new ());

  lh_record_set_int (check, LH_SELF_CHECK_ITEM_ID, lh_record_get_id (cell->item));
  lh_record_set_int (check, LH_SELF_CHECK_ORGANIZATION_ID, lh_record_get_id (cell->organization));
  lh_record_set_date (check, LH_SELF_CHECK_CHECKED_ON, day);
  lh_record_set_boolean (check, LH_SELF_CHECK_HIT, hit);
  lh_record_set_text (check, LH_SELF_CHECK_FINDING, hit ? "to-verify" : NULL);
  if (same_day)
    lh_change_set_update (changes, check);
  else
    lh_change_set_insert (changes, check);
}

/**
 * lh_negative_list_create_marks:
 * @cells: (element-type LhNegativeCell): what is marked
 * @state: what was found; %LH_SELF_CHECK_OPEN takes the latest check back
 * @day: the day of the check
 * @n_marked: (out): how many are changed by it
 *
 * A hit that has led to a problem is left alone: the problem is what it is.
 *
 * Returns: (transfer full): the change that records the self-checks, in one action
 */
LhChangeSet *
lh_negative_list_create_marks (GPtrArray        *cells,
                               LhSelfCheckState  state,
                               LhDate            day,
                               guint            *n_marked)
{
  LhChangeSet *changes = lh_change_set_new ("record-self-checks");

  *n_marked = 0;
  for (guint i = 0; i < cells->len; i++)
    {
      const LhNegativeCell *cell = g_ptr_array_index (cells, i);

      if (lh_negative_cell_get_state (cell) == state ||
          (cell->check != NULL && lh_record_get_int (cell->check, LH_SELF_CHECK_PROBLEM_ID) != 0))
        continue;
      if (state == LH_SELF_CHECK_OPEN)
        lh_change_set_delete (changes, cell->check);
      else
        lh_negative_cell_mark (cell, state == LH_SELF_CHECK_FOUND, day, changes);
      (*n_marked)++;
    }
  return changes;
}

static LhRecord *
lh_negative_cell_create_problem (const LhNegativeCell *cell,
                                 LhDate                day)
{
  LhRecord *problem = LH_RECORD (lh_problem_new ());
  const char *found = lh_record_get_text (cell->check, LH_SELF_CHECK_DESCRIPTION);

  lh_record_set_id (problem, lh_id_new ());
  lh_record_set_int (problem, LH_PROBLEM_ORGANIZATION_ID, lh_record_get_id (cell->organization));
  lh_record_set_int (problem, LH_PROBLEM_ITEM_ID, lh_record_get_id (cell->item));
  lh_record_set_text (problem, LH_PROBLEM_SOURCE, "self-check");
  lh_record_set_text (problem, LH_PROBLEM_STATE, "not-started");
  lh_record_set_text (problem, LH_PROBLEM_DESCRIPTION,
                      *found != '\0' ? found : lh_record_get_text (cell->item, LH_CHECKLIST_ITEM_TITLE));
  lh_record_set_date (problem, LH_PROBLEM_FOUND_ON, day);
  return problem;
}

/**
 * lh_negative_list_create_problems:
 * @cells: (element-type LhNegativeCell): cells; only hits without a problem count
 * @day: when they are found
 * @n_problems: (out): how many problems are made
 *
 * Returns: (transfer full): the change that makes a problem of each hit and links the two
 */
LhChangeSet *
lh_negative_list_create_problems (GPtrArray *cells,
                                  LhDate     day,
                                  guint     *n_problems)
{
  LhChangeSet *changes = lh_change_set_new ("hits-to-problems");

  *n_problems = 0;
  for (guint i = 0; i < cells->len; i++)
    {
      const LhNegativeCell *cell = g_ptr_array_index (cells, i);
      g_autoptr (LhRecord) problem = NULL;
      g_autoptr (LhRecord) check = NULL;

      if (lh_negative_cell_get_state (cell) != LH_SELF_CHECK_FOUND ||
          lh_record_get_int (cell->check, LH_SELF_CHECK_PROBLEM_ID) != 0)
        continue;
      problem = lh_negative_cell_create_problem (cell, day);
      check = lh_record_duplicate (cell->check);
      lh_record_set_int (check, LH_SELF_CHECK_PROBLEM_ID, lh_record_get_id (problem));
      lh_change_set_insert (changes, problem);
      lh_change_set_update (changes, check);
      (*n_problems)++;
    }
  return changes;
}

/**
 * lh_negative_list_create_version:
 * @day: the day on which the version before it goes out of force
 *
 * Returns: (transfer full) (nullable): the change that makes a new version with the same lines; the old one is retired and
 *   stays, with its self-checks. %NULL without a list
 */
LhChangeSet *
lh_negative_list_create_version (LhNegativeList *self,
                                 LhDate          day)
{
  g_autoptr (LhRecord) version = NULL;
  g_autoptr (LhRecord) old = NULL;
  LhChangeSet *changes;
  gint64 revision;

  if (self->checklist == NULL)
    return NULL;
  revision = lh_record_get_int (self->checklist, LH_CHECKLIST_REVISION);
  changes = lh_change_set_new ("new-list-version");
  old = lh_record_duplicate (self->checklist);
  lh_record_set_date (old, LH_CHECKLIST_RETIRED_ON, day);
  lh_change_set_update (changes, old);

  version = LH_RECORD (lh_checklist_new ());
  lh_record_copy_fields (version, self->checklist);
  lh_record_set_id (version, lh_id_new ());
  lh_record_set_int (version, LH_CHECKLIST_REVISION, revision == LH_UNSET || revision < 1 ? 2 : revision + 1);
  lh_record_set_int (version, LH_CHECKLIST_REPLACES_ID, lh_record_get_id (self->checklist));
  lh_record_set_date (version, LH_CHECKLIST_ISSUED_ON, day);
  lh_record_set_date (version, LH_CHECKLIST_PUBLISHED_ON, (LhDate) { 0 });
  lh_record_set_date (version, LH_CHECKLIST_RETIRED_ON, (LhDate) { 0 });
  lh_change_set_insert (changes, version);
  for (guint i = 0; i < self->items->len; i++)
    {
      g_autoptr (LhRecord) item = LH_RECORD (lh_checklist_item_new ());

      lh_record_copy_fields (item, g_ptr_array_index (self->items, i));
      lh_record_set_id (item, lh_id_new ());
      lh_record_set_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID, lh_record_get_id (version));
      lh_change_set_insert (changes, item);
    }
  return changes;
}
