/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chips.h"

#include <glib/gi18n-lib.h>

/**
 * lh_chips_fill:
 * @box: where the buttons go
 * @chips: the buttons; the first is chosen
 * @toggled_cb: called with @self and the button that changed
 * @self: (type GObject): the owner
 */
void
lh_chips_fill (GtkBox       *box,
               const LhChip *chips,
               guint         n_chips,
               GCallback     toggled_cb,
               gpointer      self)
{
  GtkToggleButton *first = NULL;

  for (guint i = 0; i < n_chips; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(chips[i].label));

      gtk_widget_set_name (button, chips[i].code);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      if (first == NULL)
        {
          first = GTK_TOGGLE_BUTTON (button);
          gtk_toggle_button_set_active (first, TRUE);
        }
      g_signal_connect_object (button, "toggled", toggled_cb, self, G_CONNECT_SWAPPED);
      gtk_box_append (box, button);
    }
}
