/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *lh_view_filters_to_text   (GVariant    *filters);
GVariant *lh_view_filters_from_text (const char  *text);

G_END_DECLS
