/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-sheet-template.h"

struct _LhSheetTemplate
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhSheetTemplate, lh_sheet_template, LH_TYPE_RECORD)

static const LhField lh_sheet_template_fields[LH_SHEET_TEMPLATE_N_FIELDS] = {
  [LH_SHEET_TEMPLATE_LEDGER] = { "ledger", LH_FIELD_TEXT, N_("Table"), NULL, LH_FIELD_REQUIRED, 40 },
  [LH_SHEET_TEMPLATE_HEADING] = { "heading", LH_FIELD_TEXT, N_("Heading above the title"), NULL, LH_FIELD_OPTIONAL, 60 },
  [LH_SHEET_TEMPLATE_TITLE] = { "title", LH_FIELD_TEXT, N_("Title"), NULL, LH_FIELD_SEARCH, 80 },
  [LH_SHEET_TEMPLATE_INFORMATION] = { "information", LH_FIELD_TEXT, N_("Information line"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_SHEET_TEMPLATE_LOGO] = { "logo", LH_FIELD_TEXT, N_("Logo of the office"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_SHEET_TEMPLATE_COLUMNS] = { "columns", LH_FIELD_LONG_TEXT, N_("Columns"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_SHEET_TEMPLATE_ORIENTATION] = { "orientation", LH_FIELD_CODE, N_("Page orientation"), "page-orientation", LH_FIELD_OPTIONAL, 0 },
  [LH_SHEET_TEMPLATE_SIGNATURE] = { "signature", LH_FIELD_TEXT, N_("Signature line"), NULL, LH_FIELD_OPTIONAL, 200 },
  [LH_SHEET_TEMPLATE_REMARK] = { "remark", LH_FIELD_LONG_TEXT, N_("Remark below the table"), NULL, LH_FIELD_OPTIONAL, 0 },
  [LH_SHEET_TEMPLATE_NOTE] = { "note", LH_FIELD_LONG_TEXT, N_("Note"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_sheet_template_class_init (LhSheetTemplateClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "sheet-template", N_("Table template"),
                              lh_sheet_template_fields, LH_SHEET_TEMPLATE_N_FIELDS);
}

static void
lh_sheet_template_init (LhSheetTemplate *self)
{
}

LhSheetTemplate *
lh_sheet_template_new (void)
{
  return g_object_new (LH_TYPE_SHEET_TEMPLATE, NULL);
}
