/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-judge-charts-private.h"

#include "lh-brand.h"
#include "lh-chart-gantt.h"
#include "lh-codes.h"
#include "lh-problem-statistics.h"
#include "lh-quarter-texts.h"
#include "lh-risk.h"

LhChartBuilder *
lh_judge_builder_new (LhChartKind  kind,
                      LhLedger    *ledger,
                      LhDate       as_of,
                      LhCatalog   *catalog)
{
  LhChartBuilder *builder = lh_chart_builder_new (kind);
  g_autofree char *source = lh_quarter_format_source_of_ledger (ledger, as_of, catalog);

  lh_chart_builder_set_source (builder, source);
  lh_chart_builder_set_empty_text (builder, lh_tr (catalog, N_("There is nothing to show yet")));
  if (ledger != NULL)
    lh_chart_builder_set_footer (builder, lh_ledger_get_setting (ledger, "office-name", NULL));

  return builder;
}

/* lh_judge_builder_end: @title (transfer full) */
LhChart *
lh_judge_builder_end (LhChartBuilder *builder,
                      char           *title,
                      const char     *subtitle)
{
  lh_chart_builder_set_title (builder, title);
  lh_chart_builder_set_subtitle (builder, subtitle);
  g_free (title);

  return lh_chart_builder_end (builder);
}

/* Funnels */

static guint
lh_judge_add_state (LhChartBuilder *builder,
                    const char     *key,
                    const char     *label,
                    guint           count,
                    const char     *unit)
{
  guint category = lh_chart_builder_add_category (builder, key, label, NULL);
  g_autofree char *text = g_strdup_printf ("%u%s", count, unit);

  lh_chart_builder_set_value (builder, category, 0, count, text);

  return category;
}

/* How far a project came; those that stopped count as far as they had come for certain. */
static guint
lh_judge_get_project_step (const char *state)
{
  static const struct { const char *state; guint step; } steps[] = {
    { LH_STATE_FILED, 1 }, { LH_STATE_RETURNED, 1 }, { LH_STATE_REJECTED, 1 }, { LH_STATE_APPROVED, 2 },
    { LH_STATE_PAUSED, 2 }, { LH_STATE_TERMINATED, 2 }, { LH_STATE_IN_PROGRESS, 3 }, { LH_STATE_CHANGE_REQUESTED, 3 },
    { LH_STATE_ACCEPTANCE_REQUESTED, 4 }, { LH_STATE_REWORK, 4 }, { LH_STATE_NOT_ACCEPTED, 4 }, { LH_STATE_ACCEPTED, 5 },
    { LH_STATE_ARCHIVED, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_strcmp0 (steps[i].state, state) == 0)
      return steps[i].step;

  return 0;
}

static char *
lh_judge_add_projects (LhChartBuilder *builder,
                       LhStatistics   *statistics,
                       LhCatalog      *catalog)
{
  static const char *const labels[] = { N_("Filed"), N_("Initiated"), N_("In progress"), N_("Acceptance requested"), N_("Accepted") };
  GPtrArray *states = lh_statistics_get_groups (statistics, LH_GROUPING_STATE);
  g_autofree char *quarter = lh_quarter_format (lh_statistics_get_quarter (statistics), LH_QUARTER_SHORT, catalog);
  guint reached[G_N_ELEMENTS (labels)] = { 0 };

  for (guint i = 0; i < states->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (states, i);

      for (guint step = lh_judge_get_project_step (group->key); step > 0; step--)
        reached[step - 1] += group->n_projects;
    }
  for (guint i = 0; i < G_N_ELEMENTS (labels) && reached[0] > 0; i++)
    lh_judge_add_state (builder, labels[i], lh_tr (catalog, labels[i]), reached[i], "");

  /* TRANSLATORS: quarter, number of projects filed, initiated, accepted */
  return g_strdup_printf (lh_tr (catalog, N_("%s: %u projects filed, %u initiated, %u accepted")), quarter, reached[0],
                          reached[1], reached[4]);
}

static guint
lh_judge_count (LhStatistics *statistics,
                const char   *code)
{
  const LhFigure *figure = lh_statistics_get_figure (statistics, code);

  return figure != NULL && figure->known ? (guint) lh_decimal_to_integer (figure->value, 0) : 0;
}

static char *
lh_judge_add_problems (LhChartBuilder *builder,
                       LhStatistics   *statistics,
                       LhCatalog      *catalog)
{
  static const char *const codes[] = { "problems-found", "problems-completed", "problems-closed" };
  guint counts[G_N_ELEMENTS (codes)];

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    counts[i] = lh_judge_count (statistics, codes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (codes) && counts[0] > 0; i++)
    {
      const LhFigure *figure = lh_statistics_get_figure (statistics, codes[i]);
      /* How many of all, both rates: they are never mixed (house rule 3.2). */
      guint category = lh_judge_add_state (builder, figure->code, lh_tr (catalog, figure->label), counts[i], "");
      const LhFigure *rate = lh_statistics_get_figure (statistics, i == 1 ? "rectification-rate" : "closing-rate");
      g_autofree char *text = i > 0 ? lh_figure_format (rate, catalog) : NULL;
      g_autofree char *share = i > 0 ? g_strdup_printf ("%s %s", lh_tr (catalog, rate->label), text) : NULL;

      lh_chart_builder_set_share (builder, category, 0, share);
    }

  /* TRANSLATORS: number of problems found, put right, closed */
  return g_strdup_printf (lh_tr (catalog, N_("%u problems found, %u put right, %u closed")), counts[0], counts[1],
                          counts[2]);
}

static char *
lh_judge_add_brands (LhChartBuilder *builder,
                     LhLedger       *ledger,
                     GPtrArray      *brands,
                     LhCatalog      *catalog)
{
  static const char *const stages[] = { "applied", "nurture", "raise", "exemplary" };
  guint reached[G_N_ELEMENTS (stages)] = { 0 };

  for (guint i = 0; i < brands->len; i++)
    {
      const char *stage = lh_record_get_text (g_ptr_array_index (brands, i), LH_BRAND_STAGE);
      guint step = G_N_ELEMENTS (stages);

      while (step > 0 && g_strcmp0 (stages[step - 1], stage) != 0)
        step--;
      for (; step > 0; step--)
        reached[step - 1]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (stages) && reached[0] > 0; i++)
    lh_judge_add_state (builder, stages[i], lh_ledger_get_code_label (ledger, "brand-stage", stages[i], catalog), reached[i], "");

  /* TRANSLATORS: number of brands, of those that are exemplary */
  return g_strdup_printf (lh_tr (catalog, N_("%u brands, %u of them exemplary")), reached[0], reached[3]);
}

/**
 * lh_judge_create_funnel:
 * @ledger: (nullable): whose office is named below the chart
 * @kind: of what
 * @brands: (nullable) (element-type LhRecord): the brands, for %LH_FUNNEL_BRANDS
 *
 * Returns: (transfer full): how many came how far
 */
LhChart *
lh_judge_create_funnel (LhLedger     *ledger,
                        LhStatistics *statistics,
                        LhFunnelKind  kind,
                        GPtrArray    *brands,
                        LhCatalog    *catalog)
{
  LhChartBuilder *builder = lh_judge_builder_new (LH_CHART_FUNNEL, ledger, lh_statistics_get_as_of (statistics), catalog);
  const char *subtitle = N_("How many came that far; the percentage is of those of the step before");
  char *title;

  if (kind == LH_FUNNEL_PROBLEMS)
    subtitle = N_("Problems of the year; both rates are of all problems found");
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT,
                               lh_tr (catalog, kind == LH_FUNNEL_PROJECTS ? N_("Projects")
                                               : kind == LH_FUNNEL_PROBLEMS ? N_("Problems") : N_("Brands")));
  if (kind == LH_FUNNEL_PROJECTS)
    title = lh_judge_add_projects (builder, statistics, catalog);
  else if (kind == LH_FUNNEL_PROBLEMS)
    title = lh_judge_add_problems (builder, statistics, catalog);
  else
    title = lh_judge_add_brands (builder, ledger, brands, catalog);

  return lh_judge_builder_end (builder, title, lh_tr (catalog, subtitle));
}

/* Risks */

static const char *const lh_judge_likelihoods[] = { "high", "medium", "low" };
static const char *const lh_judge_effects[] = { "low", "medium", "high" };

/* From 0, where neither is low, to 3, where both are high. */
static guint
lh_judge_get_risk_level (guint likelihood,
                         guint effect)
{
  static const guint levels[3][3] = { { 1, 2, 3 }, { 0, 1, 2 }, { 0, 0, 1 } };

  return levels[likelihood][effect];
}

static int
lh_judge_find (const char *const *codes,
               const char        *code)
{
  for (int i = 0; i < 3; i++)
    if (g_strcmp0 (codes[i], code) == 0)
      return i;

  return -1;
}

static void
lh_judge_add_risk_cell (LhChartBuilder *builder,
                        guint           likelihood,
                        guint           effect,
                        guint           count)
{
  static const struct { LhChartRole role; LhChartSymbol symbol; } levels[] = {
    { LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_SYMBOL_RING },
    { LH_CHART_ROLE_LIGHT_YELLOW, LH_CHART_SYMBOL_TRIANGLE },
    { LH_CHART_ROLE_LIGHT_ORANGE, LH_CHART_SYMBOL_DIAMOND },
    { LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_SQUARE },
  };
  guint level = lh_judge_get_risk_level (likelihood, effect);
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *key = g_strdup_printf ("%s/%s", lh_judge_likelihoods[likelihood], lh_judge_effects[effect]);

  lh_chart_builder_set_value (builder, likelihood, effect, count, text);
  lh_chart_builder_set_style (builder, likelihood, effect, levels[level].role, levels[level].symbol);
  lh_chart_builder_set_key (builder, likelihood, effect, key);
}

/**
 * lh_judge_create_risk_grid:
 * @risks: (element-type LhRecord): the risks
 *
 * Returns: (transfer full): how many risks there are of each likelihood and effect (S3-23); keys are "LIKELIHOOD/EFFECT"
 */
LhChart *
lh_judge_create_risk_grid (LhLedger  *ledger,
                           GPtrArray *risks,
                           LhDate     as_of,
                           LhCatalog *catalog)
{
  LhChartBuilder *builder = lh_judge_builder_new (LH_CHART_RISK_GRID, ledger, as_of, catalog);
  g_autofree char *heading = g_strdup_printf ("%s\n%s", lh_tr (catalog, N_("Likelihood")), lh_tr (catalog, N_("Effect of the risk")));
  g_autofree char *subtitle = NULL;
  guint counts[3][3] = { { 0 } };
  guint open = 0, grave = 0;

  for (guint i = 0; i < risks->len; i++)
    {
      LhRecord *risk = g_ptr_array_index (risks, i);
      int likelihood = lh_judge_find (lh_judge_likelihoods, lh_record_get_text (risk, LH_RISK_LIKELIHOOD));
      int effect = lh_judge_find (lh_judge_effects, lh_record_get_text (risk, LH_RISK_EFFECT));

      if (likelihood < 0 || effect < 0)
        open++;
      else
        counts[likelihood][effect]++;
      grave += likelihood >= 0 && effect >= 0 && lh_judge_get_risk_level (likelihood, effect) >= 2;
    }

  lh_chart_builder_set_heading (builder, heading);
  for (guint j = 0; j < 3; j++)
    lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT,
                                 lh_code_get_label ("risk-effect", lh_judge_effects[j], catalog));
  for (guint i = 0; i < 3 && risks->len > 0; i++)
    lh_chart_builder_add_category (builder, lh_judge_likelihoods[i],
                                   lh_code_get_label ("risk-likelihood", lh_judge_likelihoods[i], catalog), NULL);
  for (guint i = 0; i < 9 && risks->len > 0; i++)
    lh_judge_add_risk_cell (builder, i / 3, i % 3, counts[i / 3][i % 3]);

  subtitle = open > 0
    /* TRANSLATORS: number of risks */
    ? g_strdup_printf (lh_tr (catalog, N_("Integrity risks by likelihood and effect; %u not rated yet")), open)
    : g_strdup (lh_tr (catalog, N_("Integrity risks by likelihood and effect")));

  /* TRANSLATORS: number of risks, of those in the two highest levels */
  return lh_judge_builder_end (builder, g_strdup_printf (lh_tr (catalog, N_("%u integrity risks, %u of them grave")),
                                                         risks->len, grave), subtitle);
}
