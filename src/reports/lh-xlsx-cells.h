/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-xlsx-formats.h"

G_BEGIN_DECLS

/**
 * LhXlsxPlace:
 * @sheet_name: name of the sheet
 * @first_row: row of the first row of the table, counted from 0
 *
 * Where the rows of a table stand in the workbook. Tables begin in the first column.
 */
typedef struct
{
  char  *sheet_name;
  guint  first_row;
} LhXlsxPlace;

typedef struct _LhXlsxChartPlace LhXlsxChartPlace;

/**
 * LhXlsxContext:
 * @workbook: the workbook being written
 * @formats: its formats
 * @report: the report it shows
 * @edition: how
 * @path: the file, for messages
 * @places: (element-type LhReportTable LhXlsxPlace): where the tables stand
 * @names: (element-type utf8): the names that are defined
 * @charts: (element-type LhXlsxChartPlace): charts to be inserted when all tables have their place
 *
 * What the writers of sheets share.
 */
typedef struct
{
  lxw_workbook  *workbook;
  LhXlsxFormats *formats;
  LhReport      *report;
  LhEdition      edition;
  const char    *path;
  GHashTable    *places;
  GHashTable    *names;
  GPtrArray     *charts;
} LhXlsxContext;

/**
 * LhXlsxCells:
 * @context: the workbook
 * @worksheet: the sheet being written
 * @name: its name, for messages
 * @error: (nullable): the first error; after it nothing is written
 *
 * The cells of one sheet. The first error sticks, so that a row of calls is checked once.
 */
typedef struct
{
  LhXlsxContext *context;
  lxw_worksheet *worksheet;
  const char    *name;
  GError        *error;
} LhXlsxCells;

void lh_xlsx_cells_check         (LhXlsxCells        *self,
                                  lxw_error           code);
void lh_xlsx_cells_write         (LhXlsxCells        *self,
                                  guint               row,
                                  guint               column,
                                  const LhReportCell *cell,
                                  lxw_format         *format);
void lh_xlsx_cells_write_text    (LhXlsxCells        *self,
                                  guint               row,
                                  guint               column,
                                  const char         *text,
                                  lxw_format         *format);
void lh_xlsx_cells_merge         (LhXlsxCells        *self,
                                  guint               first_row,
                                  guint               first_column,
                                  guint               last_row,
                                  guint               last_column,
                                  const char         *text,
                                  lxw_format         *format);
void lh_xlsx_cells_remember_place (LhXlsxCells       *self,
                                  LhReportTable      *table,
                                  guint               first_row);
void lh_xlsx_cells_mark_lights   (LhXlsxCells        *self,
                                  guint               first_row,
                                  guint               last_row,
                                  guint               column);

char    *lh_xlsx_cell_name       (guint               row,
                                  guint               column);
double   lh_xlsx_cell_get_number (const LhReportCell *cell);
char    *lh_xlsx_cell_format     (const LhXlsxContext *context,
                                  const LhReportCell *cell);
double   lh_xlsx_date_serial     (LhDate              date);
void     lh_xlsx_set_error       (GError            **error,
                                  lxw_error           code,
                                  int                 system_error,
                                  const char         *path);

G_END_DECLS
