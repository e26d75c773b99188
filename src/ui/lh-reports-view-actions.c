/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-reports-view-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-document-output.h"
#include "lh-toast.h"
#include "lh-weak.h"

void
lh_reports_view_update_actions (LhReportsView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  const gboolean writable = ledger != NULL && !lh_ledger_get_read_only (ledger);
  LhRecord *draft = self->report != NULL ? self->report->draft : NULL;

  gtk_widget_action_set_enabled (widget, "reports.begin", writable);
  gtk_widget_action_set_enabled (widget, "reports.print", draft != NULL);
  gtk_widget_action_set_enabled (widget, "reports.save", draft != NULL);
  for (guint move = 0; move < LH_N_WORK_MOVES; move++)
    {
      g_autofree char *name = g_strdup_printf ("reports.%s", lh_work_move_get_code (move));

      gtk_widget_action_set_enabled (widget, name, writable && draft != NULL && lh_work_draft_may (draft, move));
    }
}

static void
lh_reports_view_begun_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LhReportsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gint64 id = lh_change_finish (result, &error);

  if (self == NULL)
    return;
  if (id == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, lh_change_get_description (result));
}

/* Begins a report on the quarter on screen and opens it. */
void
lh_reports_view_begin (LhReportsView *self,
                       const char    *kind)
{
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  g_autoptr (LhRecord) draft = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (ledger == NULL || lh_ledger_get_read_only (ledger))
    return;
  lh_reports_view_save (self);
  changes = lh_work_draft_create (ledger, kind, lh_ledger_get_quarter (ledger), &draft);
  self->report_id = lh_record_get_id (draft);
  lh_change_apply_async (ledger, changes, lh_reports_view_begun_cb, lh_weak_new (self));
}

static void
lh_reports_view_begin_action (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  lh_reports_view_begin (LH_REPORTS_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
lh_reports_view_move_action (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  LhReportsView *self = LH_REPORTS_VIEW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  LhWorkMove move;

  if (self->report == NULL || !lh_work_move_from_code (action + strlen ("reports."), &move))
    return;
  lh_reports_view_save (self);
  changes = lh_work_report_create_move (self->report, move, &error);
  if (changes != NULL)
    lh_change_apply_async (lh_page_get_ledger (LH_PAGE (self)), changes, lh_reports_view_begun_cb, lh_weak_new (self));
  else
    lh_toast_error (self, error);
}

static LhDocument *
lh_reports_view_create_document (LhReportsView *self)
{
  return lh_work_report_create_document (self->report, lh_ledger_get_catalog (lh_page_get_ledger (LH_PAGE (self))));
}

static void
lh_reports_view_run_output (LhReportsView *self,
                            gboolean       print)
{
  g_autoptr (LhDocument) document = NULL;

  if (self->report == NULL)
    return;
  lh_reports_view_save (self);
  document = lh_reports_view_create_document (self);
  lh_document_output_run (self, document, NULL, print);
}

static void
lh_reports_view_save_action (GtkWidget  *widget,
                             const char *action,
                             GVariant   *parameter)
{
  lh_reports_view_run_output (LH_REPORTS_VIEW (widget), FALSE);
}

/* Prints the pages that are shown, with the preview of the desktop. */
void
lh_reports_view_print (LhReportsView *self)
{
  lh_reports_view_run_output (self, TRUE);
}

static void
lh_reports_view_print_action (GtkWidget  *widget,
                              const char *action,
                              GVariant   *parameter)
{
  lh_reports_view_print (LH_REPORTS_VIEW (widget));
}

/* Declares the actions of the view. */
void
lh_reports_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "reports.begin", "s", lh_reports_view_begin_action);
  gtk_widget_class_install_action (widget_class, "reports.print", NULL, lh_reports_view_print_action);
  gtk_widget_class_install_action (widget_class, "reports.save", NULL, lh_reports_view_save_action);
  gtk_widget_class_install_action (widget_class, "reports.submit", NULL, lh_reports_view_move_action);
  gtk_widget_class_install_action (widget_class, "reports.return", NULL, lh_reports_view_move_action);
  gtk_widget_class_install_action (widget_class, "reports.freeze", NULL, lh_reports_view_move_action);
  gtk_widget_class_install_action (widget_class, "reports.thaw", NULL, lh_reports_view_move_action);
  gtk_widget_class_install_action (widget_class, "reports.send", NULL, lh_reports_view_move_action);
}
