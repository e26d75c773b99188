/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhInspectionsPage:
 *
 * Inspection and acceptance (督查验收): the matrix of the rounds, the rounds, the acceptances and their score sheets, each a page in this page.
 *
 * Actions: inspections.show (name of a view: "matrix", "rounds", "acceptances", "rubrics").
 */
#define LH_TYPE_INSPECTIONS_PAGE (lh_inspections_page_get_type ())

G_DECLARE_FINAL_TYPE (LhInspectionsPage, lh_inspections_page, LH, INSPECTIONS_PAGE, LhPage)

GtkWidget *lh_inspections_page_show_view (LhInspectionsPage *self,
                                          const char        *name);

G_END_DECLS
