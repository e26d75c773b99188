/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-judge-charts-private.h"

#include "lh-acceptance-overview.h"
#include "lh-acceptance.h"
#include "lh-milestone-mark.h"
#include "lh-milestone.h"
#include "lh-rubric-item.h"

/* Route map */

/* Milestones of one stage, by its name. */
typedef struct
{
  const char *name;
  GPtrArray  *steps;   /* LhRoadmapStep */
} LhJudgeStage;

static void
lh_judge_stage_free (gpointer data)
{
  LhJudgeStage *self = data;

  g_ptr_array_unref (self->steps);
  g_free (self);
}

/* A milestone without a stage is one of its own. */
static GPtrArray *
lh_judge_list_stages (LhRoadmapRow *row)
{
  GPtrArray *stages = g_ptr_array_new_with_free_func (lh_judge_stage_free);

  for (guint i = 0; i < row->steps->len; i++)
    {
      LhRoadmapStep *step = lh_roadmap_row_get_step (row, i);
      const gboolean own = lh_record_is_empty (step->milestone, LH_MILESTONE_STAGE);
      const char *name = lh_record_get_text (step->milestone, own ? LH_MILESTONE_TASK : LH_MILESTONE_STAGE);
      LhJudgeStage *stage = NULL;

      for (guint j = 0; j < stages->len && !own && stage == NULL; j++)
        if (g_str_equal (((LhJudgeStage *) g_ptr_array_index (stages, j))->name, name))
          stage = g_ptr_array_index (stages, j);
      if (stage == NULL)
        {
          stage = g_new0 (LhJudgeStage, 1);
          stage->name = name;
          stage->steps = g_ptr_array_new ();
          g_ptr_array_add (stages, stage);
        }
      g_ptr_array_add (stage->steps, step);
    }

  return stages;
}

/* The worst of what is open; what is called off does not count beside others. */
static LhMilestoneMark
lh_judge_get_stage_mark (const LhJudgeStage *stage)
{
  guint marks[LH_N_MILESTONE_MARKS] = { 0 };
  guint n = 0;

  for (guint i = 0; i < stage->steps->len; i++)
    {
      LhRoadmapStep *step = g_ptr_array_index (stage->steps, i);

      marks[step->mark]++;
      n += step->mark != LH_MILESTONE_MARK_CANCELLED;
    }
  if (n == 0)
    return LH_MILESTONE_MARK_CANCELLED;
  if (marks[LH_MILESTONE_MARK_OVERDUE] > 0)
    return LH_MILESTONE_MARK_OVERDUE;
  if (marks[LH_MILESTONE_MARK_NOT_STARTED] == n)
    return LH_MILESTONE_MARK_NOT_STARTED;
  if (marks[LH_MILESTONE_MARK_NOT_STARTED] + marks[LH_MILESTONE_MARK_UNDER_WAY] > 0)
    return LH_MILESTONE_MARK_UNDER_WAY;

  return marks[LH_MILESTONE_MARK_LATE] > 0 ? LH_MILESTONE_MARK_LATE : LH_MILESTONE_MARK_DONE;
}

static void
lh_judge_style_stage (LhChartBuilder  *builder,
                      guint            category,
                      LhMilestoneMark  mark)
{
  static const struct { LhChartRole role; LhChartSymbol symbol; } styles[LH_N_MILESTONE_MARKS] = {
    [LH_MILESTONE_MARK_NOT_STARTED] = { LH_CHART_ROLE_LIGHT_GREY, LH_CHART_SYMBOL_RING },
    [LH_MILESTONE_MARK_UNDER_WAY] = { LH_CHART_ROLE_LIGHT_GREEN, LH_CHART_SYMBOL_CIRCLE },
    [LH_MILESTONE_MARK_DONE] = { LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_SYMBOL_CHECK },
    [LH_MILESTONE_MARK_LATE] = { LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_SYMBOL_CHECK },
    [LH_MILESTONE_MARK_OVERDUE] = { LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_SQUARE },
    [LH_MILESTONE_MARK_CANCELLED] = { LH_CHART_ROLE_LIGHT_GREY, LH_CHART_SYMBOL_RING },
  };

  lh_chart_builder_set_style (builder, category, 2, styles[mark].role, styles[mark].symbol);
}

static void
lh_judge_add_stage (LhChartBuilder     *builder,
                    gint64              project_id,
                    const LhJudgeStage *stage,
                    LhCatalog          *catalog)
{
  LhRecord *last = ((LhRoadmapStep *) g_ptr_array_index (stage->steps, stage->steps->len - 1))->milestone;
  LhMilestoneMark mark = lh_judge_get_stage_mark (stage);
  LhDate end = lh_record_get_date (last, LH_MILESTONE_PLANNED_END);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, project_id, lh_record_get_id (last));
  g_autofree char *day = lh_date_is_set (end) ? lh_date_format (end, LH_DATE_LONG, catalog) : NULL;
  /* TRANSLATORS: a date until which a stage of a project is to be done */
  g_autofree char *time = day != NULL ? g_strdup_printf (lh_tr (catalog, N_("until %s")), day) : NULL;
  guint category = lh_chart_builder_add_category (builder, key, stage->name, NULL);

  lh_chart_builder_set_value (builder, category, 0, 0.0, time);
  lh_chart_builder_set_value (builder, category, 1, 0.0, lh_record_is_empty (last, LH_MILESTONE_COMPLETION_SIGN) ? NULL
                              : lh_record_get_text (last, LH_MILESTONE_COMPLETION_SIGN));
  lh_chart_builder_set_value (builder, category, 2, 0.0, lh_milestone_mark_get_label (mark, catalog));
  lh_judge_style_stage (builder, category, mark);
}

/**
 * lh_judge_create_route_map:
 * @row: a project of @roadmap
 *
 * Returns: (transfer full): the stages of the project with time, sign of completion and state (form F3); keys are
 *   "PROJECT/MILESTONE", of the last milestone of the stage
 */
LhChart *
lh_judge_create_route_map (LhLedger     *ledger,
                           LhRoadmap    *roadmap,
                           LhRoadmapRow *row,
                           LhCatalog    *catalog)
{
  LhChartBuilder *builder = lh_judge_builder_new (LH_CHART_CHEVRONS, ledger, lh_roadmap_get_as_of (roadmap), catalog);
  g_autoptr (GPtrArray) stages = lh_judge_list_stages (row);
  LhRecord *project = LH_RECORD (row->project);
  guint done = 0, overdue = 0;

  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, lh_tr (catalog, N_("Planned end")));
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, lh_tr (catalog, N_("Sign of completion")));
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, lh_tr (catalog, N_("State")));
  for (guint i = 0; i < stages->len; i++)
    {
      LhMilestoneMark mark = lh_judge_get_stage_mark (g_ptr_array_index (stages, i));

      lh_judge_add_stage (builder, lh_record_get_id (project), g_ptr_array_index (stages, i), catalog);
      done += mark == LH_MILESTONE_MARK_DONE || mark == LH_MILESTONE_MARK_LATE;
      overdue += mark == LH_MILESTONE_MARK_OVERDUE;
    }

  return lh_judge_builder_end (builder,
    /* TRANSLATORS: name of a project, number of its stages, of those done, of those overdue */
    g_strdup_printf (lh_tr (catalog, N_("Route of “%s”: %u stages, %u done, %u overdue")),
                     lh_record_get_text (project, LH_PROJECT_NAME), stages->len, done, overdue),
    lh_tr (catalog, N_("Stages with their time, sign of completion and state")));
}

/* Radar */

/**
 * lh_judge_load_sheets:
 * @year: a year
 *
 * Returns: (transfer full) (element-type LhAcceptanceSheet): the score sheets of the year
 */
GPtrArray *
lh_judge_load_sheets (LhLedger  *ledger,
                      int        year,
                      GError   **error)
{
  g_autoptr (LhAcceptanceOverview) overview = lh_acceptance_overview_load (ledger, year, error);
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *rows = overview != NULL ? lh_acceptance_overview_get_rows (overview) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const LhAcceptanceRow *row = g_ptr_array_index (rows, i);
      LhAcceptanceSheet *sheet;

      if (row->acceptance == NULL)
        continue;
      sheet = lh_acceptance_sheet_load (ledger, lh_record_get_id (row->acceptance), error);
      if (sheet == NULL)
        return NULL;
      g_ptr_array_add (sheets, sheet);
    }

  return rows != NULL ? g_steal_pointer (&sheets) : NULL;
}

/* The scores of one head of the rubrics, as shares of the full mark. */
typedef struct
{
  const char *name;
  double      sum[2];    /* of the organization, of all */
  guint       count[2];
} LhJudgeHead;

static LhJudgeHead *
lh_judge_find_head (GArray     *heads,
                    const char *name)
{
  LhJudgeHead head = { name };

  for (guint i = 0; i < heads->len; i++)
    if (g_str_equal (g_array_index (heads, LhJudgeHead, i).name, name))
      return &g_array_index (heads, LhJudgeHead, i);
  g_array_append_val (heads, head);

  return &g_array_index (heads, LhJudgeHead, heads->len - 1);
}

static void
lh_judge_add_sheet (GArray            *heads,
                    LhAcceptanceSheet *sheet,
                    gboolean           ours)
{
  GPtrArray *lines = lh_acceptance_sheet_get_lines (sheet);

  for (guint i = 0; i < lines->len; i++)
    {
      const LhAcceptanceLine *line = g_ptr_array_index (lines, i);
      double full = lh_decimal_to_double (line->full);
      LhJudgeHead *head;
      double share;

      if (!line->applies || !line->has_score || full <= 0.0)
        continue;
      head = lh_judge_find_head (heads, lh_record_get_text (line->item, LH_RUBRIC_ITEM_NAME));
      share = lh_decimal_to_double (lh_fraction_round (line->score, 4)) / full * 100.0;
      for (guint side = ours ? 0 : 1; side < 2; side++)
        {
          head->sum[side] += share;
          head->count[side]++;
        }
    }
}

static guint
lh_judge_add_heads (LhChartBuilder *builder,
                    GArray         *heads,
                    LhCatalog      *catalog)
{
  guint above = 0;

  for (guint i = 0; i < heads->len; i++)
    {
      const LhJudgeHead *head = &g_array_index (heads, LhJudgeHead, i);
      guint category;

      if (head->count[0] == 0)
        continue;
      category = lh_chart_builder_add_category (builder, head->name, head->name, NULL);
      for (guint side = 0; side < 2; side++)
        {
          double mean = head->sum[side] / head->count[side];
          g_autofree char *text = g_strdup_printf ("%.1f", mean);

          lh_chart_builder_set_value (builder, category, side, mean, text);
        }
      above += head->sum[0] / head->count[0] > head->sum[1] / head->count[1];
    }

  return above;
}

/**
 * lh_judge_create_radar:
 * @sheets: (element-type LhAcceptanceSheet): score sheets, see lh_judge_load_sheets()
 * @organization_id: an organization
 *
 * Returns: (transfer full): what the organization scored under the heads of the rubric, beside the average of all
 */
LhChart *
lh_judge_create_radar (LhLedger  *ledger,
                       GPtrArray *sheets,
                       gint64     organization_id,
                       LhDate     as_of,
                       LhCatalog *catalog)
{
  LhChartBuilder *builder = lh_judge_builder_new (LH_CHART_RADAR, ledger, as_of, catalog);
  g_autoptr (GArray) heads = g_array_new (FALSE, FALSE, sizeof (LhJudgeHead));
  LhOrganization *organization = lh_ledger_get_organization (ledger, organization_id);
  const char *name = organization != NULL ? lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME) : "";
  guint above, n;

  for (guint i = 0; i < sheets->len; i++)
    lh_judge_add_sheet (heads, g_ptr_array_index (sheets, i),
                        lh_record_get_id (lh_acceptance_sheet_get_organization (g_ptr_array_index (sheets, i)))
                          == organization_id);
  lh_chart_builder_set_range (builder, 0, 100);
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, name);
  lh_chart_builder_add_series (builder, LH_CHART_PART_VALUE, LH_CHART_ROLE_DEFAULT, lh_tr (catalog, N_("Average")));
  above = lh_judge_add_heads (builder, heads, catalog);
  n = heads->len;

  return lh_judge_builder_end (builder,
    /* TRANSLATORS: name of an organization, number of heads above the average, number of heads */
    g_strdup_printf (lh_tr (catalog, N_("%s: %u of %u heads above the average")), name, above, n),
    lh_tr (catalog, N_("Scores of the acceptances as a share of the full mark (%)")));
}
