/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include <dlfcn.h>
#include <glib-object.h>

/* Loaded into gtk4-builder-tool by LD_PRELOAD, with libadwaita and our widgets behind it. The tool looks up the parent
 * of a template by its name only, so it must be registered before: LH_UI_TYPES names the get_type functions. */

typedef GType (*LhGetType) (void);

__attribute__ ((constructor)) static void
lh_ui_types_register (void)
{
  g_auto (GStrv) names = g_strsplit_set (g_getenv ("LH_UI_TYPES") ? g_getenv ("LH_UI_TYPES") : "", " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      union { void *address; LhGetType get_type; } symbol = { dlsym (RTLD_DEFAULT, names[i]) };

      if (symbol.address != NULL)
        g_type_ensure (symbol.get_type ());
    }
}
