/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-session.h"

G_BEGIN_DECLS

gboolean lh_undo_run     (LhSession  *session,
                          gboolean    redo,
                          char      **command,
                          GError    **error);
gboolean lh_undo_rewind  (LhSession  *session,
                          gint64      journal_id,
                          GError    **error);
gboolean lh_undo_peek    (LhSession  *session,
                          gboolean    redo,
                          char      **command,
                          GError    **error);

G_END_DECLS
