/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-generate.h"

#include "lh-duty-plan-private.h"
#include "lh-duty-record.h"
#include "lh-duty-sql.h"
#include "lh-ledger-private.h"

typedef struct
{
  int              year;
  gint64           organization_id;
  LhDutyPlanFlags  flags;
  LhDutyPlan      *plan;
} LhDutyPlanJob;

G_DEFINE_FINAL_TYPE (LhDutyPlan, lh_duty_plan, G_TYPE_OBJECT)

static const struct
{
  const char *code;
  const char *label;
} skips[LH_DUTY_N_SKIPS] = {
  [LH_DUTY_SKIP_NO_CALENDAR] = { "no-calendar", N_("Follows no calendar") },
  [LH_DUTY_SKIP_NO_SCOPE] = { "no-scope", N_("“For whom” is not filled in") },
  [LH_DUTY_SKIP_NO_BEARER] = { "no-bearer", N_("No organization of the register bears it") },
  [LH_DUTY_SKIP_NO_MEMBERS] = { "no-members", N_("The organization has no committee members") },
  [LH_DUTY_SKIP_NOT_ACTIVE] = { "not-active", N_("The organization does not exist on the due date") },
  [LH_DUTY_SKIP_MEMBER_LEFT] = { "member-left", N_("Not a member on the due date") },
  [LH_DUTY_SKIP_LINE_CHANGED] = { "line-changed", N_("The line does not ask for it any more") },
};

static void
lh_duty_plan_count_free (LhDutyPlanCount *self)
{
  g_object_unref (self->record);
  g_free (self);
}

static void
lh_duty_plan_skip_free (LhDutyPlanSkip *self)
{
  g_object_unref (self->item);
  g_clear_object (&self->organization);
  g_free (self);
}

static void
lh_duty_plan_extra_free (LhDutyPlanExtra *self)
{
  g_object_unref (self->duty);
  g_object_unref (self->item);
  g_clear_object (&self->organization);
  g_free (self);
}

static void
lh_duty_plan_finalize (GObject *object)
{
  LhDutyPlan *self = LH_DUTY_PLAN (object);

  g_ptr_array_unref (self->duties);
  g_ptr_array_unref (self->checklists);
  g_ptr_array_unref (self->organizations);
  g_ptr_array_unref (self->skips);
  g_ptr_array_unref (self->extras);

  G_OBJECT_CLASS (lh_duty_plan_parent_class)->finalize (object);
}

static void
lh_duty_plan_class_init (LhDutyPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_duty_plan_finalize;
}

static void
lh_duty_plan_init (LhDutyPlan *self)
{
  self->duties = g_ptr_array_new_with_free_func (g_object_unref);
  self->checklists = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_duty_plan_count_free);
  self->organizations = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_duty_plan_count_free);
  self->skips = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_duty_plan_skip_free);
  self->extras = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_duty_plan_extra_free);
}

/* The ids of the duties something was recorded for. */
static GHashTable *
lh_duty_plan_read_recorded (LhSession  *session,
                            int         year,
                            GError    **error)
{
  g_autoptr (GPtrArray) records = lh_duty_sql_read_of_year (session, LH_TYPE_DUTY_RECORD, year, error);
  GHashTable *recorded;

  if (records == NULL)
    return NULL;
  recorded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = lh_record_get_int (g_ptr_array_index (records, i), LH_DUTY_RECORD_DUTY_ID);

      g_hash_table_add (recorded, g_memdup2 (&id, sizeof id));
    }
  return recorded;
}

static gboolean
lh_duty_plan_job_run (LhSession  *session,
                      gpointer    data,
                      GError    **error)
{
  LhDutyPlanJob *job = data;
  g_autoptr (LhDutyData) duties = lh_duty_data_read (session, job->year, error);
  g_autoptr (GHashTable) recorded = NULL;

  if (duties != NULL)
    recorded = lh_duty_plan_read_recorded (session, job->year, error);
  if (recorded == NULL)
    return FALSE;
  job->plan = lh_duty_plan_compute (duties, job->organization_id, job->flags, recorded);
  return TRUE;
}

static void
lh_duty_plan_job_free (LhDutyPlanJob *job)
{
  g_clear_object (&job->plan);
  g_free (job);
}

/**
 * lh_duty_plan_load:
 * @year: the year of the lists
 * @organization_id: only duties of this organization; 0 for all
 *
 * Returns: (transfer full): what is to be created, or %NULL with an error
 */
LhDutyPlan *
lh_duty_plan_load (LhLedger         *ledger,
                   int               year,
                   gint64            organization_id,
                   LhDutyPlanFlags   flags,
                   GError          **error)
{
  LhDutyPlanJob job = { .year = year, .organization_id = organization_id, .flags = flags };

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  return lh_store_run (ledger->store, lh_duty_plan_job_run, &job, error) ? job.plan : NULL;
}

static void
lh_duty_plan_job_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhDutyPlanJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->plan), g_object_unref);
}

void
lh_duty_plan_load_async (LhLedger            *ledger,
                         int                  year,
                         gint64               organization_id,
                         LhDutyPlanFlags      flags,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  LhDutyPlanJob *job = g_new0 (LhDutyPlanJob, 1);

  g_return_if_fail (LH_IS_LEDGER (ledger));

  job->year = year;
  job->organization_id = organization_id;
  job->flags = flags;
  lh_store_run_async (ledger->store, lh_duty_plan_job_run, job, (GDestroyNotify) lh_duty_plan_job_free, cancellable,
                      lh_duty_plan_job_cb, g_task_new (ledger, cancellable, callback, user_data));
}

LhDutyPlan *
lh_duty_plan_load_finish (LhLedger      *ledger,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

int
lh_duty_plan_get_year (LhDutyPlan *self)
{
  g_return_val_if_fail (LH_IS_DUTY_PLAN (self), 0);
  return self->year;
}

/**
 * lh_duty_plan_get_duties:
 *
 * Returns: (transfer none) (element-type LhDuty): the duties to be created
 */
GPtrArray *
lh_duty_plan_get_duties (LhDutyPlan *self)
{
  g_return_val_if_fail (LH_IS_DUTY_PLAN (self), NULL);
  return self->duties;
}

/**
 * lh_duty_plan_get_checklists:
 *
 * Returns: (transfer none) (element-type LhDutyPlanCount): what is created for each list
 */
GPtrArray *
lh_duty_plan_get_checklists (LhDutyPlan *self)
{
  g_return_val_if_fail (LH_IS_DUTY_PLAN (self), NULL);
  return self->checklists;
}

/**
 * lh_duty_plan_get_organizations:
 *
 * Returns: (transfer none) (element-type LhDutyPlanCount): what is created for each organization, in official order
 */
GPtrArray *
lh_duty_plan_get_organizations (LhDutyPlan *self)
{
  g_return_val_if_fail (LH_IS_DUTY_PLAN (self), NULL);
  return self->organizations;
}

/**
 * lh_duty_plan_get_skips:
 *
 * Returns: (transfer none) (element-type LhDutyPlanSkip): what is left out, and why
 */
GPtrArray *
lh_duty_plan_get_skips (LhDutyPlan *self)
{
  g_return_val_if_fail (LH_IS_DUTY_PLAN (self), NULL);
  return self->skips;
}

/**
 * lh_duty_plan_get_extras:
 *
 * Returns: (transfer none) (element-type LhDutyPlanExtra): superfluous duties
 */
GPtrArray *
lh_duty_plan_get_extras (LhDutyPlan *self)
{
  g_return_val_if_fail (LH_IS_DUTY_PLAN (self), NULL);
  return self->extras;
}

/**
 * lh_duty_plan_get_required:
 *
 * Returns: how often the duties to be created are to be done, in all
 */
guint
lh_duty_plan_get_required (LhDutyPlan *self)
{
  g_return_val_if_fail (LH_IS_DUTY_PLAN (self), 0);
  return self->required;
}

guint
lh_duty_plan_get_n_present (LhDutyPlan *self)
{
  g_return_val_if_fail (LH_IS_DUTY_PLAN (self), 0);
  return self->n_present;
}

/**
 * lh_duty_plan_create_changes:
 *
 * Returns: (transfer full): the change that creates the duties; empty when none is missing
 */
LhChangeSet *
lh_duty_plan_create_changes (LhDutyPlan *self)
{
  LhChangeSet *changes = lh_change_set_new ("generate-duties");

  g_return_val_if_fail (LH_IS_DUTY_PLAN (self), changes);

  for (guint i = 0; i < self->duties->len; i++)
    {
      g_autoptr (LhRecord) duty = lh_record_duplicate (g_ptr_array_index (self->duties, i));

      lh_change_set_insert (changes, duty);
    }
  return changes;
}

/**
 * lh_duty_plan_create_removal:
 *
 * Returns: (transfer full): the change that removes the superfluous duties nobody touched
 */
LhChangeSet *
lh_duty_plan_create_removal (LhDutyPlan *self)
{
  LhChangeSet *changes = lh_change_set_new ("remove-duties");

  g_return_val_if_fail (LH_IS_DUTY_PLAN (self), changes);

  for (guint i = 0; i < self->extras->len; i++)
    {
      LhDutyPlanExtra *extra = g_ptr_array_index (self->extras, i);

      if (extra->removable)
        lh_change_set_delete (changes, extra->duty);
    }
  return changes;
}

const char *
lh_duty_skip_get_code (LhDutySkip reason)
{
  g_return_val_if_fail (reason < LH_DUTY_N_SKIPS, NULL);
  return skips[reason].code;
}

const char *
lh_duty_skip_get_label (LhDutySkip  reason,
                        LhCatalog  *catalog)
{
  g_return_val_if_fail (reason < LH_DUTY_N_SKIPS, NULL);
  return lh_tr (catalog, skips[reason].label);
}
