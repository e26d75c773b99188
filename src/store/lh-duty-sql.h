/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-session.h"

G_BEGIN_DECLS

GPtrArray *lh_duty_sql_read_of_year (LhSession  *session,
                                     GType       type,
                                     int         year,
                                     GError    **error);

G_END_DECLS
