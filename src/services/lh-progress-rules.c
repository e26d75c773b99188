/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-milestone.h"
#include "lh-progress-text.h"
#include "lh-progress.h"

/* The reports of the same project, except this one. */
static GPtrArray *
lh_progress_find_siblings (LhSession  *session,
                           LhRecord   *record,
                           GPtrArray  *changes,
                           GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROGRESS);
  GPtrArray *siblings;

  lh_query_where_id (query, LH_PROGRESS_PROJECT_ID, lh_record_get_int (record, LH_PROGRESS_PROJECT_ID));
  siblings = lh_rules_find (session, changes, query, error);
  for (guint i = 0; siblings != NULL && i < siblings->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (siblings, i)) == lh_record_get_id (record))
        g_ptr_array_remove_index (siblings, i--);
    }
  return siblings;
}

static LhRecord *
lh_progress_find_previous (GPtrArray *siblings,
                           LhQuarter  quarter)
{
  LhRecord *previous = NULL;

  for (guint i = 0; i < siblings->len; i++)
    {
      LhRecord *sibling = g_ptr_array_index (siblings, i);
      LhQuarter other = lh_record_get_quarter (sibling, LH_PROGRESS_QUARTER);

      if (lh_quarter_compare (other, quarter) < 0 &&
          (previous == NULL ||
           lh_quarter_compare (other, lh_record_get_quarter (previous, LH_PROGRESS_QUARTER)) > 0))
        previous = sibling;
    }
  return previous;
}

static void
lh_progress_check_fall (LhRecord  *record,
                        LhRecord  *previous,
                        GPtrArray *findings)
{
  gint64 before = lh_record_get_int (previous, LH_PROGRESS_ACTUAL_PROGRESS);
  gint64 now = lh_record_get_int (record, LH_PROGRESS_ACTUAL_PROGRESS);
  g_autofree char *text = NULL;

  if (now == LH_UNSET || before == LH_UNSET || now >= before || !lh_record_is_empty (record, LH_PROGRESS_FALL_REASON))
    return;
  text = lh_percent_format (before);
  lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROGRESS_ACTUAL_PROGRESS,
                   _("The progress is lower than the %s of the quarter before. Give the reason for the fall first."), text);
}

/* Copied text hides that nothing happened. */
static void
lh_progress_check_texts (LhRecord  *record,
                         LhRecord  *previous,
                         GPtrArray *findings)
{
  const char *work_done = lh_record_get_text (record, LH_PROGRESS_WORK_DONE);
  guint similarity = previous != NULL
                     ? lh_progress_text_similarity (lh_record_get_text (previous, LH_PROGRESS_WORK_DONE), work_done) : 0;

  if (lh_progress_text_is_vague (work_done))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_PROGRESS_WORK_DONE,
                     _("“%s” alone does not say what was done and with what result."), work_done);
  if (similarity == 100)
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_PROGRESS_WORK_DONE,
                     _("The text is the same as in the quarter before."));
  else if (similarity >= LH_PROGRESS_TEXT_NEAR)
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_PROGRESS_WORK_DONE,
                     _("The text is nearly the same as in the quarter before (%u%% alike)."), similarity);
  if (!lh_record_is_empty (record, LH_PROGRESS_PROBLEMS) && lh_record_is_empty (record, LH_PROGRESS_CAUSES))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_PROGRESS_CAUSES,
                     _("A problem is named, but not its cause."));
}

/* 100 % only when all tasks are done (form F4). */
static gboolean
lh_progress_check_complete (LhSession  *session,
                            LhRecord   *record,
                            GPtrArray  *changes,
                            GPtrArray  *findings,
                            GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_MILESTONE);
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GString) open = g_string_new (NULL);

  if (lh_record_get_int (record, LH_PROGRESS_ACTUAL_PROGRESS) != 1000)
    return TRUE;
  lh_query_where_id (query, LH_MILESTONE_PROJECT_ID, lh_record_get_int (record, LH_PROGRESS_PROJECT_ID));
  milestones = lh_rules_find (session, changes, query, error);
  if (milestones == NULL)
    return FALSE;

  for (guint i = 0; i < milestones->len; i++)
    {
      LhRecord *milestone = g_ptr_array_index (milestones, i);
      const char *const done[] = { "done", "done-late", "cancelled", NULL };

      if (!g_strv_contains (done, lh_record_get_text (milestone, LH_MILESTONE_STATE)))
        g_string_append_printf (open, "%s%s", open->len > 0 ? C_("list separator", ", ") : "",
                                lh_record_get_text (milestone, LH_MILESTONE_TASK));
    }
  if (open->len > 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROGRESS_ACTUAL_PROGRESS,
                     _("100%% needs all tasks done. Still open: %s."), open->str);
  return TRUE;
}

static void
lh_progress_check_people_and_date (LhRecord  *record,
                                   GPtrArray *findings)
{
  LhDate reported_on = lh_record_get_date (record, LH_PROGRESS_REPORTED_ON);

  if (!lh_record_is_empty (record, LH_PROGRESS_REVIEWER) &&
      g_str_equal (lh_record_get_text (record, LH_PROGRESS_REVIEWER), lh_record_get_text (record, LH_PROGRESS_REPORTER)))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_PROGRESS_REVIEWER,
                     _("The same person reported and reviewed."));
  if (lh_date_is_set (reported_on) && lh_date_compare (reported_on, lh_date_today ()) > 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROGRESS_REPORTED_ON,
                     _("The date of the report lies in the future."));
}

gboolean
lh_progress_rules_check (LhSession  *session,
                         LhRecord   *record,
                         GPtrArray  *changes,
                         GPtrArray  *findings,
                         GError    **error)
{
  LhQuarter quarter = lh_record_get_quarter (record, LH_PROGRESS_QUARTER);
  g_autoptr (GPtrArray) siblings = lh_progress_find_siblings (session, record, changes, error);
  LhRecord *previous;

  if (siblings == NULL)
    return FALSE;
  for (guint i = 0; i < siblings->len; i++)
    {
      if (lh_quarter_equal (lh_record_get_quarter (g_ptr_array_index (siblings, i), LH_PROGRESS_QUARTER), quarter))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROGRESS_QUARTER,
                         _("The project has a report for this quarter already. Change that one."));
    }

  previous = lh_progress_find_previous (siblings, quarter);
  if (previous != NULL)
    lh_progress_check_fall (record, previous, findings);
  lh_progress_check_texts (record, previous, findings);
  lh_progress_check_people_and_date (record, findings);
  return lh_progress_check_complete (session, record, changes, findings, error);
}
