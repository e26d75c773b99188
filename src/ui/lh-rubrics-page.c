/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-rubrics-page.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-form.h"
#include "lh-new-dialog.h"
#include "lh-part-table.h"
#include "lh-rubric-default.h"
#include "lh-rubric-item.h"
#include "lh-rubric.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhRubricsPage
{
  LhRecordPage   parent_instance;

  LhFilterBar   *filter_bar;
  GtkWidget     *pane;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhRubricsPage, lh_rubrics_page, LH_TYPE_RECORD_PAGE)

/* What a new item cannot do without, and the person need not say. */
static void
lh_rubrics_page_prepare_cb (LhRubricsPage *self,
                            LhRecord      *item)
{
  lh_record_set_text (item, LH_RUBRIC_ITEM_NATURE, "qualitative");
  lh_record_set_text (item, LH_RUBRIC_ITEM_SOURCE, "judges");
}

static void
lh_rubrics_page_created_cb (LhRubricsPage *self,
                            LhRecord      *rubric)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (rubric));
}

static void
lh_rubrics_page_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) rubric = LH_RECORD (lh_rubric_new ());

  if (ledger == NULL)
    return;
  lh_record_set_int (rubric, LH_RUBRIC_YEAR, lh_ledger_get_quarter (ledger).year);
  g_signal_connect_object (lh_new_dialog_present (page, ledger, rubric, _("New Score Sheet"), "rubric-new"), "created",
                           G_CALLBACK (lh_rubrics_page_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_rubrics_page_applied_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhRubricsPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) < 0 && self != NULL)
    lh_toast_error (self, error);
}

static void
lh_rubrics_page_create_default (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));
  g_autoptr (LhChangeSet) changes = NULL;

  if (ledger == NULL)
    return;
  changes = lh_rubric_default_create_change (ledger, lh_ledger_get_quarter (ledger).year);
  lh_change_apply_async (ledger, changes, lh_rubrics_page_applied_cb, lh_weak_new (widget));
}

static void
lh_rubrics_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_RUBRICS_PAGE);

  G_OBJECT_CLASS (lh_rubrics_page_parent_class)->dispose (object);
}

static void
lh_rubrics_page_class_init (LhRubricsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_rubrics_page_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_rubrics_page_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_RUBRIC;
  LH_RECORD_PAGE_CLASS (klass)->count_total = TRUE;

  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_RUBRIC_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-rubrics-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhRubricsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhRubricsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhRubricsPage, table);
  gtk_widget_class_bind_template_callback (widget_class, lh_rubrics_page_prepare_cb);
  gtk_widget_class_install_action (widget_class, "rubrics.create-default", NULL, lh_rubrics_page_create_default);
}

static void
lh_rubrics_page_init (LhRubricsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
}
