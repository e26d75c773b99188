/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-work-draft.h"
#include "lh-work-figures.h"

G_BEGIN_DECLS

/**
 * LhWorkReport:
 * @draft: the report
 * @sections: (element-type LhRecord): its sections in their order
 * @figures: what the program says in them: that of today, or what was frozen
 *
 * A report with everything that stands in it.
 */
typedef struct
{
  LhRecord      *draft;
  GPtrArray     *sections;
  LhWorkFigures *figures;
} LhWorkReport;

LhWorkReport *lh_work_report_load            (LhLedger      *ledger,
                                              LhRecord      *draft,
                                              LhCatalog     *catalog,
                                              GError       **error);
LhWorkReport *lh_work_report_new             (LhLedger      *ledger,
                                              LhRecord      *draft,
                                              const LhWorkData *data,
                                              LhCatalog     *catalog,
                                              GError       **error);
LhWorkReport *lh_work_report_new_default     (LhLedger      *ledger,
                                              const char    *kind,
                                              LhQuarter      quarter,
                                              LhCatalog     *catalog,
                                              GError       **error);
void          lh_work_report_free            (LhWorkReport  *self);
LhDocument   *lh_work_report_create_document (LhWorkReport  *self,
                                              LhCatalog     *catalog);
char         *lh_work_section_get_automatic  (LhWorkReport  *self,
                                              LhRecord      *section);
LhChangeSet  *lh_work_report_create_move     (LhWorkReport  *self,
                                              LhWorkMove     move,
                                              GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhWorkReport, lh_work_report_free)

G_END_DECLS
