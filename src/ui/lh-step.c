/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-step.h"

#include "lh-page.h"

struct _LhStep
{
  GtkButton  parent_instance;

  char      *title;
  char      *detail;
  gboolean   done;
  gboolean   current;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_DONE,
  PROP_CURRENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhStep, lh_step, GTK_TYPE_BUTTON)

static void
lh_step_update (LhStep *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->current)
    gtk_widget_add_css_class (widget, "current");
  else
    gtk_widget_remove_css_class (widget, "current");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->title != NULL ? self->title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->detail != NULL ? self->detail : "",
                                  -1);
}

static void
lh_step_set_string (LhStep       *self,
                    char        **field,
                    const GValue *value,
                    GParamSpec   *pspec)
{
  if (g_strcmp0 (*field, g_value_get_string (value)) == 0)
    return;

  g_free (*field);
  *field = g_value_dup_string (value);
  lh_step_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
lh_step_set_boolean (LhStep       *self,
                     gboolean     *field,
                     const GValue *value,
                     GParamSpec   *pspec)
{
  if (*field == g_value_get_boolean (value))
    return;

  *field = g_value_get_boolean (value);
  lh_step_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
lh_step_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_STEP);

  G_OBJECT_CLASS (lh_step_parent_class)->dispose (object);
}

static void
lh_step_finalize (GObject *object)
{
  LhStep *self = LH_STEP (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->detail, g_free);

  G_OBJECT_CLASS (lh_step_parent_class)->finalize (object);
}

static void
lh_step_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  LhStep *self = LH_STEP (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_DONE:
      g_value_set_boolean (value, self->done);
      break;
    case PROP_CURRENT:
      g_value_set_boolean (value, self->current);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_step_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  LhStep *self = LH_STEP (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      lh_step_set_string (self, &self->title, value, pspec);
      break;
    case PROP_DETAIL:
      lh_step_set_string (self, &self->detail, value, pspec);
      break;
    case PROP_DONE:
      lh_step_set_boolean (self, &self->done, value, pspec);
      break;
    case PROP_CURRENT:
      lh_step_set_boolean (self, &self->current, value, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_step_class_init (LhStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_step_dispose;
  object_class->finalize = lh_step_finalize;
  object_class->get_property = lh_step_get_property;
  object_class->set_property = lh_step_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, flags);
  properties[PROP_CURRENT] = g_param_spec_boolean ("current", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), LH_UI_TEMPLATE ("lh-step.ui"));
}

static void
lh_step_init (LhStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
