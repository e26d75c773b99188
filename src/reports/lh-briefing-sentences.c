/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-facts.h"

#include <glib/gi18n-lib.h>

#include "lh-chart-scale.h"

/* Units named at each end of the ranking in a sentence. */
#define LH_BRIEFING_ENDS 5

/**
 * lh_briefing_format_number:
 * @code: code of a figure
 *
 * Returns: (transfer full): the figure without its unit, but for "%"; a dash when there is no base
 */
char *
lh_briefing_format_number (LhStatistics *statistics,
                           const char   *code)
{
  const LhFigure *figure = lh_statistics_get_figure (statistics, code);

  if (figure == NULL || !figure->known)
    return g_strdup ("—");
  if (g_str_equal (figure->unit, "%") && figure->value.scale == 1)
    return lh_percent_format (figure->value.value);
  return lh_decimal_to_string (figure->value);
}

static gint64
lh_briefing_get_count (LhStatistics *statistics,
                       const char   *code)
{
  const LhFigure *figure = lh_statistics_get_figure (statistics, code);

  return figure != NULL && figure->known ? lh_decimal_to_integer (figure->value, 0) : 0;
}

/* "3.4 percentage points below plan" */
static char *
lh_briefing_format_lag (const LhGroup *total,
                        LhCatalog     *catalog)
{
  g_autofree char *points = lh_tenths_to_string (ABS (total->lag));

  if (total->lag > 0)
    return g_strdup_printf (lh_tr (catalog, N_("%s percentage points below plan")), points);
  if (total->lag < 0)
    return g_strdup_printf (lh_tr (catalog, N_("%s percentage points above plan")), points);
  return g_strdup (lh_tr (catalog, N_("exactly on plan")));
}

/**
 * lh_briefing_format_overview:
 *
 * Returns: (transfer full): units, projects and their progress in a sentence
 */
char *
lh_briefing_format_overview (const LhBriefingFacts *self)
{
  const LhGroup *total = lh_statistics_get_total (self->statistics);
  g_autofree char *units = lh_briefing_format_number (self->statistics, "organizations-filed");
  g_autofree char *projects = lh_briefing_format_number (self->statistics, "projects");
  g_autofree char *actual = lh_briefing_format_number (self->statistics, "actual-progress");
  g_autofree char *lag = NULL;

  if (total->actual == LH_UNSET || total->lag == LH_UNSET)
    /* TRANSLATORS: day, number of organizations, number of projects */
    return g_strdup_printf (lh_tr (self->catalog, N_("As of %s, %s organizations filed %s secretary-led projects; no "
                                                     "progress has been reported yet.")),
                            self->as_of, units, projects);
  lag = lh_briefing_format_lag (total, self->catalog);
  /* TRANSLATORS: day, number of organizations, number of projects, percentage, how it stands to the plan */
  return g_strdup_printf (lh_tr (self->catalog, N_("As of %s, %s organizations filed %s secretary-led projects; their "
                                                   "average progress is %s, %s.")),
                          self->as_of, units, projects, actual, lag);
}

/**
 * lh_briefing_format_lights:
 *
 * Returns: (transfer full): how many projects show which light, with shares that add up to 100 %
 */
char *
lh_briefing_format_lights (const LhBriefingFacts *self)
{
  const LhGroup *total = lh_statistics_get_total (self->statistics);
  g_autoptr (GString) list = g_string_new (NULL);
  double amounts[LH_N_LIGHTS];
  guint shares[LH_N_LIGHTS] = { 0 };

  for (guint i = 0; i < LH_N_LIGHTS; i++)
    amounts[i] = total->lights[i];
  lh_chart_share_tenths (amounts, LH_N_LIGHTS, shares);
  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      g_autofree char *share = lh_percent_format (shares[light]);

      if (total->lights[light] == 0)
        continue;
      if (list->len > 0)
        g_string_append (list, lh_trc (self->catalog, "between items", ", "));
      /* TRANSLATORS: colour of a light, number of projects, share */
      g_string_append_printf (list, lh_trc (self->catalog, "briefing", "%s %u (%s)"),
                              lh_light_get_colour (light, self->catalog), total->lights[light], share);
    }
  if (list->len == 0)
    return g_strdup (lh_tr (self->catalog, N_("No project shows a light.")));
  return g_strdup_printf (lh_tr (self->catalog, N_("Lights of the projects: %s.")), list->str);
}

/**
 * lh_briefing_format_reports:
 *
 * Returns: (transfer full): what was reported of the quarter
 */
char *
lh_briefing_format_reports (const LhBriefingFacts *self)
{
  g_autofree char *due = lh_briefing_format_number (self->statistics, "reports-due");
  g_autofree char *on_time = lh_briefing_format_number (self->statistics, "reports-on-time");
  g_autofree char *late = lh_briefing_format_number (self->statistics, "reports-late");
  g_autofree char *missing = lh_briefing_format_number (self->statistics, "reports-missing");
  g_autofree char *rate = lh_briefing_format_number (self->statistics, "on-time-rate");

  if (lh_briefing_get_count (self->statistics, "reports-due") == 0)
    return g_strdup (lh_tr (self->catalog, N_("No reports were due in the quarter.")));
  return g_strdup_printf (lh_tr (self->catalog, N_("Of %s reports due in the quarter %s came on time, %s came late and %s "
                                                   "are missing; on-time rate %s.")),
                          due, on_time, late, missing, rate);
}

/**
 * lh_briefing_format_problems:
 *
 * Returns: (transfer full): problems with both rates, which are never mixed (form 3.2)
 */
char *
lh_briefing_format_problems (const LhBriefingFacts *self)
{
  g_autofree char *found = lh_briefing_format_number (self->statistics, "problems-found");
  g_autofree char *completed = lh_briefing_format_number (self->statistics, "problems-completed");
  g_autofree char *rectified = lh_briefing_format_number (self->statistics, "rectification-rate");
  g_autofree char *closed = lh_briefing_format_number (self->statistics, "problems-closed");
  g_autofree char *closing = lh_briefing_format_number (self->statistics, "closing-rate");
  g_autofree char *overdue = lh_briefing_format_number (self->statistics, "problems-overdue");

  if (lh_briefing_get_count (self->statistics, "problems-found") == 0)
    return g_strdup (lh_tr (self->catalog, N_("No problems were found this year.")));
  /* TRANSLATORS: problems found; rectified, rate of rectification; closed, rate of closing; overdue */
  return g_strdup_printf (lh_tr (self->catalog, N_("%s problems were found this year: %s are rectified, rate of "
                                                   "rectification %s; %s are closed, rate of closing %s; %s are "
                                                   "overdue.")),
                          found, completed, rectified, closed, closing, overdue);
}

/**
 * lh_briefing_format_lines:
 *
 * Returns: (transfer full): duties, brands and inspections
 */
char *
lh_briefing_format_lines (const LhBriefingFacts *self)
{
  g_autofree char *required = lh_briefing_format_number (self->statistics, "duties-required");
  g_autofree char *done = lh_briefing_format_number (self->statistics, "duties-done");
  g_autofree char *brands = lh_briefing_format_number (self->statistics, "brands");
  g_autofree char *exemplary = lh_briefing_format_number (self->statistics, "brands-exemplary");
  g_autofree char *inspections = lh_briefing_format_number (self->statistics, "inspections-held");

  /* TRANSLATORS: times duties were required, were done; brands, exemplary brands; inspections */
  return g_strdup_printf (lh_tr (self->catalog, N_("Duties were required %s times and done %s times; the library holds %s "
                                                   "brands, %s of them exemplary; %s inspections were held in the "
                                                   "quarter.")),
                          required, done, brands, exemplary, inspections);
}

static char *
lh_briefing_join_ranks (const LhBriefingFacts *self,
                        guint                  first,
                        guint                  end)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    {
      const LhBriefingRank *rank = &g_array_index (self->ranks, LhBriefingRank, i);
      g_autofree char *actual = lh_percent_format (rank->actual);

      if (list->len > 0)
        g_string_append (list, lh_trc (self->catalog, "between items", ", "));
      /* TRANSLATORS: an organization, its progress */
      g_string_append_printf (list, lh_trc (self->catalog, "briefing", "%s (%s)"), rank->unit, actual);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/**
 * lh_briefing_format_ranking:
 *
 * Returns: (transfer full): who leads, who is last, how many are below plan
 */
char *
lh_briefing_format_ranking (const LhBriefingFacts *self)
{
  guint n_ranked = 0;
  guint n_below = 0;
  guint ends;
  g_autofree char *best = NULL;
  g_autofree char *last = NULL;

  for (guint i = 0; i < self->ranks->len; i++)
    {
      n_ranked += g_array_index (self->ranks, LhBriefingRank, i).rank > 0;
      n_below += g_array_index (self->ranks, LhBriefingRank, i).below;
    }
  if (n_ranked == 0)
    return g_strdup (lh_tr (self->catalog, N_("No organization has reported progress yet.")));
  ends = MIN (LH_BRIEFING_ENDS, (n_ranked + 1) / 2);
  best = lh_briefing_join_ranks (self, 0, ends);
  last = lh_briefing_join_ranks (self, MAX (n_ranked - ends, ends), n_ranked);
  if (*last == '\0')
    /* TRANSLATORS: number of organizations, how many of them are below plan, those that lead */
    return g_strdup_printf (lh_tr (self->catalog, N_("Of %u organizations %u are below plan. Ahead are %s.")),
                            self->ranks->len, n_below, best);
  /* TRANSLATORS: number of organizations, how many of them are below plan, those that lead, those that are last */
  return g_strdup_printf (lh_tr (self->catalog, N_("Of %u organizations %u are below plan. Ahead are %s; last are %s.")),
                          self->ranks->len, n_below, best, last);
}

/**
 * lh_briefing_format_warnings:
 *
 * Returns: (transfer full): how many lights call for attention
 */
char *
lh_briefing_format_warnings (const LhBriefingFacts *self)
{
  const LhGroup *total = lh_statistics_get_total (self->statistics);
  guint n_yellow = total->lights[LH_LIGHT_YELLOW] + total->lights[LH_LIGHT_ORANGE];

  if (self->warnings->len == 0)
    return g_strdup (lh_tr (self->catalog, N_("No project is on red or yellow.")));
  return g_strdup_printf (lh_tr (self->catalog, N_("%u projects are on red and %u on yellow; the reasons are:")),
                          total->lights[LH_LIGHT_RED], n_yellow);
}

static void
lh_briefing_add_step (GPtrArray  *steps,
                      gint64      count,
                      const char *format)
{
  if (count > 0)
    g_ptr_array_add (steps, g_strdup_printf (format, (int) count));
}

/**
 * lh_briefing_list_next_steps:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): what the figures themselves ask for next, for a briefing whose clerk wrote nothing
 */
GStrv
lh_briefing_list_next_steps (LhStatistics *statistics,
                             LhCatalog    *catalog)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();

  lh_briefing_add_step (steps, lh_briefing_get_count (statistics, "light-red"),
                        lh_tr (catalog, N_("Consult on each of the %d projects on red, settle measures and a new date.")));
  lh_briefing_add_step (steps, lh_briefing_get_count (statistics, "organizations-not-reported"),
                        lh_tr (catalog, N_("Press the %d organizations whose reports are missing to hand them in.")));
  lh_briefing_add_step (steps, lh_briefing_get_count (statistics, "problems-overdue"),
                        lh_tr (catalog, N_("Supervise the %d overdue problems until they are put right and closed.")));
  lh_briefing_add_step (steps, lh_briefing_get_count (statistics, "duties-overdue"),
                        lh_tr (catalog, N_("Remind of the %d duties that are overdue.")));
  g_ptr_array_add (steps, g_strdup (lh_tr (catalog, N_("Promote the good practices of this issue."))));
  g_ptr_array_add (steps, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&steps), FALSE);
}
