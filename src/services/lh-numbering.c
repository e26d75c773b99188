/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-numbering.h"

#include "lh-acceptance.h"
#include "lh-brand.h"
#include "lh-change-set.h"
#include "lh-codes.h"
#include "lh-inspection-round.h"
#include "lh-inspection.h"
#include "lh-opinion-item.h"
#include "lh-organization.h"
#include "lh-practice.h"
#include "lh-problem.h"
#include "lh-project.h"
#include "lh-query-sql.h"
#include "lh-warning.h"
#include "lh-work-tip.h"

/* A record of the type with this number, stored already or earlier in the same change. */
static gboolean
lh_numbering_is_taken (LhSession   *session,
                       GPtrArray   *changes,
                       GType        type,
                       guint        field,
                       const char  *number,
                       gboolean    *taken,
                       GError     **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  gint64 count;

  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (G_OBJECT_TYPE (change->record) == type && g_str_equal (lh_record_get_text (change->record, field), number))
        {
          *taken = TRUE;
          return TRUE;
        }
    }
  lh_query_where_field (query, field, LH_QUERY_EQUAL, number);
  if (!lh_query_sql_count (session, query, &count, error))
    return FALSE;
  *taken = count > 0;
  return TRUE;
}

/* The organization of a record, which may be new in the same change. */
static LhRecord *
lh_numbering_load_organization (LhSession *session,
                                GPtrArray *changes,
                                gint64     id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (LH_IS_ORGANIZATION (change->record) && lh_record_get_id (change->record) == id)
        return g_object_ref (change->record);
    }
  return lh_session_load (session, LH_TYPE_ORGANIZATION, id, NULL);
}

static gboolean
lh_numbering_assign (LhSession   *session,
                     GPtrArray   *changes,
                     LhRecord    *record,
                     guint        field,
                     guint        organization_field,
                     const char  *prefix,
                     int          year,
                     GError     **error)
{
  gint64 organization_id = lh_record_get_int (record, organization_field);
  g_autoptr (LhRecord) organization = NULL;
  gboolean taken = TRUE;

  if (!lh_record_is_empty (record, field))
    return TRUE;
  organization = lh_numbering_load_organization (session, changes, organization_id);
  if (organization == NULL)
    return TRUE;   /* the rules say what is missing */

  for (guint sequence = 1; taken; sequence++)
    {
      g_autofree char *number = lh_numbering_format (prefix, year,
                                                     lh_record_get_text (organization, LH_ORGANIZATION_CODE), sequence);

      if (!lh_numbering_is_taken (session, changes, G_OBJECT_TYPE (record), field, number, &taken, error))
        return FALSE;
      if (!taken)
        lh_record_set_text (record, field, number);
    }
  return TRUE;
}

/* The next free code of three digits. */
static gboolean
lh_numbering_assign_code (LhSession  *session,
                          GPtrArray  *changes,
                          LhRecord   *organization,
                          GError    **error)
{
  gboolean taken = TRUE;

  if (!lh_record_is_empty (organization, LH_ORGANIZATION_CODE))
    return TRUE;
  for (guint sequence = 1; taken; sequence++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", sequence);

      if (!lh_numbering_is_taken (session, changes, LH_TYPE_ORGANIZATION, LH_ORGANIZATION_CODE, code, &taken, error))
        return FALSE;
      if (taken)
        continue;
      lh_record_set_text (organization, LH_ORGANIZATION_CODE, code);
      if (lh_record_is_empty (organization, LH_ORGANIZATION_OFFICIAL_ORDER))
        lh_record_set_int (organization, LH_ORGANIZATION_OFFICIAL_ORDER, sequence * 10);
    }
  return TRUE;
}

/* The quarter a problem is counted in: that of the round that found it, else of the day. */
static LhQuarter
lh_numbering_get_quarter (LhSession *session,
                          LhRecord  *problem)
{
  g_autoptr (LhRecord) inspection = NULL;
  g_autoptr (LhRecord) round = NULL;
  gint64 id = lh_record_get_int (problem, LH_PROBLEM_INSPECTION_ID);

  if (id != 0)
    inspection = lh_session_load (session, LH_TYPE_INSPECTION, id, NULL);
  if (inspection != NULL)
    round = lh_session_load (session, LH_TYPE_INSPECTION_ROUND,
                             lh_record_get_int (inspection, LH_INSPECTION_ROUND_ID), NULL);
  if (round != NULL && !lh_record_is_empty (round, LH_INSPECTION_ROUND_QUARTER))
    return lh_record_get_quarter (round, LH_INSPECTION_ROUND_QUARTER);
  return lh_quarter_of_date (lh_record_get_date (problem, LH_PROBLEM_FOUND_ON));
}

/* ZG2024-Q1-007 (form F11). A problem of a project is one of its organization, and starts out as not begun. */
static gboolean
lh_numbering_complete_problem (LhSession  *session,
                               GPtrArray  *changes,
                               LhRecord   *problem,
                               GError    **error)
{
  gint64 project_id = lh_record_get_int (problem, LH_PROBLEM_PROJECT_ID);
  g_autoptr (LhRecord) project = NULL;
  LhQuarter quarter;
  gboolean taken = TRUE;

  if (lh_record_is_empty (problem, LH_PROBLEM_STATE))
    lh_record_set_text (problem, LH_PROBLEM_STATE, "not-started");
  if (project_id != 0 && lh_record_get_int (problem, LH_PROBLEM_ORGANIZATION_ID) == 0)
    project = lh_session_load (session, LH_TYPE_PROJECT, project_id, NULL);
  if (project != NULL)
    lh_record_set_int (problem, LH_PROBLEM_ORGANIZATION_ID, lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID));
  if (!lh_record_is_empty (problem, LH_PROBLEM_NUMBER) || lh_record_is_empty (problem, LH_PROBLEM_FOUND_ON))
    return TRUE;

  quarter = lh_numbering_get_quarter (session, problem);
  for (guint sequence = 1; taken; sequence++)
    {
      g_autofree char *number = lh_numbering_format_problem (quarter, sequence);

      if (!lh_numbering_is_taken (session, changes, LH_TYPE_PROBLEM, LH_PROBLEM_NUMBER, number, &taken, error))
        return FALSE;
      if (!taken)
        lh_record_set_text (problem, LH_PROBLEM_NUMBER, number);
    }
  return TRUE;
}

/* TS2024-003 of a tip, XY2024-003 of a task of first-time response. */
static gboolean
lh_numbering_complete_tip (LhSession  *session,
                           GPtrArray  *changes,
                           LhRecord   *tip,
                           GError    **error)
{
  const char *prefix = g_str_equal (lh_record_get_text (tip, LH_WORK_TIP_KIND), "response") ? "XY" : "TS";
  gboolean taken = TRUE;

  if (!lh_record_is_empty (tip, LH_WORK_TIP_NUMBER) || lh_record_is_empty (tip, LH_WORK_TIP_STARTED_ON))
    return TRUE;
  for (guint sequence = 1; taken; sequence++)
    {
      g_autofree char *number = lh_tip_number_format (prefix,
                                                      lh_date_get_year (lh_record_get_date (tip, LH_WORK_TIP_STARTED_ON)),
                                                      sequence);

      if (!lh_numbering_is_taken (session, changes, LH_TYPE_WORK_TIP, LH_WORK_TIP_NUMBER, number, &taken, error))
        return FALSE;
      if (!taken)
        lh_record_set_text (tip, LH_WORK_TIP_NUMBER, number);
    }
  return TRUE;
}

/* 三色单2024-03 (form F18 no. 1) */
static gboolean
lh_numbering_assign_warning (LhSession  *session,
                             GPtrArray  *changes,
                             LhRecord   *warning,
                             GError    **error)
{
  LhDate issued = lh_record_get_date (warning, LH_WARNING_ISSUED_ON);
  gboolean taken = lh_record_is_empty (warning, LH_WARNING_NUMBER) && lh_date_is_set (issued);

  for (guint sequence = 1; taken; sequence++)
    {
      g_autofree char *number = lh_numbering_format_warning (lh_date_get_year (issued), sequence);

      if (!lh_numbering_is_taken (session, changes, LH_TYPE_WARNING, LH_WARNING_NUMBER, number, &taken, error))
        return FALSE;
      if (!taken)
        lh_record_set_text (warning, LH_WARNING_NUMBER, number);
    }
  return TRUE;
}

/* First, second … acceptance of a project. */
static gboolean
lh_numbering_complete_acceptance (LhSession  *session,
                                  LhRecord   *acceptance,
                                  GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ACCEPTANCE);
  g_autoptr (GPtrArray) others = NULL;
  gint64 attempt = 0;

  if (!lh_record_is_empty (acceptance, LH_ACCEPTANCE_ATTEMPT))
    return TRUE;
  lh_query_where_id (query, LH_ACCEPTANCE_PROJECT_ID, lh_record_get_int (acceptance, LH_ACCEPTANCE_PROJECT_ID));
  others = lh_query_sql_run_records (session, query, error);
  for (guint i = 0; others != NULL && i < others->len; i++)
    attempt = MAX (attempt, lh_record_get_int (g_ptr_array_index (others, i), LH_ACCEPTANCE_ATTEMPT));
  lh_record_set_int (acceptance, LH_ACCEPTANCE_ATTEMPT, MAX (attempt, 0) + 1);
  return others != NULL;
}

/**
 * lh_numbering_format_problem:
 *
 * Returns: (transfer full): the number of a problem, ZG2024-Q1-007 (form F11)
 */
char *
lh_numbering_format_problem (LhQuarter quarter,
                             guint     sequence)
{
  return g_strdup_printf ("ZG%d-Q%d-%03u", quarter.year, quarter.number, sequence);
}

/**
 * lh_numbering_format_warning:
 *
 * Returns: (transfer full): the number of a reminder or warning, 三色单2024-03 (form F18 no. 1)
 */
char *
lh_numbering_format_warning (int   year,
                             guint sequence)
{
  return g_strdup_printf ("三色单%d-%02u", year, sequence);
}

/**
 * lh_numbering_format:
 *
 * Returns: (transfer full): the number of a project or brand, SJ2024-013-02 (form F1 no. 1, form F8 no. 1)
 */
char *
lh_numbering_format (const char *prefix,
                     int         year,
                     const char *organization_code,
                     guint       sequence)
{
  return g_strdup_printf ("%s%d-%s-%02u", prefix, year, organization_code, sequence);
}

/* Number of a responsibility letter, ZR2024-013, with -02 for the second one of the organization (form F21 no. 1). */
static gboolean
lh_numbering_assign_pledge (LhSession  *session,
                            GPtrArray  *changes,
                            LhRecord   *project,
                            GError    **error)
{
  g_autoptr (LhRecord) organization = NULL;
  gboolean taken = TRUE;

  if (!g_str_equal (lh_record_get_text (project, LH_PROJECT_PLEDGE_STATE), LH_PLEDGE_SIGNED) ||
      !lh_record_is_empty (project, LH_PROJECT_PLEDGE_NUMBER))
    return TRUE;
  organization = lh_numbering_load_organization (session, changes,
                                                 lh_record_get_int (project, LH_PROJECT_ORGANIZATION_ID));
  if (organization == NULL)
    return TRUE;   /* the rules say what is missing */

  for (guint sequence = 1; taken; sequence++)
    {
      g_autofree char *number = lh_pledge_number_format ((int) lh_record_get_int (project, LH_PROJECT_YEAR),
                                                         lh_record_get_text (organization, LH_ORGANIZATION_CODE),
                                                         sequence);

      if (!lh_numbering_is_taken (session, changes, LH_TYPE_PROJECT, LH_PROJECT_PLEDGE_NUMBER, number, &taken, error))
        return FALSE;
      if (!taken)
        lh_record_set_text (project, LH_PROJECT_PLEDGE_NUMBER, number);
    }
  return TRUE;
}

/* YJ2024-017. A new item is not begun. */
static gboolean
lh_numbering_complete_opinion_item (LhSession  *session,
                                    GPtrArray  *changes,
                                    LhRecord   *item,
                                    GError    **error)
{
  gboolean taken = TRUE;

  if (lh_record_is_empty (item, LH_OPINION_ITEM_STATE))
    lh_record_set_text (item, LH_OPINION_ITEM_STATE, "not-started");
  if (!lh_record_is_empty (item, LH_OPINION_ITEM_NUMBER) || lh_record_is_empty (item, LH_OPINION_ITEM_YEAR))
    return TRUE;
  for (guint sequence = 1; taken; sequence++)
    {
      g_autofree char *number = g_strdup_printf ("YJ%d-%03u", (int) lh_record_get_int (item, LH_OPINION_ITEM_YEAR),
                                                 sequence);

      if (!lh_numbering_is_taken (session, changes, LH_TYPE_OPINION_ITEM, LH_OPINION_ITEM_NUMBER, number, &taken, error))
        return FALSE;
      if (!taken)
        lh_record_set_text (item, LH_OPINION_ITEM_NUMBER, number);
    }
  return TRUE;
}

static gboolean
lh_numbering_complete_record (LhSession  *session,
                              GPtrArray  *changes,
                              LhRecord   *record,
                              GError    **error)
{
  if (LH_IS_PROJECT (record))
    {
      if (lh_record_is_empty (record, LH_PROJECT_STATE))
        lh_record_set_text (record, LH_PROJECT_STATE, LH_STATE_DRAFT);
      return lh_numbering_assign (session, changes, record, LH_PROJECT_NUMBER, LH_PROJECT_ORGANIZATION_ID, "SJ",
                                  (int) lh_record_get_int (record, LH_PROJECT_YEAR), error);
    }
  if (LH_IS_BRAND (record))
    {
      LhDate created = lh_record_get_date (record, LH_BRAND_CREATED_ON);

      return lh_numbering_assign (session, changes, record, LH_BRAND_NUMBER, LH_BRAND_ORGANIZATION_ID, "PP",
                                  lh_date_get_year (lh_date_is_set (created) ? created : lh_date_today ()), error);
    }
  if (LH_IS_PRACTICE (record))
    {
      if (lh_record_is_empty (record, LH_PRACTICE_STATE))
        lh_record_set_text (record, LH_PRACTICE_STATE, LH_PRACTICE_COLLECTED);
      return lh_numbering_assign (session, changes, record, LH_PRACTICE_NUMBER, LH_PRACTICE_ORGANIZATION_ID, "AL",
                                  (int) lh_record_get_int (record, LH_PRACTICE_YEAR), error);
    }
  if (LH_IS_ORGANIZATION (record))
    return lh_numbering_assign_code (session, changes, record, error);
  if (LH_IS_WARNING (record))
    return lh_numbering_assign_warning (session, changes, record, error);
  if (LH_IS_PROBLEM (record))
    return lh_numbering_complete_problem (session, changes, record, error);
  if (LH_IS_WORK_TIP (record))
    return lh_numbering_complete_tip (session, changes, record, error);
  if (LH_IS_OPINION_ITEM (record))
    return lh_numbering_complete_opinion_item (session, changes, record, error);
  if (LH_IS_ACCEPTANCE (record))
    return lh_numbering_complete_acceptance (session, record, error);
  return TRUE;
}

/**
 * lh_pledge_number_format:
 *
 * Returns: (transfer full): the number of a responsibility letter, ZR2024-013, ZR2024-013-02 (form F21 no. 1)
 */
char *
lh_pledge_number_format (int         year,
                         const char *organization_code,
                         guint       sequence)
{
  if (sequence == 1)
    return g_strdup_printf ("ZR%d-%s", year, organization_code);
  return g_strdup_printf ("ZR%d-%s-%02u", year, organization_code, sequence);
}

/**
 * lh_numbering_complete:
 * @changes: (element-type LhChange): what is about to be applied
 *
 * Gives new records what the program gives: numbers, and the state a new project starts in; a signed responsibility
 * letter gets its number, too. Organizations come first, because the numbers of projects and brands hold their code.
 */
gboolean
lh_numbering_complete (LhSession  *session,
                       GPtrArray  *changes,
                       GError    **error)
{
  for (guint i = 0; i < 2 * changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i % changes->len);

      if (change->kind == LH_CHANGE_INSERT && LH_IS_ORGANIZATION (change->record) == (i < changes->len) &&
          !lh_numbering_complete_record (session, changes, change->record, error))
        return FALSE;
    }
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind != LH_CHANGE_DELETE && LH_IS_PROJECT (change->record) &&
          !lh_numbering_assign_pledge (session, changes, change->record, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * lh_tip_number_format:
 *
 * Returns: (transfer full): the number of a work tip, TS2024-003
 */
char *
lh_tip_number_format (const char *prefix,
                      int         year,
                      guint       sequence)
{
  return g_strdup_printf ("%s%d-%03u", prefix, year, sequence);
}
