/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-negative-list.h"

#include <glib/gi18n-lib.h>

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-ledger-job.h"
#include "lh-organization.h"
#include "lh-query-sql.h"
#include "lh-self-check.h"

static GPtrArray *
lh_negative_list_read_lists (LhSession  *session,
                             int         year,
                             GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST);
  g_autofree char *text = g_strdup_printf ("%d", year);

  lh_query_where_field (query, LH_CHECKLIST_KIND, LH_QUERY_EQUAL, "negative");
  lh_query_where_field (query, LH_CHECKLIST_YEAR, LH_QUERY_EQUAL, text);
  lh_query_set_sort (query, "revision", TRUE);
  return lh_query_sql_run_records (session, query, error);
}

/* The one that is asked for, else the newest that is in force. */
static LhRecord *
lh_negative_list_choose (GPtrArray *lists,
                         gint64     checklist_id)
{
  LhRecord *found = NULL;

  for (guint i = 0; i < lists->len; i++)
    {
      LhRecord *list = g_ptr_array_index (lists, i);

      if (lh_record_get_id (list) == checklist_id)
        return list;
      if (found == NULL && lh_record_is_empty (list, LH_CHECKLIST_RETIRED_ON))
        found = list;
    }
  return found != NULL || lists->len == 0 ? found : g_ptr_array_index (lists, 0);
}

static GPtrArray *
lh_negative_list_read_items (LhSession  *session,
                             LhRecord   *checklist,
                             GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_ITEM);

  lh_query_where_id (query, LH_CHECKLIST_ITEM_CHECKLIST_ID, checklist != NULL ? lh_record_get_id (checklist) : 0);
  lh_query_set_sort (query, "position", FALSE);
  return lh_query_sql_run_records (session, query, error);
}

/* Units that file projects check themselves, too; those that had ended before the year do not. */
static GPtrArray *
lh_negative_list_read_organizations (LhSession  *session,
                                     int         year,
                                     GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  GPtrArray *organizations;

  lh_query_where_field (query, LH_ORGANIZATION_FILES_PROJECTS, LH_QUERY_EQUAL, "1");
  lh_query_set_sort (query, "official-order", FALSE);
  organizations = lh_query_sql_run_records (session, query, error);
  for (guint i = organizations != NULL ? organizations->len : 0; i > 0; i--)
    {
      LhDate end = lh_record_get_date (g_ptr_array_index (organizations, i - 1), LH_ORGANIZATION_ACTIVE_UNTIL);

      if (lh_date_is_set (end) && lh_date_compare (end, lh_date_new (year, 1, 1)) < 0)
        g_ptr_array_remove_index (organizations, i - 1);
    }
  return organizations;
}

static gboolean
lh_negative_list_read_checks (LhNegativeList  *self,
                              LhSession       *session,
                              GError         **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->cells = g_new0 (LhNegativeCell, self->organizations->len * self->items->len + 1);
  for (guint i = 0; i < self->organizations->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (self->organizations, i));

      g_hash_table_insert (rows, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (i + 1));
    }
  for (guint j = 0; j < self->items->len; j++)
    {
      LhRecord *item = g_ptr_array_index (self->items, j);
      g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_SELF_CHECK);
      g_autoptr (GPtrArray) checks = NULL;

      lh_query_where_id (query, LH_SELF_CHECK_ITEM_ID, lh_record_get_id (item));
      lh_query_set_sort (query, "checked-on", FALSE);
      checks = lh_query_sql_run_records (session, query, error);
      if (checks == NULL)
        return FALSE;
      for (guint i = 0; i < self->organizations->len; i++)
        *lh_negative_list_get_cell (self, i, j) =
          (LhNegativeCell) { g_ptr_array_index (self->organizations, i), item, NULL };
      /* the latest one counts: it comes last */
      for (guint i = 0; i < checks->len; i++)
        {
          gint64 id = lh_record_get_int (g_ptr_array_index (checks, i), LH_SELF_CHECK_ORGANIZATION_ID);
          guint row = GPOINTER_TO_UINT (g_hash_table_lookup (rows, &id));

          if (row > 0)
            g_set_object (&lh_negative_list_get_cell (self, row - 1, j)->check, g_ptr_array_index (checks, i));
        }
    }
  return TRUE;
}

static void
lh_negative_list_count (LhNegativeList *self)
{
  for (guint i = 0; i < self->organizations->len; i++)
    {
      for (guint j = 0; j < self->items->len; j++)
        {
          const LhNegativeCell *cell = lh_negative_list_get_cell (self, i, j);

          self->states[lh_negative_cell_get_state (cell)]++;
          self->n_problems += lh_negative_cell_get_state (cell) == LH_SELF_CHECK_FOUND &&
                              lh_record_get_int (cell->check, LH_SELF_CHECK_PROBLEM_ID) != 0;
        }
      self->n_complete += self->items->len > 0 && lh_negative_list_count_row (self, i, LH_SELF_CHECK_OPEN) == 0;
    }
}

static gpointer
lh_negative_list_read (LhSession  *session,
                       int         year,
                       gint64      checklist_id,
                       GError    **error)
{
  g_autoptr (LhNegativeList) self = g_new0 (LhNegativeList, 1);

  self->lists = lh_negative_list_read_lists (session, year, error);
  if (self->lists == NULL)
    return NULL;
  self->checklist = lh_negative_list_choose (self->lists, checklist_id);
  self->items = lh_negative_list_read_items (session, self->checklist, error);
  if (self->items == NULL)
    return NULL;
  self->organizations = lh_negative_list_read_organizations (session, year, error);
  if (self->organizations == NULL || !lh_negative_list_read_checks (self, session, error))
    return NULL;
  lh_negative_list_count (self);
  return g_steal_pointer (&self);
}

/**
 * lh_negative_list_load:
 * @checklist_id: a version; 0 for the newest that is in force
 *
 * Reads a negative list of a year and waits for the disk: for tests and the command line.
 */
LhNegativeList *
lh_negative_list_load (LhLedger  *ledger,
                       int        year,
                       gint64     checklist_id,
                       GError   **error)
{
  return lh_ledger_read (ledger, lh_negative_list_read, year, checklist_id, error);
}

void
lh_negative_list_load_async (LhLedger            *ledger,
                             int                  year,
                             gint64               checklist_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_negative_list_read, (GDestroyNotify) lh_negative_list_free, year, checklist_id,
                        cancellable, callback, user_data);
}

LhNegativeList *
lh_negative_list_load_finish (LhLedger      *ledger,
                              GAsyncResult  *result,
                              GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_negative_list_free (LhNegativeList *self)
{
  for (guint i = 0; self->cells != NULL && i < self->organizations->len * self->items->len; i++)
    g_clear_object (&self->cells[i].check);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->organizations, g_ptr_array_unref);
  g_free (self->cells);
  g_free (self);
}

LhNegativeCell *
lh_negative_list_get_cell (LhNegativeList *self,
                           guint           organization,
                           guint           item)
{
  return &self->cells[organization * self->items->len + item];
}

/**
 * lh_negative_list_count_row:
 *
 * Returns: how many lines stand so for an organization
 */
guint
lh_negative_list_count_row (LhNegativeList   *self,
                            guint             organization,
                            LhSelfCheckState  state)
{
  guint n = 0;

  for (guint j = 0; j < self->items->len; j++)
    n += lh_negative_cell_get_state (lh_negative_list_get_cell (self, organization, j)) == state;
  return n;
}

/**
 * lh_negative_list_count_column:
 *
 * Returns: how many organizations stand so with a line
 */
guint
lh_negative_list_count_column (LhNegativeList   *self,
                               guint             item,
                               LhSelfCheckState  state)
{
  guint n = 0;

  for (guint i = 0; i < self->organizations->len; i++)
    n += lh_negative_cell_get_state (lh_negative_list_get_cell (self, i, item)) == state;
  return n;
}

LhSelfCheckState
lh_negative_cell_get_state (const LhNegativeCell *cell)
{
  if (cell->check == NULL)
    return LH_SELF_CHECK_OPEN;
  return lh_record_get_boolean (cell->check, LH_SELF_CHECK_HIT) ? LH_SELF_CHECK_FOUND : LH_SELF_CHECK_CLEAR;
}

const char *
lh_self_check_state_get_label (LhSelfCheckState  state,
                               LhCatalog        *catalog)
{
  static const char *const labels[LH_SELF_CHECK_N_STATES] = {
    [LH_SELF_CHECK_OPEN] = NC_("self-check", "Not checked"), [LH_SELF_CHECK_CLEAR] = NC_("self-check", "Clear"),
    [LH_SELF_CHECK_FOUND] = NC_("self-check", "Found"),
  };

  g_return_val_if_fail (state < LH_SELF_CHECK_N_STATES, NULL);
  return lh_trc (catalog, "self-check", labels[state]);
}
