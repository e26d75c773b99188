/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-charts-page.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-rows.h"
#include "lh-chart-area.h"

/* A row of a ranking or a heat map needs this much height to be read, and the title and source around them. */
#define LH_CHARTS_ROW_HEIGHT 24
#define LH_CHARTS_FRAME_HEIGHT 140
#define LH_CHARTS_MIN_HEIGHT 360

struct _LhChartsPage
{
  LhPage        parent_instance;

  GSignalGroup *ledger_signals;
  LhChart      *chart;

  GtkDropDown  *kind;
  GtkDropDown  *grouping;
  GtkWidget    *view;
};

enum
{
  PROP_0,
  PROP_CHART,
  PROP_GROUPED,
  PROP_CHART_HEIGHT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhChartsPage, lh_charts_page, LH_TYPE_PAGE)

typedef struct
{
  LhGrouping  grouping;
  const char *label;
} LhChartsGrouping;

static const LhChartsGrouping lh_charts_groupings[] = {
  { LH_GROUPING_ORGANIZATION, N_("By organization") },
  { LH_GROUPING_SECTOR, N_("By sector") },
  { LH_GROUPING_CATEGORY, N_("By category") },
  { LH_GROUPING_TYPE, N_("By type") },
  { LH_GROUPING_TOPIC, N_("By topic dimension") },
};

static LhQuarterChartKind
lh_charts_page_get_kind (LhChartsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  return selected < LH_N_QUARTER_CHARTS ? selected : LH_QUARTER_CHART_LIGHTS;
}

static LhGrouping
lh_charts_page_get_grouping (LhChartsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->grouping);

  return lh_charts_groupings[selected < G_N_ELEMENTS (lh_charts_groupings) ? selected : 0].grouping;
}

static gboolean
lh_charts_page_is_grouped (LhChartsPage *self)
{
  LhQuarterChartKind kind;

  /* The template asks while it is being built. */
  if (self->kind == NULL)
    return FALSE;

  kind = lh_charts_page_get_kind (self);
  return kind == LH_QUARTER_CHART_RANKING || kind == LH_QUARTER_CHART_HEAT_MAP;
}

static int
lh_charts_page_get_chart_height (LhChartsPage *self)
{
  if (self->chart == NULL || !lh_charts_page_is_grouped (self))
    return LH_CHARTS_MIN_HEIGHT;

  return MAX (LH_CHARTS_MIN_HEIGHT,
              LH_CHARTS_FRAME_HEIGHT + LH_CHARTS_ROW_HEIGHT * (int) lh_chart_get_n_categories (self->chart));
}

static void
lh_charts_page_update (LhChartsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhStatistics *statistics = ledger != NULL ? lh_ledger_get_statistics (ledger) : NULL;
  LhQuarterChartOptions options = { .grouping = lh_charts_page_get_grouping (self) };

  g_clear_object (&self->chart);
  if (statistics != NULL)
    self->chart = lh_quarter_chart_new (ledger, statistics, lh_charts_page_get_kind (self), &options,
                                        lh_ledger_get_catalog (ledger));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUPED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART_HEIGHT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

static void
lh_charts_page_choice_cb (LhChartsPage *self)
{
  /* Not while the template is being built. */
  if (self->ledger_signals != NULL)
    lh_charts_page_update (self);
}

static void
lh_charts_page_status_changed_cb (LhChartsPage *self)
{
  lh_charts_page_update (self);
}

static void
lh_charts_page_ledger_cb (LhChartsPage *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_charts_page_update (self);
}

static void
lh_charts_page_mark_cb (LhChartsPage *self,
                        const char   *key)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  if (lh_ledger_get_statistics (ledger) != NULL)
    lh_chart_show_rows (self, ledger, lh_ledger_get_statistics (ledger), lh_charts_page_get_kind (self),
                        lh_charts_page_get_grouping (self), key);
}

/* The buttons stand beside the view, so the actions of the view do not reach them. */
static void
lh_charts_page_forward_action (GtkWidget  *widget,
                               const char *action,
                               GVariant   *parameter)
{
  const char *name = g_str_equal (action, "charts.copy") ? "chart.copy" : "chart.save";

  gtk_widget_activate_action_variant (LH_CHARTS_PAGE (widget)->view, name, parameter);
}

static void
lh_charts_page_fill_choices (LhChartsPage *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) groupings = gtk_string_list_new (NULL);

  for (guint i = 0; i < LH_N_QUARTER_CHARTS; i++)
    gtk_string_list_append (kinds, lh_quarter_chart_kind_get_label (i, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (lh_charts_groupings); i++)
    gtk_string_list_append (groupings, lh_tr (NULL, lh_charts_groupings[i].label));

  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_drop_down_set_model (self->grouping, G_LIST_MODEL (groupings));
  gtk_drop_down_set_selected (self->kind, LH_QUARTER_CHART_RANKING);
}

static void
lh_charts_page_dispose (GObject *object)
{
  LhChartsPage *self = LH_CHARTS_PAGE (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHARTS_PAGE);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (lh_charts_page_parent_class)->dispose (object);
}

static void
lh_charts_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LhChartsPage *self = LH_CHARTS_PAGE (object);

  switch (prop_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_GROUPED:
      g_value_set_boolean (value, lh_charts_page_is_grouped (self));
      break;
    case PROP_CHART_HEIGHT:
      g_value_set_int (value, lh_charts_page_get_chart_height (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_charts_page_class_init (LhChartsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_charts_page_dispose;
  object_class->get_property = lh_charts_page_get_property;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, LH_TYPE_CHART, flags);
  properties[PROP_GROUPED] = g_param_spec_boolean ("grouped", NULL, NULL, FALSE, flags);
  properties[PROP_CHART_HEIGHT] = g_param_spec_int ("chart-height", NULL, NULL, 0, G_MAXINT,
                                                    LH_CHARTS_MIN_HEIGHT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_CHART_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-charts-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhChartsPage, kind);
  gtk_widget_class_bind_template_child (widget_class, LhChartsPage, grouping);
  gtk_widget_class_bind_template_child (widget_class, LhChartsPage, view);
  gtk_widget_class_install_action (widget_class, "charts.copy", NULL, lh_charts_page_forward_action);
  gtk_widget_class_install_action (widget_class, "charts.save", "s", lh_charts_page_forward_action);
  gtk_widget_class_bind_template_callback (widget_class, lh_charts_page_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_charts_page_mark_cb);
}

static void
lh_charts_page_init (LhChartsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_charts_page_fill_choices (self);

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "status-changed",
                                  G_CALLBACK (lh_charts_page_status_changed_cb), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_charts_page_ledger_cb), NULL);
}
