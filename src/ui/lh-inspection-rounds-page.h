/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhInspectionRoundsPage:
 *
 * The rounds of inspection (S1-22), with their days and groups.
 *
 * Actions: rounds.generate.
 */
#define LH_TYPE_INSPECTION_ROUNDS_PAGE (lh_inspection_rounds_page_get_type ())

G_DECLARE_FINAL_TYPE (LhInspectionRoundsPage, lh_inspection_rounds_page, LH, INSPECTION_ROUNDS_PAGE, LhRecordPage)

G_END_DECLS
