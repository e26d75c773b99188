/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-history-reader.h"

#include <json-glib/json-glib.h>


static const char *
lh_history_reader_get_value (JsonArray *pair,
                             guint      index)
{
  return json_array_get_null_element (pair, index) ? NULL : json_array_get_string_element (pair, index);
}

/* One line per changed field; a record without any (an insert of nothing) still gets a line. */
static void
lh_history_reader_add_fields (GPtrArray             *lines,
                              const LhJournalChange *change)
{
  g_autoptr (JsonNode) node = json_from_string (change->fields, NULL);
  g_autoptr (GList) names = NULL;
  JsonObject *fields;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  fields = json_node_get_object (node);
  names = json_object_get_members (fields);
  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonArray *pair = json_object_get_array_member (fields, l->data);

      g_ptr_array_add (lines, lh_history_change_new (change->entity, change->record_id, change->title,
                                                     change->operation, l->data,
                                                     lh_history_reader_get_value (pair, 0),
                                                     lh_history_reader_get_value (pair, 1)));
    }
  if (names == NULL)
    g_ptr_array_add (lines, lh_history_change_new (change->entity, change->record_id, change->title,
                                                   change->operation, NULL, NULL, NULL));
}

static GPtrArray *
lh_history_reader_read_lines (LhSession   *session,
                              gint64       journal_id,
                              const char  *entity,
                              gint64       record_id,
                              GError     **error)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_history_change_free);

  changes = lh_journal_list_changes (lh_session_get_connection (session), journal_id, error);
  if (changes == NULL)
    return NULL;
  for (guint i = 0; i < changes->len; i++)
    {
      const LhJournalChange *change = g_ptr_array_index (changes, i);

      if ((entity == NULL || g_str_equal (entity, change->entity)) &&
          (record_id == 0 || record_id == change->record_id))
        lh_history_reader_add_fields (lines, change);
    }
  return g_steal_pointer (&lines);
}

/**
 * lh_history_reader_read_entry:
 *
 * Returns: (transfer full): one entry of the journal with all its changes
 */
LhHistoryEntry *
lh_history_reader_read_entry (LhSession             *session,
                              const LhJournalEntry  *entry,
                              GError               **error)
{
  GPtrArray *lines = lh_history_reader_read_lines (session, entry->id, NULL, 0, error);

  if (lines == NULL)
    return NULL;
  return lh_history_entry_new (entry->id, entry->at, entry->who, entry->command, entry->kind, entry->undone, lines);
}

/**
 * lh_history_reader_read:
 *
 * Reads the journal as lh_ledger_get_history() hands it out.
 */
GPtrArray *
lh_history_reader_read (LhSession   *session,
                        const char  *entity,
                        gint64       record_id,
                        guint        limit,
                        GError     **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) history = g_ptr_array_new_with_free_func (g_object_unref);

  entries = lh_journal_list_entries (lh_session_get_connection (session), entity, record_id, limit, error);
  if (entries == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    {
      const LhJournalEntry *entry = g_ptr_array_index (entries, i);
      GPtrArray *lines = lh_history_reader_read_lines (session, entry->id, entity, record_id, error);

      if (lines == NULL)
        return NULL;
      g_ptr_array_add (history, lh_history_entry_new (entry->id, entry->at, entry->who, entry->command, entry->kind,
                                                      entry->undone, lines));
    }
  return g_steal_pointer (&history);
}
