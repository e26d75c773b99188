/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli-options.h"
#include "lh-cli.h"

G_BEGIN_DECLS

gboolean lh_cli_document_run_hand_over (LhCli        *cli,
                                        const char   *item,
                                        const char   *output,
                                        LhCliFormat   format,
                                        GError      **error);

G_END_DECLS
