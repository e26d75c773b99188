/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli-kind.h"

G_BEGIN_DECLS

LhRecord *lh_cli_find_record   (LhLedger         *ledger,
                                const LhCliKind  *kind,
                                const char       *text,
                                GError          **error);
char     *lh_cli_resolve_value (LhLedger         *ledger,
                                const LhField    *field,
                                const char       *text,
                                GError          **error);
gboolean  lh_cli_assign        (LhLedger         *ledger,
                                const LhCliKind  *kind,
                                LhRecord         *record,
                                const char       *assignment,
                                GError          **error);

G_END_DECLS
