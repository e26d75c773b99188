/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhDutyLevel:
 * @LH_DUTY_LEVEL_NONE: nobody of the register bears it by itself: superior organs, projects, terms of the office
 * @LH_DUTY_LEVEL_COMMITTEE: the work committee
 * @LH_DUTY_LEVEL_UNIT: the leading Party group of each unit
 * @LH_DUTY_LEVEL_BODY: organ Party committees, and general branches, which stand for them in smaller units
 * @LH_DUTY_LEVEL_BRANCH: branches
 * @LH_DUTY_LEVEL_PARTY: every Party organization below the work committee
 *
 * At which level of the organizations a bearer stands. How many levels of secretaries a city has follows from its lists
 * (S2-4): a line names a bearer, and the bearer its level.
 */
typedef enum
{
  LH_DUTY_LEVEL_NONE,
  LH_DUTY_LEVEL_COMMITTEE,
  LH_DUTY_LEVEL_UNIT,
  LH_DUTY_LEVEL_BODY,
  LH_DUTY_LEVEL_BRANCH,
  LH_DUTY_LEVEL_PARTY,
  LH_DUTY_N_LEVELS
} LhDutyLevel;

LhDutyLevel  lh_duty_bearer_get_level  (const char   *bearer);
const char  *lh_duty_level_get_code    (LhDutyLevel   level);
const char  *lh_duty_level_get_label   (LhDutyLevel   level,
                                        LhCatalog    *catalog);
GPtrArray   *lh_duty_level_select      (LhDutyLevel   level,
                                        GPtrArray    *organizations);

G_END_DECLS
