/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-project-status.h"

G_BEGIN_DECLS

/**
 * LhLightCell:
 *
 * The light of a project: symbol, colour and word, never the colour alone; the reason on hover.
 *
 * Properties: "status" (#LhProjectStatus, NULL until it is computed).
 */
#define LH_TYPE_LIGHT_CELL (lh_light_cell_get_type ())

G_DECLARE_FINAL_TYPE (LhLightCell, lh_light_cell, LH, LIGHT_CELL, AdwBin)

char       *lh_light_format         (LhLight          light);
void        lh_light_set_css_class  (GtkWidget       *widget,
                                     LhProjectStatus *status);

G_END_DECLS
