/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-roadmap-source.h"

#include "lh-error.h"
#include "lh-record-list.h"
#include "lh-weak.h"

struct _LhRoadmapSource
{
  GObject       parent_instance;

  LhLedger     *ledger;
  LhQuery      *query;
  LhRecord     *project;

  GSignalGroup *ledger_signals;
  LhRecordList *list;          /* the projects of the query, in order */
  LhRoadmap    *roadmap;
  gboolean      running;
  gboolean      again;         /* something changed while it was being computed */
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_QUERY,
  PROP_PROJECT,
  PROP_PENDING,
  N_PROPS
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhRoadmapSource, lh_roadmap_source, G_TYPE_OBJECT)

static void lh_roadmap_source_compute (LhRoadmapSource *self);

static void
lh_roadmap_source_take (LhRoadmapSource *self,
                        LhRoadmap       *roadmap)
{
  gboolean first = self->roadmap == NULL;

  g_set_object (&self->roadmap, roadmap);
  if (first)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lh_roadmap_source_computed_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhRoadmapSource) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhRoadmap) roadmap = lh_ledger_compute_roadmap_finish (LH_LEDGER (source), result, &error);

  if (self == NULL)
    return;
  self->running = FALSE;
  if (roadmap == NULL && !g_error_matches (error, LH_ERROR, LH_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
  if (self->again || (gpointer) self->ledger != source)
    lh_roadmap_source_compute (self);
  else if (roadmap != NULL)
    lh_roadmap_source_take (self, roadmap);
}

static void
lh_roadmap_source_compute (LhRoadmapSource *self)
{
  gint64 id = self->project != NULL ? lh_record_get_id (self->project) : 0;

  self->again = self->running;
  if (self->running || self->ledger == NULL || (self->project == NULL && self->query == NULL))
    return;

  self->running = TRUE;
  lh_ledger_compute_roadmap_async (self->ledger, id, NULL, lh_roadmap_source_computed_cb, lh_weak_new (self));
}

/* Another ledger or project: what is known is not of it. */
static void
lh_roadmap_source_restart (LhRoadmapSource *self)
{
  g_clear_object (&self->roadmap);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
  g_signal_emit (self, signals[CHANGED], 0);
  lh_roadmap_source_compute (self);
}

/* What concerns one project only touches the figures of the year, too; a new status tells of both. Drafts are in no
 * figure, but they have a plan. */
static void
lh_roadmap_source_changed_cb (LhRoadmapSource    *self,
                              const char *const  *entities)
{
  static const char *const parts[] = { "project", "milestone", "quarter-plan", "progress" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (g_strv_contains (entities, parts[i]))
        {
          lh_roadmap_source_compute (self);
          return;
        }
    }
}

static void
lh_roadmap_source_ids_cb (LhRoadmapSource *self)
{
  if (self->roadmap != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
lh_roadmap_source_set_list (LhRoadmapSource *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  if (self->ledger == NULL || self->query == NULL)
    return;

  self->list = lh_record_list_new (self->ledger, self->query);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (lh_roadmap_source_ids_cb), self, G_CONNECT_SWAPPED);
}

static void
lh_roadmap_source_dispose (GObject *object)
{
  LhRoadmapSource *self = LH_ROADMAP_SOURCE (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->ledger_signals);
  g_clear_object (&self->list);
  g_clear_object (&self->ledger);
  g_clear_object (&self->query);
  g_clear_object (&self->project);
  g_clear_object (&self->roadmap);

  G_OBJECT_CLASS (lh_roadmap_source_parent_class)->dispose (object);
}

static void
lh_roadmap_source_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhRoadmapSource *self = LH_ROADMAP_SOURCE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_PENDING:
      g_value_set_boolean (value, lh_roadmap_source_get_pending (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_roadmap_source_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhRoadmapSource *self = LH_ROADMAP_SOURCE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (!g_set_object (&self->ledger, g_value_get_object (value)))
        return;
      g_signal_group_set_target (self->ledger_signals, self->ledger);
      lh_roadmap_source_set_list (self);
      lh_roadmap_source_restart (self);
      break;
    case PROP_QUERY:
      if (!g_set_object (&self->query, g_value_get_object (value)))
        return;
      lh_roadmap_source_set_list (self);
      if (self->roadmap == NULL)
        lh_roadmap_source_compute (self);
      break;
    case PROP_PROJECT:
      if (!g_set_object (&self->project, g_value_get_object (value)))
        return;
      lh_roadmap_source_restart (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
lh_roadmap_source_class_init (LhRoadmapSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_roadmap_source_dispose;
  object_class->get_property = lh_roadmap_source_get_property;
  object_class->set_property = lh_roadmap_source_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, LH_TYPE_QUERY, flags);
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_PENDING] = g_param_spec_boolean ("pending", NULL, NULL, TRUE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
lh_roadmap_source_init (LhRoadmapSource *self)
{
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "status-changed", G_CALLBACK (lh_roadmap_source_compute), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter", G_CALLBACK (lh_roadmap_source_compute),
                                  self);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_roadmap_source_changed_cb), self);
}

LhRoadmapSource *
lh_roadmap_source_new (void)
{
  return g_object_new (LH_TYPE_ROADMAP_SOURCE, NULL);
}

LhLedger *
lh_roadmap_source_get_ledger (LhRoadmapSource *self)
{
  g_return_val_if_fail (LH_IS_ROADMAP_SOURCE (self), NULL);
  return self->ledger;
}

/**
 * lh_roadmap_source_get_roadmap:
 *
 * Returns: (transfer none) (nullable): the plans; %NULL before they are known
 */
LhRoadmap *
lh_roadmap_source_get_roadmap (LhRoadmapSource *self)
{
  g_return_val_if_fail (LH_IS_ROADMAP_SOURCE (self), NULL);
  return self->roadmap;
}

gboolean
lh_roadmap_source_get_pending (LhRoadmapSource *self)
{
  g_return_val_if_fail (LH_IS_ROADMAP_SOURCE (self), FALSE);
  return self->roadmap == NULL || (self->list != NULL && lh_record_list_get_pending (self->list));
}

/**
 * lh_roadmap_source_list_rows:
 *
 * Returns: (transfer full) (element-type LhRoadmapRow): what is shown: the rows that the query lets through, in its
 *   order. Drafts and projects of other years have no row.
 */
GPtrArray *
lh_roadmap_source_list_rows (LhRoadmapSource *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = NULL;
  GPtrArray *all;

  g_return_val_if_fail (LH_IS_ROADMAP_SOURCE (self), rows);

  if (self->roadmap == NULL || self->list == NULL)
    return rows;

  all = lh_roadmap_get_rows (self->roadmap);
  ids = g_new (gint64, all->len + 1);
  for (guint i = 0; i < all->len; i++)
    {
      LhRoadmapRow *row = g_ptr_array_index (all, i);

      ids[i] = lh_record_get_id (LH_RECORD (row->project));
      g_hash_table_insert (by_id, &ids[i], row);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      gint64 id = lh_record_list_get_id (self->list, i);
      LhRoadmapRow *row = g_hash_table_lookup (by_id, &id);

      if (row != NULL)
        g_ptr_array_add (rows, g_object_ref (row));
    }
  return rows;
}

/**
 * lh_roadmap_source_get_record:
 * @project_id: a project of the query
 *
 * Returns: (transfer full) (nullable): the project as the other views of the page know it
 */
LhRecord *
lh_roadmap_source_get_record (LhRoadmapSource *self,
                              gint64           project_id)
{
  guint position;

  g_return_val_if_fail (LH_IS_ROADMAP_SOURCE (self), NULL);

  if (self->list == NULL || !lh_record_list_find (self->list, project_id, &position))
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->list), position);
}
