/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-journal.h"

#include <json-glib/json-glib.h>

/* More rows than this in one reading of "what changed since" is told as "everything changed". */
#define LH_JOURNAL_MAX_SINCE 2000

#define LH_JOURNAL_COLUMNS "j.id, j.at, j.who, j.desk, j.command, j.kind, j.refers_to, j.undone_by"

static LhJournalEntry *
lh_journal_read_entry (LhStatement *statement)
{
  LhJournalEntry *entry = g_new0 (LhJournalEntry, 1);

  entry->id = lh_statement_column_int (statement, 0);
  entry->at = g_strdup (lh_statement_column_text (statement, 1));
  entry->who = g_strdup (lh_statement_column_text (statement, 2));
  entry->desk = g_strdup (lh_statement_column_text (statement, 3));
  entry->command = g_strdup (lh_statement_column_text (statement, 4));
  entry->kind = g_strdup (lh_statement_column_text (statement, 5));
  entry->refers_to = lh_statement_column_int (statement, 6);
  entry->undone = !lh_statement_column_null (statement, 7);
  return entry;
}

static GPtrArray *
lh_journal_read_entries (LhStatement  *statement,
                         GError      **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_journal_entry_free);
  gboolean has_row;

  while (TRUE)
    {
      if (!lh_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&entries);
      g_ptr_array_add (entries, lh_journal_read_entry (statement));
    }
}

static gboolean
lh_journal_read_one (LhStatement     *statement,
                     LhJournalEntry **entry,
                     GError         **error)
{
  gboolean has_row;

  *entry = NULL;
  if (!lh_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    *entry = lh_journal_read_entry (statement);
  lh_statement_reset (statement);
  return TRUE;
}

static GPtrArray *
lh_journal_read_changes (LhStatement  *statement,
                         GError      **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_journal_change_free);
  gboolean has_row;

  while (TRUE)
    {
      LhJournalChange *change;

      if (!lh_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&changes);
      change = g_new0 (LhJournalChange, 1);
      change->journal_id = lh_statement_column_int (statement, 0);
      change->entity = g_strdup (lh_statement_column_text (statement, 1));
      change->record_id = lh_statement_column_int (statement, 2);
      change->title = g_strdup (lh_statement_column_text (statement, 3));
      change->operation = g_strdup (lh_statement_column_text (statement, 4));
      change->fields = g_strdup (lh_statement_column_text (statement, 5));
      g_ptr_array_add (changes, change);
    }
}

static void
lh_journal_add_value (JsonBuilder *builder,
                      const char  *value)
{
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static char *
lh_journal_diff (LhRecord *before,
                 LhRecord *after,
                 gboolean *differs)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  guint n_fields;
  const LhField *fields = lh_record_get_fields (after != NULL ? after : before, &n_fields);

  *differs = before == NULL || after == NULL;
  json_builder_begin_object (builder);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *from = before != NULL ? lh_record_serialize (before, i) : NULL;
      g_autofree char *to = after != NULL ? lh_record_serialize (after, i) : NULL;

      if (g_strcmp0 (from, to) == 0)
        continue;
      *differs = TRUE;
      json_builder_set_member_name (builder, fields[i].name);
      json_builder_begin_array (builder);
      lh_journal_add_value (builder, from);
      lh_journal_add_value (builder, to);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

void
lh_journal_change_free (LhJournalChange *change)
{
  g_free (change->entity);
  g_free (change->title);
  g_free (change->operation);
  g_free (change->fields);
  g_free (change);
}

void
lh_journal_entry_free (LhJournalEntry *entry)
{
  g_free (entry->at);
  g_free (entry->who);
  g_free (entry->desk);
  g_free (entry->command);
  g_free (entry->kind);
  g_free (entry);
}

/**
 * lh_journal_begin_entry:
 * @kind: "do", "undo", "redo", or "fill" for a ledger filled by the program
 * @refers_to: for undo and redo the entry taken back or done again, else 0
 * @journal_id: (out): the new entry
 */
gboolean
lh_journal_begin_entry (LhConnection  *connection,
                        const char    *who,
                        const char    *desk,
                        const char    *command,
                        const char    *kind,
                        gint64         refers_to,
                        gint64        *journal_id,
                        GError       **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  LhStatement *statement;

  statement = lh_connection_prepare (connection,
                                     "INSERT INTO journal (at, who, desk, command, kind, refers_to) "
                                     "VALUES ($at, $who, $desk, $command, $kind, $refers_to)", error);
  if (statement == NULL)
    return FALSE;
  lh_statement_bind_text (statement, "$at", at);
  lh_statement_bind_text (statement, "$who", who);
  lh_statement_bind_text (statement, "$desk", desk);
  lh_statement_bind_text (statement, "$command", command);
  lh_statement_bind_text (statement, "$kind", kind);
  if (refers_to != 0)
    lh_statement_bind_int (statement, "$refers_to", refers_to);
  if (!lh_statement_execute (statement, error))
    return FALSE;
  *journal_id = sqlite3_last_insert_rowid (lh_connection_get_handle (connection));
  return TRUE;
}

/**
 * lh_journal_add_change:
 * @title: what a person calls the record
 * @before: (nullable): the record as it was; %NULL for an insert
 * @after: (nullable): the record as it is; %NULL for a delete
 * @differs: (out): whether anything changed; if not, nothing is written
 */
gboolean
lh_journal_add_change (LhConnection  *connection,
                       gint64         journal_id,
                       guint          seq,
                       const char    *title,
                       LhRecord      *before,
                       LhRecord      *after,
                       gboolean      *differs,
                       GError       **error)
{
  LhRecord *record = after != NULL ? after : before;
  g_autofree char *fields = lh_journal_diff (before, after, differs);
  LhStatement *statement;

  if (!*differs)
    return TRUE;

  statement = lh_connection_prepare (connection,
                                     "INSERT INTO journal_change "
                                     "(journal_id, seq, entity, record_id, title, operation, fields) "
                                     "VALUES ($journal_id, $seq, $entity, $record_id, $title, $operation, $fields)", error);
  if (statement == NULL)
    return FALSE;
  lh_statement_bind_int (statement, "$journal_id", journal_id);
  lh_statement_bind_int (statement, "$seq", seq);
  lh_statement_bind_text (statement, "$entity", lh_record_get_entity (record));
  lh_statement_bind_int (statement, "$record_id", lh_record_get_id (record));
  lh_statement_bind_text (statement, "$title", title);
  lh_statement_bind_text (statement, "$operation", before == NULL ? "insert" : after == NULL ? "delete" : "update");
  lh_statement_bind_text (statement, "$fields", fields);
  return lh_statement_execute (statement, error);
}

/**
 * lh_journal_remove_entry:
 *
 * Takes away an entry under which nothing changed.
 */
gboolean
lh_journal_remove_entry (LhConnection  *connection,
                         gint64         journal_id,
                         GError       **error)
{
  LhStatement *statement = lh_connection_prepare (connection, "DELETE FROM journal WHERE id = $id", error);

  if (statement == NULL)
    return FALSE;
  lh_statement_bind_int (statement, "$id", journal_id);
  return lh_statement_execute (statement, error);
}

/**
 * lh_journal_mark_undone:
 * @undone_by: the entry that takes it back; 0 when it is done again
 */
gboolean
lh_journal_mark_undone (LhConnection  *connection,
                        gint64         journal_id,
                        gint64         undone_by,
                        GError       **error)
{
  LhStatement *statement;

  statement = lh_connection_prepare (connection, "UPDATE journal SET undone_by = $undone_by WHERE id = $id", error);
  if (statement == NULL)
    return FALSE;
  lh_statement_bind_int (statement, "$id", journal_id);
  if (undone_by != 0)
    lh_statement_bind_int (statement, "$undone_by", undone_by);
  return lh_statement_execute (statement, error);
}

/**
 * lh_journal_find_undo:
 * @desk: whose changes
 * @entry: (out) (nullable): the entry that undo would take back
 */
gboolean
lh_journal_find_undo (LhConnection    *connection,
                      const char      *desk,
                      LhJournalEntry **entry,
                      GError         **error)
{
  LhStatement *statement;

  statement = lh_connection_prepare (connection,
                                     "SELECT " LH_JOURNAL_COLUMNS " FROM journal j "
                                     "WHERE j.desk = $desk AND j.kind = 'do' AND j.undone_by IS NULL "
                                     "ORDER BY j.id DESC LIMIT 1", error);
  if (statement == NULL)
    return FALSE;
  lh_statement_bind_text (statement, "$desk", desk);
  return lh_journal_read_one (statement, entry, error);
}

/**
 * lh_journal_find_redo:
 * @desk: whose changes
 * @entry: (out) (nullable): the entry that redo would do again: the one undone last, unless something new was done since
 */
gboolean
lh_journal_find_redo (LhConnection    *connection,
                      const char      *desk,
                      LhJournalEntry **entry,
                      GError         **error)
{
  LhStatement *statement;

  statement = lh_connection_prepare (connection,
                                     "SELECT " LH_JOURNAL_COLUMNS " FROM journal j "
                                     "WHERE j.desk = $desk AND j.kind = 'do' AND j.undone_by IS NOT NULL "
                                     "AND j.undone_by > (SELECT COALESCE (MAX (d.id), 0) FROM journal d "
                                     "WHERE d.desk = $desk AND d.kind = 'do') "
                                     "ORDER BY j.undone_by DESC LIMIT 1", error);
  if (statement == NULL)
    return FALSE;
  lh_statement_bind_text (statement, "$desk", desk);
  return lh_journal_read_one (statement, entry, error);
}

/**
 * lh_journal_list_changes:
 *
 * Returns: (transfer full) (element-type LhJournalChange): the changes of an entry in the order they were made
 */
GPtrArray *
lh_journal_list_changes (LhConnection  *connection,
                         gint64         journal_id,
                         GError       **error)
{
  LhStatement *statement;

  statement = lh_connection_prepare (connection,
                                     "SELECT journal_id, entity, record_id, title, operation, fields FROM journal_change "
                                     "WHERE journal_id = $journal_id ORDER BY seq", error);
  if (statement == NULL)
    return NULL;
  lh_statement_bind_int (statement, "$journal_id", journal_id);
  return lh_journal_read_changes (statement, error);
}

/**
 * lh_journal_list_entries:
 * @entity: (nullable): only entries that touch a record of this entity
 * @record_id: and this record; 0 for any
 * @limit: at most so many; 0 for all
 *
 * Returns: (transfer full) (element-type LhJournalEntry): the entries, newest first
 */
GPtrArray *
lh_journal_list_entries (LhConnection  *connection,
                         const char    *entity,
                         gint64         record_id,
                         guint          limit,
                         GError       **error)
{
  LhStatement *statement;

  statement = lh_connection_prepare (connection,
                                     "SELECT " LH_JOURNAL_COLUMNS " FROM journal j WHERE $entity IS NULL OR EXISTS "
                                     "(SELECT 1 FROM journal_change c WHERE c.journal_id = j.id AND c.entity = $entity "
                                     "AND ($record_id = 0 OR c.record_id = $record_id)) "
                                     "ORDER BY j.id DESC LIMIT $limit", error);
  if (statement == NULL)
    return NULL;
  lh_statement_bind_text (statement, "$entity", entity);
  lh_statement_bind_int (statement, "$record_id", record_id);
  lh_statement_bind_int (statement, "$limit", limit != 0 ? (gint64) limit : -1);
  return lh_journal_read_entries (statement, error);
}

gboolean
lh_journal_get_last (LhConnection  *connection,
                     gint64        *journal_id,
                     GError       **error)
{
  return lh_connection_query_int (connection, "SELECT COALESCE (MAX (id), 0) FROM journal", journal_id, error);
}

/**
 * lh_journal_list_since:
 * @journal_id: the newest entry known already
 * @entries: (element-type LhJournalEntry): filled with the newer entries, oldest first
 *
 * Returns: (transfer full) (element-type LhJournalChange): the changes of these entries; when they are too many, or
 *   an entry lists none because the program filled the ledger, an empty list beside entries means "everything"
 */
GPtrArray *
lh_journal_list_since (LhConnection  *connection,
                       gint64         journal_id,
                       GPtrArray     *entries,
                       GError       **error)
{
  g_autoptr (GPtrArray) newer = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  LhStatement *statement;

  statement = lh_connection_prepare (connection, "SELECT " LH_JOURNAL_COLUMNS " FROM journal j "
                                     "WHERE j.id > $journal_id ORDER BY j.id", error);
  if (statement == NULL)
    return NULL;
  lh_statement_bind_int (statement, "$journal_id", journal_id);
  newer = lh_journal_read_entries (statement, error);
  if (newer == NULL)
    return NULL;

  statement = lh_connection_prepare (connection,
                                     "SELECT journal_id, entity, record_id, NULL, operation, NULL FROM journal_change "
                                     "WHERE journal_id > $journal_id LIMIT $limit", error);
  if (statement == NULL)
    return NULL;
  lh_statement_bind_int (statement, "$journal_id", journal_id);
  lh_statement_bind_int (statement, "$limit", LH_JOURNAL_MAX_SINCE);
  changes = lh_journal_read_changes (statement, error);
  if (changes == NULL)
    return NULL;

  for (guint i = 0; i < newer->len; i++)
    {
      if (g_str_equal (((LhJournalEntry *) g_ptr_array_index (newer, i))->kind, "fill"))
        g_ptr_array_set_size (changes, 0);
    }
  if (changes->len == LH_JOURNAL_MAX_SINCE)
    g_ptr_array_set_size (changes, 0);

  g_ptr_array_extend_and_steal (entries, g_steal_pointer (&newer));
  return g_steal_pointer (&changes);
}

/**
 * lh_journal_get_version_before:
 * @change: a deletion
 * @version: (out): the version the record had: each time it was stored counted one, also when the program filled it in,
 *   which the journal does not list
 */
gboolean
lh_journal_get_version_before (LhConnection           *connection,
                               const LhJournalChange  *change,
                               gint64                 *version,
                               GError                **error)
{
  LhStatement *statement;
  gboolean has_row;

  statement = lh_connection_prepare (connection,
                                     "SELECT COUNT(*) - MAX(operation = 'insert') FROM journal_change "
                                     "WHERE entity = $entity AND record_id = $record_id AND journal_id <= $journal_id",
                                     error);
  if (statement == NULL)
    return FALSE;
  lh_statement_bind_text (statement, "$entity", change->entity);
  lh_statement_bind_int (statement, "$record_id", change->record_id);
  lh_statement_bind_int (statement, "$journal_id", change->journal_id);
  if (!lh_statement_step (statement, &has_row, error))
    return FALSE;
  *version = lh_statement_column_int (statement, 0);
  lh_statement_reset (statement);
  return TRUE;
}

/**
 * lh_journal_count_changes:
 * @count: (out): how often the record was stored or deleted; no version of it was ever higher
 */
gboolean
lh_journal_count_changes (LhConnection  *connection,
                          const char    *entity,
                          gint64         record_id,
                          gint64        *count,
                          GError       **error)
{
  LhStatement *statement;
  gboolean has_row;

  statement = lh_connection_prepare (connection, "SELECT COUNT (*) FROM journal_change "
                                                 "WHERE entity = $entity AND record_id = $record_id", error);
  if (statement == NULL)
    return FALSE;
  lh_statement_bind_text (statement, "$entity", entity);
  lh_statement_bind_int (statement, "$record_id", record_id);
  if (!lh_statement_step (statement, &has_row, error))
    return FALSE;
  *count = lh_statement_column_int (statement, 0);
  lh_statement_reset (statement);
  return TRUE;
}

/**
 * lh_journal_last_change_of:
 *
 * Returns: (transfer full) (nullable): the newest entry that touches a record; %NULL without error when none does
 */
LhJournalEntry *
lh_journal_last_change_of (LhConnection  *connection,
                           const char    *entity,
                           gint64         record_id,
                           GError       **error)
{
  g_autoptr (GPtrArray) entries = lh_journal_list_entries (connection, entity, record_id, 1, error);

  if (entries == NULL || entries->len == 0)
    return NULL;
  return g_ptr_array_steal_index (entries, 0);
}
