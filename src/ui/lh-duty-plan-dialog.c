/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-duty-plan-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-checklist-make.h"
#include "lh-checklist.h"
#include "lh-duty-generate.h"
#include "lh-page.h"
#include "lh-weak.h"

struct _LhDutyPlanDialog
{
  AdwWindow            parent_instance;

  LhLedger            *ledger;
  int                  year;
  GPtrArray           *drafts;   /* LhChecklistDraft; NULL while asked for */
  LhDutyPlan          *plan;
  GPtrArray           *rows;     /* on screen */
  GCancellable        *cancellable;

  AdwPreferencesGroup *duties_group;
  AdwPreferencesGroup *lists_group;
  GtkButton           *duties_button;
  GtkLabel            *error_label;
  GtkButton           *lists_button;
  GtkButton           *remove_button;
  GtkSpinButton       *year_spin;
};

G_DEFINE_FINAL_TYPE (LhDutyPlanDialog, lh_duty_plan_dialog, ADW_TYPE_WINDOW)

static void lh_duty_plan_dialog_load (LhDutyPlanDialog *self);

static void
lh_duty_plan_dialog_refuse (LhDutyPlanDialog *self,
                            const char       *message)
{
  gtk_label_set_label (self->error_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), *message != '\0');
}

static void
lh_duty_plan_dialog_add_row (LhDutyPlanDialog    *self,
                             AdwPreferencesGroup *group,
                             const char          *title,
                             const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->rows, row);
}

static void
lh_duty_plan_dialog_clear_rows (LhDutyPlanDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
lh_duty_plan_dialog_show_lists (LhDutyPlanDialog *self)
{
  guint n_items;
  guint n = lh_checklist_make_count (self->drafts, &n_items);
  g_autofree char *text = g_strdup_printf (_("To be made: %1$u lists with %2$u items"), n, n_items);

  adw_preferences_group_set_description (self->lists_group, n > 0 ? text : _("The year has all its lists."));
  gtk_widget_set_sensitive (GTK_WIDGET (self->lists_button), n > 0);
  for (guint i = 0; i < self->drafts->len; i++)
    {
      LhChecklistDraft *draft = g_ptr_array_index (self->drafts, i);
      g_autofree char *items = g_strdup_printf (ngettext ("%u item", "%u items", draft->items->len), draft->items->len);

      if (!draft->present)
        lh_duty_plan_dialog_add_row (self, self->lists_group,
                                     lh_record_get_text (draft->checklist, LH_CHECKLIST_TITLE), items);
    }
}

/* What is left out, counted by reason. */
static void
lh_duty_plan_dialog_show_skips (LhDutyPlanDialog *self)
{
  GPtrArray *skips = lh_duty_plan_get_skips (self->plan);
  guint lines[LH_DUTY_N_SKIPS] = { 0 };

  for (guint i = 0; i < skips->len; i++)
    lines[((LhDutyPlanSkip *) g_ptr_array_index (skips, i))->reason]++;
  for (guint i = 0; i < LH_DUTY_N_SKIPS; i++)
    {
      g_autofree char *text = NULL;

      if (lines[i] == 0)
        continue;
      text = g_strdup_printf (_("Left out: %u"), lines[i]);
      lh_duty_plan_dialog_add_row (self, self->duties_group, lh_duty_skip_get_label (i, NULL), text);
    }
}

static guint
lh_duty_plan_dialog_count_bearers (LhDutyPlanDialog *self)
{
  GPtrArray *counts = lh_duty_plan_get_organizations (self->plan);
  guint n = 0;

  for (guint i = 0; i < counts->len; i++)
    n += ((LhDutyPlanCount *) g_ptr_array_index (counts, i))->n_create > 0 ? 1 : 0;
  return n;
}

static void
lh_duty_plan_dialog_show_duties (LhDutyPlanDialog *self)
{
  GPtrArray *counts = lh_duty_plan_get_checklists (self->plan);
  g_autoptr (LhChangeSet) removal = lh_duty_plan_create_removal (self->plan);
  guint n = lh_duty_plan_get_duties (self->plan)->len;
  g_autofree char *text = g_strdup_printf (_("To be created: %1$u duties of %2$u organizations; there already: %3$u"), n,
                                           lh_duty_plan_dialog_count_bearers (self),
                                           lh_duty_plan_get_n_present (self->plan));

  adw_preferences_group_set_description (self->duties_group, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->duties_button), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), lh_change_set_get_changes (removal)->len > 0);
  for (guint i = 0; i < counts->len; i++)
    {
      LhDutyPlanCount *count = g_ptr_array_index (counts, i);
      g_autofree char *subtitle = g_strdup_printf (_("New: %1$u, to be done %2$u times · there already: %3$u"),
                                                   count->n_create, count->required, count->n_present);

      lh_duty_plan_dialog_add_row (self, self->duties_group, lh_record_get_text (count->record, LH_CHECKLIST_TITLE),
                                   subtitle);
    }
  lh_duty_plan_dialog_show_skips (self);
}

static void
lh_duty_plan_dialog_plan_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhDutyPlanDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhDutyPlan) plan = lh_duty_plan_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (plan == NULL)
    {
      lh_duty_plan_dialog_refuse (self, error->message);
      return;
    }
  g_set_object (&self->plan, plan);
  lh_duty_plan_dialog_show_duties (self);
}

static void
lh_duty_plan_dialog_drafts_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (LhDutyPlanDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = lh_checklist_make_load_finish (LH_LEDGER (source), result, &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (drafts == NULL)
    {
      lh_duty_plan_dialog_refuse (self, error->message);
      return;
    }
  self->drafts = g_steal_pointer (&drafts);
  lh_duty_plan_dialog_show_lists (self);
  lh_duty_plan_load_async (self->ledger, self->year, 0, LH_DUTY_PLAN_ALL, self->cancellable,
                           lh_duty_plan_dialog_plan_cb, lh_weak_new (self));
}

static void
lh_duty_plan_dialog_load (LhDutyPlanDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_object (&self->plan);
  lh_duty_plan_dialog_clear_rows (self);
  lh_duty_plan_dialog_refuse (self, "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->lists_button), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->duties_button), FALSE);
  lh_checklist_make_load_async (self->ledger, self->year, 0, self->cancellable, lh_duty_plan_dialog_drafts_cb,
                                lh_weak_new (self));
}

static void
lh_duty_plan_dialog_year_cb (LhDutyPlanDialog *self)
{
  if (self->ledger == NULL)
    return;
  self->year = gtk_spin_button_get_value_as_int (self->year_spin);
  lh_duty_plan_dialog_load (self);
}

static void
lh_duty_plan_dialog_applied_cb (GObject      *source,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autoptr (LhDutyPlanDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  lh_change_finish (result, &error);
  if (self == NULL)
    return;
  lh_duty_plan_dialog_load (self);
  if (error != NULL)
    lh_duty_plan_dialog_refuse (self, error->message);
}

static void
lh_duty_plan_dialog_apply (LhDutyPlanDialog *self,
                           LhChangeSet      *changes)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->lists_button), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->duties_button), FALSE);
  lh_change_apply_async (self->ledger, changes, lh_duty_plan_dialog_applied_cb, lh_weak_new (self));
}

static void
lh_duty_plan_dialog_make_cb (LhDutyPlanDialog *self)
{
  g_autoptr (LhChangeSet) changes = self->drafts != NULL ? lh_checklist_make_create_changes (self->drafts) : NULL;

  if (changes != NULL)
    lh_duty_plan_dialog_apply (self, changes);
}

static void
lh_duty_plan_dialog_generate_cb (LhDutyPlanDialog *self)
{
  g_autoptr (LhChangeSet) changes = self->plan != NULL ? lh_duty_plan_create_changes (self->plan) : NULL;

  if (changes != NULL)
    lh_duty_plan_dialog_apply (self, changes);
}

static void
lh_duty_plan_dialog_remove_cb (LhDutyPlanDialog *self)
{
  g_autoptr (LhChangeSet) changes = self->plan != NULL ? lh_duty_plan_create_removal (self->plan) : NULL;

  if (changes != NULL)
    lh_duty_plan_dialog_apply (self, changes);
}

static void
lh_duty_plan_dialog_dispose (GObject *object)
{
  LhDutyPlanDialog *self = LH_DUTY_PLAN_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_DUTY_PLAN_DIALOG);
  g_clear_object (&self->ledger);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_duty_plan_dialog_parent_class)->dispose (object);
}

static void
lh_duty_plan_dialog_class_init (LhDutyPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_duty_plan_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-duty-plan-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhDutyPlanDialog, duties_button);
  gtk_widget_class_bind_template_child (widget_class, LhDutyPlanDialog, duties_group);
  gtk_widget_class_bind_template_child (widget_class, LhDutyPlanDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, LhDutyPlanDialog, lists_button);
  gtk_widget_class_bind_template_child (widget_class, LhDutyPlanDialog, lists_group);
  gtk_widget_class_bind_template_child (widget_class, LhDutyPlanDialog, remove_button);
  gtk_widget_class_bind_template_child (widget_class, LhDutyPlanDialog, year_spin);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_plan_dialog_generate_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_plan_dialog_make_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_plan_dialog_remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_duty_plan_dialog_year_cb);
}

static void
lh_duty_plan_dialog_init (LhDutyPlanDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_duty_plan_dialog_present:
 * @widget: (type GtkWidget): where it belongs
 * @year: the year it begins with
 */
void
lh_duty_plan_dialog_present (gpointer   widget,
                             LhLedger  *ledger,
                             int        year)
{
  LhDutyPlanDialog *self = g_object_new (LH_TYPE_DUTY_PLAN_DIALOG, NULL);

  self->year = year;
  gtk_spin_button_set_value (self->year_spin, year);
  self->ledger = g_object_ref (ledger);
  lh_duty_plan_dialog_load (self);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (widget))));
  gtk_window_present (GTK_WINDOW (self));
}
