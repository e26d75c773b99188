/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-acceptance-overview.h"
#include "lh-acceptance-sheet.h"

G_BEGIN_DECLS

void lh_cli_write_sheet_json    (GString              *output,
                                 LhLedger             *ledger,
                                 LhAcceptanceSheet    *sheet,
                                 LhCatalog            *catalog);
void lh_cli_write_sheet_text    (GString              *output,
                                 LhLedger             *ledger,
                                 LhAcceptanceSheet    *sheet,
                                 LhCatalog            *catalog);
void lh_cli_write_overview_json (GString              *output,
                                 LhAcceptanceOverview *overview);
void lh_cli_write_overview_text (GString              *output,
                                 LhLedger             *ledger,
                                 LhAcceptanceOverview *overview,
                                 LhCatalog            *catalog);

G_END_DECLS
