/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-figures.h"

#include "lh-filing-statistics.h"

/* Keys of the groupings, those of the command line; what is NULL repeats another one. */
static const char *const grouping_keys[LH_N_GROUPINGS] = {
  [LH_GROUPING_ORGANIZATION] = "organizations",
  [LH_GROUPING_SECTOR] = "sectors",
  [LH_GROUPING_CATEGORY] = "categories",
  [LH_GROUPING_TYPE] = "types",
  [LH_GROUPING_TOPIC] = "topics",
  [LH_GROUPING_STATE] = "states",
  [LH_GROUPING_SECRETARY] = "secretaries",
  [LH_GROUPING_WORK_MODE] = "work_modes",
  [LH_GROUPING_LEVEL] = "levels",
  [LH_GROUPING_DIRECTION] = "directions",
  [LH_GROUPING_KEY_TASK] = "key_tasks",
};

/* Problems are counted by some of what projects are grouped by, too. */
static const char *const problem_keys[LH_N_PROBLEM_GROUPINGS] = {
  [LH_PROBLEM_GROUPING_SOURCE] = "problem_sources",
  [LH_PROBLEM_GROUPING_STATE] = "problem_states",
  [LH_PROBLEM_GROUPING_CAUSE] = "problem_causes",
  [LH_PROBLEM_GROUPING_CATEGORY] = "problem_categories",
  [LH_PROBLEM_GROUPING_ORGANIZATION] = "problem_organizations",
};

/* The rows of one value of a group: those whose status says so. */
typedef gboolean (*LhRowFilter) (const LhProjectStatusValues *values,
                                 guint                        wanted);

/**
 * lh_grouping_get_key:
 *
 * Returns: (nullable): the area of a grouping, which is its key on the command line; %NULL for the lights, which are
 *   figures of every group
 */
const char *
lh_grouping_get_key (LhGrouping grouping)
{
  g_return_val_if_fail (grouping < LH_N_GROUPINGS, NULL);
  return grouping_keys[grouping];
}

/**
 * lh_quarter_figures_find_problem_grouping:
 * @grouping: (out) (optional): by what problems are counted
 *
 * Returns: whether an area is that of the groups of problems
 */
gboolean
lh_quarter_figures_find_problem_grouping (const char        *area,
                                          LhProblemGrouping *grouping)
{
  for (int i = 0; i < LH_N_PROBLEM_GROUPINGS; i++)
    {
      if (!g_str_equal (problem_keys[i], area))
        continue;
      if (grouping != NULL)
        *grouping = i;
      return TRUE;
    }
  return FALSE;
}

void
lh_quarter_figure_free (LhQuarterFigure *self)
{
  g_free (self->area);
  g_free (self->code);
  g_free (self->group_key);
  g_free (self->label);
  g_free (self->definition);
  g_free (self->value);
  g_free (self->shown);
  g_free (self->unit);
  g_free (self->entity);
  g_array_unref (self->ids);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * lh_quarter_figure_new:
 *
 * Returns: (transfer full): a value without a number yet, that counts projects
 */
LhQuarterFigure *
lh_quarter_figure_new (const char *area,
                       const char *code,
                       const char *group_key,
                       const char *label)
{
  LhQuarterFigure *self = g_new0 (LhQuarterFigure, 1);

  self->area = g_strdup (area);
  self->code = g_strdup (code);
  self->group_key = g_strdup (group_key);
  self->label = g_strdup (label);
  self->definition = g_strdup ("");
  self->unit = g_strdup ("");
  self->entity = g_strdup ("project");
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->names = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * lh_quarter_figure_get_key:
 *
 * Returns: (transfer full): what tells it from all others of the quarter
 */
char *
lh_quarter_figure_get_key (const LhQuarterFigure *self)
{
  return g_strdup_printf ("%s/%s/%s", self->area, self->code, self->group_key);
}

/**
 * lh_quarter_figure_is_whole:
 *
 * Returns: whether it stands for the whole ledger, not for a group, a project or a point of the trend
 */
gboolean
lh_quarter_figure_is_whole (const LhQuarterFigure *self)
{
  const char *const areas[] = { LH_AREA_QUARTER, LH_AREA_FILING, LH_AREA_PROBLEMS, LH_AREA_REGISTERS, LH_AREA_BRANDS,
                                NULL };

  return g_strv_contains (areas, self->area);
}

/**
 * lh_quarter_figure_get_name:
 *
 * Returns: (transfer none) (nullable): what a row of it was called
 */
const char *
lh_quarter_figure_get_name (const LhQuarterFigure *self,
                            gint64                 id)
{
  for (guint i = 0; i < MIN (self->ids->len, self->names->len); i++)
    {
      if (g_array_index (self->ids, gint64, i) == id)
        return g_ptr_array_index (self->names, i);
    }
  return NULL;
}

/**
 * lh_quarter_figure_equal:
 *
 * Returns: whether both have the same value. The rows may differ: as many went as came.
 */
gboolean
lh_quarter_figure_equal (const LhQuarterFigure *self,
                         const LhQuarterFigure *other)
{
  return g_strcmp0 (self->value, other->value) == 0;
}

/* In the order of the statistics; ids are written as everywhere. */
static char *
lh_quarter_figure_join_ids (GArray *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, i > 0 ? " %" G_GINT64_FORMAT : "%" G_GINT64_FORMAT, g_array_index (ids, gint64, i));
  return g_string_free (text, FALSE);
}

static void
lh_quarter_figure_set_text (LhRecord   *record,
                            guint       field,
                            const char *text)
{
  if (text != NULL && *text != '\0')
    lh_record_set_text (record, field, text);
}

/**
 * lh_quarter_figure_freeze:
 * @close_id: the closing it belongs to
 *
 * Returns: (transfer full): the record that keeps it
 */
LhRecord *
lh_quarter_figure_freeze (const LhQuarterFigure *self,
                          gint64                 close_id,
                          guint                  position)
{
  LhRecord *record = LH_RECORD (lh_frozen_figure_new ());
  g_autofree char *ids = lh_quarter_figure_join_ids (self->ids);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < self->names->len; i++)
    g_ptr_array_add (names, g_ptr_array_index (self->names, i));
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv ("\n", (GStrv) names->pdata);

  lh_record_set_int (record, LH_FROZEN_FIGURE_CLOSE_ID, close_id);
  lh_record_set_int (record, LH_FROZEN_FIGURE_POSITION, position);
  lh_quarter_figure_set_text (record, LH_FROZEN_FIGURE_AREA, self->area);
  lh_quarter_figure_set_text (record, LH_FROZEN_FIGURE_CODE, self->code);
  lh_quarter_figure_set_text (record, LH_FROZEN_FIGURE_GROUP_KEY, self->group_key);
  lh_quarter_figure_set_text (record, LH_FROZEN_FIGURE_LABEL, self->label);
  lh_quarter_figure_set_text (record, LH_FROZEN_FIGURE_DEFINITION, self->definition);
  lh_quarter_figure_set_text (record, LH_FROZEN_FIGURE_VALUE, self->value);
  lh_quarter_figure_set_text (record, LH_FROZEN_FIGURE_SHOWN, self->shown);
  lh_quarter_figure_set_text (record, LH_FROZEN_FIGURE_UNIT, self->unit);
  lh_quarter_figure_set_text (record, LH_FROZEN_FIGURE_ENTITY, self->entity);
  lh_quarter_figure_set_text (record, LH_FROZEN_FIGURE_ROWS, ids);
  lh_quarter_figure_set_text (record, LH_FROZEN_FIGURE_ROW_NAMES, joined);
  return record;
}

static char *
lh_quarter_figure_get_text (LhRecord *record,
                            guint     field)
{
  const char *text = lh_record_get_text (record, field);

  return g_strdup (text != NULL ? text : "");
}

/**
 * lh_quarter_figure_thaw:
 * @record: a frozen figure
 *
 * Returns: (transfer full): what it keeps
 */
LhQuarterFigure *
lh_quarter_figure_thaw (LhRecord *record)
{
  LhQuarterFigure *self = g_new0 (LhQuarterFigure, 1);
  g_autofree char *ids = lh_quarter_figure_get_text (record, LH_FROZEN_FIGURE_ROWS);
  g_autofree char *names = lh_quarter_figure_get_text (record, LH_FROZEN_FIGURE_ROW_NAMES);
  g_auto (GStrv) id_texts = g_strsplit (ids, " ", -1);
  g_auto (GStrv) name_texts = g_strsplit (names, "\n", -1);

  self->area = lh_quarter_figure_get_text (record, LH_FROZEN_FIGURE_AREA);
  self->code = lh_quarter_figure_get_text (record, LH_FROZEN_FIGURE_CODE);
  self->group_key = lh_quarter_figure_get_text (record, LH_FROZEN_FIGURE_GROUP_KEY);
  self->label = lh_quarter_figure_get_text (record, LH_FROZEN_FIGURE_LABEL);
  self->definition = lh_quarter_figure_get_text (record, LH_FROZEN_FIGURE_DEFINITION);
  self->value = lh_record_is_empty (record, LH_FROZEN_FIGURE_VALUE)
                ? NULL : g_strdup (lh_record_get_text (record, LH_FROZEN_FIGURE_VALUE));
  self->shown = lh_quarter_figure_get_text (record, LH_FROZEN_FIGURE_SHOWN);
  self->unit = lh_quarter_figure_get_text (record, LH_FROZEN_FIGURE_UNIT);
  self->entity = lh_quarter_figure_get_text (record, LH_FROZEN_FIGURE_ENTITY);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; *ids != '\0' && id_texts[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (id_texts[i], NULL, 10);

      g_array_append_val (self->ids, id);
    }
  for (guint i = 0; *names != '\0' && name_texts[i] != NULL; i++)
    g_ptr_array_add (self->names, g_strdup (name_texts[i]));
  return self;
}

static void
lh_quarter_figures_add (GPtrArray  *figures,
                        const char *area,
                        GPtrArray  *list,
                        LhCatalog  *catalog)
{
  for (guint i = 0; i < list->len; i++)
    {
      const LhFigure *figure = g_ptr_array_index (list, i);
      LhQuarterFigure *self = lh_quarter_figure_new (area, figure->code, "", lh_tr (catalog, figure->label));

      g_free (self->definition);
      self->definition = g_strdup (lh_tr (catalog, figure->definition));
      self->value = figure->known ? lh_decimal_to_string (figure->value) : NULL;
      self->shown = lh_figure_format (figure, catalog);
      g_free (self->unit);
      self->unit = g_strdup (*figure->unit != '\0' ? lh_tr (catalog, figure->unit) : "");
      g_free (self->entity);
      self->entity = g_strdup (figure->entity != NULL ? figure->entity : "");
      g_array_append_vals (self->ids, figure->ids->data, figure->ids->len);
      g_ptr_array_add (figures, self);
    }
}

static gboolean
lh_row_filter_light (const LhProjectStatusValues *values,
                     guint                        wanted)
{
  return values->light == wanted;
}

static gboolean
lh_row_filter_reporting (const LhProjectStatusValues *values,
                         guint                        wanted)
{
  return wanted == LH_REPORTING_NOT_DUE ? values->reporting != LH_REPORTING_NOT_DUE : values->reporting == wanted;
}

static gboolean
lh_row_filter_all (const LhProjectStatusValues *values,
                   guint                        wanted)
{
  return TRUE;
}

static gboolean
lh_row_filter_running (const LhProjectStatusValues *values,
                       guint                        wanted)
{
  return values->rule_light != LH_LIGHT_GREY && values->planned != LH_UNSET && values->actual != LH_UNSET;
}

/* A value of a group is called as the figure of the whole: 市财政局：红灯. */
static LhQuarterFigure *
lh_quarter_figures_add_value (GPtrArray    *figures,
                              LhStatistics *statistics,
                              LhGrouping    grouping,
                              const LhGroup *group,
                              const char   *code,
                              LhRowFilter   filter,
                              guint         wanted,
                              LhCatalog    *catalog)
{
  const LhFigure *whole = lh_statistics_get_figure (statistics, code);
  g_autofree char *label = g_strdup_printf (lh_trc (catalog, "group and its figure", "%s: %s"),
                                            *group->label != '\0' ? group->label : lh_tr (catalog, N_("Not classified")),
                                            lh_tr (catalog, whole->label));
  LhQuarterFigure *self = lh_quarter_figure_new (grouping_keys[grouping], code, group->key, label);

  for (guint i = 0; i < group->ids->len; i++)
    {
      gint64 id = g_array_index (group->ids, gint64, i);
      LhProjectStatus *status = lh_statistics_get_status (statistics, id);

      if (status != NULL && filter (lh_project_status_get_values (status), wanted))
        g_array_append_val (self->ids, id);
    }
  g_free (self->unit);
  self->unit = g_strdup (*whole->unit != '\0' ? lh_tr (catalog, whole->unit) : "");
  g_ptr_array_add (figures, self);
  return self;
}

static void
lh_quarter_figure_set_decimal (LhQuarterFigure *self,
                               LhStatistics    *statistics,
                               gboolean         known,
                               LhDecimal        value,
                               LhCatalog       *catalog)
{
  const LhFigure *whole = lh_statistics_get_figure (statistics, self->code);
  LhFigure figure = { .unit = whole->unit, .known = known, .value = value };

  self->value = known ? lh_decimal_to_string (value) : NULL;
  self->shown = lh_figure_format (&figure, catalog);
}

/* What a group has none of is left out: most have two of the six lights. */
static void
lh_quarter_figures_add_counts (GPtrArray     *figures,
                               LhStatistics  *statistics,
                               LhGrouping     grouping,
                               const LhGroup *group,
                               LhCatalog     *catalog)
{
  const struct { const char *code; guint value; guint wanted; } reports[] = {
    { "reports-due", group->n_due, LH_REPORTING_NOT_DUE },
    { "reports-on-time", group->n_on_time, LH_REPORTING_ON_TIME },
    { "reports-late", group->n_late, LH_REPORTING_LATE },
    { "reports-missing", group->n_missing, LH_REPORTING_MISSING },
  };
  LhQuarterFigure *figure;

  for (guint light = 0; light < LH_N_LIGHTS; light++)
    {
      g_autofree char *code = g_strdup_printf ("light-%s", lh_light_get_code (light));

      if (group->lights[light] == 0)
        continue;
      figure = lh_quarter_figures_add_value (figures, statistics, grouping, group, code, lh_row_filter_light, light,
                                             catalog);
      lh_quarter_figure_set_decimal (figure, statistics, TRUE, lh_decimal_new (group->lights[light], 0), catalog);
    }
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      if (reports[i].value == 0)
        continue;
      figure = lh_quarter_figures_add_value (figures, statistics, grouping, group, reports[i].code,
                                             lh_row_filter_reporting, reports[i].wanted, catalog);
      lh_quarter_figure_set_decimal (figure, statistics, TRUE, lh_decimal_new (reports[i].value, 0), catalog);
    }
}

static void
lh_quarter_figures_add_group (GPtrArray     *figures,
                              LhStatistics  *statistics,
                              LhGrouping     grouping,
                              const LhGroup *group,
                              LhCatalog     *catalog)
{
  const struct { const char *code; gint64 tenths; } averages[] = {
    { "planned-progress", group->planned },
    { "actual-progress", group->actual },
    { "average-lag", group->lag },
  };
  LhQuarterFigure *figure;

  figure = lh_quarter_figures_add_value (figures, statistics, grouping, group, "projects", lh_row_filter_all, 0, catalog);
  lh_quarter_figure_set_decimal (figure, statistics, TRUE, lh_decimal_new (group->n_projects, 0), catalog);
  for (guint i = 0; i < G_N_ELEMENTS (averages); i++)
    {
      gboolean known = averages[i].tenths != LH_UNSET;

      figure = lh_quarter_figures_add_value (figures, statistics, grouping, group, averages[i].code,
                                             lh_row_filter_running, 0, catalog);
      lh_quarter_figure_set_decimal (figure, statistics, known, lh_decimal_new (known ? averages[i].tenths : 0, 1),
                                     catalog);
    }
  lh_quarter_figures_add_counts (figures, statistics, grouping, group, catalog);
}

static void
lh_quarter_figures_add_trend (GPtrArray    *figures,
                              LhStatistics *statistics,
                              LhCatalog    *catalog)
{
  g_autoptr (GArray) trend = lh_statistics_get_trend (statistics);

  for (guint i = 0; i < trend->len; i++)
    {
      const LhTrendPoint *point = &g_array_index (trend, LhTrendPoint, i);
      const struct { const char *code; gint64 tenths; } values[] = {
        { "planned-progress", point->planned }, { "actual-progress", point->actual },
      };
      g_autofree char *key = lh_quarter_to_string (point->quarter);
      g_autofree char *name = lh_quarter_format (point->quarter, LH_QUARTER_LONG, catalog);

      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        {
          const LhFigure *whole = lh_statistics_get_figure (statistics, values[j].code);
          g_autofree char *label = g_strdup_printf (lh_trc (catalog, "group and its figure", "%s: %s"), name,
                                                    lh_tr (catalog, whole->label));
          LhQuarterFigure *figure = lh_quarter_figure_new (LH_AREA_TREND, values[j].code, key, label);
          gboolean known = values[j].tenths != LH_UNSET;

          lh_quarter_figure_set_decimal (figure, statistics, known, lh_decimal_new (known ? values[j].tenths : 0, 1),
                                         catalog);
          g_ptr_array_add (figures, figure);
        }
    }
}

/* The rows of what is found, put right and closed are told by the figure of the whole. */
static void
lh_quarter_figures_add_problem_group (GPtrArray            *figures,
                                      LhStatistics         *statistics,
                                      LhProblemGrouping     grouping,
                                      const LhProblemGroup *group,
                                      LhCatalog            *catalog)
{
  const struct { const char *code; guint value; } counts[] = {
    { "problems-found", group->n_problems }, { "problems-completed", group->n_completed },
    { "problems-closed", group->n_closed }, { "problems-overdue", group->n_overdue },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const LhFigure *whole = lh_statistics_get_figure (statistics, counts[i].code);
      LhQuarterFigure *figure = lh_quarter_figure_new (problem_keys[grouping], counts[i].code, group->key,
                                                       lh_tr (catalog, whole->label));

      g_free (figure->entity);
      figure->entity = g_strdup (whole->entity);
      g_free (figure->unit);
      figure->unit = g_strdup (lh_tr (catalog, whole->unit));
      lh_quarter_figure_set_decimal (figure, statistics, TRUE, lh_decimal_new (counts[i].value, 0), catalog);
      if (i == 0)
        g_array_append_vals (figure->ids, group->ids->data, group->ids->len);
      g_ptr_array_add (figures, figure);
    }
}

static void
lh_quarter_figures_add_problem_groups (GPtrArray    *figures,
                                       LhStatistics *statistics,
                                       LhCatalog    *catalog)
{
  const LhProblemStatistics *problems = lh_statistics_get_problems (statistics);

  for (int grouping = 0; grouping < LH_N_PROBLEM_GROUPINGS; grouping++)
    {
      for (guint i = 0; i < problems->groups[grouping]->len; i++)
        lh_quarter_figures_add_problem_group (figures, statistics, grouping,
                                              g_ptr_array_index (problems->groups[grouping], i), catalog);
    }
}

static char *
lh_quarter_figure_format_tenths (gint64 tenths)
{
  return tenths == LH_UNSET ? g_strdup ("—") : lh_percent_format (tenths);
}

/* How each project stood: what a changed average comes from. */
static void
lh_quarter_figures_add_rows (GPtrArray    *figures,
                             LhStatistics *statistics,
                             LhCatalog    *catalog)
{
  GPtrArray *rows = lh_statistics_get_rows (statistics);

  for (guint i = 0; i < rows->len; i++)
    {
      const LhStatisticsRow *row = g_ptr_array_index (rows, i);
      const LhProjectStatusValues *values = lh_project_status_get_values (row->status);
      gint64 id = lh_record_get_id (LH_RECORD (row->project));
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);
      g_autofree char *planned = lh_quarter_figure_format_tenths (values->planned);
      g_autofree char *actual = lh_quarter_figure_format_tenths (values->actual);
      LhQuarterFigure *figure = lh_quarter_figure_new (LH_AREA_ROWS, "status", key,
                                                       lh_record_get_text (LH_RECORD (row->project), LH_PROJECT_NAME));

      figure->value = g_strdup_printf ("%s %s %s %d", lh_light_get_code (values->light), planned, actual,
                                       values->reporting);
      figure->shown = g_strdup_printf (lh_tr (catalog, N_("%s %s, planned %s, actual %s")),
                                       lh_light_get_symbol (values->light), lh_light_get_word (values->light, catalog),
                                       planned, actual);
      g_array_append_val (figure->ids, id);
      g_ptr_array_add (figures, figure);
    }
}

/**
 * lh_quarter_figures_new:
 * @catalog: (nullable): the language of the ledger
 *
 * Every value of the statistics of a quarter in one list: figures, groups, trend, and how each project stands. What
 * prints a figure, freezes it or compares it takes it from the same #LhStatistics.
 *
 * Returns: (transfer full) (element-type LhQuarterFigure): the values
 */
GPtrArray *
lh_quarter_figures_new (LhStatistics *statistics,
                        LhCatalog    *catalog)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_figure_free);

  g_return_val_if_fail (LH_IS_STATISTICS (statistics), figures);

  lh_quarter_figures_add (figures, LH_AREA_QUARTER, lh_statistics_get_figures (statistics), catalog);
  lh_quarter_figures_add (figures, LH_AREA_FILING, lh_statistics_get_filing (statistics)->figures, catalog);
  lh_quarter_figures_add (figures, LH_AREA_PROBLEMS, lh_statistics_get_problems (statistics)->figures, catalog);
  lh_quarter_figures_add_trend (figures, statistics, catalog);
  for (int grouping = 0; grouping < LH_N_GROUPINGS; grouping++)
    {
      GPtrArray *groups = lh_statistics_get_groups (statistics, grouping);

      for (guint i = 0; grouping_keys[grouping] != NULL && i < groups->len; i++)
        lh_quarter_figures_add_group (figures, statistics, grouping, g_ptr_array_index (groups, i), catalog);
    }
  lh_quarter_figures_add_problem_groups (figures, statistics, catalog);
  lh_quarter_figures_add_rows (figures, statistics, catalog);
  return figures;
}

/**
 * lh_quarter_figures_find:
 *
 * Returns: (transfer none) (nullable): one value of the list
 */
const LhQuarterFigure *
lh_quarter_figures_find (GPtrArray  *figures,
                         const char *area,
                         const char *code,
                         const char *group_key)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const LhQuarterFigure *figure = g_ptr_array_index (figures, i);

      if (g_str_equal (figure->area, area) && g_str_equal (figure->code, code) &&
          g_str_equal (figure->group_key, group_key))
        return figure;
    }
  return NULL;
}
