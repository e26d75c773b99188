/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-home-page.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-card.h"
#include "lh-chart-rows.h"
#include "lh-closing-state.h"
#include "lh-figure-label.h"
#include "lh-four-lines.h"
#include "lh-notice-card.h"
#include "lh-notices.h"
#include "lh-quarter-charts.h"
#include "lh-quarter-close.h"
#include "lh-reminder-card.h"
#include "lh-step.h"

/* What fits into a card at 1280×800. */
#define LH_HOME_NOTICES 5
#define LH_HOME_BARS 10
#define LH_HOME_CELLS 9

/* The first of the standard charts have a card; all of them are on the page of charts. */
#define LH_HOME_CHARTS (LH_QUARTER_CHART_HEAT_MAP + 1)

struct _LhHomePage
{
  LhPage        parent_instance;

  GSignalGroup *ledger_signals;
  LhStatistics *statistics;
  LhChart      *charts[LH_HOME_CHARTS];
  GListModel   *lights;
  LhClosingState *closing_state;
  GtkWidget    *reminder_card;
};

enum
{
  PROP_0,
  PROP_STATISTICS,
  PROP_STRIP,               /* the charts, in the order of LhQuarterChartKind */
  PROP_RANKING,
  PROP_TREND,
  PROP_HEAT_MAP,
  PROP_LIGHTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhHomePage, lh_home_page, LH_TYPE_PAGE)

static gint64
lh_home_page_get_count (LhStatistics *statistics,
                        const char   *code)
{
  const LhFigure *figure = statistics != NULL ? lh_statistics_get_figure (statistics, code) : NULL;

  return figure != NULL && figure->known ? lh_decimal_to_integer (figure->value, 0) : 0;
}

/* "average progress 68.9 %, 6.1 percentage points behind plan", or nothing before the first report. */
static char *
lh_home_page_format_progress (LhStatistics *statistics)
{
  const LhFigure *lag = lh_statistics_get_figure (statistics, "average-lag");
  g_autofree char *actual = NULL;
  g_autofree char *tenths = NULL;
  g_autofree char *points = NULL;
  gint64 value;

  if (lag == NULL || !lag->known)
    return g_strdup (_("no progress reported yet"));

  actual = lh_figure_link (statistics, "actual-progress");
  value = lh_decimal_to_integer (lag->value, 1);
  tenths = lh_tenths_to_string (ABS (value));
  points = lh_figure_link_text ("average-lag", tenths);
  if (value > 0)
    return g_strdup_printf (_("average progress %s, %s percentage points behind plan"), actual, points);
  if (value < 0)
    return g_strdup_printf (_("average progress %s, %s percentage points ahead of plan"), actual, points);

  return g_strdup_printf (_("average progress %s, exactly on plan"), actual);
}

static char *
lh_home_page_format_figures (LhHomePage   *self,
                             LhStatistics *statistics)
{
  g_autofree char *quarter = NULL;
  g_autofree char *day = NULL;
  g_autofree char *organizations = NULL;
  g_autofree char *projects = NULL;
  g_autofree char *progress = NULL;

  if (statistics == NULL)
    return g_strdup ("");

  quarter = lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_LONG, NULL);
  day = lh_date_format (lh_statistics_get_as_of (statistics), LH_DATE_LONG, NULL);
  organizations = lh_figure_link (statistics, "organizations-filed");
  projects = lh_figure_link (statistics, "projects");
  progress = lh_home_page_format_progress (statistics);
  /* TRANSLATORS: quarter · as of day · number of organizations, number of projects, average progress */
  return g_strdup_printf (_("%s · as of %s · %s filed %s; %s"), quarter, day, organizations, projects, progress);
}

static char *
lh_home_page_format_collected (LhHomePage   *self,
                               LhStatistics *statistics)
{
  gint64 due = lh_home_page_get_count (statistics, "reports-due");
  gint64 missing = lh_home_page_get_count (statistics, "reports-missing");

  if (due == 0)
    return g_strdup (_("no reports due"));

  return g_strdup_printf (_("%d of %d reports"), (int) (due - missing), (int) due);
}

static char *
lh_home_page_format_missing (LhHomePage   *self,
                             LhStatistics *statistics)
{
  gint64 n = lh_home_page_get_count (statistics, "organizations-not-reported");

  if (n == 0)
    return g_strdup (_("nobody to remind"));

  return g_strdup_printf (lh_trn (NULL, "%d organization", "%d organizations", (gulong) n), (int) n);
}

static char *
lh_home_page_format_lights (LhHomePage   *self,
                            LhStatistics *statistics)
{
  return g_strdup_printf (_("%d red, %d yellow"), (int) lh_home_page_get_count (statistics, "light-red"),
                          (int) lh_home_page_get_count (statistics, "light-yellow"));
}

static char *
lh_home_page_format_charts (LhHomePage   *self,
                            LhStatistics *statistics)
{
  return g_strdup_printf (lh_trn (NULL, "%d chart", "%d charts", LH_N_QUARTER_CHARTS), LH_N_QUARTER_CHARTS);
}

static char *
lh_home_page_format_closing (LhHomePage *self,
                             LhRecord   *closing,
                             guint       n_changed)
{
  if (closing == NULL)
    return g_strdup (_("open"));
  if (n_changed > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u changed since", "%u changed since", n_changed),
                            n_changed);
  return lh_date_format (lh_record_get_date (closing, LH_QUARTER_CLOSE_CLOSED_ON), LH_DATE_LONG, NULL);
}

static gboolean
lh_home_page_is_collected (LhHomePage   *self,
                           LhStatistics *statistics)
{
  return lh_home_page_get_count (statistics, "reports-due") > 0
         && lh_home_page_get_count (statistics, "reports-missing") == 0;
}

static gboolean
lh_home_page_is_collecting (LhHomePage   *self,
                            LhStatistics *statistics)
{
  return lh_home_page_get_count (statistics, "reports-missing") > 0;
}

static gboolean
lh_home_page_has_projects (LhHomePage   *self,
                           LhStatistics *statistics)
{
  return statistics == NULL || lh_home_page_get_count (statistics, "projects") > 0;
}

static char *
lh_home_page_get_part (LhHomePage   *self,
                       LhStatistics *statistics)
{
  return g_strdup (lh_home_page_has_projects (self, statistics) ? "desk" : "empty");
}

/* Opens what several figures count together. */
static void
lh_home_page_show_figures (LhHomePage        *self,
                           const char        *title,
                           const char *const *codes)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self->statistics == NULL)
    return;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const LhFigure *figure = lh_statistics_get_figure (self->statistics, codes[i]);

      if (figure != NULL && figure->ids != NULL)
        g_array_append_vals (ids, figure->ids->data, figure->ids->len);
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-rows", "(s@axs)", "project",
                              g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64)),
                              title);
}

static void
lh_home_page_collected_cb (LhHomePage *self)
{
  const char *const codes[] = { "reports-on-time", "reports-late", NULL };

  lh_home_page_show_figures (self, _("Reports received"), codes);
}

static void
lh_home_page_missing_cb (LhHomePage *self)
{
  if (self->statistics != NULL)
    lh_figure_show_rows (self, self->statistics, "organizations-not-reported");
}

static void
lh_home_page_warned_cb (LhHomePage *self)
{
  const char *const codes[] = { "light-red", "light-orange", "light-yellow", NULL };

  lh_home_page_show_figures (self, _("Red and yellow lights"), codes);
}

static void
lh_home_page_show_mark (LhHomePage         *self,
                        LhQuarterChartKind  kind,
                        const char         *key)
{
  if (self->statistics != NULL)
    lh_chart_show_rows (self, lh_page_get_ledger (LH_PAGE (self)), self->statistics, kind,
                        LH_GROUPING_ORGANIZATION, key);
}

static void
lh_home_page_light_cb (LhHomePage *self,
                       const char *key)
{
  lh_home_page_show_mark (self, LH_QUARTER_CHART_LIGHTS, key);
}

/* A rubber band over several marks. */
static void
lh_home_page_show_marks (LhHomePage         *self,
                         LhQuarterChartKind  kind,
                         GStrv               keys)
{
  if (self->statistics != NULL)
    lh_chart_show_rows_of_keys (self, lh_page_get_ledger (LH_PAGE (self)), self->statistics, kind,
                                LH_GROUPING_ORGANIZATION, keys);
}

static void
lh_home_page_lights_cb (LhHomePage *self,
                        GStrv       keys)
{
  lh_home_page_show_marks (self, LH_QUARTER_CHART_LIGHTS, keys);
}

static void
lh_home_page_organizations_cb (LhHomePage *self,
                               GStrv       keys)
{
  lh_home_page_show_marks (self, LH_QUARTER_CHART_RANKING, keys);
}

static void
lh_home_page_quarter_cb (LhHomePage *self,
                         const char *key)
{
  lh_home_page_show_mark (self, LH_QUARTER_CHART_COLUMNS, key);
}

static void
lh_home_page_organization_cb (LhHomePage *self,
                              const char *key)
{
  lh_home_page_show_mark (self, LH_QUARTER_CHART_RANKING, key);
}

/* The cards have room for the ends of a long chart; all of it is on the page of charts. A chart may leave the program
 * by the clipboard, so it is in the language of the ledger. */
static void
lh_home_page_update_charts (LhHomePage *self)
{
  static const LhQuarterChartOptions options[LH_HOME_CHARTS] = {
    [LH_QUARTER_CHART_RANKING] = { .ends = LH_HOME_BARS / 2 },
    [LH_QUARTER_CHART_HEAT_MAP] = { .count = LH_HOME_CELLS },
  };

  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  for (guint kind = 0; kind < LH_HOME_CHARTS; kind++)
    {
      g_clear_object (&self->charts[kind]);
      if (self->statistics != NULL)
        self->charts[kind] = lh_quarter_chart_new (ledger, self->statistics, kind, &options[kind],
                                                   lh_ledger_get_catalog (ledger));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STRIP + kind]);
    }
}

static void
lh_home_page_update_notices (LhHomePage *self)
{
  g_clear_object (&self->lights);
  if (self->statistics != NULL)
    self->lights = lh_notices_new_lights (self->statistics, LH_HOME_NOTICES);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIGHTS]);
}

static void
lh_home_page_update (LhHomePage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhStatistics *statistics = ledger != NULL ? lh_ledger_get_statistics (ledger) : NULL;

  if (!g_set_object (&self->statistics, statistics))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATISTICS]);
  lh_home_page_update_charts (self);
  lh_home_page_update_notices (self);
}

static void
lh_home_page_status_changed_cb (LhHomePage *self)
{
  lh_home_page_update (self);
}

static void
lh_home_page_ledger_cb (LhHomePage *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_home_page_update (self);
}

static void
lh_home_page_dispose (GObject *object)
{
  LhHomePage *self = LH_HOME_PAGE (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_HOME_PAGE);
  g_clear_object (&self->statistics);
  for (guint i = 0; i < G_N_ELEMENTS (self->charts); i++)
    g_clear_object (&self->charts[i]);
  g_clear_object (&self->lights);

  G_OBJECT_CLASS (lh_home_page_parent_class)->dispose (object);
}

static void
lh_home_page_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LhHomePage *self = LH_HOME_PAGE (object);

  switch (prop_id)
    {
    case PROP_STATISTICS:
      g_value_set_object (value, self->statistics);
      break;
    case PROP_STRIP:
    case PROP_TREND:
    case PROP_RANKING:
    case PROP_HEAT_MAP:
      g_value_set_object (value, self->charts[prop_id - PROP_STRIP]);
      break;
    case PROP_LIGHTS:
      g_value_set_object (value, self->lights);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What is due. */
static void
lh_home_page_print (LhPage *page)
{
  gtk_widget_activate_action (LH_HOME_PAGE (page)->reminder_card, "reminders.print", NULL);
}

static void
lh_home_page_class_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LH_TYPE_CHART_CARD);
  g_type_ensure (LH_TYPE_CLOSING_STATE);
  g_type_ensure (LH_TYPE_FIGURE_LABEL);
  g_type_ensure (LH_TYPE_FOUR_LINES);
  g_type_ensure (LH_TYPE_NOTICE_CARD);
  g_type_ensure (LH_TYPE_REMINDER_CARD);
  g_type_ensure (LH_TYPE_STEP);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-home-page.ui"));
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_format_figures);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_format_collected);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_format_missing);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_format_lights);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_format_charts);
  gtk_widget_class_bind_template_child (widget_class, LhHomePage, closing_state);
  gtk_widget_class_bind_template_child (widget_class, LhHomePage, reminder_card);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_format_closing);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_is_collected);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_is_collecting);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_get_part);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_collected_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_missing_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_warned_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_light_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_lights_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_organizations_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_quarter_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_home_page_organization_cb);
}

static void
lh_home_page_class_init (LhHomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_home_page_dispose;
  LH_PAGE_CLASS (klass)->print = lh_home_page_print;
  object_class->get_property = lh_home_page_get_property;

  properties[PROP_STATISTICS] = g_param_spec_object ("statistics", NULL, NULL, LH_TYPE_STATISTICS, flags);
  properties[PROP_STRIP] = g_param_spec_object ("strip", NULL, NULL, LH_TYPE_CHART, flags);
  properties[PROP_TREND] = g_param_spec_object ("trend", NULL, NULL, LH_TYPE_CHART, flags);
  properties[PROP_RANKING] = g_param_spec_object ("ranking", NULL, NULL, LH_TYPE_CHART, flags);
  properties[PROP_HEAT_MAP] = g_param_spec_object ("heat-map", NULL, NULL, LH_TYPE_CHART, flags);
  properties[PROP_LIGHTS] = g_param_spec_object ("lights", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  lh_home_page_class_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lh_home_page_init (LhHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self, "ledger", self->closing_state, "ledger", G_BINDING_SYNC_CREATE);

  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "status-changed",
                                  G_CALLBACK (lh_home_page_status_changed_cb), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_home_page_ledger_cb), NULL);
}
