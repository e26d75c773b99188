/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-rounds-page.h"

#include <glib/gi18n-lib.h>

#include "lh-inspection-round.h"
#include "lh-inspection-schedule-dialog.h"
#include "lh-new-dialog.h"
#include "lh-record-pane.h"

struct _LhInspectionRoundsPage
{
  LhRecordPage   parent_instance;

  LhFilterBar   *filter_bar;
  LhRecordPane  *pane;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhInspectionRoundsPage, lh_inspection_rounds_page, LH_TYPE_RECORD_PAGE)

static void
lh_inspection_rounds_page_created_cb (LhInspectionRoundsPage *self,
                                      LhRecord               *round)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (round));
}

/* What is made by hand is a special inspection; the others are generated. */
static void
lh_inspection_rounds_page_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) round = LH_RECORD (lh_inspection_round_new ());

  if (ledger == NULL)
    return;
  lh_record_set_text (round, LH_INSPECTION_ROUND_KIND, "special");
  lh_record_set_int (round, LH_INSPECTION_ROUND_YEAR, lh_ledger_get_quarter (ledger).year);
  g_signal_connect_object (lh_new_dialog_present (page, ledger, round, _("New Round of Inspection"),
                                                  "inspection-round-new"), "created",
                           G_CALLBACK (lh_inspection_rounds_page_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_inspection_rounds_page_generate (GtkWidget  *widget,
                                    const char *action,
                                    GVariant   *parameter)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (widget));

  if (ledger != NULL)
    lh_inspection_schedule_dialog_present (widget, ledger, lh_ledger_get_quarter (ledger).year);
}

static void
lh_inspection_rounds_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_INSPECTION_ROUNDS_PAGE);

  G_OBJECT_CLASS (lh_inspection_rounds_page_parent_class)->dispose (object);
}

static void
lh_inspection_rounds_page_class_init (LhInspectionRoundsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_inspection_rounds_page_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_inspection_rounds_page_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_INSPECTION_ROUND;
  LH_RECORD_PAGE_CLASS (klass)->count_total = TRUE;

  g_type_ensure (LH_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-inspection-rounds-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhInspectionRoundsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionRoundsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionRoundsPage, table);
  gtk_widget_class_install_action (widget_class, "rounds.generate", NULL, lh_inspection_rounds_page_generate);
}

static void
lh_inspection_rounds_page_init (LhInspectionRoundsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
}
