/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-partner.h"

struct _LhProjectPartner
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhProjectPartner, lh_project_partner, LH_TYPE_RECORD)

static const LhField lh_project_partner_fields[LH_PROJECT_PARTNER_N_FIELDS] = {
  [LH_PROJECT_PARTNER_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_PARTNER_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_PARTNER_NAME] = { "name", LH_FIELD_TEXT, N_("Name outside the register"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_PROJECT_PARTNER_ROLE] = { "role", LH_FIELD_CODE, N_("Role of the partner"), "partner-role", LH_FIELD_REQUIRED, 0 },
  [LH_PROJECT_PARTNER_TASK] = { "task", LH_FIELD_LONG_TEXT, N_("Task of the partner"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_PROJECT_PARTNER_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_project_partner_class_init (LhProjectPartnerClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "project-partner", N_("Partner of a project"),
                              lh_project_partner_fields, LH_PROJECT_PARTNER_N_FIELDS);
}

static void
lh_project_partner_init (LhProjectPartner *self)
{
}

LhProjectPartner *
lh_project_partner_new (void)
{
  return g_object_new (LH_TYPE_PROJECT_PARTNER, NULL);
}
