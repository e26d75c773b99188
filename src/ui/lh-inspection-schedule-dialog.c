/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-inspection-schedule-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-inspection-schedule.h"
#include "lh-page.h"
#include "lh-weak.h"

struct _LhInspectionScheduleDialog
{
  AdwWindow            parent_instance;

  LhLedger            *ledger;
  int                  year;
  GPtrArray           *plan;      /* LhInspectionPlanned */
  GPtrArray           *rows;      /* AdwEntryRow, one for each round */

  AdwPreferencesGroup *rounds_group;
  GtkButton           *apply_button;
  GtkLabel            *error_label;
  GtkSpinButton       *year_spin;
};

G_DEFINE_FINAL_TYPE (LhInspectionScheduleDialog, lh_inspection_schedule_dialog, ADW_TYPE_WINDOW)

static void
lh_inspection_schedule_dialog_refuse (LhInspectionScheduleDialog *self,
                                      const char                 *message)
{
  gtk_label_set_label (self->error_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), TRUE);
}

static const char *
lh_inspection_schedule_dialog_get_days (LhInspectionScheduleDialog *self,
                                        const LhInspectionScheme   *scheme)
{
  return lh_ledger_get_setting (self->ledger, scheme->key, scheme->days);
}

/* The row of a round tells its days in words below what is typed. */
static void
lh_inspection_schedule_dialog_describe (LhInspectionScheduleDialog *self,
                                        guint                       place)
{
  const LhInspectionPlanned *planned = g_ptr_array_index (self->plan, place);
  AdwEntryRow *row = g_ptr_array_index (self->rows, place);
  g_autofree char *title = NULL;
  g_autofree char *days = NULL;
  LhDate from, until;

  if (lh_inspection_schedule_parse_days (gtk_editable_get_text (GTK_EDITABLE (row)), self->year, &from, &until, NULL))
    days = lh_date_format_range (from, until, NULL);
  title = g_strdup_printf ("%s · %s", _(planned->scheme->label),
                           planned->existing != NULL ? _("there already") : days != NULL ? days : _("not a pair of days"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_sensitive (GTK_WIDGET (row), planned->existing == NULL);
}

static void
lh_inspection_schedule_dialog_typed_cb (LhInspectionScheduleDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    lh_inspection_schedule_dialog_describe (self, i);
}

static void
lh_inspection_schedule_dialog_load (LhInspectionScheduleDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->plan, g_ptr_array_unref);
  self->plan = lh_inspection_schedule_plan (self->ledger, self->year, &error);
  if (self->plan == NULL)
    {
      lh_inspection_schedule_dialog_refuse (self, error->message);
      return;
    }
  for (guint i = 0; i < self->plan->len; i++)
    {
      const LhInspectionPlanned *planned = g_ptr_array_index (self->plan, i);

      if (i == self->rows->len)
        {
          GtkWidget *row = adw_entry_row_new ();

          adw_preferences_group_add (self->rounds_group, row);
          g_ptr_array_add (self->rows, row);
          gtk_editable_set_text (GTK_EDITABLE (row), lh_inspection_schedule_dialog_get_days (self, planned->scheme));
          g_signal_connect_swapped (row, "changed", G_CALLBACK (lh_inspection_schedule_dialog_typed_cb), self);
        }
    }
  lh_inspection_schedule_dialog_typed_cb (self);
}

static void
lh_inspection_schedule_dialog_year_cb (LhInspectionScheduleDialog *self)
{
  if (self->ledger == NULL)
    return;
  self->year = gtk_spin_button_get_value_as_int (self->year_spin);
  lh_inspection_schedule_dialog_load (self);
}

static void
lh_inspection_schedule_dialog_applied_cb (GObject      *source,
                                          GAsyncResult *result,
                                          gpointer      user_data)
{
  g_autoptr (LhInspectionScheduleDialog) self = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  gboolean applied = lh_change_finish (result, &error) >= 0;

  if (self == NULL)
    return;
  if (applied)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    lh_inspection_schedule_dialog_refuse (self, error->message);
}

/* Days that differ from the scheme become the scheme, in the same step. */
static gboolean
lh_inspection_schedule_dialog_take_days (LhInspectionScheduleDialog  *self,
                                         LhChangeSet                 *changes,
                                         GError                     **error)
{
  for (guint i = 0; i < self->plan->len; i++)
    {
      LhInspectionPlanned *planned = g_ptr_array_index (self->plan, i);
      const char *text = gtk_editable_get_text (g_ptr_array_index (self->rows, i));
      g_autoptr (LhChangeSet) setting = NULL;
      LhChange *change;

      if (planned->existing != NULL)
        continue;
      if (!lh_inspection_schedule_parse_days (text, self->year, &planned->starts_on, &planned->due_on, error))
        return FALSE;
      if (g_str_equal (text, lh_inspection_schedule_dialog_get_days (self, planned->scheme)))
        continue;
      setting = lh_ledger_create_setting_change (self->ledger, planned->scheme->key, text);
      change = g_ptr_array_index (lh_change_set_get_changes (setting), 0);
      if (change->kind == LH_CHANGE_INSERT)
        lh_change_set_insert (changes, change->record);
      else
        lh_change_set_update (changes, change->record);
    }
  return TRUE;
}

static void
lh_inspection_schedule_dialog_apply_cb (LhInspectionScheduleDialog *self)
{
  g_autoptr (LhChangeSet) days = lh_change_set_new ("generate-inspections");
  g_autoptr (LhChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *settings = lh_change_set_get_changes (days);

  if (self->plan == NULL)
    return;
  if (!lh_inspection_schedule_dialog_take_days (self, days, &error))
    {
      lh_inspection_schedule_dialog_refuse (self, error->message);
      return;
    }
  changes = lh_inspection_schedule_create_change (self->ledger, self->year, self->plan);
  if (changes == NULL)
    {
      lh_inspection_schedule_dialog_refuse (self, _("The year has all its rounds already."));
      return;
    }
  for (guint i = 0; i < settings->len; i++)
    {
      LhChange *change = g_ptr_array_index (settings, i);

      if (change->kind == LH_CHANGE_INSERT)
        lh_change_set_insert (changes, change->record);
      else
        lh_change_set_update (changes, change->record);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), FALSE);
  lh_change_apply_async (self->ledger, changes, lh_inspection_schedule_dialog_applied_cb, lh_weak_new (self));
}

static void
lh_inspection_schedule_dialog_dispose (GObject *object)
{
  LhInspectionScheduleDialog *self = LH_INSPECTION_SCHEDULE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_INSPECTION_SCHEDULE_DIALOG);
  g_clear_object (&self->ledger);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (lh_inspection_schedule_dialog_parent_class)->dispose (object);
}

static void
lh_inspection_schedule_dialog_class_init (LhInspectionScheduleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lh_inspection_schedule_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-inspection-schedule-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhInspectionScheduleDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionScheduleDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionScheduleDialog, rounds_group);
  gtk_widget_class_bind_template_child (widget_class, LhInspectionScheduleDialog, year_spin);
  gtk_widget_class_bind_template_callback (widget_class, lh_inspection_schedule_dialog_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, lh_inspection_schedule_dialog_year_cb);
}

static void
lh_inspection_schedule_dialog_init (LhInspectionScheduleDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_inspection_schedule_dialog_present:
 * @widget: (type GtkWidget): where it belongs
 * @year: the year it begins with
 */
void
lh_inspection_schedule_dialog_present (gpointer   widget,
                                       LhLedger  *ledger,
                                       int        year)
{
  LhInspectionScheduleDialog *self = g_object_new (LH_TYPE_INSPECTION_SCHEDULE_DIALOG, NULL);

  self->year = year;
  gtk_spin_button_set_value (self->year_spin, year);
  self->ledger = g_object_ref (ledger);
  lh_inspection_schedule_dialog_load (self);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (widget))));
  gtk_window_present (GTK_WINDOW (self));
}
