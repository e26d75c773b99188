/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

void lh_findings_dialog_present (gpointer   widget,
                                 LhLedger  *ledger,
                                 LhRecord  *inspection,
                                 LhRecord  *project);

G_END_DECLS
