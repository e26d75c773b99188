/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <glib-object.h>

#include "lh-decimal.h"
#include "lh-light.h"
#include "lh-quarter.h"

G_BEGIN_DECLS

/**
 * LhReporting:
 *
 * Whether and when a project reported a quarter.
 */
typedef enum
{
  LH_REPORTING_NOT_DUE,
  LH_REPORTING_ON_TIME,
  LH_REPORTING_LATE,
  LH_REPORTING_MISSING,
} LhReporting;

/**
 * LhLightReasonCode:
 *
 * Why a light shows, with numbers whose meaning depends on the code.
 */
typedef enum
{
  LH_LIGHT_REASON_NOT_STARTED,       /* grey; no number */
  LH_LIGHT_REASON_PAUSED,            /* grey */
  LH_LIGHT_REASON_TERMINATED,        /* grey */
  LH_LIGHT_REASON_FINISHED,          /* blue */
  LH_LIGHT_REASON_OVERDUE,           /* red; days past the deadline */
  LH_LIGHT_REASON_BEHIND,            /* red, orange, yellow; lag in tenths, threshold in tenths */
  LH_LIGHT_REASON_MISSED_TWICE,      /* red; quarters in a row without a report */
  LH_LIGHT_REASON_YELLOW_TWICE,      /* red; quarters in a row on yellow without improvement */
  LH_LIGHT_REASON_DUE_SOON,          /* orange, yellow; days left, progress in tenths */
  LH_LIGHT_REASON_REPORT_MISSING,    /* yellow */
  LH_LIGHT_REASON_REPORT_LATE,       /* yellow; days late */
  LH_LIGHT_REASON_CAUGHT_UP,         /* yellow; was red in the quarter before */
  LH_LIGHT_REASON_AHEAD,             /* green; lead in tenths, 0 for exactly on plan */
  LH_LIGHT_REASON_SLIGHTLY_BEHIND,   /* green; lag in tenths below the threshold */
  LH_LIGHT_REASON_NO_REPORT,         /* green; nothing reported and nothing due yet */
  LH_LIGHT_REASON_NO_PLAN,           /* green; neither a plan nor dates to compare with */
  LH_LIGHT_REASON_MANUAL,            /* set by a person; the text is theirs */
} LhLightReasonCode;

/**
 * LhProjectStatus:
 *
 * How a project stands in a quarter: planned and actual progress, the light and its reason, the report. Computed by
 * the light rule, never stored as truth. Immutable.
 */
#define LH_TYPE_PROJECT_STATUS (lh_project_status_get_type ())

G_DECLARE_FINAL_TYPE (LhProjectStatus, lh_project_status, LH, PROJECT_STATUS, GObject)

/**
 * LhProjectStatusValues:
 * @project_id: the project
 * @quarter: the quarter judged
 * @as_of: the day the light is calculated for
 * @planned: planned progress in tenths of a percent, %LH_UNSET when the project has no plan and no dates
 * @actual: cumulative progress in tenths of a percent, %LH_UNSET before the first report
 * @from_children: whether @actual is the average of the sub-projects (1+N), because the project says so or has reported
 *   nothing itself
 * @light: the light shown
 * @rule_light: what the rule alone says; differs from @light when a person set the light
 * @reason: why the rule says so
 * @reason_number: first number of the reason
 * @reason_limit: second number of the reason
 * @manual_reason: (nullable): the reason a person gave
 * @manual_by: (nullable): who set the light
 * @manual_until: until when it holds; unset for no end
 * @reporting: the report of the quarter
 * @reported_on: its date
 */
typedef struct
{
  gint64             project_id;
  LhQuarter          quarter;
  LhDate             as_of;
  gint64             planned;
  gint64             actual;
  gboolean           from_children;
  LhLight            light;
  LhLight            rule_light;
  LhLightReasonCode  reason;
  gint64             reason_number;
  gint64             reason_limit;
  char              *manual_reason;
  char              *manual_by;
  LhDate             manual_until;
  LhReporting        reporting;
  LhDate             reported_on;
} LhProjectStatusValues;

LhProjectStatus             *lh_project_status_new           (const LhProjectStatusValues *values);
const LhProjectStatusValues *lh_project_status_get_values    (LhProjectStatus             *self);
gint64                       lh_project_status_get_lag       (LhProjectStatus             *self);
char                        *lh_project_status_format_reason (LhProjectStatus             *self,
                                                              LhCatalog                   *catalog);
const char                  *lh_project_status_get_basis_code (LhProjectStatus            *self);
const char                  *lh_project_status_get_basis     (LhProjectStatus             *self,
                                                              LhCatalog                   *catalog);

G_END_DECLS
