/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-charter-form.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

gboolean lh_charter_value_apply (const LhCharterValue  *value,
                                 LhLedger              *ledger,
                                 LhRecord              *project,
                                 GError               **error);
GStrv    lh_charter_split_names (const char            *text);

G_END_DECLS
