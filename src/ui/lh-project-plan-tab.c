/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-plan-tab.h"

#include "lh-chart-area.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-quarter-plan.h"
#include "lh-roadmap-charts.h"
#include "lh-roadmap-source.h"
#include "lh-toast.h"

#define LH_PLAN_CHART_HEIGHT 190

struct _LhProjectPlanTab
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

G_DEFINE_FINAL_TYPE (LhProjectPlanTab, lh_project_plan_tab, ADW_TYPE_BIN)

static int
lh_project_plan_tab_get_height (LhProjectPlanTab *self)
{
  return self->chart != NULL ? LH_PLAN_CHART_HEIGHT : 0;
}

static void
lh_project_plan_tab_changed_cb (LhProjectPlanTab *self)
{
  LhRoadmap *roadmap = lh_roadmap_source_get_roadmap (self->source);
  LhRoadmapRow *row = NULL;

  if (roadmap != NULL && self->record != NULL)
    row = lh_roadmap_find (roadmap, lh_record_get_id (self->record));

  g_clear_object (&self->chart);
  if (row != NULL && row->points->len > 0)
    self->chart = lh_roadmap_create_plan (roadmap, row, lh_ledger_get_catalog (self->ledger));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART_HEIGHT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

/* The plan of the quarter whose column was clicked. */
static void
lh_project_plan_tab_activated_cb (LhProjectPlanTab *self,
                                  const char       *key)
{
  GListModel *list = lh_part_table_get_list (self->table);

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LhRecord) plan = g_list_model_get_item (list, i);
      g_autofree char *quarter = lh_record_serialize (plan, LH_QUARTER_PLAN_QUARTER);

      if (g_strcmp0 (quarter, key) == 0)
        lh_part_table_select (self->table, lh_record_get_id (plan));
    }
}

/* A new line is for the quarter after the last one planned. */
static void
lh_project_plan_tab_prepare_cb (LhProjectPlanTab *self,
                                LhRecord         *part)
{
  GListModel *list = lh_part_table_get_list (self->table);
  LhQuarter quarter = lh_quarter_new (lh_ledger_get_quarter (self->ledger).year, 1);
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  if (n > 0)
    {
      g_autoptr (LhRecord) last = g_list_model_get_item (list, n - 1);
      LhQuarter planned = lh_record_get_quarter (last, LH_QUARTER_PLAN_QUARTER);

      if (lh_quarter_is_set (planned))
        quarter = lh_quarter_next (planned);
    }
  lh_record_set_quarter (part, LH_QUARTER_PLAN_QUARTER, quarter);
}

static gboolean
lh_project_plan_tab_has_chart_cb (LhProjectPlanTab *self,
                                  LhChart          *chart)
{
  return chart != NULL;
}

static void
lh_project_plan_tab_dispose (GObject *object)
{
  LhProjectPlanTab *self = LH_PROJECT_PLAN_TAB (object);

  g_clear_object (&self->source);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROJECT_PLAN_TAB);
  g_clear_object (&self->chart);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lh_project_plan_tab_parent_class)->dispose (object);
}

static void
lh_project_plan_tab_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LhProjectPlanTab *self = LH_PROJECT_PLAN_TAB (object);

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
      g_value_set_int (value, lh_project_plan_tab_get_height (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_project_plan_tab_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LhProjectPlanTab *self = LH_PROJECT_PLAN_TAB (object);

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
lh_project_plan_tab_class_init (LhProjectPlanTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags shown = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_project_plan_tab_dispose;
  object_class->get_property = lh_project_plan_tab_get_property;
  object_class->set_property = lh_project_plan_tab_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, LH_TYPE_CHART, shown);
  properties[PROP_CHART_HEIGHT] = g_param_spec_int ("chart-height", NULL, NULL, 0, G_MAXINT, 0, shown);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_CHART_AREA);
  g_type_ensure (LH_TYPE_QUARTER_PLAN);
  g_type_ensure (LH_TYPE_PART_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-project-plan-tab.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProjectPlanTab, table);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_plan_tab_has_chart_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_plan_tab_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_project_plan_tab_prepare_cb);
}

static void
lh_project_plan_tab_init (LhProjectPlanTab *self)
{
  self->source = lh_roadmap_source_new ();
  g_signal_connect_object (self->source, "failed", G_CALLBACK (lh_toast_error), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->source, "changed", G_CALLBACK (lh_project_plan_tab_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
