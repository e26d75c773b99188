/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-document-layout.h"

G_BEGIN_DECLS

/**
 * LhDocumentOutcome:
 * @n_pages: how many pages it has
 * @scale: how much smaller the letters of a form of one page are, so that it fits; 1 when they are not
 * @overflowed: whether a form of one page needs more, for at a size that can be read it does not fit
 *
 * What became of a document on paper.
 */
typedef struct
{
  guint    n_pages;
  double   scale;
  gboolean overflowed;
} LhDocumentOutcome;

void     lh_document_outcome_init (LhDocumentOutcome *self,
                                LhDocumentLayout   *layout);
gboolean lh_document_write_pdf (LhDocument         *document,
                                const char         *path,
                                LhDocumentOutcome  *outcome,
                                GError            **error);
gboolean lh_document_pdf_write (LhDocumentLayout  *layout,
                                const char        *path,
                                GError           **error);

G_END_DECLS
