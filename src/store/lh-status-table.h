/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-project-status.h"
#include "lh-session.h"

G_BEGIN_DECLS

gboolean lh_status_table_create  (LhSession  *session,
                                  GError    **error);
gboolean lh_status_table_replace (LhSession  *session,
                                  GPtrArray  *statuses,
                                  GError    **error);

G_END_DECLS
