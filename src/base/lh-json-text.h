/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     lh_json_append_quoted (GString     *text,
                                const char  *value);
void     lh_json_append_number (GString     *text,
                                double       value);
gboolean lh_json_check_shape   (const char  *text,
                                gssize       length,
                                guint        max_depth,
                                const char **problem);

G_END_DECLS
