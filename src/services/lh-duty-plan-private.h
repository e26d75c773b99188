/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-duty-data.h"
#include "lh-duty-generate.h"

G_BEGIN_DECLS

struct _LhDutyPlan
{
  GObject    parent_instance;

  int        year;
  GPtrArray *duties;         /* LhRecord, to be created */
  GPtrArray *checklists;     /* LhDutyPlanCount */
  GPtrArray *organizations;  /* LhDutyPlanCount */
  GPtrArray *skips;          /* LhDutyPlanSkip */
  GPtrArray *extras;         /* LhDutyPlanExtra */
  guint      required;
  guint      n_present;
};

LhDutyPlan *lh_duty_plan_compute (LhDutyData       *data,
                                  gint64            organization_id,
                                  LhDutyPlanFlags   flags,
                                  GHashTable       *recorded);

G_END_DECLS
