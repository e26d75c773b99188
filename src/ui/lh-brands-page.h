/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhBrandsPage:
 *
 * The Party-building brands (党建品牌), their stage and grade.
 */
#define LH_TYPE_BRANDS_PAGE (lh_brands_page_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandsPage, lh_brands_page, LH, BRANDS_PAGE, LhRecordPage)

G_END_DECLS
