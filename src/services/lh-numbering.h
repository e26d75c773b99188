/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-session.h"

G_BEGIN_DECLS

gboolean lh_numbering_complete (LhSession  *session,
                                GPtrArray  *changes,
                                GError    **error);
char    *lh_numbering_format   (const char *prefix,
                                int         year,
                                const char *organization_code,
                                guint       sequence);
char    *lh_numbering_format_problem (LhQuarter quarter,
                                guint       sequence);
char    *lh_numbering_format_warning (int           year,
                                guint         sequence);
char    *lh_pledge_number_format (int          year,
                                const char *organization_code,
                                guint       sequence);
char    *lh_tip_number_format  (const char *prefix,
                                int         year,
                                guint       sequence);

G_END_DECLS
