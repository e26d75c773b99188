/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProjectPane:
 *
 * All about one project: its light and why, its form, its report of the quarter, indicators, roadmap, plan,
 * sub-projects and history.
 *
 * Properties: "ledger", "record".
 */
#define LH_TYPE_PROJECT_PANE (lh_project_pane_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectPane, lh_project_pane, LH, PROJECT_PANE, AdwBin)

void lh_project_pane_show_tab (LhProjectPane *self,
                               const char    *name);

G_END_DECLS
