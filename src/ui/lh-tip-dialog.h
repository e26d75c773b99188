/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-tips.h"

G_BEGIN_DECLS

/**
 * LhTipDialog:
 *
 * Composes a work tip or a task of first-time response, with its receivers: all units, those of a kind, or single ones.
 * For a tip that is sent already it only adds receivers.
 *
 * Signals: "sent" (tip), after the ledger took it.
 */
#define LH_TYPE_TIP_DIALOG (lh_tip_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhTipDialog, lh_tip_dialog, LH, TIP_DIALOG, AdwWindow)

LhTipDialog *lh_tip_dialog_present (gpointer    widget,
                                    LhLedger   *ledger,
                                    const char *kind,
                                    LhTip      *sent);

G_END_DECLS
