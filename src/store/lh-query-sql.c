/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-query-sql.h"

#include <string.h>

#include "lh-brand.h"
#include "lh-project.h"
#include "lh-text.h"

/* Where a brand stands, as lh_brand_get_state() tells it: ledgers of before schema 3 kept the stage only. */
#define LH_BRAND_STATE_SQL "COALESCE (t.state, CASE COALESCE (t.stage, 'applied') WHEN 'applied' THEN 'draft' " \
                           "WHEN 'withdrawn' THEN 'withdrawn' ELSE 'approved' END)"

/* The text of one query under construction, and the values of its parameters in order. */
typedef struct
{
  LhMapper      *mapper;
  LhRecordClass *klass;
  gboolean       has_organization;   /* joined as o */
  gboolean       has_status;         /* joined as s */
  GString       *where;
  GString       *order;
  GPtrArray     *names;              /* "$p0" … */
  GPtrArray     *values;             /* texts */
  GArray        *is_number;
} LhQuerySql;

static void lh_query_sql_clear (LhQuerySql *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhQuerySql, lh_query_sql_clear)

static void
lh_query_sql_clear (LhQuerySql *self)
{
  g_type_class_unref (self->klass);
  g_string_free (self->where, TRUE);
  g_string_free (self->order, TRUE);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->values);
  g_array_unref (self->is_number);
}

static const char *
lh_query_sql_add_parameter (LhQuerySql *self,
                            const char *value,
                            gboolean    is_number)
{
  char *name = g_strdup_printf ("$p%u", self->names->len);

  g_ptr_array_add (self->names, name);
  g_ptr_array_add (self->values, g_strdup (value));
  g_array_append_val (self->is_number, is_number);
  return name;
}

static gboolean
lh_query_sql_is_number (const LhField *field)
{
  switch (field->kind)
    {
    case LH_FIELD_INTEGER:
    case LH_FIELD_TENTHS:
    case LH_FIELD_MONEY:
    case LH_FIELD_REFERENCE:
    case LH_FIELD_BOOLEAN:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A serialized value as the column holds it: tenths and fen are stored as whole numbers. */
static char *
lh_query_sql_to_column_value (LhQuerySql *self,
                              guint       field,
                              const char *value)
{
  g_autoptr (LhRecord) probe = g_object_new (lh_mapper_get_record_type (self->mapper), NULL);

  if (!lh_query_sql_is_number (&self->klass->fields[field]) ||
      !lh_record_deserialize (probe, field, value, NULL))
    return g_strdup (value);
  return g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_int (probe, field));
}

static const char *
lh_query_sql_get_operator (LhQueryOperator op)
{
  switch (op)
    {
    case LH_QUERY_EQUAL:
      return "=";
    case LH_QUERY_NOT_EQUAL:
      return "IS NOT";
    case LH_QUERY_LESS:
      return "<";
    case LH_QUERY_LESS_EQUAL:
      return "<=";
    case LH_QUERY_GREATER:
      return ">";
    case LH_QUERY_GREATER_EQUAL:
      return ">=";
    default:
      g_assert_not_reached ();
    }
}

/* What a field is compared and sorted by. */
static char *
lh_query_sql_create_expression (LhQuerySql *self,
                                guint       field)
{
  if (lh_mapper_get_record_type (self->mapper) == LH_TYPE_BRAND && field == LH_BRAND_STATE)
    return g_strdup (LH_BRAND_STATE_SQL);
  return g_strdup_printf ("t.%s", lh_mapper_get_column (self->mapper, field));
}

static void
lh_query_sql_add_condition (LhQuerySql             *self,
                            const LhQueryCondition *condition)
{
  const LhField *field = &self->klass->fields[condition->field];
  g_autofree char *column = lh_query_sql_create_expression (self, condition->field);
  /* Several codes are stored as words between blanks: one of them is found by its word. */
  const gboolean words = field->kind == LH_FIELD_CODES && condition->op == LH_QUERY_EQUAL;

  if (condition->op == LH_QUERY_EMPTY || condition->op == LH_QUERY_NOT_EMPTY)
    {
      g_string_append_printf (self->where, " AND %s IS %sNULL", column,
                              condition->op == LH_QUERY_NOT_EMPTY ? "NOT " : "");
      return;
    }

  g_string_append (self->where, " AND (");
  for (guint i = 0; condition->values[i] != NULL; i++)
    {
      g_autofree char *value = lh_query_sql_to_column_value (self, condition->field, condition->values[i]);
      g_autofree char *word = words ? g_strdup_printf ("%% %s %%", value) : NULL;

      if (i > 0)
        g_string_append (self->where, " OR ");
      if (*condition->values[i] == '\0')
        g_string_append_printf (self->where, "%s IS NULL", column);
      else if (words)
        g_string_append_printf (self->where, "' ' || %s || ' ' LIKE %s", column,
                                lh_query_sql_add_parameter (self, word, FALSE));
      else
        g_string_append_printf (self->where, "%s %s %s", column, lh_query_sql_get_operator (condition->op),
                                lh_query_sql_add_parameter (self, value, lh_query_sql_is_number (field)));
    }
  if (condition->values[0] == NULL)
    g_string_append (self->where, "0");
  g_string_append_c (self->where, ')');
}

/* Matches any part of the folded texts and of the initials; the search key holds both. */
static void
lh_query_sql_add_search (LhQuerySql *self,
                         const char *search)
{
  g_autofree char *folded = lh_text_fold (search);
  g_autofree char *escaped = NULL;
  g_autofree char *pattern = NULL;
  g_auto (GStrv) parts = NULL;
  const char *parameter;

  if (!lh_mapper_has_search_key (self->mapper) && !self->has_organization)
    return;

  parts = g_strsplit_set (folded, "%_\\", -1);
  escaped = g_strjoinv ("", parts);
  pattern = g_strdup_printf ("%%%s%%", escaped);
  parameter = lh_query_sql_add_parameter (self, pattern, FALSE);

  g_string_append (self->where, " AND (0");
  if (lh_mapper_has_search_key (self->mapper))
    g_string_append_printf (self->where, " OR t.search_key LIKE %s", parameter);
  if (self->has_organization)
    g_string_append_printf (self->where, " OR o.search_key LIKE %s", parameter);
  g_string_append_c (self->where, ')');
}

static void
lh_query_sql_add_ids (LhQuerySql   *self,
                      const gint64 *ids,
                      gsize         n_ids)
{
  g_autoptr (GString) list = g_string_new ("[");

  for (gsize i = 0; i < n_ids; i++)
    g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
  g_string_append_c (list, ']');
  g_string_append_printf (self->where, " AND t.id IN (SELECT value FROM json_each (%s))",
                          lh_query_sql_add_parameter (self, list->str, FALSE));
}

static void
lh_query_sql_add_lights (LhQuerySql *self,
                         guint       mask)
{
  g_string_append (self->where, " AND s.light IN (-1");
  for (int i = 0; i < LH_N_LIGHTS; i++)
    {
      if (mask & (1u << i))
        g_string_append_printf (self->where, ", %d", i);
    }
  g_string_append_c (self->where, ')');
}

/* The natural order within one organization: by number, position or time, whichever the entity has. */
static void
lh_query_sql_add_natural_order (LhQuerySql *self)
{
  const char *wanted[] = { "official-order", "vocabulary", "year", "position", "quarter", "code", "number" };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      guint field;

      if (lh_record_class_find_field (self->klass, wanted[i], &field) != NULL)
        g_string_append_printf (self->order, "t.%s, ", lh_mapper_get_column (self->mapper, field));
    }
}

static void
lh_query_sql_add_sort (LhQuerySql *self,
                       const char *key,
                       gboolean    descending)
{
  const char *direction = descending ? " DESC" : "";
  const char *status_keys[] = { LH_SORT_LIGHT, LH_SORT_PLANNED, LH_SORT_ACTUAL, LH_SORT_LAG };
  guint field;

  if (self->has_status && g_strv_contains ((const char *const[]) { status_keys[0], status_keys[1], status_keys[2],
                                                                   status_keys[3], NULL }, key))
    g_string_append_printf (self->order, "s.%s%s, ", g_str_equal (key, LH_SORT_LIGHT) ? "severity" : key, direction);
  else if (!g_str_equal (key, LH_SORT_OFFICIAL) &&
           lh_record_class_find_field (self->klass, key, &field) != NULL)
    {
      g_autofree char *column = lh_query_sql_create_expression (self, field);

      g_string_append_printf (self->order, "%s%s, ", column, direction);
    }

  if (self->has_organization)
    g_string_append_printf (self->order, "o.official_order%s, o.code%s, ",
                            g_str_equal (key, LH_SORT_OFFICIAL) ? direction : "",
                            g_str_equal (key, LH_SORT_OFFICIAL) ? direction : "");
  lh_query_sql_add_natural_order (self);
  g_string_append (self->order, "t.id");
}

static void
lh_query_sql_init (LhQuerySql *self,
                   LhSession  *session,
                   LhQuery    *query)
{
  const GType type = lh_query_get_record_type (query);
  GPtrArray *conditions = lh_query_get_conditions (query);
  gboolean descending;
  const char *sort = lh_query_get_sort (query, &descending);
  const gint64 *ids;
  gsize n_ids;

  self->mapper = lh_session_get_mapper (session, type);
  self->klass = g_type_class_ref (type);
  self->has_organization = lh_record_class_find_field (self->klass, "organization-id", NULL) != NULL;
  self->has_status = type == LH_TYPE_PROJECT;
  self->where = g_string_new ("1");
  self->order = g_string_new (NULL);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->is_number = g_array_new (FALSE, FALSE, sizeof (gboolean));

  for (guint i = 0; i < conditions->len; i++)
    lh_query_sql_add_condition (self, g_ptr_array_index (conditions, i));
  if (lh_query_get_search (query) != NULL)
    lh_query_sql_add_search (self, lh_query_get_search (query));
  ids = lh_query_get_ids (query, &n_ids);
  if (ids != NULL)
    lh_query_sql_add_ids (self, ids, n_ids);
  if (lh_query_get_lights (query) != 0 && self->has_status)
    lh_query_sql_add_lights (self, lh_query_get_lights (query));
  lh_query_sql_add_sort (self, sort, descending);
}

static char *
lh_query_sql_get_from (LhQuerySql *self)
{
  return g_strdup_printf ("%s t%s%s", lh_mapper_get_table (self->mapper),
                          self->has_organization ? " LEFT JOIN organization o ON o.id = t.organization_id" : "",
                          self->has_status ? " LEFT JOIN temp." LH_STATUS_TABLE " s ON s.project_id = t.id" : "");
}

static void
lh_query_sql_bind (LhQuerySql  *self,
                   LhStatement *statement)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const char *value = g_ptr_array_index (self->values, i);

      if (g_array_index (self->is_number, gboolean, i))
        lh_statement_bind_int (statement, g_ptr_array_index (self->names, i), g_ascii_strtoll (value, NULL, 10));
      else
        lh_statement_bind_text (statement, g_ptr_array_index (self->names, i), value);
    }
}

/**
 * lh_query_sql_run_ids:
 *
 * Runs a query for the ids alone: what a lazy list starts from.
 *
 * Returns: (transfer full) (element-type gint64): the ids in order
 */
GArray *
lh_query_sql_run_ids (LhSession  *session,
                      LhQuery    *query,
                      GError    **error)
{
  g_auto (LhQuerySql) self = { 0 };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *from = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *sql = NULL;
  LhStatement *statement;
  gboolean has_row;

  lh_query_sql_init (&self, session, query);
  from = lh_query_sql_get_from (&self);
  limit = lh_query_get_limit (query) != 0 ? g_strdup_printf (" LIMIT %u", lh_query_get_limit (query)) : g_strdup ("");
  sql = g_strdup_printf ("SELECT t.id FROM %s WHERE %s ORDER BY %s%s", from, self.where->str, self.order->str, limit);

  statement = lh_connection_prepare (lh_session_get_connection (session), sql, error);
  if (statement == NULL)
    return NULL;
  lh_query_sql_bind (&self, statement);

  while (TRUE)
    {
      gint64 id;

      if (!lh_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&ids);
      id = lh_statement_column_int (statement, 0);
      g_array_append_val (ids, id);
    }
}

/**
 * lh_query_sql_run_records:
 *
 * Returns: (transfer full) (element-type LhRecord): the records in order
 */
GPtrArray *
lh_query_sql_run_records (LhSession  *session,
                          LhQuery    *query,
                          GError    **error)
{
  g_auto (LhQuerySql) self = { 0 };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *from = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *sql = NULL;
  LhStatement *statement;
  gboolean has_row;

  lh_query_sql_init (&self, session, query);
  from = lh_query_sql_get_from (&self);
  limit = lh_query_get_limit (query) != 0 ? g_strdup_printf (" LIMIT %u", lh_query_get_limit (query)) : g_strdup ("");
  sql = g_strdup_printf ("SELECT %s FROM %s WHERE %s ORDER BY %s%s", lh_mapper_get_selection (self.mapper), from,
                         self.where->str, self.order->str, limit);

  statement = lh_connection_prepare (lh_session_get_connection (session), sql, error);
  if (statement == NULL)
    return NULL;
  lh_query_sql_bind (&self, statement);

  while (TRUE)
    {
      if (!lh_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&records);
      g_ptr_array_add (records, lh_mapper_read_row (self.mapper, statement, 0));
    }
}

/**
 * lh_query_sql_run_of_year:
 * @type: a type of records that belong to a project
 * @year: the year of the project
 *
 * Returns: (transfer full) (element-type LhRecord): the records of all projects of a year, by project
 */
GPtrArray *
lh_query_sql_run_of_year (LhSession  *session,
                          GType       type,
                          int         year,
                          GError    **error)
{
  LhMapper *mapper = lh_session_get_mapper (session, type);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = NULL;
  LhStatement *statement;
  gboolean has_row;

  sql = g_strdup_printf ("SELECT %s FROM %s t JOIN project p ON p.id = t.project_id "
                         "WHERE p.year = $year ORDER BY t.project_id, t.id",
                         lh_mapper_get_selection (mapper), lh_mapper_get_table (mapper));
  statement = lh_connection_prepare (lh_session_get_connection (session), sql, error);
  if (statement == NULL)
    return NULL;
  lh_statement_bind_int (statement, "$year", year);

  while (TRUE)
    {
      if (!lh_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&records);
      g_ptr_array_add (records, lh_mapper_read_row (mapper, statement, 0));
    }
}

/**
 * lh_query_sql_find_largest:
 * @field: a field with an index
 * @value: (out) (nullable) (transfer full): its largest value, serialized; %NULL when there is none
 */
gboolean
lh_query_sql_find_largest (LhSession  *session,
                           GType       type,
                           guint       field,
                           char      **value,
                           GError    **error)
{
  LhMapper *mapper = lh_session_get_mapper (session, type);
  g_autofree char *sql = g_strdup_printf ("SELECT MAX (t.%s) FROM %s t", lh_mapper_get_column (mapper, field),
                                          lh_mapper_get_table (mapper));
  LhStatement *statement = lh_connection_prepare (lh_session_get_connection (session), sql, error);
  gboolean has_row;

  if (statement == NULL || !lh_statement_step (statement, &has_row, error))
    return FALSE;
  *value = has_row ? g_strdup (lh_statement_column_text (statement, 0)) : NULL;
  lh_statement_reset (statement);
  return TRUE;
}

gboolean
lh_query_sql_count (LhSession  *session,
                    LhQuery    *query,
                    gint64     *count,
                    GError    **error)
{
  g_auto (LhQuerySql) self = { 0 };
  g_autofree char *from = NULL;
  g_autofree char *sql = NULL;
  LhStatement *statement;
  gboolean has_row;

  lh_query_sql_init (&self, session, query);
  from = lh_query_sql_get_from (&self);
  sql = g_strdup_printf ("SELECT COUNT (*) FROM %s WHERE %s", from, self.where->str);

  statement = lh_connection_prepare (lh_session_get_connection (session), sql, error);
  if (statement == NULL)
    return FALSE;
  lh_query_sql_bind (&self, statement);
  if (!lh_statement_step (statement, &has_row, error))
    return FALSE;
  *count = has_row ? lh_statement_column_int (statement, 0) : 0;
  lh_statement_reset (statement);
  return TRUE;
}
