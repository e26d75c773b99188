/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-change-set.h"
#include "lh-project.h"

G_BEGIN_DECLS

/**
 * LhSplitPart:
 * @name: name of the sub-project
 * @organization_id: who takes it on; 0 for nobody yet
 * @lead_name: the secretary who leads it
 * @start: start; unset for that of the upper project
 * @due: deadline; unset for that of the upper project
 * @share: share in the upper project in tenths of a percent; %LH_UNSET for an equal one
 * @planned: cumulative targets of the four quarters of the year in tenths; %LH_UNSET for none
 *
 * One of the N parts into which an upper project is split (1+N, S1-19).
 */
typedef struct
{
  char   *name;
  gint64  organization_id;
  char   *lead_name;
  LhDate  start;
  LhDate  due;
  gint64  share;
  gint64  planned[4];
} LhSplitPart;

LhSplitPart *lh_split_part_new        (void);
void         lh_split_part_free       (LhSplitPart  *self);
void         lh_split_part_plan       (LhSplitPart  *self,
                                       LhRecord     *upper);
gint64       lh_split_get_rest        (GPtrArray    *children);
void         lh_split_share           (GPtrArray    *parts,
                                       gint64        rest);
LhChangeSet *lh_split_create_changes  (LhRecord     *upper,
                                       GPtrArray    *parts,
                                       GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhSplitPart, lh_split_part_free)

G_END_DECLS
