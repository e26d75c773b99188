/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-undo.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "lh-entities.h"
#include "lh-journal.h"

static const char *
lh_undo_get_value (JsonArray *pair,
                   guint      index)
{
  return json_array_get_null_element (pair, index) ? NULL : json_array_get_string_element (pair, index);
}

static void
lh_undo_set_conflict (LhSession        *session,
                      LhJournalChange  *change,
                      GError          **error)
{
  g_autoptr (LhJournalEntry) last = NULL;

  last = lh_journal_last_change_of (lh_session_get_connection (session), change->entity, change->record_id, NULL);
  g_set_error (error, LH_ERROR, LH_ERROR_CONFLICT,
               _("“%s” was changed again by %s since. Nothing was undone; change it by hand."),
               change->title != NULL ? change->title : change->entity, last != NULL ? last->who : "?");
}

/* Sets every field the change names to the wanted side; refuses when a field no longer holds the other side. */
static gboolean
lh_undo_set_fields (LhSession        *session,
                    LhJournalChange  *change,
                    LhRecord         *record,
                    gboolean          check,
                    guint             wanted,
                    GError          **error)
{
  g_autoptr (JsonNode) node = json_from_string (change->fields, NULL);
  g_autoptr (GList) names = NULL;
  JsonObject *fields;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, LH_ERROR, LH_ERROR_CORRUPT, _("The journal of the ledger is damaged."));
      return FALSE;
    }

  fields = json_node_get_object (node);
  names = json_object_get_members (fields);
  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonArray *pair = json_object_get_array_member (fields, l->data);
      g_autofree char *current = NULL;
      guint index;

      /* A field that a later version dropped has nothing to be undone. */
      if (lh_record_class_find_field (LH_RECORD_GET_CLASS (record), l->data, &index) == NULL)
        continue;
      current = lh_record_serialize (record, index);
      if (check && g_strcmp0 (current, lh_undo_get_value (pair, 1 - wanted)) != 0)
        {
          lh_undo_set_conflict (session, change, error);
          return FALSE;
        }
      if (!lh_record_deserialize (record, index, lh_undo_get_value (pair, wanted), error))
        return FALSE;
    }
  return TRUE;
}

/* Whether nothing is left of a record once the fields of its change are taken out: what somebody added since would be. */
static gboolean
lh_undo_is_blank (LhRecord *record)
{
  g_autoptr (LhRecord) blank = g_object_new (G_OBJECT_TYPE (record), NULL);
  guint n_fields;

  lh_record_get_fields (record, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (!lh_record_field_equal (record, blank, i))
        return FALSE;
    }
  return TRUE;
}

/* A version of its own: a form that was open before the record went must not pass for up to date. */
static gboolean
lh_undo_insert_again (LhSession        *session,
                      LhJournalChange  *change,
                      LhRecord         *record,
                      guint             wanted,
                      GError          **error)
{
  LhConnection *connection = lh_session_get_connection (session);
  gint64 n_changes;

  if (!lh_journal_count_changes (connection, change->entity, change->record_id, &n_changes, error))
    return FALSE;
  lh_record_set_id (record, change->record_id);
  lh_record_set_version (record, n_changes);
  return lh_undo_set_fields (session, change, record, FALSE, wanted, error) &&
         lh_mapper_insert (lh_session_get_mapper (session, G_OBJECT_TYPE (record)), connection, record, error);
}

static gboolean
lh_undo_journal (LhSession  *session,
                 gint64      journal_id,
                 guint       seq,
                 LhRecord   *before,
                 LhRecord   *after,
                 GError    **error)
{
  g_autofree char *title = lh_session_create_title (session, before != NULL ? before : after);
  gboolean differs;

  return lh_journal_add_change (lh_session_get_connection (session), journal_id, seq, title, before, after, &differs, error);
}

/* wanted is the side of each [from, to] pair that shall hold afterwards: 0 to undo, 1 to redo. */
static gboolean
lh_undo_apply_change (LhSession        *session,
                      LhJournalChange  *change,
                      gint64            journal_id,
                      guint             seq,
                      guint             wanted,
                      GError          **error)
{
  const GType type = lh_entities_find_type (change->entity);
  const gboolean remove = g_str_equal (change->operation, wanted == 0 ? "insert" : "delete");
  const gboolean insert = g_str_equal (change->operation, wanted == 0 ? "delete" : "insert");
  LhMapper *mapper = lh_session_get_mapper (session, type);
  LhConnection *connection = lh_session_get_connection (session);
  g_autoptr (LhRecord) record = NULL;
  g_autoptr (LhRecord) before = NULL;
  g_autoptr (GError) load_error = NULL;
  gboolean matched;

  if (insert)
    {
      record = g_object_new (type, NULL);
      return lh_undo_insert_again (session, change, record, wanted, error) &&
             lh_undo_journal (session, journal_id, seq, NULL, record, error);
    }

  before = lh_session_load (session, type, change->record_id, &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (before == NULL)
    {
      lh_undo_set_conflict (session, change, error);
      return FALSE;
    }

  record = lh_record_duplicate (before);
  if (!lh_undo_set_fields (session, change, record, TRUE, wanted, error))
    return FALSE;
  if (remove && !lh_undo_is_blank (record))
    {
      lh_undo_set_conflict (session, change, error);
      return FALSE;
    }
  if (remove)
    return lh_mapper_delete (mapper, connection, lh_record_get_id (before), lh_record_get_version (before),
                             &matched, error) &&
           lh_undo_journal (session, journal_id, seq, before, NULL, error);
  return lh_mapper_update (mapper, connection, record, lh_record_get_version (before), &matched, error) &&
         lh_undo_journal (session, journal_id, seq, before, record, error);
}

static gboolean
lh_undo_apply_entry (LhSession       *session,
                     LhJournalEntry  *entry,
                     gboolean         redo,
                     gint64          *new_id,
                     GError         **error)
{
  LhConnection *connection = lh_session_get_connection (session);
  g_autoptr (GPtrArray) changes = lh_journal_list_changes (connection, entry->id, error);

  if (changes == NULL ||
      !lh_journal_begin_entry (connection, lh_session_get_who (session), lh_session_get_desk (session), entry->command,
                               redo ? "redo" : "undo", entry->id, new_id, error))
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      LhJournalChange *change = g_ptr_array_index (changes, redo ? i : changes->len - 1 - i);

      if (!lh_undo_apply_change (session, change, *new_id, i, redo ? 1 : 0, error))
        return FALSE;
    }
  return lh_journal_mark_undone (connection, entry->id, redo ? 0 : *new_id, error);
}

/**
 * lh_undo_run:
 * @redo: do again what was undone instead of undoing
 * @command: (out) (nullable) (transfer full): the command undone or redone; %NULL when there was nothing to do
 *
 * Takes back the last change of this desk, or does the last undone one again, in one transaction and with a journal
 * entry of its own. A record that somebody changed since stops it: then nothing is changed.
 */
gboolean
lh_undo_run (LhSession  *session,
             gboolean    redo,
             char      **command,
             GError    **error)
{
  LhConnection *connection = lh_session_get_connection (session);
  const char *desk = lh_session_get_desk (session);
  g_autoptr (LhJournalEntry) entry = NULL;
  gint64 new_id;
  gboolean found;

  *command = NULL;
  if (!lh_connection_begin (connection, error))
    return FALSE;

  found = redo ? lh_journal_find_redo (connection, desk, &entry, error)
               : lh_journal_find_undo (connection, desk, &entry, error);
  if (!found || (entry != NULL && !lh_undo_apply_entry (session, entry, redo, &new_id, error)))
    {
      lh_connection_rollback (connection);
      return FALSE;
    }
  if (!lh_connection_commit (connection, error))
    return FALSE;

  if (entry != NULL)
    {
      lh_session_note_entry (session, new_id);
      *command = g_strdup (entry->command);
    }
  return TRUE;
}

/**
 * lh_undo_peek:
 * @command: (out) (nullable) (transfer full): the command that undo or redo would take
 */
gboolean
lh_undo_peek (LhSession  *session,
              gboolean    redo,
              char      **command,
              GError    **error)
{
  LhConnection *connection = lh_session_get_connection (session);
  const char *desk = lh_session_get_desk (session);
  g_autoptr (LhJournalEntry) entry = NULL;
  gboolean found;

  found = redo ? lh_journal_find_redo (connection, desk, &entry, error)
               : lh_journal_find_undo (connection, desk, &entry, error);
  *command = entry != NULL ? g_strdup (entry->command) : NULL;
  return found;
}

static gboolean
lh_undo_rewind_remove (LhSession  *session,
                       LhRecord   *record,
                       GError    **error)
{
  gboolean matched;

  return lh_mapper_delete (lh_session_get_mapper (session, G_OBJECT_TYPE (record)), lh_session_get_connection (session),
                           lh_record_get_id (record), lh_record_get_version (record), &matched, error);
}

/* Puts the record back as it was, with the version it had: forms that were filled in then still match. */
static gboolean
lh_undo_rewind_put (LhSession        *session,
                    LhJournalChange  *change,
                    LhRecord         *record,
                    gint64            version,
                    GError          **error)
{
  lh_record_set_version (record, version - 1);   /* inserting counts one */
  return lh_undo_set_fields (session, change, record, FALSE, 0, error) &&
         lh_mapper_insert (lh_session_get_mapper (session, G_OBJECT_TYPE (record)), lh_session_get_connection (session),
                           record, error);
}

/* No journal is written: the copy is read and thrown away. */
static gboolean
lh_undo_rewind_change (LhSession        *session,
                       LhJournalChange  *change,
                       GError          **error)
{
  const GType type = lh_entities_find_type (change->entity);
  g_autoptr (LhRecord) now = NULL;
  g_autoptr (LhRecord) before = NULL;
  gint64 version;

  if (g_str_equal (change->operation, "delete"))
    {
      if (!lh_journal_get_version_before (lh_session_get_connection (session), change, &version, error))
        return FALSE;
      before = g_object_new (type, NULL);
      lh_record_set_id (before, change->record_id);
      return lh_undo_rewind_put (session, change, before, version, error);
    }
  now = lh_session_load (session, type, change->record_id, error);
  if (now == NULL)
    {
      if (error != NULL && *error == NULL)
        lh_undo_set_conflict (session, change, error);
      return FALSE;
    }
  if (!lh_undo_rewind_remove (session, now, error))
    return FALSE;
  if (g_str_equal (change->operation, "insert"))
    return TRUE;
  before = lh_record_duplicate (now);
  return lh_undo_rewind_put (session, change, before, lh_record_get_version (now) - 1, error);
}

static gboolean
lh_undo_rewind_all (LhSession  *session,
                    gint64      journal_id,
                    GError    **error)
{
  LhConnection *connection = lh_session_get_connection (session);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_journal_entry_free);
  g_autoptr (GPtrArray) newer = lh_journal_list_since (connection, journal_id, entries, error);

  if (newer == NULL)
    return FALSE;
  for (guint i = entries->len; i > 0; i--)
    {
      const LhJournalEntry *entry = g_ptr_array_index (entries, i - 1);
      g_autoptr (GPtrArray) changes = lh_journal_list_changes (connection, entry->id, error);

      if (changes == NULL)
        return FALSE;
      for (guint j = changes->len; j > 0; j--)
        {
          if (!lh_undo_rewind_change (session, g_ptr_array_index (changes, j - 1), error))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * lh_undo_rewind:
 * @session: a copy of a ledger, which nobody else has open
 * @journal_id: the last entry that stands
 *
 * Takes back every entry after @journal_id, whoever made it, newest first: the records are then as they were. What the
 * program filled in by itself since (new vocabularies) stays. One transaction.
 */
gboolean
lh_undo_rewind (LhSession  *session,
                gint64      journal_id,
                GError    **error)
{
  LhConnection *connection = lh_session_get_connection (session);

  if (!lh_connection_begin (connection, error))
    return FALSE;
  if (lh_undo_rewind_all (session, journal_id, error))
    return lh_connection_commit (connection, error);
  lh_connection_rollback (connection);
  return FALSE;
}
