/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-filing-statistics.h"
#include "lh-secretary-statistics.h"
#include "lh-session.h"
#include "lh-statistics.h"
#include "lh-year-data.h"

G_BEGIN_DECLS

/**
 * LhFigureInfo:
 *
 * What a figure is called and how it is defined: the text that stands beside it wherever it is shown.
 */
typedef struct
{
  const char *code;
  const char *label;
  const char *definition;
  const char *unit;
  const char *entity;
} LhFigureInfo;

struct _LhStatistics
{
  GObject     parent_instance;

  LhQuarter   quarter;
  LhDate      as_of;
  LhDate      closed_on;   /* of an edition: the day its quarter was closed */
  GPtrArray  *rows;                       /* LhStatisticsRow */
  GHashTable *statuses;                   /* id -> LhProjectStatus, owned by the rows */
  GPtrArray  *groups[LH_N_GROUPINGS];     /* LhGroup */
  LhGroup    *total;
  LhFilingStatistics *filing;
  struct _LhProblemStatistics *problems;
  struct _LhBrandCoverage *brands;
  GPtrArray  *figures;                    /* LhFigure */
  GPtrArray  *secretaries;                /* LhSecretary */
};

LhStatistics *lh_statistics_load        (LhSession    *session,
                                         LhQuarter     quarter,
                                         LhDate        as_of,
                                         GError      **error);
LhStatistics *lh_statistics_compute     (LhYearData   *data,
                                         LhQuarter     quarter,
                                         LhDate        as_of);
void          lh_statistics_add_figures (LhStatistics *self,
                                         LhYearData   *data);
void          lh_statistics_add_duties  (LhStatistics *self,
                                         GArray       *counts);
void          lh_statistics_add_unit_duties (LhStatistics *self,
                                         GArray       *counts,
                                         GPtrArray    *duties);
gboolean      lh_statistics_add_unit_brands (LhStatistics *self,
                                         LhSession    *session,
                                         GHashTable   *units,
                                         GError      **error);
gboolean      lh_statistics_add_lines   (LhStatistics *self,
                                         LhSession    *session,
                                         GError      **error);
gboolean      lh_statistics_add_closed  (LhStatistics *self,
                                         LhSession    *session,
                                         GError      **error);
void          lh_statistics_collect_secretaries (LhStatistics *self,
                                         LhYearData   *data);
gboolean      lh_organization_is_expected (LhRecord   *organization,
                                         LhDate        as_of);

LhGroup      *lh_group_new              (const char   *key,
                                         const char   *label,
                                         LhQuarter     quarter);
void          lh_group_free             (LhGroup      *self);
void          lh_groups_divide          (GPtrArray    *groups,
                                         guint         n_all,
                                         gboolean      overlapping);
LhFigure     *lh_figure_new             (const LhFigureInfo *info,
                                         gboolean      known,
                                         LhDecimal     value,
                                         GArray       *ids);
void          lh_figure_free            (LhFigure     *self);
void          lh_secretary_free         (LhSecretary  *self);
LhFilingStatistics *
              lh_filing_statistics_new  (LhYearData   *data,
                                         LhDate        as_of);
void          lh_filing_statistics_free (LhFilingStatistics *self);

G_END_DECLS
