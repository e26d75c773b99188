/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/* A year has no more periods than months. */
#define LH_DUTY_MAX_PERIODS 12

/**
 * LhDutyRule:
 * @frequency: a code of the vocabulary "frequency"
 * @set_day: whether the day is set by @due_month and @due_day; else it is the last day of the period
 * @due_month: month of the period, from 1; a number past its last month lies after the period ("within ten days of the
 *   quarter's end"); 0 for the last month
 * @due_day: day of that month, never past its end; 0 for the last day
 * @minimum: how often in a period, at least 1
 * @from: no period that ends before counts; unset for no bound
 * @until: no period that begins later counts; unset for no bound
 * @window_from: first day of the month or quarter the list is for; unset for the whole year
 * @window_until: its last day
 * @due: for what is done once: its deadline
 *
 * What a line of a checklist says about its dates.
 */
typedef struct
{
  const char *frequency;
  gboolean    set_day;
  int         due_month;
  int         due_day;
  guint       minimum;
  LhDate      from;
  LhDate      until;
  LhDate      window_from;
  LhDate      window_until;
  LhDate      due;
} LhDutyRule;

/**
 * LhDutyPeriod:
 * @start: first day
 * @end: last day
 * @due: when the duty is due
 * @required: how often it is to be done
 *
 * One period of a line, from which a duty of each bearer follows.
 */
typedef struct
{
  LhDate start;
  LhDate end;
  LhDate due;
  guint  required;
} LhDutyPeriod;

int        lh_duty_schedule_get_months   (const char       *frequency);
gboolean   lh_duty_schedule_is_calendar  (const char       *frequency);
LhDutyRule lh_duty_schedule_read_rule    (LhRecord         *item,
                                          LhRecord         *checklist);
guint      lh_duty_schedule_list         (const LhDutyRule *rule,
                                          int               year,
                                          LhDutyPeriod     *periods);
char      *lh_duty_schedule_format_period (LhDate           start,
                                          LhDate            end,
                                          LhCatalog        *catalog);

G_END_DECLS
