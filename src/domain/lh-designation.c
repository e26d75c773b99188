/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-designation.h"

struct _LhDesignation
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhDesignation, lh_designation, LH_TYPE_RECORD)

static const LhField lh_designation_fields[LH_DESIGNATION_N_FIELDS] = {
  [LH_DESIGNATION_STANDARD] = { "standard", LH_FIELD_CODE, N_("Standard of the naming"), "designation-standard", LH_FIELD_REQUIRED, 0 },
  [LH_DESIGNATION_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_DESIGNATION_NAME] = { "name", LH_FIELD_TEXT, N_("Named as"), NULL, LH_FIELD_SEARCH, 60 },
  [LH_DESIGNATION_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DESIGNATION_NAMED_ON] = { "named-on", LH_FIELD_DATE, N_("Named on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DESIGNATION_UNTIL] = { "until", LH_FIELD_DATE, N_("Until"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_DESIGNATION_DOCUMENT] = { "document", LH_FIELD_TEXT, N_("Document number"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_DESIGNATION_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_designation_class_init (LhDesignationClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "designation", N_("Named unit"),
                              lh_designation_fields, LH_DESIGNATION_N_FIELDS);
}

static void
lh_designation_init (LhDesignation *self)
{
}

LhDesignation *
lh_designation_new (void)
{
  return g_object_new (LH_TYPE_DESIGNATION, NULL);
}
