/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-split.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-decimal.h"
#include "lh-error.h"
#include "lh-quarter-plan.h"
#include "lh-text.h"

#define FULL 1000

/* Targets computed from dates are rounded to this, as a person would set them. */
#define TARGET_STEP 50

LhSplitPart *
lh_split_part_new (void)
{
  LhSplitPart *self = g_new0 (LhSplitPart, 1);

  self->name = g_strdup ("");
  self->lead_name = g_strdup ("");
  self->share = LH_UNSET;
  for (int i = 0; i < 4; i++)
    self->planned[i] = LH_UNSET;
  return self;
}

void
lh_split_part_free (LhSplitPart *self)
{
  g_free (self->name);
  g_free (self->lead_name);
  g_free (self);
}

static LhDate
lh_split_part_get_start (const LhSplitPart *self,
                         LhRecord          *upper)
{
  return lh_date_is_set (self->start) ? self->start : lh_record_get_date (upper, LH_PROJECT_START_DATE);
}

static LhDate
lh_split_part_get_due (const LhSplitPart *self,
                       LhRecord          *upper)
{
  return lh_date_is_set (self->due) ? self->due : lh_project_get_deadline (LH_PROJECT (upper));
}

/**
 * lh_split_part_plan:
 * @upper: the project that is split
 *
 * Fills in the cumulative targets of the quarters by the time that has passed: 25, 50, 75, 100 for a whole year. Quarters
 * before the start have none, and without dates there are none at all.
 */
void
lh_split_part_plan (LhSplitPart *self,
                    LhRecord    *upper)
{
  LhDate start = lh_split_part_get_start (self, upper);
  LhDate due = lh_split_part_get_due (self, upper);
  int year = (int) lh_record_get_int (upper, LH_PROJECT_YEAR);

  for (int i = 0; i < 4; i++)
    {
      LhDate end = lh_quarter_last_day (lh_quarter_new (year, i + 1));
      int length, passed;

      self->planned[i] = LH_UNSET;
      if (!lh_date_is_set (start) || !lh_date_is_set (due) || lh_date_compare (end, start) < 0)
        continue;
      length = MAX (lh_date_days_between (start, due), 1);
      passed = lh_date_days_between (start, end);
      self->planned[i] = MIN (lh_divide_half_up ((gint64) passed * FULL / TARGET_STEP, length) * TARGET_STEP, FULL);
      if (lh_date_compare (end, due) >= 0)
        self->planned[i] = FULL;
    }
}

/**
 * lh_split_get_rest:
 * @children: (element-type LhRecord): the sub-projects the upper project has already
 *
 * Returns: what their shares leave to new ones, in tenths; %LH_UNSET when they have none, so that all count alike
 */
gint64
lh_split_get_rest (GPtrArray *children)
{
  gint64 rest = FULL;
  gboolean shared = FALSE;

  for (guint i = 0; i < children->len; i++)
    {
      gint64 share = lh_record_get_int (g_ptr_array_index (children, i), LH_PROJECT_CHILD_SHARE);

      if (share == LH_UNSET)
        continue;
      shared = TRUE;
      rest -= share;
    }
  if (children->len > 0 && !shared)
    return LH_UNSET;
  return MAX (rest, 0);
}

/**
 * lh_split_share:
 * @parts: (element-type LhSplitPart): the parts
 * @rest: what they share in tenths; %LH_UNSET when shares are not used
 *
 * Gives equal shares of what is left to the parts without one. They make exactly @rest: what does not divide goes to
 * the first ones.
 */
void
lh_split_share (GPtrArray *parts,
                gint64     rest)
{
  guint n_open = 0;
  gint64 each, over;

  if (rest == LH_UNSET)
    return;
  for (guint i = 0; i < parts->len; i++)
    {
      const LhSplitPart *part = g_ptr_array_index (parts, i);

      n_open += part->share == LH_UNSET;
      rest -= part->share != LH_UNSET ? part->share : 0;
    }
  if (n_open == 0 || rest < 0)
    return;

  each = rest / n_open;
  over = rest % n_open;
  for (guint i = 0; i < parts->len; i++)
    {
      LhSplitPart *part = g_ptr_array_index (parts, i);

      if (part->share != LH_UNSET)
        continue;
      part->share = each + (over > 0 ? 1 : 0);
      over--;
    }
}

/* What is the same in the whole and its parts. */
static void
lh_split_inherit (LhRecord *child,
                  LhRecord *upper)
{
  static const guint codes[] = { LH_PROJECT_CATEGORY, LH_PROJECT_TYPE, LH_PROJECT_TOPIC_DIMENSION,
                                 LH_PROJECT_WORK_FIELDS, LH_PROJECT_WORK_MODE, LH_PROJECT_RESULT_DIRECTION };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    lh_record_set_text (child, codes[i], lh_record_get_text (upper, codes[i]));
  lh_record_set_int (child, LH_PROJECT_YEAR, lh_record_get_int (upper, LH_PROJECT_YEAR));
  lh_record_set_int (child, LH_PROJECT_ROUND_ID, lh_record_get_int (upper, LH_PROJECT_ROUND_ID));
  lh_record_set_int (child, LH_PROJECT_PARENT_ID, lh_record_get_id (upper));
  lh_record_set_date (child, LH_PROJECT_FILED_ON, lh_record_get_date (upper, LH_PROJECT_FILED_ON));
  lh_record_set_date (child, LH_PROJECT_APPROVED_ON, lh_record_get_date (upper, LH_PROJECT_APPROVED_ON));
}

/* The parts of an initiated project are initiated with it; those of one under way are handed down to be started. */
static const char *
lh_split_get_state (LhRecord *upper)
{
  const char *state = lh_record_get_text (upper, LH_PROJECT_STATE);
  const char *const before[] = { LH_STATE_DRAFT, LH_STATE_FILED, LH_STATE_RETURNED, NULL };

  return g_strv_contains (before, state) ? state : LH_STATE_APPROVED;
}

static LhRecord *
lh_split_create_child (LhRecord          *upper,
                       const LhSplitPart *part)
{
  LhRecord *child = LH_RECORD (lh_project_new ());

  lh_split_inherit (child, upper);
  lh_record_set_text (child, LH_PROJECT_STATE, lh_split_get_state (upper));
  lh_record_set_text (child, LH_PROJECT_NAME, part->name);
  lh_record_set_int (child, LH_PROJECT_ORGANIZATION_ID, part->organization_id);
  lh_record_set_text (child, LH_PROJECT_LEAD_NAME, part->lead_name);
  lh_record_set_date (child, LH_PROJECT_START_DATE, lh_split_part_get_start (part, upper));
  lh_record_set_date (child, LH_PROJECT_DUE_DATE, lh_split_part_get_due (part, upper));
  lh_record_set_int (child, LH_PROJECT_CHILD_SHARE, part->share);
  return child;
}

static void
lh_split_add_plans (LhChangeSet       *changes,
                    gint64             child_id,
                    const LhSplitPart *part,
                    int                year)
{
  for (int i = 0; i < 4; i++)
    {
      g_autoptr (LhRecord) plan = NULL;

      if (part->planned[i] == LH_UNSET)
        continue;
      plan = LH_RECORD (lh_quarter_plan_new ());
      lh_record_set_int (plan, LH_QUARTER_PLAN_PROJECT_ID, child_id);
      lh_record_set_quarter (plan, LH_QUARTER_PLAN_QUARTER, lh_quarter_new (year, i + 1));
      lh_record_set_int (plan, LH_QUARTER_PLAN_PLANNED_PROGRESS, part->planned[i]);
      lh_change_set_insert (changes, plan);
    }
}

static gboolean
lh_split_check (LhRecord   *upper,
                GPtrArray  *parts,
                GError    **error)
{
  const char *const closed[] = { LH_STATE_ACCEPTED, LH_STATE_ARCHIVED, LH_STATE_TERMINATED, LH_STATE_WITHDRAWN,
                                 LH_STATE_REJECTED, NULL };

  if (g_strv_contains (closed, lh_record_get_text (upper, LH_PROJECT_STATE)))
    {
      g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
                   _("“%s” is closed and cannot be split any more."), lh_record_get_text (upper, LH_PROJECT_NAME));
      return FALSE;
    }
  if (parts->len == 0)
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_INVALID,
                           _("Name at least one sub-project, with its organization."));
      return FALSE;
    }
  for (guint i = 0; i < parts->len; i++)
    {
      const LhSplitPart *part = g_ptr_array_index (parts, i);

      if (!lh_text_is_blank (part->name) && part->organization_id != 0)
        continue;
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
                   _("Sub-project %u lacks its name or its organization."), i + 1);
      return FALSE;
    }
  return TRUE;
}

/**
 * lh_split_create_changes:
 * @upper: the project that is split
 * @parts: (element-type LhSplitPart): into what
 *
 * Splits a project into sub-projects, each with its own organization, secretary, dates and targets of the quarters
 * (1+N, S1-19). Numbers are given when the change is applied; its inserted #LhProject records are the sub-projects.
 *
 * Returns: (transfer full): the change; %NULL with LH_ERROR_NOT_ALLOWED when the project is closed, or LH_ERROR_INVALID
 *   when a part lacks what it needs
 */
LhChangeSet *
lh_split_create_changes (LhRecord   *upper,
                         GPtrArray  *parts,
                         GError    **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("split-project");

  g_return_val_if_fail (LH_IS_PROJECT (upper), NULL);

  if (!lh_split_check (upper, parts, error))
    return NULL;
  for (guint i = 0; i < parts->len; i++)
    {
      const LhSplitPart *part = g_ptr_array_index (parts, i);
      g_autoptr (LhRecord) child = lh_split_create_child (upper, part);

      lh_change_set_insert (changes, child);
      lh_split_add_plans (changes, lh_record_get_id (child), part, (int) lh_record_get_int (upper, LH_PROJECT_YEAR));
    }
  return g_steal_pointer (&changes);
}
