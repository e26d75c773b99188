/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-light.h"
#include "lh-light-thresholds.h"
#include "lh-problem.h"

G_BEGIN_DECLS

/**
 * LhProblemStatus:
 * @light: its light
 * @days: days left until the deadline, negative when it has passed; %LH_UNSET without one that counts
 * @reason: why, for the user
 *
 * How a problem stands on a day (form 4.2).
 */
typedef struct
{
  LhLight  light;
  gint64   days;
  char    *reason;
} LhProblemStatus;

/**
 * LhProblemCountdown:
 *
 * How long there is until the deadline (form 3.1): the choices of the countdown filter.
 */
typedef enum
{
  LH_PROBLEM_COUNTDOWN_NONE,      /* closed, completed or without a deadline */
  LH_PROBLEM_COUNTDOWN_OVERDUE,
  LH_PROBLEM_COUNTDOWN_TEN,
  LH_PROBLEM_COUNTDOWN_TWENTY,
  LH_PROBLEM_COUNTDOWN_MORE,
  LH_N_PROBLEM_COUNTDOWNS
} LhProblemCountdown;

LhDate              lh_problem_get_deadline    (LhRecord                *problem);
const char         *lh_problem_get_state_on    (LhRecord                *problem,
                                                LhDate                   as_of);
gboolean            lh_problem_is_open         (LhRecord                *problem);
gboolean            lh_problem_is_completed    (LhRecord                *problem,
                                                LhDate                   as_of);
gboolean            lh_problem_is_overdue      (LhRecord                *problem,
                                                LhDate                   as_of);
LhProblemCountdown  lh_problem_get_countdown   (LhRecord                *problem,
                                                LhDate                   as_of);
void                lh_problem_status_judge    (LhProblemStatus         *self,
                                                LhRecord                *problem,
                                                const LhLightThresholds *thresholds,
                                                LhDate                   as_of,
                                                LhCatalog               *catalog);
void                lh_problem_status_clear    (LhProblemStatus         *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhProblemStatus, lh_problem_status_clear)

G_END_DECLS
