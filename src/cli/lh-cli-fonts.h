/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Linghang developers */
#pragma once

#include "lh-cli-options.h"
#include "lh-cli.h"

gboolean lh_cli_check_fonts (LhCli        *self,
                             const char   *path,
                             LhCliFormat   format,
                             GError      **error);
