/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-date.h"
#include "lh-session.h"

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

GPtrArray *lh_duty_matrix_sql_read_duties        (LhSession  *session,
                                                  gint64      item_id,
                                                  LhDate      from,
                                                  LhDate      until,
                                                  GError    **error);
GPtrArray *lh_duty_matrix_sql_read_records       (LhSession  *session,
                                                  gint64      item_id,
                                                  LhDate      from,
                                                  LhDate      until,
                                                  GError    **error);
GArray    *lh_duty_matrix_sql_count_units        (LhSession  *session,
                                                  LhDate      from,
                                                  LhDate      until,
                                                  LhDate      as_of,
                                                  GError    **error);
GArray    *lh_duty_matrix_sql_count_members      (LhSession  *session,
                                                  LhDate      from,
                                                  LhDate      until,
                                                  LhDate      as_of,
                                                  GError    **error);

G_END_DECLS
