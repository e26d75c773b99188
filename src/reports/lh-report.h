/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-report-sheet.h"

G_BEGIN_DECLS

/**
 * LhEdition:
 * @LH_EDITION_PRINT: 打印版, to be printed and signed
 * @LH_EDITION_DATA: 数据版, to be sorted, filtered, computed with and taken back
 */
typedef enum
{
  LH_EDITION_PRINT,
  LH_EDITION_DATA,
} LhEdition;

/**
 * LhReport:
 *
 * A report as a neutral document: sheets of paragraphs, tables and charts, with the texts that stand around them. The
 * writers decide how it looks; the report only says what it is.
 */
#define LH_TYPE_REPORT (lh_report_get_type ())

G_DECLARE_FINAL_TYPE (LhReport, lh_report, LH, REPORT, GObject)

LhReport            *lh_report_new               (const char          *title,
                                                  LhCatalog           *catalog);
const char          *lh_report_get_title         (LhReport            *self);
LhCatalog           *lh_report_get_catalog       (LhReport            *self);
void                 lh_report_set_subject       (LhReport            *self,
                                                  const char          *subject);
const char          *lh_report_get_subject       (LhReport            *self);
void                 lh_report_set_office        (LhReport            *self,
                                                  const char          *office);
const char          *lh_report_get_office        (LhReport            *self);
void                 lh_report_set_author        (LhReport            *self,
                                                  const char          *author);
const char          *lh_report_get_author        (LhReport            *self);
void                 lh_report_set_date_style    (LhReport            *self,
                                                  LhDateStyle          style);
LhDateStyle          lh_report_get_date_style    (LhReport            *self);

void                 lh_report_freeze            (LhReport            *self);

LhReportSheet       *lh_report_add_sheet         (LhReport            *self,
                                                  const char          *name);
guint                lh_report_get_n_sheets      (LhReport            *self);
LhReportSheet       *lh_report_get_sheet         (LhReport            *self,
                                                  guint                index);

G_END_DECLS
