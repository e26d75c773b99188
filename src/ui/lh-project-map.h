/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-gantt-view.h"

G_BEGIN_DECLS

/**
 * LhProjectMap:
 *
 * The projects of the page on the map of the year (作战图): one row each, with owner, plan, progress and milestones. A
 * click opens the project, one on a milestone its roadmap.
 *
 * Properties: "ledger", "query" (which projects, in which order), "record" (the selected one).
 *
 * Actions: "map.print" and "map.print-list" print the map and the list of its projects (项目清单, S3-7).
 */
#define LH_TYPE_PROJECT_MAP (lh_project_map_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectMap, lh_project_map, LH, PROJECT_MAP, AdwBin)

LhGanttView       *lh_project_map_get_view     (LhProjectMap *self);
GtkPrintOperation *lh_project_map_create_print (LhProjectMap *self,
                                                gboolean      list);

G_END_DECLS
