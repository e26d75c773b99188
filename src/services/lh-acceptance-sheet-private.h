/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-acceptance-sheet.h"
#include "lh-session.h"

G_BEGIN_DECLS

/**
 * LhAcceptanceData:
 * @acceptance: the acceptance
 * @project: the project
 * @organization: (nullable): its organization
 * @rubric: the rubric
 * @items: (element-type LhRecord): its items, in order
 * @marks: (element-type LhRecord): all marks of the acceptance
 * @indicators: (element-type LhRecord): the indicators of the project, in order
 * @values: indicator id -> the newest value up to the day
 * @tasks: how much of the tasks is done
 * @reports: how many of the reports came on time
 * @as_of: the day the data are looked at
 *
 * What a sheet is computed from.
 */
typedef struct
{
  LhRecord     *acceptance;
  LhRecord     *project;
  LhRecord     *organization;
  LhRecord     *rubric;
  GPtrArray    *items;
  GPtrArray    *marks;
  GPtrArray    *indicators;
  GHashTable   *values;
  LhAttainment  tasks;
  LhAttainment  reports;
  LhDate        as_of;
} LhAcceptanceData;

void               lh_acceptance_data_clear       (LhAcceptanceData  *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LhAcceptanceData, lh_acceptance_data_clear)

gboolean           lh_acceptance_data_read        (LhAcceptanceData  *self,
                                                   LhSession         *session,
                                                   LhRecord          *acceptance,
                                                   GError           **error);
LhAcceptanceSheet *lh_acceptance_sheet_compute    (const LhAcceptanceData *data);
LhAcceptanceSheet *lh_acceptance_sheet_read       (LhSession         *session,
                                                   LhRecord          *acceptance,
                                                   GError           **error);
GPtrArray         *lh_acceptance_sheet_find_of_project (LhSession    *session,
                                                   gint64             project_id,
                                                   GError           **error);
LhRecord          *lh_acceptance_sheet_find_closed (LhSession        *session,
                                                   gint64             project_id,
                                                   GError           **error);

GPtrArray         *lh_acceptance_lines_compute    (const LhAcceptanceData *data,
                                                   const char *const *judges);
GStrv              lh_acceptance_lines_find_judges (const LhAcceptanceData *data);
LhFraction         lh_acceptance_mean             (GArray            *marks,
                                                   guint             *n_dropped);

G_END_DECLS
