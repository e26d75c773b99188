/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-organization.h"

struct _LhOrganization
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhOrganization, lh_organization, LH_TYPE_RECORD)

static const LhField lh_organization_fields[LH_ORGANIZATION_N_FIELDS] = {
  [LH_ORGANIZATION_CODE] = { "code", LH_FIELD_TEXT, N_("Unit code"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 8 },
  [LH_ORGANIZATION_NAME] = { "name", LH_FIELD_TEXT, N_("Name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_ORGANIZATION_FULL_NAME] = { "full-name", LH_FIELD_TEXT, N_("Full name"), NULL, LH_FIELD_SEARCH, 100 },
  [LH_ORGANIZATION_KIND] = { "kind", LH_FIELD_CODE, N_("Kind"), "organization-kind", LH_FIELD_REQUIRED, 0 },
  [LH_ORGANIZATION_OFFICIAL_ORDER] = { "official-order", LH_FIELD_INTEGER, N_("Official order"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ORGANIZATION_PARENT_ID] = { "parent-id", LH_FIELD_REFERENCE, N_("Superior"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_ORGANIZATION_DEPARTMENT] = { "department", LH_FIELD_TEXT, N_("Department"), NULL, LH_FIELD_SEARCH, 100 },
  [LH_ORGANIZATION_PARTY_NAME] = { "party-name", LH_FIELD_TEXT, N_("Party organization"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_ORGANIZATION_UNIT_CLASS] = { "unit-class", LH_FIELD_CODE, N_("Unit class"), "unit-class", LH_FIELD_OPTIONAL, 0 },
  [LH_ORGANIZATION_SECTOR_CLASS] = { "sector-class", LH_FIELD_CODE, N_("Sector class"), "sector-class", LH_FIELD_OPTIONAL, 0 },
  [LH_ORGANIZATION_ALIASES] = { "aliases", LH_FIELD_NAMES, N_("Aliases"), NULL, LH_FIELD_SEARCH, 0 },
  [LH_ORGANIZATION_SECRETARY] = { "secretary", LH_FIELD_TEXT, N_("Secretary"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_ORGANIZATION_DEPUTY_SECRETARY] = { "deputy-secretary", LH_FIELD_TEXT, N_("Deputy secretary"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_ORGANIZATION_CONTACT] = { "contact", LH_FIELD_TEXT, N_("Contact"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_ORGANIZATION_CONTACT_PHONE] = { "contact-phone", LH_FIELD_TEXT, N_("Telephone"), NULL, LH_FIELD_PRIVATE, 40 },
  [LH_ORGANIZATION_MEMBER_COUNT] = { "member-count", LH_FIELD_INTEGER, N_("Members"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ORGANIZATION_FILES_PROJECTS] = { "files-projects", LH_FIELD_BOOLEAN, N_("Expected to file projects"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ORGANIZATION_ACTIVE_FROM] = { "active-from", LH_FIELD_DATE, N_("Active from"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ORGANIZATION_ACTIVE_UNTIL] = { "active-until", LH_FIELD_DATE, N_("Active until"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ORGANIZATION_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_ORGANIZATION_DUTIES] = { "duties", LH_FIELD_LONG_TEXT, N_("Duties of the unit"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_organization_class_init (LhOrganizationClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "organization", N_("Organization"),
                              lh_organization_fields, LH_ORGANIZATION_N_FIELDS);
}

static void
lh_organization_init (LhOrganization *self)
{
}

LhOrganization *
lh_organization_new (void)
{
  return g_object_new (LH_TYPE_ORGANIZATION, NULL);
}
