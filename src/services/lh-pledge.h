/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"
#include "lh-project.h"

G_BEGIN_DECLS

LhChangeSet *lh_pledge_create_changes (LhRecord    *project,
                                       LhDate       signed_on,
                                       const char  *representative,
                                       GError     **error);

G_END_DECLS
