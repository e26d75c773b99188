/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhTipsView:
 *
 * Work tips and tasks of first-time response of the year, and who acknowledged and handled the one that is open.
 *
 * Actions: tips.mark (state) marks the selected receivers as of the day in the entry; tips.copy-text, tips.copy-open,
 * tips.print, tips.new-response, tips.add-receivers, tips.close, tips.reopen, tips.delete.
 */
#define LH_TYPE_TIPS_VIEW (lh_tips_view_get_type ())

G_DECLARE_FINAL_TYPE (LhTipsView, lh_tips_view, LH, TIPS_VIEW, LhPage)

G_END_DECLS
