/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-tip-dialog.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-form.h"
#include "lh-page.h"
#include "lh-text.h"
#include "lh-weak.h"

struct _LhTipDialog
{
  AdwWindow       parent_instance;

  LhLedger       *ledger;
  LhRecord       *tip;        /* the draft; or the tip that is sent already */
  GArray         *sent_ids;   /* organizations that have it */
  gboolean        is_sent;

  GtkLabel       *count_label;
  LhForm         *form;
  GtkWidget      *form_scroller;
  GtkListBox     *list;
  GtkLabel       *problem_label;
  GtkSearchEntry *search_entry;
  GtkButton      *send_button;
};

enum
{
  SENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhTipDialog, lh_tip_dialog, ADW_TYPE_WINDOW)

static LhRecord *
lh_tip_dialog_get_organization (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "organization");
}

static GtkWidget *
lh_tip_dialog_get_check (GtkWidget *row)
{
  return gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
}

static GArray *
lh_tip_dialog_get_ids (LhTipDialog *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *check = lh_tip_dialog_get_check (row);
      gint64 id = lh_record_get_id (lh_tip_dialog_get_organization (check));

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_array_append_val (ids, id);
    }
  return ids;
}

static void
lh_tip_dialog_toggled_cb (LhTipDialog *self)
{
  g_autoptr (GArray) ids = NULL;
  g_autofree char *text = NULL;

  if (self->list == NULL)
    return;
  ids = lh_tip_dialog_get_ids (self);
  text = g_strdup_printf (lh_trn (NULL, "%u receiver", "%u receivers", ids->len), ids->len);
  gtk_label_set_label (self->count_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.send", ids->len > 0);
}

static void
lh_tip_dialog_add_organization (LhTipDialog *self,
                                LhRecord    *organization)
{
  GtkWidget *check = gtk_check_button_new_with_label (lh_record_get_text (organization, LH_ORGANIZATION_NAME));
  gint64 id = lh_record_get_id (organization);

  for (guint i = 0; i < self->sent_ids->len; i++)
    {
      if (g_array_index (self->sent_ids, gint64, i) == id)
        gtk_widget_set_sensitive (check, FALSE);
    }
  g_object_set_data_full (G_OBJECT (check), "organization", g_object_ref (organization), g_object_unref);
  g_signal_connect_object (check, "toggled", G_CALLBACK (lh_tip_dialog_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, check);
}

/* Whoever is there on the day of the dialog, but the committee itself. */
static void
lh_tip_dialog_fill (LhTipDialog *self)
{
  GListModel *organizations = lh_ledger_get_organizations (self->ledger);
  LhDate today = lh_date_today ();

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (LhRecord) organization = g_list_model_get_item (organizations, i);
      LhDate until = lh_record_get_date (organization, LH_ORGANIZATION_ACTIVE_UNTIL);

      if (!g_str_equal (lh_record_get_text (organization, LH_ORGANIZATION_KIND), "committee") &&
          (!lh_date_is_set (until) || lh_date_compare (until, today) >= 0))
        lh_tip_dialog_add_organization (self, organization);
    }
}

/* "direct" are the units below the work committee itself, whatever their kind. */
static gboolean
lh_tip_dialog_is_of_kind (LhTipDialog *self,
                          LhRecord    *organization,
                          const char  *kind)
{
  LhOrganization *parent;

  if (g_str_equal (kind, "all"))
    return TRUE;
  if (!g_str_equal (kind, "direct"))
    return g_str_equal (lh_record_get_text (organization, LH_ORGANIZATION_KIND), kind);
  parent = lh_ledger_get_organization (self->ledger, lh_record_get_int (organization, LH_ORGANIZATION_PARENT_ID));
  return parent == NULL || g_str_equal (lh_record_get_text (LH_RECORD (parent), LH_ORGANIZATION_KIND), "committee");
}

static void
lh_tip_dialog_choose_action (GtkWidget  *widget,
                             const char *action_name,
                             GVariant   *parameter)
{
  LhTipDialog *self = LH_TIP_DIALOG (widget);
  const char *kind = g_variant_get_string (parameter, NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *check = lh_tip_dialog_get_check (row);

      if (g_str_equal (kind, "none"))
        gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
      else if (gtk_widget_get_sensitive (check) &&
               lh_tip_dialog_is_of_kind (self, lh_tip_dialog_get_organization (check), kind))
        gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
    }
}

static gboolean
lh_tip_dialog_filter_cb (GtkListBoxRow *row,
                         gpointer       data)
{
  LhTipDialog *self = data;
  g_autofree char *needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);
  LhRecord *organization = lh_tip_dialog_get_organization (lh_tip_dialog_get_check (GTK_WIDGET (row)));
  g_autofree char *name = g_utf8_casefold (lh_record_get_text (organization, LH_ORGANIZATION_NAME), -1);
  g_autofree char *initials = lh_text_initials (name);

  return strstr (name, needle) != NULL || strstr (initials, needle) != NULL;
}

static void
lh_tip_dialog_sent_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (LhTipDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL || self->list == NULL)
    return;
  lh_tip_dialog_toggled_cb (self);
  if (lh_change_finish (result, &error) != 0)
    {
      g_signal_emit (self, signals[SENT], 0, self->tip);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (!lh_form_show_findings (self->form, lh_change_get_findings (result)))
    gtk_label_set_label (self->problem_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
}

static void
lh_tip_dialog_send_action (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  LhTipDialog *self = LH_TIP_DIALOG (widget);
  g_autoptr (GArray) ids = lh_tip_dialog_get_ids (self);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (LhChangeSet) changes = NULL;

  if (ids->len == 0 || !lh_form_flush (self->form))
    return;
  if (self->is_sent)
    changes = lh_tip_create_add_receivers (&(LhTip) { .tip = self->tip, .lines = nobody }, ids);
  else
    changes = lh_tip_create_send (self->tip, ids, lh_record_get_date (self->tip, LH_WORK_TIP_STARTED_ON));
  gtk_widget_action_set_enabled (widget, "dialog.send", FALSE);
  lh_change_apply_async (self->ledger, changes, lh_tip_dialog_sent_cb, lh_weak_new (self));
}

static void
lh_tip_dialog_dispose (GObject *object)
{
  LhTipDialog *self = LH_TIP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_TIP_DIALOG);
  self->list = NULL;
  g_clear_object (&self->ledger);
  g_clear_object (&self->tip);
  g_clear_pointer (&self->sent_ids, g_array_unref);

  G_OBJECT_CLASS (lh_tip_dialog_parent_class)->dispose (object);
}

static void
lh_tip_dialog_class_init (LhTipDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_tip_dialog_dispose;
  signals[SENT] = g_signal_new ("sent", LH_TYPE_TIP_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                LH_TYPE_RECORD);

  g_type_ensure (LH_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-tip-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhTipDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, LhTipDialog, form);
  gtk_widget_class_bind_template_child (widget_class, LhTipDialog, form_scroller);
  gtk_widget_class_bind_template_child (widget_class, LhTipDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LhTipDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LhTipDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LhTipDialog, send_button);
  gtk_widget_class_install_action (widget_class, "dialog.send", NULL, lh_tip_dialog_send_action);
  gtk_widget_class_install_action (widget_class, "dialog.choose", "s", lh_tip_dialog_choose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_tip_dialog_init (LhTipDialog *self)
{
  self->sent_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, lh_tip_dialog_filter_cb, self, NULL);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (gtk_list_box_invalidate_filter), self->list,
                           G_CONNECT_SWAPPED);
  lh_tip_dialog_toggled_cb (self);
}

static void
lh_tip_dialog_begin (LhTipDialog *self,
                     const char  *kind)
{
  self->tip = LH_RECORD (lh_work_tip_new ());
  lh_record_set_text (self->tip, LH_WORK_TIP_KIND, kind);
  lh_record_set_date (self->tip, LH_WORK_TIP_STARTED_ON, lh_date_today ());
  lh_record_set_text (self->tip, LH_WORK_TIP_ISSUER, lh_ledger_get_setting (self->ledger, "office-name", ""));
  lh_form_set_draft (self->form, TRUE);
  lh_form_set_ledger (self->form, self->ledger);
  lh_form_set_record (self->form, self->tip);
  lh_form_focus_first (self->form);
}

static void
lh_tip_dialog_continue (LhTipDialog *self,
                        LhTip       *sent)
{
  self->tip = g_object_ref (sent->tip);
  self->is_sent = TRUE;
  for (guint i = 0; i < sent->lines->len; i++)
    {
      const LhTipLine *line = g_ptr_array_index (sent->lines, i);
      gint64 id = lh_record_get_int (line->receiver, LH_TIP_RECEIVER_ORGANIZATION_ID);

      g_array_append_val (self->sent_ids, id);
    }
  gtk_widget_set_visible (self->form_scroller, FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _("Add Receivers"));
  gtk_button_set_label (self->send_button, _("_Add"));
}

/**
 * lh_tip_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @kind: "tip" or "response"
 * @sent: (nullable): the tip that only gets more receivers
 *
 * Returns: (transfer none): the dialog
 */
LhTipDialog *
lh_tip_dialog_present (gpointer    widget,
                       LhLedger   *ledger,
                       const char *kind,
                       LhTip      *sent)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));
  LhTipDialog *self = g_object_new (LH_TYPE_TIP_DIALOG, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  self->ledger = g_object_ref (ledger);
  if (sent != NULL)
    lh_tip_dialog_continue (self, sent);
  else
    lh_tip_dialog_begin (self, kind);
  if (sent == NULL && g_str_equal (kind, "response"))
    gtk_window_set_title (GTK_WINDOW (self), _("New First-time Response"));
  lh_tip_dialog_fill (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
