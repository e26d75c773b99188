/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *lh_text_normalize   (const char *text);
char     *lh_text_fold        (const char *text);
char     *lh_text_initials    (const char *text);
char     *lh_text_search_key  (const char *const *texts);
gboolean  lh_text_is_blank    (const char *text);
gsize     lh_text_length      (const char *text);
char     *lh_text_ellipsize   (const char *text,
                               gsize       max_characters);
char     *lh_text_file_name   (const char *text);
char     *lh_text_mask_phone  (const char *text);

G_END_DECLS
