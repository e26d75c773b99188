/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-briefings-page.h"

#include <glib/gi18n-lib.h>

#include "lh-briefing-charts-tab.h"
#include "lh-briefing-preview-window.h"
#include "lh-briefing-set-dialog.h"
#include "lh-briefing.h"
#include "lh-new-dialog.h"
#include "lh-record-pane.h"

struct _LhBriefingsPage
{
  LhRecordPage   parent_instance;

  LhFilterBar   *filter_bar;
  LhRecordPane  *pane;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhBriefingsPage, lh_briefings_page, LH_TYPE_RECORD_PAGE)

static void
lh_briefings_page_created_cb (LhBriefingsPage *self,
                              LhRecord        *record)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (record));
}

/* The office and the quarter are known; what leaves the house names nobody unless that is wished. */
static void
lh_briefings_page_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) briefing = LH_RECORD (lh_briefing_new ());
  g_autofree char *quarter = NULL;
  g_autofree char *title = NULL;

  if (ledger == NULL)
    return;
  quarter = lh_quarter_format (lh_ledger_get_quarter (ledger), LH_QUARTER_LONG, lh_ledger_get_catalog (ledger));
  /* TRANSLATORS: title of a briefing; %s is a quarter */
  title = g_strdup_printf (lh_tr (lh_ledger_get_catalog (ledger), N_("Briefing on the secretaries' projects, %s")), quarter);
  lh_record_set_quarter (briefing, LH_BRIEFING_QUARTER, lh_ledger_get_quarter (ledger));
  lh_record_set_text (briefing, LH_BRIEFING_TITLE, title);
  lh_record_set_text (briefing, LH_BRIEFING_ISSUER, lh_ledger_get_setting (ledger, "office-name", NULL));
  lh_record_set_text (briefing, LH_BRIEFING_THEME, "briefing");
  lh_record_set_date (briefing, LH_BRIEFING_ISSUED_ON, lh_date_today ());
  g_signal_connect_object (lh_new_dialog_present (page, ledger, briefing, _("New Briefing"), "briefing-new"), "created",
                           G_CALLBACK (lh_briefings_page_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_briefings_page_make_set (GtkWidget  *widget,
                            const char *action,
                            GVariant   *parameter)
{
  LhRecord *briefing = lh_record_page_get_record (LH_RECORD_PAGE (widget));

  if (briefing != NULL)
    lh_briefing_set_dialog_present (widget, lh_page_get_ledger (LH_PAGE (widget)), briefing);
}

static void
lh_briefings_page_preview (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  LhRecord *briefing = lh_record_page_get_record (LH_RECORD_PAGE (widget));

  if (briefing != NULL)
    lh_briefing_preview_window_present (widget, lh_page_get_ledger (LH_PAGE (widget)), briefing);
}

/* The pages are seen before they are printed. */
static void
lh_briefings_page_print (LhPage *page)
{
  if (lh_record_page_get_record (LH_RECORD_PAGE (page)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "briefings.preview", NULL);
  else
    LH_PAGE_CLASS (lh_briefings_page_parent_class)->print (page);
}

static void
lh_briefings_page_record_cb (LhBriefingsPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "briefings.preview",
                                 lh_record_page_get_record (LH_RECORD_PAGE (self)) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "briefings.make-set",
                                 lh_record_page_get_record (LH_RECORD_PAGE (self)) != NULL);
}

static void
lh_briefings_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_BRIEFINGS_PAGE);

  G_OBJECT_CLASS (lh_briefings_page_parent_class)->dispose (object);
}

static void
lh_briefings_page_class_init (LhBriefingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_briefings_page_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_briefings_page_new_item;
  LH_PAGE_CLASS (klass)->print = lh_briefings_page_print;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_BRIEFING;

  g_type_ensure (LH_TYPE_BRIEFING);
  g_type_ensure (LH_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-briefings-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBriefingsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhBriefingsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhBriefingsPage, table);
  gtk_widget_class_install_action (widget_class, "briefings.preview", NULL, lh_briefings_page_preview);
  gtk_widget_class_install_action (widget_class, "briefings.make-set", NULL, lh_briefings_page_make_set);
}

static void
lh_briefings_page_init (LhBriefingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  lh_record_pane_add_tab (self->pane, "charts", _("Charts"), LH_TYPE_BRIEFING_CHARTS_TAB);
  lh_record_table_set_sort (self->table, "quarter", TRUE);
  g_signal_connect (self, "notify::record", G_CALLBACK (lh_briefings_page_record_cb), NULL);
  lh_briefings_page_record_cb (self);
}
