/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProjectStepsTab:
 *
 * The steps of a project in time, by round of review, and what the reviews suggested with the answers.
 *
 * Properties: "ledger", "record" (the project).
 */
#define LH_TYPE_PROJECT_STEPS_TAB (lh_project_steps_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectStepsTab, lh_project_steps_tab, LH, PROJECT_STEPS_TAB, AdwBin)

GListModel *lh_project_steps_tab_get_steps (LhProjectStepsTab *self);

G_END_DECLS
