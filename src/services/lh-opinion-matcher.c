/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-opinion-matcher.h"

#include <gio/gio.h>

#include "lh-opinion.h"

/* What is compared, and by what: while a thread has the index, nobody else has it. */
typedef struct
{
  GArray         *ids;        /* gint64 */
  GPtrArray      *texts;      /* in the order of ids */
  GHashTable     *all;        /* the ids as a set */
  GHashTable     *open;       /* those of which nothing was made yet */
  LhOpinionIndex *index;
  GPtrArray      *clusters;
} LhMatchJob;

struct _LhOpinionMatcher
{
  GObject         parent_instance;

  LhOpinionIndex *index;      /* NULL while a thread has it */
  LhMatchJob     *next;       /* what is to be compared after that */
  GPtrArray      *clusters;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhOpinionMatcher, lh_opinion_matcher, G_TYPE_OBJECT)

static void
lh_match_job_free (LhMatchJob *job)
{
  g_array_unref (job->ids);
  g_ptr_array_unref (job->texts);
  g_hash_table_unref (job->all);
  g_hash_table_unref (job->open);
  g_clear_pointer (&job->index, lh_opinion_index_free);
  g_clear_pointer (&job->clusters, g_ptr_array_unref);
  g_free (job);
}

static LhMatchJob *
lh_match_job_new (LhOpinionOverview *overview)
{
  LhMatchJob *job = g_new0 (LhMatchJob, 1);

  job->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  job->texts = g_ptr_array_new_with_free_func (g_free);
  job->all = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  job->open = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < overview->opinions->len; i++)
    {
      LhRecord *opinion = g_ptr_array_index (overview->opinions, i);
      const gint64 id = lh_record_get_id (opinion);

      g_array_append_val (job->ids, id);
      g_ptr_array_add (job->texts, g_strdup (lh_record_get_text (opinion, LH_OPINION_CONTENT)));
      g_hash_table_add (job->all, g_memdup2 (&id, sizeof id));
      if (lh_opinion_get_place (opinion) == LH_OPINION_OPEN)
        g_hash_table_add (job->open, g_memdup2 (&id, sizeof id));
    }
  return job;
}

static void
lh_opinion_matcher_thread (GTask        *task,
                           gpointer      source_object,
                           gpointer      task_data,
                           GCancellable *cancellable)
{
  LhMatchJob *job = task_data;

  lh_opinion_index_retain (job->index, job->all);
  for (guint i = 0; i < job->ids->len; i++)
    lh_opinion_index_set (job->index, g_array_index (job->ids, gint64, i), g_ptr_array_index (job->texts, i));
  lh_opinion_index_link (job->index);
  job->clusters = lh_opinion_index_cluster (job->index, job->open);
  g_task_return_boolean (task, TRUE);
}

static void lh_opinion_matcher_start (LhOpinionMatcher *self,
                                      LhMatchJob       *job);

static void
lh_opinion_matcher_done_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  LhOpinionMatcher *self = LH_OPINION_MATCHER (source);
  LhMatchJob *job = g_task_get_task_data (G_TASK (result));

  self->index = g_steal_pointer (&job->index);
  g_clear_pointer (&self->clusters, g_ptr_array_unref);
  self->clusters = g_steal_pointer (&job->clusters);
  if (self->next != NULL)
    lh_opinion_matcher_start (self, g_steal_pointer (&self->next));
  else
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
lh_opinion_matcher_start (LhOpinionMatcher *self,
                          LhMatchJob       *job)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, lh_opinion_matcher_done_cb, NULL);

  job->index = g_steal_pointer (&self->index);
  g_task_set_task_data (task, job, (GDestroyNotify) lh_match_job_free);
  g_task_run_in_thread (task, lh_opinion_matcher_thread);
}

static void
lh_opinion_matcher_finalize (GObject *object)
{
  LhOpinionMatcher *self = LH_OPINION_MATCHER (object);

  g_clear_pointer (&self->index, lh_opinion_index_free);
  g_clear_pointer (&self->next, lh_match_job_free);
  g_clear_pointer (&self->clusters, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_opinion_matcher_parent_class)->finalize (object);
}

static void
lh_opinion_matcher_class_init (LhOpinionMatcherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_opinion_matcher_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
lh_opinion_matcher_init (LhOpinionMatcher *self)
{
  self->index = lh_opinion_index_new ();
}

LhOpinionMatcher *
lh_opinion_matcher_new (void)
{
  return g_object_new (LH_TYPE_OPINION_MATCHER, NULL);
}

/**
 * lh_opinion_matcher_update:
 * @overview: the opinions as they are now
 *
 * Compares what is new in a thread. While that runs, only the last of several updates counts.
 */
void
lh_opinion_matcher_update (LhOpinionMatcher  *self,
                           LhOpinionOverview *overview)
{
  LhMatchJob *job;

  g_return_if_fail (LH_IS_OPINION_MATCHER (self));

  job = lh_match_job_new (overview);
  g_clear_pointer (&self->next, lh_match_job_free);
  if (lh_opinion_matcher_is_busy (self))
    self->next = job;
  else
    lh_opinion_matcher_start (self, job);
}

gboolean
lh_opinion_matcher_is_busy (LhOpinionMatcher *self)
{
  g_return_val_if_fail (LH_IS_OPINION_MATCHER (self), FALSE);
  return self->index == NULL;
}

/**
 * lh_opinion_matcher_find:
 *
 * Returns: (transfer full) (nullable) (element-type LhOpinionMatch): what is similar to an opinion, the most similar
 *   first; %NULL while a thread compares
 */
GArray *
lh_opinion_matcher_find (LhOpinionMatcher *self,
                         gint64            id)
{
  g_return_val_if_fail (LH_IS_OPINION_MATCHER (self), NULL);
  return self->index != NULL ? lh_opinion_index_find (self->index, id) : NULL;
}

/**
 * lh_opinion_matcher_get_clusters:
 *
 * Returns: (transfer none) (nullable) (element-type LhOpinionCluster): groups of open opinions that seem to wish for the
 *   same
 */
GPtrArray *
lh_opinion_matcher_get_clusters (LhOpinionMatcher *self)
{
  g_return_val_if_fail (LH_IS_OPINION_MATCHER (self), NULL);
  return self->clusters;
}
