/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProjectChangesTab:
 *
 * The change requests of a project (form F5) with what the unit and the work committee decide, and the history of its
 * leaders and levels.
 *
 * Properties: "ledger", "record" (the project), "request" (the selected one).
 *
 * Actions: changes.agree, changes.refuse.
 */
#define LH_TYPE_PROJECT_CHANGES_TAB (lh_project_changes_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectChangesTab, lh_project_changes_tab, LH, PROJECT_CHANGES_TAB, AdwBin)

G_END_DECLS
