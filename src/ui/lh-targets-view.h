/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhTargetsView:
 *
 * The targets of the year of the quarter, each with a bar and a word; a counted value opens the rows it counts. The
 * selected one is edited in the pane.
 *
 * Actions: targets.template, targets.rows, targets.delete.
 */
#define LH_TYPE_TARGETS_VIEW (lh_targets_view_get_type ())

G_DECLARE_FINAL_TYPE (LhTargetsView, lh_targets_view, LH, TARGETS_VIEW, LhPage)

G_END_DECLS
