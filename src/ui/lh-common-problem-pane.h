/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhCommonProblemPane:
 *
 * A common problem: how many units have it, which problems are under it, and the rules that answer it.
 *
 * Properties: "ledger", "record".
 */
#define LH_TYPE_COMMON_PROBLEM_PANE (lh_common_problem_pane_get_type ())

G_DECLARE_FINAL_TYPE (LhCommonProblemPane, lh_common_problem_pane, LH, COMMON_PROBLEM_PANE, AdwBin)

G_END_DECLS
