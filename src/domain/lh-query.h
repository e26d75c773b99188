/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-light.h"
#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhQueryOperator:
 *
 * How a field is compared. Values are texts as lh_record_serialize() writes them.
 */
typedef enum
{
  LH_QUERY_EQUAL,
  LH_QUERY_NOT_EQUAL,
  LH_QUERY_LESS,
  LH_QUERY_LESS_EQUAL,
  LH_QUERY_GREATER,
  LH_QUERY_GREATER_EQUAL,
  LH_QUERY_EMPTY,
  LH_QUERY_NOT_EMPTY,
} LhQueryOperator;

typedef struct
{
  guint            field;
  LhQueryOperator  op;
  GStrv            values;
} LhQueryCondition;

/**
 * LhQuery:
 *
 * Which records of one entity are wanted, and in which order. A plain description that the store turns into one
 * query for sorted ids; build it, then leave it alone.
 */
#define LH_TYPE_QUERY (lh_query_get_type ())

G_DECLARE_FINAL_TYPE (LhQuery, lh_query, LH, QUERY, GObject)

/* Sort keys beside the names of fields: the official order of the organization (the default), and, for projects,
 * figures of the light rule. */
#define LH_SORT_OFFICIAL "official"
#define LH_SORT_LIGHT "light"
#define LH_SORT_PLANNED "planned"
#define LH_SORT_ACTUAL "actual"
#define LH_SORT_LAG "lag"

LhQuery          *lh_query_new            (GType             type);
LhQuery          *lh_query_copy           (LhQuery          *self);
void              lh_query_mark_whole     (LhQuery          *self);
LhQuery          *lh_query_create_whole   (LhQuery          *self);
GType             lh_query_get_record_type (LhQuery         *self);

gboolean          lh_query_where          (LhQuery          *self,
                                           const char       *field,
                                           LhQueryOperator   op,
                                           const char       *value,
                                           GError          **error);
void              lh_query_where_field    (LhQuery          *self,
                                           guint             field,
                                           LhQueryOperator   op,
                                           const char       *value);
void              lh_query_where_id       (LhQuery          *self,
                                           guint             field,
                                           gint64            id);
void              lh_query_where_in       (LhQuery          *self,
                                           guint             field,
                                           const char *const *values);
void              lh_query_set_search     (LhQuery          *self,
                                           const char       *search);
const char       *lh_query_get_search     (LhQuery          *self);
void              lh_query_set_ids        (LhQuery          *self,
                                           const gint64     *ids,
                                           gsize             n_ids);
const gint64     *lh_query_get_ids        (LhQuery          *self,
                                           gsize            *n_ids);
void              lh_query_set_lights     (LhQuery          *self,
                                           guint             light_mask);
guint             lh_query_get_lights     (LhQuery          *self);
void              lh_query_set_sort       (LhQuery          *self,
                                           const char       *key,
                                           gboolean          descending);
const char       *lh_query_get_sort       (LhQuery          *self,
                                           gboolean         *descending);
void              lh_query_set_limit      (LhQuery          *self,
                                           guint             limit);
guint             lh_query_get_limit      (LhQuery          *self);
GPtrArray        *lh_query_get_conditions (LhQuery          *self);

G_END_DECLS
