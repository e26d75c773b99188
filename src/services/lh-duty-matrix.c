/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-matrix.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-committee-member.h"
#include "lh-duty-matrix-sql.h"
#include "lh-duty-record.h"
#include "lh-duty-sql.h"
#include "lh-duty.h"
#include "lh-ledger-private.h"
#include "lh-query-sql.h"

struct _LhDutyMatrix
{
  GObject        parent_instance;

  LhDutyRequest  request;
  GPtrArray     *items;      /* LhRecord */
  GPtrArray     *columns;    /* LhDutyColumn */
  GPtrArray     *rows;       /* LhDutyRow */
  GPtrArray     *entries;    /* LhDutyEntry */
  LhDutyTotals   totals;
};

typedef struct
{
  LhDutyRequest  request;
  LhDutyMatrix  *matrix;
} LhDutyMatrixJob;

/* What is needed while the matrix is put together. */
typedef struct
{
  LhDutyMatrix *matrix;
  GPtrArray    *organizations;   /* all, in official order */
  GHashTable   *by_id;           /* organizations and members */
  GHashTable   *rows;            /* id of an organization -> LhDutyRow */
} LhDutyMatrixBuilder;

G_DEFINE_FINAL_TYPE (LhDutyMatrix, lh_duty_matrix, G_TYPE_OBJECT)

static void
lh_duty_matrix_entry_free (LhDutyEntry *entry)
{
  g_clear_object (&entry->duty);
  g_clear_object (&entry->item);
  g_clear_object (&entry->checklist);
  g_clear_object (&entry->organization);
  g_clear_object (&entry->member);
  g_free (entry);
}

static void
lh_duty_column_free (LhDutyColumn *column)
{
  g_clear_object (&column->item);
  g_free (column);
}

static void
lh_duty_matrix_free_rows (LhDutyMatrix *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      LhDutyRow *row = g_ptr_array_index (self->rows, i);

      for (guint j = 0; j < self->columns->len; j++)
        g_clear_pointer (&row->cells[j].entries, g_ptr_array_unref);
      g_free (row->cells);
      g_object_unref (row->organization);
      g_free (row);
    }
  g_ptr_array_unref (self->rows);
}

static void
lh_duty_matrix_finalize (GObject *object)
{
  LhDutyMatrix *self = LH_DUTY_MATRIX (object);

  lh_duty_matrix_free_rows (self);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (lh_duty_matrix_parent_class)->finalize (object);
}

static void
lh_duty_matrix_class_init (LhDutyMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_duty_matrix_finalize;
}

static void
lh_duty_matrix_init (LhDutyMatrix *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_duty_column_free);
  self->rows = g_ptr_array_new ();
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_duty_matrix_entry_free);
}

static gboolean
lh_duty_request_wants (const LhDutyRequest *request,
                       LhRecord            *item)
{
  const char *level = lh_record_get_text (item, LH_CHECKLIST_ITEM_LEVEL);

  if (request->item_id != 0)
    return lh_record_get_id (item) == request->item_id;
  if (request->checklist_id != 0 && lh_record_get_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID) != request->checklist_id)
    return FALSE;
  if (request->level == LH_DUTY_LEVEL_NONE)
    return TRUE;
  return lh_duty_bearer_get_level (level != NULL && *level != '\0' ? level
                                   : lh_record_get_text (item, LH_CHECKLIST_ITEM_BEARER)) == request->level;
}

static void
lh_duty_request_get_span (const LhDutyRequest *request,
                          LhDate              *from,
                          LhDate              *until)
{
  LhQuarter quarter = { .year = (gint16) request->year, .number = (guint8) request->quarter };

  /* what falls due after the period ("within ten days of its end") may lie in the next year */
  *from = request->quarter != 0 ? lh_quarter_first_day (quarter) : lh_date_new (request->year - 1, 1, 1);
  *until = request->quarter != 0 ? lh_quarter_last_day (quarter) : lh_date_new (request->year + 1, 12, 31);
}

static void
lh_duty_matrix_index (GHashTable *by_id,
                      GPtrArray  *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (records, i));

      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), g_object_ref (g_ptr_array_index (records, i)));
    }
}

static gboolean
lh_duty_builder_read_register (LhDutyMatrixBuilder  *self,
                               LhSession            *session,
                               GError              **error)
{
  g_autoptr (LhQuery) organizations = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (LhQuery) members = lh_query_new (LH_TYPE_COMMITTEE_MEMBER);
  g_autoptr (GPtrArray) found = NULL;

  self->organizations = lh_query_sql_run_records (session, organizations, error);
  if (self->organizations != NULL)
    found = lh_query_sql_run_records (session, members, error);
  if (found == NULL)
    return FALSE;
  lh_duty_matrix_index (self->by_id, self->organizations);
  lh_duty_matrix_index (self->by_id, found);
  return TRUE;
}

static LhRecord *
lh_duty_builder_ref (LhDutyMatrixBuilder *self,
                     gint64               id)
{
  LhRecord *record = g_hash_table_lookup (self->by_id, &id);

  return record != NULL ? g_object_ref (record) : NULL;
}

/* The records of each duty, by its id. */
static GHashTable *
lh_duty_matrix_group (GPtrArray *records)
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
lh_duty_builder_read_item (LhDutyMatrixBuilder  *self,
                           LhSession            *session,
                           LhRecord             *item,
                           GError              **error)
{
  LhDate from, until;
  g_autoptr (GPtrArray) duties = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GHashTable) groups = NULL;

  lh_duty_request_get_span (&self->matrix->request, &from, &until);
  duties = lh_duty_matrix_sql_read_duties (session, lh_record_get_id (item), from, until, error);
  if (duties != NULL)
    records = lh_duty_matrix_sql_read_records (session, lh_record_get_id (item), from, until, error);
  if (records == NULL)
    return FALSE;
  if (duties->len == 0)
    return TRUE;
  g_ptr_array_add (self->matrix->items, g_object_ref (item));
  groups = lh_duty_matrix_group (records);
  for (guint i = 0; i < duties->len; i++)
    {
      LhDutyEntry *entry = g_new0 (LhDutyEntry, 1);
      gint64 id = lh_record_get_id (g_ptr_array_index (duties, i));

      entry->duty = g_object_ref (g_ptr_array_index (duties, i));
      entry->item = g_object_ref (item);
      entry->organization = lh_duty_builder_ref (self, lh_record_get_int (entry->duty, LH_DUTY_ORGANIZATION_ID));
      entry->member = lh_duty_builder_ref (self, lh_record_get_int (entry->duty, LH_DUTY_MEMBER_ID));
      lh_duty_entry_judge (entry, g_hash_table_lookup (groups, &id), self->matrix->request.as_of);
      g_ptr_array_add (self->matrix->entries, entry);
    }
  return TRUE;
}

static int
lh_duty_column_compare (gconstpointer a,
                        gconstpointer b)
{
  const LhDutyColumn *left = *(LhDutyColumn *const *) a;
  const LhDutyColumn *right = *(LhDutyColumn *const *) b;

  return lh_date_compare (left->start, right->start);
}

static LhDutyColumn *
lh_duty_matrix_find_column (LhDutyMatrix      *self,
                            const LhDutyEntry *entry,
                            guint             *place)
{
  LhDate start = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_START);

  for (guint i = 0; i < self->columns->len; i++)
    {
      LhDutyColumn *column = g_ptr_array_index (self->columns, i);

      *place = i;
      if (self->request.item_id == 0 ? column->item == entry->item : lh_date_compare (column->start, start) == 0)
        return column;
    }
  return NULL;
}

/* Lines in the order of their lists, periods by their days. */
static void
lh_duty_matrix_add_columns (LhDutyMatrix *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      LhDutyEntry *entry = g_ptr_array_index (self->entries, i);
      LhDutyColumn *column;
      guint place;

      if (lh_duty_matrix_find_column (self, entry, &place) != NULL)
        continue;
      column = g_new0 (LhDutyColumn, 1);
      column->item = g_object_ref (entry->item);
      if (self->request.item_id != 0)
        {
          column->start = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_START);
          column->end = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_END);
        }
      g_ptr_array_add (self->columns, column);
    }
  if (self->request.item_id != 0)
    g_ptr_array_sort (self->columns, lh_duty_column_compare);
}

static void
lh_duty_builder_take (LhDutyMatrixBuilder *self,
                      LhDutyEntry         *entry)
{
  LhDutyMatrix *matrix = self->matrix;
  gint64 id = lh_record_get_id (entry->organization);
  LhDutyRow *row = g_hash_table_lookup (self->rows, &id);
  LhDutyColumn *column;
  LhDutyCell *cell;
  guint place;

  if (row == NULL)
    {
      row = g_new0 (LhDutyRow, 1);
      row->organization = g_object_ref (entry->organization);
      row->cells = g_new0 (LhDutyCell, matrix->columns->len);
      g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);
    }
  column = lh_duty_matrix_find_column (matrix, entry, &place);
  cell = &row->cells[place];
  if (cell->entries == NULL)
    cell->entries = g_ptr_array_new ();
  g_ptr_array_add (cell->entries, entry);
  lh_duty_totals_add (&cell->totals, entry, matrix->request.as_of);
  lh_duty_totals_add (&row->totals, entry, matrix->request.as_of);
  lh_duty_totals_add (&column->totals, entry, matrix->request.as_of);
  lh_duty_totals_add (&matrix->totals, entry, matrix->request.as_of);
  row->pace += lh_duty_entry_get_pace (entry, matrix->request.as_of);
}

/* A body is followed by its branches, each level in official order. */
static void
lh_duty_builder_place_rows (LhDutyMatrixBuilder *self,
                            gint64               parent_id,
                            guint                depth)
{
  for (guint i = 0; i < self->organizations->len && depth < 16; i++)
    {
      LhRecord *organization = g_ptr_array_index (self->organizations, i);
      gint64 id = lh_record_get_id (organization);
      gint64 parent = lh_record_get_int (organization, LH_ORGANIZATION_PARENT_ID);
      LhDutyRow *row;

      if (parent != LH_UNSET && !g_hash_table_contains (self->by_id, &parent))
        parent = 0;
      if ((parent == LH_UNSET ? 0 : parent) != parent_id)
        continue;
      row = g_hash_table_lookup (self->rows, &id);
      if (row != NULL)
        {
          row->depth = depth;
          g_ptr_array_add (self->matrix->rows, row);
        }
      lh_duty_builder_place_rows (self, id, row != NULL ? depth + 1 : depth);
    }
}

static LhDutyCellState
lh_duty_cell_judge (const LhDutyCell *cell,
                    LhDate            as_of)
{
  gboolean ended = TRUE;

  if (cell->entries == NULL)
    return LH_DUTY_CELL_NONE;
  if (cell->totals.required == 0)
    return LH_DUTY_CELL_EXEMPT;
  if (cell->totals.done >= cell->totals.required)
    return LH_DUTY_CELL_DONE;
  if (cell->totals.overdue == 0)
    return cell->totals.done > 0 ? LH_DUTY_CELL_PARTLY : LH_DUTY_CELL_OPEN;
  for (guint i = 0; i < cell->entries->len; i++)
    {
      const LhDutyEntry *entry = g_ptr_array_index (cell->entries, i);
      LhDate end = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_END);

      if (entry->overdue && lh_date_is_set (end) && lh_date_compare (end, as_of) >= 0)
        ended = FALSE;
    }
  return ended ? LH_DUTY_CELL_MISSED : LH_DUTY_CELL_OVERDUE;
}

static void
lh_duty_matrix_judge (LhDutyMatrix *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      LhDutyRow *row = g_ptr_array_index (self->rows, i);

      row->behind = row->totals.done < row->pace;
      for (guint j = 0; j < self->columns->len; j++)
        {
          LhDutyColumn *column = g_ptr_array_index (self->columns, j);
          LhDutyCell *cell = &row->cells[j];

          cell->state = lh_duty_cell_judge (cell, self->request.as_of);
          column->n_units += cell->state != LH_DUTY_CELL_NONE && cell->state != LH_DUTY_CELL_EXEMPT;
          column->n_done += cell->state == LH_DUTY_CELL_DONE;
          column->n_missing += cell->totals.overdue > 0;
        }
    }
}

static gboolean
lh_duty_builder_run (LhDutyMatrixBuilder  *self,
                     LhSession            *session,
                     GError              **error)
{
  LhDutyMatrix *matrix = self->matrix;
  g_autoptr (GPtrArray) items = lh_duty_sql_read_of_year (session, LH_TYPE_CHECKLIST_ITEM, matrix->request.year, error);

  if (items == NULL || !lh_duty_builder_read_register (self, session, error))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      LhRecord *item = g_ptr_array_index (items, i);

      if (lh_duty_request_wants (&matrix->request, item) && !lh_duty_builder_read_item (self, session, item, error))
        return FALSE;
    }
  lh_duty_matrix_add_columns (matrix);
  for (guint i = 0; i < matrix->entries->len; i++)
    {
      LhDutyEntry *entry = g_ptr_array_index (matrix->entries, i);

      if (entry->organization != NULL)
        lh_duty_builder_take (self, entry);
    }
  lh_duty_builder_place_rows (self, 0, 0);
  lh_duty_matrix_judge (matrix);
  return TRUE;
}

static gboolean
lh_duty_matrix_job_run (LhSession  *session,
                        gpointer    data,
                        GError    **error)
{
  LhDutyMatrixJob *job = data;
  LhDutyMatrixBuilder builder = { 0 };
  gboolean done;

  job->matrix = g_object_new (LH_TYPE_DUTY_MATRIX, NULL);
  job->matrix->request = job->request;
  builder.matrix = job->matrix;
  builder.by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  builder.rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  done = lh_duty_builder_run (&builder, session, error);
  g_clear_pointer (&builder.organizations, g_ptr_array_unref);
  g_hash_table_unref (builder.by_id);
  g_hash_table_unref (builder.rows);
  return done;
}

static void
lh_duty_matrix_job_free (LhDutyMatrixJob *job)
{
  g_clear_object (&job->matrix);
  g_free (job);
}

/**
 * lh_duty_matrix_load:
 * @request: what it shows
 *
 * Returns: (transfer full): the matrix, or %NULL with an error
 */
LhDutyMatrix *
lh_duty_matrix_load (LhLedger             *ledger,
                     const LhDutyRequest  *request,
                     GError              **error)
{
  LhDutyMatrixJob job = { .request = *request };

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  if (lh_store_run (ledger->store, lh_duty_matrix_job_run, &job, error))
    return job.matrix;
  g_clear_object (&job.matrix);
  return NULL;
}

static void
lh_duty_matrix_job_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhDutyMatrixJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->matrix), g_object_unref);
}

void
lh_duty_matrix_load_async (LhLedger            *ledger,
                           const LhDutyRequest *request,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  LhDutyMatrixJob *job = g_new0 (LhDutyMatrixJob, 1);

  g_return_if_fail (LH_IS_LEDGER (ledger));

  job->request = *request;
  lh_store_run_async (ledger->store, lh_duty_matrix_job_run, job, (GDestroyNotify) lh_duty_matrix_job_free, cancellable,
                      lh_duty_matrix_job_cb, g_task_new (ledger, cancellable, callback, user_data));
}

LhDutyMatrix *
lh_duty_matrix_load_finish (LhLedger      *ledger,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

const LhDutyRequest *
lh_duty_matrix_get_request (LhDutyMatrix *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self), NULL);
  return &self->request;
}

/**
 * lh_duty_matrix_get_items:
 *
 * Returns: (transfer none) (element-type LhRecord): the lines that have duties here
 */
GPtrArray *
lh_duty_matrix_get_items (LhDutyMatrix *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self), NULL);
  return self->items;
}

/**
 * lh_duty_matrix_get_columns:
 *
 * Returns: (transfer none) (element-type LhDutyColumn): the columns
 */
GPtrArray *
lh_duty_matrix_get_columns (LhDutyMatrix *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self), NULL);
  return self->columns;
}

/**
 * lh_duty_matrix_get_rows:
 *
 * Returns: (transfer none) (element-type LhDutyRow): the organizations that have duties, in official order, each body
 *   followed by its branches
 */
GPtrArray *
lh_duty_matrix_get_rows (LhDutyMatrix *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self), NULL);
  return self->rows;
}

const LhDutyTotals *
lh_duty_matrix_get_totals (LhDutyMatrix *self)
{
  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self), NULL);
  return &self->totals;
}

/**
 * lh_duty_matrix_list_missing:
 * @column: a column; the number of columns for all of them
 *
 * Returns: (transfer container) (element-type LhDutyRow): the rows that are overdue with something
 */
GPtrArray *
lh_duty_matrix_list_missing (LhDutyMatrix *self,
                             guint         column)
{
  GPtrArray *missing = g_ptr_array_new ();

  g_return_val_if_fail (LH_IS_DUTY_MATRIX (self) && column <= self->columns->len, missing);

  for (guint i = 0; i < self->rows->len; i++)
    {
      LhDutyRow *row = g_ptr_array_index (self->rows, i);
      const LhDutyTotals *totals = column == self->columns->len ? &row->totals : &row->cells[column].totals;

      if (totals->overdue > 0)
        g_ptr_array_add (missing, row);
    }
  return missing;
}

/**
 * lh_duty_entry_get_pace:
 * @as_of: the day
 *
 * How often a duty would have been done by a day at an even pace: what is required, by the full months of the period that
 * have passed. Twelve times a year are ten at the end of October (S1-49). A duty can be behind pace and not overdue.
 *
 * Returns: how often; nothing for an exempt duty
 */
guint
lh_duty_entry_get_pace (const LhDutyEntry *entry,
                        LhDate             as_of)
{
  LhDate start = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_START);
  LhDate end = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_END);
  guint n_months = 0;
  guint n_passed = 0;

  if (entry->state == LH_DUTY_STATE_EXEMPT || !lh_date_is_set (start))
    return 0;
  if (!lh_date_is_set (end))
    end = lh_record_get_date (entry->duty, LH_DUTY_DUE_ON);
  for (LhDate day = start; lh_date_compare (day, end) <= 0 && n_months < 120; day = lh_date_add_months (start, (int) n_months))
    {
      LhDate last = lh_date_add_days (lh_date_add_months (start, (int) n_months + 1), -1);

      n_months++;
      n_passed += lh_date_compare (lh_date_compare (last, end) < 0 ? last : end, as_of) <= 0;
    }
  return n_months > 0 ? entry->required * n_passed / n_months : 0;
}

/**
 * lh_duty_cell_get_next:
 *
 * Returns: (transfer none) (nullable): the first duty of the cell that is neither done nor exempt
 */
LhDutyEntry *
lh_duty_cell_get_next (const LhDutyCell *cell)
{
  for (guint i = 0; cell->entries != NULL && i < cell->entries->len; i++)
    {
      LhDutyEntry *entry = g_ptr_array_index (cell->entries, i);

      if (entry->state != LH_DUTY_STATE_DONE && entry->state != LH_DUTY_STATE_EXEMPT)
        return entry;
    }
  return NULL;
}

/**
 * lh_duty_totals_get_permille:
 *
 * Returns: done of required in tenths of a percent, rounded half up; -1 when nothing is required
 */
int
lh_duty_totals_get_permille (const LhDutyTotals *totals)
{
  if (totals->required == 0)
    return -1;
  return (int) ((2000 * (guint64) totals->done + totals->required) / (2 * (guint64) totals->required));
}
