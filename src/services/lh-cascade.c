/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cascade.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance.h"
#include "lh-acceptance-mark.h"
#include "lh-activity.h"
#include "lh-activity-case.h"
#include "lh-annual-target.h"
#include "lh-attachment.h"
#include "lh-award.h"
#include "lh-brand.h"
#include "lh-brand-carrier.h"
#include "lh-brand-comment.h"
#include "lh-brand-evaluation.h"
#include "lh-brand-line.h"
#include "lh-brand-measure.h"
#include "lh-brand-plan.h"
#include "lh-brand-series.h"
#include "lh-brand-step.h"
#include "lh-briefing-chart.h"
#include "lh-case-submission.h"
#include "lh-chain-slot.h"
#include "lh-checklist.h"
#include "lh-checklist-item.h"
#include "lh-committee-member.h"
#include "lh-common-problem.h"
#include "lh-contest-result.h"
#include "lh-derived-figure.h"
#include "lh-derived-term.h"
#include "lh-designation.h"
#include "lh-duty.h"
#include "lh-duty-record.h"
#include "lh-error.h"
#include "lh-exemplar.h"
#include "lh-frozen-figure.h"
#include "lh-good-idea.h"
#include "lh-guidance-record.h"
#include "lh-honour.h"
#include "lh-indicator.h"
#include "lh-indicator-value.h"
#include "lh-inspection.h"
#include "lh-instruction.h"
#include "lh-item-node.h"
#include "lh-lecture.h"
#include "lh-lecture-order.h"
#include "lh-level-change.h"
#include "lh-light-override.h"
#include "lh-meeting.h"
#include "lh-meeting-decision.h"
#include "lh-member-item.h"
#include "lh-milestone.h"
#include "lh-opinion.h"
#include "lh-opinion-item.h"
#include "lh-organization.h"
#include "lh-pairing.h"
#include "lh-party-member.h"
#include "lh-party-union.h"
#include "lh-points-entry.h"
#include "lh-practice.h"
#include "lh-press-item.h"
#include "lh-problem.h"
#include "lh-problem-step.h"
#include "lh-progress.h"
#include "lh-project.h"
#include "lh-project-change.h"
#include "lh-project-duty.h"
#include "lh-project-key-task.h"
#include "lh-project-leader.h"
#include "lh-project-partner.h"
#include "lh-project-step.h"
#include "lh-quarter-plan.h"
#include "lh-query-sql.h"
#include "lh-regulation.h"
#include "lh-report-section.h"
#include "lh-result-item.h"
#include "lh-review-suggestion.h"
#include "lh-risk.h"
#include "lh-round-filer.h"
#include "lh-rubric-item.h"
#include "lh-self-check.h"
#include "lh-series-value.h"
#include "lh-star-rating.h"
#include "lh-talent.h"
#include "lh-template-line.h"
#include "lh-tip-receiver.h"
#include "lh-topic.h"
#include "lh-tracking-entry.h"
#include "lh-training.h"
#include "lh-training-attendance.h"
#include "lh-warning.h"

/* What happens to the records that refer to a deleted one. */
typedef enum
{
  LH_CASCADE_DELETE,   /* parts go with the whole */
  LH_CASCADE_CLEAR,    /* the reference is emptied */
  LH_CASCADE_REFUSE,   /* the record cannot be deleted while they exist */
} LhCascadeKind;

typedef struct
{
  const char     *entity;
  GType         (*get_type) (void);
  guint           field;
  LhCascadeKind   kind;
} LhCascadeLink;

static const LhCascadeLink links[] = {
  { "organization", lh_organization_get_type, LH_ORGANIZATION_PARENT_ID, LH_CASCADE_REFUSE },
  { "organization", lh_project_get_type, LH_PROJECT_ORGANIZATION_ID, LH_CASCADE_REFUSE },
  { "organization", lh_brand_get_type, LH_BRAND_ORGANIZATION_ID, LH_CASCADE_REFUSE },
  { "organization", lh_duty_get_type, LH_DUTY_ORGANIZATION_ID, LH_CASCADE_REFUSE },
  { "organization", lh_checklist_item_get_type, LH_CHECKLIST_ITEM_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "project", lh_project_get_type, LH_PROJECT_PARENT_ID, LH_CASCADE_REFUSE },
  { "project", lh_brand_get_type, LH_BRAND_PROJECT_ID, LH_CASCADE_CLEAR },
  { "project", lh_indicator_get_type, LH_INDICATOR_PROJECT_ID, LH_CASCADE_DELETE },
  { "project", lh_milestone_get_type, LH_MILESTONE_PROJECT_ID, LH_CASCADE_DELETE },
  { "project", lh_quarter_plan_get_type, LH_QUARTER_PLAN_PROJECT_ID, LH_CASCADE_DELETE },
  { "project", lh_progress_get_type, LH_PROGRESS_PROJECT_ID, LH_CASCADE_DELETE },
  { "project", lh_light_override_get_type, LH_LIGHT_OVERRIDE_PROJECT_ID, LH_CASCADE_DELETE },
  { "progress", lh_indicator_value_get_type, LH_INDICATOR_VALUE_PROGRESS_ID, LH_CASCADE_DELETE },
  { "indicator", lh_indicator_value_get_type, LH_INDICATOR_VALUE_INDICATOR_ID, LH_CASCADE_DELETE },
  { "checklist", lh_checklist_item_get_type, LH_CHECKLIST_ITEM_CHECKLIST_ID, LH_CASCADE_DELETE },
  { "checklist-item", lh_duty_get_type, LH_DUTY_ITEM_ID, LH_CASCADE_DELETE },
  { "briefing", lh_briefing_chart_get_type, LH_BRIEFING_CHART_BRIEFING_ID, LH_CASCADE_DELETE },
  { "saved-chart", lh_briefing_chart_get_type, LH_BRIEFING_CHART_CHART_ID, LH_CASCADE_CLEAR },
  { "report-draft", lh_report_section_get_type, LH_REPORT_SECTION_REPORT_ID, LH_CASCADE_DELETE },
  { "report-draft", lh_instruction_get_type, LH_INSTRUCTION_REPORT_ID, LH_CASCADE_CLEAR },
  { "organization", lh_instruction_get_type, LH_INSTRUCTION_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "checklist-item", lh_instruction_get_type, LH_INSTRUCTION_ITEM_ID, LH_CASCADE_CLEAR },
  { "quarter-close", lh_frozen_figure_get_type, LH_FROZEN_FIGURE_CLOSE_ID, LH_CASCADE_DELETE },
  { "organization", lh_meeting_get_type, LH_MEETING_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "organization", lh_committee_member_get_type, LH_COMMITTEE_MEMBER_ORGANIZATION_ID, LH_CASCADE_REFUSE },
  { "organization", lh_party_member_get_type, LH_PARTY_MEMBER_ORGANIZATION_ID, LH_CASCADE_REFUSE },
  { "checklist-template", lh_template_line_get_type, LH_TEMPLATE_LINE_TEMPLATE_ID, LH_CASCADE_DELETE },
  { "checklist-item", lh_item_node_get_type, LH_ITEM_NODE_ITEM_ID, LH_CASCADE_DELETE },
  { "duty", lh_duty_record_get_type, LH_DUTY_RECORD_DUTY_ID, LH_CASCADE_DELETE },
  { "checklist-item", lh_self_check_get_type, LH_SELF_CHECK_ITEM_ID, LH_CASCADE_DELETE },
  { "organization", lh_self_check_get_type, LH_SELF_CHECK_ORGANIZATION_ID, LH_CASCADE_DELETE },
  { "problem", lh_self_check_get_type, LH_SELF_CHECK_PROBLEM_ID, LH_CASCADE_CLEAR },
  { "organization", lh_warning_get_type, LH_WARNING_ORGANIZATION_ID, LH_CASCADE_REFUSE },
  { "checklist-item", lh_warning_get_type, LH_WARNING_ITEM_ID, LH_CASCADE_CLEAR },
  { "problem", lh_warning_get_type, LH_WARNING_PROBLEM_ID, LH_CASCADE_CLEAR },
  { "work-tip", lh_tip_receiver_get_type, LH_TIP_RECEIVER_TIP_ID, LH_CASCADE_DELETE },
  { "organization", lh_tip_receiver_get_type, LH_TIP_RECEIVER_ORGANIZATION_ID, LH_CASCADE_DELETE },
  { "meeting", lh_meeting_decision_get_type, LH_MEETING_DECISION_MEETING_ID, LH_CASCADE_DELETE },
  { "organization", lh_meeting_decision_get_type, LH_MEETING_DECISION_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "checklist-item", lh_meeting_decision_get_type, LH_MEETING_DECISION_ITEM_ID, LH_CASCADE_CLEAR },
  { "checklist-item", lh_annual_target_get_type, LH_ANNUAL_TARGET_ITEM_ID, LH_CASCADE_CLEAR },
  { "organization", lh_annual_target_get_type, LH_ANNUAL_TARGET_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "brand", lh_brand_step_get_type, LH_BRAND_STEP_BRAND_ID, LH_CASCADE_DELETE },
  { "organization", lh_brand_step_get_type, LH_BRAND_STEP_REVIEWER_ID, LH_CASCADE_CLEAR },
  { "brand", lh_brand_comment_get_type, LH_BRAND_COMMENT_BRAND_ID, LH_CASCADE_DELETE },
  { "brand-step", lh_brand_comment_get_type, LH_BRAND_COMMENT_STEP_ID, LH_CASCADE_CLEAR },
  { "brand", lh_brand_carrier_get_type, LH_BRAND_CARRIER_BRAND_ID, LH_CASCADE_DELETE },
  { "project", lh_brand_carrier_get_type, LH_BRAND_CARRIER_PROJECT_ID, LH_CASCADE_CLEAR },
  { "brand", lh_brand_line_get_type, LH_BRAND_LINE_BRAND_ID, LH_CASCADE_DELETE },
  { "brand", lh_brand_measure_get_type, LH_BRAND_MEASURE_BRAND_ID, LH_CASCADE_DELETE },
  { "brand", lh_brand_plan_get_type, LH_BRAND_PLAN_BRAND_ID, LH_CASCADE_DELETE },
  { "brand", lh_brand_series_get_type, LH_BRAND_SERIES_BRAND_ID, LH_CASCADE_CLEAR },
  { "organization", lh_brand_series_get_type, LH_BRAND_SERIES_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "brand-series", lh_series_value_get_type, LH_SERIES_VALUE_SERIES_ID, LH_CASCADE_DELETE },
  { "brand", lh_brand_evaluation_get_type, LH_BRAND_EVALUATION_BRAND_ID, LH_CASCADE_DELETE },
  { "organization", lh_activity_get_type, LH_ACTIVITY_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "brand", lh_activity_get_type, LH_ACTIVITY_BRAND_ID, LH_CASCADE_CLEAR },
  { "activity", lh_activity_case_get_type, LH_ACTIVITY_CASE_ACTIVITY_ID, LH_CASCADE_DELETE },
  { "practice", lh_activity_case_get_type, LH_ACTIVITY_CASE_PRACTICE_ID, LH_CASCADE_DELETE },
  { "brand", lh_lecture_get_type, LH_LECTURE_BRAND_ID, LH_CASCADE_CLEAR },
  { "organization", lh_lecture_get_type, LH_LECTURE_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "lecture", lh_lecture_order_get_type, LH_LECTURE_ORDER_LECTURE_ID, LH_CASCADE_REFUSE },
  { "organization", lh_lecture_order_get_type, LH_LECTURE_ORDER_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "organization", lh_press_item_get_type, LH_PRESS_ITEM_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "brand", lh_press_item_get_type, LH_PRESS_ITEM_BRAND_ID, LH_CASCADE_CLEAR },
  { "project", lh_press_item_get_type, LH_PRESS_ITEM_PROJECT_ID, LH_CASCADE_CLEAR },
  { "practice", lh_press_item_get_type, LH_PRESS_ITEM_PRACTICE_ID, LH_CASCADE_CLEAR },
  { "organization", lh_honour_get_type, LH_HONOUR_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "brand", lh_honour_get_type, LH_HONOUR_BRAND_ID, LH_CASCADE_CLEAR },
  { "project", lh_honour_get_type, LH_HONOUR_PROJECT_ID, LH_CASCADE_CLEAR },
  { "organization", lh_designation_get_type, LH_DESIGNATION_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "exemplar-batch", lh_exemplar_get_type, LH_EXEMPLAR_BATCH_ID, LH_CASCADE_DELETE },
  { "organization", lh_exemplar_get_type, LH_EXEMPLAR_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "practice", lh_exemplar_get_type, LH_EXEMPLAR_PRACTICE_ID, LH_CASCADE_CLEAR },
  { "exemplar", lh_guidance_record_get_type, LH_GUIDANCE_RECORD_EXEMPLAR_ID, LH_CASCADE_CLEAR },
  { "brand", lh_guidance_record_get_type, LH_GUIDANCE_RECORD_BRAND_ID, LH_CASCADE_CLEAR },
  { "practice", lh_case_submission_get_type, LH_CASE_SUBMISSION_PRACTICE_ID, LH_CASCADE_DELETE },
  { "common-problem", lh_regulation_get_type, LH_REGULATION_COMMON_PROBLEM_ID, LH_CASCADE_CLEAR },
  { "organization", lh_star_rating_get_type, LH_STAR_RATING_ORGANIZATION_ID, LH_CASCADE_DELETE },
  { "organization", lh_training_get_type, LH_TRAINING_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "training", lh_training_attendance_get_type, LH_TRAINING_ATTENDANCE_TRAINING_ID, LH_CASCADE_DELETE },
  { "organization", lh_training_attendance_get_type, LH_TRAINING_ATTENDANCE_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "party-member", lh_training_attendance_get_type, LH_TRAINING_ATTENDANCE_MEMBER_ID, LH_CASCADE_CLEAR },
  { "organization", lh_talent_get_type, LH_TALENT_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "party-member", lh_points_entry_get_type, LH_POINTS_ENTRY_MEMBER_ID, LH_CASCADE_DELETE },
  { "points-rule", lh_points_entry_get_type, LH_POINTS_ENTRY_RULE_ID, LH_CASCADE_CLEAR },
  { "organization", lh_party_union_get_type, LH_PARTY_UNION_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "organization", lh_pairing_get_type, LH_PAIRING_ORGANIZATION_ID, LH_CASCADE_REFUSE },
  { "party-union", lh_pairing_get_type, LH_PAIRING_UNION_ID, LH_CASCADE_CLEAR },
  { "organization", lh_risk_get_type, LH_RISK_ORGANIZATION_ID, LH_CASCADE_REFUSE },
  { "organization", lh_good_idea_get_type, LH_GOOD_IDEA_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "organization", lh_common_problem_get_type, LH_COMMON_PROBLEM_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "problem", lh_problem_step_get_type, LH_PROBLEM_STEP_PROBLEM_ID, LH_CASCADE_DELETE },
  { "organization", lh_opinion_item_get_type, LH_OPINION_ITEM_LEAD_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "problem", lh_opinion_item_get_type, LH_OPINION_ITEM_PROBLEM_ID, LH_CASCADE_CLEAR },
  { "regulation", lh_brand_get_type, LH_BRAND_RULE_ID, LH_CASCADE_CLEAR },
  { "checklist-template", lh_checklist_get_type, LH_CHECKLIST_TEMPLATE_ID, LH_CASCADE_CLEAR },
  { "checklist", lh_checklist_get_type, LH_CHECKLIST_REPLACES_ID, LH_CASCADE_CLEAR },
  { "template-line", lh_checklist_item_get_type, LH_CHECKLIST_ITEM_LINE_ID, LH_CASCADE_CLEAR },
  { "committee-member", lh_checklist_item_get_type, LH_CHECKLIST_ITEM_MEMBER_ID, LH_CASCADE_CLEAR },
  { "committee-member", lh_duty_get_type, LH_DUTY_MEMBER_ID, LH_CASCADE_REFUSE },
  { "brand", lh_practice_get_type, LH_PRACTICE_BRAND_ID, LH_CASCADE_CLEAR },
  { "common-problem", lh_problem_get_type, LH_PROBLEM_COMMON_PROBLEM_ID, LH_CASCADE_CLEAR },
  { "problem", lh_problem_get_type, LH_PROBLEM_REOPENED_ID, LH_CASCADE_CLEAR },
  { "checklist-item", lh_problem_get_type, LH_PROBLEM_ITEM_ID, LH_CASCADE_CLEAR },
  { "opinion-item", lh_opinion_get_type, LH_OPINION_ITEM_ID, LH_CASCADE_CLEAR },
  { "project-round", lh_round_filer_get_type, LH_ROUND_FILER_ROUND_ID, LH_CASCADE_DELETE },
  { "organization", lh_round_filer_get_type, LH_ROUND_FILER_ORGANIZATION_ID, LH_CASCADE_DELETE },
  { "organization", lh_topic_get_type, LH_TOPIC_ORGANIZATION_ID, LH_CASCADE_REFUSE },
  { "project", lh_topic_get_type, LH_TOPIC_PROJECT_ID, LH_CASCADE_CLEAR },
  { "organization", lh_opinion_get_type, LH_OPINION_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "topic", lh_opinion_get_type, LH_OPINION_TOPIC_ID, LH_CASCADE_CLEAR },
  { "project", lh_project_key_task_get_type, LH_PROJECT_KEY_TASK_PROJECT_ID, LH_CASCADE_DELETE },
  { "key-task", lh_project_key_task_get_type, LH_PROJECT_KEY_TASK_KEY_TASK_ID, LH_CASCADE_DELETE },
  { "project", lh_project_duty_get_type, LH_PROJECT_DUTY_PROJECT_ID, LH_CASCADE_DELETE },
  { "checklist-item", lh_project_duty_get_type, LH_PROJECT_DUTY_ITEM_ID, LH_CASCADE_DELETE },
  { "project", lh_project_step_get_type, LH_PROJECT_STEP_PROJECT_ID, LH_CASCADE_DELETE },
  { "project", lh_review_suggestion_get_type, LH_REVIEW_SUGGESTION_PROJECT_ID, LH_CASCADE_DELETE },
  { "project-step", lh_review_suggestion_get_type, LH_REVIEW_SUGGESTION_STEP_ID, LH_CASCADE_CLEAR },
  { "project", lh_project_leader_get_type, LH_PROJECT_LEADER_PROJECT_ID, LH_CASCADE_DELETE },
  { "project", lh_project_partner_get_type, LH_PROJECT_PARTNER_PROJECT_ID, LH_CASCADE_DELETE },
  { "organization", lh_project_partner_get_type, LH_PROJECT_PARTNER_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "project", lh_chain_slot_get_type, LH_CHAIN_SLOT_PROJECT_ID, LH_CASCADE_DELETE },
  { "project", lh_level_change_get_type, LH_LEVEL_CHANGE_PROJECT_ID, LH_CASCADE_DELETE },
  { "project", lh_project_change_get_type, LH_PROJECT_CHANGE_PROJECT_ID, LH_CASCADE_DELETE },
  { "inspection-round", lh_inspection_get_type, LH_INSPECTION_ROUND_ID, LH_CASCADE_DELETE },
  { "project", lh_inspection_get_type, LH_INSPECTION_PROJECT_ID, LH_CASCADE_DELETE },
  { "project", lh_problem_get_type, LH_PROBLEM_PROJECT_ID, LH_CASCADE_CLEAR },
  { "organization", lh_problem_get_type, LH_PROBLEM_ORGANIZATION_ID, LH_CASCADE_REFUSE },
  { "inspection", lh_problem_get_type, LH_PROBLEM_INSPECTION_ID, LH_CASCADE_CLEAR },
  { "rubric", lh_rubric_item_get_type, LH_RUBRIC_ITEM_RUBRIC_ID, LH_CASCADE_DELETE },
  { "project", lh_acceptance_get_type, LH_ACCEPTANCE_PROJECT_ID, LH_CASCADE_DELETE },
  { "rubric", lh_acceptance_get_type, LH_ACCEPTANCE_RUBRIC_ID, LH_CASCADE_REFUSE },
  { "acceptance", lh_acceptance_mark_get_type, LH_ACCEPTANCE_MARK_ACCEPTANCE_ID, LH_CASCADE_DELETE },
  { "rubric-item", lh_acceptance_mark_get_type, LH_ACCEPTANCE_MARK_ITEM_ID, LH_CASCADE_REFUSE },
  { "project", lh_result_item_get_type, LH_RESULT_ITEM_PROJECT_ID, LH_CASCADE_DELETE },
  { "brand", lh_result_item_get_type, LH_RESULT_ITEM_BRAND_ID, LH_CASCADE_DELETE },
  { "project", lh_derived_figure_get_type, LH_DERIVED_FIGURE_PROJECT_ID, LH_CASCADE_DELETE },
  { "derived-figure", lh_derived_term_get_type, LH_DERIVED_TERM_FIGURE_ID, LH_CASCADE_DELETE },
  { "result-item", lh_derived_term_get_type, LH_DERIVED_TERM_RESULT_ID, LH_CASCADE_DELETE },
  { "award-category", lh_award_get_type, LH_AWARD_CATEGORY_ID, LH_CASCADE_DELETE },
  { "project", lh_award_get_type, LH_AWARD_PROJECT_ID, LH_CASCADE_DELETE },
  { "organization", lh_practice_get_type, LH_PRACTICE_ORGANIZATION_ID, LH_CASCADE_REFUSE },
  { "project", lh_practice_get_type, LH_PRACTICE_PROJECT_ID, LH_CASCADE_CLEAR },
  { "project", lh_member_item_get_type, LH_MEMBER_ITEM_PROJECT_ID, LH_CASCADE_CLEAR },
  { "organization", lh_member_item_get_type, LH_MEMBER_ITEM_ORGANIZATION_ID, LH_CASCADE_CLEAR },
  { "contest", lh_contest_result_get_type, LH_CONTEST_RESULT_CONTEST_ID, LH_CASCADE_DELETE },
  { "organization", lh_contest_result_get_type, LH_CONTEST_RESULT_ORGANIZATION_ID, LH_CASCADE_DELETE },
  { "project", lh_tracking_entry_get_type, LH_TRACKING_ENTRY_PROJECT_ID, LH_CASCADE_DELETE },
  { "project-round", lh_project_get_type, LH_PROJECT_ROUND_ID, LH_CASCADE_CLEAR },
};

static gboolean
lh_cascade_is_deleted (GPtrArray *changes,
                       gint64     id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      LhChange *change = g_ptr_array_index (changes, i);

      if (change->kind == LH_CHANGE_DELETE && lh_record_get_id (change->record) == id)
        return TRUE;
    }
  return FALSE;
}

static gboolean
lh_cascade_refuse (LhRecord  *record,
                   LhRecord  *dependent,
                   GError   **error)
{
  g_autofree char *title = lh_record_get_title (record);
  g_autofree char *dependent_title = lh_record_get_title (dependent);

  g_set_error (error, LH_ERROR, LH_ERROR_NOT_ALLOWED,
               /* TRANSLATORS: a record, then the kind and name of one that depends on it */
               _("“%s” cannot be deleted because it is still used by: %s “%s”. Change or delete that first."),
               title, _(LH_RECORD_GET_CLASS (dependent)->label), dependent_title);
  return FALSE;
}

static gboolean
lh_cascade_follow (LhSession            *session,
                   LhChangeSet          *changes,
                   LhRecord             *record,
                   const LhCascadeLink  *link,
                   GError              **error)
{
  g_autoptr (LhQuery) query = lh_query_new (link->get_type ());
  g_autoptr (GPtrArray) dependents = NULL;

  lh_query_where_id (query, link->field, lh_record_get_id (record));
  dependents = lh_query_sql_run_records (session, query, error);
  if (dependents == NULL)
    return FALSE;

  for (guint i = 0; i < dependents->len; i++)
    {
      LhRecord *dependent = g_ptr_array_index (dependents, i);

      if (lh_cascade_is_deleted (lh_change_set_get_changes (changes), lh_record_get_id (dependent)))
        continue;
      if (link->kind == LH_CASCADE_REFUSE)
        return lh_cascade_refuse (record, dependent, error);
      if (link->kind == LH_CASCADE_DELETE)
        lh_change_set_delete (changes, dependent);
      else
        {
          lh_record_set_int (dependent, link->field, 0);
          lh_change_set_update (changes, dependent);
        }
    }
  return TRUE;
}

/* Attachments name their owner by kind and id: they are no link of the table. */
static gboolean
lh_cascade_follow_attachments (LhSession    *session,
                               LhChangeSet  *changes,
                               LhRecord     *record,
                               GError      **error)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_ATTACHMENT);
  g_autoptr (GPtrArray) attachments = NULL;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, lh_record_get_id (record));

  lh_query_where_field (query, LH_ATTACHMENT_OWNER_ENTITY, LH_QUERY_EQUAL, lh_record_get_entity (record));
  lh_query_where_field (query, LH_ATTACHMENT_OWNER_ID, LH_QUERY_EQUAL, id);
  attachments = lh_query_sql_run_records (session, query, error);
  if (attachments == NULL)
    return FALSE;
  for (guint i = 0; i < attachments->len; i++)
    {
      LhRecord *attachment = g_ptr_array_index (attachments, i);

      if (!lh_cascade_is_deleted (lh_change_set_get_changes (changes), lh_record_get_id (attachment)))
        lh_change_set_delete (changes, attachment);
    }
  return TRUE;
}

/**
 * lh_cascade_expand:
 * @changes: gets the parts of what it deletes, so that the journal knows them and undo brings them back
 *
 * Returns: %FALSE with LH_ERROR_NOT_ALLOWED when a record to be deleted is still in use
 */
gboolean
lh_cascade_expand (LhSession    *session,
                   LhChangeSet  *changes,
                   GError      **error)
{
  GPtrArray *list = lh_change_set_get_changes (changes);

  /* the list grows while it is walked: the parts of parts come, too */
  for (guint i = 0; i < list->len; i++)
    {
      LhChange *change = g_ptr_array_index (list, i);

      if (change->kind != LH_CHANGE_DELETE)
        continue;
      if (!lh_cascade_follow_attachments (session, changes, change->record, error))
        return FALSE;
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          if (g_str_equal (links[j].entity, lh_record_get_entity (change->record)) &&
              !lh_cascade_follow (session, changes, change->record, &links[j], error))
            return FALSE;
        }
    }
  return TRUE;
}
