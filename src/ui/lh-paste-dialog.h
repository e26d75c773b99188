/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-grid-edit.h"

G_BEGIN_DECLS

/**
 * LhPasteDialog:
 *
 * What a pasted block would change, cell by cell, and what of it is refused and why. Nothing is written until it is
 * accepted.
 *
 * Signal "accepted".
 */
#define LH_TYPE_PASTE_DIALOG (lh_paste_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhPasteDialog, lh_paste_dialog, LH, PASTE_DIALOG, AdwWindow)

LhPasteDialog *lh_paste_dialog_present  (gpointer       widget,
                                         LhGridEdit    *edit);
LhGridEdit    *lh_paste_dialog_get_edit (LhPasteDialog *self);
void           lh_paste_dialog_accept   (LhPasteDialog *self);

G_END_DECLS
