/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-entities.h"

#include "lh-acceptance.h"
#include "lh-acceptance-mark.h"
#include "lh-attachment.h"
#include "lh-award.h"
#include "lh-award-category.h"
#include "lh-brand.h"
#include "lh-chain-slot.h"
#include "lh-checklist.h"
#include "lh-checklist-item.h"
#include "lh-contest.h"
#include "lh-contest-result.h"
#include "lh-derived-figure.h"
#include "lh-derived-term.h"
#include "lh-duty.h"
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
#include "lh-organization.h"
#include "lh-practice.h"
#include "lh-problem.h"
#include "lh-progress.h"
#include "lh-project.h"
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
#include "lh-term.h"
#include "lh-topic.h"
#include "lh-tracking-entry.h"

#define LH_N_ENTITIES 47

/**
 * lh_entities_get_types:
 * @n_types: (out): how many
 *
 * Returns: (transfer none): the types of all records, referred-to ones before those that refer to them
 */
const GType *
lh_entities_get_types (guint *n_types)
{
  static GType types[LH_N_ENTITIES];

  if (g_once_init_enter (&types[0]))
    {
      types[1] = LH_TYPE_TERM;
      types[2] = LH_TYPE_ORGANIZATION;
      types[3] = LH_TYPE_PROJECT_ROUND;
      types[4] = LH_TYPE_KEY_TASK;
      types[5] = LH_TYPE_PROJECT;
      types[6] = LH_TYPE_INDICATOR;
      types[7] = LH_TYPE_MILESTONE;
      types[8] = LH_TYPE_QUARTER_PLAN;
      types[9] = LH_TYPE_PROGRESS;
      types[10] = LH_TYPE_INDICATOR_VALUE;
      types[11] = LH_TYPE_LIGHT_OVERRIDE;
      types[12] = LH_TYPE_BRAND;
      types[13] = LH_TYPE_CHECKLIST;
      types[14] = LH_TYPE_CHECKLIST_ITEM;
      types[15] = LH_TYPE_DUTY;
      types[16] = LH_TYPE_ROUND_FILER;
      types[17] = LH_TYPE_TOPIC;
      types[18] = LH_TYPE_OPINION;
      types[19] = LH_TYPE_PROJECT_KEY_TASK;
      types[20] = LH_TYPE_PROJECT_DUTY;
      types[21] = LH_TYPE_PROJECT_STEP;
      types[22] = LH_TYPE_REVIEW_SUGGESTION;
      types[23] = LH_TYPE_PROJECT_LEADER;
      types[24] = LH_TYPE_PROJECT_PARTNER;
      types[25] = LH_TYPE_CHAIN_SLOT;
      types[26] = LH_TYPE_LEVEL_CHANGE;
      types[27] = LH_TYPE_PROJECT_CHANGE;
      types[28] = LH_TYPE_INSPECTION_ROUND;
      types[29] = LH_TYPE_INSPECTION;
      types[30] = LH_TYPE_PROBLEM;
      types[31] = LH_TYPE_RUBRIC;
      types[32] = LH_TYPE_RUBRIC_ITEM;
      types[33] = LH_TYPE_ACCEPTANCE;
      types[34] = LH_TYPE_ACCEPTANCE_MARK;
      types[35] = LH_TYPE_RESULT_ITEM;
      types[36] = LH_TYPE_DERIVED_FIGURE;
      types[37] = LH_TYPE_DERIVED_TERM;
      types[38] = LH_TYPE_AWARD_CATEGORY;
      types[39] = LH_TYPE_AWARD;
      types[40] = LH_TYPE_PRACTICE;
      types[41] = LH_TYPE_MEMBER_ITEM;
      types[42] = LH_TYPE_CONTEST;
      types[43] = LH_TYPE_CONTEST_RESULT;
      types[44] = LH_TYPE_TRACKING_ENTRY;
      types[45] = LH_TYPE_ATTACHMENT;
      types[46] = LH_TYPE_SAVED_VIEW;
      g_once_init_leave (&types[0], LH_TYPE_SETTING);
    }

  *n_types = LH_N_ENTITIES;
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
