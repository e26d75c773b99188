/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-file-chooser.h"
#include "lh-project-document.h"

G_BEGIN_DECLS

void               lh_document_output_save      (gpointer               widget,
                                                 LhLedger              *ledger,
                                                 LhRecord              *project,
                                                 LhProjectDocumentKind  kind,
                                                 LhFileKind             file_kind);
void               lh_document_output_print     (gpointer               widget,
                                                 LhLedger              *ledger,
                                                 LhRecord              *project,
                                                 LhProjectDocumentKind  kind);
GtkPrintOperation *lh_document_output_new_print (LhDocument            *document);
void               lh_document_output_run_print (gpointer               widget,
                                                 LhDocument            *document);

G_END_DECLS
