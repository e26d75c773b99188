/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-parts-tab.h"

#include "lh-activity.h"
#include "lh-brand-carrier.h"
#include "lh-brand-evaluation.h"
#include "lh-brand-line.h"
#include "lh-brand-logo-view.h"
#include "lh-brand-measure.h"
#include "lh-brand-plan.h"
#include "lh-brand-series.h"
#include "lh-brand-summary.h"
#include "lh-case-submission.h"
#include "lh-form.h"
#include "lh-guidance-record.h"
#include "lh-honour.h"
#include "lh-part-mover.h"
#include "lh-part-table.h"
#include "lh-press-item.h"
#include "lh-register-output.h"
#include "lh-result-item.h"
#include "lh-series-value.h"

typedef struct
{
  LhLedger *ledger;
  LhRecord *record;
} LhPartsTabPrivate;

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LhPartsTab, lh_parts_tab, ADW_TYPE_BIN)

/* A template belongs to the kind; it is taken down before the properties it is bound to. */
static void
lh_parts_tab_dispose (GObject *object)
{
  LhPartsTabPrivate *priv = lh_parts_tab_get_instance_private (LH_PARTS_TAB (object));

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  g_clear_object (&priv->ledger);
  g_clear_object (&priv->record);

  G_OBJECT_CLASS (lh_parts_tab_parent_class)->dispose (object);
}

static void
lh_parts_tab_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LhPartsTabPrivate *priv = lh_parts_tab_get_instance_private (LH_PARTS_TAB (object));

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
lh_parts_tab_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LhPartsTabPrivate *priv = lh_parts_tab_get_instance_private (LH_PARTS_TAB (object));
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_LEDGER:
      changed = g_set_object (&priv->ledger, g_value_get_object (value));
      break;
    case PROP_RECORD:
      changed = g_set_object (&priv->record, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
lh_parts_tab_save_texts_action (GtkWidget  *widget,
                                const char *action_name,
                                GVariant   *parameter)
{
  LhPartsTabPrivate *priv = lh_parts_tab_get_instance_private (LH_PARTS_TAB (widget));

  if (priv->ledger != NULL && priv->record != NULL)
    lh_register_output_texts_of (widget, priv->ledger, priv->record);
}

static void
lh_parts_tab_class_init (LhPartsTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_parts_tab_dispose;
  object_class->get_property = lh_parts_tab_get_property;
  object_class->set_property = lh_parts_tab_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "parts.save-texts", NULL, lh_parts_tab_save_texts_action);
}

static void
lh_parts_tab_init (LhPartsTab *self)
{
}

/**
 * lh_parts_tab_class_set_template:
 * @resource: path of the .ui of a kind of tab
 *
 * What the class of a kind has to say; all that may stand in its .ui is known then.
 */
void
lh_parts_tab_class_set_template (LhPartsTabClass *klass,
                                 const char      *resource)
{
  const GType types[] = {
    LH_TYPE_ACTIVITY, LH_TYPE_BRAND_CARRIER, LH_TYPE_BRAND_EVALUATION, LH_TYPE_BRAND_LINE, LH_TYPE_BRAND_LOGO_VIEW,
    LH_TYPE_BRAND_MEASURE, LH_TYPE_BRAND_PLAN, LH_TYPE_BRAND_SERIES, LH_TYPE_BRAND_SUMMARY, LH_TYPE_CASE_SUBMISSION, LH_TYPE_FORM,
    LH_TYPE_GUIDANCE_RECORD, LH_TYPE_HONOUR,
    LH_TYPE_PART_MOVER, LH_TYPE_PART_TABLE, LH_TYPE_PRESS_ITEM, LH_TYPE_RESULT_ITEM, LH_TYPE_SERIES_VALUE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_type_ensure (types[i]);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), resource);
}
