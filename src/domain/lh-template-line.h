/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhTemplateLine:
 *
 * A line of a template: bearer, frequency, minimum count, how its dates follow from the calendar.
 */
#define LH_TYPE_TEMPLATE_LINE (lh_template_line_get_type ())

G_DECLARE_FINAL_TYPE (LhTemplateLine, lh_template_line, LH, TEMPLATE_LINE, LhRecord)

typedef enum
{
  LH_TEMPLATE_LINE_TEMPLATE_ID,
  LH_TEMPLATE_LINE_POSITION,
  LH_TEMPLATE_LINE_CODE,
  LH_TEMPLATE_LINE_TITLE,
  LH_TEMPLATE_LINE_CONTENT,
  LH_TEMPLATE_LINE_STANDARD,
  LH_TEMPLATE_LINE_BEARER,
  LH_TEMPLATE_LINE_SCOPE,
  LH_TEMPLATE_LINE_FREQUENCY,
  LH_TEMPLATE_LINE_MINIMUM_COUNT,
  LH_TEMPLATE_LINE_DUE_RULE,
  LH_TEMPLATE_LINE_DUE_MONTH,
  LH_TEMPLATE_LINE_DUE_DAY,
  LH_TEMPLATE_LINE_BASIS,
  LH_TEMPLATE_LINE_CATEGORY,
  LH_TEMPLATE_LINE_PLANNED,
  LH_TEMPLATE_LINE_INFERRED,
  LH_TEMPLATE_LINE_RETIRED,
  LH_TEMPLATE_LINE_NOTE,
  LH_TEMPLATE_LINE_NEEDS_EVIDENCE,
  LH_TEMPLATE_LINE_N_FIELDS
} LhTemplateLineField;

LhTemplateLine *lh_template_line_new (void);

G_END_DECLS
