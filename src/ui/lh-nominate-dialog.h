/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhNominateDialog:
 *
 * Chooses projects that are nominated in an award category.
 */
#define LH_TYPE_NOMINATE_DIALOG (lh_nominate_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhNominateDialog, lh_nominate_dialog, LH, NOMINATE_DIALOG, AdwWindow)

LhNominateDialog *lh_nominate_dialog_present (gpointer  widget,
                                              LhLedger *ledger,
                                              LhRecord *category);

G_END_DECLS
