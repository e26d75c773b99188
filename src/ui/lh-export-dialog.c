/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-file-chooser.h"
#include "lh-page.h"
#include "lh-quarter-report.h"
#include "lh-toast.h"
#include "lh-xlsx-writer.h"

/* How many quarters back can be chosen, and how often the bar moves while a workbook is written. */
#define LH_EXPORT_N_QUARTERS 8
#define LH_EXPORT_PULSE_MS 120

struct _LhExportDialog
{
  AdwWindow        parent_instance;

  LhLedger        *ledger;
  guint            pulse_source;

  GtkStack        *stack;
  AdwComboRow     *quarter;
  AdwComboRow     *edition;
  GtkProgressBar  *progress;
};

enum
{
  PROP_0,
  PROP_LEDGER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LhExportDialog, lh_export_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  LhReport  *report;
  LhEdition  edition;
  char      *path;
} LhExportJob;

static void
lh_export_job_free (LhExportJob *job)
{
  g_object_unref (job->report);
  g_free (job->path);
  g_free (job);
}

/* The last quarter that can be chosen is the one on screen, or the one that runs. */
static LhQuarter
lh_export_dialog_get_last_quarter (LhExportDialog *self)
{
  LhQuarter shown = lh_ledger_get_quarter (self->ledger);
  LhQuarter today = lh_quarter_of_date (lh_date_today ());

  return lh_quarter_compare (shown, today) > 0 || lh_quarter_get_index (today) - lh_quarter_get_index (shown)
         >= LH_EXPORT_N_QUARTERS ? shown : today;
}

static LhQuarter
lh_export_dialog_get_quarter (LhExportDialog *self)
{
  return lh_quarter_add (lh_export_dialog_get_last_quarter (self), -(int) adw_combo_row_get_selected (self->quarter));
}

static LhEdition
lh_export_dialog_get_edition (LhExportDialog *self)
{
  return adw_combo_row_get_selected (self->edition) == 0 ? LH_EDITION_PRINT : LH_EDITION_DATA;
}

static LhStatistics *
lh_export_dialog_get_statistics (LhExportDialog  *self,
                                 GError         **error)
{
  LhQuarter quarter = lh_export_dialog_get_quarter (self);
  LhDate as_of = lh_quarter_last_day (quarter);
  LhDate today = lh_date_today ();

  if (lh_quarter_equal (quarter, lh_ledger_get_quarter (self->ledger))
      && lh_ledger_get_statistics (self->ledger) != NULL)
    return g_object_ref (lh_ledger_get_statistics (self->ledger));

  if (lh_quarter_contains (quarter, today))
    as_of = today;
  return lh_ledger_compute_statistics (self->ledger, quarter, as_of, error);
}

static gboolean
lh_export_dialog_pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (LH_EXPORT_DIALOG (user_data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
lh_export_dialog_set_busy (LhExportDialog *self,
                           gboolean        busy)
{
  g_clear_handle_id (&self->pulse_source, g_source_remove);
  if (busy)
    self->pulse_source = g_timeout_add (LH_EXPORT_PULSE_MS, lh_export_dialog_pulse_cb, self);
  gtk_stack_set_visible_child_name (self->stack, busy ? "busy" : "form");
}

/* The writer puts the workbook beside the target and renames it when it is complete. */
static void
lh_export_dialog_write (GTask        *task,
                        gpointer      source,
                        gpointer      task_data,
                        GCancellable *cancellable)
{
  LhExportJob *job = task_data;
  GError *error = NULL;

  if (lh_xlsx_writer_write (job->report, job->edition, job->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
lh_export_dialog_written_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  LhExportDialog *self = LH_EXPORT_DIALOG (source);
  LhExportJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  lh_export_dialog_set_busy (self, FALSE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      lh_toast_saved (self, job->path);
      gtk_window_close (GTK_WINDOW (self));
    }
  else
    lh_error_dialog (self, _("The report was not saved"), error);
}

static void
lh_export_dialog_chosen_cb (GFile    *file,
                            gpointer  user_data)
{
  LhExportDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhStatistics) statistics = lh_export_dialog_get_statistics (self, &error);
  g_autoptr (GTask) task = NULL;
  LhEdition edition = lh_export_dialog_get_edition (self);
  LhExportJob *job;

  if (statistics == NULL)
    {
      lh_error_dialog (self, _("The report was not saved"), error);
      return;
    }

  job = g_new0 (LhExportJob, 1);
  job->report = lh_quarter_report_new (self->ledger, statistics, edition, lh_ledger_get_catalog (self->ledger));
  job->edition = edition;
  /* From here on the ledger may change while the other thread writes. */
  lh_report_freeze (job->report);
  job->path = g_file_get_path (file);

  task = g_task_new (self, NULL, lh_export_dialog_written_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) lh_export_job_free);
  lh_export_dialog_set_busy (self, TRUE);
  g_task_run_in_thread (task, lh_export_dialog_write);
}

static void
lh_export_dialog_export_action (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  LhExportDialog *self = LH_EXPORT_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhStatistics) statistics = lh_export_dialog_get_statistics (self, &error);
  g_autofree char *name = NULL;

  if (statistics == NULL)
    {
      lh_error_dialog (self, _("The report cannot be made"), error);
      return;
    }

  /* What leaves the program is called in the language of the ledger. */
  name = lh_quarter_report_file_name (statistics, lh_export_dialog_get_edition (self),
                                      lh_ledger_get_catalog (self->ledger));
  lh_file_chooser_save (GTK_WINDOW (self), _("Export Quarterly Report"), name, LH_FILE_KIND_WORKBOOK,
                        lh_export_dialog_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
lh_export_dialog_constructed (GObject *object)
{
  LhExportDialog *self = LH_EXPORT_DIALOG (object);
  g_autoptr (GtkStringList) quarters = gtk_string_list_new (NULL);
  LhQuarter last = lh_export_dialog_get_last_quarter (self);
  int shown = lh_quarter_get_index (last) - lh_quarter_get_index (lh_ledger_get_quarter (self->ledger));

  G_OBJECT_CLASS (lh_export_dialog_parent_class)->constructed (object);

  for (int i = 0; i < LH_EXPORT_N_QUARTERS; i++)
    gtk_string_list_take (quarters, lh_quarter_format (lh_quarter_add (last, -i), LH_QUARTER_LONG, NULL));
  adw_combo_row_set_model (self->quarter, G_LIST_MODEL (quarters));
  adw_combo_row_set_selected (self->quarter, shown);
}

static void
lh_export_dialog_dispose (GObject *object)
{
  LhExportDialog *self = LH_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->pulse_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->ledger);

  G_OBJECT_CLASS (lh_export_dialog_parent_class)->dispose (object);
}

static void
lh_export_dialog_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LhExportDialog *self = LH_EXPORT_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lh_export_dialog_class_init (LhExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lh_export_dialog_constructed;
  object_class->dispose = lh_export_dialog_dispose;
  object_class->set_property = lh_export_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-export-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, quarter);
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, edition);
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, progress);
  gtk_widget_class_install_action (widget_class, "report.export", NULL, lh_export_dialog_export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_export_dialog_init (LhExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lh_export_dialog_new:
 * @parent: the window it belongs to
 * @ledger: the ledger
 *
 * Returns: (transfer none): the dialog, to be presented
 */
LhExportDialog *
lh_export_dialog_new (GtkWindow *parent,
                      LhLedger  *ledger)
{
  g_return_val_if_fail (LH_IS_LEDGER (ledger), NULL);

  return g_object_new (LH_TYPE_EXPORT_DIALOG,
                       "transient-for", parent,
                       "ledger", ledger,
                       NULL);
}
