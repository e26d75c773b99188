/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-judge-charts-private.h"

/* The figures of the first page, in this order, and whether more of them is better (1) or worse (-1). */
static const struct
{
  const char *code;
  int         good;
} lh_judge_cards[] = {
  { "projects", 1 }, { "actual-progress", 1 }, { "on-time-rate", 1 }, { "light-red", -1 }, { "rectification-rate", 1 },
  { "brands-exemplary", 1 },
};

/* "up 3.2 percentage points since the quarter before", and which way it went. */
static char *
lh_judge_format_change (const LhFigure *figure,
                        const LhFigure *before,
                        int            *direction,
                        LhCatalog      *catalog)
{
  const char *unit = g_str_equal (figure->unit, "%") ? N_("percentage points") : figure->unit;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  LhDecimal change;

  *direction = 0;
  if (!figure->known || before == NULL || !before->known || !lh_decimal_subtract (figure->value, before->value, &change))
    return g_strdup (lh_tr (catalog, N_("nothing to compare with")));

  *direction = lh_decimal_compare (change, lh_decimal_new (0, 0));
  if (*direction == 0)
    return g_strdup (lh_tr (catalog, N_("as in the quarter before")));

  number = lh_decimal_to_string (change);
  words = g_strdup_printf (lh_trc (catalog, "number with unit", "%s %s"), number, lh_tr (catalog, unit));

  /* TRANSLATORS: the change of a figure since the quarter before: "+3.2 percentage points", "-4 projects" */
  return g_strdup_printf (*direction > 0 ? lh_tr (catalog, N_("since last quarter +%s"))
                                         : lh_tr (catalog, N_("since last quarter %s")), words);
}

static void
lh_judge_add_card (LhChartBuilder *builder,
                   const LhFigure *figure,
                   const LhFigure *before,
                   int             good,
                   LhCatalog      *catalog)
{
  guint category = lh_chart_builder_add_category (builder, figure->code, lh_tr (catalog, figure->label), NULL);
  g_autofree char *value = lh_figure_format (figure, catalog);
  int direction;
  g_autofree char *change = lh_judge_format_change (figure, before, &direction, catalog);

  if (figure->known)
    lh_chart_builder_set_value (builder, category, 0, lh_decimal_to_double (figure->value), value);
  else
    lh_chart_builder_set_state (builder, category, 0, LH_CHART_CELL_MISSING, lh_tr (catalog, N_("no base")));
  lh_chart_builder_set_value (builder, category, 1, direction, change);
  lh_chart_builder_set_style (builder, category, 1, direction * good < 0 ? LH_CHART_ROLE_RED : LH_CHART_ROLE_GRASS,
                              direction == 0 ? LH_CHART_SYMBOL_NONE
                              : direction > 0 ? LH_CHART_SYMBOL_TRIANGLE : LH_CHART_SYMBOL_BELOW);
}

/**
 * lh_judge_create_cards:
 * @ledger: (nullable): whose office is named below the chart
 * @statistics: the figures of a quarter
 * @previous: (nullable): those of the quarter before
 *
 * Returns: (transfer full): the main figures with their changes; keys are the codes of the figures
 */
LhChart *
lh_judge_create_cards (LhLedger     *ledger,
                       LhStatistics *statistics,
                       LhStatistics *previous,
                       LhCatalog    *catalog)
{
  LhChartBuilder *builder = lh_judge_builder_new (LH_CHART_CARDS, ledger, lh_statistics_get_as_of (statistics), catalog);
  LhQuarter quarter = lh_statistics_get_quarter (statistics);
  g_autofree char *name = lh_quarter_format (quarter, LH_QUARTER_LONG, catalog);
  g_autofree char *before = lh_quarter_format (lh_quarter_add (quarter, -1), LH_QUARTER_LONG, catalog);
  g_autofree char *subtitle = NULL;

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_NAVY, lh_tr (catalog, N_("Value")));
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, lh_tr (catalog, N_("Change")));
  for (guint i = 0; i < G_N_ELEMENTS (lh_judge_cards); i++)
    {
      const LhFigure *figure = lh_statistics_get_figure (statistics, lh_judge_cards[i].code);

      if (figure != NULL)
        lh_judge_add_card (builder, figure,
                           previous != NULL ? lh_statistics_get_figure (previous, lh_judge_cards[i].code) : NULL,
                           lh_judge_cards[i].good, catalog);
    }
  /* TRANSLATORS: the quarter before */
  subtitle = g_strdup_printf (lh_tr (catalog, N_("Changes since %s")), before);

  /* TRANSLATORS: a quarter */
  return lh_judge_builder_end (builder, g_strdup_printf (lh_tr (catalog, N_("Main figures of %s")), name), subtitle);
}

/* Targets */

static void
lh_judge_add_target (LhChartBuilder     *builder,
                     const LhTargetLine *line,
                     LhCatalog          *catalog)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (line->target));
  guint category = lh_chart_builder_add_category (builder, key, lh_record_get_text (line->target, LH_ANNUAL_TARGET_NAME), NULL);
  g_autofree char *percent = lh_target_line_format_percent (line, catalog);
  g_autofree char *actual = lh_target_line_format_actual (line, catalog);
  g_autofree char *wanted = lh_target_line_format_target (line, catalog);
  /* TRANSLATORS: what is wanted: "10", "at least 12", "100%" */
  g_autofree char *target = g_strdup_printf (lh_tr (catalog, N_("target %s")), wanted);
  LhDecimal share;
  double mark = 100.0;

  if (lh_target_line_is_share (line)
      && lh_decimal_parse (lh_record_get_text (line->target, LH_ANNUAL_TARGET_TARGET), &share, NULL))
    mark = lh_decimal_to_double (share);
  lh_chart_builder_set_value (builder, category, 1, mark, target);
  if (line->tenths == LH_UNSET)
    {
      lh_chart_builder_set_state (builder, category, 0, LH_CHART_CELL_MISSING, lh_target_state_get_label (line->state, catalog));
      return;
    }
  lh_chart_builder_set_value (builder, category, 0, line->tenths / 10.0, percent);
  if (*actual != '\0')
    lh_chart_builder_set_share (builder, category, 0, actual);
  if (line->state == LH_TARGET_BEHIND || line->state == LH_TARGET_MISSED)
    lh_chart_builder_set_below (builder, category, 0);
}

/* What even pace asks for by the day is the same for all that count to 100. */
static void
lh_judge_add_pace (LhChartBuilder *builder,
                   LhTargets      *targets,
                   LhCatalog      *catalog)
{
  for (guint i = 0; i < targets->lines->len; i++)
    {
      const LhTargetLine *line = g_ptr_array_index (targets->lines, i);
      g_autofree char *pace = NULL;
      g_autofree char *label = NULL;

      if (lh_target_line_is_share (line) || line->pace == LH_UNSET || line->pace <= 0 || line->pace >= 1000)
        continue;
      pace = lh_percent_format (line->pace);
      /* TRANSLATORS: a percentage */
      label = g_strdup_printf (lh_tr (catalog, N_("below even pace (%s)")), pace);
      lh_chart_builder_add_reference (builder, LH_CHART_ROLE_DEFAULT, line->pace / 10.0, label);
      lh_chart_builder_add_reference (builder, LH_CHART_ROLE_DEFAULT, 100.0, lh_tr (catalog, N_("even pace and above")));
      return;
    }
}

/**
 * lh_judge_create_targets:
 * @targets: the targets of a year
 *
 * Returns: (transfer full): how much of each target is reached; keys are the ids of the targets
 */
LhChart *
lh_judge_create_targets (LhLedger  *ledger,
                         LhTargets *targets,
                         LhCatalog *catalog)
{
  LhChartBuilder *builder = lh_judge_builder_new (LH_CHART_BULLET, ledger, targets->as_of, catalog);
  guint behind = 0;

  lh_chart_builder_set_unit (builder, "%");
  lh_chart_builder_set_range (builder, 0, 100);
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, lh_tr (catalog, N_("Reached")));
  lh_chart_builder_add_series (builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT, lh_tr (catalog, N_("Target")));
  for (guint i = 0; i < targets->lines->len; i++)
    {
      const LhTargetLine *line = g_ptr_array_index (targets->lines, i);

      lh_judge_add_target (builder, line, catalog);
      behind += line->state == LH_TARGET_BEHIND || line->state == LH_TARGET_MISSED;
    }
  lh_judge_add_pace (builder, targets, catalog);

  return lh_judge_builder_end (builder,
    /* TRANSLATORS: year, number of targets, of those reached, of those behind */
    g_strdup_printf (lh_tr (catalog, N_("%d: of %u annual targets %u reached, %u behind")), targets->year, targets->lines->len,
                     targets->n_reached, behind),
    lh_tr (catalog, N_("Share of the target that is reached; the line is the target, ▼ is behind even pace")));
}
