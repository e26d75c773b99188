/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhMeetingsView:
 *
 * Meetings with their topics, minutes and decisions (S1-2, S2-1).
 */
#define LH_TYPE_MEETINGS_VIEW (lh_meetings_view_get_type ())

G_DECLARE_FINAL_TYPE (LhMeetingsView, lh_meetings_view, LH, MEETINGS_VIEW, LhRecordPage)

G_END_DECLS
