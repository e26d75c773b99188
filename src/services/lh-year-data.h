/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-filing-data.h"
#include "lh-light-rule.h"

G_BEGIN_DECLS

typedef struct _LhSession LhSession;

/**
 * LhYearProject:
 * @input: what the light rule needs; owns its arrays
 * @organization: (nullable): the organization
 * @children: (element-type LhYearProject) (nullable): its sub-projects of the same year
 * @entries: (element-type LhRecord) (nullable): its #LhTrackingEntry records
 *
 * One project of the year with all that belongs to it.
 */
typedef struct _LhYearProject LhYearProject;
struct _LhYearProject
{
  LhLightInput  input;
  LhRecord     *organization;
  GPtrArray    *children;
  GPtrArray    *entries;
};

/**
 * LhYearData:
 * @year: the year
 * @projects: (element-type LhYearProject): filed projects, in official order
 * @by_id: id of a project -> LhYearProject
 * @organizations: (element-type LhRecord): the register, in official order
 * @terms: (element-type LhRecord): the terms of the office, by vocabulary and place
 * @term_names: "vocabulary/code" -> name
 * @thresholds: the thresholds of the light rule
 * @partial: only some projects were asked for
 * @filing: round, topics, and what the projects serve
 * @problems: (element-type LhRecord) (nullable): problems found in the year
 *
 * What the statistics of a year are made from, read in one go on the store thread.
 */
typedef struct
{
  int                year;
  GPtrArray         *projects;
  GHashTable        *by_id;
  GPtrArray         *organizations;
  GPtrArray         *terms;
  GHashTable        *term_names;
  LhLightThresholds  thresholds;
  gboolean           partial;
  LhFilingData      *filing;
  GPtrArray         *problems;
} LhYearData;

LhYearData *lh_year_data_load (LhSession   *session,
                               int          year,
                               GError     **error);
LhYearData *lh_year_data_load_project (LhSession   *session,
                               int          year,
                               gint64       project_id,
                               GError     **error);
void        lh_year_data_free (LhYearData  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhYearData, lh_year_data_free)

G_END_DECLS
