/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-query.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-text.h"

struct _LhQuery
{
  GObject    parent_instance;

  GType      type;
  GPtrArray *conditions;
  guint      n_whole;      /* of them, those that say what the whole is */
  char      *search;
  gboolean   has_ids;
  GArray    *ids;
  guint      lights;
  char      *sort;
  gboolean   descending;
  guint      limit;
};

G_DEFINE_FINAL_TYPE (LhQuery, lh_query, G_TYPE_OBJECT)

static void
lh_query_condition_free (LhQueryCondition *condition)
{
  g_strfreev (condition->values);
  g_free (condition);
}

static void
lh_query_add_condition (LhQuery           *self,
                        guint              field,
                        LhQueryOperator    op,
                        const char *const *values)
{
  LhQueryCondition *condition = g_new0 (LhQueryCondition, 1);

  condition->field = field;
  condition->op = op;
  condition->values = g_strdupv ((GStrv) values);
  g_ptr_array_add (self->conditions, condition);
}

static void
lh_query_finalize (GObject *object)
{
  LhQuery *self = LH_QUERY (object);

  g_ptr_array_unref (self->conditions);
  g_array_unref (self->ids);
  g_free (self->search);
  g_free (self->sort);

  G_OBJECT_CLASS (lh_query_parent_class)->finalize (object);
}

static void
lh_query_class_init (LhQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_query_finalize;
}

static void
lh_query_init (LhQuery *self)
{
  self->conditions = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_query_condition_free);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->sort = g_strdup (LH_SORT_OFFICIAL);
}

/**
 * lh_query_new:
 * @type: a type of records
 *
 * Returns: (transfer full): a query for all records of the type, in official order
 */
LhQuery *
lh_query_new (GType type)
{
  LhQuery *self;

  g_return_val_if_fail (g_type_is_a (type, LH_TYPE_RECORD), NULL);

  self = g_object_new (LH_TYPE_QUERY, NULL);
  self->type = type;
  return self;
}

LhQuery *
lh_query_copy (LhQuery *self)
{
  LhQuery *copy;

  g_return_val_if_fail (LH_IS_QUERY (self), NULL);

  copy = lh_query_new (self->type);
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const LhQueryCondition *condition = g_ptr_array_index (self->conditions, i);

      lh_query_add_condition (copy, condition->field, condition->op, (const char *const *) condition->values);
    }
  lh_query_set_search (copy, self->search);
  if (self->has_ids)
    lh_query_set_ids (copy, (const gint64 *) self->ids->data, self->ids->len);
  lh_query_set_lights (copy, self->lights);
  lh_query_set_sort (copy, self->sort, self->descending);
  copy->limit = self->limit;
  copy->n_whole = self->n_whole;
  return copy;
}

/**
 * lh_query_mark_whole:
 *
 * The conditions so far say what the list is about; those that follow choose among it.
 */
void
lh_query_mark_whole (LhQuery *self)
{
  g_return_if_fail (LH_IS_QUERY (self));
  self->n_whole = self->conditions->len;
}

/**
 * lh_query_create_whole:
 *
 * Returns: (transfer full): what this query chooses among; all records of the type unless lh_query_mark_whole() said less
 */
LhQuery *
lh_query_create_whole (LhQuery *self)
{
  LhQuery *whole;

  g_return_val_if_fail (LH_IS_QUERY (self), NULL);

  whole = lh_query_new (self->type);
  for (guint i = 0; i < self->n_whole; i++)
    {
      const LhQueryCondition *condition = g_ptr_array_index (self->conditions, i);

      lh_query_add_condition (whole, condition->field, condition->op, (const char *const *) condition->values);
    }
  return whole;
}

GType
lh_query_get_record_type (LhQuery *self)
{
  g_return_val_if_fail (LH_IS_QUERY (self), G_TYPE_INVALID);
  return self->type;
}

/**
 * lh_query_where:
 * @field: name of a field
 * @op: how to compare
 * @value: (nullable): the value as lh_record_deserialize() reads it
 *
 * Adds a condition; all conditions must hold.
 *
 * Returns: %FALSE with LH_ERROR_INVALID when there is no such field or the value does not fit it
 */
gboolean
lh_query_where (LhQuery          *self,
                const char       *field,
                LhQueryOperator   op,
                const char       *value,
                GError          **error)
{
  g_autoptr (LhRecord) probe = NULL;
  g_autofree char *canonical = NULL;
  guint index;

  g_return_val_if_fail (LH_IS_QUERY (self), FALSE);

  probe = g_object_new (self->type, NULL);
  if (lh_record_class_find_field (LH_RECORD_GET_CLASS (probe), field, &index) == NULL)
    {
      g_set_error (error, LH_ERROR, LH_ERROR_INVALID, _("There is no field “%s”."), field);
      return FALSE;
    }
  if (!lh_record_deserialize (probe, index, value, error))
    {
      g_prefix_error (error, "%s: ", field);
      return FALSE;
    }
  canonical = lh_record_serialize (probe, index);
  lh_query_where_field (self, index, op, canonical);
  return TRUE;
}

void
lh_query_where_field (LhQuery         *self,
                      guint            field,
                      LhQueryOperator  op,
                      const char      *value)
{
  const char *values[] = { value, NULL };

  g_return_if_fail (LH_IS_QUERY (self));

  /* Compared with nothing: the field is empty, or it is not. */
  if (value == NULL && op == LH_QUERY_EQUAL)
    op = LH_QUERY_EMPTY;
  else if (value == NULL && op == LH_QUERY_NOT_EQUAL)
    op = LH_QUERY_NOT_EMPTY;
  lh_query_add_condition (self, field, op, values);
}

void
lh_query_where_id (LhQuery *self,
                   guint    field,
                   gint64   id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  lh_query_where_field (self, field, LH_QUERY_EQUAL, text);
}

/**
 * lh_query_where_in:
 * @values: (array zero-terminated=1): serialized values, one of which the field must have; "" stands for an empty field
 */
void
lh_query_where_in (LhQuery           *self,
                   guint              field,
                   const char *const *values)
{
  g_return_if_fail (LH_IS_QUERY (self));
  lh_query_add_condition (self, field, LH_QUERY_EQUAL, values);
}

/**
 * lh_query_set_search:
 * @search: (nullable): part of a name, a number, or pinyin initials
 */
void
lh_query_set_search (LhQuery    *self,
                     const char *search)
{
  g_return_if_fail (LH_IS_QUERY (self));

  g_free (self->search);
  self->search = lh_text_is_blank (search) ? NULL : g_strdup (search);
}

const char *
lh_query_get_search (LhQuery *self)
{
  g_return_val_if_fail (LH_IS_QUERY (self), NULL);
  return self->search;
}

/**
 * lh_query_set_ids:
 * @ids: (array length=n_ids) (nullable): only these records, among which the conditions still choose; %NULL for all
 */
void
lh_query_set_ids (LhQuery      *self,
                  const gint64 *ids,
                  gsize         n_ids)
{
  g_return_if_fail (LH_IS_QUERY (self));

  self->has_ids = ids != NULL;
  g_array_set_size (self->ids, 0);
  if (n_ids > 0)
    g_array_append_vals (self->ids, ids, (guint) n_ids);
}

const gint64 *
lh_query_get_ids (LhQuery *self,
                  gsize   *n_ids)
{
  static const gint64 none = 0;

  g_return_val_if_fail (LH_IS_QUERY (self), NULL);

  *n_ids = self->ids->len;
  if (!self->has_ids)
    return NULL;
  return self->ids->len > 0 ? (const gint64 *) self->ids->data : &none;
}

/**
 * lh_query_set_lights:
 * @light_mask: a bit (1 << LH_LIGHT_RED) for each wanted light; 0 for all
 *
 * For projects only: the light in the quarter on screen.
 */
void
lh_query_set_lights (LhQuery *self,
                     guint    light_mask)
{
  g_return_if_fail (LH_IS_QUERY (self));
  self->lights = light_mask;
}

guint
lh_query_get_lights (LhQuery *self)
{
  g_return_val_if_fail (LH_IS_QUERY (self), 0);
  return self->lights;
}

/**
 * lh_query_set_sort:
 * @key: name of a field, or one of the LH_SORT_ keys
 */
void
lh_query_set_sort (LhQuery    *self,
                   const char *key,
                   gboolean    descending)
{
  g_return_if_fail (LH_IS_QUERY (self));

  if (g_strcmp0 (self->sort, key) != 0)
    {
      g_free (self->sort);
      self->sort = g_strdup (key);
    }
  self->descending = descending;
}

const char *
lh_query_get_sort (LhQuery  *self,
                   gboolean *descending)
{
  g_return_val_if_fail (LH_IS_QUERY (self), NULL);

  if (descending != NULL)
    *descending = self->descending;
  return self->sort;
}

void
lh_query_set_limit (LhQuery *self,
                    guint    limit)
{
  g_return_if_fail (LH_IS_QUERY (self));
  self->limit = limit;
}

guint
lh_query_get_limit (LhQuery *self)
{
  g_return_val_if_fail (LH_IS_QUERY (self), 0);
  return self->limit;
}

/**
 * lh_query_get_conditions:
 *
 * Returns: (transfer none) (element-type LhQueryCondition): the conditions
 */
GPtrArray *
lh_query_get_conditions (LhQuery *self)
{
  g_return_val_if_fail (LH_IS_QUERY (self), NULL);
  return self->conditions;
}
