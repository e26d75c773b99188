/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-problem-workflow.h"

G_BEGIN_DECLS

/**
 * LhProblemMoveDialog:
 *
 * Asks for what a step of the closing procedure needs, and takes it for one problem or several. What the ledger refuses is
 * told in the dialog, and nothing is lost.
 *
 * Properties: "ledger", "transition" (code of the step).
 */
#define LH_TYPE_PROBLEM_MOVE_DIALOG (lh_problem_move_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhProblemMoveDialog, lh_problem_move_dialog, LH, PROBLEM_MOVE_DIALOG, AdwWindow)

LhProblemMoveDialog *lh_problem_move_dialog_present (gpointer    widget,
                                                     LhLedger   *ledger,
                                                     GPtrArray  *problems,
                                                     const char *transition);

G_END_DECLS
