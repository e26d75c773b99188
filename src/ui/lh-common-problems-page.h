/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhCommonProblemsPage:
 *
 * Common problems (S1-13, S1-47): what several units have, the common measures, and the rules that answer it.
 */
#define LH_TYPE_COMMON_PROBLEMS_PAGE (lh_common_problems_page_get_type ())

G_DECLARE_FINAL_TYPE (LhCommonProblemsPage, lh_common_problems_page, LH, COMMON_PROBLEMS_PAGE, LhRecordPage)

G_END_DECLS
