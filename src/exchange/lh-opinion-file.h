/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LhFileRow:
 * @row: its place in the sheet, from 0
 * @cells: (element-type utf8): its texts, "" or %NULL for nothing; a cell merged downwards counts in each of its rows
 */
typedef struct
{
  guint      row;
  GPtrArray *cells;
} LhFileRow;

/**
 * LhFileSheet:
 * @name: (nullable): what stands on its tab; %NULL for a text file
 * @rows: (element-type LhFileRow): the rows with a text, in their order
 */
typedef struct
{
  char      *name;
  GPtrArray *rows;
} LhFileSheet;

/**
 * LhOpinionFile:
 * @name: of the file
 * @sheets: (element-type LhFileSheet): those a person sees
 *
 * A file with a list of opinions, before anything is made of it: an .xlsx workbook, or CSV in UTF-8 or GB18030.
 */
typedef struct
{
  char      *name;
  GPtrArray *sheets;
} LhOpinionFile;

LhOpinionFile *lh_opinion_file_read  (const char     *path,
                                      GError        **error);
void           lh_opinion_file_free  (LhOpinionFile  *self);
const char    *lh_file_row_get       (LhFileRow      *self,
                                      guint           column);
void           lh_file_row_copy_cell (LhFileRow      *self,
                                      LhFileRow      *source,
                                      guint           column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhOpinionFile, lh_opinion_file_free)

G_END_DECLS
