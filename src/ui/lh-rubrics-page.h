/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhRubricsPage:
 *
 * The score sheets that acceptances are judged by (F7): lines of the grades, share, items with their full marks.
 *
 * Actions: rubrics.create-default.
 */
#define LH_TYPE_RUBRICS_PAGE (lh_rubrics_page_get_type ())

G_DECLARE_FINAL_TYPE (LhRubricsPage, lh_rubrics_page, LH, RUBRICS_PAGE, LhRecordPage)

G_END_DECLS
