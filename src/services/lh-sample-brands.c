/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-brand-comment.h"
#include "lh-brand-snapshot.h"
#include "lh-brand-step.h"
#include "lh-brand-table.h"
#include "lh-brand-year-steps.h"
#include "lh-numbering.h"

/* The brands of the sample as the third quarter of 2024 ends: those under way stand where their reviews left them, the
 * others are at the step of the three years that their age makes likely; one in five is a step behind. */
#define LH_AS_OF_YEAR 2024
#define LH_AS_OF_MONTH 9

typedef struct
{
  LhSample   *sample;
  GHashTable *brands;    /* code of the organization → the brand */
  GHashTable *returns;   /* code of the organization → the step that returned it last */
  GHashTable *reviewed;  /* codes of the organizations whose reviews a table tells of */
} LhSampleBrands;

static LhDate
lh_sample_brands_parse_date (LhCsv      *table,
                             guint       row,
                             const char *column)
{
  LhDate date = { 0 };

  if (!lh_date_parse_iso (lh_csv_get (table, row, column), &date))
    g_error ("Sample, %s: %s", column, lh_csv_get (table, row, column));
  return date;
}

/* Where a brand stands that no review tells of. */
static void
lh_sample_brands_set_stage (LhRecord *brand,
                            guint     number)
{
  static const char *const steps[] = { NULL, "foundation", "effect", "brand" };
  const LhDate created = lh_record_get_date (brand, LH_BRAND_CREATED_ON);
  const char *grade = lh_record_get_text (brand, LH_BRAND_GRADE);
  int years = LH_AS_OF_YEAR - lh_date_get_year (created) - (lh_date_get_month (created) > LH_AS_OF_MONTH);

  years = CLAMP (years - (number % 5 == 3), 0, 3);
  lh_record_set_text (brand, LH_BRAND_STATE, LH_BRAND_STATE_APPROVED);
  lh_record_set_date (brand, LH_BRAND_APPROVED_ON, lh_date_add_days (lh_date_add_months (created, 2), (int) (number % 20)));
  lh_record_set_text (brand, LH_BRAND_YEAR_STEP, steps[years]);
  lh_record_set_date (brand, LH_BRAND_STEP_DUE_ON, lh_brand_get_step_due (brand));
  lh_record_set_text (brand, LH_BRAND_MANAGEMENT, g_str_equal (grade, "exemplar") || g_str_equal (grade, "typical") ?
                                                  "systematic" : "scattered");
}

static void
lh_sample_brands_set_state (LhRecord *brand,
                            guint     number)
{
  const char *stage = lh_record_get_text (brand, LH_BRAND_STAGE);

  if (g_str_equal (stage, "applied"))
    lh_record_set_text (brand, LH_BRAND_STATE, LH_BRAND_STATE_DRAFT);
  else
    lh_sample_brands_set_stage (brand, number);
}

/* What the reviews made of a brand, before it is written. */
static void
lh_sample_brands_take_reviews (LhSampleBrands *self)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "brand-reviews.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhRecord *brand = g_hash_table_lookup (self->brands, lh_csv_get (table, row, "organization-code"));
      const LhBrandTransition *transition = lh_brand_transition_find (lh_csv_get (table, row, "transition"));
      const LhDate date = lh_sample_brands_parse_date (table, row, "taken-on");

      g_hash_table_add (self->reviewed, g_strdup (lh_csv_get (table, row, "organization-code")));
      lh_record_set_text (brand, LH_BRAND_STATE, lh_csv_get (table, row, "to-state"));
      if (transition->date_field >= 0)
        lh_record_set_date (brand, (guint) transition->date_field, date);
      if (transition->opinion_field >= 0)
        lh_record_set_text (brand, (guint) transition->opinion_field, lh_csv_get (table, row, "opinion"));
      if (g_str_equal (transition->code, "withdraw"))
        lh_record_set_date (brand, LH_BRAND_STEP_DUE_ON, (LhDate) { 0 });
    }
}

static gboolean
lh_sample_brands_write_brands (LhSampleBrands  *self,
                               GPtrArray       *order,
                               GError         **error)
{
  for (guint i = 0; i < order->len; i++)
    {
      if (!lh_sample_insert (self->sample, g_ptr_array_index (order, i), error))
        return FALSE;
    }
  return TRUE;
}

/* The proposal of a round: as the brand is now, but for what was changed later. */
static char *
lh_sample_brands_create_snapshot (LhRecord *brand,
                                  LhCsv    *table,
                                  guint     row)
{
  g_autoptr (LhRecord) version = lh_record_duplicate (brand);
  guint field;

  if (lh_record_class_find_field (LH_RECORD_GET_CLASS (version), lh_csv_get (table, row, "field"), &field) != NULL)
    lh_record_set_text (version, field, lh_csv_get (table, row, "text"));
  return lh_brand_snapshot_create (version, NULL);
}

static gboolean
lh_sample_brands_write_step (LhSampleBrands  *self,
                             LhCsv           *table,
                             guint            row,
                             GError         **error)
{
  const char *code = lh_csv_get (table, row, "organization-code");
  const char *reviewer = lh_csv_get (table, row, "reviewer-code");
  LhRecord *brand = g_hash_table_lookup (self->brands, code);
  const LhBrandTransition *transition = lh_brand_transition_find (lh_csv_get (table, row, "transition"));
  g_autoptr (LhRecord) step = LH_RECORD (lh_brand_step_new ());

  lh_sample_set_fields (step, table, row);
  lh_record_set_int (step, LH_BRAND_STEP_BRAND_ID, lh_record_get_id (brand));
  if (*reviewer != '\0')
    lh_record_set_int (step, LH_BRAND_STEP_REVIEWER_ID, lh_sample_get_id (self->sample, reviewer));
  if (transition->flags & LH_TRANSITION_ROUND)
    {
      g_autofree char *snapshot = lh_sample_brands_create_snapshot (brand, table, row);

      lh_record_set_text (step, LH_BRAND_STEP_SNAPSHOT, snapshot);
    }
  if (!lh_sample_insert (self->sample, step, error))
    return FALSE;
  if (g_str_equal (transition->code, "return"))
    g_hash_table_insert (self->returns, g_strdup (code), g_object_ref (step));
  return TRUE;
}

static gboolean
lh_sample_brands_write_steps (LhSampleBrands  *self,
                              GError         **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "brand-reviews.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      if (!lh_sample_brands_write_step (self, table, row, error))
        return FALSE;
    }
  return TRUE;
}

/* A step of long ago: proposed, approved, and each of the three years. */
static gboolean
lh_sample_brands_take_step (LhSampleBrands  *self,
                            LhRecord        *brand,
                            const char      *transition,
                            const char      *states,
                            LhDate           date,
                            const char      *opinion,
                            GError         **error)
{
  g_auto (GStrv) way = g_strsplit (states, " ", 2);
  g_autoptr (LhRecord) step = LH_RECORD (lh_brand_step_new ());
  gboolean own = g_str_equal (transition, "propose");

  lh_record_set_int (step, LH_BRAND_STEP_BRAND_ID, lh_record_get_id (brand));
  lh_record_set_text (step, LH_BRAND_STEP_TRANSITION, transition);
  lh_record_set_text (step, LH_BRAND_STEP_FROM_STATE, way[0]);
  lh_record_set_text (step, LH_BRAND_STEP_TO_STATE, way[1]);
  lh_record_set_date (step, LH_BRAND_STEP_TAKEN_ON, date);
  lh_record_set_text (step, LH_BRAND_STEP_PERSON, own ? lh_record_get_text (brand, LH_BRAND_RESPONSIBLE_NAME) : "工委办公室");
  lh_record_set_text (step, LH_BRAND_STEP_OPINION, opinion);
  if (!g_str_equal (transition, "restage"))
    lh_record_set_int (step, LH_BRAND_STEP_REVIEW_ROUND, 1);
  if (own)
    {
      g_autofree char *snapshot = lh_brand_snapshot_create (brand, NULL);

      lh_record_set_text (step, LH_BRAND_STEP_SNAPSHOT, snapshot);
    }
  return lh_sample_insert (self->sample, step, error);
}

static gboolean
lh_sample_brands_write_approval (LhSampleBrands  *self,
                                 LhRecord        *brand,
                                 guint            number,
                                 GError         **error)
{
  static const char *const opinions[] = { "同意纳入品牌培育。", "定位准确、特色鲜明，同意。", "载体与业务结合较紧，同意纳入培育。" };
  const LhDate approved_on = lh_record_get_date (brand, LH_BRAND_APPROVED_ON);
  const LhDate proposed_on = lh_date_add_days (approved_on, -24);
  const char *opinion = opinions[number % G_N_ELEMENTS (opinions)];

  return lh_sample_brands_take_step (self, brand, "propose", "draft final-review", proposed_on, "", error) &&
         lh_sample_brands_take_step (self, brand, "approve", "final-review approved", approved_on, opinion, error);
}

static gboolean
lh_sample_brands_write_restages (LhSampleBrands  *self,
                                 LhRecord        *brand,
                                 guint            number,
                                 GError         **error)
{
  static const char *const opinions[] = { "载体、制度、队伍已经建立，同意认定打基础。", "成效有数据、群众有评价，同意认定见成效。",
                                          "经验可复制、影响力较强，同意认定出品牌。" };
  const LhDate created_on = lh_record_get_date (brand, LH_BRAND_CREATED_ON);

  for (guint i = 0; i < lh_brand_count_steps (brand); i++)
    {
      const LhDate due_on = lh_date_add_months (created_on, 12 * ((int) i + 1));

      if (!lh_sample_brands_take_step (self, brand, "restage", "approved approved",
                                       lh_date_add_days (due_on, (int) (number % 24)), opinions[i], error))
        return FALSE;
    }
  return TRUE;
}

/* Brands that no table of reviews tells of passed at the first try, and reached the steps that they have. */
static gboolean
lh_sample_brands_write_past (LhSampleBrands  *self,
                             LhCsv           *table,
                             GError         **error)
{
  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      const char *code = lh_csv_get (table, row, "organization-code");
      LhRecord *brand = g_hash_table_lookup (self->brands, code);

      if (g_hash_table_contains (self->reviewed, code) ||
          !g_str_equal (lh_brand_get_state (brand), LH_BRAND_STATE_APPROVED))
        continue;
      if (!lh_sample_brands_write_approval (self, brand, row, error) ||
          !lh_sample_brands_write_restages (self, brand, row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_brands_write_comments (LhSampleBrands  *self,
                                 GError         **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "brand-comments.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      const char *code = lh_csv_get (table, row, "organization-code");
      g_autoptr (LhRecord) comment = LH_RECORD (lh_brand_comment_new ());

      lh_sample_set_fields (comment, table, row);
      lh_record_set_int (comment, LH_BRAND_COMMENT_BRAND_ID, lh_record_get_id (g_hash_table_lookup (self->brands, code)));
      lh_record_set_int (comment, LH_BRAND_COMMENT_STEP_ID, lh_record_get_id (g_hash_table_lookup (self->returns, code)));
      if (!lh_sample_insert (self->sample, comment, error))
        return FALSE;
    }
  return TRUE;
}

static LhRecord *
lh_sample_brands_read_brand (LhSampleBrands *self,
                             LhCsv          *table,
                             guint           row)
{
  LhRecord *brand = LH_RECORD (lh_brand_new ());
  const char *code = lh_csv_get (table, row, "organization-code");
  g_autofree char *number = NULL;

  lh_sample_set_fields (brand, table, row);
  number = lh_numbering_format ("PP", lh_date_get_year (lh_record_get_date (brand, LH_BRAND_CREATED_ON)), code, 1);
  lh_record_set_text (brand, LH_BRAND_NUMBER, number);
  lh_record_set_int (brand, LH_BRAND_ORGANIZATION_ID, lh_sample_get_id (self->sample, code));
  lh_sample_brands_set_state (brand, row);
  g_hash_table_insert (self->brands, g_strdup (code), brand);
  return brand;
}

/* Category, aims, and what unit and committee agreed on. */
static void
lh_sample_brands_read_details (LhSampleBrands *self)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "brand-details.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    lh_sample_set_fields (g_hash_table_lookup (self->brands, lh_csv_get (table, row, "organization-code")), table, row);
}

/* The duties of those whose brand is being drafted. */
static gboolean
lh_sample_brands_write_duties (LhSample  *sample,
                               GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "organization-duties.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      LhRecord *organization = g_hash_table_lookup (sample->organizations, lh_csv_get (table, row, "organization-code"));

      lh_sample_set_fields (organization, table, row);
      if (!lh_session_update (sample->session, organization, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_sample_write_brands:
 *
 * Writes the brands with their reviews, in rounds with comments, and the steps of three years.
 */
gboolean
lh_sample_write_brands (LhSample  *sample,
                        GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "brands.csv");
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  LhSampleBrands self = { sample, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref),
                          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref),
                          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  gboolean written;

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    g_ptr_array_add (order, lh_sample_brands_read_brand (&self, table, row));
  lh_sample_brands_read_details (&self);
  lh_sample_brands_take_reviews (&self);
  written = lh_sample_brands_write_brands (&self, order, error) && lh_sample_brands_write_steps (&self, error) &&
            lh_sample_brands_write_past (&self, table, error) && lh_sample_brands_write_comments (&self, error) && lh_sample_brands_write_duties (sample, error);
  g_hash_table_unref (self.reviewed);
  g_hash_table_unref (self.returns);
  g_hash_table_unref (self.brands);
  return written;
}
