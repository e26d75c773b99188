/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefing-charts-tab.h"

#include "lh-briefing-chart.h"
#include "lh-page.h"
#include "lh-part-mover.h"

struct _LhBriefingChartsTab
{
  LhPartsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBriefingChartsTab, lh_briefing_charts_tab, LH_TYPE_PARTS_TAB)

static void
lh_briefing_charts_tab_class_init (LhBriefingChartsTabClass *klass)
{
  g_type_ensure (LH_TYPE_BRIEFING_CHART);
  g_type_ensure (LH_TYPE_PART_MOVER);
  lh_parts_tab_class_set_template (LH_PARTS_TAB_CLASS (klass), LH_UI_TEMPLATE ("lh-briefing-charts-tab.ui"));
}

static void
lh_briefing_charts_tab_init (LhBriefingChartsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
