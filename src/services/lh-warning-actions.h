/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-warning.h"

G_BEGIN_DECLS

const char *lh_warning_get_next_level (LhRecord *warning);
gboolean    lh_warning_is_missed      (LhRecord *warning,
                                       LhDate    as_of);
LhRecord   *lh_warning_create_next    (LhRecord *warning,
                                       LhDate    issued_on);

G_END_DECLS
