/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhProgressGridPage:
 *
 * The reports of all projects of the quarter in one sheet: what was promised last quarter beside what was done, to be
 * filled in as a spreadsheet is.
 */
#define LH_TYPE_PROGRESS_GRID_PAGE (lh_progress_grid_page_get_type ())

G_DECLARE_FINAL_TYPE (LhProgressGridPage, lh_progress_grid_page, LH, PROGRESS_GRID_PAGE, LhPage)

G_END_DECLS
