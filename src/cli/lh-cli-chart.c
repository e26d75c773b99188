/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-commands.h"

#include <stdio.h>

#include <glib/gi18n-lib.h>

#include "lh-chart-export.h"
#include "lh-cli-chart-plan.h"
#include "lh-cli-options.h"
#include "lh-quarter-charts.h"

#define LH_CLI_MIN_SIZE 100
#define LH_CLI_MAX_SIZE 10000
#define LH_CLI_MAX_SCALE 4
#define LH_CLI_MAX_GROUPS 100000
#define LH_CLI_MAX_PAGES 200

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
  char     *zoom;
  char     *paper;
  char     *pages;
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
  LhChartTheme          *theme;
  LhCliPlan              plan;
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
  g_free (self->zoom);
  g_free (self->paper);
  g_free (self->pages);
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
  if (self->plan.kind != LH_CLI_PLAN_NONE || lh_quarter_chart_kind_from_name (name, &self->kind))
    return TRUE;

  for (guint i = 0; i < LH_N_QUARTER_CHARTS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", lh_quarter_chart_kind_get_name (i));
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
static gboolean
lh_cli_chart_parse_theme (LhCliChart               *self,
                          const LhCliChartOptions  *options,
                          GError                  **error)
{
  static const struct { const char *name; LhChartThemeKind kind; } themes[] = {
    { "light", LH_CHART_THEME_LIGHT },
    { "dark", LH_CHART_THEME_DARK },
    { "high-contrast", LH_CHART_THEME_HIGH_CONTRAST },
    { "print", LH_CHART_THEME_PRINT },
  };
  const char *name = options->theme != NULL ? options->theme : "light";

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      if (!g_str_equal (themes[i].name, name))
        continue;
      if (options->size == NULL)
        self->theme = lh_chart_theme_new_slide (themes[i].kind);
      else
        self->theme = lh_chart_theme_new_for_size (themes[i].kind, self->width, self->height);
      return TRUE;
    }
  lh_cli_set_usage_error (error, _("--theme: “%s” is none of light, dark, high-contrast, print."), name);
  return FALSE;
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
  plan->project = options->project;
  plan->zoom = options->zoom;
  plan->paper = options->paper;
  plan->width = options->size != NULL ? self->width : 0;
  plan->height = options->size != NULL ? self->height : 0;
  plan->scale = self->scale;
  plan->theme = self->theme;
  return lh_cli_parse_number ("--pages", options->pages, 1, LH_CLI_MAX_PAGES, &plan->pages, error) &&
         lh_cli_plan_check (plan, error);
}

static gboolean
lh_cli_chart_parse (LhCliChart               *self,
                    const char               *kind,
                    const LhCliChartOptions  *options,
                    GError                  **error)
{
  guint first = 1;

  self->scale = 1;
  self->options.hide_names = options->hide_names;
  if (!lh_cli_chart_parse_kind (self, kind, error) ||
      !lh_cli_parse_quarter (options->quarter, &self->quarter, error) ||
      !lh_cli_parse_date ("--as-of", options->as_of, &self->as_of, error) ||
      !lh_cli_chart_check_output (options->output, error) ||
      !lh_cli_chart_parse_size (self, options->size, error) ||
      !lh_cli_parse_number ("--scale", options->scale, 1, LH_CLI_MAX_SCALE, &self->scale, error) ||
      !lh_cli_chart_parse_theme (self, options, error) ||
      !lh_cli_chart_parse_grouping (self, options->grouping, error) ||
      !lh_cli_parse_number ("--first", options->first, 1, LH_CLI_MAX_GROUPS, &first, error) ||
      !lh_cli_parse_number ("--count", options->count, 1, LH_CLI_MAX_GROUPS, &self->options.count, error) ||
      !lh_cli_parse_number ("--ends", options->ends, 1, LH_CLI_MAX_GROUPS, &self->options.ends, error) ||
      !lh_cli_chart_parse_plan (self, options, error))
    return FALSE;

  self->options.first = first - 1;
  return TRUE;
}

static gboolean
lh_cli_chart_write (const LhCliChart  *self,
                    LhCli             *cli,
                    const char        *output,
                    GError           **error)
{
  g_autoptr (LhLedger) ledger = NULL;
  g_autoptr (LhCatalog) catalog = NULL;
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (LhChart) chart = NULL;

  if (self->plan.kind != LH_CLI_PLAN_NONE)
    return lh_cli_plan_write (&self->plan, cli, error);

  ledger = lh_cli_open (cli, error);
  catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  if (catalog == NULL || !lh_cli_use_edition (&ledger, self->quarter, self->as_of, error))
    return FALSE;
  statistics = lh_cli_compute_statistics (ledger, self->quarter, self->as_of, error);
  if (statistics == NULL)
    return FALSE;

  chart = lh_quarter_chart_new (ledger, statistics, self->kind, &self->options, catalog);
  return lh_chart_export (chart, output, self->width, self->height, self->scale, self->theme, error);
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
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &options.theme, N_("light, dark, high-contrast or print"), N_("THEME") },
    { "by", 0, 0, G_OPTION_ARG_FILENAME, &options.grouping,
      N_("What ranking and heat-map compare: organization, sector, category, type, topic, state"), N_("GROUPING") },
    { "first", 0, 0, G_OPTION_ARG_FILENAME, &options.first, N_("Number of the first group shown"), N_("N") },
    { "count", 0, 0, G_OPTION_ARG_FILENAME, &options.count, N_("How many groups are shown"), N_("N") },
    { "ends", 0, 0, G_OPTION_ARG_FILENAME, &options.ends, N_("Show only the N best and the N last of a ranking"),
      N_("N") },
    { "project", 0, 0, G_OPTION_ARG_FILENAME, &options.project,
      N_("The project whose milestones gantt draws, by its number or name"), N_("PROJECT") },
    { "zoom", 0, 0, G_OPTION_ARG_FILENAME, &options.zoom,
      N_("The time gantt shows around the quarter: year, half-year, quarter, month"), N_("PART") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &options.paper,
      N_("Paper of gantt and project-list: a3 (the default) or a4, landscape"), N_("PAPER") },
    { "pages", 0, 0, G_OPTION_ARG_FILENAME, &options.pages,
      N_("Pages of gantt and project-list; as many as it takes to be read when it is left out"), N_("N") },
    { "hide-names", 0, 0, G_OPTION_ARG_NONE, &options.hide_names, N_("Number the organizations, do not name them"),
      NULL },
    { NULL }
  };
  g_auto (GStrv) operands = NULL;

  return lh_cli_parse (self, arguments, entries, &operands, error) &&
         lh_cli_check_operands (operands, 1, 1, error) &&
         lh_cli_chart_parse (&chart, operands[0], &options, error) &&
         lh_cli_chart_write (&chart, self, options.output, error);
}
