/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhNewDialog:
 *
 * Asks for what a new record cannot do without, and writes it to the ledger. What the ledger refuses is shown at the
 * field, and nothing is lost.
 *
 * Properties: "ledger", "record" (the draft), "layout" (of the form), "command" (of the journal, NULL for "new-" and
 * the entity). The title is that of the window.
 *
 * Signals: "created" (record), after the ledger took it.
 */
#define LH_TYPE_NEW_DIALOG (lh_new_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhNewDialog, lh_new_dialog, LH, NEW_DIALOG, AdwWindow)

LhNewDialog *lh_new_dialog_present (gpointer    widget,
                                    LhLedger   *ledger,
                                    LhRecord   *record,
                                    const char *title,
                                    const char *layout);

G_END_DECLS
