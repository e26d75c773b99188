/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-plan-tab.h"

#include "lh-page.h"

struct _LhBrandPlanTab
{
  LhPartsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandPlanTab, lh_brand_plan_tab, LH_TYPE_PARTS_TAB)

static void
lh_brand_plan_tab_class_init (LhBrandPlanTabClass *klass)
{
  lh_parts_tab_class_set_template (LH_PARTS_TAB_CLASS (klass), LH_UI_TEMPLATE ("lh-brand-plan-tab.ui"));
}

static void
lh_brand_plan_tab_init (LhBrandPlanTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
