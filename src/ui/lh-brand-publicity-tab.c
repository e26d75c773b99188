/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-publicity-tab.h"

#include "lh-page.h"

struct _LhBrandPublicityTab
{
  LhPartsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (LhBrandPublicityTab, lh_brand_publicity_tab, LH_TYPE_PARTS_TAB)

static void
lh_brand_publicity_tab_class_init (LhBrandPublicityTabClass *klass)
{
  lh_parts_tab_class_set_template (LH_PARTS_TAB_CLASS (klass), LH_UI_TEMPLATE ("lh-brand-publicity-tab.ui"));
}

static void
lh_brand_publicity_tab_init (LhBrandPublicityTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
