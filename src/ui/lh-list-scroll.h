/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lh_list_scroll_to (gpointer view,
                        guint    position);

G_END_DECLS
