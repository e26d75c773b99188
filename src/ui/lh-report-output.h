/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-report.h"

G_BEGIN_DECLS

void lh_report_output_save (gpointer  widget,
                            LhReport *report);

G_END_DECLS
