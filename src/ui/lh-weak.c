/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-weak.h"

/**
 * lh_weak_new:
 * @object: (type GObject): a widget that waits for an answer
 *
 * For the user data of a callback that comes later. A widget must not be kept alive by what it waits for: in GTK 4.8
 * the bindings of a template warn when a child outlives it.
 *
 * Returns: (transfer full): to be given to lh_weak_take(), once
 */
gpointer
lh_weak_new (gpointer object)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, object);
  return weak;
}

/**
 * lh_weak_take:
 * @weak: (transfer full): from lh_weak_new()
 *
 * Returns: (transfer full) (nullable): the object; %NULL when it is gone
 */
gpointer
lh_weak_take (gpointer weak)
{
  gpointer object = g_weak_ref_get (weak);

  g_weak_ref_clear (weak);
  g_free (weak);
  return object;
}
