/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-tree.h"

#include <string.h>

#include "lh-ledger-private.h"
#include "lh-query-sql.h"

struct _LhProjectTree
{
  GObject       parent_instance;

  LhLedger     *ledger;
  LhQuery      *query;
  LhRecordList *roots;
  GHashTable   *children;    /* id of an upper project -> LhRecordList */
  GHashTable   *uppers;      /* id -> id of its upper project, of all that are shown */
  guint         n_matches;
  gboolean      pending;
  gboolean      again;       /* something changed while the tree was being read */
};

enum
{
  PROP_0,
  PROP_QUERY,
  PROP_PENDING,
  PROP_N_MATCHES,
  N_PROPS
};

enum
{
  REBUILT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhProjectTree, lh_project_tree, G_TYPE_OBJECT)

/* The ids of each level. Keys of both tables are ids. */
typedef struct
{
  LhQuery    *query;
  guint       n_matches;
  GArray     *roots;
  GHashTable *children;      /* id -> GArray of ids */
  GHashTable *uppers;        /* id -> id, of all projects below another one */
  GHashTable *placed;        /* ids */
} LhTreeJob;

static gint64 *
lh_tree_key (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static LhTreeJob *
lh_tree_job_new (LhQuery *query)
{
  LhTreeJob *job = g_new0 (LhTreeJob, 1);

  job->query = lh_query_copy (query);
  job->roots = g_array_new (FALSE, FALSE, sizeof (gint64));
  job->children = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  job->uppers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  job->placed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return job;
}

static void
lh_tree_job_free (LhTreeJob *job)
{
  g_object_unref (job->query);
  g_array_unref (job->roots);
  g_hash_table_unref (job->children);
  g_hash_table_unref (job->uppers);
  g_hash_table_unref (job->placed);
  g_free (job);
}

static gboolean
lh_tree_job_read_uppers (LhSession  *session,
                         LhTreeJob  *job,
                         GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (GPtrArray) below = NULL;

  lh_query_where_field (query, LH_PROJECT_PARENT_ID, LH_QUERY_NOT_EMPTY, NULL);
  below = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; below != NULL && i < below->len; i++)
    {
      LhRecord *project = g_ptr_array_index (below, i);

      g_hash_table_insert (job->uppers, lh_tree_key (lh_record_get_id (project)),
                           lh_tree_key (lh_record_get_int (project, LH_PROJECT_PARENT_ID)));
    }
  return below != NULL;
}

/* Puts a project and all above it where they belong. Who is placed already has its upper projects placed, too, which
 * also ends the climb in a circle of parents. */
static void
lh_tree_job_place (LhTreeJob *job,
                   gint64     id)
{
  while (!g_hash_table_contains (job->placed, &id))
    {
      gint64 *upper = g_hash_table_lookup (job->uppers, &id);
      GArray *siblings = job->roots;

      g_hash_table_add (job->placed, lh_tree_key (id));
      if (upper != NULL)
        siblings = g_hash_table_lookup (job->children, upper);
      if (siblings == NULL)
        {
          siblings = g_array_new (FALSE, FALSE, sizeof (gint64));
          g_hash_table_insert (job->children, lh_tree_key (*upper), siblings);
        }
      g_array_append_val (siblings, id);
      if (upper == NULL)
        return;
      id = *upper;
    }
}

static gboolean
lh_tree_job_run (LhSession  *session,
                 gpointer    data,
                 GError    **error)
{
  LhTreeJob *job = data;
  g_autoptr (GArray) ids = lh_query_sql_run_ids (session, job->query, error);

  if (ids == NULL || !lh_tree_job_read_uppers (session, job, error))
    return FALSE;
  job->n_matches = ids->len;
  for (guint i = 0; i < ids->len; i++)
    lh_tree_job_place (job, g_array_index (ids, gint64, i));
  return TRUE;
}

/* The projects of one level in the order of the whole. */
static LhQuery *
lh_project_tree_create_query (LhProjectTree *self,
                              GArray        *ids)
{
  static const gint64 none = 0;
  LhQuery *query = lh_query_new (LH_TYPE_PROJECT);
  gboolean descending;
  const char *sort = lh_query_get_sort (self->query, &descending);

  lh_query_set_ids (query, ids->len > 0 ? (const gint64 *) ids->data : &none, ids->len);
  if (sort != NULL)
    lh_query_set_sort (query, sort, descending);
  return query;
}

static gboolean
lh_project_tree_lists_already (LhRecordList *list,
                               LhQuery      *query)
{
  LhQuery *old = lh_record_list_get_query (list);
  gboolean was_descending, descending;
  gsize n_old, n;
  const gint64 *old_ids = lh_query_get_ids (old, &n_old);
  const gint64 *ids = lh_query_get_ids (query, &n);

  return n == n_old && memcmp (ids, old_ids, n * sizeof *ids) == 0
         && g_strcmp0 (lh_query_get_sort (old, &was_descending), lh_query_get_sort (query, &descending)) == 0
         && was_descending == descending;
}

static void
lh_project_tree_fill (LhProjectTree  *self,
                      LhRecordList  **list,
                      GArray         *ids)
{
  g_autoptr (LhQuery) query = lh_project_tree_create_query (self, ids);

  if (*list == NULL)
    *list = lh_record_list_new (self->ledger, query);
  else if (!lh_project_tree_lists_already (*list, query))
    lh_record_list_set_query (*list, query);
}

static gboolean
lh_project_tree_has_same_parents (LhProjectTree *self,
                                  LhTreeJob     *job)
{
  GHashTableIter iter;
  gpointer id;

  if (g_hash_table_size (self->children) != g_hash_table_size (job->children))
    return FALSE;
  g_hash_table_iter_init (&iter, job->children);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!g_hash_table_contains (self->children, id))
        return FALSE;
    }
  return TRUE;
}

static void
lh_project_tree_take_children (LhProjectTree *self,
                               LhTreeJob     *job)
{
  g_autoptr (GHashTable) old = g_steal_pointer (&self->children);
  GHashTableIter iter;
  gpointer id, ids;

  self->children = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_hash_table_iter_init (&iter, job->children);
  while (g_hash_table_iter_next (&iter, &id, &ids))
    {
      LhRecordList *list = g_hash_table_lookup (old, id);

      if (list != NULL)
        g_object_ref (list);
      lh_project_tree_fill (self, &list, ids);
      g_hash_table_insert (self->children, lh_tree_key (*(gint64 *) id), list);
    }
}

static void
lh_project_tree_take (LhProjectTree *self,
                      LhTreeJob     *job)
{
  gboolean same_parents = lh_project_tree_has_same_parents (self, job);

  g_clear_pointer (&self->uppers, g_hash_table_unref);
  self->uppers = g_hash_table_ref (job->uppers);
  lh_project_tree_take_children (self, job);
  lh_project_tree_fill (self, &self->roots, job->roots);
  if (self->n_matches != job->n_matches)
    {
      self->n_matches = job->n_matches;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_MATCHES]);
    }
  if (!same_parents)
    g_signal_emit (self, signals[REBUILT], 0);
}

static void lh_project_tree_refresh (LhProjectTree *self);

static void
lh_project_tree_set_pending (LhProjectTree *self,
                             gboolean       pending)
{
  if (self->pending == pending)
    return;
  self->pending = pending;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}

static void
lh_project_tree_read_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhProjectTree) self = LH_PROJECT_TREE (user_data);
  g_autoptr (GError) error = NULL;
  LhTreeJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job != NULL)
    lh_project_tree_take (self, job);
  else
    g_info ("The tree of projects could not be read: %s", error->message);
  lh_project_tree_set_pending (self, FALSE);
  if (self->again)
    lh_project_tree_refresh (self);
}

static void
lh_project_tree_refresh (LhProjectTree *self)
{
  self->again = self->pending;
  if (self->pending)
    return;

  lh_project_tree_set_pending (self, TRUE);
  lh_store_run_async (self->ledger->store, lh_tree_job_run, lh_tree_job_new (self->query),
                      (GDestroyNotify) lh_tree_job_free, NULL, lh_project_tree_read_cb, g_object_ref (self));
}

static void
lh_project_tree_changed_cb (LhProjectTree      *self,
                            const char *const  *entities)
{
  if (g_strv_contains (entities, "project") || g_strv_contains (entities, "*"))
    lh_project_tree_refresh (self);
}

static void
lh_project_tree_status_changed_cb (LhProjectTree *self)
{
  if (lh_query_get_lights (self->query) != 0)
    lh_project_tree_refresh (self);
}

static void
lh_project_tree_finalize (GObject *object)
{
  LhProjectTree *self = LH_PROJECT_TREE (object);

  g_clear_object (&self->ledger);
  g_clear_object (&self->query);
  g_clear_object (&self->roots);
  g_hash_table_unref (self->children);
  g_hash_table_unref (self->uppers);

  G_OBJECT_CLASS (lh_project_tree_parent_class)->finalize (object);
}

static void
lh_project_tree_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhProjectTree *self = LH_PROJECT_TREE (object);

  switch (prop_id)
    {
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_PENDING:
      g_value_set_boolean (value, self->pending);
      break;
    case PROP_N_MATCHES:
      g_value_set_uint (value, self->n_matches);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_tree_class_init (LhProjectTreeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lh_project_tree_finalize;
  object_class->get_property = lh_project_tree_get_property;

  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, LH_TYPE_QUERY, flags);
  properties[PROP_PENDING] = g_param_spec_boolean ("pending", NULL, NULL, FALSE, flags);
  properties[PROP_N_MATCHES] = g_param_spec_uint ("n-matches", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[REBUILT] = g_signal_new ("rebuilt", LH_TYPE_PROJECT_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
lh_project_tree_init (LhProjectTree *self)
{
  self->children = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->uppers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

/**
 * lh_project_tree_new:
 * @query: which projects; its order is that of every level
 *
 * Starts to read the tree; "pending" tells when it has come.
 */
LhProjectTree *
lh_project_tree_new (LhLedger *ledger,
                     LhQuery  *query)
{
  LhProjectTree *self = g_object_new (LH_TYPE_PROJECT_TREE, NULL);
  g_autoptr (GArray) nothing = g_array_new (FALSE, FALSE, sizeof (gint64));

  self->ledger = g_object_ref (ledger);
  self->query = g_object_ref (query);
  lh_project_tree_fill (self, &self->roots, nothing);
  g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_project_tree_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "status-changed", G_CALLBACK (lh_project_tree_status_changed_cb), self,
                           G_CONNECT_SWAPPED);
  lh_project_tree_refresh (self);
  return self;
}

void
lh_project_tree_set_query (LhProjectTree *self,
                           LhQuery       *query)
{
  g_return_if_fail (LH_IS_PROJECT_TREE (self));

  if (!g_set_object (&self->query, query))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
  lh_project_tree_refresh (self);
}

gboolean
lh_project_tree_get_pending (LhProjectTree *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_TREE (self), FALSE);
  return self->pending;
}

guint
lh_project_tree_get_n_matches (LhProjectTree *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_TREE (self), 0);
  return self->n_matches;
}

/**
 * lh_project_tree_get_roots:
 *
 * Returns: (transfer none): the projects that stand below no other one; always the same list
 */
LhRecordList *
lh_project_tree_get_roots (LhProjectTree *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_TREE (self), NULL);
  return self->roots;
}

/**
 * lh_project_tree_get_children:
 * @id: a project
 *
 * Returns: (transfer none) (nullable): the sub-projects of it that are shown; %NULL when there are none
 */
LhRecordList *
lh_project_tree_get_children (LhProjectTree *self,
                              gint64         id)
{
  g_return_val_if_fail (LH_IS_PROJECT_TREE (self), NULL);
  return g_hash_table_lookup (self->children, &id);
}

/**
 * lh_project_tree_get_upper:
 * @id: a project
 *
 * Returns: the id of its upper project, 0 when it has none
 */
gint64
lh_project_tree_get_upper (LhProjectTree *self,
                           gint64         id)
{
  gint64 *upper;

  g_return_val_if_fail (LH_IS_PROJECT_TREE (self), 0);

  upper = g_hash_table_lookup (self->uppers, &id);
  return upper != NULL ? *upper : 0;
}
