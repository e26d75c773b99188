/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-chart-query.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "lh-error.h"
#include "lh-figure-table.h"
#include "lh-json-text.h"

#define LH_CHART_QUERY_MAX_DEPTH 4

static const struct
{
  const char *by;
  const char *label;
} labels[] = {
  { "organization", N_("Organization") },
  { "sector", N_("Sector class") },
  { "category", N_("Category") },
  { "type", N_("Type") },
  { "topic", N_("Topic dimension") },
  { "state", N_("State") },
  { "light", N_("Light") },
  { "secretary", N_("Secretary") },
  { "work-mode", N_("Work mode") },
  { "level", N_("Level") },
  { "direction", N_("Direction of the results") },
  { "key-task", N_("Key task") },
  { "source", N_("Source") },
  { "cause", N_("Cause") },
  { "quarter", N_("Quarter") },
  { "year", N_("Year") },
};

/* The texts of a query and their keys. */
static const struct
{
  const char *key;
  gsize       offset;
} texts[] = {
  { "figure", G_STRUCT_OFFSET (LhChartQuery, figure) },
  { "by", G_STRUCT_OFFSET (LhChartQuery, by) },
  { "filter", G_STRUCT_OFFSET (LhChartQuery, filter) },
  { "kind", G_STRUCT_OFFSET (LhChartQuery, kind) },
  { "theme", G_STRUCT_OFFSET (LhChartQuery, theme) },
  { "title", G_STRUCT_OFFSET (LhChartQuery, title) },
  { "subtitle", G_STRUCT_OFFSET (LhChartQuery, subtitle) },
};

static char **
lh_chart_query_get_text (const LhChartQuery *self,
                         guint               index)
{
  return (char **) ((char *) self + texts[index].offset);
}

/**
 * lh_chart_query_new:
 * @figure: code of a figure
 * @by: what it is split by
 * @kind: name of a kind of chart
 *
 * Returns: (transfer full): a query for the quarter on screen
 */
LhChartQuery *
lh_chart_query_new (const char *figure,
                    const char *by,
                    const char *kind)
{
  LhChartQuery *self = g_new0 (LhChartQuery, 1);

  self->figure = g_strdup (figure);
  self->by = g_strdup (by);
  self->kind = g_strdup (kind);
  return self;
}

/**
 * lh_chart_query_copy:
 *
 * Returns: (transfer full): a copy
 */
LhChartQuery *
lh_chart_query_copy (const LhChartQuery *self)
{
  LhChartQuery *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *lh_chart_query_get_text (copy, i) = g_strdup (*lh_chart_query_get_text (self, i));
  return copy;
}

void
lh_chart_query_free (LhChartQuery *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*lh_chart_query_get_text (self, i));
  g_free (self);
}

/**
 * lh_chart_query_to_json:
 *
 * Returns: (transfer full): JSON that lh_chart_query_new_from_json() reads
 */
char *
lh_chart_query_to_json (const LhChartQuery *self)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autofree char *quarter = lh_quarter_is_set (self->quarter) ? lh_quarter_to_string (self->quarter)
                                                               : g_strdup ("current");

  g_string_append_printf (json, "{\n  \"version\": %d", LH_CHART_QUERY_VERSION);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = *lh_chart_query_get_text (self, i);

      if (text == NULL)
        continue;
      g_string_append_printf (json, ",\n  \"%s\": ", texts[i].key);
      lh_json_append_quoted (json, text);
    }
  g_string_append_printf (json, ",\n  \"quarter\": \"%s\"", quarter);
  if (self->periods > 0)
    g_string_append_printf (json, ",\n  \"periods\": %u", self->periods);
  g_string_append (json, "\n}\n");
  return g_strdup (json->str);
}

static gboolean
lh_chart_query_fail (GError     **error,
                     const char  *key,
                     const char  *problem)
{
  g_set_error (error, LH_ERROR, LH_ERROR_INVALID,
               /* TRANSLATORS: key in the file, what is wrong there and the remedy */
               _("The chart cannot be drawn. At “%s”: %s"), key, problem);
  return FALSE;
}

static gboolean
lh_chart_query_read_number (LhChartQuery  *self,
                            const char    *key,
                            JsonNode      *node,
                            GError       **error)
{
  gint64 number = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;

  if (g_str_equal (key, "version"))
    return number == LH_CHART_QUERY_VERSION ||
           lh_chart_query_fail (error, key, _("this program reads version 1 only."));
  if (number < 1 || number > LH_CHART_QUERY_MAX_PERIODS)
    return lh_chart_query_fail (error, key, _("a whole number from 1 to 40 is needed."));
  self->periods = (guint) number;
  return TRUE;
}

static gboolean
lh_chart_query_read_member (LhChartQuery  *self,
                            const char    *key,
                            JsonNode      *node,
                            GError       **error)
{
  if (g_str_equal (key, "version") || g_str_equal (key, "periods"))
    return lh_chart_query_read_number (self, key, node, error);
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return lh_chart_query_fail (error, key, _("a text in quotation marks is needed."));

  if (g_str_equal (key, "quarter"))
    return g_str_equal (json_node_get_string (node), "current") ||
           lh_quarter_parse (json_node_get_string (node), 0, &self->quarter, error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char **place = lh_chart_query_get_text (self, i);

      if (!g_str_equal (texts[i].key, key))
        continue;
      g_free (*place);
      *place = json_node_dup_string (node);
      return TRUE;
    }
  return lh_chart_query_fail (error, key, _("there is no such key; there are version, figure, by, filter, kind, quarter, "
                                            "periods, theme, title, subtitle."));
}

/**
 * lh_chart_query_new_from_json:
 * @json: a query, from anywhere
 * @error: return location: %LH_ERROR_INVALID with the key and the remedy
 *
 * Returns: (transfer full) (nullable): the query; whether its figure exists is found by lh_chart_query_check()
 */
LhChartQuery *
lh_chart_query_new_from_json (const char  *json,
                              GError     **error)
{
  g_autoptr (LhChartQuery) self = lh_chart_query_new (NULL, NULL, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GList) members = NULL;
  const char *problem = NULL;
  JsonObject *object;

  if (!lh_json_check_shape (json, -1, LH_CHART_QUERY_MAX_DEPTH, &problem) ||
      !json_parser_load_from_data (parser, json, -1, NULL))
    {
      lh_chart_query_fail (error, "{", problem != NULL ? problem : _("it is no JSON."));
      return NULL;
    }
  object = json_node_get_object (json_parser_get_root (parser));
  members = json_object_get_members (object);
  for (GList *l = members; l != NULL; l = l->next)
    {
      if (!lh_chart_query_read_member (self, l->data, json_object_get_member (object, l->data), error))
        return NULL;
    }
  if (self->figure == NULL || self->by == NULL || self->kind == NULL)
    {
      lh_chart_query_fail (error, self->figure == NULL ? "figure" : self->by == NULL ? "by" : "kind",
                           _("it is needed."));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * lh_chart_query_is_query:
 * @json: what a saved chart keeps
 *
 * Returns: whether it is a query of a statistic, and not a chart with figures of its own
 */
gboolean
lh_chart_query_is_query (const char *json)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  return lh_json_check_shape (json, -1, 32, NULL) && json_parser_load_from_data (parser, json, -1, NULL) &&
         json_object_has_member (json_node_get_object (json_parser_get_root (parser)), "figure");
}

/* What can be told of a figure: shares only where groups add up to the whole. */
static const char *const time_kinds[] = { "columns", "trend", "table", NULL };
static const char *const few_kinds[] = { "columns", "ranking", "light-strip", "doughnut", "cards", "table", NULL };
static const char *const light_kinds[] = { "light-strip", "columns", "ranking", "doughnut", "cards", "table", NULL };
static const char *const many_kinds[] = { "ranking", "columns", "table", NULL };
static const char *const rate_kinds[] = { "ranking", "columns", "radar", "cards", "table", NULL };

static const char *const project_groupings[] = {
  "organization", "sector", "category", "type", "topic", "state", "light", "secretary", "work-mode", "level", "direction",
  "key-task", "quarter", "year", NULL
};
static const char *const problem_groupings[] = {
  "organization", "sector", "source", "state", "cause", "category", "quarter", "year", NULL
};
static const char *const organization_groupings[] = { "sector", "quarter", "year", NULL };
static const char *const time_groupings[] = { "quarter", "year", NULL };

/**
 * lh_chart_query_list_groupings:
 * @figure: a figure
 *
 * Returns: (transfer none) (array zero-terminated=1): by what it can be split
 */
const char *const *
lh_chart_query_list_groupings (const LhFigure *figure)
{
  if (figure->entity == NULL || lh_figure_get_measure (figure) == LH_MEASURE_WHOLE)
    return time_groupings;
  if (g_str_equal (figure->entity, "project"))
    return project_groupings;
  if (g_str_equal (figure->entity, "problem"))
    return problem_groupings;
  return g_str_equal (figure->entity, "organization") ? organization_groupings : time_groupings;
}

/**
 * lh_chart_query_list_kinds:
 * @figure: a figure
 * @by: what it is split by
 *
 * Returns: (transfer none) (array zero-terminated=1): the kinds of chart that tell it well, the best one first
 */
const char *const *
lh_chart_query_list_kinds (const LhFigure *figure,
                           const char     *by)
{
  static const char *const long_lists[] = { "organization", "secretary", "key-task", NULL };

  if (g_strv_contains (time_groupings, by))
    return time_kinds;
  if (g_strv_contains (long_lists, by))
    return many_kinds;
  if (lh_figure_get_measure (figure) != LH_MEASURE_COUNT)
    return rate_kinds;
  return g_str_equal (by, "light") ? light_kinds : few_kinds;
}

/**
 * lh_chart_query_get_by_label:
 * @by: what a figure is split by
 * @catalog: (nullable): the language
 *
 * Returns: (transfer none): what the user calls it
 */
const char *
lh_chart_query_get_by_label (const char *by,
                             LhCatalog  *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_str_equal (labels[i].by, by))
        return lh_tr (catalog, labels[i].label);
    }
  return by;
}

/**
 * lh_chart_query_check:
 * @figure: (nullable): the figure it names, if there is one
 * @error: return location: %LH_ERROR_INVALID with what is possible
 *
 * Returns: whether the figure can be split and drawn so
 */
gboolean
lh_chart_query_check (const LhChartQuery  *self,
                      const LhFigure      *figure,
                      GError             **error)
{
  const char *const *possible;
  g_autofree char *names = NULL;
  g_autofree char *problem = NULL;
  gboolean split;

  if (figure == NULL)
    {
      problem = g_strdup_printf (_("there is no figure “%s”; “stats” lists those there are."), self->figure);
      return lh_chart_query_fail (error, "figure", problem);
    }
  possible = lh_chart_query_list_groupings (figure);
  split = g_strv_contains (possible, self->by);
  if (split)
    possible = lh_chart_query_list_kinds (figure, self->by);
  if (split && g_strv_contains (possible, self->kind))
    return TRUE;

  names = g_strjoinv (", ", (char **) possible);
  problem = g_strdup_printf (_("“%s” does not go with this figure; possible are %s."), split ? self->kind : self->by, names);
  return lh_chart_query_fail (error, split ? "kind" : "by", problem);
}
