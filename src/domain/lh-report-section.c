/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-report-section.h"

struct _LhReportSection
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhReportSection, lh_report_section, LH_TYPE_RECORD)

static const LhField lh_report_section_fields[LH_REPORT_SECTION_N_FIELDS] = {
  [LH_REPORT_SECTION_REPORT_ID] = { "report-id", LH_FIELD_REFERENCE, N_("Work report"), "report-draft", LH_FIELD_REQUIRED, 0 },
  [LH_REPORT_SECTION_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_REPORT_SECTION_CODE] = { "code", LH_FIELD_TEXT, N_("Automatic part"), NULL, LH_FIELD_OPTIONAL, 40 },
  [LH_REPORT_SECTION_HEADING] = { "heading", LH_FIELD_TEXT, N_("Heading"), NULL, LH_FIELD_REQUIRED, 60 },
  [LH_REPORT_SECTION_TEXT] = { "text", LH_FIELD_LONG_TEXT, N_("Text of the section"), NULL, LH_FIELD_OPTIONAL, 0 },
};

static void
lh_report_section_class_init (LhReportSectionClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "report-section", N_("Section of a report"),
                              lh_report_section_fields, LH_REPORT_SECTION_N_FIELDS);
}

static void
lh_report_section_init (LhReportSection *self)
{
}

LhReportSection *
lh_report_section_new (void)
{
  return g_object_new (LH_TYPE_REPORT_SECTION, NULL);
}
