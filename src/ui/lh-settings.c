/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-settings.h"

/**
 * lh_settings_has_key:
 * @settings: (nullable): the settings
 * @key: a key
 *
 * A program started from its build directory may find an older schema installed, or none: GSettings would abort.
 *
 * Returns: whether the key can be read and written
 */
gboolean
lh_settings_has_key (GSettings  *settings,
                     const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  if (settings == NULL)
    return FALSE;

  g_object_get (settings, "settings-schema", &schema, NULL);
  return g_settings_schema_has_key (schema, key);
}

/**
 * lh_settings_bind:
 * @settings: (nullable): the settings
 * @key: a key
 * @object: (type GObject): an object
 * @property: the property that follows the key, and the key it
 *
 * Does nothing when the schema does not know the key.
 */
void
lh_settings_bind (GSettings  *settings,
                  const char *key,
                  gpointer    object,
                  const char *property)
{
  g_return_if_fail (key != NULL);
  g_return_if_fail (G_IS_OBJECT (object));

  if (lh_settings_has_key (settings, key))
    g_settings_bind (settings, key, object, property, G_SETTINGS_BIND_DEFAULT);
}

/**
 * lh_settings_get_string:
 * @settings: (nullable): the settings
 * @key: a key
 *
 * Returns: (transfer full): its value; "" when there is none
 */
char *
lh_settings_get_string (GSettings  *settings,
                        const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  return lh_settings_has_key (settings, key) ? g_settings_get_string (settings, key) : g_strdup ("");
}

/**
 * lh_settings_set_string:
 * @settings: (nullable): the settings
 * @key: a key
 * @value: its new value
 */
void
lh_settings_set_string (GSettings  *settings,
                        const char *key,
                        const char *value)
{
  g_return_if_fail (key != NULL);
  g_return_if_fail (value != NULL);

  if (lh_settings_has_key (settings, key))
    g_settings_set_string (settings, key, value);
}

/**
 * lh_settings_get_strv:
 * @settings: (nullable): the settings
 * @key: a key
 *
 * Returns: (transfer full): its value; an empty list when there is none
 */
GStrv
lh_settings_get_strv (GSettings  *settings,
                      const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  return lh_settings_has_key (settings, key) ? g_settings_get_strv (settings, key) : g_new0 (char *, 1);
}

/**
 * lh_settings_set_strv:
 * @settings: (nullable): the settings
 * @key: a key
 * @value: its new value
 */
void
lh_settings_set_strv (GSettings         *settings,
                      const char        *key,
                      const char *const *value)
{
  g_return_if_fail (key != NULL);
  g_return_if_fail (value != NULL);

  if (lh_settings_has_key (settings, key))
    g_settings_set_strv (settings, key, value);
}
