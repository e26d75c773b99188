/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-codes.h"
#include "lh-level-change.h"
#include "lh-project-change.h"
#include "lh-project-leader.h"
#include "lh-project-step.h"
#include "lh-project.h"
#include "lh-review-suggestion.h"

#define LH_OFFICE "工委办公室"

/* The steps of one project while they are written. */
typedef struct
{
  LhSample *sample;
  LhRecord *project;
  gint64    last_id;   /* of the step written last */
} LhSampleSteps;

static gboolean
lh_sample_is (LhRecord   *project,
              const char *state)
{
  return g_str_equal (lh_record_get_text (project, LH_PROJECT_STATE), state);
}

static LhDate
lh_sample_parse_date (LhCsv      *table,
                      guint       row,
                      const char *column)
{
  LhDate date = { 0 };

  if (*lh_csv_get (table, row, column) != '\0' && !lh_date_parse_iso (lh_csv_get (table, row, column), &date))
    g_error ("Sample, %s: %s", column, lh_csv_get (table, row, column));
  return date;
}

/* A project that the committee has not approved yet has no date of approval. */
static void
lh_sample_hold_back (LhRecord *project,
                     LhCsv    *table,
                     guint     row)
{
  const char *state = lh_csv_get (table, row, "state");

  lh_record_set_date (project, LH_PROJECT_FILED_ON, lh_sample_parse_date (table, row, "filed-on"));
  if (g_str_equal (state, "approved"))
    return;
  lh_record_set_text (project, LH_PROJECT_STATE, g_str_equal (state, "returned") ? LH_STATE_RETURNED : LH_STATE_FILED);
  lh_record_set_date (project, LH_PROJECT_APPROVED_ON, (LhDate) { 0 });
  lh_record_set_date (project, LH_PROJECT_PLEDGE_SIGNED_ON, (LhDate) { 0 });
}

/**
 * lh_sample_prepare_workflow:
 *
 * Gives the projects the states that their reviews and change requests lead to, before they are written.
 */
void
lh_sample_prepare_workflow (LhSample *sample)
{
  g_autoptr (LhCsv) reviews = lh_csv_new_from_resource (LH_SAMPLE_PATH "project-reviews.csv");
  g_autoptr (LhCsv) changes = lh_csv_new_from_resource (LH_SAMPLE_PATH "project-changes.csv");
  g_autoptr (LhCsv) levels = lh_csv_new_from_resource (LH_SAMPLE_PATH "level-changes.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (levels); row++)
    lh_record_set_text (lh_sample_find_project (sample, levels, row)->record, LH_PROJECT_LEVEL,
                        lh_csv_get (levels, row, "to-level"));
  for (guint row = 0; row < lh_csv_get_n_rows (reviews); row++)
    lh_sample_hold_back (lh_sample_find_project (sample, reviews, row)->record, reviews, row);
  for (guint row = 0; row < lh_csv_get_n_rows (changes); row++)
    {
      if (g_str_has_suffix (lh_csv_get (changes, row, "state"), "pending"))
        lh_record_set_text (lh_sample_find_project (sample, changes, row)->record, LH_PROJECT_STATE,
                            LH_STATE_CHANGE_REQUESTED);
    }
}

static gboolean
lh_sample_take (LhSampleSteps  *steps,
                const char     *transition,
                const char     *from,
                const char     *to,
                LhDate          date,
                const char     *person,
                const char     *opinion,
                gint64          round,
                GError        **error)
{
  g_autoptr (LhRecord) step = LH_RECORD (lh_project_step_new ());

  lh_record_set_int (step, LH_PROJECT_STEP_PROJECT_ID, lh_record_get_id (steps->project));
  lh_record_set_text (step, LH_PROJECT_STEP_TRANSITION, transition);
  lh_record_set_text (step, LH_PROJECT_STEP_FROM_STATE, from);
  lh_record_set_text (step, LH_PROJECT_STEP_TO_STATE, to);
  lh_record_set_date (step, LH_PROJECT_STEP_TAKEN_ON, date);
  lh_record_set_text (step, LH_PROJECT_STEP_PERSON, person);
  lh_record_set_text (step, LH_PROJECT_STEP_OPINION, opinion);
  lh_record_set_int (step, LH_PROJECT_STEP_REVIEW_ROUND, round);
  if (!lh_sample_insert (steps->sample, step, error))
    return FALSE;
  steps->last_id = lh_record_get_id (step);
  return TRUE;
}

static const char *
lh_sample_get_responsible (LhRecord *project)
{
  return lh_record_get_text (project, LH_PROJECT_RESPONSIBLE_NAME);
}

static gboolean
lh_sample_suggest (LhSampleSteps  *steps,
                   LhCsv          *table,
                   guint           row,
                   guint           position,
                   GError        **error)
{
  g_autoptr (LhRecord) suggestion = LH_RECORD (lh_review_suggestion_new ());

  lh_sample_set_fields (suggestion, table, row);
  lh_record_set_int (suggestion, LH_REVIEW_SUGGESTION_PROJECT_ID, lh_record_get_id (steps->project));
  lh_record_set_int (suggestion, LH_REVIEW_SUGGESTION_STEP_ID, steps->last_id);
  lh_record_set_int (suggestion, LH_REVIEW_SUGGESTION_POSITION, position);
  if (!lh_record_is_empty (suggestion, LH_REVIEW_SUGGESTION_REPLY))
    {
      lh_record_set_text (suggestion, LH_REVIEW_SUGGESTION_REPLIED_BY, lh_sample_get_responsible (steps->project));
      lh_record_set_boolean (suggestion, LH_REVIEW_SUGGESTION_SETTLED, TRUE);
    }
  return lh_sample_insert (steps->sample, suggestion, error);
}

/* Returned with its suggestions, and filed again where that happened. */
static gboolean
lh_sample_write_return (LhSampleSteps  *steps,
                        LhCsv          *table,
                        guint           first,
                        gint64         *round,
                        GError        **error)
{
  const LhDate refiled_on = lh_sample_parse_date (table, first, "refiled-on");
  const char *name = lh_csv_get (table, first, "project");

  if (!lh_sample_take (steps, "return", LH_STATE_FILED, LH_STATE_RETURNED, lh_sample_parse_date (table, first, "returned-on"),
                       LH_OFFICE, lh_csv_get (table, first, "opinion"), 1, error))
    return FALSE;
  for (guint row = first; row < lh_csv_get_n_rows (table) && g_str_equal (lh_csv_get (table, row, "project"), name); row++)
    {
      if (!lh_sample_suggest (steps, table, row, row - first + 1, error))
        return FALSE;
    }
  if (!lh_date_is_set (refiled_on))
    return TRUE;
  *round = 2;
  return lh_sample_take (steps, "refile", LH_STATE_RETURNED, LH_STATE_FILED, refiled_on,
                         lh_sample_get_responsible (steps->project), "已按评审建议修改，重新申报。", 2, error);
}

static guint
lh_sample_find_review (LhCsv    *table,
                       LhRecord *project)
{
  guint row = 0;

  while (row < lh_csv_get_n_rows (table) &&
         !g_str_equal (lh_csv_get (table, row, "project"), lh_record_get_text (project, LH_PROJECT_NAME)))
    row++;
  return row;
}

/* From the draft to the approval, as far as the project has come. */
static gboolean
lh_sample_write_reviews (LhSampleSteps  *steps,
                         LhCsv          *reviews,
                         GError        **error)
{
  LhRecord *project = steps->project;
  const guint row = lh_sample_find_review (reviews, project);
  gint64 round = 1;

  if (!lh_sample_take (steps, "file", LH_STATE_DRAFT, LH_STATE_FILED, lh_record_get_date (project, LH_PROJECT_FILED_ON),
                       lh_sample_get_responsible (project), "同意申报。", 1, error))
    return FALSE;
  if (row < lh_csv_get_n_rows (reviews) && *lh_csv_get (reviews, row, "returned-on") != '\0' &&
      !lh_sample_write_return (steps, reviews, row, &round, error))
    return FALSE;
  if (lh_record_is_empty (project, LH_PROJECT_APPROVED_ON))
    return TRUE;
  return lh_sample_take (steps, "approve", LH_STATE_FILED, LH_STATE_APPROVED,
                         lh_record_get_date (project, LH_PROJECT_APPROVED_ON), LH_OFFICE, "同意立项。", round, error);
}

/* What followed the approval: the start, and the acceptance of those that are done. */
static gboolean
lh_sample_write_work (LhSampleSteps  *steps,
                      GError        **error)
{
  LhRecord *project = steps->project;
  const LhDate approved_on = lh_record_get_date (project, LH_PROJECT_APPROVED_ON);
  LhDate start = lh_record_get_date (project, LH_PROJECT_START_DATE);
  const LhDate finished = lh_record_get_date (project, LH_PROJECT_FINISHED_ON);
  const char *person = lh_sample_get_responsible (project);
  LhDate requested;

  if (!lh_date_is_set (approved_on) || lh_sample_is (project, LH_STATE_APPROVED))
    return TRUE;
  /* what was begun before the approval runs as a project from the approval on */
  if (lh_date_compare (start, approved_on) < 0)
    start = approved_on;
  if (!lh_sample_take (steps, "start", LH_STATE_APPROVED, LH_STATE_IN_PROGRESS, start, person, NULL, LH_UNSET, error))
    return FALSE;
  if (!lh_sample_is (project, LH_STATE_ACCEPTED) || !lh_date_is_set (finished))
    return TRUE;
  requested = lh_date_add_days (finished, -7);
  if (lh_date_compare (requested, start) < 0)
    requested = start;
  return lh_sample_take (steps, "request-acceptance", LH_STATE_IN_PROGRESS, LH_STATE_ACCEPTANCE_REQUESTED, requested, person,
                         "各项任务已完成，申请验收。", LH_UNSET, error) &&
         lh_sample_take (steps, "accept", LH_STATE_ACCEPTANCE_REQUESTED, LH_STATE_ACCEPTED, finished, LH_OFFICE,
                         "同意通过验收。", LH_UNSET, error);
}

static gboolean
lh_sample_write_leader (LhSample    *sample,
                        LhRecord    *project,
                        const char  *name,
                        LhDate       since,
                        LhDate       until,
                        const char  *reason,
                        GError     **error)
{
  g_autoptr (LhRecord) leader = LH_RECORD (lh_project_leader_new ());

  lh_record_set_int (leader, LH_PROJECT_LEADER_PROJECT_ID, lh_record_get_id (project));
  lh_record_set_text (leader, LH_PROJECT_LEADER_NAME, name);
  lh_record_set_text (leader, LH_PROJECT_LEADER_POST, lh_record_get_text (project, LH_PROJECT_LEAD_POST));
  lh_record_set_date (leader, LH_PROJECT_LEADER_SINCE, since);
  lh_record_set_date (leader, LH_PROJECT_LEADER_UNTIL, until);
  lh_record_set_text (leader, LH_PROJECT_LEADER_REASON, reason);
  return lh_sample_insert (sample, leader, error);
}

/* The change request of the project that replaced its leader. */
static guint
lh_sample_find_replacement (LhCsv    *changes,
                            LhRecord *project)
{
  for (guint row = 0; row < lh_csv_get_n_rows (changes); row++)
    {
      if (*lh_csv_get (changes, row, "old-leader-name") != '\0' &&
          g_str_equal (lh_csv_get (changes, row, "project"), lh_record_get_text (project, LH_PROJECT_NAME)))
        return row;
    }
  return lh_csv_get_n_rows (changes);
}

static gboolean
lh_sample_write_leaders (LhSample  *sample,
                         LhRecord  *project,
                         LhCsv     *changes,
                         GError   **error)
{
  const char *name = lh_record_get_text (project, LH_PROJECT_LEAD_NAME);
  const guint row = lh_sample_find_replacement (changes, project);
  const LhDate approved_on = lh_record_get_date (project, LH_PROJECT_APPROVED_ON);
  LhDate replaced_on;

  if (!lh_date_is_set (approved_on))
    return TRUE;
  if (row == lh_csv_get_n_rows (changes))
    return lh_sample_write_leader (sample, project, name, approved_on, (LhDate) { 0 }, NULL, error);
  replaced_on = lh_sample_parse_date (changes, row, "decided-on");
  return lh_sample_write_leader (sample, project, lh_csv_get (changes, row, "old-leader-name"), approved_on, replaced_on,
                                 NULL, error) &&
         lh_sample_write_leader (sample, project, name, replaced_on, (LhDate) { 0 }, "工作调动", error);
}

static const char *
lh_sample_get_outcome (LhRecord *request)
{
  if (!g_str_equal (lh_record_get_text (request, LH_PROJECT_CHANGE_STATE), "approved"))
    return LH_STATE_IN_PROGRESS;
  if (g_str_equal (lh_record_get_text (request, LH_PROJECT_CHANGE_KIND), "pause"))
    return LH_STATE_PAUSED;
  if (g_str_equal (lh_record_get_text (request, LH_PROJECT_CHANGE_KIND), "termination"))
    return LH_STATE_TERMINATED;
  return LH_STATE_IN_PROGRESS;
}

/* The steps that a request takes in its project. */
static gboolean
lh_sample_write_request_steps (LhSampleSteps  *steps,
                               LhRecord       *request,
                               GError        **error)
{
  const gboolean is_approved = g_str_equal (lh_record_get_text (request, LH_PROJECT_CHANGE_STATE), "approved");

  if (!lh_sample_take (steps, "request-change", LH_STATE_IN_PROGRESS, LH_STATE_CHANGE_REQUESTED,
                       lh_record_get_date (request, LH_PROJECT_CHANGE_REQUESTED_ON),
                       lh_record_get_text (request, LH_PROJECT_CHANGE_REQUESTED_BY),
                       lh_record_get_text (request, LH_PROJECT_CHANGE_REASON), LH_UNSET, error))
    return FALSE;
  if (lh_record_is_empty (request, LH_PROJECT_CHANGE_DECIDED_ON))
    return TRUE;
  return lh_sample_take (steps, is_approved ? "approve-change" : "refuse-change", LH_STATE_CHANGE_REQUESTED,
                         lh_sample_get_outcome (request), lh_record_get_date (request, LH_PROJECT_CHANGE_DECIDED_ON),
                         LH_OFFICE, lh_record_get_text (request, LH_PROJECT_CHANGE_COMMITTEE_OPINION), LH_UNSET, error);
}

static gboolean
lh_sample_write_request (LhSample  *sample,
                         LhCsv     *table,
                         guint      row,
                         GError   **error)
{
  LhRecord *project = lh_sample_find_project (sample, table, row)->record;
  LhSampleSteps steps = { sample, project, 0 };
  g_autoptr (LhRecord) request = LH_RECORD (lh_project_change_new ());

  lh_sample_set_fields (request, table, row);
  lh_record_set_int (request, LH_PROJECT_CHANGE_PROJECT_ID, lh_record_get_id (project));
  lh_record_set_text (request, LH_PROJECT_CHANGE_REQUESTED_BY, lh_sample_get_responsible (project));
  lh_record_set_text (request, LH_PROJECT_CHANGE_RESUME_STATE, LH_STATE_IN_PROGRESS);
  lh_record_set_date (request, LH_PROJECT_CHANGE_ORIGINAL_DUE_DATE, lh_record_get_date (project, LH_PROJECT_DUE_DATE));
  if (g_str_equal (lh_record_get_text (request, LH_PROJECT_CHANGE_CONTENT_FIELD), "outcome"))
    lh_record_set_text (request, LH_PROJECT_CHANGE_NEW_CONTENT, lh_record_get_text (project, LH_PROJECT_OUTCOME));
  if (!lh_record_is_empty (request, LH_PROJECT_CHANGE_UNIT_DECIDED_ON))
    lh_record_set_text (request, LH_PROJECT_CHANGE_UNIT_DECIDED_BY, lh_record_get_text (project, LH_PROJECT_LEAD_NAME));
  if (!lh_record_is_empty (request, LH_PROJECT_CHANGE_DECIDED_ON))
    lh_record_set_text (request, LH_PROJECT_CHANGE_DECIDED_BY, LH_OFFICE);
  return lh_sample_write_request_steps (&steps, request, error) && lh_sample_insert (sample, request, error);
}

/* The levels that projects were raised to (S3-2). */
static gboolean
lh_sample_write_levels (LhSample  *sample,
                        GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "level-changes.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) raise = LH_RECORD (lh_level_change_new ());

      lh_sample_set_fields (raise, table, row);
      lh_record_set_int (raise, LH_LEVEL_CHANGE_PROJECT_ID,
                         lh_record_get_id (lh_sample_find_project (sample, table, row)->record));
      if (!lh_sample_insert (sample, raise, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_sample_write_workflow:
 *
 * Writes the steps that led each project to its state, its leaders, what the reviews suggested, and the changes that were
 * asked for.
 */
gboolean
lh_sample_write_workflow (LhSample  *sample,
                          GError   **error)
{
  g_autoptr (LhCsv) reviews = lh_csv_new_from_resource (LH_SAMPLE_PATH "project-reviews.csv");
  g_autoptr (LhCsv) changes = lh_csv_new_from_resource (LH_SAMPLE_PATH "project-changes.csv");

  for (guint i = 0; i < sample->order->len; i++)
    {
      LhSampleSteps steps = { sample, ((LhSampleProject *) g_ptr_array_index (sample->order, i))->record, 0 };

      if (!lh_sample_write_reviews (&steps, reviews, error) || !lh_sample_write_work (&steps, error) ||
          !lh_sample_write_leaders (sample, steps.project, changes, error))
        return FALSE;
    }
  for (guint row = 0; row < lh_csv_get_n_rows (changes); row++)
    {
      if (!lh_sample_write_request (sample, changes, row, error))
        return FALSE;
    }
  return lh_sample_write_levels (sample, error);
}
