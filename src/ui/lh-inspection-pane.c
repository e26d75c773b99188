/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-pane.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-findings-dialog.h"
#include "lh-form.h"
#include "lh-inspection-round.h"
#include "lh-inspection-schedule.h"
#include "lh-inspection.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-problem.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhInspectionPane
{
  LhLedgerBin   parent_instance;

  LhRecord     *round;
  LhRecord     *inspection;
  guint         serial;

  LhForm       *form;
  LhPartTable  *problems;
  GtkStack     *stack;
  GtkLabel     *subtitle_label;
  GtkLabel     *title_label;
};

typedef struct
{
  gpointer weak;
  guint    serial;
} LhInspectionRequest;

G_DEFINE_FINAL_TYPE (LhInspectionPane, lh_inspection_pane, LH_TYPE_LEDGER_BIN)

static void
lh_inspection_pane_show (LhInspectionPane *self,
                         LhRecord         *inspection)
{
  LhLedger *ledger = lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self));
  gboolean writable = ledger != NULL && !lh_ledger_get_read_only (ledger);

  g_set_object (&self->inspection, inspection);
  lh_form_set_ledger (self->form, ledger);
  lh_form_set_record (self->form, inspection);
  g_object_set (self->problems, "ledger", ledger, "parent-record", inspection, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspection.begin", writable && self->round != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspection.problems", writable && inspection != NULL);
  gtk_stack_set_visible_child_name (self->stack, inspection != NULL ? "record" : "empty");
}

static void
lh_inspection_pane_found_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autofree LhInspectionRequest *request = user_data;
  g_autoptr (LhInspectionPane) self = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) found = lh_ledger_query_finish (LH_LEDGER (source), result, NULL);

  if (self != NULL && found != NULL && request->serial == self->serial)
    lh_inspection_pane_show (self, found->len > 0 ? g_ptr_array_index (found, 0) : NULL);
}

static void
lh_inspection_pane_refresh (LhLedgerBin *bin)
{
  LhInspectionPane *self = LH_INSPECTION_PANE (bin);
  LhRecord *project = lh_ledger_bin_get_record (bin);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_INSPECTION);
  LhInspectionRequest *request;

  self->serial++;
  if (project == NULL || self->round == NULL)
    return;
  gtk_label_set_label (self->title_label, lh_record_get_text (project, LH_PROJECT_NAME));
  gtk_label_set_label (self->subtitle_label, lh_record_get_text (self->round, LH_INSPECTION_ROUND_TITLE));
  lh_query_where_id (query, LH_INSPECTION_PROJECT_ID, lh_record_get_id (project));
  lh_query_where_id (query, LH_INSPECTION_ROUND_ID, lh_record_get_id (self->round));
  request = g_new0 (LhInspectionRequest, 1);
  request->weak = lh_weak_new (self);
  request->serial = self->serial;
  lh_ledger_query_async (lh_ledger_bin_get_ledger (bin), query, NULL, lh_inspection_pane_found_cb, request);
}

static void
lh_inspection_pane_begun_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhInspectionPane) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) < 0 && self != NULL)
    lh_toast_error (self, error);
}

static void
lh_inspection_pane_begin (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  LhInspectionPane *self = LH_INSPECTION_PANE (widget);
  LhRecord *project = lh_ledger_bin_get_record (LH_LEDGER_BIN (self));
  g_autoptr (LhRecord) inspection = NULL;

  if (project == NULL || self->round == NULL)
    return;
  inspection = lh_inspection_record_create (self->round, lh_record_get_id (project));
  lh_change_insert_async (lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self)), inspection, lh_inspection_pane_begun_cb,
                          lh_weak_new (self));
}

static void
lh_inspection_pane_make_problems (GtkWidget  *widget,
                                  const char *action,
                                  GVariant   *parameter)
{
  LhInspectionPane *self = LH_INSPECTION_PANE (widget);

  if (self->inspection != NULL && lh_form_flush (self->form))
    lh_findings_dialog_present (self, lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self)), self->inspection,
                                lh_ledger_bin_get_record (LH_LEDGER_BIN (self)));
}

static void
lh_inspection_pane_open_project (GtkWidget  *widget,
                                 const char *action,
                                 GVariant   *parameter)
{
  LhRecord *project = lh_ledger_bin_get_record (LH_LEDGER_BIN (widget));

  if (project != NULL)
    gtk_widget_activate_action (widget, "win.show-record", "(sx)", "project", lh_record_get_id (project));
}

static void
lh_inspection_pane_dispose (GObject *object)
{
  LhInspectionPane *self = LH_INSPECTION_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_INSPECTION_PANE);
  g_clear_object (&self->round);
  g_clear_object (&self->inspection);

  G_OBJECT_CLASS (lh_inspection_pane_parent_class)->dispose (object);
}

static void
lh_inspection_pane_class_init (LhInspectionPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_inspection_pane_dispose;
  LH_LEDGER_BIN_CLASS (klass)->refresh = lh_inspection_pane_refresh;

  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-inspection-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhInspectionPane, form);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionPane, problems);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionPane, stack);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionPane, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionPane, title_label);
  gtk_widget_class_install_action (widget_class, "inspection.begin", NULL, lh_inspection_pane_begin);
  gtk_widget_class_install_action (widget_class, "inspection.problems", NULL, lh_inspection_pane_make_problems);
  gtk_widget_class_install_action (widget_class, "inspection.open-project", NULL, lh_inspection_pane_open_project);
}

static void
lh_inspection_pane_init (LhInspectionPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_inspection_pane_set_round:
 * @round: the round whose record is shown
 */
void
lh_inspection_pane_set_round (LhInspectionPane *self,
                              LhRecord         *round)
{
  g_return_if_fail (LH_IS_INSPECTION_PANE (self));

  if (g_set_object (&self->round, round))
    lh_ledger_bin_refresh (LH_LEDGER_BIN (self));
}
