/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-brand-step-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-brand-step.h"
#include "lh-brand-workflow.h"
#include "lh-change.h"
#include "lh-codes.h"
#include "lh-form.h"
#include "lh-page.h"
#include "lh-weak.h"

struct _LhBrandStepDialog
{
  AdwWindow                parent_instance;

  LhLedger                *ledger;
  GPtrArray               *brands;
  const LhBrandTransition *transition;
  LhRecord                *step;      /* the draft that the form fills */

  GtkWidget               *comments;
  GtkTextView             *comments_view;
  LhForm                  *form;
  GtkLabel                *note_label;
  GtkLabel                *problem_label;
  GtkButton               *take_button;
  AdwComboRow             *year_row;
};

G_DEFINE_FINAL_TYPE (LhBrandStepDialog, lh_brand_step_dialog, ADW_TYPE_WINDOW)

/* The person at this desk, as the journal names him. */
static const char *
lh_brand_step_dialog_get_person (void)
{
  const char *name = g_get_real_name ();

  return *name == '\0' || g_str_equal (name, "Unknown") ? g_get_user_name () : name;
}

/* The step of the three years that was chosen for all; the first choice leaves it to the rule. */
static void
lh_brand_step_dialog_set_year_steps (LhBrandStepDialog *self,
                                     LhChangeSet       *changes)
{
  const LhCode *codes = lh_codes_get ("year-step", NULL);
  guint selected = adw_combo_row_get_selected (self->year_row);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->year_row)) || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return;
  for (guint i = 0; i < self->brands->len; i++)
    lh_brand_workflow_set_year_step (changes, g_ptr_array_index (self->brands, i), codes[selected - 1].code);
}

static LhChangeSet *
lh_brand_step_dialog_create_change (LhBrandStepDialog *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *text = NULL;
  g_auto (GStrv) comments = NULL;
  LhChangeSet *changes;

  for (guint i = 0; i < self->brands->len; i++)
    {
      gint64 id = lh_record_get_id (g_ptr_array_index (self->brands, i));

      g_array_append_val (ids, id);
    }
  g_object_get (gtk_text_view_get_buffer (self->comments_view), "text", &text, NULL);
  comments = g_strsplit (text, "\n", -1);
  changes = lh_brand_workflow_create_transition ((const gint64 *) (gpointer) ids->data, ids->len, self->transition->code,
                                                 lh_record_get_date (self->step, LH_BRAND_STEP_TAKEN_ON),
                                                 lh_record_get_text (self->step, LH_BRAND_STEP_PERSON),
                                                 lh_record_get_text (self->step, LH_BRAND_STEP_OPINION),
                                                 (const char *const *) comments);
  lh_brand_step_dialog_set_year_steps (self, changes);
  return changes;
}

static void
lh_brand_step_dialog_taken_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhBrandStepDialog) self = lh_weak_take (user_data);
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
lh_brand_step_dialog_take_action (GtkWidget  *widget,
                                  const char *action_name,
                                  GVariant   *parameter)
{
  LhBrandStepDialog *self = LH_BRAND_STEP_DIALOG (widget);
  g_autoptr (LhChangeSet) changes = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), FALSE);
  if (!lh_form_flush (self->form))
    return;
  changes = lh_brand_step_dialog_create_change (self);
  gtk_widget_action_set_enabled (widget, "dialog.take", FALSE);
  lh_change_apply_async (self->ledger, changes, lh_brand_step_dialog_taken_cb, lh_weak_new (self));
}

static void
lh_brand_step_dialog_dispose (GObject *object)
{
  LhBrandStepDialog *self = LH_BRAND_STEP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_BRAND_STEP_DIALOG);
  self->form = NULL;
  g_clear_object (&self->ledger);
  g_clear_object (&self->step);
  g_clear_pointer (&self->brands, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_brand_step_dialog_parent_class)->dispose (object);
}

static void
lh_brand_step_dialog_class_init (LhBrandStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_brand_step_dialog_dispose;

  g_type_ensure (LH_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-brand-step-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepDialog, comments);
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepDialog, comments_view);
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepDialog, form);
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepDialog, note_label);
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepDialog, take_button);
  gtk_widget_class_bind_template_child (widget_class, LhBrandStepDialog, year_row);
  gtk_widget_class_install_action (widget_class, "dialog.take", NULL, lh_brand_step_dialog_take_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.take", NULL);
}

static void
lh_brand_step_dialog_init (LhBrandStepDialog *self)
{
  g_autoptr (GtkStringList) steps = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->step = LH_RECORD (lh_brand_step_new ());
  lh_record_set_date (self->step, LH_BRAND_STEP_TAKEN_ON, lh_date_today ());
  lh_record_set_text (self->step, LH_BRAND_STEP_PERSON, lh_brand_step_dialog_get_person ());
  gtk_string_list_append (steps, C_("three-year step", "The next one"));
  for (const LhCode *code = lh_codes_get ("year-step", NULL); code->code != NULL; code++)
    gtk_string_list_append (steps, lh_code_get_label ("year-step", code->code, NULL));
  adw_combo_row_set_model (self->year_row, G_LIST_MODEL (steps));
}

static char *
lh_brand_step_dialog_create_title (LhBrandStepDialog *self)
{
  const char *label = lh_code_get_label ("brand-transition", self->transition->code, NULL);

  if (self->brands->len == 1)
    return g_strdup (label);
  /* TRANSLATORS: a step, then of how many brands */
  return g_strdup_printf (ngettext ("%s (%u brand)", "%s (%u brands)", self->brands->len), label, self->brands->len);
}

/**
 * lh_brand_step_dialog_present:
 * @widget: (type GtkWidget): a widget of the window the dialog belongs to
 * @brands: (element-type LhRecord): the brands
 * @transition: code of a step that is possible
 * @note: (nullable): what the person should know first
 *
 * Returns: (transfer none): the dialog
 */
LhBrandStepDialog *
lh_brand_step_dialog_present (gpointer    widget,
                              LhLedger   *ledger,
                              GPtrArray  *brands,
                              const char *transition,
                              const char *note)
{
  LhBrandStepDialog *self;
  GtkRoot *root;
  g_autofree char *title = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (brands->len > 0, NULL);

  self = g_object_new (LH_TYPE_BRAND_STEP_DIALOG, NULL);
  self->ledger = g_object_ref (ledger);
  self->brands = g_ptr_array_ref (brands);
  self->transition = lh_brand_transition_find (transition);
  lh_form_set_ledger (self->form, ledger);
  lh_form_set_record (self->form, self->step);
  title = lh_brand_step_dialog_create_title (self);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_button_set_label (self->take_button, title);
  gtk_label_set_label (self->note_label, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), note != NULL && *note != '\0');
  gtk_widget_set_visible (self->comments, g_str_equal (transition, "return"));
  gtk_widget_set_visible (GTK_WIDGET (self->year_row), g_str_equal (transition, "restage"));

  root = gtk_widget_get_root (GTK_WIDGET (widget));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
