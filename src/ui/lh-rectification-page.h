/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhRectificationPage:
 *
 * Problems and how they are put right (问题整改): the ledger of problems (form F11) and what goes with it, each a page in
 * this page.
 *
 * Actions: rectification.show (name of a view).
 */
#define LH_TYPE_RECTIFICATION_PAGE (lh_rectification_page_get_type ())

G_DECLARE_FINAL_TYPE (LhRectificationPage, lh_rectification_page, LH, RECTIFICATION_PAGE, LhPage)

GtkWidget *lh_rectification_page_show_view (LhRectificationPage *self,
                                            const char          *name);

G_END_DECLS
