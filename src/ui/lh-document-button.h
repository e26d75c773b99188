/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include <adwaita.h>

#include "lh-ledger.h"

G_BEGIN_DECLS

/**
 * LhDocumentButton:
 *
 * A button with the documents of a project: to print them and to save them as files.
 *
 * Properties: "ledger", "record". Actions: document.print (a kind of document), document.save (a kind and an ending:
 * "charter.pdf").
 */
#define LH_TYPE_DOCUMENT_BUTTON (lh_document_button_get_type ())

G_DECLARE_FINAL_TYPE (LhDocumentButton, lh_document_button, LH, DOCUMENT_BUTTON, AdwBin)

G_END_DECLS
