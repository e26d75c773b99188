/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_surface_t *lh_briefing_file_create_pdf (GByteArray      *bytes,
                                              double           width,
                                              double           height);
gboolean         lh_briefing_file_check      (cairo_status_t   status,
                                              const char      *path,
                                              GError         **error);
gboolean         lh_briefing_file_write      (const char      *path,
                                              const char      *data,
                                              gsize            length,
                                              GError         **error);
char            *lh_briefing_file_clean_name (const char      *name);
void             lh_briefing_file_remove     (const char      *path);
gboolean         lh_briefing_file_fail       (const char      *path,
                                              int              number,
                                              GError         **error);

G_END_DECLS
