/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <stdio.h>

#include <glib/gi18n-lib.h>

#include "lh-chart-export.h"
#include "lh-chart-source.h"
#include "lh-cli-chart-judge.h"
#include "lh-cli-chart-plan.h"
#include "lh-cli-options.h"
#include "lh-quarter-charts.h"
#include "lh-quarter-edition.h"

#define LH_CLI_MIN_SIZE 100
#define LH_CLI_MAX_SIZE 10000
#define LH_CLI_MAX_SCALE 4
#define LH_CLI_MAX_GROUPS 100000
#define LH_CLI_MAX_PAGES 200
#define LH_CLI_MAX_YEARS 10

/* The command line as it was written. */
typedef struct
{
  char     *quarter;
  char     *as_of;
  char     *output;
  char     *size;
  char     *scale;
  char     *theme;
  char     *grouping;
  char     *first;
  char     *count;
  char     *ends;
  char     *project;
  char     *organization;
  char     *zoom;
  char     *paper;
  char     *pages;
  char     *spec;
  char     *save_spec;
  char     *figure;
  char     *kind;
  char     *filter;
  char     *periods;
  char     *text;
  char     *years;
  gboolean  hide_names;
} LhCliChartOptions;

/* What it means. */
typedef struct
{
  LhQuarterChartKind     kind;
  LhQuarter              quarter;
  LhDate                 as_of;
  LhQuarterChartOptions  options;
  guint                  width;
  guint                  height;
  guint                  scale;
  LhChartThemeKind       theme_kind;
  LhChartTheme          *theme;
  gboolean               live_text;
  guint                  years;
  LhCliPlan              plan;
  LhCliJudge             judge;
} LhCliChart;

static void
lh_cli_chart_options_clear (LhCliChartOptions *self)
{
  g_free (self->quarter);
  g_free (self->as_of);
  g_free (self->output);
  g_free (self->size);
  g_free (self->scale);
  g_free (self->theme);
  g_free (self->grouping);
  g_free (self->first);
  g_free (self->count);
  g_free (self->ends);
  g_free (self->project);
  g_free (self->organization);
  g_free (self->zoom);
  g_free (self->paper);
  g_free (self->pages);
  g_free (self->spec);
  g_free (self->save_spec);
  g_free (self->figure);
  g_free (self->kind);
  g_free (self->filter);
  g_free (self->periods);
  g_free (self->text);
  g_free (self->years);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliChartOptions, lh_cli_chart_options_clear)

static void
lh_cli_chart_clear (LhCliChart *self)
{
  g_clear_pointer (&self->theme, lh_chart_theme_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhCliChart, lh_cli_chart_clear)

static gboolean
lh_cli_chart_parse_kind (LhCliChart  *self,
                         const char  *name,
                         GError     **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  self->plan.kind = lh_cli_plan_kind_from_name (name);
  self->judge.wanted = lh_judge_kind_from_name (name, &self->judge.kind);
  if (self->plan.kind != LH_CLI_PLAN_NONE || self->judge.wanted || lh_quarter_chart_kind_from_name (name, &self->kind))
    return TRUE;

  for (guint i = 0; i < LH_N_QUARTER_CHARTS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", lh_quarter_chart_kind_get_name (i));
  for (guint i = 0; i < LH_N_JUDGES; i++)
    g_string_append_printf (names, ", %s", lh_judge_kind_get_name (i));
  g_string_append (names, ", gantt, project-list");
  lh_cli_set_usage_error (error, _("“%s” is no kind of chart; there are %s."), name, names->str);
  return FALSE;
}

/* An ending that no format has is a matter of the command line: it is told before anything is read. */
static gboolean
lh_cli_chart_check_output (const char  *output,
                           GError     **error)
{
  static const char *const suffixes[] = { ".png", ".svg", ".pdf" };

  if (output == NULL)
    {
      lh_cli_set_usage_error (error, _("--output is needed: a file that ends in .png, .svg or .pdf."));
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *lower = g_ascii_strdown (output, -1);

      if (g_str_has_suffix (lower, suffixes[i]))
        return TRUE;
    }
  lh_cli_set_usage_error (error, _("--output: “%s” ends neither in .png nor in .svg nor in .pdf."), output);
  return FALSE;
}

static gboolean
lh_cli_chart_parse_size (LhCliChart  *self,
                         const char  *text,
                         GError     **error)
{
  char rest;

  self->width = LH_CHART_SLIDE_WIDTH;
  self->height = LH_CHART_SLIDE_HEIGHT;
  if (text == NULL)
    return TRUE;

  if (sscanf (text, "%5ux%5u%c", &self->width, &self->height, &rest) == 2 &&
      MIN (self->width, self->height) >= LH_CLI_MIN_SIZE && MAX (self->width, self->height) <= LH_CLI_MAX_SIZE)
    return TRUE;
  lh_cli_set_usage_error (error, _("--size: “%s” is not of the form WIDTHxHEIGHT, each from %u to %u."),
                          text, LH_CLI_MIN_SIZE, LH_CLI_MAX_SIZE);
  return FALSE;
}

/* Without a size the chart is a slide, with its margins and its large title. */
static void
lh_cli_chart_make_theme (LhCliChart *self,
                         gboolean    sized)
{
  g_clear_pointer (&self->theme, lh_chart_theme_free);
  if (sized)
    self->theme = lh_chart_theme_new_for_size (self->theme_kind, self->width, self->height);
  else
    self->theme = lh_chart_theme_new_slide (self->theme_kind);
  lh_chart_theme_set_live_text (self->theme, self->live_text);
}

static gboolean
lh_cli_chart_parse_text (LhCliChart  *self,
                         const char  *text,
                         GError     **error)
{
  self->live_text = g_strcmp0 (text, "text") == 0;
  if (text == NULL || self->live_text || g_str_equal (text, "outlines"))
    return TRUE;
  lh_cli_set_usage_error (error, _("--text: “%s” is neither text nor outlines."), text);
  return FALSE;
}

static gboolean
lh_cli_chart_parse_theme (LhCliChart               *self,
                          const LhCliChartOptions  *options,
                          GError                  **error)
{
  const char *name = options->theme != NULL ? options->theme : "light";

  if (!lh_chart_theme_kind_from_name (name, &self->theme_kind))
    {
      lh_cli_set_usage_error (error, _("--theme: “%s” is none of light, dark, high-contrast, print, briefing."), name);
      return FALSE;
    }
  lh_cli_chart_make_theme (self, options->size != NULL);
  return TRUE;
}

static gboolean
lh_cli_chart_parse_grouping (LhCliChart  *self,
                             const char  *text,
                             GError     **error)
{
  static const struct { const char *name; LhGrouping grouping; } groupings[] = {
    { "organization", LH_GROUPING_ORGANIZATION },
    { "sector", LH_GROUPING_SECTOR },
    { "category", LH_GROUPING_CATEGORY },
    { "type", LH_GROUPING_TYPE },
    { "topic", LH_GROUPING_TOPIC },
    { "state", LH_GROUPING_STATE },
  };

  self->options.grouping = LH_GROUPING_ORGANIZATION;
  if (text == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      if (g_str_equal (groupings[i].name, text))
        {
          self->options.grouping = groupings[i].grouping;
          return TRUE;
        }
    }
  lh_cli_set_usage_error (error, _("--by: “%s” is none of organization, sector, category, type, topic, state."), text);
  return FALSE;
}

/* What only the charts for paper know. */
static gboolean
lh_cli_chart_parse_plan (LhCliChart               *self,
                         const LhCliChartOptions  *options,
                         GError                  **error)
{
  LhCliPlan *plan = &self->plan;

  plan->quarter = self->quarter;
  plan->as_of = self->as_of;
  plan->output = options->output;
  plan->project = self->judge.wanted && self->judge.kind == LH_JUDGE_ROUTE_MAP ? NULL : options->project;
  self->judge.quarter = self->quarter;
  self->judge.as_of = self->as_of;
  self->judge.project = options->project;
  self->judge.organization = options->organization;
  plan->zoom = options->zoom;
  plan->paper = options->paper;
  plan->width = options->size != NULL ? self->width : 0;
  plan->height = options->size != NULL ? self->height : 0;
  plan->scale = self->scale;
  plan->theme = self->theme;
  return lh_cli_parse_number ("--pages", options->pages, 1, LH_CLI_MAX_PAGES, &plan->pages, error) &&
         lh_cli_judge_check (&self->judge, error) &&
         lh_cli_plan_check (plan, error);
}

/* How the picture is to be, whatever it shows. Without a picture a specification may be wanted. */
static gboolean
lh_cli_chart_parse_look (LhCliChart               *self,
                         const LhCliChartOptions  *options,
                         GError                  **error)
{
  self->scale = 1;
  return ((options->output == NULL && options->save_spec != NULL) ||
          lh_cli_chart_check_output (options->output, error)) &&
         lh_cli_chart_parse_size (self, options->size, error) &&
         lh_cli_parse_number ("--scale", options->scale, 1, LH_CLI_MAX_SCALE, &self->scale, error) &&
         lh_cli_chart_parse_text (self, options->text, error) &&
         lh_cli_chart_parse_theme (self, options, error);
}

static gboolean
lh_cli_chart_parse (LhCliChart               *self,
                    const char               *kind,
                    const LhCliChartOptions  *options,
                    GError                  **error)
{
  guint first = 1;

  self->options.hide_names = options->hide_names;
  if (!lh_cli_chart_parse_kind (self, kind, error) ||
      !lh_cli_parse_quarter (options->quarter, &self->quarter, error) ||
      !lh_cli_parse_date ("--as-of", options->as_of, &self->as_of, error) ||
      !lh_cli_chart_parse_look (self, options, error) ||
      !lh_cli_chart_parse_grouping (self, options->grouping, error) ||
      !lh_cli_parse_number ("--first", options->first, 1, LH_CLI_MAX_GROUPS, &first, error) ||
      !lh_cli_parse_number ("--count", options->count, 1, LH_CLI_MAX_GROUPS, &self->options.count, error) ||
      !lh_cli_parse_number ("--ends", options->ends, 1, LH_CLI_MAX_GROUPS, &self->options.ends, error) ||
      !lh_cli_parse_number ("--years", options->years, 1, LH_CLI_MAX_YEARS, &self->years, error) ||
      !lh_cli_chart_parse_plan (self, options, error))
    return FALSE;

  self->options.first = first - 1;
  return TRUE;
}

/* The picture, the specification, or both. */
static gboolean
lh_cli_chart_put_out (const LhCliChart         *self,
                      LhChart                  *chart,
                      const LhCliChartOptions  *options,
                      GError                  **error)
{
  g_autoptr (LhChartSpec) spec = lh_chart_to_spec (chart, self->theme_kind);

  if (options->save_spec != NULL && !lh_chart_spec_save (spec, options->save_spec, error))
    return FALSE;
  return options->output == NULL ||
         lh_chart_export (chart, options->output, self->width, self->height, self->scale, self->theme, error);
}

/* The last quarters of the years before, as the command line asks for. */
static GPtrArray *
lh_cli_chart_compute_earlier (const LhCliChart  *self,
                              LhLedger          *ledger,
                              GError           **error)
{
  g_autoptr (GPtrArray) earlier = g_ptr_array_new_with_free_func (g_object_unref);

  for (int year = self->quarter.year - (int) self->years + 1; self->years > 0 && year < self->quarter.year; year++)
    {
      const LhQuarter quarter = lh_quarter_new (year, 4);
      g_autoptr (LhLedger) told = lh_ledger_open_edition (ledger, quarter, error);
      LhStatistics *statistics = told != NULL ? lh_cli_compute_statistics (told, quarter, (LhDate) { 0 }, error) : NULL;

      if (statistics == NULL)
        return NULL;
      g_ptr_array_add (earlier, statistics);
    }
  return g_steal_pointer (&earlier);
}

static gboolean
lh_cli_chart_write (const LhCliChart         *self,
                    LhCli                    *cli,
                    const LhCliChartOptions  *options,
                    GError                  **error)
{
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhLedger) live = NULL;
  g_autoptr (GPtrArray) earlier = NULL;
  LhQuarterChartOptions options_of_chart = self->options;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (LhChart) chart = NULL;

  if (self->plan.kind != LH_CLI_PLAN_NONE)
    return lh_cli_plan_write (&self->plan, cli, error);

  ledger = lh_cli_open (cli, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  if (catalog == NULL)
    return FALSE;
  live = g_object_ref (ledger);
  if (!lh_cli_use_edition (&ledger, self->quarter, self->as_of, error))
    return FALSE;
  if (self->judge.wanted)
    {
      chart = lh_cli_judge_create (&self->judge, ledger, catalog, error);
      return chart != NULL && lh_cli_chart_put_out (self, chart, options, error);
    }
  statistics = lh_cli_compute_statistics (ledger, self->quarter, self->as_of, error);
  earlier = statistics != NULL ? lh_cli_chart_compute_earlier (self, live, error) : NULL;
  if (earlier == NULL)
    return FALSE;

  options_of_chart.earlier = earlier;
  /* the figures are frozen, the words are not */
  chart = lh_quarter_chart_new (live, statistics, self->kind, &options_of_chart, catalog);
  return lh_cli_chart_put_out (self, chart, options, error);
}

/* A chart that was kept: of a file, no ledger is needed. */
static gboolean
lh_cli_chart_run_spec (LhCliChart               *self,
                       const LhCliChartOptions  *options,
                       GError                  **error)
{
  g_autoptr (LhChartSpec) spec = NULL;
  g_autoptr (LhChart) chart = NULL;

  if (!lh_cli_chart_parse_look (self, options, error))
    return FALSE;
  spec = lh_chart_spec_load (options->spec, error);
  if (spec == NULL)
    return FALSE;
  if (options->theme == NULL)
    {
      self->theme_kind = lh_chart_spec_get_theme (spec);
      lh_cli_chart_make_theme (self, options->size != NULL);
    }
  chart = lh_chart_new_from_spec (spec);
  return lh_cli_chart_put_out (self, chart, options, error);
}

static gboolean
lh_cli_chart_parse_query (const LhCliChartOptions  *options,
                          LhChartQuery             *query,
                          GError                  **error)
{
  query->filter = g_strdup (options->filter);
  if (!lh_cli_parse_number ("--periods", options->periods, 1, LH_CHART_QUERY_MAX_PERIODS, &query->periods, error))
    return FALSE;
  if (options->kind != NULL)
    return TRUE;
  lh_cli_set_usage_error (error, _("--figure needs --kind, such as ranking."));
  return FALSE;
}

/* Any figure, split by what is asked for. */
static gboolean
lh_cli_chart_run_figure (LhCliChart               *self,
                         LhCli                    *cli,
                         const LhCliChartOptions  *options,
                         GError                  **error)
{
  const char *by = options->grouping != NULL ? options->grouping : "organization";
  g_autoptr (LhChartQuery) query = lh_chart_query_new (options->figure, by, options->kind);
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (LhChart) chart = NULL;

  if (!lh_cli_chart_parse_look (self, options, error) ||
      !lh_cli_parse_quarter (options->quarter, &self->quarter, error) ||
      !lh_cli_parse_date ("--as-of", options->as_of, &self->as_of, error) ||
      !lh_cli_chart_parse_query (options, query, error))
    return FALSE;
  ledger = lh_cli_open (cli, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  if (catalog == NULL || !lh_cli_use_edition (&ledger, self->quarter, self->as_of, error))
    return FALSE;
  statistics = lh_cli_compute_statistics (ledger, self->quarter, self->as_of, error);
  chart = statistics != NULL ? lh_chart_source_create_chart (ledger, statistics, query, catalog, error) : NULL;
  return chart != NULL && lh_cli_chart_put_out (self, chart, options, error);
}

static gboolean
lh_cli_chart_run (LhCliChart               *self,
                  LhCli                    *cli,
                  GStrv                     operands,
                  const LhCliChartOptions  *options,
                  GError                  **error)
{
  const gboolean named = options->spec == NULL && options->figure == NULL;

  if (!lh_cli_check_operands (operands, named, named, error))
    return FALSE;
  if (options->spec != NULL)
    return lh_cli_chart_run_spec (self, options, error);
  if (options->figure != NULL)
    return lh_cli_chart_run_figure (self, cli, options, error);
  return lh_cli_chart_parse (self, operands[0], options, error) &&
         lh_cli_chart_write (self, cli, options, error);
}

/**
 * lh_cli_run_chart:
 *
 * chart KIND --quarter Q --output F.{png,svg,pdf} [--size WxH] [--scale N] [--theme THEME]: draws a chart. Needs no
 * display.
 */
gboolean
lh_cli_run_chart (LhCli   *self,
                  GStrv    arguments,
                  GError **error)
{
  g_auto (LhCliChartOptions) options = { NULL };
  g_auto (LhCliChart) chart = { 0 };
  const GOptionEntry entries[] = {
    { "quarter", 'q', 0, G_OPTION_ARG_FILENAME, &options.quarter, N_("The quarter, such as 2024Q3"), N_("QUARTER") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("The file to write; its ending, .png, .svg or .pdf, is the format"), N_("FILE") },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &options.as_of, N_("The day the lights are calculated for"), N_("DATE") },
    { "size", 0, 0, G_OPTION_ARG_FILENAME, &options.size,
      N_("Width and height in pixels; a slide of 1920x1080 when it is left out"), N_("WIDTHxHEIGHT") },
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &options.scale, N_("Pixels for one of --size in a PNG, 1 to 4"), N_("N") },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &options.theme, N_("light, dark, high-contrast, print or briefing"), N_("THEME") },
    { "text", 0, 0, G_OPTION_ARG_FILENAME, &options.text,
      N_("Whether text in an SVG stays text or becomes outlines: text, outlines"), N_("HOW") },
    { "by", 0, 0, G_OPTION_ARG_FILENAME, &options.grouping,
      N_("What ranking and heat-map compare: organization, sector, category, type, topic, state; what --figure is split "
         "by"), N_("GROUPING") },
    { "first", 0, 0, G_OPTION_ARG_FILENAME, &options.first, N_("Number of the first group shown"), N_("N") },
    { "count", 0, 0, G_OPTION_ARG_FILENAME, &options.count, N_("How many groups are shown"), N_("N") },
    { "ends", 0, 0, G_OPTION_ARG_FILENAME, &options.ends, N_("Show only the N best and the N last of a ranking"),
      N_("N") },
    { "project", 0, 0, G_OPTION_ARG_FILENAME, &options.project,
      N_("The project whose milestones gantt and route-map draw, by its number or name"), N_("PROJECT") },
    { "organization", 0, 0, G_OPTION_ARG_FILENAME, &options.organization,
      N_("The organization of the radar, by its code or name"), N_("ORGANIZATION") },
    { "zoom", 0, 0, G_OPTION_ARG_FILENAME, &options.zoom,
      N_("The time gantt shows around the quarter: year, half-year, quarter, month"), N_("PART") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &options.paper,
      N_("Paper of gantt and project-list: a3 (the default) or a4, landscape"), N_("PAPER") },
    { "pages", 0, 0, G_OPTION_ARG_FILENAME, &options.pages,
      N_("Pages of gantt and project-list; as many as it takes to be read when it is left out"), N_("N") },
    { "figure", 0, 0, G_OPTION_ARG_FILENAME, &options.figure,
      N_("Draw a figure of stats instead of a standard chart"), N_("FIGURE") },
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &options.kind, N_("How to draw it: ranking, columns, doughnut …"), N_("KIND") },
    { "filter", 0, 0, G_OPTION_ARG_FILENAME, &options.filter,
      N_("Only one group of it, such as sector=government"), N_("GROUPING=GROUP") },
    { "periods", 0, 0, G_OPTION_ARG_FILENAME, &options.periods,
      N_("How many quarters or years with --by quarter or --by year, 1 to 40"), N_("N") },
    { "spec", 0, 0, G_OPTION_ARG_FILENAME, &options.spec, N_("Draw a specification of a chart"), N_("FILE") },
    { "save-spec", 0, 0, G_OPTION_ARG_FILENAME, &options.save_spec, N_("Write the chart as a specification in JSON"),
      N_("FILE") },
    { "years", 0, 0, G_OPTION_ARG_FILENAME, &options.years,
      N_("How many years columns, trend, light-trend and problem-rates go back, 1 to 10"), N_("N") },
    { "hide-names", 0, 0, G_OPTION_ARG_NONE, &options.hide_names, N_("Number the organizations, do not name them"),
      NULL },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;

  return lh_cli_parse (self, arguments, entries, &operands, error) &&
         lh_cli_chart_run (&chart, self, operands, &options, error);
}
