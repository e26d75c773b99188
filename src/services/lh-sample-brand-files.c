/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-activity.h"
#include "lh-brand-carrier.h"
#include "lh-brand-evaluation.h"
#include "lh-brand-line.h"
#include "lh-brand-measure.h"
#include "lh-brand-plan.h"
#include "lh-brand-series.h"
#include "lh-brand.h"
#include "lh-designation.h"
#include "lh-exemplar-batch.h"
#include "lh-exemplar.h"
#include "lh-guidance-record.h"
#include "lh-honour.h"
#include "lh-press-item.h"
#include "lh-project.h"
#include "lh-query-sql.h"
#include "lh-result-item.h"
#include "lh-series-value.h"

/* What belongs to the brands of the sample, and its exemplar library. All of it is invented. */

/* The years that the sample has values of series of. */
static const char *const years[] = { "2021", "2022", "2023", "2024" };

/**
 * lh_sample_index_brands:
 *
 * Returns: (transfer full) (element-type utf8 LhRecord): the brands by name
 */
GHashTable *
lh_sample_index_brands (LhSample  *sample,
                        GError   **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) brands = lh_query_sql_run_records (sample->session, query, error);
  GHashTable *index = NULL;

  if (brands == NULL)
    return NULL;
  index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < brands->len; i++)
    {
      LhRecord *brand = g_ptr_array_index (brands, i);

      g_hash_table_insert (index, g_strdup (lh_record_get_text (brand, LH_BRAND_NAME)), g_object_ref (brand));
    }
  return index;
}

static LhRecord *
lh_sample_find_brand (GHashTable *brands,
                      LhCsv      *table,
                      guint       row)
{
  LhRecord *brand = g_hash_table_lookup (brands, lh_csv_get (table, row, "brand"));

  if (brand == NULL)
    g_error ("Sample: no brand %s", lh_csv_get (table, row, "brand"));
  return brand;
}

/* The project of the brand's own unit that a row names, 0 for none. */
static gint64
lh_sample_find_brand_project (LhSample   *sample,
                              LhRecord   *brand,
                              const char *name)
{
  for (guint i = 0; *name != '\0' && i < sample->order->len; i++)
    {
      const LhSampleProject *project = g_ptr_array_index (sample->order, i);

      if (lh_record_get_int (project->record, LH_PROJECT_ORGANIZATION_ID) ==
            lh_record_get_int (brand, LH_BRAND_ORGANIZATION_ID) &&
          g_str_equal (lh_record_get_text (project->record, LH_PROJECT_NAME), name))
        return lh_record_get_id (project->record);
    }
  if (*name != '\0')
    g_error ("Sample: the unit of the brand has no project %s", name);
  return 0;
}

/* Rows that belong to brands; where they have an organization besides, it is that of the brand. */
static gboolean
lh_sample_write_parts (LhSample    *sample,
                       GHashTable  *brands,
                       const char  *file,
                       GType        type,
                       guint        brand_field,
                       GError     **error)
{
  g_autofree char *path = g_strconcat (LH_SAMPLE_PATH, file, NULL);
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (path);

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) part = g_object_new (type, NULL);
      LhRecord *brand = lh_sample_find_brand (brands, table, row);
      guint field;

      lh_sample_set_fields (part, table, row);
      lh_record_set_int (part, brand_field, lh_record_get_id (brand));
      if (lh_record_class_find_field (LH_RECORD_GET_CLASS (part), "organization-id", &field) != NULL)
        lh_record_set_int (part, field, lh_record_get_int (brand, LH_BRAND_ORGANIZATION_ID));
      if (lh_csv_has_column (table, "project") && *lh_csv_get (table, row, "project") != '\0')
        lh_record_set_int (part, LH_BRAND_CARRIER_PROJECT_ID,
                           lh_sample_find_brand_project (sample, brand, lh_csv_get (table, row, "project")));
      if (LH_IS_RESULT_ITEM (part))
        lh_result_item_take_apart (part);
      if (!lh_sample_insert (sample, part, error))
        return FALSE;
    }
  return TRUE;
}

/* The lines of its proposal: "1.业务讲坛。" */
static gboolean
lh_sample_write_proposed_carriers (LhSample  *sample,
                                   LhRecord  *brand,
                                   GError   **error)
{
  g_auto (GStrv) lines = g_strsplit (lh_record_get_text (brand, LH_BRAND_CARRIERS), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (LhRecord) carrier = LH_RECORD (lh_brand_carrier_new ());
      const char *point = strchr (lines[i], '.');
      g_autofree char *name = g_strdup (point != NULL ? point + 1 : lines[i]);

      if (g_str_has_suffix (name, "。"))
        name[strlen (name) - strlen ("。")] = '\0';
      lh_record_set_int (carrier, LH_BRAND_CARRIER_BRAND_ID, lh_record_get_id (brand));
      lh_record_set_int (carrier, LH_BRAND_CARRIER_POSITION, i + 1);
      lh_record_set_text (carrier, LH_BRAND_CARRIER_NAME, name);
      if (!lh_sample_insert (sample, carrier, error))
        return FALSE;
    }
  return TRUE;
}

/* Brands whose carriers no table describes have those of their proposal, once they are approved. */
static gboolean
lh_sample_write_other_carriers (LhSample  *sample,
                                GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "brand-carriers.csv");
  g_autoptr (GHashTable) described = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) order = lh_query_sql_run_records (sample->session, query, error);

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    g_hash_table_add (described, (char *) lh_csv_get (table, row, "brand"));
  for (guint i = 0; order != NULL && i < order->len; i++)
    {
      LhRecord *brand = g_ptr_array_index (order, i);

      if (!g_hash_table_contains (described, lh_record_get_text (brand, LH_BRAND_NAME)) &&
          g_str_equal (lh_brand_get_state (brand), "approved") &&
          !lh_sample_write_proposed_carriers (sample, brand, error))
        return FALSE;
    }
  return order != NULL;
}

static gboolean
lh_sample_write_series (LhSample    *sample,
                        GHashTable  *brands,
                        GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "brand-series.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) series = LH_RECORD (lh_brand_series_new ());

      lh_sample_set_fields (series, table, row);
      lh_record_set_int (series, LH_BRAND_SERIES_BRAND_ID, lh_record_get_id (lh_sample_find_brand (brands, table, row)));
      if (!lh_sample_insert (sample, series, error))
        return FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (years); i++)
        {
          g_autoptr (LhRecord) value = LH_RECORD (lh_series_value_new ());

          lh_record_set_int (value, LH_SERIES_VALUE_SERIES_ID, lh_record_get_id (series));
          lh_record_set_int (value, LH_SERIES_VALUE_YEAR, g_ascii_strtoll (years[i], NULL, 10));
          lh_record_set_text (value, LH_SERIES_VALUE_VALUE, lh_csv_get (table, row, years[i]));
          if (!lh_sample_insert (sample, value, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
lh_sample_write_designations (LhSample  *sample,
                              GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "designations.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) designation = LH_RECORD (lh_designation_new ());

      lh_sample_set_fields (designation, table, row);
      lh_record_set_int (designation, LH_DESIGNATION_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      if (!lh_sample_insert (sample, designation, error))
        return FALSE;
    }
  return TRUE;
}

static LhRecord *
lh_sample_write_batch (LhSample    *sample,
                       int          number,
                       const char  *title,
                       LhDate       admitted_on,
                       GError     **error)
{
  LhRecord *batch = LH_RECORD (lh_exemplar_batch_new ());

  lh_record_set_int (batch, LH_EXEMPLAR_BATCH_NUMBER, number);
  lh_record_set_text (batch, LH_EXEMPLAR_BATCH_TITLE, title);
  lh_record_set_date (batch, LH_EXEMPLAR_BATCH_ADMITTED_ON, admitted_on);
  if (lh_sample_insert (sample, batch, error))
    return batch;
  g_object_unref (batch);
  return NULL;
}

/* The entries by name: guidance records name them so. */
static gboolean
lh_sample_write_exemplars (LhSample    *sample,
                           GHashTable  *entries,
                           GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "exemplars.csv");
  g_autoptr (LhRecord) first = lh_sample_write_batch (sample, 1, "首批“四强”党支部典型", lh_date_new (2024, 3, 28), error);
  g_autoptr (LhRecord) second = first != NULL ? lh_sample_write_batch (sample, 2, "第二批“四强”党支部典型",
                                                                       lh_date_new (2024, 9, 10), error)
                                              : NULL;

  if (second == NULL)
    return FALSE;
  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhRecord *exemplar = LH_RECORD (lh_exemplar_new ());
      LhRecord *batch = g_str_equal (lh_csv_get (table, row, "batch"), "1") ? first : second;

      lh_sample_set_fields (exemplar, table, row);
      lh_record_set_int (exemplar, LH_EXEMPLAR_BATCH_ID, lh_record_get_id (batch));
      lh_record_set_int (exemplar, LH_EXEMPLAR_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      g_hash_table_insert (entries, g_strdup (lh_record_get_text (exemplar, LH_EXEMPLAR_NAME)), exemplar);
      if (!lh_sample_insert (sample, exemplar, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_guidance (LhSample    *sample,
                          GHashTable  *entries,
                          GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "guidance-records.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) guidance = LH_RECORD (lh_guidance_record_new ());
      LhRecord *exemplar = g_hash_table_lookup (entries, lh_csv_get (table, row, "exemplar"));

      if (exemplar == NULL)
        g_error ("Sample: no exemplar %s", lh_csv_get (table, row, "exemplar"));
      lh_sample_set_fields (guidance, table, row);
      lh_record_set_int (guidance, LH_GUIDANCE_RECORD_EXEMPLAR_ID, lh_record_get_id (exemplar));
      if (!lh_sample_insert (sample, guidance, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_all_parts (LhSample    *sample,
                           GHashTable  *brands,
                           GError     **error)
{
  const struct
  {
    const char *file;
    GType       type;
    guint       brand_field;
  } parts[] = {
    { "brand-carriers.csv", LH_TYPE_BRAND_CARRIER, LH_BRAND_CARRIER_BRAND_ID },
    { "brand-lines.csv", LH_TYPE_BRAND_LINE, LH_BRAND_LINE_BRAND_ID },
    { "brand-results.csv", LH_TYPE_RESULT_ITEM, LH_RESULT_ITEM_BRAND_ID },
    { "brand-measures.csv", LH_TYPE_BRAND_MEASURE, LH_BRAND_MEASURE_BRAND_ID },
    { "brand-activities.csv", LH_TYPE_ACTIVITY, LH_ACTIVITY_BRAND_ID },
    { "brand-press-items.csv", LH_TYPE_PRESS_ITEM, LH_PRESS_ITEM_BRAND_ID },
    { "brand-honours.csv", LH_TYPE_HONOUR, LH_HONOUR_BRAND_ID },
    { "brand-plans.csv", LH_TYPE_BRAND_PLAN, LH_BRAND_PLAN_BRAND_ID },
    { "brand-evaluations.csv", LH_TYPE_BRAND_EVALUATION, LH_BRAND_EVALUATION_BRAND_ID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!lh_sample_write_parts (sample, brands, parts[i].file, parts[i].type, parts[i].brand_field, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_sample_write_brand_files:
 *
 * Writes what belongs to the brands, the register of named units and the exemplar library. The brands are there.
 */
gboolean
lh_sample_write_brand_files (LhSample  *sample,
                             GError   **error)
{
  g_autoptr (GHashTable) brands = lh_sample_index_brands (sample, error);
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  return brands != NULL && lh_sample_write_all_parts (sample, brands, error) &&
         lh_sample_write_other_carriers (sample, error) && lh_sample_write_series (sample, brands, error) && lh_sample_write_designations (sample, error) &&
         lh_sample_write_exemplars (sample, entries, error) && lh_sample_write_guidance (sample, entries, error);
}
