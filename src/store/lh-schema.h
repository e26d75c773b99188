/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-connection.h"

G_BEGIN_DECLS

int      lh_schema_get_newest (void);
gboolean lh_schema_create     (LhConnection  *connection,
                               GError       **error);
gboolean lh_schema_migrate    (LhConnection  *connection,
                               GError       **error);

G_END_DECLS
