/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-own-chart-pane.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-chart-area.h"
#include "lh-chart-query.h"
#include "lh-chart-source.h"
#include "lh-chart-spec.h"
#include "lh-choice.h"
#include "lh-codes.h"
#include "lh-figure-table.h"
#include "lh-form.h"
#include "lh-judge-load.h"
#include "lh-page.h"
#include "lh-quarter-source.h"
#include "lh-saved-chart.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhOwnChartPane
{
  AdwBin        parent_instance;

  LhLedger     *ledger;
  LhRecord     *record;
  LhQuarterSource *source;
  GSignalGroup *record_signals;
  GListStore   *figures;
  GListStore   *groupings;
  GListStore   *kinds;
  GListStore   *themes;
  LhChart      *chart;
  gboolean      filling;

  GtkWidget    *choices;
  GtkDropDown  *figure;
  GtkDropDown  *by;
  GtkDropDown  *kind;
  GtkDropDown  *theme;
  GtkLabel     *problem;
  LhChartArea  *area;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_RECORD,
  PROP_CHART,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhOwnChartPane, lh_own_chart_pane, ADW_TYPE_BIN)

/* What the kinds of charts are called. */
static const struct
{
  const char *name;
  const char *label;
} kinds[] = {
  { "ranking", N_("Horizontal bars") },
  { "columns", N_("Upright columns") },
  { "stacked-columns", N_("Stacked columns") },
  { "percent-bars", N_("100 % bars") },
  { "doughnut", N_("Doughnut") },
  { "trend", N_("Trend lines") },
  { "heat-map", N_("Heat map") },
  { "table", N_("Table") },
};

static const char *
lh_own_chart_pane_get_kind_label (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].name, name))
        return _(kinds[i].label);
    }
  return name;
}

static void
lh_own_chart_pane_set_text (char       **place,
                            const char  *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

static const char *
lh_own_chart_pane_get_choice (GtkDropDown *drop_down)
{
  LhChoice *choice = gtk_drop_down_get_selected_item (drop_down);

  return choice != NULL ? lh_choice_get_value (choice) : NULL;
}

static void
lh_own_chart_pane_choose (GtkDropDown *drop_down,
                          GListStore  *choices,
                          const char  *value)
{
  guint position;

  if (value != NULL && lh_choices_find (G_LIST_MODEL (choices), value, &position) != NULL)
    gtk_drop_down_set_selected (drop_down, position);
}

/* Only what makes sense for the figure is offered. */
static void
lh_own_chart_pane_fill (LhOwnChartPane     *self,
                        LhStatistics       *statistics,
                        const LhChartQuery *query)
{
  const LhFigure *figure = lh_statistics_get_figure (statistics, query->figure);
  GPtrArray *figures = lh_statistics_get_figures (statistics);
  const char *const *values;

  g_list_store_remove_all (self->figures);
  for (guint i = 0; i < figures->len; i++)
    {
      const LhFigure *offered = g_ptr_array_index (figures, i);

      lh_choices_append (self->figures, offered->code, lh_tr (NULL, offered->label));
    }
  for (LhJudgeKind judge = 0; judge < LH_N_JUDGES; judge++)
    lh_choices_append (self->figures, lh_judge_kind_get_name (judge), lh_judge_kind_get_label (judge, NULL));
  lh_own_chart_pane_choose (self->figure, self->figures, query->figure);
  gtk_widget_set_sensitive (GTK_WIDGET (self->by), figure != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind), figure != NULL);

  g_list_store_remove_all (self->groupings);
  values = figure != NULL ? lh_chart_query_list_groupings (figure) : NULL;
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    lh_choices_append (self->groupings, values[i], lh_chart_query_get_by_label (values[i], NULL));
  lh_own_chart_pane_choose (self->by, self->groupings, query->by);

  g_list_store_remove_all (self->kinds);
  values = figure != NULL ? lh_chart_query_list_kinds (figure, query->by) : NULL;
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    lh_choices_append (self->kinds, values[i], lh_own_chart_pane_get_kind_label (values[i]));
  lh_own_chart_pane_choose (self->kind, self->kinds, query->kind);
  lh_own_chart_pane_choose (self->theme, self->themes, query->theme != NULL ? query->theme : "light");
}

static void
lh_own_chart_pane_show_problem (LhOwnChartPane *self,
                                const GError   *error)
{
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

/* A chart that was taken in as it stood has its own figures: there is nothing to choose. */
static void
lh_own_chart_pane_draw (LhOwnChartPane  *self,
                        LhStatistics    *statistics,
                        GError         **error)
{
  const char *saved = lh_record_get_text (self->record, LH_SAVED_CHART_SPEC);
  g_autoptr (LhChartQuery) query = NULL;
  g_autoptr (LhChartSpec) spec = NULL;

  if (lh_chart_query_is_query (saved))
    {
      query = lh_chart_query_new_from_json (saved, error);
      if (query == NULL)
        return;
      self->filling = TRUE;
      lh_own_chart_pane_fill (self, statistics, query);
      self->filling = FALSE;
    }
  gtk_widget_set_visible (self->choices, query != NULL);
  spec = lh_chart_source_read (lh_quarter_source_get_ledger (self->source), statistics, saved, lh_ledger_get_catalog (self->ledger), error);
  if (spec != NULL)
    self->chart = lh_chart_new_from_spec (spec);
}

static void
lh_own_chart_pane_update (LhOwnChartPane *self)
{
  LhStatistics *statistics = self->source != NULL ? lh_quarter_source_get_statistics (self->source) : NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->chart);
  if (statistics != NULL && self->record != NULL && lh_record_get_loaded (self->record))
    lh_own_chart_pane_draw (self, statistics, &error);
  lh_own_chart_pane_show_problem (self, error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

static void
lh_own_chart_pane_changed_cb (GObject      *source,
                              GAsyncResult *result,
                              gpointer      user_data)
{
  g_autoptr (LhOwnChartPane) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) < 0 && self != NULL)
    lh_toast_error (self, error);
}

static const char *
lh_own_chart_pane_keep (const char *const *offered,
                        const char        *wanted)
{
  if (offered == NULL || offered[0] == NULL || (wanted != NULL && g_strv_contains (offered, wanted)))
    return wanted;
  return offered[0];
}

/* A chart of what is planned and judged is split by nothing. What it is of stays while it stays the same chart. */
static void
lh_own_chart_pane_choose_judge (LhChartQuery *query,
                                LhJudgeKind   judge)
{
  const char *name = lh_judge_kind_get_name (judge);
  const char *subject = lh_judge_kind_get_subject (judge);

  if (!g_str_equal (query->figure, name))
    g_clear_pointer (&query->filter, g_free);
  lh_own_chart_pane_set_text (&query->figure, name);
  lh_own_chart_pane_set_text (&query->by, subject != NULL ? subject : "whole");
  lh_own_chart_pane_set_text (&query->kind, name);
}

static void
lh_own_chart_pane_choose_figure (LhOwnChartPane *self,
                                 LhStatistics   *statistics,
                                 LhChartQuery   *query)
{
  const LhFigure *figure = lh_statistics_get_figure (statistics, lh_own_chart_pane_get_choice (self->figure));
  LhJudgeKind before;

  if (lh_judge_kind_from_name (query->figure, &before))
    g_clear_pointer (&query->filter, g_free);
  lh_own_chart_pane_set_text (&query->figure, figure->code);
  lh_own_chart_pane_set_text (&query->by,
                              lh_own_chart_pane_keep (lh_chart_query_list_groupings (figure),
                                                      lh_own_chart_pane_get_choice (self->by)));
  lh_own_chart_pane_set_text (&query->kind,
                              lh_own_chart_pane_keep (lh_chart_query_list_kinds (figure, query->by),
                                                      lh_own_chart_pane_get_choice (self->kind)));
}

/* A choice is stored at once, and undone as any other edit. What the new figure cannot be split by gives way. */
static void
lh_own_chart_pane_choice_cb (LhOwnChartPane *self)
{
  LhStatistics *statistics = self->source != NULL ? lh_quarter_source_get_statistics (self->source) : NULL;
  g_autoptr (LhChartQuery) query = NULL;
  g_autoptr (LhRecord) changed = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  g_autofree char *json = NULL;
  LhJudgeKind judge;

  if (self->filling || statistics == NULL || self->record == NULL ||
      lh_own_chart_pane_get_choice (self->figure) == NULL)
    return;
  query = lh_chart_query_new_from_json (lh_record_get_text (self->record, LH_SAVED_CHART_SPEC), NULL);
  if (query == NULL)
    return;
  if (lh_judge_kind_from_name (lh_own_chart_pane_get_choice (self->figure), &judge))
    lh_own_chart_pane_choose_judge (query, judge);
  else
    lh_own_chart_pane_choose_figure (self, statistics, query);
  lh_own_chart_pane_set_text (&query->theme, lh_own_chart_pane_get_choice (self->theme));
  json = lh_chart_query_to_json (query);
  if (g_strcmp0 (json, lh_record_get_text (self->record, LH_SAVED_CHART_SPEC)) == 0)
    return;

  changed = lh_record_duplicate (self->record);
  lh_record_set_text (changed, LH_SAVED_CHART_SPEC, json);
  changes = lh_change_set_new ("edit-saved-chart");
  lh_change_set_update (changes, changed);
  lh_change_apply_async (self->ledger, changes, lh_own_chart_pane_changed_cb, lh_weak_new (self));
}

/* The marks open the rows they count, each row once. */
static void
lh_own_chart_pane_selected_cb (LhOwnChartPane *self,
                               GStrv           keys)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GString) title = g_string_new (NULL);
  LhStatistics *statistics = lh_quarter_source_get_statistics (self->source);
  const char *saved = lh_record_get_text (self->record, LH_SAVED_CHART_SPEC);
  g_autoptr (LhChartQuery) query = NULL;
  g_autoptr (LhFigureTable) table = NULL;

  if (statistics == NULL || !lh_chart_query_is_query (saved))
    return;
  query = lh_chart_query_new_from_json (saved, NULL);
  if (query != NULL)
    table = lh_figure_table_compute (lh_quarter_source_get_ledger (self->source), statistics, query, NULL, NULL);
  for (guint i = 0; table != NULL && i < table->lines->len; i++)
    {
      const LhFigureLine *line = g_ptr_array_index (table->lines, i);

      if (line->ids == NULL || !g_strv_contains ((const char *const *) keys, line->key))
        continue;
      g_string_append_printf (title, "%s%s", title->len > 0 ? C_("list of names", ", ") : "", line->label);
      for (guint j = 0; j < line->ids->len; j++)
        if (g_hash_table_add (seen, &g_array_index (line->ids, gint64, j)))
          g_array_append_val (ids, g_array_index (line->ids, gint64, j));
    }
  if (title->len > 0 && table->figure->entity != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(s@axs)", table->figure->entity,
                                g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64)),
                                title->str);
}

static void
lh_own_chart_pane_mark_cb (LhOwnChartPane *self,
                           const char     *key)
{
  const char *const keys[] = { key, NULL };

  lh_own_chart_pane_selected_cb (self, (GStrv) keys);
}

static void
lh_own_chart_pane_clear_source (LhOwnChartPane *self)
{
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
}

static void
lh_own_chart_pane_set_ledger (LhOwnChartPane *self,
                              LhLedger       *ledger)
{
  if (!g_set_object (&self->ledger, ledger))
    return;
  lh_own_chart_pane_clear_source (self);
  if (ledger != NULL)
    {
      self->source = lh_quarter_source_get (ledger);
      g_signal_connect_swapped (self->source, "changed", G_CALLBACK (lh_own_chart_pane_update), self);
    }
  lh_own_chart_pane_update (self);
}

static void
lh_own_chart_pane_set_record (LhOwnChartPane *self,
                              LhRecord       *record)
{
  if (!g_set_object (&self->record, record))
    return;
  g_signal_group_set_target (self->record_signals, record);
  lh_own_chart_pane_update (self);
}

static void
lh_own_chart_pane_dispose (GObject *object)
{
  LhOwnChartPane *self = LH_OWN_CHART_PANE (object);

  lh_own_chart_pane_clear_source (self);
  g_clear_object (&self->record_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_OWN_CHART_PANE);
  g_clear_object (&self->ledger);
  g_clear_object (&self->record);
  g_clear_object (&self->figures);
  g_clear_object (&self->groupings);
  g_clear_object (&self->kinds);
  g_clear_object (&self->themes);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (lh_own_chart_pane_parent_class)->dispose (object);
}

static void
lh_own_chart_pane_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LhOwnChartPane *self = LH_OWN_CHART_PANE (object);

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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_own_chart_pane_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LhOwnChartPane *self = LH_OWN_CHART_PANE (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      lh_own_chart_pane_set_ledger (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      lh_own_chart_pane_set_record (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
lh_own_chart_pane_class_init (LhOwnChartPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_own_chart_pane_dispose;
  object_class->get_property = lh_own_chart_pane_get_property;
  object_class->set_property = lh_own_chart_pane_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, LH_TYPE_CHART,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_CHART_AREA);
  g_type_ensure (LH_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-own-chart-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhOwnChartPane, choices);
  gtk_widget_class_bind_template_child (widget_class, LhOwnChartPane, figure);
  gtk_widget_class_bind_template_child (widget_class, LhOwnChartPane, by);
  gtk_widget_class_bind_template_child (widget_class, LhOwnChartPane, kind);
  gtk_widget_class_bind_template_child (widget_class, LhOwnChartPane, theme);
  gtk_widget_class_bind_template_child (widget_class, LhOwnChartPane, problem);
  gtk_widget_class_bind_template_child (widget_class, LhOwnChartPane, area);
  gtk_widget_class_bind_template_callback (widget_class, lh_own_chart_pane_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_own_chart_pane_mark_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_own_chart_pane_selected_cb);
}

static void
lh_own_chart_pane_init (LhOwnChartPane *self)
{
  guint n_themes;
  const LhCode *themes = lh_codes_get ("chart-theme", &n_themes);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->figures = lh_choices_new ();
  self->groupings = lh_choices_new ();
  self->kinds = lh_choices_new ();
  self->themes = lh_choices_new ();
  for (guint i = 0; i < n_themes; i++)
    lh_choices_append (self->themes, themes[i].code, lh_tr (NULL, themes[i].label));
  gtk_drop_down_set_model (self->figure, G_LIST_MODEL (self->figures));
  gtk_drop_down_set_model (self->by, G_LIST_MODEL (self->groupings));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (self->kinds));
  gtk_drop_down_set_model (self->theme, G_LIST_MODEL (self->themes));
  self->filling = FALSE;

  self->record_signals = g_signal_group_new (LH_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals, "notify", G_CALLBACK (lh_own_chart_pane_update), self);
}
