/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LhDailyReminder:
 *
 * Tells once a day, at a time of the settings or when the program is started later, how much is overdue and due today;
 * nothing when nothing is. It lives as long as the application.
 */
#define LH_TYPE_DAILY_REMINDER (lh_daily_reminder_get_type ())

G_DECLARE_FINAL_TYPE (LhDailyReminder, lh_daily_reminder, LH, DAILY_REMINDER, GObject)

LhDailyReminder *lh_daily_reminder_new (GtkApplication *application,
                                        GSettings      *settings);

G_END_DECLS
