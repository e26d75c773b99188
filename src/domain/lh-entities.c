/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-entities.h"

#include "lh-acceptance.h"
#include "lh-acceptance-mark.h"
#include "lh-activity.h"
#include "lh-activity-case.h"
#include "lh-annual-target.h"
#include "lh-attachment.h"
#include "lh-award.h"
#include "lh-award-category.h"
#include "lh-brand.h"
#include "lh-brand-carrier.h"
#include "lh-brand-comment.h"
#include "lh-brand-evaluation.h"
#include "lh-brand-line.h"
#include "lh-brand-measure.h"
#include "lh-brand-plan.h"
#include "lh-brand-series.h"
#include "lh-brand-step.h"
#include "lh-briefing.h"
#include "lh-briefing-chart.h"
#include "lh-case-submission.h"
#include "lh-chain-slot.h"
#include "lh-checklist.h"
#include "lh-checklist-item.h"
#include "lh-checklist-template.h"
#include "lh-committee-member.h"
#include "lh-common-problem.h"
#include "lh-contest.h"
#include "lh-contest-result.h"
#include "lh-derived-figure.h"
#include "lh-derived-term.h"
#include "lh-designation.h"
#include "lh-duty.h"
#include "lh-duty-record.h"
#include "lh-exemplar.h"
#include "lh-exemplar-batch.h"
#include "lh-frozen-figure.h"
#include "lh-good-idea.h"
#include "lh-guidance-record.h"
#include "lh-honour.h"
#include "lh-indicator.h"
#include "lh-indicator-value.h"
#include "lh-inspection.h"
#include "lh-inspection-round.h"
#include "lh-instruction.h"
#include "lh-item-node.h"
#include "lh-key-task.h"
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
#include "lh-points-rule.h"
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
#include "lh-project-round.h"
#include "lh-project-step.h"
#include "lh-quarter-close.h"
#include "lh-quarter-plan.h"
#include "lh-regulation.h"
#include "lh-report-draft.h"
#include "lh-report-section.h"
#include "lh-result-item.h"
#include "lh-review-suggestion.h"
#include "lh-risk.h"
#include "lh-round-filer.h"
#include "lh-rubric.h"
#include "lh-rubric-item.h"
#include "lh-saved-chart.h"
#include "lh-saved-view.h"
#include "lh-self-check.h"
#include "lh-series-value.h"
#include "lh-setting.h"
#include "lh-sheet-template.h"
#include "lh-star-rating.h"
#include "lh-talent.h"
#include "lh-template-line.h"
#include "lh-term.h"
#include "lh-tip-receiver.h"
#include "lh-topic.h"
#include "lh-tracking-entry.h"
#include "lh-training.h"
#include "lh-training-attendance.h"
#include "lh-warning.h"
#include "lh-work-tip.h"

/* Referred-to ones before those that refer to them. */
static GType (*const entities[]) (void) = {
  lh_setting_get_type,
  lh_term_get_type,
  lh_organization_get_type,
  lh_project_round_get_type,
  lh_key_task_get_type,
  lh_project_get_type,
  lh_indicator_get_type,
  lh_milestone_get_type,
  lh_quarter_plan_get_type,
  lh_progress_get_type,
  lh_indicator_value_get_type,
  lh_light_override_get_type,
  lh_round_filer_get_type,
  lh_topic_get_type,
  lh_project_key_task_get_type,
  lh_project_step_get_type,
  lh_review_suggestion_get_type,
  lh_project_leader_get_type,
  lh_project_partner_get_type,
  lh_chain_slot_get_type,
  lh_level_change_get_type,
  lh_project_change_get_type,
  lh_inspection_round_get_type,
  lh_inspection_get_type,
  lh_rubric_get_type,
  lh_rubric_item_get_type,
  lh_acceptance_get_type,
  lh_acceptance_mark_get_type,
  lh_derived_figure_get_type,
  lh_award_category_get_type,
  lh_award_get_type,
  lh_member_item_get_type,
  lh_contest_get_type,
  lh_contest_result_get_type,
  lh_tracking_entry_get_type,
  lh_attachment_get_type,
  lh_saved_view_get_type,
  lh_meeting_get_type,
  lh_committee_member_get_type,
  lh_party_member_get_type,
  lh_checklist_template_get_type,
  lh_checklist_get_type,
  lh_template_line_get_type,
  lh_checklist_item_get_type,
  lh_duty_get_type,
  lh_project_duty_get_type,
  lh_item_node_get_type,
  lh_duty_record_get_type,
  lh_work_tip_get_type,
  lh_tip_receiver_get_type,
  lh_meeting_decision_get_type,
  lh_annual_target_get_type,
  lh_designation_get_type,
  lh_exemplar_batch_get_type,
  lh_star_rating_get_type,
  lh_training_get_type,
  lh_training_attendance_get_type,
  lh_talent_get_type,
  lh_points_rule_get_type,
  lh_points_entry_get_type,
  lh_party_union_get_type,
  lh_pairing_get_type,
  lh_risk_get_type,
  lh_good_idea_get_type,
  lh_common_problem_get_type,
  lh_problem_get_type,
  lh_self_check_get_type,
  lh_warning_get_type,
  lh_regulation_get_type,
  lh_brand_get_type,
  lh_result_item_get_type,
  lh_derived_term_get_type,
  lh_practice_get_type,
  lh_brand_step_get_type,
  lh_brand_comment_get_type,
  lh_brand_carrier_get_type,
  lh_brand_line_get_type,
  lh_brand_measure_get_type,
  lh_brand_plan_get_type,
  lh_brand_series_get_type,
  lh_series_value_get_type,
  lh_brand_evaluation_get_type,
  lh_activity_get_type,
  lh_activity_case_get_type,
  lh_lecture_get_type,
  lh_lecture_order_get_type,
  lh_press_item_get_type,
  lh_honour_get_type,
  lh_exemplar_get_type,
  lh_guidance_record_get_type,
  lh_case_submission_get_type,
  lh_problem_step_get_type,
  lh_opinion_item_get_type,
  lh_opinion_get_type,
  lh_saved_chart_get_type,
  lh_briefing_get_type,
  lh_briefing_chart_get_type,
  lh_report_draft_get_type,
  lh_report_section_get_type,
  lh_instruction_get_type,
  lh_sheet_template_get_type,
  lh_quarter_close_get_type,
  lh_frozen_figure_get_type,
};

/**
 * lh_entities_get_types:
 * @n_types: (out): how many
 *
 * Returns: (transfer none): the types of all records, referred-to ones before those that refer to them
 */
const GType *
lh_entities_get_types (guint *n_types)
{
  static GType types[G_N_ELEMENTS (entities)];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
        types[i] = entities[i] ();
      g_once_init_leave (&ready, 1);
    }

  *n_types = G_N_ELEMENTS (entities);
  return types;
}

/**
 * lh_entities_find_type:
 * @entity: name of an entity, "project"
 *
 * Returns: the type of its records, %G_TYPE_INVALID for an unknown name
 */
GType
lh_entities_find_type (const char *entity)
{
  guint n_types;
  const GType *types = lh_entities_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i]);

      if (g_strcmp0 (LH_RECORD_CLASS (klass)->entity, entity) == 0)
        return types[i];
    }
  return G_TYPE_INVALID;
}
