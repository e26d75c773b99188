/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-roadmap.h"

G_BEGIN_DECLS

/**
 * LhProjectCompare:
 *
 * What the initiation forms plan for the quarter beside what was reported (对照), for the projects of the page: the
 * latest first, until the user sorts by another heading. A row opens its project.
 *
 * Properties: "ledger", "query" (which projects), "record" (the selected one).
 */
#define LH_TYPE_PROJECT_COMPARE (lh_project_compare_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectCompare, lh_project_compare, LH, PROJECT_COMPARE, AdwBin)

GListModel    *lh_project_compare_get_model (LhProjectCompare *self);
GtkColumnView *lh_project_compare_get_view  (LhProjectCompare *self);

G_END_DECLS
