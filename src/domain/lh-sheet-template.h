/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhSheetTemplate:
 *
 * How an office wants a table: heading block, logo, columns, order, widths, signature line.
 */
#define LH_TYPE_SHEET_TEMPLATE (lh_sheet_template_get_type ())

G_DECLARE_FINAL_TYPE (LhSheetTemplate, lh_sheet_template, LH, SHEET_TEMPLATE, LhRecord)

typedef enum
{
  LH_SHEET_TEMPLATE_LEDGER,
  LH_SHEET_TEMPLATE_HEADING,
  LH_SHEET_TEMPLATE_TITLE,
  LH_SHEET_TEMPLATE_INFORMATION,
  LH_SHEET_TEMPLATE_LOGO,
  LH_SHEET_TEMPLATE_COLUMNS,
  LH_SHEET_TEMPLATE_ORIENTATION,
  LH_SHEET_TEMPLATE_SIGNATURE,
  LH_SHEET_TEMPLATE_REMARK,
  LH_SHEET_TEMPLATE_NOTE,
  LH_SHEET_TEMPLATE_N_FIELDS
} LhSheetTemplateField;

LhSheetTemplate *lh_sheet_template_new (void);

G_END_DECLS
