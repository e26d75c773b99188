/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-session.h"

G_BEGIN_DECLS

/**
 * LhReminderDays:
 * @as_of: the day
 * @week_end: the last day of its week
 * @until: the last day looked at
 * @past: whether @as_of lies before today: what was done later was still to be done
 * @quarters: the two quarters whose reports are asked for
 * @reports_due: by when
 *
 * What reminders are asked for.
 */
typedef struct
{
  LhDate    as_of;
  LhDate    week_end;
  LhDate    until;
  gboolean  past;
  LhQuarter quarters[2];
  LhDate    reports_due[2];
} LhReminderDays;

/**
 * LhReminderRow:
 * @source: where it comes from
 * @entity: what opens
 * @id: which one
 * @organization_id: who is to do it; 0 for the work committee
 * @subject: what is to be done
 * @due_on: by when
 *
 * One thing that is to be done.
 */
typedef struct
{
  char   *source;
  char   *entity;
  gint64  id;
  gint64  organization_id;
  char   *subject;
  LhDate  due_on;
} LhReminderRow;

typedef void (*LhReminderCounted) (const char *source,
                                   guint       section,
                                   guint       count,
                                   gpointer    data);

void       lh_reminder_row_free       (LhReminderRow         *row);
gboolean   lh_reminder_sql_count      (LhSession             *session,
                                       const LhReminderDays  *days,
                                       LhReminderCounted      counted,
                                       gpointer               data,
                                       GError               **error);
GPtrArray *lh_reminder_sql_read       (LhSession             *session,
                                       const LhReminderDays  *days,
                                       LhDate                 from,
                                       LhDate                 until,
                                       guint                  limit,
                                       GError               **error);

G_END_DECLS
