/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-project-status.h"

G_BEGIN_DECLS

/**
 * LhPlanBar:
 *
 * A thin bar of the cumulative progress with a mark where the plan is. Its colour is that of its style class.
 *
 * Properties: "status" (#LhProjectStatus, NULL until it is computed).
 */
#define LH_TYPE_PLAN_BAR (lh_plan_bar_get_type ())

G_DECLARE_FINAL_TYPE (LhPlanBar, lh_plan_bar, LH, PLAN_BAR, GtkWidget)

G_END_DECLS
