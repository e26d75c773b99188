/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-template-line.h"

struct _LhTemplateLine
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhTemplateLine, lh_template_line, LH_TYPE_RECORD)

static const LhField lh_template_line_fields[LH_TEMPLATE_LINE_N_FIELDS] = {
  [LH_TEMPLATE_LINE_TEMPLATE_ID] = { "template-id", LH_FIELD_REFERENCE, N_("Checklist template"), "checklist-template", LH_FIELD_REQUIRED, 0 },
  [LH_TEMPLATE_LINE_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_CODE] = { "code", LH_FIELD_TEXT, N_("Line code"), NULL, LH_FIELD_SEARCH, 40 },
  [LH_TEMPLATE_LINE_TITLE] = { "title", LH_FIELD_TEXT, N_("Item"), NULL, LH_FIELD_REQUIRED | LH_FIELD_SEARCH, 60 },
  [LH_TEMPLATE_LINE_CONTENT] = { "content", LH_FIELD_LONG_TEXT, N_("Content"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_STANDARD] = { "standard", LH_FIELD_TEXT, N_("Standard"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_TEMPLATE_LINE_BEARER] = { "bearer", LH_FIELD_CODE, N_("Bearer"), "bearer", LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_SCOPE] = { "scope", LH_FIELD_CODE, N_("For whom"), "duty-scope", LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_FREQUENCY] = { "frequency", LH_FIELD_CODE, N_("Frequency"), "frequency", LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_MINIMUM_COUNT] = { "minimum-count", LH_FIELD_INTEGER, N_("Minimum count"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_DUE_RULE] = { "due-rule", LH_FIELD_CODE, N_("Due by"), "due-rule", LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_DUE_MONTH] = { "due-month", LH_FIELD_INTEGER, N_("Month of the period"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_DUE_DAY] = { "due-day", LH_FIELD_INTEGER, N_("Day of the month"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_BASIS] = { "basis", LH_FIELD_TEXT, N_("Basis"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_TEMPLATE_LINE_CATEGORY] = { "category", LH_FIELD_CODE, N_("Category"), "negative-category", LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_PLANNED] = { "planned", LH_FIELD_BOOLEAN, N_("Planned only"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_INFERRED] = { "inferred", LH_FIELD_BOOLEAN, N_("Inferred"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_RETIRED] = { "retired", LH_FIELD_BOOLEAN, N_("Not used any more"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_TEMPLATE_LINE_NEEDS_EVIDENCE] = { "needs-evidence", LH_FIELD_BOOLEAN, N_("Closes only with evidence"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_template_line_class_init (LhTemplateLineClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "template-line", N_("Line of a template"),
                              lh_template_line_fields, LH_TEMPLATE_LINE_N_FIELDS);
}

static void
lh_template_line_init (LhTemplateLine *self)
{
}

LhTemplateLine *
lh_template_line_new (void)
{
  return g_object_new (LH_TYPE_TEMPLATE_LINE, NULL);
}
