/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBrandLine:
 *
 * One line of a numbered set such as the five leads (S2-20).
 */
#define LH_TYPE_BRAND_LINE (lh_brand_line_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandLine, lh_brand_line, LH, BRAND_LINE, LhRecord)

typedef enum
{
  LH_BRAND_LINE_BRAND_ID,
  LH_BRAND_LINE_POSITION,
  LH_BRAND_LINE_TEXT,
  LH_BRAND_LINE_N_FIELDS
} LhBrandLineField;

LhBrandLine *lh_brand_line_new (void);

G_END_DECLS
