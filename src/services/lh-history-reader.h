/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-session.h"

G_BEGIN_DECLS

GPtrArray *lh_history_reader_read (LhSession   *session,
                                   const char  *entity,
                                   gint64       record_id,
                                   guint        limit,
                                   GError     **error);

G_END_DECLS
