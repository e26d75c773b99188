/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * LhStatement:
 *
 * A prepared statement of a connection, bound by name. Binding remembers its first error, which the next step reports.
 * Statements belong to the connection, which caches them; a statement is reset when it is asked for again.
 */
typedef struct _LhStatement LhStatement;

LhStatement *lh_statement_new         (sqlite3_stmt *stmt);
void         lh_statement_free        (LhStatement  *self);
void         lh_statement_reset       (LhStatement  *self);

void         lh_statement_bind_text   (LhStatement  *self,
                                       const char   *name,
                                       const char   *text);
void         lh_statement_bind_int    (LhStatement  *self,
                                       const char   *name,
                                       gint64        value);
void         lh_statement_bind_null   (LhStatement  *self,
                                       const char   *name);

gboolean     lh_statement_step        (LhStatement  *self,
                                       gboolean     *has_row,
                                       GError      **error);
gboolean     lh_statement_execute     (LhStatement  *self,
                                       GError      **error);

gint64       lh_statement_column_int  (LhStatement  *self,
                                       int           column);
const char  *lh_statement_column_text (LhStatement  *self,
                                       int           column);
gboolean     lh_statement_column_null (LhStatement  *self,
                                       int           column);

G_END_DECLS
