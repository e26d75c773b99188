/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-light-style.h"

static const LhLightStyle lights[LH_N_LIGHTS] = {
  [LH_LIGHT_GREEN] = { LH_CHART_ROLE_LIGHT_GREEN, LH_CHART_SYMBOL_CIRCLE },
  [LH_LIGHT_YELLOW] = { LH_CHART_ROLE_LIGHT_YELLOW, LH_CHART_SYMBOL_TRIANGLE },
  [LH_LIGHT_ORANGE] = { LH_CHART_ROLE_LIGHT_ORANGE, LH_CHART_SYMBOL_DIAMOND },
  [LH_LIGHT_RED] = { LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_SQUARE },
  [LH_LIGHT_BLUE] = { LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_SYMBOL_CHECK },
  [LH_LIGHT_GREY] = { LH_CHART_ROLE_LIGHT_GREY, LH_CHART_SYMBOL_RING },
};

static const LhLightStyle marks[LH_N_MILESTONE_MARKS] = {
  [LH_MILESTONE_MARK_NOT_STARTED] = { LH_CHART_ROLE_LIGHT_GREY, LH_CHART_SYMBOL_MILESTONE_OPEN },
  [LH_MILESTONE_MARK_UNDER_WAY] = { LH_CHART_ROLE_LIGHT_GREEN, LH_CHART_SYMBOL_MILESTONE_UNDER_WAY },
  [LH_MILESTONE_MARK_DONE] = { LH_CHART_ROLE_LIGHT_BLUE, LH_CHART_SYMBOL_MILESTONE_DONE },
  [LH_MILESTONE_MARK_LATE] = { LH_CHART_ROLE_LIGHT_YELLOW, LH_CHART_SYMBOL_MILESTONE_LATE },
  [LH_MILESTONE_MARK_OVERDUE] = { LH_CHART_ROLE_LIGHT_RED, LH_CHART_SYMBOL_MILESTONE_OVERDUE },
  [LH_MILESTONE_MARK_CANCELLED] = { LH_CHART_ROLE_LIGHT_GREY, LH_CHART_SYMBOL_MILESTONE_CANCELLED },
};

/**
 * lh_light_get_style:
 *
 * Returns: how charts draw a light
 */
LhLightStyle
lh_light_get_style (LhLight light)
{
  g_return_val_if_fail (light < LH_N_LIGHTS, lights[LH_LIGHT_GREY]);
  return lights[light];
}

/**
 * lh_milestone_mark_get_style:
 *
 * Returns: how charts draw the mark of a milestone
 */
LhLightStyle
lh_milestone_mark_get_style (LhMilestoneMark mark)
{
  g_return_val_if_fail (mark < LH_N_MILESTONE_MARKS, marks[LH_MILESTONE_MARK_NOT_STARTED]);
  return marks[mark];
}
