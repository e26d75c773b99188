/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-problem.h"

G_BEGIN_DECLS

guint   lh_problems_count_units    (GPtrArray *problems);
GArray *lh_problems_find_repeated  (GPtrArray *problems);

G_END_DECLS
