/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-findings-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-findings-text.h"
#include "lh-problem.h"
#include "lh-toast.h"
#include "lh-weak.h"

/* The question, from the click to the answer. */
typedef struct
{
  gpointer   weak;
  LhLedger  *ledger;
  LhRecord  *inspection;
  LhRecord  *project;
  GPtrArray *problems;
  GPtrArray *checks;     /* GtkCheckButton, one for each problem */
} LhFindingsRequest;

static void
lh_findings_request_free (LhFindingsRequest *self)
{
  g_object_unref (self->ledger);
  g_object_unref (self->inspection);
  g_object_unref (self->project);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_free (self);
}

static void
lh_findings_applied_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (lh_change_finish (result, &error) < 0 && widget != NULL)
    lh_toast_error (widget, error);
}

static void
lh_findings_response_cb (LhFindingsRequest *request,
                         const char        *response)
{
  g_autoptr (GtkWidget) widget = lh_weak_take (request->weak);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (LhChangeSet) changes = NULL;

  for (guint i = 0; i < request->problems->len; i++)
    {
      if (gtk_check_button_get_active (g_ptr_array_index (request->checks, i)))
        g_ptr_array_add (chosen, g_ptr_array_index (request->problems, i));
    }
  if (widget != NULL && g_str_equal (response, "create") && chosen->len > 0)
    {
      changes = lh_findings_text_create_change (chosen);
      lh_change_apply_async (request->ledger, changes, lh_findings_applied_cb, lh_weak_new (widget));
    }
  lh_findings_request_free (request);
}

static GtkWidget *
lh_findings_create_preview (LhFindingsRequest *request)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  request->checks = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < request->problems->len; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (lh_record_get_text (g_ptr_array_index (request->problems, i),
                                                                              LH_PROBLEM_DESCRIPTION));
      GtkWidget *label = gtk_widget_get_last_child (check);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      gtk_box_append (GTK_BOX (box), check);
      g_ptr_array_add (request->checks, g_object_ref (check));
    }
  return box;
}

static void
lh_findings_ask (LhFindingsRequest *request,
                 GtkWidget         *widget)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                              _("Turn the findings into problems?"),
                                              _("Each line becomes a problem of the project, with its number, finder and deadline."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"), "create", _("Create Problems"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "create", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "create");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), lh_findings_create_preview (request));
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (lh_findings_response_cb), request);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
lh_findings_existing_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  LhFindingsRequest *request = user_data;
  g_autoptr (GtkWidget) widget = lh_weak_take (request->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) existing = lh_ledger_query_finish (LH_LEDGER (source), result, &error);

  if (widget == NULL || existing == NULL || gtk_widget_get_root (widget) == NULL)
    {
      lh_findings_request_free (request);
      return;
    }
  request->problems = lh_findings_text_create_problems (request->inspection, request->project, existing);
  if (request->problems->len == 0)
    {
      lh_toast_show (widget, existing->len > 0 ? _("All findings are problems already.") : _("No findings on record yet."));
      lh_findings_request_free (request);
      return;
    }
  request->weak = lh_weak_new (widget);
  lh_findings_ask (request, widget);
}

/**
 * lh_findings_dialog_present:
 * @widget: (type GtkWidget): where it belongs
 * @inspection: a record with findings
 * @project: its project
 *
 * Shows the findings line by line, and turns those that stay ticked into problems, as one step.
 */
void
lh_findings_dialog_present (gpointer   widget,
                            LhLedger  *ledger,
                            LhRecord  *inspection,
                            LhRecord  *project)
{
  LhFindingsRequest *request = g_new0 (LhFindingsRequest, 1);
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);

  request->weak = lh_weak_new (widget);
  request->ledger = g_object_ref (ledger);
  request->inspection = g_object_ref (inspection);
  request->project = g_object_ref (project);
  lh_query_where_id (query, LH_PROBLEM_INSPECTION_ID, lh_record_get_id (inspection));
  lh_ledger_query_async (ledger, query, NULL, lh_findings_existing_cb, request);
}
