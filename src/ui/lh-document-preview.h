/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-document.h"

G_BEGIN_DECLS

/**
 * LhDocumentPreview:
 *
 * The pages of a document, one below the other, as they are printed.
 *
 * Properties: "document".
 */
#define LH_TYPE_DOCUMENT_PREVIEW (lh_document_preview_get_type ())

G_DECLARE_FINAL_TYPE (LhDocumentPreview, lh_document_preview, LH, DOCUMENT_PREVIEW, AdwBin)

void  lh_document_preview_set_document (LhDocumentPreview *self,
                                        LhDocument        *document);
guint lh_document_preview_get_n_pages  (LhDocumentPreview *self);

G_END_DECLS
