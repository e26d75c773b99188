/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-choice-row.h"

#include "lh-page.h"

struct _LhChoiceRow
{
  GtkListBoxRow  parent_instance;

  LhChoice      *choice;
  gboolean       multiple;
};

enum
{
  PROP_0,
  PROP_CHOICE,
  PROP_MULTIPLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhChoiceRow, lh_choice_row, GTK_TYPE_LIST_BOX_ROW)

static void
lh_choice_row_dispose (GObject *object)
{
  LhChoiceRow *self = LH_CHOICE_ROW (object);

  g_clear_object (&self->choice);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHOICE_ROW);

  G_OBJECT_CLASS (lh_choice_row_parent_class)->dispose (object);
}

static void
lh_choice_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LhChoiceRow *self = LH_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_CHOICE:
      g_value_set_object (value, self->choice);
      break;
    case PROP_MULTIPLE:
      g_value_set_boolean (value, self->multiple);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_choice_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhChoiceRow *self = LH_CHOICE_ROW (object);

  switch (prop_id)
    {
    case PROP_CHOICE:
      self->choice = g_value_dup_object (value);
      break;
    case PROP_MULTIPLE:
      self->multiple = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_choice_row_class_init (LhChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_choice_row_dispose;
  object_class->get_property = lh_choice_row_get_property;
  object_class->set_property = lh_choice_row_set_property;

  properties[PROP_CHOICE] = g_param_spec_object ("choice", NULL, NULL, LH_TYPE_CHOICE, flags);
  properties[PROP_MULTIPLE] = g_param_spec_boolean ("multiple", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), LH_UI_TEMPLATE ("lh-choice-row.ui"));
}

static void
lh_choice_row_init (LhChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LhChoice *
lh_choice_row_get_choice (LhChoiceRow *self)
{
  g_return_val_if_fail (LH_IS_CHOICE_ROW (self), NULL);
  return self->choice;
}
