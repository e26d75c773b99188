/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhLightOverride:
 *
 * A light set by a person instead of the rule: who, why, and until when it holds (house rule 4.2).
 * It counts for its quarter, and with an end date also for later ones up to that day.
 */
#define LH_TYPE_LIGHT_OVERRIDE (lh_light_override_get_type ())

G_DECLARE_FINAL_TYPE (LhLightOverride, lh_light_override, LH, LIGHT_OVERRIDE, LhRecord)

typedef enum
{
  LH_LIGHT_OVERRIDE_PROJECT_ID,
  LH_LIGHT_OVERRIDE_QUARTER,
  LH_LIGHT_OVERRIDE_LIGHT,
  LH_LIGHT_OVERRIDE_REASON,
  LH_LIGHT_OVERRIDE_DECIDED_BY,
  LH_LIGHT_OVERRIDE_DECIDED_ON,
  LH_LIGHT_OVERRIDE_VALID_UNTIL,
  LH_LIGHT_OVERRIDE_N_FIELDS
} LhLightOverrideField;

LhLightOverride *lh_light_override_new   (void);
gboolean         lh_light_override_holds (LhRecord  *self,
                                          LhQuarter  quarter,
                                          LhDate     as_of);

G_END_DECLS
