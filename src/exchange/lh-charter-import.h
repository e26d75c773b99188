/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-charter-form.h"
#include "lh-import-item.h"
#include "lh-ledger.h"

G_BEGIN_DECLS

GPtrArray   *lh_charter_import_plan           (LhLedger      *ledger,
                                               GPtrArray     *forms,
                                               int            default_year,
                                               GError       **error);
LhChangeSet *lh_charter_import_create_changes (GPtrArray     *items);
guint        lh_charter_import_count          (GPtrArray     *items,
                                               LhImportKind   kind);

G_END_DECLS
