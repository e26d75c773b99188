/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-exemplar-guidance-tab.h"

#include "lh-page.h"

struct _LhExemplarGuidanceTab
{
  LhPartsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (LhExemplarGuidanceTab, lh_exemplar_guidance_tab, LH_TYPE_PARTS_TAB)

static void
lh_exemplar_guidance_tab_class_init (LhExemplarGuidanceTabClass *klass)
{
  lh_parts_tab_class_set_template (LH_PARTS_TAB_CLASS (klass), LH_UI_TEMPLATE ("lh-exemplar-guidance-tab.ui"));
}

static void
lh_exemplar_guidance_tab_init (LhExemplarGuidanceTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
