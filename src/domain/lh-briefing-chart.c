/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-chart.h"

struct _LhBriefingChart
{
  LhRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBriefingChart, lh_briefing_chart, LH_TYPE_RECORD)

static const LhField lh_briefing_chart_fields[LH_BRIEFING_CHART_N_FIELDS] = {
  [LH_BRIEFING_CHART_BRIEFING_ID] = { "briefing-id", LH_FIELD_REFERENCE, N_("Briefing"), "briefing", LH_FIELD_REQUIRED, 0 },
  [LH_BRIEFING_CHART_POSITION] = { "position", LH_FIELD_INTEGER, N_("Position"), NULL, LH_FIELD_REQUIRED, 0 },
  [LH_BRIEFING_CHART_CHART_ID] = { "chart-id", LH_FIELD_REFERENCE, N_("Saved chart"), "saved-chart", LH_FIELD_OPTIONAL, 0 },
  [LH_BRIEFING_CHART_STANDARD] = { "standard", LH_FIELD_CODE, N_("Standard chart"), "standard-chart", LH_FIELD_OPTIONAL, 0 },
  [LH_BRIEFING_CHART_TITLE] = { "title", LH_FIELD_TEXT, N_("Title of the chart"), NULL, LH_FIELD_OPTIONAL, 100 },
};

static void
lh_briefing_chart_class_init (LhBriefingChartClass *klass)
{
  lh_record_class_set_fields (LH_RECORD_CLASS (klass), "briefing-chart", N_("Chart of a briefing"),
                              lh_briefing_chart_fields, LH_BRIEFING_CHART_N_FIELDS);
}

static void
lh_briefing_chart_init (LhBriefingChart *self)
{
}

LhBriefingChart *
lh_briefing_chart_new (void)
{
  return g_object_new (LH_TYPE_BRIEFING_CHART, NULL);
}
