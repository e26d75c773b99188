/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problems-page.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-findings-text.h"
#include "lh-new-dialog.h"
#include "lh-problem.h"
#include "lh-record-pane.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhProblemsPage
{
  LhRecordPage   parent_instance;

  LhFilterBar   *filter_bar;
  LhRecordPane  *pane;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhProblemsPage, lh_problems_page, LH_TYPE_RECORD_PAGE)

static void
lh_problems_page_update (LhProblemsPage *self)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhRecord *problem = lh_record_page_get_record (LH_RECORD_PAGE (self));
  gboolean writable = ledger != NULL && !lh_ledger_get_read_only (ledger) && problem != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "problem.close", writable && lh_problem_is_open (problem));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "problem.reopen", writable && !lh_problem_is_open (problem));
}

static void
lh_problems_page_applied_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhProblemsPage) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gboolean applied = lh_change_finish (result, &error) >= 0;

  if (self == NULL)
    return;
  if (!applied)
    lh_toast_error (self, error);
  lh_problems_page_update (self);
}

static void
lh_problems_page_close (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  LhRecord *problem = lh_record_page_get_record (LH_RECORD_PAGE (widget));
  g_autoptr (LhChangeSet) changes = NULL;

  if (problem == NULL)
    return;
  changes = lh_problem_create_close_change (problem, lh_date_today (), NULL, NULL);
  lh_change_apply_async (lh_page_get_ledger (LH_PAGE (widget)), changes, lh_problems_page_applied_cb,
                         lh_weak_new (widget));
}

static void
lh_problems_page_reopen (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  LhRecord *problem = lh_record_page_get_record (LH_RECORD_PAGE (widget));
  g_autoptr (LhChangeSet) changes = NULL;

  if (problem == NULL)
    return;
  changes = lh_problem_create_reopen_change (problem);
  lh_change_apply_async (lh_page_get_ledger (LH_PAGE (widget)), changes, lh_problems_page_applied_cb,
                         lh_weak_new (widget));
}

static void
lh_problems_page_created_cb (LhProblemsPage *self,
                             LhRecord       *problem)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (problem));
}

static void
lh_problems_page_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) problem = LH_RECORD (lh_problem_new ());

  if (ledger == NULL)
    return;
  lh_record_set_text (problem, LH_PROBLEM_STATE, "not-started");
  lh_record_set_text (problem, LH_PROBLEM_SOURCE, "inspection");
  lh_record_set_date (problem, LH_PROBLEM_FOUND_ON, lh_date_today ());
  g_signal_connect_object (lh_new_dialog_present (page, ledger, problem, _("New Problem"), "problem-new"), "created",
                           G_CALLBACK (lh_problems_page_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_problems_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_PROBLEMS_PAGE);

  G_OBJECT_CLASS (lh_problems_page_parent_class)->dispose (object);
}

static void
lh_problems_page_class_init (LhProblemsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_problems_page_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_problems_page_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_PROBLEM;
  LH_RECORD_PAGE_CLASS (klass)->count_total = TRUE;

  g_type_ensure (LH_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-problems-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProblemsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhProblemsPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LhProblemsPage, table);
  gtk_widget_class_install_action (widget_class, "problem.close", NULL, lh_problems_page_close);
  gtk_widget_class_install_action (widget_class, "problem.reopen", NULL, lh_problems_page_reopen);
}

static void
lh_problems_page_init (LhProblemsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
  /* what has no closing day comes first: the open ones */
  lh_record_table_set_sort (self->table, "closed-on", FALSE);
  g_signal_connect (self, "notify::record", G_CALLBACK (lh_problems_page_update), NULL);
  lh_problems_page_update (self);
}
