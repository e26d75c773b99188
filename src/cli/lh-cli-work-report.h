/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli-options.h"
#include "lh-cli.h"

G_BEGIN_DECLS

gboolean lh_cli_work_report_is_kind (const char   *name);
gboolean lh_cli_work_report_write   (LhCli        *cli,
                                     const char   *name,
                                     const char   *quarter,
                                     const char   *output,
                                     LhCliFormat   format,
                                     GError      **error);

G_END_DECLS
