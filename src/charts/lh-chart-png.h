/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_status_t lh_chart_png_encode (cairo_surface_t *surface,
                                    GByteArray      *bytes);

G_END_DECLS
