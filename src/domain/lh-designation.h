/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhDesignation:
 *
 * A unit or branch named by a standard: model organ, four-strong branch, lecture brand (S1-29, S1-30, S1-52).
 */
#define LH_TYPE_DESIGNATION (lh_designation_get_type ())

G_DECLARE_FINAL_TYPE (LhDesignation, lh_designation, LH, DESIGNATION, LhRecord)

typedef enum
{
  LH_DESIGNATION_STANDARD,
  LH_DESIGNATION_ORGANIZATION_ID,
  LH_DESIGNATION_NAME,
  LH_DESIGNATION_YEAR,
  LH_DESIGNATION_NAMED_ON,
  LH_DESIGNATION_UNTIL,
  LH_DESIGNATION_DOCUMENT,
  LH_DESIGNATION_NOTE,
  LH_DESIGNATION_N_FIELDS
} LhDesignationField;

LhDesignation *lh_designation_new (void);

G_END_DECLS
