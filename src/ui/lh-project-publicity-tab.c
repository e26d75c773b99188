/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-publicity-tab.h"

#include "lh-page.h"

struct _LhProjectPublicityTab
{
  LhPartsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (LhProjectPublicityTab, lh_project_publicity_tab, LH_TYPE_PARTS_TAB)

static void
lh_project_publicity_tab_class_init (LhProjectPublicityTabClass *klass)
{
  lh_parts_tab_class_set_template (LH_PARTS_TAB_CLASS (klass), LH_UI_TEMPLATE ("lh-project-publicity-tab.ui"));
}

static void
lh_project_publicity_tab_init (LhProjectPublicityTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
