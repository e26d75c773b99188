/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-honour.h"

struct _LhHonour
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhHonour, lh_honour, LH_TYPE_RECORD)

static const LhField lh_honour_fields[LH_HONOUR_N_FIELDS] = {
  [LH_HONOUR_NAME] = { "name", LH_FIELD_TEXT, N_("Honour name"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 80 },
  [LH_HONOUR_KIND] = { "kind", LH_FIELD_CODE, N_("Kind of honour"), "honour-kind", LH_FIELD_REQUIRED, 0 },
  [LH_HONOUR_LEVEL] = { "level", LH_FIELD_CODE, N_("Level of the honour"), "honour-level", LH_FIELD_OPTIONAL, 0 },
  [LH_HONOUR_ORGANIZATION_ID] = { "organization-id", LH_FIELD_REFERENCE, N_("Organization"), "organization", LH_FIELD_OPTIONAL, 0 },
  [LH_HONOUR_BRAND_ID] = { "brand-id", LH_FIELD_REFERENCE, N_("Party-building brand"), "brand", LH_FIELD_OPTIONAL, 0 },
  [LH_HONOUR_PROJECT_ID] = { "project-id", LH_FIELD_REFERENCE, N_("Project"), "project", LH_FIELD_OPTIONAL, 0 },
  [LH_HONOUR_GRANTED_BY] = { "granted-by", LH_FIELD_TEXT, N_("Granted by"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_HONOUR_GRANTED_ON] = { "granted-on", LH_FIELD_DATE, N_("Date of the honour"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_HONOUR_RANK] = { "rank", LH_FIELD_INTEGER, N_("Rank"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_HONOUR_RANK_SCOPE] = { "rank-scope", LH_FIELD_TEXT, N_("Scope of the rank"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_HONOUR_TEXT] = { "text", LH_FIELD_LONG_TEXT, N_("Wording"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_HONOUR_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_honour_class_init (LhHonourClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "honour", N_("Honour"),
                              lh_honour_fields, LH_HONOUR_N_FIELDS);
}

static void
lh_honour_init (LhHonour *self)
{
}

LhHonour *
lh_honour_new (void)
{
  return g_object_new (LH_TYPE_HONOUR, NULL);
}
