/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean  lh_settings_has_key    (GSettings          *settings,
                                  const char         *key);
void      lh_settings_bind       (GSettings          *settings,
                                  const char         *key,
                                  gpointer            object,
                                  const char         *property);
char     *lh_settings_get_string (GSettings          *settings,
                                  const char         *key);
void      lh_settings_set_string (GSettings          *settings,
                                  const char         *key,
                                  const char         *value);
GStrv     lh_settings_get_strv   (GSettings          *settings,
                                  const char         *key);
void      lh_settings_set_strv   (GSettings          *settings,
                                  const char         *key,
                                  const char *const  *value);

G_END_DECLS
