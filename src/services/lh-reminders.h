/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhReminderSection:
 * @LH_REMINDER_OVERDUE: its day has passed
 * @LH_REMINDER_TODAY: due on the day
 * @LH_REMINDER_WEEK: due later in its week, up to Sunday
 * @LH_REMINDER_QUARTER: due later in its quarter
 *
 * When something is to be done, seen from a day.
 */
typedef enum
{
  LH_REMINDER_OVERDUE,
  LH_REMINDER_TODAY,
  LH_REMINDER_WEEK,
  LH_REMINDER_QUARTER,
  LH_REMINDER_N_SECTIONS
} LhReminderSection;

/**
 * LhReminder:
 * @section: when
 * @source: where it comes from, such as "duty"; see lh_reminder_source_get_label()
 * @entity: of what the record is that tells more
 * @id: which one
 * @organization_id: who is to do it; 0 for the work committee
 * @organization: its name
 * @subject: what is to be done
 * @due_on: by when
 * @days: how many days from the day; below 0 when it is overdue
 *
 * One thing that is to be done.
 */
typedef struct
{
  LhReminderSection  section;
  char              *source;
  char              *entity;
  gint64             id;
  gint64             organization_id;
  char              *organization;
  char              *subject;
  LhDate             due_on;
  int                days;
} LhReminder;

/**
 * LhReminders:
 * @as_of: the day
 * @counts: how many there are in each section, whatever the limit
 * @sources: (element-type utf8 guint): for each section how many there are of each source
 * @rows: (element-type LhReminder): for each section the first of them, the earliest first
 *
 * What is due as of a day, from every source: reports, projects and their milestones, review suggestions, duties, tasks,
 * decisions, problems, tips, warnings, brands, opinions, member items, inspections.
 */
typedef struct
{
  LhDate      as_of;
  guint       counts[LH_REMINDER_N_SECTIONS];
  GHashTable *sources[LH_REMINDER_N_SECTIONS];
  GPtrArray  *rows[LH_REMINDER_N_SECTIONS];
} LhReminders;

LhReminders *lh_reminders_load                (LhLedger             *ledger,
                                               LhDate                as_of,
                                               guint                 limit,
                                               GError              **error);
void         lh_reminders_load_async          (LhLedger             *ledger,
                                               LhDate                as_of,
                                               guint                 limit,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
LhReminders *lh_reminders_load_finish         (LhLedger             *ledger,
                                               GAsyncResult         *result,
                                               GError              **error);
void         lh_reminders_free                (LhReminders          *self);
guint        lh_reminders_get_n_urgent        (const LhReminders    *self);
gboolean     lh_reminders_is_time             (GDateTime            *now,
                                               const char           *time,
                                               const char           *last_day);
char        *lh_reminders_format_notification (const LhReminders    *self,
                                               LhCatalog            *catalog);

const char  *lh_reminder_section_get_code     (LhReminderSection     section);
const char  *lh_reminder_section_get_label    (LhReminderSection     section,
                                               LhCatalog            *catalog);
const char  *lh_reminder_source_get_label     (const char           *source,
                                               LhCatalog            *catalog);
char        *lh_reminder_format_days          (const LhReminder     *self,
                                               LhCatalog            *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhReminders, lh_reminders_free)

G_END_DECLS
