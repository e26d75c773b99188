/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-risk-grid.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-area.h"
#include "lh-judge-charts.h"
#include "lh-page.h"
#include "lh-risk.h"
#include "lh-weak.h"

struct _LhRiskGrid
{
  AdwBin        parent_instance;

  LhLedger     *ledger;
  GSignalGroup *ledger_signals;
  GPtrArray    *risks;      /* NULL while they were not read */

  LhChartArea  *area;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

enum
{
  LINE_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhRiskGrid, lh_risk_grid, ADW_TYPE_BIN)

static void
lh_risk_grid_loaded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (LhRiskGrid) self = lh_weak_take (user_data);
  LhLedger *ledger = LH_LEDGER (source);
  g_autoptr (GPtrArray) risks = lh_ledger_query_finish (ledger, result, NULL);
  g_autoptr (LhChart) chart = NULL;

  if (self == NULL || self->area == NULL || risks == NULL)
    return;
  chart = lh_judge_create_risk_grid (ledger, risks, lh_ledger_get_as_of (ledger), lh_ledger_get_catalog (ledger));
  lh_chart_area_set_chart (self->area, chart);
  g_clear_pointer (&self->risks, g_ptr_array_unref);
  self->risks = g_steal_pointer (&risks);
}

/* Asks only while it can be seen. */
static void
lh_risk_grid_load (LhRiskGrid *self)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_RISK);

  if (self->ledger != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    lh_ledger_query_async (self->ledger, query, NULL, lh_risk_grid_loaded_cb, lh_weak_new (self));
}

static void
lh_risk_grid_changed_cb (LhRiskGrid        *self,
                         const char *const *entities)
{
  if (g_strv_contains (entities, "risk"))
    lh_risk_grid_load (self);
}

/* The key of a cell is its likelihood and its effect, with a stroke between. */
static void
lh_risk_grid_mark_cb (LhRiskGrid *self,
                      const char *key)
{
  g_auto (GStrv) codes = g_strsplit (key, "/", 2);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  LhTallyLine line = { .entity = "risk", .ids = ids };

  if (g_strv_length (codes) != 2 || self->risks == NULL)
    return;
  for (guint i = 0; i < self->risks->len; i++)
    {
      LhRecord *risk = g_ptr_array_index (self->risks, i);
      const gint64 id = lh_record_get_id (risk);

      if (g_str_equal (lh_record_get_text (risk, LH_RISK_LIKELIHOOD), codes[0]) &&
          g_str_equal (lh_record_get_text (risk, LH_RISK_EFFECT), codes[1]))
        g_array_append_val (ids, id);
    }
  /* TRANSLATORS: how likely a risk is, and how grave its effect */
  line.label = g_strdup_printf (_("Likelihood %s, effect %s"),
                                lh_ledger_get_code_label (self->ledger, "risk-likelihood", codes[0], NULL),
                                lh_ledger_get_code_label (self->ledger, "risk-effect", codes[1], NULL));
  g_signal_emit (self, signals[LINE_ACTIVATED], 0, &line);
  g_free (line.label);
}

static void
lh_risk_grid_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lh_risk_grid_parent_class)->map (widget);

  lh_risk_grid_load (LH_RISK_GRID (widget));
}

static void
lh_risk_grid_dispose (GObject *object)
{
  LhRiskGrid *self = LH_RISK_GRID (object);

  g_clear_object (&self->ledger_signals);
  /* A bound child of a bin would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_RISK_GRID);
  self->area = NULL;
  g_clear_pointer (&self->risks, g_ptr_array_unref);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_risk_grid_parent_class)->dispose (object);
}

static void
lh_risk_grid_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_LEDGER)
    g_value_set_object (value, LH_RISK_GRID (object)->ledger);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lh_risk_grid_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LhRiskGrid *self = LH_RISK_GRID (object);

  if (prop_id != PROP_LEDGER)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_object (&self->ledger, g_value_get_object (value)))
    {
      g_signal_group_set_target (self->ledger_signals, self->ledger);
      lh_risk_grid_load (self);
    }
}

static void
lh_risk_grid_class_init (LhRiskGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lh_risk_grid_dispose;
  object_class->get_property = lh_risk_grid_get_property;
  object_class->set_property = lh_risk_grid_set_property;
  widget_class->map = lh_risk_grid_map;
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[LINE_ACTIVATED] = g_signal_new ("line-activated", LH_TYPE_RISK_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (LH_TYPE_CHART_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-risk-grid.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRiskGrid, area);
  gtk_widget_class_bind_template_callback (widget_class, lh_risk_grid_mark_cb);
}

static void
lh_risk_grid_init (LhRiskGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_risk_grid_changed_cb), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter", G_CALLBACK (lh_risk_grid_load), self);
}
