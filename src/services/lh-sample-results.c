/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sample-private.h"

#include "lh-award-category.h"
#include "lh-award.h"
#include "lh-contest-result.h"
#include "lh-contest.h"
#include "lh-derived-figure.h"
#include "lh-derived-term.h"
#include "lh-member-item.h"
#include "lh-numbering.h"
#include "lh-practice.h"
#include "lh-project.h"
#include "lh-result-item.h"

#define LH_SAMPLE_PATH "/io/github/linghang/Linghang/sample/"

/* Results, awards, practices and a contest of the sample. All figures are invented. */

static LhRecord *
lh_sample_find_named (LhSample *sample,
                      LhCsv    *table,
                      guint     row)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", lh_csv_get (table, row, "organization-code"),
                                          lh_csv_get (table, row, "project"));
  LhSampleProject *project = g_hash_table_lookup (sample->projects, key);

  if (project == NULL)
    g_error ("Sample: no project %s", key);
  return project->record;
}

/**
 * lh_sample_read_directions:
 *
 * Sets the direction that the results of each project turn into, before the projects are written.
 */
void
lh_sample_read_directions (LhSample *sample)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "directions.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    lh_record_set_text (lh_sample_find_named (sample, table, row), LH_PROJECT_RESULT_DIRECTION,
                        lh_csv_get (table, row, "result-direction"));
}

/* The results by project and name: derived figures name them so. */
static gboolean
lh_sample_write_result_items (LhSample    *sample,
                       GHashTable  *results,
                       GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "results.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) result = LH_RECORD (lh_result_item_new ());
      LhRecord *project = lh_sample_find_named (sample, table, row);

      lh_sample_set_fields (result, table, row);
      lh_record_set_int (result, LH_RESULT_ITEM_PROJECT_ID, lh_record_get_id (project));
      lh_result_item_take_apart (result);
      if (!lh_sample_insert (sample, result, error))
        return FALSE;
      g_hash_table_insert (results,
                           g_strdup_printf ("%" G_GINT64_FORMAT "/%s", lh_record_get_id (project),
                                            lh_csv_get (table, row, "name")),
                           g_object_ref (result));
    }
  return TRUE;
}

static gboolean
lh_sample_write_terms (LhSample    *sample,
                       GHashTable  *results,
                       LhRecord    *figure,
                       const char  *names,
                       GError     **error)
{
  g_auto (GStrv) list = g_strsplit (names, "+", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT "/%s",
                                              lh_record_get_int (figure, LH_DERIVED_FIGURE_PROJECT_ID), list[i]);
      LhRecord *result = g_hash_table_lookup (results, key);
      g_autoptr (LhRecord) term = LH_RECORD (lh_derived_term_new ());

      if (result == NULL)
        g_error ("Sample: no result %s", list[i]);
      lh_record_set_int (term, LH_DERIVED_TERM_FIGURE_ID, lh_record_get_id (figure));
      lh_record_set_int (term, LH_DERIVED_TERM_RESULT_ID, lh_record_get_id (result));
      lh_record_set_int (term, LH_DERIVED_TERM_POSITION, i + 1);
      if (!lh_sample_insert (sample, term, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_figures (LhSample    *sample,
                         GHashTable  *results,
                         GError     **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "derived-figures.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) figure = LH_RECORD (lh_derived_figure_new ());

      lh_sample_set_fields (figure, table, row);
      lh_record_set_int (figure, LH_DERIVED_FIGURE_PROJECT_ID,
                         lh_record_get_id (lh_sample_find_named (sample, table, row)));
      lh_record_set_int (figure, LH_DERIVED_FIGURE_POSITION, row + 1);
      if (!lh_sample_insert (sample, figure, error) ||
          !lh_sample_write_terms (sample, results, figure, lh_csv_get (table, row, "terms"), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_awards (LhSample  *sample,
                        GError   **error)
{
  g_autoptr (LhCsv) categories = lh_csv_new_from_resource (LH_SAMPLE_PATH "award-categories.csv");
  g_autoptr (LhCsv) awards = lh_csv_new_from_resource (LH_SAMPLE_PATH "awards.csv");
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint row = 0; row < lh_csv_get_n_rows (categories); row++)
    {
      LhRecord *category = LH_RECORD (lh_award_category_new ());

      lh_sample_set_fields (category, categories, row);
      g_hash_table_insert (ids, (char *) lh_csv_get (categories, row, "key"), category);
      if (!lh_sample_insert (sample, category, error))
        return FALSE;
    }
  for (guint row = 0; row < lh_csv_get_n_rows (awards); row++)
    {
      g_autoptr (LhRecord) award = LH_RECORD (lh_award_new ());

      lh_sample_set_fields (award, awards, row);
      lh_record_set_int (award, LH_AWARD_CATEGORY_ID,
                         lh_record_get_id (g_hash_table_lookup (ids, lh_csv_get (awards, row, "category-key"))));
      lh_record_set_int (award, LH_AWARD_PROJECT_ID, lh_record_get_id (lh_sample_find_named (sample, awards, row)));
      if (!lh_sample_insert (sample, award, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_practices (LhSample  *sample,
                           GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "practices.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) practice = LH_RECORD (lh_practice_new ());
      const char *code = lh_csv_get (table, row, "organization-code");
      g_autofree char *number = NULL;

      lh_sample_set_fields (practice, table, row);
      number = lh_numbering_format ("AL", (int) lh_record_get_int (practice, LH_PRACTICE_YEAR), code, 1);
      lh_record_set_text (practice, LH_PRACTICE_NUMBER, number);
      lh_record_set_int (practice, LH_PRACTICE_ORGANIZATION_ID, lh_sample_get_id (sample, code));
      lh_record_set_int (practice, LH_PRACTICE_PROJECT_ID, lh_record_get_id (lh_sample_find_named (sample, table, row)));
      if (!lh_sample_insert (sample, practice, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_contest (LhSample  *sample,
                         GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "contest-results.csv");
  g_autoptr (LhRecord) contest = LH_RECORD (lh_contest_new ());

  lh_record_set_int (contest, LH_CONTEST_YEAR, 2024);
  lh_record_set_text (contest, LH_CONTEST_NAME, "“抓项目、增后劲、促发展”竞赛活动");
  lh_record_set_text (contest, LH_CONTEST_PLAN, "围绕全市重点项目建设开展竞赛，按季通报各单位服务项目个数和投资额，年底评定名次。");
  lh_record_set_text (contest, LH_CONTEST_GROUP_LEADER, "沈××（工委书记）");
  lh_record_set_text (contest, LH_CONTEST_MEMBERS, "高××;郑××;林××;邓××");
  lh_record_set_date (contest, LH_CONTEST_STARTS_ON, lh_date_new (2024, 3, 1));
  lh_record_set_date (contest, LH_CONTEST_ENDS_ON, lh_date_new (2024, 12, 20));
  if (!lh_sample_insert (sample, contest, error))
    return FALSE;
  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) result = LH_RECORD (lh_contest_result_new ());

      lh_sample_set_fields (result, table, row);
      lh_record_set_int (result, LH_CONTEST_RESULT_CONTEST_ID, lh_record_get_id (contest));
      lh_record_set_int (result, LH_CONTEST_RESULT_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      if (!lh_sample_insert (sample, result, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
lh_sample_write_things (LhSample  *sample,
                        GError   **error)
{
  g_autoptr (LhCsv) table = lh_csv_new_from_resource (LH_SAMPLE_PATH "practical-things.csv");

  for (guint row = 0; row < lh_csv_get_n_rows (table); row++)
    {
      g_autoptr (LhRecord) thing = LH_RECORD (lh_member_item_new ());

      lh_sample_set_fields (thing, table, row);
      lh_record_set_text (thing, LH_MEMBER_ITEM_KIND, "practical-thing");
      lh_record_set_int (thing, LH_MEMBER_ITEM_ORGANIZATION_ID,
                         lh_sample_get_id (sample, lh_csv_get (table, row, "organization-code")));
      if (!lh_sample_insert (sample, thing, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_sample_write_results:
 *
 * Writes results with what is derived from them, awards and nominations, the practice library, a contest, and practical
 * things for the public.
 */
gboolean
lh_sample_write_results (LhSample  *sample,
                         GError   **error)
{
  g_autoptr (GHashTable) results = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  return lh_sample_write_result_items (sample, results, error) && lh_sample_write_figures (sample, results, error) &&
         lh_sample_write_awards (sample, error) && lh_sample_write_practices (sample, error) &&
         lh_sample_write_contest (sample, error) && lh_sample_write_things (sample, error);
}
