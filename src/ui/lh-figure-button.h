/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LhFigureButton:
 *
 * One figure of the quarter in the line under the title of a page, "19 on red": a click opens the rows it counts. It
 * hides while there is no such figure, or nothing to count.
 *
 * Properties: "ledger", "code" (of the #LhFigure), "text" (what stands behind the number).
 */
#define LH_TYPE_FIGURE_BUTTON (lh_figure_button_get_type ())

G_DECLARE_FINAL_TYPE (LhFigureButton, lh_figure_button, LH, FIGURE_BUTTON, GtkButton)

G_END_DECLS
