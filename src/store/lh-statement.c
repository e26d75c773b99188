/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-statement.h"

#include "lh-connection.h"

struct _LhStatement
{
  sqlite3_stmt *stmt;
  int           bind_status;
  GStrv         names;        /* of the parameters; "" for one without */
  int           n_names;
  int           last;         /* the parameter bound last */
};

static int
lh_statement_find_parameter (LhStatement *self,
                             const char  *name)
{
  const int next = self->n_names > 0 ? self->last % self->n_names + 1 : 0;
  int index = next;

  /* they are bound in their order, as a rule; SQLite would compare the name with all before it */
  if (next == 0 || !g_str_equal (self->names[next - 1], name))
    index = sqlite3_bind_parameter_index (self->stmt, name);
  self->last = index;
  if (index == 0)
    g_error ("Statement has no parameter %s: %s", name, sqlite3_sql (self->stmt));
  return index;
}

static void
lh_statement_note (LhStatement *self,
                   int          status)
{
  if (self->bind_status == SQLITE_OK)
    self->bind_status = status;
}

LhStatement *
lh_statement_new (sqlite3_stmt *stmt)
{
  LhStatement *self = g_new0 (LhStatement, 1);

  self->stmt = stmt;
  self->n_names = sqlite3_bind_parameter_count (stmt);
  /* copies: those of SQLite go when the schema changes */
  self->names = g_new0 (char *, self->n_names + 1);
  for (int i = 0; i < self->n_names; i++)
    {
      const char *name = sqlite3_bind_parameter_name (stmt, i + 1);

      self->names[i] = g_strdup (name != NULL ? name : "");
    }
  return self;
}

void
lh_statement_free (LhStatement *self)
{
  sqlite3_finalize (self->stmt);
  g_strfreev (self->names);
  g_free (self);
}

void
lh_statement_reset (LhStatement *self)
{
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  self->bind_status = SQLITE_OK;
  self->last = 0;
}

/**
 * lh_statement_bind_text:
 * @name: the parameter with its prefix: "$name"
 * @text: (nullable): copied; %NULL binds NULL
 */
void
lh_statement_bind_text (LhStatement *self,
                        const char  *name,
                        const char  *text)
{
  lh_statement_note (self, sqlite3_bind_text (self->stmt, lh_statement_find_parameter (self, name), text, -1,
                                              SQLITE_TRANSIENT));
}

void
lh_statement_bind_int (LhStatement *self,
                       const char  *name,
                       gint64       value)
{
  lh_statement_note (self, sqlite3_bind_int64 (self->stmt, lh_statement_find_parameter (self, name), value));
}

void
lh_statement_bind_null (LhStatement *self,
                        const char  *name)
{
  lh_statement_note (self, sqlite3_bind_null (self->stmt, lh_statement_find_parameter (self, name)));
}

/**
 * lh_statement_step:
 * @has_row: (out): whether there is a row to read
 *
 * Returns: %FALSE with an error of the connection
 */
gboolean
lh_statement_step (LhStatement  *self,
                   gboolean     *has_row,
                   GError      **error)
{
  sqlite3 *handle = sqlite3_db_handle (self->stmt);
  int status = self->bind_status;

  if (status == SQLITE_OK)
    status = sqlite3_step (self->stmt);

  *has_row = status == SQLITE_ROW;
  if (status == SQLITE_ROW || status == SQLITE_DONE)
    {
      if (status == SQLITE_DONE)
        sqlite3_reset (self->stmt);
      return TRUE;
    }

  lh_connection_set_error (handle, status, error);
  sqlite3_reset (self->stmt);
  return FALSE;
}

/**
 * lh_statement_execute:
 *
 * Runs a statement to its end, passing over rows it may give.
 */
gboolean
lh_statement_execute (LhStatement  *self,
                      GError      **error)
{
  gboolean has_row = TRUE;

  while (has_row)
    {
      if (!lh_statement_step (self, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

gint64
lh_statement_column_int (LhStatement *self,
                         int          column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

/**
 * lh_statement_column_text:
 *
 * Returns: (transfer none) (nullable): the text, valid until the next step
 */
const char *
lh_statement_column_text (LhStatement *self,
                          int          column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

gboolean
lh_statement_column_null (LhStatement *self,
                          int          column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}
