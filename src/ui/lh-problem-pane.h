/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProblemPane:
 *
 * All about one problem: its light and why, the steps of its closing, its form, its rectification, evidence, the steps
 * taken and its history.
 *
 * Properties: "ledger", "record".
 */
#define LH_TYPE_PROBLEM_PANE (lh_problem_pane_get_type ())

G_DECLARE_FINAL_TYPE (LhProblemPane, lh_problem_pane, LH, PROBLEM_PANE, AdwBin)

void lh_problem_pane_show_tab (LhProblemPane *self,
                               const char    *name);

G_END_DECLS
