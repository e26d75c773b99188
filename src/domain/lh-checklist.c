/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-checklist.h"

struct _LhChecklist
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhChecklist, lh_checklist, LH_TYPE_RECORD)

static const LhField lh_checklist_fields[LH_CHECKLIST_N_FIELDS] = {
  [LH_CHECKLIST_KIND] = { "kind", LH_FIELD_CODE, N_("Kind"), "checklist-kind", LH_FIELD_REQUIRED, 0 },
  [LH_CHECKLIST_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 80 },
  [LH_CHECKLIST_YEAR] = { "year", LH_FIELD_INTEGER, N_("Year"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_CHECKLIST_ISSUER] = { "issuer", LH_FIELD_TEXT, N_("Issued by"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_CHECKLIST_ISSUED_ON] = { "issued-on", LH_FIELD_DATE, N_("Issued on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_TEMPLATE_ID] = { "template-id", LH_FIELD_REFERENCE, N_("Checklist template"), "checklist-template", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_MONTH] = { "month", LH_FIELD_INTEGER, N_("Month of the list"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_QUARTER] = { "quarter", LH_FIELD_QUARTER, N_("Quarter"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_PUBLISHED_ON] = { "published-on", LH_FIELD_DATE, N_("Published on"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_REVISION] = { "revision", LH_FIELD_INTEGER, N_("Edition"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_REPLACES_ID] = { "replaces-id", LH_FIELD_REFERENCE, N_("Replaces"), "checklist", LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_RETIRED_ON] = { "retired-on", LH_FIELD_DATE, N_("Retired on"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_checklist_class_init (LhChecklistClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "checklist", N_("Checklist"),
                              lh_checklist_fields, LH_CHECKLIST_N_FIELDS);
}

static void
lh_checklist_init (LhChecklist *self)
{
}

LhChecklist *
lh_checklist_new (void)
{
  return g_object_new (LH_TYPE_CHECKLIST, NULL);
}
