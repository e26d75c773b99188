/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-closing-state.h"

#include "lh-closing-watch.h"

struct _LhClosingState
{
  GObject         parent_instance;

  LhLedger       *ledger;
  LhClosingWatch *watch;
  LhRecord       *closing;
  guint           n_changed;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_CLOSING,
  PROP_CLOSED,
  PROP_N_CHANGED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhClosingState, lh_closing_state, G_TYPE_OBJECT)

static void
lh_closing_state_set (LhClosingState *self,
                      LhRecord       *closing,
                      guint           n_changed)
{
  gboolean was_closed = self->closing != NULL;

  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->closing, closing))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOSING]);
  if (was_closed != (closing != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOSED]);
  if (self->n_changed != n_changed)
    {
      self->n_changed = n_changed;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHANGED]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

static void
lh_closing_state_watch_cb (LhClosingState *self)
{
  lh_closing_state_set (self, lh_closing_watch_get_closing (self->watch), lh_closing_watch_get_n_changed (self->watch));
}

static void
lh_closing_state_unwatch (LhClosingState *self)
{
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
}

static void
lh_closing_state_set_ledger (LhClosingState *self,
                             LhLedger       *ledger)
{
  if (!g_set_object (&self->ledger, ledger))
    return;
  lh_closing_state_unwatch (self);
  if (ledger != NULL)
    {
      self->watch = lh_closing_watch_get_for (ledger);
      g_signal_connect_swapped (self->watch, "notify", G_CALLBACK (lh_closing_state_watch_cb), self);
      lh_closing_state_watch_cb (self);
    }
  else
    lh_closing_state_set (self, NULL, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEDGER]);
}

static void
lh_closing_state_dispose (GObject *object)
{
  LhClosingState *self = LH_CLOSING_STATE (object);

  lh_closing_state_unwatch (self);
  g_clear_object (&self->ledger);
  g_clear_object (&self->closing);

  G_OBJECT_CLASS (lh_closing_state_parent_class)->dispose (object);
}

static void
lh_closing_state_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LhClosingState *self = LH_CLOSING_STATE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_CLOSING:
      g_value_set_object (value, self->closing);
      break;
    case PROP_CLOSED:
      g_value_set_boolean (value, self->closing != NULL);
      break;
    case PROP_N_CHANGED:
      g_value_set_uint (value, self->n_changed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_closing_state_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LhClosingState *self = LH_CLOSING_STATE (object);

  if (prop_id == PROP_LEDGER)
    lh_closing_state_set_ledger (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_closing_state_class_init (LhClosingStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_closing_state_dispose;
  object_class->get_property = lh_closing_state_get_property;
  object_class->set_property = lh_closing_state_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CLOSING] = g_param_spec_object ("closing", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_CLOSED] = g_param_spec_boolean ("closed", NULL, NULL, FALSE, flags);
  properties[PROP_N_CHANGED] = g_param_spec_uint ("n-changed", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_closing_state_init (LhClosingState *self)
{
}
