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
 */
typedef struct
{
  const char *kind;
  const char *brand;
  const char *output;
  guint       year;
} LhCliBrandDocument;

gboolean lh_cli_brand_document_is_kind (const char                *name);
gboolean lh_cli_brand_document_run     (const LhCliBrandDocument  *self,
                                        LhCli                     *cli,
                                        GError                   **error);

G_END_DECLS
