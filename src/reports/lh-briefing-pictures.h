/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * LhBriefingPictures:
 *
 * Pictures on their way to the disk: several threads encode while the next one is drawn.
 */
typedef struct _LhBriefingPictures LhBriefingPictures;

LhBriefingPictures *lh_briefing_pictures_new    (void);
void                lh_briefing_pictures_take   (LhBriefingPictures  *self,
                                                 cairo_surface_t     *surface,
                                                 const char          *path);
gboolean            lh_briefing_pictures_finish (LhBriefingPictures  *self,
                                                 GError             **error);

G_END_DECLS
