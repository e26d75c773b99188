/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-session.h"

#include <glib/gi18n-lib.h>

#include "lh-brand.h"
#include "lh-journal.h"
#include "lh-project.h"

struct _LhSession
{
  LhConnection *connection;
  GThread      *thread;
  GHashTable   *mappers;      /* GType -> LhMapper */
  char         *who;
  char         *desk;
  GHashTable   *own_entries;  /* ids of journal entries written here */

  gint64        journal_id;   /* entry of the change under way, 0 outside of one */
  guint         n_changes;
  gboolean      filling;      /* no journal of single records */
};

/**
 * lh_session_create_title:
 *
 * Returns: (transfer full): what a person calls a record in the history; the part of a project with the project's name,
 *   because "2024Q3" alone says little
 */
char *
lh_session_create_title (LhSession *self,
                         LhRecord  *record)
{
  g_autofree char *own = lh_record_get_title (record);
  g_autofree char *name = NULL;
  g_autoptr (LhRecord) project = NULL;
  guint field;

  if (lh_record_class_find_field (LH_RECORD_GET_CLASS (record), "project-id", &field) == NULL ||
      G_OBJECT_TYPE (record) == LH_TYPE_BRAND)
    return g_steal_pointer (&own);
  project = lh_session_load (self, LH_TYPE_PROJECT, lh_record_get_int (record, field), NULL);
  if (project == NULL)
    return g_steal_pointer (&own);
  name = lh_record_get_title (project);
  return *own != '\0' ? g_strdup_printf ("%s · %s", name, own) : g_steal_pointer (&name);
}

static gboolean
lh_session_journal (LhSession  *self,
                    LhRecord   *before,
                    LhRecord   *after,
                    GError    **error)
{
  g_autofree char *title = NULL;
  gboolean differs;

  g_assert (self->journal_id != 0);

  if (self->filling)
    {
      self->n_changes++;
      return TRUE;
    }
  title = lh_session_create_title (self, before != NULL ? before : after);
  if (!lh_journal_add_change (self->connection, self->journal_id, self->n_changes, title, before, after, &differs, error))
    return FALSE;
  if (differs)
    self->n_changes++;
  return TRUE;
}

/* Says who was faster. The names come from the journal, so this must run before the transaction is rolled back. */
static void
lh_session_set_conflict (LhSession  *self,
                         LhRecord   *record,
                         GError    **error)
{
  g_autoptr (LhJournalEntry) entry = NULL;
  g_autofree char *title = lh_record_get_title (record);

  entry = lh_journal_last_change_of (self->connection, lh_record_get_entity (record), lh_record_get_id (record), NULL);
  if (entry != NULL)
    g_set_error (error, LH_ERROR, LH_ERROR_CONFLICT,
                 /* TRANSLATORS: a person, then the name of a record */
                 _("%s changed “%s” in the meantime. Your change was not saved; look at the new values and repeat it."),
                 entry->who, title);
  else
    g_set_error (error, LH_ERROR, LH_ERROR_CONFLICT,
                 _("“%s” was changed in the meantime. Your change was not saved; look at the new values and repeat it."),
                 title);
}

static gboolean
lh_session_begin_kind (LhSession   *self,
                       const char  *command,
                       gboolean     filling,
                       GError     **error)
{
  lh_session_assert_thread (self);
  g_assert (self->journal_id == 0);

  if (!lh_connection_begin (self->connection, error))
    return FALSE;
  self->filling = filling;
  self->n_changes = 0;
  if (lh_journal_begin_entry (self->connection, self->who, self->desk, command, filling ? "fill" : "do", 0,
                              &self->journal_id, error))
    return TRUE;
  lh_session_rollback (self);
  return FALSE;
}

/**
 * lh_session_new:
 * @connection: (transfer full): the open ledger
 * @who: name of the user, for the journal
 * @desk: user and machine: whose undo is whose
 */
LhSession *
lh_session_new (LhConnection *connection,
                const char   *who,
                const char   *desk)
{
  LhSession *self = g_new0 (LhSession, 1);

  self->connection = connection;
  self->who = g_strdup (who);
  self->desk = g_strdup (desk);
  self->own_entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->mappers = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) lh_mapper_free);
  return self;
}

void
lh_session_free (LhSession *self)
{
  g_hash_table_unref (self->mappers);
  g_hash_table_unref (self->own_entries);
  lh_connection_free (self->connection);
  g_free (self->who);
  g_free (self->desk);
  g_free (self);
}

/**
 * lh_session_attach_thread:
 *
 * From now on only the calling thread may use the session.
 */
void
lh_session_attach_thread (LhSession *self)
{
  self->thread = g_thread_self ();
}

void
lh_session_assert_thread (LhSession *self)
{
  g_assert (self->thread == NULL || self->thread == g_thread_self ());
}

LhConnection *
lh_session_get_connection (LhSession *self)
{
  lh_session_assert_thread (self);
  return self->connection;
}

/**
 * lh_session_get_mapper:
 *
 * Returns: (transfer none): the mapper of a type of records
 */
LhMapper *
lh_session_get_mapper (LhSession *self,
                       GType      type)
{
  LhMapper *mapper = g_hash_table_lookup (self->mappers, GSIZE_TO_POINTER (type));

  if (mapper == NULL)
    {
      mapper = lh_mapper_new (type);
      g_hash_table_insert (self->mappers, GSIZE_TO_POINTER (type), mapper);
    }
  return mapper;
}

const char *
lh_session_get_who (LhSession *self)
{
  return self->who;
}

const char *
lh_session_get_desk (LhSession *self)
{
  return self->desk;
}

/**
 * lh_session_begin:
 * @command: stable code of the user's action
 *
 * Begins the transaction of one user action and its journal entry.
 */
gboolean
lh_session_begin (LhSession   *self,
                  const char  *command,
                  GError     **error)
{
  return lh_session_begin_kind (self, command, FALSE, error);
}

/**
 * lh_session_begin_fill:
 *
 * Like lh_session_begin(), for what the program itself fills in (the sample ledger): one journal entry without the
 * single records, which cannot be undone.
 */
gboolean
lh_session_begin_fill (LhSession   *self,
                       const char  *command,
                       GError     **error)
{
  return lh_session_begin_kind (self, command, TRUE, error);
}

/**
 * lh_session_commit:
 *
 * Ends the user action. One that changed nothing leaves no entry.
 */
gboolean
lh_session_commit (LhSession  *self,
                   GError    **error)
{
  gint64 journal_id = self->journal_id;

  lh_session_assert_thread (self);
  g_assert (journal_id != 0);

  self->journal_id = 0;
  if (self->n_changes == 0 && !lh_journal_remove_entry (self->connection, journal_id, error))
    {
      lh_connection_rollback (self->connection);
      return FALSE;
    }
  if (!lh_connection_commit (self->connection, error))
    return FALSE;
  lh_session_note_entry (self, journal_id);
  return TRUE;
}

/**
 * lh_session_note_entry:
 * @journal_id: an entry that was committed here
 */
void
lh_session_note_entry (LhSession *self,
                       gint64     journal_id)
{
  g_hash_table_add (self->own_entries, g_memdup2 (&journal_id, sizeof journal_id));
}

/**
 * lh_session_is_own_entry:
 *
 * The desk does not tell, for the same user may have a second window.
 *
 * Returns: whether an entry of the journal was written by this session
 */
gboolean
lh_session_is_own_entry (LhSession *self,
                         gint64     journal_id)
{
  return g_hash_table_contains (self->own_entries, &journal_id);
}

void
lh_session_rollback (LhSession *self)
{
  lh_session_assert_thread (self);
  self->journal_id = 0;
  lh_connection_rollback (self->connection);
}

gboolean
lh_session_insert (LhSession  *self,
                   LhRecord   *record,
                   GError    **error)
{
  LhMapper *mapper = lh_session_get_mapper (self, G_OBJECT_TYPE (record));

  lh_session_assert_thread (self);

  return lh_mapper_insert (mapper, self->connection, record, error) &&
         lh_session_journal (self, NULL, record, error);
}

static gboolean
lh_session_is_same (LhRecord *before,
                    LhRecord *after)
{
  guint n_fields;

  lh_record_get_fields (after, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (!lh_record_field_equal (before, after, i) &&
          !(lh_record_is_empty (before, i) && lh_record_is_empty (after, i)))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_session_update:
 * @record: the record as it shall be; its version is the one it was based on
 *
 * Stores a changed record. One that is stored like this already is left alone: a new version without an entry in the
 * journal would be known to nobody else.
 *
 * Returns: %FALSE with LH_ERROR_CONFLICT when somebody else stored the record since
 */
gboolean
lh_session_update (LhSession  *self,
                   LhRecord   *record,
                   GError    **error)
{
  LhMapper *mapper = lh_session_get_mapper (self, G_OBJECT_TYPE (record));
  const gint64 based_on = lh_record_get_version (record);
  g_autoptr (LhRecord) before = NULL;
  g_autoptr (GError) load_error = NULL;
  gboolean matched = FALSE;

  lh_session_assert_thread (self);

  before = lh_mapper_load (mapper, self->connection, lh_record_get_id (record), &load_error);
  if (load_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }
  if (before != NULL && lh_session_is_same (before, record))
    {
      lh_record_set_version (record, lh_record_get_version (before));
      return TRUE;
    }
  if (before != NULL && !lh_mapper_update (mapper, self->connection, record, based_on, &matched, error))
    return FALSE;
  if (!matched)
    {
      lh_session_set_conflict (self, record, error);
      return FALSE;
    }
  return lh_session_journal (self, before, record, error);
}

gboolean
lh_session_delete (LhSession  *self,
                   LhRecord   *record,
                   GError    **error)
{
  LhMapper *mapper = lh_session_get_mapper (self, G_OBJECT_TYPE (record));
  gboolean matched;

  lh_session_assert_thread (self);

  if (!lh_mapper_delete (mapper, self->connection, lh_record_get_id (record), lh_record_get_version (record),
                         &matched, error))
    return FALSE;
  if (!matched)
    {
      lh_session_set_conflict (self, record, error);
      return FALSE;
    }
  return lh_session_journal (self, record, NULL, error);
}

/**
 * lh_session_load:
 *
 * Returns: (transfer full) (nullable): the record; %NULL without an error when there is none
 */
LhRecord *
lh_session_load (LhSession  *self,
                 GType       type,
                 gint64      id,
                 GError    **error)
{
  lh_session_assert_thread (self);
  return lh_mapper_load (lh_session_get_mapper (self, type), self->connection, id, error);
}

/**
 * lh_session_load_many:
 *
 * Returns: (transfer full) (element-type LhRecord): the records that exist, in the order of the ids
 */
GPtrArray *
lh_session_load_many (LhSession     *self,
                      GType          type,
                      const gint64  *ids,
                      gsize          n_ids,
                      GError       **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_full ((guint) n_ids, g_object_unref);

  for (gsize i = 0; i < n_ids; i++)
    {
      g_autoptr (GError) load_error = NULL;
      LhRecord *record = lh_session_load (self, type, ids[i], &load_error);

      if (load_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&load_error));
          return NULL;
        }
      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}
