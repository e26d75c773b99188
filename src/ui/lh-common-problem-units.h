/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LhCommonProblemUnits:
 *
 * A cell that tells how many units have a common problem, and how many problems that makes (S1-13).
 *
 * Properties: "record" (#LhCommonProblem).
 */
#define LH_TYPE_COMMON_PROBLEM_UNITS (lh_common_problem_units_get_type ())

G_DECLARE_FINAL_TYPE (LhCommonProblemUnits, lh_common_problem_units, LH, COMMON_PROBLEM_UNITS, AdwBin)

G_END_DECLS
