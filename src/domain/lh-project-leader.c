/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-leader.h"

struct _LhProjectLeader
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhProjectLeader, lh_project_leader, LH_TYPE_RECORD)

static const LhField lh_project_leader_fields[LH_PROJECT_LEADER_N_FIELDS] = {
  [LH_PROJECT_LEADER_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_LEADER_NAME] = { "name", LH_FIELD_TEXT, N_("Name of the leader"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_PROJECT_LEADER_POST] = { "post", LH_FIELD_TEXT, N_("Post"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PROJECT_LEADER_SINCE] = { "since", LH_FIELD_DATE, N_("Since"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_LEADER_UNTIL] = { "until", LH_FIELD_DATE, N_("Until"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_LEADER_REASON] = { "reason", LH_FIELD_TEXT, N_("Reason for the change"), NULL, LH_FIELD_OPTIONAL, 100 },
};

static void
lh_project_leader_class_init (LhProjectLeaderClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "project-leader", N_("Leader of a project"),
                              lh_project_leader_fields, LH_PROJECT_LEADER_N_FIELDS);
}

static void
lh_project_leader_init (LhProjectLeader *self)
{
}

LhProjectLeader *
lh_project_leader_new (void)
{
  return g_object_new (LH_TYPE_PROJECT_LEADER, NULL);
}
