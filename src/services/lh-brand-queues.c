/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-queues.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-file.h"
#include "lh-ledger-job.h"
#include "lh-query-sql.h"

static const struct
{
  const char *code;
  const char *state;
  const char *label;
} kinds[] = {
  [LH_BRAND_QUEUE_FIRST] = { "first-review", LH_BRAND_STATE_FIRST_REVIEW, N_("First review") },
  [LH_BRAND_QUEUE_FINAL] = { "final-review", LH_BRAND_STATE_FINAL_REVIEW, N_("Decision of the work committee") },
  [LH_BRAND_QUEUE_RETURNED] = { "returned", LH_BRAND_STATE_RETURNED, N_("Returned for change") },
  [LH_BRAND_QUEUE_DRAFT] = { "draft", LH_BRAND_STATE_DRAFT, N_("Not proposed yet") },
};

static void
lh_brand_queue_free (LhBrandQueue *self)
{
  g_clear_object (&self->reviewer);
  g_array_unref (self->brand_ids);
  g_free (self);
}

static LhBrandQueue *
lh_brand_queue_new (LhBrandQueueKind  kind,
                    LhRecord         *reviewer)
{
  LhBrandQueue *self = g_new0 (LhBrandQueue, 1);

  self->kind = kind;
  self->reviewer = reviewer != NULL ? g_object_ref (reviewer) : NULL;
  self->brand_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

const char *
lh_brand_queue_kind_get_code (LhBrandQueueKind kind)
{
  return kinds[kind].code;
}

/**
 * lh_brand_queue_get_title:
 *
 * Returns: (transfer full): what the user calls the queue
 */
char *
lh_brand_queue_get_title (const LhBrandQueue *self,
                          LhCatalog          *catalog)
{
  if (self->kind != LH_BRAND_QUEUE_FIRST)
    return g_strdup (lh_tr (catalog, kinds[self->kind].label));
  return g_strdup (self->reviewer != NULL ? lh_record_get_text (self->reviewer, LH_ORGANIZATION_NAME) :
                                            lh_tr (catalog, N_("First review by the work committee")));
}

/**
 * lh_brand_queues_count:
 *
 * Returns: how many brands wait in all queues of a kind
 */
guint
lh_brand_queues_count (GPtrArray        *queues,
                       LhBrandQueueKind  kind)
{
  guint count = 0;

  for (guint i = 0; i < queues->len; i++)
    {
      const LhBrandQueue *queue = g_ptr_array_index (queues, i);

      count += queue->kind == kind ? queue->brand_ids->len : 0;
    }
  return count;
}

/* The queue of the body that has a brand for first review; made when it is the first brand there. */
static LhBrandQueue *
lh_brand_queues_get_first (GPtrArray  *queues,
                           LhSession  *session,
                           LhRecord   *brand,
                           GError    **error)
{
  g_autoptr (LhRecord) reviewer = NULL;
  LhBrandQueue *queue;
  gint64 reviewer_id;

  if (!lh_brand_find_reviewer (session, lh_record_get_int (brand, LH_BRAND_ORGANIZATION_ID), &reviewer_id, error))
    return NULL;
  for (guint i = 0; i < queues->len; i++)
    {
      queue = g_ptr_array_index (queues, i);
      if (queue->kind == LH_BRAND_QUEUE_FIRST &&
          (queue->reviewer != NULL ? lh_record_get_id (queue->reviewer) : 0) == reviewer_id)
        return queue;
    }
  if (reviewer_id != 0)
    {
      reviewer = lh_session_load (session, LH_TYPE_ORGANIZATION, reviewer_id, error);
      if (reviewer == NULL)
        return NULL;
    }
  queue = lh_brand_queue_new (LH_BRAND_QUEUE_FIRST, reviewer);
  g_ptr_array_add (queues, queue);
  return queue;
}

static int
lh_brand_queue_compare (gconstpointer a,
                        gconstpointer b)
{
  const LhBrandQueue *first = *(const LhBrandQueue *const *) a;
  const LhBrandQueue *second = *(const LhBrandQueue *const *) b;
  gint64 x = first->reviewer != NULL ? lh_record_get_int (first->reviewer, LH_ORGANIZATION_OFFICIAL_ORDER) : G_MAXINT64;
  gint64 y = second->reviewer != NULL ? lh_record_get_int (second->reviewer, LH_ORGANIZATION_OFFICIAL_ORDER) : G_MAXINT64;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  return x < y ? -1 : x > y;
}

/* Brands of before schema 3 say by their stage alone that they were only applied for. */
static gboolean
lh_brand_queues_add_old (LhSession  *session,
                         GPtrArray  *brands,
                         GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) old = NULL;

  lh_query_where_field (query, LH_BRAND_STATE, LH_QUERY_EMPTY, NULL);
  lh_query_where_field (query, LH_BRAND_STAGE, LH_QUERY_EQUAL, "applied");
  old = lh_query_sql_run_records (session, query, error);
  if (old == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (brands, g_steal_pointer (&old));
  return TRUE;
}

static gboolean
lh_brand_queues_read_kind (LhSession         *session,
                           LhBrandQueueKind   kind,
                           GPtrArray         *queues,
                           GError           **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) brands = NULL;

  lh_query_where_field (query, LH_BRAND_STATE, LH_QUERY_EQUAL, kinds[kind].state);
  brands = lh_query_sql_run_records (session, query, error);
  if (brands == NULL || (kind == LH_BRAND_QUEUE_DRAFT && !lh_brand_queues_add_old (session, brands, error)))
    return FALSE;
  if (kind != LH_BRAND_QUEUE_FIRST)
    g_ptr_array_add (queues, lh_brand_queue_new (kind, NULL));
  for (guint i = 0; i < brands->len; i++)
    {
      LhRecord *brand = g_ptr_array_index (brands, i);
      gint64 id = lh_record_get_id (brand);
      LhBrandQueue *queue = kind == LH_BRAND_QUEUE_FIRST ? lh_brand_queues_get_first (queues, session, brand, error) :
                                                           g_ptr_array_index (queues, queues->len - 1);

      if (queue == NULL)
        return FALSE;
      g_array_append_val (queue->brand_ids, id);
    }
  return TRUE;
}

static gpointer
lh_brand_queues_read (LhSession  *session,
                      int         year,
                      gint64      id,
                      GError    **error)
{
  g_autoptr (GPtrArray) queues = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_brand_queue_free);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (!lh_brand_queues_read_kind (session, i, queues, error))
        return NULL;
    }
  g_ptr_array_sort (queues, lh_brand_queue_compare);
  return g_steal_pointer (&queues);
}

/**
 * lh_ledger_list_brand_queues:
 *
 * Returns: (transfer full) (element-type LhBrandQueue): what waits where: the bodies of first review in official order, the
 *   work committee, what was returned, and what is not proposed yet
 */
GPtrArray *
lh_ledger_list_brand_queues (LhLedger  *self,
                             GError   **error)
{
  g_return_val_if_fail (LH_IS_LEDGER (self), NULL);
  return lh_ledger_read (self, lh_brand_queues_read, 0, 0, error);
}

void
lh_ledger_list_brand_queues_async (LhLedger            *self,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (self));

  lh_ledger_read_async (self, lh_brand_queues_read, (GDestroyNotify) g_ptr_array_unref, 0, 0, NULL, callback, user_data);
}

GPtrArray *
lh_ledger_list_brand_queues_finish (LhLedger      *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return lh_ledger_read_finish (self, result, error);
}
