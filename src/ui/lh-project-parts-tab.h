/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhProjectPartsTab:
 *
 * What a project is split into (1+N), and what members take on below it: breakthrough lists, vanguard posts and teams,
 * promises, persons sent, practical things.
 *
 * Properties: "ledger", "record" (the project).
 *
 * Actions: parts.split.
 */
#define LH_TYPE_PROJECT_PARTS_TAB (lh_project_parts_tab_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectPartsTab, lh_project_parts_tab, LH, PROJECT_PARTS_TAB, AdwBin)

G_END_DECLS
