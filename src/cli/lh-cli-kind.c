/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-cli-kind.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-acceptance.h"
#include "lh-acceptance-mark.h"
#include "lh-attachment.h"
#include "lh-award.h"
#include "lh-award-category.h"
#include "lh-brand.h"
#include "lh-chain-slot.h"
#include "lh-checklist.h"
#include "lh-checklist-item.h"
#include "lh-cli-options.h"
#include "lh-contest.h"
#include "lh-contest-result.h"
#include "lh-derived-figure.h"
#include "lh-derived-term.h"
#include "lh-duty.h"
#include "lh-error.h"
#include "lh-indicator.h"
#include "lh-indicator-value.h"
#include "lh-inspection.h"
#include "lh-inspection-round.h"
#include "lh-key-task.h"
#include "lh-level-change.h"
#include "lh-light-override.h"
#include "lh-member-item.h"
#include "lh-milestone.h"
#include "lh-opinion.h"
#include "lh-practice.h"
#include "lh-problem.h"
#include "lh-progress.h"
#include "lh-project-change.h"
#include "lh-project-duty.h"
#include "lh-project-key-task.h"
#include "lh-project-leader.h"
#include "lh-project-partner.h"
#include "lh-project-round.h"
#include "lh-project-step.h"
#include "lh-quarter-plan.h"
#include "lh-result-item.h"
#include "lh-review-suggestion.h"
#include "lh-round-filer.h"
#include "lh-rubric.h"
#include "lh-rubric-item.h"
#include "lh-saved-view.h"
#include "lh-setting.h"
#include "lh-topic.h"
#include "lh-tracking-entry.h"

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
