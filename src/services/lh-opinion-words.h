/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LhOpinionWord:
 * @key: the same for the same word, however it is written
 * @start: where it begins, in bytes
 * @end: where it ends
 *
 * The smallest part by which opinions are compared: two neighbouring Chinese characters, or a Latin word or number.
 */
typedef struct
{
  guint64 key;
  guint   start;
  guint   end;
} LhOpinionWord;

/**
 * LhTextRange:
 *
 * A part of a text, in bytes.
 */
typedef struct
{
  guint start;
  guint end;
} LhTextRange;

GArray *lh_opinion_words_split  (const char        *text);
GArray *lh_opinion_words_mark   (const char        *text,
                                 const char *const *others,
                                 double             share);
GStrv   lh_opinion_words_list   (const char        *text,
                                 GArray            *ranges);

G_END_DECLS
