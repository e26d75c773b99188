/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-people.h"

#include <string.h>

#include "lh-codes.h"
#include "lh-ledger-private.h"
#include "lh-member-item.h"
#include "lh-project-partner.h"
#include "lh-query-sql.h"

struct _LhPeople
{
  GObject     parent_instance;

  int         year;
  GPtrArray  *chains;         /* LhChain, in official order */
  GHashTable *by_id;          /* id of a project -> LhChain */
  GArray     *major;
  GArray     *covered;
  GArray     *uncovered;
  GHashTable *members;        /* "organization/name" of all projects */
  GHashTable *members_of;     /* id of a project -> set of "organization/name" */
  GArray     *with_members;
};

G_DEFINE_FINAL_TYPE (LhPeople, lh_people, G_TYPE_OBJECT)

static gint64 *
lh_people_key (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static void
lh_people_finalize (GObject *object)
{
  LhPeople *self = LH_PEOPLE (object);

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->chains);
  g_array_unref (self->major);
  g_array_unref (self->covered);
  g_array_unref (self->uncovered);
  g_hash_table_unref (self->members);
  g_hash_table_unref (self->members_of);
  g_array_unref (self->with_members);

  G_OBJECT_CLASS (lh_people_parent_class)->finalize (object);
}

static void
lh_people_class_init (LhPeopleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_people_finalize;
}

static void
lh_people_init (LhPeople *self)
{
  self->chains = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_chain_free);
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->major = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->covered = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->uncovered = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->members_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  self->with_members = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static gboolean
lh_people_read_projects (LhPeople   *self,
                         LhSession  *session,
                         GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *year = g_strdup_printf ("%d", self->year);
  g_autoptr (GPtrArray) projects = NULL;

  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year);
  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, LH_STATE_DRAFT);
  lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, LH_STATE_WITHDRAWN);
  projects = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; projects != NULL && i < projects->len; i++)
    {
      LhRecord *project = g_ptr_array_index (projects, i);
      LhChain *chain = lh_chain_new (project);

      g_ptr_array_add (self->chains, chain);
      g_hash_table_insert (self->by_id, lh_people_key (lh_record_get_id (project)), chain);
    }
  return projects != NULL;
}

static gboolean
lh_people_read_slots (LhPeople   *self,
                      LhSession  *session,
                      GError    **error)
{
  g_autoptr (GPtrArray) slots = lh_query_sql_run_of_year (session, LH_TYPE_CHAIN_SLOT, self->year, error);

  for (guint i = 0; slots != NULL && i < slots->len; i++)
    {
      LhRecord *slot = g_ptr_array_index (slots, i);
      gint64 id = lh_record_get_int (slot, LH_CHAIN_SLOT_PROJECT_ID);
      LhChain *chain = g_hash_table_lookup (self->by_id, &id);

      if (chain != NULL)
        lh_chain_add (chain, slot);
    }
  return slots != NULL;
}

/* A major project is covered when a joint branch unit is linked to it (S3-24). */
static gboolean
lh_people_read_partners (LhPeople   *self,
                         LhSession  *session,
                         GError    **error)
{
  g_autoptr (GPtrArray) partners = lh_query_sql_run_of_year (session, LH_TYPE_PROJECT_PARTNER, self->year, error);
  g_autoptr (GHashTable) with_unit = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (partners == NULL)
    return FALSE;
  for (guint i = 0; i < partners->len; i++)
    {
      LhRecord *partner = g_ptr_array_index (partners, i);

      if (g_str_equal (lh_record_get_text (partner, LH_PROJECT_PARTNER_ROLE), "joint-unit"))
        g_hash_table_add (with_unit, lh_people_key (lh_record_get_int (partner, LH_PROJECT_PARTNER_PROJECT_ID)));
    }

  for (guint i = 0; i < self->chains->len; i++)
    {
      LhRecord *project = ((LhChain *) g_ptr_array_index (self->chains, i))->project;
      gint64 id = lh_record_get_id (project);

      if (!lh_record_get_boolean (project, LH_PROJECT_MAJOR))
        continue;
      g_array_append_val (self->major, id);
      g_array_append_val (g_hash_table_contains (with_unit, &id) ? self->covered : self->uncovered, id);
    }
  return TRUE;
}

/* Teams and practical things name no member. */
static gboolean
lh_people_names_members (LhRecord *item)
{
  const char *const kinds[] = { "breakthrough", "vanguard-post", "promise", "person-sent", NULL };

  return g_strv_contains (kinds, lh_record_get_text (item, LH_MEMBER_ITEM_KIND));
}

/* Several people may share a line, and two people a name: those of one organization are taken for one. */
static void
lh_people_collect_members (LhRecord   *item,
                           gint64      organization_id,
                           GHashTable *members)
{
  g_autofree char *names = NULL;
  g_auto (GStrv) parts = NULL;

  if (!lh_people_names_members (item))
    return;
  names = g_strdup (lh_record_get_text (item, LH_MEMBER_ITEM_PERSON));
  for (char *p = names; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_utf8_strchr ("、；，", -1, g_utf8_get_char (p)) != NULL)
        memset (p, ';', g_utf8_next_char (p) - p);
    }
  parts = g_strsplit_set (names, ";,", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) != '\0')
        g_hash_table_add (members, g_strdup_printf ("%" G_GINT64_FORMAT "/%s", organization_id, parts[i]));
    }
}

static void
lh_people_add_item (LhPeople *self,
                    LhRecord *item)
{
  gint64 id = lh_record_get_int (item, LH_MEMBER_ITEM_PROJECT_ID);
  LhChain *chain = g_hash_table_lookup (self->by_id, &id);
  GHashTable *members = g_hash_table_lookup (self->members_of, &id);
  gint64 organization_id = lh_record_get_int (item, LH_MEMBER_ITEM_ORGANIZATION_ID);

  if (chain == NULL || !lh_people_names_members (item))
    return;
  if (organization_id == 0)
    organization_id = lh_record_get_int (chain->project, LH_PROJECT_ORGANIZATION_ID);
  if (members == NULL)
    {
      members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->members_of, lh_people_key (id), members);
      g_array_append_val (self->with_members, id);
    }
  lh_people_collect_members (item, organization_id, members);
  lh_people_collect_members (item, organization_id, self->members);
}

static gboolean
lh_people_read_items (LhPeople   *self,
                      LhSession  *session,
                      GError    **error)
{
  g_autoptr (GPtrArray) items = lh_query_sql_run_of_year (session, LH_TYPE_MEMBER_ITEM, self->year, error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    lh_people_add_item (self, g_ptr_array_index (items, i));
  return items != NULL;
}

static gboolean
lh_people_run (LhSession  *session,
               gpointer    data,
               GError    **error)
{
  LhPeople *self = data;

  return lh_people_read_projects (self, session, error) && lh_people_read_slots (self, session, error) &&
         lh_people_read_partners (self, session, error) && lh_people_read_items (self, session, error);
}

static LhPeople *
lh_people_new (int year)
{
  LhPeople *self = g_object_new (LH_TYPE_PEOPLE, NULL);

  self->year = year;
  return self;
}

/**
 * lh_people_load:
 * @year: a year
 *
 * Returns: (transfer full): the people of its projects; waits for the disk
 */
LhPeople *
lh_people_load (LhLedger  *ledger,
                int        year,
                GError   **error)
{
  g_autoptr (LhPeople) self = lh_people_new (year);

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  if (!lh_store_run (ledger->store, lh_people_run, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
lh_people_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhPeople *self = lh_store_run_finish (LH_STORE (source), result, &error);

  if (self != NULL)
    g_task_return_pointer (task, g_object_ref (self), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
lh_people_load_async (LhLedger            *ledger,
                      int                  year,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (LH_IS_LEDGER (ledger));

  lh_store_run_async (ledger->store, lh_people_run, lh_people_new (year), g_object_unref, cancellable,
                      lh_people_loaded_cb, g_task_new (ledger, cancellable, callback, user_data));
}

LhPeople *
lh_people_load_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

int
lh_people_get_year (LhPeople *self)
{
  g_return_val_if_fail (LH_IS_PEOPLE (self), 0);
  return self->year;
}

GPtrArray *
lh_people_get_chains (LhPeople *self)
{
  g_return_val_if_fail (LH_IS_PEOPLE (self), NULL);
  return self->chains;
}

GArray *
lh_people_get_chain_ids (LhPeople *self,
                         gboolean  complete)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (LH_IS_PEOPLE (self), ids);

  for (guint i = 0; i < self->chains->len; i++)
    {
      const LhChain *chain = g_ptr_array_index (self->chains, i);
      gint64 id = lh_record_get_id (chain->project);

      if (lh_chain_is_complete (chain) == complete)
        g_array_append_val (ids, id);
    }
  return ids;
}

GArray *
lh_people_get_major (LhPeople *self)
{
  g_return_val_if_fail (LH_IS_PEOPLE (self), NULL);
  return self->major;
}

GArray *
lh_people_get_covered (LhPeople *self)
{
  g_return_val_if_fail (LH_IS_PEOPLE (self), NULL);
  return self->covered;
}

GArray *
lh_people_get_uncovered (LhPeople *self)
{
  g_return_val_if_fail (LH_IS_PEOPLE (self), NULL);
  return self->uncovered;
}

/**
 * lh_people_get_n_members:
 * @project_id: a project; 0 for all of the year
 *
 * Returns: how many members are involved, each counted once
 */
guint
lh_people_get_n_members (LhPeople *self,
                         gint64    project_id)
{
  GHashTable *members;

  g_return_val_if_fail (LH_IS_PEOPLE (self), 0);

  members = project_id == 0 ? self->members : g_hash_table_lookup (self->members_of, &project_id);
  return members != NULL ? g_hash_table_size (members) : 0;
}

GArray *
lh_people_get_with_members (LhPeople *self)
{
  g_return_val_if_fail (LH_IS_PEOPLE (self), NULL);
  return self->with_members;
}

/**
 * lh_people_count_members:
 * @items: (element-type LhMemberItem): the items of one project
 * @organization_id: the organization of the project, for items without one
 *
 * Returns: how many members they name, each counted once
 */
guint
lh_people_count_members (GListModel *items,
                         gint64      organization_id)
{
  g_autoptr (GHashTable) members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (LhRecord) item = g_list_model_get_item (items, i);
      gint64 own = lh_record_get_int (item, LH_MEMBER_ITEM_ORGANIZATION_ID);

      lh_people_collect_members (item, own != 0 ? own : organization_id, members);
    }
  return g_hash_table_size (members);
}
