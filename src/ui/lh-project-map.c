/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-map.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-paper.h"
#include "lh-chart-print.h"
#include "lh-page.h"
#include "lh-projects-page.h"
#include "lh-roadmap-charts.h"
#include "lh-roadmap-source.h"
#include "lh-toast.h"

struct _LhProjectMap
{
  AdwBin           parent_instance;

  LhRoadmapSource *source;
  LhRecord        *record;
  GPtrArray       *rows;      /* LhRoadmapRow: what is shown */
  LhChart         *chart;     /* the whole map of them */

  LhGanttView     *view;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_QUERY,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectMap, lh_project_map, ADW_TYPE_BIN)

static void
lh_project_map_show_record (LhProjectMap *self)
{
  gint64 id = self->record != NULL ? lh_record_get_id (self->record) : 0;

  for (guint i = 0; id != 0 && self->rows != NULL && i < self->rows->len; i++)
    {
      LhRoadmapRow *row = g_ptr_array_index (self->rows, i);

      if (lh_record_get_id (LH_RECORD (row->project)) != id)
        continue;
      lh_gantt_view_show_row (self->view, i);
      return;
    }
}

static void
lh_project_map_changed_cb (LhProjectMap *self)
{
  LhLedger *ledger = lh_roadmap_source_get_ledger (self->source);
  LhRoadmap *roadmap = lh_roadmap_source_get_roadmap (self->source);
  gboolean first = self->rows == NULL;

  if (roadmap == NULL || ledger == NULL)
    return;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = lh_roadmap_source_list_rows (self->source);
  g_clear_object (&self->chart);
  if (self->rows->len > 0)
    self->chart = lh_roadmap_create_map (ledger, roadmap, self->rows, lh_ledger_get_catalog (ledger));
  lh_gantt_view_set_chart (self->view, self->chart, lh_roadmap_get_as_of (roadmap));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.print", self->chart != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.print-list", self->chart != NULL);
  if (!lh_roadmap_source_get_pending (self->source))
    gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))),
                                      self->chart != NULL ? "map" : "empty");
  if (first)
    lh_project_map_show_record (self);
}

/* The list has problem and goal of each project, which the map has no room for. */
static LhChart *
lh_project_map_create_list (LhProjectMap *self)
{
  LhLedger *ledger = lh_roadmap_source_get_ledger (self->source);

  return lh_roadmap_create_list (ledger, lh_roadmap_source_get_roadmap (self->source), self->rows,
                                 lh_ledger_get_catalog (ledger));
}

static void
lh_project_map_print_action (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  g_autoptr (GtkPrintOperation) operation = lh_project_map_create_print (LH_PROJECT_MAP (widget),
                                                                         g_str_equal (action, "map.print-list"));

  if (operation != NULL)
    lh_chart_print_run (widget, operation);
}

/* A project opens beside the map; a milestone opens there on its roadmap. */
static void
lh_project_map_activated_cb (LhProjectMap *self,
                             const char   *key)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LH_TYPE_PROJECTS_PAGE);
  g_autoptr (LhRecord) record = NULL;
  gint64 project_id, milestone_id;

  if (page == NULL || !lh_roadmap_parse_key (key, &project_id, &milestone_id))
    return;
  record = lh_roadmap_source_get_record (self->source, project_id);
  if (record == NULL)
    return;

  g_set_object (&self->record, record);
  lh_record_page_set_record (LH_RECORD_PAGE (page), record);
  if (milestone_id != 0)
    lh_projects_page_show_tab (LH_PROJECTS_PAGE (page), "roadmap");
}

static void
lh_project_map_dispose (GObject *object)
{
  LhProjectMap *self = LH_PROJECT_MAP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROJECT_MAP);
  g_clear_object (&self->source);
  g_clear_object (&self->record);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_project_map_parent_class)->dispose (object);
}

static void
lh_project_map_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhProjectMap *self = LH_PROJECT_MAP (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
    case PROP_QUERY:
      g_object_get_property (G_OBJECT (self->source), g_param_spec_get_name (pspec), value);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_map_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LhProjectMap *self = LH_PROJECT_MAP (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
    case PROP_QUERY:
      g_object_set_property (G_OBJECT (self->source), g_param_spec_get_name (pspec), value);
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        lh_project_map_show_record (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_map_class_init (LhProjectMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_map_dispose;
  object_class->get_property = lh_project_map_get_property;
  object_class->set_property = lh_project_map_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, LH_TYPE_QUERY, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_GANTT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-map.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectMap, view);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_map_activated_cb);
  gtk_widget_class_install_action (widget_class, "map.print", NULL, lh_project_map_print_action);
  gtk_widget_class_install_action (widget_class, "map.print-list", NULL, lh_project_map_print_action);
}

static void
lh_project_map_init (LhProjectMap *self)
{
  self->source = lh_roadmap_source_new ();
  g_signal_connect_object (self->source, "failed", G_CALLBACK (lh_toast_error), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.print", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.print-list", FALSE);
  g_signal_connect_object (self->source, "changed", G_CALLBACK (lh_project_map_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * lh_project_map_get_view:
 *
 * Returns: (transfer none): the chart
 */
LhGanttView *
lh_project_map_get_view (LhProjectMap *self)
{
  g_return_val_if_fail (LH_IS_PROJECT_MAP (self), NULL);

  return self->view;
}

/**
 * lh_project_map_create_print:
 * @list: whether it prints the list of the projects, or else the map
 *
 * Returns: (transfer full) (nullable): what "map.print-list" or "map.print" runs; %NULL when the map is empty
 */
GtkPrintOperation *
lh_project_map_create_print (LhProjectMap *self,
                             gboolean      list)
{
  g_autoptr (LhChart) table = NULL;

  g_return_val_if_fail (LH_IS_PROJECT_MAP (self), NULL);

  if (self->chart == NULL)
    return NULL;
  if (!list)
    return lh_chart_print_new (self->chart, 0, _("Map of the year"));
  table = lh_project_map_create_list (self);
  return lh_chart_print_new (table, LH_CHART_PAPER_LIST_ROWS, _("List of projects"));
}
