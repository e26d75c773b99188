/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LhFourLines:
 *
 * The state of the four lines of responsibility (四维联动, S1-1) in a row of cards: 明责, the checklists; 履责, the projects;
 * 促责, the brands; 督责, problems and inspections. Each figure opens its rows. Property: "ledger".
 */
#define LH_TYPE_FOUR_LINES (lh_four_lines_get_type ())

G_DECLARE_FINAL_TYPE (LhFourLines, lh_four_lines, LH, FOUR_LINES, AdwBin)

G_END_DECLS
