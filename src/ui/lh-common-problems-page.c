/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-common-problems-page.h"

#include <glib/gi18n-lib.h>

#include "lh-common-problem-pane.h"
#include "lh-common-problem-units.h"
#include "lh-common-problem.h"
#include "lh-new-dialog.h"

struct _LhCommonProblemsPage
{
  LhRecordPage   parent_instance;

  LhFilterBar   *filter_bar;
  LhCommonProblemPane  *pane;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhCommonProblemsPage, lh_common_problems_page, LH_TYPE_RECORD_PAGE)

static void
lh_common_problems_page_created_cb (LhCommonProblemsPage *self,
                                    LhRecord *record)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (record));
}

static void
lh_common_problems_page_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) record = LH_RECORD (lh_common_problem_new ());

  if (ledger == NULL)
    return;
  lh_record_set_int (record, LH_COMMON_PROBLEM_YEAR, lh_ledger_get_quarter (ledger).year);
  g_signal_connect_object (lh_new_dialog_present (page, ledger, record, _("New Common Problem"), "common-problem-new"), "created",
                           G_CALLBACK (lh_common_problems_page_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_common_problems_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_COMMON_PROBLEMS_PAGE);

  G_OBJECT_CLASS (lh_common_problems_page_parent_class)->dispose (object);
}

static void
lh_common_problems_page_class_init (LhCommonProblemsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_common_problems_page_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_common_problems_page_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_COMMON_PROBLEM;
  LH_RECORD_PAGE_CLASS (klass)->count_total = TRUE;

  g_type_ensure (LH_TYPE_COMMON_PROBLEM_PANE);
  g_type_ensure (LH_TYPE_COMMON_PROBLEM_UNITS);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-common-problems-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhCommonProblemsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhCommonProblemsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhCommonProblemsPage, table);
}

static void
lh_common_problems_page_init (LhCommonProblemsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
}
