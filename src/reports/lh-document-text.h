/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document.h"

G_BEGIN_DECLS

char     *lh_document_format_text (LhDocument  *document);
gboolean  lh_document_write_text  (LhDocument  *document,
                                   const char  *path,
                                   GError     **error);

G_END_DECLS
