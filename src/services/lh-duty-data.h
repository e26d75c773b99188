/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-query.h"
#include "lh-session.h"

G_BEGIN_DECLS

/**
 * LhDutyData:
 * @year: the year of the lists
 * @checklists: lists of the year
 * @items: their lines, by list and position
 * @duties: the duties of these lines
 * @organizations: the register, in official order
 * @members: committee members, by organization
 * @by_id: the records above but @duties, by id
 *
 * What the engine of the duties works on, read at once. All are private copies, of no use to the window.
 */
typedef struct
{
  int         year;
  GPtrArray  *checklists;
  GPtrArray  *items;
  GPtrArray  *duties;
  GPtrArray  *organizations;
  GPtrArray  *members;
  GHashTable *by_id;
} LhDutyData;

LhDutyData *lh_duty_data_read         (LhSession   *session,
                                       int          year,
                                       GError     **error);
void        lh_duty_data_free         (LhDutyData  *self);
LhRecord   *lh_duty_data_find         (LhDutyData  *self,
                                       gint64       id);
LhRecord   *lh_duty_data_get_checklist (LhDutyData *self,
                                       LhRecord    *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhDutyData, lh_duty_data_free)

G_END_DECLS
