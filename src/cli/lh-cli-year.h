/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-quarter.h"

G_BEGIN_DECLS

gboolean lh_cli_parse_year         (const char  *text,
                                    int         *year,
                                    GError     **error);
gboolean lh_cli_parse_year_quarter (const char  *year_text,
                                    const char  *quarter_text,
                                    LhQuarter   *quarter,
                                    GError     **error);

G_END_DECLS
