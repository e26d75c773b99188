/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-exemplar-library.h"

#include "lh-designation.h"
#include "lh-exemplar-batch.h"
#include "lh-exemplar.h"
#include "lh-guidance-record.h"
#include "lh-ledger-job.h"
#include "lh-query-sql.h"
#include "lh-text.h"

static GArray *
lh_exemplar_library_create_ids (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
lh_exemplar_library_append (GArray   *ids,
                            LhRecord *record)
{
  gint64 id = lh_record_get_id (record);

  g_array_append_val (ids, id);
}

static void
lh_exemplar_batch_count_free (LhExemplarBatchCount *self)
{
  g_object_unref (self->batch);
  g_array_unref (self->ids);
  g_free (self);
}

/**
 * lh_exemplar_is_in:
 *
 * Returns: whether an entry is in the library: admitted, and not left since
 */
gboolean
lh_exemplar_is_in (LhRecord *exemplar)
{
  const char *state = lh_record_get_text (exemplar, LH_EXEMPLAR_STATE);

  return !g_str_equal (state, "recommended") && !g_str_equal (state, "left");
}

static gboolean
lh_exemplar_library_is_in_force (LhRecord *designation,
                                 LhDate    day)
{
  LhDate from = lh_record_get_date (designation, LH_DESIGNATION_NAMED_ON);
  LhDate until = lh_record_get_date (designation, LH_DESIGNATION_UNTIL);

  return (!lh_date_is_set (from) || lh_date_compare (from, day) <= 0) &&
         (!lh_date_is_set (until) || lh_date_compare (until, day) >= 0);
}

/* An entry and a designation speak of one unit when they name one organization, or where one of them names none, when
 * they are called alike. */
static gboolean
lh_exemplar_library_is_same (LhRecord *exemplar,
                             LhRecord *designation)
{
  gint64 first = lh_record_get_int (exemplar, LH_EXEMPLAR_ORGANIZATION_ID);
  gint64 second = lh_record_get_int (designation, LH_DESIGNATION_ORGANIZATION_ID);
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  if (first > 0 && second > 0)
    return first == second;
  name = lh_text_fold (lh_record_get_text (exemplar, LH_EXEMPLAR_NAME));
  other = lh_text_fold (lh_record_get_text (designation, LH_DESIGNATION_NAME));
  return *name != '\0' && g_str_equal (name, other);
}

/* Each entry takes one designation at most, and each designation is taken once. */
static void
lh_exemplar_library_match (LhExemplarLibrary *self,
                           GPtrArray         *exemplars,
                           GPtrArray         *designations)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < exemplars->len; i++)
    {
      LhRecord *exemplar = g_ptr_array_index (exemplars, i);
      LhRecord *found = NULL;

      for (guint j = 0; j < designations->len && found == NULL; j++)
        {
          LhRecord *designation = g_ptr_array_index (designations, j);

          if (!g_hash_table_contains (taken, designation) && lh_exemplar_library_is_same (exemplar, designation))
            found = designation;
        }
      if (found != NULL)
        g_hash_table_add (taken, found);
      else
        lh_exemplar_library_append (self->unregistered, exemplar);
    }
  for (guint j = 0; j < designations->len; j++)
    {
      LhRecord *designation = g_ptr_array_index (designations, j);

      lh_exemplar_library_append (self->designated, designation);
      lh_exemplar_library_append (g_hash_table_contains (taken, designation) ? self->matched : self->outside, designation);
    }
}

static LhExemplarBatchCount *
lh_exemplar_library_find_batch (LhExemplarLibrary *self,
                                gint64             id)
{
  for (guint i = 0; i < self->batches->len; i++)
    {
      LhExemplarBatchCount *count = g_ptr_array_index (self->batches, i);

      if (lh_record_get_id (count->batch) == id)
        return count;
    }
  return NULL;
}

static void
lh_exemplar_library_count (LhExemplarLibrary *self,
                           LhRecord          *exemplar)
{
  LhExemplarBatchCount *count = lh_exemplar_library_find_batch (self, lh_record_get_int (exemplar, LH_EXEMPLAR_BATCH_ID));

  if (count == NULL)
    return;
  if (lh_exemplar_is_in (exemplar))
    lh_exemplar_library_append (count->ids, exemplar);
  else if (g_str_equal (lh_record_get_text (exemplar, LH_EXEMPLAR_STATE), "left"))
    count->n_left++;
  else
    count->n_recommended++;
  if (!lh_record_is_empty (exemplar, LH_EXEMPLAR_LESSON))
    count->n_extracted++;
}

static gboolean
lh_exemplar_library_read_batches (LhExemplarLibrary  *self,
                                  LhSession          *session,
                                  GError            **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_EXEMPLAR_BATCH);
  g_autoptr (GPtrArray) batches = NULL;

  lh_query_set_sort (query, "number", FALSE);
  batches = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; batches != NULL && i < batches->len; i++)
    {
      LhExemplarBatchCount *count = g_new0 (LhExemplarBatchCount, 1);

      count->batch = g_object_ref (g_ptr_array_index (batches, i));
      count->ids = lh_exemplar_library_create_ids ();
      g_ptr_array_add (self->batches, count);
    }
  return batches != NULL;
}

/* The entries that answer to the standard: those that say so, and those that name none. */
static GPtrArray *
lh_exemplar_library_read_exemplars (LhExemplarLibrary  *self,
                                    LhSession          *session,
                                    GError            **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_EXEMPLAR);
  g_autoptr (GPtrArray) all = lh_query_sql_run_records (session, query, error);
  GPtrArray *exemplars = NULL;

  if (all == NULL)
    return NULL;
  exemplars = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      LhRecord *exemplar = g_ptr_array_index (all, i);
      const char *standard = lh_record_get_text (exemplar, LH_EXEMPLAR_STANDARD);

      lh_exemplar_library_count (self, exemplar);
      if (lh_exemplar_is_in (exemplar) && (*standard == '\0' || g_str_equal (standard, self->standard)))
        {
          lh_exemplar_library_append (self->admitted, exemplar);
          g_ptr_array_add (exemplars, g_object_ref (exemplar));
        }
    }
  return exemplars;
}

static GPtrArray *
lh_exemplar_library_read_designations (LhExemplarLibrary  *self,
                                       LhSession          *session,
                                       LhDate              day,
                                       GError            **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_DESIGNATION);
  GPtrArray *designations;

  lh_query_where_field (query, LH_DESIGNATION_STANDARD, LH_QUERY_EQUAL, self->standard);
  designations = lh_query_sql_run_records (session, query, error);
  for (guint i = designations != NULL ? designations->len : 0; i > 0; i--)
    {
      if (!lh_exemplar_library_is_in_force (g_ptr_array_index (designations, i - 1), day))
        g_ptr_array_remove_index (designations, i - 1);
    }
  return designations;
}

static gboolean
lh_exemplar_library_read_guidance (LhExemplarLibrary  *self,
                                   LhSession          *session,
                                   GError            **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_GUIDANCE_RECORD);
  g_autoptr (GPtrArray) records = lh_query_sql_run_records (session, query, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      gint64 id = lh_record_get_int (g_ptr_array_index (records, i), LH_GUIDANCE_RECORD_EXEMPLAR_ID);
      g_autoptr (LhRecord) exemplar = id > 0 ? lh_session_load (session, LH_TYPE_EXEMPLAR, id, NULL) : NULL;
      LhExemplarBatchCount *count = exemplar != NULL
                                    ? lh_exemplar_library_find_batch (self, lh_record_get_int (exemplar,
                                                                                               LH_EXEMPLAR_BATCH_ID))
                                    : NULL;

      if (count != NULL)
        count->n_guidance++;
    }
  return records != NULL;
}

static gpointer
lh_exemplar_library_read (LhSession  *session,
                          int         year,
                          gint64      day,
                          GError    **error)
{
  g_autoptr (LhExemplarLibrary) self = g_new0 (LhExemplarLibrary, 1);
  g_autoptr (GPtrArray) exemplars = NULL;
  g_autoptr (GPtrArray) designations = NULL;

  self->standard = g_strdup (LH_EXEMPLAR_STANDARD_FOUR_STRONG);
  self->designated = lh_exemplar_library_create_ids ();
  self->admitted = lh_exemplar_library_create_ids ();
  self->matched = lh_exemplar_library_create_ids ();
  self->outside = lh_exemplar_library_create_ids ();
  self->unregistered = lh_exemplar_library_create_ids ();
  self->batches = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_exemplar_batch_count_free);
  if (!lh_exemplar_library_read_batches (self, session, error))
    return NULL;
  exemplars = lh_exemplar_library_read_exemplars (self, session, error);
  if (exemplars == NULL)
    return NULL;
  designations = lh_exemplar_library_read_designations (self, session, (LhDate) { (gint32) day }, error);
  if (designations == NULL || !lh_exemplar_library_read_guidance (self, session, error))
    return NULL;
  lh_exemplar_library_match (self, exemplars, designations);
  return g_steal_pointer (&self);
}

/**
 * lh_exemplar_library_load:
 * @day: designations in force on it are the base
 *
 * Returns: (transfer full): the library and its figures
 */
LhExemplarLibrary *
lh_exemplar_library_load (LhLedger  *ledger,
                          LhDate     day,
                          GError   **error)
{
  return lh_ledger_read (ledger, lh_exemplar_library_read, 0, day.julian, error);
}

void
lh_exemplar_library_load_async (LhLedger            *ledger,
                                LhDate               day,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_exemplar_library_read, (GDestroyNotify) lh_exemplar_library_free, 0, day.julian,
                        cancellable, callback, user_data);
}

LhExemplarLibrary *
lh_exemplar_library_load_finish (LhLedger      *ledger,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_exemplar_library_free (LhExemplarLibrary *self)
{
  g_free (self->standard);
  g_clear_pointer (&self->designated, g_array_unref);
  g_clear_pointer (&self->admitted, g_array_unref);
  g_clear_pointer (&self->matched, g_array_unref);
  g_clear_pointer (&self->outside, g_array_unref);
  g_clear_pointer (&self->unregistered, g_array_unref);
  g_clear_pointer (&self->batches, g_ptr_array_unref);
  g_free (self);
}

/**
 * lh_exemplar_library_get_rate:
 *
 * Returns: which share of the named units is in the library (入库率), in tenths of a percent; %LH_UNSET while the
 *   register of named units is empty (rule R4)
 */
gint64
lh_exemplar_library_get_rate (const LhExemplarLibrary *self)
{
  if (self->designated->len == 0)
    return LH_UNSET;
  return lh_divide_half_up ((gint64) self->matched->len * 1000, self->designated->len);
}
