/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-workload.h"

#include "lh-checklist-item.h"
#include "lh-committee-member.h"
#include "lh-duty-matrix-sql.h"
#include "lh-duty-sql.h"
#include "lh-duty.h"
#include "lh-ledger-private.h"
#include "lh-query-sql.h"

struct _LhDutyWorkload
{
  GObject     parent_instance;

  GPtrArray  *shares;    /* LhDutyShare */
  GPtrArray  *lines;     /* LhRecord, all that can be assigned */
  GArray     *units;     /* LhDutyCount */
  GArray     *bearings;  /* LhDutyBearing */
  GHashTable *by_unit;   /* id of an organization -> LhDutyBearing pointers */
  GHashTable *bearers;   /* id of a line -> number of organizations */
};

typedef struct
{
  int             year;
  int             quarter;
  LhDate          as_of;
  LhDutyWorkload *workload;
} LhDutyWorkloadJob;

typedef struct
{
  LhDutyWorkload *workload;
  GPtrArray      *organizations;
  GPtrArray      *members;
  GPtrArray      *items;
  GArray         *counts;      /* LhDutyCount of members */
} LhDutyWorkloadData;

G_DEFINE_FINAL_TYPE (LhDutyWorkload, lh_duty_workload, G_TYPE_OBJECT)

static void
lh_duty_share_free (LhDutyShare *share)
{
  g_clear_object (&share->organization);
  g_clear_object (&share->member);
  g_ptr_array_unref (share->lines);
  g_free (share);
}

static void
lh_duty_workload_finalize (GObject *object)
{
  LhDutyWorkload *self = LH_DUTY_WORKLOAD (object);

  g_ptr_array_unref (self->shares);
  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->units, g_array_unref);
  g_clear_pointer (&self->bearings, g_array_unref);
  g_hash_table_unref (self->by_unit);
  g_hash_table_unref (self->bearers);

  G_OBJECT_CLASS (lh_duty_workload_parent_class)->finalize (object);
}

static void
lh_duty_workload_class_init (LhDutyWorkloadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_duty_workload_finalize;
}

static void
lh_duty_workload_init (LhDutyWorkload *self)
{
  self->shares = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_duty_share_free);
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_unit = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->bearers = g_hash_table_new (g_int64_hash, g_int64_equal);
}

static void
lh_duty_workload_index_bearings (LhDutyWorkload *self)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->bearings->len; i++)
    {
      LhDutyBearing *bearing = &g_array_index (self->bearings, LhDutyBearing, i);
      GPtrArray *of_unit = g_hash_table_lookup (self->by_unit, &bearing->organization_id);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->bearers, &bearing->item_id));

      if (of_unit == NULL)
        {
          of_unit = g_ptr_array_new ();
          g_hash_table_insert (self->by_unit, &bearing->organization_id, of_unit);
        }
      g_ptr_array_add (of_unit, bearing);
      if (g_hash_table_add (pairs, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, bearing->organization_id,
                                                    bearing->item_id)))
        g_hash_table_insert (self->bearers, &bearing->item_id, GUINT_TO_POINTER (n + 1));
    }
}

static gboolean
lh_duty_workload_is_set (gint64 id)
{
  return id != LH_UNSET && id != 0;
}

/* Whether a unit has duties of a line; @member_id is who of them has them, if anybody does. */
static gboolean
lh_duty_workload_find_bearing (LhDutyWorkload *self,
                               gint64          organization_id,
                               gint64          item_id,
                               gint64         *member_id)
{
  GPtrArray *of_unit = g_hash_table_lookup (self->by_unit, &organization_id);
  gboolean found = FALSE;

  *member_id = 0;
  for (guint i = 0; of_unit != NULL && i < of_unit->len; i++)
    {
      const LhDutyBearing *bearing = g_ptr_array_index (of_unit, i);

      if (bearing->item_id != item_id)
        continue;
      found = TRUE;
      if (bearing->member_id != 0)
        *member_id = bearing->member_id;
    }
  return found;
}

/* A line of each member is borne by several; it is enough that the member is one of them. */
static gboolean
lh_duty_workload_holds (LhDutyWorkload *self,
                        LhRecord       *member,
                        LhRecord       *item)
{
  gint64 member_id = lh_record_get_id (member);
  gint64 organization_id = lh_record_get_int (member, LH_COMMITTEE_MEMBER_ORGANIZATION_ID);
  GPtrArray *of_unit = g_hash_table_lookup (self->by_unit, &organization_id);

  if (lh_record_get_int (item, LH_CHECKLIST_ITEM_MEMBER_ID) == member_id)
    return TRUE;
  for (guint i = 0; of_unit != NULL && i < of_unit->len; i++)
    {
      const LhDutyBearing *bearing = g_ptr_array_index (of_unit, i);

      if (bearing->item_id == lh_record_get_id (item) && bearing->member_id == member_id)
        return TRUE;
    }
  return FALSE;
}

static gboolean
lh_duty_workload_is_in_office (LhRecord *member,
                               LhDate    as_of)
{
  LhDate since = lh_record_get_date (member, LH_COMMITTEE_MEMBER_SINCE);
  LhDate until = lh_record_get_date (member, LH_COMMITTEE_MEMBER_UNTIL);

  return (!lh_date_is_set (since) || lh_date_compare (since, as_of) <= 0) &&
         (!lh_date_is_set (until) || lh_date_compare (until, as_of) >= 0);
}

static LhDutyShare *
lh_duty_workload_add_share (LhDutyWorkloadData *data,
                            LhRecord           *organization,
                            LhRecord           *member)
{
  LhDutyShare *share = g_new0 (LhDutyShare, 1);

  share->organization = g_object_ref (organization);
  share->member = member != NULL ? g_object_ref (member) : NULL;
  share->lines = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < data->items->len && member != NULL; i++)
    {
      LhRecord *item = g_ptr_array_index (data->items, i);

      if (lh_duty_workload_holds (data->workload, member, item))
        g_ptr_array_add (share->lines, g_object_ref (item));
    }
  for (guint i = 0; i < data->counts->len; i++)
    {
      const LhDutyCount *count = &g_array_index (data->counts, LhDutyCount, i);

      if (member != NULL && count->id == lh_record_get_id (member))
        share->count = *count;
    }
  g_ptr_array_add (data->workload->shares, share);
  return share;
}

static void
lh_duty_workload_add_organization (LhDutyWorkloadData *data,
                                   LhRecord           *organization,
                                   LhDate              as_of)
{
  gint64 id = lh_record_get_id (organization);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  gboolean has_members = FALSE;

  for (guint i = 0; i < data->members->len; i++)
    {
      LhRecord *member = g_ptr_array_index (data->members, i);

      if (lh_record_get_int (member, LH_COMMITTEE_MEMBER_ORGANIZATION_ID) != id ||
          !lh_duty_workload_is_in_office (member, as_of))
        continue;
      lh_duty_workload_add_share (data, organization, member);
      has_members = TRUE;
    }
  /* of a unit whose members nobody entered only what it is asked for by name */
  for (guint i = 0; i < data->items->len; i++)
    {
      LhRecord *item = g_ptr_array_index (data->items, i);

      if ((has_members || lh_record_get_int (item, LH_CHECKLIST_ITEM_ORGANIZATION_ID) == id) &&
          lh_duty_workload_is_open (data->workload, item, id))
        g_ptr_array_add (open, item);
    }
  if (open->len > 0)
    {
      LhDutyShare *share = lh_duty_workload_add_share (data, organization, NULL);

      for (guint i = 0; i < open->len; i++)
        g_ptr_array_add (share->lines, g_object_ref (g_ptr_array_index (open, i)));
    }
}

static gboolean
lh_duty_workload_read (LhDutyWorkloadJob   *job,
                       LhDutyWorkloadData  *data,
                       LhSession           *session,
                       GError             **error)
{
  g_autoptr (LhQuery) organizations = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (LhQuery) members = lh_query_new (LH_TYPE_COMMITTEE_MEMBER);
  LhQuarter quarter = { .year = (gint16) job->year, .number = (guint8) job->quarter };
  LhDate from = job->quarter != 0 ? lh_quarter_first_day (quarter) : lh_date_new (job->year, 1, 1);
  LhDate until = job->quarter != 0 ? lh_quarter_last_day (quarter) : lh_date_new (job->year, 12, 31);

  lh_query_set_sort (members, "position", FALSE);
  data->organizations = lh_query_sql_run_records (session, organizations, error);
  if (data->organizations != NULL)
    data->members = lh_query_sql_run_records (session, members, error);
  if (data->members != NULL)
    data->items = lh_duty_sql_read_of_year (session, LH_TYPE_CHECKLIST_ITEM, job->year, error);
  if (data->items != NULL)
    data->counts = lh_duty_matrix_sql_count_members (session, from, until, job->as_of, error);
  if (data->counts != NULL)
    data->workload->units = lh_duty_matrix_sql_count_units (session, from, until, job->as_of, error);
  if (data->workload->units != NULL)
    data->workload->bearings = lh_duty_matrix_sql_list_bearings (session, job->year, error);
  if (data->workload->bearings == NULL)
    return FALSE;
  lh_duty_workload_index_bearings (data->workload);
  return TRUE;
}

static gboolean
lh_duty_workload_job_run (LhSession  *session,
                          gpointer    user_data,
                          GError    **error)
{
  LhDutyWorkloadJob *job = user_data;
  LhDutyWorkloadData data = { 0 };
  gboolean done;

  data.workload = job->workload = g_object_new (LH_TYPE_DUTY_WORKLOAD, NULL);
  done = lh_duty_workload_read (job, &data, session, error);
  for (guint i = 0; done && i < data.organizations->len; i++)
    lh_duty_workload_add_organization (&data, g_ptr_array_index (data.organizations, i), job->as_of);
  for (guint i = 0; done && i < data.items->len; i++)
    g_ptr_array_add (job->workload->lines, g_object_ref (g_ptr_array_index (data.items, i)));
  g_clear_pointer (&data.organizations, g_ptr_array_unref);
  g_clear_pointer (&data.members, g_ptr_array_unref);
  g_clear_pointer (&data.items, g_ptr_array_unref);
  g_clear_pointer (&data.counts, g_array_unref);
  return done;
}

static void
lh_duty_workload_job_free (LhDutyWorkloadJob *job)
{
  g_clear_object (&job->workload);
  g_free (job);
}

/**
 * lh_duty_workload_load:
 * @year: the year of the lists
 * @quarter: 1 to 4, or 0 for duties due in the whole year
 * @as_of: the day
 *
 * Returns: (transfer full): the workload, or %NULL with an error
 */
LhDutyWorkload *
lh_duty_workload_load (LhLedger  *ledger,
                       int        year,
                       int        quarter,
                       LhDate     as_of,
                       GError   **error)
{
  LhDutyWorkloadJob job = { year, quarter, as_of, NULL };

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  if (lh_store_run (ledger->store, lh_duty_workload_job_run, &job, error))
    return job.workload;
  g_clear_object (&job.workload);
  return NULL;
}

static void
lh_duty_workload_job_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhDutyWorkloadJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->workload), g_object_unref);
}

void
lh_duty_workload_load_async (LhLedger            *ledger,
                             int                  year,
                             int                  quarter,
                             LhDate               as_of,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  LhDutyWorkloadJob *job = g_new0 (LhDutyWorkloadJob, 1);

  g_return_if_fail (LH_IS_LEDGER (ledger));

  job->year = year;
  job->quarter = quarter;
  job->as_of = as_of;
  lh_store_run_async (ledger->store, lh_duty_workload_job_run, job, (GDestroyNotify) lh_duty_workload_job_free,
                      cancellable, lh_duty_workload_job_cb, g_task_new (ledger, cancellable, callback, user_data));
}

LhDutyWorkload *
lh_duty_workload_load_finish (LhLedger      *ledger,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lh_duty_workload_get_shares:
 *
 * Returns: (transfer none) (element-type LhDutyShare): the members by organization in official order, each organization
 *   followed by its lines without a member
 */
GPtrArray *
lh_duty_workload_get_shares (LhDutyWorkload *self)
{
  g_return_val_if_fail (LH_IS_DUTY_WORKLOAD (self), NULL);
  return self->shares;
}

/**
 * lh_duty_workload_get_lines:
 *
 * Returns: (transfer none) (element-type LhRecord): all lines of the lists of the year
 */
GPtrArray *
lh_duty_workload_get_lines (LhDutyWorkload *self)
{
  g_return_val_if_fail (LH_IS_DUTY_WORKLOAD (self), NULL);
  return self->lines;
}

/**
 * lh_duty_workload_get_units:
 *
 * Returns: (transfer none) (element-type LhDutyCount): what the duties of each organization add up to, over all lists
 */
GArray *
lh_duty_workload_get_units (LhDutyWorkload *self)
{
  g_return_val_if_fail (LH_IS_DUTY_WORKLOAD (self), NULL);
  return self->units;
}

const LhDutyCount *
lh_duty_workload_find_unit (LhDutyWorkload *self,
                            gint64          organization_id)
{
  g_return_val_if_fail (LH_IS_DUTY_WORKLOAD (self), NULL);

  for (guint i = 0; i < self->units->len; i++)
    {
      const LhDutyCount *count = &g_array_index (self->units, LhDutyCount, i);

      if (count->id == organization_id)
        return count;
    }
  return NULL;
}

/**
 * lh_duty_workload_bears:
 * @item: a line of a list
 *
 * Returns: whether an organization has duties of a line, or is named by it
 */
gboolean
lh_duty_workload_bears (LhDutyWorkload *self,
                        LhRecord       *item,
                        gint64          organization_id)
{
  gint64 member_id;

  g_return_val_if_fail (LH_IS_DUTY_WORKLOAD (self), FALSE);

  return lh_record_get_int (item, LH_CHECKLIST_ITEM_ORGANIZATION_ID) == organization_id ||
         lh_duty_workload_find_bearing (self, organization_id, lh_record_get_id (item), &member_id);
}

/**
 * lh_duty_workload_get_holder:
 * @item: a line of a list
 * @organization_id: an organization
 *
 * Returns: the id of the committee member who answers for a line in an organization; 0 for nobody
 */
gint64
lh_duty_workload_get_holder (LhDutyWorkload *self,
                             LhRecord       *item,
                             gint64          organization_id)
{
  gint64 holder = lh_record_get_int (item, LH_CHECKLIST_ITEM_MEMBER_ID);

  g_return_val_if_fail (LH_IS_DUTY_WORKLOAD (self), 0);

  if (!lh_duty_workload_is_set (holder))
    lh_duty_workload_find_bearing (self, organization_id, lh_record_get_id (item), &holder);
  return holder;
}

/**
 * lh_duty_workload_is_open:
 * @item: a line of a list
 * @organization_id: an organization
 *
 * Returns: whether an organization bears a line and nobody of its committee answers for it
 */
gboolean
lh_duty_workload_is_open (LhDutyWorkload *self,
                          LhRecord       *item,
                          gint64          organization_id)
{
  return lh_duty_workload_bears (self, item, organization_id) &&
         lh_duty_workload_get_holder (self, item, organization_id) == 0;
}

/**
 * lh_duty_workload_is_shared:
 * @item: a line of a list
 *
 * Returns: whether several organizations bear a line, so that each assigns its own duties
 */
gboolean
lh_duty_workload_is_shared (LhDutyWorkload *self,
                            LhRecord       *item)
{
  gint64 id = lh_record_get_id (item);

  g_return_val_if_fail (LH_IS_DUTY_WORKLOAD (self), FALSE);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->bearers, &id)) > 1;
}

static gboolean
lh_duty_workload_assigns_duty (LhDutyWorkload *self,
                               GPtrArray      *lines,
                               LhRecord       *duty)
{
  for (guint i = 0; i < lines->len; i++)
    {
      LhRecord *line = g_ptr_array_index (lines, i);

      if (lh_record_get_id (line) == lh_record_get_int (duty, LH_DUTY_ITEM_ID))
        return lh_duty_workload_is_shared (self, line) &&
               g_strcmp0 (lh_record_get_text (line, LH_CHECKLIST_ITEM_SCOPE), "member") != 0;
    }
  return FALSE;
}

/**
 * lh_duty_workload_create_assignment:
 * @lines: (element-type LhRecord): lines of lists
 * @duties: (element-type LhRecord): the duties that the organization of the member has of them
 * @member: (nullable): a committee member; %NULL to take the lines from whom they were assigned to
 *
 * A line of one organization is assigned itself. Of a line of many each organization assigns its own duties, and what is
 * generated later follows them; a line of each member needs no assignment.
 *
 * Returns: (transfer full): the change that assigns the lines
 */
LhChangeSet *
lh_duty_workload_create_assignment (LhDutyWorkload *self,
                                    GPtrArray      *lines,
                                    GPtrArray      *duties,
                                    LhRecord       *member)
{
  LhChangeSet *changes = lh_change_set_new ("assign-lines");
  gint64 member_id = member != NULL ? lh_record_get_id (member) : 0;

  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (LhRecord) line = NULL;

      if (lh_duty_workload_is_shared (self, g_ptr_array_index (lines, i)))
        continue;
      line = lh_record_duplicate (g_ptr_array_index (lines, i));
      lh_record_set_int (line, LH_CHECKLIST_ITEM_MEMBER_ID, member_id);
      lh_change_set_update (changes, line);
    }
  for (guint i = 0; i < duties->len; i++)
    {
      g_autoptr (LhRecord) duty = NULL;

      if (!lh_duty_workload_assigns_duty (self, lines, g_ptr_array_index (duties, i)))
        continue;
      duty = lh_record_duplicate (g_ptr_array_index (duties, i));
      lh_record_set_int (duty, LH_DUTY_MEMBER_ID, member_id);
      lh_change_set_update (changes, duty);
    }
  return changes;
}
