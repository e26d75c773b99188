/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-threshold-row.h"

#include <glib/gi18n-lib.h>

#include "lh-page.h"
#include "lh-toast.h"

#define LH_SAVE_DELAY_MS 700

struct _LhThresholdRow
{
  AdwActionRow           parent_instance;

  LhLedger              *ledger;
  const LhThresholdInfo *info;
  guint                  save_source;
  gboolean               loading;

  GtkSpinButton         *spin;
  GtkSwitch             *toggle;
};

G_DEFINE_FINAL_TYPE (LhThresholdRow, lh_threshold_row, ADW_TYPE_ACTION_ROW)

/* The value as the ledger keeps it. */
static char *
lh_threshold_row_serialize (LhThresholdRow *self)
{
  switch (self->info->kind)
    {
    case LH_FIELD_BOOLEAN:
      return g_strdup (gtk_switch_get_active (self->toggle) ? "true" : "false");
    case LH_FIELD_TENTHS:
      return lh_tenths_to_string ((gint64) (gtk_spin_button_get_value (self->spin) * 10 + 0.5));
    default:
      return g_strdup_printf ("%d", gtk_spin_button_get_value_as_int (self->spin));
    }
}

static void
lh_threshold_row_show_value (LhThresholdRow *self,
                             const char     *value)
{
  gint64 tenths = 0;

  if (self->info->kind == LH_FIELD_BOOLEAN)
    gtk_switch_set_active (self->toggle, g_strcmp0 (value, "true") == 0);
  else if (self->info->kind == LH_FIELD_TENTHS && lh_tenths_parse (value, &tenths, NULL))
    gtk_spin_button_set_value (self->spin, (double) tenths / 10);
  else
    gtk_spin_button_set_value (self->spin, g_ascii_strtod (value, NULL));
}

static void
lh_threshold_row_load (LhThresholdRow *self)
{
  self->loading = TRUE;
  lh_threshold_row_show_value (self, lh_ledger_get_setting (self->ledger, self->info->key, self->info->fallback));
  self->loading = FALSE;
}

static gboolean
lh_threshold_row_save_cb (gpointer user_data)
{
  LhThresholdRow *self = user_data;

  self->save_source = 0;
  lh_threshold_row_save (self);
  return G_SOURCE_REMOVE;
}

static void
lh_threshold_row_changed_cb (LhThresholdRow *self)
{
  if (self->loading)
    return;

  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (LH_SAVE_DELAY_MS, lh_threshold_row_save_cb, self);
}

static void
lh_threshold_row_dispose (GObject *object)
{
  LhThresholdRow *self = LH_THRESHOLD_ROW (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_THRESHOLD_ROW);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_threshold_row_parent_class)->dispose (object);
}

static void
lh_threshold_row_class_init (LhThresholdRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_threshold_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-threshold-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhThresholdRow, spin);
  gtk_widget_class_bind_template_child (widget_class, LhThresholdRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, lh_threshold_row_changed_cb);
}

static void
lh_threshold_row_init (LhThresholdRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_threshold_row_new:
 * @ledger: the ledger
 * @info: which number
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
lh_threshold_row_new (LhLedger              *ledger,
                      const LhThresholdInfo *info)
{
  LhThresholdRow *self;
  gboolean is_switch;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (info != NULL, NULL);

  self = g_object_new (LH_TYPE_THRESHOLD_ROW,
                       "title", lh_tr (NULL, info->label),
                       "subtitle", *info->unit != '\0' ? lh_tr (NULL, info->unit) : NULL,
                       NULL);
  self->ledger = g_object_ref (ledger);
  self->info = info;

  is_switch = info->kind == LH_FIELD_BOOLEAN;
  gtk_widget_set_visible (GTK_WIDGET (self->spin), !is_switch);
  gtk_widget_set_visible (GTK_WIDGET (self->toggle), is_switch);
  gtk_spin_button_set_digits (self->spin, info->kind == LH_FIELD_TENTHS ? 1 : 0);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self),
                                         is_switch ? GTK_WIDGET (self->toggle) : GTK_WIDGET (self->spin));
  lh_threshold_row_load (self);
  return GTK_WIDGET (self);
}

/**
 * lh_threshold_row_save:
 * @self: a row
 *
 * Saves the number if it differs from that of the ledger.
 */
void
lh_threshold_row_save (LhThresholdRow *self)
{
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LH_IS_THRESHOLD_ROW (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  value = lh_threshold_row_serialize (self);
  if (g_strcmp0 (value, lh_ledger_get_setting (self->ledger, self->info->key, self->info->fallback)) == 0)
    return;

  if (!lh_ledger_set_setting (self->ledger, self->info->key, value, &error))
    {
      lh_error_dialog (self, _("The rule was not changed"), error);
      lh_threshold_row_load (self);
    }
}

/**
 * lh_threshold_row_reset:
 * @self: a row
 *
 * Returns to the number the program ships with, and saves it.
 */
void
lh_threshold_row_reset (LhThresholdRow *self)
{
  g_return_if_fail (LH_IS_THRESHOLD_ROW (self));

  lh_threshold_row_show_value (self, self->info->fallback);
  lh_threshold_row_save (self);
}
