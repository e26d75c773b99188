/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-record-window.h"

#include "lh-form.h"

/* Escape closes it, once no row has something entered to give back. */
static void
lh_record_window_close_by_key (GtkWindow *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_keyval_trigger_new (GDK_KEY_Escape, 0);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

/**
 * lh_record_window_present:
 * @widget: (type GtkWidget): from where it is opened
 * @record: a record of the ledger
 * @layout: of its form
 *
 * Opens the form of one record in a window of its own. What is entered is saved at once, as everywhere.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
lh_record_window_present (gpointer    widget,
                          LhLedger   *ledger,
                          LhRecord   *record,
                          const char *title,
                          const char *layout)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *form = g_object_new (LH_TYPE_FORM, "layout", layout, "ledger", ledger, "record", record, NULL);

  gtk_window_set_title (window, title);
  gtk_window_set_transient_for (window, GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_set_default_size (window, 620, 680);
  gtk_widget_add_css_class (form, "tab-body");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), form);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (window), box);
  lh_record_window_close_by_key (window);
  gtk_window_present (window);
  return window;
}
