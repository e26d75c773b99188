/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-four-lines.h"

#include "lh-figure-button.h"
#include "lh-page.h"

struct _LhFourLines
{
  AdwBin    parent_instance;

  LhLedger *ledger;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhFourLines, lh_four_lines, ADW_TYPE_BIN)

static void
lh_four_lines_dispose (GObject *object)
{
  LhFourLines *self = LH_FOUR_LINES (object);

  g_clear_object (&self->ledger);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FOUR_LINES);

  G_OBJECT_CLASS (lh_four_lines_parent_class)->dispose (object);
}

static void
lh_four_lines_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, LH_FOUR_LINES (object)->ledger);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_four_lines_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id != PROP_LEDGER)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_object (&LH_FOUR_LINES (object)->ledger, g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
lh_four_lines_class_init (LhFourLinesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lh_four_lines_dispose;
  object_class->get_property = lh_four_lines_get_property;
  object_class->set_property = lh_four_lines_set_property;
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_FIGURE_BUTTON);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), LH_UI_TEMPLATE ("lh-four-lines.ui"));
}

static void
lh_four_lines_init (LhFourLines *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
