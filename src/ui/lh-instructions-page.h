/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhInstructionsPage:
 *
 * Instructions on reports (批示, S1-41): who said what about which report, when, and the tasks they became.
 */
#define LH_TYPE_INSTRUCTIONS_PAGE (lh_instructions_page_get_type ())

G_DECLARE_FINAL_TYPE (LhInstructionsPage, lh_instructions_page, LH, INSTRUCTIONS_PAGE, LhRecordPage)

G_END_DECLS
