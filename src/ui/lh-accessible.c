/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-accessible.h"

/**
 * lh_accessible_name_menu_button:
 *
 * Names a menu button for assistive technology. The focus lands on the button inside of it, which GTK 4.8 names after its
 * class.
 */
void
lh_accessible_name_menu_button (GtkMenuButton *button,
                                const char    *name)
{
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (button));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_TOGGLE_BUTTON (inner))
    gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
lh_accessible_label_cb (GtkMenuButton *button)
{
  const char *label = gtk_menu_button_get_label (button);
  g_auto (GStrv) parts = NULL;
  g_autofree char *name = NULL;

  if (label == NULL)
    return;
  parts = g_strsplit (label, gtk_menu_button_get_use_underline (button) ? "_" : "\n", -1);
  name = g_strjoinv ("", parts);
  lh_accessible_name_menu_button (button, name);
}

static void
lh_accessible_name_by_looks (GtkMenuButton *button)
{
  const char *tooltip = gtk_widget_get_tooltip_text (GTK_WIDGET (button));

  if (gtk_menu_button_get_icon_name (button) != NULL && tooltip != NULL)
    lh_accessible_name_menu_button (button, tooltip);
  lh_accessible_label_cb (button);
  g_signal_connect (button, "notify::label", G_CALLBACK (lh_accessible_label_cb), NULL);
}

/**
 * lh_accessible_name_menu_buttons:
 *
 * Names all menu buttons below @root by what they show, or by what is shown over them.
 */
void
lh_accessible_name_menu_buttons (GtkWidget *root)
{
  if (GTK_IS_MENU_BUTTON (root))
    {
      lh_accessible_name_by_looks (GTK_MENU_BUTTON (root));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    lh_accessible_name_menu_buttons (child);
}

/**
 * lh_accessible_set_tooltip:
 *
 * Says what a picture is for, to those who point at it and to those who do not see it.
 */
void
lh_accessible_set_tooltip (GtkWidget  *widget,
                           const char *text)
{
  gtk_widget_set_tooltip_text (widget, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
