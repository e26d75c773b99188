/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-transition-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-codes.h"
#include "lh-form.h"
#include "lh-page.h"
#include "lh-project-change.h"
#include "lh-project-step.h"
#include "lh-weak.h"

struct _LhTransitionDialog
{
  AdwWindow    parent_instance;

  LhLedger    *ledger;
  LhRecord    *project;
  LhRecord    *request;
  char        *transition;
  gboolean     agreed;
  char        *note;
  LhRecord    *step;      /* the draft that the form fills */

  LhForm      *form;
  GtkLabel    *note_label;
  GtkLabel    *problem_label;
  GtkWidget   *suggestions;
  GtkTextView *suggestions_view;
  GtkButton   *take_button;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  PROP_PROJECT,
  PROP_TRANSITION,
  PROP_REQUEST,
  PROP_AGREED,
  PROP_NOTE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhTransitionDialog, lh_transition_dialog, ADW_TYPE_WINDOW)

/* The person at this desk, as the journal names him. */
static const char *
lh_transition_dialog_get_person (void)
{
  const char *name = g_get_real_name ();

  return *name == '\0' || g_str_equal (name, "Unknown") ? g_get_user_name () : name;
}

static GStrv
lh_transition_dialog_read_suggestions (LhTransitionDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->suggestions_view);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return g_strsplit (text, "\n", -1);
}

static LhChangeSet *
lh_transition_dialog_create_change (LhTransitionDialog *self)
{
  const LhDate date = lh_record_get_date (self->step, LH_PROJECT_STEP_TAKEN_ON);
  const char *person = lh_record_get_text (self->step, LH_PROJECT_STEP_PERSON);
  const char *opinion = lh_record_get_text (self->step, LH_PROJECT_STEP_OPINION);
  g_auto (GStrv) suggestions = lh_transition_dialog_read_suggestions (self);

  if (self->request != NULL)
    return lh_workflow_create_decision (self->request, self->agreed, date, person, opinion);
  return lh_workflow_create_transition (lh_record_get_id (self->project), self->transition, date, person, opinion,
                                        (const char *const *) suggestions);
}

static void
lh_transition_dialog_taken_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhTransitionDialog) self = lh_weak_take (user_data);
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

static void
lh_transition_dialog_take_action (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  LhTransitionDialog *self = LH_TRANSITION_DIALOG (widget);
  g_autoptr (LhChangeSet) changes = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), FALSE);
  if (!lh_form_flush (self->form))
    return;
  changes = lh_transition_dialog_create_change (self);
  gtk_widget_action_set_enabled (widget, "dialog.take", FALSE);
  lh_change_apply_async (self->ledger, changes, lh_transition_dialog_taken_cb, lh_weak_new (self));
}

static char *
lh_transition_dialog_create_title (LhTransitionDialog *self)
{
  const gboolean by_unit = self->request != NULL &&
                           g_str_equal (lh_record_get_text (self->request, LH_PROJECT_CHANGE_STATE), "unit-pending");

  if (self->request == NULL)
    return g_strdup (lh_code_get_label ("project-transition", self->transition, NULL));
  if (by_unit)
    return g_strdup (self->agreed ? _("The Unit Agrees") : _("The Unit Refuses"));
  return g_strdup (self->agreed ? _("The Work Committee Agrees") : _("The Work Committee Refuses"));
}

static void
lh_transition_dialog_constructed (GObject *object)
{
  LhTransitionDialog *self = LH_TRANSITION_DIALOG (object);
  g_autofree char *title = NULL;

  G_OBJECT_CLASS (lh_transition_dialog_parent_class)->constructed (object);

  self->step = LH_RECORD (lh_project_step_new ());
  lh_record_set_date (self->step, LH_PROJECT_STEP_TAKEN_ON, lh_date_today ());
  lh_record_set_text (self->step, LH_PROJECT_STEP_PERSON, lh_transition_dialog_get_person ());
  lh_form_set_ledger (self->form, self->ledger);
  lh_form_set_record (self->form, self->step);

  title = lh_transition_dialog_create_title (self);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_button_set_label (self->take_button, title != NULL ? title : "");
  gtk_label_set_label (self->note_label, self->note != NULL ? self->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), self->note != NULL && *self->note != '\0');
  gtk_widget_set_visible (self->suggestions, g_strcmp0 (self->transition, "return") == 0);
}

static void
lh_transition_dialog_dispose (GObject *object)
{
  LhTransitionDialog *self = LH_TRANSITION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_TRANSITION_DIALOG);
  self->form = NULL;
  g_clear_object (&self->ledger);
  g_clear_object (&self->project);
  g_clear_object (&self->request);
  g_clear_object (&self->step);

  G_OBJECT_CLASS (lh_transition_dialog_parent_class)->dispose (object);
}

static void
lh_transition_dialog_finalize (GObject *object)
{
  LhTransitionDialog *self = LH_TRANSITION_DIALOG (object);

  g_free (self->transition);
  g_free (self->note);

  G_OBJECT_CLASS (lh_transition_dialog_parent_class)->finalize (object);
}

static void
lh_transition_dialog_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LhTransitionDialog *self = LH_TRANSITION_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    case PROP_PROJECT:
      self->project = g_value_dup_object (value);
      break;
    case PROP_TRANSITION:
      self->transition = g_value_dup_string (value);
      break;
    case PROP_REQUEST:
      self->request = g_value_dup_object (value);
      break;
    case PROP_AGREED:
      self->agreed = g_value_get_boolean (value);
      break;
    case PROP_NOTE:
      self->note = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_transition_dialog_class_init (LhTransitionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lh_transition_dialog_constructed;
  object_class->dispose = lh_transition_dialog_dispose;
  object_class->finalize = lh_transition_dialog_finalize;
  object_class->set_property = lh_transition_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER, flags);
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_TRANSITION] = g_param_spec_string ("transition", NULL, NULL, NULL, flags);
  properties[PROP_REQUEST] = g_param_spec_object ("request", NULL, NULL, LH_TYPE_RECORD, flags);
  properties[PROP_AGREED] = g_param_spec_boolean ("agreed", NULL, NULL, FALSE, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-transition-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhTransitionDialog, form);
  gtk_widget_class_bind_template_child (widget_class, LhTransitionDialog, note_label);
  gtk_widget_class_bind_template_child (widget_class, LhTransitionDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LhTransitionDialog, suggestions);
  gtk_widget_class_bind_template_child (widget_class, LhTransitionDialog, suggestions_view);
  gtk_widget_class_bind_template_child (widget_class, LhTransitionDialog, take_button);
  gtk_widget_class_install_action (widget_class, "dialog.take", NULL, lh_transition_dialog_take_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.take", NULL);
}

static void
lh_transition_dialog_init (LhTransitionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static LhTransitionDialog *
lh_transition_dialog_show (LhTransitionDialog *self,
                           gpointer            widget)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (widget));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * lh_transition_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @transition: code of a step that is possible
 * @note: (nullable): what the person should know first
 *
 * Returns: (transfer none): the dialog
 */
LhTransitionDialog *
lh_transition_dialog_present (gpointer    widget,
                              LhLedger   *ledger,
                              LhRecord   *project,
                              const char *transition,
                              const char *note)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return lh_transition_dialog_show (g_object_new (LH_TYPE_TRANSITION_DIALOG,
                                                  "ledger", ledger,
                                                  "project", project,
                                                  "transition", transition,
                                                  "note", note,
                                                  NULL), widget);
}

/**
 * lh_transition_dialog_present_decision:
 * @request: a change request that waits
 * @agreed: what it is answered
 *
 * Returns: (transfer none): the dialog
 */
LhTransitionDialog *
lh_transition_dialog_present_decision (gpointer  widget,
                                       LhLedger *ledger,
                                       LhRecord *request,
                                       gboolean  agreed)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return lh_transition_dialog_show (g_object_new (LH_TYPE_TRANSITION_DIALOG,
                                                  "ledger", ledger,
                                                  "request", request,
                                                  "agreed", agreed,
                                                  NULL), widget);
}
