/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-level-change.h"

struct _LhLevelChange
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhLevelChange, lh_level_change, LH_TYPE_RECORD)

static const LhField lh_level_change_fields[LH_LEVEL_CHANGE_N_FIELDS] = {
  [LH_LEVEL_CHANGE_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_LEVEL_CHANGE_FROM_LEVEL] = { "from-level", LH_FIELD_CODE, N_("From level"), "project-level", LH_FIELD_OPTIONAL, 0 },
  [LH_LEVEL_CHANGE_TO_LEVEL] = { "to-level", LH_FIELD_CODE, N_("To level"), "project-level", LH_FIELD_REQUIRED, 0 },
  [LH_LEVEL_CHANGE_DECIDED_ON] = { "decided-on", LH_FIELD_DATE, N_("Raised on"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_LEVEL_CHANGE_DECIDED_BY] = { "decided-by", LH_FIELD_TEXT, N_("Decision of"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_LEVEL_CHANGE_REASON] = { "reason", LH_FIELD_LONG_TEXT, N_("Reason"), NULL, LH_FIELD_REQUIRED, 0 },
};

static void
lh_level_change_class_init (LhLevelChangeClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "level-change", N_("Change of level"),
                              lh_level_change_fields, LH_LEVEL_CHANGE_N_FIELDS);
}

static void
lh_level_change_init (LhLevelChange *self)
{
}

LhLevelChange *
lh_level_change_new (void)
{
  return g_object_new (LH_TYPE_LEVEL_CHANGE, NULL);
}
