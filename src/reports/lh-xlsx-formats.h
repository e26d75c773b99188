/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <xlsxwriter.h>

#include "lh-report.h"

G_BEGIN_DECLS

/**
 * LhXlsxRole:
 *
 * What part of a sheet a cell belongs to; the role decides font, size, fill and border.
 */
typedef enum
{
  LH_XLSX_ROLE_ANNEX,
  LH_XLSX_ROLE_TITLE,
  LH_XLSX_ROLE_INFO,
  LH_XLSX_ROLE_HEADER,
  LH_XLSX_ROLE_BODY,
  LH_XLSX_ROLE_TOTAL,
  LH_XLSX_ROLE_NOTE,
  LH_XLSX_ROLE_SIGNATURE,
  LH_XLSX_ROLE_SUBTITLE,
  LH_XLSX_ROLE_HEADING,
  LH_XLSX_ROLE_PARAGRAPH,
  LH_XLSX_ROLE_LABEL,
  LH_XLSX_ROLE_FIELD,
  LH_XLSX_ROLE_DATA_HEADER,
  LH_XLSX_ROLE_DATA,
  LH_XLSX_ROLE_KEY,
  LH_N_XLSX_ROLES
} LhXlsxRole;

typedef enum
{
  LH_XLSX_LEFT,
  LH_XLSX_CENTRE,
  LH_XLSX_RIGHT,
} LhXlsxAlign;

/**
 * LhXlsxNumber:
 *
 * How a value is shown. Up to %LH_XLSX_NUMBER_LAST_DECIMAL the number of digits behind the point is added.
 */
typedef enum
{
  LH_XLSX_NUMBER_GENERAL,
  LH_XLSX_NUMBER_TEXT,
  LH_XLSX_NUMBER_INTEGER,
  LH_XLSX_NUMBER_PERCENT,
  LH_XLSX_NUMBER_POINTS,
  LH_XLSX_NUMBER_MONEY,
  LH_XLSX_NUMBER_DATE,
  LH_XLSX_NUMBER_DECIMAL,
  LH_XLSX_NUMBER_LAST_DECIMAL = LH_XLSX_NUMBER_DECIMAL + 9,
} LhXlsxNumber;

/**
 * LhXlsxStyle:
 * @role: the part of the sheet
 * @align: how it is aligned
 * @number: how the value is shown
 * @size: size in points; 0 for that of the role
 */
typedef struct
{
  guint8 role;
  guint8 align;
  guint8 number;
  guint8 size;
} LhXlsxStyle;

typedef struct _LhXlsxFormats LhXlsxFormats;

LhXlsxFormats *lh_xlsx_formats_new         (lxw_workbook         *workbook,
                                            LhReport             *report);
void           lh_xlsx_formats_free        (LhXlsxFormats        *self);
lxw_format    *lh_xlsx_formats_get         (LhXlsxFormats        *self,
                                            LhXlsxStyle           style);
lxw_format    *lh_xlsx_formats_get_light   (LhXlsxFormats        *self,
                                            LhLight               light);
double         lh_xlsx_role_get_size       (LhXlsxRole            role);
LhXlsxNumber   lh_xlsx_number_for_cell     (LhReportColumnKind    column,
                                            const LhReportCell   *cell);
LhXlsxNumber   lh_xlsx_number_for_column   (LhReportColumnKind    column);
LhXlsxAlign    lh_xlsx_align_for_column    (LhReportColumnKind    column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhXlsxFormats, lh_xlsx_formats_free)

G_END_DECLS
