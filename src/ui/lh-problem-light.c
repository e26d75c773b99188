/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-light.h"

#include "lh-page.h"

struct _LhProblemLight
{
  AdwBin          parent_instance;

  LhLedger       *ledger;
  LhRecord       *record;
  gboolean        detailed;

  GtkInscription *text;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  PROP_DETAILED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProblemLight, lh_problem_light, ADW_TYPE_BIN)

/* The ledger of the page it stands on, where nobody gave it one. */
static LhLedger *
lh_problem_light_get_ledger (LhProblemLight *self)
{
  GtkWidget *page = self->ledger == NULL ? gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_PAGE) : NULL;

  return page != NULL ? lh_page_get_ledger (LH_PAGE (page)) : self->ledger;
}

static void
lh_problem_light_set_class (LhProblemLight *self,
                            LhLight         light)
{
  for (int i = 0; i < LH_N_LIGHTS; i++)
    {
      g_autofree char *name = g_strconcat ("light-", lh_light_get_code (i), NULL);

      if ((LhLight) i == light)
        gtk_widget_add_css_class (GTK_WIDGET (self), name);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), name);
    }
}

static void
lh_problem_light_update (LhProblemLight *self)
{
  LhLedger *ledger = lh_problem_light_get_ledger (self);
  g_auto (LhProblemStatus) status = { .light = LH_N_LIGHTS };
  g_autofree char *text = NULL;

  if (self->record != NULL && ledger != NULL && lh_record_get_loaded (self->record))
    {
      lh_ledger_judge_problem (ledger, self->record, &status);
      text = g_strdup_printf ("%s %s%s%s", lh_light_get_symbol (status.light), lh_light_get_colour (status.light, NULL),
                              self->detailed ? " · " : "", self->detailed ? status.reason : "");
    }
  gtk_inscription_set_text (self->text, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), status.reason);
  lh_problem_light_set_class (self, status.light);
}

static void
lh_problem_light_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_problem_light_parent_class)->map (widget);
  lh_problem_light_update (LH_PROBLEM_LIGHT (widget));
}

static void
lh_problem_light_set_record (LhProblemLight *self,
                             LhRecord       *record)
{
  if (self->record == record)
    return;
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect_object (record, "notify", G_CALLBACK (lh_problem_light_update), self, G_CONNECT_SWAPPED);
  lh_problem_light_update (self);
}

static void
lh_problem_light_dispose (GObject *object)
{
  LhProblemLight *self = LH_PROBLEM_LIGHT (object);

  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_clear_object (&self->record);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_problem_light_parent_class)->dispose (object);
}

static void
lh_problem_light_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LhProblemLight *self = LH_PROBLEM_LIGHT (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_DETAILED:
      g_value_set_boolean (value, self->detailed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_problem_light_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LhProblemLight *self = LH_PROBLEM_LIGHT (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        lh_problem_light_update (self);
      break;
    case PROP_RECORD:
      lh_problem_light_set_record (self, g_value_get_object (value));
      break;
    case PROP_DETAILED:
      self->detailed = g_value_get_boolean (value);
      lh_problem_light_update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_problem_light_class_init (LhProblemLightClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_problem_light_dispose;
  object_class->get_property = lh_problem_light_get_property;
  object_class->set_property = lh_problem_light_set_property;
  GTK_WIDGET_CLASS (klass)->map = lh_problem_light_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_DETAILED] = g_param_spec_boolean ("detailed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_problem_light_init (LhProblemLight *self)
{
  self->text = GTK_INSCRIPTION (gtk_inscription_new (NULL));
  gtk_inscription_set_text_overflow (self->text, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->text));
}
