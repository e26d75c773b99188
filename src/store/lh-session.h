/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-connection.h"
#include "lh-mapper.h"
#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhSession:
 *
 * The ledger as the store thread sees it: the connection, what the mapper prepared for each type, and the journal
 * entry of the change under way. Everything that takes a session runs on the store thread, and asserts so.
 */
typedef struct _LhSession LhSession;

LhSession    *lh_session_new             (LhConnection  *connection,
                                          const char    *who,
                                          const char    *desk);
void          lh_session_free            (LhSession     *self);

void          lh_session_attach_thread   (LhSession     *self);
void          lh_session_assert_thread   (LhSession     *self);
LhConnection *lh_session_get_connection  (LhSession     *self);
LhMapper     *lh_session_get_mapper      (LhSession     *self,
                                          GType          type);
const char   *lh_session_get_who         (LhSession     *self);
const char   *lh_session_get_desk        (LhSession     *self);

gboolean      lh_session_begin           (LhSession     *self,
                                          const char    *command,
                                          GError       **error);
gboolean      lh_session_begin_fill      (LhSession     *self,
                                          const char    *command,
                                          GError       **error);
gboolean      lh_session_commit          (LhSession     *self,
                                          GError       **error);
void          lh_session_rollback        (LhSession     *self);

void          lh_session_note_entry      (LhSession     *self,
                                          gint64         journal_id);
gboolean      lh_session_is_own_entry    (LhSession     *self,
                                          gint64         journal_id);

gboolean      lh_session_insert          (LhSession     *self,
                                          LhRecord      *record,
                                          GError       **error);
gboolean      lh_session_update          (LhSession     *self,
                                          LhRecord      *record,
                                          GError       **error);
gboolean      lh_session_delete          (LhSession     *self,
                                          LhRecord      *record,
                                          GError       **error);

char         *lh_session_create_title    (LhSession     *self,
                                          LhRecord      *record);
LhRecord     *lh_session_load            (LhSession     *self,
                                          GType          type,
                                          gint64         id,
                                          GError       **error);
GPtrArray    *lh_session_load_many       (LhSession     *self,
                                          GType          type,
                                          const gint64  *ids,
                                          gsize          n_ids,
                                          GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhSession, lh_session_free)

G_END_DECLS
