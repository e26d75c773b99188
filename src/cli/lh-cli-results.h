/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli-json.h"
#include "lh-derived-value.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

/* How results are written, for all commands that show some. */

LhRecord *lh_cli_find_project       (LhLedger             *ledger,
                                     const char           *text,
                                     GError              **error);
void      lh_cli_write_result       (LhCliJson            *json,
                                     LhRecord             *result,
                                     gboolean              with_private,
                                     LhCatalog            *catalog);
void      lh_cli_write_derived      (LhCliJson            *json,
                                     const LhDerivedValue *value,
                                     LhCatalog            *catalog);
void      lh_cli_write_totals       (LhCliJson            *json,
                                     const char           *key,
                                     GPtrArray            *totals,
                                     LhCatalog            *catalog);
void      lh_cli_print_totals       (GString              *output,
                                     GPtrArray            *totals,
                                     LhCatalog            *catalog);
gboolean  lh_cli_apply              (LhLedger             *ledger,
                                     LhChangeSet          *changes,
                                     GError              **error);

G_END_DECLS
