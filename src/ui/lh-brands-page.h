/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhBrandsPage:
 *
 * The Party-building brands (党建品牌): the register and the views beside it, each a page in this page.
 *
 * Actions: brands.show (name of a view: "register", "queues", …).
 */
#define LH_TYPE_BRANDS_PAGE (lh_brands_page_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandsPage, lh_brands_page, LH, BRANDS_PAGE, LhPage)

GtkWidget *lh_brands_page_show_view (LhBrandsPage *self,
                                     const char   *name);

G_END_DECLS
