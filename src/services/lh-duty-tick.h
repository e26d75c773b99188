/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-duty-matrix.h"

G_BEGIN_DECLS

/**
 * LhDutyTick:
 * @done_on: when it was done
 * @times: how often, at least 1
 * @topic: (nullable): of the meeting or the study
 * @attendance: how many took part; %LH_UNSET when nobody counted
 * @evidence: (nullable): minutes, report, number of a document
 * @note: (nullable): anything else
 *
 * What is recorded of a duty.
 */
typedef struct
{
  LhDate      done_on;
  gint64      times;
  const char *topic;
  gint64      attendance;
  const char *evidence;
  const char *note;
} LhDutyTick;

LhChangeSet *lh_duty_tick_create           (GPtrArray         *cells,
                                            const LhDutyTick  *tick,
                                            guint             *n_ticked);
LhChangeSet *lh_duty_tick_create_exemption (GPtrArray         *cells,
                                            const char        *reason,
                                            guint             *n_changed);
gboolean     lh_duty_tick_parse            (const LhDutyCell  *cell,
                                            const char        *text,
                                            int                year,
                                            LhDutyTick        *tick,
                                            GError           **error);

G_END_DECLS
