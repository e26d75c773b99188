/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-rows.h"

#include "lh-entities.h"
#include "lh-sheet-template.h"

struct _LhLedgerRows
{
  gatomicrefcount      ref_count;
  LhLedger            *ledger;
  const LhLedgerSheet *sheet;
  LhStatistics        *statistics;
  GArray              *types;       /* GType to be read: the rows, then what they refer to, then their parts */
  guint                n_read;
  GPtrArray           *records;     /* the rows */
  GHashTable          *by_id;       /* gint64 * -> LhRecord: all that was read */
  GHashTable          *parts;       /* gint64 * -> GPtrArray of LhRecord */
  LhRecord            *style;       /* how the office wants it printed */
};

/**
 * lh_ledger_path_find:
 * @type: what the rows are
 * @source: see #LhLedgerColumn; it exists, as the declarations are part of the program
 *
 * Looks up a source.
 */
void
lh_ledger_path_find (LhLedgerPath *self,
                     GType         type,
                     const char   *source)
{
  g_auto (GStrv) names = g_strsplit (source, ".", -1);
  guint n = g_strv_length (names);

  g_assert (n >= 1 && n - 1 <= G_N_ELEMENTS (self->links));
  self->n_links = n - 1;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (type);

      self->spec = lh_record_class_find_field ((LhRecordClass *) klass, names[i], &self->field);
      if (self->spec == NULL)
        g_error ("%s has no field %s", g_type_name (type), names[i]);
      if (i == n - 1)
        return;
      self->links[i] = self->field;
      type = lh_entities_find_type (self->spec->target);
    }
}

/**
 * lh_ledger_rows_follow:
 *
 * Returns: (transfer none) (nullable): the record that has the field of @path
 */
LhRecord *
lh_ledger_rows_follow (LhLedgerRows       *self,
                       LhRecord           *record,
                       const LhLedgerPath *path)
{
  for (guint i = 0; i < path->n_links && record != NULL; i++)
    {
      gint64 id = lh_record_get_int (record, path->links[i]);
      LhRecord *target = g_hash_table_lookup (self->by_id, &id);

      if (target == NULL)
        target = (LhRecord *) lh_ledger_get_organization (self->ledger, id);
      record = target;
    }
  return record;
}

static void
lh_ledger_rows_want (LhLedgerRows *self,
                     GType         type)
{
  if (type == LH_TYPE_ORGANIZATION && self->types->len > 0)
    return;
  for (guint i = 0; i < self->types->len; i++)
    {
      if (g_array_index (self->types, GType, i) == type)
        return;
    }
  g_array_append_val (self->types, type);
}

/* Everything a source passes through is read; a reference at its end, too, as it is shown by the title of its record. */
static void
lh_ledger_rows_want_source (LhLedgerRows *self,
                            GType         type,
                            const char   *source)
{
  g_auto (GStrv) names = source != NULL ? g_strsplit (source, ".", -1) : g_new0 (char *, 1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (type);
      const LhField *field = lh_record_class_find_field ((LhRecordClass *) klass, names[i], NULL);

      if (field == NULL || field->kind != LH_FIELD_REFERENCE)
        return;
      type = lh_entities_find_type (field->target);
      lh_ledger_rows_want (self, type);
    }
}

static void
lh_ledger_rows_plan (LhLedgerRows *self)
{
  const LhLedgerSheet *sheet = self->sheet;
  GType type;

  if (sheet->get_type == NULL)
    {
      lh_ledger_rows_want (self, LH_TYPE_SHEET_TEMPLATE);
      return;
    }
  type = sheet->get_type ();
  lh_ledger_rows_want (self, type);
  lh_ledger_rows_want_source (self, type, sheet->owner);
  lh_ledger_rows_want_source (self, type, sheet->day);
  lh_ledger_rows_want_source (self, type, sheet->where_field);
  for (guint i = 0; i < sheet->n_columns; i++)
    {
      if (sheet->columns[i].maker == LH_LEDGER_MAKE_FIELD)
        lh_ledger_rows_want_source (self, type, sheet->columns[i].source);
    }
  lh_ledger_rows_want (self, LH_TYPE_SHEET_TEMPLATE);
  if (sheet->get_part_type == NULL)
    return;
  lh_ledger_rows_want (self, sheet->get_part_type ());
  lh_ledger_rows_want_source (self, sheet->get_part_type (), sheet->part_name);
  lh_ledger_rows_want_source (self, sheet->get_part_type (), sheet->part_unit);
}

static LhLedgerRows *
lh_ledger_rows_new (LhLedger            *ledger,
                    const LhLedgerSheet *sheet,
                    LhStatistics        *statistics)
{
  LhLedgerRows *self = g_new0 (LhLedgerRows, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->ledger = g_object_ref (ledger);
  self->sheet = sheet;
  self->statistics = g_object_ref (statistics);
  self->types = g_array_new (FALSE, FALSE, sizeof (GType));
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->parts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  lh_ledger_rows_plan (self);
  return self;
}

LhLedgerRows *
lh_ledger_rows_ref (LhLedgerRows *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lh_ledger_rows_unref (LhLedgerRows *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_object_unref (self->ledger);
  g_object_unref (self->statistics);
  g_array_unref (self->types);
  g_ptr_array_unref (self->records);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->parts);
  g_clear_object (&self->style);
  g_free (self);
}

/* Rows */

static gint64 *
lh_ledger_rows_dup_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

/* What happened after the day the figures are of is not in the ledger of that day. */
static gboolean
lh_ledger_rows_is_of_period (LhLedgerRows *self,
                             LhRecord     *record)
{
  LhQuarter quarter = lh_statistics_get_quarter (self->statistics);
  LhLedgerPath path;
  LhDate day;

  if (self->sheet->day == NULL)
    return TRUE;
  lh_ledger_path_find (&path, self->sheet->get_type (), self->sheet->day);
  record = lh_ledger_rows_follow (self, record, &path);
  if (record == NULL)
    return FALSE;
  if (path.spec->kind == LH_FIELD_QUARTER)
    return lh_quarter_equal (lh_record_get_quarter (record, path.field), quarter);
  if (path.spec->kind == LH_FIELD_INTEGER)
    return lh_record_get_int (record, path.field) == quarter.year;
  day = lh_record_get_date (record, path.field);
  return lh_date_is_set (day) && lh_date_get_year (day) == quarter.year &&
         lh_date_compare (day, lh_statistics_get_as_of (self->statistics)) <= 0;
}

static gboolean
lh_ledger_rows_is_wanted (LhLedgerRows *self,
                          LhRecord     *record)
{
  g_auto (GStrv) values = NULL;
  LhLedgerPath path;

  if (!lh_ledger_rows_is_of_period (self, record))
    return FALSE;
  if (self->sheet->where_field == NULL)
    return TRUE;
  lh_ledger_path_find (&path, self->sheet->get_type (), self->sheet->where_field);
  record = lh_ledger_rows_follow (self, record, &path);
  values = g_strsplit (self->sheet->where_values, " ", -1);
  return record != NULL && g_strv_contains ((const char *const *) values, lh_record_get_text (record, path.field));
}

static gint64
lh_ledger_rows_get_order (LhLedgerRows       *self,
                          LhRecord           *record,
                          const LhLedgerPath *owner)
{
  LhRecord *project = lh_ledger_rows_follow (self, record, owner);
  LhOrganization *organization = NULL;

  if (project != NULL)
    organization = lh_ledger_get_organization (self->ledger, lh_record_get_int (project, owner->field));
  return organization != NULL ? lh_record_get_int (LH_RECORD (organization), LH_ORGANIZATION_OFFICIAL_ORDER) : G_MAXINT64;
}

typedef struct
{
  gint64    order;
  gint64    owner;
  guint     position;
  LhRecord *record;
} LhLedgerSortItem;

static int
lh_ledger_sort_item_compare (gconstpointer a,
                             gconstpointer b)
{
  const LhLedgerSortItem *first = a;
  const LhLedgerSortItem *second = b;

  if (first->order != second->order)
    return first->order < second->order ? -1 : 1;
  if (first->owner != second->owner)
    return first->owner < second->owner ? -1 : 1;
  return first->position < second->position ? -1 : first->position > second->position;
}

/* Rows of one owner stay together, in the order of the ledger; owners are in official order. Ids grow with time. */
static void
lh_ledger_rows_sort (LhLedgerRows *self)
{
  g_autoptr (GArray) items = g_array_sized_new (FALSE, FALSE, sizeof (LhLedgerSortItem), self->records->len);
  LhLedgerPath owner;

  lh_ledger_path_find (&owner, self->sheet->get_type (), self->sheet->owner);
  for (guint i = 0; i < self->records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (self->records, i);
      LhRecord *project = lh_ledger_rows_follow (self, record, &owner);
      LhLedgerSortItem item = { lh_ledger_rows_get_order (self, record, &owner),
                                project != NULL ? lh_record_get_id (project) : 0, i, record };

      g_array_append_val (items, item);
    }
  g_array_sort (items, lh_ledger_sort_item_compare);
  for (guint i = 0; i < items->len; i++)
    self->records->pdata[i] = g_array_index (items, LhLedgerSortItem, i).record;
}

static void
lh_ledger_rows_add_part (LhLedgerRows       *self,
                         LhRecord           *part,
                         const LhLedgerPath *link)
{
  gint64 id = lh_record_get_int (part, link->field);
  GPtrArray *parts = g_hash_table_lookup (self->parts, &id);

  if (parts == NULL)
    {
      parts = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->parts, lh_ledger_rows_dup_id (id), parts);
    }
  g_ptr_array_add (parts, g_object_ref (part));
}

static void
lh_ledger_rows_take_style (LhLedgerRows *self,
                           GPtrArray    *styles)
{
  for (guint i = 0; i < styles->len; i++)
    {
      LhRecord *style = g_ptr_array_index (styles, i);

      if (g_ascii_strcasecmp (lh_record_get_text (style, LH_SHEET_TEMPLATE_LEDGER), self->sheet->code) == 0)
        g_set_object (&self->style, style);
    }
}

/* Takes what was read of the next type. The rows are chosen when everything they refer to is there. */
static void
lh_ledger_rows_take (LhLedgerRows *self,
                     GPtrArray    *records)
{
  GType type = g_array_index (self->types, GType, self->n_read++);
  LhLedgerPath link = { 0 };
  gboolean is_part = self->sheet->get_part_type != NULL && type == self->sheet->get_part_type ();

  if (type == LH_TYPE_SHEET_TEMPLATE)
    {
      lh_ledger_rows_take_style (self, records);
      return;
    }
  if (is_part)
    lh_ledger_path_find (&link, type, self->sheet->part_link);
  for (guint i = 0; i < records->len; i++)
    {
      LhRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (self->by_id, lh_ledger_rows_dup_id (lh_record_get_id (record)), g_object_ref (record));
      if (is_part)
        lh_ledger_rows_add_part (self, record, &link);
      if (self->n_read == 1)
        g_ptr_array_add (self->records, g_object_ref (record));
    }
}

static void
lh_ledger_rows_choose (LhLedgerRows *self)
{
  g_autoptr (GPtrArray) all = g_steal_pointer (&self->records);

  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      LhRecord *record = g_ptr_array_index (all, i);

      if (lh_ledger_rows_is_wanted (self, record))
        g_ptr_array_add (self->records, g_object_ref (record));
    }
  if (self->sheet->owner != NULL)
    lh_ledger_rows_sort (self);
}

static LhQuery *
lh_ledger_rows_create_query (LhLedgerRows *self)
{
  return lh_query_new (g_array_index (self->types, GType, self->n_read));
}

/**
 * lh_ledger_rows_load:
 * @statistics: the figures of the quarter
 *
 * Reads the rows of a ledger. It waits for the disk; the window calls lh_ledger_rows_load_async().
 *
 * Returns: (transfer full): the rows, or %NULL
 */
LhLedgerRows *
lh_ledger_rows_load (LhLedger             *ledger,
                     const LhLedgerSheet  *sheet,
                     LhStatistics         *statistics,
                     GError              **error)
{
  g_autoptr (LhLedgerRows) self = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (sheet != NULL, NULL);

  self = lh_ledger_rows_new (ledger, sheet, statistics);
  while (self->n_read < self->types->len)
    {
      g_autoptr (LhQuery) query = lh_ledger_rows_create_query (self);
      g_autoptr (GPtrArray) records = lh_ledger_query (ledger, query, error);

      if (records == NULL)
        return NULL;
      lh_ledger_rows_take (self, records);
    }
  lh_ledger_rows_choose (self);
  return g_steal_pointer (&self);
}

static void lh_ledger_rows_step (GTask *task);

static void
lh_ledger_rows_read_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, &error);

  if (records == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  lh_ledger_rows_take (g_task_get_task_data (task), records);
  lh_ledger_rows_step (g_steal_pointer (&task));
}

static void
lh_ledger_rows_step (GTask *task)
{
  LhLedgerRows *self = g_task_get_task_data (task);
  g_autoptr (LhQuery) query = NULL;

  if (self->n_read < self->types->len)
    {
      query = lh_ledger_rows_create_query (self);
      lh_ledger_query_async (self->ledger, query, g_task_get_cancellable (task), lh_ledger_rows_read_cb, task);
      return;
    }
  lh_ledger_rows_choose (self);
  g_task_return_pointer (task, lh_ledger_rows_ref (self), (GDestroyNotify) lh_ledger_rows_unref);
  g_object_unref (task);
}

/**
 * lh_ledger_rows_load_async:
 *
 * Reads the rows of a ledger, without waiting for the disk.
 */
void
lh_ledger_rows_load_async (LhLedger            *ledger,
                           const LhLedgerSheet *sheet,
                           LhStatistics        *statistics,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (ledger, cancellable, callback, user_data);

  g_task_set_source_tag (task, lh_ledger_rows_load_async);
  g_task_set_task_data (task, lh_ledger_rows_new (ledger, sheet, statistics), (GDestroyNotify) lh_ledger_rows_unref);
  lh_ledger_rows_step (task);
}

/**
 * lh_ledger_rows_load_finish:
 *
 * Returns: (transfer full): the rows, or %NULL
 */
LhLedgerRows *
lh_ledger_rows_load_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

LhLedger *
lh_ledger_rows_get_ledger (LhLedgerRows *self)
{
  return self->ledger;
}

const LhLedgerSheet *
lh_ledger_rows_get_sheet (LhLedgerRows *self)
{
  return self->sheet;
}

LhStatistics *
lh_ledger_rows_get_statistics (LhLedgerRows *self)
{
  return self->statistics;
}

/**
 * lh_ledger_rows_get_records:
 *
 * Returns: (transfer none) (element-type LhRecord): the rows, in the order of the ledger
 */
GPtrArray *
lh_ledger_rows_get_records (LhLedgerRows *self)
{
  return self->records;
}

/**
 * lh_ledger_rows_get_parts:
 *
 * Returns: (transfer none) (element-type LhRecord) (nullable): the parts of a row; %NULL for none
 */
GPtrArray *
lh_ledger_rows_get_parts (LhLedgerRows *self,
                          LhRecord     *record)
{
  gint64 id = lh_record_get_id (record);

  return g_hash_table_lookup (self->parts, &id);
}

/**
 * lh_ledger_rows_get_style:
 *
 * Returns: (transfer none) (nullable): the #LhSheetTemplate of the ledger; %NULL when the office has none
 */
LhRecord *
lh_ledger_rows_get_style (LhLedgerRows *self)
{
  return self->style;
}
