/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-figure-table.h"

#include <glib/gi18n-lib.h>

#include "lh-error.h"
#include "lh-organization.h"
#include "lh-problem-statistics.h"
#include "lh-project-status.h"
#include "lh-quarter-closing.h"

/* Rates: which figure is divided by which. */
static const struct
{
  const char *figure;
  const char *part;
  const char *base;
} rates[] = {
  { "on-time-rate", "reports-on-time", "reports-due" },
  { "filing-rate", "organizations-filed", "organizations-registered" },
  { "rectification-rate", "problems-completed", "problems-found" },
  { "closing-rate", "problems-closed", "problems-found" },
};

static const struct
{
  const char *by;
  LhGrouping  grouping;
} project_groupings[] = {
  { "organization", LH_GROUPING_ORGANIZATION },
  { "sector", LH_GROUPING_SECTOR },
  { "category", LH_GROUPING_CATEGORY },
  { "type", LH_GROUPING_TYPE },
  { "topic", LH_GROUPING_TOPIC },
  { "state", LH_GROUPING_STATE },
  { "light", LH_GROUPING_LIGHT },
  { "secretary", LH_GROUPING_SECRETARY },
  { "work-mode", LH_GROUPING_WORK_MODE },
  { "level", LH_GROUPING_LEVEL },
  { "direction", LH_GROUPING_DIRECTION },
  { "key-task", LH_GROUPING_KEY_TASK },
};

static const struct
{
  const char        *by;
  LhProblemGrouping  grouping;
} problem_groupings[] = {
  { "source", LH_PROBLEM_GROUPING_SOURCE },
  { "state", LH_PROBLEM_GROUPING_STATE },
  { "cause", LH_PROBLEM_GROUPING_CAUSE },
  { "category", LH_PROBLEM_GROUPING_CATEGORY },
  { "organization", LH_PROBLEM_GROUPING_ORGANIZATION },
};

/* What a table is made with. */
typedef struct
{
  LhLedger           *ledger;
  const LhChartQuery *query;
  LhCatalog          *catalog;
  LhFigureTable      *table;
} LhFigureSplit;

static void
lh_figure_line_free (LhFigureLine *line)
{
  g_free (line->key);
  g_free (line->label);
  g_array_unref (line->ids);
  g_free (line);
}

static LhFigureLine *
lh_figure_line_new (const char *key,
                    const char *label)
{
  LhFigureLine *line = g_new0 (LhFigureLine, 1);

  line->key = g_strdup (key);
  line->label = g_strdup (label);
  line->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return line;
}

static GHashTable *
lh_figure_create_set (GArray *ids)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, &g_array_index (ids, gint64, i));
  return set;
}

/* Those of @ids that are in each of the sets, in their order. */
static GArray *
lh_figure_intersect (GArray     *ids,
                     GHashTable *one,
                     GHashTable *other)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ids->len; i++)
    {
      const gint64 *id = &g_array_index (ids, gint64, i);

      if ((one == NULL || g_hash_table_contains (one, id)) && (other == NULL || g_hash_table_contains (other, id)))
        g_array_append_val (found, *id);
    }
  return found;
}

static gboolean
lh_figure_is_average (const LhFigure *figure)
{
  static const char *const averages[] = { "planned-progress", "actual-progress", "average-lag", NULL };

  return g_strv_contains (averages, figure->code);
}

/**
 * lh_figure_get_measure:
 *
 * Returns: how the figure is made from its rows
 */
LhMeasure
lh_figure_get_measure (const LhFigure *figure)
{
  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      if (g_str_equal (rates[i].figure, figure->code))
        return LH_MEASURE_RATE;
    }
  if (lh_figure_is_average (figure))
    return LH_MEASURE_AVERAGE;
  /* what counts something else than its rows, such as times or persons, cannot be split by them */
  if (figure->entity == NULL || g_str_has_prefix (figure->code, "duties-") || g_str_has_suffix (figure->code, "-most") ||
      g_str_has_suffix (figure->code, "-fewest") || g_str_equal (figure->unit, "%") ||
      lh_decimal_compare (figure->value, lh_decimal_new (figure->ids->len, 0)) != 0)
    return LH_MEASURE_WHOLE;
  return LH_MEASURE_COUNT;
}

static void
lh_figure_line_average (LhFigureLine   *line,
                        LhStatistics   *statistics,
                        const LhFigure *figure)
{
  gint64 planned = 0;
  gint64 actual = 0;
  const guint n = line->ids->len;

  for (guint i = 0; i < n; i++)
    {
      LhProjectStatus *status = lh_statistics_get_status (statistics, g_array_index (line->ids, gint64, i));
      const LhProjectStatusValues *values = lh_project_status_get_values (status);

      planned += values->planned;
      actual += values->actual;
    }
  line->known = n > 0;
  if (n == 0)
    return;
  planned = lh_divide_half_up (planned, n);
  actual = lh_divide_half_up (actual, n);
  if (g_str_equal (figure->code, "planned-progress"))
    line->value = lh_decimal_new (planned, 1);
  else
    line->value = lh_decimal_new (g_str_equal (figure->code, "actual-progress") ? actual : planned - actual, 1);
}

static void
lh_figure_line_rate (LhFigureLine   *line,
                     LhStatistics   *statistics,
                     const LhFigure *figure,
                     GHashTable     *group,
                     GHashTable     *filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      g_autoptr (GArray) base = NULL;
      g_autoptr (GHashTable) based = NULL;
      GArray *part;

      if (!g_str_equal (rates[i].figure, figure->code))
        continue;
      base = lh_figure_intersect (lh_statistics_get_figure (statistics, rates[i].base)->ids, group, filter);
      based = lh_figure_create_set (base);
      part = lh_figure_intersect (lh_statistics_get_figure (statistics, rates[i].part)->ids, based, NULL);
      g_array_unref (line->ids);
      line->ids = part;
      line->known = base->len > 0;
      if (line->known)
        line->value = lh_decimal_ratio ((gint64) part->len * 100, base->len, 1);
    }
}

/* The figure over the rows that are in both sets; all rows without sets. */
static void
lh_figure_line_measure (LhFigureLine *line,
                        LhStatistics *statistics,
                        const char   *code,
                        GHashTable   *group,
                        GHashTable   *filter)
{
  const LhFigure *figure = lh_statistics_get_figure (statistics, code);

  if (figure == NULL)
    return;
  g_array_unref (line->ids);
  line->ids = lh_figure_intersect (figure->ids, group, filter);
  switch (lh_figure_get_measure (figure))
    {
    case LH_MEASURE_COUNT:
      line->known = TRUE;
      line->value = lh_decimal_new (line->ids->len, 0);
      break;
    case LH_MEASURE_RATE:
      lh_figure_line_rate (line, statistics, figure, group, filter);
      break;
    case LH_MEASURE_AVERAGE:
      lh_figure_line_average (line, statistics, figure);
      break;
    case LH_MEASURE_WHOLE:
    default:
      line->known = figure->known;
      line->value = figure->value;
      break;
    }
}

static const char *
lh_figure_split_label_sector (LhFigureSplit *self,
                              const char    *code)
{
  const char *label = *code != '\0' ? lh_ledger_get_code_label (self->ledger, "sector-class", code, self->catalog) : NULL;

  return label != NULL ? label : lh_tr (self->catalog, N_("Unclassified"));
}

/* Groups are lines whose ids are all that belongs to them; the figure is taken of them afterwards. */
static LhFigureLine *
lh_figure_split_get_line (GPtrArray  *lines,
                          const char *key,
                          const char *label)
{
  for (guint i = 0; i < lines->len; i++)
    {
      LhFigureLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->key, key))
        return line;
    }
  g_ptr_array_add (lines, lh_figure_line_new (key, label));
  return g_ptr_array_index (lines, lines->len - 1);
}

static void
lh_figure_split_add_sector (LhFigureSplit *self,
                            GPtrArray     *lines,
                            gint64         organization_id,
                            GArray        *ids)
{
  LhOrganization *organization = lh_ledger_get_organization (self->ledger, organization_id);
  const char *code = organization != NULL ? lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_SECTOR_CLASS)
                                          : "";
  LhFigureLine *line = lh_figure_split_get_line (lines, code, lh_figure_split_label_sector (self, code));

  g_array_append_vals (line->ids, ids->data, ids->len);
}

static void
lh_figure_split_list_projects (LhFigureSplit *self,
                               LhStatistics  *statistics,
                               LhGrouping     grouping,
                               GPtrArray     *lines)
{
  GPtrArray *groups = lh_statistics_get_groups (statistics, grouping);

  for (LhLight light = 0; grouping == LH_GROUPING_LIGHT && light < LH_N_LIGHTS; light++)
    lh_figure_split_get_line (lines, lh_light_get_code (light), lh_light_get_colour (light, self->catalog));
  for (guint i = 0; i < groups->len; i++)
    {
      const LhGroup *group = g_ptr_array_index (groups, i);
      const char *label = *group->label != '\0' ? group->label : lh_tr (self->catalog, N_("Unclassified"));
      LhFigureLine *line;

      line = lh_figure_split_get_line (lines, group->key, label);
      g_array_append_vals (line->ids, group->ids->data, group->ids->len);
    }
}

static void
lh_figure_split_list_problems (LhFigureSplit     *self,
                               LhStatistics      *statistics,
                               LhProblemGrouping  grouping,
                               gboolean           by_sector,
                               GPtrArray         *lines)
{
  GPtrArray *groups = lh_statistics_get_problems (statistics)->groups[grouping];

  for (guint i = 0; i < groups->len; i++)
    {
      const LhProblemGroup *group = g_ptr_array_index (groups, i);

      if (by_sector)
        lh_figure_split_add_sector (self, lines, g_ascii_strtoll (group->key, NULL, 10), group->ids);
      else
        g_array_append_vals (lh_figure_split_get_line (lines, group->key,
                                                       lh_problem_group_get_label (self->ledger, grouping, group,
                                                                                   self->catalog))->ids,
                             group->ids->data, group->ids->len);
    }
}

static void
lh_figure_split_list_organizations (LhFigureSplit *self,
                                    GPtrArray     *lines)
{
  GListModel *organizations = lh_ledger_get_organizations (self->ledger);

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, i);
      gint64 id = lh_record_get_id (organization);
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

      g_array_append_val (ids, id);
      lh_figure_split_add_sector (self, lines, id, ids);
    }
}

/* The groups of @by among the rows of the entity of the figure. */
static GPtrArray *
lh_figure_split_list_groups (LhFigureSplit  *self,
                             LhStatistics   *statistics,
                             const LhFigure *figure,
                             const char     *by)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_figure_line_free);

  if (g_strcmp0 (figure->entity, "project") == 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (project_groupings); i++)
        if (g_str_equal (project_groupings[i].by, by))
          lh_figure_split_list_projects (self, statistics, project_groupings[i].grouping, lines);
    }
  else if (g_strcmp0 (figure->entity, "problem") == 0)
    {
      if (g_str_equal (by, "sector"))
        lh_figure_split_list_problems (self, statistics, LH_PROBLEM_GROUPING_ORGANIZATION, TRUE, lines);
      for (guint i = 0; i < G_N_ELEMENTS (problem_groupings); i++)
        if (g_str_equal (problem_groupings[i].by, by))
          lh_figure_split_list_problems (self, statistics, problem_groupings[i].grouping, FALSE, lines);
    }
  else if (g_str_equal (by, "sector"))
    lh_figure_split_list_organizations (self, lines);
  return lines;
}

/* The rows of the group the query is about; %NULL without a filter. */
static gboolean
lh_figure_split_get_filter (LhFigureSplit  *self,
                            LhStatistics   *statistics,
                            GPtrArray     **groups,
                            GHashTable    **filter,
                            GError        **error)
{
  g_auto (GStrv) parts = NULL;

  if (self->query->filter == NULL)
    return TRUE;
  parts = g_strsplit (self->query->filter, "=", 2);
  if (g_strv_length (parts) == 2)
    {
      *groups = lh_figure_split_list_groups (self, statistics, self->table->figure, parts[0]);
      for (guint i = 0; i < (*groups)->len && *filter == NULL; i++)
        {
          LhFigureLine *line = g_ptr_array_index (*groups, i);

          if (g_str_equal (line->key, parts[1]) || g_str_equal (line->label, parts[1]))
            {
              *filter = lh_figure_create_set (line->ids);
              g_free (self->table->filter_label);
              self->table->filter_label = g_strdup (line->label);
            }
        }
    }
  if (*filter != NULL)
    return TRUE;
  g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
               _("The filter “%s” finds nothing. Write it as split=group, such as sector=government."),
               self->query->filter);
  return FALSE;
}

static gboolean
lh_figure_split_by_group (LhFigureSplit  *self,
                          GError        **error)
{
  g_autoptr (GPtrArray) filter_groups = NULL;
  g_autoptr (GHashTable) filter = NULL;
  LhFigureTable *table = self->table;

  if (!lh_figure_split_get_filter (self, table->statistics, &filter_groups, &filter, error))
    return FALSE;
  g_ptr_array_unref (table->lines);
  table->lines = lh_figure_split_list_groups (self, table->statistics, table->figure, self->query->by);
  for (guint i = table->lines->len; i > 0; i--)
    {
      LhFigureLine *line = g_ptr_array_index (table->lines, i - 1);
      g_autoptr (GArray) members = g_array_ref (line->ids);
      g_autoptr (GHashTable) group = lh_figure_create_set (members);

      lh_figure_line_measure (line, table->statistics, table->figure->code, group, filter);
      if (!line->known || (table->measure == LH_MEASURE_COUNT && line->ids->len == 0))
        g_ptr_array_remove_index (table->lines, i - 1);
    }
  return TRUE;
}

/* Another quarter that is closed is told by what was frozen of it. */
static gboolean
lh_figure_split_thaw (LhFigureSplit  *self,
                      LhQuarter       quarter,
                      LhFigureLine   *line,
                      gboolean       *thawed,
                      GError        **error)
{
  g_autoptr (GError) find_error = NULL;
  g_autoptr (LhRecord) closing = lh_ledger_find_closing (self->ledger, quarter, &find_error);
  g_autoptr (GPtrArray) frozen = closing != NULL ? lh_ledger_load_frozen_figures (self->ledger, closing, error) : NULL;

  *thawed = FALSE;
  if (find_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&find_error));
      return FALSE;
    }
  if (frozen == NULL)
    return closing == NULL;
  for (guint i = 0; i < frozen->len && !*thawed; i++)
    {
      const LhQuarterFigure *figure = g_ptr_array_index (frozen, i);

      if (!lh_quarter_figure_is_whole (figure) || !g_str_equal (figure->code, self->table->figure->code))
        continue;
      line->known = figure->value != NULL && lh_decimal_parse (figure->value, &line->value, NULL);
      g_array_set_size (line->ids, 0);
      g_array_append_vals (line->ids, figure->ids->data, figure->ids->len);
      *thawed = TRUE;
    }
  return TRUE;
}

static gboolean
lh_figure_split_measure_period (LhFigureSplit  *self,
                                LhQuarter       quarter,
                                LhFigureLine   *line,
                                GError        **error)
{
  LhStatistics *whole = self->table->statistics;
  g_autoptr (LhStatistics) statistics = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GHashTable) filter = NULL;
  gboolean thawed = FALSE;

  if (lh_quarter_equal (quarter, lh_statistics_get_quarter (whole)))
    statistics = g_object_ref (whole);
  else if (self->query->filter == NULL && !lh_figure_split_thaw (self, quarter, line, &thawed, error))
    return FALSE;
  else if (!thawed)
    statistics = lh_ledger_compute_statistics (self->ledger, quarter, lh_ledger_default_as_of (quarter), error);
  if (thawed)
    return TRUE;
  if (statistics == NULL || !lh_figure_split_get_filter (self, statistics, &groups, &filter, error))
    return FALSE;
  lh_figure_line_measure (line, statistics, self->table->figure->code, NULL, filter);
  return TRUE;
}

static gboolean
lh_figure_split_add_period (LhFigureSplit  *self,
                            LhQuarter       quarter,
                            gboolean        by_year,
                            GError        **error)
{
  g_autofree char *key = lh_quarter_to_string (quarter);
  const gboolean same_year = quarter.year == lh_statistics_get_quarter (self->table->statistics).year;
  g_autofree char *label = by_year ? g_strdup_printf ("%d", quarter.year)
                                   : lh_quarter_format (quarter, same_year ? LH_QUARTER_SHORT : LH_QUARTER_LONG,
                                                        self->catalog);
  LhFigureLine *line = lh_figure_line_new (key, label);

  g_ptr_array_add (self->table->lines, line);
  return lh_figure_split_measure_period (self, quarter, line, error);
}

static gboolean
lh_figure_split_by_time (LhFigureSplit  *self,
                         GError        **error)
{
  const gboolean by_year = g_str_equal (self->query->by, "year");
  const int n = self->query->periods > 0 ? (int) self->query->periods : 4;
  LhQuarter last = lh_statistics_get_quarter (self->table->statistics);

  for (int i = n - 1; i >= 0; i--)
    {
      if (!lh_figure_split_add_period (self, lh_quarter_add (last, by_year ? -4 * i : -i), by_year, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_figure_table_compute:
 * @statistics: the figures of the quarter of the query
 * @query: what is asked
 * @catalog: (nullable): the language of the labels
 * @error: return location: %LH_ERROR_INVALID for what does not go together, or an error of the ledger
 *
 * Splits a figure. A rate is made anew from its rows and not averaged; what belongs to several groups counts in each.
 *
 * Returns: (transfer full) (nullable): the figure by group
 */
LhFigureTable *
lh_figure_table_compute (LhLedger            *ledger,
                         LhStatistics        *statistics,
                         const LhChartQuery  *query,
                         LhCatalog           *catalog,
                         GError             **error)
{
  const LhFigure *figure = lh_statistics_get_figure (statistics, query->figure);
  const gboolean by_time = g_str_equal (query->by, "quarter") || g_str_equal (query->by, "year");
  g_autoptr (LhFigureTable) self = NULL;
  LhFigureSplit split = { ledger, query, catalog, NULL };

  if (!lh_chart_query_check (query, figure, error))
    return NULL;
  self = g_new0 (LhFigureTable, 1);
  self->statistics = g_object_ref (statistics);
  self->figure = figure;
  self->measure = lh_figure_get_measure (figure);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_figure_line_free);
  split.table = self;
  if (by_time ? !lh_figure_split_by_time (&split, error) : !lh_figure_split_by_group (&split, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
lh_figure_table_free (LhFigureTable *self)
{
  g_clear_object (&self->statistics);
  g_free (self->filter_label);
  g_ptr_array_unref (self->lines);
  g_free (self);
}
