/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-carriers-tab.h"

#include "lh-page.h"

struct _LhBrandCarriersTab
{
  LhPartsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandCarriersTab, lh_brand_carriers_tab, LH_TYPE_PARTS_TAB)

static void
lh_brand_carriers_tab_class_init (LhBrandCarriersTabClass *klass)
{
  lh_parts_tab_class_set_template (LH_PARTS_TAB_CLASS (klass), LH_UI_TEMPLATE ("lh-brand-carriers-tab.ui"));
}

static void
lh_brand_carriers_tab_init (LhBrandCarriersTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
