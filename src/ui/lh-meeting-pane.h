/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger-bin.h"

G_BEGIN_DECLS

/**
 * LhMeetingPane:
 *
 * One meeting: its record, its decisions with the tasks they became, its files, its history.
 *
 * Actions: meeting.tasks makes tasks of the decisions that are none yet, meeting.open-task shows the task of the selected
 * decision.
 */
#define LH_TYPE_MEETING_PANE (lh_meeting_pane_get_type ())

G_DECLARE_FINAL_TYPE (LhMeetingPane, lh_meeting_pane, LH, MEETING_PANE, LhLedgerBin)

G_END_DECLS
