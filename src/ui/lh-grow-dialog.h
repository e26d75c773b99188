/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhGrowDialog:
 *
 * Asks for the name of the brand or case that grows from a finished project, and makes it.
 */
#define LH_TYPE_GROW_DIALOG (lh_grow_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhGrowDialog, lh_grow_dialog, LH, GROW_DIALOG, AdwWindow)

LhGrowDialog *lh_grow_dialog_present (gpointer   widget,
                                      LhLedger  *ledger,
                                      LhRecord  *project,
                                      GPtrArray *results,
                                      gboolean   brand);

G_END_DECLS
