/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli-options.h"
#include "lh-cli.h"

G_BEGIN_DECLS

/**
 * LhCliSummary:
 * @kind: the name of the document
 * @brand: (nullable): a brand
 * @item: (nullable): a tip
 * @as_of: (nullable): a day
 * @output: (nullable): the file to write
 * @format: how the outcome is told
 *
 * What is asked for on the command line.
 */
typedef struct
{
  const char  *kind;
  const char  *brand;
  const char  *item;
  const char  *as_of;
  const char  *output;
  LhCliFormat  format;
} LhCliSummary;

gboolean lh_cli_document_is_summary  (const char          *name);
gboolean lh_cli_document_run_summary (const LhCliSummary  *self,
                                      LhCli               *cli,
                                      GError             **error);

G_END_DECLS
