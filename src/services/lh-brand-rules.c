/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-file.h"
#include "lh-brand-name.h"
#include "lh-brand-step.h"
#include "lh-codes.h"
#include "lh-workflow-complete.h"
#include "lh-workflow-item.h"

static const char *
lh_brand_rules_get_label (const char *vocabulary,
                          const char *code)
{
  const char *label = lh_code_get_label (vocabulary, code, NULL);

  return label != NULL ? label : code;
}

static void
lh_brand_rules_add_name (LhRecord         *record,
                         LhRecord         *other,
                         LhBrandNameMatch  match,
                         gboolean          renamed,
                         GPtrArray        *findings)
{
  g_autofree char *described = NULL;

  if (match == LH_BRAND_NAME_SAME)
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_BRAND_NAME,
                     _("There is a brand of this name already (%s)."), lh_record_get_text (other, LH_BRAND_NUMBER));
  else if (match != LH_BRAND_NAME_DIFFERENT && renamed)
    {
      described = lh_brand_name_describe (other, match);
      lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_BRAND_NAME,
                       _("There is a brand with a similar name: %s."), described);
    }
}

/* A brand name is used once in the city (form F8 no. 4), and similar ones are told when a name is given (S2-12). */
static gboolean
lh_brand_rules_check_name (LhSession  *session,
                           LhRecord   *before,
                           LhRecord   *record,
                           GPtrArray  *changes,
                           GPtrArray  *findings,
                           GError    **error)
{
  const gboolean renamed = before == NULL || !lh_record_field_equal (before, record, LH_BRAND_NAME);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_BRAND);
  g_autoptr (GPtrArray) others = lh_rules_find (session, changes, query, error);

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_INSERT && LH_IS_BRAND (change->record))
        g_ptr_array_add (others, g_object_ref (change->record));
    }
  for (guint i = 0; i < others->len; i++)
    {
      LhRecord *other = g_ptr_array_index (others, i);

      lh_brand_rules_add_name (record, other, lh_brand_name_match (record, other), renamed, findings);
    }
  return TRUE;
}

static gboolean
lh_brand_rules_check_step (LhBrandFile              *file,
                           const LhBrandTransition  *transition,
                           const char               *state,
                           GPtrArray                *findings,
                           GError                  **error)
{
  g_autoptr (GPtrArray) items = lh_workflow_items_new ();
  g_autofree char *missing = NULL;

  if (!lh_brand_transition_leads_from (transition, state))
    {
      lh_findings_add (findings, LH_SEVERITY_ERROR, file->brand, LH_BRAND_STATE,
                       /* TRANSLATORS: a brand, a step, then the state of the brand */
                       _("“%s”: “%s” is not possible while the brand is in the state “%s”."),
                       lh_record_get_text (file->brand, LH_BRAND_NAME),
                       lh_brand_rules_get_label ("brand-transition", transition->code),
                       lh_brand_rules_get_label ("brand-state", state));
      return TRUE;
    }
  if (!lh_brand_file_check (file, transition, items, error))
    return FALSE;
  missing = lh_workflow_items_format (items, LH_REQUIREMENT_ON);
  if (*missing != '\0')
    lh_findings_add (findings, LH_SEVERITY_ERROR, file->brand, LH_BRAND_STATE,
                     /* TRANSLATORS: a brand, a step, then what it lacks */
                     _("“%s”: “%s” is not possible yet. Missing: %s."), lh_record_get_text (file->brand, LH_BRAND_NAME),
                     lh_brand_rules_get_label ("brand-transition", transition->code), missing);
  return TRUE;
}

/* The state and the step of the three years change only by steps of the table, one after the other. */
static gboolean
lh_brand_rules_check_state (LhSession  *session,
                            LhRecord   *before,
                            LhRecord   *record,
                            GPtrArray  *changes,
                            GPtrArray  *findings,
                            GError    **error)
{
  const char *state = lh_brand_get_state (before);
  LhBrandFile file = { session, changes, record };
  gboolean restaged = FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);
      const LhBrandTransition *transition;

      if (change->kind != LH_CHANGE_INSERT || !LH_IS_BRAND_STEP (change->record) ||
          lh_record_get_int (change->record, LH_BRAND_STEP_BRAND_ID) != lh_record_get_id (record))
        continue;
      transition = lh_brand_transition_find (lh_record_get_text (change->record, LH_BRAND_STEP_TRANSITION));
      if (transition == NULL)
        continue;
      if (!lh_brand_rules_check_step (&file, transition, state, findings, error))
        return FALSE;
      restaged = restaged || g_str_equal (transition->code, "restage");
      state = lh_record_get_text (change->record, LH_BRAND_STEP_TO_STATE);
    }

  if (!g_str_equal (state, lh_brand_get_state (record)))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_BRAND_STATE,
                     _("The state of a brand changes only by a step of its review, with date and person: from “%s” to “%s” "
                       "take the steps in between."), lh_brand_rules_get_label ("brand-state", lh_brand_get_state (before)),
                     lh_brand_rules_get_label ("brand-state", lh_brand_get_state (record)));
  if (!restaged && !lh_record_is_empty (before, LH_BRAND_YEAR_STEP) &&
      !lh_record_field_equal (before, record, LH_BRAND_YEAR_STEP))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_BRAND_YEAR_STEP,
                     _("The three-year step changes by a re-review with opinion: take the step “%s”."),
                     lh_brand_rules_get_label ("brand-transition", "restage"));
  return TRUE;
}

gboolean
lh_brand_rules_check (LhSession  *session,
                      LhRecord   *record,
                      GPtrArray  *changes,
                      GPtrArray  *findings,
                      GError    **error)
{
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_BRAND, lh_record_get_id (record), NULL);
  const char *grade = lh_record_get_text (record, LH_BRAND_GRADE);

  if (!lh_brand_rules_check_name (session, before, record, changes, findings, error))
    return FALSE;
  if (!lh_record_is_empty (record, LH_BRAND_LOGO) && lh_record_is_empty (record, LH_BRAND_LOGO_MEANING))
    lh_findings_add (findings, LH_SEVERITY_WARNING, record, LH_BRAND_LOGO_MEANING,
                     _("There is a logo, but its meaning is not explained."));
  if (*grade != '\0' && !g_str_equal (grade, "unrated") && lh_record_is_empty (record, LH_BRAND_GRADE_YEAR))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_BRAND_GRADE_YEAR,
                     _("The grade needs the year in which it was given."));
  return before == NULL || lh_brand_rules_check_state (session, before, record, changes, findings, error);
}

/* A new step does not lie before the last one. */
static gboolean
lh_brand_step_check_order (LhSession  *session,
                           LhRecord   *record,
                           GPtrArray  *changes,
                           GPtrArray  *findings,
                           GError    **error)
{
  const LhDate taken_on = lh_record_get_date (record, LH_BRAND_STEP_TAKEN_ON);
  g_autoptr (GPtrArray) steps = lh_rules_find_parts (session, changes, LH_TYPE_BRAND_STEP, LH_BRAND_STEP_BRAND_ID,
                                                     lh_record_get_int (record, LH_BRAND_STEP_BRAND_ID), error);
  LhDate last = { 0 };

  if (steps == NULL)
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    {
      LhDate other = lh_record_get_date (g_ptr_array_index (steps, i), LH_BRAND_STEP_TAKEN_ON);

      if (!lh_date_is_set (last) || lh_date_compare (other, last) > 0)
        last = other;
    }
  if (lh_date_is_set (taken_on) && lh_date_is_set (last) && lh_date_compare (taken_on, last) < 0)
    {
      g_autofree char *text = lh_date_format (last, LH_DATE_LONG, NULL);

      lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_BRAND_STEP_TAKEN_ON,
                       _("The step lies before the last one, which was taken on %s."), text);
    }
  return TRUE;
}

/* Steps that were taken stay; a misspelt name or opinion may be put right. */
static void
lh_brand_step_check_kept (LhRecord  *before,
                          LhRecord  *record,
                          GPtrArray *findings)
{
  static const guint kept[] = { LH_BRAND_STEP_BRAND_ID, LH_BRAND_STEP_TRANSITION, LH_BRAND_STEP_FROM_STATE,
                                LH_BRAND_STEP_TO_STATE, LH_BRAND_STEP_REVIEW_ROUND, LH_BRAND_STEP_SNAPSHOT };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      if (!lh_record_field_equal (before, record, kept[i]))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, kept[i],
                         _("A step that was taken is not changed. Undo it, or take the next one."));
    }
}

gboolean
lh_brand_step_rules_check (LhSession  *session,
                           LhRecord   *record,
                           GPtrArray  *changes,
                           GPtrArray  *findings,
                           GError    **error)
{
  g_autoptr (LhRecord) before = lh_session_load (session, LH_TYPE_BRAND_STEP, lh_record_get_id (record), NULL);
  const LhBrandTransition *transition = lh_brand_transition_find (lh_record_get_text (record, LH_BRAND_STEP_TRANSITION));

  if (before != NULL)
    {
      lh_brand_step_check_kept (before, record, findings);
      return TRUE;
    }
  if (transition != NULL && (transition->flags & LH_TRANSITION_OPINION) &&
      lh_record_is_empty (record, LH_BRAND_STEP_OPINION))
    lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_BRAND_STEP_OPINION,
                     _("“%s” needs an opinion that says why."),
                     lh_brand_rules_get_label ("brand-transition", transition->code));
  if (lh_workflow_is_new (changes, lh_record_get_int (record, LH_BRAND_STEP_BRAND_ID)))
    return TRUE;
  return lh_brand_step_check_order (session, record, changes, findings, error);
}

/* A step goes with its brand, and never by itself: what was decided was decided. */
void
lh_brand_step_rules_check_delete (LhRecord  *record,
                                  GPtrArray *changes,
                                  GPtrArray *findings)
{
  if (!LH_IS_BRAND_STEP (record))
    return;
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_DELETE &&
          lh_record_get_id (change->record) == lh_record_get_int (record, LH_BRAND_STEP_BRAND_ID))
        return;
    }
  lh_findings_add (findings, LH_SEVERITY_ERROR, record, LH_BRAND_STEP_TRANSITION,
                   _("A step that was taken is not deleted. Undo it, or take the next one."));
}
