/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-statistics.h"

G_BEGIN_DECLS

/**
 * LhSecretary:
 * @key: organization and name: two people of one name are told apart by their organization
 * @name: name
 * @post: post, as the first of the projects says; ""
 * @organization_id: the organization
 * @organization_name: its name
 * @rows: (element-type LhStatisticsRow): the projects led, the yearly attack list (年度攻坚清单), in official order
 * @ids: (element-type gint64): the same
 * @signed_ids: (element-type gint64): of these, under a signed responsibility letter
 * @lights: projects by light
 * @planned: average planned progress in tenths; %LH_UNSET without a base
 * @actual: average actual progress of the same projects
 * @lag: their difference
 * @below_minimum: whether no project is led under a signed letter: one a year is the minimum (S1-18)
 *
 * How one secretary does his duty in the year (S0-28).
 */
typedef struct
{
  char      *key;
  char      *name;
  char      *post;
  gint64     organization_id;
  char      *organization_name;
  GPtrArray *rows;
  GArray    *ids;
  GArray    *signed_ids;
  guint      lights[LH_N_LIGHTS];
  gint64     planned;
  gint64     actual;
  gint64     lag;
  gboolean   below_minimum;
} LhSecretary;

/* (element-type LhSecretary) (transfer none): in official order of the organizations */
GPtrArray         *lh_statistics_get_secretaries (LhStatistics *self);
const LhSecretary *lh_statistics_find_secretary  (LhStatistics *self,
                                                  const char   *key);

gboolean           lh_project_has_signed_pledge  (LhRecord     *project);

G_END_DECLS
