/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-xlsx-cells.h"
#include "lh-xlsx-layout.h"

G_BEGIN_DECLS

/**
 * LhXlsxSheet:
 * @cells: the cells
 * @sheet: what the sheet shows
 * @layout: widths of its columns
 * @row: the next free row
 * @page_used: points used on the current page
 * @repeated: points that the repeated headings take on every further page
 * @has_header: the headings of a table are repeated
 * @breaks: (element-type lxw_row_t): rows that begin a page
 *
 * A sheet being written for print (打印版), from the top down.
 */
typedef struct
{
  LhXlsxCells    cells;
  LhReportSheet *sheet;
  LhXlsxLayout  *layout;
  guint          row;
  double         page_used;
  double         repeated;
  gboolean       has_header;
  GArray        *breaks;
} LhXlsxSheet;

gboolean lh_xlsx_sheet_write       (LhXlsxContext  *context,
                                    lxw_worksheet  *worksheet,
                                    const char     *name,
                                    LhReportSheet  *sheet,
                                    GError        **error);

/* For the writer of tables */
void     lh_xlsx_sheet_set_height  (LhXlsxSheet    *self,
                                    guint           row,
                                    double          points);
gboolean lh_xlsx_sheet_make_room   (LhXlsxSheet    *self,
                                    double          points);
void     lh_xlsx_sheet_break_page  (LhXlsxSheet    *self);

G_END_DECLS
