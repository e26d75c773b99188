/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-statistics-private.h"

#include "lh-filing-statistics.h"
#include "lh-organization.h"
#include "lh-organization-statistics.h"
#include "lh-progress.h"
#include "lh-tracking-entry.h"
#include "lh-tracking.h"

static const LhFigureInfo infos[] = {
  { "organizations-registered", N_("Organizations expected to file"),
    N_("Organizations of the register that file projects and are active at the end of the filing window (without a round "
       "on the as-of date), as corrected for the round"), N_("organizations"), "organization" },
  { "organizations-filed", N_("Organizations that filed"),
    N_("Organizations with at least one project of the year that was filed and not withdrawn"), N_("organizations"),
    "organization" },
  { "organizations-not-filed", N_("Organizations that did not file"),
    N_("Organizations expected to file, without any filed project of the year"), N_("organizations"), "organization" },
  { "filing-rate", N_("Filing rate"),
    N_("Organizations that filed, divided by organizations expected to file"), N_("%"), "organization" },
  { "projects", N_("Projects filed"), N_("Projects of the year that were filed and not withdrawn"), N_("projects"),
    "project" },
  { "projects-per-organization", N_("Projects per organization"),
    N_("Projects filed, divided by organizations that filed"), N_("projects"), "project" },
  { "projects-most", N_("Most projects of one organization"),
    N_("The largest number of projects filed by one organization"), N_("projects"), "project" },
  { "organizations-with-most", N_("Organizations with the most projects"),
    N_("Organizations that filed the largest number of projects"), N_("organizations"), "organization" },
  { "projects-fewest", N_("Fewest projects of one organization"),
    N_("The smallest number of projects filed by an organization that filed any"), N_("projects"), "project" },
  { "planned-progress", N_("Average planned progress"),
    N_("Plain average of the progress planned up to the as-of date, over projects that run or are done and have reported"),
    N_("%"), "project" },
  { "actual-progress", N_("Average actual progress"),
    N_("Plain average of the cumulative progress reported last, over the same projects"), N_("%"), "project" },
  { "average-lag", N_("Average lag"),
    N_("Average planned progress minus average actual progress; negative when ahead of plan"), N_("percentage points"),
    "project" },
  { "projects-behind", N_("Projects behind plan"),
    N_("Projects whose actual progress is below the planned progress"), N_("projects"), "project" },
  { "light-green", N_("Green lights"), N_("Projects whose light is green on the as-of date"), N_("projects"), "project" },
  { "light-yellow", N_("Yellow lights"), N_("Projects whose light is yellow on the as-of date"), N_("projects"),
    "project" },
  { "light-orange", N_("Orange lights"), N_("Projects whose light is orange on the as-of date"), N_("projects"),
    "project" },
  { "light-red", N_("Red lights"), N_("Projects whose light is red on the as-of date"), N_("projects"), "project" },
  { "light-blue", N_("Blue lights"), N_("Projects that are completed or accepted on the as-of date"), N_("projects"),
    "project" },
  { "light-grey", N_("Grey lights"), N_("Projects that are not started, paused or terminated"), N_("projects"),
    "project" },
  { "reports-due", N_("Reports due"),
    N_("Projects that ran in the quarter and owe a report for it"), N_("reports"), "project" },
  { "reports-on-time", N_("Reports on time"),
    N_("Reports of the quarter dated no later than the deadline for reports"), N_("reports"), "project" },
  { "reports-late", N_("Reports late"), N_("Reports of the quarter dated after the deadline for reports"), N_("reports"),
    "project" },
  { "reports-missing", N_("Reports missing"), N_("Projects that owe a report for the quarter and sent none"),
    N_("reports"), "project" },
  { "on-time-rate", N_("On-time rate"), N_("Reports on time, divided by reports due"), N_("%"), "project" },
  { "organizations-not-reported", N_("Organizations with missing reports"),
    N_("Organizations with at least one project that owes a report for the quarter and sent none"), N_("organizations"),
    "organization" },
  { "projects-untracked", N_("Projects not tracked"),
    N_("Projects under way without a report or a tracking entry for as many days as the ledger says"), N_("projects"),
    "project" },
  { "secretaries-below-minimum", N_("Secretaries below the minimum of one"),
    N_("Secretaries without one project of the year that they lead under a signed responsibility letter"),
    N_("persons"), "project" },
};

static const LhFigureInfo *
lh_figure_find_info (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      if (g_str_equal (infos[i].code, code))
        return &infos[i];
    }
  g_assert_not_reached ();
}

/**
 * lh_figure_new:
 * @info: what it is
 * @known: whether there is a value
 * @ids: (element-type gint64) (nullable): the rows it counts
 */
LhFigure *
lh_figure_new (const LhFigureInfo *info,
               gboolean            known,
               LhDecimal           value,
               GArray             *ids)
{
  LhFigure *figure = g_new0 (LhFigure, 1);

  figure->code = info->code;
  figure->label = info->label;
  figure->definition = info->definition;
  figure->unit = info->unit;
  figure->entity = info->entity;
  figure->known = known;
  figure->value = value;
  figure->ids = ids != NULL ? g_array_ref (ids) : g_array_new (FALSE, FALSE, sizeof (gint64));
  return figure;
}

static void
lh_statistics_add_figure (LhStatistics *self,
                          const char   *code,
                          gboolean      known,
                          LhDecimal     value,
                          GArray       *ids)
{
  g_ptr_array_add (self->figures, lh_figure_new (lh_figure_find_info (code), known, value, ids));
}

static void
lh_statistics_add_count (LhStatistics *self,
                         const char   *code,
                         GArray       *ids)
{
  lh_statistics_add_figure (self, code, TRUE, lh_decimal_new (ids->len, 0), ids);
}

/* In percent with one decimal; without a base there is no rate (rule R4). */
static void
lh_statistics_add_rate (LhStatistics *self,
                        const char   *code,
                        guint         part,
                        guint         base,
                        GArray       *ids)
{
  LhDecimal rate = base > 0 ? lh_decimal_ratio ((gint64) part * 100, base, 1) : LH_DECIMAL_ZERO;

  lh_statistics_add_figure (self, code, base > 0, rate, ids);
}

static void
lh_statistics_add_tenths (LhStatistics *self,
                          const char   *code,
                          gint64        tenths,
                          GArray       *ids)
{
  lh_statistics_add_figure (self, code, tenths != LH_UNSET, lh_decimal_new (tenths != LH_UNSET ? tenths : 0, 1), ids);
}

static GArray *
lh_ids_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
lh_ids_add (GArray *ids,
            gint64  id)
{
  g_array_append_val (ids, id);
}

/* Whether an organization should file projects on a day. */
gboolean
lh_organization_is_expected (LhRecord *organization,
                             LhDate    as_of)
{
  return lh_record_get_boolean (organization, LH_ORGANIZATION_FILES_PROJECTS) &&
         lh_organization_is_active (organization, as_of);
}

/* What was filed is counted organization by organization in the filing statistics; here are the sums. */
static void
lh_statistics_add_filing (LhStatistics *self)
{
  g_autoptr (GArray) registered = lh_ids_new ();
  g_autoptr (GArray) filed = lh_ids_new ();
  g_autoptr (GArray) not_filed = lh_ids_new ();
  guint expected_and_filed = 0;

  for (guint i = 0; i < self->filing->rows->len; i++)
    {
      LhFilingRow *row = g_ptr_array_index (self->filing->rows, i);
      const LhFilingValues *values = lh_filing_row_get_values (row);
      gint64 id = lh_record_get_id (lh_filing_row_get_organization (row));

      if (values->expected)
        lh_ids_add (registered, id);
      if (values->n_filed > 0)
        lh_ids_add (filed, id);
      if (values->expected && values->n_filed > 0)
        expected_and_filed++;
      if (values->expected && values->n_filed == 0)
        lh_ids_add (not_filed, id);
    }

  lh_statistics_add_count (self, "organizations-registered", registered);
  lh_statistics_add_count (self, "organizations-filed", filed);
  lh_statistics_add_count (self, "organizations-not-filed", not_filed);
  lh_statistics_add_rate (self, "filing-rate", expected_and_filed, registered->len, filed);
}

static void
lh_statistics_add_projects (LhStatistics *self)
{
  GPtrArray *groups = self->groups[LH_GROUPING_ORGANIZATION];
  g_autoptr (GArray) with_most = lh_ids_new ();
  guint most = 0;
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);

      if (group->n_projects > most)
        {
          most = group->n_projects;
          g_array_set_size (with_most, 0);
        }
      if (group->n_projects == most)
        lh_ids_add (with_most, g_ascii_strtoll (group->key, NULL, 10));
      fewest = MIN (fewest, group->n_projects);
    }

  lh_statistics_add_count (self, "projects", self->total->ids);
  lh_statistics_add_figure (self, "projects-per-organization", groups->len > 0,
                            groups->len > 0 ? lh_decimal_ratio (self->total->n_projects, groups->len, 2)
                                            : LH_DECIMAL_ZERO, self->total->ids);
  lh_statistics_add_figure (self, "projects-most", groups->len > 0, lh_decimal_new (most, 0), NULL);
  lh_statistics_add_count (self, "organizations-with-most", with_most);
  lh_statistics_add_figure (self, "projects-fewest", groups->len > 0,
                            lh_decimal_new (groups->len > 0 ? fewest : 0, 0), NULL);
}

static void
lh_statistics_add_progress (LhStatistics *self)
{
  g_autoptr (GArray) running = lh_ids_new ();
  g_autoptr (GArray) behind = lh_ids_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LhStatisticsRow *row = g_ptr_array_index (self->rows, i);
      gint64 lag = lh_project_status_get_lag (row->status);

      if (lh_project_status_get_values (row->status)->rule_light == LH_LIGHT_GREY || lag == LH_UNSET)
        continue;
      lh_ids_add (running, lh_record_get_id (LH_RECORD (row->project)));
      if (lag > 0)
        lh_ids_add (behind, lh_record_get_id (LH_RECORD (row->project)));
    }

  lh_statistics_add_tenths (self, "planned-progress", self->total->planned, running);
  lh_statistics_add_tenths (self, "actual-progress", self->total->actual, running);
  lh_statistics_add_tenths (self, "average-lag", self->total->lag, running);
  lh_statistics_add_count (self, "projects-behind", behind);
}

static void
lh_statistics_add_lights (LhStatistics *self)
{
  for (int light = 0; light < LH_N_LIGHTS; light++)
    {
      g_autofree char *code = g_strdup_printf ("light-%s", lh_light_get_code (light));
      g_autoptr (GArray) ids = lh_ids_new ();

      for (guint i = 0; i < self->rows->len; i++)
        {
          const LhStatisticsRow *row = g_ptr_array_index (self->rows, i);

          if (lh_project_status_get_values (row->status)->light == (LhLight) light)
            lh_ids_add (ids, lh_record_get_id (LH_RECORD (row->project)));
        }
      lh_statistics_add_count (self, code, ids);
    }
}

static GArray *
lh_statistics_collect_reporting (LhStatistics *self,
                                 guint         reporting_mask)
{
  GArray *ids = lh_ids_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LhStatisticsRow *row = g_ptr_array_index (self->rows, i);

      if (reporting_mask & (1u << lh_project_status_get_values (row->status)->reporting))
        lh_ids_add (ids, lh_record_get_id (LH_RECORD (row->project)));
    }
  return ids;
}

static void
lh_statistics_add_reporting (LhStatistics *self)
{
  const guint on_time_bit = 1u << LH_REPORTING_ON_TIME;
  const guint late_bit = 1u << LH_REPORTING_LATE;
  const guint missing_bit = 1u << LH_REPORTING_MISSING;
  g_autoptr (GArray) due = lh_statistics_collect_reporting (self, on_time_bit | late_bit | missing_bit);
  g_autoptr (GArray) on_time = lh_statistics_collect_reporting (self, on_time_bit);
  g_autoptr (GArray) late = lh_statistics_collect_reporting (self, late_bit);
  g_autoptr (GArray) missing = lh_statistics_collect_reporting (self, missing_bit);
  g_autoptr (GArray) organizations = lh_ids_new ();

  for (guint i = 0; i < self->groups[LH_GROUPING_ORGANIZATION]->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (self->groups[LH_GROUPING_ORGANIZATION], i);

      if (group->n_missing > 0)
        lh_ids_add (organizations, g_ascii_strtoll (group->key, NULL, 10));
    }

  lh_statistics_add_count (self, "reports-due", due);
  lh_statistics_add_count (self, "reports-on-time", on_time);
  lh_statistics_add_count (self, "reports-late", late);
  lh_statistics_add_count (self, "reports-missing", missing);
  lh_statistics_add_rate (self, "on-time-rate", on_time->len, due->len, on_time);
  lh_statistics_add_count (self, "organizations-not-reported", organizations);
}

static LhDate
lh_statistics_get_last_day (GPtrArray *records,
                            guint      field,
                            LhDate     as_of,
                            LhDate     last)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      LhDate day = lh_record_get_date (g_ptr_array_index (records, i), field);

      if (lh_date_is_set (day) && lh_date_compare (day, as_of) <= 0 && lh_date_compare (day, last) > 0)
        last = day;
    }
  return last;
}

/* Nobody looked after them for long (跟踪问效, S0-10). */
static void
lh_statistics_add_tracking (LhStatistics *self,
                            LhYearData   *data)
{
  g_autoptr (GArray) ids = lh_ids_new ();

  for (guint i = 0; i < data->projects->len; i++)
    {
      const LhYearProject *entry = g_ptr_array_index (data->projects, i);
      LhRecord *project = LH_RECORD (entry->input.project);
      LhDate last = lh_statistics_get_last_day (entry->input.reports, LH_PROGRESS_REPORTED_ON, self->as_of,
                                                (LhDate) { 0 });

      last = lh_statistics_get_last_day (entry->entries, LH_TRACKING_ENTRY_ENTERED_ON, self->as_of, last);
      if (lh_tracking_is_overdue (project, last, self->as_of, data->thresholds.tracking_days))
        lh_ids_add (ids, lh_record_get_id (project));
    }
  lh_statistics_add_count (self, "projects-untracked", ids);
}

/* Every secretary leads at least one project under a signed responsibility letter (S1-18). */
static void
lh_statistics_add_secretaries (LhStatistics *self)
{
  g_autoptr (GArray) ids = lh_ids_new ();
  guint n_below = 0;

  for (guint i = 0; i < self->secretaries->len; i++)
    {
      const LhSecretary *secretary = g_ptr_array_index (self->secretaries, i);

      if (!secretary->below_minimum)
        continue;
      n_below++;
      g_array_append_vals (ids, secretary->ids->data, secretary->ids->len);
    }
  lh_statistics_add_figure (self, "secretaries-below-minimum", TRUE, lh_decimal_new (n_below, 0), ids);
}

void
lh_figure_free (LhFigure *self)
{
  g_array_unref (self->ids);
  g_free (self);
}

/* Fills in the figures from rows and groups, which are computed already. */
void
lh_statistics_add_figures (LhStatistics *self,
                           LhYearData   *data)
{
  lh_statistics_add_filing (self);
  lh_statistics_add_projects (self);
  lh_statistics_add_progress (self);
  lh_statistics_add_lights (self);
  lh_statistics_add_reporting (self);
  lh_statistics_add_tracking (self, data);
  lh_statistics_add_secretaries (self);
}

/**
 * lh_figure_format:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the figure with its unit, as every page, chart and workbook prints it: "256 projects",
 *   "68.9%", "6.1 percentage points"; a dash when there is no base
 */
char *
lh_figure_format (const LhFigure *figure,
                  LhCatalog      *catalog)
{
  g_autofree char *number = NULL;

  if (!figure->known)
    return g_strdup ("—");

  number = lh_decimal_to_string (figure->value);
  if (g_str_equal (figure->unit, "%"))
    return figure->value.scale == 1 ? lh_percent_format (figure->value.value) : g_strdup_printf ("%s%%", number);
  if (*figure->unit == '\0')
    return g_steal_pointer (&number);
  /* TRANSLATORS: a number and its unit */
  return g_strdup_printf (lh_trc (catalog, "number with unit", "%s %s"), number, lh_tr (catalog, figure->unit));
}
