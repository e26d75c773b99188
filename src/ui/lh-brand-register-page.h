/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhBrandRegisterPage:
 *
 * The register of Party-building brands (党建品牌), their state, stage and grade, each with its file beside it.
 */
#define LH_TYPE_BRAND_REGISTER_PAGE (lh_brand_register_page_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandRegisterPage, lh_brand_register_page, LH, BRAND_REGISTER_PAGE, LhRecordPage)

G_END_DECLS
