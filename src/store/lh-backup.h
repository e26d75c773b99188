/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-session.h"

G_BEGIN_DECLS

gboolean   lh_backup_save_copy (LhSession   *session,
                                const char  *path,
                                GError     **error);
GPtrArray *lh_backup_check     (LhSession   *session,
                                GError     **error);

G_END_DECLS
