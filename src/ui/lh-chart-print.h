/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-chart.h"

G_BEGIN_DECLS

GtkPrintOperation *lh_chart_print_new (LhChart            *chart,
                                       guint               list_rows,
                                       const char         *name);
void               lh_chart_print_run (gpointer            widget,
                                       GtkPrintOperation  *operation);

G_END_DECLS
