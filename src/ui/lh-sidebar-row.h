/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhSidebarRow:
 *
 * A page in the sidebar. Property "page" (#LhPage).
 */
#define LH_TYPE_SIDEBAR_ROW (lh_sidebar_row_get_type ())

G_DECLARE_FINAL_TYPE (LhSidebarRow, lh_sidebar_row, LH, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *lh_sidebar_row_new      (LhPage       *page);
LhPage    *lh_sidebar_row_get_page (LhSidebarRow *self);

G_END_DECLS
