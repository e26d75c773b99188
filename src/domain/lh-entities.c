/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-entities.h"

#include "lh-brand.h"
#include "lh-checklist-item.h"
#include "lh-checklist.h"
#include "lh-duty.h"
#include "lh-indicator-value.h"
#include "lh-indicator.h"
#include "lh-light-override.h"
#include "lh-milestone.h"
#include "lh-organization.h"
#include "lh-progress.h"
#include "lh-project.h"
#include "lh-quarter-plan.h"
#include "lh-setting.h"
#include "lh-term.h"

#define LH_N_ENTITIES 14

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
      types[3] = LH_TYPE_PROJECT;
      types[4] = LH_TYPE_INDICATOR;
      types[5] = LH_TYPE_MILESTONE;
      types[6] = LH_TYPE_QUARTER_PLAN;
      types[7] = LH_TYPE_PROGRESS;
      types[8] = LH_TYPE_INDICATOR_VALUE;
      types[9] = LH_TYPE_LIGHT_OVERRIDE;
      types[10] = LH_TYPE_BRAND;
      types[11] = LH_TYPE_CHECKLIST;
      types[12] = LH_TYPE_CHECKLIST_ITEM;
      types[13] = LH_TYPE_DUTY;
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
