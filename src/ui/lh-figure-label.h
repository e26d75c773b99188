/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-statistics.h"

G_BEGIN_DECLS

/**
 * LhFigureLabel:
 *
 * A sentence with figures in it, each of which opens the rows it counts. The figures are links in the markup, as
 * lh_figure_link() writes them. Properties: "statistics" (#LhStatistics), "label" (markup).
 */
#define LH_TYPE_FIGURE_LABEL (lh_figure_label_get_type ())

G_DECLARE_FINAL_TYPE (LhFigureLabel, lh_figure_label, LH, FIGURE_LABEL, AdwBin)

char *lh_figure_link      (LhStatistics *statistics,
                           const char   *code);
char *lh_figure_link_text (const char   *code,
                           const char   *text);
void  lh_figure_show_rows (gpointer      widget,
                           LhStatistics *statistics,
                           const char   *code);

G_END_DECLS
