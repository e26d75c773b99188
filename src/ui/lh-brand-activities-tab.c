/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-activities-tab.h"

#include "lh-page.h"

struct _LhBrandActivitiesTab
{
  LhPartsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandActivitiesTab, lh_brand_activities_tab, LH_TYPE_PARTS_TAB)

static void
lh_brand_activities_tab_class_init (LhBrandActivitiesTabClass *klass)
{
  lh_parts_tab_class_set_template (LH_PARTS_TAB_CLASS (klass), LH_UI_TEMPLATE ("lh-brand-activities-tab.ui"));
}

static void
lh_brand_activities_tab_init (LhBrandActivitiesTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
