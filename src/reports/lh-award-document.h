/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-awards.h"
#include "lh-document.h"

G_BEGIN_DECLS

LhDocument *lh_award_document_new       (LhLedger   *ledger,
                                         LhAwards   *awards,
                                         LhCatalog  *catalog,
                                         GError    **error);
char       *lh_award_document_file_name (int         year,
                                         LhCatalog  *catalog);

G_END_DECLS
