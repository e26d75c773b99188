/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-results.h"

#include "lh-awards.h"
#include "lh-brand.h"
#include "lh-derived-term.h"
#include "lh-ledger-job.h"
#include "lh-practice.h"
#include "lh-query-sql.h"

static void
lh_project_award_free (LhProjectAward *self)
{
  g_object_unref (self->award);
  g_object_unref (self->category);
  g_free (self);
}

static GPtrArray *
lh_project_results_find (LhSession   *session,
                         GType        type,
                         guint        field,
                         gint64       id,
                         const char  *sort,
                         GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  lh_query_where_id (query, field, id);
  if (sort != NULL)
    lh_query_set_sort (query, sort, FALSE);
  return lh_query_sql_run_records (session, query, error);
}

static LhRecord *
lh_project_results_find_result (LhProjectResults *self,
                                gint64            id)
{
  for (guint i = 0; i < self->results->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (self->results, i)) == id)
        return g_ptr_array_index (self->results, i);
    }
  return NULL;
}

static gboolean
lh_project_results_add_figure (LhProjectResults  *self,
                               LhSession         *session,
                               LhRecord          *figure,
                               GError           **error)
{
  g_autoptr (GPtrArray) terms = lh_project_results_find (session, LH_TYPE_DERIVED_TERM, LH_DERIVED_TERM_FIGURE_ID,
                                                         lh_record_get_id (figure), "position", error);
  g_autoptr (GPtrArray) results = g_ptr_array_new ();

  if (terms == NULL)
    return FALSE;
  for (guint i = 0; i < terms->len; i++)
    {
      LhRecord *result = lh_project_results_find_result (self, lh_record_get_int (g_ptr_array_index (terms, i),
                                                                                  LH_DERIVED_TERM_RESULT_ID));

      if (result != NULL)
        g_ptr_array_add (results, result);
    }
  g_ptr_array_add (self->figures, lh_derived_value_compute (figure, results));
  return TRUE;
}

static gboolean
lh_project_results_read_figures (LhProjectResults  *self,
                                 LhSession         *session,
                                 gint64             project_id,
                                 GError           **error)
{
  g_autoptr (GPtrArray) figures = lh_project_results_find (session, LH_TYPE_DERIVED_FIGURE, LH_DERIVED_FIGURE_PROJECT_ID,
                                                           project_id, "position", error);

  if (figures == NULL)
    return FALSE;
  for (guint i = 0; i < figures->len; i++)
    {
      if (!lh_project_results_add_figure (self, session, g_ptr_array_index (figures, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_project_results_read_awards (LhProjectResults  *self,
                                LhSession         *session,
                                gint64             project_id,
                                GError           **error)
{
  g_autoptr (GPtrArray) awards = lh_project_results_find (session, LH_TYPE_AWARD, LH_AWARD_PROJECT_ID, project_id, NULL,
                                                          error);

  if (awards == NULL)
    return FALSE;
  for (guint i = 0; i < awards->len; i++)
    {
      LhRecord *award = g_ptr_array_index (awards, i);
      g_autoptr (GError) load_error = NULL;
      LhRecord *category = lh_session_load (session, LH_TYPE_AWARD_CATEGORY,
                                            lh_record_get_int (award, LH_AWARD_CATEGORY_ID), &load_error);
      LhProjectAward *entry;

      if (load_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&load_error));
          return FALSE;
        }
      if (category == NULL)
        continue;
      entry = g_new0 (LhProjectAward, 1);
      entry->award = g_object_ref (award);
      entry->category = category;
      g_ptr_array_add (self->awards, entry);
    }
  return TRUE;
}

static gpointer
lh_project_results_read (LhSession  *session,
                         int         year,
                         gint64      id,
                         GError    **error)
{
  g_autoptr (LhProjectResults) self = g_new0 (LhProjectResults, 1);

  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_derived_value_free);
  self->awards = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_project_award_free);
  self->results = lh_project_results_find (session, LH_TYPE_RESULT_ITEM, LH_RESULT_ITEM_PROJECT_ID, id, "position", error);
  if (self->results == NULL || !lh_project_results_read_figures (self, session, id, error) ||
      !lh_project_results_read_awards (self, session, id, error))
    return NULL;
  self->brands = lh_project_results_find (session, LH_TYPE_BRAND, LH_BRAND_PROJECT_ID, id, NULL, error);
  if (self->brands == NULL)
    return NULL;
  self->practices = lh_project_results_find (session, LH_TYPE_PRACTICE, LH_PRACTICE_PROJECT_ID, id, "number", error);
  return self->practices != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * lh_project_results_load:
 *
 * Returns: (transfer full): what came of a project
 */
LhProjectResults *
lh_project_results_load (LhLedger  *ledger,
                         gint64     project_id,
                         GError   **error)
{
  return lh_ledger_read (ledger, lh_project_results_read, 0, project_id, error);
}

void
lh_project_results_load_async (LhLedger            *ledger,
                               gint64               project_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_project_results_read, (GDestroyNotify) lh_project_results_free, 0, project_id,
                        cancellable, callback, user_data);
}

LhProjectResults *
lh_project_results_load_finish (LhLedger      *ledger,
                                GAsyncResult  *result,
                                GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_project_results_free (LhProjectResults *self)
{
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->awards, g_ptr_array_unref);
  g_clear_pointer (&self->brands, g_ptr_array_unref);
  g_clear_pointer (&self->practices, g_ptr_array_unref);
  g_free (self);
}

/**
 * lh_project_award_format:
 *
 * Returns: (transfer full): what stands on the card of the project: 2023年度市直机关优秀“书记项目”（市直机关）
 */
char *
lh_project_award_format (const LhProjectAward *award,
                         LhLedger             *ledger,
                         LhCatalog            *catalog)
{
  const char *title = lh_award_category_get_title (award->category);
  const char *name = lh_record_get_text (award->category, LH_AWARD_CATEGORY_NAME);
  g_autofree char *level = lh_ledger_format_field (ledger, award->category, LH_AWARD_CATEGORY_LEVEL, catalog);
  g_autofree char *what = g_str_equal (title, name) ? g_strdup (title) : g_strconcat (title, " · ", name, NULL);
  int year = (int) lh_record_get_int (award->category, LH_AWARD_CATEGORY_YEAR);

  if (!lh_record_get_boolean (award->award, LH_AWARD_GRANTED))
    return g_strdup_printf (lh_tr (catalog, "%2$s %1$d (nominated)"), year, what);
  if (level == NULL || *level == '\0')
    return g_strdup_printf (lh_trc (catalog, "award", "%2$s %1$d"), year, what);
  return g_strdup_printf (lh_trc (catalog, "award", "%2$s %1$d (%3$s)"), year, what, level);
}

/**
 * lh_derive_create:
 * @project: the project
 * @name: what the figure is called
 * @operation: code of the operation
 * @unit: (nullable): what it counts
 * @terms: (element-type LhRecord): the results, in order
 * @position: its place among the figures of the project
 *
 * Returns: (transfer full): the change that defines a derived figure
 */
LhChangeSet *
lh_derive_create (LhRecord   *project,
                  const char *name,
                  const char *operation,
                  const char *unit,
                  GPtrArray  *terms,
                  guint       position)
{
  LhChangeSet *changes = lh_change_set_new ("derive-figure");
  g_autoptr (LhRecord) figure = LH_RECORD (lh_derived_figure_new ());

  lh_record_set_int (figure, LH_DERIVED_FIGURE_PROJECT_ID, lh_record_get_id (project));
  lh_record_set_int (figure, LH_DERIVED_FIGURE_POSITION, position);
  lh_record_set_text (figure, LH_DERIVED_FIGURE_NAME, name);
  lh_record_set_text (figure, LH_DERIVED_FIGURE_OPERATION, operation);
  lh_record_set_text (figure, LH_DERIVED_FIGURE_UNIT, unit);
  lh_change_set_insert (changes, figure);
  for (guint i = 0; i < terms->len; i++)
    {
      g_autoptr (LhRecord) term = LH_RECORD (lh_derived_term_new ());

      lh_record_set_int (term, LH_DERIVED_TERM_FIGURE_ID, lh_record_get_id (figure));
      lh_record_set_int (term, LH_DERIVED_TERM_RESULT_ID, lh_record_get_id (g_ptr_array_index (terms, i)));
      lh_record_set_int (term, LH_DERIVED_TERM_POSITION, i + 1);
      lh_change_set_insert (changes, term);
    }
  return changes;
}
