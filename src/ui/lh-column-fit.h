/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     lh_column_fit_add        (GtkColumnView       *view,
                                   GtkColumnViewColumn *column,
                                   const char          *key);
void     lh_column_fit_add_all    (GtkColumnView       *view);
gboolean lh_column_fit_is_chosen  (GtkColumnViewColumn *column);
void     lh_column_fit_choose     (GtkColumnViewColumn *column,
                                   gboolean             chosen);
gboolean lh_column_fit_is_fitting (GtkColumnView       *view);

G_END_DECLS
