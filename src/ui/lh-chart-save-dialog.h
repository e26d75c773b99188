/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-chart.h"

G_BEGIN_DECLS

/**
 * LhChartSaveDialog:
 *
 * How a chart is saved: format, colours, what it is made for, size. The choices are there again the next time; those that
 * an office uses often are kept under a name.
 *
 * Signal: "saved".
 */
#define LH_TYPE_CHART_SAVE_DIALOG (lh_chart_save_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LhChartSaveDialog, lh_chart_save_dialog, LH, CHART_SAVE_DIALOG, AdwWindow)

LhChartSaveDialog *lh_chart_save_dialog_present (gpointer    widget,
                                                 GSettings  *settings,
                                                 LhChart    *chart,
                                                 const char *file_name);

G_END_DECLS
