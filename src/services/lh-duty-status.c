/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-status.h"

#include "lh-checklist-item.h"
#include "lh-codes.h"
#include "lh-duty-data.h"
#include "lh-duty-record.h"
#include "lh-duty-schedule.h"
#include "lh-duty-sql.h"
#include "lh-duty.h"
#include "lh-ledger-private.h"

struct _LhDutyStatus
{
  GObject       parent_instance;

  LhDutyFilter  filter;
  GPtrArray    *entries;
  LhDutyTotals  totals;
  LhDutyTotals  levels[LH_DUTY_N_LEVELS];
};

typedef struct
{
  LhDutyFilter  filter;
  LhDutyStatus *status;
} LhDutyStatusJob;

G_DEFINE_FINAL_TYPE (LhDutyStatus, lh_duty_status, G_TYPE_OBJECT)

static const char *const states[LH_DUTY_N_STATES] = {
  [LH_DUTY_STATE_OPEN] = "open",
  [LH_DUTY_STATE_DONE] = "done",
  [LH_DUTY_STATE_MISSED] = "missed",
  [LH_DUTY_STATE_EXEMPT] = "exempt",
};

static void
lh_duty_entry_free (LhDutyEntry *self)
{
  g_clear_object (&self->duty);
  g_clear_object (&self->item);
  g_clear_object (&self->checklist);
  g_clear_object (&self->organization);
  g_clear_object (&self->member);
  g_free (self);
}

static void
lh_duty_status_finalize (GObject *object)
{
  LhDutyStatus *self = LH_DUTY_STATUS (object);

  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (lh_duty_status_parent_class)->finalize (object);
}

static void
lh_duty_status_class_init (LhDutyStatusClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_duty_status_finalize;
}

static void
lh_duty_status_init (LhDutyStatus *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_duty_entry_free);
}

static guint
lh_duty_entry_get_count (LhRecord *record,
                         guint     field,
                         guint     fallback)
{
  gint64 count = lh_record_get_int (record, field);

  return count == LH_UNSET || count < 0 ? fallback : (guint) count;
}

/* A ledger of an older version knows how often, but has no single records. */
static void
lh_duty_entry_count_old (LhDutyEntry *self,
                         LhDate       as_of)
{
  LhDate done_on = lh_record_get_date (self->duty, LH_DUTY_DONE_ON);

  if (lh_date_is_set (done_on) && lh_date_compare (done_on, as_of) > 0)
    return;
  self->done = lh_duty_entry_get_count (self->duty, LH_DUTY_DONE_COUNT, 0);
  if (self->done < self->required &&
      g_strcmp0 (lh_record_get_text (self->duty, LH_DUTY_STATE), states[LH_DUTY_STATE_DONE]) == 0)
    self->done = self->required;
  self->done_on = done_on;
}

/**
 * lh_duty_entry_judge:
 * @entry: with its duty set
 * @records: (nullable) (element-type LhRecord): all records of the duty
 * @as_of: the day; what was recorded for a later one does not count
 *
 * Finds out how a duty stands on a day. A missed one stays missed until it is done or exempt.
 */
void
lh_duty_entry_judge (LhDutyEntry *entry,
                     GPtrArray   *records,
                     LhDate       as_of)
{
  LhDate due = lh_record_get_date (entry->duty, LH_DUTY_DUE_ON);

  entry->required = MAX (lh_duty_entry_get_count (entry->duty, LH_DUTY_REQUIRED_COUNT, 1), 1);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);
      LhDate done_on = lh_record_get_date (record, LH_DUTY_RECORD_DONE_ON);

      if (lh_date_compare (done_on, as_of) > 0)
        continue;
      entry->done += lh_duty_entry_get_count (record, LH_DUTY_RECORD_TIMES, 1);
      entry->n_records++;
      if (!lh_date_is_set (entry->done_on) || lh_date_compare (done_on, entry->done_on) > 0)
        entry->done_on = done_on;
    }
  if (records == NULL || records->len == 0)
    lh_duty_entry_count_old (entry, as_of);

  entry->due = lh_date_compare (due, as_of) <= 0;
  if (g_strcmp0 (lh_record_get_text (entry->duty, LH_DUTY_STATE), states[LH_DUTY_STATE_EXEMPT]) == 0)
    entry->state = LH_DUTY_STATE_EXEMPT;
  else if (entry->done >= entry->required)
    entry->state = LH_DUTY_STATE_DONE;
  else
    entry->state = lh_date_compare (due, as_of) < 0 ? LH_DUTY_STATE_MISSED : LH_DUTY_STATE_OPEN;
  entry->overdue = entry->state == LH_DUTY_STATE_MISSED;
  entry->late = entry->state == LH_DUTY_STATE_DONE && lh_date_is_set (entry->done_on) &&
                lh_date_compare (entry->done_on, due) > 0;
}

/**
 * lh_duty_entry_format_period:
 *
 * Returns: (transfer full): what the period of the duty is called
 */
char *
lh_duty_entry_format_period (const LhDutyEntry *entry,
                             LhCatalog         *catalog)
{
  return lh_duty_schedule_format_period (lh_record_get_date (entry->duty, LH_DUTY_PERIOD_START),
                                         lh_record_get_date (entry->duty, LH_DUTY_PERIOD_END), catalog);
}

/**
 * lh_duty_totals_add:
 * @entry: a judged duty
 * @as_of: the day it was judged for
 */
void
lh_duty_totals_add (LhDutyTotals      *totals,
                    const LhDutyEntry *entry,
                    LhDate             as_of)
{
  guint done = MIN (entry->done, entry->required);

  totals->states[entry->state]++;
  if (entry->state == LH_DUTY_STATE_EXEMPT)
    {
      totals->exempt += entry->required;
      return;
    }
  totals->required += entry->required;
  totals->done += done;
  if (!entry->due)
    return;
  totals->due += entry->required;
  totals->due_done += done;
  if (lh_date_compare (lh_record_get_date (entry->duty, LH_DUTY_DUE_ON), as_of) < 0)
    totals->overdue += entry->required - done;
}

const char *
lh_duty_state_get_code (LhDutyState state)
{
  g_return_val_if_fail (state < LH_DUTY_N_STATES, NULL);
  return states[state];
}

const char *
lh_duty_state_get_label (LhDutyState  state,
                         LhCatalog   *catalog)
{
  g_return_val_if_fail (state < LH_DUTY_N_STATES, NULL);
  return lh_code_get_label ("duty-state", states[state], catalog);
}

/* The records of each duty, by its id. */
static GHashTable *
lh_duty_status_group (GPtrArray *records)
{
  GHashTable *groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = lh_record_get_int (g_ptr_array_index (records, i), LH_DUTY_RECORD_DUTY_ID);
      GPtrArray *group = g_hash_table_lookup (groups, &id);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, g_memdup2 (&id, sizeof id), group);
        }
      g_ptr_array_add (group, g_ptr_array_index (records, i));
    }
  return groups;
}

static gboolean
lh_duty_status_wants (const LhDutyFilter *filter,
                      LhRecord           *duty,
                      LhRecord           *item)
{
  return (filter->organization_id == 0 ||
          lh_record_get_int (duty, LH_DUTY_ORGANIZATION_ID) == filter->organization_id) &&
         (filter->item_id == 0 || lh_record_get_id (item) == filter->item_id) &&
         (filter->checklist_id == 0 ||
          lh_record_get_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID) == filter->checklist_id);
}

/* The level that the line names itself goes before that of its bearer. */
static LhDutyLevel
lh_duty_status_get_item_level (LhRecord *item)
{
  const char *level = lh_record_get_text (item, LH_CHECKLIST_ITEM_LEVEL);

  return lh_duty_bearer_get_level (level != NULL && *level != '\0' ? level
                                   : lh_record_get_text (item, LH_CHECKLIST_ITEM_BEARER));
}

static LhRecord *
lh_duty_status_ref (LhDutyData *data,
                    gint64      id)
{
  LhRecord *record = id != 0 ? lh_duty_data_find (data, id) : NULL;

  return record != NULL ? g_object_ref (record) : NULL;
}

static LhDutyEntry *
lh_duty_status_create_entry (LhDutyData *data,
                             LhRecord   *duty,
                             LhRecord   *item)
{
  LhDutyEntry *entry = g_new0 (LhDutyEntry, 1);

  entry->duty = g_object_ref (duty);
  entry->item = g_object_ref (item);
  entry->checklist = lh_duty_status_ref (data, lh_record_get_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID));
  entry->organization = lh_duty_status_ref (data, lh_record_get_int (duty, LH_DUTY_ORGANIZATION_ID));
  entry->member = lh_duty_status_ref (data, lh_record_get_int (duty, LH_DUTY_MEMBER_ID));
  entry->level = lh_duty_status_get_item_level (item);
  return entry;
}

static LhDutyStatus *
lh_duty_status_compute (LhDutyData         *data,
                        GPtrArray          *records,
                        const LhDutyFilter *filter)
{
  LhDutyStatus *self = g_object_new (LH_TYPE_DUTY_STATUS, NULL);
  g_autoptr (GHashTable) groups = lh_duty_status_group (records);

  self->filter = *filter;
  for (guint i = 0; i < data->duties->len; i++)
    {
      LhRecord *duty = g_ptr_array_index (data->duties, i);
      LhRecord *item = lh_duty_data_find (data, lh_record_get_int (duty, LH_DUTY_ITEM_ID));
      gint64 id = lh_record_get_id (duty);
      LhDutyEntry *entry;

      if (item == NULL || !lh_duty_status_wants (filter, duty, item))
        continue;
      entry = lh_duty_status_create_entry (data, duty, item);
      lh_duty_entry_judge (entry, g_hash_table_lookup (groups, &id), filter->as_of);
      lh_duty_totals_add (&self->totals, entry, filter->as_of);
      lh_duty_totals_add (&self->levels[entry->level], entry, filter->as_of);
      g_ptr_array_add (self->entries, entry);
    }
  return self;
}

static gboolean
lh_duty_status_job_run (LhSession  *session,
                        gpointer    data,
                        GError    **error)
{
  LhDutyStatusJob *job = data;
  g_autoptr (LhDutyData) duties = lh_duty_data_read (session, job->filter.year, error);
  g_autoptr (GPtrArray) records = NULL;

  if (duties != NULL)
    records = lh_duty_sql_read_of_year (session, LH_TYPE_DUTY_RECORD, job->filter.year, error);
  if (records == NULL)
    return FALSE;
  job->status = lh_duty_status_compute (duties, records, &job->filter);
  return TRUE;
}

static void
lh_duty_status_job_free (LhDutyStatusJob *job)
{
  g_clear_object (&job->status);
  g_free (job);
}

/**
 * lh_duty_status_load:
 * @filter: which duties
 *
 * Returns: (transfer full): the duties as they stand on the day of the filter, or %NULL with an error
 */
LhDutyStatus *
lh_duty_status_load (LhLedger            *ledger,
                     const LhDutyFilter  *filter,
                     GError             **error)
{
  LhDutyStatusJob job = { .filter = *filter };

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  return lh_store_run (ledger->store, lh_duty_status_job_run, &job, error) ? job.status : NULL;
}

static void
lh_duty_status_job_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhDutyStatusJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->status), g_object_unref);
}

void
lh_duty_status_load_async (LhLedger            *ledger,
                           const LhDutyFilter  *filter,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  LhDutyStatusJob *job = g_new0 (LhDutyStatusJob, 1);

  g_return_if_fail (LH_IS_LEDGER (ledger));

  job->filter = *filter;
  lh_store_run_async (ledger->store, lh_duty_status_job_run, job, (GDestroyNotify) lh_duty_status_job_free,
                      cancellable, lh_duty_status_job_cb, g_task_new (ledger, cancellable, callback, user_data));
}

LhDutyStatus *
lh_duty_status_load_finish (LhLedger      *ledger,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

const LhDutyFilter *
lh_duty_status_get_filter (LhDutyStatus *self)
{
  g_return_val_if_fail (LH_IS_DUTY_STATUS (self), NULL);
  return &self->filter;
}

/**
 * lh_duty_status_get_entries:
 *
 * Returns: (transfer none) (element-type LhDutyEntry): the duties by due date
 */
GPtrArray *
lh_duty_status_get_entries (LhDutyStatus *self)
{
  g_return_val_if_fail (LH_IS_DUTY_STATUS (self), NULL);
  return self->entries;
}

const LhDutyTotals *
lh_duty_status_get_totals (LhDutyStatus *self)
{
  g_return_val_if_fail (LH_IS_DUTY_STATUS (self), NULL);
  return &self->totals;
}

/**
 * lh_duty_status_get_level:
 *
 * Returns: (transfer none): the totals of the duties of one level (S2-4)
 */
const LhDutyTotals *
lh_duty_status_get_level (LhDutyStatus *self,
                          LhDutyLevel   level)
{
  g_return_val_if_fail (LH_IS_DUTY_STATUS (self), NULL);
  g_return_val_if_fail (level < LH_DUTY_N_LEVELS, NULL);
  return &self->levels[level];
}
