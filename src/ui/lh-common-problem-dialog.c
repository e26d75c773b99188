/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-common-problem-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-common-problem.h"
#include "lh-form.h"
#include "lh-page.h"
#include "lh-problem-patterns.h"
#include "lh-problem-similar.h"
#include "lh-problem.h"
#include "lh-weak.h"

struct _LhCommonProblemDialog
{
  AdwWindow  parent_instance;

  LhLedger  *ledger;
  GPtrArray *problems;
  LhRecord  *choice;        /* a draft whose common problem is the one chosen */
  LhRecord  *common;        /* the new one */

  AdwBin    *choice_bin;
  LhForm    *choice_form;
  AdwBin    *common_bin;
  LhForm    *common_form;
  GtkLabel  *note_label;
  GtkLabel  *problem_label;
  GtkBox    *similar_box;
  GtkListBox *similar;
  GtkStack  *stack;
};

enum
{
  SIGNAL_ASSIGNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LhCommonProblemDialog, lh_common_problem_dialog, ADW_TYPE_WINDOW)

/* Rows keep the problem they stand for. */
#define KEY_PROBLEM "lh-problem"
#define KEY_CHECK "lh-check"

/* The problems selected, and the similar ones that were ticked. */
static GPtrArray *
lh_common_problem_dialog_get_chosen (LhCommonProblemDialog *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->problems->len; i++)
    g_ptr_array_add (chosen, g_object_ref (g_ptr_array_index (self->problems, i)));
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->similar)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkCheckButton *check = g_object_get_data (G_OBJECT (row), KEY_CHECK);

      if (check != NULL && gtk_check_button_get_active (check))
        g_ptr_array_add (chosen, g_object_ref (g_object_get_data (G_OBJECT (row), KEY_PROBLEM)));
    }
  return chosen;
}

static void
lh_common_problem_dialog_update (LhCommonProblemDialog *self)
{
  g_autoptr (GPtrArray) chosen = lh_common_problem_dialog_get_chosen (self);
  const guint n_units = lh_problems_count_units (chosen);
  g_autofree char *units = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit", "%u units", n_units), n_units);
  g_autofree char *problems = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u problem", "%u problems", chosen->len),
                                               chosen->len);
  /* Translators: how many problems, of how many units. */
  g_autofree char *note = g_strdup_printf (C_("common problem", "%s of %s will be assigned"), problems, units);

  gtk_label_set_label (self->note_label, note);
}

static GtkWidget *
lh_common_problem_dialog_create_row (LhCommonProblemDialog *self,
                                     LhRecord              *problem)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  LhOrganization *organization = lh_ledger_get_organization (self->ledger,
                                                             lh_record_get_int (problem, LH_PROBLEM_ORGANIZATION_ID));
  g_autofree char *unit = organization != NULL ? lh_record_get_title (LH_RECORD (organization)) : g_strdup ("");
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", unit, lh_record_get_text (problem, LH_PROBLEM_NUMBER));

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lh_record_get_text (problem, LH_PROBLEM_DESCRIPTION));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (row), KEY_PROBLEM, g_object_ref (problem), g_object_unref);
  g_object_set_data (G_OBJECT (row), KEY_CHECK, check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (lh_common_problem_dialog_update), self, G_CONNECT_SWAPPED);
  return row;
}

static void
lh_common_problem_dialog_similar_cb (GObject      *source,
                                     GAsyncResult *result,
                                     gpointer      user_data)
{
  g_autoptr (LhCommonProblemDialog) self = lh_weak_take (user_data);
  g_autoptr (GPtrArray) similar = lh_problems_find_similar_finish (result, NULL);

  if (self == NULL || self->similar == NULL || similar == NULL)
    return;
  for (guint i = 0; i < similar->len; i++)
    gtk_list_box_append (self->similar, lh_common_problem_dialog_create_row (self, g_ptr_array_index (similar, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->similar_box), similar->len > 0);
}

static void
lh_common_problem_dialog_assigned_cb (GObject      *source,
                                      GAsyncResult *result,
                                      gpointer      user_data)
{
  g_autoptr (LhCommonProblemDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL || self->stack == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.assign", TRUE);
  if (lh_change_finish (result, &error) != 0)
    {
      lh_change_offer_undo (self, _("Assigned to the common problem"));
      g_signal_emit (self, signals[SIGNAL_ASSIGNED], 0);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  lh_form_show_findings (self->common_form, lh_change_get_findings (result));
  gtk_label_set_label (self->problem_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
}

static void
lh_common_problem_dialog_assign_action (GtkWidget  *widget,
                                        const char *action_name,
                                        GVariant   *parameter)
{
  LhCommonProblemDialog *self = LH_COMMON_PROBLEM_DIALOG (widget);
  const gboolean is_new = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "new") == 0;
  g_autoptr (GPtrArray) chosen = lh_common_problem_dialog_get_chosen (self);
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), FALSE);
  if (!lh_form_flush (is_new ? self->common_form : self->choice_form))
    return;
  lh_record_set_id (self->common, 0);
  changes = lh_problems_assign_common (chosen, lh_record_get_int (self->choice, LH_PROBLEM_COMMON_PROBLEM_ID),
                                       is_new ? self->common : NULL, &error);
  if (changes == NULL)
    {
      gtk_label_set_label (self->problem_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
      return;
    }
  gtk_widget_action_set_enabled (widget, "dialog.assign", FALSE);
  lh_change_apply_async (self->ledger, changes, lh_common_problem_dialog_assigned_cb, lh_weak_new (self));
}

static LhForm *
lh_common_problem_dialog_create_form (LhCommonProblemDialog *self,
                                      AdwBin                *bin,
                                      const char            *layout,
                                      LhRecord              *record)
{
  LhForm *form = g_object_new (LH_TYPE_FORM, "layout", layout, "draft", TRUE, NULL);

  adw_bin_set_child (bin, GTK_WIDGET (form));
  lh_form_set_ledger (form, self->ledger);
  lh_form_set_record (form, record);
  return form;
}

static void
lh_common_problem_dialog_prepare (LhCommonProblemDialog *self,
                                  LhLedger              *ledger,
                                  GPtrArray             *problems)
{
  LhRecord *first = g_ptr_array_index (problems, 0);

  self->ledger = g_object_ref (ledger);
  self->problems = g_ptr_array_ref (problems);
  self->choice = LH_RECORD (lh_problem_new ());
  self->common = LH_RECORD (lh_common_problem_new ());
  lh_record_set_int (self->common, LH_COMMON_PROBLEM_YEAR, lh_ledger_get_quarter (ledger).year);
  lh_record_set_text (self->common, LH_COMMON_PROBLEM_CATEGORY, lh_record_get_text (first, LH_PROBLEM_CATEGORY));
  self->choice_form = lh_common_problem_dialog_create_form (self, self->choice_bin, "problem-common", self->choice);
  self->common_form = lh_common_problem_dialog_create_form (self, self->common_bin, "common-problem-new", self->common);
  lh_common_problem_dialog_update (self);
  lh_problems_find_similar_async (ledger, problems, lh_common_problem_dialog_similar_cb, lh_weak_new (self));
}

static void
lh_common_problem_dialog_dispose (GObject *object)
{
  LhCommonProblemDialog *self = LH_COMMON_PROBLEM_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_COMMON_PROBLEM_DIALOG);
  self->choice_form = NULL;
  self->common_form = NULL;
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_object (&self->choice);
  g_clear_object (&self->common);

  G_OBJECT_CLASS (lh_common_problem_dialog_parent_class)->dispose (object);
}

static void
lh_common_problem_dialog_class_init (LhCommonProblemDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_common_problem_dialog_dispose;

  signals[SIGNAL_ASSIGNED] = g_signal_new ("assigned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-common-problem-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhCommonProblemDialog, choice_bin);
  gtk_widget_class_bind_template_child (widget_class, LhCommonProblemDialog, common_bin);
  gtk_widget_class_bind_template_child (widget_class, LhCommonProblemDialog, note_label);
  gtk_widget_class_bind_template_child (widget_class, LhCommonProblemDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LhCommonProblemDialog, similar);
  gtk_widget_class_bind_template_child (widget_class, LhCommonProblemDialog, similar_box);
  gtk_widget_class_bind_template_child (widget_class, LhCommonProblemDialog, stack);
  gtk_widget_class_install_action (widget_class, "dialog.assign", NULL, lh_common_problem_dialog_assign_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.assign", NULL);
}

static void
lh_common_problem_dialog_init (LhCommonProblemDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_common_problem_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @problems: (element-type LhRecord): one problem or several
 *
 * Returns: (transfer none): the dialog
 */
LhCommonProblemDialog *
lh_common_problem_dialog_present (gpointer   widget,
                                  LhLedger  *ledger,
                                  GPtrArray *problems)
{
  LhCommonProblemDialog *self;
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && problems->len > 0, NULL);

  root = gtk_widget_get_root (GTK_WIDGET (widget));
  self = g_object_new (LH_TYPE_COMMON_PROBLEM_DIALOG, NULL);
  lh_common_problem_dialog_prepare (self, ledger, problems);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * lh_common_problem_dialog_get_n_similar:
 *
 * Returns: how many similar problems are offered
 */
guint
lh_common_problem_dialog_get_n_similar (LhCommonProblemDialog *self)
{
  guint n = 0;

  g_return_val_if_fail (LH_IS_COMMON_PROBLEM_DIALOG (self), 0);

  while (gtk_list_box_get_row_at_index (self->similar, (int) n) != NULL)
    n++;
  return n;
}
