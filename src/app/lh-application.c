/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-application.h"

#include <glib/gi18n-lib.h>

#include "lh-application-private.h"
#include "lh-config.h"
#include "lh-settings.h"

G_DEFINE_FINAL_TYPE (LhApplication, lh_application, ADW_TYPE_APPLICATION)

typedef struct
{
  LhApplication *application;
  LhWindow      *window;
  char          *path;
} LhOpening;

static void
lh_opening_free (LhOpening *opening)
{
  g_object_unref (opening->application);
  g_object_unref (opening->window);
  g_free (opening->path);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhOpening, lh_opening_free)

static LhWindow *
lh_application_find_window (LhApplication *self,
                            const char    *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      LhLedger *ledger = LH_IS_WINDOW (l->data) ? lh_window_get_ledger (l->data) : NULL;
      g_autoptr (GFile) other = ledger != NULL ? g_file_new_for_path (lh_ledger_get_path (ledger)) : NULL;

      if (other != NULL && g_file_equal (file, other))
        return l->data;
    }

  return NULL;
}

static void
lh_application_window_destroyed_cb (LhWindow      *window,
                                    LhApplication *self)
{
  LhLedger *ledger = lh_window_get_ledger (window);

  if (ledger != NULL)
    lh_context_close_ledger (self->context, ledger);
}

/* A window without a ledger, which shows that one could not be opened, is used again. */
static LhWindow *
lh_application_get_free_window (LhApplication *self)
{
  LhWindow *window;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LH_IS_WINDOW (l->data) && lh_window_get_ledger (l->data) == NULL)
      return l->data;

  window = lh_window_new (ADW_APPLICATION (self), lh_context_get_settings (self->context));
  g_signal_connect_object (window, "unrealize", G_CALLBACK (lh_application_window_destroyed_cb), self, 0);
  return window;
}

static void
lh_application_opened_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LhOpening) opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) ledger = lh_context_open_finish (opening->application->context, result, &error);

  if (ledger != NULL)
    lh_window_set_ledger (opening->window, ledger);
  else
    lh_window_show_problem (opening->window, opening->path, error);
}

/**
 * lh_application_open_path:
 * @self: the application
 * @path: the file of a ledger
 *
 * Opens the ledger in a window of its own, or presents the window that shows it already.
 */
void
lh_application_open_path (LhApplication *self,
                          const char    *path)
{
  LhWindow *window = lh_application_find_window (self, path);
  LhOpening *opening;

  if (window == NULL)
    {
      window = lh_application_get_free_window (self);
      lh_window_set_ledger (window, NULL);
      opening = g_new0 (LhOpening, 1);
      opening->application = g_object_ref (self);
      opening->window = g_object_ref (window);
      opening->path = g_strdup (path);
      lh_context_open_async (self->context, path, lh_application_opened_cb, opening);
    }

  gtk_window_present (GTK_WINDOW (window));
}

/**
 * lh_application_create_path:
 * @self: the application
 * @path: a file that does not exist
 *
 * Makes a new ledger and shows it.
 */
void
lh_application_create_path (LhApplication *self,
                            const char    *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedger) ledger = lh_context_create_ledger (self->context, path, &error);
  LhWindow *window;

  if (ledger == NULL)
    {
      GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

      window = LH_IS_WINDOW (active) ? LH_WINDOW (active) : lh_application_get_free_window (self);
      lh_window_show_problem (window, path, error);
    }
  else
    {
      window = lh_application_get_free_window (self);
      lh_window_set_ledger (window, ledger);
    }

  gtk_window_present (GTK_WINDOW (window));
}

static void
lh_application_activate (GApplication *application)
{
  LhApplication *self = LH_APPLICATION (application);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = NULL;

  if (active != NULL)
    {
      gtk_window_present (active);
      return;
    }

  path = lh_context_get_first_path (self->context);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    lh_application_open_path (self, path);
  else
    lh_application_create_path (self, path);
}

static void
lh_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    if (g_file_peek_path (files[i]) != NULL)
      lh_application_open_path (LH_APPLICATION (application), g_file_peek_path (files[i]));
}

static int
lh_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("linghang %s\n", LH_VERSION);
  return 0;
}

static void
lh_application_scheme_cb (LhApplication *self)
{
  g_autofree char *scheme = lh_settings_get_string (lh_context_get_settings (self->context), "color-scheme");
  AdwColorScheme value = ADW_COLOR_SCHEME_DEFAULT;

  if (strcmp (scheme, "dark") == 0)
    value = ADW_COLOR_SCHEME_FORCE_DARK;
  else if (strcmp (scheme, "light") == 0)
    value = ADW_COLOR_SCHEME_FORCE_LIGHT;

  adw_style_manager_set_color_scheme (adw_application_get_style_manager (ADW_APPLICATION (self)), value);
}

static void
lh_application_startup (GApplication *application)
{
  LhApplication *self = LH_APPLICATION (application);

  G_APPLICATION_CLASS (lh_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (LH_APP_ID);
  self->context = lh_context_new ();
  lh_application_install_actions (self);
  lh_application_scheme_cb (self);
  if (lh_context_get_settings (self->context) == NULL)
    return;
  self->reminder = lh_daily_reminder_new (GTK_APPLICATION (self), lh_context_get_settings (self->context));
  g_signal_connect_object (lh_context_get_settings (self->context), "changed::color-scheme",
                           G_CALLBACK (lh_application_scheme_cb), self, G_CONNECT_SWAPPED);
}

static void
lh_application_shutdown (GApplication *application)
{
  LhApplication *self = LH_APPLICATION (application);

  g_clear_object (&self->reminder);
  if (self->context != NULL)
    lh_context_close_all (self->context);

  G_APPLICATION_CLASS (lh_application_parent_class)->shutdown (application);
}

static void
lh_application_finalize (GObject *object)
{
  g_clear_object (&LH_APPLICATION (object)->context);

  G_OBJECT_CLASS (lh_application_parent_class)->finalize (object);
}

static void
lh_application_class_init (LhApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lh_application_finalize;
  application_class->activate = lh_application_activate;
  application_class->handle_local_options = lh_application_handle_local_options;
  application_class->open = lh_application_open;
  application_class->startup = lh_application_startup;
  application_class->shutdown = lh_application_shutdown;
}

static void
lh_application_init (LhApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 'v', 0, G_OPTION_ARG_NONE,
                                 _("Print the version and exit"), NULL);
}

/**
 * lh_application_new:
 *
 * Returns: (transfer full): the application
 */
LhApplication *
lh_application_new (void)
{
  return g_object_new (LH_TYPE_APPLICATION,
                       "application-id", LH_APP_ID,
                       "resource-base-path", "/io/github/linghang/Linghang",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
