/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-problem-output.h"

#include "lh-attachments.h"
#include "lh-document-output.h"
#include "lh-problem-forms.h"
#include "lh-problem.h"
#include "lh-report-output.h"
#include "lh-toast.h"
#include "lh-warning.h"
#include "lh-weak.h"

typedef struct
{
  gpointer        weak;
  LhRecord       *record;
  LhProblemTarget target;
} LhProblemOutput;

static void
lh_problem_output_free (LhProblemOutput *self)
{
  g_object_unref (self->record);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhProblemOutput, lh_problem_output_free)

static void
lh_problem_output_loaded_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhProblemOutput) self = user_data;
  g_autoptr (GtkWidget) widget = lh_weak_take (self->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attachments = lh_ledger_query_finish (LH_LEDGER (source), result, &error);
  LhLedger *ledger = LH_LEDGER (source);
  LhCatalog *catalog = lh_ledger_get_catalog (ledger);

  if (widget == NULL)
    return;
  if (attachments == NULL)
    lh_toast_error (widget, error);
  else if (self->target != LH_PROBLEM_FORM)
    {
      g_autoptr (LhDocument) document = lh_closing_form_new (ledger, self->record, attachments, catalog);

      lh_document_output_run (widget, document, NULL, self->target == LH_PROBLEM_PRINT);
    }
  else
    {
      g_autoptr (LhReport) report = lh_closing_form_new_form (ledger, self->record, attachments, catalog);

      lh_report_output_save (widget, report);
    }
}

/**
 * lh_problem_output_run:
 * @widget: (type GtkWidget): where it was asked for
 * @target: whether the application to close a problem (F12) is printed, saved as PDF or ODT, or saved as a workbook
 *
 * Makes the application to close a problem and asks what to do with it.
 */
void
lh_problem_output_run (gpointer         widget,
                       LhLedger        *ledger,
                       LhRecord        *problem,
                       LhProblemTarget  target)
{
  g_autoptr (LhQuery) query = lh_attachments_create_query (problem);
  LhProblemOutput *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  self = g_new0 (LhProblemOutput, 1);
  self->weak = lh_weak_new (widget);
  self->record = g_object_ref (problem);
  self->target = target;
  lh_ledger_query_async (ledger, query, NULL, lh_problem_output_loaded_cb, self);
}

static void
lh_warning_output_loaded_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autoptr (LhProblemOutput) self = user_data;
  g_autoptr (GtkWidget) widget = lh_weak_take (self->weak);
  g_autoptr (GError) error = NULL;
  LhLedger *ledger = LH_LEDGER (source);
  g_autoptr (GPtrArray) problems = lh_ledger_query_finish (ledger, result, &error);
  g_autoptr (LhDocument) document = NULL;

  if (widget == NULL)
    return;
  if (problems == NULL)
    {
      lh_toast_error (widget, error);
      return;
    }
  document = lh_warning_letter_new (ledger, self->record, problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL,
                                    lh_ledger_get_catalog (ledger));
  lh_document_output_run (widget, document, NULL, self->target == LH_PROBLEM_PRINT);
}

/**
 * lh_warning_output_run:
 * @widget: (type GtkWidget): where it was asked for
 * @print: whether the letter is printed; saved otherwise
 *
 * Makes the letter of a reminder or warning (F18).
 */
void
lh_warning_output_run (gpointer  widget,
                       LhLedger *ledger,
                       LhRecord *warning,
                       gboolean  print)
{
  g_autoptr (LhQuery) query = lh_query_new (LH_TYPE_PROBLEM);
  gint64 id = lh_record_get_int (warning, LH_WARNING_PROBLEM_ID);
  LhProblemOutput *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  lh_query_set_ids (query, &id, 1);
  self = g_new0 (LhProblemOutput, 1);
  self->weak = lh_weak_new (widget);
  self->record = g_object_ref (warning);
  self->target = print ? LH_PROBLEM_PRINT : LH_PROBLEM_SAVE;
  lh_ledger_query_async (ledger, query, NULL, lh_warning_output_loaded_cb, self);
}
