/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-context.h"

#include <glib/gstdio.h>

#include "lh-config.h"
#include "lh-duty-startup.h"
#include "lh-paths.h"
#include "lh-settings.h"

#define LH_MAX_RECENT 10

struct _LhContext
{
  GObject     parent_instance;

  GSettings  *settings;
  GPtrArray  *ledgers;
};

G_DEFINE_FINAL_TYPE (LhContext, lh_context, G_TYPE_OBJECT)

/* A program that runs from its build directory may not find its schema. It then forgets instead of not starting. */
static GSettings *
lh_context_create_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, LH_APP_ID, TRUE);
  if (schema == NULL)
    {
      g_info ("The settings schema %s is not installed; nothing is remembered", LH_APP_ID);
      return NULL;
    }

  return g_settings_new_full (schema, NULL, NULL);
}

static void
lh_context_remember (LhContext  *self,
                     const char *path)
{
  g_auto (GStrv) before = lh_settings_get_strv (self->settings, "recent-ledgers");
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  g_ptr_array_add (paths, (char *) path);
  for (guint i = 0; before[i] != NULL && paths->len < LH_MAX_RECENT; i++)
    if (strcmp (before[i], path) != 0)
      g_ptr_array_add (paths, before[i]);
  g_ptr_array_add (paths, NULL);

  lh_settings_set_strv (self->settings, "recent-ledgers", (const char *const *) paths->pdata);
  lh_settings_set_string (self->settings, "last-ledger", path);
}

static void
lh_context_made_good_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (lh_duty_make_good_finish (LH_LEDGER (source), result, &error) < 0)
    g_info ("The duties of the year could not be completed: %s", error->message);
}

static void
lh_context_adopt (LhContext *self,
                  LhLedger  *ledger)
{
  g_ptr_array_add (self->ledgers, g_object_ref (ledger));
  lh_ledger_set_live (ledger, TRUE);
  lh_duty_make_good_async (ledger, lh_date_today (), lh_context_made_good_cb, NULL);
  lh_context_remember (self, lh_ledger_get_path (ledger));
}

static void
lh_context_finalize (GObject *object)
{
  LhContext *self = LH_CONTEXT (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->ledgers, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_context_parent_class)->finalize (object);
}

static void
lh_context_class_init (LhContextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_context_finalize;
}

static void
lh_context_init (LhContext *self)
{
  self->settings = lh_context_create_settings ();
  self->ledgers = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * lh_context_new:
 *
 * Returns: (transfer full): the context of the program
 */
LhContext *
lh_context_new (void)
{
  return g_object_new (LH_TYPE_CONTEXT, NULL);
}

/**
 * lh_context_get_settings:
 * @self: the context
 *
 * Returns: (transfer none) (nullable): the settings; %NULL when their schema is not installed
 */
GSettings *
lh_context_get_settings (LhContext *self)
{
  g_return_val_if_fail (LH_IS_CONTEXT (self), NULL);

  return self->settings;
}

/**
 * lh_context_get_first_path:
 * @self: the context
 *
 * Returns: (transfer full): the ledger a start without a file opens: the last one, or that in the data directory
 */
char *
lh_context_get_first_path (LhContext *self)
{
  g_autofree char *last = NULL;

  g_return_val_if_fail (LH_IS_CONTEXT (self), NULL);

  last = lh_settings_get_string (self->settings, "last-ledger");
  if (*last != '\0' && g_file_test (last, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&last);

  return lh_paths_get_default_ledger ();
}

/**
 * lh_context_create_ledger:
 * @self: the context
 * @path: a file that does not exist
 * @error: return location for an error
 *
 * Makes a ledger whose documents are in Chinese, and remembers it.
 *
 * Returns: (transfer full) (nullable): the ledger
 */
LhLedger *
lh_context_create_ledger (LhContext   *self,
                          const char  *path,
                          GError     **error)
{
  g_autofree char *folder = NULL;
  LhLedger *ledger;

  g_return_val_if_fail (LH_IS_CONTEXT (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  /* The first start has no data directory yet. If it cannot be made, creating the file says why. */
  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  ledger = lh_ledger_create (path, "zh_CN", error);
  if (ledger != NULL)
    lh_context_adopt (self, ledger);

  return ledger;
}

/**
 * lh_context_open_async:
 * @self: the context
 * @path: the file of a ledger
 * @callback: called when it is open, or could not be
 * @user_data: passed to @callback
 */
void
lh_context_open_async (LhContext           *self,
                       const char          *path,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (LH_IS_CONTEXT (self));
  g_return_if_fail (path != NULL);

  lh_ledger_open_async (path, NULL, callback, user_data);
}

/**
 * lh_context_open_finish:
 * @self: the context
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the ledger
 */
LhLedger *
lh_context_open_finish (LhContext     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  LhLedger *ledger;

  g_return_val_if_fail (LH_IS_CONTEXT (self), NULL);

  ledger = lh_ledger_open_finish (result, error);
  if (ledger != NULL)
    lh_context_adopt (self, ledger);

  return ledger;
}

/**
 * lh_context_close_ledger:
 * @self: the context
 * @ledger: a ledger no window shows any longer
 */
void
lh_context_close_ledger (LhContext *self,
                         LhLedger  *ledger)
{
  g_return_if_fail (LH_IS_CONTEXT (self));
  g_return_if_fail (LH_IS_LEDGER (ledger));

  g_object_ref (ledger);
  if (g_ptr_array_remove (self->ledgers, ledger))
    lh_ledger_close (ledger);
  g_object_unref (ledger);
}

/**
 * lh_context_close_all:
 * @self: the context
 *
 * Closes what is open, at the end of the program.
 */
void
lh_context_close_all (LhContext *self)
{
  g_return_if_fail (LH_IS_CONTEXT (self));

  while (self->ledgers->len > 0)
    lh_context_close_ledger (self, g_ptr_array_index (self->ledgers, self->ledgers->len - 1));
}
