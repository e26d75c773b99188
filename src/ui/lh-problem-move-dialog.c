/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-move-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-codes.h"
#include "lh-form.h"
#include "lh-page.h"
#include "lh-problem-step.h"
#include "lh-weak.h"

struct _LhProblemMoveDialog
{
  AdwWindow  parent_instance;

  LhLedger  *ledger;
  char      *transition;
  GPtrArray *problems;
  LhRecord  *step;

  LhForm    *form;
  AdwBin    *form_bin;
  GtkLabel  *note_label;
  GtkLabel  *problem_label;
  GtkButton *take_button;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_TRANSITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhProblemMoveDialog, lh_problem_move_dialog, ADW_TYPE_WINDOW)

static void
lh_problem_move_dialog_taken_cb (GObject      *source,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr (LhProblemMoveDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL || self->form == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.take", TRUE);
  if (lh_change_finish (result, &error) != 0)
    {
      lh_change_offer_undo (self, gtk_window_get_title (GTK_WINDOW (self)));
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  lh_form_show_findings (self->form, lh_change_get_findings (result));
  gtk_label_set_label (self->problem_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), TRUE);
}

/* What is said is said of each of the problems. */
static LhChangeSet *
lh_problem_move_dialog_create_changes (LhProblemMoveDialog *self)
{
  LhChangeSet *changes = lh_change_set_new ("transition-problem");

  lh_change_set_insert (changes, self->step);
  for (guint i = 1; i < self->problems->len; i++)
    {
      LhRecord *problem = g_ptr_array_index (self->problems, i);
      g_autoptr (LhRecord) step = LH_RECORD (lh_problem_step_new ());

      lh_record_copy_fields (step, self->step);
      lh_record_set_int (step, LH_PROBLEM_STEP_PROBLEM_ID, lh_record_get_id (problem));
      lh_change_set_insert (changes, step);
    }
  return changes;
}

static void
lh_problem_move_dialog_take_action (GtkWidget  *widget,
                                    const char *action_name,
                                    GVariant   *parameter)
{
  LhProblemMoveDialog *self = LH_PROBLEM_MOVE_DIALOG (widget);
  g_autoptr (LhChangeSet) changes = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), FALSE);
  if (!lh_form_flush (self->form))
    return;
  changes = lh_problem_move_dialog_create_changes (self);
  gtk_widget_action_set_enabled (widget, "dialog.take", FALSE);
  lh_change_apply_async (self->ledger, changes, lh_problem_move_dialog_taken_cb, lh_weak_new (self));
}

/* Only what the step needs is asked for; the date of a continuing rectification is called by what it is. */
static const char *
lh_problem_move_dialog_choose_layout (const LhProblemTransition *transition)
{
  if (transition->flags & LH_PROBLEM_STEP_DEMAND_NEEDED)
    return "problem-step-return";
  if (g_str_equal (transition->code, "continue") || g_str_equal (transition->code, "review"))
    return "problem-step-review";
  if (g_str_equal (transition->code, "reopen"))
    return "problem-step-reopen";
  if (transition->flags & LH_PROBLEM_STEP_DEADLINE_NEEDED)
    return "problem-step-deadline";
  return transition->flags & LH_PROBLEM_STEP_NAMED ? "problem-step-sign" : "problem-step-plain";
}

/* What is offered as the person: the head of the unit signs, the unit reports, else who works at this desk. */
static const char *
lh_problem_move_dialog_choose_person (LhRecord                  *problem,
                                      const LhProblemTransition *transition)
{
  if (transition->flags & LH_PROBLEM_STEP_NAMED)
    return lh_record_get_text (problem, LH_PROBLEM_LEADER);
  if (transition->actor == LH_WORKFLOW_UNIT)
    return lh_record_get_text (problem, LH_PROBLEM_RESPONSIBLE_NAME);
  return g_str_equal (g_get_real_name (), "Unknown") ? "" : g_get_real_name ();
}

static const char *
lh_problem_move_dialog_get_note (const LhProblemTransition *transition)
{
  if (g_str_equal (transition->code, "return"))
    return _("The problem goes back to the unit with a further demand and a new deadline; the return is counted.");
  if (g_str_equal (transition->code, "close"))
    return _("The second review. It is made by another person than the first one.");
  if (g_str_equal (transition->code, "reopen"))
    return _("A new problem is made that names this one. This one stays as it was closed.");
  if (g_str_equal (transition->code, "continue"))
    return _("A continuing rectification is not overdue, but stays in the total until it is closed.");
  if (g_str_equal (transition->code, "extend"))
    return _("The original deadline stays on record.");
  return NULL;
}

static void
lh_problem_move_dialog_show_note (LhProblemMoveDialog *self,
                                  const char          *note)
{
  const guint n = self->problems->len;
  g_autofree char *several = n > 1 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u problem takes this step.",
                                                                   "%u problems take this step.", n), n) : NULL;
  g_autofree char *text = several != NULL && note != NULL ? g_strconcat (several, "\n", note, NULL)
                                                          : g_strdup (several != NULL ? several : note);

  gtk_label_set_label (self->note_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), text != NULL);
}

static void
lh_problem_move_dialog_prepare (LhProblemMoveDialog *self,
                                GPtrArray           *problems)
{
  LhRecord *problem = g_ptr_array_index (problems, 0);
  const LhProblemTransition *transition = lh_problem_transition_find (self->transition);
  const char *title = lh_code_get_label ("problem-transition", self->transition, NULL);
  const char *note = lh_problem_move_dialog_get_note (transition);

  self->problems = g_ptr_array_ref (problems);
  self->step = LH_RECORD (lh_problem_step_new ());
  lh_record_set_int (self->step, LH_PROBLEM_STEP_PROBLEM_ID, lh_record_get_id (problem));
  lh_record_set_text (self->step, LH_PROBLEM_STEP_TRANSITION, self->transition);
  lh_record_set_date (self->step, LH_PROBLEM_STEP_TAKEN_ON, lh_date_today ());
  lh_record_set_text (self->step, LH_PROBLEM_STEP_PERSON, lh_problem_move_dialog_choose_person (problem, transition));
  self->form = g_object_new (LH_TYPE_FORM, "layout", lh_problem_move_dialog_choose_layout (transition), "draft", TRUE, NULL);
  adw_bin_set_child (self->form_bin, GTK_WIDGET (self->form));
  lh_form_set_ledger (self->form, self->ledger);
  lh_form_set_record (self->form, self->step);

  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_button_set_label (self->take_button, title);
  lh_problem_move_dialog_show_note (self, note);
}

static void
lh_problem_move_dialog_dispose (GObject *object)
{
  LhProblemMoveDialog *self = LH_PROBLEM_MOVE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_PROBLEM_MOVE_DIALOG);
  self->form = NULL;
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (lh_problem_move_dialog_parent_class)->dispose (object);
}

static void
lh_problem_move_dialog_finalize (GObject *object)
{
  g_free (LH_PROBLEM_MOVE_DIALOG (object)->transition);

  G_OBJECT_CLASS (lh_problem_move_dialog_parent_class)->finalize (object);
}

static void
lh_problem_move_dialog_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  LhProblemMoveDialog *self = LH_PROBLEM_MOVE_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    case PROP_TRANSITION:
      self->transition = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_problem_move_dialog_class_init (LhProblemMoveDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lh_problem_move_dialog_dispose;
  object_class->finalize = lh_problem_move_dialog_finalize;
  object_class->set_property = lh_problem_move_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_TRANSITION] = g_param_spec_string ("transition", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-problem-move-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhProblemMoveDialog, form_bin);
  gtk_widget_class_bind_template_child (widget_class, LhProblemMoveDialog, note_label);
  gtk_widget_class_bind_template_child (widget_class, LhProblemMoveDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LhProblemMoveDialog, take_button);
  gtk_widget_class_install_action (widget_class, "dialog.take", NULL, lh_problem_move_dialog_take_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.take", NULL);
}

static void
lh_problem_move_dialog_init (LhProblemMoveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_problem_move_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @problems: (element-type LhRecord): one problem, or several that take the same step in one action
 * @transition: code of a step that is possible
 *
 * Returns: (transfer none): the dialog
 */
LhProblemMoveDialog *
lh_problem_move_dialog_present (gpointer    widget,
                                LhLedger   *ledger,
                                GPtrArray  *problems,
                                const char *transition)
{
  LhProblemMoveDialog *self;
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && problems->len > 0, NULL);

  root = gtk_widget_get_root (GTK_WIDGET (widget));
  self = g_object_new (LH_TYPE_PROBLEM_MOVE_DIALOG, "ledger", ledger, "transition", transition, NULL);
  lh_problem_move_dialog_prepare (self, problems);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
