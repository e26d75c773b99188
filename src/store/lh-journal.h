/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-connection.h"
#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhJournalChange:
 * @journal_id: the entry it belongs to
 * @entity: the entity
 * @record_id: the record
 * @title: (nullable): what the record was called
 * @operation: "insert", "update" or "delete"
 * @fields: a JSON object, name of the field -> [from, to]
 *
 * What an entry says of one record.
 */
typedef struct
{
  gint64  journal_id;
  char   *entity;
  gint64  record_id;
  char   *title;
  char   *operation;
  char   *fields;
} LhJournalChange;

/**
 * LhJournalEntry:
 *
 * One row of the journal. @at is UTC in ISO 8601.
 */
typedef struct
{
  gint64    id;
  char     *at;
  char     *who;
  char     *desk;
  char     *command;
  char     *kind;
  gint64    refers_to;
  gboolean  undone;
} LhJournalEntry;

void            lh_journal_change_free   (LhJournalChange *change);
void            lh_journal_entry_free    (LhJournalEntry  *entry);

gboolean        lh_journal_begin_entry   (LhConnection    *connection,
                                          const char      *who,
                                          const char      *desk,
                                          const char      *command,
                                          const char      *kind,
                                          gint64           refers_to,
                                          gint64          *journal_id,
                                          GError         **error);
gboolean        lh_journal_add_change    (LhConnection    *connection,
                                          gint64           journal_id,
                                          guint            seq,
                                          const char      *title,
                                          LhRecord        *before,
                                          LhRecord        *after,
                                          gboolean        *differs,
                                          GError         **error);
gboolean        lh_journal_remove_entry  (LhConnection    *connection,
                                          gint64           journal_id,
                                          GError         **error);
gboolean        lh_journal_mark_undone   (LhConnection    *connection,
                                          gint64           journal_id,
                                          gint64           undone_by,
                                          GError         **error);
gboolean        lh_journal_find_undo     (LhConnection    *connection,
                                          const char      *desk,
                                          LhJournalEntry **entry,
                                          GError         **error);
gboolean        lh_journal_find_redo     (LhConnection    *connection,
                                          const char      *desk,
                                          LhJournalEntry **entry,
                                          GError         **error);
GPtrArray      *lh_journal_list_changes  (LhConnection    *connection,
                                          gint64           journal_id,
                                          GError         **error);
GPtrArray      *lh_journal_list_entries  (LhConnection    *connection,
                                          const char      *entity,
                                          gint64           record_id,
                                          guint            limit,
                                          GError         **error);
gboolean        lh_journal_get_last      (LhConnection    *connection,
                                          gint64          *journal_id,
                                          GError         **error);
GPtrArray      *lh_journal_list_since    (LhConnection    *connection,
                                          gint64           journal_id,
                                          GPtrArray       *entries,
                                          GError         **error);
gboolean        lh_journal_count_changes (LhConnection    *connection,
                                          const char      *entity,
                                          gint64           record_id,
                                          gint64          *count,
                                          GError         **error);
gboolean        lh_journal_get_version_before (LhConnection *connection,
                                          const LhJournalChange *change,
                                          gint64          *version,
                                          GError         **error);
LhJournalEntry *lh_journal_last_change_of (LhConnection   *connection,
                                          const char      *entity,
                                          gint64           record_id,
                                          GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhJournalEntry, lh_journal_entry_free)

G_END_DECLS
