/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-filing-data.h"

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-key-task.h"
#include "lh-opinion-item.h"
#include "lh-opinion.h"
#include "lh-project-duty.h"
#include "lh-project-key-task.h"
#include "lh-project-round.h"
#include "lh-query-sql.h"
#include "lh-round-filer.h"
#include "lh-topic.h"

static gint64 *
lh_filing_data_new_key (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static GHashTable *
lh_filing_data_new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);
}

/* Takes over what was read; nothing when it could not be. */
static gboolean
lh_filing_data_fill (GPtrArray *array,
                     GPtrArray *records)
{
  if (records != NULL)
    g_ptr_array_extend_and_steal (array, records);
  return records != NULL;
}

static GPtrArray *
lh_filing_data_query_year (LhSession  *session,
                           GType       type,
                           guint       year_field,
                           int         year,
                           GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  g_autofree char *text = g_strdup_printf ("%d", year);

  lh_query_where_field (query, year_field, LH_QUERY_EQUAL, text);
  return lh_query_sql_run_records (session, query, error);
}

/**
 * lh_filing_data_load_round:
 * @round: (out) (nullable) (transfer full): the round of the year; the first when there were ever two
 */
gboolean
lh_filing_data_load_round (LhSession  *session,
                           int         year,
                           LhRecord  **round,
                           GError    **error)
{
  g_autoptr (GPtrArray) rounds = lh_filing_data_query_year (session, LH_TYPE_PROJECT_ROUND, LH_PROJECT_ROUND_YEAR,
                                                            year, error);

  if (rounds == NULL)
    return FALSE;
  *round = rounds->len > 0 ? g_object_ref (g_ptr_array_index (rounds, 0)) : NULL;
  return TRUE;
}

static gboolean
lh_filing_data_load_filers (LhFilingData  *self,
                            LhSession     *session,
                            GError       **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ROUND_FILER);
  g_autoptr (GPtrArray) filers = NULL;

  if (self->round == NULL)
    return TRUE;
  lh_query_where_id (query, LH_ROUND_FILER_ROUND_ID, lh_record_get_id (self->round));
  filers = lh_query_sql_run_records (session, query, error);
  if (filers == NULL)
    return FALSE;
  for (guint i = 0; i < filers->len; i++)
    {
      LhRecord *filer = g_ptr_array_index (filers, i);

      g_hash_table_insert (self->filers,
                           lh_filing_data_new_key (lh_record_get_int (filer, LH_ROUND_FILER_ORGANIZATION_ID)),
                           g_object_ref (filer));
    }
  return TRUE;
}

/* A key task without a year is one of every year. */
static gboolean
lh_filing_data_load_key_tasks (LhFilingData  *self,
                               LhSession     *session,
                               int            year,
                               GError       **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_KEY_TASK);
  g_autoptr (GPtrArray) tasks = NULL;

  lh_query_set_sort (query, "position", FALSE);
  tasks = lh_query_sql_run_records (session, query, error);
  if (tasks == NULL)
    return FALSE;
  for (guint i = 0; i < tasks->len; i++)
    {
      LhRecord *task = g_ptr_array_index (tasks, i);
      gint64 task_year = lh_record_get_int (task, LH_KEY_TASK_YEAR);

      if (task_year == LH_UNSET || task_year == year)
        g_ptr_array_add (self->key_tasks, g_object_ref (task));
    }
  return TRUE;
}

static LhRecord *
lh_filing_data_find_key_task (LhFilingData *self,
                              gint64        id)
{
  for (guint i = 0; i < self->key_tasks->len; i++)
    {
      LhRecord *task = g_ptr_array_index (self->key_tasks, i);

      if (lh_record_get_id (task) == id)
        return task;
    }
  return NULL;
}

static gboolean
lh_filing_data_load_served (LhFilingData  *self,
                            LhSession     *session,
                            int            year,
                            GError       **error)
{
  g_autoptr (GPtrArray) links = lh_query_sql_run_of_year (session, LH_TYPE_PROJECT_KEY_TASK, year, error);

  if (links == NULL)
    return FALSE;
  for (guint i = 0; i < links->len; i++)
    {
      LhRecord *link = g_ptr_array_index (links, i);
      gint64 project_id = lh_record_get_int (link, LH_PROJECT_KEY_TASK_PROJECT_ID);
      LhRecord *task = lh_filing_data_find_key_task (self, lh_record_get_int (link, LH_PROJECT_KEY_TASK_KEY_TASK_ID));
      GPtrArray *tasks = g_hash_table_lookup (self->served, &project_id);

      if (task == NULL)
        continue;
      if (tasks == NULL)
        {
          tasks = g_ptr_array_new ();
          g_hash_table_insert (self->served, lh_filing_data_new_key (project_id), tasks);
        }
      g_ptr_array_add (tasks, task);
    }
  return TRUE;
}

static gboolean
lh_filing_data_load_items (LhFilingData  *self,
                           LhSession     *session,
                           LhRecord      *checklist,
                           GError       **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST_ITEM);

  lh_query_where_id (query, LH_CHECKLIST_ITEM_CHECKLIST_ID, lh_record_get_id (checklist));
  lh_query_set_sort (query, "position", FALSE);
  return lh_filing_data_fill (self->duty_items, lh_query_sql_run_records (session, query, error));
}

static gboolean
lh_filing_data_load_duties (LhFilingData  *self,
                            LhSession     *session,
                            int            year,
                            GError       **error)
{
  g_autoptr (GPtrArray) checklists = lh_filing_data_query_year (session, LH_TYPE_CHECKLIST, LH_CHECKLIST_YEAR, year,
                                                                error);

  if (checklists == NULL)
    return FALSE;
  for (guint i = 0; i < checklists->len; i++)
    {
      LhRecord *checklist = g_ptr_array_index (checklists, i);

      if (g_str_equal (lh_record_get_text (checklist, LH_CHECKLIST_KIND), "responsibility") &&
          !lh_filing_data_load_items (self, session, checklist, error))
        return FALSE;
    }

  return lh_filing_data_fill (self->duty_links, lh_query_sql_run_of_year (session, LH_TYPE_PROJECT_DUTY, year, error));
}

/**
 * lh_filing_data_new:
 *
 * Returns: (transfer full): the filing of a year in which nothing happened
 */
LhFilingData *
lh_filing_data_new (void)
{
  LhFilingData *self = g_new0 (LhFilingData, 1);

  self->filers = lh_filing_data_new_table (g_object_unref);
  self->key_tasks = g_ptr_array_new_with_free_func (g_object_unref);
  self->served = lh_filing_data_new_table ((GDestroyNotify) g_ptr_array_unref);
  self->duty_items = g_ptr_array_new_with_free_func (g_object_unref);
  self->duty_links = g_ptr_array_new_with_free_func (g_object_unref);
  self->opinions = g_ptr_array_new_with_free_func (g_object_unref);
  self->opinion_items = g_ptr_array_new_with_free_func (g_object_unref);
  self->topics = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/**
 * lh_filing_data_load:
 *
 * Reads what the filing of a year is counted from.
 */
LhFilingData *
lh_filing_data_load (LhSession  *session,
                     int         year,
                     GError    **error)
{
  g_autoptr (LhFilingData) self = lh_filing_data_new ();

  if (!lh_filing_data_load_round (session, year, &self->round, error) ||
      !lh_filing_data_load_filers (self, session, error) ||
      !lh_filing_data_load_key_tasks (self, session, year, error) ||
      !lh_filing_data_load_served (self, session, year, error) ||
      !lh_filing_data_load_duties (self, session, year, error))
    return NULL;
  if (!lh_filing_data_fill (self->opinions, lh_filing_data_query_year (session, LH_TYPE_OPINION, LH_OPINION_YEAR, year,
                                                                       error)) ||
      !lh_filing_data_fill (self->opinion_items, lh_filing_data_query_year (session, LH_TYPE_OPINION_ITEM,
                                                                            LH_OPINION_ITEM_YEAR, year, error)) ||
      !lh_filing_data_fill (self->topics, lh_filing_data_query_year (session, LH_TYPE_TOPIC, LH_TOPIC_YEAR, year, error)))
    return NULL;
  return g_steal_pointer (&self);
}

void
lh_filing_data_free (LhFilingData *self)
{
  g_clear_object (&self->round);
  g_hash_table_unref (self->filers);
  g_hash_table_unref (self->served);
  g_ptr_array_unref (self->key_tasks);
  g_ptr_array_unref (self->duty_items);
  g_ptr_array_unref (self->duty_links);
  g_ptr_array_unref (self->opinions);
  g_ptr_array_unref (self->opinion_items);
  g_ptr_array_unref (self->topics);
  g_free (self);
}

/**
 * lh_filing_data_get_key_tasks:
 *
 * Returns: (transfer none) (nullable) (element-type LhRecord): the key tasks a project serves; %NULL for none
 */
GPtrArray *
lh_filing_data_get_key_tasks (LhFilingData *self,
                              gint64        project_id)
{
  return g_hash_table_lookup (self->served, &project_id);
}
