/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-chart-plan.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "lh-chart-export.h"
#include "lh-chart-gantt.h"
#include "lh-chart-paper.h"
#include "lh-cli-kind.h"
#include "lh-cli-options.h"
#include "lh-cli-reference.h"
#include "lh-roadmap-charts.h"

static const struct
{
  const char *name;
  int         months;
} zooms[] = { { "year", 12 }, { "half-year", 6 }, { "quarter", 3 }, { "month", 1 } };

LhCliPlanKind
lh_cli_plan_kind_from_name (const char *name)
{
  if (g_str_equal (name, "gantt"))
    return LH_CLI_PLAN_GANTT;
  if (g_str_equal (name, "project-list"))
    return LH_CLI_PLAN_LIST;
  return LH_CLI_PLAN_NONE;
}

static int
lh_cli_plan_find_zoom (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (zooms); i++)
    if (g_str_equal (zooms[i].name, name))
      return zooms[i].months;
  return 0;
}

/**
 * lh_cli_plan_check:
 *
 * Returns: whether what was written on the command line fits together
 */
gboolean
lh_cli_plan_check (const LhCliPlan  *self,
                   GError          **error)
{
  if (self->kind != LH_CLI_PLAN_GANTT && (self->project != NULL || self->zoom != NULL))
    lh_cli_set_usage_error (error, _("--project and --zoom go with the chart “gantt” only."));
  else if (self->kind == LH_CLI_PLAN_NONE && (self->paper != NULL || self->pages != 0))
    lh_cli_set_usage_error (error, _("--paper and --pages go with the charts “gantt” and “project-list” only."));
  else if (self->zoom != NULL && lh_cli_plan_find_zoom (self->zoom) == 0)
    lh_cli_set_usage_error (error, _("--zoom: “%s” is none of year, half-year, quarter, month."), self->zoom);
  else if (self->paper != NULL && !g_str_equal (self->paper, "a3") && !g_str_equal (self->paper, "a4"))
    lh_cli_set_usage_error (error, _("--paper: “%s” is none of a3, a4."), self->paper);
  else if (self->paper != NULL && self->width != 0)
    lh_cli_set_usage_error (error, _("--paper and --size exclude each other."));
  else
    return TRUE;
  return FALSE;
}

static LhRoadmap *
lh_cli_plan_compute (const LhCliPlan  *self,
                     LhLedger         *ledger,
                     LhRecord         *project,
                     GError          **error)
{
  LhDate as_of = lh_cli_get_as_of (ledger, self->quarter, self->as_of);

  return lh_ledger_compute_roadmap (ledger, self->quarter, as_of, project != NULL ? lh_record_get_id (project) : 0,
                                    error);
}

/* The time around the quarter: its year or half-year, itself, or its last month. */
static LhChart *
lh_cli_plan_zoom (const LhCliPlan *self,
                  LhChart         *chart)
{
  int months = lh_cli_plan_find_zoom (self->zoom);
  LhChartWindow window = { 0 };

  if (months == 0)
    return g_object_ref (chart);

  window.end = lh_quarter_last_day (self->quarter);
  if (months == 12)
    window.end = lh_date_new (self->quarter.year, 12, 31);
  else if (months == 6 && self->quarter.number % 2 == 1)
    window.end = lh_quarter_last_day (lh_quarter_next (self->quarter));
  window.start = lh_date_add_months (lh_date_new (lh_date_get_year (window.end), lh_date_get_month (window.end), 1),
                                     1 - months);
  return lh_chart_new_window (chart, &window);
}

static LhChart *
lh_cli_plan_create (const LhCliPlan  *self,
                    LhLedger         *ledger,
                    LhCatalog        *catalog,
                    GError          **error)
{
  g_autoptr (LhRecord) project = NULL;
  g_autoptr (LhRoadmap) roadmap = NULL;
  GPtrArray *rows;

  if (self->project != NULL)
    {
      project = lh_cli_find_record (ledger, lh_cli_kind_find ("project"), self->project, error);
      if (project == NULL)
        return NULL;
    }
  roadmap = lh_cli_plan_compute (self, ledger, project, error);
  if (roadmap == NULL)
    return NULL;

  rows = lh_roadmap_get_rows (roadmap);
  if (project != NULL)
    return lh_roadmap_create_route (ledger, roadmap, g_ptr_array_index (rows, 0), catalog);
  if (self->kind == LH_CLI_PLAN_LIST)
    return lh_roadmap_create_list (ledger, roadmap, rows, catalog);
  return lh_roadmap_create_map (ledger, roadmap, rows, catalog);
}

static double
lh_cli_plan_get_paper_scale (const LhCliPlan *self)
{
  return g_strcmp0 (self->paper, "a4") == 0 ? LH_CHART_PAPER_A4_SCALE : 1.0;
}

static void
lh_cli_plan_get_size (const LhCliPlan *self,
                      double          *width,
                      double          *height)
{
  *width = self->width != 0 ? self->width : LH_CHART_PAPER_WIDTH;
  *height = self->width != 0 ? self->height : LH_CHART_PAPER_HEIGHT;
}

static LhChartTheme *
lh_cli_plan_create_theme (const LhCliPlan *self)
{
  return self->width != 0 ? lh_chart_theme_copy (self->theme) : lh_chart_paper_create_theme (self->theme);
}

/* Size of the type on paper, in points. */
static double
lh_cli_plan_measure (const LhCliPlan    *self,
                     GPtrArray          *pages,
                     const LhChartTheme *theme)
{
  double width, height;

  lh_cli_plan_get_size (self, &width, &height);
  return lh_chart_paper_measure (pages, width, height, lh_cli_plan_get_paper_scale (self), theme);
}

/* How many pages to try first: the cells of the list are to have two lines. */
static guint
lh_cli_plan_guess_pages (const LhCliPlan *self,
                         LhChart         *chart)
{
  if (self->kind != LH_CLI_PLAN_LIST)
    return 2;
  return (lh_chart_get_n_categories (chart) + LH_CHART_PAPER_LIST_ROWS - 1) / LH_CHART_PAPER_LIST_ROWS;
}

/* As many pages as the person wants, or else as many as it takes. */
static GPtrArray *
lh_cli_plan_break (const LhCliPlan    *self,
                   LhChart            *chart,
                   const LhChartTheme *theme,
                   double             *one_page)
{
  GPtrArray *pages = lh_chart_paper_split (chart, MAX (self->pages, 1));
  double width, height;

  *one_page = lh_cli_plan_measure (self, pages, theme);
  if (self->pages != 0)
    return pages;

  g_ptr_array_unref (pages);
  lh_cli_plan_get_size (self, &width, &height);
  return lh_chart_paper_break (chart, lh_cli_plan_guess_pages (self, chart), width, height,
                               lh_cli_plan_get_paper_scale (self), theme);
}

/* Says what became of "on one page": how small the type is, and what else there is. */
static void
lh_cli_plan_report (const LhCliPlan *self,
                    LhCli           *cli,
                    LhChart         *chart,
                    GPtrArray       *pages,
                    double           one_page,
                    double           written)
{
  guint n = lh_chart_get_n_categories (chart);

  if (pages->len > 1 && self->pages == 0)
    lh_cli_print (cli, _("%u rows cannot be read on one page (type of %.1f pt): written on %u pages with type of "
                         "%.1f pt. --pages 1 keeps them on one.\n"), n, one_page, pages->len, written);
  else if (written < LH_CHART_PAPER_LEGIBLE)
    lh_cli_print (cli, _("%u rows on %u pages have type of %.1f pt, which cannot be read on paper. Leave out --pages "
                         "for as many pages as it takes.\n"), n, pages->len, written);
  else
    lh_cli_print (cli, _("%u rows on %u pages, type of %.1f pt.\n"), n, pages->len, written);
}

/**
 * lh_cli_plan_write:
 *
 * Draws the map of the year, the route of a project or the yearly list, for paper.
 */
gboolean
lh_cli_plan_write (const LhCliPlan  *self,
                   LhCli            *cli,
                   GError          **error)
{
  g_autoptr (LhLedger) ledger = lh_cli_open (cli, error);
  g_autoptr (LhCatalog) catalog = ledger != NULL ? lh_cli_get_catalog (cli, ledger, error) : NULL;
  g_autoptr (LhChart) whole = NULL;
  g_autoptr (LhChart) chart = NULL;
  g_autoptr (LhChartTheme) theme = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  double one_page, width, height;

  if (catalog != NULL && lh_cli_use_edition (&ledger, self->quarter, self->as_of, error))
    whole = lh_cli_plan_create (self, ledger, catalog, error);
  if (whole == NULL)
    return FALSE;

  chart = lh_cli_plan_zoom (self, whole);
  theme = lh_cli_plan_create_theme (self);
  pages = lh_cli_plan_break (self, chart, theme, &one_page);
  lh_cli_plan_get_size (self, &width, &height);
  if (!lh_chart_export_pages (pages, self->output, width, height,
                              MAX (self->scale, 1) * lh_cli_plan_get_paper_scale (self), theme, error))
    return FALSE;

  if (self->width == 0)
    lh_cli_plan_report (self, cli, chart, pages, one_page, lh_cli_plan_measure (self, pages, theme));
  return TRUE;
}
