/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record-list.h"

#include "lh-ledger-private.h"
#include "lh-query-sql.h"

/* Rows fetched at once when the first of them is asked for. */
#define LH_PAGE_SIZE 64

struct _LhRecordList
{
  GObject     parent_instance;

  LhLedger   *ledger;
  LhQuery    *query;
  GArray     *ids;
  gint64      total;        /* records the query chooses among, -1 before it is known */
  GHashTable *fetching;     /* pages under way */
  guint       generation;   /* of the ids; an answer for an older one is dropped */
  gboolean    pending;
  gboolean    again;        /* something changed while the ids were being fetched */
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_QUERY,
  PROP_PENDING,
  PROP_N_ITEMS,
  PROP_TOTAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  LhQuery *query;
  LhQuery *everything;
  GArray  *ids;
  gint64   total;
} LhIdsJob;

typedef struct
{
  GType      type;
  guint      page;
  guint      generation;
  GArray    *ids;
  GPtrArray *records;
} LhPageJob;

static GType
lh_record_list_get_item_type (GListModel *model)
{
  return LH_TYPE_RECORD;
}

static guint
lh_record_list_get_n_items (GListModel *model)
{
  return LH_RECORD_LIST (model)->ids->len;
}

static gpointer lh_record_list_get_item (GListModel *model,
                                         guint       position);

static void
lh_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lh_record_list_get_item_type;
  iface->get_n_items = lh_record_list_get_n_items;
  iface->get_item = lh_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LhRecordList, lh_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lh_record_list_model_init))

static void
lh_ids_job_free (LhIdsJob *job)
{
  g_object_unref (job->query);
  g_object_unref (job->everything);
  g_clear_pointer (&job->ids, g_array_unref);
  g_free (job);
}

static void
lh_page_job_free (LhPageJob *job)
{
  g_array_unref (job->ids);
  g_clear_pointer (&job->records, g_ptr_array_unref);
  g_free (job);
}

static gboolean
lh_ids_job_run (LhSession  *session,
                gpointer    data,
                GError    **error)
{
  LhIdsJob *job = data;

  job->ids = lh_query_sql_run_ids (session, job->query, error);
  return job->ids != NULL && lh_query_sql_count (session, job->everything, &job->total, error);
}

static gboolean
lh_page_job_run (LhSession  *session,
                 gpointer    data,
                 GError    **error)
{
  LhPageJob *job = data;

  job->records = lh_session_load_many (session, job->type, (const gint64 *) job->ids->data, job->ids->len, error);
  return job->records != NULL;
}

static void
lh_record_list_page_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (LhRecordList) self = LH_RECORD_LIST (user_data);
  g_autoptr (GError) error = NULL;
  LhPageJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    {
      g_info ("Rows could not be read: %s", error->message);
      return;
    }
  for (guint i = 0; i < job->records->len; i++)
    lh_ledger_update_record (self->ledger, g_ptr_array_index (job->records, i));
  if (job->generation == self->generation)
    g_hash_table_remove (self->fetching, GUINT_TO_POINTER (job->page + 1));
}

static void
lh_record_list_fetch_page (LhRecordList *self,
                           guint         page)
{
  guint first = page * LH_PAGE_SIZE;
  LhPageJob *job;

  if (!g_hash_table_add (self->fetching, GUINT_TO_POINTER (page + 1)))
    return;

  job = g_new0 (LhPageJob, 1);
  job->type = lh_query_get_record_type (self->query);
  job->page = page;
  job->generation = self->generation;
  job->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (job->ids, &g_array_index (self->ids, gint64, first), MIN (LH_PAGE_SIZE, self->ids->len - first));
  lh_store_run_async (self->ledger->store, lh_page_job_run, job, (GDestroyNotify) lh_page_job_free, NULL,
                      lh_record_list_page_cb, g_object_ref (self));
}

static gpointer
lh_record_list_get_item (GListModel *model,
                         guint       position)
{
  LhRecordList *self = LH_RECORD_LIST (model);
  LhRecord *record;

  if (position >= self->ids->len)
    return NULL;
  record = lh_record_cache_ensure (self->ledger->cache, lh_query_get_record_type (self->query),
                                   g_array_index (self->ids, gint64, position));
  if (!lh_record_get_loaded (record))
    lh_record_list_fetch_page (self, position / LH_PAGE_SIZE);
  return record;
}

/* Takes over new ids; tells only what differs between a common head and a common tail. */
static void
lh_record_list_take_ids (LhRecordList *self,
                         GArray       *ids)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->ids);
  const gint64 *before = (const gint64 *) old->data;
  const gint64 *after = (const gint64 *) ids->data;
  guint start = 0;
  guint end = 0;

  while (start < old->len && start < ids->len && before[start] == after[start])
    start++;
  while (end < old->len - start && end < ids->len - start && before[old->len - 1 - end] == after[ids->len - 1 - end])
    end++;

  self->ids = g_array_ref (ids);
  self->generation++;
  g_hash_table_remove_all (self->fetching);
  if (old->len - start - end > 0 || ids->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end, ids->len - start - end);
  if (old->len != ids->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
lh_record_list_set_pending (LhRecordList *self,
                            gboolean      pending)
{
  if (self->pending == pending)
    return;
  self->pending = pending;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}

static void lh_record_list_refresh (LhRecordList *self);

static void
lh_record_list_ids_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (LhRecordList) self = LH_RECORD_LIST (user_data);
  g_autoptr (GError) error = NULL;
  LhIdsJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_info ("A list could not be read: %s", error->message);
  else
    {
      lh_record_list_take_ids (self, job->ids);
      if (self->total != job->total)
        {
          self->total = job->total;
          g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
        }
    }
  /* only now: whoever waits for the end looks for rows in the new ids */
  lh_record_list_set_pending (self, FALSE);
  if (self->again)
    lh_record_list_refresh (self);
}

static void
lh_record_list_refresh (LhRecordList *self)
{
  LhIdsJob *job;

  /* while typing only the newest query counts: those in between are never run */
  self->again = self->pending;
  if (self->pending)
    return;

  job = g_new0 (LhIdsJob, 1);
  job->query = lh_query_copy (self->query);
  job->everything = lh_query_create_whole (self->query);
  lh_record_list_set_pending (self, TRUE);
  lh_store_run_async (self->ledger->store, lh_ids_job_run, job, (GDestroyNotify) lh_ids_job_free, NULL,
                      lh_record_list_ids_cb, g_object_ref (self));
}

static void
lh_record_list_changed_cb (LhRecordList       *self,
                           const char *const  *entities)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (lh_query_get_record_type (self->query));

  if (g_strv_contains (entities, LH_RECORD_CLASS (klass)->entity) || g_strv_contains (entities, "organization") ||
      g_strv_contains (entities, "*"))
    lh_record_list_refresh (self);
}

/* Lights and progress of the quarter are new: a list that filters or sorts by them may look different. */
static void
lh_record_list_status_changed_cb (LhRecordList *self)
{
  const char *const keys[] = { LH_SORT_LIGHT, LH_SORT_PLANNED, LH_SORT_ACTUAL, LH_SORT_LAG, NULL };

  if (lh_query_get_lights (self->query) != 0 || g_strv_contains (keys, lh_query_get_sort (self->query, NULL)))
    lh_record_list_refresh (self);
}

static void
lh_record_list_constructed (GObject *object)
{
  LhRecordList *self = LH_RECORD_LIST (object);

  G_OBJECT_CLASS (lh_record_list_parent_class)->constructed (object);

  g_signal_connect_object (self->ledger, "changed", G_CALLBACK (lh_record_list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ledger, "status-changed", G_CALLBACK (lh_record_list_status_changed_cb), self,
                           G_CONNECT_SWAPPED);
  lh_record_list_refresh (self);
}

static void
lh_record_list_finalize (GObject *object)
{
  LhRecordList *self = LH_RECORD_LIST (object);

  g_clear_object (&self->ledger);
  g_clear_object (&self->query);
  g_array_unref (self->ids);
  g_hash_table_unref (self->fetching);

  G_OBJECT_CLASS (lh_record_list_parent_class)->finalize (object);
}

static void
lh_record_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhRecordList *self = LH_RECORD_LIST (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_PENDING:
      g_value_set_boolean (value, self->pending);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->ids->len);
      break;
    case PROP_TOTAL:
      g_value_set_int64 (value, self->total);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_record_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LhRecordList *self = LH_RECORD_LIST (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    case PROP_QUERY:
      if (self->query == NULL)
        self->query = g_value_dup_object (value);
      else
        lh_record_list_set_query (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_record_list_class_init (LhRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lh_record_list_constructed;
  object_class->finalize = lh_record_list_finalize;
  object_class->get_property = lh_record_list_get_property;
  object_class->set_property = lh_record_list_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, LH_TYPE_QUERY,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY |
                                                G_PARAM_STATIC_STRINGS);
  properties[PROP_PENDING] = g_param_spec_boolean ("pending", NULL, NULL, FALSE, read_flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, read_flags);
  properties[PROP_TOTAL] = g_param_spec_int64 ("total", NULL, NULL, -1, G_MAXINT64, -1, read_flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_record_list_init (LhRecordList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->fetching = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->total = -1;
}

/**
 * lh_record_list_new:
 * @ledger: the ledger
 * @query: what to list; not to be changed afterwards, give a new one to lh_record_list_set_query()
 */
LhRecordList *
lh_record_list_new (LhLedger *ledger,
                    LhQuery  *query)
{
  return g_object_new (LH_TYPE_RECORD_LIST, "ledger", ledger, "query", query, NULL);
}

void
lh_record_list_set_query (LhRecordList *self,
                          LhQuery      *query)
{
  g_return_if_fail (LH_IS_RECORD_LIST (self));
  g_return_if_fail (LH_IS_QUERY (query));

  if (g_set_object (&self->query, query))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
      lh_record_list_refresh (self);
    }
}

LhQuery *
lh_record_list_get_query (LhRecordList *self)
{
  g_return_val_if_fail (LH_IS_RECORD_LIST (self), NULL);
  return self->query;
}

gboolean
lh_record_list_get_pending (LhRecordList *self)
{
  g_return_val_if_fail (LH_IS_RECORD_LIST (self), FALSE);
  return self->pending;
}

/**
 * lh_record_list_find:
 * @id: a record
 * @position: (out): where it stands
 *
 * Returns: whether the list has the record
 */
gboolean
lh_record_list_find (LhRecordList *self,
                     gint64        id,
                     guint        *position)
{
  g_return_val_if_fail (LH_IS_RECORD_LIST (self), FALSE);

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_array_index (self->ids, gint64, i) == id)
        {
          *position = i;
          return TRUE;
        }
    }
  return FALSE;
}

gint64
lh_record_list_get_id (LhRecordList *self,
                       guint         position)
{
  g_return_val_if_fail (LH_IS_RECORD_LIST (self) && position < self->ids->len, 0);
  return g_array_index (self->ids, gint64, position);
}
