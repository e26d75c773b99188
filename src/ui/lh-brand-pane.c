/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-pane.h"

#include "lh-attachment-list.h"
#include "lh-brand-activities-tab.h"
#include "lh-brand-carriers-tab.h"
#include "lh-brand-document-button.h"
#include "lh-brand-plan-tab.h"
#include "lh-brand-publicity-tab.h"
#include "lh-brand-results-tab.h"
#include "lh-brand-bar.h"
#include "lh-brand-guide.h"
#include "lh-brand-steps-tab.h"
#include "lh-brand.h"
#include "lh-codes.h"
#include "lh-form.h"
#include "lh-lazy-bin.h"
#include "lh-page.h"
#include "lh-record-history.h"

struct _LhBrandPane
{
  AdwBin       parent_instance;

  LhLedger    *ledger;
  LhRecord    *record;

  GtkNotebook *tabs;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhBrandPane, lh_brand_pane, ADW_TYPE_BIN)

/* The further arguments only say when the text changes. */
static char *
lh_brand_pane_format_subtitle_cb (LhBrandPane *self,
                                    LhRecord      *record,
                                    LhRecord      *organization,
                                    const char    *number,
                                    const char    *state)
{
  const char *name = organization != NULL ? lh_record_get_text (organization, LH_ORGANIZATION_NAME) : "";
  const char *word = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (record == NULL || self->ledger == NULL)
    return g_strdup ("");
  word = lh_code_get_label ("brand-state", lh_brand_get_state (record), NULL);
  if (*name != '\0')
    g_strv_builder_add (builder, name);
  if (number != NULL && *number != '\0')
    g_strv_builder_add (builder, number);
  if (word != NULL)
    g_strv_builder_add (builder, word);
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

static void
lh_brand_pane_dispose (GObject *object)
{
  LhBrandPane *self = LH_BRAND_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRAND_PANE);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_brand_pane_parent_class)->dispose (object);
}

static void
lh_brand_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhBrandPane *self = LH_BRAND_PANE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_brand_pane_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LhBrandPane *self = LH_BRAND_PANE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_brand_pane_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brand-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBrandPane, tabs);
  gtk_widget_class_bind_template_callback (widget_class, lh_brand_pane_format_subtitle_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_brand_pane_show_tab);
}

static void
lh_brand_pane_class_init (LhBrandPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_brand_pane_dispose;
  object_class->get_property = lh_brand_pane_get_property;
  object_class->set_property = lh_brand_pane_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_ATTACHMENT_LIST);
  g_type_ensure (LH_TYPE_BRAND);
  g_type_ensure (LH_TYPE_BRAND_ACTIVITIES_TAB);
  g_type_ensure (LH_TYPE_BRAND_CARRIERS_TAB);
  g_type_ensure (LH_TYPE_BRAND_DOCUMENT_BUTTON);
  g_type_ensure (LH_TYPE_BRAND_PLAN_TAB);
  g_type_ensure (LH_TYPE_BRAND_PUBLICITY_TAB);
  g_type_ensure (LH_TYPE_BRAND_RESULTS_TAB);
  g_type_ensure (LH_TYPE_BRAND_BAR);
  g_type_ensure (LH_TYPE_BRAND_GUIDE);
  g_type_ensure (LH_TYPE_BRAND_STEPS_TAB);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_LAZY_BIN);
  g_type_ensure (LH_TYPE_RECORD_HISTORY);
  lh_brand_pane_bind_template (widget_class);
}

static void
lh_brand_pane_init (LhBrandPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_brand_pane_show_tab:
 * @name: name of a tab, such as "basics" or "steps"; others are passed over
 */
void
lh_brand_pane_show_tab (LhBrandPane *self,
                          const char    *name)
{
  g_return_if_fail (LH_IS_BRAND_PANE (self));

  for (int i = 0; i < gtk_notebook_get_n_pages (self->tabs); i++)
    {
      if (g_strcmp0 (gtk_widget_get_name (gtk_notebook_get_nth_page (self->tabs, i)), name) == 0)
        gtk_notebook_set_current_page (self->tabs, i);
    }
}
