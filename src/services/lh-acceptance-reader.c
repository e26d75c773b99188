/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-mark.h"
#include "lh-acceptance.h"
#include "lh-error.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-ledger-private.h"
#include "lh-milestone.h"
#include "lh-progress.h"
#include "lh-query-sql.h"
#include "lh-rubric-item.h"
#include "lh-rubric.h"
#include "lh-setting.h"

typedef struct
{
  gint64             acceptance_id;   /* 0: the newest of the project */
  gint64             project_id;
  LhAcceptanceSheet *sheet;
} LhSheetJob;

static void
lh_sheet_job_free (LhSheetJob *job)
{
  g_clear_object (&job->sheet);
  g_free (job);
}

void
lh_acceptance_data_clear (LhAcceptanceData *self)
{
  g_clear_object (&self->acceptance);
  g_clear_object (&self->project);
  g_clear_object (&self->organization);
  g_clear_object (&self->rubric);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_hash_table_unref);
}

static GPtrArray *
lh_acceptance_read_parts (LhSession   *session,
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

static gboolean
lh_acceptance_read_heads (LhAcceptanceData  *self,
                          LhSession         *session,
                          GError           **error)
{
  self->project = lh_session_load (session, LH_TYPE_PROJECT,
                                   lh_record_get_int (self->acceptance, LH_ACCEPTANCE_PROJECT_ID), error);
  if (self->project == NULL)
    return FALSE;
  self->rubric = lh_session_load (session, LH_TYPE_RUBRIC,
                                  lh_record_get_int (self->acceptance, LH_ACCEPTANCE_RUBRIC_ID), error);
  if (self->rubric == NULL)
    return FALSE;
  self->organization = lh_session_load (session, LH_TYPE_ORGANIZATION,
                                        lh_record_get_int (self->project, LH_PROJECT_ORGANIZATION_ID), NULL);
  return TRUE;
}

/* The newest value of each indicator that was reported up to the day. */
static void
lh_acceptance_take_values (LhAcceptanceData *self,
                           GHashTable       *quarters,
                           LhRecord         *report,
                           GPtrArray        *values)
{
  LhQuarter quarter = lh_record_get_quarter (report, LH_PROGRESS_QUARTER);

  if (lh_quarter_compare (quarter, lh_quarter_of_date (self->as_of)) > 0)
    return;
  for (guint i = 0; i < values->len; i++)
    {
      LhRecord *value = g_ptr_array_index (values, i);
      gint64 id = lh_record_get_int (value, LH_INDICATOR_VALUE_INDICATOR_ID);
      int newest = GPOINTER_TO_INT (g_hash_table_lookup (quarters, &id));

      if (lh_record_is_empty (value, LH_INDICATOR_VALUE_VALUE) || lh_quarter_get_index (quarter) < newest)
        continue;
      g_hash_table_insert (quarters, g_memdup2 (&id, sizeof id), GINT_TO_POINTER (lh_quarter_get_index (quarter)));
      g_hash_table_insert (self->values, g_memdup2 (&id, sizeof id), g_object_ref (value));
    }
}

static gboolean
lh_acceptance_read_values (LhAcceptanceData  *self,
                           LhSession         *session,
                           GPtrArray         *reports,
                           GError           **error)
{
  g_autoptr (GHashTable) quarters = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->values = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; i < reports->len; i++)
    {
      LhRecord *report = g_ptr_array_index (reports, i);
      g_autoptr (GPtrArray) values = lh_acceptance_read_parts (session, LH_TYPE_INDICATOR_VALUE,
                                                               LH_INDICATOR_VALUE_PROGRESS_ID,
                                                               lh_record_get_id (report), NULL, error);

      if (values == NULL)
        return FALSE;
      lh_acceptance_take_values (self, quarters, report, values);
    }
  return TRUE;
}

static gboolean
lh_acceptance_read_thresholds (LhSession          *session,
                               LhLightThresholds  *thresholds,
                               GError            **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SETTING);
  g_autoptr (GPtrArray) settings = lh_query_sql_run_records (session, query, error);

  lh_light_thresholds_init (thresholds);
  for (guint i = 0; settings != NULL && i < settings->len; i++)
    {
      LhRecord *setting = g_ptr_array_index (settings, i);

      lh_light_thresholds_set (thresholds, lh_record_get_text (setting, LH_SETTING_KEY),
                               lh_record_get_text (setting, LH_SETTING_VALUE), NULL);
    }
  return settings != NULL;
}

static gboolean
lh_acceptance_read_figures (LhAcceptanceData  *self,
                            LhSession         *session,
                            GError           **error)
{
  gint64 id = lh_record_get_id (self->project);
  g_autoptr (GPtrArray) reports = lh_acceptance_read_parts (session, LH_TYPE_PROGRESS, LH_PROGRESS_PROJECT_ID, id, NULL,
                                                            error);
  g_autoptr (GPtrArray) milestones = NULL;
  LhLightInput input = { .project = LH_PROJECT (self->project), .reports = reports, .children_actual = LH_UNSET };
  LhLightThresholds thresholds;

  if (reports == NULL)
    return FALSE;
  milestones = lh_acceptance_read_parts (session, LH_TYPE_MILESTONE, LH_MILESTONE_PROJECT_ID, id, "position", error);
  if (milestones == NULL)
    return FALSE;
  self->indicators = lh_acceptance_read_parts (session, LH_TYPE_INDICATOR, LH_INDICATOR_PROJECT_ID, id, "position",
                                               error);
  if (self->indicators == NULL || !lh_acceptance_read_thresholds (session, &thresholds, error))
    return FALSE;

  self->tasks = lh_attainment_of_tasks (milestones);
  self->reports = lh_attainment_of_reports (&input, &thresholds, self->as_of);
  return lh_acceptance_read_values (self, session, reports, error);
}

static LhDate
lh_acceptance_choose_day (LhRecord *acceptance)
{
  LhDate closed = lh_record_get_date (acceptance, LH_ACCEPTANCE_CLOSED_ON);
  LhDate applied = lh_record_get_date (acceptance, LH_ACCEPTANCE_APPLIED_ON);

  if (lh_date_is_set (closed))
    return closed;
  return lh_date_is_set (applied) ? applied : lh_date_today ();
}

/**
 * lh_acceptance_data_read:
 * @self: (out): gets what was read, also when that fails
 * @acceptance: the acceptance as it is or shall be
 *
 * Reads what a sheet is computed from.
 */
gboolean
lh_acceptance_data_read (LhAcceptanceData  *self,
                         LhSession         *session,
                         LhRecord          *acceptance,
                         GError           **error)
{
  g_autoptr (LhQuery) marks = lh_query_new (LH_TYPE_ACCEPTANCE_MARK);

  self->acceptance = g_object_ref (acceptance);
  self->as_of = lh_acceptance_choose_day (acceptance);
  if (!lh_acceptance_read_heads (self, session, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_FOUND,
                             _("The project or the score sheet of the acceptance is missing. Choose them first."));
      return FALSE;
    }
  self->items = lh_acceptance_read_parts (session, LH_TYPE_RUBRIC_ITEM, LH_RUBRIC_ITEM_RUBRIC_ID,
                                          lh_record_get_id (self->rubric), "position", error);
  if (self->items == NULL)
    return FALSE;
  lh_query_where_id (marks, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID, lh_record_get_id (acceptance));
  self->marks = lh_query_sql_run_records (session, marks, error);
  return self->marks != NULL && lh_acceptance_read_figures (self, session, error);
}

/**
 * lh_acceptance_sheet_read:
 * @acceptance: the acceptance as it is or shall be
 *
 * Returns: (transfer full): its sheet; %NULL with an error when the ledger cannot be read
 */
LhAcceptanceSheet *
lh_acceptance_sheet_read (LhSession  *session,
                          LhRecord   *acceptance,
                          GError    **error)
{
  g_auto (LhAcceptanceData) data = { NULL };

  if (!lh_acceptance_data_read (&data, session, acceptance, error))
    return NULL;
  return lh_acceptance_sheet_compute (&data);
}

static int
lh_acceptance_compare_attempts (gconstpointer a,
                                gconstpointer b)
{
  LhRecord *first = *(LhRecord *const *) a;
  LhRecord *second = *(LhRecord *const *) b;
  gint64 attempt_a = lh_record_get_int (first, LH_ACCEPTANCE_ATTEMPT);
  gint64 attempt_b = lh_record_get_int (second, LH_ACCEPTANCE_ATTEMPT);

  return (attempt_a > attempt_b) - (attempt_a < attempt_b);
}

/**
 * lh_acceptance_sheet_find_of_project:
 *
 * Returns: (transfer full) (element-type LhRecord): the acceptances of a project, the first attempt first
 */
GPtrArray *
lh_acceptance_sheet_find_of_project (LhSession  *session,
                                     gint64      project_id,
                                     GError    **error)
{
  GPtrArray *acceptances = lh_acceptance_read_parts (session, LH_TYPE_ACCEPTANCE, LH_ACCEPTANCE_PROJECT_ID, project_id,
                                                     NULL, error);

  if (acceptances != NULL)
    g_ptr_array_sort (acceptances, lh_acceptance_compare_attempts);
  return acceptances;
}

/**
 * lh_acceptance_sheet_find_closed:
 *
 * What a project that is to be accepted, reworked or refused is judged by: its last acceptance, if that is closed. For
 * rules, on the store thread.
 *
 * Returns: (transfer full) (nullable): the #LhAcceptance, with its result and grade; %NULL without an error when the
 *   project has none or the last one is still open
 */
LhRecord *
lh_acceptance_sheet_find_closed (LhSession  *session,
                                 gint64      project_id,
                                 GError    **error)
{
  g_autoptr (GPtrArray) acceptances = lh_acceptance_sheet_find_of_project (session, project_id, error);
  LhRecord *last;

  if (acceptances == NULL || acceptances->len == 0)
    return NULL;
  last = g_ptr_array_index (acceptances, acceptances->len - 1);
  return lh_record_is_empty (last, LH_ACCEPTANCE_CLOSED_ON) ? NULL : g_object_ref (last);
}

static LhRecord *
lh_sheet_job_find (LhSession   *session,
                   LhSheetJob  *job,
                   GError     **error)
{
  g_autoptr (GPtrArray) acceptances = NULL;

  if (job->acceptance_id != 0)
    return lh_session_load (session, LH_TYPE_ACCEPTANCE, job->acceptance_id, error);
  acceptances = lh_acceptance_sheet_find_of_project (session, job->project_id, error);
  if (acceptances == NULL || acceptances->len == 0)
    return NULL;
  return g_object_ref (g_ptr_array_index (acceptances, acceptances->len - 1));
}

static gboolean
lh_sheet_job_run (LhSession  *session,
                  gpointer    data,
                  GError    **error)
{
  LhSheetJob *job = data;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LhRecord) acceptance = lh_sheet_job_find (session, job, &local_error);

  if (acceptance != NULL)
    job->sheet = lh_acceptance_sheet_read (session, acceptance, &local_error);
  else if (local_error == NULL)
    g_set_error_literal (&local_error, LH_ERROR, LH_ERROR_NOT_FOUND,
                         _("The project has no acceptance yet. Begin one first."));
  if (job->sheet != NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static LhAcceptanceSheet *
lh_sheet_job_wait (LhLedger  *ledger,
                   gint64     acceptance_id,
                   gint64     project_id,
                   GError   **error)
{
  LhSheetJob job = { acceptance_id, project_id, NULL };

  return lh_store_run (ledger->store, lh_sheet_job_run, &job, error) ? job.sheet : NULL;
}

/**
 * lh_acceptance_sheet_load:
 *
 * Returns: (transfer full): the sheet of an acceptance, or %NULL with an error
 */
LhAcceptanceSheet *
lh_acceptance_sheet_load (LhLedger  *ledger,
                          gint64     acceptance_id,
                          GError   **error)
{
  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (acceptance_id != 0, NULL);

  return lh_sheet_job_wait (ledger, acceptance_id, 0, error);
}

/**
 * lh_acceptance_sheet_load_newest:
 *
 * Returns: (transfer full): the sheet of the last acceptance of a project, open or closed; %NULL with
 *   LH_ERROR_NOT_FOUND when it has none
 */
LhAcceptanceSheet *
lh_acceptance_sheet_load_newest (LhLedger  *ledger,
                                 gint64     project_id,
                                 GError   **error)
{
  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  return lh_sheet_job_wait (ledger, 0, project_id, error);
}

static void
lh_sheet_job_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhSheetJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->sheet), g_object_unref);
}

void
lh_acceptance_sheet_load_async (LhLedger            *ledger,
                                gint64               acceptance_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  LhSheetJob *job = g_new0 (LhSheetJob, 1);

  g_return_if_fail (LH_IS_LEDGER (ledger));

  job->acceptance_id = acceptance_id;
  lh_store_run_async (ledger->store, lh_sheet_job_run, job, (GDestroyNotify) lh_sheet_job_free, cancellable,
                      lh_sheet_job_cb, g_task_new (ledger, cancellable, callback, user_data));
}

LhAcceptanceSheet *
lh_acceptance_sheet_load_finish (LhLedger      *ledger,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
