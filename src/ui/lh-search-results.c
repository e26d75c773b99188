/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-search-results.h"

#include "lh-brand.h"
#include "lh-checklist.h"
#include "lh-search-result.h"
#include "lh-text.h"

#define LH_SEARCH_LIMIT 8
#define LH_SEARCH_N_KINDS 4

struct _LhSearchResults
{
  GObject       parent_instance;

  LhLedger     *ledger;
  char         *text;

  GPtrArray    *items;
  GPtrArray    *found[LH_SEARCH_N_KINDS];
  GCancellable *cancellable;
  guint         n_pending;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_TEXT,
  PROP_N_ITEMS,
  PROP_PENDING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
lh_search_results_get_item_type (GListModel *model)
{
  return LH_TYPE_SEARCH_RESULT;
}

static guint
lh_search_results_get_n_items (GListModel *model)
{
  return LH_SEARCH_RESULTS (model)->items->len;
}

static gpointer
lh_search_results_get_item (GListModel *model,
                            guint       position)
{
  LhSearchResults *self = LH_SEARCH_RESULTS (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
lh_search_results_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lh_search_results_get_item_type;
  iface->get_n_items = lh_search_results_get_n_items;
  iface->get_item = lh_search_results_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LhSearchResults, lh_search_results, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lh_search_results_list_model_init))

typedef struct
{
  LhSearchResults *self;
  GCancellable    *cancellable;
  guint            kind;
} LhSearchRequest;

static void
lh_search_request_free (LhSearchRequest *request)
{
  g_object_unref (request->self);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhSearchRequest, lh_search_request_free)

static GType
lh_search_results_get_kind (guint kind)
{
  const GType kinds[LH_SEARCH_N_KINDS] = {
    LH_TYPE_ORGANIZATION, LH_TYPE_PROJECT, LH_TYPE_BRAND, LH_TYPE_CHECKLIST
  };

  return kinds[kind];
}

/* Replaces the list at once: results of different kinds that trickle in would move under the pointer. */
static void
lh_search_results_show (LhSearchResults *self)
{
  guint n_before = self->items->len;

  g_ptr_array_set_size (self->items, 0);
  for (guint kind = 0; kind < LH_SEARCH_N_KINDS; kind++)
    for (guint i = 0; self->found[kind] != NULL && i < self->found[kind]->len; i++)
      g_ptr_array_add (self->items, lh_search_result_new (self->ledger, g_ptr_array_index (self->found[kind], i)));

  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->items->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}

static void
lh_search_results_ready_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhSearchRequest) request = user_data;
  LhSearchResults *self = request->self;
  g_autoptr (GPtrArray) records = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  /* An answer to what was typed before. */
  if (request->cancellable != self->cancellable)
    return;

  g_clear_pointer (&self->found[request->kind], g_ptr_array_unref);
  self->found[request->kind] = g_steal_pointer (&records);
  if (--self->n_pending == 0)
    lh_search_results_show (self);
}

static void
lh_search_results_clear (LhSearchResults *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  for (guint kind = 0; kind < LH_SEARCH_N_KINDS; kind++)
    g_clear_pointer (&self->found[kind], g_ptr_array_unref);
  self->n_pending = 0;
}

static void
lh_search_results_run (LhSearchResults *self)
{
  lh_search_results_clear (self);
  if (self->ledger == NULL || lh_text_is_blank (self->text))
    {
      lh_search_results_show (self);
      return;
    }

  self->cancellable = g_cancellable_new ();
  self->n_pending = LH_SEARCH_N_KINDS;
  for (guint kind = 0; kind < LH_SEARCH_N_KINDS; kind++)
    {
      g_autoptr (LhQuery) query = lh_query_new (lh_search_results_get_kind (kind));
      LhSearchRequest *request = g_new0 (LhSearchRequest, 1);

      request->self = g_object_ref (self);
      request->cancellable = g_object_ref (self->cancellable);
      request->kind = kind;
      lh_query_set_search (query, self->text);
      lh_query_set_limit (query, LH_SEARCH_LIMIT);
      lh_ledger_query_async (self->ledger, query, self->cancellable, lh_search_results_ready_cb, request);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}

static void
lh_search_results_dispose (GObject *object)
{
  LhSearchResults *self = LH_SEARCH_RESULTS (object);

  lh_search_results_clear (self);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_search_results_parent_class)->dispose (object);
}

static void
lh_search_results_finalize (GObject *object)
{
  LhSearchResults *self = LH_SEARCH_RESULTS (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_search_results_parent_class)->finalize (object);
}

static void
lh_search_results_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhSearchResults *self = LH_SEARCH_RESULTS (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->items->len);
      break;
    case PROP_PENDING:
      g_value_set_boolean (value, self->n_pending > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_search_results_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhSearchResults *self = LH_SEARCH_RESULTS (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        {
          g_object_notify_by_pspec (object, pspec);
          lh_search_results_run (self);
        }
      break;
    case PROP_TEXT:
      if (g_strcmp0 (self->text, g_value_get_string (value)) != 0)
        {
          g_free (self->text);
          self->text = g_value_dup_string (value);
          g_object_notify_by_pspec (object, pspec);
          lh_search_results_run (self);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_search_results_class_init (LhSearchResultsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_search_results_dispose;
  object_class->finalize = lh_search_results_finalize;
  object_class->get_property = lh_search_results_get_property;
  object_class->set_property = lh_search_results_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PENDING] = g_param_spec_boolean ("pending", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_search_results_init (LhSearchResults *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}
