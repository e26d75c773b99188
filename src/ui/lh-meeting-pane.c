/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-meeting-pane.h"

#include <glib/gi18n-lib.h>

#include "lh-attachment-list.h"
#include "lh-change.h"
#include "lh-form.h"
#include "lh-meetings.h"
#include "lh-page.h"
#include "lh-part-table.h"
#include "lh-record-history.h"
#include "lh-toast.h"
#include "lh-weak.h"

struct _LhMeetingPane
{
  LhLedgerBin       parent_instance;

  LhAttachmentList *attachments;
  LhPartTable      *decisions;
  LhForm           *form;
  LhRecordHistory  *history;
  GtkLabel         *subtitle_label;
  GtkLabel         *title_label;
};

G_DEFINE_FINAL_TYPE (LhMeetingPane, lh_meeting_pane, LH_TYPE_LEDGER_BIN)

static LhRecord *
lh_meeting_pane_get_decision (LhMeetingPane *self)
{
  g_autoptr (LhRecord) decision = NULL;

  g_object_get (self->decisions, "record", &decision, NULL);
  return decision;   /* the table keeps it */
}

static void
lh_meeting_pane_selected_cb (LhMeetingPane *self)
{
  LhRecord *decision = lh_meeting_pane_get_decision (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.open-task", decision != NULL &&
                                 lh_record_get_int (decision, LH_MEETING_DECISION_ITEM_ID) != 0);
}

static void
lh_meeting_pane_refresh (LhLedgerBin *bin)
{
  LhMeetingPane *self = LH_MEETING_PANE (bin);
  LhLedger *ledger = lh_ledger_bin_get_ledger (bin);
  LhRecord *meeting = lh_ledger_bin_get_record (bin);
  g_autofree char *day = NULL;

  lh_form_set_ledger (self->form, ledger);
  lh_form_set_record (self->form, meeting);
  g_object_set (self->decisions, "ledger", ledger, "parent-record", meeting, NULL);
  g_object_set (self->attachments, "ledger", ledger, "record", meeting, NULL);
  g_object_set (self->history, "ledger", ledger, "record", meeting, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.tasks",
                                 meeting != NULL && !lh_ledger_get_read_only (ledger));
  lh_meeting_pane_selected_cb (self);
  if (meeting == NULL)
    return;
  day = lh_date_format (lh_record_get_date (meeting, LH_MEETING_HELD_ON), LH_DATE_LONG, NULL);
  gtk_label_set_label (self->title_label, lh_record_get_text (meeting, LH_MEETING_TITLE));
  gtk_label_set_label (self->subtitle_label, day);
}

static void
lh_meeting_pane_applied_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (LhMeetingPane) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, lh_change_get_description (result));
}

static void
lh_meeting_pane_tasks_action (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  LhMeetingPane *self = LH_MEETING_PANE (widget);
  LhLedger *ledger = lh_ledger_bin_get_ledger (LH_LEDGER_BIN (self));
  LhRecord *meeting = lh_ledger_bin_get_record (LH_LEDGER_BIN (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (meeting == NULL || !lh_form_flush (self->form))
    return;
  changes = lh_meeting_create_tasks (ledger, meeting, 0, NULL, &error);
  if (changes != NULL)
    lh_change_apply_async (ledger, changes, lh_meeting_pane_applied_cb, lh_weak_new (self));
  else
    lh_toast_error (self, error);
}

static void
lh_meeting_pane_open_task_action (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  LhRecord *decision = lh_meeting_pane_get_decision (LH_MEETING_PANE (widget));

  if (decision != NULL)
    gtk_widget_activate_action (widget, "win.show-record", "(sx)", "checklist-item",
                                lh_record_get_int (decision, LH_MEETING_DECISION_ITEM_ID));
}

/* A new decision stands behind the others. */
static void
lh_meeting_pane_prepare_cb (LhMeetingPane *self,
                            LhRecord      *decision)
{
  lh_record_set_int (decision, LH_MEETING_DECISION_POSITION,
                     g_list_model_get_n_items (lh_part_table_get_list (self->decisions)) + 1);
}

static void
lh_meeting_pane_dispose (GObject *object)
{
  LhMeetingPane *self = LH_MEETING_PANE (object);

  if (self->decisions != NULL)
    g_signal_handlers_disconnect_by_data (self->decisions, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_MEETING_PANE);

  G_OBJECT_CLASS (lh_meeting_pane_parent_class)->dispose (object);
}

static void
lh_meeting_pane_class_init (LhMeetingPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_meeting_pane_dispose;
  LH_LEDGER_BIN_CLASS (klass)->refresh = lh_meeting_pane_refresh;

  g_type_ensure (LH_TYPE_ATTACHMENT_LIST);
  g_type_ensure (LH_TYPE_FORM);
  g_type_ensure (LH_TYPE_MEETING_DECISION);
  g_type_ensure (LH_TYPE_PART_TABLE);
  g_type_ensure (LH_TYPE_RECORD_HISTORY);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-meeting-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhMeetingPane, attachments);
  gtk_widget_class_bind_template_child (widget_class, LhMeetingPane, decisions);
  gtk_widget_class_bind_template_child (widget_class, LhMeetingPane, form);
  gtk_widget_class_bind_template_child (widget_class, LhMeetingPane, history);
  gtk_widget_class_bind_template_child (widget_class, LhMeetingPane, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LhMeetingPane, title_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_meeting_pane_prepare_cb);
  gtk_widget_class_install_action (widget_class, "meeting.tasks", NULL, lh_meeting_pane_tasks_action);
  gtk_widget_class_install_action (widget_class, "meeting.open-task", NULL, lh_meeting_pane_open_task_action);
}

static void
lh_meeting_pane_init (LhMeetingPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->decisions, "notify::record", G_CALLBACK (lh_meeting_pane_selected_cb), self,
                           G_CONNECT_SWAPPED);
  lh_meeting_pane_selected_cb (self);
}
