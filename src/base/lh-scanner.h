/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LhScanner:
 *
 * Reads the parts of a short typed or imported value one after the other, in any of the spellings that occur
 * in Chinese office files. Blanks between the parts are skipped. Private to the layer.
 */
typedef struct
{
  char *text;
  const char *position;
} LhScanner;

void     lh_scanner_init     (LhScanner  *self,
                              const char *text);
void     lh_scanner_clear    (LhScanner  *self);
gboolean lh_scanner_is_empty (LhScanner  *self);
gboolean lh_scanner_number   (LhScanner  *self,
                              int        *value,
                              int        *n_digits);
gunichar lh_scanner_one_of   (LhScanner  *self,
                              const char *characters);
gboolean lh_scanner_word     (LhScanner  *self,
                              const char *word);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhScanner, lh_scanner_clear)

G_END_DECLS
