/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-daily-reminder.h"

#include <glib/gi18n-lib.h>

#include "lh-reminders.h"
#include "lh-settings.h"
#include "lh-weak.h"
#include "lh-window.h"

/* How often the clock is looked at. */
#define LH_DAILY_REMINDER_SECONDS 60

struct _LhDailyReminder
{
  GObject         parent_instance;

  GtkApplication *application;     /* owns this */
  GSettings      *settings;
  guint           timeout_id;
};

G_DEFINE_FINAL_TYPE (LhDailyReminder, lh_daily_reminder, G_TYPE_OBJECT)

static LhLedger *
lh_daily_reminder_find_ledger (LhDailyReminder *self)
{
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    {
      if (LH_IS_WINDOW (l->data) && lh_window_get_ledger (l->data) != NULL)
        return lh_window_get_ledger (l->data);
    }
  return NULL;
}

/* Looked at once a day, also when there was nothing to tell. */
static void
lh_daily_reminder_loaded_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhDailyReminder) self = lh_weak_take (user_data);
  g_autoptr (LhReminders) reminders = lh_reminders_load_finish (LH_LEDGER (source), result, NULL);
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *body = NULL;
  g_autofree char *today = NULL;

  if (self == NULL || self->settings == NULL || reminders == NULL)
    return;
  today = lh_date_to_iso (reminders->as_of);
  lh_settings_set_string (self->settings, "reminder-last-day", today);
  if (lh_reminders_get_n_urgent (reminders) == 0)
    return;
  notification = g_notification_new (_("Linghang: to be done"));
  body = lh_reminders_format_notification (reminders, NULL);
  g_notification_set_body (notification, body);
  g_application_send_notification (G_APPLICATION (self->application), "reminders", notification);
}

static void
lh_daily_reminder_service_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhDailyReminder) self = lh_weak_take (user_data);
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  LhLedger *ledger = self != NULL && self->settings != NULL ? lh_daily_reminder_find_ledger (self) : NULL;

  if (reply != NULL && ledger != NULL)
    lh_reminders_load_async (ledger, lh_date_today (), 1, NULL, lh_daily_reminder_loaded_cb, lh_weak_new (self));
}

/* A desktop without notifications is no reason for a warning: GApplication would print one. */
static void
lh_daily_reminder_look_for_service (LhDailyReminder *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self->application));

  if (bus != NULL)
    g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                            "StartServiceByName", g_variant_new ("(su)", "org.freedesktop.Notifications", 0),
                            G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                            lh_daily_reminder_service_cb, lh_weak_new (self));
}

static gboolean
lh_daily_reminder_tick_cb (gpointer data)
{
  LhDailyReminder *self = data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = lh_settings_get_string (self->settings, "reminder-time");
  g_autofree char *last = lh_settings_get_string (self->settings, "reminder-last-day");

  if (lh_reminders_is_time (now, time, last) && g_settings_get_boolean (self->settings, "reminder-enabled") &&
      lh_daily_reminder_find_ledger (self) != NULL)
    lh_daily_reminder_look_for_service (self);
  return G_SOURCE_CONTINUE;
}

static void
lh_daily_reminder_dispose (GObject *object)
{
  LhDailyReminder *self = LH_DAILY_REMINDER (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lh_daily_reminder_parent_class)->dispose (object);
}

static void
lh_daily_reminder_class_init (LhDailyReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lh_daily_reminder_dispose;
}

static void
lh_daily_reminder_init (LhDailyReminder *self)
{
}

/**
 * lh_daily_reminder_new:
 * @application: where it is told; outlives the reminder
 * @settings: the settings of the program
 *
 * Returns: (transfer full): a reminder that looks at the clock from now on
 */
LhDailyReminder *
lh_daily_reminder_new (GtkApplication *application,
                       GSettings      *settings)
{
  LhDailyReminder *self = g_object_new (LH_TYPE_DAILY_REMINDER, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  self->timeout_id = g_timeout_add_seconds (LH_DAILY_REMINDER_SECONDS, lh_daily_reminder_tick_cb, self);
  return self;
}
