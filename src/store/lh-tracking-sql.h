/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-date.h"
#include "lh-quarter.h"
#include "lh-session.h"

G_BEGIN_DECLS

GHashTable *lh_tracking_sql_read_last_days (LhSession  *session,
                                            int         year,
                                            LhDate      until,
                                            GError    **error);
GPtrArray  *lh_tracking_sql_read_values    (LhSession  *session,
                                            LhQuarter   quarter,
                                            GError    **error);

G_END_DECLS
