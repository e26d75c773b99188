/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-light-rule-dialog.h"

#include "lh-light-rule.h"
#include "lh-page.h"
#include "lh-threshold-row.h"

struct _LhLightRuleDialog
{
  AdwWindow   parent_instance;

  LhLedger   *ledger;

  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhLightRuleDialog, lh_light_rule_dialog, ADW_TYPE_WINDOW)

static void
lh_light_rule_dialog_foreach_row (LhLightRuleDialog *self,
                                  void (* function) (LhThresholdRow *))
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    function (LH_THRESHOLD_ROW (row));
}

static void
lh_light_rule_dialog_reset_action (GtkWidget  *widget,
                                   const char *action,
                                   GVariant   *parameter)
{
  lh_light_rule_dialog_foreach_row (LH_LIGHT_RULE_DIALOG (widget), lh_threshold_row_reset);
}

static gboolean
lh_light_rule_dialog_close_request (GtkWindow *window)
{
  lh_light_rule_dialog_foreach_row (LH_LIGHT_RULE_DIALOG (window), lh_threshold_row_save);

  return GTK_WINDOW_CLASS (lh_light_rule_dialog_parent_class)->close_request (window);
}

static void
lh_light_rule_dialog_constructed (GObject *object)
{
  LhLightRuleDialog *self = LH_LIGHT_RULE_DIALOG (object);
  const LhThresholdInfo *infos;
  guint n_infos;

  G_OBJECT_CLASS (lh_light_rule_dialog_parent_class)->constructed (object);

  infos = lh_light_thresholds_get_infos (&n_infos);
  for (guint i = 0; i < n_infos; i++)
    gtk_list_box_append (self->list, lh_threshold_row_new (self->ledger, &infos[i]));
}

static void
lh_light_rule_dialog_dispose (GObject *object)
{
  LhLightRuleDialog *self = LH_LIGHT_RULE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_LIGHT_RULE_DIALOG);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_light_rule_dialog_parent_class)->dispose (object);
}

static void
lh_light_rule_dialog_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LhLightRuleDialog *self = LH_LIGHT_RULE_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_light_rule_dialog_class_init (LhLightRuleDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lh_light_rule_dialog_constructed;
  object_class->dispose = lh_light_rule_dialog_dispose;
  object_class->set_property = lh_light_rule_dialog_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = lh_light_rule_dialog_close_request;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-light-rule-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhLightRuleDialog, list);
  gtk_widget_class_install_action (widget_class, "rule.reset", NULL, lh_light_rule_dialog_reset_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_light_rule_dialog_init (LhLightRuleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_light_rule_dialog_new:
 * @parent: the window it belongs to
 * @ledger: a ledger that may be written
 *
 * Returns: (transfer none): the dialog, to be presented
 */
LhLightRuleDialog *
lh_light_rule_dialog_new (GtkWindow *parent,
                          LhLedger  *ledger)
{
  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  return g_object_new (LH_TYPE_LIGHT_RULE_DIALOG,
                       "transient-for", parent,
                       "ledger", ledger,
                       NULL);
}
