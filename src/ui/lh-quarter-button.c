/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-button.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"

/* What a clerk could mean; a spin button wants limits. */
#define LH_FIRST_YEAR 2000
#define LH_LAST_YEAR 2099

struct _LhQuarterButton
{
  AdwBin         parent_instance;

  LhLedger      *ledger;
  GSignalGroup  *ledger_signals;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_YEAR,
  PROP_NUMBER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhQuarterButton, lh_quarter_button, ADW_TYPE_BIN)

static LhQuarter
lh_quarter_button_get_quarter (LhQuarterButton *self)
{
  LhQuarter none = { 0 };

  return self->ledger != NULL ? lh_ledger_get_quarter (self->ledger) : none;
}

static char *
lh_quarter_button_format (LhQuarterButton *self,
                          LhQuarter       *quarter)
{
  if (quarter == NULL || !lh_quarter_is_set (*quarter))
    return g_strdup (_("No quarter"));

  return lh_quarter_format (*quarter, LH_QUARTER_LONG, NULL);
}

static char *
lh_quarter_button_format_as_of (LhQuarterButton *self,
                                LhQuarter       *quarter)
{
  g_autofree char *day = NULL;

  if (self->ledger == NULL || quarter == NULL || !lh_quarter_is_set (*quarter))
    return g_strdup ("");

  day = lh_date_format (lh_ledger_get_as_of (self->ledger), LH_DATE_LONG, NULL);
  return g_strdup_printf (_("Figures as of %s"), day);
}

static void
lh_quarter_button_set (LhQuarterButton *self,
                       int              year,
                       int              number)
{
  LhQuarter quarter = lh_quarter_new (year, number);

  if (self->ledger != NULL && !lh_quarter_equal (quarter, lh_ledger_get_quarter (self->ledger)))
    lh_ledger_set_quarter (self->ledger, quarter);
}

static void
lh_quarter_button_quarter_cb (LhQuarterButton *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEAR]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NUMBER]);
}

static void
lh_quarter_button_set_ledger (LhQuarterButton *self,
                              LhLedger        *ledger)
{
  if (!g_set_object (&self->ledger, ledger))
    return;

  g_signal_group_set_target (self->ledger_signals, ledger);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEDGER]);
  lh_quarter_button_quarter_cb (self);
}

static void
lh_quarter_button_dispose (GObject *object)
{
  LhQuarterButton *self = LH_QUARTER_BUTTON (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_QUARTER_BUTTON);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_quarter_button_parent_class)->dispose (object);
}

static void
lh_quarter_button_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhQuarterButton *self = LH_QUARTER_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_YEAR:
      g_value_set_int (value, MAX (LH_FIRST_YEAR, lh_quarter_button_get_quarter (self).year));
      break;
    case PROP_NUMBER:
      g_value_set_int (value, lh_quarter_button_get_quarter (self).number);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_quarter_button_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhQuarterButton *self = LH_QUARTER_BUTTON (object);
  LhQuarter quarter = lh_quarter_button_get_quarter (self);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_quarter_button_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_YEAR:
      if (lh_quarter_is_set (quarter))
        lh_quarter_button_set (self, g_value_get_int (value), quarter.number);
      break;
    case PROP_NUMBER:
      if (lh_quarter_is_set (quarter) && g_value_get_int (value) > 0)
        lh_quarter_button_set (self, quarter.year, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_quarter_button_class_init (LhQuarterButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_quarter_button_dispose;
  object_class->get_property = lh_quarter_button_get_property;
  object_class->set_property = lh_quarter_button_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, LH_FIRST_YEAR, LH_LAST_YEAR, LH_FIRST_YEAR, flags);
  properties[PROP_NUMBER] = g_param_spec_int ("number", NULL, NULL, 0, 4, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-quarter-button.ui"));
  gtk_widget_class_bind_template_callback (widget_class, lh_quarter_button_format);
  gtk_widget_class_bind_template_callback (widget_class, lh_quarter_button_format_as_of);
  gtk_widget_class_install_property_action (widget_class, "quarter.number", "number");
}

static void
lh_quarter_button_init (LhQuarterButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter",
                                  G_CALLBACK (lh_quarter_button_quarter_cb), self);
}
