/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-secretary-item.h"

#include <glib/gi18n-lib.h>

struct _LhSecretaryItem
{
  GObject            parent_instance;

  LhStatistics      *statistics;    /* owns the secretary */
  const LhSecretary *secretary;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_ORGANIZATION,
  PROP_PROJECTS,
  PROP_LIGHTS,
  PROP_PROGRESS,
  PROP_LETTERS,
  PROP_WARNING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhSecretaryItem, lh_secretary_item, G_TYPE_OBJECT)

/* "●2 ▲1": what there is, the worst first. */
static char *
lh_secretary_item_format_lights (LhSecretaryItem *self)
{
  static const LhLight order[] = { LH_LIGHT_RED, LH_LIGHT_ORANGE, LH_LIGHT_YELLOW, LH_LIGHT_GREEN, LH_LIGHT_BLUE,
                                   LH_LIGHT_GREY };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint n = self->secretary->lights[order[i]];

      if (n > 0)
        g_string_append_printf (text, "%s%s %s%u", text->len > 0 ? "  " : "", lh_light_get_symbol (order[i]),
                                lh_light_get_colour (order[i], NULL), n);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
lh_secretary_item_format_progress (LhSecretaryItem *self)
{
  return self->secretary->actual != LH_UNSET ? lh_percent_format (self->secretary->actual) : g_strdup ("—");
}

static void
lh_secretary_item_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhSecretaryItem *self = LH_SECRETARY_ITEM (object);
  const LhSecretary *secretary = self->secretary;

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, secretary->name);
      break;
    case PROP_ORGANIZATION:
      g_value_set_string (value, secretary->organization_name);
      break;
    case PROP_PROJECTS:
      g_value_take_string (value, g_strdup_printf ("%u", secretary->ids->len));
      break;
    case PROP_LIGHTS:
      g_value_take_string (value, lh_secretary_item_format_lights (self));
      break;
    case PROP_PROGRESS:
      g_value_take_string (value, lh_secretary_item_format_progress (self));
      break;
    case PROP_LETTERS:
      g_value_take_string (value, g_strdup_printf ("%u / %u", secretary->signed_ids->len, secretary->ids->len));
      break;
    case PROP_WARNING:
      g_value_set_string (value, secretary->below_minimum ? _("below the minimum of one") : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_secretary_item_finalize (GObject *object)
{
  g_object_unref (LH_SECRETARY_ITEM (object)->statistics);

  G_OBJECT_CLASS (lh_secretary_item_parent_class)->finalize (object);
}

static void
lh_secretary_item_class_init (LhSecretaryItemClass *klass)
{
  static const char *const names[N_PROPS] = { [PROP_NAME] = "name", [PROP_ORGANIZATION] = "organization",
                                              [PROP_PROJECTS] = "projects", [PROP_LIGHTS] = "lights",
                                              [PROP_PROGRESS] = "progress", [PROP_LETTERS] = "letters",
                                              [PROP_WARNING] = "warning" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lh_secretary_item_get_property;
  object_class->finalize = lh_secretary_item_finalize;
  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_secretary_item_init (LhSecretaryItem *self)
{
}

/**
 * lh_secretary_item_new:
 * @statistics: figures of a quarter
 * @secretary: one of its secretaries
 */
LhSecretaryItem *
lh_secretary_item_new (LhStatistics      *statistics,
                       const LhSecretary *secretary)
{
  LhSecretaryItem *self = g_object_new (LH_TYPE_SECRETARY_ITEM, NULL);

  self->statistics = g_object_ref (statistics);
  self->secretary = secretary;
  return self;
}

const LhSecretary *
lh_secretary_item_get_secretary (LhSecretaryItem *self)
{
  g_return_val_if_fail (LH_IS_SECRETARY_ITEM (self), NULL);
  return self->secretary;
}
