/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-work-figures-private.h"

#include "lh-quarter-texts.h"

/* lh_work_write_lead: the sentence before the first section; a clerk's own takes its place. */
void
lh_work_write_lead (LhWorkWriter *self,
                    const char   *kind)
{
  g_autofree char *quarter = lh_quarter_format (self->data->quarter, LH_QUARTER_LONG, self->catalog);
  const char *format;

  if (g_str_equal (kind, "notice"))
    /* TRANSLATORS: the first sentence of a notice; a quarter */
    format = lh_tr (self->catalog, N_("How the “Secretary-Led Projects” stood in the %s is notified as follows."));
  else
    /* TRANSLATORS: the first sentences of a report; a quarter */
    format = lh_tr (self->catalog, N_("By the arrangements of the municipal committee for Party building in its organs, "
                                      "the work committee took the “Secretary-Led Projects” as its lever and joined "
                                      "Party building closely with the central work. What was done in the %s is "
                                      "reported as follows."));
  lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup_printf (format, quarter));
}

static void
lh_work_write_progress (LhWorkWriter *self)
{
  const LhGroup *total = lh_statistics_get_total (self->data->statistics);
  g_autofree char *day = lh_work_writer_day (self);
  g_autofree char *planned = NULL;
  g_autofree char *actual = NULL;
  g_autofree char *lag = NULL;
  const char *format;

  if (total->actual == LH_UNSET || total->planned == LH_UNSET || total->lag == LH_UNSET)
    return;
  planned = lh_percent_format (total->planned);
  actual = lh_percent_format (total->actual);
  lag = lh_tenths_to_string (ABS (total->lag));
  if (total->lag > 0)
    format = lh_tr (self->catalog, N_("As of %s the average progress planned was %s and the actual one %s, "
                                      "%s percentage points below plan."));
  else
    format = lh_tr (self->catalog, N_("As of %s the average progress planned was %s and the actual one %s, "
                                      "%s percentage points above plan."));
  lh_work_writer_go_on (self, g_strdup_printf (format, day, planned, actual, lag));
}

static void
lh_work_write_filing (LhWorkWriter *self)
{
  g_autofree char *expected = lh_work_writer_figure (self, "organizations-registered");
  g_autofree char *filed = lh_work_writer_figure (self, "organizations-filed");
  g_autofree char *rate = lh_work_writer_figure (self, "filing-rate");
  g_autofree char *projects = lh_work_writer_figure (self, "projects");

  lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup_printf (
    /* TRANSLATORS: units expected to file, units that filed, rate, projects */
    lh_tr (self->catalog, N_("Of %s units that were to file projects, %s filed (%s), with %s projects in all.")),
    expected, filed, rate, projects));
}

static void
lh_work_write_reports (LhWorkWriter *self)
{
  g_autofree char *due = lh_work_writer_figure (self, "reports-due");
  g_autofree char *on_time = lh_work_writer_figure (self, "reports-on-time");
  g_autofree char *late = lh_work_writer_figure (self, "reports-late");
  g_autofree char *missing = lh_work_writer_figure (self, "reports-missing");
  g_autofree char *rate = lh_work_writer_figure (self, "on-time-rate");

  lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup_printf (
    /* TRANSLATORS: reports due, on time, late, missing, rate */
    lh_tr (self->catalog, N_("%s progress reports were due in the quarter: %s came in time, %s late, %s not at all; "
                             "%s were in time.")), due, on_time, late, missing, rate));
}

static void
lh_work_write_light_counts (LhWorkWriter *self)
{
  const LhGroup *total = lh_statistics_get_total (self->data->statistics);
  g_autoptr (GString) text = g_string_new (NULL);
  LhWorkItem *chart;

  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      if (total->lights[light] == 0)
        continue;
      /* TRANSLATORS: between the parts of a list in a sentence */
      g_string_append (text, text->len > 0 ? lh_tr (self->catalog, N_(", ")) : "");
      /* TRANSLATORS: a colour and how many projects have its light */
      g_string_append_printf (text, lh_trc (self->catalog, "report", "%s %u"), lh_light_get_colour (light, self->catalog),
                              total->lights[light]);
    }
  if (text->len == 0)
    return;
  lh_work_writer_go_on (self, g_strdup_printf (
    /* TRANSLATORS: a list of colours with numbers */
    lh_tr (self->catalog, N_("By their lights: %s.")), text->str));

  chart = lh_work_writer_add (self, LH_WORK_ITEM_LIGHTS, g_strdup (lh_tr (self->catalog, N_("Lights of the projects"))));
  chart->source = lh_quarter_format_source (self->data->statistics, self->catalog);
  for (LhLight light = 0; light < LH_N_LIGHTS; light++)
    {
      g_autofree char *count = g_strdup_printf ("%u", total->lights[light]);

      lh_work_item_add_row (chart, lh_light_get_code (light), count, NULL);
    }
}

static char *
lh_work_format_tenths (gint64 tenths)
{
  return tenths == LH_UNSET ? g_strdup ("") : g_strdup_printf ("%d", (int) tenths);
}

static void
lh_work_write_trend (LhWorkWriter *self)
{
  g_autoptr (GArray) trend = lh_statistics_get_trend (self->data->statistics);
  LhWorkItem *chart;

  if (lh_statistics_get_total (self->data->statistics)->n_projects == 0)
    return;
  chart = lh_work_writer_add (self, LH_WORK_ITEM_COLUMNS, lh_quarter_format_finding (self->data->statistics,
                                                                                     self->catalog));
  chart->source = lh_quarter_format_source (self->data->statistics, self->catalog);
  for (guint i = 0; i < trend->len; i++)
    {
      const LhTrendPoint *point = &g_array_index (trend, LhTrendPoint, i);
      g_autofree char *quarter = lh_quarter_format (point->quarter, LH_QUARTER_SHORT, self->catalog);
      g_autofree char *planned = lh_work_format_tenths (point->planned);
      g_autofree char *actual = lh_work_format_tenths (point->actual);

      lh_work_item_add_row (chart, quarter, planned, actual, NULL);
    }
}

/* lh_work_write_overview: units, projects, progress, reports and lights (form F25). */
void
lh_work_write_overview (LhWorkWriter *self)
{
  lh_work_write_filing (self);
  lh_work_write_progress (self);
  lh_work_write_reports (self);
  lh_work_write_light_counts (self);
  lh_work_write_trend (self);
}

static char *
lh_work_format_percent (gint64 tenths)
{
  return tenths == LH_UNSET ? g_strdup ("—") : lh_percent_format (tenths);
}

static void
lh_work_add_group (LhWorkItem    *table,
                   const LhGroup *group,
                   LhCatalog     *catalog)
{
  g_autofree char *projects = g_strdup_printf ("%u", group->n_projects);
  g_autofree char *planned = lh_work_format_percent (group->planned);
  g_autofree char *actual = lh_work_format_percent (group->actual);
  g_autofree char *green = g_strdup_printf ("%u", group->lights[LH_LIGHT_GREEN]);
  g_autofree char *yellow = g_strdup_printf ("%u", group->lights[LH_LIGHT_YELLOW] + group->lights[LH_LIGHT_ORANGE]);
  g_autofree char *red = g_strdup_printf ("%u", group->lights[LH_LIGHT_RED]);

  lh_work_item_add_row (table, lh_quarter_get_group_label (group, catalog), projects, planned, actual, green, yellow, red,
                        NULL);
}

/* lh_work_write_categories: the classes of projects, and which of them lags behind most. */
void
lh_work_write_categories (LhWorkWriter *self)
{
  GPtrArray *groups = lh_statistics_get_groups (self->data->statistics, LH_GROUPING_CATEGORY);
  const LhGroup *worst = NULL;
  LhWorkItem *table;

  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);

      if (group->lag != LH_UNSET && group->lag > 0 && (worst == NULL || group->lag > worst->lag))
        worst = group;
    }
  if (groups->len == 0)
    return;
  if (worst != NULL)
    {
      g_autofree char *lag = lh_tenths_to_string (worst->lag);

      lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup_printf (
        /* TRANSLATORS: a class of projects, percentage points */
        lh_tr (self->catalog, N_("By class, the projects “%s” lag behind most, by %s percentage points.")),
        lh_quarter_get_group_label (worst, self->catalog), lag));
    }
  table = lh_work_writer_add (self, LH_WORK_ITEM_TABLE, g_strdup (lh_tr (self->catalog, N_("Progress of the projects by class"))));
  table->widths = g_strdup ("3 1.4 1.7 1.7 1.2 1.2 1.2");
  lh_work_item_add_row (table, lh_tr (self->catalog, N_("Category")), lh_tr (self->catalog, N_("Projects")),
                        lh_tr (self->catalog, N_("Planned")), lh_tr (self->catalog, N_("Actual")),
                        lh_light_get_colour (LH_LIGHT_GREEN, self->catalog),
                        lh_light_get_colour (LH_LIGHT_YELLOW, self->catalog),
                        lh_light_get_colour (LH_LIGHT_RED, self->catalog), NULL);
  for (guint i = 0; i < groups->len; i++)
    lh_work_add_group (table, g_ptr_array_index (groups, i), self->catalog);
}

/* lh_work_write_duties: how often duties were to be done, and were. */
void
lh_work_write_duties (LhWorkWriter *self)
{
  g_autofree char *required = lh_work_writer_figure (self, "duties-required");
  g_autofree char *done = lh_work_writer_figure (self, "duties-done");
  g_autofree char *overdue = lh_work_writer_figure (self, "duties-overdue");
  g_autofree char *units = lh_work_writer_figure (self, "units-missing");

  if (lh_work_writer_count (self, "duties-required") == 0)
    return;
  lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup_printf (
    /* TRANSLATORS: how often duties were to be done, how often they were, how often they are overdue, in how many units */
    lh_tr (self->catalog, N_("Duties were to be done %s times in the quarter and were done %s times; %s are overdue, "
                             "in %s units.")), required, done, overdue, units));
}

static void
lh_work_add_target (LhWorkWriter       *self,
                    LhWorkItem         *table,
                    const LhTargetLine *line)
{
  g_autofree char *target = lh_target_line_format_target (line, self->catalog);
  g_autofree char *actual = lh_target_line_format_actual (line, self->catalog);
  g_autofree char *percent = lh_target_line_format_percent (line, self->catalog);

  lh_work_item_add_row (table, lh_record_get_text (line->target, LH_ANNUAL_TARGET_NAME), target, actual, percent,
                        lh_target_state_get_label (line->state, self->catalog), NULL);
}

/* lh_work_write_targets: the targets of the year, each by itself: they are never added or averaged. */
void
lh_work_write_targets (LhWorkWriter *self)
{
  const LhTargets *targets = self->data->targets;
  LhWorkItem *table;

  if (targets->lines->len == 0)
    return;
  lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup_printf (
    /* TRANSLATORS: targets of the year, how many of them are reached */
    lh_tr (self->catalog, N_("Of the %u targets of the year %u are reached.")), targets->lines->len, targets->n_reached));
  table = lh_work_writer_add (self, LH_WORK_ITEM_TABLE, g_strdup (lh_tr (self->catalog, N_("Targets of the year"))));
  table->widths = g_strdup ("4.6 2 2 1.6 1.9");
  lh_work_item_add_row (table, lh_trc (self->catalog, "report", "Target"),
                        lh_trc (self->catalog, "report", "Wanted"),
                        lh_trc (self->catalog, "report", "Reached"),
                        lh_trc (self->catalog, "report", "Share"),
                        lh_tr (self->catalog, N_("State")), NULL);
  for (guint i = 0; i < targets->lines->len; i++)
    lh_work_add_target (self, table, g_ptr_array_index (targets->lines, i));
}

/* lh_work_write_brands: how many brands there are, of which grade, in how many units. */
void
lh_work_write_brands (LhWorkWriter *self)
{
  const LhWorkData *data = self->data;
  g_autoptr (GString) grades = g_string_new (NULL);

  if (data->n_brands == 0)
    return;
  for (guint i = 0; i < data->brand_grades->len; i++)
    {
      const LhWorkCount *count = &g_array_index (data->brand_grades, LhWorkCount, i);
      const char *label = *count->key != '\0' ? lh_ledger_get_code_label (self->ledger, "brand-grade", count->key,
                                                                          self->catalog) : NULL;

      if (label == NULL || g_str_equal (count->key, "unrated"))
        continue;
      g_string_append (grades, grades->len > 0 ? lh_tr (self->catalog, N_(", ")) : "");
      g_string_append_printf (grades, lh_trc (self->catalog, "report brands", "%s %u"), label, count->count);
    }
  lh_work_writer_add (self, LH_WORK_ITEM_TEXT, g_strdup_printf (
    /* TRANSLATORS: units, brands, approved brands */
    lh_tr (self->catalog, N_("%u units have built %u Party-building brands, %u of which the work committee approved.")),
    data->n_brand_units, data->n_brands, data->n_approved_brands));
  if (grades->len > 0)
    lh_work_writer_go_on (self, g_strdup_printf (
      /* TRANSLATORS: a list of grades with numbers */
      lh_tr (self->catalog, N_("By grade: %s.")), grades->str));
}
