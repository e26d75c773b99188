/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <gtk/gtk.h>

#include "lh-document.h"

G_BEGIN_DECLS

GtkPrintOperation *lh_document_output_new_print (LhDocument *document);
void               lh_document_output_print     (gpointer    widget,
                                                 LhDocument *document);
void               lh_document_output_save      (gpointer    widget,
                                                 LhDocument *document,
                                                 const char *name);
void               lh_document_output_run       (gpointer    widget,
                                                 LhDocument *document,
                                                 const char *name,
                                                 gboolean    print);

G_END_DECLS
