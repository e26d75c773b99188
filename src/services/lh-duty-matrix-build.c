/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-matrix-private.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-committee-member.h"
#include "lh-duty-matrix-sql.h"
#include "lh-duty-record.h"
#include "lh-duty-sql.h"
#include "lh-duty.h"
#include "lh-query-sql.h"

/* What is needed while the matrix is put together. */
typedef struct
{
  LhDutyMatrix *matrix;
  GPtrArray    *organizations;   /* all, in official order */
  GHashTable   *by_id;           /* organizations, members and lists */
  GHashTable   *rows;            /* id of an organization -> LhDutyRow */
} LhDutyMatrixBuilder;

static gboolean
lh_duty_builder_wants (LhDutyMatrixBuilder *self,
                       LhRecord            *item)
{
  const LhDutyRequest *request = &self->matrix->request;
  gint64 checklist_id = lh_record_get_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID);
  LhRecord *checklist = g_hash_table_lookup (self->by_id, &checklist_id);
  const char *level = lh_record_get_text (item, LH_CHECKLIST_ITEM_LEVEL);

  if (request->item_id != 0)
    return lh_record_get_id (item) == request->item_id;
  if (request->checklist_id != 0 && checklist_id != request->checklist_id)
    return FALSE;
  if (request->kind != NULL &&
      (checklist == NULL || g_strcmp0 (lh_record_get_text (checklist, LH_CHECKLIST_KIND), request->kind) != 0))
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
  const GType others[] = { LH_TYPE_COMMITTEE_MEMBER, LH_TYPE_CHECKLIST };

  self->organizations = lh_query_sql_run_records (session, organizations, error);
  if (self->organizations == NULL)
    return FALSE;
  lh_duty_matrix_index (self->by_id, self->organizations);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (LhQuery) query = lh_query_new (others[i]);
      g_autoptr (GPtrArray) found = lh_query_sql_run_records (session, query, error);

      if (found == NULL)
        return FALSE;
      lh_duty_matrix_index (self->by_id, found);
    }
  return TRUE;
}

/* Units of the kind that is asked for. */
static gboolean
lh_duty_builder_wants_unit (LhDutyMatrixBuilder *self,
                            LhRecord            *duty)
{
  const char *kind = self->matrix->request.unit_kind;
  gint64 id = lh_record_get_int (duty, LH_DUTY_ORGANIZATION_ID);
  LhRecord *organization = g_hash_table_lookup (self->by_id, &id);

  return kind == NULL ||
         (organization != NULL && g_strcmp0 (lh_record_get_text (organization, LH_ORGANIZATION_KIND), kind) == 0);
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
      LhDutyEntry *entry;
      gint64 id = lh_record_get_id (g_ptr_array_index (duties, i));

      if (!lh_duty_builder_wants_unit (self, g_ptr_array_index (duties, i)))
        continue;
      entry = g_new0 (LhDutyEntry, 1);
      entry->duty = g_object_ref (g_ptr_array_index (duties, i));
      entry->item = g_object_ref (item);
      entry->checklist = lh_duty_builder_ref (self, lh_record_get_int (item, LH_CHECKLIST_ITEM_CHECKLIST_ID));
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
      if (self->request.by_list ? column->checklist == entry->checklist
          : self->request.item_id == 0 ? column->item == entry->item : lh_date_compare (column->start, start) == 0)
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
      if (self->request.by_list)
        g_set_object (&column->checklist, entry->checklist);
      else if (self->request.item_id != 0)
        {
          column->start = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_START);
          column->end = lh_record_get_date (entry->duty, LH_DUTY_PERIOD_END);
          /* duties of older versions have no end of their period */
          if (!lh_date_is_set (column->end))
            column->end = lh_record_get_date (entry->duty, LH_DUTY_DUE_ON);
        }
      g_ptr_array_add (self->columns, column);
    }
  if (self->request.item_id != 0 && !self->request.by_list)
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

      if (lh_duty_builder_wants (self, item) && !lh_duty_builder_read_item (self, session, item, error))
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

/**
 * lh_duty_matrix_build:
 * @self: an empty matrix with its request
 * @session: the ledger on its thread
 *
 * Reads and judges what the matrix shows.
 */
gboolean
lh_duty_matrix_build (LhDutyMatrix  *self,
                      LhSession     *session,
                      GError       **error)
{
  LhDutyMatrixBuilder builder = { .matrix = self };
  gboolean done;

  builder.by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  builder.rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  done = lh_duty_builder_run (&builder, session, error);
  g_clear_pointer (&builder.organizations, g_ptr_array_unref);
  g_hash_table_unref (builder.by_id);
  g_hash_table_unref (builder.rows);
  return done;
}
