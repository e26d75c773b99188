/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-overview-private.h"

#include "lh-acceptance.h"
#include "lh-codes.h"
#include "lh-ledger-private.h"
#include "lh-query-sql.h"
#include "lh-rubric.h"

G_DEFINE_FINAL_TYPE (LhAcceptanceOverview, lh_acceptance_overview, G_TYPE_OBJECT)

static const struct
{
  const char *code;
  const char *label;
} states[LH_ACCEPTANCE_N_STATES] = {
  [LH_ACCEPTANCE_STATE_NONE] = { "none", N_("Not begun") },
  [LH_ACCEPTANCE_STATE_OPEN] = { "open", N_("Being assessed") },
  [LH_ACCEPTANCE_STATE_CLOSED] = { "closed", N_("Assessed") },
};

typedef struct
{
  int                   year;
  LhAcceptanceOverview *overview;
} LhOverviewJob;

static void
lh_overview_job_free (LhOverviewJob *job)
{
  g_clear_object (&job->overview);
  g_free (job);
}

static void
lh_acceptance_row_free (LhAcceptanceRow *row)
{
  g_object_unref (row->project);
  g_clear_object (&row->organization);
  g_clear_object (&row->acceptance);
  g_clear_object (&row->rubric);
  g_free (row);
}

static void
lh_excellent_share_free (LhExcellentShare *share)
{
  g_object_unref (share->rubric);
  g_ptr_array_unref (share->beyond);
  g_ptr_array_unref (share->tied);
  g_free (share);
}

static void
lh_appraisal_line_free (LhAppraisalLine *line)
{
  g_clear_object (&line->organization);
  g_free (line);
}

static void
lh_acceptance_overview_finalize (GObject *object)
{
  LhAcceptanceOverview *self = LH_ACCEPTANCE_OVERVIEW (object);

  /* the others point into the rows */
  g_ptr_array_unref (self->shares);
  g_ptr_array_unref (self->appraisal);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (lh_acceptance_overview_parent_class)->finalize (object);
}

static void
lh_acceptance_overview_class_init (LhAcceptanceOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_acceptance_overview_finalize;
}

static void
lh_acceptance_overview_init (LhAcceptanceOverview *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_acceptance_row_free);
  self->shares = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_excellent_share_free);
  self->appraisal = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_appraisal_line_free);
}

static GHashTable *
lh_overview_index (GPtrArray *records)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (records, i));

      g_hash_table_insert (index, g_memdup2 (&id, sizeof id), g_ptr_array_index (records, i));
    }
  return index;
}

static LhRecord *
lh_overview_lookup (GHashTable *index,
                    LhRecord   *record,
                    guint       field)
{
  gint64 id = lh_record_get_int (record, field);
  LhRecord *found = g_hash_table_lookup (index, &id);

  return found != NULL ? g_object_ref (found) : NULL;
}

/* What was filed and is not out of it: that is what the progress of the year is measured by. */
static GPtrArray *
lh_overview_read_projects (LhSession  *session,
                           int         year,
                           GError    **error)
{
  const char *const out[] = { LH_STATE_DRAFT, LH_STATE_WITHDRAWN, LH_STATE_REJECTED, LH_STATE_TERMINATED };
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROJECT);
  g_autofree char *text = g_strdup_printf ("%d", year);

  lh_query_where_field (query, LH_PROJECT_YEAR, LH_QUERY_EQUAL, text);
  for (guint i = 0; i < G_N_ELEMENTS (out); i++)
    lh_query_where_field (query, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, out[i]);
  return lh_query_sql_run_records (session, query, error);
}

static gboolean
lh_overview_add_rows (LhAcceptanceOverview  *self,
                      LhSession             *session,
                      GHashTable            *by_project,
                      GError               **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) projects = lh_overview_read_projects (session, self->year, error);
  g_autoptr (GPtrArray) organizations = projects != NULL ? lh_query_sql_run_records (session, query, error) : NULL;
  g_autoptr (GHashTable) index = NULL;

  if (organizations == NULL)
    return FALSE;
  index = lh_overview_index (organizations);
  for (guint i = 0; i < projects->len; i++)
    {
      LhAcceptanceRow *row = g_new0 (LhAcceptanceRow, 1);
      gint64 id;

      row->project = g_object_ref (g_ptr_array_index (projects, i));
      row->organization = lh_overview_lookup (index, row->project, LH_PROJECT_ORGANIZATION_ID);
      id = lh_record_get_id (row->project);
      g_hash_table_insert (by_project, g_memdup2 (&id, sizeof id), row);
      g_ptr_array_add (self->rows, row);
    }
  return TRUE;
}

static void
lh_overview_take_acceptance (LhAcceptanceRow *row,
                             LhRecord        *acceptance,
                             GHashTable      *rubrics)
{
  if (row->acceptance != NULL && lh_record_get_int (row->acceptance, LH_ACCEPTANCE_ATTEMPT) >
                                 lh_record_get_int (acceptance, LH_ACCEPTANCE_ATTEMPT))
    return;
  g_set_object (&row->acceptance, acceptance);
  g_clear_object (&row->rubric);
  row->rubric = lh_overview_lookup (rubrics, acceptance, LH_ACCEPTANCE_RUBRIC_ID);
  row->state = lh_record_is_empty (acceptance, LH_ACCEPTANCE_CLOSED_ON) ? LH_ACCEPTANCE_STATE_OPEN : LH_ACCEPTANCE_STATE_CLOSED;
  row->has_total = row->state == LH_ACCEPTANCE_STATE_CLOSED &&
                   lh_decimal_parse (lh_record_get_text (acceptance, LH_ACCEPTANCE_TOTAL), &row->total, NULL);
  row->has_self_total = lh_decimal_parse (lh_record_get_text (acceptance, LH_ACCEPTANCE_SELF_TOTAL), &row->self_total,
                                          NULL);
}

static gboolean
lh_overview_add_acceptances (LhAcceptanceOverview  *self,
                             LhSession             *session,
                             GHashTable            *by_project,
                             GError               **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_RUBRIC);
  g_autoptr (GPtrArray) rubrics = lh_query_sql_run_records (session, query, error);
  g_autoptr (GPtrArray) acceptances = NULL;
  g_autoptr (GHashTable) index = NULL;

  if (rubrics == NULL)
    return FALSE;
  acceptances = lh_query_sql_run_of_year (session, LH_TYPE_ACCEPTANCE, self->year, error);
  if (acceptances == NULL)
    return FALSE;
  index = lh_overview_index (rubrics);
  for (guint i = 0; i < acceptances->len; i++)
    {
      LhRecord *acceptance = g_ptr_array_index (acceptances, i);
      gint64 id = lh_record_get_int (acceptance, LH_ACCEPTANCE_PROJECT_ID);
      LhAcceptanceRow *row = g_hash_table_lookup (by_project, &id);

      if (row != NULL)
        lh_overview_take_acceptance (row, acceptance, index);
    }
  return TRUE;
}

static void
lh_appraisal_line_add (LhAppraisalLine       *line,
                       LhFraction            *sum,
                       const LhAcceptanceRow *row)
{
  line->n_projects++;
  if (!row->has_total)
    {
      line->n_missing++;
      return;
    }
  line->n_closed++;
  line->n_excellent += lh_acceptance_row_is_excellent (row);
  line->has_mean = TRUE;
  *sum = lh_fraction_add (*sum, lh_fraction_from_decimal (row->total));
  line->mean = lh_fraction_round (lh_fraction_divide (*sum, lh_fraction_new (line->n_closed, 1)), 2);
}

/* The rows stand by organization already. */
static void
lh_overview_add_appraisal (LhAcceptanceOverview *self)
{
  LhFraction sum = LH_FRACTION_ZERO;
  LhFraction total = LH_FRACTION_ZERO;
  LhAppraisalLine *line = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LhAcceptanceRow *row = g_ptr_array_index (self->rows, i);

      if (line == NULL || line->organization != row->organization)
        {
          line = g_new0 (LhAppraisalLine, 1);
          line->organization = row->organization != NULL ? g_object_ref (row->organization) : NULL;
          sum = LH_FRACTION_ZERO;
          g_ptr_array_add (self->appraisal, line);
        }
      lh_appraisal_line_add (line, &sum, row);
      lh_appraisal_line_add (&self->total, &total, row);
    }
}

static gboolean
lh_overview_job_run (LhSession  *session,
                     gpointer    data,
                     GError    **error)
{
  LhOverviewJob *job = data;
  g_autoptr (LhAcceptanceOverview) self = g_object_new (LH_TYPE_ACCEPTANCE_OVERVIEW, NULL);
  g_autoptr (GHashTable) by_project = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  self->year = job->year;
  if (!lh_overview_add_rows (self, session, by_project, error) ||
      !lh_overview_add_acceptances (self, session, by_project, error) ||
      !lh_acceptance_overview_rank (self, session, error))
    return FALSE;
  lh_overview_add_appraisal (self);
  job->overview = g_steal_pointer (&self);
  return TRUE;
}

/**
 * lh_acceptance_overview_load:
 *
 * Returns: (transfer full): the acceptances of the projects of a year, or %NULL with an error
 */
LhAcceptanceOverview *
lh_acceptance_overview_load (LhLedger  *ledger,
                             int        year,
                             GError   **error)
{
  LhOverviewJob job = { .year = year };

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  return lh_store_run (ledger->store, lh_overview_job_run, &job, error) ? job.overview : NULL;
}

static void
lh_overview_job_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhOverviewJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->overview), g_object_unref);
}

void
lh_acceptance_overview_load_async (LhLedger            *ledger,
                                   int                  year,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  LhOverviewJob *job = g_new0 (LhOverviewJob, 1);

  g_return_if_fail (LH_IS_LEDGER (ledger));

  job->year = year;
  lh_store_run_async (ledger->store, lh_overview_job_run, job, (GDestroyNotify) lh_overview_job_free, cancellable,
                      lh_overview_job_cb, g_task_new (ledger, cancellable, callback, user_data));
}

LhAcceptanceOverview *
lh_acceptance_overview_load_finish (LhLedger      *ledger,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

int
lh_acceptance_overview_get_year (LhAcceptanceOverview *self)
{
  return self->year;
}

/**
 * lh_acceptance_overview_get_rows:
 *
 * Returns: (transfer none) (element-type LhAcceptanceRow): the projects of the year that were filed and not withdrawn,
 *   refused or ended, in official order
 */
GPtrArray *
lh_acceptance_overview_get_rows (LhAcceptanceOverview *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_OVERVIEW (self), NULL);
  return self->rows;
}

guint
lh_acceptance_overview_count (LhAcceptanceOverview *self,
                              LhAcceptanceState     state)
{
  guint n = 0;

  g_return_val_if_fail (LH_IS_ACCEPTANCE_OVERVIEW (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    n += ((LhAcceptanceRow *) g_ptr_array_index (self->rows, i))->state == state;
  return n;
}

/**
 * lh_acceptance_overview_get_share:
 *
 * Returns: the share of the projects assessed, in tenths of a percent; %LH_UNSET without projects
 */
gint64
lh_acceptance_overview_get_share (LhAcceptanceOverview *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_OVERVIEW (self), LH_UNSET);

  if (self->rows->len == 0)
    return LH_UNSET;
  return lh_divide_half_up ((gint64) lh_acceptance_overview_count (self, LH_ACCEPTANCE_STATE_CLOSED) * 1000, self->rows->len);
}

/**
 * lh_acceptance_overview_get_shares:
 *
 * Returns: (transfer none) (element-type LhExcellentShare): how many are excellent, by score sheet
 */
GPtrArray *
lh_acceptance_overview_get_shares (LhAcceptanceOverview *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_OVERVIEW (self), NULL);
  return self->shares;
}

/**
 * lh_acceptance_overview_get_appraisal:
 *
 * Returns: (transfer none) (element-type LhAppraisalLine): the line of each organization with projects
 */
GPtrArray *
lh_acceptance_overview_get_appraisal (LhAcceptanceOverview *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_OVERVIEW (self), NULL);
  return self->appraisal;
}

/**
 * lh_acceptance_overview_get_appraisal_total:
 *
 * Returns: (transfer none): the same of all organizations: the mean is that of the projects
 */
LhAppraisalLine *
lh_acceptance_overview_get_appraisal_total (LhAcceptanceOverview *self)
{
  g_return_val_if_fail (LH_IS_ACCEPTANCE_OVERVIEW (self), NULL);
  return &self->total;
}

const char *
lh_acceptance_state_get_code (LhAcceptanceState state)
{
  g_return_val_if_fail (state < LH_ACCEPTANCE_N_STATES, "");
  return states[state].code;
}

/**
 * lh_acceptance_state_get_label:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer none): what the user reads
 */
const char *
lh_acceptance_state_get_label (LhAcceptanceState  state,
                               LhCatalog         *catalog)
{
  g_return_val_if_fail (state < LH_ACCEPTANCE_N_STATES, "");
  return lh_tr (catalog, states[state].label);
}
