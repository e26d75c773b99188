/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-inspection-tab.h"

#include "lh-findings-dialog.h"
#include "lh-inspection.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-problem.h"
#include "lh-project.h"

struct _LhProjectInspectionTab
{
  LhLedgerBin  parent_instance;

  LhPartTable *inspections;
};

G_DEFINE_FINAL_TYPE (LhProjectInspectionTab, lh_project_inspection_tab, LH_TYPE_LEDGER_BIN)

static LhRecord *
lh_project_inspection_tab_get_inspection (LhProjectInspectionTab *self)
{
  g_autoptr (LhRecord) inspection = NULL;

  g_object_get (self->inspections, "record", &inspection, NULL);
  return inspection;   /* the table holds it */
}

static void
lh_project_inspection_tab_selected_cb (LhProjectInspectionTab *self)
{
  LhRecord *inspection = lh_project_inspection_tab_get_inspection (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspection-tab.problems", inspection != NULL);
}

/* The tables follow the record by themselves. */
static void
lh_project_inspection_tab_refresh (LhLedgerBin *bin)
{
  lh_project_inspection_tab_selected_cb (LH_PROJECT_INSPECTION_TAB (bin));
}

static void
lh_project_inspection_tab_prepare_cb (LhProjectInspectionTab *self,
                                      LhRecord               *problem)
{
  LhRecord *project = lh_ledger_bin_get_record (LH_LEDGER_BIN (self));

  lh_record_set_text (problem, LH_PROBLEM_STATE, "not-started");
  lh_record_set_text (problem, LH_PROBLEM_SOURCE, "self-check");
  lh_record_set_text (problem, LH_PROBLEM_CATEGORY, "project-delivery");
  lh_record_set_date (problem, LH_PROBLEM_FOUND_ON, lh_date_today ());
  if (project != NULL)
    lh_record_set_int (problem, LH_PROBLEM_ORGANIZATION_ID, lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID));
}

static void
lh_project_inspection_tab_make_problems (GtkWidget  *widget,
                                         const char *action,
                                         GVariant   *parameter)
{
  LhProjectInspectionTab *self = LH_PROJECT_INSPECTION_TAB (widget);
  LhRecord *inspection = lh_project_inspection_tab_get_inspection (self);
  LhRecord *project = lh_ledger_bin_get_record (LH_LEDGER_BIN (self));

  if (inspection != NULL && project != NULL)
    lh_findings_dialog_present (self, lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self)), inspection, project);
}

static void
lh_project_inspection_tab_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_PROJECT_INSPECTION_TAB);

  G_OBJECT_CLASS (lh_project_inspection_tab_parent_class)->dispose (object);
}

static void
lh_project_inspection_tab_class_init (LhProjectInspectionTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_project_inspection_tab_dispose;
  LH_LEDGER_BIN_CLASS (klass)->refresh = lh_project_inspection_tab_refresh;

  g_type_ensure (LH_TYPE_INSPECTION);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-inspection-tab.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectInspectionTab, inspections);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_inspection_tab_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_inspection_tab_selected_cb);
  gtk_widget_class_install_action (widget_class, "inspection-tab.problems", NULL,
                                   lh_project_inspection_tab_make_problems);
}

static void
lh_project_inspection_tab_init (LhProjectInspectionTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
