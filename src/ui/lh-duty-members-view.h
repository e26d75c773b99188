/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-page.h"

G_BEGIN_DECLS

/**
 * LhDutyMembersView:
 *
 * Who answers for what (委员分工, S1-9): the committee members with their share of the work and their workload in the
 * quarter; lines of lists go to a member, one or several at once.
 *
 * Actions: members.assign, members.take-back, members.export.
 */
#define LH_TYPE_DUTY_MEMBERS_VIEW (lh_duty_members_view_get_type ())

G_DECLARE_FINAL_TYPE (LhDutyMembersView, lh_duty_members_view, LH, DUTY_MEMBERS_VIEW, LhPage)

G_END_DECLS
