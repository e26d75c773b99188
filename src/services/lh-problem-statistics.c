/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-statistics.h"

#include <glib/gi18n-lib.h>

#include "lh-query-sql.h"
#include "lh-statistics-private.h"

/* What the problems are counted into, by figure. */
typedef enum
{
  LH_PROBLEMS_ALL,
  LH_PROBLEMS_CLOSED,
  LH_PROBLEMS_COMPLETED,
  LH_PROBLEMS_RUNNING,
  LH_PROBLEMS_CONTINUING,
  LH_PROBLEMS_OVERDUE,
  LH_PROBLEMS_DUE_OPEN,
  LH_PROBLEMS_RETURNED,
  LH_N_PROBLEM_COUNTS
} LhProblemCount;

static const LhFigureInfo counts[LH_N_PROBLEM_COUNTS] = {
  [LH_PROBLEMS_ALL] = { "problems-found", N_("Problems in all"),
    N_("Problems found in the year until the day"), N_("problems"), "problem" },
  [LH_PROBLEMS_CLOSED] = { "problems-closed", N_("Closed"),
    N_("Of these, closed after two reviews"), N_("problems"), "problem" },
  [LH_PROBLEMS_COMPLETED] = { "problems-completed", N_("Rectified"),
    N_("Of these, put right by the unit, closed or not"), N_("problems"), "problem" },
  [LH_PROBLEMS_RUNNING] = { "problems-running", N_("Under rectification"),
    N_("Of these, being put right or returned for more"), N_("problems"), "problem" },
  [LH_PROBLEMS_CONTINUING] = { "problems-continuing", N_("Continuing rectification"),
    N_("Of these, in continuing rectification with days of review; never overdue, but part of the total"),
    N_("problems"), "problem" },
  [LH_PROBLEMS_OVERDUE] = { "problems-overdue", N_("Overdue problems"),
    N_("Of these, not put right after their deadline, continuing ones left out"), N_("problems"), "problem" },
  [LH_PROBLEMS_DUE_OPEN] = { "problems-due-open", N_("Due, but not closed"),
    N_("Of these, not closed although their deadline has come, continuing ones left out"), N_("problems"), "problem" },
  [LH_PROBLEMS_RETURNED] = { "problems-returned", N_("Returned at least once"),
    N_("Of these, returned for more at a review"), N_("problems"), "problem" },
};

static const LhFigureInfo rates[] = {
  { "rectification-rate", N_("Rate of rectification"),
    N_("Problems put right, closed ones included, divided by the problems in all"), N_("%"), "problem" },
  { "closing-rate", N_("Rate of closing"), N_("Problems closed, divided by the problems in all"), N_("%"), "problem" },
};

static const struct
{
  const char *key;
  const char *vocabulary;
  guint       field;
} groupings[LH_N_PROBLEM_GROUPINGS] = {
  [LH_PROBLEM_GROUPING_SOURCE] = { "sources", "problem-source", LH_PROBLEM_SOURCE },
  [LH_PROBLEM_GROUPING_STATE] = { "states", "problem-state", LH_PROBLEM_STATE },
  [LH_PROBLEM_GROUPING_CAUSE] = { "causes", "problem-cause", LH_PROBLEM_CAUSE },
  [LH_PROBLEM_GROUPING_CATEGORY] = { "categories", "problem-category", LH_PROBLEM_CATEGORY },
  [LH_PROBLEM_GROUPING_ORGANIZATION] = { "organizations", NULL, LH_PROBLEM_ORGANIZATION_ID },
};

static void
lh_problem_group_free (LhProblemGroup *self)
{
  g_free (self->key);
  g_array_unref (self->ids);
  g_free (self);
}

static gboolean
lh_problem_counts_in (LhRecord       *problem,
                      LhProblemCount  count,
                      LhDate          as_of)
{
  const char *state = lh_problem_get_state_on (problem, as_of);
  LhDate deadline = lh_problem_get_deadline (problem);

  switch (count)
    {
    case LH_PROBLEMS_CLOSED:
      return g_str_equal (state, "closed");
    case LH_PROBLEMS_COMPLETED:
      return lh_problem_is_completed (problem, as_of);
    case LH_PROBLEMS_RUNNING:
      return g_str_equal (state, "in-progress") || g_str_equal (state, "returned");
    case LH_PROBLEMS_CONTINUING:
      return g_str_equal (state, "continuing");
    case LH_PROBLEMS_OVERDUE:
      return lh_problem_is_overdue (problem, as_of);
    case LH_PROBLEMS_DUE_OPEN:
      return !g_str_equal (state, "closed") && !g_str_equal (state, "continuing") && lh_date_is_set (deadline) &&
             lh_date_compare (deadline, as_of) <= 0;
    case LH_PROBLEMS_RETURNED:
      return lh_record_get_int (problem, LH_PROBLEM_RETURN_COUNT) > 0;
    default:
      return TRUE;
    }
}

static LhProblemGroup *
lh_problem_statistics_get_group (GPtrArray  *groups,
                                 const char *key)
{
  LhProblemGroup *group;

  for (guint i = 0; i < groups->len; i++)
    {
      group = g_ptr_array_index (groups, i);
      if (g_str_equal (group->key, key))
        return group;
    }
  group = g_new0 (LhProblemGroup, 1);
  group->key = g_strdup (key);
  group->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (groups, group);
  return group;
}

static void
lh_problem_statistics_group (LhProblemStatistics *self,
                             LhRecord            *problem,
                             LhDate               as_of)
{
  gint64 id = lh_record_get_id (problem);

  for (int i = 0; i < LH_N_PROBLEM_GROUPINGS; i++)
    {
      g_autofree char *key = i == LH_PROBLEM_GROUPING_STATE ? g_strdup (lh_problem_get_state_on (problem, as_of))
                                                            : lh_record_serialize (problem, groupings[i].field);
      LhProblemGroup *group = lh_problem_statistics_get_group (self->groups[i], key != NULL ? key : "");

      group->n_problems++;
      group->n_completed += lh_problem_is_completed (problem, as_of);
      group->n_closed += g_str_equal (lh_problem_get_state_on (problem, as_of), "closed");
      group->n_overdue += lh_problem_is_overdue (problem, as_of);
      g_array_append_val (group->ids, id);
    }
}

static int
lh_problem_group_compare (gconstpointer a,
                          gconstpointer b)
{
  const LhProblemGroup *first = *(const LhProblemGroup *const *) a;
  const LhProblemGroup *second = *(const LhProblemGroup *const *) b;

  if (first->n_problems != second->n_problems)
    return first->n_problems < second->n_problems ? 1 : -1;
  return strcmp (first->key, second->key);
}

static void
lh_problem_statistics_add_rate (LhProblemStatistics *self,
                                const LhFigureInfo  *info,
                                GArray              *part,
                                GArray              *base)
{
  LhDecimal rate = base->len > 0 ? lh_decimal_ratio ((gint64) part->len * 100, base->len, 1) : LH_DECIMAL_ZERO;

  g_ptr_array_add (self->figures, lh_figure_new (info, base->len > 0, rate, part));
}

/**
 * lh_problem_statistics_new:
 * @problems: (element-type LhRecord): problems found in the year; those found later than the day are left out
 * @as_of: the day
 *
 * Returns: (transfer full): what is counted of them (form 3.2)
 */
LhProblemStatistics *
lh_problem_statistics_new (GPtrArray *problems,
                           LhDate     as_of)
{
  LhProblemStatistics *self = g_new0 (LhProblemStatistics, 1);
  GArray *ids[LH_N_PROBLEM_COUNTS];

  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_figure_free);
  for (int i = 0; i < LH_N_PROBLEM_GROUPINGS; i++)
    self->groups[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_problem_group_free);
  for (int i = 0; i < LH_N_PROBLEM_COUNTS; i++)
    ids[i] = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < problems->len; i++)
    {
      LhRecord *problem = g_ptr_array_index (problems, i);
      gint64 id = lh_record_get_id (problem);

      if (lh_date_compare (lh_record_get_date (problem, LH_PROBLEM_FOUND_ON), as_of) > 0)
        continue;
      for (int j = 0; j < LH_N_PROBLEM_COUNTS; j++)
        {
          if (lh_problem_counts_in (problem, j, as_of))
            g_array_append_val (ids[j], id);
        }
      lh_problem_statistics_group (self, problem, as_of);
    }

  for (int i = 0; i < LH_N_PROBLEM_COUNTS; i++)
    g_ptr_array_add (self->figures, lh_figure_new (&counts[i], TRUE, lh_decimal_new (ids[i]->len, 0), ids[i]));
  lh_problem_statistics_add_rate (self, &rates[0], ids[LH_PROBLEMS_COMPLETED], ids[LH_PROBLEMS_ALL]);
  lh_problem_statistics_add_rate (self, &rates[1], ids[LH_PROBLEMS_CLOSED], ids[LH_PROBLEMS_ALL]);
  for (int i = 0; i < LH_N_PROBLEM_COUNTS; i++)
    g_array_unref (ids[i]);
  for (int i = 0; i < LH_N_PROBLEM_GROUPINGS; i++)
    g_ptr_array_sort (self->groups[i], lh_problem_group_compare);
  return self;
}

static void
lh_problem_point_add (LhProblemPoint *self,
                      LhRecord       *problem,
                      LhDate          day)
{
  if (lh_date_compare (lh_record_get_date (problem, LH_PROBLEM_FOUND_ON), day) > 0)
    return;
  self->n_problems++;
  self->n_completed += lh_problem_counts_in (problem, LH_PROBLEMS_COMPLETED, day);
  self->n_closed += lh_problem_counts_in (problem, LH_PROBLEMS_CLOSED, day);
}

/**
 * lh_problem_statistics_add_trend:
 * @problems: (element-type LhRecord): problems found in the year
 * @quarter: the quarter of the statistics; later ones stay empty
 * @as_of: their day
 *
 * Counts the same problems at the end of each quarter of the year until now.
 */
void
lh_problem_statistics_add_trend (LhProblemStatistics *self,
                                 GPtrArray           *problems,
                                 LhQuarter            quarter,
                                 LhDate               as_of)
{
  for (int i = 0; i < 4; i++)
    {
      LhProblemPoint *point = &self->trend[i];
      LhDate day;

      *point = (LhProblemPoint) { .quarter = lh_quarter_new (quarter.year, i + 1), .completed_rate = LH_UNSET,
                                  .closed_rate = LH_UNSET };
      if (lh_quarter_compare (point->quarter, quarter) > 0)
        continue;
      day = lh_quarter_last_day (point->quarter);
      if (i + 1 == quarter.number || lh_date_compare (as_of, day) < 0)
        day = as_of;
      for (guint j = 0; j < problems->len; j++)
        lh_problem_point_add (point, g_ptr_array_index (problems, j), day);
      if (point->n_problems == 0)
        continue;
      point->completed_rate = lh_divide_half_up ((gint64) point->n_completed * 1000, point->n_problems);
      point->closed_rate = lh_divide_half_up ((gint64) point->n_closed * 1000, point->n_problems);
    }
}

void
lh_problem_statistics_free (LhProblemStatistics *self)
{
  g_ptr_array_unref (self->figures);
  for (int i = 0; i < LH_N_PROBLEM_GROUPINGS; i++)
    g_ptr_array_unref (self->groups[i]);
  g_free (self);
}

/**
 * lh_problem_statistics_load:
 *
 * Returns: (transfer full) (element-type LhRecord): the problems found in a year
 */
GPtrArray *
lh_problem_statistics_load (LhSession  *session,
                            int         year,
                            GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  g_autofree char *from = g_strdup_printf ("%04d-01-01", year);
  g_autofree char *until = g_strdup_printf ("%04d-12-31", year);

  lh_query_where_field (query, LH_PROBLEM_FOUND_ON, LH_QUERY_GREATER_EQUAL, from);
  lh_query_where_field (query, LH_PROBLEM_FOUND_ON, LH_QUERY_LESS_EQUAL, until);
  return lh_query_sql_run_records (session, query, error);
}

/**
 * lh_problem_grouping_get_key:
 *
 * Returns: (transfer none): what programs call it
 */
const char *
lh_problem_grouping_get_key (LhProblemGrouping grouping)
{
  return groupings[grouping].key;
}

/**
 * lh_problem_grouping_get_vocabulary:
 *
 * Returns: (transfer none) (nullable): the vocabulary of its keys; %NULL for organizations
 */
const char *
lh_problem_grouping_get_vocabulary (LhProblemGrouping grouping)
{
  return groupings[grouping].vocabulary;
}

/**
 * lh_problem_group_get_label:
 *
 * Returns: (transfer none): what the user calls a group
 */
const char *
lh_problem_group_get_label (LhLedger             *ledger,
                            LhProblemGrouping     grouping,
                            const LhProblemGroup *group,
                            LhCatalog            *catalog)
{
  LhOrganization *organization;
  const char *label;

  if (*group->key == '\0')
    return lh_tr (catalog, N_("Not filled in"));
  if (grouping != LH_PROBLEM_GROUPING_ORGANIZATION)
    {
      label = lh_ledger_get_code_label (ledger, groupings[grouping].vocabulary, group->key, catalog);
      return label != NULL ? label : group->key;
    }
  organization = lh_ledger_get_organization (ledger, g_ascii_strtoll (group->key, NULL, 10));
  return organization != NULL ? lh_record_get_text (LH_RECORD (organization), LH_ORGANIZATION_NAME) : group->key;
}
