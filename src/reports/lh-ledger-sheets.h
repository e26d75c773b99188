/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhLedgerColumnFlags:
 * @LH_LEDGER_PRINT: only in print
 * @LH_LEDGER_DATA: only in the data edition
 * @LH_LEDGER_MERGE: in print, equal cells in a run of rows become one
 * @LH_LEDGER_SUM: the sum stands below
 *
 * What is said of a column beside its field.
 */
typedef enum
{
  LH_LEDGER_BOTH  = 0,
  LH_LEDGER_PRINT = 1 << 0,
  LH_LEDGER_DATA  = 1 << 1,
  LH_LEDGER_MERGE = 1 << 2,
  LH_LEDGER_SUM   = 1 << 3,
} LhLedgerColumnFlags;

/**
 * LhLedgerMaker:
 * @LH_LEDGER_MAKE_FIELD: the cell is the field that the source names
 * @LH_LEDGER_MAKE_ORDINAL: the running number of the row
 * @LH_LEDGER_MAKE_LIGHT: the light of the record
 * @LH_LEDGER_MAKE_REASON: why it has that light
 * @LH_LEDGER_MAKE_DEADLINES: the deadline, and in brackets until when it was extended; the source is the deadline, and the
 *   extended one is the field of the same record named "extended-deadline"
 * @LH_LEDGER_MAKE_PARTS: what the parts of the record say (see "parts" of the sheet), one behind the other
 *
 * How the cells of a column are made.
 */
typedef enum
{
  LH_LEDGER_MAKE_FIELD,
  LH_LEDGER_MAKE_ORDINAL,
  LH_LEDGER_MAKE_LIGHT,
  LH_LEDGER_MAKE_REASON,
  LH_LEDGER_MAKE_DEADLINES,
  LH_LEDGER_MAKE_PARTS,
} LhLedgerMaker;

/**
 * LhLedgerColumn:
 * @source: the field, or the field of what a reference of the record leads to ("project-id.name"); also the stable code by
 *   which an office chooses its columns
 * @width: width in characters; 0 for that of the field
 * @flags: see #LhLedgerColumnFlags
 * @heading: (nullable): the heading (msgid in the context "form"); %NULL for the name of the field
 * @maker: how the cells are made
 *
 * One column of a ledger.
 */
typedef struct
{
  const char          *source;
  double               width;
  LhLedgerColumnFlags  flags;
  const char          *heading;
  LhLedgerMaker        maker;
} LhLedgerColumn;

/**
 * LhLedgerSheet:
 * @code: code of the form: "F11"
 * @name: name of the sheet (msgid in the context "ledger")
 * @title: title over the table (msgid with %s for the year or the quarter)
 * @get_type: (nullable): what its rows are; %NULL when the rows come with the figures of the quarter (F2, F24)
 * @columns: its columns
 * @n_columns: how many
 * @where_field: (nullable): only rows with one of @where_values in this field (as the source of a column) stand in it
 * @where_values: (nullable): codes, separated by blanks
 * @day: (nullable): source of the field that says to which year a row belongs: a year, or a date; of a quarter the row
 *   belongs to that quarter
 * @owner: (nullable): source of the organization by whose official order rows are sorted, where the record itself has none
 * @get_part_type: (nullable): what the parts of a row are
 * @part_link: field of a part that refers to the row
 * @part_name: source, seen from the part, of what it is called
 * @part_value: source of its value
 * @part_unit: (nullable): source of its unit
 * @of_quarter: the title names the quarter, not the year
 *
 * One of the ledgers F2 to F24 (forms, appendix A). The command line, the window and the workbooks go by this table.
 */
typedef struct
{
  const char           *code;
  const char           *name;
  const char           *title;
  GType               (*get_type) (void);
  const LhLedgerColumn *columns;
  guint                 n_columns;
  const char           *where_field;
  const char           *where_values;
  const char           *day;
  const char           *owner;
  GType               (*get_part_type) (void);
  const char           *part_link;
  const char           *part_name;
  const char           *part_value;
  const char           *part_unit;
  gboolean              of_quarter;
} LhLedgerSheet;

guint                lh_ledger_sheet_get_n (void);
const LhLedgerSheet *lh_ledger_sheet_get   (guint       index);
const LhLedgerSheet *lh_ledger_sheet_find  (const char *code);

G_END_DECLS
