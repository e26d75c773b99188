/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *lh_import_table_read (const char  *path,
                                 GError     **error);

G_END_DECLS
