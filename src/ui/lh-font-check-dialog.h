/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhFontCheckDialog:
 *
 * 字体检查: what documents are set in on this machine, role by role, with a line set in each, and what to install. Names
 * the characters of the ledger that no font has.
 */
#define LH_TYPE_FONT_CHECK_DIALOG (lh_font_check_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhFontCheckDialog, lh_font_check_dialog, LH, FONT_CHECK_DIALOG, AdwWindow)

LhFontCheckDialog *lh_font_check_dialog_present (GtkWindow *parent,
                                                 LhLedger  *ledger);

G_END_DECLS
