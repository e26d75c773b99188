/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-dossier.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lh-acceptance-sheet-private.h"
#include "lh-attachment.h"
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-codes.h"
#include "lh-error.h"
#include "lh-indicator.h"
#include "lh-key-task.h"
#include "lh-ledger-private.h"
#include "lh-milestone.h"
#include "lh-numbering.h"
#include "lh-project-duty.h"
#include "lh-project-key-task.h"
#include "lh-quarter-plan.h"
#include "lh-query-sql.h"
#include "lh-text.h"

typedef struct
{
  gint64            project_id;
  LhProjectDossier *dossier;
} LhDossierJob;

/* Records of a type that refer to another one; by @sort, NULL for no order. */
static GPtrArray *
lh_dossier_query (LhSession   *session,
                  GType        type,
                  guint        field,
                  gint64       id,
                  const char  *sort,
                  GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  lh_query_where_id (query, field, id);
  if (sort != NULL)
    lh_query_set_sort (query, sort, FALSE);
  return lh_query_sql_run_records (session, query, error);
}

/* What the records of a crossing table refer to. */
static GPtrArray *
lh_dossier_follow (LhSession  *session,
                   GType       crossing,
                   guint       project_field,
                   gint64      project_id,
                   GType       type,
                   guint       target_field,
                   GError    **error)
{
  g_autoptr (GPtrArray) links = lh_dossier_query (session, crossing, project_field, project_id, NULL, error);
  g_autofree gint64 *ids = NULL;

  if (links == NULL)
    return NULL;
  ids = g_new0 (gint64, links->len + 1);
  for (guint i = 0; i < links->len; i++)
    ids[i] = lh_record_get_int (g_ptr_array_index (links, i), target_field);
  return lh_session_load_many (session, type, ids, links->len, error);
}

/* A single record that may be missing: what refers to it is printed without. */
static gboolean
lh_dossier_load_one (LhSession  *session,
                     GType       type,
                     gint64      id,
                     LhRecord  **record,
                     GError    **error)
{
  g_autoptr (GError) local_error = NULL;

  if (id == 0)
    return TRUE;
  *record = lh_session_load (session, type, id, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
lh_dossier_load_committee (LhProjectDossier  *self,
                           LhSession         *session,
                           GError           **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) found = NULL;

  lh_query_where_field (query, LH_ORGANIZATION_KIND, LH_QUERY_EQUAL, "committee");
  lh_query_set_limit (query, 1);
  found = lh_query_sql_run_records (session, query, error);
  if (found == NULL)
    return FALSE;
  if (found->len > 0)
    self->committee = g_object_ref (g_ptr_array_index (found, 0));
  return TRUE;
}

/* Indicators and plan: what a project promises. */
static gboolean
lh_dossier_load_promise (LhProjectDossier  *self,
                         LhSession         *session,
                         GError           **error)
{
  gint64 id = lh_record_get_id (self->project);

  self->indicators = lh_dossier_query (session, LH_TYPE_INDICATOR, LH_INDICATOR_PROJECT_ID, id, "position", error);
  if (self->indicators == NULL)
    return FALSE;
  self->plans = lh_dossier_query (session, LH_TYPE_QUARTER_PLAN, LH_QUARTER_PLAN_PROJECT_ID, id, "quarter", error);
  return self->plans != NULL;
}

static gboolean
lh_dossier_load_parts (LhProjectDossier  *self,
                       LhSession         *session,
                       GError           **error)
{
  gint64 id = lh_record_get_id (self->project);
  g_autoptr (LhQuery) attachments = lh_query_new (LH_TYPE_ATTACHMENT);

  self->milestones = lh_dossier_query (session, LH_TYPE_MILESTONE, LH_MILESTONE_PROJECT_ID, id, "position", error);
  if (self->milestones == NULL)
    return FALSE;
  self->key_tasks = lh_dossier_follow (session, LH_TYPE_PROJECT_KEY_TASK, LH_PROJECT_KEY_TASK_PROJECT_ID, id,
                                       LH_TYPE_KEY_TASK, LH_PROJECT_KEY_TASK_KEY_TASK_ID, error);
  if (self->key_tasks == NULL)
    return FALSE;
  self->duties = lh_dossier_follow (session, LH_TYPE_PROJECT_DUTY, LH_PROJECT_DUTY_PROJECT_ID, id,
                                    LH_TYPE_CHECKLIST_ITEM, LH_PROJECT_DUTY_ITEM_ID, error);
  if (self->duties == NULL)
    return FALSE;
  lh_query_where_field (attachments, LH_ATTACHMENT_OWNER_ENTITY, LH_QUERY_EQUAL, "project");
  lh_query_where_id (attachments, LH_ATTACHMENT_OWNER_ID, id);
  self->attachments = lh_query_sql_run_records (session, attachments, error);
  return self->attachments != NULL;
}

static gboolean
lh_dossier_load_bearer_duties (LhProjectDossier  *self,
                               LhSession         *session,
                               GError           **error)
{
  g_autoptr (LhQuery) checklists = lh_query_new (LH_TYPE_CHECKLIST);
  g_autofree char *year = lh_record_serialize (self->project, LH_PROJECT_YEAR);
  g_autoptr (GPtrArray) found = NULL;

  self->bearer_duties = g_ptr_array_new_with_free_func (g_object_unref);
  lh_query_where_field (checklists, LH_CHECKLIST_KIND, LH_QUERY_EQUAL, "responsibility");
  lh_query_where_field (checklists, LH_CHECKLIST_YEAR, LH_QUERY_EQUAL, year);
  found = lh_query_sql_run_records (session, checklists, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_ITEM);
      g_autoptr (GPtrArray) items = NULL;

      lh_query_where_id (query, LH_CHECKLIST_ITEM_CHECKLIST_ID, lh_record_get_id (g_ptr_array_index (found, i)));
      lh_query_where_field (query, LH_CHECKLIST_ITEM_BEARER, LH_QUERY_EQUAL, lh_project_dossier_get_bearer (self));
      lh_query_set_sort (query, "position", FALSE);
      items = lh_query_sql_run_records (session, query, error);
      if (items == NULL)
        return FALSE;
      g_ptr_array_extend (self->bearer_duties, items, (GCopyFunc) (GCallback) g_object_ref, NULL);
    }
  return found != NULL;
}

static gboolean
lh_dossier_load_siblings (LhProjectDossier  *self,
                          LhSession         *session,
                          GError           **error)
{
  const char *lead = lh_record_get_text (self->project, LH_PROJECT_LEAD_NAME);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *year = lh_record_serialize (self->project, LH_PROJECT_YEAR);
  g_autoptr (GPtrArray) found = NULL;

  self->siblings = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_project_dossier_free);
  if (lead == NULL || *lead == '\0')
    return TRUE;
  lh_query_where_id (query, LH_PROJECT_ORGANIZATION_ID, lh_record_get_int (self->project, LH_PROJECT_ORGANIZATION_ID));
  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year);
  lh_query_where_field (query, LH_PROJECT_LEAD_NAME, LH_QUERY_EQUAL, lead);
  lh_query_set_sort (query, "number", FALSE);
  found = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      LhRecord *project = g_ptr_array_index (found, i);
      LhProjectDossier *sibling;

      /* Names are short, so the post must agree, too: two secretaries may be called 王××. */
      if (lh_record_get_id (project) == lh_record_get_id (self->project) || !lh_project_dossier_is_binding (project)
          || !lh_record_field_equal (project, self->project, LH_PROJECT_LEAD_POST))
        continue;
      sibling = g_new0 (LhProjectDossier, 1);
      sibling->project = g_object_ref (project);
      g_ptr_array_add (self->siblings, sibling);
      if (!lh_dossier_load_promise (sibling, session, error))
        return FALSE;
    }
  return found != NULL;
}

static gboolean
lh_dossier_load_sheet (LhProjectDossier  *self,
                       LhSession         *session,
                       GError           **error)
{
  g_autoptr (GPtrArray) found = lh_acceptance_sheet_find_of_project (session, lh_record_get_id (self->project), error);

  if (found == NULL || found->len == 0)
    return found != NULL;
  self->sheet = lh_acceptance_sheet_read (session, g_ptr_array_index (found, found->len - 1), error);
  return self->sheet != NULL;
}

static gboolean
lh_dossier_job_run (LhSession  *session,
                    gpointer    data,
                    GError    **error)
{
  LhDossierJob *job = data;
  g_autoptr (LhProjectDossier) self = g_new0 (LhProjectDossier, 1);

  if (!lh_dossier_load_one (session, LH_TYPE_PROJECT, job->project_id, &self->project, error))
    return FALSE;
  if (self->project == NULL)
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_FOUND,
                           _("The project does not exist any more; it may have been deleted."));
      return FALSE;
    }
  if (!lh_dossier_load_one (session, LH_TYPE_ORGANIZATION,
                            lh_record_get_int (self->project, LH_PROJECT_ORGANIZATION_ID), &self->organization, error)
      || !lh_dossier_load_committee (self, session, error)
      || !lh_dossier_load_promise (self, session, error)
      || !lh_dossier_load_parts (self, session, error)
      || !lh_dossier_load_bearer_duties (self, session, error)
      || !lh_dossier_load_siblings (self, session, error)
      || !lh_dossier_load_sheet (self, session, error))
    return FALSE;
  job->dossier = g_steal_pointer (&self);
  return TRUE;
}

static void
lh_dossier_job_free (LhDossierJob *job)
{
  g_clear_pointer (&job->dossier, lh_project_dossier_free);
  g_free (job);
}

void
lh_project_dossier_free (LhProjectDossier *self)
{
  g_clear_object (&self->project);
  g_clear_object (&self->organization);
  g_clear_object (&self->committee);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->milestones, g_ptr_array_unref);
  g_clear_pointer (&self->key_tasks, g_ptr_array_unref);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  g_clear_pointer (&self->bearer_duties, g_ptr_array_unref);
  g_clear_pointer (&self->siblings, g_ptr_array_unref);
  g_clear_object (&self->sheet);
  g_free (self);
}

/**
 * lh_project_dossier_load:
 *
 * Reads all that is printed about a project. Waits for the disk.
 *
 * Returns: (transfer full): the dossier, or %NULL with LH_ERROR_NOT_FOUND when there is no such project
 */
LhProjectDossier *
lh_project_dossier_load (LhLedger  *ledger,
                         gint64     project_id,
                         GError   **error)
{
  LhDossierJob job = { .project_id = project_id };

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  return lh_store_run (ledger->store, lh_dossier_job_run, &job, error) ? job.dossier : NULL;
}

static void
lh_project_dossier_loaded_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhDossierJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job != NULL)
    g_task_return_pointer (task, g_steal_pointer (&job->dossier), (GDestroyNotify) lh_project_dossier_free);
  else
    g_task_return_error (task, error);
}

/**
 * lh_project_dossier_load_async:
 *
 * As lh_project_dossier_load(), without waiting.
 */
void
lh_project_dossier_load_async (LhLedger            *ledger,
                               gint64               project_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  LhDossierJob *job;

  g_return_if_fail (LH_IS_LEDGER (ledger));

  job = g_new0 (LhDossierJob, 1);
  job->project_id = project_id;
  lh_store_run_async (ledger->store, lh_dossier_job_run, job, (GDestroyNotify) lh_dossier_job_free, cancellable,
                      lh_project_dossier_loaded_cb, g_task_new (ledger, cancellable, callback, user_data));
}

LhProjectDossier *
lh_project_dossier_load_finish (LhLedger      *ledger,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lh_project_dossier_is_binding:
 * @project: a project
 *
 * Returns: whether its secretary answers for it; nobody does for one that was withdrawn, refused or terminated
 */
gboolean
lh_project_dossier_is_binding (LhRecord *project)
{
  static const char *const others[] = { LH_STATE_WITHDRAWN, LH_STATE_REJECTED, LH_STATE_TERMINATED, NULL };
  const char *state = lh_record_get_text (project, LH_PROJECT_STATE);

  return state == NULL || !g_strv_contains (others, state);
}

/**
 * lh_project_dossier_get_bearer:
 *
 * Who its leading secretary is among the bearers of duties (三级五岗): by the level of the project where it is set,
 * else by the post.
 *
 * Returns: (transfer none): a code of the vocabulary "bearer"
 */
const char *
lh_project_dossier_get_bearer (LhProjectDossier *self)
{
  static const struct { const char *level; const char *bearer; } levels[] = {
    { "party-group", "party-group-secretary" },
    { "organ-committee", "organ-committee-secretary" },
    { "branch", "branch-secretary" },
  };
  static const struct { const char *words; const char *bearer; } posts[] = {
    { "机关党委书记", "organ-committee-secretary" },
    { "专职副书记", "deputy-secretary" },
    { "支部书记", "branch-secretary" },
    { "支书", "branch-secretary" },
  };
  const char *level = lh_record_get_text (self->project, LH_PROJECT_LEVEL);
  const char *post = lh_record_get_text (self->project, LH_PROJECT_LEAD_POST);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      if (g_strcmp0 (level, levels[i].level) == 0)
        return levels[i].bearer;
    }
  for (guint i = 0; post != NULL && i < G_N_ELEMENTS (posts); i++)
    {
      if (strstr (post, posts[i].words) != NULL)
        return posts[i].bearer;
    }
  return "party-group-secretary";
}

/* A number that was given to one of the projects of the secretary is that of the letter. */
static const char *
lh_project_dossier_find_pledge_number (LhProjectDossier *self)
{
  const char *number = lh_record_get_text (self->project, LH_PROJECT_PLEDGE_NUMBER);

  for (guint i = 0; lh_text_is_blank (number) && i < self->siblings->len; i++)
    {
      LhProjectDossier *sibling = g_ptr_array_index (self->siblings, i);

      number = lh_record_get_text (sibling->project, LH_PROJECT_PLEDGE_NUMBER);
    }
  return lh_text_is_blank (number) ? NULL : number;
}

/**
 * lh_project_dossier_format_pledge_number:
 *
 * Returns: (transfer full): the number of the responsibility letter: the one that was given, else what it would get
 */
char *
lh_project_dossier_format_pledge_number (LhProjectDossier *self)
{
  const char *number = lh_project_dossier_find_pledge_number (self);
  const char *code = self->organization != NULL ? lh_record_get_text (self->organization, LH_ORGANIZATION_CODE) : NULL;

  if (number != NULL)
    return g_strdup (number);
  return lh_pledge_number_format (lh_record_get_int (self->project, LH_PROJECT_YEAR), code != NULL ? code : "", 1);
}
