/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-lazy-bin.h"
#include "lh-accessible.h"

struct _LhLazyBin
{
  AdwBin     parent_instance;

  GType      child_type;
  LhLedger  *ledger;
  LhRecord  *record;
  LhQuery   *query;
  GSettings *settings;
};

enum
{
  PROP_0,
  PROP_CHILD_TYPE,
  PROP_LEDGER,
  PROP_RECORD,
  PROP_QUERY,
  PROP_SETTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhLazyBin, lh_lazy_bin, ADW_TYPE_BIN)

static void
lh_lazy_bin_bind (LhLazyBin  *self,
                  GtkWidget  *child,
                  GParamSpec *property)
{
  const char *name = g_param_spec_get_name (property);
  GParamSpec *theirs = g_object_class_find_property (G_OBJECT_GET_CLASS (child), name);

  /* a page of records tells its record, and takes none */
  if (theirs != NULL && (theirs->flags & G_PARAM_WRITABLE) != 0)
    g_object_bind_property (self, name, child, name, G_BINDING_SYNC_CREATE);
}

static void
lh_lazy_bin_map (GtkWidget *widget)
{
  lh_lazy_bin_get_widget (LH_LAZY_BIN (widget));

  GTK_WIDGET_CLASS (lh_lazy_bin_parent_class)->map (widget);
}

static void
lh_lazy_bin_dispose (GObject *object)
{
  LhLazyBin *self = LH_LAZY_BIN (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);
  g_clear_object (&self->query);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lh_lazy_bin_parent_class)->dispose (object);
}

static void
lh_lazy_bin_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  LhLazyBin *self = LH_LAZY_BIN (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_lazy_bin_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  LhLazyBin *self = LH_LAZY_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD_TYPE:
      self->child_type = g_value_get_gtype (value);
      break;
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_QUERY:
      if (g_set_object (&self->query, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SETTINGS:
      if (g_set_object (&self->settings, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_lazy_bin_class_init (LhLazyBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_lazy_bin_dispose;
  object_class->get_property = lh_lazy_bin_get_property;
  object_class->set_property = lh_lazy_bin_set_property;
  GTK_WIDGET_CLASS (klass)->map = lh_lazy_bin_map;

  properties[PROP_CHILD_TYPE] = g_param_spec_gtype ("child-type", NULL, NULL, GTK_TYPE_WIDGET,
                                                    G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, LH_TYPE_QUERY, flags);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lh_lazy_bin_init (LhLazyBin *self)
{
}

/**
 * lh_lazy_bin_get_widget:
 *
 * Returns: (transfer none): the widget it stands for, built now if nobody saw it before
 */
GtkWidget *
lh_lazy_bin_get_widget (LhLazyBin *self)
{
  GtkWidget *child;

  g_return_val_if_fail (LH_IS_LAZY_BIN (self), NULL);

  child = adw_bin_get_child (ADW_BIN (self));
  if (child != NULL)
    return child;
  child = g_object_new (self->child_type, NULL);
  lh_lazy_bin_bind (self, child, properties[PROP_LEDGER]);
  lh_lazy_bin_bind (self, child, properties[PROP_SETTINGS]);
  lh_lazy_bin_bind (self, child, properties[PROP_QUERY]);
  lh_lazy_bin_bind (self, child, properties[PROP_RECORD]);
  lh_accessible_name_menu_buttons (child);
  adw_bin_set_child (ADW_BIN (self), child);
  return child;
}
