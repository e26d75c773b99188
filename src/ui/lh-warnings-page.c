/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-warnings-page.h"

#include <glib/gi18n-lib.h>

#include "lh-new-dialog.h"
#include "lh-problem-output.h"
#include "lh-record-pane.h"
#include "lh-warning-actions.h"
#include "lh-warning.h"

struct _LhWarningsPage
{
  LhRecordPage   parent_instance;

  LhFilterBar   *filter_bar;
  LhRecordPane  *pane;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhWarningsPage, lh_warnings_page, LH_TYPE_RECORD_PAGE)

static void
lh_warnings_page_created_cb (LhWarningsPage *self,
                             LhRecord *record)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (record));
}

static void
lh_warnings_page_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) record = LH_RECORD (lh_warning_new ());

  if (ledger == NULL)
    return;
  lh_record_set_text (record, LH_WARNING_LEVEL, "remind");
  lh_record_set_date (record, LH_WARNING_ISSUED_ON, lh_date_today ());
  g_signal_connect_object (lh_new_dialog_present (page, ledger, record, _("New Reminder or Warning"), "warning-new"), "created",
                           G_CALLBACK (lh_warnings_page_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_warnings_page_escalate (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));
  LhRecord *warning = lh_record_page_get_record (LH_RECORD_PAGE (widget));
  g_autoptr (LhRecord) next = warning != NULL ? lh_warning_create_next (warning, lh_date_today ()) : NULL;

  if (ledger != NULL && next != NULL)
    g_signal_connect_object (lh_new_dialog_present (widget, ledger, next, _("Next Level"), "warning-new"), "created",
                             G_CALLBACK (lh_warnings_page_created_cb), widget, G_CONNECT_SWAPPED);
}

static void
lh_warnings_page_letter_action (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));
  LhRecord *warning = lh_record_page_get_record (LH_RECORD_PAGE (widget));

  if (ledger != NULL && warning != NULL)
    lh_warning_output_run (widget, ledger, warning, g_str_equal (action, "warnings.print"));
}

/* A higher level can only follow a level that has one. */
static void
lh_warnings_page_record_cb (LhWarningsPage *self)
{
  LhRecord *warning = lh_record_page_get_record (LH_RECORD_PAGE (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "warnings.print", warning != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "warnings.save", warning != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "warnings.escalate",
                                 warning != NULL && lh_warning_get_next_level (warning) != NULL);
}

/* The letter that is selected, else the list. */
static void
lh_warnings_page_print (LhPage *page)
{
  if (lh_record_page_get_record (LH_RECORD_PAGE (page)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "warnings.print", NULL);
  else
    LH_PAGE_CLASS (lh_warnings_page_parent_class)->print (page);
}

static void
lh_warnings_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_WARNINGS_PAGE);

  G_OBJECT_CLASS (lh_warnings_page_parent_class)->dispose (object);
}

static void
lh_warnings_page_class_init (LhWarningsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_warnings_page_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_warnings_page_new_item;
  LH_PAGE_CLASS (klass)->print = lh_warnings_page_print;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_WARNING;
  LH_RECORD_PAGE_CLASS (klass)->count_total = TRUE;

  g_type_ensure (LH_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-warnings-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhWarningsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhWarningsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhWarningsPage, table);
  gtk_widget_class_install_action (widget_class, "warnings.print", NULL, lh_warnings_page_letter_action);
  gtk_widget_class_install_action (widget_class, "warnings.save", NULL, lh_warnings_page_letter_action);
  gtk_widget_class_install_action (widget_class, "warnings.escalate", NULL, lh_warnings_page_escalate);
}

static void
lh_warnings_page_init (LhWarningsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  g_signal_connect (self, "notify::record", G_CALLBACK (lh_warnings_page_record_cb), NULL);
  lh_warnings_page_record_cb (self);
}
