/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LhStep:
 *
 * A step of the quarter: a button with its name and its count. Properties: "title", "detail", "done", "current".
 */
#define LH_TYPE_STEP (lh_step_get_type ())

G_DECLARE_FINAL_TYPE (LhStep, lh_step, LH, STEP, GtkButton)

G_END_DECLS
