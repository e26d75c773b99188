/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-award-category.h"
#include "lh-award.h"
#include "lh-codes.h"
#include "lh-practice.h"
#include "lh-project.h"
#include "lh-result-number.h"

/* A record as it will be after the change. */
static gboolean
lh_award_load (LhSession  *session,
               GPtrArray  *changes,
               GType       type,
               gint64      id,
               LhRecord  **record,
               GError    **error)
{
  g_autoptr (GError) load_error = NULL;

  *record = NULL;
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind != LH_CHANGE_DELETE && lh_record_get_id (change->record) == id)
        {
          *record = g_object_ref (change->record);
          return TRUE;
        }
    }
  *record = lh_session_load (session, type, id, &load_error);
  if (load_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&load_error));
  return FALSE;
}

static gint64
lh_award_count_granted (GPtrArray *awards,
                        gint64     except)
{
  gint64 n = 0;

  for (guint i = 0; i < awards->len; i++)
    {
      LhRecord *award = g_ptr_array_index (awards, i);

      if (lh_record_get_id (award) != except && lh_record_get_boolean (award, LH_AWARD_GRANTED))
        n++;
    }
  return n;
}

/* The entry beyond the places is refused (S1-24). */
static gboolean
lh_award_check_places (LhSession  *session,
                       LhRecord   *award,
                       LhRecord   *category,
                       GPtrArray  *changes,
                       GPtrArray  *findings,
                       GError    **error)
{
  gint64 places = lh_record_get_int (category, LH_AWARD_CATEGORY_PLACES);
  g_autoptr (GPtrArray) others = NULL;

  if (places == LH_UNSET)
    return TRUE;
  others = lh_rules_find_parts (session, changes, LH_TYPE_AWARD, LH_AWARD_CATEGORY_ID, lh_record_get_id (category),
                                error);
  if (others == NULL)
    return FALSE;
  if (lh_award_count_granted (others, lh_record_get_id (award)) >= places)
    lh_findings_add (findings, LH_SEVERITY_ERROR, award, LH_AWARD_GRANTED,
                     _("“%s · %s” has %d places, and all of them are taken. Withdraw another award, or change the "
                       "number of places."),
                     lh_record_get_text (category, LH_AWARD_CATEGORY_TITLE),
                     lh_record_get_text (category, LH_AWARD_CATEGORY_NAME), (int) places);
  return TRUE;
}

static gboolean
lh_award_is_same_selection (LhRecord *a,
                            LhRecord *b)
{
  return lh_record_field_equal (a, b, LH_AWARD_CATEGORY_TITLE) && lh_record_field_equal (a, b, LH_AWARD_CATEGORY_YEAR);
}

/* One selection honours a project once, whatever its categories. */
static gboolean
lh_award_check_once (LhSession  *session,
                     LhRecord   *award,
                     LhRecord   *category,
                     GPtrArray  *changes,
                     GPtrArray  *findings,
                     GError    **error)
{
  g_autoptr (GPtrArray) others = lh_rules_find_parts (session, changes, LH_TYPE_AWARD, LH_AWARD_PROJECT_ID,
                                                      lh_record_get_int (award, LH_AWARD_PROJECT_ID), error);

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      LhRecord *other = g_ptr_array_index (others, i);
      g_autoptr (LhRecord) other_category = NULL;

      if (lh_record_get_id (other) == lh_record_get_id (award) || !lh_record_get_boolean (other, LH_AWARD_GRANTED))
        continue;
      if (!lh_award_load (session, changes, LH_TYPE_AWARD_CATEGORY, lh_record_get_int (other, LH_AWARD_CATEGORY_ID),
                          &other_category, error))
        return FALSE;
      if (other_category != NULL && lh_award_is_same_selection (category, other_category))
        lh_findings_add (findings, LH_SEVERITY_ERROR, award, LH_AWARD_GRANTED,
                         _("The project was chosen in the category “%s” of the same selection already."),
                         lh_record_get_text (other_category, LH_AWARD_CATEGORY_NAME));
    }
  return TRUE;
}

static void
lh_award_check_project (LhRecord  *award,
                        LhRecord  *project,
                        GPtrArray *findings)
{
  const char *state = lh_record_get_text (project, LH_PROJECT_STATE);
  const char *const never[] = { LH_STATE_DRAFT, LH_STATE_WITHDRAWN, LH_STATE_REJECTED, LH_STATE_TERMINATED, NULL };
  const char *const finished[] = { LH_STATE_ACCEPTED, LH_STATE_ARCHIVED, NULL };

  if (g_strv_contains (never, state))
    lh_findings_add (findings, LH_SEVERITY_ERROR, award, LH_AWARD_PROJECT_ID,
                     _("“%s” was not carried out (%s); it cannot be nominated."),
                     lh_record_get_text (project, LH_PROJECT_NAME), lh_code_get_label ("project-state", state, NULL));
  else if (lh_record_get_boolean (award, LH_AWARD_GRANTED) && !g_strv_contains (finished, state))
    lh_findings_add (findings, LH_SEVERITY_WARNING, award, LH_AWARD_GRANTED,
                     _("“%s” is not accepted yet."), lh_record_get_text (project, LH_PROJECT_NAME));
}

/* A nomination of a project to a category, and the award (S0-15, S1-24). */
gboolean
lh_award_rules_check (LhSession  *session,
                      LhRecord   *record,
                      GPtrArray  *changes,
                      GPtrArray  *findings,
                      GError    **error)
{
  g_autoptr (LhRecord) category = NULL;
  g_autoptr (LhRecord) project = NULL;

  if (!lh_award_load (session, changes, LH_TYPE_AWARD_CATEGORY, lh_record_get_int (record, LH_AWARD_CATEGORY_ID),
                      &category, error) ||
      !lh_award_load (session, changes, LH_TYPE_PROJECT, lh_record_get_int (record, LH_AWARD_PROJECT_ID), &project,
                      error))
    return FALSE;
  if (project != NULL)
    lh_award_check_project (record, project, findings);
  return category == NULL || !lh_record_get_boolean (record, LH_AWARD_GRANTED) ||
         (lh_award_check_places (session, record, category, changes, findings, error) &&
          lh_award_check_once (session, record, category, changes, findings, error));
}

/* The places of a category and what it is chosen from. */
gboolean
lh_award_category_rules_check (LhSession  *session,
                               LhRecord   *record,
                               GPtrArray  *changes,
                               GPtrArray  *findings,
                               GError    **error)
{
  gint64 places = lh_record_get_int (record, LH_AWARD_CATEGORY_PLACES);
  g_auto (LhResultNumber) pool = { 0 };
  g_autoptr (GPtrArray) awards = NULL;
  gint64 granted;

  lh_result_number_parse (lh_record_get_text (record, LH_AWARD_CATEGORY_POOL), &pool);
  if (pool.kind != LH_RESULT_NUMBER_EMPTY && pool.kind != LH_RESULT_NUMBER_VALUE)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_AWARD_CATEGORY_POOL,
                     _("“%s” has no number. Write how many it is chosen from, like 2800余个."),
                     lh_record_get_text (record, LH_AWARD_CATEGORY_POOL));
  if (places == LH_UNSET)
    return TRUE;
  if (places == 0)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_AWARD_CATEGORY_PLACES,
                     _("A category has one place or more; leave it empty for no limit."));
  awards = lh_rules_find_parts (session, changes, LH_TYPE_AWARD, LH_AWARD_CATEGORY_ID, lh_record_get_id (record), error);
  if (awards == NULL)
    return FALSE;
  granted = lh_award_count_granted (awards, 0);
  if (granted > places)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_AWARD_CATEGORY_PLACES,
                     _("%d awards are granted already; there cannot be fewer places."), (int) granted);
  return TRUE;
}

/* What the final text of a practice cannot do without (form F22). */
gboolean
lh_practice_rules_check (LhSession  *session,
                         LhRecord   *record,
                         GPtrArray  *changes,
                         GPtrArray  *findings,
                         GError    **error)
{
  const guint needed[] = { LH_PRACTICE_KIND, LH_PRACTICE_BACKGROUND, LH_PRACTICE_METHOD, LH_PRACTICE_EFFECT,
                           LH_PRACTICE_AUTHOR };
  guint n_fields;
  const LhField *fields = lh_record_get_fields (record, &n_fields);

  if (g_strcmp0 (lh_record_get_text (record, LH_PRACTICE_STATE), LH_PRACTICE_FINAL) != 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      if (lh_record_is_empty (record, needed[i]))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, needed[i],
                         _("The practice cannot be final while “%s” is missing."), _(fields[needed[i]].label));
    }
  return TRUE;
}
