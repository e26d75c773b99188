/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-projects-page.h"

#include <glib/gi18n-lib.h>

#include "lh-charter-window.h"
#include "lh-codes.h"
#include "lh-lazy-bin.h"
#include "lh-light-cell.h"
#include "lh-new-dialog.h"
#include "lh-progress-cell.h"
#include "lh-project-compare.h"
#include "lh-project-map.h"
#include "lh-project-output.h"
#include "lh-project-pane.h"
#include "lh-project-tree-view.h"
#include "lh-settings.h"

struct _LhProjectsPage
{
  LhRecordPage   parent_instance;

  int            year;

  LhFilterBar   *filter_bar;
  LhProjectPane *pane;
  LhRecordTable *table;
  GtkStack      *views;
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectsPage, lh_projects_page, LH_TYPE_RECORD_PAGE)

/* The quarter in the header is the period of everything on screen: its year is what is listed, until the clerk asks
 * for another one. */
static void
lh_projects_page_quarter_cb (LhProjectsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  int year = ledger != NULL ? lh_ledger_get_quarter (ledger).year : 0;
  g_autofree char *value = NULL;

  if (year == 0 || year == self->year)
    return;

  self->year = year;
  value = g_strdup_printf ("%d", year);
  lh_filter_bar_set_values (self->filter_bar, "year", (const char *[]) { value, NULL });
}

static void
lh_projects_page_count_cb (LhProjectsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhStatistics *statistics = ledger != NULL ? lh_ledger_get_statistics (ledger) : NULL;
  const LhFigure *figure = statistics != NULL ? lh_statistics_get_figure (statistics, "projects") : NULL;

  lh_page_set_count (LH_PAGE (self), figure != NULL && figure->known ? figure->value.value : -1);
}

static void
lh_projects_page_ledger_cb (LhProjectsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  self->year = 0;
  if (ledger == NULL)
    return;

  g_signal_connect_object (ledger, "notify::quarter", G_CALLBACK (lh_projects_page_quarter_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "status-changed", G_CALLBACK (lh_projects_page_count_cb), self, G_CONNECT_SWAPPED);
  lh_projects_page_quarter_cb (self);
  lh_projects_page_count_cb (self);
}

static void
lh_projects_page_created_cb (LhProjectsPage *self,
                             LhRecord       *project)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (project));
  lh_project_pane_show_tab (self->pane, "basics");
  lh_charter_window_present (self, lh_page_get_ledger (LH_PAGE (self)), project);
}

/* A draft of the year on screen. */
static void
lh_projects_page_new_item (LhPage *page)
{
  LhProjectsPage *self = LH_PROJECTS_PAGE (page);
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) project = LH_RECORD (lh_project_new ());

  if (ledger == NULL)
    return;

  lh_record_set_int (project, LH_PROJECT_YEAR, lh_ledger_get_quarter (ledger).year);
  lh_record_set_text (project, LH_PROJECT_STATE, LH_STATE_DRAFT);
  g_signal_connect_object (lh_new_dialog_present (self, ledger, project, _("New Project"), "project-new"), "created",
                           G_CALLBACK (lh_projects_page_created_cb), self, G_CONNECT_SWAPPED);
}

/* Prints the map when that is what is seen. */
static gboolean
lh_projects_page_print_map (LhProjectsPage *self)
{
  GtkWidget *bin = gtk_stack_get_visible_child (self->views);
  GtkWidget *map = ADW_IS_BIN (bin) ? adw_bin_get_child (ADW_BIN (bin)) : NULL;

  return LH_IS_PROJECT_MAP (map) && gtk_widget_activate_action (map, "map.print", NULL);
}

static void
lh_projects_page_print (LhPage *page)
{
  LhRecord *project = lh_record_page_get_record (LH_RECORD_PAGE (page));

  if (lh_projects_page_print_map (LH_PROJECTS_PAGE (page)))
    return;
  if (project != NULL)
    lh_project_output_print (page, lh_page_get_ledger (page), project, LH_PROJECT_CHARTER);
  else
    LH_PAGE_CLASS (lh_projects_page_parent_class)->print (page);
}

/* What an older or newer program remembered may be no view of this one. */
static void
lh_projects_page_set_view (LhProjectsPage *self,
                           const char     *view)
{
  if (view == NULL || gtk_stack_get_child_by_name (self->views, view) == NULL ||
      g_strcmp0 (view, gtk_stack_get_visible_child_name (self->views)) == 0)
    return;

  gtk_stack_set_visible_child_name (self->views, view);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
lh_projects_page_settings_cb (LhProjectsPage *self)
{
  lh_settings_bind (lh_page_get_settings (LH_PAGE (self)), "project-view", self, "view");
}

static void
lh_projects_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_string (value, gtk_stack_get_visible_child_name (LH_PROJECTS_PAGE (object)->views));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_projects_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      lh_projects_page_set_view (LH_PROJECTS_PAGE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_projects_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_PROJECTS_PAGE);

  G_OBJECT_CLASS (lh_projects_page_parent_class)->dispose (object);
}

static void
lh_projects_page_class_init (LhProjectsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_projects_page_dispose;
  object_class->get_property = lh_projects_page_get_property;
  object_class->set_property = lh_projects_page_set_property;
  LH_PAGE_CLASS (klass)->new_item = lh_projects_page_new_item;
  LH_PAGE_CLASS (klass)->print = lh_projects_page_print;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_PROJECT;

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_LAZY_BIN);
  g_type_ensure (LH_TYPE_LIGHT_CELL);
  g_type_ensure (LH_TYPE_PROGRESS_CELL);
  g_type_ensure (LH_TYPE_PROJECT_COMPARE);
  g_type_ensure (LH_TYPE_PROJECT_MAP);
  g_type_ensure (LH_TYPE_PROJECT_PANE);
  g_type_ensure (LH_TYPE_PROJECT_TREE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-projects-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhProjectsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhProjectsPage, table);
  gtk_widget_class_bind_template_child (widget_class, LhProjectsPage, views);
  gtk_widget_class_install_property_action (widget_class, "page.view", "view");
}

static void
lh_projects_page_init (LhProjectsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_projects_page_ledger_cb), NULL);
  g_signal_connect (self, "notify::settings", G_CALLBACK (lh_projects_page_settings_cb), NULL);
}

/**
 * lh_projects_page_show_tab:
 * @name: name of a tab of the pane
 *
 * Shows a side of the selected project.
 */
void
lh_projects_page_show_tab (LhProjectsPage *self,
                           const char     *name)
{
  g_return_if_fail (LH_IS_PROJECTS_PAGE (self));

  lh_project_pane_show_tab (self->pane, name);
}
