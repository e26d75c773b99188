/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-import-item.h"
#include "lh-ledger.h"
#include "lh-opinion-file.h"

G_BEGIN_DECLS

/**
 * LhOpinionImport:
 *
 * What a list of opinions would do to the ledger, row by row: to be looked at before anything is written.
 */
typedef struct _LhOpinionImport LhOpinionImport;

LhOpinionImport *lh_opinion_import_new            (LhLedger         *ledger,
                                                   int               year);
void             lh_opinion_import_free           (LhOpinionImport  *self);
gboolean         lh_opinion_import_read           (LhOpinionImport  *self,
                                                   LhOpinionFile    *file,
                                                   GPtrArray        *known,
                                                   GError          **error);
GPtrArray       *lh_opinion_import_get_items      (LhOpinionImport  *self);
guint            lh_opinion_import_count          (LhOpinionImport  *self,
                                                   LhImportKind      kind);
guint            lh_opinion_import_get_n_empty    (LhOpinionImport  *self);
LhChangeSet     *lh_opinion_import_create_changes (LhOpinionImport  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LhOpinionImport, lh_opinion_import_free)

G_END_DECLS
