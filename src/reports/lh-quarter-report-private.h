/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-quarter-report.h"
#include "lh-report.h"

G_BEGIN_DECLS

/* The workbook of a quarter while it is made. */
typedef struct
{
  LhLedger     *ledger;
  LhStatistics *statistics;
  LhCatalog    *catalog;
  LhEdition     edition;
  LhReport     *report;
  const LhQuarterSources *sources;
  char         *office;
  char         *quarter;
  char         *date;
} LhQuarterReport;

char          *lh_quarter_report_format_title (LhQuarterReport *self,
                                               const char      *format);
LhReportSheet *lh_quarter_report_add_sheet    (LhQuarterReport *self,
                                               const char      *name,
                                               const char      *title_format);
void           lh_quarter_report_add_charts   (LhQuarterReport *self);

G_END_DECLS
