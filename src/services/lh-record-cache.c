/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record-cache.h"

struct _LhRecordCache
{
  GHashTable *records;   /* id -> LhRecord, not owned */
};

typedef struct
{
  LhRecordCache *cache;
  gint64         id;
} LhCacheLink;

static void
lh_record_cache_forget_cb (gpointer  data,
                           GObject  *where_the_object_was)
{
  LhCacheLink *link = data;

  g_hash_table_remove (link->cache->records, &link->id);
  g_free (link);
}

static void
lh_record_cache_add (LhRecordCache *self,
                     LhRecord      *record)
{
  LhCacheLink *link = g_new0 (LhCacheLink, 1);
  gint64 id = lh_record_get_id (record);

  link->cache = self;
  link->id = id;
  g_object_set_data (G_OBJECT (record), "lh-cache-link", link);
  g_object_weak_ref (G_OBJECT (record), lh_record_cache_forget_cb, link);
  g_hash_table_insert (self->records, g_memdup2 (&id, sizeof id), record);
}

LhRecordCache *
lh_record_cache_new (void)
{
  LhRecordCache *self = g_new0 (LhRecordCache, 1);

  self->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
lh_record_cache_free (LhRecordCache *self)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    {
      LhCacheLink *link = g_object_steal_data (record, "lh-cache-link");

      g_object_weak_unref (record, lh_record_cache_forget_cb, link);
      g_free (link);
    }
  g_hash_table_unref (self->records);
  g_free (self);
}

/**
 * lh_record_cache_lookup:
 *
 * Returns: (transfer none) (nullable): the shared object of a record, if anybody holds it
 */
LhRecord *
lh_record_cache_lookup (LhRecordCache *self,
                        gint64         id)
{
  return g_hash_table_lookup (self->records, &id);
}

/**
 * lh_record_cache_merge:
 * @fresh: (transfer full): a record as it was just read
 *
 * Returns: (transfer full): the shared object, which now holds what @fresh holds
 */
LhRecord *
lh_record_cache_merge (LhRecordCache *self,
                       LhRecord      *fresh)
{
  LhRecord *shared = lh_record_cache_lookup (self, lh_record_get_id (fresh));

  if (shared == NULL)
    {
      lh_record_cache_add (self, fresh);
      return fresh;
    }
  if (shared != fresh)
    {
      lh_record_copy_fields (shared, fresh);
      g_object_ref (shared);
      g_object_unref (fresh);
    }
  return shared;
}

/**
 * lh_record_cache_ensure:
 *
 * Returns: (transfer full): the shared object of a record; a new one is not loaded yet
 */
LhRecord *
lh_record_cache_ensure (LhRecordCache *self,
                        GType          type,
                        gint64         id)
{
  LhRecord *record = lh_record_cache_lookup (self, id);

  if (record != NULL)
    return g_object_ref (record);
  record = g_object_new (type, NULL);
  lh_record_set_id (record, id);
  lh_record_cache_add (self, record);
  return record;
}

/**
 * lh_record_cache_list:
 *
 * Returns: (transfer full) (element-type LhRecord): all records somebody holds
 */
GPtrArray *
lh_record_cache_list (LhRecordCache *self)
{
  GPtrArray *records = g_ptr_array_new_full (g_hash_table_size (self->records), g_object_unref);
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_ptr_array_add (records, g_object_ref (record));
  return records;
}
