/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LhSheetCell:
 * @row: from 0
 * @column: from 0
 * @text: what a person reads: days as 2024-03-31, shares as 25%, other numbers as they are stored
 *
 * A cell that is not empty.
 */
typedef struct
{
  guint  row;
  guint  column;
  char  *text;
} LhSheetCell;

/**
 * LhSheetRange:
 *
 * Merged cells. Only the first one, at the top left, has a text.
 */
typedef struct
{
  guint first_row;
  guint first_column;
  guint last_row;
  guint last_column;
} LhSheetRange;

/**
 * LhSheet:
 * @name: what stands on its tab
 * @hidden: whether a person sees it
 * @cells: (element-type LhSheetCell): in the order of the file
 * @merges: (element-type LhSheetRange)
 */
typedef struct
{
  char       *name;
  gboolean    hidden;
  GPtrArray  *cells;
  GArray     *merges;
  GHashTable *index;
} LhSheet;

/**
 * LhWorkbook:
 *
 * An .xlsx workbook of the size of a form, in memory. Formulas count by their last result. Files of users: whatever is
 * wrong with one is an error that says what to do, never a crash, and never a part of the file taken for the whole.
 */
typedef struct _LhWorkbook LhWorkbook;

LhWorkbook        *lh_workbook_read          (const char      *path,
                                              GError         **error);
void               lh_workbook_free          (LhWorkbook      *self);
GPtrArray         *lh_workbook_get_sheets    (LhWorkbook      *self);

const char        *lh_sheet_get_text         (LhSheet         *self,
                                              guint            row,
                                              guint            column);
LhSheetRange       lh_sheet_get_range        (LhSheet         *self,
                                              guint            row,
                                              guint            column);
char              *lh_sheet_cell_name        (guint            row,
                                              guint            column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhWorkbook, lh_workbook_free)

G_END_DECLS
