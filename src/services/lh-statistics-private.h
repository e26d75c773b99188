/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-secretary-statistics.h"
#include "lh-statistics.h"
#include "lh-year-data.h"

G_BEGIN_DECLS

struct _LhStatistics
{
  GObject     parent_instance;

  LhQuarter   quarter;
  LhDate      as_of;
  GPtrArray  *rows;                       /* LhStatisticsRow */
  GHashTable *statuses;                   /* id -> LhProjectStatus, owned by the rows */
  GPtrArray  *groups[LH_N_GROUPINGS];     /* LhGroup */
  LhGroup    *total;
  GPtrArray  *figures;                    /* LhFigure */
  GPtrArray  *secretaries;                /* LhSecretary */
};

LhStatistics *lh_statistics_compute     (LhYearData   *data,
                                         LhQuarter     quarter,
                                         LhDate        as_of);
void          lh_statistics_add_figures (LhStatistics *self,
                                         LhYearData   *data);
void          lh_statistics_collect_secretaries (LhStatistics *self,
                                         LhYearData   *data);
gboolean      lh_organization_is_expected (LhRecord   *organization,
                                         LhDate        as_of);

LhGroup      *lh_group_new              (const char   *key,
                                         const char   *label,
                                         LhQuarter     quarter);
void          lh_group_free             (LhGroup      *self);
void          lh_figure_free            (LhFigure     *self);
void          lh_secretary_free         (LhSecretary  *self);

G_END_DECLS
