/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-organizations-page.h"

#include <glib/gi18n-lib.h>

#include "lh-new-dialog.h"
#include "lh-organization-overview-tab.h"
#include "lh-organization-projects-cell.h"
#include "lh-organization-projects-tab.h"
#include "lh-organization-statistics.h"
#include "lh-record-pane.h"

struct _LhOrganizationsPage
{
  LhRecordPage   parent_instance;

  GtkLabel      *figures_label;
  LhFilterBar   *filter_bar;
  LhRecordPane  *pane;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhOrganizationsPage, lh_organizations_page, LH_TYPE_RECORD_PAGE)

/* 直属 57 (机关党委 49、党总支 6、支部 2) · 支部 104 · 党员 1950. */
static void
lh_organizations_page_update_figures (LhOrganizationsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhOrganizationStatistics figures;
  g_autofree char *text = NULL;

  if (ledger == NULL)
    return;
  lh_organization_statistics_compute (ledger, lh_ledger_get_as_of (ledger), &figures);
  text = g_strdup_printf (_("<b>%u</b> directly below (%u committees, %u general branches, %u branches) · "
                            "<b>%u</b> branches · <b>%u</b> departments · <b>%d</b> members"),
                          figures.n_direct, figures.n_organ_committees, figures.n_general_branches,
                          figures.n_direct_branches, figures.n_branches, figures.n_departments,
                          (int) figures.n_members);
  gtk_label_set_markup (self->figures_label, text);
}

static void
lh_organizations_page_changed_cb (LhOrganizationsPage *self,
                                  GStrv                entities)
{
  if (g_strv_contains ((const char *const *) entities, "organization"))
    lh_organizations_page_update_figures (self);
}

static void
lh_organizations_page_ledger_cb (LhOrganizationsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (ledger == NULL)
    return;
  g_signal_connect_object (ledger, "changed", G_CALLBACK (lh_organizations_page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "notify::quarter", G_CALLBACK (lh_organizations_page_update_figures), self,
                           G_CONNECT_SWAPPED);
  lh_organizations_page_update_figures (self);
}

static void
lh_organizations_page_created_cb (LhOrganizationsPage *self,
                                  LhRecord            *organization)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (organization));
}

/* Below the selected organization, at the end of the official order. */
static void
lh_organizations_page_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  LhRecord *selected = lh_record_page_get_record (LH_RECORD_PAGE (page));
  g_autoptr (LhRecord) organization = LH_RECORD (lh_organization_new ());

  if (ledger == NULL)
    return;

  lh_record_set_boolean (organization, LH_ORGANIZATION_FILES_PROJECTS, TRUE);
  if (selected != NULL)
    lh_record_set_int (organization, LH_ORGANIZATION_PARENT_ID, lh_record_get_id (selected));
  g_signal_connect_object (lh_new_dialog_present (page, ledger, organization, _("New Organization"),
                                                  "organization-new"),
                           "created", G_CALLBACK (lh_organizations_page_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_organizations_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_ORGANIZATIONS_PAGE);

  G_OBJECT_CLASS (lh_organizations_page_parent_class)->dispose (object);
}

static void
lh_organizations_page_class_init (LhOrganizationsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_organizations_page_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_organizations_page_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_ORGANIZATION;
  LH_RECORD_PAGE_CLASS (klass)->count_total = TRUE;

  g_type_ensure (LH_TYPE_ORGANIZATION_PROJECTS_CELL);
  g_type_ensure (LH_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-organizations-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhOrganizationsPage, figures_label);
  gtk_widget_class_bind_template_child (widget_class, LhOrganizationsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhOrganizationsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhOrganizationsPage, table);
}

static void
lh_organizations_page_init (LhOrganizationsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  lh_record_pane_add_tab (self->pane, "projects", C_("tab", "Projects"), LH_TYPE_ORGANIZATION_PROJECTS_TAB);
  lh_record_pane_add_tab (self->pane, "overview", C_("tab", "Overview"), LH_TYPE_ORGANIZATION_OVERVIEW_TAB);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_organizations_page_ledger_cb), NULL);
}
