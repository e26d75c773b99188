/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-large-view.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-chart-area.h"
#include "lh-chart-rows.h"
#include "lh-quarter-edition.h"
#include "lh-quarter-source.h"
#include "lh-toast.h"
#include "lh-weak.h"

/* A row of a ranking or a heat map needs this much height to be read, and the title and source around them. */
#define LH_CHART_LARGE_ROW_HEIGHT 24
#define LH_CHART_LARGE_FRAME_HEIGHT 140
#define LH_CHART_LARGE_MIN_HEIGHT 360

struct _LhChartLargeView
{
  LhPage          parent_instance;

  LhQuarterSource *source;
  LhChart        *chart;
  GPtrArray      *earlier;    /* last quarters of the years before, as far as they are there */
  guint           question;   /* number of the last question for them; the answers to others come too late */

  GtkDropDown    *kind;
  GtkDropDown    *years;
  GtkDropDown    *grouping;
  GtkCheckButton *naming;
  GtkEntry       *title;
  GtkWidget      *view;
};

enum
{
  PROP_0,
  PROP_CHART,
  PROP_GROUPED,
  PROP_SPANS_YEARS,
  PROP_CHART_HEIGHT,
  N_PROPS
};

enum
{
  CLOSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhChartLargeView, lh_chart_large_view, LH_TYPE_PAGE)

typedef struct
{
  LhGrouping  grouping;
  const char *label;
} LhChartLargeGrouping;

static const LhChartLargeGrouping groupings[] = {
  { LH_GROUPING_ORGANIZATION, N_("By organization") },
  { LH_GROUPING_SECTOR, N_("By sector") },
  { LH_GROUPING_CATEGORY, N_("By category") },
  { LH_GROUPING_TYPE, N_("By type") },
  { LH_GROUPING_TOPIC, N_("By topic dimension") },
};

/* How many years the charts by quarter may go back, as the choices of the template. */
static const guint year_choices[] = { 1, 2, 3, 5 };

static LhQuarterChartKind
lh_chart_large_view_get_kind (LhChartLargeView *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  return selected < LH_N_QUARTER_CHARTS ? selected : LH_QUARTER_CHART_LIGHTS;
}

static LhGrouping
lh_chart_large_view_get_grouping (LhChartLargeView *self)
{
  guint selected = gtk_drop_down_get_selected (self->grouping);

  return groupings[selected < G_N_ELEMENTS (groupings) ? selected : 0].grouping;
}

static gboolean
lh_chart_large_view_is_grouped (LhChartLargeView *self)
{
  LhQuarterChartKind kind;

  /* The template asks while it is being built. */
  if (self->kind == NULL)
    return FALSE;

  kind = lh_chart_large_view_get_kind (self);
  return kind == LH_QUARTER_CHART_RANKING || kind == LH_QUARTER_CHART_HEAT_MAP;
}

static gboolean
lh_chart_large_view_spans_years (LhChartLargeView *self)
{
  return self->kind != NULL && lh_quarter_chart_kind_spans_years (lh_chart_large_view_get_kind (self));
}

static int
lh_chart_large_view_get_chart_height (LhChartLargeView *self)
{
  if (self->chart == NULL || !lh_chart_large_view_is_grouped (self))
    return LH_CHART_LARGE_MIN_HEIGHT;

  return MAX (LH_CHART_LARGE_MIN_HEIGHT,
              LH_CHART_LARGE_FRAME_HEIGHT + LH_CHART_LARGE_ROW_HEIGHT * (int) lh_chart_get_n_categories (self->chart));
}

static void
lh_chart_large_view_update (LhChartLargeView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhStatistics *statistics = self->source != NULL ? lh_quarter_source_get_statistics (self->source) : NULL;
  LhQuarterChartOptions options = {
    .grouping = lh_chart_large_view_get_grouping (self),
    .hide_names = !gtk_check_button_get_active (self->naming),
    .earlier = lh_chart_large_view_spans_years (self) ? self->earlier : NULL,
  };

  g_clear_object (&self->chart);
  if (statistics != NULL)
    self->chart = lh_quarter_chart_new (ledger, statistics, lh_chart_large_view_get_kind (self), &options,
                                        lh_ledger_get_catalog (ledger));
  gtk_editable_set_text (GTK_EDITABLE (self->title), self->chart != NULL ? lh_chart_get_title (self->chart) : "");

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUPED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPANS_YEARS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART_HEIGHT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

/* What was asked of an earlier year. */
typedef struct
{
  gpointer view;        /* weak */
  guint    question;
} LhChartLargeAnswer;

static void lh_chart_large_view_load_earlier (LhChartLargeView *self);

static void
lh_chart_large_view_computed_cb (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autofree LhChartLargeAnswer *answer = user_data;
  g_autoptr (LhChartLargeView) self = lh_weak_take (answer->view);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhQuarterEdition) edition = lh_quarter_edition_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || answer->question != self->question || edition == NULL)
    return;
  g_ptr_array_add (self->earlier, g_object_ref (edition->statistics));
  lh_chart_large_view_load_earlier (self);
}

/* One year after the other, the earliest first, closed ones as they were closed; the chart is drawn when all are there. */
static void
lh_chart_large_view_load_earlier (LhChartLargeView *self)
{
  guint selected = gtk_drop_down_get_selected (self->years);
  guint wanted = selected < G_N_ELEMENTS (year_choices) ? year_choices[selected] - 1 : 0;
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhQuarter quarter = lh_quarter_new (lh_ledger_get_quarter (ledger).year, 4);
  LhChartLargeAnswer *answer;

  if (self->earlier->len >= wanted)
    {
      lh_chart_large_view_update (self);
      return;
    }
  quarter = lh_quarter_add (quarter, -4 * (int) (wanted - self->earlier->len));
  answer = g_new0 (LhChartLargeAnswer, 1);
  answer->view = lh_weak_new (self);
  answer->question = self->question;
  lh_quarter_edition_load_async (ledger, quarter, NULL, lh_chart_large_view_computed_cb, answer);
}

/* Other figures, or other years. */
static void
lh_chart_large_view_reload (LhChartLargeView *self)
{
  self->question++;
  g_ptr_array_set_size (self->earlier, 0);
  lh_chart_large_view_load_earlier (self);
}

static void
lh_chart_large_view_years_cb (LhChartLargeView *self)
{
  if (self->source != NULL)
    lh_chart_large_view_reload (self);
}

static void
lh_chart_large_view_titled_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhChartLargeView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gboolean applied = lh_change_finish (result, &error) >= 0;

  if (self == NULL)
    return;
  if (!applied)
    lh_toast_error (self, error);
  lh_chart_large_view_update (self);
}

/* The title holds for this chart of this quarter, wherever it is drawn; an empty one gives the word back to the figures. */
static void
lh_chart_large_view_set_title (LhChartLargeView *self,
                               const char       *title)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autofree char *key = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (self->chart == NULL || g_strcmp0 (title, lh_chart_get_title (self->chart)) == 0)
    return;
  key = lh_quarter_chart_create_title_key (lh_chart_large_view_get_kind (self),
                                           lh_ledger_get_quarter (ledger));
  changes = lh_ledger_create_setting_change (ledger, key, title);
  lh_change_apply_async (ledger, changes, lh_chart_large_view_titled_cb, lh_weak_new (self));
}

static void
lh_chart_large_view_title_cb (LhChartLargeView *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title))));

  lh_chart_large_view_set_title (self, *title != '\0' ? title : NULL);
}

static void
lh_chart_large_view_reset_cb (LhChartLargeView *self)
{
  lh_chart_large_view_set_title (self, NULL);
}

static void
lh_chart_large_view_choice_cb (LhChartLargeView *self)
{
  /* Not while the template is being built. */
  if (self->source != NULL)
    lh_chart_large_view_update (self);
}

static void
lh_chart_large_view_clear_source (LhChartLargeView *self)
{
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
}

static void
lh_chart_large_view_ledger_cb (LhChartLargeView *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  lh_chart_large_view_clear_source (self);
  if (ledger != NULL)
    {
      self->source = lh_quarter_source_get (ledger);
      g_signal_connect_swapped (self->source, "changed", G_CALLBACK (lh_chart_large_view_reload), self);
    }
  lh_chart_large_view_update (self);
}

static void
lh_chart_large_view_mark_cb (LhChartLargeView *self,
                             const char   *key)
{
  LhStatistics *statistics = lh_quarter_source_get_statistics (self->source);

  if (statistics != NULL)
    lh_chart_show_rows (self, lh_page_get_ledger (LH_PAGE (self)), statistics, lh_chart_large_view_get_kind (self),
                        lh_chart_large_view_get_grouping (self), key);
}

static void
lh_chart_large_view_selected_cb (LhChartLargeView *self,
                                 GStrv             keys)
{
  LhStatistics *statistics = lh_quarter_source_get_statistics (self->source);

  if (statistics != NULL)
    lh_chart_show_rows_of_keys (self, lh_page_get_ledger (LH_PAGE (self)), statistics,
                                lh_chart_large_view_get_kind (self), lh_chart_large_view_get_grouping (self), keys);
}

/* The buttons stand beside the view, so the actions of the view do not reach them. */
static void
lh_chart_large_view_forward_action (GtkWidget  *widget,
                                    const char *action,
                                    GVariant   *parameter)
{
  const char *name = g_str_equal (action, "charts.copy") ? "chart.copy" : "chart.save";

  gtk_widget_activate_action_variant (LH_CHART_LARGE_VIEW (widget)->view, name, parameter);
}

static void
lh_chart_large_view_close (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
lh_chart_large_view_fill_choices (LhChartLargeView *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < LH_N_QUARTER_CHARTS; i++)
    gtk_string_list_append (kinds, lh_quarter_chart_kind_get_label (i, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    gtk_string_list_append (names, lh_tr (NULL, groupings[i].label));

  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_drop_down_set_model (self->grouping, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->kind, LH_QUARTER_CHART_RANKING);
}

static void
lh_chart_large_view_dispose (GObject *object)
{
  LhChartLargeView *self = LH_CHART_LARGE_VIEW (object);

  lh_chart_large_view_clear_source (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_CHART_LARGE_VIEW);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_chart_large_view_parent_class)->dispose (object);
}

static void
lh_chart_large_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LhChartLargeView *self = LH_CHART_LARGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_GROUPED:
      g_value_set_boolean (value, lh_chart_large_view_is_grouped (self));
      break;
    case PROP_SPANS_YEARS:
      g_value_set_boolean (value, lh_chart_large_view_spans_years (self));
      break;
    case PROP_CHART_HEIGHT:
      g_value_set_int (value, lh_chart_large_view_get_chart_height (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_chart_large_view_class_init (LhChartLargeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_chart_large_view_dispose;
  object_class->get_property = lh_chart_large_view_get_property;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, LH_TYPE_CHART, flags);
  properties[PROP_GROUPED] = g_param_spec_boolean ("grouped", NULL, NULL, FALSE, flags);
  properties[PROP_SPANS_YEARS] = g_param_spec_boolean ("spans-years", NULL, NULL, FALSE, flags);
  properties[PROP_CHART_HEIGHT] = g_param_spec_int ("chart-height", NULL, NULL, 0, G_MAXINT,
                                                    LH_CHART_LARGE_MIN_HEIGHT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  g_type_ensure (LH_TYPE_CHART_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-chart-large-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhChartLargeView, kind);
  gtk_widget_class_bind_template_child (widget_class, LhChartLargeView, grouping);
  gtk_widget_class_bind_template_child (widget_class, LhChartLargeView, years);
  gtk_widget_class_bind_template_child (widget_class, LhChartLargeView, naming);
  gtk_widget_class_bind_template_child (widget_class, LhChartLargeView, title);
  gtk_widget_class_bind_template_child (widget_class, LhChartLargeView, view);
  gtk_widget_class_install_action (widget_class, "charts.close", NULL, lh_chart_large_view_close);
  gtk_widget_class_install_action (widget_class, "charts.copy", NULL, lh_chart_large_view_forward_action);
  gtk_widget_class_install_action (widget_class, "charts.save", NULL, lh_chart_large_view_forward_action);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_large_view_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_large_view_years_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_large_view_mark_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_large_view_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_large_view_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_chart_large_view_reset_cb);
}

static void
lh_chart_large_view_init (LhChartLargeView *self)
{
  self->earlier = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_chart_large_view_fill_choices (self);

  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_chart_large_view_ledger_cb), NULL);
}

/**
 * lh_chart_large_view_show:
 * @kind: which of the standard charts
 *
 * Shows a chart of the quarter.
 */
void
lh_chart_large_view_show (LhChartLargeView   *self,
                          LhQuarterChartKind  kind)
{
  g_return_if_fail (LH_IS_CHART_LARGE_VIEW (self));

  gtk_drop_down_set_selected (self->kind, kind);
}
