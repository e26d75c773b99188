/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-closing-watch.h"

#include "lh-quarter-changes.h"
#include "lh-quarter-closing.h"
#include "lh-weak.h"

/* So long after the last change the figures are compared again. */
#define LH_CLOSING_REST_MS 250

struct _LhClosingWatch
{
  GObject       parent_instance;

  LhLedger     *ledger;     /* weak: it owns the watch */
  GSignalGroup *signals;
  LhRecord     *closing;
  guint         n_changed;
  guint         source;
  gboolean      reading;
  gboolean      outdated;   /* what is being read is not the last word */
};

enum
{
  PROP_0,
  PROP_CLOSING,
  PROP_N_CHANGED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhClosingWatch, lh_closing_watch, G_TYPE_OBJECT)

static void
lh_closing_watch_set (LhClosingWatch *self,
                      LhRecord       *closing,
                      guint           n_changed)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->closing, closing))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLOSING]);
  if (self->n_changed != n_changed)
    {
      self->n_changed = n_changed;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHANGED]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

static void lh_closing_watch_compare (LhClosingWatch *self);

static void
lh_closing_watch_changes_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhClosingWatch) self = lh_weak_take (user_data);
  g_autoptr (LhQuarterChanges) changes = lh_quarter_changes_load_finish (LH_LEDGER (source), result, NULL);

  if (self == NULL)
    return;
  self->reading = FALSE;
  if (changes != NULL && self->closing != NULL &&
      lh_record_get_id (self->closing) == lh_record_get_id (changes->closing))
    lh_closing_watch_set (self, self->closing, changes->changes->len);
  if (self->outdated)
    lh_closing_watch_compare (self);
}

static gboolean
lh_closing_watch_rest_cb (gpointer data)
{
  LhClosingWatch *self = data;

  self->source = 0;
  if (self->ledger == NULL || self->closing == NULL)
    return G_SOURCE_REMOVE;
  self->outdated = self->reading;
  if (!self->reading)
    {
      self->reading = TRUE;
      lh_quarter_changes_load_async (self->ledger, self->closing, lh_closing_watch_changes_cb, lh_weak_new (self));
    }
  return G_SOURCE_REMOVE;
}

static void
lh_closing_watch_compare (LhClosingWatch *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (LH_CLOSING_REST_MS, lh_closing_watch_rest_cb, self);
}

static void
lh_closing_watch_closings_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhClosingWatch) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) closings = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  g_autoptr (LhRecord) closing = closings != NULL ? lh_quarter_closing_pick (closings) : NULL;

  if (self == NULL || self->ledger == NULL)
    return;
  /* the answer to an older question: another one is under way */
  if (closing != NULL && !lh_quarter_equal (lh_record_get_quarter (closing, LH_QUARTER_CLOSE_QUARTER),
                                            lh_ledger_get_quarter (self->ledger)))
    return;
  lh_closing_watch_set (self, closing, closing != NULL && closing == self->closing ? self->n_changed : 0);
  if (closing != NULL)
    lh_closing_watch_compare (self);
}

static void
lh_closing_watch_update (LhClosingWatch *self)
{
  g_autoptr (LhQuery) query = lh_quarter_closing_create_query (lh_ledger_get_quarter (self->ledger));

  lh_ledger_query_async (self->ledger, query, NULL, lh_closing_watch_closings_cb, lh_weak_new (self));
}

/* A closing itself changes no figure, so the lights stay as they are. */
static void
lh_closing_watch_changed_cb (LhClosingWatch *self,
                             GStrv           entities)
{
  if (entities == NULL || *entities == NULL || g_strv_contains ((const char *const *) entities, "quarter-close"))
    lh_closing_watch_update (self);
}

static void
lh_closing_watch_dispose (GObject *object)
{
  LhClosingWatch *self = LH_CLOSING_WATCH (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_weak_pointer (&self->ledger);
  g_clear_object (&self->closing);

  G_OBJECT_CLASS (lh_closing_watch_parent_class)->dispose (object);
}

static void
lh_closing_watch_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LhClosingWatch *self = LH_CLOSING_WATCH (object);

  switch (prop_id)
    {
    case PROP_CLOSING:
      g_value_set_object (value, self->closing);
      break;
    case PROP_N_CHANGED:
      g_value_set_uint (value, self->n_changed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_closing_watch_class_init (LhClosingWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_closing_watch_dispose;
  object_class->get_property = lh_closing_watch_get_property;

  properties[PROP_CLOSING] = g_param_spec_object ("closing", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_N_CHANGED] = g_param_spec_uint ("n-changed", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_closing_watch_init (LhClosingWatch *self)
{
  self->signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->signals, "status-changed", G_CALLBACK (lh_closing_watch_update), self);
  g_signal_group_connect_swapped (self->signals, "notify::quarter", G_CALLBACK (lh_closing_watch_update), self);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (lh_closing_watch_changed_cb), self);
}

/**
 * lh_closing_watch_get_for:
 *
 * Returns: (transfer full): the watch of @ledger, which all who ask for it share
 */
LhClosingWatch *
lh_closing_watch_get_for (LhLedger *ledger)
{
  LhClosingWatch *self = g_object_get_data (G_OBJECT (ledger), "lh-closing-watch");

  if (self != NULL)
    return g_object_ref (self);
  self = g_object_new (LH_TYPE_CLOSING_WATCH, NULL);
  g_set_weak_pointer (&self->ledger, ledger);
  g_object_set_data_full (G_OBJECT (ledger), "lh-closing-watch", g_object_ref (self), g_object_unref);
  g_signal_group_set_target (self->signals, ledger);
  lh_closing_watch_update (self);
  return self;
}

/**
 * lh_closing_watch_get_closing:
 *
 * Returns: (transfer none) (nullable): the closing that holds
 */
LhRecord *
lh_closing_watch_get_closing (LhClosingWatch *self)
{
  g_return_val_if_fail (LH_IS_CLOSING_WATCH (self), NULL);
  return self->closing;
}

/**
 * lh_closing_watch_get_n_changed:
 *
 * Returns: how many figures differ since
 */
guint
lh_closing_watch_get_n_changed (LhClosingWatch *self)
{
  g_return_val_if_fail (LH_IS_CLOSING_WATCH (self), 0);
  return self->n_changed;
}
