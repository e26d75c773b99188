/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-workbook.h"
#include "lh-zip-reader.h"

G_BEGIN_DECLS

/* What the number of a cell is, by its style. */
typedef enum
{
  LH_NUMBER_PLAIN,
  LH_NUMBER_DATE,
  LH_NUMBER_SHARE,
} LhNumberKind;

/* A sheet as the workbook lists it. */
typedef struct
{
  char     *name;
  char     *part;
  gboolean  hidden;
} LhWorkbookEntry;

struct _LhWorkbook
{
  GPtrArray *sheets;    /* LhSheet */
  GPtrArray *strings;   /* shared texts */
  GArray    *formats;   /* LhNumberKind of each style */
  gboolean   is_1904;   /* days are counted from 1904 */
};

GPtrArray  *lh_workbook_read_package  (LhWorkbook   *self,
                                       LhZipReader  *zip,
                                       GError      **error);
const char *lh_workbook_get_string    (LhWorkbook   *self,
                                       const char   *index);
char       *lh_workbook_format_number (LhWorkbook   *self,
                                       guint         style,
                                       const char   *value);
char       *lh_workbook_decode        (const char   *text);

G_END_DECLS
