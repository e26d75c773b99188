/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-report.h"

G_BEGIN_DECLS

/**
 * LhListRows:
 * @ledger: the ledger
 * @title: what the list is called
 * @records: (element-type LhRecord): the rows in the order shown; what they refer to is at hand in the ledger
 * @columns: keys of the columns shown, in their order: names of fields, or "light", "actual", "planned", "lag", "projects"
 * @headings: their headings, one for each
 * @remark: (nullable): how much of the list it is
 * @catalog: the language
 *
 * A list as it is on screen.
 */
typedef struct
{
  LhLedger          *ledger;
  const char        *title;
  GPtrArray         *records;
  GType              type;
  const char *const *columns;
  const char *const *headings;
  const char        *remark;
  LhCatalog         *catalog;
} LhListRows;

LhReport *lh_list_report_new (const LhListRows *rows);

G_END_DECLS
