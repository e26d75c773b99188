/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhInspectionScheme:
 * @key: key of the setting that holds the days, "MM-DD/MM-DD"
 * @kind: kind of the round
 * @quarter: its quarter, 0 for none
 * @label: what the user calls it (msgid)
 * @days: the days shipped
 *
 * One round of the year: four quarterly inspections, the mid-year dispatch, the year-end acceptance (S1-22).
 */
typedef struct
{
  const char *key;
  const char *kind;
  int         quarter;
  const char *label;
  const char *days;
} LhInspectionScheme;

/**
 * LhInspectionPlanned:
 * @scheme: which round
 * @starts_on: its first day
 * @due_on: its last day
 * @existing: (nullable): the round, if the ledger has it already
 *
 * One round of a year, planned.
 */
typedef struct
{
  const LhInspectionScheme *scheme;
  LhDate                    starts_on;
  LhDate                    due_on;
  LhRecord                 *existing;
} LhInspectionPlanned;

const LhInspectionScheme *lh_inspection_schedule_get_scheme (guint       *n_rounds);
gboolean     lh_inspection_schedule_parse_days     (const char           *text,
                                                    int                   year,
                                                    LhDate               *starts_on,
                                                    LhDate               *due_on,
                                                    GError              **error);
gboolean     lh_inspection_schedule_check_setting  (const char           *key,
                                                    const char           *value,
                                                    GError              **error);
GPtrArray   *lh_inspection_schedule_plan           (LhLedger             *ledger,
                                                    int                   year,
                                                    GError              **error);
LhChangeSet *lh_inspection_schedule_create_change  (LhLedger             *ledger,
                                                    int                   year,
                                                    GPtrArray            *plan);
LhRecord    *lh_inspection_record_create           (LhRecord             *round,
                                                    gint64                project_id);
gboolean     lh_inspection_covers                  (LhRecord             *round,
                                                    LhRecord             *project);
LhRecord    *lh_inspection_round_create            (const LhInspectionPlanned *planned,
                                                    int                   year,
                                                    LhCatalog            *catalog);

G_END_DECLS
