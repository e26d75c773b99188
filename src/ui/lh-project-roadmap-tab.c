/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-roadmap-tab.h"

#include "lh-chart-area.h"
#include "lh-milestone.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-roadmap-charts.h"
#include "lh-roadmap-source.h"
#include "lh-toast.h"

/* Height of the chart: a row for the project and each milestone, between the time axis and the legend. */
#define LH_ROADMAP_ROW_HEIGHT 30
#define LH_ROADMAP_FRAME_HEIGHT 132

struct _LhProjectRoadmapTab
{
  AdwBin           parent_instance;

  LhLedger        *ledger;
  LhRecord        *record;
  LhRoadmapSource *source;
  LhChart         *chart;

  LhPartTable     *table;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  PROP_CHART,
  PROP_CHART_HEIGHT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProjectRoadmapTab, lh_project_roadmap_tab, ADW_TYPE_BIN)

static int
lh_project_roadmap_tab_get_height (LhProjectRoadmapTab *self)
{
  guint n = self->chart != NULL ? lh_chart_get_n_categories (self->chart) : 0;

  return n > 0 ? LH_ROADMAP_FRAME_HEIGHT + LH_ROADMAP_ROW_HEIGHT * (int) n : 0;
}

/* A project without milestones has no route yet: the table below says what to do. */
static void
lh_project_roadmap_tab_changed_cb (LhProjectRoadmapTab *self)
{
  LhRoadmap *roadmap = lh_roadmap_source_get_roadmap (self->source);
  LhRoadmapRow *row = NULL;

  if (roadmap != NULL && self->record != NULL)
    row = lh_roadmap_find (roadmap, lh_record_get_id (self->record));

  g_clear_object (&self->chart);
  if (row != NULL && row->steps->len > 0)
    self->chart = lh_roadmap_create_route (self->ledger, roadmap, row, lh_ledger_get_catalog (self->ledger));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART_HEIGHT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

static void
lh_project_roadmap_tab_activated_cb (LhProjectRoadmapTab *self,
                                     const char          *key)
{
  gint64 project_id, milestone_id;

  if (lh_roadmap_parse_key (key, &project_id, &milestone_id) && milestone_id != 0)
    lh_part_table_select (self->table, milestone_id);
}

/* What a new milestone cannot do without, and the person need not say. */
static void
lh_project_roadmap_tab_prepare_cb (LhProjectRoadmapTab *self,
                                   LhRecord            *part)
{
  GListModel *list = lh_part_table_get_list (self->table);

  lh_record_set_text (part, LH_MILESTONE_STATE, "not-started");
  lh_record_set_int (part, LH_MILESTONE_POSITION, list != NULL ? g_list_model_get_n_items (list) + 1 : 1);
}

static gboolean
lh_project_roadmap_tab_has_chart_cb (LhProjectRoadmapTab *self,
                                     LhChart             *chart)
{
  return chart != NULL;
}

/* The completion of the tasks, by weight. */
static char *
lh_project_roadmap_tab_get_finding_cb (LhProjectRoadmapTab *self,
                                       LhChart             *chart)
{
  return g_strdup (chart != NULL ? lh_chart_get_subtitle (chart) : NULL);
}

static void
lh_project_roadmap_tab_dispose (GObject *object)
{
  LhProjectRoadmapTab *self = LH_PROJECT_ROADMAP_TAB (object);

  g_clear_object (&self->source);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROJECT_ROADMAP_TAB);
  g_clear_object (&self->chart);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_project_roadmap_tab_parent_class)->dispose (object);
}

static void
lh_project_roadmap_tab_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LhProjectRoadmapTab *self = LH_PROJECT_ROADMAP_TAB (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_CHART_HEIGHT:
      g_value_set_int (value, lh_project_roadmap_tab_get_height (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_roadmap_tab_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LhProjectRoadmapTab *self = LH_PROJECT_ROADMAP_TAB (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      if (!g_set_object (&self->ledger, g_value_get_object (value)))
        return;
      g_object_set (self->source, "ledger", self->ledger, NULL);
      break;
    case PROP_RECORD:
      if (!g_set_object (&self->record, g_value_get_object (value)))
        return;
      g_object_set (self->source, "project", self->record, NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
lh_project_roadmap_tab_class_init (LhProjectRoadmapTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags shown = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_roadmap_tab_dispose;
  object_class->get_property = lh_project_roadmap_tab_get_property;
  object_class->set_property = lh_project_roadmap_tab_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, LH_TYPE_CHART, shown);
  properties[PROP_CHART_HEIGHT] = g_param_spec_int ("chart-height", NULL, NULL, 0, G_MAXINT, 0, shown);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_CHART_AREA);
  g_type_ensure (LH_TYPE_MILESTONE);
  g_type_ensure (LH_TYPE_PART_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-roadmap-tab.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectRoadmapTab, table);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_roadmap_tab_has_chart_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_roadmap_tab_get_finding_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_roadmap_tab_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_roadmap_tab_prepare_cb);
}

static void
lh_project_roadmap_tab_init (LhProjectRoadmapTab *self)
{
  self->source = lh_roadmap_source_new ();
  g_signal_connect_object (self->source, "failed", G_CALLBACK (lh_toast_error), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->source, "changed", G_CALLBACK (lh_project_roadmap_tab_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
