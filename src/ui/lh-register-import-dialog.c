/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-register-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-change.h"
#include "lh-file-chooser.h"
#include "lh-import-table.h"
#include "lh-toast.h"
#include "lh-training.h"
#include "lh-weak.h"

/* So many lines are shown; those that need a look come first. */
#define MAX_LINES 300

/* A table that a person takes in: chosen, looked at, then written. */
typedef struct
{
  GtkWidget        *widget;
  LhLedger         *ledger;
  const LhRegister *reg;
  gint64            training_id;
  LhRegisterImport *import;
} LhRegisterIntake;

static void
lh_register_intake_free (gpointer data)
{
  LhRegisterIntake *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->ledger);
  g_clear_pointer (&self->import, lh_register_import_free);
  g_free (self);
}

static void
lh_register_intake_applied_cb (GObject      *source,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = lh_weak_take (user_data);
  g_autoptr (GError) error = NULL;

  lh_change_finish (result, &error);
  if (widget == NULL)
    return;
  if (error != NULL)
    lh_error_dialog (widget, _("The table cannot be taken in"), error);
  else
    lh_change_offer_undo (widget, _("Take in a table"));
}

static void
lh_register_intake_response_cb (LhRegisterIntake *self,
                                const char       *response)
{
  g_autoptr (LhChangeSet) changes = NULL;

  if (g_str_equal (response, "take"))
    changes = lh_register_import_create_changes (self->import);
  if (changes != NULL)
    lh_change_apply_async (self->ledger, changes, lh_register_intake_applied_cb, lh_weak_new (self->widget));
}

static void
lh_register_intake_add_line (GtkListBox                *list,
                             const LhRegisterImportRow *row)
{
  static const char *const states[] = {
    [LH_REGISTER_IMPORT_NEW] = N_("New"),
    [LH_REGISTER_IMPORT_SAME] = N_("Already there"),
    [LH_REGISTER_IMPORT_REFUSED] = N_("Cannot be taken in"),
  };
  GtkWidget *action = adw_action_row_new ();
  g_autofree char *line = g_strdup_printf (_("Line %u"), row->line);
  g_autofree char *subtitle = row->message != NULL ? g_strdup_printf ("%s · %s", line, row->message) : g_strdup (line);
  g_autofree char *title_markup = g_markup_escape_text (row->title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);
  GtkWidget *state = gtk_label_new (_(states[row->state]));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (action), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (action), subtitle_markup);
  gtk_widget_add_css_class (state, row->state == LH_REGISTER_IMPORT_REFUSED ? "error"
                                   : row->state == LH_REGISTER_IMPORT_SAME ? "dim-label" : "success");
  adw_action_row_add_suffix (ADW_ACTION_ROW (action), state);
  gtk_list_box_append (list, action);
}

/* Refused lines first, then those with a remark, then the others. */
static guint
lh_register_intake_rank (const LhRegisterImportRow *row)
{
  if (row->state == LH_REGISTER_IMPORT_REFUSED)
    return 0;
  return row->message != NULL ? 1 : row->state == LH_REGISTER_IMPORT_NEW ? 2 : 3;
}

static GtkWidget *
lh_register_intake_create_list (LhRegisterImport *import)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  guint n = 0;

  for (guint rank = 0; rank < 4; rank++)
    {
      for (guint i = 0; i < import->rows->len && n < MAX_LINES; i++)
        {
          const LhRegisterImportRow *row = g_ptr_array_index (import->rows, i);

          if (lh_register_intake_rank (row) != rank)
            continue;
          lh_register_intake_add_line (GTK_LIST_BOX (list), row);
          n++;
        }
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_size_request (scrolled, 460, 300);
  return scrolled;
}

static char *
lh_register_intake_format_body (LhRegisterImport *import)
{
  g_autofree char *counts = g_strdup_printf (_("%1$u new, %2$u already there, %3$u refused"),
                                             lh_register_import_count (import, LH_REGISTER_IMPORT_NEW),
                                             lh_register_import_count (import, LH_REGISTER_IMPORT_SAME),
                                             lh_register_import_count (import, LH_REGISTER_IMPORT_REFUSED));
  g_autoptr (GString) ignored = g_string_new (NULL);

  for (guint i = 0; i < import->ignored->len; i++)
    g_string_append_printf (ignored, "%s%s", i > 0 ? "、" : "", (char *) g_ptr_array_index (import->ignored, i));
  if (ignored->len == 0)
    return g_steal_pointer (&counts);
  {
    g_autofree char *passed_over = g_strdup_printf (_("Columns passed over: %s"), ignored->str);

    return g_strdup_printf ("%s\n%s", counts, passed_over);
  }
}

static void
lh_register_intake_show (LhRegisterIntake *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);
  g_autofree char *body = lh_register_intake_format_body (self->import);
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _(self->import->reg->label),
                                              body);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), lh_register_intake_create_list (self->import));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "take", _("_Take In"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "take", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "take",
                                           lh_register_import_count (self->import, LH_REGISTER_IMPORT_NEW) > 0);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "take");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (lh_register_intake_response_cb), self,
                         (GClosureNotify) (GCallback) lh_register_intake_free, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * lh_register_import_preview:
 * @widget: (type GtkWidget): a widget in the window
 * @import: (transfer full): a table that was read
 *
 * Shows what becomes of each line, and writes the new rows when that is confirmed.
 */
void
lh_register_import_preview (gpointer          widget,
                            LhLedger         *ledger,
                            LhRegisterImport *import)
{
  LhRegisterIntake *self = g_new0 (LhRegisterIntake, 1);

  self->widget = g_object_ref (widget);
  self->ledger = g_object_ref (ledger);
  self->import = import;
  lh_register_intake_show (self);
}

/* A file on its way: it is read on another thread, and judged by what the ledger has. */
typedef struct
{
  GtkWidget        *widget;
  LhLedger         *ledger;
  const LhRegister *reg;
  gint64            training_id;
  char             *path;
} LhRegisterReading;

static void
lh_register_reading_free (LhRegisterReading *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->ledger);
  g_free (self->path);
  g_free (self);
}

static void
lh_register_reading_run (GTask        *task,
                         gpointer      source,
                         gpointer      task_data,
                         GCancellable *cancellable)
{
  const LhRegisterReading *self = task_data;
  GError *error = NULL;
  GPtrArray *table = lh_import_table_read (self->path, &error);

  if (table != NULL)
    g_task_return_pointer (task, table, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
lh_register_reading_done_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  const LhRegisterReading *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) table = g_task_propagate_pointer (G_TASK (result), &error);
  LhRegisterImport *import = table != NULL ? lh_register_import_judge (self->ledger, self->reg, table, self->path,
                                                                       self->training_id, &error) : NULL;

  if (import == NULL)
    lh_error_dialog (self->widget, _("The table cannot be taken in"), error);
  else
    lh_register_import_preview (self->widget, self->ledger, import);
}

/**
 * lh_register_import_take:
 * @widget: (type GtkWidget): a widget in the window
 * @training_id: of attendance, the training it is of; 0 when a column says so
 *
 * Reads a table on another thread, and shows what would become of it.
 */
void
lh_register_import_take (gpointer          widget,
                         LhLedger         *ledger,
                         const LhRegister *reg,
                         const char       *path,
                         gint64            training_id)
{
  LhRegisterReading *self = g_new0 (LhRegisterReading, 1);
  g_autoptr (GTask) task = g_task_new (widget, NULL, lh_register_reading_done_cb, NULL);

  self->widget = g_object_ref (widget);
  self->ledger = g_object_ref (ledger);
  self->reg = reg;
  self->path = g_strdup (path);
  self->training_id = training_id;
  g_task_set_task_data (task, self, (GDestroyNotify) lh_register_reading_free);
  g_task_run_in_thread (task, lh_register_reading_run);
}

static void
lh_register_intake_chosen_cb (GFile    *file,
                              gpointer  user_data)
{
  const LhRegisterIntake *self = user_data;

  lh_register_import_take (self->widget, self->ledger, self->reg, g_file_peek_path (file), self->training_id);
}

/**
 * lh_register_import_open:
 * @widget: (type GtkWidget): a widget in the window
 * @selected: (nullable): the row selected; of the register of trainings, its attendance is taken in
 *
 * Asks for a table (.xlsx or CSV) and shows what would become of it.
 */
void
lh_register_import_open (gpointer          widget,
                         LhLedger         *ledger,
                         const LhRegister *reg,
                         LhRecord         *selected)
{
  LhRegisterIntake *self = g_new0 (LhRegisterIntake, 1);
  GtkRoot *root = gtk_widget_get_root (widget);

  self->widget = g_object_ref (widget);
  self->ledger = g_object_ref (ledger);
  self->reg = reg;
  if (LH_IS_TRAINING (selected))
    {
      self->reg = lh_register_find ("attendance");
      self->training_id = lh_record_get_id (selected);
    }
  lh_file_chooser_open (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _(self->reg->label), LH_FILE_KIND_ANY,
                        lh_register_intake_chosen_cb, self, lh_register_intake_free);
}
