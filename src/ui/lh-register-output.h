/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-filter-bar.h"
#include "lh-record-table.h"
#include "lh-register-table.h"

G_BEGIN_DECLS

void lh_register_output_export (gpointer          widget,
                                LhLedger         *ledger,
                                const LhRegister *reg,
                                LhRecordTable    *table,
                                LhFilterBar      *filter_bar);
void lh_register_output_print  (gpointer          widget,
                                LhLedger         *ledger,
                                const LhRegister *reg,
                                LhRecordTable    *table,
                                LhFilterBar      *filter_bar);
void lh_register_output_save   (gpointer          widget,
                                LhLedger         *ledger,
                                const LhRegister *reg,
                                LhRecordTable    *table,
                                LhFilterBar      *filter_bar);
void lh_register_output_texts  (gpointer          widget,
                                LhLedger         *ledger,
                                LhRecordTable    *table);

void lh_register_output_texts_of (gpointer       widget,
                                LhLedger      *ledger,
                                LhRecord      *subject);

G_END_DECLS
