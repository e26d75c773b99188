/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-practices-view.h"

#include <glib/gi18n-lib.h>

#include "lh-attachment-list.h"
#include "lh-new-dialog.h"
#include "lh-practice-promotion-tab.h"
#include "lh-practice.h"
#include "lh-record-pane.h"

struct _LhPracticesView
{
  LhRecordPage   parent_instance;

  LhFilterBar   *filter_bar;
  LhRecordPane  *pane;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhPracticesView, lh_practices_view, LH_TYPE_RECORD_PAGE)

static void
lh_practices_view_created_cb (LhPracticesView *self,
                              LhRecord        *practice)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (practice));
}

static void
lh_practices_view_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) practice = LH_RECORD (lh_practice_new ());

  if (ledger == NULL)
    return;
  lh_record_set_int (practice, LH_PRACTICE_YEAR, lh_ledger_get_quarter (ledger).year);
  lh_record_set_text (practice, LH_PRACTICE_STATE, LH_PRACTICE_COLLECTED);
  g_signal_connect_object (lh_new_dialog_present (page, ledger, practice, _("New Practice"), "practice-new"), "created",
                           G_CALLBACK (lh_practices_view_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_practices_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_PRACTICES_VIEW);

  G_OBJECT_CLASS (lh_practices_view_parent_class)->dispose (object);
}

static void
lh_practices_view_class_init (LhPracticesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_practices_view_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_practices_view_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_PRACTICE;

  g_type_ensure (LH_TYPE_PRACTICE);
  g_type_ensure (LH_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-practices-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhPracticesView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhPracticesView, pane);
  gtk_widget_class_bind_template_child (widget_class, LhPracticesView, table);
}

static void
lh_practices_view_init (LhPracticesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  lh_record_pane_add_tab (self->pane, "promotion", _("Promotion and Selection"), LH_TYPE_PRACTICE_PROMOTION_TAB);
  lh_record_pane_add_tab (self->pane, "attachments", C_("tab", "Attachments"), LH_TYPE_ATTACHMENT_LIST);
}
