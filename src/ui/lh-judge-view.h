/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-judge-load.h"
#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhJudgeView:
 *
 * One chart of what is planned and judged, large: of which project or organization it is, copied, saved, or kept among the
 * charts of the office.
 *
 * Signal: "closed" (the person goes back).
 */
#define LH_TYPE_JUDGE_VIEW (lh_judge_view_get_type ())

G_DECLARE_FINAL_TYPE (LhJudgeView, lh_judge_view, LH, JUDGE_VIEW, LhPage)

void lh_judge_view_show (LhJudgeView *self,
                         LhJudgeKind  kind);

G_END_DECLS
