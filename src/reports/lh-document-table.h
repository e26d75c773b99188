/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-date.h"
#include "lh-decimal.h"

G_BEGIN_DECLS

/**
 * LhDocumentCellStyle:
 * @LH_CELL_LABEL: the name of a field
 * @LH_CELL_HEADING: the heading of a column
 * @LH_CELL_TEXT: a text that begins at the left
 * @LH_CELL_CENTRED: a short value
 * @LH_CELL_NUMBER: a number, at the right
 *
 * What a cell is; decides font, alignment and fill.
 */
typedef enum
{
  LH_CELL_LABEL,
  LH_CELL_HEADING,
  LH_CELL_TEXT,
  LH_CELL_CENTRED,
  LH_CELL_NUMBER,
} LhDocumentCellStyle;

/**
 * LhDocumentTick:
 * @label: what is ticked
 * @ticked: whether it is
 *
 * A box and a word. On paper the box is drawn, for not every font has one.
 */
typedef struct
{
  char     *label;
  gboolean  ticked;
} LhDocumentTick;

/**
 * LhDocumentCell:
 * @style: what it is
 * @row: its first row
 * @column: its first column
 * @row_span: how many rows it covers
 * @column_span: how many columns it covers
 * @text: what stands in it; "" for nothing
 * @foot: (nullable): what stands at its lower right: seal and date
 * @ticks: (element-type LhDocumentTick) (nullable): boxes instead of a text
 * @choices: (nullable): what may be entered in a form; %NULL for anything
 * @is_date: a day is entered here
 * @date: the text is this day
 * @number: (nullable): the text is this number, in its canonical spelling
 * @is_percent: the number is one of per cent
 * @image: (nullable): path of a picture that fills the cell, as far as its shape allows
 */
typedef struct
{
  LhDocumentCellStyle  style;
  guint                row;
  guint                column;
  guint                row_span;
  guint                column_span;
  char                *text;
  char                *foot;
  GPtrArray           *ticks;
  GStrv                choices;
  gboolean             is_date;
  LhDate               date;
  char                *number;
  gboolean             is_percent;
  char                *image;
} LhDocumentCell;

/**
 * LhDocumentRow:
 * @min_lines: it is at least so many lines high
 * @growth: its share of the space that is left on a form of one page; 0 for none
 */
typedef struct
{
  double min_lines;
  double growth;
} LhDocumentRow;

/**
 * LhDocumentTable:
 *
 * A grid of cells that may cover several rows and columns: a form of labels and values, or a table of data. The same
 * grid goes to paper and into a workbook.
 */
typedef struct _LhDocumentTable LhDocumentTable;

LhDocumentTable      *lh_document_table_new             (const double        *widths,
                                                         guint                n_columns);
LhDocumentTable      *lh_document_table_new_even        (guint                n_columns);
void                  lh_document_table_free            (LhDocumentTable     *self);

void                  lh_document_table_set_size        (LhDocumentTable     *self,
                                                         double               points);
double                lh_document_table_get_size        (LhDocumentTable     *self);
void                  lh_document_table_set_header_rows (LhDocumentTable     *self,
                                                         guint                n_rows);
guint                 lh_document_table_get_header_rows (LhDocumentTable     *self);

void                  lh_document_table_add_row         (LhDocumentTable     *self,
                                                         double               min_lines,
                                                         double               growth);
LhDocumentCell       *lh_document_table_add_cell        (LhDocumentTable     *self,
                                                         LhDocumentCellStyle  style,
                                                         guint                column_span,
                                                         const char          *text);
LhDocumentCell       *lh_document_table_add_spanning    (LhDocumentTable     *self,
                                                         LhDocumentCellStyle  style,
                                                         guint                row_span,
                                                         guint                column_span,
                                                         const char          *text);
void                  lh_document_table_add_headings    (LhDocumentTable     *self,
                                                         const char *const   *headings);

void                  lh_document_cell_set_foot         (LhDocumentCell      *self,
                                                         const char          *foot);
void                  lh_document_cell_set_image        (LhDocumentCell      *self,
                                                         const char          *path);
void                  lh_document_cell_add_tick         (LhDocumentCell      *self,
                                                         const char          *label,
                                                         gboolean             ticked);
void                  lh_document_cell_take_choices     (LhDocumentCell      *self,
                                                         GStrv                choices);
void                  lh_document_cell_set_date         (LhDocumentCell      *self,
                                                         LhDate               date);
void                  lh_document_cell_set_number       (LhDocumentCell      *self,
                                                         const char          *number,
                                                         gboolean             is_percent);

guint                 lh_document_table_get_n_columns   (LhDocumentTable     *self);
double                lh_document_table_get_width       (LhDocumentTable     *self,
                                                         guint                first,
                                                         guint                n_columns);
guint                 lh_document_table_get_n_rows      (LhDocumentTable     *self);
const LhDocumentRow  *lh_document_table_get_row         (LhDocumentTable     *self,
                                                         guint                row);
guint                 lh_document_table_get_n_cells     (LhDocumentTable     *self);
const LhDocumentCell *lh_document_table_get_cell        (LhDocumentTable     *self,
                                                         guint                index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhDocumentTable, lh_document_table_free)

G_END_DECLS
