/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-similar.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-opinion-index.h"
#include "lh-problem-patterns.h"
#include "lh-problem.h"

/* How similar the problems of a group are on average, at least: below, they share the words of the trade and no more. */
#define SIMILAR_ON_AVERAGE 0.35

/* What a thread compares. */
typedef struct
{
  GPtrArray *chosen;     /* NULL for the groups among all */
  GPtrArray *problems;
} LhSimilarJob;

static void
lh_similar_job_free (LhSimilarJob *job)
{
  g_clear_pointer (&job->chosen, g_ptr_array_unref);
  g_clear_pointer (&job->problems, g_ptr_array_unref);
  g_free (job);
}

static void
lh_problems_index (LhOpinionIndex *index,
                   GPtrArray      *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      LhRecord *problem = g_ptr_array_index (problems, i);

      lh_opinion_index_set (index, lh_record_get_id (problem), lh_record_get_text (problem, LH_PROBLEM_DESCRIPTION));
    }
}

static gboolean
lh_problem_is_single (LhRecord *problem)
{
  return lh_record_get_int (problem, LH_PROBLEM_COMMON_PROBLEM_ID) == 0;
}

/* The problems by their ids; those that belong to a common problem already are left out. */
static GHashTable *
lh_problems_map_single (GPtrArray *problems)
{
  GHashTable *map = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      LhRecord *problem = g_ptr_array_index (problems, i);
      const gint64 id = lh_record_get_id (problem);

      if (lh_problem_is_single (problem))
        g_hash_table_insert (map, g_memdup2 (&id, sizeof id), problem);
    }
  return map;
}

static void
lh_problems_take_matches (GPtrArray  *picked,
                          GHashTable *singles,
                          GArray     *matches)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const gint64 id = g_array_index (matches, LhOpinionMatch, i).id;
      LhRecord *problem = g_hash_table_lookup (singles, &id);

      if (problem != NULL)
        g_ptr_array_add (picked, g_object_ref (problem));
      g_hash_table_remove (singles, &id);
    }
}

/* Neither the chosen ones nor others of their units; these may be the same problem once more. */
static void
lh_problems_drop_units (GHashTable *singles,
                        GPtrArray  *chosen)
{
  GHashTableIter iter;
  gpointer problem;

  g_hash_table_iter_init (&iter, singles);
  while (g_hash_table_iter_next (&iter, NULL, &problem))
    {
      for (guint i = 0; i < chosen->len; i++)
        {
          if (!lh_record_field_equal (problem, g_ptr_array_index (chosen, i), LH_PROBLEM_ORGANIZATION_ID))
            continue;
          g_hash_table_iter_remove (&iter);
          break;
        }
    }
}

/**
 * lh_problems_pick_similar:
 * @problems: (element-type LhRecord): all problems
 * @chosen: (element-type LhRecord): some of them
 *
 * Returns: (transfer full) (element-type LhRecord): problems of other units, without a common problem, that share words
 *   with one of those chosen; of each the most similar first
 */
GPtrArray *
lh_problems_pick_similar (GPtrArray *problems,
                          GPtrArray *chosen)
{
  g_autoptr (LhOpinionIndex) index = lh_opinion_index_new ();
  g_autoptr (GHashTable) singles = lh_problems_map_single (problems);
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  lh_problems_drop_units (singles, chosen);
  lh_problems_index (index, problems);
  lh_opinion_index_link (index);
  for (guint i = 0; i < chosen->len; i++)
    {
      g_autoptr (GArray) matches = lh_opinion_index_find (index, lh_record_get_id (g_ptr_array_index (chosen, i)));

      lh_problems_take_matches (picked, singles, matches);
    }
  return picked;
}

/**
 * lh_problems_pick_groups:
 * @problems: (element-type LhRecord): all problems
 *
 * Returns: (transfer full) (element-type LhRecord): problems without a common problem that seem to be the same in at
 *   least two units, group by group
 */
GPtrArray *
lh_problems_pick_groups (GPtrArray *problems)
{
  g_autoptr (LhOpinionIndex) index = lh_opinion_index_new ();
  g_autoptr (GHashTable) singles = lh_problems_map_single (problems);
  g_autoptr (GPtrArray) clusters = NULL;
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  lh_problems_index (index, problems);
  lh_opinion_index_link (index);
  clusters = lh_opinion_index_cluster (index, singles);
  for (guint i = 0; i < clusters->len; i++)
    {
      LhOpinionCluster *cluster = g_ptr_array_index (clusters, i);
      g_autoptr (GPtrArray) group = g_ptr_array_new_with_free_func (g_object_unref);

      if (cluster->score < SIMILAR_ON_AVERAGE)
        continue;
      lh_problems_take_matches (group, singles, cluster->matches);
      if (lh_problems_count_units (group) > 1)
        g_ptr_array_extend_and_steal (picked, g_steal_pointer (&group));
    }
  return picked;
}

static void
lh_problems_find_similar_thread (GTask        *task,
                                 gpointer      source_object,
                                 gpointer      task_data,
                                 GCancellable *cancellable)
{
  LhSimilarJob *job = task_data;

  g_task_return_pointer (task, job->chosen != NULL ? lh_problems_pick_similar (job->problems, job->chosen)
                                                   : lh_problems_pick_groups (job->problems),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
lh_problems_loaded_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  LhSimilarJob *job = g_task_get_task_data (task);
  GError *error = NULL;

  job->problems = lh_ledger_query_finish (LH_LEDGER (source), result, &error);
  if (job->problems != NULL)
    g_task_run_in_thread (task, lh_problems_find_similar_thread);
  else
    g_task_return_error (task, error);
}

/**
 * lh_problems_find_similar_async:
 * @chosen: (nullable) (element-type LhRecord): problems; %NULL for the groups among all
 *
 * Finds what lh_problems_pick_similar() or lh_problems_pick_groups() proposes, off the main thread.
 */
void
lh_problems_find_similar_async (LhLedger            *ledger,
                                GPtrArray           *chosen,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  GTask *task = g_task_new (ledger, NULL, callback, user_data);
  LhSimilarJob *job = g_new0 (LhSimilarJob, 1);

  if (chosen != NULL)
    {
      /* records of a table may change while the thread reads */
      job->chosen = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < chosen->len; i++)
        g_ptr_array_add (job->chosen, lh_record_duplicate (g_ptr_array_index (chosen, i)));
    }
  g_task_set_task_data (task, job, (GDestroyNotify) lh_similar_job_free);
  lh_ledger_query_async (ledger, query, NULL, lh_problems_loaded_cb, task);
}

/**
 * lh_problems_find_similar_finish:
 *
 * Returns: (transfer full) (nullable) (element-type LhRecord): the problems
 */
GPtrArray *
lh_problems_find_similar_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static LhChangeSet *
lh_problems_refuse (GError     **error,
                    const char  *message)
{
  g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_ALLOWED, message);
  return NULL;
}

/**
 * lh_problems_assign_common:
 * @problems: (element-type LhRecord): problems, as loaded; those of another common problem move
 * @common_id: a common problem that exists, or 0
 * @common: (nullable): a new common problem, to be made by the same action
 *
 * Assigns several problems to a common problem in one action. Their texts and deadlines stay as they are.
 *
 * Returns: (transfer full): the change; %NULL with LH_ERROR_NOT_ALLOWED when there is nothing to be changed
 */
LhChangeSet *
lh_problems_assign_common (GPtrArray  *problems,
                           gint64      common_id,
                           LhRecord   *common,
                           GError    **error)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("assign-common-problem");
  guint n_assigned = 0;

  if (common != NULL)
    common_id = lh_change_set_insert (changes, common);
  if (common_id == 0)
    return lh_problems_refuse (error, _("Choose a common problem, or name a new one."));
  for (guint i = 0; i < problems->len; i++)
    {
      g_autoptr (LhRecord) problem = lh_record_duplicate (g_ptr_array_index (problems, i));

      if (lh_record_get_int (problem, LH_PROBLEM_COMMON_PROBLEM_ID) == common_id)
        continue;
      lh_record_set_int (problem, LH_PROBLEM_COMMON_PROBLEM_ID, common_id);
      lh_record_set_text (problem, LH_PROBLEM_COMMONNESS, "common");
      lh_change_set_update (changes, problem);
      n_assigned++;
    }
  if (n_assigned == 0)
    return lh_problems_refuse (error, _("The problems belong to this common problem already."));
  return g_steal_pointer (&changes);
}
