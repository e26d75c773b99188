/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-history-entry.h"
#include "lh-journal.h"
#include "lh-session.h"

G_BEGIN_DECLS

GPtrArray *lh_history_reader_read (LhSession   *session,
                                   const char  *entity,
                                   gint64       record_id,
                                   guint        limit,
                                   GError     **error);

LhHistoryEntry *
           lh_history_reader_read_entry (LhSession             *session,
                                         const LhJournalEntry  *entry,
                                         GError               **error);

G_END_DECLS
