/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-chart-theme.h"
#include "lh-cli.h"

G_BEGIN_DECLS

/**
 * LhCliPlanKind:
 * @LH_CLI_PLAN_NONE: not one of these
 * @LH_CLI_PLAN_GANTT: the map of the year, or the route of one project
 * @LH_CLI_PLAN_LIST: the yearly list of projects
 *
 * Charts that have a row for each project and are printed on paper.
 */
typedef enum
{
  LH_CLI_PLAN_NONE,
  LH_CLI_PLAN_GANTT,
  LH_CLI_PLAN_LIST,
} LhCliPlanKind;

/**
 * LhCliPlan:
 * @kind: which
 * @quarter: the quarter
 * @as_of: the day of the lights and milestones; unset for the usual one
 * @output: the file
 * @project: (nullable): number or name of the project whose route is drawn
 * @zoom: (nullable): the part of the time shown
 * @paper: (nullable): "a3" or "a4"
 * @pages: how many pages; 0 for as many as it takes to be read
 * @width: width of a page; 0 for paper
 * @height: height of a page
 * @scale: factor of the size of a picture
 * @theme: the look
 */
typedef struct
{
  LhCliPlanKind       kind;
  LhQuarter           quarter;
  LhDate              as_of;
  const char         *output;
  const char         *project;
  const char         *zoom;
  const char         *paper;
  guint               pages;
  guint               width;
  guint               height;
  guint               scale;
  const LhChartTheme *theme;
} LhCliPlan;

LhCliPlanKind lh_cli_plan_kind_from_name (const char       *name);
gboolean      lh_cli_plan_check          (const LhCliPlan  *self,
                                          GError          **error);
gboolean      lh_cli_plan_write          (const LhCliPlan  *self,
                                          LhCli            *cli,
                                          GError          **error);

G_END_DECLS
