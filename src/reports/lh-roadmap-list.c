/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-roadmap-charts.h"

#include "lh-chart-gantt.h"
#include "lh-light-style.h"
#include "lh-roadmap-texts.h"

/* The columns of the yearly list (S3-7), and how wide they are. */
static const struct
{
  const char *label;
  double      weight;
} lh_roadmap_columns[] = {
  { N_("Owner"), 1.0 },
  { N_("Problem to be solved"), 2.1 },
  { N_("Goal"), 2.3 },
  { N_("Next milestone"), 1.8 },
  { N_("Progress"), 0.95 },
  { N_("Light"), 0.62 },
};

enum
{
  COLUMN_OWNER,
  COLUMN_PROBLEM,
  COLUMN_GOAL,
  COLUMN_MILESTONE,
  COLUMN_PROGRESS,
  COLUMN_LIGHT,
};

static void
lh_roadmap_list_set_cell (LhChartBuilder *builder,
                          guint           row,
                          guint           column,
                          const char     *text)
{
  if (*text != '\0')
    lh_chart_builder_set_value (builder, row, column, 0.0, text);
}

/* A cell is one paragraph: numbered lines follow one another. */
static void
lh_roadmap_list_set_long (LhChartBuilder *builder,
                          guint           row,
                          guint           column,
                          const char     *text)
{
  g_autofree char *one_line = g_strdelimit (g_strdup (text), "\n", ' ');

  lh_roadmap_list_set_cell (builder, row, column, one_line);
}

static void
lh_roadmap_list_add_row (LhChartBuilder *builder,
                         LhRoadmapRow   *row,
                         guint           number,
                         LhCatalog      *catalog)
{
  LhRecord *project = LH_RECORD (row->project);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (project));
  g_autofree char *name = g_strdup_printf ("%u %s", number, lh_record_get_text (project, LH_PROJECT_NAME));
  g_autofree char *owner = lh_roadmap_format_owner (row);
  g_autofree char *next = lh_roadmap_format_next (row, catalog);
  g_autofree char *progress = lh_roadmap_format_progress (row, catalog);
  g_autofree char *light = lh_roadmap_format_light (row, catalog);
  guint index = lh_chart_builder_add_category (builder, key, name, NULL);

  lh_roadmap_list_set_cell (builder, index, COLUMN_OWNER, owner);
  lh_roadmap_list_set_long (builder, index, COLUMN_PROBLEM, lh_record_get_text (project, LH_PROJECT_PROBLEM));
  lh_roadmap_list_set_long (builder, index, COLUMN_GOAL, lh_record_get_text (project, LH_PROJECT_GOAL));
  lh_roadmap_list_set_cell (builder, index, COLUMN_MILESTONE, next);
  lh_roadmap_list_set_cell (builder, index, COLUMN_PROGRESS, progress);
  lh_roadmap_list_set_cell (builder, index, COLUMN_LIGHT, light);
  if (row->status != NULL)
    {
      LhLightStyle style = lh_light_get_style (lh_project_status_get_values (row->status)->light);

      lh_chart_builder_set_style (builder, index, COLUMN_LIGHT, style.role, style.symbol);
    }
}

/**
 * lh_roadmap_create_list:
 * @ledger: (nullable): whose office is named below the table
 * @roadmap: the plans
 * @rows: (element-type LhRoadmapRow): the projects shown, in this order
 * @catalog: (nullable): the language of its texts
 *
 * The yearly list of projects (项目清单, S3-7) with owner, problem, goal, milestone and light, to be printed.
 *
 * Returns: (transfer full): a table
 */
LhChart *
lh_roadmap_create_list (LhLedger  *ledger,
                        LhRoadmap *roadmap,
                        GPtrArray *rows,
                        LhCatalog *catalog)
{
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_TABLE);
  g_autofree char *day = lh_date_format (lh_roadmap_get_as_of (roadmap), LH_DATE_LONG, catalog);
  /* TRANSLATORS: year, number of projects */
  g_autofree char *title = g_strdup_printf (lh_tr (catalog, N_("List of the projects of %d: %u projects")),
                                            lh_roadmap_get_quarter (roadmap).year, rows->len);
  g_autofree char *source = g_strdup_printf (lh_tr (catalog, N_("Source: reports of the organizations; as of %s")), day);

  lh_chart_builder_set_title (builder, title);
  lh_chart_builder_set_source (builder, source);
  lh_chart_builder_set_heading (builder, lh_tr (catalog, N_("Project")));
  lh_chart_builder_set_empty_text (builder, lh_tr (catalog, N_("No projects to show")));
  if (ledger != NULL)
    lh_chart_builder_set_footer (builder, lh_ledger_get_setting (ledger, "office-name", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (lh_roadmap_columns); i++)
    {
      lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT,
                                   lh_tr (catalog, lh_roadmap_columns[i].label));
      lh_chart_builder_set_weight (builder, i, lh_roadmap_columns[i].weight);
    }
  for (guint i = 0; i < rows->len; i++)
    lh_roadmap_list_add_row (builder, g_ptr_array_index (rows, i), i + 1, catalog);
  return lh_chart_builder_end (builder);
}

static void
lh_roadmap_plan_add_point (LhChartBuilder    *builder,
                           const LhPlanPoint *point,
                           gboolean           one_year,
                           LhCatalog         *catalog)
{
  g_autofree char *key = lh_quarter_to_string (point->quarter);
  g_autofree char *label = lh_quarter_format (point->quarter, one_year ? LH_QUARTER_SHORT : LH_QUARTER_LONG, catalog);
  guint category = lh_chart_builder_add_category (builder, key, label, NULL);

  if (point->planned != LH_UNSET)
    {
      g_autofree char *text = lh_percent_format (point->planned);

      lh_chart_builder_set_value (builder, category, 0, point->planned / 10.0, text);
    }
  if (point->actual != LH_UNSET)
    {
      g_autofree char *text = lh_percent_format (point->actual);

      lh_chart_builder_set_value (builder, category, 1, point->actual / 10.0, text);
      if (point->planned != LH_UNSET && point->actual < point->planned)
        lh_chart_builder_set_below (builder, category, 1);
    }
  else
    lh_chart_builder_set_state (builder, category, 1, point->future ? LH_CHART_CELL_NOT_DUE : LH_CHART_CELL_MISSING,
                                point->future ? NULL : lh_tr (catalog, N_("not reported")));
}

/**
 * lh_roadmap_create_plan:
 * @row: a project
 * @catalog: (nullable): the language of its texts
 *
 * The cumulative plan of one project beside its progress, quarter by quarter. Keys are quarters ("2024Q3").
 *
 * Returns: (transfer full): a chart
 */
LhChart *
lh_roadmap_create_plan (LhRoadmap    *roadmap,
                        LhRoadmapRow *row,
                        LhCatalog    *catalog)
{
  LhChartBuilder *builder = lh_chart_builder_new (LH_CHART_COLUMNS);
  guint n = row->points->len;
  gboolean one_year = n == 0 || lh_roadmap_row_get_point (row, 0)->quarter.year ==
                                lh_roadmap_row_get_point (row, n - 1)->quarter.year;
  /* TRANSLATORS: name of a project */
  g_autofree char *title = g_strdup_printf (lh_tr (catalog, N_("Plan and progress of “%s”")),
                                            lh_record_get_text (LH_RECORD (row->project), LH_PROJECT_NAME));

  lh_chart_builder_set_title (builder, title);
  lh_chart_builder_set_subtitle (builder, lh_tr (catalog, N_("Cumulative, at the end of each quarter")));
  lh_chart_builder_set_unit (builder, "%");
  lh_chart_builder_set_range (builder, 0, 100);
  lh_chart_builder_add_series (builder, LH_CHART_PART_PLAN, LH_CHART_ROLE_DEFAULT,
                               lh_tr (catalog, N_("Planned progress")));
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT,
                               lh_tr (catalog, N_("Actual progress")));
  for (guint i = 0; i < n; i++)
    lh_roadmap_plan_add_point (builder, lh_roadmap_row_get_point (row, i), one_year, catalog);
  return lh_chart_builder_end (builder);
}
