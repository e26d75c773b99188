/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-acceptance-close-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-acceptance-actions.h"
#include "lh-acceptance.h"
#include "lh-change.h"
#include "lh-codes.h"
#include "lh-page.h"
#include "lh-weak.h"

struct _LhAcceptanceCloseDialog
{
  AdwWindow    parent_instance;

  LhLedger    *ledger;
  LhRecord    *acceptance;
  gboolean     reopening;

  GtkButton   *apply_button;
  AdwEntryRow *day_row;
  GtkLabel    *error_label;
  AdwEntryRow *reason_row;
  AdwComboRow *result_row;
  GtkLabel    *summary_label;
};

G_DEFINE_FINAL_TYPE (LhAcceptanceCloseDialog, lh_acceptance_close_dialog, ADW_TYPE_WINDOW)

static void
lh_acceptance_close_dialog_refuse (LhAcceptanceCloseDialog *self,
                                   const char              *message)
{
  gtk_label_set_label (self->error_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), TRUE);
}

static void
lh_acceptance_close_dialog_applied_cb (GObject      *source,
                                       GAsyncResult *result,
                                       gpointer      user_data)
{
  g_autoptr (LhAcceptanceCloseDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gboolean applied = lh_change_finish (result, &error) >= 0;

  if (self == NULL)
    return;
  if (applied)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    lh_acceptance_close_dialog_refuse (self, error->message);
}

/* The first choice leaves the result to the grade. */
static const char *
lh_acceptance_close_dialog_get_result (LhAcceptanceCloseDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->result_row);
  guint n_codes;
  const LhCode *codes = lh_codes_get ("acceptance-result", &n_codes);

  return selected > 0 && selected <= n_codes ? codes[selected - 1].code : NULL;
}

static void
lh_acceptance_close_dialog_apply_cb (LhAcceptanceCloseDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LhChangeSet) changes = NULL;
  LhDate day;

  if (!lh_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->day_row)), &day, &error))
    {
      lh_acceptance_close_dialog_refuse (self, error->message);
      return;
    }
  if (self->reopening)
    changes = lh_acceptance_create_reopen_change (self->acceptance, day,
                                                  gtk_editable_get_text (GTK_EDITABLE (self->reason_row)));
  else
    changes = lh_acceptance_create_close_change (self->acceptance, day, lh_acceptance_close_dialog_get_result (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), FALSE);
  lh_change_apply_async (self->ledger, changes, lh_acceptance_close_dialog_applied_cb, lh_weak_new (self));
}

static void
lh_acceptance_close_dialog_dispose (GObject *object)
{
  LhAcceptanceCloseDialog *self = LH_ACCEPTANCE_CLOSE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_ACCEPTANCE_CLOSE_DIALOG);
  g_clear_object (&self->ledger);
  g_clear_object (&self->acceptance);

  G_OBJECT_CLASS (lh_acceptance_close_dialog_parent_class)->dispose (object);
}

static void
lh_acceptance_close_dialog_class_init (LhAcceptanceCloseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_acceptance_close_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-acceptance-close-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceCloseDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceCloseDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceCloseDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceCloseDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceCloseDialog, result_row);
  gtk_widget_class_bind_template_child (widget_class, LhAcceptanceCloseDialog, summary_label);
  gtk_widget_class_bind_template_callback (widget_class, lh_acceptance_close_dialog_apply_cb);
}

static void
lh_acceptance_close_dialog_fill_results (LhAcceptanceCloseDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const LhCode *code = lh_codes_get ("acceptance-result", NULL);

  gtk_string_list_append (names, _("By the grade"));
  for (; code->code != NULL; code++)
    gtk_string_list_append (names, lh_tr (NULL, code->label));
  adw_combo_row_set_model (self->result_row, G_LIST_MODEL (names));
}

static void
lh_acceptance_close_dialog_init (LhAcceptanceCloseDialog *self)
{
  g_autofree char *today = lh_date_format (lh_date_today (), LH_DATE_SHORT, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  lh_acceptance_close_dialog_fill_results (self);
  gtk_editable_set_text (GTK_EDITABLE (self->day_row), today);
}

static LhAcceptanceCloseDialog *
lh_acceptance_close_dialog_new (gpointer   widget,
                                LhLedger  *ledger,
                                LhRecord  *acceptance,
                                gboolean   reopening)
{
  LhAcceptanceCloseDialog *self = g_object_new (LH_TYPE_ACCEPTANCE_CLOSE_DIALOG, NULL);

  self->ledger = g_object_ref (ledger);
  self->acceptance = g_object_ref (acceptance);
  self->reopening = reopening;
  gtk_window_set_title (GTK_WINDOW (self), reopening ? _("Reopen the Acceptance") : _("Close the Acceptance"));
  gtk_button_set_label (self->apply_button, reopening ? _("Reopen") : _("Close"));
  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), reopening);
  gtk_widget_set_visible (GTK_WIDGET (self->result_row), !reopening);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (widget))));
  return self;
}

static char *
lh_acceptance_close_dialog_summarize (LhLedger          *ledger,
                                      LhAcceptanceSheet *sheet)
{
  const char *grade = lh_acceptance_sheet_get_grade (sheet);
  g_autofree char *text = NULL;
  LhDecimal total;

  if (!lh_acceptance_sheet_get_total (sheet, &total))
    return g_strdup (_("Marks are still missing."));
  text = lh_decimal_to_string (total);
  /* TRANSLATORS: a total, then a grade */
  return g_strdup_printf (_("Total %s · %s. What the data say is counted anew for the day of the acceptance."), text,
                          lh_ledger_get_code_label (ledger, "acceptance-grade", grade, NULL));
}

/**
 * lh_acceptance_close_dialog_present:
 * @widget: (type GtkWidget): where it belongs
 */
void
lh_acceptance_close_dialog_present (gpointer           widget,
                                    LhLedger          *ledger,
                                    LhAcceptanceSheet *sheet,
                                    LhRecord          *acceptance)
{
  LhAcceptanceCloseDialog *self = lh_acceptance_close_dialog_new (widget, ledger, acceptance, FALSE);
  g_autofree char *summary = lh_acceptance_close_dialog_summarize (ledger, sheet);

  gtk_label_set_label (self->summary_label, summary);
  gtk_window_present (GTK_WINDOW (self));
}

void
lh_acceptance_reopen_dialog_present (gpointer   widget,
                                     LhLedger  *ledger,
                                     LhRecord  *acceptance)
{
  LhAcceptanceCloseDialog *self = lh_acceptance_close_dialog_new (widget, ledger, acceptance, TRUE);

  gtk_label_set_label (self->summary_label,
                       _("Total, grade and result are taken back, and marks can be changed again. The history keeps both."));
  gtk_window_present (GTK_WINDOW (self));
}
