/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli-json.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

void        lh_cli_write_record       (LhCliJson       *json,
                                       LhLedger        *ledger,
                                       LhRecord        *record,
                                       GArray          *fields,
                                       LhProjectStatus *status,
                                       gboolean         with_private,
                                       LhCatalog       *catalog);
char       *lh_cli_format_field       (LhLedger        *ledger,
                                       LhRecord        *record,
                                       guint            field,
                                       gboolean         with_private,
                                       LhCatalog       *catalog);
char       *lh_cli_format_tenths      (gint64           tenths);
const char *lh_cli_get_reporting_code (LhReporting      reporting);

G_END_DECLS
