/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rules.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance.h"
#include "lh-acceptance-mark.h"
#include "lh-annual-target.h"
#include "lh-attachment.h"
#include "lh-award.h"
#include "lh-award-category.h"
#include "lh-brand-step.h"
#include "lh-brand.h"
#include "lh-chain-slot.h"
#include "lh-checklist-item.h"
#include "lh-codes.h"
#include "lh-contest.h"
#include "lh-derived-figure.h"
#include "lh-derived-term.h"
#include "lh-duty-record.h"
#include "lh-duty.h"
#include "lh-inspection.h"
#include "lh-inspection-round.h"
#include "lh-inspection-rules.h"
#include "lh-level-change.h"
#include "lh-light-override.h"
#include "lh-meeting-decision.h"
#include "lh-milestone.h"
#include "lh-opinion-item.h"
#include "lh-opinion.h"
#include "lh-organization.h"
#include "lh-practice.h"
#include "lh-problem-step.h"
#include "lh-problem.h"
#include "lh-progress.h"
#include "lh-project.h"
#include "lh-project-change.h"
#include "lh-project-leader.h"
#include "lh-project-partner.h"
#include "lh-project-step.h"
#include "lh-quarter-closing.h"
#include "lh-quarter-plan.h"
#include "lh-query-sql.h"
#include "lh-report-draft.h"
#include "lh-report-section.h"
#include "lh-result-item.h"
#include "lh-rubric.h"
#include "lh-rubric-item.h"
#include "lh-project-duty.h"
#include "lh-project-round.h"
#include "lh-round-filer.h"
#include "lh-rule-targets.h"
#include "lh-setting.h"
#include "lh-text.h"
#include "lh-tip-receiver.h"
#include "lh-topic.h"
#include "lh-warning.h"
#include "lh-work-tip.h"

/* Pairs of dates of which the second may not come before the first. */
typedef struct
{
  GType      (*get_type) (void);
  guint        from;
  guint        to;
  const char  *message;
} LhDateOrder;

static const LhDateOrder date_orders[] = {
  { lh_project_get_type, LH_PROJECT_START_DATE, LH_PROJECT_DUE_DATE, N_("The deadline lies before the start.") },
  { lh_project_get_type, LH_PROJECT_DUE_DATE, LH_PROJECT_APPROVED_DUE_DATE,
    N_("The extended deadline lies before the original one.") },
  { lh_project_get_type, LH_PROJECT_FILED_ON, LH_PROJECT_APPROVED_ON, N_("The approval lies before the filing.") },
  { lh_project_get_type, LH_PROJECT_START_DATE, LH_PROJECT_FINISHED_ON, N_("The end lies before the start.") },
  { lh_milestone_get_type, LH_MILESTONE_PLANNED_START, LH_MILESTONE_PLANNED_END,
    N_("The planned end lies before the planned start.") },
  { lh_organization_get_type, LH_ORGANIZATION_ACTIVE_FROM, LH_ORGANIZATION_ACTIVE_UNTIL,
    N_("The organization ends before it begins.") },
  { lh_checklist_item_get_type, LH_CHECKLIST_ITEM_START_DATE, LH_CHECKLIST_ITEM_DUE_DATE,
    N_("The deadline lies before the start.") },
  { lh_light_override_get_type, LH_LIGHT_OVERRIDE_DECIDED_ON, LH_LIGHT_OVERRIDE_VALID_UNTIL,
    N_("The light ends before it is set.") },
  { lh_contest_get_type, LH_CONTEST_STARTS_ON, LH_CONTEST_ENDS_ON, N_("The contest ends before it begins.") },
  { lh_award_get_type, LH_AWARD_NOMINATED_ON, LH_AWARD_GRANTED_ON, N_("The award lies before the nomination.") },
  { lh_inspection_round_get_type, LH_INSPECTION_ROUND_STARTS_ON, LH_INSPECTION_ROUND_DUE_ON,
    N_("The round ends before it starts.") },
  { lh_inspection_get_type, LH_INSPECTION_INSPECTED_ON, LH_INSPECTION_DEADLINE,
    N_("The deadline lies before the inspection.") },
  { lh_inspection_get_type, LH_INSPECTION_INSPECTED_ON, LH_INSPECTION_FEEDBACK_ON,
    N_("The feedback lies before the inspection.") },
  { lh_problem_get_type, LH_PROBLEM_FOUND_ON, LH_PROBLEM_DEADLINE,
    N_("The deadline lies before the day the problem was found.") },
  { lh_problem_get_type, LH_PROBLEM_FOUND_ON, LH_PROBLEM_CLOSED_ON,
    N_("The problem was closed before it was found.") },
  { lh_warning_get_type, LH_WARNING_ISSUED_ON, LH_WARNING_DUE_ON, N_("The letter is due before it is issued.") },
  { lh_warning_get_type, LH_WARNING_ISSUED_ON, LH_WARNING_RECEIVED_ON, N_("The letter is received before it is issued.") },
  { lh_acceptance_get_type, LH_ACCEPTANCE_APPLIED_ON, LH_ACCEPTANCE_CLOSED_ON,
    N_("The acceptance was closed before it was applied for.") },
  { lh_acceptance_get_type, LH_ACCEPTANCE_VISIT_ON, LH_ACCEPTANCE_CLOSED_ON,
    N_("The acceptance was closed before the visit.") },
  { lh_project_round_get_type, LH_PROJECT_ROUND_FILING_FROM, LH_PROJECT_ROUND_FILING_UNTIL,
    N_("The filing window ends before it begins.") },
  { lh_project_round_get_type, LH_PROJECT_ROUND_ISSUED_ON, LH_PROJECT_ROUND_FILING_UNTIL,
    N_("The filing window ends before the notice is issued.") },
  { lh_work_tip_get_type, LH_WORK_TIP_STARTED_ON, LH_WORK_TIP_DUE_ON, N_("The deadline lies before the start.") },
  { lh_work_tip_get_type, LH_WORK_TIP_STARTED_ON, LH_WORK_TIP_CLOSED_ON, N_("The end lies before the start.") },
  { lh_opinion_item_get_type, LH_OPINION_ITEM_HANDED_ON, LH_OPINION_ITEM_DUE_ON,
    N_("The deadline lies before the day of the hand-over.") },
  { lh_opinion_item_get_type, LH_OPINION_ITEM_HANDED_ON, LH_OPINION_ITEM_DONE_ON,
    N_("The item was completed before it was handed over.") },
};

static const struct
{
  GType  (*get_type) (void);
  LhRule   rule;
} rules[] = {
  { lh_organization_get_type, lh_organization_rules_check },
  { lh_project_get_type, lh_project_rules_check },
  { lh_milestone_get_type, lh_milestone_rules_check },
  { lh_quarter_plan_get_type, lh_quarter_plan_rules_check },
  { lh_progress_get_type, lh_progress_rules_check },
  { lh_brand_get_type, lh_brand_rules_check },
  { lh_brand_step_get_type, lh_brand_step_rules_check },
  { lh_attachment_get_type, lh_attachment_rules_check },
  { lh_project_round_get_type, lh_project_round_rules_check },
  { lh_round_filer_get_type, lh_round_filer_rules_check },
  { lh_topic_get_type, lh_topic_rules_check },
  { lh_opinion_get_type, lh_opinion_rules_check },
  { lh_opinion_item_get_type, lh_opinion_item_rules_check },
  { lh_project_duty_get_type, lh_project_duty_rules_check },
  { lh_setting_get_type, lh_setting_rules_check },
  { lh_result_item_get_type, lh_result_item_rules_check },
  { lh_derived_figure_get_type, lh_derived_figure_rules_check },
  { lh_derived_term_get_type, lh_derived_term_rules_check },
  { lh_award_get_type, lh_award_rules_check },
  { lh_award_category_get_type, lh_award_category_rules_check },
  { lh_practice_get_type, lh_practice_rules_check },
  { lh_project_step_get_type, lh_project_step_rules_check },
  { lh_project_leader_get_type, lh_project_leader_rules_check },
  { lh_project_change_get_type, lh_project_change_rules_check },
  { lh_level_change_get_type, lh_level_change_rules_check },
  { lh_acceptance_get_type, lh_acceptance_rules_check },
  { lh_acceptance_mark_get_type, lh_acceptance_mark_rules_check },
  { lh_rubric_get_type, lh_rubric_rules_check },
  { lh_rubric_item_get_type, lh_rubric_item_rules_check },
  { lh_inspection_round_get_type, lh_inspection_round_rules_check },
  { lh_inspection_get_type, lh_inspection_rules_check },
  { lh_problem_get_type, lh_problem_rules_check },
  { lh_problem_step_get_type, lh_problem_step_rules_check },
  { lh_project_get_type, lh_project_rules_check_upper },
  { lh_chain_slot_get_type, lh_chain_slot_rules_check },
  { lh_project_partner_get_type, lh_project_partner_rules_check },
  { lh_duty_get_type, lh_duty_rules_check },
  { lh_duty_record_get_type, lh_duty_record_rules_check },
  { lh_work_tip_get_type, lh_work_tip_rules_check },
  { lh_tip_receiver_get_type, lh_tip_receiver_rules_check },
  { lh_meeting_decision_get_type, lh_meeting_decision_rules_check },
  { lh_report_draft_get_type, lh_report_draft_rules_check },
  { lh_report_section_get_type, lh_report_section_rules_check },
  { lh_annual_target_get_type, lh_annual_target_rules_check },
  { lh_quarter_close_get_type, lh_quarter_close_rules_check },
  { lh_frozen_figure_get_type, lh_frozen_figure_rules_check },
};

static void
lh_rules_check_length (LhRecord  *record,
                       guint      field,
                       GPtrArray *findings)
{
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (record, &n_fields)[field];
  gsize length;

  if (spec->max_length == 0)
    return;
  length = lh_text_length (lh_record_get_text (record, field));
  /* What a person wrote at length is kept; a name that does not fit its form is not. */
  if (length > spec->max_length)
    lh_findings_add (findings, spec->kind == LH_FIELD_LONG_TEXT ? LH_SEVERITY_WARNING : LH_SEVERITY_ERROR, record, field,
                     _("“%s” has %u characters; at most %u fit the form."), _(spec->label), (guint) length,
                     spec->max_length);
}

static void
lh_rules_check_field (LhRecord  *record,
                      guint      field,
                      GPtrArray *findings)
{
  guint n_fields;
  const LhField *spec = &lh_record_get_fields (record, &n_fields)[field];
  gint64 value;

  if (lh_record_is_empty (record, field))
    {
      if (spec->flags & LH_FIELD_REQUIRED)
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, field, _("“%s” is missing."), _(spec->label));
      return;
    }

  switch (spec->kind)
    {
    case LH_FIELD_TEXT:
    case LH_FIELD_LONG_TEXT:
      lh_rules_check_length (record, field, findings);
      break;
    case LH_FIELD_CODE:
      if (lh_codes_get (spec->target, NULL) != NULL &&
          !lh_code_is_valid (spec->target, lh_record_get_text (record, field)))
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, field, _("“%s” cannot be “%s”."), _(spec->label),
                         lh_record_get_text (record, field));
      break;
    case LH_FIELD_TENTHS:
      value = lh_record_get_int (record, field);
      if (value < 0 || value > 1000)
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, field, _("“%s” must lie between 0 and 100."),
                         _(spec->label));
      break;
    case LH_FIELD_INTEGER:
    case LH_FIELD_MONEY:
      if (lh_record_get_int (record, field) < 0)
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, field, _("“%s” cannot be negative."), _(spec->label));
      break;
    default:
      break;
    }
}

static void
lh_rules_check_fields (LhRecord  *record,
                       GPtrArray *findings)
{
  guint n_fields;

  lh_record_get_fields (record, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    lh_rules_check_field (record, i, findings);
}

static void
lh_rules_check_dates (LhRecord  *record,
                      GPtrArray *findings)
{
  for (guint i = 0; i < G_N_ELEMENTS (date_orders); i++)
    {
      const LhDateOrder *order = &date_orders[i];
      LhDate from, to;

      if (G_OBJECT_TYPE (record) != order->get_type ())
        continue;
      from = lh_record_get_date (record, order->from);
      to = lh_record_get_date (record, order->to);
      if (lh_date_is_set (from) && lh_date_is_set (to) && lh_date_compare (to, from) < 0)
        lh_findings_add (findings, LH_SEVERITY_ERROR, record, order->to, "%s", _(order->message));
    }
}

static gboolean
lh_rules_check_record (LhSession      *session,
                       LhRuleTargets  *targets,
                       LhRecord       *record,
                       GPtrArray      *changes,
                       GPtrArray      *findings,
                       GError        **error)
{
  lh_rules_check_fields (record, findings);
  lh_rules_check_dates (record, findings);
  if (!lh_rule_targets_check (targets, record, findings, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (G_OBJECT_TYPE (record) == rules[i].get_type () &&
          !rules[i].rule (session, record, changes, findings, error))
        return FALSE;
    }
  return TRUE;
}

/* What is wrong only because of this change; a record that was wrong before may still be improved elsewhere. */
static LhFinding *
lh_rules_find_same (GPtrArray *findings,
                    LhFinding *wanted)
{
  for (guint i = 0; i < findings->len; i++)
    {
      LhFinding *finding = g_ptr_array_index (findings, i);

      if (g_strcmp0 (finding->field, wanted->field) == 0 && g_str_equal (finding->message, wanted->message))
        return finding;
    }
  return NULL;
}

/* An old fault of a field the user did not touch does not refuse the change of another one: it becomes a warning. */
static gboolean
lh_rules_excuse_old (LhSession  *session,
                     LhRecord   *record,
                     GPtrArray  *findings,
                     GError    **error)
{
  g_autoptr (LhRecord) before = NULL;
  g_autoptr (GPtrArray) old = lh_findings_new ();
  g_autoptr (GPtrArray) no_changes = g_ptr_array_new ();
  g_autoptr (LhRuleTargets) targets = NULL;

  if (lh_findings_first_error (findings) == NULL)
    return TRUE;
  before = lh_session_load (session, G_OBJECT_TYPE (record), lh_record_get_id (record), NULL);
  if (before == NULL)
    return TRUE;
  targets = lh_rule_targets_new (session, no_changes);
  if (!lh_rules_check_record (session, targets, before, no_changes, old, error))
    return FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      LhFinding *finding = g_ptr_array_index (findings, i);
      guint field;

      if (finding->severity == LH_SEVERITY_ERROR && lh_rules_find_same (old, finding) != NULL &&
          lh_record_class_find_field (LH_RECORD_GET_CLASS (record), finding->field, &field) != NULL &&
          lh_record_field_equal (before, record, field))
        finding->severity = LH_SEVERITY_WARNING;
    }
  return TRUE;
}

/**
 * lh_rules_check:
 * @changes: (element-type LhChange): what is about to be applied
 * @findings: gets what is wrong
 *
 * Checks every new and changed record against its field table and the rules of its kind.
 *
 * Returns: %FALSE only when the ledger could not be read
 */
gboolean
lh_rules_check (LhSession  *session,
                GPtrArray  *changes,
                GPtrArray  *findings,
                GError    **error)
{
  g_autoptr (LhRuleTargets) targets = lh_rule_targets_new (session, changes);

  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);
      g_autoptr (GPtrArray) found = lh_findings_new ();

      if (change->kind == LH_CHANGE_DELETE)
        {
          lh_project_step_rules_check_delete (change->record, changes, findings);
          lh_brand_step_rules_check_delete (change->record, changes, findings);
          lh_problem_step_rules_check_deletion (change->record, changes, findings);
          lh_acceptance_rules_check_deletion (session, change->record, changes, findings);
          lh_acceptance_mark_rules_check_deletion (session, change->record, changes, findings);
          lh_quarter_close_rules_check_deletion (change->record, findings);
          lh_report_rules_check_deletion (session, change->record, changes, findings);
          continue;
        }
      if (!lh_rules_check_record (session, targets, change->record, changes, found, error))
        return FALSE;
      if (change->kind == LH_CHANGE_UPDATE && !lh_rules_excuse_old (session, change->record, found, error))
        return FALSE;
      g_ptr_array_extend_and_steal (findings, g_steal_pointer (&found));
    }
  return TRUE;
}

/**
 * lh_rules_find:
 * @changes: (element-type LhChange): the change under way
 *
 * Returns: (transfer full) (element-type LhRecord): the records of a query as they will be after the change: changed
 *   ones as changed, without those it deletes. New ones are not looked at.
 */
GPtrArray *
lh_rules_find (LhSession  *session,
               GPtrArray  *changes,
               LhQuery    *query,
               GError    **error)
{
  GPtrArray *records = lh_query_sql_run_records (session, query, error);

  for (guint i = 0; records != NULL && i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      for (guint j = 0; j < records->len; j++)
        {
          LhRecord *record = g_ptr_array_index (records, j);

          if (lh_record_get_id (record) != lh_record_get_id (change->record))
            continue;
          if (change->kind == LH_CHANGE_DELETE)
            g_ptr_array_remove_index (records, j--);
          else
            lh_record_copy_fields (record, change->record);
        }
    }
  return records;
}

/* Whether a record is in the list already. */
static gboolean
lh_rules_contain (GPtrArray *records,
                  gint64     id)
{
  for (guint i = 0; i < records->len; i++)
    {
      if (lh_record_get_id (g_ptr_array_index (records, i)) == id)
        return TRUE;
    }
  return FALSE;
}

/**
 * lh_rules_find_parts:
 * @changes: (element-type LhChange): the change under way
 * @type: a type of records
 * @field: its field that refers to the whole
 * @id: the whole
 *
 * Returns: (transfer full) (element-type LhRecord): the parts of a record as they will be after the change, new ones
 *   included
 */
GPtrArray *
lh_rules_find_parts (LhSession  *session,
                     GPtrArray  *changes,
                     GType       type,
                     guint       field,
                     gint64      id,
                     GError    **error)
{
  g_autoptr (LhQuery) query = lh_query_new (type);
  GPtrArray *records;

  lh_query_where_id (query, field, id);
  records = lh_rules_find (session, changes, query, error);
  if (records == NULL)
    return NULL;
  for (guint i = records->len; i > 0; i--)
    {
      if (lh_record_get_int (g_ptr_array_index (records, i - 1), field) != id)
        g_ptr_array_remove_index (records, i - 1);
    }
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind != LH_CHANGE_DELETE && G_OBJECT_TYPE (change->record) == type &&
          lh_record_get_int (change->record, field) == id &&
          !lh_rules_contain (records, lh_record_get_id (change->record)))
        g_ptr_array_add (records, g_object_ref (change->record));
    }
  return records;
}

/**
 * lh_rules_load_project:
 * @changes: (element-type LhChange): the change under way
 *
 * Returns: (transfer full) (nullable): a project as it will be after the change
 */
LhRecord *
lh_rules_load_project (LhSession *session,
                       GPtrArray *changes,
                       gint64     project_id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (LH_IS_PROJECT (change->record) && lh_record_get_id (change->record) == project_id)
        return g_object_ref (change->record);
    }
  return lh_session_load (session, LH_TYPE_PROJECT, project_id, NULL);
}
