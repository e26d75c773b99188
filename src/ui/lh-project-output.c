/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#include "lh-project-output.h"

#include "lh-document-output.h"
#include "lh-report-output.h"
#include "lh-toast.h"
#include "lh-weak.h"

typedef enum
{
  LH_PROJECT_OUTPUT_PRINT,
  LH_PROJECT_OUTPUT_SAVE,
  LH_PROJECT_OUTPUT_FORM,
} LhProjectOutputTarget;

/* A document of a project that a person asked for: what it is made of is read on the thread of the store. */
typedef struct
{
  gpointer               weak;
  LhProjectDocumentKind  kind;
  LhProjectOutputTarget  target;
} LhProjectOutput;

/* Makes the document from what was read. Only this looks at the ledger, so only this is on the main thread. */
static gboolean
lh_project_output_make (const LhProjectOutput  *self,
                        GtkWidget              *widget,
                        const LhProjectTexts   *texts,
                        GError                **error)
{
  g_autofree char *name = lh_project_document_file_name (self->kind, texts,
                                                         self->target == LH_PROJECT_OUTPUT_FORM ? "xlsx" : "pdf");
  g_autoptr (LhDocument) document = NULL;

  if (self->target == LH_PROJECT_OUTPUT_FORM)
    {
      g_autoptr (LhReport) form = lh_project_document_new_form (self->kind, texts);

      lh_report_output_save_as (widget, form, name);
      return TRUE;
    }
  document = lh_project_document_new (self->kind, texts, error);
  if (document != NULL)
    lh_document_output_run (widget, document, name, self->target == LH_PROJECT_OUTPUT_PRINT);
  return document != NULL;
}

static void
lh_project_output_loaded_cb (GObject      *source,
                             GAsyncResult *result,
                             gpointer      user_data)
{
  g_autofree LhProjectOutput *self = user_data;
  g_autoptr (GtkWidget) widget = lh_weak_take (self->weak);
  g_autoptr (GError) error = NULL;
  g_autoptr (LhProjectDossier) dossier = lh_project_dossier_load_finish (LH_LEDGER (source), result, &error);
  LhProjectTexts texts = { LH_LEDGER (source), dossier, lh_ledger_get_catalog (LH_LEDGER (source)) };

  if (widget != NULL && (dossier == NULL || !lh_project_output_make (self, widget, &texts, &error)))
    lh_toast_error (widget, error);
}

static void
lh_project_output_start (gpointer               widget,
                         LhLedger              *ledger,
                         LhRecord              *project,
                         LhProjectDocumentKind  kind,
                         LhProjectOutputTarget  target)
{
  LhProjectOutput *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LH_IS_LEDGER (ledger));
  g_return_if_fail (LH_IS_RECORD (project));

  self = g_new0 (LhProjectOutput, 1);
  self->weak = lh_weak_new (widget);
  self->kind = kind;
  self->target = target;
  lh_project_dossier_load_async (ledger, lh_record_get_id (project), NULL, lh_project_output_loaded_cb, self);
}

/**
 * lh_project_output_print:
 * @widget: (type GtkWidget): a widget of the window
 * @project: a project of @ledger
 * @kind: what is written about it
 *
 * Opens the dialog that prints a document of a project, with its preview.
 */
void
lh_project_output_print (gpointer               widget,
                         LhLedger              *ledger,
                         LhRecord              *project,
                         LhProjectDocumentKind  kind)
{
  lh_project_output_start (widget, ledger, project, kind, LH_PROJECT_OUTPUT_PRINT);
}

/**
 * lh_project_output_save:
 *
 * Asks where to save a document of a project, as PDF or ODT.
 */
void
lh_project_output_save (gpointer               widget,
                        LhLedger              *ledger,
                        LhRecord              *project,
                        LhProjectDocumentKind  kind)
{
  lh_project_output_start (widget, ledger, project, kind, LH_PROJECT_OUTPUT_SAVE);
}

/**
 * lh_project_output_save_form:
 * @kind: a kind that has a form
 *
 * Asks where to save the workbook of a document, to be filled in.
 */
void
lh_project_output_save_form (gpointer               widget,
                             LhLedger              *ledger,
                             LhRecord              *project,
                             LhProjectDocumentKind  kind)
{
  g_return_if_fail (lh_project_document_kind_has_form (kind));
  lh_project_output_start (widget, ledger, project, kind, LH_PROJECT_OUTPUT_FORM);
}
