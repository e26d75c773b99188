/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-checklist-template.h"

struct _LhChecklistTemplate
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhChecklistTemplate, lh_checklist_template, LH_TYPE_RECORD)

static const LhField lh_checklist_template_fields[LH_CHECKLIST_TEMPLATE_N_FIELDS] = {
  [LH_CHECKLIST_TEMPLATE_CODE] = { "code", LH_FIELD_TEXT, N_("Template code"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_CHECKLIST_TEMPLATE_KIND] = { "kind", LH_FIELD_CODE, N_("Kind"), "checklist-kind", LH_FIELD_REQUIRED, 0 },
  [LH_CHECKLIST_TEMPLATE_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 80 },
  [LH_CHECKLIST_TEMPLATE_ISSUER] = { "issuer", LH_FIELD_TEXT, N_("Issued by"), NULL, LH_FIELD_OPTIONAL, 100 },
  [LH_CHECKLIST_TEMPLATE_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_TEMPLATE_RETIRED] = { "retired", LH_FIELD_BOOLEAN, N_("Not used any more"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_CHECKLIST_TEMPLATE_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_checklist_template_class_init (LhChecklistTemplateClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "checklist-template", N_("Checklist template"),
                              lh_checklist_template_fields, LH_CHECKLIST_TEMPLATE_N_FIELDS);
}

static void
lh_checklist_template_init (LhChecklistTemplate *self)
{
}

LhChecklistTemplate *
lh_checklist_template_new (void)
{
  return g_object_new (LH_TYPE_CHECKLIST_TEMPLATE, NULL);
}
