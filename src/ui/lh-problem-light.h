/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-problem-workflow.h"

G_BEGIN_DECLS

/**
 * LhProblemLight:
 *
 * The light of a problem: symbol and colour, with the reason beside it or as a tooltip.
 *
 * Properties: "ledger", "record", "detailed" (the reason stands beside it).
 */
#define LH_TYPE_PROBLEM_LIGHT (lh_problem_light_get_type ())

G_DECLARE_FINAL_TYPE (LhProblemLight, lh_problem_light, LH, PROBLEM_LIGHT, AdwBin)

G_END_DECLS
