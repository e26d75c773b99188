/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-brand-dossier.h"
#include "lh-document.h"
#include "lh-report.h"

G_BEGIN_DECLS

LhDocument *lh_brand_declaration_new     (LhLedger        *ledger,
                                          LhBrandDossier  *dossier,
                                          LhCatalog       *catalog);
LhDocument *lh_brand_card_new            (LhLedger        *ledger,
                                          LhBrandDossier  *dossier,
                                          LhCatalog       *catalog);
LhReport   *lh_brand_ledger_new          (LhLedger        *ledger,
                                          int              year,
                                          LhCatalog       *catalog,
                                          GError         **error);
LhDocument *lh_compilation_new           (LhLedger        *ledger,
                                          GPtrArray       *entries,
                                          int              year,
                                          gboolean         chapters,
                                          LhCatalog       *catalog,
                                          GError         **error);
GPtrArray  *lh_compilation_find_entries  (LhLedger        *ledger,
                                          int              year,
                                          GError         **error);
GPtrArray  *lh_compilation_find_candidates (LhLedger      *ledger,
                                          int              year,
                                          GError         **error);
gboolean    lh_compilation_is_usual      (LhRecord        *entry);
void        lh_compilation_sort          (LhLedger        *ledger,
                                          GPtrArray       *entries);

G_END_DECLS
