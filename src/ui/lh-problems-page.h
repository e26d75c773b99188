/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record-page.h"

G_BEGIN_DECLS

/**
 * LhProblemsPage:
 *
 * The ledger of problems (F11, S0-12, S1-12): who found them, how and until when they are put right, when they were closed,
 * under a line of figures each of which opens the rows it counts.
 *
 * Actions: problem.countdown (#LhProblemCountdown), problem.figure (code),
 * problem.repeated.
 */
#define LH_TYPE_PROBLEMS_PAGE (lh_problems_page_get_type ())

G_DECLARE_FINAL_TYPE (LhProblemsPage, lh_problems_page, LH, PROBLEMS_PAGE, LhRecordPage)

G_END_DECLS
