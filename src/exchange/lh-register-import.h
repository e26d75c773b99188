/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"
#include "lh-register-table.h"

G_BEGIN_DECLS

/**
 * LhRegisterImportState:
 * @LH_REGISTER_IMPORT_NEW: would become a new row
 * @LH_REGISTER_IMPORT_SAME: the register, or an earlier row of the table, has it already
 * @LH_REGISTER_IMPORT_REFUSED: cannot become a row; the message says why
 */
typedef enum
{
  LH_REGISTER_IMPORT_NEW,
  LH_REGISTER_IMPORT_SAME,
  LH_REGISTER_IMPORT_REFUSED,
  LH_N_REGISTER_IMPORT_STATES
} LhRegisterImportState;

/**
 * LhRegisterImportRow:
 * @line: line of the table, as a person counts it
 * @title: what the row is about
 * @state: what becomes of it
 * @message: (nullable): why it is refused, or what to look at though it is taken
 * @record: the new row
 */
typedef struct
{
  guint                  line;
  char                  *title;
  LhRegisterImportState  state;
  char                  *message;
  LhRecord              *record;
} LhRegisterImportRow;

/**
 * LhRegisterImport:
 * @reg: the register
 * @rows: (element-type LhRegisterImportRow): the lines of the table
 * @matched: (element-type utf8): headings that a field was found for
 * @ignored: (element-type utf8): headings that are passed over
 *
 * A table (.xlsx or .csv) on its way into a register. Nothing is written before lh_register_import_create_changes() is
 * applied: a clerk sees first what becomes of every line.
 */
typedef struct
{
  const LhRegister *reg;
  GPtrArray        *rows;
  GPtrArray        *matched;
  GPtrArray        *ignored;
} LhRegisterImport;

LhRegisterImport *lh_register_import_read           (LhLedger          *ledger,
                                                     const LhRegister  *reg,
                                                     const char        *path,
                                                     gint64             training_id,
                                                     GError           **error);
LhRegisterImport *lh_register_import_judge          (LhLedger          *ledger,
                                                     const LhRegister  *reg,
                                                     GPtrArray         *table,
                                                     const char        *path,
                                                     gint64             training_id,
                                                     GError           **error);
void              lh_register_import_free           (LhRegisterImport  *self);
guint             lh_register_import_count          (LhRegisterImport  *self,
                                                     LhRegisterImportState state);
LhChangeSet      *lh_register_import_create_changes (LhRegisterImport  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhRegisterImport, lh_register_import_free)

G_END_DECLS
