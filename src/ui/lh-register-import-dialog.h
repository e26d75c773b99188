/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-register-import.h"

G_BEGIN_DECLS

void lh_register_import_take    (gpointer          widget,
                                 LhLedger         *ledger,
                                 const LhRegister *reg,
                                 const char       *path,
                                 gint64            training_id);
void lh_register_import_open    (gpointer          widget,
                                 LhLedger         *ledger,
                                 const LhRegister *reg,
                                 LhRecord         *selected);
void lh_register_import_preview (gpointer          widget,
                                 LhLedger         *ledger,
                                 LhRegisterImport *import);

G_END_DECLS
