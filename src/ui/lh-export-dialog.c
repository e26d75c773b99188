/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "lh-file-chooser.h"
#include "lh-ledger-report.h"
#include "lh-page.h"
#include "lh-period-report.h"
#include "lh-quarter-edition.h"
#include "lh-quarter-report.h"
#include "lh-sheet-style-dialog.h"
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

  GPtrArray       *period;       /* LhQuarterEdition of the export under way, the first quarter first */
  GCancellable    *cancellable;  /* of it */
  char            *path;

  GtkStack        *stack;
  AdwComboRow     *contents;
  AdwComboRow     *first_quarter;
  AdwComboRow     *quarter;
  AdwComboRow     *edition;
  GtkLabel        *hint;
  GtkButton       *template_button;
  GtkProgressBar  *progress;
};

/* The first entries of the list of contents; the ledgers follow. */
enum
{
  CONTENTS_QUARTER,
  CONTENTS_PERIOD,
  N_CONTENTS
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
lh_export_dialog_get_quarter (LhExportDialog *self,
                              AdwComboRow    *row)
{
  return lh_quarter_add (lh_export_dialog_get_last_quarter (self), -(int) adw_combo_row_get_selected (row));
}

/* The ledger that is chosen, or none. */
static const LhLedgerSheet *
lh_export_dialog_get_sheet (LhExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->contents);

  if (selected < N_CONTENTS || selected - N_CONTENTS >= lh_ledger_sheet_get_n ())
    return NULL;
  return lh_ledger_sheet_get (selected - N_CONTENTS);
}

static LhEdition
lh_export_dialog_get_edition (LhExportDialog *self)
{
  return adw_combo_row_get_selected (self->edition) == 0 ? LH_EDITION_PRINT : LH_EDITION_DATA;
}

/* The last quarter of the export: the only one but for a period. */
static LhQuarterEdition *
lh_export_dialog_get_told (LhExportDialog *self)
{
  return g_ptr_array_index (self->period, self->period->len - 1);
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
    lh_error_dialog (self, _("The workbook was not saved"), error);
}

static void
lh_export_dialog_start (LhExportDialog *self,
                        LhReport       *report)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, lh_export_dialog_written_cb, NULL);
  LhExportJob *job = g_new0 (LhExportJob, 1);

  job->report = report;
  job->edition = lh_export_dialog_get_edition (self);
  job->path = g_steal_pointer (&self->path);
  /* From here on the ledger may change while the other thread writes. */
  lh_report_freeze (report);
  g_task_set_task_data (task, job, (GDestroyNotify) lh_export_job_free);
  g_task_run_in_thread (task, lh_export_dialog_write);
}

static void
lh_export_dialog_fail (LhExportDialog *self,
                       GError         *error)
{
  lh_export_dialog_set_busy (self, FALSE);
  lh_error_dialog (self, _("The workbook was not saved"), error);
}

static void
lh_export_dialog_rows_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LhExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhLedgerRows) rows = lh_ledger_rows_load_finish (result, &error);
  LhEdition edition = lh_export_dialog_get_edition (self);
  LhReport *report;

  if (rows == NULL)
    {
      lh_export_dialog_fail (self, error);
      return;
    }
  report = lh_ledger_report_new (lh_ledger_rows_get_ledger (rows), lh_ledger_rows_get_statistics (rows), edition,
                                 lh_ledger_get_catalog (self->ledger));
  lh_ledger_report_add (report, rows, edition);
  lh_export_dialog_start (self, report);
}

static void
lh_export_dialog_sources_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LhQuarterSources) sources = lh_quarter_sources_load_finish (result, &error);

  LhQuarterEdition *told = lh_export_dialog_get_told (self);

  if (sources == NULL)
    lh_export_dialog_fail (self, error);
  else
    lh_export_dialog_start (self, lh_quarter_report_new_from (told->ledger, told->statistics, sources,
                                                              lh_export_dialog_get_edition (self),
                                                              lh_ledger_get_catalog (self->ledger)));
}

/* The figures of all quarters of the period, the first one first. */
static GPtrArray *
lh_export_dialog_list_statistics (LhExportDialog *self)
{
  GPtrArray *statistics = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->period->len; i++)
    {
      LhQuarterEdition *told = g_ptr_array_index (self->period, i);

      g_ptr_array_add (statistics, g_object_ref (told->statistics));
    }
  return statistics;
}

static void
lh_export_dialog_chosen_cb (GFile    *file,
                            gpointer  user_data)
{
  LhExportDialog *self = user_data;
  const LhLedgerSheet *sheet = lh_export_dialog_get_sheet (self);
  LhQuarterEdition *told = lh_export_dialog_get_told (self);
  g_autoptr (GPtrArray) statistics = NULL;

  g_free (self->path);
  self->path = g_file_get_path (file);
  lh_export_dialog_set_busy (self, TRUE);
  if (sheet != NULL)
    {
      lh_ledger_rows_load_async (told->ledger, sheet, told->statistics, NULL, lh_export_dialog_rows_cb, g_object_ref (self));
      return;
    }
  if (adw_combo_row_get_selected (self->contents) == CONTENTS_QUARTER)
    {
      lh_quarter_sources_load_async (told->ledger, told->statistics, NULL, lh_export_dialog_sources_cb, g_object_ref (self));
      return;
    }
  statistics = lh_export_dialog_list_statistics (self);
  lh_export_dialog_start (self, lh_period_report_new (self->ledger, statistics, lh_export_dialog_get_edition (self),
                                                      lh_ledger_get_catalog (self->ledger)));
}

/* What leaves the program is called in the language of the ledger. */
static char *
lh_export_dialog_create_name (LhExportDialog *self)
{
  LhEdition edition = lh_export_dialog_get_edition (self);
  LhCatalog *catalog = lh_ledger_get_catalog (self->ledger);
  const LhLedgerSheet *sheet = lh_export_dialog_get_sheet (self);
  LhQuarterEdition *told = lh_export_dialog_get_told (self);
  g_autoptr (GPtrArray) statistics = NULL;

  if (sheet != NULL)
    return lh_ledger_report_file_name (sheet, told->statistics, edition, catalog);
  if (adw_combo_row_get_selected (self->contents) == CONTENTS_QUARTER)
    return lh_quarter_report_file_name (told->statistics, edition, catalog);
  statistics = lh_export_dialog_list_statistics (self);
  return lh_period_report_file_name (statistics, edition, catalog);
}

static void
lh_export_dialog_ask (LhExportDialog *self)
{
  g_autofree char *name = lh_export_dialog_create_name (self);

  lh_export_dialog_set_busy (self, FALSE);
  lh_file_chooser_save (GTK_WINDOW (self), _("Export Workbook"), name, LH_FILE_KIND_WORKBOOK,
                        lh_export_dialog_chosen_cb, g_object_ref (self), g_object_unref);
}

static void lh_export_dialog_load_next (LhExportDialog *self);

static void
lh_export_dialog_told_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (LhExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  LhQuarterEdition *told = lh_quarter_edition_load_finish (LH_LEDGER (source), result, &error);

  if (told != NULL && !g_cancellable_is_cancelled (self->cancellable))
    {
      g_ptr_array_add (self->period, told);
      lh_export_dialog_load_next (self);
      return;
    }
  g_clear_pointer (&told, lh_quarter_edition_free);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  lh_export_dialog_set_busy (self, FALSE);
  lh_error_dialog (self, _("The workbook cannot be made"), error);
}

/* Quarter after quarter, what each is told from; then the file is asked for. */
static void
lh_export_dialog_load_next (LhExportDialog *self)
{
  LhQuarter last = lh_export_dialog_get_quarter (self, self->quarter);
  LhQuarter next = last;

  if (adw_combo_row_get_selected (self->contents) == CONTENTS_PERIOD)
    next = lh_export_dialog_get_quarter (self, self->first_quarter);
  if (lh_quarter_compare (next, last) > 0)
    next = last;
  next = lh_quarter_add (next, (int) self->period->len);
  if (lh_quarter_compare (next, last) > 0)
    lh_export_dialog_ask (self);
  else
    lh_quarter_edition_load_async (self->ledger, next, self->cancellable, lh_export_dialog_told_cb, g_object_ref (self));
}

static void
lh_export_dialog_export_action (GtkWidget  *widget,
                                const char *action,
                                GVariant   *parameter)
{
  LhExportDialog *self = LH_EXPORT_DIALOG (widget);

  g_ptr_array_set_size (self->period, 0);
  lh_export_dialog_set_busy (self, TRUE);
  lh_export_dialog_load_next (self);
}

static void
lh_export_dialog_template_action (GtkWidget  *widget,
                                  const char *action,
                                  GVariant   *parameter)
{
  LhExportDialog *self = LH_EXPORT_DIALOG (widget);
  const LhLedgerSheet *sheet = lh_export_dialog_get_sheet (self);

  if (sheet != NULL)
    gtk_window_present (GTK_WINDOW (lh_sheet_style_dialog_new (GTK_WINDOW (self), self->ledger, sheet)));
}

static void
lh_export_dialog_contents_cb (LhExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->contents);
  const LhLedgerSheet *sheet = lh_export_dialog_get_sheet (self);

  gtk_widget_set_visible (GTK_WIDGET (self->first_quarter), selected == CONTENTS_PERIOD);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->quarter),
                                 selected == CONTENTS_PERIOD ? _("To quarter") : _("Quarter"));
  gtk_widget_set_visible (GTK_WIDGET (self->template_button), sheet != NULL);
  if (sheet != NULL)
    gtk_label_set_text (self->hint, _("One ledger on one sheet: for printing as your office's template has it, for calculation with "
                                      "all its columns and the keys by which a returned file is taken back."));
  else if (selected == CONTENTS_PERIOD)
    gtk_label_set_text (self->hint, _("Every figure with its definition and a column for each quarter, the progress of the "
                                      "organizations, charts, and each quarter's summary and lights."));
  else
    gtk_label_set_text (self->hint, _("The figures and their definitions, summaries by organization, category and sector, projects, "
                                      "progress texts, lights with their reasons, problems, brands, checklists, scores, and charts."));
}

static void
lh_export_dialog_fill_contents (LhExportDialog *self)
{
  g_autoptr (GtkStringList) contents = gtk_string_list_new (NULL);

  gtk_string_list_append (contents, C_("export", "Quarterly report"));
  gtk_string_list_append (contents, _("Several quarters, or a year"));
  for (guint i = 0; i < lh_ledger_sheet_get_n (); i++)
    {
      const LhLedgerSheet *sheet = lh_ledger_sheet_get (i);

      gtk_string_list_take (contents, g_strdup_printf ("%s %s", sheet->code, lh_trc (NULL, "ledger", sheet->name)));
    }
  adw_combo_row_set_model (self->contents, G_LIST_MODEL (contents));
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
  adw_combo_row_set_model (self->first_quarter, G_LIST_MODEL (quarters));
  adw_combo_row_set_selected (self->first_quarter, MIN (shown + lh_ledger_get_quarter (self->ledger).number - 1,
                                                        LH_EXPORT_N_QUARTERS - 1));
  lh_export_dialog_fill_contents (self);
  lh_export_dialog_contents_cb (self);
}

static void
lh_export_dialog_dispose (GObject *object)
{
  LhExportDialog *self = LH_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->pulse_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LH_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->ledger);
  g_ptr_array_set_size (self->period, 0);

  G_OBJECT_CLASS (lh_export_dialog_parent_class)->dispose (object);
}

static void
lh_export_dialog_finalize (GObject *object)
{
  LhExportDialog *self = LH_EXPORT_DIALOG (object);

  g_ptr_array_unref (self->period);
  g_object_unref (self->cancellable);
  g_free (self->path);

  G_OBJECT_CLASS (lh_export_dialog_parent_class)->finalize (object);
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
  object_class->finalize = lh_export_dialog_finalize;
  object_class->set_property = lh_export_dialog_set_property;

  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, LH_TYPE_LEDGER,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LH_TYPE_SHEET_STYLE_DIALOG);
  gtk_widget_class_set_template_from_resource (widget_class, LH_UI_TEMPLATE ("lh-export-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, first_quarter);
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, quarter);
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, template_button);
  gtk_widget_class_bind_template_callback (widget_class, lh_export_dialog_contents_cb);
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, edition);
  gtk_widget_class_bind_template_child (widget_class, LhExportDialog, progress);
  gtk_widget_class_install_action (widget_class, "report.export", NULL, lh_export_dialog_export_action);
  gtk_widget_class_install_action (widget_class, "report.template", NULL, lh_export_dialog_template_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lh_export_dialog_init (LhExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->period = g_ptr_array_new_with_free_func ((GDestroyNotify) lh_quarter_edition_free);
  self->cancellable = g_cancellable_new ();
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
