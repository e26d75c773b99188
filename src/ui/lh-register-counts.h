/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-register-figures.h"

G_BEGIN_DECLS

/**
 * LhRegisterCounts:
 *
 * What a register comes to, by class, unit and year: lists side by side.
 *
 * Signals: "line-activated" (line: #LhTallyLine).
 */
#define LH_TYPE_REGISTER_COUNTS (lh_register_counts_get_type ())

G_DECLARE_FINAL_TYPE (LhRegisterCounts, lh_register_counts, LH, REGISTER_COUNTS, AdwBin)

void lh_register_counts_set_figures (LhRegisterCounts  *self,
                                     LhRegisterFigures *figures);

G_END_DECLS
