/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhReportSection:
 *
 * A section of a report: the figures are filled in, the text is written by the clerk.
 */
#define LH_TYPE_REPORT_SECTION (lh_report_section_get_type ())

G_DECLARE_FINAL_TYPE (LhReportSection, lh_report_section, LH, REPORT_SECTION, LhRecord)

typedef enum
{
  LH_REPORT_SECTION_REPORT_ID,
  LH_REPORT_SECTION_POSITION,
  LH_REPORT_SECTION_CODE,
  LH_REPORT_SECTION_HEADING,
  LH_REPORT_SECTION_TEXT,
  LH_REPORT_SECTION_N_FIELDS
} LhReportSectionField;

LhReportSection *lh_report_section_new (void);

G_END_DECLS
