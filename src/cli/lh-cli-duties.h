/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli.h"
#include "lh-cli-options.h"
#include "lh-duty-status.h"

G_BEGIN_DECLS

void lh_cli_print_duty_status (LhCli         *cli,
                               LhDutyStatus  *status,
                               LhCliFormat    format,
                               LhCatalog     *catalog);

G_END_DECLS
