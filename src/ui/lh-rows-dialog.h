/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhRowsDialog:
 *
 * The rows that a number counts, where no page lists such records: a table in a window of its own, which closes with
 * Esc.
 */
#define LH_TYPE_ROWS_DIALOG (lh_rows_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhRowsDialog, lh_rows_dialog, LH, ROWS_DIALOG, AdwWindow)

LhRowsDialog *lh_rows_dialog_present (gpointer    widget,
                                      LhLedger   *ledger,
                                      GType       type,
                                      GArray     *ids,
                                      const char *title);

G_END_DECLS
