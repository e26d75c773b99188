/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhHonour:
 *
 * An honour, endorsement or listed case with level, kind and date (S2-26); recorded, not scored. A rank keeps its
 * scope (S3-26).
 */
#define LH_TYPE_HONOUR (lh_honour_get_type ())

G_DECLARE_FINAL_TYPE (LhHonour, lh_honour, LH, HONOUR, LhRecord)

typedef enum
{
  LH_HONOUR_NAME,
  LH_HONOUR_KIND,
  LH_HONOUR_LEVEL,
  LH_HONOUR_ORGANIZATION_ID,
  LH_HONOUR_BRAND_ID,
  LH_HONOUR_PROJECT_ID,
  LH_HONOUR_GRANTED_BY,
  LH_HONOUR_GRANTED_ON,
  LH_HONOUR_RANK,
  LH_HONOUR_RANK_SCOPE,
  LH_HONOUR_TEXT,
  LH_HONOUR_NOTE,
  LH_HONOUR_N_FIELDS
} LhHonourField;

LhHonour *lh_honour_new (void);

G_END_DECLS
