/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

typedef struct _LhSession LhSession;

/**
 * LhFilingData:
 * @round: (nullable): the round of the year
 * @filers: id of an organization -> LhRecord (#LhRoundFiler): where the round expects something else of it
 * @key_tasks: (element-type LhRecord): key tasks of the year and those of no year, in the order of the list
 * @served: id of a project -> GPtrArray of key tasks
 * @duty_items: (element-type LhRecord): lines of the responsibility checklists of the year
 * @duty_links: (element-type LhRecord): which project of the year serves which line
 * @opinions: (element-type LhRecord): opinions raised in the year
 * @opinion_items: (element-type LhRecord): items of the year that opinions were merged into
 * @topics: (element-type LhRecord): topics of the year
 *
 * What the filing of a year is counted from, read on the store thread.
 */
typedef struct
{
  LhRecord   *round;
  GHashTable *filers;
  GPtrArray  *key_tasks;
  GHashTable *served;
  GPtrArray  *duty_items;
  GPtrArray  *duty_links;
  GPtrArray  *opinions;
  GPtrArray  *opinion_items;
  GPtrArray  *topics;
} LhFilingData;

LhFilingData *lh_filing_data_new           (void);
LhFilingData *lh_filing_data_load          (LhSession     *session,
                                            int            year,
                                            GError       **error);
void          lh_filing_data_free          (LhFilingData  *self);
GPtrArray    *lh_filing_data_get_key_tasks (LhFilingData  *self,
                                            gint64         project_id);
gboolean      lh_filing_data_load_round    (LhSession     *session,
                                            int            year,
                                            LhRecord     **round,
                                            GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhFilingData, lh_filing_data_free)

G_END_DECLS
