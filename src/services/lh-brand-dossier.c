/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-dossier.h"

#include "lh-activity.h"
#include "lh-attachment-store.h"
#include "lh-attachment.h"
#include "lh-brand-carrier.h"
#include "lh-brand-line.h"
#include "lh-brand-measure.h"
#include "lh-brand-plan.h"
#include "lh-brand-score-private.h"
#include "lh-brand-series.h"
#include "lh-brand.h"
#include "lh-error.h"
#include "lh-honour.h"
#include "lh-ledger-job.h"
#include "lh-practice.h"
#include "lh-press-item.h"
#include "lh-query-sql.h"
#include "lh-result-item.h"
#include "lh-series-value.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
lh_brand_dossier_find (LhSession   *session,
                       GType        type,
                       guint        field,
                       gint64       id,
                       const char  *sort,
                       gboolean     descending,
                       GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);

  lh_query_where_id (query, field, id);
  lh_query_set_sort (query, sort, descending);
  return lh_query_sql_run_records (session, query, error);
}

static gboolean
lh_brand_dossier_read_values (LhBrandDossier  *self,
                              LhSession    *session,
                              GError      **error)
{
  self->values = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->series->len; i++)
    {
      g_autoptr (GPtrArray) values = lh_brand_dossier_find (session, LH_TYPE_SERIES_VALUE, LH_SERIES_VALUE_SERIES_ID,
                                                         lh_record_get_id (g_ptr_array_index (self->series, i)), "year",
                                                         FALSE, error);

      if (values == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (self->values, g_steal_pointer (&values));
    }
  return TRUE;
}

/* Each part of the file: of which kind it is, by which field it belongs to the brand, in which order. */
static gboolean
lh_brand_dossier_read_parts (LhBrandDossier  *self,
                             LhSession    *session,
                             gint64        id,
                             GError      **error)
{
  const struct
  {
    GPtrArray  **into;
    GType        type;
    guint        field;
    const char  *sort;
    gboolean     descending;
  } parts[] = {
    { &self->carriers, LH_TYPE_BRAND_CARRIER, LH_BRAND_CARRIER_BRAND_ID, "position", FALSE },
    { &self->lines, LH_TYPE_BRAND_LINE, LH_BRAND_LINE_BRAND_ID, "position", FALSE },
    { &self->results, LH_TYPE_RESULT_ITEM, LH_RESULT_ITEM_BRAND_ID, "position", FALSE },
    { &self->measures, LH_TYPE_BRAND_MEASURE, LH_BRAND_MEASURE_BRAND_ID, "position", FALSE },
    { &self->series, LH_TYPE_BRAND_SERIES, LH_BRAND_SERIES_BRAND_ID, "name", FALSE },
    { &self->activities, LH_TYPE_ACTIVITY, LH_ACTIVITY_BRAND_ID, "held-on", TRUE },
    { &self->press, LH_TYPE_PRESS_ITEM, LH_PRESS_ITEM_BRAND_ID, "published-on", TRUE },
    { &self->honours, LH_TYPE_HONOUR, LH_HONOUR_BRAND_ID, "granted-on", TRUE },
    { &self->plans, LH_TYPE_BRAND_PLAN, LH_BRAND_PLAN_BRAND_ID, "position", FALSE },
    { &self->practices, LH_TYPE_PRACTICE, LH_PRACTICE_BRAND_ID, "year", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      *parts[i].into = lh_brand_dossier_find (session, parts[i].type, parts[i].field, id, parts[i].sort,
                                           parts[i].descending, error);
      if (*parts[i].into == NULL)
        return FALSE;
    }
  return TRUE;
}

/* The picture is the attachment that the field names; without one the last picture among the attachments. */
static gboolean
lh_brand_dossier_read_logo (LhBrandDossier  *self,
                            LhSession    *session,
                            gint64        id,
                            GError      **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ATTACHMENT);
  g_autofree char *owner = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  const char *name = lh_record_get_text (self->brand, LH_BRAND_LOGO);
  g_autoptr (GPtrArray) attachments = NULL;

  lh_query_where_field (query, LH_ATTACHMENT_OWNER_ENTITY, LH_QUERY_EQUAL, "brand");
  lh_query_where_field (query, LH_ATTACHMENT_OWNER_ID, LH_QUERY_EQUAL, owner);
  attachments = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      LhRecord *attachment = g_ptr_array_index (attachments, i);

      if (*name != '\0' && g_str_equal (lh_record_get_text (attachment, LH_ATTACHMENT_FILE_NAME), name))
        {
          g_free (self->logo);
          self->logo = g_strdup (lh_record_get_text (attachment, LH_ATTACHMENT_HASH));
        }
    }
  return attachments != NULL;
}

static gboolean
lh_brand_dossier_read_score (LhBrandDossier  *self,
                             LhSession    *session,
                             int           year,
                             GError      **error)
{
  g_autoptr (GPtrArray) scores = lh_brand_scores_read (session, year, error);
  LhBrandScore *score;

  if (scores == NULL)
    return FALSE;
  score = lh_brand_scores_find (scores, lh_record_get_id (self->brand));
  if (score != NULL)
    self->score = *score;
  self->score.year = year;
  return TRUE;
}

static gpointer
lh_brand_dossier_read (LhSession  *session,
                       int         year,
                       gint64      id,
                       GError    **error)
{
  g_autoptr (LhBrandDossier) self = g_new0 (LhBrandDossier, 1);
  g_autoptr (GError) load_error = NULL;

  self->brand = lh_session_load (session, LH_TYPE_BRAND, id, &load_error);
  if (self->brand == NULL)
    {
      if (load_error != NULL)
        g_propagate_error (error, g_steal_pointer (&load_error));
      else
        g_set_error_literal (error, LH_ERROR, LH_ERROR_NOT_FOUND, _("The brand does not exist any more."));
      return NULL;
    }
  if (!lh_brand_dossier_read_parts (self, session, id, error) || !lh_brand_dossier_read_values (self, session, error) ||
      !lh_brand_dossier_read_logo (self, session, id, error) || !lh_brand_dossier_read_score (self, session, year, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * lh_brand_dossier_load:
 * @year: the year of the evaluation and the plan
 *
 * Returns: (transfer full): all there is of a brand
 */
LhBrandDossier *
lh_brand_dossier_load (LhLedger  *ledger,
                       gint64     brand_id,
                       int        year,
                       GError   **error)
{
  return lh_ledger_read (ledger, lh_brand_dossier_read, year, brand_id, error);
}

void
lh_brand_dossier_load_async (LhLedger            *ledger,
                             gint64               brand_id,
                             int                  year,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  lh_ledger_read_async (ledger, lh_brand_dossier_read, (GDestroyNotify) lh_brand_dossier_free, year, brand_id, cancellable,
                        callback, user_data);
}

LhBrandDossier *
lh_brand_dossier_load_finish (LhLedger      *ledger,
                              GAsyncResult  *result,
                              GError       **error)
{
  return lh_ledger_read_finish (ledger, result, error);
}

void
lh_brand_dossier_free (LhBrandDossier *self)
{
  g_clear_object (&self->brand);
  g_clear_pointer (&self->carriers, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_clear_pointer (&self->press, g_ptr_array_unref);
  g_clear_pointer (&self->honours, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->practices, g_ptr_array_unref);
  g_free (self->logo);
  g_free (self);
}

/**
 * lh_brand_dossier_find_logo:
 *
 * Returns: (transfer full) (nullable): the path of the picture of its logo; %NULL without one, or while its file is
 *   missing
 */
char *
lh_brand_dossier_find_logo (LhLedger    *ledger,
                            LhBrandDossier *self)
{
  g_autofree char *path = self->logo != NULL ? lh_attachment_store_get_path (lh_ledger_get_path (ledger), self->logo) : NULL;

  return path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer (&path) : NULL;
}

/**
 * lh_brand_dossier_list_values:
 *
 * Returns: (transfer full) (element-type LhRecord): the values of a series
 */
GPtrArray *
lh_brand_dossier_list_values (const LhBrandDossier *self,
                              LhRecord          *series)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->values->len; i++)
    {
      LhRecord *value = g_ptr_array_index (self->values, i);

      if (lh_record_get_int (value, LH_SERIES_VALUE_SERIES_ID) == lh_record_get_id (series))
        g_ptr_array_add (values, g_object_ref (value));
    }
  return values;
}
