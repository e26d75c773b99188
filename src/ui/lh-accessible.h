/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lh_accessible_name_menu_button  (GtkMenuButton *button,
                                      const char    *name);
void lh_accessible_name_menu_buttons (GtkWidget     *root);
void lh_accessible_set_tooltip       (GtkWidget     *widget,
                                      const char    *text);

G_END_DECLS
