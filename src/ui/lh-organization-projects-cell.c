/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-organization-projects-cell.h"

#include "lh-page.h"

struct _LhOrganizationProjectsCell
{
  AdwBin          parent_instance;

  LhRecord       *record;
  LhLedger       *ledger;

  GtkInscription *text;
};

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhOrganizationProjectsCell, lh_organization_projects_cell, ADW_TYPE_BIN)

static guint
lh_organization_projects_cell_count (LhStatistics *statistics,
                                     gint64        id)
{
  GPtrArray *groups = lh_statistics_get_groups (statistics, LH_GROUPING_ORGANIZATION);

  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);

      if (g_ascii_strtoll (group->key, NULL, 10) == id)
        return group->n_projects;
    }
  return 0;
}

static void
lh_organization_projects_cell_update (LhOrganizationProjectsCell *self)
{
  LhStatistics *statistics = self->ledger != NULL ? lh_ledger_get_statistics (self->ledger) : NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  if (statistics != NULL && self->record != NULL)
    n = lh_organization_projects_cell_count (statistics, lh_record_get_id (self->record));
  text = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
  gtk_inscription_set_text (self->text, text);
}

static void
lh_organization_projects_cell_root (GtkWidget *widget)
{
  LhOrganizationProjectsCell *self = LH_ORGANIZATION_PROJECTS_CELL (widget);
  GtkWidget *page;

  GTK_WIDGET_CLASS (lh_organization_projects_cell_parent_class)->root (widget);

  page = gtk_widget_get_ancestor (widget, LH_TYPE_PAGE);
  if (page != NULL && g_set_object (&self->ledger, lh_page_get_ledger (LH_PAGE (page))) && self->ledger != NULL)
    g_signal_connect_object (self->ledger, "status-changed", G_CALLBACK (lh_organization_projects_cell_update), self,
                             G_CONNECT_SWAPPED);
  lh_organization_projects_cell_update (self);
}

static void
lh_organization_projects_cell_unroot (GtkWidget *widget)
{
  LhOrganizationProjectsCell *self = LH_ORGANIZATION_PROJECTS_CELL (widget);

  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_clear_object (&self->ledger);

  GTK_WIDGET_CLASS (lh_organization_projects_cell_parent_class)->unroot (widget);
}

static void
lh_organization_projects_cell_dispose (GObject *object)
{
  LhOrganizationProjectsCell *self = LH_ORGANIZATION_PROJECTS_CELL (object);

  g_clear_object (&self->record);
  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_ORGANIZATION_PROJECTS_CELL);

  G_OBJECT_CLASS (lh_organization_projects_cell_parent_class)->dispose (object);
}

static void
lh_organization_projects_cell_get_property (GObject    *object,
                                            guint       prop_id,
                                            GValue     *value,
                                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, LH_ORGANIZATION_PROJECTS_CELL (object)->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_organization_projects_cell_set_property (GObject      *object,
                                            guint         prop_id,
                                            const GValue *value,
                                            GParamSpec   *pspec)
{
  LhOrganizationProjectsCell *self = LH_ORGANIZATION_PROJECTS_CELL (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        lh_organization_projects_cell_update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_organization_projects_cell_class_init (LhOrganizationProjectsCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_organization_projects_cell_dispose;
  object_class->get_property = lh_organization_projects_cell_get_property;
  object_class->set_property = lh_organization_projects_cell_set_property;
  widget_class->root = lh_organization_projects_cell_root;
  widget_class->unroot = lh_organization_projects_cell_unroot;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-organization-projects-cell.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhOrganizationProjectsCell, text);
}

static void
lh_organization_projects_cell_init (LhOrganizationProjectsCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
