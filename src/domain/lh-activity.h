/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhActivity:
 *
 * An activity with date, people and quantity: of a brand, volunteers, visits, seminars (S1-33, S2-17, S2-23).
 */
#define LH_TYPE_ACTIVITY (lh_activity_get_type ())

G_DECLARE_FINAL_TYPE (LhActivity, lh_activity, LH, ACTIVITY, LhRecord)

typedef enum
{
  LH_ACTIVITY_KIND,
  LH_ACTIVITY_ORGANIZATION_ID,
  LH_ACTIVITY_BRAND_ID,
  LH_ACTIVITY_TITLE,
  LH_ACTIVITY_HELD_ON,
  LH_ACTIVITY_PLACE,
  LH_ACTIVITY_PEOPLE,
  LH_ACTIVITY_HOURS,
  LH_ACTIVITY_QUANTITY,
  LH_ACTIVITY_UNIT,
  LH_ACTIVITY_PARTICIPANTS,
  LH_ACTIVITY_MATERIALS,
  LH_ACTIVITY_SUMMARY,
  LH_ACTIVITY_NOTE,
  LH_ACTIVITY_N_FIELDS
} LhActivityField;

LhActivity *lh_activity_new (void);

G_END_DECLS
