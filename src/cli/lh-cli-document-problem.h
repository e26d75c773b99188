/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli-options.h"
#include "lh-cli.h"

G_BEGIN_DECLS

gboolean lh_cli_document_is_problem  (const char   *kind);
gboolean lh_cli_document_run_problem (LhCli        *cli,
                                      const char   *kind,
                                      const char   *item,
                                      const char   *output,
                                      LhCliFormat   format,
                                      GError      **error);

G_END_DECLS
