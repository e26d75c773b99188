/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-filter-bar.h"

#include "lh-page.h"
#include "lh-text.h"

/* The name of the search text among the fields of the state. */
#define STATE_SEARCH "@search"

struct _LhFilterBar
{
  AdwBin       parent_instance;

  LhLedger    *ledger;
  GPtrArray   *chips;
  GArray      *ids;
  gboolean     active;

  GtkBox      *box;
  GtkBox      *chip_box;
  GtkWidget   *clear_button;
  GtkWidget   *ids_box;
  GtkLabel    *ids_label;
  GtkEditable *search_entry;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_ACTIVE,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];
static GtkBuildableIface *parent_buildable;

static void lh_filter_bar_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LhFilterBar, lh_filter_bar, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, lh_filter_bar_buildable_init))

static gboolean
lh_filter_bar_compute_active (LhFilterBar *self)
{
  if (self->ids != NULL || !lh_text_is_blank (gtk_editable_get_text (self->search_entry)))
    return TRUE;

  for (guint i = 0; i < self->chips->len; i++)
    {
      g_auto (GStrv) values = lh_filter_chip_get_values (g_ptr_array_index (self->chips, i));

      if (values[0] != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
lh_filter_bar_changed (LhFilterBar *self)
{
  gboolean active = lh_filter_bar_compute_active (self);

  gtk_widget_set_visible (self->clear_button, active);
  if (self->active != active)
    {
      self->active = active;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lh_filter_bar_forget_ids (LhFilterBar *self)
{
  g_clear_pointer (&self->ids, g_array_unref);
  gtk_widget_set_visible (self->ids_box, FALSE);
}

static void
lh_filter_bar_clear_ids_cb (LhFilterBar *self)
{
  lh_filter_bar_forget_ids (self);
  lh_filter_bar_changed (self);
}

static void
lh_filter_bar_add_child (GtkBuildable *buildable,
                         GtkBuilder   *builder,
                         GObject      *child,
                         const char   *type)
{
  if (LH_IS_FILTER_CHIP (child))
    lh_filter_bar_add_chip (LH_FILTER_BAR (buildable), LH_FILTER_CHIP (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
lh_filter_bar_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = lh_filter_bar_add_child;
}

static void
lh_filter_bar_dispose (GObject *object)
{
  LhFilterBar *self = LH_FILTER_BAR (object);

  g_ptr_array_set_size (self->chips, 0);
  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_FILTER_BAR);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_filter_bar_parent_class)->dispose (object);
}

static void
lh_filter_bar_finalize (GObject *object)
{
  LhFilterBar *self = LH_FILTER_BAR (object);

  g_ptr_array_unref (self->chips);
  g_clear_pointer (&self->ids, g_array_unref);

  G_OBJECT_CLASS (lh_filter_bar_parent_class)->finalize (object);
}

static void
lh_filter_bar_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LhFilterBar *self = LH_FILTER_BAR (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_filter_bar_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LhFilterBar *self = LH_FILTER_BAR (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_filter_bar_class_init (LhFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_filter_bar_dispose;
  object_class->finalize = lh_filter_bar_finalize;
  object_class->get_property = lh_filter_bar_get_property;
  object_class->set_property = lh_filter_bar_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", LH_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-filter-bar.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhFilterBar, box);
  gtk_widget_class_bind_template_child (widget_class, LhFilterBar, chip_box);
  gtk_widget_class_bind_template_child (widget_class, LhFilterBar, clear_button);
  gtk_widget_class_bind_template_child (widget_class, LhFilterBar, ids_box);
  gtk_widget_class_bind_template_child (widget_class, LhFilterBar, ids_label);
  gtk_widget_class_bind_template_child (widget_class, LhFilterBar, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, lh_filter_bar_changed);
  gtk_widget_class_bind_template_callback (widget_class, lh_filter_bar_clear);
  gtk_widget_class_bind_template_callback (widget_class, lh_filter_bar_clear_ids_cb);
}

static void
lh_filter_bar_init (LhFilterBar *self)
{
  self->chips = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_filter_bar_apply:
 * @query: a query being built
 *
 * Adds what the list is restricted to.
 */
void
lh_filter_bar_apply (LhFilterBar *self,
                     LhQuery     *query)
{
  const char *search;

  g_return_if_fail (LH_IS_FILTER_BAR (self));

  for (guint i = 0; i < self->chips->len; i++)
    lh_filter_chip_apply (g_ptr_array_index (self->chips, i), query);

  search = gtk_editable_get_text (self->search_entry);
  if (!lh_text_is_blank (search))
    lh_query_set_search (query, search);
  if (self->ids != NULL)
    lh_query_set_ids (query, (const gint64 *) self->ids->data, self->ids->len);
}

static void
lh_filter_bar_reset (LhFilterBar *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    lh_filter_chip_set_values (g_ptr_array_index (self->chips, i), NULL);
  gtk_editable_set_text (self->search_entry, "");
  lh_filter_bar_forget_ids (self);
}

/**
 * lh_filter_bar_clear:
 *
 * Shows everything again.
 */
void
lh_filter_bar_clear (LhFilterBar *self)
{
  g_return_if_fail (LH_IS_FILTER_BAR (self));

  lh_filter_bar_reset (self);
  lh_filter_bar_changed (self);
}

gboolean
lh_filter_bar_get_active (LhFilterBar *self)
{
  g_return_val_if_fail (LH_IS_FILTER_BAR (self), FALSE);
  return self->active;
}

/**
 * lh_filter_bar_set_values:
 * @field: of which chip
 * @values: (nullable): what it lets through; %NULL for everything
 */
void
lh_filter_bar_set_values (LhFilterBar       *self,
                          const char        *field,
                          const char *const *values)
{
  g_return_if_fail (LH_IS_FILTER_BAR (self));

  for (guint i = 0; i < self->chips->len; i++)
    {
      LhFilterChip *chip = g_ptr_array_index (self->chips, i);

      if (g_strcmp0 (lh_filter_chip_get_field (chip), field) == 0)
        lh_filter_chip_set_values (chip, values);
    }
  lh_filter_bar_changed (self);
}

/**
 * lh_filter_bar_set_ids:
 * @ids: (nullable) (element-type gint64): only these rows; %NULL for all
 * @title: (nullable): what they are
 *
 * Shows the rows that a number counts, instead of what was chosen before.
 */
void
lh_filter_bar_set_ids (LhFilterBar *self,
                       GArray      *ids,
                       const char  *title)
{
  g_return_if_fail (LH_IS_FILTER_BAR (self));

  lh_filter_bar_reset (self);
  if (ids != NULL)
    {
      self->ids = g_array_ref (ids);
      gtk_label_set_label (self->ids_label, title != NULL ? title : "");
      gtk_widget_set_visible (self->ids_box, TRUE);
    }
  lh_filter_bar_changed (self);
}

void
lh_filter_bar_set_search (LhFilterBar *self,
                          const char  *search)
{
  g_return_if_fail (LH_IS_FILTER_BAR (self));
  gtk_editable_set_text (self->search_entry, search);
}

void
lh_filter_bar_focus_search (LhFilterBar *self)
{
  g_return_if_fail (LH_IS_FILTER_BAR (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * lh_filter_bar_get_state:
 *
 * Returns: (transfer full): what the list is restricted to, by field, to be kept under a name: a dictionary of type
 *   a{sas}. Rows that a number counted are not part of it: they are other rows tomorrow.
 */
GVariant *
lh_filter_bar_get_state (LhFilterBar *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sas}"));
  const char *search;

  g_return_val_if_fail (LH_IS_FILTER_BAR (self), NULL);

  for (guint i = 0; i < self->chips->len; i++)
    {
      LhFilterChip *chip = g_ptr_array_index (self->chips, i);
      g_auto (GStrv) values = lh_filter_chip_get_values (chip);

      if (values[0] != NULL)
        g_variant_builder_add (&builder, "{s^as}", lh_filter_chip_get_field (chip), values);
    }
  search = gtk_editable_get_text (self->search_entry);
  if (!lh_text_is_blank (search))
    {
      const char *const texts[] = { search, NULL };

      g_variant_builder_add (&builder, "{s^as}", STATE_SEARCH, texts);
    }
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/**
 * lh_filter_bar_set_state:
 * @state: from lh_filter_bar_get_state(), perhaps of another version; fields that there are no chips for are passed over
 *
 * Restricts the list to that, and to nothing else.
 */
void
lh_filter_bar_set_state (LhFilterBar *self,
                         GVariant    *state)
{
  g_autofree const char **search = NULL;

  g_return_if_fail (LH_IS_FILTER_BAR (self));
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE ("a{sas}")));

  lh_filter_bar_reset (self);
  for (guint i = 0; i < self->chips->len; i++)
    {
      LhFilterChip *chip = g_ptr_array_index (self->chips, i);
      g_autofree const char **values = NULL;

      if (g_variant_lookup (state, lh_filter_chip_get_field (chip), "^a&s", &values))
        lh_filter_chip_set_values (chip, values);
    }
  if (g_variant_lookup (state, STATE_SEARCH, "^a&s", &search) && search[0] != NULL)
    gtk_editable_set_text (self->search_entry, search[0]);
  lh_filter_bar_changed (self);
}

/**
 * lh_filter_bar_add_chip:
 *
 * Adds a condition behind those that are there.
 */
void
lh_filter_bar_add_chip (LhFilterBar  *self,
                        LhFilterChip *chip)
{
  g_return_if_fail (LH_IS_FILTER_BAR (self));

  g_ptr_array_add (self->chips, chip);
  gtk_box_append (self->chip_box, GTK_WIDGET (chip));
  g_object_bind_property (self, "ledger", chip, "ledger", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (chip, "changed", G_CALLBACK (lh_filter_bar_changed), self, G_CONNECT_SWAPPED);
}

/**
 * lh_filter_bar_append:
 *
 * Puts a widget of the page at the end of the bar.
 */
void
lh_filter_bar_append (LhFilterBar *self,
                      GtkWidget   *widget)
{
  g_return_if_fail (LH_IS_FILTER_BAR (self));
  gtk_box_append (self->box, widget);
}
