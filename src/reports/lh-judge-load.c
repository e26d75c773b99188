/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-judge-load.h"

#include <string.h>

#include "lh-acceptance-overview.h"
#include "lh-brand.h"
#include "lh-chart-query.h"
#include "lh-risk.h"

static const struct
{
  const char *name;
  const char *label;
  const char *subject;    /* entity of what the chart is of; NULL for the whole ledger */
} infos[LH_N_JUDGES] = {
  [LH_JUDGE_CARDS] = { "cards", N_("Figures of the quarter"), NULL },
  [LH_JUDGE_PROJECT_FUNNEL] = { "project-funnel", N_("Projects by stage"), NULL },
  [LH_JUDGE_PROBLEM_FUNNEL] = { "problem-funnel", N_("Problems by stage"), NULL },
  [LH_JUDGE_BRAND_FUNNEL] = { "brand-funnel", N_("Brands by stage"), NULL },
  [LH_JUDGE_TARGETS] = { "targets", N_("Targets of the year"), NULL },
  [LH_JUDGE_ROUTE_MAP] = { "route-map", N_("Route map of a project"), "project" },
  [LH_JUDGE_RADAR] = { "radar", N_("Scores of an organization"), "organization" },
  [LH_JUDGE_RISK_GRID] = { "risk-grid", N_("Integrity risks"), NULL },
};

/**
 * lh_judge_kind_get_name:
 *
 * Returns: (transfer none): the stable English name, as on the command line
 */
const char *
lh_judge_kind_get_name (LhJudgeKind kind)
{
  g_return_val_if_fail (kind < LH_N_JUDGES, NULL);
  return infos[kind].name;
}

gboolean
lh_judge_kind_from_name (const char  *name,
                         LhJudgeKind *kind)
{
  for (guint i = 0; i < LH_N_JUDGES; i++)
    if (g_strcmp0 (infos[i].name, name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * lh_judge_kind_get_label:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer none): what the user calls the chart
 */
const char *
lh_judge_kind_get_label (LhJudgeKind  kind,
                         LhCatalog   *catalog)
{
  g_return_val_if_fail (kind < LH_N_JUDGES, NULL);
  return lh_tr (catalog, infos[kind].label);
}

/**
 * lh_judge_kind_get_subject:
 *
 * Returns: (transfer none) (nullable): the entity of what the chart is of; %NULL for a chart of the whole ledger
 */
const char *
lh_judge_kind_get_subject (LhJudgeKind kind)
{
  g_return_val_if_fail (kind < LH_N_JUDGES, NULL);
  return infos[kind].subject;
}

/**
 * lh_judge_find_subject:
 * @filter: (nullable): the filter of the query of an own chart, such as "project=12"
 *
 * Returns: the id of what the chart is of; 0 when nothing was chosen
 */
gint64
lh_judge_find_subject (const char *filter)
{
  const char *equals = filter != NULL ? strchr (filter, '=') : NULL;

  return equals != NULL ? g_ascii_strtoll (equals + 1, NULL, 10) : 0;
}

/**
 * lh_judge_create_json:
 * @subject_id: what the chart is of, or 0
 *
 * Returns: (transfer full): the query of an own chart that is drawn anew each quarter
 */
char *
lh_judge_create_json (LhJudgeKind kind,
                      gint64      subject_id)
{
  const char *name = lh_judge_kind_get_name (kind);
  const char *subject = lh_judge_kind_get_subject (kind);
  g_autoptr (LhChartQuery) query = lh_chart_query_new (name, subject != NULL ? subject : "whole", name);

  if (subject != NULL && subject_id != 0)
    query->filter = g_strdup_printf ("%s=%" G_GINT64_FORMAT, subject, subject_id);
  return lh_chart_query_to_json (query);
}

/* What was asked and what has been read for it. */
typedef struct
{
  LhJudgeQuery          query;
  LhCatalog            *catalog;
  LhStatistics         *statistics;
  LhStatistics         *previous;
  GPtrArray            *records;    /* brands or risks */
  LhTargets            *targets;
  LhRoadmap            *roadmap;
  LhAcceptanceOverview *overview;
  GPtrArray            *sheets;
  guint                 next;       /* row of the overview whose sheet is read next */
} LhJudgeLoad;

static LhJudgeLoad *
lh_judge_load_new (const LhJudgeQuery *query,
                   LhCatalog          *catalog)
{
  LhJudgeLoad *self = g_new0 (LhJudgeLoad, 1);

  self->query = *query;
  g_set_object (&self->catalog, catalog);
  return self;
}

static void
lh_judge_load_free (LhJudgeLoad *self)
{
  g_clear_object (&self->catalog);
  g_clear_object (&self->statistics);
  g_clear_object (&self->previous);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->targets, lh_targets_free);
  g_clear_object (&self->roadmap);
  g_clear_object (&self->overview);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhJudgeLoad, lh_judge_load_free)

/* The project that was asked for, or the first that has stages. */
static LhRoadmapRow *
lh_judge_load_find_row (LhJudgeLoad *self)
{
  GPtrArray *rows = lh_roadmap_get_rows (self->roadmap);

  for (guint i = 0; i < rows->len; i++)
    {
      LhRoadmapRow *row = g_ptr_array_index (rows, i);

      if (self->query.subject_id != 0 ? lh_record_get_id (LH_RECORD (row->project)) == self->query.subject_id
                                      : row->steps->len > 0)
        return row;
    }
  return rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;
}

static gint64
lh_judge_load_find_organization (LhJudgeLoad *self)
{
  if (self->query.subject_id != 0 || self->sheets->len == 0)
    return self->query.subject_id;
  return lh_record_get_id (lh_acceptance_sheet_get_organization (g_ptr_array_index (self->sheets, 0)));
}

static LhChart *
lh_judge_load_create (LhJudgeLoad *self,
                      LhLedger    *ledger)
{
  LhRoadmapRow *row;

  switch (self->query.kind)
    {
    case LH_JUDGE_CARDS:
      return lh_judge_create_cards (ledger, self->statistics, self->previous, self->catalog);
    case LH_JUDGE_PROJECT_FUNNEL:
      return lh_judge_create_funnel (ledger, self->statistics, LH_FUNNEL_PROJECTS, NULL, self->catalog);
    case LH_JUDGE_PROBLEM_FUNNEL:
      return lh_judge_create_funnel (ledger, self->statistics, LH_FUNNEL_PROBLEMS, NULL, self->catalog);
    case LH_JUDGE_BRAND_FUNNEL:
      return lh_judge_create_funnel (ledger, self->statistics, LH_FUNNEL_BRANDS, self->records, self->catalog);
    case LH_JUDGE_TARGETS:
      return lh_judge_create_targets (ledger, self->targets, self->catalog);
    case LH_JUDGE_RADAR:
      return lh_judge_create_radar (ledger, self->sheets, lh_judge_load_find_organization (self), self->query.as_of,
                                    self->catalog);
    case LH_JUDGE_RISK_GRID:
      return lh_judge_create_risk_grid (ledger, self->records, self->query.as_of, self->catalog);
    case LH_JUDGE_ROUTE_MAP:
    case LH_N_JUDGES:
    default:
      row = lh_judge_load_find_row (self);
      return row != NULL ? lh_judge_create_route_map (ledger, self->roadmap, row, self->catalog) : NULL;
    }
}

static gboolean
lh_judge_load_needs_statistics (LhJudgeKind kind)
{
  return kind <= LH_JUDGE_BRAND_FUNNEL;
}

static LhQuery *
lh_judge_load_create_query (LhJudgeKind kind)
{
  if (kind == LH_JUDGE_BRAND_FUNNEL)
    return lh_query_new (LH_TYPE_BRAND);
  return kind == LH_JUDGE_RISK_GRID ? lh_query_new (LH_TYPE_RISK) : NULL;
}

/* At once, for the command line */

static gboolean
lh_judge_load_read (LhJudgeLoad  *self,
                    LhLedger     *ledger,
                    GError      **error)
{
  const LhJudgeQuery *query = &self->query;
  const LhQuarter before = lh_quarter_add (query->quarter, -1);
  g_autoptr (LhQuery) records = lh_judge_load_create_query (query->kind);

  if (lh_judge_load_needs_statistics (query->kind) &&
      (self->statistics = lh_ledger_compute_statistics (ledger, query->quarter, query->as_of, error)) == NULL)
    return FALSE;
  if (query->kind == LH_JUDGE_CARDS &&
      (self->previous = lh_ledger_compute_statistics (ledger, before, lh_ledger_default_as_of (before), error)) == NULL)
    return FALSE;
  if (records != NULL && (self->records = lh_ledger_query (ledger, records, error)) == NULL)
    return FALSE;
  if (query->kind == LH_JUDGE_TARGETS)
    return (self->targets = lh_targets_load (ledger, query->quarter.year, query->as_of, error)) != NULL;
  if (query->kind == LH_JUDGE_ROUTE_MAP)
    return (self->roadmap = lh_ledger_compute_roadmap (ledger, query->quarter, query->as_of, query->subject_id, error)) != NULL;
  if (query->kind == LH_JUDGE_RADAR)
    return (self->sheets = lh_judge_load_sheets (ledger, query->quarter.year, error)) != NULL;
  return TRUE;
}

/**
 * lh_judge_load:
 * @ledger: the ledger, or the edition of a closed quarter
 * @query: which chart
 * @catalog: (nullable): the language of its texts
 *
 * Returns: (transfer full) (nullable): the chart; %NULL without an error when there is no project to draw
 */
LhChart *
lh_judge_load (LhLedger            *ledger,
               const LhJudgeQuery  *query,
               LhCatalog           *catalog,
               GError             **error)
{
  g_autoptr (LhJudgeLoad) self = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);
  g_return_val_if_fail (query != NULL && query->kind < LH_N_JUDGES, NULL);

  self = lh_judge_load_new (query, catalog);
  return lh_judge_load_read (self, ledger, error) ? lh_judge_load_create (self, ledger) : NULL;
}

/* Off the main thread, for the window */

static void lh_judge_load_go_on (GTask *task);

/* Takes what was read, or ends with the error. */
static void
lh_judge_load_take (GTask    *task,
                    gpointer *place,
                    gpointer  read,
                    GError   *error)
{
  g_autoptr (GTask) owned = task;

  if (read == NULL)
    {
      g_task_return_error (owned, error);
      return;
    }
  *place = read;
  lh_judge_load_go_on (owned);
}

static void
lh_judge_load_statistics_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  LhJudgeLoad *self = g_task_get_task_data (user_data);
  GError *error = NULL;
  LhStatistics *read = lh_ledger_compute_statistics_finish (LH_LEDGER (source), result, &error);

  lh_judge_load_take (user_data, self->statistics == NULL ? (gpointer *) &self->statistics : (gpointer *) &self->previous,
                      read, error);
}

static void
lh_judge_load_records_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  LhJudgeLoad *self = g_task_get_task_data (user_data);
  GError *error = NULL;
  GPtrArray *read = lh_ledger_query_finish (LH_LEDGER (source), result, &error);

  lh_judge_load_take (user_data, (gpointer *) &self->records, read, error);
}

static void
lh_judge_load_targets_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  LhJudgeLoad *self = g_task_get_task_data (user_data);
  GError *error = NULL;
  LhTargets *read = lh_targets_load_finish (LH_LEDGER (source), result, &error);

  lh_judge_load_take (user_data, (gpointer *) &self->targets, read, error);
}

static void
lh_judge_load_roadmap_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  LhJudgeLoad *self = g_task_get_task_data (user_data);
  GError *error = NULL;
  LhRoadmap *read = lh_ledger_compute_roadmap_finish (LH_LEDGER (source), result, &error);

  lh_judge_load_take (user_data, (gpointer *) &self->roadmap, read, error);
}

static void
lh_judge_load_overview_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  LhJudgeLoad *self = g_task_get_task_data (user_data);
  GError *error = NULL;
  LhAcceptanceOverview *read = lh_acceptance_overview_load_finish (LH_LEDGER (source), result, &error);

  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
  lh_judge_load_take (user_data, (gpointer *) &self->overview, read, error);
}

static void
lh_judge_load_sheet_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  LhJudgeLoad *self = g_task_get_task_data (user_data);
  GError *error = NULL;
  LhAcceptanceSheet *read = lh_acceptance_sheet_load_finish (LH_LEDGER (source), result, &error);

  if (read != NULL)
    g_ptr_array_add (self->sheets, read);
  lh_judge_load_take (user_data, &(gpointer) { NULL }, read, error);
}

/* One score sheet after the other; %FALSE when all are there. */
static gboolean
lh_judge_load_next_sheet (LhJudgeLoad *self,
                          LhLedger    *ledger,
                          GTask       *task)
{
  GPtrArray *rows = lh_acceptance_overview_get_rows (self->overview);

  while (self->next < rows->len)
    {
      const LhAcceptanceRow *row = g_ptr_array_index (rows, self->next++);

      if (row->acceptance == NULL)
        continue;
      lh_acceptance_sheet_load_async (ledger, lh_record_get_id (row->acceptance), NULL, lh_judge_load_sheet_cb,
                                      g_object_ref (task));
      return TRUE;
    }
  return FALSE;
}

/* Starts what the chart still lacks; %FALSE when all is there. */
static gboolean
lh_judge_load_start (LhJudgeLoad *self,
                     LhLedger    *ledger,
                     GTask       *task)
{
  const LhJudgeQuery *query = &self->query;
  const LhQuarter before = lh_quarter_add (query->quarter, -1);
  g_autoptr (LhQuery) records = self->records == NULL ? lh_judge_load_create_query (query->kind) : NULL;

  if (lh_judge_load_needs_statistics (query->kind) && self->statistics == NULL)
    lh_ledger_compute_statistics_async (ledger, query->quarter, query->as_of, NULL, lh_judge_load_statistics_cb,
                                        g_object_ref (task));
  else if (query->kind == LH_JUDGE_CARDS && self->previous == NULL)
    lh_ledger_compute_statistics_async (ledger, before, lh_ledger_default_as_of (before), NULL, lh_judge_load_statistics_cb,
                                        g_object_ref (task));
  else if (records != NULL)
    lh_ledger_query_async (ledger, records, NULL, lh_judge_load_records_cb, g_object_ref (task));
  else if (query->kind == LH_JUDGE_TARGETS && self->targets == NULL)
    lh_targets_load_async (ledger, query->quarter.year, query->as_of, NULL, lh_judge_load_targets_cb, g_object_ref (task));
  else if (query->kind == LH_JUDGE_ROUTE_MAP && self->roadmap == NULL)
    lh_ledger_compute_roadmap_async (ledger, query->subject_id, NULL, lh_judge_load_roadmap_cb, g_object_ref (task));
  else if (query->kind == LH_JUDGE_RADAR && self->overview == NULL)
    lh_acceptance_overview_load_async (ledger, query->quarter.year, NULL, lh_judge_load_overview_cb, g_object_ref (task));
  else
    return query->kind == LH_JUDGE_RADAR && lh_judge_load_next_sheet (self, ledger, task);
  return TRUE;
}

static void
lh_judge_load_go_on (GTask *task)
{
  LhJudgeLoad *self = g_task_get_task_data (task);
  LhLedger *ledger = g_task_get_source_object (task);

  if (!lh_judge_load_start (self, ledger, task))
    g_task_return_pointer (task, lh_judge_load_create (self, ledger), g_object_unref);
}

/**
 * lh_judge_load_async:
 *
 * Like lh_judge_load(), off the main thread. The ledger shows the quarter of the query.
 */
void
lh_judge_load_async (LhLedger            *ledger,
                     const LhJudgeQuery  *query,
                     LhCatalog           *catalog,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (ledger, NULL, callback, user_data);

  g_return_if_fail (LH_IS_LEDGER (ledger));
  g_return_if_fail (query != NULL && query->kind < LH_N_JUDGES);

  g_task_set_source_tag (task, lh_judge_load_async);
  g_task_set_task_data (task, lh_judge_load_new (query, catalog), (GDestroyNotify) lh_judge_load_free);
  lh_judge_load_go_on (task);
}

LhChart *
lh_judge_load_finish (LhLedger      *ledger,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
