/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-codes.h"
#include "lh-milestone.h"
#include "lh-organization.h"
#include "lh-project.h"
#include "lh-quarter-plan.h"
#include "lh-setting.h"
#include "lh-light-rule.h"
#include "lh-text.h"

#define LH_FIRST_YEAR 2000
#define LH_LAST_YEAR 2099
#define LH_MAX_DEPTH 16

static gboolean
lh_project_is_open (LhRecord *project)
{
  const char *const done[] = { LH_STATE_ACCEPTED, LH_STATE_ARCHIVED, LH_STATE_TERMINATED, LH_STATE_WITHDRAWN, NULL };

  return !g_strv_contains (done, lh_record_get_text (project, LH_PROJECT_STATE));
}

/* Duplicate check inside unit and year (form F1 no. 4): told, not refused. */
static gboolean
lh_project_check_duplicate (LhSession  *session,
                            LhRecord   *record,
                            GPtrArray  *changes,
                            GPtrArray  *findings,
                            GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *year = lh_record_serialize (record, LH_PROJECT_YEAR);
  g_autofree char *folded = lh_text_fold (lh_record_get_text (record, LH_PROJECT_NAME));
  g_autoptr (GPtrArray) others = NULL;

  lh_query_where_id (query, LH_PROJECT_ORGANIZATION_ID, lh_record_get_int (record, LH_PROJECT_ORGANIZATION_ID));
  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year);
  others = lh_rules_find (session, changes, query, error);
  if (others == NULL)
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    {
      LhRecord *other = g_ptr_array_index (others, i);
      g_autofree char *name = lh_text_fold (lh_record_get_text (other, LH_PROJECT_NAME));

      if (lh_record_get_id (other) != lh_record_get_id (record) && *folded != '\0' && g_str_equal (name, folded))
        lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_PROJECT_NAME,
                         _("The organization has a project of this name in the same year already (%s)."),
                         lh_record_get_text (other, LH_PROJECT_NUMBER));
    }
  return TRUE;
}

static gboolean
lh_project_check_parent (LhSession  *session,
                         LhRecord   *record,
                         GPtrArray  *findings,
                         GError    **error)
{
  gint64 parent_id = lh_record_get_int (record, LH_PROJECT_PARENT_ID);

  for (guint depth = 0; parent_id != 0; depth++)
    {
      g_autoptr (GError) load_error = NULL;
      g_autoptr (LhRecord) parent = NULL;

      if (parent_id == lh_record_get_id (record) || depth > LH_MAX_DEPTH)
        {
          lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_PARENT_ID,
                           _("A project cannot stand below itself."));
          return TRUE;
        }
      parent = lh_session_load (session, LH_TYPE_PROJECT, parent_id, &load_error);
      if (load_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&load_error));
          return FALSE;
        }
      parent_id = parent != NULL ? lh_record_get_int (parent, LH_PROJECT_PARENT_ID) : 0;
    }
  return TRUE;
}

/* An upper project is not accepted while sub-projects are open (1+N, S1-19). */
static gboolean
lh_project_check_children (LhSession  *session,
                           LhRecord   *record,
                           GPtrArray  *changes,
                           GPtrArray  *findings,
                           GError    **error)
{
  const char *const closing[] = { LH_STATE_ACCEPTANCE_REQUESTED, LH_STATE_ACCEPTED, LH_STATE_ARCHIVED, NULL };
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) children = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  if (!g_strv_contains (closing, lh_record_get_text (record, LH_PROJECT_STATE)))
    return TRUE;
  lh_query_where_id (query, LH_PROJECT_PARENT_ID, lh_record_get_id (record));
  children = lh_rules_find (session, changes, query, error);
  if (children == NULL)
    return FALSE;

  for (guint i = 0; i < children->len; i++)
    {
      LhRecord *child = g_ptr_array_index (children, i);

      if (lh_project_is_open (child))
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list separator", ", ") : "",
                                lh_record_get_text (child, LH_PROJECT_NAME));
    }
  if (names->len > 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_STATE,
                     _("The project cannot be accepted while these sub-projects are open: %s."), names->str);
  return TRUE;
}

gboolean
lh_project_rules_check (LhSession  *session,
                        LhRecord   *record,
                        GPtrArray  *changes,
                        GPtrArray  *findings,
                        GError    **error)
{
  gint64 year = lh_record_get_int (record, LH_PROJECT_YEAR);
  LhDate due = lh_record_get_date (record, LH_PROJECT_DUE_DATE);
  LhDate extended = lh_record_get_date (record, LH_PROJECT_APPROVED_DUE_DATE);

  if (year != LH_UNSET && (year < LH_FIRST_YEAR || year > LH_LAST_YEAR))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_YEAR, _("The year must lie between %d and %d."),
                     LH_FIRST_YEAR, LH_LAST_YEAR);
  if (lh_date_is_set (extended) && lh_date_compare (due, extended) == 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_APPROVED_DUE_DATE,
                     _("The extended deadline must lie after the original one."));

  return lh_project_check_duplicate (session, record, changes, findings, error) &&
         lh_project_check_parent (session, record, findings, error) &&
         lh_project_check_children (session, record, changes, findings, error);
}

static LhRecord *
lh_load_project (LhSession *session,
                 GPtrArray *changes,
                 gint64     project_id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (LH_IS_PROJECT (change->record) && lh_record_get_id (change->record) == project_id)
        return g_object_ref (change->record);
    }
  return lh_session_load (session, LH_TYPE_PROJECT, project_id, NULL);
}

/* The weights of a project sum to 100 % (form F3); while they are being entered they cannot, so this only warns. */
gboolean
lh_milestone_rules_check (LhSession  *session,
                          LhRecord   *record,
                          GPtrArray  *changes,
                          GPtrArray  *findings,
                          GError    **error)
{
  gint64 project_id = lh_record_get_int (record, LH_MILESTONE_PROJECT_ID);
  LhDate end = lh_record_get_date (record, LH_MILESTONE_PLANNED_END);
  g_autoptr (LhRecord) project = lh_load_project (session, changes, project_id);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_MILESTONE);
  g_autoptr (GPtrArray) siblings = NULL;
  gint64 sum = 0;

  lh_query_where_id (query, LH_MILESTONE_PROJECT_ID, project_id);
  siblings = lh_rules_find (session, changes, query, error);
  if (siblings == NULL)
    return FALSE;

  for (guint i = 0; i < siblings->len; i++)
    {
      LhRecord *sibling = g_ptr_array_index (siblings, i);

      if (lh_record_get_id (sibling) != lh_record_get_id (record))
        sum += MAX (lh_record_get_int (sibling, LH_MILESTONE_WEIGHT), 0);
    }
  sum += MAX (lh_record_get_int (record, LH_MILESTONE_WEIGHT), 0);
  if (sum != 1000)
    {
      g_autofree char *text = lh_percent_format (sum);

      lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_MILESTONE_WEIGHT,
                       _("The weights of the project sum to %s instead of 100%%."), text);
    }

  if (project != NULL && lh_date_is_set (end) && lh_date_is_set (lh_project_get_deadline (LH_PROJECT (project))) &&
      lh_date_compare (end, lh_project_get_deadline (LH_PROJECT (project))) > 0)
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_MILESTONE_PLANNED_END,
                     _("The planned end lies after the deadline of the project."));
  if (g_str_equal (lh_record_get_text (record, LH_MILESTONE_STATE), "done") &&
      lh_record_is_empty (record, LH_MILESTONE_ACTUAL_END))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_MILESTONE_ACTUAL_END,
                     _("The task is done, but the actual end is missing."));
  return TRUE;
}

/* The planned percentages are cumulative: they never fall (form F1 no. 16). */
gboolean
lh_quarter_plan_rules_check (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  LhQuarter quarter = lh_record_get_quarter (record, LH_QUARTER_PLAN_QUARTER);
  gint64 planned = lh_record_get_int (record, LH_QUARTER_PLAN_PLANNED_PROGRESS);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_QUARTER_PLAN);
  g_autoptr (GPtrArray) siblings = NULL;

  lh_query_where_id (query, LH_QUARTER_PLAN_PROJECT_ID, lh_record_get_int (record, LH_QUARTER_PLAN_PROJECT_ID));
  siblings = lh_rules_find (session, changes, query, error);
  if (siblings == NULL)
    return FALSE;

  for (guint i = 0; i < siblings->len; i++)
    {
      LhRecord *sibling = g_ptr_array_index (siblings, i);
      int order = lh_quarter_compare (lh_record_get_quarter (sibling, LH_QUARTER_PLAN_QUARTER), quarter);
      gint64 other = lh_record_get_int (sibling, LH_QUARTER_PLAN_PLANNED_PROGRESS);

      if (lh_record_get_id (sibling) == lh_record_get_id (record))
        continue;
      if (order == 0)
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_QUARTER_PLAN_QUARTER,
                         _("The project has a plan for this quarter already."));
      else if ((order < 0 && other > planned) || (order > 0 && other < planned))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_QUARTER_PLAN_PLANNED_PROGRESS,
                         _("Planned progress is cumulative and cannot fall from one quarter to the next."));
    }
  return TRUE;
}

gboolean
lh_setting_rules_check (LhSession  *session,
                        LhRecord   *record,
                        GPtrArray  *changes,
                        GPtrArray  *findings,
                        GError    **error)
{
  g_autoptr (GError) invalid = NULL;
  LhLightThresholds thresholds;

  lh_light_thresholds_init (&thresholds);
  if (!lh_record_is_empty (record, LH_SETTING_VALUE) &&
      !lh_light_thresholds_set (&thresholds, lh_record_get_text (record, LH_SETTING_KEY),
                                lh_record_get_text (record, LH_SETTING_VALUE), &invalid))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_SETTING_VALUE, "%s", invalid->message);
  return TRUE;
}
