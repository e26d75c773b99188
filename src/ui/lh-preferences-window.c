/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-preferences-window.h"

#include "lh-page.h"
#include "lh-settings.h"

struct _LhPreferencesWindow
{
  AdwPreferencesWindow  parent_instance;

  AdwComboRow          *scheme;
  GtkSwitch            *pane;
  GtkSwitch            *reminder;
  AdwComboRow          *reminder_time;
  GtkStringList        *times;
};

G_DEFINE_FINAL_TYPE (LhPreferencesWindow, lh_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the rows of the .ui. */
static const char *const lh_schemes[] = { "default", "light", "dark" };

static gboolean
lh_preferences_window_get_scheme (GValue   *value,
                                  GVariant *variant,
                                  gpointer  user_data)
{
  const char *scheme = g_variant_get_string (variant, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lh_schemes); i++)
    if (strcmp (scheme, lh_schemes[i]) == 0)
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
lh_preferences_window_set_scheme (const GValue       *value,
                                  const GVariantType *type,
                                  gpointer            user_data)
{
  guint selected = g_value_get_uint (value);

  return selected < G_N_ELEMENTS (lh_schemes) ? g_variant_new_string (lh_schemes[selected]) : NULL;
}

/* Half hours of a working day. */
#define LH_FIRST_HOUR 7
#define LH_LAST_HOUR 18

static void
lh_preferences_window_fill_times (LhPreferencesWindow *self)
{
  for (int minutes = LH_FIRST_HOUR * 60; minutes <= LH_LAST_HOUR * 60; minutes += 30)
    gtk_string_list_take (self->times, g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60));
}

/* A time that is not offered, set by hand, becomes a choice of its own. */
static gboolean
lh_preferences_window_get_time (GValue   *value,
                                GVariant *variant,
                                gpointer  user_data)
{
  LhPreferencesWindow *self = LH_PREFERENCES_WINDOW (user_data);
  const char *time = g_variant_get_string (variant, NULL);
  guint n_times = g_list_model_get_n_items (G_LIST_MODEL (self->times));
  guint i = 0;

  while (i < n_times && strcmp (gtk_string_list_get_string (self->times, i), time) != 0)
    i++;
  if (i == n_times)
    gtk_string_list_append (self->times, time);
  g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
lh_preferences_window_set_time (const GValue       *value,
                                const GVariantType *type,
                                gpointer            user_data)
{
  LhPreferencesWindow *self = LH_PREFERENCES_WINDOW (user_data);
  const char *time = gtk_string_list_get_string (self->times, g_value_get_uint (value));

  return time != NULL ? g_variant_new_string (time) : NULL;
}

/* Without settings, or with an older schema that has no such key, there is nothing to choose. */
static void
lh_preferences_window_bind_reminder (LhPreferencesWindow *self,
                                     GSettings           *settings)
{
  gboolean known = lh_settings_has_key (settings, "reminder-time");

  gtk_widget_set_sensitive (GTK_WIDGET (self->reminder), known);
  if (!known)
    return;
  g_settings_bind (settings, "reminder-enabled", self->reminder, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "reminder-time", self->reminder_time, "selected", G_SETTINGS_BIND_DEFAULT,
                                lh_preferences_window_get_time, lh_preferences_window_set_time, self, NULL);
}

static void
lh_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (lh_preferences_window_parent_class)->dispose (object);
}

static void
lh_preferences_window_class_init (LhPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-preferences-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhPreferencesWindow, scheme);
  gtk_widget_class_bind_template_child (widget_class, LhPreferencesWindow, pane);
  gtk_widget_class_bind_template_child (widget_class, LhPreferencesWindow, reminder);
  gtk_widget_class_bind_template_child (widget_class, LhPreferencesWindow, reminder_time);
  gtk_widget_class_bind_template_child (widget_class, LhPreferencesWindow, times);
}

static void
lh_preferences_window_init (LhPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_preferences_window_fill_times (self);
}

/**
 * lh_preferences_window_new:
 * @parent: (nullable): the window it belongs to
 * @settings: (nullable): the settings of the program; without them nothing can be set
 *
 * Returns: (transfer none): the window, to be presented
 */
LhPreferencesWindow *
lh_preferences_window_new (GtkWindow *parent,
                           GSettings *settings)
{
  LhPreferencesWindow *self = g_object_new (LH_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  gtk_widget_set_sensitive (GTK_WIDGET (self->scheme), settings != NULL);
  if (settings != NULL)
    g_settings_bind_with_mapping (settings, "color-scheme", self->scheme, "selected", G_SETTINGS_BIND_DEFAULT,
                                  lh_preferences_window_get_scheme, lh_preferences_window_set_scheme, NULL, NULL);
  lh_settings_bind (settings, "pane-visible", self->pane, "active");
  lh_preferences_window_bind_reminder (self, settings);
  return self;
}
