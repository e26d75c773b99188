/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-project-document.h"

G_BEGIN_DECLS

void lh_project_output_print     (gpointer               widget,
                                  LhLedger              *ledger,
                                  LhRecord              *project,
                                  LhProjectDocumentKind  kind);
void lh_project_output_save      (gpointer               widget,
                                  LhLedger              *ledger,
                                  LhRecord              *project,
                                  LhProjectDocumentKind  kind);
void lh_project_output_save_form (gpointer               widget,
                                  LhLedger              *ledger,
                                  LhRecord              *project,
                                  LhProjectDocumentKind  kind);

G_END_DECLS
