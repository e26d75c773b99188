/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-matrix.h"

#include "lh-acceptance.h"
#include "lh-codes.h"
#include "lh-problem-status.h"
#include "lh-inspection-round.h"
#include "lh-inspection-schedule.h"
#include "lh-inspection.h"
#include "lh-ledger-private.h"
#include "lh-problem.h"
#include "lh-query-sql.h"

struct _LhInspectionMatrix
{
  GObject            parent_instance;

  int                year;
  LhDate             as_of;
  GPtrArray         *rounds;   /* LhRecord, by day */
  GPtrArray         *rows;     /* LhInspectionRow, in official order */
  LhInspectionCount *counts;   /* one for each round, and the total of all last */
};

G_DEFINE_FINAL_TYPE (LhInspectionMatrix, lh_inspection_matrix, G_TYPE_OBJECT)

static const struct
{
  const char *code;
  const char *label;
} states[LH_INSPECTION_N_STATES] = {
  [LH_INSPECTION_STATE_NOT_COVERED] = { "not-covered", N_("Not in this round") },
  [LH_INSPECTION_STATE_PENDING] = { "pending", N_("Not inspected yet") },
  [LH_INSPECTION_STATE_OVERDUE] = { "overdue", N_("Not inspected in time") },
  [LH_INSPECTION_STATE_DONE] = { "done", N_("Inspected") },
  [LH_INSPECTION_STATE_FINDINGS] = { "findings", N_("With findings") },
};

/* What a matrix is made from. */
typedef struct
{
  int         year;
  LhDate      as_of;
  GPtrArray  *projects;
  GPtrArray  *organizations;
  GPtrArray  *inspections;
  GPtrArray  *problems;
  GPtrArray  *acceptances;
  LhInspectionMatrix *matrix;
} LhMatrixJob;

static void
lh_matrix_job_clear (LhMatrixJob *job)
{
  g_clear_pointer (&job->projects, g_ptr_array_unref);
  g_clear_pointer (&job->organizations, g_ptr_array_unref);
  g_clear_pointer (&job->inspections, g_ptr_array_unref);
  g_clear_pointer (&job->problems, g_ptr_array_unref);
  g_clear_pointer (&job->acceptances, g_ptr_array_unref);
  g_clear_object (&job->matrix);
}

static void
lh_matrix_job_free (LhMatrixJob *job)
{
  lh_matrix_job_clear (job);
  g_free (job);
}

static void
lh_inspection_row_free (LhInspectionRow *row)
{
  g_object_unref (row->project);
  g_free (row->organization_name);
  g_free (row->cells);
  g_free (row);
}

static void
lh_inspection_matrix_finalize (GObject *object)
{
  LhInspectionMatrix *self = LH_INSPECTION_MATRIX (object);

  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->counts);

  G_OBJECT_CLASS (lh_inspection_matrix_parent_class)->finalize (object);
}

static void
lh_inspection_matrix_class_init (LhInspectionMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lh_inspection_matrix_finalize;
}

static void
lh_inspection_matrix_init (LhInspectionMatrix *self)
{
}

static int
lh_matrix_compare_rounds (gconstpointer a,
                          gconstpointer b)
{
  LhRecord *first = *(LhRecord *const *) a;
  LhRecord *second = *(LhRecord *const *) b;
  int order = lh_date_compare (lh_record_get_date (first, LH_INSPECTION_ROUND_STARTS_ON),
                               lh_record_get_date (second, LH_INSPECTION_ROUND_STARTS_ON));

  if (order != 0)
    return order;
  return g_strcmp0 (lh_record_get_text (first, LH_INSPECTION_ROUND_TITLE),
                    lh_record_get_text (second, LH_INSPECTION_ROUND_TITLE));
}

static gboolean
lh_matrix_read (LhMatrixJob  *job,
                LhSession    *session,
                GError      **error)
{
  g_autoptr (LhQuery) projects = lh_query_new (LH_TYPE_PROJECT);
  g_autoptr (LhQuery) rounds = lh_query_new (LH_TYPE_INSPECTION_ROUND);
  g_autoptr (LhQuery) organizations = lh_query_new (LH_TYPE_ORGANIZATION);
  const char *const out[] = { LH_STATE_DRAFT, LH_STATE_FILED, LH_STATE_RETURNED, LH_STATE_REJECTED,
                              LH_STATE_WITHDRAWN };
  g_autofree char *year = g_strdup_printf ("%d", job->year);

  lh_query_where_field (rounds, LH_INSPECTION_ROUND_YEAR, LH_QUERY_EQUAL, year);
  lh_query_where_field (projects, LH_PROJECT_YEAR, LH_QUERY_EQUAL, year);
  for (guint i = 0; i < G_N_ELEMENTS (out); i++)
    lh_query_where_field (projects, LH_PROJECT_STATE, LH_QUERY_NOT_EQUAL, out[i]);

  job->matrix->rounds = lh_query_sql_run_records (session, rounds, error);
  job->projects = job->matrix->rounds != NULL ? lh_query_sql_run_records (session, projects, error) : NULL;
  job->organizations = job->projects != NULL ? lh_query_sql_run_records (session, organizations, error) : NULL;
  job->inspections = job->organizations != NULL
    ? lh_query_sql_run_of_year (session, LH_TYPE_INSPECTION, job->year, error) : NULL;
  job->problems = job->inspections != NULL
    ? lh_query_sql_run_of_year (session, LH_TYPE_PROBLEM, job->year, error) : NULL;
  job->acceptances = job->problems != NULL
    ? lh_query_sql_run_of_year (session, LH_TYPE_ACCEPTANCE, job->year, error) : NULL;
  return job->acceptances != NULL;
}

static GHashTable *
lh_matrix_index (GPtrArray *records)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (records, i));

      g_hash_table_insert (index, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (i + 1));
    }
  return index;
}

static guint
lh_matrix_find (GHashTable *index,
                gint64      id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (index, &id));
}

static void
lh_matrix_add_rows (LhMatrixJob *job)
{
  LhInspectionMatrix *matrix = job->matrix;
  g_autoptr (GHashTable) organizations = lh_matrix_index (job->organizations);

  for (guint i = 0; i < job->projects->len; i++)
    {
      LhInspectionRow *row = g_new0 (LhInspectionRow, 1);
      guint organization;

      row->project = g_object_ref (g_ptr_array_index (job->projects, i));
      row->cells = g_new0 (LhInspectionCell, matrix->rounds->len);
      organization = lh_matrix_find (organizations, lh_record_get_int (row->project, LH_PROJECT_ORGANIZATION_ID));
      if (organization > 0)
        row->organization_name = g_strdup (lh_record_get_text (g_ptr_array_index (job->organizations, organization - 1),
                                                               LH_ORGANIZATION_NAME));
      g_ptr_array_add (matrix->rows, row);
    }
}

/* What a round says of a project without a record. */
static LhInspectionState
lh_matrix_judge_empty (LhInspectionMatrix *matrix,
                       LhRecord           *round,
                       LhRecord           *project)
{
  LhDate due = lh_record_get_date (round, LH_INSPECTION_ROUND_DUE_ON);

  if (!lh_inspection_covers (round, project))
    return LH_INSPECTION_STATE_NOT_COVERED;
  return lh_date_is_set (due) && lh_date_compare (due, matrix->as_of) < 0 ? LH_INSPECTION_STATE_OVERDUE
                                                                         : LH_INSPECTION_STATE_PENDING;
}

static void
lh_matrix_fill_empty (LhInspectionMatrix *matrix)
{
  for (guint i = 0; i < matrix->rows->len; i++)
    {
      LhInspectionRow *row = g_ptr_array_index (matrix->rows, i);

      for (guint j = 0; j < matrix->rounds->len; j++)
        row->cells[j].state = lh_matrix_judge_empty (matrix, g_ptr_array_index (matrix->rounds, j), row->project);
    }
}

static LhInspectionCell *
lh_matrix_get_cell (LhInspectionMatrix *matrix,
                    GHashTable         *projects,
                    gint64              project_id,
                    guint               round)
{
  guint place = lh_matrix_find (projects, project_id);

  if (place == 0)
    return NULL;
  return &((LhInspectionRow *) g_ptr_array_index (matrix->rows, place - 1))->cells[round];
}

static void
lh_matrix_take_inspections (LhMatrixJob *job,
                            GHashTable  *projects,
                            GHashTable  *cells)
{
  g_autoptr (GHashTable) rounds = lh_matrix_index (job->matrix->rounds);

  for (guint i = 0; i < job->inspections->len; i++)
    {
      LhRecord *inspection = g_ptr_array_index (job->inspections, i);
      guint round = lh_matrix_find (rounds, lh_record_get_int (inspection, LH_INSPECTION_ROUND_ID));
      LhInspectionCell *cell = round == 0 ? NULL
        : lh_matrix_get_cell (job->matrix, projects, lh_record_get_int (inspection, LH_INSPECTION_PROJECT_ID), round - 1);

      if (cell == NULL)
        continue;
      cell->inspection_id = lh_record_get_id (inspection);
      g_hash_table_insert (cells, &cell->inspection_id, cell);
      if (!lh_record_is_empty (inspection, LH_INSPECTION_FINDINGS))
        cell->state = LH_INSPECTION_STATE_FINDINGS;
      else if (!lh_record_is_empty (inspection, LH_INSPECTION_INSPECTED_ON))
        cell->state = LH_INSPECTION_STATE_DONE;
    }
}

static void
lh_matrix_take_problems (LhMatrixJob *job,
                         GHashTable  *cells)
{
  for (guint i = 0; i < job->problems->len; i++)
    {
      LhRecord *problem = g_ptr_array_index (job->problems, i);
      gint64 id = lh_record_get_int (problem, LH_PROBLEM_INSPECTION_ID);
      LhInspectionCell *cell = g_hash_table_lookup (cells, &id);

      if (cell == NULL)
        continue;
      cell->n_problems++;
      cell->n_open += lh_problem_is_open (problem);
      cell->state = LH_INSPECTION_STATE_FINDINGS;
    }
}

/* The year-end round of a project is its acceptance: who closed that has no second record to write. */
static void
lh_matrix_take_acceptances (LhMatrixJob *job,
                            GHashTable  *projects)
{
  for (guint i = 0; i < job->acceptances->len; i++)
    {
      LhRecord *acceptance = g_ptr_array_index (job->acceptances, i);

      for (guint j = 0; j < job->matrix->rounds->len; j++)
        {
          LhRecord *round = g_ptr_array_index (job->matrix->rounds, j);
          LhInspectionCell *cell;

          if (lh_record_is_empty (acceptance, LH_ACCEPTANCE_CLOSED_ON) ||
              !g_str_equal (lh_record_get_text (round, LH_INSPECTION_ROUND_KIND), "year-end"))
            continue;
          cell = lh_matrix_get_cell (job->matrix, projects, lh_record_get_int (acceptance, LH_ACCEPTANCE_PROJECT_ID), j);
          if (cell != NULL && (cell->state == LH_INSPECTION_STATE_PENDING || cell->state == LH_INSPECTION_STATE_OVERDUE))
            cell->state = LH_INSPECTION_STATE_DONE;
        }
    }
}

static void
lh_matrix_count (LhInspectionMatrix *matrix)
{
  LhInspectionCount *all;

  matrix->counts = g_new0 (LhInspectionCount, matrix->rounds->len + 1);
  all = &matrix->counts[matrix->rounds->len];
  for (guint i = 0; i < matrix->rows->len; i++)
    {
      LhInspectionRow *row = g_ptr_array_index (matrix->rows, i);

      for (guint j = 0; j < matrix->rounds->len; j++)
        {
          const LhInspectionCell *cell = &row->cells[j];

          row->count.states[cell->state]++;
          row->count.n_open += cell->n_open;
          matrix->counts[j].states[cell->state]++;
          matrix->counts[j].n_open += cell->n_open;
          all->states[cell->state]++;
          all->n_open += cell->n_open;
        }
    }
}

static gboolean
lh_matrix_job_run (LhSession  *session,
                   gpointer    data,
                   GError    **error)
{
  LhMatrixJob *job = data;
  g_autoptr (GHashTable) projects = NULL;
  g_autoptr (GHashTable) cells = g_hash_table_new (g_int64_hash, g_int64_equal);

  job->matrix = g_object_new (LH_TYPE_INSPECTION_MATRIX, NULL);
  job->matrix->year = job->year;
  job->matrix->as_of = job->as_of;
  job->matrix->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_inspection_row_free);
  if (!lh_matrix_read (job, session, error))
    return FALSE;

  g_ptr_array_sort (job->matrix->rounds, lh_matrix_compare_rounds);
  projects = lh_matrix_index (job->projects);
  lh_matrix_add_rows (job);
  lh_matrix_fill_empty (job->matrix);
  lh_matrix_take_inspections (job, projects, cells);
  lh_matrix_take_problems (job, cells);
  lh_matrix_take_acceptances (job, projects);
  lh_matrix_count (job->matrix);
  return TRUE;
}

/**
 * lh_inspection_matrix_load:
 * @as_of: the day that says which rounds have ended
 *
 * Returns: (transfer full): the matrix of a year, or %NULL with an error
 */
LhInspectionMatrix *
lh_inspection_matrix_load (LhLedger  *ledger,
                           int        year,
                           LhDate     as_of,
                           GError   **error)
{
  LhMatrixJob job = { .year = year, .as_of = as_of };
  LhInspectionMatrix *matrix = NULL;

  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  if (lh_store_run (ledger->store, lh_matrix_job_run, &job, error))
    matrix = g_steal_pointer (&job.matrix);
  lh_matrix_job_clear (&job);
  return matrix;
}

static void
lh_matrix_job_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhMatrixJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&job->matrix), g_object_unref);
}

void
lh_inspection_matrix_load_async (LhLedger            *ledger,
                                 int                  year,
                                 LhDate               as_of,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  LhMatrixJob *job = g_new0 (LhMatrixJob, 1);

  g_return_if_fail (LH_IS_LEDGER (ledger));

  job->year = year;
  job->as_of = as_of;
  lh_store_run_async (ledger->store, lh_matrix_job_run, job, (GDestroyNotify) lh_matrix_job_free, cancellable,
                      lh_matrix_job_cb, g_task_new (ledger, cancellable, callback, user_data));
}

LhInspectionMatrix *
lh_inspection_matrix_load_finish (LhLedger      *ledger,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

int
lh_inspection_matrix_get_year (LhInspectionMatrix *self)
{
  return self->year;
}

LhDate
lh_inspection_matrix_get_as_of (LhInspectionMatrix *self)
{
  return self->as_of;
}

/**
 * lh_inspection_matrix_get_rounds:
 *
 * Returns: (transfer none) (element-type LhRecord): the rounds of the year, by day: the columns
 */
GPtrArray *
lh_inspection_matrix_get_rounds (LhInspectionMatrix *self)
{
  g_return_val_if_fail (LH_IS_INSPECTION_MATRIX (self), NULL);
  return self->rounds;
}

/**
 * lh_inspection_matrix_get_rows:
 *
 * Returns: (transfer none) (element-type LhInspectionRow): the projects, in official order
 */
GPtrArray *
lh_inspection_matrix_get_rows (LhInspectionMatrix *self)
{
  g_return_val_if_fail (LH_IS_INSPECTION_MATRIX (self), NULL);
  return self->rows;
}

/**
 * lh_inspection_matrix_get_count:
 * @round: place of a round; the number of rounds for the total of all
 *
 * Returns: (transfer none): the total of a column
 */
const LhInspectionCount *
lh_inspection_matrix_get_count (LhInspectionMatrix *self,
                                guint               round)
{
  g_return_val_if_fail (LH_IS_INSPECTION_MATRIX (self), NULL);
  g_return_val_if_fail (round <= self->rounds->len, NULL);
  return &self->counts[round];
}

/**
 * lh_inspection_matrix_create_records:
 * @round: place of a round
 *
 * Returns: (transfer full) (nullable): the change that opens a record of the round for every project that it covers and
 *   that has none; %NULL when there is nothing to open
 */
LhChangeSet *
lh_inspection_matrix_create_records (LhInspectionMatrix *self,
                                     guint               round)
{
  g_autoptr (LhChangeSet) changes = lh_change_set_new ("open-inspections");
  LhRecord *record;

  g_return_val_if_fail (LH_IS_INSPECTION_MATRIX (self), NULL);
  g_return_val_if_fail (round < self->rounds->len, NULL);

  record = g_ptr_array_index (self->rounds, round);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LhInspectionRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr (LhRecord) inspection = NULL;

      if (row->cells[round].inspection_id != 0 || !lh_inspection_covers (record, row->project))
        continue;
      inspection = lh_inspection_record_create (record, lh_record_get_id (row->project));
      lh_change_set_insert (changes, inspection);
    }
  return lh_change_set_get_changes (changes)->len > 0 ? g_steal_pointer (&changes) : NULL;
}

/**
 * lh_inspection_state_get_label:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer none): what the user reads
 */
const char *
lh_inspection_state_get_label (LhInspectionState  state,
                               LhCatalog         *catalog)
{
  g_return_val_if_fail (state < LH_INSPECTION_N_STATES, "");
  return lh_tr (catalog, states[state].label);
}

const char *
lh_inspection_state_get_code (LhInspectionState state)
{
  g_return_val_if_fail (state < LH_INSPECTION_N_STATES, "");
  return states[state].code;
}
