/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-list-scroll.h"

static gboolean
lh_list_scroll_cb (GtkWidget     *list,
                   GdkFrameClock *clock,
                   gpointer       position)
{
  if (gtk_widget_get_height (list) <= 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", GPOINTER_TO_UINT (position));
  return G_SOURCE_REMOVE;
}

/**
 * lh_list_scroll_to:
 * @view: (type GtkWidget): a GtkColumnView
 * @position: which row
 *
 * Scrolls a table to a row. GTK 4.8 can do so only through an action of the list inside the view; a list that has no
 * place yet would show nothing but its first row from then on, so it waits for one.
 */
void
lh_list_scroll_to (gpointer view,
                   guint    position)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (view));

  if (list == NULL || !gtk_widget_get_mapped (list))
    return;
  if (gtk_widget_get_height (list) > 0)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  else
    gtk_widget_add_tick_callback (list, lh_list_scroll_cb, GUINT_TO_POINTER (position), NULL);
}
