/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-notice.h"

struct _LhNotice
{
  GObject  parent_instance;

  LhLight  light;
  char    *title;
  char    *detail;
  GArray  *ids;
};

enum
{
  PROP_0,
  PROP_SYMBOL,
  PROP_CLASSES,
  PROP_TITLE,
  PROP_DETAIL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhNotice, lh_notice, G_TYPE_OBJECT)

static GStrv
lh_notice_get_classes (LhNotice *self)
{
  const char *const classes[] = { "lh-light", lh_light_get_code (self->light), NULL };

  return g_strdupv ((char **) classes);
}

static void
lh_notice_finalize (GObject *object)
{
  LhNotice *self = LH_NOTICE (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->ids, g_array_unref);

  G_OBJECT_CLASS (lh_notice_parent_class)->finalize (object);
}

static void
lh_notice_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LhNotice *self = LH_NOTICE (object);

  switch (prop_id)
    {
    case PROP_SYMBOL:
      g_value_set_string (value, lh_light_get_symbol (self->light));
      break;
    case PROP_CLASSES:
      g_value_take_boxed (value, lh_notice_get_classes (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_notice_class_init (LhNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = lh_notice_finalize;
  object_class->get_property = lh_notice_get_property;

  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, flags);
  properties[PROP_CLASSES] = g_param_spec_boxed ("classes", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_notice_init (LhNotice *self)
{
}

/**
 * lh_notice_new:
 * @light: its symbol and colour
 * @title: what it is about
 * @detail: what is the matter
 * @ids: (element-type gint64): the projects it is about
 *
 * Returns: (transfer full): a notice
 */
LhNotice *
lh_notice_new (LhLight     light,
               const char *title,
               const char *detail,
               GArray     *ids)
{
  LhNotice *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  self = g_object_new (LH_TYPE_NOTICE, NULL);
  self->light = light;
  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  self->ids = g_array_ref (ids);
  return self;
}

/**
 * lh_notice_get_title:
 * @self: a notice
 *
 * Returns: what it is about
 */
const char *
lh_notice_get_title (LhNotice *self)
{
  g_return_val_if_fail (LH_IS_NOTICE (self), NULL);

  return self->title;
}

/**
 * lh_notice_get_ids:
 * @self: a notice
 *
 * Returns: (transfer none) (element-type gint64): the projects it is about
 */
GArray *
lh_notice_get_ids (LhNotice *self)
{
  g_return_val_if_fail (LH_IS_NOTICE (self), NULL);

  return self->ids;
}
