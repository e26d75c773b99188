/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-csv.h"
#include "lh-record.h"
#include "lh-session.h"

G_BEGIN_DECLS

#define LH_SAMPLE_PATH "/io/github/linghang/Linghang/sample/"

/**
 * LhSample:
 * @session: where it is written
 * @organizations: code -> LhRecord
 * @projects: "code/name" -> LhSampleProject
 * @order: (element-type LhSampleProject): the projects in order
 * @duty_items: title -> LhRecord: lines of the responsibility checklist
 * @round: the round of the year
 *
 * The sample ledger while it is being made.
 */
typedef struct
{
  LhSession  *session;
  GHashTable *organizations;
  GHashTable *projects;
  GPtrArray  *order;
  GHashTable *duty_items;
  LhRecord   *round;
} LhSample;

/**
 * LhSampleProject:
 * @record: the project
 * @profile: how its progress goes: "steady", "slow" …
 * @number: its place among all projects, the seed of what looks like chance
 * @planned: planned progress of the four quarters in tenths
 * @actual: cumulative progress reported, in tenths; %LH_UNSET where nothing was reported
 * @indicators: (element-type LhRecord): its indicators
 */
typedef struct
{
  LhRecord  *record;
  char      *profile;
  guint      number;
  gint64     planned[4];
  gint64     actual[4];
  GPtrArray *indicators;
} LhSampleProject;

gboolean lh_sample_insert         (LhSample         *sample,
                                   LhRecord         *record,
                                   GError          **error);
void     lh_sample_set_fields     (LhRecord         *record,
                                   LhCsv            *table,
                                   guint             row);
gint64   lh_sample_get_id         (LhSample         *sample,
                                   const char       *organization_code);
LhSampleProject *lh_sample_find_project (LhSample *sample,
                                   LhCsv            *table,
                                   guint             row);
guint    lh_sample_chance         (guint             seed,
                                   guint             salt,
                                   guint             n);

const char *lh_sample_pick_text   (LhCsv            *texts,
                                   const char       *kind,
                                   const char       *topic,
                                   guint             seed,
                                   guint             salt);
void     lh_sample_plan_progress  (LhSampleProject  *project);
gboolean lh_sample_write_progress (LhSample         *sample,
                                   LhSampleProject  *project,
                                   LhCsv            *texts,
                                   GError          **error);
gboolean lh_sample_write_tracking (LhSample         *sample,
                                   GError          **error);
gboolean lh_sample_describe_projects (LhSample      *sample,
                                    GError          **error);
gboolean lh_sample_write_filing   (LhSample         *sample,
                                   GError          **error);
gboolean lh_sample_write_collection (LhSample      *sample,
                                   GError          **error);
gboolean lh_sample_write_inspections (LhSample      *sample,
                                   GError          **error);
gboolean lh_sample_write_problems (LhSample         *sample,
                                   GError          **error);
gboolean lh_sample_write_self_checks (LhSample      *sample,
                                   const gint64     *problems,
                                   GError          **error);
gboolean lh_sample_write_duties   (LhSample         *sample,
                                   GError          **error);
void     lh_sample_read_directions (LhSample        *sample);
GHashTable *lh_sample_index_brands (LhSample        *sample,
                                   GError          **error);
gboolean lh_sample_write_brand_files (LhSample      *sample,
                                   GError          **error);
gboolean lh_sample_write_results  (LhSample         *sample,
                                   GError          **error);
void     lh_sample_prepare_people (LhSample         *sample);
gboolean lh_sample_write_people   (LhSample         *sample,
                                   GError          **error);
void     lh_sample_prepare_workflow (LhSample       *sample);
gboolean lh_sample_write_workflow (LhSample         *sample,
                                   GError          **error);
gboolean lh_sample_write_members  (LhSample         *sample,
                                   GError          **error);
gboolean lh_sample_write_brands   (LhSample         *sample,
                                   GError          **error);
gboolean lh_sample_write_desk     (LhSample         *sample,
                                   GError          **error);
gboolean lh_sample_write_registers (LhSample        *sample,
                                   GError          **error);

G_END_DECLS
