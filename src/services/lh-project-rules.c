/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-project.h"
#include "lh-text.h"

#define LH_FIRST_YEAR 2000
#define LH_LAST_YEAR 2099
#define LH_MAX_DEPTH 16

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
         lh_workflow_rules_check_project (session, record, changes, findings, error);
}
