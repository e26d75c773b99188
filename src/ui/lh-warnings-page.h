/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhWarningsPage:
 *
 * Reminders and warnings (提醒、蓝、黄、红, form F18): issued, received, handled; one that is missed is followed by the next
 * level, and the letters of one matter are its history.
 *
 * Actions: warnings.escalate, warnings.print.
 */
#define LH_TYPE_WARNINGS_PAGE (lh_warnings_page_get_type ())

G_DECLARE_FINAL_TYPE (LhWarningsPage, lh_warnings_page, LH, WARNINGS_PAGE, LhRecordPage)

G_END_DECLS
