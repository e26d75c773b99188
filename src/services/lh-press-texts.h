/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

char *lh_press_texts_format    (LhLedger   *ledger,
                                GPtrArray  *items,
                                LhCatalog  *catalog);
char *lh_press_texts_file_name (GPtrArray  *items,
                                LhCatalog  *catalog);

G_END_DECLS
