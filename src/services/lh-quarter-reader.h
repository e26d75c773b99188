/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-history-entry.h"
#include "lh-quarter-figures.h"
#include "lh-session.h"

G_BEGIN_DECLS

/**
 * LhQuarterTouch:
 * @entry: an entry of the journal
 * @ids: (element-type gint64): the records it changed, and those they belong to: a report touches its project
 *
 * What an entry of the journal may have to do with a figure.
 */
typedef struct
{
  LhHistoryEntry *entry;
  GHashTable     *ids;
} LhQuarterTouch;

GPtrArray *lh_quarter_reader_load_frozen  (LhSession             *session,
                                           gint64                 close_id,
                                           GError               **error);
GPtrArray *lh_quarter_reader_load_now     (LhSession             *session,
                                           LhQuarter              quarter,
                                           LhDate                 as_of,
                                           GError               **error);
GPtrArray *lh_quarter_reader_load_touches (LhSession             *session,
                                           gint64                 journal_id,
                                           GError               **error);
gboolean   lh_quarter_touch_concerns      (const LhQuarterTouch  *self,
                                           GHashTable            *ids);
LhCatalog *lh_quarter_reader_load_catalog (LhSession             *session,
                                           GError               **error);
void       lh_quarter_reader_name_rows    (LhSession             *session,
                                           GPtrArray             *figures);

G_END_DECLS
