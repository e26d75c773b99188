/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhContestsView:
 *
 * Contests (S4-3): the leading group, and what each organization did, with totals.
 */
#define LH_TYPE_CONTESTS_VIEW (lh_contests_view_get_type ())

G_DECLARE_FINAL_TYPE (LhContestsView, lh_contests_view, LH, CONTESTS_VIEW, LhRecordPage)

G_END_DECLS
