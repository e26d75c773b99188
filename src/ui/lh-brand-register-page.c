/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-register-page.h"

#include <glib/gi18n-lib.h>

#include "lh-brand.h"
#include "lh-brand-pane.h"
#include "lh-brand-workflow.h"
#include "lh-new-dialog.h"
#include "lh-weak.h"

struct _LhBrandRegisterPage
{
  LhRecordPage   parent_instance;

  GArray        *behind_ids;
  GSignalGroup  *ledger_signals;

  GtkButton     *behind_button;
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

/* A click on the number opens the rows it counts. */
static void
lh_brand_register_page_behind (GtkWidget  *widget,
                               const char *action,
                               GVariant   *parameter)
{
  LhBrandRegisterPage *self = LH_BRAND_REGISTER_PAGE (widget);

  lh_page_show_ids (LH_PAGE (self), self->behind_ids, _("Behind their step"));
}

static void
lh_brand_register_page_counted_cb (GObject      *source,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr (LhBrandRegisterPage) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) behind = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);
  g_autofree char *text = NULL;

  if (self == NULL || behind == NULL || self->behind_button == NULL)
    return;
  g_array_set_size (self->behind_ids, 0);
  for (guint i = 0; i < behind->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (behind, i));

      g_array_append_val (self->behind_ids, id);
    }
  text = g_strdup_printf (ngettext ("▲ %u brand behind its step", "▲ %u brands behind their step", behind->len), behind->len);
  gtk_button_set_label (self->behind_button, text);
  gtk_widget_set_visible (GTK_WIDGET (self->behind_button), behind->len > 0);
}

static void
lh_brand_register_page_count (LhBrandRegisterPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhQuery) query = NULL;

  if (ledger == NULL)
    return;
  query = lh_brand_query_behind (lh_ledger_get_as_of (ledger));
  lh_ledger_query_async (ledger, query, NULL, lh_brand_register_page_counted_cb, lh_weak_new (self));
}

static void
lh_brand_register_page_ledger_cb (LhBrandRegisterPage *self)
{
  g_signal_group_set_target (self->ledger_signals, lh_page_get_ledger (LH_PAGE (self)));
  lh_brand_register_page_count (self);
}

static void
lh_brand_register_page_dispose (GObject *object)
{
  LhBrandRegisterPage *self = LH_BRAND_REGISTER_PAGE (object);

  g_clear_object (&self->ledger_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRAND_REGISTER_PAGE);
  g_clear_pointer (&self->behind_ids, g_array_unref);

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
  gtk_widget_class_bind_template_child (widget_class, LhBrandRegisterPage, behind_button);
  gtk_widget_class_bind_template_child (widget_class, LhBrandRegisterPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhBrandRegisterPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhBrandRegisterPage, table);
  gtk_widget_class_install_action (widget_class, "brands.behind", NULL, lh_brand_register_page_behind);
}

static void
lh_brand_register_page_init (LhBrandRegisterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->behind_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->ledger_signals = g_signal_group_new (LH_TYPE_LEDGER);
  g_signal_group_connect_swapped (self->ledger_signals, "changed", G_CALLBACK (lh_brand_register_page_count), self);
  g_signal_group_connect_swapped (self->ledger_signals, "notify::quarter", G_CALLBACK (lh_brand_register_page_count), self);
  g_signal_connect (self, "notify::ledger", G_CALLBACK (lh_brand_register_page_ledger_cb), NULL);
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
}
