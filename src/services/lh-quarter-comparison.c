/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-quarter-comparison.h"

#include <glib/gi18n-lib.h>

#include "lh-ledger-private.h"
#include "lh-quarter-closing.h"
#include "lh-quarter-reader.h"
#include "lh-query-sql.h"

/* What is asked of the thread of the store, and what it found. */
typedef struct
{
  GArray              *quarters;
  char                *area;
  char                *code;
  LhQuarterComparison *result;
} LhComparisonJob;

static void
lh_comparison_row_free (LhComparisonRow *self)
{
  g_ptr_array_unref (self->values);
  g_free (self);
}

static void
lh_quarter_comparison_clear_closing (gpointer closing)
{
  if (closing != NULL)
    g_object_unref (closing);
}

void
lh_quarter_comparison_free (LhQuarterComparison *self)
{
  g_array_unref (self->quarters);
  g_ptr_array_unref (self->closings);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->figures);
  g_free (self);
}

/**
 * lh_quarter_comparison_is_area:
 *
 * Returns: whether @area is a grouping whose figures can be compared: "organizations", "sectors" …
 */
gboolean
lh_quarter_comparison_is_area (const char *area)
{
  g_return_val_if_fail (area != NULL, FALSE);

  for (int i = 0; i < LH_N_GROUPINGS; i++)
    {
      if (g_strcmp0 (lh_grouping_get_key (i), area) == 0)
        return TRUE;
    }
  return lh_quarter_figures_find_problem_grouping (area, NULL);
}

static gboolean
lh_quarter_comparison_wants (const LhQuarterFigure *figure,
                             const char            *area,
                             const char            *code)
{
  if (code != NULL && !g_str_equal (figure->code, code))
    return FALSE;
  return area != NULL ? g_str_equal (figure->area, area) : lh_quarter_figure_is_whole (figure);
}

/* The row of a figure, which a later quarter may be the first to have: a unit that filed nothing before. */
static LhComparisonRow *
lh_quarter_comparison_get_row (LhQuarterComparison   *self,
                               GHashTable            *index,
                               const LhQuarterFigure *figure)
{
  g_autofree char *key = lh_quarter_figure_get_key (figure);
  LhComparisonRow *row = g_hash_table_lookup (index, key);

  if (row != NULL)
    return row;
  row = g_new0 (LhComparisonRow, 1);
  row->area = figure->area;
  row->code = figure->code;
  row->group_key = figure->group_key;
  row->label = figure->label;
  row->definition = figure->definition;
  row->values = g_ptr_array_new ();
  g_ptr_array_set_size (row->values, (int) self->quarters->len);
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (index, g_steal_pointer (&key), row);
  return row;
}

/* A closed quarter is told by what was frozen, an open one by the ledger as it stands. */
static GPtrArray *
lh_quarter_comparison_read_figures (LhSession  *session,
                                    LhQuarter   quarter,
                                    LhRecord  **closing,
                                    GError    **error)
{
  g_autoptr (LhQuery) query = lh_quarter_closing_create_query (quarter);
  g_autoptr (GPtrArray) closings = lh_query_sql_run_records (session, query, error);

  if (closings == NULL)
    return NULL;
  *closing = lh_quarter_closing_pick (closings);
  if (*closing != NULL)
    return lh_quarter_reader_load_frozen (session, lh_record_get_id (*closing), error);
  return lh_quarter_reader_load_now (session, quarter, lh_ledger_default_as_of (quarter), error);
}

static gboolean
lh_quarter_comparison_add_quarter (LhQuarterComparison    *self,
                                   LhSession              *session,
                                   guint                   index,
                                   const LhComparisonJob  *job,
                                   GHashTable             *rows,
                                   GError                **error)
{
  LhRecord *closing = NULL;
  GPtrArray *figures = lh_quarter_comparison_read_figures (session, g_array_index (self->quarters, LhQuarter, index),
                                                           &closing, error);

  g_ptr_array_add (self->closings, closing);
  if (figures == NULL)
    return FALSE;
  g_ptr_array_add (self->figures, figures);
  for (guint i = 0; i < figures->len; i++)
    {
      LhQuarterFigure *figure = g_ptr_array_index (figures, i);

      if (lh_quarter_comparison_wants (figure, job->area, job->code))
        g_ptr_array_index (lh_quarter_comparison_get_row (self, rows, figure)->values, index) = figure;
    }
  return TRUE;
}

static gboolean
lh_comparison_job_run (LhSession  *session,
                       gpointer    data,
                       GError    **error)
{
  LhComparisonJob *job = data;
  g_autoptr (LhQuarterComparison) self = g_new0 (LhQuarterComparison, 1);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->quarters = g_array_ref (job->quarters);
  self->closings = g_ptr_array_new_with_free_func (lh_quarter_comparison_clear_closing);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_comparison_row_free);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < job->quarters->len; i++)
    {
      if (!lh_quarter_comparison_add_quarter (self, session, i, job, rows, error))
        return FALSE;
    }
  job->result = g_steal_pointer (&self);
  return TRUE;
}

static LhComparisonJob *
lh_comparison_job_new (const LhQuarter *quarters,
                       guint            n_quarters,
                       const char      *area,
                       const char      *code)
{
  LhComparisonJob *job = g_new0 (LhComparisonJob, 1);

  job->quarters = g_array_new (FALSE, FALSE, sizeof (LhQuarter));
  g_array_append_vals (job->quarters, quarters, n_quarters);
  job->area = g_strdup (area);
  job->code = g_strdup (code);
  return job;
}

static void
lh_comparison_job_free (LhComparisonJob *job)
{
  g_array_unref (job->quarters);
  g_free (job->area);
  g_free (job->code);
  g_clear_pointer (&job->result, lh_quarter_comparison_free);
  g_free (job);
}

/**
 * lh_quarter_comparison_load:
 * @quarters: the quarters, in the order of the columns
 * @area: (nullable): a grouping, whose groups become rows; %NULL for the figures of the whole ledger
 * @code: (nullable): one figure; %NULL for all
 *
 * Returns: (transfer full): the figures side by side
 */
LhQuarterComparison *
lh_quarter_comparison_load (LhLedger         *ledger,
                            const LhQuarter  *quarters,
                            guint             n_quarters,
                            const char       *area,
                            const char       *code,
                            GError          **error)
{
  LhComparisonJob *job = lh_comparison_job_new (quarters, n_quarters, area, code);
  LhQuarterComparison *comparison = NULL;

  if (lh_store_run (ledger->store, lh_comparison_job_run, job, error))
    comparison = g_steal_pointer (&job->result);
  lh_comparison_job_free (job);
  return comparison;
}

static void
lh_comparison_job_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  LhComparisonJob *job = lh_store_run_finish (LH_STORE (source), result, &error);

  if (job != NULL)
    g_task_return_pointer (task, g_steal_pointer (&job->result), (GDestroyNotify) lh_quarter_comparison_free);
  else
    g_task_return_error (task, error);
}

/**
 * lh_quarter_comparison_load_async:
 *
 * Like lh_quarter_comparison_load(), off the main thread.
 */
void
lh_quarter_comparison_load_async (LhLedger            *ledger,
                                  const LhQuarter     *quarters,
                                  guint                n_quarters,
                                  const char          *area,
                                  const char          *code,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  lh_store_run_async (ledger->store, lh_comparison_job_run, lh_comparison_job_new (quarters, n_quarters, area, code),
                      (GDestroyNotify) lh_comparison_job_free, cancellable, lh_comparison_job_cb,
                      g_task_new (ledger, cancellable, callback, user_data));
}

/**
 * lh_quarter_comparison_load_finish:
 *
 * Returns: (transfer full): the figures side by side
 */
LhQuarterComparison *
lh_quarter_comparison_load_finish (LhLedger      *ledger,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, ledger), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lh_quarter_comparison_format_quarter:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the heading of a quarter: 2024年第三季度（已封账）
 */
char *
lh_quarter_comparison_format_quarter (const LhQuarterComparison *self,
                                      guint                      index,
                                      LhCatalog                 *catalog)
{
  g_autofree char *name = lh_quarter_format (g_array_index (self->quarters, LhQuarter, index), LH_QUARTER_LONG, catalog);

  if (g_ptr_array_index (self->closings, index) == NULL)
    return g_steal_pointer (&name);
  /* TRANSLATORS: heading of a column: a quarter whose figures are frozen */
  return g_strdup_printf (lh_tr (catalog, N_("%s (closed)")), name);
}

/**
 * lh_quarter_comparison_to_text:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the comparison as tab-separated lines, to be pasted into a spreadsheet
 */
char *
lh_quarter_comparison_to_text (const LhQuarterComparison *self,
                               LhCatalog                 *catalog)
{
  GString *text = g_string_new (lh_tr (catalog, N_("Figure")));

  for (guint i = 0; i < self->quarters->len; i++)
    {
      g_autofree char *quarter = lh_quarter_comparison_format_quarter (self, i, catalog);

      g_string_append_printf (text, "\t%s", quarter);
      if (i > 0)
        g_string_append_printf (text, "\t%s", lh_trc (catalog, "comparison", "Difference"));
    }
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LhComparisonRow *row = g_ptr_array_index (self->rows, i);

      g_string_append (text, row->label);
      for (guint j = 0; j < self->quarters->len; j++)
        {
          g_autofree char *value = lh_comparison_row_format_value (row, j);
          g_autofree char *difference = j > 0 ? lh_comparison_row_format_difference (row, j, catalog) : NULL;

          g_string_append_printf (text, "\t%s", value);
          if (difference != NULL)
            g_string_append_printf (text, "\t%s", difference);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/**
 * lh_comparison_row_get_difference:
 * @index: a quarter but the first
 * @difference: (out): what it has more than the quarter before it in the row
 *
 * Returns: whether both have a value
 */
gboolean
lh_comparison_row_get_difference (const LhComparisonRow *row,
                                  guint                  index,
                                  LhDecimal             *difference)
{
  const LhQuarterFigure *now = g_ptr_array_index (row->values, index);
  const LhQuarterFigure *before = index > 0 ? g_ptr_array_index (row->values, index - 1) : NULL;
  LhDecimal a, b;

  return now != NULL && before != NULL && now->value != NULL && before->value != NULL &&
         lh_decimal_parse (now->value, &a, NULL) && lh_decimal_parse (before->value, &b, NULL) &&
         lh_decimal_subtract (a, b, difference);
}

/**
 * lh_comparison_row_format_value:
 *
 * Returns: (transfer full): the figure of one quarter as it is printed; a dash for none
 */
char *
lh_comparison_row_format_value (const LhComparisonRow *row,
                                guint                  index)
{
  const LhQuarterFigure *figure = g_ptr_array_index (row->values, index);

  return g_strdup (figure != NULL ? figure->shown : "—");
}

/**
 * lh_comparison_row_format_difference:
 * @catalog: (nullable): the language
 *
 * Returns: (transfer full): the difference to the quarter before: "+3.2 percentage points", "−2 projects"; a dash when
 *   one of them has no value. Two rates differ by percentage points, never by percent.
 */
char *
lh_comparison_row_format_difference (const LhComparisonRow *row,
                                     guint                  index,
                                     LhCatalog             *catalog)
{
  const LhQuarterFigure *now = g_ptr_array_index (row->values, index);
  g_autofree char *number = NULL;
  const char *sign = "";
  LhDecimal difference;

  if (!lh_comparison_row_get_difference (row, index, &difference))
    return g_strdup ("—");
  if (difference.value != 0)
    sign = difference.value > 0 ? "+" : "−";
  difference.value = ABS (difference.value);
  number = lh_decimal_to_string (difference);
  if (g_str_equal (now->unit, "%"))
    return g_strdup_printf (lh_trc (catalog, "signed number with unit", "%s%s %s"), sign, number,
                            lh_tr (catalog, N_("percentage points")));
  if (*now->unit == '\0')
    return g_strconcat (sign, number, NULL);
  return g_strdup_printf (lh_trc (catalog, "signed number with unit", "%s%s %s"), sign, number, now->unit);
}
