/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-mapper.h"

#include <string.h>

#include "lh-text.h"

struct _LhMapper
{
  GType           type;
  LhRecordClass  *klass;
  char           *table;
  char          **columns;      /* one per field */
  char          **parameters;   /* "$column", one per field */
  gboolean        has_search_key;
  char           *selection;
  char           *insert_sql;
  char           *update_sql;
  char           *delete_sql;
  char           *load_sql;
};

static char *
lh_mapper_to_identifier (const char *name)
{
  return g_strdelimit (g_strdup (name), "-", '_');
}

static void
lh_mapper_build_names (LhMapper *self)
{
  LhRecordClass *klass = self->klass;

  self->table = lh_mapper_to_identifier (klass->entity);
  self->columns = g_new0 (char *, klass->n_fields + 1);
  self->parameters = g_new0 (char *, klass->n_fields + 1);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      self->columns[i] = lh_mapper_to_identifier (klass->fields[i].name);
      self->parameters[i] = g_strconcat ("$", self->columns[i], NULL);
      if (klass->fields[i].flags & LH_FIELD_SEARCH)
        self->has_search_key = TRUE;
    }
}

static void
lh_mapper_build_sql (LhMapper *self)
{
  g_autoptr (GString) selection = g_string_new ("t.id, t.version");
  g_autoptr (GString) columns = g_string_new ("id, version");
  g_autoptr (GString) values = g_string_new ("$id, $version");
  g_autoptr (GString) assignments = g_string_new ("version = $version");

  for (guint i = 0; i < self->klass->n_fields; i++)
    {
      g_string_append_printf (selection, ", t.%s", self->columns[i]);
      g_string_append_printf (columns, ", %s", self->columns[i]);
      g_string_append_printf (values, ", %s", self->parameters[i]);
      g_string_append_printf (assignments, ", %s = %s", self->columns[i], self->parameters[i]);
    }
  self->selection = g_strdup (selection->str);
  self->load_sql = g_strdup_printf ("SELECT %s FROM %s t WHERE t.id = $id", selection->str, self->table);

  if (self->has_search_key)
    {
      g_string_append (columns, ", search_key");
      g_string_append (values, ", $search_key");
      g_string_append (assignments, ", search_key = $search_key");
    }
  self->insert_sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", self->table, columns->str, values->str);
  self->update_sql = g_strdup_printf ("UPDATE %s SET %s WHERE id = $id AND version = $based_on", self->table,
                                      assignments->str);
  self->delete_sql = g_strdup_printf ("DELETE FROM %s WHERE id = $id AND version = $based_on", self->table);
}

/* The search key is what lists are searched by: the folded texts of the fields marked for it, and their initials. */
static char *
lh_mapper_create_search_key (LhMapper *self,
                             LhRecord *record)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < self->klass->n_fields; i++)
    {
      if ((self->klass->fields[i].flags & LH_FIELD_SEARCH) && !lh_record_is_empty (record, i))
        g_ptr_array_add (texts, (char *) lh_record_get_text (record, i));
    }
  g_ptr_array_add (texts, NULL);
  return lh_text_search_key ((const char *const *) texts->pdata);
}

static void
lh_mapper_bind_field (LhMapper    *self,
                      LhStatement *statement,
                      LhRecord    *record,
                      guint        field)
{
  const char *parameter = self->parameters[field];
  g_autofree char *text = NULL;

  if (lh_record_is_empty (record, field))
    {
      lh_statement_bind_null (statement, parameter);
      return;
    }

  switch (self->klass->fields[field].kind)
    {
    case LH_FIELD_INTEGER:
    case LH_FIELD_TENTHS:
    case LH_FIELD_MONEY:
    case LH_FIELD_REFERENCE:
    case LH_FIELD_BOOLEAN:
      lh_statement_bind_int (statement, parameter, lh_record_get_int (record, field));
      break;
    case LH_FIELD_DATE:
    case LH_FIELD_QUARTER:
      text = lh_record_serialize (record, field);
      lh_statement_bind_text (statement, parameter, text);
      break;
    default:
      lh_statement_bind_text (statement, parameter, lh_record_get_text (record, field));
      break;
    }
}

static void
lh_mapper_bind_record (LhMapper    *self,
                       LhStatement *statement,
                       LhRecord    *record,
                       gint64       version)
{
  lh_statement_bind_int (statement, "$id", lh_record_get_id (record));
  lh_statement_bind_int (statement, "$version", version);
  for (guint i = 0; i < self->klass->n_fields; i++)
    lh_mapper_bind_field (self, statement, record, i);

  if (self->has_search_key)
    {
      g_autofree char *key = lh_mapper_create_search_key (self, record);

      lh_statement_bind_text (statement, "$search_key", key);
    }
}

/* Written by the mapper, in one spelling: no need for the parsers that bear with what people write. Only damage makes it
 * unreadable; the field then stays empty. */
static gboolean
lh_mapper_read_period (LhRecord    *record,
                       guint        field,
                       LhFieldKind  kind,
                       const char  *text)
{
  LhDate date;

  if (kind == LH_FIELD_DATE)
    {
      if (!lh_date_parse_iso (text, &date))
        return FALSE;
      lh_record_set_date (record, field, date);
      return TRUE;
    }

  if (strlen (text) != strlen ("2024Q3") || text[4] != 'Q' || text[5] < '1' || text[5] > '4')
    return FALSE;
  lh_record_set_quarter (record, field, lh_quarter_new (atoi (text), text[5] - '0'));
  return TRUE;
}

static void
lh_mapper_read_field (LhMapper    *self,
                      LhStatement *statement,
                      int          column,
                      LhRecord    *record,
                      guint        field)
{
  const char *text;

  if (lh_statement_column_null (statement, column))
    return;

  switch (self->klass->fields[field].kind)
    {
    case LH_FIELD_INTEGER:
    case LH_FIELD_TENTHS:
    case LH_FIELD_MONEY:
    case LH_FIELD_REFERENCE:
    case LH_FIELD_BOOLEAN:
      lh_record_set_int (record, field, lh_statement_column_int (statement, column));
      break;
    case LH_FIELD_DATE:
    case LH_FIELD_QUARTER:
      text = lh_statement_column_text (statement, column);
      if (!lh_mapper_read_period (record, field, self->klass->fields[field].kind, text))
        g_warning ("Unreadable value “%s” in %s.%s", text, self->table, self->columns[field]);
      break;
    default:
      lh_record_set_text (record, field, lh_statement_column_text (statement, column));
      break;
    }
}

LhMapper *
lh_mapper_new (GType type)
{
  LhMapper *self = g_new0 (LhMapper, 1);

  self->type = type;
  self->klass = g_type_class_ref (type);
  lh_mapper_build_names (self);
  lh_mapper_build_sql (self);
  return self;
}

void
lh_mapper_free (LhMapper *self)
{
  g_type_class_unref (self->klass);
  g_free (self->table);
  g_strfreev (self->columns);
  g_strfreev (self->parameters);
  g_free (self->selection);
  g_free (self->insert_sql);
  g_free (self->update_sql);
  g_free (self->delete_sql);
  g_free (self->load_sql);
  g_free (self);
}

GType
lh_mapper_get_record_type (LhMapper *self)
{
  return self->type;
}

const char *
lh_mapper_get_table (LhMapper *self)
{
  return self->table;
}

/**
 * lh_mapper_get_selection:
 *
 * Returns: (transfer none): what to select from the table, under the name t, so that lh_mapper_read_row() can read the row
 */
const char *
lh_mapper_get_selection (LhMapper *self)
{
  return self->selection;
}

const char *
lh_mapper_get_column (LhMapper *self,
                      guint     field)
{
  g_assert (field < self->klass->n_fields);
  return self->columns[field];
}

gboolean
lh_mapper_has_search_key (LhMapper *self)
{
  return self->has_search_key;
}

/**
 * lh_mapper_insert:
 * @record: a record with an id; becomes the version after the one it has: 1 for a new one
 */
gboolean
lh_mapper_insert (LhMapper      *self,
                  LhConnection  *connection,
                  LhRecord      *record,
                  GError       **error)
{
  LhStatement *statement = lh_connection_prepare (connection, self->insert_sql, error);
  const gint64 version = lh_record_get_version (record) + 1;

  g_assert (lh_record_get_id (record) != 0);

  if (statement == NULL)
    return FALSE;
  lh_mapper_bind_record (self, statement, record, version);
  if (!lh_statement_execute (statement, error))
    return FALSE;
  lh_record_set_version (record, version);
  return TRUE;
}

/**
 * lh_mapper_update:
 * @record: the record as it shall be
 * @based_on: the version the change was made on
 * @matched: (out): whether the row still had that version; if not, nothing was written
 */
gboolean
lh_mapper_update (LhMapper      *self,
                  LhConnection  *connection,
                  LhRecord      *record,
                  gint64         based_on,
                  gboolean      *matched,
                  GError       **error)
{
  LhStatement *statement = lh_connection_prepare (connection, self->update_sql, error);

  if (statement == NULL)
    return FALSE;
  lh_mapper_bind_record (self, statement, record, based_on + 1);
  lh_statement_bind_int (statement, "$based_on", based_on);
  if (!lh_statement_execute (statement, error))
    return FALSE;

  *matched = lh_connection_get_changes (connection) == 1;
  if (*matched)
    lh_record_set_version (record, based_on + 1);
  return TRUE;
}

gboolean
lh_mapper_delete (LhMapper      *self,
                  LhConnection  *connection,
                  gint64         id,
                  gint64         based_on,
                  gboolean      *matched,
                  GError       **error)
{
  LhStatement *statement = lh_connection_prepare (connection, self->delete_sql, error);

  if (statement == NULL)
    return FALSE;
  lh_statement_bind_int (statement, "$id", id);
  lh_statement_bind_int (statement, "$based_on", based_on);
  if (!lh_statement_execute (statement, error))
    return FALSE;
  *matched = lh_connection_get_changes (connection) == 1;
  return TRUE;
}

/**
 * lh_mapper_read_row:
 * @statement: stands on a row of lh_mapper_get_selection()
 * @first_column: where these columns begin
 *
 * Returns: (transfer full): the record
 */
LhRecord *
lh_mapper_read_row (LhMapper    *self,
                    LhStatement *statement,
                    int          first_column)
{
  LhRecord *record = g_object_new (self->type, NULL);

  lh_record_set_silent (record, TRUE);
  lh_record_set_id (record, lh_statement_column_int (statement, first_column));
  for (guint i = 0; i < self->klass->n_fields; i++)
    lh_mapper_read_field (self, statement, first_column + 2 + (int) i, record, i);
  lh_record_set_version (record, lh_statement_column_int (statement, first_column + 1));
  lh_record_set_silent (record, FALSE);
  return record;
}

/**
 * lh_mapper_load:
 *
 * Returns: (transfer full) (nullable): the record; %NULL without an error when there is none with that id
 */
LhRecord *
lh_mapper_load (LhMapper      *self,
                LhConnection  *connection,
                gint64         id,
                GError       **error)
{
  LhStatement *statement = lh_connection_prepare (connection, self->load_sql, error);
  LhRecord *record;
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  lh_statement_bind_int (statement, "$id", id);
  if (!lh_statement_step (statement, &has_row, error) || !has_row)
    return NULL;
  record = lh_mapper_read_row (self, statement, 0);
  lh_statement_reset (statement);
  return record;
}
