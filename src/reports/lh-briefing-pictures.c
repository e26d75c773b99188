/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-pictures.h"

#include "lh-chart-export.h"

typedef struct
{
  cairo_surface_t *surface;
  char            *path;
} LhBriefingPicture;

struct _LhBriefingPictures
{
  GThreadPool *pool;
  GMutex       mutex;
  GCond        changed;
  guint        n_waiting;   /* guarded by the mutex: taken and not yet written */
  GError      *error;       /* guarded by the mutex: the first one */
};

static void
lh_briefing_pictures_write (LhBriefingPicture  *picture,
                            LhBriefingPictures *self)
{
  g_autoptr (GError) error = NULL;

  lh_chart_export_surface (picture->surface, picture->path, &error);
  cairo_surface_destroy (picture->surface);
  g_free (picture->path);
  g_free (picture);

  g_mutex_lock (&self->mutex);
  if (self->error == NULL)
    self->error = g_steal_pointer (&error);
  self->n_waiting--;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/**
 * lh_briefing_pictures_new:
 *
 * Returns: (transfer full): threads that wait for pictures, as many as there are processors
 */
LhBriefingPictures *
lh_briefing_pictures_new (void)
{
  LhBriefingPictures *self = g_new0 (LhBriefingPictures, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->pool = g_thread_pool_new ((GFunc) lh_briefing_pictures_write, self, (int) g_get_num_processors (), FALSE, NULL);
  return self;
}

/* A picture of 4K takes 32 MB: one for each thread and one to come are enough. */
static void
lh_briefing_pictures_wait (LhBriefingPictures *self,
                           guint               n_allowed)
{
  while (self->n_waiting > n_allowed)
    g_cond_wait (&self->changed, &self->mutex);
}

/**
 * lh_briefing_pictures_take:
 * @surface: (transfer full): a drawing of lh_chart_render_surface()
 * @path: the PNG to write
 *
 * Waits while too many drawings are in memory. An error is told by lh_briefing_pictures_finish().
 */
void
lh_briefing_pictures_take (LhBriefingPictures *self,
                           cairo_surface_t    *surface,
                           const char         *path)
{
  LhBriefingPicture *picture = g_new0 (LhBriefingPicture, 1);

  picture->surface = surface;
  picture->path = g_strdup (path);
  g_mutex_lock (&self->mutex);
  lh_briefing_pictures_wait (self, g_get_num_processors ());
  self->n_waiting++;
  g_mutex_unlock (&self->mutex);
  g_thread_pool_push (self->pool, picture, NULL);
}

/**
 * lh_briefing_pictures_finish:
 * @self: (transfer full): the pictures
 *
 * Waits until all are written.
 *
 * Returns: whether all are; if not, @error is that of the first that is not
 */
gboolean
lh_briefing_pictures_finish (LhBriefingPictures  *self,
                             GError             **error)
{
  gboolean ok;

  g_thread_pool_free (self->pool, FALSE, TRUE);
  ok = self->error == NULL;
  if (!ok)
    g_propagate_error (error, g_steal_pointer (&self->error));
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
  return ok;
}
