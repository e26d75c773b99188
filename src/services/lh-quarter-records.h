/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-quarter-figures.h"
#include "lh-session.h"

G_BEGIN_DECLS

gboolean lh_quarter_records_name_groups (LhSession  *session,
                                         GPtrArray  *figures,
                                         LhCatalog  *catalog,
                                         GError    **error);
gboolean lh_quarter_records_add         (LhSession  *session,
                                         GPtrArray  *figures,
                                         LhQuarter   quarter,
                                         LhCatalog  *catalog,
                                         GError    **error);

G_END_DECLS
