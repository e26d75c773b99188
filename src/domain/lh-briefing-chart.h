/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-record.h"

G_BEGIN_DECLS

/**
 * LhBriefingChart:
 *
 * A chart of a briefing in its place.
 */
#define LH_TYPE_BRIEFING_CHART (lh_briefing_chart_get_type ())

G_DECLARE_FINAL_TYPE (LhBriefingChart, lh_briefing_chart, LH, BRIEFING_CHART, LhRecord)

typedef enum
{
  LH_BRIEFING_CHART_BRIEFING_ID,
  LH_BRIEFING_CHART_POSITION,
  LH_BRIEFING_CHART_CHART_ID,
  LH_BRIEFING_CHART_STANDARD,
  LH_BRIEFING_CHART_TITLE,
  LH_BRIEFING_CHART_N_FIELDS
} LhBriefingChartField;

LhBriefingChart *lh_briefing_chart_new (void);

G_END_DECLS
