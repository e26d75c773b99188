/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-kind.h"

#include <string.h>

#include <glib/gi18n-lib.h>

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
#include "lh-cli-options.h"
#include "lh-committee-member.h"
#include "lh-common-problem.h"
#include "lh-contest.h"
#include "lh-contest-result.h"
#include "lh-derived-figure.h"
#include "lh-derived-term.h"
#include "lh-designation.h"
#include "lh-duty.h"
#include "lh-duty-record.h"
#include "lh-error.h"
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
#include "lh-tip-receiver.h"
#include "lh-topic.h"
#include "lh-tracking-entry.h"
#include "lh-training.h"
#include "lh-training-attendance.h"
#include "lh-warning.h"
#include "lh-work-tip.h"

static const LhCliKind kinds[] = {
  { "organization", lh_organization_get_type, { "code", "name", "full-name" } },
  { "project", lh_project_get_type, { "number", "name" } },
  { "quarter-plan", lh_quarter_plan_get_type, { NULL } },
  { "progress", lh_progress_get_type, { NULL } },
  { "milestone", lh_milestone_get_type, { "task" } },
  { "indicator", lh_indicator_get_type, { "name" } },
  { "indicator-value", lh_indicator_value_get_type, { NULL } },
  { "light-override", lh_light_override_get_type, { NULL } },
  { "brand", lh_brand_get_type, { "number", "name" } },
  { "checklist", lh_checklist_get_type, { "title" } },
  { "checklist-item", lh_checklist_item_get_type, { "number", "title" } },
  { "duty", lh_duty_get_type, { NULL } },
  { "project-round", lh_project_round_get_type, { "number", "title" } },
  { "round-filer", lh_round_filer_get_type, { NULL } },
  { "key-task", lh_key_task_get_type, { "number", "name" } },
  { "topic", lh_topic_get_type, { "title" } },
  { "opinion", lh_opinion_get_type, { NULL } },
  { "project-key-task", lh_project_key_task_get_type, { NULL } },
  { "project-duty", lh_project_duty_get_type, { NULL } },
  { "project-step", lh_project_step_get_type, { NULL } },
  { "review-suggestion", lh_review_suggestion_get_type, { NULL } },
  { "project-leader", lh_project_leader_get_type, { NULL } },
  { "project-partner", lh_project_partner_get_type, { NULL } },
  { "chain-slot", lh_chain_slot_get_type, { NULL } },
  { "level-change", lh_level_change_get_type, { NULL } },
  { "project-change", lh_project_change_get_type, { NULL } },
  { "inspection-round", lh_inspection_round_get_type, { "title" } },
  { "inspection", lh_inspection_get_type, { NULL } },
  { "problem", lh_problem_get_type, { "number" } },
  { "rubric", lh_rubric_get_type, { "name" } },
  { "rubric-item", lh_rubric_item_get_type, { "name" } },
  { "acceptance", lh_acceptance_get_type, { NULL } },
  { "acceptance-mark", lh_acceptance_mark_get_type, { NULL } },
  { "result-item", lh_result_item_get_type, { NULL } },
  { "derived-figure", lh_derived_figure_get_type, { NULL } },
  { "derived-term", lh_derived_term_get_type, { NULL } },
  { "award-category", lh_award_category_get_type, { "name", "title" } },
  { "award", lh_award_get_type, { NULL } },
  { "practice", lh_practice_get_type, { "number", "title" } },
  { "member-item", lh_member_item_get_type, { NULL } },
  { "contest", lh_contest_get_type, { "name" } },
  { "contest-result", lh_contest_result_get_type, { NULL } },
  { "tracking-entry", lh_tracking_entry_get_type, { NULL } },
  { "attachment", lh_attachment_get_type, { NULL } },
  { "saved-view", lh_saved_view_get_type, { NULL } },
  { "meeting", lh_meeting_get_type, { "title" } },
  { "committee-member", lh_committee_member_get_type, { "name" } },
  { "party-member", lh_party_member_get_type, { "name" } },
  { "checklist-template", lh_checklist_template_get_type, { "code", "title" } },
  { "template-line", lh_template_line_get_type, { "code", "title" } },
  { "item-node", lh_item_node_get_type, { NULL } },
  { "duty-record", lh_duty_record_get_type, { NULL } },
  { "self-check", lh_self_check_get_type, { NULL } },
  { "warning", lh_warning_get_type, { "number", "subject" } },
  { "work-tip", lh_work_tip_get_type, { "number", "title" } },
  { "tip-receiver", lh_tip_receiver_get_type, { NULL } },
  { "meeting-decision", lh_meeting_decision_get_type, { NULL } },
  { "annual-target", lh_annual_target_get_type, { "name" } },
  { "brand-step", lh_brand_step_get_type, { NULL } },
  { "brand-comment", lh_brand_comment_get_type, { NULL } },
  { "brand-carrier", lh_brand_carrier_get_type, { NULL } },
  { "brand-line", lh_brand_line_get_type, { NULL } },
  { "brand-measure", lh_brand_measure_get_type, { NULL } },
  { "brand-plan", lh_brand_plan_get_type, { NULL } },
  { "brand-series", lh_brand_series_get_type, { "name" } },
  { "series-value", lh_series_value_get_type, { NULL } },
  { "brand-evaluation", lh_brand_evaluation_get_type, { NULL } },
  { "activity", lh_activity_get_type, { "title" } },
  { "activity-case", lh_activity_case_get_type, { NULL } },
  { "lecture", lh_lecture_get_type, { "title" } },
  { "lecture-order", lh_lecture_order_get_type, { NULL } },
  { "press-item", lh_press_item_get_type, { "title" } },
  { "honour", lh_honour_get_type, { "name" } },
  { "designation", lh_designation_get_type, { "name" } },
  { "exemplar-batch", lh_exemplar_batch_get_type, { "title" } },
  { "exemplar", lh_exemplar_get_type, { "name" } },
  { "guidance-record", lh_guidance_record_get_type, { NULL } },
  { "case-submission", lh_case_submission_get_type, { NULL } },
  { "regulation", lh_regulation_get_type, { "number", "title" } },
  { "star-rating", lh_star_rating_get_type, { NULL } },
  { "training", lh_training_get_type, { "title" } },
  { "training-attendance", lh_training_attendance_get_type, { NULL } },
  { "talent", lh_talent_get_type, { "name" } },
  { "points-rule", lh_points_rule_get_type, { "title" } },
  { "points-entry", lh_points_entry_get_type, { NULL } },
  { "party-union", lh_party_union_get_type, { "name" } },
  { "pairing", lh_pairing_get_type, { "partner" } },
  { "risk", lh_risk_get_type, { NULL } },
  { "good-idea", lh_good_idea_get_type, { NULL } },
  { "common-problem", lh_common_problem_get_type, { "name" } },
  { "problem-step", lh_problem_step_get_type, { NULL } },
  { "opinion-item", lh_opinion_item_get_type, { "number", "title" } },
  { "saved-chart", lh_saved_chart_get_type, { "name" } },
  { "briefing", lh_briefing_get_type, { "title" } },
  { "briefing-chart", lh_briefing_chart_get_type, { NULL } },
  { "report-draft", lh_report_draft_get_type, { "title", "number" } },
  { "report-section", lh_report_section_get_type, { NULL } },
  { "instruction", lh_instruction_get_type, { NULL } },
  { "sheet-template", lh_sheet_template_get_type, { NULL } },
  { "quarter-close", lh_quarter_close_get_type, { NULL } },
  { "frozen-figure", lh_frozen_figure_get_type, { NULL } },
  { "term", lh_term_get_type, { "code", "name" } },
  { "setting", lh_setting_get_type, { "key" } },
};

/* "projects" and "duties" are what a person would write of several. */
static char *
lh_cli_kind_to_plural (const char *name)
{
  gsize length = strlen (name);

  if (g_str_has_suffix (name, "s"))
    return g_strconcat (name, "es", NULL);
  if (g_str_has_suffix (name, "y"))
    return g_strdup_printf ("%.*sies", (int) length - 1, name);
  return g_strconcat (name, "s", NULL);
}

/**
 * lh_cli_kind_find:
 * @name: name of an entity, in singular or plural
 *
 * Returns: (transfer none) (nullable): the kind
 */
const LhCliKind *
lh_cli_kind_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *plural = lh_cli_kind_to_plural (kinds[i].name);

      if (g_str_equal (kinds[i].name, name) || g_str_equal (plural, name))
        return &kinds[i];
    }
  return NULL;
}

/**
 * lh_cli_kind_parse:
 * @name: what the user wrote
 *
 * Returns: (transfer none): the kind, or %NULL with a usage error that names the kinds
 */
const LhCliKind *
lh_cli_kind_parse (const char  *name,
                   GError     **error)
{
  const LhCliKind *kind = lh_cli_kind_find (name);
  g_autoptr (GString) names = NULL;

  if (kind != NULL)
    return kind;

  names = g_string_new (kinds[0].name);
  for (guint i = 1; i < G_N_ELEMENTS (kinds); i++)
    g_string_append_printf (names, ", %s", kinds[i].name);
  lh_cli_set_usage_error (error, _("“%s” is no kind of records; there are %s."), name, names->str);
  return NULL;
}

/**
 * lh_cli_kind_parse_field:
 * @name: name of a field; "organization" stands for "organization-id"
 * @index: (out): its place in the table of fields
 *
 * Returns: (transfer none): the field, or %NULL with a usage error that names the fields
 */
const LhField *
lh_cli_kind_parse_field (const LhCliKind  *self,
                         const char       *name,
                         guint            *index,
                         GError          **error)
{
  g_autofree char *id_name = g_strconcat (name, "-id", NULL);
  g_autoptr (GString) names = NULL;
  guint n_fields;
  const LhField *fields = lh_cli_kind_get_fields (self, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].name, name) || g_str_equal (fields[i].name, id_name))
        {
          *index = i;
          return &fields[i];
        }
    }

  names = g_string_new (NULL);
  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", fields[i].name);
  lh_cli_set_usage_error (error, _("“%s” is no field of %s; there are %s."), name, self->name, names->str);
  return NULL;
}

/**
 * lh_cli_kind_get_fields:
 * @n_fields: (out): how many
 *
 * Returns: (transfer none): the fields of the kind
 */
const LhField *
lh_cli_kind_get_fields (const LhCliKind *self,
                        guint           *n_fields)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (self->get_type ());

  /* The table is static: it outlives the reference to the class. */
  *n_fields = LH_RECORD_CLASS (klass)->n_fields;
  return LH_RECORD_CLASS (klass)->fields;
}
