/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document-pdf.h"

G_BEGIN_DECLS

gboolean lh_document_write_odt (LhDocument         *document,
                                const char         *path,
                                LhDocumentOutcome  *outcome,
                                GError            **error);
gboolean lh_document_write     (LhDocument         *document,
                                const char         *path,
                                LhDocumentOutcome  *outcome,
                                GError            **error);

G_END_DECLS
