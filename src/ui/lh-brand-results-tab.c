/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-results-tab.h"

#include "lh-page.h"

struct _LhBrandResultsTab
{
  LhPartsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandResultsTab, lh_brand_results_tab, LH_TYPE_PARTS_TAB)

static void
lh_brand_results_tab_class_init (LhBrandResultsTabClass *klass)
{
  lh_parts_tab_class_set_template (LH_PARTS_TAB_CLASS (klass), LH_UI_TEMPLATE ("lh-brand-results-tab.ui"));
}

static void
lh_brand_results_tab_init (LhBrandResultsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
