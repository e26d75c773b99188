/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From here on a text counts as copied with small changes, in percent. */
#define LH_PROGRESS_TEXT_NEAR 90

gboolean lh_progress_text_is_vague   (const char *text);
guint    lh_progress_text_similarity (const char *a,
                                      const char *b);

G_END_DECLS
