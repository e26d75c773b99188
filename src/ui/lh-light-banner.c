/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-light-banner.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-light-cell.h"
#include "lh-light-explanation.h"
#include "lh-light-override.h"
#include "lh-new-dialog.h"
#include "lh-page.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhLightBanner
{
  AdwBin    parent_instance;

  LhLedger *ledger;
  LhRecord *project;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_PROJECT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhLightBanner, lh_light_banner, ADW_TYPE_BIN)

static char *
lh_light_banner_format_light_cb (LhLightBanner   *self,
                                 LhProjectStatus *status)
{
  g_autofree char *light = NULL;
  g_autofree char *reason = NULL;

  if (status == NULL)
    return g_strdup ("");
  light = lh_light_format (lh_project_status_get_values (status)->light);
  reason = lh_project_status_format_reason (status, NULL);
  if (g_str_has_suffix (light, reason))   /* grey: the light says it already */
    return g_markup_printf_escaped ("<b>%s</b>", light);
  return g_markup_printf_escaped ("<b>%s</b>  %s", light, reason);
}

static char *
lh_light_banner_format_figures_cb (LhLightBanner   *self,
                                   LhProjectStatus *status)
{
  const LhProjectStatusValues *values;
  g_autofree char *planned = NULL;
  g_autofree char *actual = NULL;

  if (status == NULL)
    return g_strdup ("");
  values = lh_project_status_get_values (status);
  planned = values->planned != LH_UNSET ? lh_percent_format (values->planned) : g_strdup ("—");
  actual = values->actual != LH_UNSET ? lh_percent_format (values->actual) : g_strdup ("—");
  if (values->actual == LH_UNSET)
    return g_strdup_printf (_("Planned %s, actual %s"), planned, actual);
  return g_strdup_printf (_("Planned %s, actual %s (%s)"), planned, actual, lh_project_status_get_basis (status, NULL));
}

static char *
lh_light_banner_explain_cb (LhLightBanner   *self,
                            LhProjectStatus *status)
{
  if (status == NULL || self->ledger == NULL)
    return g_strdup ("");
  return lh_light_explanation_format (self->ledger, status);
}

static GStrv
lh_light_banner_get_classes_cb (LhLightBanner   *self,
                                LhProjectStatus *status)
{
  g_autofree char *light = NULL;

  if (status == NULL)
    return g_strdupv ((char *[]) { "banner", NULL });
  light = g_strconcat ("light-", lh_light_get_code (lh_project_status_get_values (status)->light), NULL);
  return g_strdupv ((char *[]) { "banner", light, NULL });
}

static gboolean
lh_light_banner_is_manual_cb (LhLightBanner   *self,
                              LhProjectStatus *status)
{
  return status != NULL && lh_project_status_get_values (status)->manual_reason != NULL;
}

static gboolean
lh_light_banner_has_status_cb (LhLightBanner   *self,
                               LhProjectStatus *status)
{
  return status != NULL;
}

static void
lh_light_banner_override_action (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter)
{
  LhLightBanner *self = LH_LIGHT_BANNER (widget);
  g_autoptr (LhRecord) record = LH_RECORD (lh_light_override_new ());
  LhProjectStatus *status;

  if (self->project == NULL)
    return;
  status = lh_project_get_status (LH_PROJECT (self->project));
  lh_record_set_int (record, LH_LIGHT_OVERRIDE_PROJECT_ID, lh_record_get_id (self->project));
  lh_record_set_quarter (record, LH_LIGHT_OVERRIDE_QUARTER, lh_ledger_get_quarter (self->ledger));
  lh_record_set_date (record, LH_LIGHT_OVERRIDE_DECIDED_ON, lh_date_today ());
  if (status != NULL)
    lh_record_set_text (record, LH_LIGHT_OVERRIDE_LIGHT,
                        lh_light_get_code (lh_project_status_get_values (status)->light));
  lh_new_dialog_present (self, self->ledger, record, _("Set the Light by Hand"), "light-override");
}

static void
lh_light_banner_override_cleared_cb (GObject      *source,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr (LhLightBanner) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, _("The light follows the rule again"));
}

/* Decisions on other quarters stay: their lights were reported. */
static GPtrArray *
lh_light_banner_list_holding (LhLightBanner *self,
                              GPtrArray     *overrides)
{
  LhProjectStatus *status = self->project != NULL ? lh_project_get_status (LH_PROJECT (self->project)) : NULL;
  GPtrArray *holding = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; status != NULL && i < overrides->len; i++)
    {
      const LhProjectStatusValues *values = lh_project_status_get_values (status);
      LhRecord *decision = g_ptr_array_index (overrides, i);

      if (lh_light_override_holds (decision, values->quarter, values->as_of))
        g_ptr_array_add (holding, g_object_ref (decision));
    }
  return holding;
}

static void
lh_light_banner_overrides_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhLightBanner) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) overrides = lh_ledger_query_finish (LH_LEDGER (source), result, &error);
  g_autoptr (GPtrArray) holding = NULL;

  if (self == NULL)
    return;
  if (overrides == NULL)
    {
      lh_toast_error (self, error);
      return;
    }

  holding = lh_light_banner_list_holding (self, overrides);
  if (holding->len > 0)
    lh_change_delete_async (self->ledger, holding, lh_light_banner_override_cleared_cb, lh_weak_new (self));
}

static void
lh_light_banner_clear_override_action (GtkWidget  *widget,
                                       const char *action_name,
                                       GVariant   *parameter)
{
  LhLightBanner *self = LH_LIGHT_BANNER (widget);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_LIGHT_OVERRIDE);

  if (self->project == NULL)
    return;
  lh_query_where_id (query, LH_LIGHT_OVERRIDE_PROJECT_ID, lh_record_get_id (self->project));
  lh_ledger_query_async (self->ledger, query, NULL, lh_light_banner_overrides_cb, lh_weak_new (self));
}

static void
lh_light_banner_dispose (GObject *object)
{
  LhLightBanner *self = LH_LIGHT_BANNER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_LIGHT_BANNER);
  g_clear_object (&self->ledger);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (lh_light_banner_parent_class)->dispose (object);
}

static void
lh_light_banner_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LhLightBanner *self = LH_LIGHT_BANNER (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_light_banner_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LhLightBanner *self = LH_LIGHT_BANNER (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (g_set_object (&self->ledger, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_PROJECT:
      if (g_set_object (&self->project, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_light_banner_class_init (LhLightBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_light_banner_dispose;
  object_class->get_property = lh_light_banner_get_property;
  object_class->set_property = lh_light_banner_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-light-banner.ui"));
  gtk_widget_class_bind_template_callback (widget_class, lh_light_banner_explain_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_light_banner_format_figures_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_light_banner_format_light_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_light_banner_get_classes_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_light_banner_has_status_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_light_banner_is_manual_cb);
  gtk_widget_class_install_action (widget_class, "banner.override", NULL, lh_light_banner_override_action);
  gtk_widget_class_install_action (widget_class, "banner.clear-override", NULL,
                                   lh_light_banner_clear_override_action);
}

static void
lh_light_banner_init (LhLightBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
