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
}

static void
lh_preferences_window_init (LhPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  return self;
}
