/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-chain-slot.h"
#include "lh-codes.h"
#include "lh-project.h"
#include "lh-project-partner.h"
#include "lh-text.h"

#define FULL 1000

/* The records of a query as they will be after the change, new ones included. */
static GPtrArray *
lh_people_find_all (LhSession  *session,
                    GPtrArray  *changes,
                    GType       type,
                    guint       link,
                    gint64      id,
                    GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  GPtrArray *records;

  lh_query_where_id (query, link, id);
  records = lh_rules_find (session, changes, query, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      if (lh_record_get_int (g_ptr_array_index (records, i), link) != id)
        g_ptr_array_remove_index (records, i--);
    }
  for (guint i = 0; records != NULL && i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_INSERT && G_OBJECT_TYPE (change->record) == type &&
          lh_record_get_int (change->record, link) == id)
        g_ptr_array_add (records, g_object_ref (change->record));
    }
  return records;
}

/* Of several sub-projects in one change the first one speaks for all. */
static gboolean
lh_project_is_first_child (GPtrArray *changes,
                           LhRecord  *record)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind != LH_CHANGE_DELETE && LH_IS_PROJECT (change->record) &&
          lh_record_get_int (change->record, LH_PROJECT_PARENT_ID) == lh_record_get_int (record, LH_PROJECT_PARENT_ID))
        return lh_record_get_id (change->record) == lh_record_get_id (record);
    }
  return TRUE;
}

/* The shares of the sub-projects should make 100 % (1+N): anything else is told, not refused. */
static gboolean
lh_project_check_shares (LhSession  *session,
                         LhRecord   *record,
                         GPtrArray  *changes,
                         GPtrArray  *findings,
                         GError    **error)
{
  g_autoptr (GPtrArray) siblings = NULL;
  g_autofree char *text = NULL;
  gint64 sum = 0;
  gboolean shared = FALSE;

  if (!lh_project_is_first_child (changes, record))
    return TRUE;
  siblings = lh_people_find_all (session, changes, LH_TYPE_PROJECT, LH_PROJECT_PARENT_ID,
                                 lh_record_get_int (record, LH_PROJECT_PARENT_ID), error);
  if (siblings == NULL)
    return FALSE;
  for (guint i = 0; i < siblings->len; i++)
    {
      gint64 share = lh_record_get_int (g_ptr_array_index (siblings, i), LH_PROJECT_CHILD_SHARE);

      shared |= share != LH_UNSET;
      sum += share != LH_UNSET ? share : 0;
    }
  if (!shared || sum == FULL)
    return TRUE;
  text = lh_percent_format (sum);
  lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_PROJECT_CHILD_SHARE,
                   _("The shares of the sub-projects make %s, not 100%%."), text);
  return TRUE;
}

static gboolean
lh_project_check_upper_due (LhSession  *session,
                            LhRecord   *record,
                            GPtrArray  *findings,
                            GError    **error)
{
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) upper = lh_session_load (session, LH_TYPE_PROJECT,
                                                lh_record_get_int (record, LH_PROJECT_PARENT_ID), &load_error);
  LhDate due = lh_project_get_deadline (LH_PROJECT (record));
  LhDate limit;

  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (upper == NULL)
    return TRUE;
  limit = lh_project_get_deadline (LH_PROJECT (upper));
  if (lh_date_is_set (due) && lh_date_is_set (limit) && lh_date_compare (due, limit) > 0)
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_PROJECT_DUE_DATE,
                     _("The sub-project ends after its upper project “%s”."),
                     lh_record_get_text (upper, LH_PROJECT_NAME));
  return TRUE;
}

/* What a project owes to its upper project. */
gboolean
lh_project_rules_check_upper (LhSession  *session,
                              LhRecord   *record,
                              GPtrArray  *changes,
                              GPtrArray  *findings,
                              GError    **error)
{
  if (lh_record_get_int (record, LH_PROJECT_PARENT_ID) == 0)
    return TRUE;
  return lh_project_check_shares (session, record, changes, findings, error) &&
         lh_project_check_upper_due (session, record, findings, error);
}

/* One slot of a level, and one level once. */
gboolean
lh_chain_slot_rules_check (LhSession  *session,
                           LhRecord   *record,
                           GPtrArray  *changes,
                           GPtrArray  *findings,
                           GError    **error)
{
  const char *level = lh_record_get_text (record, LH_CHAIN_SLOT_LEVEL);
  g_autoptr (GPtrArray) slots = lh_people_find_all (session, changes, LH_TYPE_CHAIN_SLOT, LH_CHAIN_SLOT_PROJECT_ID,
                                                    lh_record_get_int (record, LH_CHAIN_SLOT_PROJECT_ID), error);

  if (slots == NULL)
    return FALSE;
  for (guint i = 0; i < slots->len; i++)
    {
      LhRecord *slot = g_ptr_array_index (slots, i);

      if (lh_record_get_id (slot) != lh_record_get_id (record) &&
          g_str_equal (lh_record_get_text (slot, LH_CHAIN_SLOT_LEVEL), level))
        {
          lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_CHAIN_SLOT_LEVEL,
                           _("The chain has a slot for “%s” already. Change that one."),
                           lh_code_get_label ("chain-level", level, NULL));
          return TRUE;
        }
    }
  if (lh_text_is_blank (lh_record_get_text (record, LH_CHAIN_SLOT_TASK)))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_CHAIN_SLOT_TASK,
                     _("Without a task the slot counts as missing."));
  return TRUE;
}

/* A partner is an organization of the register or is named, and is not the project's own organization. */
gboolean
lh_project_partner_rules_check (LhSession  *session,
                                LhRecord   *record,
                                GPtrArray  *changes,
                                GPtrArray  *findings,
                                GError    **error)
{
  gint64 organization_id = lh_record_get_int (record, LH_PROJECT_PARTNER_ORGANIZATION_ID);
  const char *role = lh_record_get_text (record, LH_PROJECT_PARTNER_ROLE);
  g_autoptr (GError) load_error = NULL;
  g_autoptr (LhRecord) project = NULL;

  if (organization_id == 0 && lh_text_is_blank (lh_record_get_text (record, LH_PROJECT_PARTNER_NAME)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_PARTNER_NAME,
                     _("Choose the organization of the partner, or write its name."));
  if (organization_id == 0 || !(g_str_equal (role, "joint") || g_str_equal (role, "assisting")))
    return TRUE;

  project = lh_session_load (session, LH_TYPE_PROJECT, lh_record_get_int (record, LH_PROJECT_PARTNER_PROJECT_ID),
                             &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (project != NULL && lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID) == organization_id)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_PARTNER_ORGANIZATION_ID,
                     _("The organization files the project itself; a partner is another one."));
  return TRUE;
}
