/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tips-view-private.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-document-output.h"
#include "lh-report-output.h"
#include "lh-tip-dialog.h"
#include "lh-tip-document.h"
#include "lh-toast.h"
#include "lh-weak.h"

/* What of the actions makes sense for the tip that is open and the receivers that are selected. */
void
lh_tips_view_update_actions (LhTipsView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  const LhTip *tip = lh_tips_view_get_tip (self);
  g_autoptr (GPtrArray) lines = lh_tips_view_get_selected (self);
  const gboolean writable = ledger != NULL && !lh_ledger_get_read_only (ledger);
  const gboolean closed = tip != NULL && !lh_record_is_empty (tip->tip, LH_WORK_TIP_CLOSED_ON);

  gtk_widget_action_set_enabled (widget, "tips.mark", writable && lines->len > 0);
  gtk_widget_action_set_enabled (widget, "tips.new-response", writable);
  gtk_widget_action_set_enabled (widget, "tips.add-receivers", writable && tip != NULL);
  gtk_widget_action_set_enabled (widget, "tips.close", writable && tip != NULL && !closed);
  gtk_widget_action_set_enabled (widget, "tips.reopen", writable && closed);
  gtk_widget_action_set_enabled (widget, "tips.delete", writable && tip != NULL);
  gtk_widget_action_set_enabled (widget, "tips.copy-text", tip != NULL);
  gtk_widget_action_set_enabled (widget, "tips.copy-open", tip != NULL && lh_tip_get_n_open (tip) > 0);
  gtk_widget_action_set_enabled (widget, "tips.print", tip != NULL);
  gtk_widget_action_set_enabled (widget, "tips.save", tip != NULL);
}

static void
lh_tips_view_applied_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (LhTipsView) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return;
  if (lh_change_finish (result, &error) == 0)
    lh_toast_error (self, error);
  else
    lh_change_offer_undo (self, lh_change_get_description (result));
}

/* Marks receivers (element-type LhRecord) as of the day in the entry. */
void
lh_tips_view_mark (LhTipsView *self,
                   GPtrArray  *receivers,
                   LhTipState  state)
{
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  LhDate day;

  if (!lh_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->day_entry)), &day, &error))
    {
      lh_toast_error (self, error);
      gtk_widget_grab_focus (GTK_WIDGET (self->day_entry));
      return;
    }
  changes = lh_tip_create_mark (receivers, state, day);
  if (lh_change_set_get_changes (changes)->len > 0)
    lh_change_apply_async (lh_page_get_ledger (LH_PAGE (self)), changes, lh_tips_view_applied_cb, lh_weak_new (self));
  else
    lh_toast_show (self, _("Units that need not handle it are not marked."));
}

static void
lh_tips_view_mark_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  LhTipsView *self = LH_TIPS_VIEW (widget);
  g_autoptr (GPtrArray) lines = lh_tips_view_get_selected (self);
  g_autoptr (GPtrArray) receivers = g_ptr_array_new ();
  guint state = LH_TIP_WAITING;

  while (state < LH_TIP_EXEMPT && !g_str_equal (lh_tip_state_get_code (state), g_variant_get_string (parameter, NULL)))
    state++;
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (receivers, ((LhTipLine *) g_ptr_array_index (lines, i))->receiver);
  lh_tips_view_mark (self, receivers, state);
}

/* What leaves by the clipboard is in the language of the ledger. */
static void
lh_tips_view_copy_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  LhTipsView *self = LH_TIPS_VIEW (widget);
  LhTip *tip = lh_tips_view_get_tip (self);
  LhCatalog *catalog;
  const gboolean whole = g_str_equal (action_name, "tips.copy-text");
  g_autofree char *text = NULL;

  if (tip == NULL)
    return;
  catalog = lh_ledger_get_catalog (lh_page_get_ledger (LH_PAGE (self)));
  text = whole ? lh_tip_format_text (tip, catalog) : lh_tip_format_names (tip, TRUE, catalog);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  lh_toast_show (self, whole ? _("The tip is on the clipboard, ready to be sent.")
                             : _("The names of those that have not responded are on the clipboard."));
}

static void
lh_tips_view_document_action (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  LhTipsView *self = LH_TIPS_VIEW (widget);
  LhTip *tip = lh_tips_view_get_tip (self);
  g_autoptr (LhDocument) document = NULL;

  if (tip == NULL)
    return;
  document = lh_tip_document_new (tip, lh_ledger_get_catalog (lh_page_get_ledger (LH_PAGE (self))));
  lh_document_output_run (self, document, NULL, g_str_equal (action_name, "tips.print"));
}

static void
lh_tips_view_export_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  LhTipsView *self = LH_TIPS_VIEW (widget);
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));
  LhTip *tip = lh_tips_view_get_tip (self);
  g_autoptr (LhReport) report = NULL;

  if (tip == NULL)
    return;
  report = lh_tip_report_new (ledger, tip, lh_ledger_get_catalog (ledger));
  lh_report_output_save (self, report);
}

static void
lh_tips_view_sent_cb (LhTipsView *self,
                      LhRecord   *tip)
{
  self->tip_id = lh_record_get_id (tip);
  lh_tips_view_refresh (self);
}

static void
lh_tips_view_compose_action (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhTipsView *self = LH_TIPS_VIEW (widget);
  LhTip *sent = g_str_equal (action_name, "tips.add-receivers") ? lh_tips_view_get_tip (self) : NULL;
  LhLedger *ledger = lh_page_get_ledger (LH_PAGE (self));

  g_signal_connect_object (lh_tip_dialog_present (self, ledger, "response", sent), "sent",
                           G_CALLBACK (lh_tips_view_sent_cb), self, G_CONNECT_SWAPPED);
}

static char *
lh_tips_view_get_summary (GtkWidget *text_view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
lh_tips_view_close_cb (LhTipsView       *self,
                       const char       *response,
                       AdwMessageDialog *dialog)
{
  g_autofree char *summary = lh_tips_view_get_summary (g_object_get_data (G_OBJECT (dialog), "summary"));
  LhTip *tip = lh_tips_view_get_tip (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;

  if (!g_str_equal (response, "settle") || tip == NULL)
    return;
  changes = lh_tip_create_close (tip, summary, lh_date_today (), &error);
  if (changes != NULL)
    lh_change_apply_async (lh_page_get_ledger (LH_PAGE (self)), changes, lh_tips_view_applied_cb, lh_weak_new (self));
  else
    lh_toast_error (self, error);
}

/* Asks what came of the task; that some have not responded is said, and does not stop it. */
static void
lh_tips_view_close_action (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  LhTipsView *self = LH_TIPS_VIEW (widget);
  LhTip *tip = lh_tips_view_get_tip (self);
  GtkWidget *dialog, *text, *scroller;
  g_autofree char *body = NULL;

  if (tip == NULL)
    return;
  body = lh_tip_format_summary (tip, NULL);
  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _("Settle the task"), body);
  text = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "left-margin", 8, "right-margin", 8,
                       "top-margin", 8, "bottom-margin", 8, "accepts-tab", FALSE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Summary"), -1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)),
                            lh_record_get_text (tip->tip, LH_WORK_TIP_SUMMARY), -1);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", text, "min-content-height", 110, "min-content-width", 360,
                           "has-frame", TRUE, NULL);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scroller);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "settle", _("_Settle"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "settle", ADW_RESPONSE_SUGGESTED);
  g_object_set_data (G_OBJECT (dialog), "summary", text);
  g_signal_connect_object (dialog, "response", G_CALLBACK (lh_tips_view_close_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
lh_tips_view_reopen_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  LhTipsView *self = LH_TIPS_VIEW (widget);
  LhTip *tip = lh_tips_view_get_tip (self);
  g_autoptr (LhChangeSet) changes = tip != NULL ? lh_tip_create_reopen (tip) : NULL;

  if (changes != NULL)
    lh_change_apply_async (lh_page_get_ledger (LH_PAGE (self)), changes, lh_tips_view_applied_cb, lh_weak_new (self));
}

static void
lh_tips_view_delete_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  LhTipsView *self = LH_TIPS_VIEW (widget);
  LhTip *tip = lh_tips_view_get_tip (self);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (tip == NULL)
    return;
  g_ptr_array_add (records, g_object_ref (tip->tip));
  lh_change_delete_async (lh_page_get_ledger (LH_PAGE (self)), records, lh_tips_view_applied_cb, lh_weak_new (self));
}

/* Declares the actions of the view. */
void
lh_tips_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "tips.mark", "s", lh_tips_view_mark_action);
  gtk_widget_class_install_action (widget_class, "tips.copy-text", NULL, lh_tips_view_copy_action);
  gtk_widget_class_install_action (widget_class, "tips.copy-open", NULL, lh_tips_view_copy_action);
  gtk_widget_class_install_action (widget_class, "tips.print", NULL, lh_tips_view_document_action);
  gtk_widget_class_install_action (widget_class, "tips.save", NULL, lh_tips_view_document_action);
  gtk_widget_class_install_action (widget_class, "tips.export", NULL, lh_tips_view_export_action);
  gtk_widget_class_install_action (widget_class, "tips.new-response", NULL, lh_tips_view_compose_action);
  gtk_widget_class_install_action (widget_class, "tips.add-receivers", NULL, lh_tips_view_compose_action);
  gtk_widget_class_install_action (widget_class, "tips.close", NULL, lh_tips_view_close_action);
  gtk_widget_class_install_action (widget_class, "tips.reopen", NULL, lh_tips_view_reopen_action);
  gtk_widget_class_install_action (widget_class, "tips.delete", NULL, lh_tips_view_delete_action);
}
