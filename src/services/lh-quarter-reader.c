/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-reader.h"

#include "lh-entities.h"
#include "lh-history-reader.h"
#include "lh-journal.h"
#include "lh-quarter-records.h"
#include "lh-query-sql.h"
#include "lh-setting.h"
#include "lh-statistics-private.h"

/**
 * lh_quarter_reader_load_catalog:
 *
 * Returns: (transfer full): the language of the ledger: frozen figures are called as in the report that was sent
 */
LhCatalog *
lh_quarter_reader_load_catalog (LhSession  *session,
                                GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SETTING);
  g_autoptr (GPtrArray) settings = NULL;

  lh_query_where_field (query, LH_SETTING_KEY, LH_QUERY_EQUAL, "language");
  settings = lh_query_sql_run_records (session, query, error);
  if (settings == NULL)
    return NULL;
  return lh_catalog_new (settings->len > 0 ? lh_record_get_text (g_ptr_array_index (settings, 0), LH_SETTING_VALUE)
                                           : "zh_CN", error);
}

static void
lh_quarter_reader_name_figure (LhSession       *session,
                               LhQuarterFigure *figure,
                               GHashTable      *names)
{
  GType type = lh_entities_find_type (figure->entity);

  for (guint i = 0; i < figure->ids->len; i++)
    {
      gint64 id = g_array_index (figure->ids, gint64, i);
      const char *name = g_hash_table_lookup (names, &id);

      if (name == NULL)
        {
          g_autoptr (LhRecord) record = type != G_TYPE_INVALID ? lh_session_load (session, type, id, NULL) : NULL;
          char *title = record != NULL ? lh_session_create_title (session, record) : NULL;

          title = title != NULL ? g_strdelimit (title, "\n", ' ') : g_strdup ("");
          g_hash_table_insert (names, g_memdup2 (&id, sizeof id), title);
          name = title;
        }
      g_ptr_array_add (figure->names, g_strdup (name));
    }
}

/**
 * lh_quarter_reader_name_rows:
 * @figures: (element-type LhQuarterFigure): figures
 *
 * Notes what each row of a figure is called, so that it can be read when its rows are renamed or gone.
 */
void
lh_quarter_reader_name_rows (LhSession *session,
                             GPtrArray *figures)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < figures->len; i++)
    {
      LhQuarterFigure *figure = g_ptr_array_index (figures, i);

      if (lh_quarter_figure_is_whole (figure))
        lh_quarter_reader_name_figure (session, figure, names);
    }
}

/**
 * lh_quarter_reader_load_frozen:
 *
 * Returns: (transfer full) (element-type LhQuarterFigure): what a closing froze
 */
GPtrArray *
lh_quarter_reader_load_frozen (LhSession  *session,
                               gint64      close_id,
                               GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_FROZEN_FIGURE);
  g_autoptr (GPtrArray) records = NULL;
  GPtrArray *figures;

  lh_query_where_id (query, LH_FROZEN_FIGURE_CLOSE_ID, close_id);
  lh_query_set_sort (query, "position", FALSE);
  records = lh_query_sql_run_records (session, query, error);
  if (records == NULL)
    return NULL;
  figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_figure_free);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (figures, lh_quarter_figure_thaw (g_ptr_array_index (records, i)));
  return figures;
}

/**
 * lh_quarter_reader_load_now:
 * @as_of: the day the figures are for
 *
 * Returns: (transfer full) (element-type LhQuarterFigure): all that a closing of the quarter freezes, as the ledger stands
 *   now
 */
GPtrArray *
lh_quarter_reader_load_now (LhSession  *session,
                            LhQuarter   quarter,
                            LhDate      as_of,
                            GError    **error)
{
  g_autoptr (LhCatalog) catalog = lh_quarter_reader_load_catalog (session, error);
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (GPtrArray) figures = NULL;

  if (catalog != NULL)
    statistics = lh_statistics_load (session, quarter, as_of, error);
  if (statistics == NULL)
    return NULL;
  figures = lh_quarter_figures_new (statistics, catalog);
  if (!lh_quarter_records_name_groups (session, figures, catalog, error) ||
      !lh_quarter_records_add (session, figures, quarter, catalog, error))
    return NULL;
  lh_quarter_reader_name_rows (session, figures);
  return g_steal_pointer (&figures);
}

static void
lh_quarter_touch_free (LhQuarterTouch *self)
{
  g_object_unref (self->entry);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/**
 * lh_quarter_touch_concerns:
 * @ids: (element-type gint64): rows
 *
 * Returns: whether the entry changed one of the rows or something that belongs to one
 */
gboolean
lh_quarter_touch_concerns (const LhQuarterTouch *self,
                           GHashTable           *ids)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (g_hash_table_contains (ids, id))
        return TRUE;
    }
  return FALSE;
}

static void
lh_quarter_touch_add (LhQuarterTouch *self,
                      gint64          id)
{
  if (id != 0)
    g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id));
}

/* What a record that still exists belongs to: every record it refers to. */
static void
lh_quarter_touch_add_owners (LhQuarterTouch        *self,
                             LhSession             *session,
                             const LhHistoryChange *change)
{
  GType type = lh_entities_find_type (change->entity);
  g_autoptr (LhRecord) record = NULL;
  const LhField *fields;
  guint n_fields;

  record = type != G_TYPE_INVALID ? lh_session_load (session, type, change->record_id, NULL) : NULL;
  fields = record != NULL ? lh_record_get_fields (record, &n_fields) : NULL;
  for (guint i = 0; fields != NULL && i < n_fields; i++)
    {
      if (fields[i].kind == LH_FIELD_REFERENCE)
        lh_quarter_touch_add (self, lh_record_get_int (record, i));
    }
}

/* A reference that was changed, or of a record that is gone, is in the journal. */
static void
lh_quarter_touch_add_change (LhQuarterTouch        *self,
                             const LhHistoryChange *change)
{
  lh_quarter_touch_add (self, change->record_id);
  if (change->field == NULL || !g_str_has_suffix (change->field, "-id"))
    return;
  if (change->from != NULL)
    lh_quarter_touch_add (self, g_ascii_strtoll (change->from, NULL, 10));
  if (change->to != NULL)
    lh_quarter_touch_add (self, g_ascii_strtoll (change->to, NULL, 10));
}

static LhQuarterTouch *
lh_quarter_touch_new (LhSession      *session,
                      LhHistoryEntry *entry)
{
  LhQuarterTouch *self = g_new0 (LhQuarterTouch, 1);
  GPtrArray *changes = lh_history_entry_get_changes (entry);
  gint64 last = 0;

  self->entry = g_object_ref (entry);
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < changes->len; i++)
    {
      const LhHistoryChange *change = g_ptr_array_index (changes, i);

      lh_quarter_touch_add_change (self, change);
      if (change->record_id != last)
        lh_quarter_touch_add_owners (self, session, change);
      last = change->record_id;
    }
  return self;
}

/* What was done and undone since leaves nothing to tell; neither does the closing itself. */
static gboolean
lh_quarter_reader_tells (const LhJournalEntry *entry,
                         gint64                journal_id)
{
  const char *const own[] = { "close-quarter", "send-quarter", "reopen-quarter", NULL };

  if (entry->undone || g_strv_contains (own, entry->command))
    return FALSE;
  return entry->refers_to == 0 || entry->refers_to <= journal_id;
}

/**
 * lh_quarter_reader_load_touches:
 * @journal_id: the entry of a closing
 *
 * Returns: (transfer full) (element-type LhQuarterTouch): the entries of the journal since, oldest first
 */
GPtrArray *
lh_quarter_reader_load_touches (LhSession  *session,
                                gint64      journal_id,
                                GError    **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_journal_entry_free);
  g_autoptr (GPtrArray) changes = lh_journal_list_since (lh_session_get_connection (session), journal_id, entries, error);
  g_autoptr (GPtrArray) touches = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_touch_free);

  if (changes == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    {
      const LhJournalEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (LhHistoryEntry) told = NULL;

      if (!lh_quarter_reader_tells (entry, journal_id))
        continue;
      told = lh_history_reader_read_entry (session, entry, error);
      if (told == NULL)
        return NULL;
      g_ptr_array_add (touches, lh_quarter_touch_new (session, told));
    }
  return g_steal_pointer (&touches);
}
