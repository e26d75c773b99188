/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-error.h"
#include "lh-statement.h"

G_BEGIN_DECLS

/* "LHLG": marks a SQLite file as a ledger of this program; the MIME type looks for it too. */
#define LH_LEDGER_APPLICATION_ID 0x4C484C47

/**
 * LhConnection:
 *
 * One open ledger file. Belongs to the thread that uses it; knows nothing of what the tables mean.
 */
typedef struct _LhConnection LhConnection;

LhConnection *lh_connection_create       (const char    *path,
                                          GError       **error);
LhConnection *lh_connection_open         (const char    *path,
                                          int            newest_version,
                                          GError       **error);
void          lh_connection_free         (LhConnection  *self);

const char   *lh_connection_get_path     (LhConnection  *self);
gboolean      lh_connection_is_read_only (LhConnection  *self);
sqlite3      *lh_connection_get_handle   (LhConnection  *self);

LhStatement  *lh_connection_prepare      (LhConnection  *self,
                                          const char    *sql,
                                          GError       **error);
gboolean      lh_connection_run_script   (LhConnection  *self,
                                          const char    *sql,
                                          GError       **error);
gboolean      lh_connection_query_int    (LhConnection  *self,
                                          const char    *sql,
                                          gint64        *value,
                                          GError       **error);

gboolean      lh_connection_begin        (LhConnection  *self,
                                          GError       **error);
gboolean      lh_connection_commit       (LhConnection  *self,
                                          GError       **error);
void          lh_connection_rollback     (LhConnection  *self);
gint64        lh_connection_get_changes  (LhConnection  *self);

void          lh_connection_set_error    (sqlite3       *handle,
                                          int            status,
                                          GError       **error);
void          lh_connection_set_newer_error (const char *path,
                                          GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhConnection, lh_connection_free)

G_END_DECLS
