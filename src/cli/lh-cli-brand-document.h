/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli.h"

G_BEGIN_DECLS

/**
 * LhCliBrandDocument:
 * @kind: brand, brand-card, brand-ledger or compilation
 * @brand: (nullable): the brand of the first two
 * @output: (nullable): the file to write
 * @year: 0 for that of the ledger
 * @entries: (nullable): the entries of a compilation, as KIND:RECORD; %NULL for the usual ones
 * @chapters: whether a compilation has chapters
 * @as_given: whether the entries stand as they are given, not in official order
 */
typedef struct
{
  const char *kind;
  const char *brand;
  const char *output;
  guint       year;
  const char *const *entries;
  gboolean    chapters;
  gboolean    as_given;
} LhCliBrandDocument;

gboolean lh_cli_brand_document_is_kind (const char                *name);
gboolean lh_cli_brand_document_run     (const LhCliBrandDocument  *self,
                                        LhCli                     *cli,
                                        GError                   **error);

G_END_DECLS
