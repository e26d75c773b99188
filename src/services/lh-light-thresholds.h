/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-field.h"

G_BEGIN_DECLS

#define LH_TRACKING_DAYS_KEY "tracking.days"
#define LH_PROBLEM_DAYS_KEY "problem.at-once-days"

/**
 * LhLightThresholds:
 * @yellow_lag: lag from which the light is yellow, in tenths of a percentage point; "light.yellow-lag"
 * @orange_lag: lag above which it is orange; "light.orange-lag"
 * @red_lag: lag above which it is red; "light.red-lag"
 * @yellow_days: days before the deadline from which it is yellow; "light.yellow-days"
 * @yellow_progress: unless this much is done, in tenths of a percent; "light.yellow-progress"
 * @orange_days: days before the deadline from which it is orange; "light.orange-days"
 * @orange: whether orange is used; "light.orange" (off by default)
 * @missed_quarters: quarters in a row without a report that make it red; "light.missed-quarters"
 * @yellow_repeats: yellow quarters in a row after which another one without improvement is red; "light.yellow-repeats"
 * @caught_up: whether a red light that was made good stays yellow for one quarter; "light.caught-up"
 * @grace_days: days after the end of a quarter in which a report still is on time; "report.grace-days"
 * @tracking_days: days without a report or a tracking entry after which a project is not tracked; no light follows
 *   from it; "tracking.days"
 * @problem_days: days from the finding of a problem to its deadline when it is to be put right at once (立行立改);
 *   "problem.at-once-days"
 *
 * The numbers of the light rule (house rule 4.2): data, editable per ledger. Lags are differences in percentage points,
 * not ratios; days are calendar days; thresholds are inclusive on the yellow side.
 */
typedef struct
{
  int      yellow_lag;
  int      orange_lag;
  int      red_lag;
  int      yellow_days;
  int      yellow_progress;
  int      orange_days;
  gboolean orange;
  int      missed_quarters;
  int      yellow_repeats;
  gboolean caught_up;
  int      grace_days;
  int      tracking_days;
  int      problem_days;
} LhLightThresholds;

/**
 * LhThresholdInfo:
 * @key: key of the setting
 * @label: what the user calls it (msgid)
 * @unit: its unit (msgid)
 * @kind: %LH_FIELD_TENTHS, %LH_FIELD_INTEGER or %LH_FIELD_BOOLEAN
 * @fallback: the value shipped, serialized
 * @offset: where it lies in #LhLightThresholds
 *
 * Describes one threshold, for the settings page and for reading it.
 */
typedef struct
{
  const char  *key;
  const char  *label;
  const char  *unit;
  LhFieldKind  kind;
  const char  *fallback;
  gsize        offset;
} LhThresholdInfo;

const LhThresholdInfo *lh_light_thresholds_get_infos (guint              *n_infos);
void                   lh_light_thresholds_init      (LhLightThresholds  *self);
gboolean               lh_light_thresholds_set       (LhLightThresholds  *self,
                                                      const char         *key,
                                                      const char         *value,
                                                      GError            **error);

G_END_DECLS
