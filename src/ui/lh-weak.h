/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

gpointer lh_weak_new  (gpointer object);
gpointer lh_weak_take (gpointer weak);

G_END_DECLS
