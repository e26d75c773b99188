/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-application.h"

#include <glib/gi18n-lib.h>

#include "lh-application-private.h"
#include "lh-config.h"
#include "lh-file-chooser.h"
#include "lh-preferences-window.h"

static void
lh_application_quit (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  /* Closing saves what a form still holds; quitting would not. */
  g_list_foreach (windows, (GFunc) (GCallback) gtk_window_close, NULL);
  g_list_free (windows);
}

static void
lh_application_about (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  const char *const developers[] = { "The Linghang developers", NULL };

  adw_show_about_window (gtk_application_get_active_window (user_data),
                         "application-name", _("Linghang"),
                         "application-icon", LH_APP_ID,
                         "version", LH_VERSION,
                         "comments", _("Ledger of secretary projects, brands and checklists of a working committee: "
                                       "registered once, followed by quarter, with lights, charts and reports."),
                         "developer-name", _("The Linghang developers"),
                         "developers", developers,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", "© 2026 The Linghang developers",
                         NULL);
}

static void
lh_application_preferences (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  LhApplication *self = user_data;

  gtk_window_present (GTK_WINDOW (lh_preferences_window_new (gtk_application_get_active_window (user_data),
                                                             lh_context_get_settings (self->context))));
}

static void
lh_application_open_chosen_cb (GFile    *file,
                               gpointer  user_data)
{
  lh_application_open_path (user_data, g_file_peek_path (file));
}

static void
lh_application_open_ledger (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  lh_file_chooser_open (gtk_application_get_active_window (user_data), _("Open a Ledger"), LH_FILE_KIND_LEDGER,
                        lh_application_open_chosen_cb, g_object_ref (user_data), g_object_unref);
}

static void
lh_application_new_chosen_cb (GFile    *file,
                              gpointer  user_data)
{
  lh_application_create_path (user_data, g_file_peek_path (file));
}

static void
lh_application_new_ledger (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  lh_file_chooser_save (gtk_application_get_active_window (user_data), _("New Ledger"), _("ledger.linghang"),
                        LH_FILE_KIND_LEDGER, lh_application_new_chosen_cb, g_object_ref (user_data),
                        g_object_unref);
}

static void
lh_application_open_recent (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  lh_application_open_path (user_data, g_variant_get_string (parameter, NULL));
}

static const GActionEntry lh_application_entries[] = {
  { .name = "quit", .activate = lh_application_quit },
  { .name = "about", .activate = lh_application_about },
  { .name = "preferences", .activate = lh_application_preferences },
  { .name = "new-ledger", .activate = lh_application_new_ledger },
  { .name = "open-ledger", .activate = lh_application_open_ledger },
  { .name = "open-recent", .activate = lh_application_open_recent, .parameter_type = "s" },
};

static const struct
{
  const char *action;
  const char *accels[3];
} lh_application_accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.new-ledger", { "<Control><Shift>n" } },
  { "app.open-ledger", { "<Control>o" } },
  { "app.preferences", { "<Control>comma" } },
  { "window.close", { "<Control>w" } },
  { "win.save-copy", { "<Control><Shift>s" } },
  { "win.export-report", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.new", { "<Control>n" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.history", { "<Control>h" } },
  { "win.search", { "<Control>f" } },
  { "win.toggle-pane", { "F9" } },
  { "win.previous-quarter", { "<Control>Page_Up" } },
  { "win.next-quarter", { "<Control>Page_Down" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
};

static void
lh_application_set_page_accels (LhApplication *self)
{
  for (int page = 1; page <= 9; page++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-nth-page(%d)", page);
      g_autofree char *accel = g_strdup_printf ("<Alt>%d", page);
      const char *accels[] = { accel, NULL };

      gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, accels);
    }
}

/**
 * lh_application_install_actions:
 * @self: the application, starting
 *
 * Installs the actions of the application and all shortcuts.
 */
void
lh_application_install_actions (LhApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), lh_application_entries,
                                   G_N_ELEMENTS (lh_application_entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (lh_application_accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), lh_application_accels[i].action,
                                           lh_application_accels[i].accels);
  lh_application_set_page_accels (self);
}
