/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-date.h"
#include "lh-decimal.h"
#include "lh-light.h"

G_BEGIN_DECLS

/**
 * LhReportColumnKind:
 * @LH_REPORT_COLUMN_TEXT: a few words; centred in print when every cell has at most 6 characters, else left
 * @LH_REPORT_COLUMN_LONG_TEXT: sentences; left, takes what width the others leave
 * @LH_REPORT_COLUMN_CODE: a word of a vocabulary; centred
 * @LH_REPORT_COLUMN_ID: a number that is a name (project number, telephone): always text, centred
 * @LH_REPORT_COLUMN_ORDINAL: the running number of the row; centred
 * @LH_REPORT_COLUMN_INTEGER: a count; right
 * @LH_REPORT_COLUMN_PERCENT: tenths of a percent; right
 * @LH_REPORT_COLUMN_POINTS: tenths of a percentage point; right
 * @LH_REPORT_COLUMN_DECIMAL: an exact decimal; right
 * @LH_REPORT_COLUMN_MONEY: fen, shown in 万元 (ten thousand yuan) with two decimals; right
 * @LH_REPORT_COLUMN_DATE: a date; centred
 * @LH_REPORT_COLUMN_LIGHT: a light with its symbol and word; centred
 *
 * What a column holds, which decides how it is aligned and written (export style, house rule 5.2).
 */
typedef enum
{
  LH_REPORT_COLUMN_TEXT,
  LH_REPORT_COLUMN_LONG_TEXT,
  LH_REPORT_COLUMN_CODE,
  LH_REPORT_COLUMN_ID,
  LH_REPORT_COLUMN_ORDINAL,
  LH_REPORT_COLUMN_INTEGER,
  LH_REPORT_COLUMN_PERCENT,
  LH_REPORT_COLUMN_POINTS,
  LH_REPORT_COLUMN_DECIMAL,
  LH_REPORT_COLUMN_MONEY,
  LH_REPORT_COLUMN_DATE,
  LH_REPORT_COLUMN_LIGHT,
} LhReportColumnKind;

/**
 * LhReportColumnFlags:
 * @LH_REPORT_COLUMN_MERGE: in print, equal cells in a run of rows become one (a unit over its projects)
 * @LH_REPORT_COLUMN_KEY: needed to take a returned file back, not to be read: hidden in the data edition, not printed
 */
typedef enum
{
  LH_REPORT_COLUMN_PLAIN = 0,
  LH_REPORT_COLUMN_MERGE = 1 << 0,
  LH_REPORT_COLUMN_KEY   = 1 << 1,
} LhReportColumnFlags;

/**
 * LhReportTotal:
 * @LH_REPORT_TOTAL_NONE: no total
 * @LH_REPORT_TOTAL_SUM: the sum of the column
 * @LH_REPORT_TOTAL_RATIO: a percentage recomputed from the totals of two other columns, never an average of rates
 * @LH_REPORT_TOTAL_VALUE: a value that cannot be had from the shown cells; set in lh_report_table_edit_total()
 *
 * What stands below a column.
 */
typedef enum
{
  LH_REPORT_TOTAL_NONE,
  LH_REPORT_TOTAL_SUM,
  LH_REPORT_TOTAL_RATIO,
  LH_REPORT_TOTAL_VALUE,
} LhReportTotal;

/**
 * LhReportColumn:
 * @heading: the heading
 * @group: (nullable): a heading over this and the neighbouring columns of the same group
 * @kind: what it holds
 * @width: width in characters of the default font; 0 for that of the kind. Of a long text it is the least width
 * @flags: see #LhReportColumnFlags
 * @total: what stands below
 * @numerator: for %LH_REPORT_TOTAL_RATIO the column divided
 * @denominator: for %LH_REPORT_TOTAL_RATIO the column divided by
 * @code: (nullable): a stable name, by which an office chooses its columns
 */
typedef struct
{
  const char          *heading;
  const char          *group;
  LhReportColumnKind   kind;
  double               width;
  LhReportColumnFlags  flags;
  LhReportTotal        total;
  guint                numerator;
  guint                denominator;
  const char          *code;
} LhReportColumn;

/**
 * LhReportCellKind:
 *
 * What a cell holds. Empty is "not yet" and prints blank; "not applicable" prints a dash; a zero is a zero.
 */
typedef enum
{
  LH_REPORT_CELL_EMPTY,
  LH_REPORT_CELL_NOT_APPLICABLE,
  LH_REPORT_CELL_TEXT,
  LH_REPORT_CELL_INTEGER,
  LH_REPORT_CELL_PERCENT,
  LH_REPORT_CELL_POINTS,
  LH_REPORT_CELL_DECIMAL,
  LH_REPORT_CELL_MONEY,
  LH_REPORT_CELL_DATE,
  LH_REPORT_CELL_LIGHT,
  LH_N_REPORT_CELL_KINDS
} LhReportCellKind;

/**
 * LhReportCell:
 * @kind: which of the values holds
 * @owned: the row frees the text
 * @scale: digits behind the point of a decimal
 * @text: a text
 * @number: an integer, tenths of a percent or point, fen, or the digits of a decimal
 * @date: a date
 * @light: a light
 */
typedef struct
{
  guint8 kind;
  guint8 owned;
  guint8 scale;
  union
  {
    const char *text;
    gint64      number;
    LhDate      date;
    LhLight     light;
  };
} LhReportCell;

typedef struct _LhReportRow LhReportRow;

/**
 * LhReportRowFunc:
 * @row: an empty row to fill
 * @index: which row
 *
 * Fills one row of a table. It may be called more than once for a row, and must then fill it alike.
 */
typedef void (*LhReportRowFunc) (LhReportRow *row,
                                 guint        index,
                                 gpointer     user_data);

/**
 * LhReportTable:
 *
 * A table of a report: typed columns and typed cells, without any thought of the file it will stand in. Its rows are
 * either added one by one or filled on demand, so that a large table is never held twice.
 */
#define LH_TYPE_REPORT_TABLE (lh_report_table_get_type ())

G_DECLARE_FINAL_TYPE (LhReportTable, lh_report_table, LH, REPORT_TABLE, GObject)

LhReportTable        *lh_report_table_new          (const char           *name,
                                                    const LhReportColumn *columns,
                                                    guint                 n_columns);
const char           *lh_report_table_get_name     (LhReportTable        *self);
guint                 lh_report_table_get_n_columns (LhReportTable       *self);
guint                 lh_report_table_get_n_visible (LhReportTable       *self);
const LhReportColumn *lh_report_table_get_column   (LhReportTable        *self,
                                                    guint                 column);
guint                 lh_report_table_get_n_rows   (LhReportTable        *self);

LhReportRow          *lh_report_table_add_row      (LhReportTable        *self);
void                  lh_report_table_set_source   (LhReportTable        *self,
                                                    guint                 n_rows,
                                                    LhReportRowFunc       fill,
                                                    gpointer              user_data,
                                                    GDestroyNotify        destroy);
void                  lh_report_table_freeze       (LhReportTable        *self);
const LhReportCell   *lh_report_table_read_row     (LhReportTable        *self,
                                                    guint                 index);

LhReportRow          *lh_report_table_edit_total   (LhReportTable        *self);
gboolean              lh_report_table_has_total    (LhReportTable        *self);
const LhReportCell   *lh_report_table_compute_total (LhReportTable       *self);

void                  lh_report_row_set_empty      (LhReportRow          *self,
                                                    guint                 column);
void                  lh_report_row_set_not_applicable (LhReportRow      *self,
                                                    guint                 column);
void                  lh_report_row_set_text       (LhReportRow          *self,
                                                    guint                 column,
                                                    const char           *text);
void                  lh_report_row_take_text      (LhReportRow          *self,
                                                    guint                 column,
                                                    char                 *text);
void                  lh_report_row_set_static     (LhReportRow          *self,
                                                    guint                 column,
                                                    const char           *text);
void                  lh_report_row_set_integer    (LhReportRow          *self,
                                                    guint                 column,
                                                    gint64                value);
void                  lh_report_row_set_percent    (LhReportRow          *self,
                                                    guint                 column,
                                                    gint64                tenths);
void                  lh_report_row_set_points     (LhReportRow          *self,
                                                    guint                 column,
                                                    gint64                tenths);
void                  lh_report_row_set_decimal    (LhReportRow          *self,
                                                    guint                 column,
                                                    LhDecimal             decimal);
void                  lh_report_row_set_money      (LhReportRow          *self,
                                                    guint                 column,
                                                    gint64                fen);
void                  lh_report_row_set_date       (LhReportRow          *self,
                                                    guint                 column,
                                                    LhDate                date);
void                  lh_report_row_set_light      (LhReportRow          *self,
                                                    guint                 column,
                                                    LhLight               light);

G_END_DECLS
