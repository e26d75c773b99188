/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-organization-projects-tab.h"

#include "lh-light-cell.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-progress-cell.h"
#include "lh-project-partner.h"

struct _LhOrganizationProjectsTab
{
  AdwBin     parent_instance;

  LhLedger  *ledger;
  LhRecord  *record;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhOrganizationProjectsTab, lh_organization_projects_tab, ADW_TYPE_BIN)

static void
lh_organization_projects_tab_dispose (GObject *object)
{
  LhOrganizationProjectsTab *self = LH_ORGANIZATION_PROJECTS_TAB (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_ORGANIZATION_PROJECTS_TAB);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_organization_projects_tab_parent_class)->dispose (object);
}

static void
lh_organization_projects_tab_get_property (GObject    *object,
                                           guint       prop_id,
                                           GValue     *value,
                                           GParamSpec *pspec)
{
  LhOrganizationProjectsTab *self = LH_ORGANIZATION_PROJECTS_TAB (object);

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
lh_organization_projects_tab_set_property (GObject      *object,
                                           guint         prop_id,
                                           const GValue *value,
                                           GParamSpec   *pspec)
{
  LhOrganizationProjectsTab *self = LH_ORGANIZATION_PROJECTS_TAB (object);

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
lh_organization_projects_tab_class_init (LhOrganizationProjectsTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_organization_projects_tab_dispose;
  object_class->get_property = lh_organization_projects_tab_get_property;
  object_class->set_property = lh_organization_projects_tab_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_LIGHT_CELL);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_PROGRESS_CELL);
  g_type_ensure (LH_TYPE_PROJECT_PARTNER);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-organization-projects-tab.ui"));
}

static void
lh_organization_projects_tab_init (LhOrganizationProjectsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
