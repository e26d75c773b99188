/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LhDutyCount:
 * @id: the organization, or the committee member
 * @n_duties: how many duties
 * @required: how often in all; exempt duties require nothing, here and below
 * @done: how often of these it was done; what exceeds the requirement of a duty does not count for another one
 * @due: how often by the day
 * @due_done: how often of these it was done
 * @overdue: how often it is missing of what was due before the day
 * @exempt: how often the exempt duties would have required
 *
 * What the duties of one organization or committee member add up to. It counts times, not duties, as #LhDutyTotals does.
 */
typedef struct
{
  gint64 id;
  guint  n_duties;
  guint  required;
  guint  done;
  guint  due;
  guint  due_done;
  guint  overdue;
  guint  exempt;
} LhDutyCount;

/**
 * LhDutyBearing:
 * @organization_id: an organization
 * @item_id: a line that it has duties of
 * @member_id: who of its committee has them; 0 for nobody yet
 */
typedef struct
{
  gint64 organization_id;
  gint64 item_id;
  gint64 member_id;
} LhDutyBearing;

G_END_DECLS
