/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhBrandDocumentButton:
 *
 * A button with the documents of a brand, and those of all brands, to be saved as files.
 *
 * Properties: "ledger", "record" (#LhBrand). Action: brand-document.save ("brand", "brand-card", "brand-ledger",
 * "compilation").
 */
#define LH_TYPE_BRAND_DOCUMENT_BUTTON (lh_brand_document_button_get_type ())

G_DECLARE_FINAL_TYPE (LhBrandDocumentButton, lh_brand_document_button, LH, BRAND_DOCUMENT_BUTTON, AdwBin)

G_END_DECLS
