/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-register-page.h"

#include <glib/gi18n-lib.h>

#include "lh-brand.h"
#include "lh-brand-pane.h"
#include "lh-new-dialog.h"

struct _LhBrandRegisterPage
{
  LhRecordPage   parent_instance;

  LhFilterBar   *filter_bar;
  LhBrandPane   *pane;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhBrandRegisterPage, lh_brand_register_page, LH_TYPE_RECORD_PAGE)

static void
lh_brand_register_page_created_cb (LhBrandRegisterPage *self,
                           LhRecord     *brand)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (brand));
}

/* A brand starts at the first stage of the vocabulary. */
static void
lh_brand_register_page_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) brand = LH_RECORD (lh_brand_new ());
  g_autoptr (LhRecord) stage = NULL;

  if (ledger == NULL)
    return;

  stage = g_list_model_get_item (lh_ledger_get_vocabulary (ledger, "brand-stage"), 0);
  if (stage != NULL)
    lh_record_set_text (brand, LH_BRAND_STAGE, lh_record_get_text (stage, LH_TERM_CODE));
  g_signal_connect_object (lh_new_dialog_present (page, ledger, brand, _("New Brand"), "brand-new"), "created",
                           G_CALLBACK (lh_brand_register_page_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_brand_register_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_BRAND_REGISTER_PAGE);

  G_OBJECT_CLASS (lh_brand_register_page_parent_class)->dispose (object);
}

static void
lh_brand_register_page_class_init (LhBrandRegisterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_brand_register_page_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_brand_register_page_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_BRAND;
  LH_RECORD_PAGE_CLASS (klass)->count_total = TRUE;

  g_type_ensure (LH_TYPE_BRAND_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brand-register-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBrandRegisterPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhBrandRegisterPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhBrandRegisterPage, table);
}

static void
lh_brand_register_page_init (LhBrandRegisterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
}
