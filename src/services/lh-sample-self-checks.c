/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include <string.h>

#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-organization.h"
#include "lh-query-sql.h"
#include "lh-self-check.h"

/* Of a hundred units so many have sent their self-check of the half-year, and of those so many left lines open. */
#define LH_SAMPLE_CHECKED 88
#define LH_SAMPLE_PARTLY 7
/* The last week of June. */
#define LH_SAMPLE_FIRST_DAY 24
#define LH_SAMPLE_N_DAYS 5

typedef struct
{
  LhSample     *sample;
  LhCsv        *found;
  const gint64 *problems;   /* id of each row of problems.csv */
  GPtrArray    *items;
} LhSampleSelfChecks;

static GPtrArray *
lh_sample_read_negative_items (LhSample  *sample,
                               GError   **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_CHECKLIST);
  g_autoptr (LhQuery) lines = lh_query_new (LH_TYPE_CHECKLIST_ITEM);
  g_autoptr (GPtrArray) lists = NULL;

  lh_query_where_field (query, LH_CHECKLIST_KIND, LH_QUERY_EQUAL, "negative");
  lists = lh_query_sql_run_records (sample->session, query, error);
  if (lists == NULL)
    return NULL;
  g_assert (lists->len == 1);
  lh_query_where_id (lines, LH_CHECKLIST_ITEM_CHECKLIST_ID, lh_record_get_id (g_ptr_array_index (lists, 0)));
  lh_query_set_sort (lines, "position", FALSE);
  return lh_query_sql_run_records (sample->session, lines, error);
}

static LhRecord *
lh_sample_create_self_check (LhSampleSelfChecks *self,
                             const char         *code,
                             guint               position)
{
  LhRecord *check = LH_RECORD (lh_self_check_new ());
  LhRecord *organization = g_hash_table_lookup (self->sample->organizations, code);

  g_assert (organization != NULL && position > 0 && position <= self->items->len);
  lh_record_set_int (check, LH_SELF_CHECK_ITEM_ID, lh_record_get_id (g_ptr_array_index (self->items, position - 1)));
  lh_record_set_int (check, LH_SELF_CHECK_ORGANIZATION_ID, lh_record_get_id (organization));
  lh_record_set_text (check, LH_SELF_CHECK_CHECKER, lh_record_get_text (organization, LH_ORGANIZATION_DEPUTY_SECRETARY));
  return check;
}

/* Whether the table tells what a unit found in the half-year, and that still stood at its end. */
static gboolean
lh_sample_is_found (LhSampleSelfChecks *self,
                    const char         *code,
                    guint               position)
{
  for (guint i = 0; i < lh_csv_get_n_rows (self->found); i++)
    {
      const char *day = lh_csv_get (self->found, i, "checked-on");

      if (g_str_equal (lh_csv_get (self->found, i, "organization-code"), code) &&
          g_ascii_strtoull (lh_csv_get (self->found, i, "position"), NULL, 10) == position &&
          strcmp (day, "2024-05-01") >= 0 && strcmp (day, "2024-07-01") < 0)
        return TRUE;
    }
  return FALSE;
}

/* The round of the half-year: nearly all have found nothing in nearly all lines. */
static gboolean
lh_sample_write_round (LhSampleSelfChecks  *self,
                       const char          *code,
                       guint                seed,
                       GError             **error)
{
  const LhDate day = lh_date_new (2024, 6, LH_SAMPLE_FIRST_DAY + (int) lh_sample_chance (seed, 2, LH_SAMPLE_N_DAYS));
  guint n_lines = self->items->len;

  if (lh_sample_chance (seed, 1, 100) >= LH_SAMPLE_CHECKED)
    return TRUE;
  if (lh_sample_chance (seed, 3, 100) < LH_SAMPLE_PARTLY)
    n_lines -= 3;
  for (guint i = 1; i <= n_lines; i++)
    {
      g_autoptr (LhRecord) check = NULL;

      if (lh_sample_is_found (self, code, i))
        continue;
      check = lh_sample_create_self_check (self, code, i);
      lh_record_set_date (check, LH_SELF_CHECK_CHECKED_ON, day);
      if (!lh_sample_insert (self->sample, check, error))
        return FALSE;
    }
  return TRUE;
}

/* What was found, and that it was put right since: a later check without a text. */
static gboolean
lh_sample_write_found (LhSampleSelfChecks  *self,
                       guint                row,
                       GError             **error)
{
  static const char *const texts[] = { "checked-on", "occurred-on", "description", "finding", "handling" };
  static const guint fields[] = { LH_SELF_CHECK_CHECKED_ON, LH_SELF_CHECK_OCCURRED_ON, LH_SELF_CHECK_DESCRIPTION,
                                  LH_SELF_CHECK_FINDING, LH_SELF_CHECK_HANDLING };
  const guint64 position = g_ascii_strtoull (lh_csv_get (self->found, row, "position"), NULL, 10);
  const guint64 problem = g_ascii_strtoull (lh_csv_get (self->found, row, "problem"), NULL, 10);
  g_autoptr (LhRecord) check = lh_sample_create_self_check (self, lh_csv_get (self->found, row, "organization-code"),
                                                            (guint) position);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (!lh_record_deserialize (check, fields[i], lh_csv_get (self->found, row, texts[i]), error))
        return FALSE;
    }
  lh_record_set_boolean (check, LH_SELF_CHECK_HIT, !lh_record_is_empty (check, LH_SELF_CHECK_DESCRIPTION));
  if (problem > 0)
    lh_record_set_int (check, LH_SELF_CHECK_PROBLEM_ID, self->problems[problem - 1]);
  return lh_sample_insert (self->sample, check, error);
}

/**
 * lh_sample_write_self_checks:
 * @problems: id of each row of problems.csv
 *
 * What the units found when they checked themselves against the negative list (S1-46).
 */
gboolean
lh_sample_write_self_checks (LhSample      *sample,
                             const gint64  *problems,
                             GError       **error)
{
  LhSampleSelfChecks self = { .sample = sample, .problems = problems };
  g_autoptr (LhCsv) organizations = lh_csv_new_from_resource (LH_SAMPLE_PATH "organizations.csv");
  g_autoptr (LhCsv) found = lh_csv_new_from_resource (LH_SAMPLE_PATH "self-checks.csv");
  g_autoptr (GPtrArray) items = lh_sample_read_negative_items (sample, error);
  gboolean written = items != NULL;

  self.found = found;
  self.items = items;
  for (guint i = 0; written && i < lh_csv_get_n_rows (organizations); i++)
    {
      const char *code = lh_csv_get (organizations, i, "code");

      written = lh_record_get_boolean (g_hash_table_lookup (sample->organizations, code),
                                       LH_ORGANIZATION_FILES_PROJECTS) == FALSE ||
                lh_sample_write_round (&self, code, i, error);
    }
  for (guint i = 0; written && i < lh_csv_get_n_rows (found); i++)
    written = lh_sample_write_found (&self, i, error);
  return written;
}
