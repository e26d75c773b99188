/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-parts-tab.h"

G_BEGIN_DECLS

/**
 * LhProjectPublicityTab:
 *
 * What was published about a project, and the honours it brought (S0-29).
 */
#define LH_TYPE_PROJECT_PUBLICITY_TAB (lh_project_publicity_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectPublicityTab, lh_project_publicity_tab, LH, PROJECT_PUBLICITY_TAB, LhPartsTab)

G_END_DECLS
