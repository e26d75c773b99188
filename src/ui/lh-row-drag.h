/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LhRowDragFunc:
 * @object: what was given
 * @from: where the row stood
 * @to: where it is to stand when it has been taken away from there
 *
 * A row was dragged to another place.
 */
typedef void (* LhRowDragFunc) (gpointer object,
                                guint    from,
                                guint    to);

void lh_row_drag_attach (GtkWidget     *view,
                         LhRowDragFunc  func,
                         gpointer       object);

G_END_DECLS
