/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"

G_BEGIN_DECLS

LhChangeSet *lh_star_ratings_create_listing (GArray *branches,
                                             int     year);

G_END_DECLS
