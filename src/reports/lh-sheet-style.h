/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"
#include "lh-report-sheet.h"

G_BEGIN_DECLS

/**
 * LhSheetWords:
 * @period: the year or the quarter
 * @date: the day the figures are of
 * @office: the office
 *
 * What the braces in the texts of a template stand for.
 */
typedef struct
{
  const char *period;
  const char *date;
  const char *office;
} LhSheetWords;

LhReportTable *lh_sheet_style_choose        (LhRecord           *style,
                                             LhReportTable      *table);
void           lh_sheet_style_apply         (LhRecord           *style,
                                             LhReportSheet      *sheet,
                                             const LhSheetWords *words);
void           lh_sheet_style_add_remark    (LhRecord           *style,
                                             LhReportSheet      *sheet,
                                             const LhSheetWords *words);
gboolean       lh_sheet_style_check_columns (const char         *text,
                                             GArray             *columns,
                                             GError            **error);

G_END_DECLS
