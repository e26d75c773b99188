/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhCommonProblemDialog:
 *
 * Assigns problems to a common problem that exists, or to a new one, in one action. Similar problems of other units are
 * offered below; only what is ticked goes with them.
 *
 * Signals: "assigned", when the ledger took it.
 */
#define LH_TYPE_COMMON_PROBLEM_DIALOG (lh_common_problem_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhCommonProblemDialog, lh_common_problem_dialog, LH, COMMON_PROBLEM_DIALOG, AdwWindow)

LhCommonProblemDialog *lh_common_problem_dialog_present       (gpointer               widget,
                                                               LhLedger              *ledger,
                                                               GPtrArray             *problems);
guint                  lh_common_problem_dialog_get_n_similar (LhCommonProblemDialog *self);

G_END_DECLS
