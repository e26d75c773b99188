/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhProjectsPage:
 *
 * The secretary-led projects (书记项目) of the year of the quarter on screen, with their lights, as a list, a tree, a map of
 * the year (Gantt chart) or a comparison of plan and progress.
 *
 * Properties: "view" (name of the view shown: "list", "tree" …).
 *
 * Actions: page.view.
 */
#define LH_TYPE_PROJECTS_PAGE (lh_projects_page_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectsPage, lh_projects_page, LH, PROJECTS_PAGE, LhRecordPage)

void lh_projects_page_show_tab (LhProjectsPage *self,
                                const char     *name);

G_END_DECLS
