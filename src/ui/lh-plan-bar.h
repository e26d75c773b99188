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
 * Properties: "status" (#LhProjectStatus, NULL until it is computed, or when the values are set).
 */
#define LH_TYPE_PLAN_BAR (lh_plan_bar_get_type ())

G_DECLARE_FINAL_TYPE (LhPlanBar, lh_plan_bar, LH, PLAN_BAR, GtkWidget)

void lh_plan_bar_set_values (LhPlanBar *self,
                             gint64     actual,
                             gint64     planned);

G_END_DECLS
