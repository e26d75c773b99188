/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-activity.h"
#include "lh-brand-series.h"
#include "lh-good-idea.h"
#include "lh-honour.h"
#include "lh-lecture-order.h"
#include "lh-lecture.h"
#include "lh-member-item.h"
#include "lh-organization.h"
#include "lh-pairing.h"
#include "lh-party-member.h"
#include "lh-party-union.h"
#include "lh-points-entry.h"
#include "lh-points-rule.h"
#include "lh-press-item.h"
#include "lh-regulation.h"
#include "lh-risk.h"
#include "lh-series-value.h"
#include "lh-star-rating.h"
#include "lh-talent.h"
#include "lh-training-attendance.h"
#include "lh-training.h"

/* The small registers of the sample. All figures are invented. */

/* A table and what its rows become. A column "organization-code" names the organization, "key" the row itself, and a
 * reference is named by the key of the row referred to. */
typedef struct
{
  const char *table;
  GType     (*get_type) (void);
  const char *link;          /* a reference, NULL for none */
  const char *link_column;
} LhSampleRegister;

static const LhSampleRegister registers[] = {
  { "trainings.csv", lh_training_get_type, NULL, NULL },
  { "lectures.csv", lh_lecture_get_type, NULL, NULL },
  { "lecture-orders.csv", lh_lecture_order_get_type, "lecture-id", "lecture-key" },
  { "party-unions.csv", lh_party_union_get_type, NULL, NULL },
  { "pairings.csv", lh_pairing_get_type, "union-id", "union-key" },
  { "talents.csv", lh_talent_get_type, NULL, NULL },
  { "party-members.csv", lh_party_member_get_type, NULL, NULL },
  { "points-rules.csv", lh_points_rule_get_type, NULL, NULL },
  { "risks.csv", lh_risk_get_type, NULL, NULL },
  { "good-ideas.csv", lh_good_idea_get_type, NULL, NULL },
  { "regulations.csv", lh_regulation_get_type, NULL, NULL },
  { "service-records.csv", lh_activity_get_type, NULL, NULL },
  { "register-activities.csv", lh_activity_get_type, NULL, NULL },
  { "vanguard-posts.csv", lh_member_item_get_type, NULL, NULL },
  { "register-press-items.csv", lh_press_item_get_type, NULL, NULL },
  { "register-honours.csv", lh_honour_get_type, NULL, NULL },
  { "series.csv", lh_brand_series_get_type, NULL, NULL },
};

/* The records written so far that others refer to. */
typedef struct
{
  LhSample   *sample;
  GHashTable *by_key;     /* key of a row -> LhRecord */
  GHashTable *brands;     /* name -> LhRecord */
  GPtrArray  *members;
  GPtrArray  *trainings;
  GPtrArray  *rules;
} LhSampleRegisters;

static void
lh_sample_link (GHashTable *targets,
                LhRecord   *record,
                const char *field,
                const char *key)
{
  LhRecord *target = *key != '\0' ? g_hash_table_lookup (targets, key) : NULL;
  guint index;

  if (*key != '\0' && target == NULL)
    g_error ("Sample: no row %s", key);
  if (target != NULL && lh_record_class_find_field (LH_RECORD_GET_CLASS (record), field, &index) != NULL)
    lh_record_set_int (record, index, lh_record_get_id (target));
}

static void
lh_sample_keep (LhSampleRegisters *self,
                LhRecord          *record)
{
  GPtrArray *list = LH_IS_PARTY_MEMBER (record) ? self->members
                    : LH_IS_TRAINING (record) ? self->trainings
                    : LH_IS_POINTS_RULE (record) ? self->rules : NULL;

  if (list != NULL)
    g_ptr_array_add (list, g_object_ref (record));
}

/* The values of a yearly series: 2021=9;2022=7 */
static gboolean
lh_sample_write_values (LhSampleRegisters *self,
                        LhRecord          *series,
                        const char        *text,
                        GError           **error)
{
  g_auto (GStrv) values = g_strsplit (text, ";", -1);

  for (guint i = 0; values[i] != NULL && *values[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (values[i], "=", 2);
      g_autoptr (LhRecord) value = LH_RECORD (lh_series_value_new ());

      lh_record_set_int (value, LH_SERIES_VALUE_SERIES_ID, lh_record_get_id (series));
      lh_record_set_int (value, LH_SERIES_VALUE_YEAR, g_ascii_strtoll (parts[0], NULL, 10));
      lh_record_set_text (value, LH_SERIES_VALUE_VALUE, parts[1]);
      if (!lh_sample_insert (self->sample, value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_register_row (LhSampleRegisters       *self,
                              const LhSampleRegister  *reg,
                              LhCsv                   *table,
                              guint                    row,
                              GError                 **error)
{
  g_autoptr (LhRecord) record = g_object_new (reg->get_type (), NULL);
  guint field;

  lh_sample_set_fields (record, table, row);
  if (LH_IS_MEMBER_ITEM (record))
    lh_record_set_text (record, LH_MEMBER_ITEM_KIND, "vanguard-post");
  if (lh_csv_has_column (table, "organization-code") &&
      lh_record_class_find_field (LH_RECORD_GET_CLASS (record), "organization-id", &field) != NULL)
    lh_record_set_int (record, field, lh_sample_get_id (self->sample, lh_csv_get (table, row, "organization-code")));
  if (reg->link != NULL)
    lh_sample_link (self->by_key, record, reg->link, lh_csv_get (table, row, reg->link_column));
  if (lh_csv_has_column (table, "brand"))
    lh_sample_link (self->brands, record, "brand-id", lh_csv_get (table, row, "brand"));
  if (lh_csv_has_column (table, "project") && *lh_csv_get (table, row, "project") != '\0' &&
      lh_record_class_find_field (LH_RECORD_GET_CLASS (record), "project-id", &field) != NULL)
    lh_record_set_int (record, field, lh_record_get_id (lh_sample_find_project (self->sample, table, row)->record));
  if (!lh_sample_insert (self->sample, record, error))
    return FALSE;
  lh_sample_keep (self, record);
  if (lh_csv_has_column (table, "key"))
    g_hash_table_insert (self->by_key, g_strdup (lh_csv_get (table, row, "key")), g_object_ref (record));
  return !lh_csv_has_column (table, "values") ||
         lh_sample_write_values (self, record, lh_csv_get (table, row, "values"), error);
}

static gboolean
lh_sample_write_register (LhSampleRegisters       *self,
                          const LhSampleRegister  *reg,
                          GError                 **error)
{
  g_autofree char *path = g_strconcat (LH_SAMPLE_PATH, reg->table, NULL);
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (path);

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      if (!lh_sample_write_register_row (self, reg, table, row, error))
        return FALSE;
    }
  return TRUE;
}

/* Classes are for a few, rotation training and the cloud class for nearly everybody. */
static gboolean
lh_sample_attends (LhRecord *training,
                   guint     member,
                   guint     number)
{
  const char *kind = lh_record_get_text (training, LH_TRAINING_KIND);

  if (g_str_equal (kind, "class"))
    return lh_sample_chance (member, number + 40, 6) == 0;
  if (g_str_equal (kind, "rotation"))
    return member % 2 == number % 2 && lh_sample_chance (member, number + 50, 3) != 0;
  if (g_str_equal (kind, "cloud"))
    return lh_sample_chance (member, number + 60, 6) == 0;
  return member % 11 == 0;
}

static gboolean
lh_sample_write_attendance (LhSampleRegisters  *self,
                            GError            **error)
{
  for (guint i = 0; i < self->trainings->len; i++)
    {
      LhRecord *training = g_ptr_array_index (self->trainings, i);

      for (guint j = 0; j < self->members->len; j++)
        {
          LhRecord *member = g_ptr_array_index (self->members, j);
          g_autoptr (LhRecord) attendance = LH_RECORD (lh_training_attendance_new ());

          if (!lh_sample_attends (training, j, i))
            continue;
          lh_record_set_int (attendance, LH_TRAINING_ATTENDANCE_TRAINING_ID, lh_record_get_id (training));
          lh_record_set_int (attendance, LH_TRAINING_ATTENDANCE_MEMBER_ID, lh_record_get_id (member));
          lh_record_set_int (attendance, LH_TRAINING_ATTENDANCE_ORGANIZATION_ID,
                             lh_record_get_int (member, LH_PARTY_MEMBER_ORGANIZATION_ID));
          lh_record_set_text (attendance, LH_TRAINING_ATTENDANCE_NAME, lh_record_get_text (member, LH_PARTY_MEMBER_NAME));
          if (g_str_equal (lh_record_get_text (training, LH_TRAINING_KIND), "class"))
            lh_record_set_text (attendance, LH_TRAINING_ATTENDANCE_RESULT, "合格");
          if (!lh_sample_insert (self->sample, attendance, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
lh_sample_write_points (LhSampleRegisters  *self,
                        GError            **error)
{
  for (guint i = 0; i < self->members->len; i += 2)
    {
      for (guint j = 0; j < 1 + lh_sample_chance (i, 70, 3); j++)
        {
          LhRecord *rule = g_ptr_array_index (self->rules, lh_sample_chance (i, 71 + j, self->rules->len));
          g_autoptr (LhRecord) entry = LH_RECORD (lh_points_entry_new ());

          lh_record_set_int (entry, LH_POINTS_ENTRY_MEMBER_ID, lh_record_get_id (g_ptr_array_index (self->members, i)));
          lh_record_set_int (entry, LH_POINTS_ENTRY_RULE_ID, lh_record_get_id (rule));
          lh_record_set_date (entry, LH_POINTS_ENTRY_EARNED_ON,
                              lh_date_new (2024, 1 + (int) lh_sample_chance (i, 80 + j, 9),
                                           1 + (int) lh_sample_chance (i, 90 + j, 28)));
          lh_record_set_text (entry, LH_POINTS_ENTRY_POINTS, lh_record_get_text (rule, LH_POINTS_RULE_POINTS));
          lh_record_set_text (entry, LH_POINTS_ENTRY_REASON, lh_record_get_text (rule, LH_POINTS_RULE_TITLE));
          if (!lh_sample_insert (self->sample, entry, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* Nearly all branches are rated, and nearly all of those reach the standard. */
static gboolean
lh_sample_write_stars (LhSampleRegisters  *self,
                       GError            **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "organizations.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) rating = LH_RECORD (lh_star_rating_new ());
      guint score = 78 + lh_sample_chance (row, 100, 21);
      g_autofree char *text = g_strdup_printf ("%u", score);

      if (!g_str_equal (lh_csv_get (table, row, "kind"), "branch") || lh_sample_chance (row, 101, 12) == 0)
        continue;
      lh_record_set_int (rating, LH_STAR_RATING_YEAR, 2024);
      lh_record_set_int (rating, LH_STAR_RATING_ORGANIZATION_ID,
                         lh_sample_get_id (self->sample, lh_csv_get (table, row, "code")));
      lh_record_set_int (rating, LH_STAR_RATING_STARS, score >= 90 ? 5 : score >= 85 ? 4 : 3);
      lh_record_set_text (rating, LH_STAR_RATING_SCORE, text);
      lh_record_set_boolean (rating, LH_STAR_RATING_REACHED, score >= 80);
      lh_record_set_date (rating, LH_STAR_RATING_RATED_ON, lh_date_new (2024, 9, 10 + (int) lh_sample_chance (row, 102, 15)));
      if (!lh_sample_insert (self->sample, rating, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_sample_write_registers:
 *
 * Writes the small registers: trainings, lectures, unions, the roll of members and the rest.
 */
gboolean
lh_sample_write_registers (LhSample  *sample,
                           GError   **error)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) trainings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) brands = lh_sample_index_brands (sample, error);
  LhSampleRegisters self = { sample, by_key, brands, members, trainings, rules };

  if (brands == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    {
      if (!lh_sample_write_register (&self, &registers[i], error))
        return FALSE;
    }
  return lh_sample_write_attendance (&self, error) && lh_sample_write_points (&self, error) &&
         lh_sample_write_stars (&self, error);
}
