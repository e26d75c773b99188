/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhDeriveDialog:
 *
 * Defines a figure that is derived from results of a project: which operation on which results. What it comes to is shown
 * while it is being defined, and so is the rule that forbids it.
 */
#define LH_TYPE_DERIVE_DIALOG (lh_derive_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhDeriveDialog, lh_derive_dialog, LH, DERIVE_DIALOG, AdwWindow)

LhDeriveDialog *lh_derive_dialog_present (gpointer   widget,
                                          LhLedger  *ledger,
                                          LhRecord  *project,
                                          GPtrArray *results,
                                          guint      position);

G_END_DECLS
