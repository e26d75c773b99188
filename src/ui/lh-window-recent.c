/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-window.h"

#include "lh-settings.h"
#include "lh-window-private.h"

/* In a menu an underscore marks the letter to press; in a file name it is meant. */
static char *
lh_window_get_recent_label (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
lh_window_recent_cb (LhWindow *self)
{
  g_auto (GStrv) paths = lh_settings_get_strv (self->settings, "recent-ledgers");

  g_menu_remove_all (self->recent_menu);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *label = lh_window_get_recent_label (paths[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-recent", "s", paths[i]);
      g_menu_append_item (self->recent_menu, item);
    }
}

/**
 * lh_window_follow_recent:
 * @self: a window
 *
 * Keeps the menu of recent ledgers as the settings have it.
 */
void
lh_window_follow_recent (LhWindow *self)
{
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::recent-ledgers", G_CALLBACK (lh_window_recent_cb), self,
                             G_CONNECT_SWAPPED);
  lh_window_recent_cb (self);
}
