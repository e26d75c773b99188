/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-project-duty.h"
#include "lh-project-round.h"
#include "lh-round-filer.h"
#include "lh-topic.h"

/* More core problems than this need a reason (S3-6). */
#define LH_CORE_PROBLEMS 2

/* The notice of a year heads one round: figures of filing would be ambiguous with two (S0-1). */
gboolean
lh_project_round_rules_check (LhSession  *session,
                              LhRecord   *record,
                              GPtrArray  *changes,
                              GPtrArray  *findings,
                              GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT_ROUND);
  g_autofree char *year = lh_record_serialize (record, LH_PROJECT_ROUND_YEAR);
  g_autoptr (GPtrArray) others = NULL;

  lh_query_where_field (query, LH_PROJECT_ROUND_YEAR, LH_QUERY_EQUAL, year);
  others = lh_rules_find (session, changes, query, error);
  if (others == NULL)
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    {
      LhRecord *other = g_ptr_array_index (others, i);

      if (lh_record_get_id (other) != lh_record_get_id (record) && lh_record_field_equal (other, record,
                                                                                          LH_PROJECT_ROUND_YEAR))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_ROUND_YEAR,
                         _("The year has a round already (“%s”). Edit that one."),
                         lh_record_get_text (other, LH_PROJECT_ROUND_TITLE));
    }
  return TRUE;
}

gboolean
lh_round_filer_rules_check (LhSession  *session,
                            LhRecord   *record,
                            GPtrArray  *changes,
                            GPtrArray  *findings,
                            GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ROUND_FILER);
  g_autoptr (GPtrArray) others = NULL;

  if (lh_record_get_boolean (record, LH_ROUND_FILER_EXEMPT) && lh_record_is_empty (record, LH_ROUND_FILER_REASON))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ROUND_FILER_REASON,
                     _("An organization is excused with a reason. Write down why."));

  lh_query_where_id (query, LH_ROUND_FILER_ROUND_ID, lh_record_get_int (record, LH_ROUND_FILER_ROUND_ID));
  lh_query_where_id (query, LH_ROUND_FILER_ORGANIZATION_ID,
                     lh_record_get_int (record, LH_ROUND_FILER_ORGANIZATION_ID));
  others = lh_rules_find (session, changes, query, error);
  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (others, i)) != lh_record_get_id (record))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_ROUND_FILER_ORGANIZATION_ID,
                         _("The round has an entry for this organization already. Edit that one."));
    }
  return TRUE;
}

/* The core problems of an organization and year beside one, as they will be after the change. */
static GPtrArray *
lh_topic_find_core (LhSession  *session,
                    LhRecord   *topic,
                    GPtrArray  *changes,
                    GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_TOPIC);
  g_autofree char *year = lh_record_serialize (topic, LH_TOPIC_YEAR);
  GPtrArray *topics;

  lh_query_where_id (query, LH_TOPIC_ORGANIZATION_ID, lh_record_get_int (topic, LH_TOPIC_ORGANIZATION_ID));
  lh_query_where_field (query, LH_TOPIC_YEAR, LH_QUERY_EQUAL, year);
  topics = lh_rules_find (session, changes, query, error);
  if (topics == NULL)
    return NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_INSERT && LH_IS_TOPIC (change->record))
        g_ptr_array_add (topics, g_object_ref (change->record));
    }
  for (guint i = topics->len; i > 0; i--)
    {
      LhRecord *other = g_ptr_array_index (topics, i - 1);

      if (lh_record_get_id (other) == lh_record_get_id (topic) || !lh_record_get_boolean (other, LH_TOPIC_CORE) ||
          !lh_record_field_equal (other, topic, LH_TOPIC_ORGANIZATION_ID) ||
          !lh_record_field_equal (other, topic, LH_TOPIC_YEAR))
        g_ptr_array_remove_index (topics, i - 1);
    }
  return topics;
}

/* One or two core problems (S3-6): a further one is kept only with a reason, and named. */
static gboolean
lh_topic_check_core (LhSession  *session,
                     LhRecord   *record,
                     GPtrArray  *changes,
                     GPtrArray  *findings,
                     GError    **error)
{
  g_autoptr (GPtrArray) others = NULL;
  guint n_without_reason = 0;

  if (!lh_record_get_boolean (record, LH_TOPIC_CORE))
    return TRUE;
  others = lh_topic_find_core (session, record, changes, error);
  if (others == NULL)
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    n_without_reason += lh_record_is_empty (g_ptr_array_index (others, i), LH_TOPIC_CORE_REASON);
  if (others->len < LH_CORE_PROBLEMS)
    return TRUE;
  if (!lh_record_is_empty (record, LH_TOPIC_CORE_REASON))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_TOPIC_CORE,
                     _("More than two: the organization names %u core problems in the year."), others->len + 1);
  else if (n_without_reason >= LH_CORE_PROBLEMS)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_TOPIC_CORE,
                     _("More than two: the organization has named %u core problems in the year already. Fill in the "
                       "reason for a further one first, or take one of them back."), others->len);
  return TRUE;
}

gboolean
lh_topic_rules_check (LhSession  *session,
                      LhRecord   *record,
                      GPtrArray  *changes,
                      GPtrArray  *findings,
                      GError    **error)
{
  return lh_topic_check_core (session, record, changes, findings, error);
}

/* Only lines of a responsibility checklist are duties that a project serves (S3-3). */
gboolean
lh_project_duty_rules_check (LhSession  *session,
                             LhRecord   *record,
                             GPtrArray  *changes,
                             GPtrArray  *findings,
                             GError    **error)
{
  g_autoptr (LhRecord) item = lh_session_load (session, LH_TYPE_CHECKLIST_ITEM,
                                               lh_record_get_int (record, LH_PROJECT_DUTY_ITEM_ID), NULL);
  g_autoptr (LhRecord) checklist = NULL;

  if (item != NULL)
    checklist = lh_session_load (session, LH_TYPE_CHECKLIST,
                                 lh_record_get_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID), NULL);
  if (checklist != NULL && !g_str_equal (lh_record_get_text (checklist, LH_CHECKLIST_KIND), "responsibility"))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_PROJECT_DUTY_ITEM_ID,
                     _("“%s” is no line of a responsibility checklist."),
                     lh_record_get_text (item, LH_CHECKLIST_ITEM_TITLE));
  return TRUE;
}
