/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-problem-workflow.h"

G_BEGIN_DECLS

/**
 * LhProblemBar:
 *
 * Where a problem is in the closing procedure, and the steps that lead on; a step that lacks something says what.
 *
 * Properties: "ledger", "problem".
 *
 * Signals: "show-tab" (name of the tab of the pane where something is entered).
 *
 * Actions: problem-step.take (code of a step).
 */
#define LH_TYPE_PROBLEM_BAR (lh_problem_bar_get_type ())

G_DECLARE_FINAL_TYPE (LhProblemBar, lh_problem_bar, LH, PROBLEM_BAR, AdwBin)

GPtrArray *lh_problem_bar_get_actions (LhProblemBar *self);

G_END_DECLS
