/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-ledger-bin.h"

typedef struct
{
  LhLedger     *ledger;
  LhRecord     *record;
  GSignalGroup *ledger_signals;
} LhLedgerBinPrivate;

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LhLedgerBin, lh_ledger_bin, ADW_TYPE_BIN)

#define PRIVATE(self) ((LhLedgerBinPrivate *) lh_ledger_bin_get_instance_private (self))

static void
lh_ledger_bin_changed_cb (LhLedgerBin *self)
{
  lh_ledger_bin_refresh (self);
}

static void
lh_ledger_bin_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_ledger_bin_parent_class)->map (widget);

  lh_ledger_bin_refresh (LH_LEDGER_BIN (widget));
}

static void
lh_ledger_bin_dispose (GObject *object)
{
  LhLedgerBinPrivate *priv = PRIVATE (LH_LEDGER_BIN (object));

  g_clear_object (&priv->ledger_signals);
  g_clear_object (&priv->ledger);
  g_clear_object (&priv->record);

  G_OBJECT_CLASS (lh_ledger_bin_parent_class)->dispose (object);
}

static void
lh_ledger_bin_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LhLedgerBinPrivate *priv = PRIVATE (LH_LEDGER_BIN (object));

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, priv->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_ledger_bin_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhLedgerBin *self = LH_LEDGER_BIN (object);
  LhLedgerBinPrivate *priv = PRIVATE (self);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (!g_set_object (&priv->ledger, g_value_get_object (value)))
        return;
      g_signal_group_set_target (priv->ledger_signals, priv->ledger);
      break;
    case PROP_RECORD:
      if (!g_set_object (&priv->record, g_value_get_object (value)))
        return;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
  lh_ledger_bin_refresh (self);
}

static void
lh_ledger_bin_class_init (LhLedgerBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_ledger_bin_dispose;
  object_class->get_property = lh_ledger_bin_get_property;
  object_class->set_property = lh_ledger_bin_set_property;
  GTK_WIDGET_CLASS (klass)->map = lh_ledger_bin_map;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_ledger_bin_init (LhLedgerBin *self)
{
  LhLedgerBinPrivate *priv = PRIVATE (self);

  priv->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (priv->ledger_signals, "changed", G_CALLBACK (lh_ledger_bin_changed_cb), self);
}

/**
 * lh_ledger_bin_get_ledger:
 *
 * Returns: (transfer none) (nullable): the ledger
 */
LhLedger *
lh_ledger_bin_get_ledger (LhLedgerBin *self)
{
  g_return_val_if_fail (LH_IS_LEDGER_BIN (self), NULL);
  return PRIVATE (self)->ledger;
}

/**
 * lh_ledger_bin_get_record:
 *
 * Returns: (transfer none) (nullable): the record
 */
LhRecord *
lh_ledger_bin_get_record (LhLedgerBin *self)
{
  g_return_val_if_fail (LH_IS_LEDGER_BIN (self), NULL);
  return PRIVATE (self)->record;
}

/**
 * lh_ledger_bin_refresh:
 *
 * Shows the record anew, unless nobody sees the widget; then it waits until somebody does.
 */
void
lh_ledger_bin_refresh (LhLedgerBin *self)
{
  g_return_if_fail (LH_IS_LEDGER_BIN (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && PRIVATE (self)->ledger != NULL)
    LH_LEDGER_BIN_GET_CLASS (self)->refresh (self);
}
