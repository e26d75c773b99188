/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-practice-promotion-tab.h"

#include "lh-page.h"
#include "lh-press-item.h"

struct _LhPracticePromotionTab
{
  LhPartsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (LhPracticePromotionTab, lh_practice_promotion_tab, LH_TYPE_PARTS_TAB)

/* What is published of a practice promotes it, unless the clerk says otherwise. */
static void
lh_practice_promotion_tab_prepare_cb (LhPracticePromotionTab *self,
                                      LhRecord               *item)
{
  lh_record_set_text (item, LH_PRESS_ITEM_KIND, "promotion");
}

static void
lh_practice_promotion_tab_class_init (LhPracticePromotionTabClass *klass)
{
  lh_parts_tab_class_set_template (LH_PARTS_TAB_CLASS (klass), LH_UI_TEMPLATE ("lh-practice-promotion-tab.ui"));
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), lh_practice_promotion_tab_prepare_cb);
}

static void
lh_practice_promotion_tab_init (LhPracticePromotionTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
