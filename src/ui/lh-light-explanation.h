/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

char *lh_light_explanation_format (LhLedger        *ledger,
                                   LhProjectStatus *status);

G_END_DECLS
