/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-meetings-view.h"

#include <glib/gi18n-lib.h>

#include "lh-meeting-pane.h"
#include "lh-meeting.h"
#include "lh-new-dialog.h"

struct _LhMeetingsView
{
  LhRecordPage   parent_instance;

  LhFilterBar   *filter_bar;
  LhMeetingPane *pane;
  LhRecordTable *table;
};

G_DEFINE_FINAL_TYPE (LhMeetingsView, lh_meetings_view, LH_TYPE_RECORD_PAGE)

static void
lh_meetings_view_created_cb (LhMeetingsView *self,
                             LhRecord       *meeting)
{
  lh_page_show_record (LH_PAGE (self), lh_record_get_id (meeting));
}

static void
lh_meetings_view_new_item (LhPage *page)
{
  LhLedger *ledger = lh_page_get_ledger (page);
  g_autoptr (LhRecord) meeting = LH_RECORD (lh_meeting_new ());

  if (ledger == NULL)
    return;
  lh_record_set_int (meeting, LH_MEETING_YEAR, lh_ledger_get_quarter (ledger).year);
  lh_record_set_text (meeting, LH_MEETING_KIND, "committee");
  lh_record_set_date (meeting, LH_MEETING_HELD_ON, lh_date_today ());
  g_signal_connect_object (lh_new_dialog_present (page, ledger, meeting, _("New Meeting"), "meeting-new"), "created",
                           G_CALLBACK (lh_meetings_view_created_cb), page, G_CONNECT_SWAPPED);
}

static void
lh_meetings_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LH_TYPE_MEETINGS_VIEW);

  G_OBJECT_CLASS (lh_meetings_view_parent_class)->dispose (object);
}

static void
lh_meetings_view_class_init (LhMeetingsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_meetings_view_dispose;
  LH_PAGE_CLASS (klass)->new_item = lh_meetings_view_new_item;
  LH_RECORD_PAGE_CLASS (klass)->record_type = LH_TYPE_MEETING;

  g_type_ensure (LH_TYPE_MEETING);
  g_type_ensure (LH_TYPE_MEETING_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-meetings-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhMeetingsView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, LhMeetingsView, pane);
  gtk_widget_class_bind_template_child (widget_class, LhMeetingsView, table);
}

static void
lh_meetings_view_init (LhMeetingsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lh_record_page_setup (LH_RECORD_PAGE (self), self->table, self->filter_bar, self->pane);
}
