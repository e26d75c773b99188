/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli.h"
#include "lh-cli-json.h"
#include "lh-cli-options.h"
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
gboolean    lh_cli_write_state        (LhCli           *self,
                                       LhLedger        *ledger,
                                       gint64           project_id,
                                       LhCliFormat      format,
                                       GError         **error);

G_END_DECLS
