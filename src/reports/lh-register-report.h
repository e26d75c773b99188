/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"
#include "lh-ledger.h"
#include "lh-register-table.h"
#include "lh-report.h"

G_BEGIN_DECLS

/**
 * LhRegisterRows:
 * @ledger: the ledger
 * @reg: the register
 * @records: (element-type LhRecord): the rows, in the order shown; what they refer to is at hand in the ledger
 * @columns: names of the fields shown, in their order
 * @filter: (nullable): what the rows are restricted to, in words
 * @catalog: the language
 *
 * A register as it is on screen.
 */
typedef struct
{
  LhLedger          *ledger;
  const LhRegister  *reg;
  GPtrArray         *records;
  const char *const *columns;
  const char        *filter;
  LhCatalog         *catalog;
} LhRegisterRows;

LhReport   *lh_register_report_new       (const LhRegisterRows *rows);
LhDocument *lh_register_document_new     (const LhRegisterRows *rows);
char       *lh_register_report_file_name (const LhRegisterRows *rows,
                                          LhDate                today);

G_END_DECLS
