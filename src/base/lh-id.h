/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64    lh_id_new       (void);
char     *lh_id_to_string (gint64      id);
gboolean  lh_id_parse     (const char *text,
                           gint64     *id);

G_END_DECLS
