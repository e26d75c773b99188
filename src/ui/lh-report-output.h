/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-report.h"

G_BEGIN_DECLS

void lh_report_output_save    (gpointer    widget,
                               LhReport   *report);
void lh_report_output_save_as (gpointer    widget,
                               LhReport   *report,
                               const char *name);
void lh_report_output_run     (gpointer    widget,
                               LhReport   *report,
                               const char *kind);

G_END_DECLS
