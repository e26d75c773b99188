/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-closing-state.h"

#include "lh-quarter-changes.h"
#include "lh-quarter-closing.h"
#include "lh-weak.h"

struct _LhClosingState
{
  GObject       parent_instance;

  LhLedger     *ledger;
  GSignalGroup *signals;
  LhRecord     *closing;
  guint         n_changed;
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
lh_closing_state_changes_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhClosingState) self = lh_weak_take (user_data);
  g_autoptr (LhQuarterChanges) changes = lh_quarter_changes_load_finish (LH_LEDGER (source), result, NULL);

  if (self != NULL && changes != NULL && self->closing != NULL &&
      lh_record_get_id (self->closing) == lh_record_get_id (changes->closing))
    lh_closing_state_set (self, self->closing, changes->changes->len);
}

static void
lh_closing_state_closings_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhClosingState) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) closings = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  g_autoptr (LhRecord) closing = closings != NULL ? lh_quarter_closing_pick (closings) : NULL;

  if (self == NULL || self->ledger != LH_LEDGER (source))
    return;
  /* the answer to an older question: another one is under way */
  if (closing != NULL && !lh_quarter_equal (lh_record_get_quarter (closing, LH_QUARTER_CLOSE_QUARTER),
                                            lh_ledger_get_quarter (self->ledger)))
    return;
  lh_closing_state_set (self, closing, closing != NULL && closing == self->closing ? self->n_changed : 0);
  if (closing != NULL)
    lh_quarter_changes_load_async (self->ledger, closing, lh_closing_state_changes_cb, lh_weak_new (self));
}

static void
lh_closing_state_update (LhClosingState *self)
{
  g_autoptr (LhQuery) query = NULL;

  if (self->ledger == NULL)
    {
      lh_closing_state_set (self, NULL, 0);
      return;
    }
  query = lh_quarter_closing_create_query (lh_ledger_get_quarter (self->ledger));
  lh_ledger_query_async (self->ledger, query, NULL, lh_closing_state_closings_cb, lh_weak_new (self));
}

static void
lh_closing_state_status_changed_cb (LhClosingState *self)
{
  lh_closing_state_update (self);
}

/* A closing itself changes no figure, so the lights stay as they are. */
static void
lh_closing_state_changed_cb (LhClosingState *self,
                             GStrv           entities)
{
  if (entities == NULL || *entities == NULL || g_strv_contains ((const char *const *) entities, "quarter-close"))
    lh_closing_state_update (self);
}

static void
lh_closing_state_dispose (GObject *object)
{
  LhClosingState *self = LH_CLOSING_STATE (object);

  g_clear_object (&self->signals);
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

  if (prop_id != PROP_LEDGER)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (!g_set_object (&self->ledger, g_value_get_object (value)))
    return;
  g_signal_group_set_target (self->signals, self->ledger);
  lh_closing_state_update (self);
  g_object_notify_by_pspec (object, pspec);
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
  self->signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->signals, "status-changed", G_CALLBACK (lh_closing_state_status_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::quarter", G_CALLBACK (lh_closing_state_status_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (lh_closing_state_changed_cb), self);
}
