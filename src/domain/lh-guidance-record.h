/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhGuidanceRecord:
 *
 * Guidance given to an exemplar or a brand (S1-32).
 */
#define LH_TYPE_GUIDANCE_RECORD (lh_guidance_record_get_type ())

G_DECLARE_FINAL_TYPE (LhGuidanceRecord, lh_guidance_record, LH, GUIDANCE_RECORD, LhRecord)

typedef enum
{
  LH_GUIDANCE_RECORD_EXEMPLAR_ID,
  LH_GUIDANCE_RECORD_BRAND_ID,
  LH_GUIDANCE_RECORD_GUIDED_ON,
  LH_GUIDANCE_RECORD_GUIDE,
  LH_GUIDANCE_RECORD_CONTENT,
  LH_GUIDANCE_RECORD_RESULT,
  LH_GUIDANCE_RECORD_N_FIELDS
} LhGuidanceRecordField;

LhGuidanceRecord *lh_guidance_record_new (void);

G_END_DECLS
